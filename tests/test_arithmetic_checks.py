"""The checks that work out what an article says in figures."""

from __future__ import annotations

import pytest
from articles import hits, notes, places

from editlint.checks.changes import Changes
from editlint.checks.conversions import Conversions
from editlint.checks.digit_slips import DigitSlips
from editlint.checks.match_scores import MatchScores
from editlint.checks.multiples import Multiples
from editlint.checks.ordinals import Ordinals
from editlint.checks.percentages import Percentages
from editlint.checks.ranges import Ranges
from editlint.checks.superlatives import Superlatives
from editlint.checks.words_and_figures import WordsAndFigures

OPPOSITES = (("yes", "no"), ("for", "against", "abstained"))
BEST = Superlatives((("largest", "biggest"), ("oldest",)), (("gift", "donation"),))
ALL = [
    Changes("direction"), Changes("amount"), Conversions("units"), Conversions("currencies"), DigitSlips("swapped"),
    DigitSlips("magnitude"), MatchScores("result"), MatchScores("half-time"), MatchScores("draw"), Multiples(),
    Ordinals(), Percentages(OPPOSITES), Ranges(), BEST, WordsAndFigures(),
]  # fmt: skip


@pytest.mark.parametrize(
    "made", ALL, ids=lambda made: f"{type(made).__name__} {made[0] if made else ''}"[:30]
)
@pytest.mark.parametrize(
    "text",
    [
        "",
        "1",
        "%",
        "£",
        "1%",
        "0 (0%)",
        "0 to 0",
        "#1 @2",
        "from 0 to 0",
        "1-",
        "(1)",
        "- 5",
        "| 3",
        "1\n\n2",
        "½",
    ],
)
def test_next_to_nothing_does_no_harm(made: object, text: str) -> None:
    hits(made, text)


# changes


@pytest.mark.parametrize(
    "text",
    [
        "Sales rose from £5m to £4m.",
        "Sales went down from 20 to 30 tonnes.",
        "It was 40, up from 50 the year before.",
        "Demand fell to 12, compared with 10 in 2019.",
        "They raised the fee in May from £30 to £20.",
        "An increase in the number of trips from 9 to 7 was reported.",
    ],
)
def test_a_change_against_its_verb_is_found(text: str) -> None:
    assert len(hits(Changes("direction"), text)) == 1


def test_a_change_is_marked_with_its_verb_and_both_values() -> None:
    assert places(Changes("direction"), "Last year sales rose from 60 to 50 tonnes.") == [
        "rose from 60 to 50 tonnes"
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Sales rose 50 % from 50 to 60.", "50 %"),
        ("Sales fell from 80 to 60, a drop of 25.", "25"),
        ("Sales were up £5m to £20m from £12m.", "£5m"),
        ("Sales doubled in two years from 50 to 70.", "doubled"),
        ("Sales fell by a half from 80 to 60.", "a half"),
        ("It reported a 30 per cent rise from 100 to 110.", "30 per cent"),
    ],
)
def test_an_amount_that_does_not_fit_is_found(text: str, told: str) -> None:
    assert places(Changes("amount"), text) == [told]


def test_an_amount_is_told_with_what_is_right() -> None:
    (hit,) = hits(Changes("amount"), "Sales rose 50 % from 50 to 60.")
    assert (hit.values["other"], hit.values["right"]) == ("50 to 60", "20 %")


def test_a_turned_change_is_no_wrong_amount() -> None:
    assert hits(Changes("amount"), "Sales rose 50 % from 60 to 50.") == []


def test_the_old_value_may_stand_in_the_sentence_before() -> None:
    text = "Last year they took 60 tonnes. This year it was 28, a fall of two thirds."
    assert notes(Changes("amount"), text) == [["60 tonnes", "28"]]


def test_an_old_value_of_another_kind_is_no_old_value() -> None:
    assert (
        hits(Changes("amount"), "Last year 60 people came. This year it was 28 tonnes, a fall of two thirds.")
        == []
    )


# multiples, percentages, ranges


def test_a_factor_is_held_against_two_measurements() -> None:
    text = "It took 900 milliseconds. The new one takes 60 milliseconds, thirty times faster."
    assert notes(Multiples(), text) == [["900 milliseconds", "60 milliseconds"]]


def test_twice_is_a_factor() -> None:
    assert places(Multiples(), "It took 90 minutes. Now it takes 9 minutes, twice as fast.") == [
        "twice as fast"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "It has 45 of the 90 seats (40 %).",
        "Three in four of them, or 60 per cent, walk.",
        "A third of the 90 members, 45, left.",
        "Of them 60 % said yes and 45 % no.",
        "A majority (45 %) agreed.",
        "40 % of members (45 of the 90) came.",
    ],
)
def test_shares_that_differ_are_found(text: str) -> None:
    assert len(hits(Percentages(OPPOSITES), text)) == 1


def test_more_than_half_is_not_half() -> None:
    assert (
        hits(Percentages(OPPOSITES), "More than half of them (58 %) came, and nearly a third (31 %) stayed.")
        == []
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Between 200 and 120 people came.", "200 and 120"),
        ("It is for those aged 18 to 12.", "18 to 12"),
        ("Rents rose 10-5 per cent.", "10-5 per cent"),
    ],
)
def test_a_range_the_wrong_way_round_is_found(text: str, told: str) -> None:
    assert places(Ranges(), text) == [told]


# conversions


@pytest.mark.parametrize(
    "text", ["It is 10 miles (16 km).", "It is 10 miles, or 16 km, long.", "It was 30C (86F)."]
)
def test_a_right_conversion_is_left_alone(text: str) -> None:
    assert hits(Conversions("units"), text) == []


def test_a_wrong_conversion_is_told_with_the_right_one() -> None:
    (hit,) = hits(Conversions("units"), "It is 10 miles (25 km) long.")
    assert hit.values["right"] == "16.1 km"


def test_the_odd_rate_among_three_is_the_wrong_one() -> None:
    text = "It cost €100 ($110) and €400 ($650) and €20 ($22)."
    assert places(Conversions("currencies"), text) == ["$650"]


def test_no_rate_makes_a_million_a_billion() -> None:
    assert places(Conversions("currencies"), "They paid £5m ($6.5bn).") == ["$6.5bn"]


# slips of digits


def test_two_figures_with_swapped_digits_are_one() -> None:
    text = "# Inspector backs 340 homes\n\nIt rained.\n\nThe 430 homes will be low."
    assert notes(DigitSlips("swapped"), text) == [["340 homes"]]


def test_cells_of_tables_are_left_alone() -> None:
    assert hits(DigitSlips("swapped"), "The 340 homes are low.\n\n| 430 homes") == []


def test_a_nought_too_many_is_found_where_the_words_are_the_same() -> None:
    text = "The mill will lose €300,000. It is old. The loss of €30,000 is its first."
    assert places(DigitSlips("magnitude"), text) == ["€30,000"]


def test_each_makes_it_another_figure() -> None:
    assert hits(DigitSlips("magnitude"), "Tickets cost £20 each. The tickets cost £2,000.") == []


def test_a_number_in_words_and_one_in_brackets_are_one() -> None:
    assert places(WordsAndFigures(), "It runs for twelve (21) months.") == ["21"]


@pytest.mark.parametrize(
    ("wrong", "right"),
    [("1th", "1st"), ("22th", "22nd"), ("3th", "3rd"), ("11nd", "11th"), ("101th", "101st"), ("2RD", "2ND")],
)
def test_an_ordinal_gets_its_ending(wrong: str, right: str) -> None:
    (hit,) = hits(Ordinals(), f"The {wrong} race.")
    assert hit.values["better"] == right


def test_stones_are_no_ordinals() -> None:
    assert hits(Ordinals(), "He weighs 11st 4lb, she 9st.") == []


# superlatives and scores


def test_two_largest_gifts_are_one_too_many() -> None:
    text = (
        "The largest gift, of £40,000, came by post. The biggest donation of the year, £55,000, was a will."
    )
    assert places(BEST, text) == ["biggest donation"]


def test_two_oldest_members_are_one_too_many() -> None:
    text = "The oldest member, Ivy Chester, came. Later Tom Hale, the oldest member, sang."
    assert len(hits(BEST, text)) == 1


def test_the_score_line_is_held_against_the_report() -> None:
    text = "# Dunholm City 3, Westmere Athletic 2\n\nOkoro gave Dunholm a 3–1 win over Westmere."
    assert notes(MatchScores("result"), text) == [["Dunholm City 3, Westmere Athletic 2"]]


def test_a_score_may_be_told_from_the_other_side() -> None:
    assert (
        hits(MatchScores("result"), "# Dunholm City 3, Westmere Athletic 2\n\nWestmere lost 2–3 at Dunholm.")
        == []
    )
