"""How far two spellings are apart."""

from __future__ import annotations

import pytest

from editlint.english.spelling_distance import distance, near_pairs, plain_letters


@pytest.mark.parametrize(
    ("one", "two", "edits"),
    [
        ("rahmani", "rahmani", 0),
        ("rahmani", "rahmany", 1),
        ("rahmani", "rhamani", 1),
        ("rahmani", "rahmni", 1),
        ("rahmani", "rahmanni", 1),
        ("anna", "hannah", 2),
        ("", "ab", 2),
    ],
)
def test_letters_to_be_added_dropped_changed_or_swapped(one: str, two: str, edits: int) -> None:
    assert distance(one, two) == distance(two, one) == edits


def test_pairs_one_edit_apart_are_found_once() -> None:
    assert list(near_pairs(["lowe", "rook", "lowes", "rahmani", "lowe"])) == [("lowe", "lowes")]


def test_long_words_may_be_two_edits_apart() -> None:
    assert list(near_pairs(["bauchtman", "buchtmann", "rahmani", "rohmany"])) == [("bauchtman", "buchtmann")]


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("O’Neill", "oneill"),
        ("São", "sao"),
        ("al-Assad", "alassad"),
        ("MacDonald", "mcdonald"),
        ("Łódź", "lodz"),
    ],
)
def test_a_name_without_marks(name: str, plain: str) -> None:
    assert plain_letters(name) == plain
