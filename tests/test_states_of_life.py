"""States that one sentence ends and another shows to hold."""

from __future__ import annotations

from articles import article

from editlint.checks.clashing_states import ClashingStates
from editlint.checks.dead_then_acting import DeadThenActing
from editlint.checks.opposite_acts import OppositeActs
from editlint.checks.sides_of_the_body import SidesOfTheBody
from editlint.checks.years_of_service import YearsOfService


def clashes(text: str) -> list[tuple[str, str]]:
    doc = article(text)
    return [(doc.text[slice(*hit.span)], hit.values["other"]) for hit in ClashingStates().run(doc)]


def test_it_at_the_start_of_a_sentence_is_what_the_sentence_before_is_about() -> None:
    assert clashes("The line has been stopped since 9 January. It is running day and night.") == [
        ("is running", "has been stopped")
    ]


def test_a_speech_at_the_meeting_shows_that_she_was_there() -> None:
    text = "At a meeting in the hall, Ida Breck apologised. The mast has lost its power. Breck did not come to the meeting."
    assert clashes(text) == [("did not come to the meeting", "apologised")]


def test_what_was_refused_was_not_done() -> None:
    text = "Mr Hale refused to sign the letter. The strike went on. Mr Hale signed the letter on the table."
    assert clashes(text) == [("signed", "refused to sign")]


def test_a_husband_is_of_a_marriage() -> None:
    assert clashes("Jane Roe never married, and kept bees. Her husband died young.") == [
        ("husband", "never married")
    ]


def test_the_leadership_is_the_office_of_the_leader() -> None:
    text = "Ada Brink said that she was giving up the leadership. Bells rang. Brink will stay on as leader."
    assert clashes(text) == [("will stay on as leader", "was giving up the leadership")]


def test_another_crime_is_another_verdict() -> None:
    assert clashes("Ida Marsh was cleared of murder. It rained. Marsh was jailed for theft.") == []


def test_the_ankle_is_of_the_leg() -> None:
    doc = article("Ana Reyes broke her left ankle. It rained. A doctor put Reyes's right leg in a splint.")
    assert len(list(SidesOfTheBody().run(doc))) == 1


def test_how_somebody_is_described_by_himself_is_his_mood() -> None:
    doc = article("Carl Hope said he was pleased. It rained. Mr Hope described himself as disappointed.")
    assert len(list(OppositeActs("qualities").run(doc))) == 1


def test_who_died_years_ago_does_not_come_in() -> None:
    doc = article(
        "Ned Hall builds valves. His wife, Ruth, died in 2010. I ask about Ruth, who comes in with tea."
    )
    assert len(list(DeadThenActing().run(doc))) == 1


def test_years_with_the_firm_are_counted_from_when_she_joined() -> None:
    doc = article(
        "Ida Marsh joined the firm in 2015. It rained. In 2025 Marsh spoke of her 20 years with the firm."
    )
    assert [hit.values["other"] for hit in YearsOfService().run(doc)] == ["joined the firm in 2015"]


def test_she_has_not_lived_there_for_longer_than_since_she_came() -> None:
    doc = article(
        "In 2025 Ida Marsh is 70. Marsh has lived in Hull for 31 years. Marsh moved to Hull in 2019."
    )
    assert [hit.values["other"] for hit in YearsOfService().run(doc)] == ["31 years"]
