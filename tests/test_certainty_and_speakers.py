"""Rules on who said it and how sure it is: causes, what is withheld or undecided, remarks, and silence."""

from __future__ import annotations

import pytest
from rule_making import found_by


def test_a_bare_cause_is_that_of_the_event_told_before() -> None:
    text = "The fire, started by a candle, took the roof. The bishop will visit. The cause is under investigation."
    assert found_by("contradiction.unknown-causes", text) == ["The cause is under investigation"]


def test_a_pronoun_stands_for_the_event_of_the_sentence_before() -> None:
    text = (
        "We have had reports of a crash on start-up on old machines. We do not know the cause. Other news is good.\n\n"
        "A crash on start-up that hit two users of old machines. It was caused by a race in the logger."
    )
    assert found_by("contradiction.unknown-causes", text) == ["caused by"]


def test_a_cause_that_comes_out_later_in_a_story_is_no_clash() -> None:
    text = "Nobody could say what had caused the fire. The fire was caused by a heater."
    assert not found_by("contradiction.unknown-causes", text)


def test_two_causes_with_a_word_in_common_are_one() -> None:
    text = (
        "The outage was caused by a worn cable. Trains stood. The outage, due to the cable, cost £2 million."
    )
    assert not found_by("contradiction.two-causes", text)


def test_who_made_the_offer_is_the_bidder() -> None:
    text = "The company would not say who had made the offer. Shares rose. The bidder, Corvan of Milan, has until May."
    assert found_by("contradiction.withheld-then-told", text) == ["The bidder, Corvan"]


@pytest.mark.parametrize("fee", ["about £4 million", "£4 million"])
def test_an_undisclosed_fee_that_is_told_is_found(fee: str) -> None:
    text = f"The club signed the winger for an undisclosed fee. He will wear nine. The winger cost the club {fee}."
    assert found_by("contradiction.withheld-then-told", text) == ["£4 million"]


def test_one_decision_is_flagged_once_however_often_it_is_left_open() -> None:
    text = (
        "The council is consulting on a charge of £2 for visitors and won't decide before March. Hotels are cross. "
        "The charge, which the council approved in the autumn, will be shown on every bill."
    )
    assert found_by("contradiction.undecided-then-decided", text) == ["which the council approved"]


def test_a_remark_of_his_is_not_hers() -> None:
    text = (
        "“Goats understand traffic lights,” Mary Hale said. Her farm is small. "
        "His claim that goats understand traffic lights made people laugh. Tom Hale keeps nine."
    )
    assert len(found_by("contradiction.saying-speakers", text)) == 1


def test_as_somebody_put_it_names_the_speaker() -> None:
    text = (
        "“It shook the town like an empty train that never stops,” said Karen Doyle. Nobody slept.\n\n"
        "“It shook the town like an empty train that never stops,” as Jack Nance put it."
    )
    assert found_by("contradiction.quotation-speakers", text) == ["Jack Nance"]


def test_a_spokesman_for_the_bank_speaks_for_the_bank() -> None:
    text = "The bank declined to comment. Its shares fell. A spokesman for the bank said that the money was safe."
    assert found_by("contradiction.silence-then-speech", text)


def test_what_is_told_to_reporters_breaks_a_silence_anywhere() -> None:
    text = (
        "“I am glad that it is over,” Tom Hale told reporters on the steps. Snow fell. A crowd had come by bus. Some sang. "
        "It was cold. Mr Hale left without speaking."
    )
    assert found_by("contradiction.silence-then-speech", text) == ["without speaking"]
