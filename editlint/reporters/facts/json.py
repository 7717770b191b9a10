"""The facts for other programs; the schema stands in facts.schema.json beside this file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from ...model.finding import Finding
from ...model.result import RunResult
from ...model.sheet import Body, Conflict, Date, Mention, Numbers, Person, Sheet, Value
from ...model.text import LineIndex, Span
from .. import Look, Write
from ..json import errors, written

VERSION = 1


def report(sheets: Sequence[Sheet], result: RunResult, write: Write, look: Look) -> None:
    """Write the sheets as one JSON object, in ASCII if the output cannot take all of Unicode."""
    write(written(as_data(sheets, result), look))


def as_data(sheets: Sequence[Sheet], result: RunResult) -> dict[str, Any]:
    """The sheets as dicts and lists, in the order of the schema."""
    return {"version": VERSION, "files": [_file(sheet) for sheet in sheets], "errors": errors(result)}


def _file(sheet: Sheet) -> dict[str, Any]:
    lines = LineIndex.of(sheet.doc.source)
    return {
        "path": sheet.doc.path,
        "dateline": _mention(sheet.dateline, lines) if sheet.dateline else None,
        "people": [_person(person, lines) for person in sheet.people],
        "organisations": [_body(body, lines) for body in sheet.organisations],
        "places": [_body(body, lines) for body in sheet.places],
        "numbers": [_numbers(numbers, lines) for numbers in sheet.numbers],
        "dates": [_date(told, lines) for told in sheet.dates],
        "quotations": [
            {"speaker": quotation.speaker or None, "mention": _mention(quotation.mention, lines)}
            for quotation in sheet.quotations
        ],
        "abbreviations": [
            {"short": short.short, "full": short.full, "mentions": _mentions(short.mentions, lines)}
            for short in sheet.abbreviations
        ],
        "conflicts": [_conflict(conflict, lines) for conflict in sheet.conflicts],
    }


def _person(person: Person, lines: LineIndex) -> dict[str, Any]:
    return {
        "name": person.name,
        "forms": list(person.forms),
        "titles": list(person.titles),
        "roles": list(person.roles),
        "ages": list(person.ages),
        "mentions": _mentions(person.mentions, lines),
    }


def _body(body: Body, lines: LineIndex) -> dict[str, Any]:
    return {"name": body.name, "forms": list(body.forms), "mentions": _mentions(body.mentions, lines)}


def _numbers(numbers: Numbers, lines: LineIndex) -> dict[str, Any]:
    return {
        "kind": numbers.kind,
        "thing": numbers.thing,
        "values": [_value(value, lines) for value in numbers.values],
    }


def _value(value: Value, lines: LineIndex) -> dict[str, Any]:
    return {
        "value": value.value,
        "low": value.low,
        "high": value.high,
        "unit": value.unit,
        "qualifier": value.qualifier,
        "mention": _mention(value.mention, lines),
    }


def _date(told: Date, lines: LineIndex) -> dict[str, Any]:
    return {
        "kind": told.kind,
        "earliest": told.first_day or None,
        "latest": told.last_day or None,
        "reckoned": told.is_reckoned,
        "mention": _mention(told.mention, lines),
    }


def _conflict(conflict: Conflict, lines: LineIndex) -> dict[str, Any]:
    finding = conflict.finding
    return {
        "rule": finding.rule,
        "level": finding.level,
        "message": finding.message,
        "marked": conflict.is_marked,
        "places": [_place(span, lines) for span in _spans(finding)],
    }


def _spans(finding: Finding) -> Iterable[Span]:
    return (finding.span, *(note.span for note in finding.notes))


def _mentions(mentions: Iterable[Mention], lines: LineIndex) -> list[dict[str, Any]]:
    return [_mention(mention, lines) for mention in mentions]


def _mention(mention: Mention, lines: LineIndex) -> dict[str, Any]:
    return {**_place(mention.span, lines), "conflicts": list(mention.rules)}


def _place(span: Span, lines: LineIndex) -> dict[str, Any]:
    line, column = lines.line_column(span.start)
    return {
        "start": span.start,
        "end": span.end,
        "line": line,
        "column": column,
        "text": lines.text[span.start : span.end],
    }
