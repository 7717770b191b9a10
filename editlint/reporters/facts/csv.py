"""The facts as comma-separated values for a spreadsheet: one row a mention."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from ...model.result import RunResult
from ...model.sheet import Mention, Numbers, Sheet
from ...model.text import LineIndex
from .. import Look, Write, visible

COLUMNS = ("file", "kind", "thing", "value", "unit", "text", "line", "column", "conflict")

_Fact = tuple[str, str, str, str, Mention]


def report(sheets: Sequence[Sheet], result: RunResult, write: Write, look: Look) -> None:
    """Write the names of the columns and a row for each mention, file by file."""
    table = io.StringIO()
    rows = csv.writer(table, lineterminator="\n")
    rows.writerow(COLUMNS)
    for sheet in sheets:
        lines = LineIndex.of(sheet.doc.source)
        for kind, thing, value, unit, mention in _facts(sheet):
            place = lines.line_column(mention.span.start)
            told = (visible(text) for text in (sheet.doc.path, kind, thing, value, unit, mention.text))
            rows.writerow((*told, *place, " ".join(mention.rules)))
    write(table.getvalue())


def _facts(sheet: Sheet) -> Iterator[_Fact]:
    """Kind, thing, value and unit of every mention."""
    for person in sheet.people:
        yield from (("person", person.name, "", "", mention) for mention in person.mentions)
    for kind, bodies in (("organisation", sheet.organisations), ("place", sheet.places)):
        for body in bodies:
            yield from ((kind, body.name, "", "", mention) for mention in body.mentions)
    for numbers in sheet.numbers:
        yield from _values(numbers)
    for told in sheet.dates:
        yield "date", told.kind, told.days, "", told.mention
    for quotation in sheet.quotations:
        yield "quotation", quotation.speaker, "", "", quotation.mention
    for short in sheet.abbreviations:
        yield from (("abbreviation", short.short, short.full, "", mention) for mention in short.mentions)


def _values(numbers: Numbers) -> Iterator[_Fact]:
    for value in numbers.values:
        thing = "" if numbers.kind == "money" else numbers.thing
        yield numbers.kind, thing, f"{value.value:.12g}", value.unit, value.mention
