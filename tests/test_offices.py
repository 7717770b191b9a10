"""The check on offices, and whom an office is said of."""

from __future__ import annotations

import pytest
from articles import article, hits, notes, places

from editlint.analysis.appositions import described
from editlint.analysis.words import words
from editlint.checks.first_names import FirstNames
from editlint.checks.name_spelling import NameSpelling
from editlint.checks.offices import Offices

CLUB = Offices(
    (
        ("treasurer", "chair / chairs", "secretary", "mayor"),
        ("captain", "goalkeeper"),
        ("first officer", "captain"),
    ),
    ("finance", "defence / defense"),
)
PARTIES = Offices((("Labour", "Green"),), heads=("MP", "candidate"), unless=("defect",))
HOLDERS = Offices((("treasurer", "chair"),), fault="holders")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The treasurer, Ana Reyes, spoke.", "Ana Reyes"),
        ("The treasurer of the Pier Trust, Ana Reyes, spoke.", "Ana Reyes"),
        ("Treasurer Ana Reyes spoke.", "Ana Reyes"),
        ("Ana Reyes, the club’s treasurer, spoke.", "Ana Reyes"),
        ("Ana Reyes, 46, treasurer of the club, spoke.", "Ana Reyes"),
        ("Ana Reyes, a nurse at Leeds and treasurer of the club, spoke.", "Ana Reyes"),
        ("Ana Reyes is the treasurer.", "Ana Reyes"),
        ("Ana Reyes (treasurer) spoke.", "Ana Reyes"),
        ("The treasurer spoke to Ana Reyes.", None),
        ("Ana Reyes, the treasurer, Tom Lowe, and a dog spoke.", None),
        ("Ana Reyes, whom the treasurer knows, spoke.", None),
    ],
)
def test_whom_a_noun_is_said_of(text: str, name: str | None) -> None:
    doc = article(text)
    at = words(doc).keys.index("treasurer")
    found = described(doc, at, at + 1)
    assert (found and " ".join(found.name.parts)) == name


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("The treasurer, Ana Reyes, spoke.", "Ms Reyes, the chair, sang."),
        ("The treasurer, Ana Reyes, spoke.", "Ms Reyes, who chairs the club, sang."),
        ("The deputy mayor, Ana Reyes, spoke.", "Reyes, the mayor, sang."),
        ("The finance minister, Ana Lund, spoke.", "Lund, the minister of defence, sang."),
        ("Captain Ana Reyes spoke.", "First Officer Reyes sang."),
        ("Ana Reyes, goalkeeper, spoke.", "The captain, Ana Reyes, sang."),
    ],
)
def test_one_person_in_two_offices(one: str, two: str) -> None:
    assert len(hits(CLUB, f"{one} It rained. {two}")) == 1


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("The treasurer, Ana Reyes, spoke.", "Ms Reyes, the former chair, sang."),
        ("The treasurer, Ana Reyes, spoke.", "“Reyes, the chair, sang,” he said."),
        ("The treasurer, Ana Reyes, spoke.", "Tom Reyes, the chair, sang."),
        ("The treasurer of the Pier Trust, Ana Reyes, spoke.", "Ana Reyes, chair of the Kite Club, sang."),
        ("The deputy mayor, Ana Reyes, spoke.", "Reyes, the treasurer, sang."),
        ("The treasurer, Ana Reyes, spoke. She was promoted.", "Reyes, the chair, sang."),
        ("The treasurer, Ana Reyes, spoke in 2003.", "Reyes, the chair, sang in 2011."),
        ("Ana Reyes, chair and treasurer, spoke.", "Reyes, the chair, sang. Reyes, the treasurer, wept."),
    ],
)
def test_an_office_may_be_another(one: str, two: str) -> None:
    assert not hits(CLUB, f"{one} It rained. {two}")


def test_both_places_are_shown() -> None:
    text = "The treasurer, Ana Reyes, spoke. It rained. Ms Reyes, the chair, sang."
    assert places(CLUB, text) == ["Ms Reyes, the chair"]
    assert notes(CLUB, text) == [["treasurer, Ana Reyes"]]


def test_two_parties_of_one_person() -> None:
    assert places(PARTIES, "The Labour MP Ana Reyes spoke. Reyes, a Green candidate, sang.") == [
        "Reyes, a Green candidate"
    ]


def test_a_word_in_small_letters_is_no_party() -> None:
    assert not hits(PARTIES, "The Labour MP Ana Reyes spoke. Reyes, the green candidate, sang.")


def test_a_word_of_change_allows_two_parties() -> None:
    assert not hits(PARTIES, "The Labour MP Ana Reyes defected. Reyes, a Green candidate, sang.")


def test_two_people_in_one_office_of_one_body() -> None:
    text = "The club’s treasurer, Ana Reyes, spoke. It rained. Tom Lowe, treasurer of the choir, and {} sang."
    assert places(HOLDERS, text.format("Ed Hart, the treasurer of the pier")) == []
    assert places(
        HOLDERS, "The pier’s chair, Ana Reyes, spoke. It rained. Tom Lowe, the pier’s chair, sang."
    ) == ["Tom Lowe, the pier’s chair"]


def test_a_first_name_that_slips_in_passing() -> None:
    text = "Tobias Lowe came by the road. Lowe lodged here. It rained. {} Lowe’s past came too."
    assert places(FirstNames(), text.format("Thomas")) == ["Thomas Lowe"]
    assert not hits(FirstNames(), text.format("Tessa"))


@pytest.mark.parametrize(("other", "is_slip"), [("Mash", True), ("Harsh", False), ("Marshes", False)])
def test_streets_named_by_words(other: str, is_slip: bool) -> None:
    text = f"The kiosk in Marsh Street was sold. It rained all day. The {other} Street kiosk was shut."
    assert bool(hits(NameSpelling(), text)) == is_slip
