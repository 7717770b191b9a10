"""The sheet as Markdown: a heading a file, a table a section."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from ...model.result import RunResult
from ...model.sheet import Sheet
from .. import Look, Write, visible
from .sections import MARK, Row, Section, around, dateline, heading, sections

_ROOM = 100  # cells for the words around a mention
_FIRST = {
    "People": ("name", "told of them"),
    "Organisations": ("name", "other forms"),
    "Places": ("name", "other forms"),
    "Numbers": ("number", "words"),
    "Dates": ("date", "words"),
    "Quotations": ("speaker", "words"),
    "Abbreviations": ("short", "in full"),
    "Conflicts": ("rule", "what is wrong"),
    "Other conflicts": ("rule", "what is wrong"),
}
_SIGNS = re.compile(r"([\\`*_\[\]<>|#~])")


def report(sheets: Sequence[Sheet], result: RunResult, write: Write, look: Look) -> None:
    """Write the sheet of every file under a heading of its own."""
    for number, sheet in enumerate(sheets):
        write("\n" * bool(number) + "\n".join(_told(sheet)) + "\n")


def _told(sheet: Sheet) -> Iterator[str]:
    yield f"# Facts of {_plain(visible(sheet.doc.path))}"
    for line in filter(None, (heading(sheet), dateline(sheet))):
        yield f"\n{_plain(line)}"
    for section in sections(sheet):
        yield f"\n## {section.title}"
        yield from _tables(sheet, section)


def _tables(sheet: Sheet, section: Section) -> Iterator[str]:
    first, last = _FIRST[section.title]
    has_rules = any(row.rules for row in section.rows)
    for group, rows in groupby(section.rows, key=lambda row: row.group):
        if group:
            yield f"\n### {_plain(group)}"
        yield f"\n| {first} | lines | {last} |" + (" conflict |" if has_rules else "")
        yield "|---|---|---|" + ("---|" if has_rules else "")
        for row in rows:
            rules = (
                f" {_plain(f'{MARK} ' + ', '.join(row.rules)) if row.rules else ''} |" if has_rules else ""
            )
            yield f"| {_plain(row.thing)} | {row.lines} | {_words(sheet, row)} |{rules}"


def _words(sheet: Sheet, row: Row) -> str:
    if row.mention is None:
        return _plain(row.rest)
    text, start, end = around(sheet, row.mention, _ROOM, "…")
    return f"{_plain(text[:start])}**{_plain(text[start:end])}**{_plain(text[end:])}"


def _plain(text: str) -> str:
    return _SIGNS.sub(r"\\\1", text)
