"""The numbers of an article by what they are numbers of, without those that tell nothing, for the fact-checker's sheet."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from math import isfinite
from typing import NamedTuple

from editlint.english.calendar import days_of
from editlint.english.forms import forms
from editlint.english.measures import UNITS, in_base_units
from editlint.english.word_lists import DEMONYM, word_class
from editlint.model.document import Document, layer
from editlint.model.meaning import Quantity
from editlint.model.text import Span

from .named_bodies import named_places, organisations
from .quantities import is_plural, quantities
from .tables import Table, tables
from .times import Duration, durations, told_times
from .words import words

KINDS = (
    "count", "money", "share", "measure", "duration", "age", "factor", "table", "number", "year", "label", "score",
)  # fmt: skip
_APART = ("year", "label", "score")  # numbers that count nothing
_DASHES = frozenset("-–‑—")
_GROUPS = frozenset(
    """
    army attendance audience average band capacity cast circulation class committee congregation crew crowd deficit
    delegation fleet force garrison group jury lead majority margin membership panel party population profit queue squad
    staff surplus team toll total turnout workforce
    """.split()
)  # “a crowd of 11,480”
_ORDINALS = frozenset("first second third fourth fifth sixth seventh eighth ninth".split())
_BEFORE_AGES = ("is", "was", "'s")
_AFTER_AGES = frozenset("in on last this next and when , . ; yesterday today".split())
_OLDEST = 116
_IDLE_ONES = frozenset(
    "hand thing time day side way point reason example case moment place kind sort step word".split()
)
_DIMENSIONS = {"mass": "weight"}


class ToldNumber(NamedTuple):
    """A number at text[start:end] with what it counts; `kind` is one of KINDS.

    `low` to `high` is what it may be, None for no end; by `order` those of one kind and thing can be sorted, whatever
    their units.
    """

    kind: str
    thing: str  # what is counted, the currency, what is measured, row and column of a table; or empty
    value: float
    low: float
    high: float | None
    unit: str
    qualifier: str
    order: float
    start: int
    end: int


@layer
def told_numbers(doc: Document) -> tuple[ToldNumber, ...]:
    """The numbers in order. Dates, parts of names, “one of them” and the numbers of list items are none."""
    found = [*_quantities(doc), *_durations(doc)]
    for table in tables(doc):
        found += _in_table(doc, table)
    return tuple(sorted(found, key=lambda number: number.start))


def _quantities(doc: Document) -> Iterator[ToldNumber]:
    taken = {i for each in (*told_times(doc), *durations(doc)) for i in range(each.first, each.last)}
    bodies = [span for body in (*organisations(doc), *named_places(doc)) for span in body.mentions]
    named = {doc.text[slice(*span)] for span in bodies}
    elsewhere = _word_numbers(doc, (*bodies, *(table.span for table in tables(doc))))
    texts = words(doc).texts
    told = [
        quantity
        for quantity in quantities(doc)
        if quantity.first not in elsewhere
        and texts[quantity.first] not in named
        and (quantity.kind == "age" or taken.isdisjoint(range(quantity.first, quantity.last)))
    ]
    counted = {_thing(doc, quantity) for quantity in told if quantity.noun >= 0 and quantity.value != 1}
    for quantity in told:
        if _is_idle(doc, quantity, counted) or (quantity.kind == "score" and _is_second(doc, quantity)):
            continue
        yield _told(doc, quantity)


def _word_numbers(doc: Document, spans: Iterable[Span]) -> set[int]:
    """The numbers of the words that stand in some places: “4” in “Radio 4”, and all of a table."""
    starts = words(doc).starts
    return {
        i for span in spans for i in range(bisect_left(starts, span.start), bisect_left(starts, span.end))
    }


def _is_idle(doc: Document, quantity: Quantity, counted: set[str]) -> bool:
    """True for what is no fact: “on the one hand”, “one of them”, the number of a list item."""
    column = words(doc)
    is_written = not column.texts[quantity.first][0].isdigit()
    if quantity.kind == "count" and is_written and quantity.value == 1:
        return (
            quantity.noun < 0
            or column.keys[quantity.noun] in _IDLE_ONES
            or _thing(doc, quantity) not in counted
        )
    block = doc.block_at(column.starts[quantity.first])
    begins = block is not None and block.start == column.starts[quantity.first]
    after = column.keys[quantity.last] if quantity.last < len(column) else ""
    if quantity.kind != "count" or column.keys[quantity.noun] in _ORDINALS:  # “fifty-ninth”
        return quantity.kind == "count" and quantity.noun >= 0
    if block is None or not begins or is_written:
        return False
    return after in (".", ")", ":", "\\") or (
        block.kind == "heading" and quantity.value != int(quantity.value)
    )


def _told(doc: Document, quantity: Quantity) -> ToldNumber:
    kind, thing, order = _sorted_by(doc, quantity)
    first, last = _extent(doc, quantity)
    return ToldNumber(
        kind,
        thing,
        _rounded(quantity.value),
        _rounded(quantity.low),
        _rounded(quantity.high) if isfinite(quantity.high) else None,
        "year" if kind == "age" else quantity.unit,
        quantity.qualifier,
        order,
        words(doc).starts[first],
        words(doc).ends[last - 1],
    )


def _sorted_by(doc: Document, quantity: Quantity) -> tuple[str, str, float]:
    """Kind, thing and order of a quantity."""
    if quantity.kind == "age" or _is_told_age(doc, quantity):
        return "age", "", quantity.value
    if quantity.kind == "count":
        thing = _thing(doc, quantity)
        return ("count", thing, quantity.value) if thing else ("number", "", 0)
    if quantity.kind in _APART:
        return quantity.kind, "", 0
    if quantity.kind == "measure" and quantity.unit in UNITS:
        dimension = UNITS[quantity.unit].dimension
        return "measure", _DIMENSIONS.get(dimension, dimension), in_base_units(quantity.value, quantity.unit)
    if quantity.kind == "duration":
        return "duration", "", quantity.value * days_of(quantity.unit)
    return quantity.kind, quantity.unit if quantity.kind in ("money", "measure") else "", quantity.value


def _extent(doc: Document, quantity: Quantity) -> tuple[int, int]:
    """The words to show: “1,200 workers”, “a crowd of 1,200”, “3–1”, “Flight 93”."""
    first, last = quantity.first, quantity.last
    if quantity.kind == "score":
        return first, last + 2
    if quantity.kind == "label":
        return max(first - 1, 0), last
    if _group_of(doc, quantity):
        return first - 2, last
    return first, max(last, quantity.noun + 1) if quantity.kind == "count" else last


def _is_second(doc: Document, quantity: Quantity) -> bool:
    """True for the 1 of “3–1”."""
    column, last = words(doc), quantity.last
    if last + 1 >= len(column) or column.keys[last] not in _DASHES:
        return True
    return column.starts[last] > column.ends[last - 1]


def _is_told_age(doc: Document, quantity: Quantity) -> bool:
    """“who is 33”, “when she was six”, “Ana Reyes turned 40 in May”, “at the age of 16”."""
    if quantity.kind != "count" or quantity.noun >= 0 or not 0 < quantity.value < _OLDEST:
        return False
    keys = words(doc).keys
    if (
        quantity.first > 1
        and keys[quantity.first - 2] in ("age", "ages")
        and keys[quantity.first - 1] == "of"
    ):
        return True
    before, after = keys[max(0, quantity.first - 2) : quantity.first], keys[quantity.last : quantity.last + 1]
    if before[-1:] in (["turned"], ["turns"]):
        return after == [] or after[0] in _AFTER_AGES
    return len(before) == 2 and before[0] in ("who", "he", "she") and before[1] in _BEFORE_AGES


def _group_of(doc: Document, quantity: Quantity) -> str:
    """“crowd” of “a crowd of 1,200”."""
    column, first = words(doc), quantity.first
    if quantity.noun >= 0 or quantity.kind != "count" or first < 2 or column.keys[first - 1] != "of":
        return ""
    key = column.keys[first - 2]
    return key if key in _GROUPS else ""


def _thing(doc: Document, quantity: Quantity) -> str:
    """What is counted, in the plural: “workers” for “one worker”."""
    if quantity.noun < 0:
        return _group_of(doc, quantity)
    key = words(doc).keys[quantity.noun]
    if word_class(words(doc).texts[quantity.noun]) & DEMONYM:
        key = key.capitalize()
    return key if is_plural(key) or not key.isalpha() else next(iter(forms(key)["s"]), key)


def _durations(doc: Document) -> Iterator[ToldNumber]:
    """Lengths of time, ages and “a week”, “one day” aside."""
    column = words(doc)
    ages = {i for each in quantities(doc) if each.kind == "age" for i in range(each.first, each.last)}
    for each in durations(doc):
        told = column.keys[each.first : each.last]
        if (
            told[0] in ("a", "an")
            or told == ["one", "day"]
            or not ages.isdisjoint(range(each.first, each.last))
        ):
            continue
        yield _lasting(each, column.starts[each.first], column.ends[each.last - 1])


def _lasting(each: Duration, start: int, end: int) -> ToldNumber:
    days = days_of(each.unit)
    low, high = _rounded(each.low / days), _rounded(each.high / days)
    return ToldNumber(
        "duration",
        "",
        _rounded(each.value),
        low,
        high,
        each.unit,
        each.qualifier,
        each.value * days,
        start,
        end,
    )


def _in_table(doc: Document, table: Table) -> Iterator[ToldNumber]:
    for row in table.body:
        label = doc.text[slice(*row[0].span)] if row[0] else ""
        for head, cell in zip(table.header[1:], row[1:]):
            if cell is None or cell.figure is None:
                continue
            column = doc.text[slice(*head.span)] if head else ""
            value, unit = cell.figure.value, cell.figure.unit
            half = cell.figure.step / 2 if value != int(value) else 0
            thing = ", ".join(filter(None, (label, column)))
            yield ToldNumber("table", thing, value, value - half, value + half, unit, "", 0, *cell.span)


def _rounded(value: float) -> float:
    """7.5 for 7.500000000000001."""
    return float(f"{value:.12g}")
