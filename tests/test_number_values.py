"""Numbers in digits and in words."""

from __future__ import annotations

import pytest

from editlint.english.number_values import Number, number_at, numbers
from editlint.english.tokens import words


def found(text: str) -> list[Number]:
    return numbers(words(text))


def values(text: str) -> list[float]:
    return [number.value for number in found(text)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("48", 48), ("1,200", 1200), ("3.5", 3.5), (".5", 0.5), ("2½", 2.5), ("twenty-one", 21),
        ("one hundred and five", 105), ("a dozen", 12), ("three dozen", 36), ("a million", 1_000_000),
        ("two thousand three hundred", 2300), ("3.5 million", 3_500_000), ("half a million", 500_000),
        ("a quarter of a million", 250_000), ("two and a half", 2.5), ("two-and-a-half", 2.5),
        ("three and a half million", 3_500_000), ("5bn", 5_000_000_000), ("zero", 0),
    ],
)  # fmt: skip
def test_a_number_has_its_value(text: str, value: float):
    assert values(f"It was {text} then.") == [value]


@pytest.mark.parametrize(
    "text", ["1st", "21st", "second", "1980s", "7:30", "3.5.2", "1,20", "2024-03-01", "many", "a third"]
)
def test_what_is_no_plain_number_is_left_out(text: str):
    assert values(f"It was {text} then.") == []


def test_a_few_hundred_is_no_hundred():
    assert values("A few hundred came, and several thousand stayed away.") == []


def test_short_million_needs_money_or_people():
    assert values("It cost £5m for 3m people and is 4m wide.") == [5_000_000, 3_000_000, 4]


def test_two_numbers_in_a_row_are_two():
    assert values("In groups of two twenty people came, and a hundred and two hundred left.") == [
        2,
        20,
        100,
        200,
    ]


@pytest.mark.parametrize(
    ("text", "step"),
    [("48", 1), ("1,200", 100), ("3.5", 0.1), ("3.5 million", 100_000), ("60", 1), ("2½", 0.5)],
)
def test_the_step_is_the_last_printed_place(text: str, step: float):
    assert found(f"It was {text} then.")[0].step == pytest.approx(step)


def test_a_unit_may_be_in_the_same_word():
    assert [(number.value, number.unit) for number in found("30C, 2in, 11st and 5ha")] == [
        (30, "c"), (2, "in"), (11, "st"), (5, "ha"),
    ]  # fmt: skip


def test_digits_and_words_are_told_apart():
    assert [number.is_digits for number in found("12 and twelve")] == [True, False]


def test_a_number_is_read_within_a_phrase():
    column = words("some 1,200 homes")
    assert number_at(column, 0, len(column)) == 1200


def test_a_phrase_without_a_number_is_worth_nothing():
    column = words("some homes")
    assert number_at(column, 0, len(column)) == 0
