"""A sum or a product of figures that is one slip away from a total that the article tells elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from editlint.analysis.quantities import place_of, quantities
from editlint.analysis.sentences import sentence_of
from editlint.analysis.words import words
from editlint.analysis.zones import zone
from editlint.english.measures import CURRENCY_SIGNS
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.meaning import Quantity

_KINDS = frozenset(["count", "money", "measure"])
_ZONES = frozenset(["body", "standfirst", "headline", "caption", "list"])
_LEAST_COUNT = 10  # smaller ones are of too many things
_LEAST_TOTAL = 100
_EACH = frozenset(["each", "apiece", "every"])
_TOLD = 8  # words before “each weighed 64 tonnes” that tell what is counted elsewhere
_LONGEST = 6  # parts in a row
_OPEN = frozenset("or including include includes among such between more than".split())


class Sums(NamedTuple):
    """Three figures of one kind and unit or more in a row that ends with “and”, in one paragraph, and a total of that kind
    anywhere else that differs from their sum in one digit and by at most `nearest` of it. Nothing has the right sum.
    """

    gives = ("match", "total", "sum")
    nearest: float = 0.06
    least: int = 3

    def run(self, doc: Document) -> Iterator[Hit]:
        kinds: dict[tuple[str, str], list[Quantity]] = {}
        for quantity in quantities(doc):
            is_small = quantity.kind == "count" and quantity.value < _LEAST_COUNT
            if (
                quantity.kind in _KINDS
                and not is_small
                and zone(doc, words(doc).starts[quantity.first]) in _ZONES
            ):
                kinds.setdefault((quantity.kind, quantity.unit), []).append(quantity)
        for (kind, _), every in kinds.items():
            if len(every) > self.least:
                yield from self._sums(doc, every)
            if kind != "count" and len(every) > 1:
                yield from self._products(doc, every, kinds.get(("count", ""), []))

    def _sums(self, doc: Document, every: Sequence[Quantity]) -> Iterator[Hit]:
        keys = words(doc).keys
        values = {round(quantity.value, 6) for quantity in every}
        for last in range(self.least - 1, len(every)):
            if "and" not in keys[every[last - 1].last : every[last].first]:
                continue
            for first in range(last - self.least + 1, max(-1, last - _LONGEST), -1):
                row = every[first : last + 1]
                if not _is_row(doc, row):
                    break
                total = sum(part.value for part in row)
                if round(total, 6) in values or (row[0].kind == "count" and total < _LEAST_TOTAL):
                    break
                if whole := self._whole(row, every, total):
                    yield _hit(doc, whole, row, total)
                    return

    def _products(
        self, doc: Document, every: Sequence[Quantity], counts: Sequence[Quantity]
    ) -> Iterator[Hit]:
        """“11 wagons, each of which weighed 64 tonnes … a load of 740 tonnes”."""
        keys = words(doc).keys
        for one in every:
            near = (*keys[max(0, one.first - 5) : one.first], *keys[one.last : one.last + 2])
            if _EACH.isdisjoint(near):
                continue
            sentence = sentence_of(doc, one.first)
            earlier = sentence_of(doc, max(0, sentence.first - 1))
            for count in counts:
                is_beside = earlier.first <= count.first < sentence.last
                is_told = count.noun >= 0 and keys[count.noun] in keys[max(0, one.first - _TOLD) : one.first]
                if count.qualifier or not (is_beside or is_told):
                    continue
                total = one.value * count.value
                others = [other for other in every if other is not one]
                if whole := self._whole([count], others, total):
                    yield _hit(doc, whole, [count, one], total)
                    return

    def _whole(self, row: Sequence[Quantity], every: Sequence[Quantity], total: float) -> Quantity | None:
        if any(other.low <= total <= other.high for other in every if not other.qualifier):
            return None
        for whole in every:
            is_outside = whole.first < row[0].first or whole.first > row[-1].first
            is_near = 0 < abs(whole.value - total) <= self.nearest * total
            if is_outside and is_near and not whole.qualifier and _are_one_slip_apart(whole.value, total):
                return whole
        return None


def _is_row(doc: Document, row: Sequence[Quantity]) -> bool:
    """True for figures of one paragraph, none of which is the sum of others or told as a limit."""
    column = words(doc)
    blocks = {id(doc.block_at(column.starts[part.first])) for part in (row[0], row[-1])}
    inside = column.keys[max(0, row[0].first - 3) : row[-1].last]
    values = [part.value for part in row]
    is_range = "from" in column.keys[max(0, row[0].first - 2) : row[0].first]  # “from £410 to £520 and £610”
    return (
        len(blocks) == 1
        and not (is_range or any(part.qualifier for part in row))
        and round(2 * max(values), 6) != round(sum(values), 6)
        and _OPEN.isdisjoint(inside)
    )


def _are_one_slip_apart(one: float, two: float) -> bool:
    """True for 84.3 and 85.3, 2,400 and 2,500, 704 and 740; not for 1 and 2, which differ in all."""
    first, second = f"{one:.6f}", f"{two:.6f}"
    if len(first) != len(second) or len(first.replace(".", "").strip("0")) < 2:
        return False
    differ = [i for i, (a, b) in enumerate(zip(first, second)) if a != b]
    if len(differ) == 1:
        return True
    return (
        len(differ) == 2 and first[differ[0]] == second[differ[1]] and first[differ[1]] == second[differ[0]]
    )


def _hit(doc: Document, whole: Quantity, row: Sequence[Quantity], total: float) -> Hit:

    told = doc.text[slice(*place_of(doc, whole))]
    notes = (
        Note(place_of(doc, whole), f"{told} in all"),
        *(Note(place_of(doc, part), "a part") for part in row[:-1]),
    )
    return Hit(place_of(doc, row[-1]), {"total": told, "sum": _written(total, row[-1].unit)}, notes)


def _written(value: float, unit: str) -> str:
    """“£12.8 million”, “2,500”"""
    sign = unit.upper() if unit in CURRENCY_SIGNS else ""
    return f"{sign}{value / 10**6:,.6g} million" if value >= 10**6 else f"{sign}{value:,.12g}"
