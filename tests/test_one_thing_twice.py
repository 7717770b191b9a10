"""Lists of unequal length, counted groups, one party on both sides, one thing in two ranks: what the rules' examples do not show."""

from __future__ import annotations

import pytest
from articles import notes, places

from editlint.checks.counted_groups import CountedGroups
from editlint.checks.one_party_twice import OnePartyTwice
from editlint.checks.respectively import Respectively
from editlint.checks.two_ranks import TwoRanks

PARTIES = OnePartyTwice(
    verbs=("beat", "sued", "accused", "bought", "succeeded"),
    joint_verbs=("lost to", "drew with"),
    nouns=("dispute with",),
    bodies=("council", "union", "company"),
)
RANKS = TwoRanks(superlatives=(("largest", "biggest"),), changes=("until",))
GROUPS = CountedGroups(nouns=("brothers", "sisters", "climbers"))


@pytest.mark.parametrize(
    "text",
    [
        "Revenue, profit and debt rose 4% and 7%, respectively.",
        "Sales in France, Germany and Spain fell by 3 and 5 per cent respectively.",
        "The mayor and her deputy earn respectively £80,000, £70,000 and £60,000.",
        "Ana Reyes of Leeds, Tom Hale of York and Ben Low of Hull won the 100m and the 200m respectively.",
        "The pair scored twelve, nine and eight respectively.",
    ],
)
def test_lists_of_unequal_length_are_found(text: str) -> None:
    assert len(places(Respectively(), text)) == 1


def test_a_list_that_may_be_read_in_two_ways_is_left_alone() -> None:
    assert places(Respectively(), "In Leeds, Ana and Ben came first, second and third respectively.") == []


def test_a_noun_at_the_start_is_in_the_list() -> None:
    text = "Copper, tin and zinc fell by $40 and $12 a tonne respectively."
    assert notes(Respectively(), text) == [["Copper, tin and zinc"]]


@pytest.mark.parametrize(
    "text",
    [
        "Arden have lost 2-1 to Arden in the cup.",
        "Hale was succeeded by Hale in 1990.",
        "The council's long dispute with the council is over.",
        "The union accused the union of lying.",
        "The company has bought the company for £4m.",
        "They chose York rather than York for the fair.",
        "Leeds is larger than Leeds, but poorer.",
        "Neither Arden nor Arden will play.",
    ],
)
def test_one_party_on_both_sides_is_found(text: str) -> None:
    assert len(places(PARTIES, text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Arden beat Arden Reserves on Saturday.",
        "Fans of Arden beat Arden on the pier.",
        "The council sued the council in the next valley.",
        "He went from Paris to Paris, Texas, in a van.",
        "Ana Hale sued her brother, Tom Hale. In the end Hale beat Hale.",
    ],
)
def test_other_parties_of_the_name_are_left_alone(text: str) -> None:
    assert places(PARTIES, text) == []


def test_a_headline_tells_the_number_of_brothers() -> None:
    text = "# Three brothers reopen mill\n\nThe mill was reopened by the brothers Tom and Neil Hale."
    assert places(GROUPS, text) == ["Three brothers"]


def test_a_list_that_ends_the_sentence_is_counted() -> None:
    assert places(GROUPS, "The mill is run by three brothers, Tom and Neil Hale.") == ["three brothers"]


def test_somebody_who_comes_in_is_counted_too() -> None:
    text = "The climbers Ana Reyes and Ben Low left. Carl Rook was at the hut. The three climbers slept."
    assert places(GROUPS, text) == []


def test_the_country_is_known_by_its_name() -> None:
    text = "Arden Bank is Norway’s largest bank. It rained. Arden Bank, the country’s second-largest bank, is shut."
    assert places(RANKS, text) == ["the country’s second-largest bank"]


def test_a_county_is_not_a_country() -> None:
    text = "York is the county’s largest town. It rained. York is the country’s second-largest town."
    assert places(RANKS, text) == []
