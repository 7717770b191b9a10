"""One line a finding, for editors, grep and diffs: `story.txt:7:52: error contradiction.ages: …`."""

from __future__ import annotations

from ..model.finding import Finding
from ..model.result import RunResult
from ..model.text import LineIndex
from . import Look, Write, visible

LINES_TOLD = 8


def report(result: RunResult, write: Write, look: Look) -> None:
    """Write a line a finding and nothing else, so that no findings make an empty report."""
    for file in result.files:
        if not file.doc or not file.findings:
            continue
        lines, path = LineIndex.of(file.doc.source), visible(file.path)
        for finding in file.findings:
            line, column = lines.line_column(finding.span.start)
            told = visible(finding.message) + see_also(finding, lines)
            write(f"{path}:{line}:{column}: {finding.level} {finding.rule}: {told}\n")


def see_also(finding: Finding, lines: LineIndex) -> str:
    """Where the other places are, to put after a message: “ (see lines 5, 9)”; empty if there are none."""
    numbers = list(dict.fromkeys(lines.line_column(note.span.start)[0] for note in finding.notes))
    if not numbers:
        return ""
    told = ", ".join(map(str, numbers[:LINES_TOLD])) + (" …" if len(numbers) > LINES_TOLD else "")
    return f" (see {'line' if len(numbers) == 1 else 'lines'} {told})"
