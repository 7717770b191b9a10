"""What the network reads of a word form."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editlint.english import features


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("don’t", "don't"),
        ("n’t", "n't"),
        ("“", '"'),
        ("”", '"'),
        ("''", '"'),
        ("``", '"'),
        ("’’", '"'),
        ("‘", "'"),
        ("…", "..."),
        ("F‑16", "F-16"),
        ("Kyiv", "Kyiv"),
        ("Zürich", "Zürich"),
    ],
)
def test_marks_are_read_as_straight_ones(word: str, expected: str) -> None:
    assert features.straight(word) == expected


@pytest.mark.parametrize(
    ("curly", "straight"), [("O’Neill", "O'Neill"), ("“", '"'), ("”", "''"), ("‘", "'"), ("…", "...")]
)
def test_curly_and_straight_forms_are_the_same_to_the_network(curly: str, straight: str) -> None:
    assert features.rows(curly) == features.rows(straight)
    assert features.key(curly) == features.key(straight)


def test_capitals_and_figures_do_not_change_the_key() -> None:
    assert features.key("KYIV") == features.key("kyiv")
    assert features.key("1939") == features.key("2024") != features.key("939")
    assert features.lower("F-16") == "f-00"


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Kyiv", "Xxx"),
        ("F-16", "X-dd"),
        ("NATO", "XX"),
        ("1,200", "d,dd"),
        ("Éire", "Xxx"),
        ("a", "x"),
        ("-----", "--"),
        ("", ""),
    ],
)
def test_a_shape_has_no_sign_more_than_twice_in_a_row(word: str, expected: str) -> None:
    assert features.shape(word) == expected


@given(st.text(max_size=40) | st.text(st.characters(categories=["Cs", "Mn", "So", "L"]), max_size=8))
def test_every_form_has_rows_of_the_table(word: str) -> None:
    key, *rows = features.rows(word)
    assert 0 <= key < 2**32
    assert key == features.key(word)
    assert len(rows) == features.PARTS
    assert all(0 <= row < features.ROWS for row in rows)


def test_each_part_has_rows_of_its_own() -> None:
    rows = features.rows("a")[1:]
    assert list(rows) == sorted(rows)
    assert rows[1] >= features.PREFIX
    assert rows[-1] >= features.ROWS - features.SHAPE
