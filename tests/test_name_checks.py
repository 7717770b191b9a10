"""Checks on names: spelling, titles, first names, first mention, initials."""

from __future__ import annotations

import pytest
from articles import article, hits, notes, places

from editlint.checks.abbreviations import Abbreviations
from editlint.checks.first_mention import FirstMention
from editlint.checks.first_names import FirstNames
from editlint.checks.name_spelling import NameSpelling
from editlint.checks.personal_titles import PersonalTitles


def test_the_rarer_spelling_is_marked_and_the_other_shown() -> None:
    text = "The clerk met Solberg. It rained. The band met Solburg. Later the clerk met Solberg again."
    assert places(NameSpelling(), text) == ["Solburg"]
    assert notes(NameSpelling(), text) == [["Solberg"]]


def test_every_place_of_the_rarer_spelling_is_shown() -> None:
    text = "It was Wendbury. In Wendbury it rained. In Wendbury it snowed. To Wendbery. To Wendbery."
    assert notes(NameSpelling(), text) == [["Wendbury", "Wendbery"]]


@pytest.mark.parametrize(("times", "is_mended"), [(3, True), (2, False)])
def test_a_fix_is_offered_for_a_clear_majority(times: int, is_mended: bool) -> None:
    text = "The clerk went to Wendbury. " * times + "The band went to Wendbery."
    assert [hit.fix is not None for hit in hits(NameSpelling(), text)] == [is_mended]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Yusuf Rahmani", "Yusuf Rahmany"),
        ("Mirela Petrov", "Mirela Petrova"),
        ("Kemal Aydin", "Kamal Aydin"),
        ("Frederik de Klerk", "Frederik de Klerck"),
        ("Stephen Adeyemi", "Steven Adeyemi"),
        ("Rory McDonald", "Rory Macdonald"),
        ("Ana Solis Brand", "Ana Solis-Brand"),
        ("Sinéad O'Neill", "Sinead O'Neill"),
    ],
)
def test_two_spellings_of_one_full_name(one: str, two: str) -> None:
    assert len(hits(NameSpelling(), f"The clerk met {one}. It rained all day. The band met {two}.")) == 1


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Ivan Petrov", "Elena Petrova"),
        ("Andre Kovac", "Andrea Kovac, no relation"),
        ("Peter Hanley", "Ruth Hanlon"),
        ("TESSA LÖWE", "Tessa Lowe"),
    ],
)
def test_two_people_with_near_names(one: str, two: str) -> None:
    assert not hits(NameSpelling(), f"The clerk met {one}. It rained all day. The band met {two}.")


def test_a_slip_in_a_headline() -> None:
    text = "# Wendbery band sells pier\n\nThe clerk went to Wendbury. The band left Wendbury in May."
    assert places(NameSpelling(), text) == ["Wendbery"]


def test_the_title_is_marked_with_the_name() -> None:
    text = "It was Sgt. Adem Rook. Nobody saluted. It was Captain Rook."
    assert places(PersonalTitles(), text) == ["Captain Rook"]
    assert notes(PersonalTitles(), text) == [["Sgt. Adem Rook"]]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Maj. Gen.", "General"),
        ("Dr", "Ms"),
        ("Sir", "Mr"),
        ("Capt.", "Captain"),
        ("Deputy Secretary", "Secretary"),
    ],
)
def test_titles_that_go_together(first: str, second: str) -> None:
    assert not hits(PersonalTitles(), f"It was {first} Anna Rook. Nobody saluted. It was {second} Rook.")


def test_titles_in_quotations_are_left_alone() -> None:
    assert not hits(PersonalTitles(), "It was Sergeant Adem Rook. “That was Captain Rook,” said the clerk.")


def test_two_wives_of_one_man() -> None:
    text = "Tom Lowe has a boat. It rained on his wife Anna. Lowe and his wife Hannah went home."
    assert places(FirstNames("relative"), text) == ["his wife Hannah"]
    assert notes(FirstNames("relative"), text) == [["his wife Anna"]]


def test_the_headline_does_not_count_as_first_mention() -> None:
    text = "# Lowe sells\n\nIt rained. It snowed. It was cold. The clerk met Tessa Lowe."
    assert not hits(FirstMention(), text)


def test_skip_says_how_many_sentences_may_wait() -> None:
    text = "It rained. Here Lowe stood. The clerk met Tessa Lowe."
    assert places(FirstMention(skip=1), text) == ["Lowe"]
    assert not hits(FirstMention(skip=2), text)


def test_swapped_initials_are_put_right() -> None:
    doc = article("The Northern Rail Users Forum (NRUF) met. A clerk of the NURF left.")
    (hit,) = Abbreviations("swapped").run(doc)
    assert hit.fix is not None
    assert [edit.text for edit in hit.fix.edits] == ["NRUF"]


def test_known_initials_are_no_slip() -> None:
    text = "The Northern Rail Users Forum (NRUF) met. A clerk of the NURF left."
    assert not hits(Abbreviations("swapped", known=("NURF",)), text)
