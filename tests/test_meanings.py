"""Synonyms, opposites and kinds, and what speaks for a conflict."""

import pytest

from editlint.analysis.comparable_pairs import comparable_pairs
from editlint.analysis.other_wordings import conflict_marks, conflict_score, other_wording
from editlint.english.meanings import are_near, are_opposites, are_synonyms, is_kind_of, parts_of_speech
from editlint.readers import read_text


@pytest.mark.parametrize(("one", "two"), [("shut", "closes"), ("car", "automobile"), ("began", "start")])
def test_synonyms_are_known_in_any_form(one: str, two: str) -> None:
    assert any(are_synonyms(one, two, part) for part in parts_of_speech(one))


@pytest.mark.parametrize(
    ("one", "two", "part"), [("happy", "unhappy", "a"), ("rose", "fell", "v"), ("won", "lost", "v")]
)
def test_direct_opposites_are_known_both_ways(one: str, two: str, part: str) -> None:
    assert are_opposites(one, two, part) and are_opposites(two, one, part)  # type: ignore[arg-type]


def test_a_synonym_is_no_opposite() -> None:
    assert not are_opposites("shut", "close", "v")


@pytest.mark.parametrize(("one", "two"), [("taxi", "car"), ("sofa", "furniture"), ("daughter", "child")])
def test_a_thing_is_of_its_kind(one: str, two: str) -> None:
    assert is_kind_of(one, two) and not is_kind_of(two, one)


def test_nothing_is_said_to_be_a_kind_of_thing() -> None:
    assert not is_kind_of("taxi", "thing")


def test_two_kinds_of_one_thing_are_near() -> None:
    assert are_near("oak", "elm", "n") and not are_near("oak", "treaty", "n")


def test_an_unknown_word_is_nothing() -> None:
    assert parts_of_speech("xqzv") == () and not are_synonyms("xqzv", "car", "n")


def _marks(one: str, two: str) -> tuple[list[str], float]:
    doc = read_text(f"{one} Rain fell in the night. The ferry stayed where it was. {two}\n", "draft.txt")
    (pair,) = comparable_pairs(doc)
    difference = other_wording(doc, pair)
    assert difference is not None
    return conflict_marks(doc, pair, difference), conflict_score(doc, pair, difference)


def test_a_synonym_speaks_against_a_conflict() -> None:
    told = "The council {} the old school in the upper valley to all visitors."
    marks, score = _marks(told.format("closed"), told.format("shut"))
    assert "synonyms" in marks and score < 0


def test_a_word_of_another_meaning_speaks_for_it() -> None:
    told = "The council {} the old school in the upper valley to all visitors."
    marks, score = _marks(told.format("cleaned"), told.format("emptied"))
    assert "synonyms" not in marks and score > 2


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (
            "The vicar praised the old choir of the upper valley.",
            "The mayor mocked the old choir of the upper valley.",
        ),
        (
            "The vicar must praise the old choir of the upper valley.",
            "The vicar must mock the old choir of the upper valley.",
        ),
        (
            "The vicar sold nine books of the old choir school.",
            "The vicar sold ten books of the old choir school.",
        ),
    ],
)
def test_other_subjects_wishes_and_figures_are_left_to_others(one: str, two: str) -> None:
    doc = read_text(f"{one} Rain fell in the night. The ferry stayed where it was. {two}\n", "draft.txt")
    assert all(other_wording(doc, pair) is None for pair in comparable_pairs(doc))
