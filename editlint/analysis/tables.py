"""The tables of an article: rows of cells, what heads them, and the numbers in them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from editlint.english.measures import CURRENCIES, UNITS
from editlint.english.number_values import numbers
from editlint.model.document import Block, Document, layer
from editlint.model.language import Words
from editlint.model.pattern import late
from editlint.model.text import Span

from .words import words

_MINUS = frozenset("-−–")
_MARKS = frozenset("+ ( ) ≈ * † ‡".split())  # “+3”, “(12)”, and the marks of footnotes
_NOTHING = frozenset("- – — nil none".split())  # what a cell says for 0
_TOTALS = frozenset(("all", "overall", "sum", "altogether", "in all", "combined", "sum total"))
_TOTAL_WORDS = frozenset("total totals subtotal sub-total".split())
_FIRST_YEAR, _LAST_YEAR = 1000, 2100
_OBJECT = "\ufffc"
_MARKUP = late(r"[`*_]+(?=\S)|(?<=\S)[`*_]+|</?[a-z][^>]*>")
_EMPTIEST = 10  # a grid with more places than this for each cell is a page's layout
_LONGEST_UNIT = 2  # words after the number: “square metres”


class Figure(NamedTuple):
    """The number of a cell. `step` is the unit of its last printed place that is not 0, as in `Number`."""

    value: float
    step: float
    unit: str = ""  # the name of the currency or unit, “%”, or the word as it stands


class Cell(NamedTuple):
    """A cell with words in it. `key` is its text in lower case, one space between two words."""

    span: Span
    key: str
    figure: Figure | None = None


Row = tuple[Cell | None, ...]


class Table(NamedTuple):
    """The rows of a table, all of one length; None stands for an empty cell."""

    rows: tuple[Row, ...]
    has_header: bool

    @property
    def header(self) -> Row:
        """The cells above the columns; empty ones where the table has none."""
        return self.rows[0] if self.has_header else (None,) * len(self.rows[0])

    @property
    def body(self) -> tuple[Row, ...]:
        """The rows below the header; the first cell of each is its label."""
        return self.rows[self.has_header :]

    @property
    def span(self) -> Span:
        """Where it stands in the prose."""
        cells = [cell for row in self.rows for cell in row if cell]
        return Span(cells[0].span.start, cells[-1].span.end)

    def turned(self) -> Table:
        """The table with its columns for rows."""
        return Table(tuple(zip(*self.rows)), has_header=True)

    def unit(self, column: int) -> str:
        """The unit of a column: the one that all its numbers have or, if they have none, the one in its heading."""
        cells = [row[column] for row in self.body]
        units = {cell.figure.unit for cell in cells if cell and cell.figure}
        if units != {""}:
            return units.pop() if len(units) == 1 else ""
        heading = self.header[column]
        named = (_unit(word.strip("(),.")) for word in heading.key.split()) if heading else ()
        return next((unit for unit in named if unit), "")


def is_total(row: Row) -> bool:
    """True for a row that is labelled as the sum of others: “Total”, “All”, “All sections”, “Grand total:”."""
    key = row[0].key.strip(" :*.") if row[0] else ""
    is_all = key.startswith("all ") and key[-1] == "s" and key.count(" ") == 1
    return key in _TOTALS or is_all or (len(key.split()) <= 3 and not _TOTAL_WORDS.isdisjoint(key.split()))


@layer
def tables(doc: Document) -> tuple[Table, ...]:
    """The tables in order, of two rows and two columns at least."""
    cells = [
        (number, block) for number, block in enumerate(doc.blocks) if block.kind == "cell" and block.column
    ]
    return tuple(table for group in _groups(cells) if (table := _table(doc, group)))


def _groups(cells: Iterable[tuple[int, Block]]) -> Iterator[list[Block]]:
    """The cells of each table: one after the other in the article, and going on to the right or down."""
    number, last = -1, (0, 0)
    table = 0
    numbered: list[tuple[int, Block]] = []
    for i, block in cells:
        if i != number + 1 or (block.level, block.column) < last:
            table += 1
        number, last = i, (block.level, block.column)
        numbered.append((table, block))
    for _, group in groupby(numbered, key=lambda pair: pair[0]):
        yield [block for _, block in group]


def _table(doc: Document, blocks: list[Block]) -> Table | None:
    places = {(block.level, block.column): block for block in blocks}
    rows = sorted({row for row, _ in places})
    width = max(column for _, column in places)
    if len(rows) < 2 or width < 2 or len(rows) * width > _EMPTIEST * len(blocks):
        return None
    made = {place: _cell(doc, block) for place, block in places.items()}
    grid = tuple(tuple(made.get((row, column)) for column in range(1, width + 1)) for row in rows)
    return Table(grid, _has_header(grid))


def _has_header(grid: tuple[Row, ...]) -> bool:
    """True if the first row has no numbers but years, or numbers without a unit above others that have one.

    Such are the versions of “| Setting | 3.1 | 3.2 |” above “30 s” and “120 s”.
    """
    numbers = [(i, cell.figure) for i, cell in enumerate(grid[0]) if i and cell and cell.figure]
    if all(_is_year(grid[0][i], figure) for i, figure in numbers):
        return True
    below = [cell for row in grid[1:] for i, _ in numbers if (cell := row[i])]
    with_unit = sum(bool(cell.figure and cell.figure.unit) for cell in below)
    is_bare = all(not figure.unit for _, figure in numbers)
    return (
        is_bare
        and grid[0][0] is not None
        and len(numbers) == len(grid[0]) - 1
        and with_unit * 2 >= len(below)
    )


def _is_year(cell: Cell | None, figure: Figure) -> bool:
    """True for the headings “2025”, “2025 (£m)” and “Rooms 2025”."""
    if cell is None or not _FIRST_YEAR <= figure.value < _LAST_YEAR:
        return False
    is_first = cell.key[:4].isdecimal() and (not figure.unit or cell.key[4:6] == " (")
    return is_first or (cell.key[-4:].isdecimal() and cell.key[:-4].replace(" ", "").isalpha())


def _cell(doc: Document, block: Block) -> Cell:
    text = doc.text[block.start : block.end]
    if _OBJECT in text:  # code, which is no prose but may be a label: “`page.cache`”
        text = _MARKUP.sub("", doc.source[slice(*doc.prose.span(block.start, block.end))])
    key = " ".join(text.lower().split())
    return Cell(Span(block.start, block.end), key, Figure(0, 1) if key in _NOTHING else _figure(doc, block))


def _figure(doc: Document, block: Block) -> Figure | None:
    """The number of a cell that holds nothing else: “£1,200”, “46%”, “10 MB”, “−3.5”, “2,100*”."""
    column = words(doc)
    first, last = bisect_left(column.starts, block.start), bisect_left(column.starts, block.end)
    if last - first > 8 or not any(c.isdecimal() for c in doc.text[block.start : block.end]):
        return None
    inside = slice(first, last)
    own = Words(column.texts[inside], column.keys[inside], column.starts[inside], column.ends[inside])
    found = numbers(own)
    if len(found) != 1 or not found[0].is_digits:
        return None
    number = found[0]
    before, after = own.keys[: number.first], own.keys[number.last :]
    is_negative = bool(_MINUS.intersection(before)) or ("(" in before and ")" in after)
    units = [key for key in (*before, *after) if key not in _MARKS and key not in _MINUS]
    if len(units) > _LONGEST_UNIT or any(key[0].isdecimal() for key in units):
        return None
    unit = " ".join(_unit(key) or key for key in units)
    return Figure(-number.value if is_negative else number.value, number.step, unit)


def _unit(word: str) -> str:
    """The name of the currency or unit that a word stands for, if any: “£m” is pounds."""
    if word in ("%", "percent", "share", "percentage"):
        return "%"
    if word in CURRENCIES or word[:1] in CURRENCIES:
        return CURRENCIES.get(word) or CURRENCIES[word[:1]]
    return UNITS[word].name if word in UNITS else ""
