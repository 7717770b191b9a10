"""The sheet for the terminal: a table a section, as wide as the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, zip_longest
from typing import NamedTuple

from ...model.result import RunResult
from ...model.sheet import Sheet
from .. import Look, Write, visible
from ..excerpt import cells, wrap
from ..pen import LEVEL_STYLES, QUIET, STRONG, Pen
from .sections import MARK, Row, Section, around, dateline, heading, sections

_GAP = "  "
_ROWS = 2  # rows of words that one quotation may take


def report(sheets: Sequence[Sheet], result: RunResult, write: Write, look: Look) -> None:
    """Write the sheet of every file, with a blank line between two."""
    pen = Pen.of(look)
    for number, sheet in enumerate(sheets):
        write("\n" * bool(number) + "\n".join(_told(sheet, pen)) + "\n")


class _Page(NamedTuple):
    """A sheet being told: the level of each rule that found a conflict, and what to draw with."""

    sheet: Sheet
    levels: Mapping[str, str]
    pen: Pen


class _Columns(NamedTuple):
    """How wide the columns of a section are, in cells; `sign` puts the numbers of lines to the left or the right."""

    thing: int
    lines: int
    words: int
    sign: str

    @classmethod
    def of(cls, section: Section, width: int) -> _Columns:
        """What a section needs; no more than the terminal has."""
        thing = min(max(cells(row.thing) for row in section.rows), width // 3)
        lines = min(max(len(row.lines) for row in section.rows), width // 4)
        sign = ">" if all(row.lines.isdecimal() for row in section.rows) else "<"
        return cls(thing, lines, max(10, width - thing - lines - 3 * len(_GAP)), sign)


def _told(sheet: Sheet, pen: Pen) -> Iterator[str]:
    page = _Page(sheet, {each.finding.rule: each.finding.level for each in sheet.conflicts}, pen)
    yield pen.paint(visible(sheet.doc.path), STRONG)
    for line in filter(None, (heading(sheet), dateline(sheet))):
        yield from _wrapped(line, pen.width)
    for section in sections(sheet):
        yield ""
        yield pen.paint(section.title, STRONG)
        columns = _Columns.of(section, pen.width)
        for group, rows in groupby(section.rows, key=lambda row: row.group):
            if group:
                yield f"{_GAP}{pen.paint(group, QUIET)}"
            for row in rows:
                yield from _row(row, columns, page)


def _row(row: Row, columns: _Columns, page: _Page) -> Iterator[str]:
    """The lines of a row: a mark, the thing, the numbers of its lines, the words, and the rules of its conflicts."""
    words = _words(row, columns.words, page)
    mark = " "
    if row.rules:
        levels = {page.levels[rule] for rule in row.rules}
        style = next(style for level, style in LEVEL_STYLES.items() if level in levels)  # the worst
        mark = page.pen.paint(MARK, style)
        words += [page.pen.paint(text, style) for text in _wrapped(" ".join(row.rules), columns.words)]
    things, numbers = _wrapped(row.thing, columns.thing), _wrapped(row.lines, columns.lines)
    for thing, lines, told in zip_longest(things, numbers, words, fillvalue=""):
        padded = thing + " " * (columns.thing - cells(thing))
        yield f"{mark} {padded}{_GAP}{lines:{columns.sign}{columns.lines}}{_GAP}{told}".rstrip()
        mark = " "


def _words(row: Row, room: int, page: _Page) -> list[str]:
    pen = page.pen
    if row.mention is not None:
        text, start, end = around(page.sheet, row.mention, room, pen.ellipsis)
        return [text[:start] + pen.paint(text[start:end], STRONG) + text[end:]]
    shown = _wrapped(row.rest, room) if row.rest else []
    if row.is_speech and len(shown) > _ROWS:
        last = shown[_ROWS - 1][: room - cells(pen.ellipsis) - 1].rstrip()
        return [*shown[: _ROWS - 1], f"{last} {pen.ellipsis}"]
    return shown


def _wrapped(text: str, width: int) -> list[str]:
    return [text[start:end].rstrip() for start, end in wrap(text, width)]
