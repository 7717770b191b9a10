"""Names by their capitals and our lists, and what stands beside them."""

from __future__ import annotations

import pytest
from articles import article

from editlint.analysis.proper_names import ProperName, name_words, proper_names


def names(text: str) -> tuple[ProperName, ...]:
    return proper_names(article(text))


def forms(text: str) -> list[str]:
    return [" ".join(name.parts) for name in names(text)]


def only(text: str) -> ProperName:
    (name,) = names(text)
    return name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The clerk met Tessa Lowe in May.", ["Tessa Lowe"]),
        ("The clerk met J. K. Rowling on Monday.", ["J. K. Rowling"]),
        ("The clerk met Frederik de Klerk.", ["Frederik de Klerk"]),
        ("The clerk met Bashar al-Assad and Jean-Luc Picard.", ["Bashar al-Assad", "Jean-Luc Picard"]),
        ("The clerk met Kim Jong-un.", ["Kim Jong-un"]),
        ("The clerk met Sinéad O’Neill.", ["Sinéad O’Neill"]),
        ("The clerk wrote to the Bank of England.", ["Bank of England"]),
        ("The clerk spoke French in March.", []),
        ("The US-led talks ended.", ["US"]),
    ],
)
def test_words_that_make_a_name(text: str, expected: list[str]) -> None:
    assert forms(text) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("It was Tessa Lowe.", "person"),
        ("It was Mr Strand.", "person"),
        ("It was in Kyiv.", "place"),
        ("It was in Wharf Road.", "place"),
        ("It was the Pier Company.", "org"),
        ("It was the European Commission.", "org"),
        ("It was Dzwonek, 46, who fell.", "person"),
        ("It was Zzyx.", ""),
    ],
)
def test_kind_of_a_name(text: str, kind: str) -> None:
    assert only(text).kind == kind


def test_a_word_that_begins_a_sentence_is_a_name_if_it_is_one_elsewhere() -> None:
    assert forms("Rook left. The clerk waved.") == []
    assert forms("Rook left. The clerk waved to Rook.") == ["Rook", "Rook"]


def test_a_listed_name_may_begin_a_sentence_though_it_is_a_word() -> None:
    assert forms("Tom Lowe left.") == ["Tom Lowe"]


def test_a_line_in_title_case_has_only_the_names_that_the_body_has() -> None:
    assert forms("# Band Leaves Pier As Lowe Sells\n\nThe clerk wrote to Lowe.") == ["Lowe", "Lowe"]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("It was Mr Lowe.", ("Mr",)),
        ("It was Defence Secretary Anna Lowe.", ("Defence", "Secretary")),
        ("It was Captain Rook.", ("Captain",)),
        ("It was Dean Kamen.", ()),
    ],
)
def test_titles_stand_apart_from_the_name(text: str, titles: tuple[str, ...]) -> None:
    name = only(text)
    assert name.titles == titles
    assert name.title_first == name.first - len(titles)


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("The council’s spokesman Ned Rook spoke.", ("spokesman",)),
        ("It hurt defence secretary Ned Rook.", ("defence secretary",)),
        ("It pleased Tessa Lowe, the Green candidate, too.", ("the Green candidate",)),
        ("It pleased Tessa Lowe, 46, a spokesman for the pier.", ("a spokesman for the pier",)),
        ("It pleased Tessa Lowe, who is a teacher.", ()),
        ("It pleased Tessa Lowe, and the teacher left.", ()),
    ],
)
def test_roles_beside_a_name(text: str, roles: tuple[str, ...]) -> None:
    assert names(text)[0].roles == roles


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("It was Tessa Lowe, 46, who fell.", 46),
        ("It was Tessa Lowe (46).", 46),
        ("It was Tessa Lowe, aged 46.", 46),
        ("It was 46-year-old Tessa Lowe.", 46),
        ("It was a 46-year-old teacher from Irving.", 0),
        ("It was Tessa Lowe, 1200, who fell.", 0),
    ],
)
def test_age_beside_a_name(text: str, age: int) -> None:
    assert names(text)[-1].age == age


def test_a_name_knows_its_place() -> None:
    doc = article("# Lowe sells\n\nShe said: “The clerk met Tessa Lowe.”")
    first, second = proper_names(doc)
    assert (first.block, first.is_quoted, second.block, second.is_quoted) == (
        "headline",
        False,
        "paragraph",
        True,
    )
    assert doc.text[second.start : second.end] == "Tessa Lowe"


def test_words_with_a_capital_by_spelling() -> None:
    found = name_words(article("It was Tessa Lowe. Then came Bashar al-Assad and Lowe on Monday."))
    assert {text: len(places) for text, places in found.items()} == {
        "Tessa": 1, "Lowe": 2, "Bashar": 1, "al-Assad": 1, "Monday": 1,
    }  # fmt: skip
