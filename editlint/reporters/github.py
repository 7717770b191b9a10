"""Annotations of a pull request, as workflow commands of GitHub Actions."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.finding import LEVELS, Finding, Level
from ..model.result import RunResult
from ..model.text import LineIndex
from . import Look, Write, count, visible
from .concise import see_also

SHOWN_EACH = 10  # of errors, warnings and notices alike: GitHub drops all further ones of a step
COMMANDS: dict[Level, str] = {"error": "error", "warning": "warning", "suggestion": "notice"}


def report(result: RunResult, write: Write, look: Look) -> None:
    """Write the worst findings first, no more of each level than GitHub shows, and say how many are left out."""
    annotations = _annotations(result)
    room = dict.fromkeys(LEVELS, SHOWN_EACH)
    if any(len(annotations[level]) > room[level] for level in LEVELS):
        room["suggestion"] -= 1  # the closing line is a notice as well
    left_out: list[str] = []
    for level in LEVELS:
        write("".join(annotations[level][: room[level]]))
        more = len(annotations[level]) - room[level]
        if more > 0:
            left_out.append(count(more, level))
    if left_out:
        write(f"::notice title=editlint::{_data('Not shown here: ' + ', '.join(left_out) + '.')}\n")


def _annotations(result: RunResult) -> dict[Level, list[str]]:
    annotations: dict[Level, list[str]] = {level: [] for level in LEVELS}
    for file in result.unread:
        where = f"file={_property(file.path)},title=editlint"
        annotations["error"].append(f"::error {where}::{_data(file.problem or '')}\n")
    for file in result.linted:
        if not file.doc or not file.findings:
            continue
        lines = LineIndex.of(file.doc.source)
        for finding in file.findings:
            where = ",".join(
                f"{name}={_property(value)}" for name, value in _place(file.path, finding, lines)
            )
            message = _data(finding.message + see_also(finding, lines))
            annotations[finding.level].append(f"::{COMMANDS[finding.level]} {where}::{message}\n")
    return annotations


def _place(path: str, finding: Finding, lines: LineIndex) -> Iterator[tuple[str, str]]:
    line, column = lines.line_column(finding.span.start)
    end_line, end_column = lines.line_column(finding.span.end)
    yield "file", path
    yield "line", str(line)
    if line == end_line:  # GitHub refuses columns of a place that spans lines
        yield "col", str(column)
    yield "endLine", str(end_line)
    if line == end_line:
        yield "endColumn", str(end_column)
    yield "title", finding.rule


def _data(text: str) -> str:
    escaped = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return visible(escaped)


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
