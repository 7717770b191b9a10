"""“10 miles (25 km)”, “£5m ($6.5bn)”: two figures that should be the same amount in two units or currencies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from editlint.analysis.figure_sentences import FigureSentence, figure_sentences
from editlint.analysis.quantities import place_of, written
from editlint.analysis.rounding import Interval, half_step, is_range
from editlint.analysis.words import words
from editlint.english.exchange_rates import plausible_rates
from editlint.english.measures import UNITS, Unit
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.meaning import Quantity

# 10 miles (about 16 km) · 10 miles, or 16 km, · 10 miles/16 km
_ABOUT = r"(?: (?:about|around|roughly|approximately|nearly|almost|just|over|under|some|equivalent|to|worth|or|approx\.?|c\.?|~|≈|=))*"
_NOUN = r"(?: (?!or\b)[a-z]\w*){0,2}?"
_PAIR = (
    rf"(?P<one>#){_NOUN} [(\[]{_ABOUT} (?P<two>#)(?: [a-z]\w*){{0,3}} [)\];,]"
    rf"|(?P<first>#) ,? ?or{_ABOUT} (?P<second>#)(?= [,.;)]|$)"
    rf"|(?P<left># )/ (?P<right>#)"
)
_MOST_ROUNDED = 0.05  # “6,000 ft (1,800 m)”: what a figure may be rounded by
_OFF = 0.03
_OFF_RATE = 0.12
_OTHER_TIMES = r"\b(?:at the time|then worth|in today's|now worth|adjusted|today)\b"
_SIZES = {
    "gallon": (1, 0.8327),
    "pint": (1, 0.8327),
    "tonne": (1, 1.016, 0.9072),
    "barrel": (1,),
}  # of other countries
_SYSTEMS = frozenset(
    "inch foot yard mile furlong acre square-mile square-foot pint gallon ounce stone lb fahrenheit mph knot".split()
)


class Conversions(NamedTuple):
    """`units`: the two measurements differ by more than rounding. `currencies`: no rate of the last decades fits, or
    two conversions of an article are at two rates."""

    gives = ("match", "other", "right")
    of: Literal["units", "currencies"]

    def run(self, doc: Document) -> Iterator[Hit]:
        pairs = _pairs(doc)
        yield from _wrong_units(doc, pairs) if self.of == "units" else _wrong_rates(doc, pairs)


class _Pair(NamedTuple):
    sentence: FigureSentence
    one: Quantity
    two: Quantity


def _pairs(doc: Document) -> list[_Pair]:
    found: list[_Pair] = []
    for sentence in figure_sentences(doc):
        if sentence.text.count("#") < 2:
            continue
        for match in re.finditer(_PAIR, sentence.text):
            names = next(
                names for names in (("one", "two"), ("first", "second"), ("left", "right")) if match[names[0]]
            )
            found.append(_Pair(sentence, *(sentence.quantities[match.start(name)] for name in names)))
    return found


def _wrong_units(doc: Document, pairs: list[_Pair]) -> Iterator[Hit]:
    for _, one, two in pairs:
        units = UNITS.get(one.unit), UNITS.get(two.unit)
        if one.kind != "measure" or two.kind != "measure" or None in units:
            continue
        from_unit, to_unit = units[0], units[1]
        if from_unit is None or to_unit is None or from_unit.dimension != to_unit.dimension:
            continue
        if (from_unit.name in _SYSTEMS) == (to_unit.name in _SYSTEMS) or _fits(
            doc, one, from_unit, two, to_unit
        ):
            continue
        right = _in_unit(one.value, from_unit, to_unit)
        values = {
            "other": written(doc, one),
            "right": f"{_figure(right)} {_unit_of(doc, two, to_unit)}",
        }
        yield Hit(place_of(doc, two), values, (Note(place_of(doc, one), "the same in another unit"),))


def _unit_of(doc: Document, quantity: Quantity, unit: Unit) -> str:
    """The unit as the article writes it: “km”."""
    column = words(doc)
    if quantity.last == quantity.number_last:
        return _NAMES.get(unit.name, unit.name)
    return doc.text[column.starts[quantity.number_last] : column.ends[quantity.last - 1]].lstrip("-‐‑ ")


_NAMES = {"celsius": "°C", "fahrenheit": "°F"}


def _fits(doc: Document, one: Quantity, from_unit: Unit, two: Quantity, to_unit: Unit) -> bool:
    if from_unit.dimension == "temperature":
        told, other = _rounded(doc, one, 0.5), _rounded(doc, two, 0.5)
        ends = [_in_unit(end, from_unit, to_unit) for end in told]
        steps = [end * from_unit.factor / to_unit.factor for end in told]  # “warmer by 2C (3.6F)”
        return Interval(ends[0] - 1, ends[1] + 1).meets(other) or Interval(steps[0] - 1, steps[1] + 1).meets(
            other
        )
    other = _rounded(doc, two)
    for size in _SIZES.get(from_unit.name, (1,)):
        for other_size in _SIZES.get(to_unit.name, (1,)):
            factor = from_unit.factor * size / (to_unit.factor * other_size)
            low, high = (end * factor for end in _rounded(doc, one))
            if Interval(low * (1 - _OFF), high * (1 + _OFF)).meets(other):
                return True
    return False


def _rounded(doc: Document, quantity: Quantity, least: float = 0) -> Interval:
    """What the figure may have been before it was rounded; “about” allows for more."""
    if is_range(doc, quantity):
        return Interval(quantity.low, quantity.high)
    half = max(half_step(doc, quantity), least)
    if quantity.qualifier:
        half = max(half, _MOST_ROUNDED * quantity.value)
    return Interval(quantity.value - half, quantity.value + half)


def _in_unit(value: float, one: Unit, two: Unit) -> float:
    return (value * one.factor + one.offset - two.offset) / two.factor


def _figure(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def _wrong_rates(doc: Document, pairs: list[_Pair]) -> Iterator[Hit]:
    told: dict[tuple[str, str], list[_Pair]] = {}
    for pair in pairs:
        if pair.one.kind != "money" or pair.two.kind != "money" or pair.one.unit == pair.two.unit:
            continue
        known = plausible_rates(pair.one.unit, pair.two.unit)
        if known and not Interval(*known).meets(_rate(doc, pair)):
            note = Note(place_of(doc, pair.one), "the same sum")
            yield Hit(place_of(doc, pair.two), {"other": written(doc, pair.one), "right": ""}, (note,))
        elif known:
            told.setdefault((pair.one.unit, pair.two.unit), []).append(pair)
    for same in told.values():
        if len(same) > 1:
            yield from _odd_rates(doc, same)


def _odd_rates(doc: Document, pairs: list[_Pair]) -> Iterator[Hit]:
    """The conversions whose rate is not that of the first, or of most."""
    pairs = [
        pair
        for pair in pairs
        if not re.search(_OTHER_TIMES, pair.sentence.text) and "@" not in pair.sentence.text
    ]
    if len(pairs) < 2:
        return
    rates = [_rate(doc, pair) for pair in pairs]
    agreeing = [sum(rate.meets(other) for other in rates) for rate in rates]
    model = max(range(len(pairs)), key=lambda i: (agreeing[i], -i))
    for pair, rate in zip(pairs, rates):
        if not rate.meets(rates[model]):
            note = Note(
                place_of(doc, pairs[model].one)._replace(end=place_of(doc, pairs[model].two).end),
                "at another rate",
            )
            yield Hit(place_of(doc, pair.two), {"other": written(doc, pair.one), "right": ""}, (note,))


def _rate(doc: Document, pair: _Pair) -> Interval:
    one, two = _rounded(doc, pair.one), _rounded(doc, pair.two)
    return Interval(
        two.low / one.high * (1 - _OFF_RATE / 2), two.high / max(one.low, 1e-9) * (1 + _OFF_RATE / 2)
    )
