"""Totals in tables that are not the sum of their parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate
from math import log10, sqrt
from typing import NamedTuple

from editlint.analysis.tables import Cell, Figure, Row, Table, is_total, tables
from editlint.model.document import Document
from editlint.model.finding import Hit, Note

_BEFORE = 120  # characters before a table that may tell of its rows: “These are the top three countries”
_MOST_NOTES = 8  # of a longer table only the first and the last part are shown
_MOST_ROWS = 60
_FULLY_PRINTED = 10  # counts such as 310 are exact; 31,200 may be rounded
_NEAR = 2  # a total more than twice the sum is one of more rows than are shown


class Sum(NamedTuple):
    """A total beside what its parts come to."""

    total: Cell
    parts: list[Cell]
    value: float
    holds: bool


class TableTotals(NamedTuple):
    """Rows and columns labelled as totals, where all the numbers are of one unit.

    `never_summed` are words of headings and labels whose numbers are not added up, `selections` words before a table
    that shows only some rows. A column of averages, of changes or with subtotals of its own is left alone.
    """

    gives = ("match", "sum")
    blocks = ("cell",)
    never_summed: tuple[str, ...] = ()
    selections: tuple[str, ...] = ()

    def run(self, doc: Document) -> Iterator[Hit]:
        for table in tables(doc):
            if len(table.rows) > _MOST_ROWS or len(table.rows[0]) > _MOST_ROWS:
                continue
            for way in (table, table.turned()):
                for number, row in enumerate(way.body):
                    if is_total(row):
                        yield from self._wrong(doc, table, list(self._sums(way, number)))

    def _sums(self, table: Table, number: int) -> Iterator[Sum]:
        """The total of each column that can be checked in the row with this number."""
        body, heading = table.body, table.header
        above = body[:number] or body[1:]  # a total may stand at the top
        parts = [row for row in above if not is_total(row)]
        since = next((i for i in range(number - 1, -1, -1) if is_total(body[i])), -1)
        if any(self._is_never_summed(row[0]) for row in (*parts, body[number])):
            return
        groups = [parts, body[since + 1 : number], [row for row in above if is_total(row)]]
        for column in range(1, len(heading)):
            if self._is_never_summed(heading[column]):
                continue
            yield from _sum(body[number][column], [_column(rows, column) for rows in groups])

    def _is_never_summed(self, cell: Cell | None) -> bool:
        return bool(cell) and not set(self.never_summed).isdisjoint(cell.key.replace("(", " ").split())

    def _wrong(self, doc: Document, table: Table, sums: list[Sum]) -> Iterator[Hit]:
        """The totals that do not hold. Where none does, the row may be the total of something else."""
        holding = sum(one.holds for one in sums)
        for one in sums:
            if one.holds or (not holding and (len(sums) > 1 or not self._is_likely(doc, table, one))):
                continue
            parts = one.parts if len(one.parts) <= _MOST_NOTES else [one.parts[0], one.parts[-1]]
            notes = tuple(Note(part.span, "one of the parts") for part in parts)
            yield Hit(one.total.span, {"sum": _written(one)}, notes)

    def _is_likely(self, doc: Document, table: Table, one: Sum) -> bool:
        total = one.total.figure.value if one.total.figure else 0
        words = doc.text[max(0, table.span.start - _BEFORE) : table.span.start].lower().split()
        is_near = total > 0 and one.value > 0 and 1 / _NEAR < total / one.value < _NEAR
        if one.total.figure and one.total.figure.unit == "%":
            return is_near  # a hundred per cent is all there is
        return is_near and set(self.selections).isdisjoint(words)


def _column(rows: Sequence[Row], column: int) -> list[Cell] | None:
    """The cells of a column with their numbers; None if one has none. Rows of nothing but a label are headings."""
    counted = [row for row in rows if any(row[1:])]
    cells = [cell for row in counted if (cell := row[column]) and cell.figure]
    return cells if len(cells) == len(counted) else None


def _sum(total: Cell | None, groups: list[list[Cell] | None]) -> Iterator[Sum]:
    """What a total should be, if that can be told. The first group are all rows but totals."""
    parts = groups[0]
    if total is None or total.figure is None or parts is None or len(parts) < 2:
        return
    figures = [cell.figure for cell in parts if cell.figure]
    if not _can_be_added([*figures, total.figure]):
        return
    sums = [_added(group) for group in groups if group and len(group) > 1]
    slack = _slack([*figures, total.figure])
    holds = any(abs(value - total.figure.value) <= slack for value in sums)
    values = [figure.value for figure in figures]
    if not holds and (_is_share(total.figure, values) or _has_subtotals(values)):
        return
    yield Sum(total, parts, sums[0], holds)


def _can_be_added(figures: list[Figure]) -> bool:
    is_year = all(1900 <= figure.value < 2100 and not figure.unit for figure in figures[:-1])
    return (
        not is_year and len({figure.unit for figure in figures}) == 1 and all(f.value >= 0 for f in figures)
    )


def _is_share(total: Figure, values: list[float]) -> bool:
    """True for the average of a column, and for shares that are not of one whole."""
    if total.unit == "%":
        return total.value != 100
    return min(values) <= total.value <= max(values)


def _has_subtotals(values: list[float]) -> bool:
    """True if a number is the sum of two or more that follow it or stand before it."""
    for one in (values, values[::-1]):
        for i, value in enumerate(one):
            if value and any(
                n and abs(part - value) < 1e-9 for n, part in enumerate(accumulate(one[i + 1 :]))
            ):
                return True
    return False


def _added(cells: list[Cell]) -> float:
    return sum(cell.figure.value for cell in cells if cell.figure)


def _slack(figures: list[Figure]) -> float:
    """How far a sum of rounded numbers may be off."""
    step = min(figure.step for figure in figures)
    return (1 if 1 < step <= _FULLY_PRINTED else step) * sqrt(len(figures)) + 1e-9


def _written(one: Sum) -> str:
    """The sum with as many places as its parts have."""
    step = min(cell.figure.step for cell in one.parts if cell.figure)
    return f"{one.value:,.{max(0, round(-log10(step)))}f}"
