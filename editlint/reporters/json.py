"""The report for other programs; its schema stands in report.schema.json beside this file."""

from __future__ import annotations

import json
import re
from typing import Any

from ..model.finding import Finding, Fix, Note
from ..model.result import FileResult, RunResult
from ..model.text import LineIndex, Span
from . import Look, Write

VERSION = 1

# Lone surrogates, from a damaged file or file name, have no UTF-8, and controls would steer a terminal.
_UNSAFE = re.compile(r"[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def report(result: RunResult, write: Write, look: Look) -> None:
    """Write the run as one JSON object, in ASCII if the output cannot take all of Unicode."""
    write(written(as_data(result), look))


def written(data: dict[str, Any], look: Look) -> str:
    """The lines of JSON, safe to show, that `data` make."""
    lines = json.dumps(data, ensure_ascii=not look.unicode, indent=2)
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", lines) + "\n"


def as_data(result: RunResult) -> dict[str, Any]:
    """The run as dicts and lists, in the order of the schema."""
    return {
        "version": VERSION,
        "files": [_file(file) for file in result.linted],
        "summary": {"files": len(result.linted), **result.counts(), **_left_out(result)},
        "errors": errors(result),
    }


def _left_out(result: RunResult) -> dict[str, int]:
    """How many rules --fast left out; nothing where none was."""
    most = max((file.left_out for file in result.linted), default=0)
    return {"left_out": most} if most else {}


def errors(result: RunResult) -> list[dict[str, Any]]:
    """What kept the report from being whole: files that could not be read, and rules that failed."""
    return [
        *({"path": file.path, "rule": None, "message": file.problem} for file in result.unread),
        *(
            {"path": file.path, "rule": error.rule, "message": error.message}
            for file in result.files
            for error in file.internal_errors
        ),
    ]


def _file(file: FileResult) -> dict[str, Any]:
    lines = LineIndex.of(file.doc.source if file.doc else "")
    return {
        "path": file.path,
        "words": file.words,
        "readability": None if file.readability is None else dict(file.readability),
        "findings": [_finding(finding, lines) for finding in file.findings],
    }


def _finding(finding: Finding, lines: LineIndex) -> dict[str, Any]:
    (line, column), (end_line, end_column) = map(lines.line_column, finding.span)
    return {
        "rule": finding.rule,
        "level": finding.level,
        "message": finding.message,
        "start": finding.span.start,
        "end": finding.span.end,
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
        "text": _text(finding.span, lines),
        "notes": [_note(note, lines) for note in finding.notes],
        "fix": None if finding.fix is None else _fix(finding.fix),
        "fingerprint": finding.fingerprint,
    }


def _note(note: Note, lines: LineIndex) -> dict[str, Any]:
    line, column = lines.line_column(note.span.start)
    return {
        "start": note.span.start,
        "end": note.span.end,
        "line": line,
        "column": column,
        "text": _text(note.span, lines),
        "label": note.label,
    }


def _fix(fix: Fix) -> dict[str, Any]:
    return {
        "title": fix.title,
        "safe": fix.safe,
        "edits": [{"start": edit.span.start, "end": edit.span.end, "text": edit.text} for edit in fix.edits],
    }


def _text(span: Span, lines: LineIndex) -> str:
    return lines.text[span.start : span.end]
