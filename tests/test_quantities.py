"""Numbers with what they are numbers of, as intervals."""

from __future__ import annotations

from math import inf

import pytest
from articles import article

from editlint.analysis.figure_sentences import figure_sentences
from editlint.analysis.quantities import quantities
from editlint.analysis.rounding import printed
from editlint.analysis.words import words
from editlint.model.meaning import Quantity


def found(text: str) -> list[Quantity]:
    return list(quantities(article(text)))


def only(text: str) -> Quantity:
    (quantity,) = found(text)
    return quantity


def noun(text: str) -> str:
    quantity = only(text)
    return words(article(text)).texts[quantity.noun] if quantity.noun >= 0 else ""


@pytest.mark.parametrize(
    ("text", "kind", "value", "unit"),
    [
        ("They built 340 homes.", "count", 340, ""),
        ("It cost £5m.", "money", 5_000_000, "£"),
        ("It cost 5 million euros.", "money", 5_000_000, "€"),
        ("It cost 70 pence.", "money", 0.7, "£"),
        ("It rose 5%.", "share", 5, "%"),
        ("It rose 5 per cent.", "share", 5, "%"),
        ("It lost two thirds.", "share", 200 / 3, "%"),
        ("It is 5 km long.", "measure", 5, "kilometre"),
        ("It is a 10-mile walk.", "measure", 10, "mile"),
        ("It has 5 sq miles.", "measure", 5, "square-mile"),
        ("It was 30C.", "measure", 30, "celsius"),
        ("It was 86 degrees F.", "measure", 86, "fahrenheit"),
        ("It ran at 40 miles an hour.", "measure", 40, "mph"),
        ("It ran at 60 km/h.", "measure", 60, "kph"),
        ("It took three hours.", "duration", 3, "hour"),
        ("The 34-year-old man left.", "age", 34, "year"),
        ("Smith, 34, left.", "age", 34, "year"),
        ("It is ten times faster.", "factor", 10, ""),
        ("She came in 1984.", "year", 1984, ""),
        ("He took Flight 93 home.", "label", 93, ""),
    ],
)
def test_a_number_is_read_with_its_kind(text: str, kind: str, value: float, unit: str):
    quantity = only(text)
    assert (quantity.kind, quantity.unit) == (kind, unit)
    assert quantity.value == pytest.approx(value)


def test_two_numbers_with_a_dash_are_a_score():
    assert [quantity.kind for quantity in found("They won 3–1.")] == ["score", "score"]


@pytest.mark.parametrize(
    "text", ["On 4 May it shut.", "On May 4 it shut.", "It opens at 9 am.", "At 7:30 they left."]
)
def test_dates_and_clock_times_are_no_quantities(text: str):
    assert found(text) == []


def test_may_is_a_month_only_with_a_capital():
    assert only("Those of 4 may enter.").value == 4


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("They built 340 new homes.", "homes"), ("There were three small island states.", "states"),
        ("Police arrested 48 people.", "people"), ("It has 15,000-strong crowds.", "strong"), ("Of these, 12 were red.", ""),
    ],
)  # fmt: skip
def test_a_count_knows_what_it_counts(text: str, counted: str):
    assert noun(text) == counted


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("It has 48 homes.", 48, 48), ("It has about 50 homes.", 45, 55), ("It has nearly 50 homes.", 45, 50),
        ("It has more than 50 homes.", 50, inf), ("It has at least 50 homes.", 50, inf), ("It has up to 50 homes.", 0, 50),
        ("It has 1,200 homes.", 1150, 1250), ("It has 50 or more homes.", 50, inf),
    ],
)  # fmt: skip
def test_words_before_and_printed_places_make_an_interval(text: str, low: float, high: float):
    quantity = only(text)
    assert (quantity.low, quantity.high) == pytest.approx((low, high))


def test_about_and_exact_may_be_the_same():
    one, two = found("There were about 1,200 workers. The 1,180 workers left.")
    assert one.meets(two)


def test_feet_and_inches_are_one_measurement():
    quantity = only("She is 5ft 10in tall.")
    assert (quantity.value, quantity.unit) == (70, "inch")


def test_hours_and_minutes_are_one_duration():
    assert only("It took two hours and fifty minutes.").value == 170


def test_a_range_is_one_quantity():
    quantity = only("It has 5–10 people.")
    assert (quantity.low, quantity.high) == (5, 10)


def test_a_metre_is_no_million():
    assert [quantity.unit for quantity in found("The wall is 5m high and sold 5m copies.")] == ["metre", ""]


def test_a_metre_may_stand_apart():
    assert only("The hall (46 m) is full.").unit == "metre"


# figures as they are printed


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("It has 300 homes.", 300, 300), ("It cost £12m.", 11_500_000, 12_500_000), ("It is 20 miles.", 19.5, 20.5),
        ("It is 6,000 ft.", 5940, 6060), ("It has 5–10 people.", 5, 10),
    ],
)  # fmt: skip
def test_measures_and_money_are_rounded_and_counts_are_not(text: str, low: float, high: float):
    doc = article(text)
    assert tuple(printed(doc, quantities(doc)[0])) == pytest.approx((low, high))


def test_a_sentence_of_figures_has_a_sign_for_each():
    (sentence,) = figure_sentences(article("Rents rose 5 per cent to £60 from £57 in 2019."))
    assert sentence.text == "rents rose # to # from # in @ ."


def test_a_sign_leads_back_to_the_words():
    doc = article("It rained. Rents rose 5 per cent.")
    (sentence,) = figure_sentences(doc)
    at = sentence.text.index("#")
    assert words(doc).texts[sentence.first_word(at) : sentence.last_word(at + 1)] == ["5", "per", "cent"]


def test_sentences_without_figures_are_left_out():
    assert figure_sentences(article("It rained. Nobody came.")) == ()
