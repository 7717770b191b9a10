"""The report for a person: each finding with the sentence it stands in and marks under the words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from ..model.document import Document
from ..model.finding import LEVELS, Finding, Fix, Note
from ..model.result import FileResult, RunResult
from ..model.text import LineIndex, Span
from . import Look, Write, count, visible
from .excerpt import cells, excerpt, rows, wrap
from .pen import LEVEL_STYLES, MENDED, OTHER_PLACE, QUIET, STRONG, Pen, Style

MANY_ALIKE = 5  # findings with the same words in one file; of more than that a few stand for all
SHOWN_OF_MANY = 3
NOTES_SHOWN = 3  # other places with the same label
LINES_TOLD = 12
FILES_MEASURED = 5  # for so many files the readability is told; `editlint stats` has it for any number
LONGEST_FIX = 200


class _Page(NamedTuple):
    """A file being told: its path as shown, its lines and the width of their numbers."""

    path: str
    doc: Document
    lines: LineIndex
    digits: int


def report(result: RunResult, write: Write, look: Look) -> None:
    """Write every finding by file and position, then the counts."""
    pen = Pen.of(look)
    for file in result.linted:
        if not file.doc or not file.findings:
            continue
        lines = LineIndex.of(file.doc.source)
        page = _Page(visible(file.path), file.doc, lines, max(2, len(str(len(lines.starts)))))
        for finding, others in _gathered(file.findings):
            write("\n".join(_told(finding, others, page, pen)) + "\n\n")
    write("".join(f"{line}\n" for line in _closing(result, pen)))


def _gathered(findings: tuple[Finding, ...]) -> Iterator[tuple[Finding, list[Finding]]]:
    """Each finding to show, with those it stands for. An error always stands for itself."""
    alike: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        alike.setdefault((finding.rule, finding.message), []).append(finding)
    for finding in findings:
        group = alike[finding.rule, finding.message]
        if finding.level == "error" or len(group) <= MANY_ALIKE:
            yield finding, []
        elif finding is group[SHOWN_OF_MANY - 1]:
            yield finding, group[SHOWN_OF_MANY:]
        elif any(finding is shown for shown in group[:SHOWN_OF_MANY]):
            yield finding, []


def _told(finding: Finding, others: list[Finding], page: _Page, pen: Pen) -> Iterator[str]:
    style = LEVEL_STYLES[finding.level]
    line, column = page.lines.line_column(finding.span.start)
    place = f"{page.path}:{line}:{column}"
    yield f"{pen.paint(finding.level, style)}  {pen.paint(finding.rule, STRONG)}  {pen.paint(place, QUIET)}"
    yield from _wrapped(visible(finding.message), "  ", pen)
    yield from _excerpt(finding.span, "", pen.heavy, style, page, pen)
    shown = _shown_notes(finding.notes)
    for note in shown:
        yield from _excerpt(note.span, visible(note.label), pen.light, OTHER_PLACE, page, pen)
    if rest := [note.span for note in finding.notes if note not in shown]:
        yield from _wrapped(
            _more(rest, "more place" if len(rest) == 1 else "more places", page.lines, pen), "  ", pen
        )
    if finding.fix:
        lead = "fix: " if finding.fix.safe else "perhaps: "
        better = _better(finding.span, finding.fix, page.doc.source)
        yield from (pen.paint(row, MENDED) for row in _wrapped(lead + visible(better), "  ", pen))
    if others:
        yield from _wrapped(
            _more([other.span for other in others], "more like this", page.lines, pen), "  ", pen
        )


def _excerpt(span: Span, label: str, mark: str, style: Style, page: _Page, pen: Pen) -> Iterator[str]:
    number = page.lines.line_column(span.start)[0]
    gutter = f"  {number:>{page.digits}} {pen.bar}"
    blank = f"  {'':{page.digits}} {pen.bar}"
    room = pen.width - len(gutter) - 1
    shown = list(rows(excerpt(page.doc, span, pen.ellipsis), room))
    last_marked = max((i for i, row in enumerate(shown) if row.marked), default=0)
    for i, row in enumerate(shown):
        yield f"{pen.paint(blank if i else gutter, QUIET)} {row.text}".rstrip()
        if not row.marked:
            continue
        marks = " " * row.column + pen.paint(mark * row.marked, style)
        if i == last_marked and row.column + row.marked + 1 + cells(label) <= room:
            marks += pen.paint(f" {label}".rstrip(), style)
            label = ""
        yield f"{pen.paint(blank, QUIET)} {marks}"
    if label:  # too long to stand beside its marks
        for start, end in wrap(f"{mark} {label}", room):
            yield f"{pen.paint(blank, QUIET)} {pen.paint(f'{mark} {label}'[start:end].rstrip(), style)}"


def _better(span: Span, fix: Fix, source: str) -> str:
    """The words of the finding as the fix would have them, or its title if that does not make a short line."""
    edits = sorted(fix.edits, key=lambda edit: edit.span)
    if not edits:
        return fix.title
    start = min(span.start, edits[0].span.start)
    end = max(span.end, *(edit.span.end for edit in edits))
    if end - start > LONGEST_FIX:
        return fix.title
    pieces: list[str] = []
    at = start
    for edit in edits:
        pieces += source[at : edit.span.start], edit.text
        at = edit.span.end
    text = "".join([*pieces, source[at:end]])
    if not text.strip():
        return f"“{text}”" if text else f"leave out “{' '.join(source[start:end].split())}”"
    return " ".join(text.split())


def _shown_notes(notes: tuple[Note, ...]) -> list[Note]:
    """The notes to show in their sentences: the first few of each label; two hundred double spaces are a line number each."""
    seen = Counter[str]()
    shown: list[Note] = []
    for note in notes:
        seen[note.label] += 1
        if seen[note.label] <= NOTES_SHOWN:
            shown.append(note)
    return shown


def _more(others: list[Span], what: str, lines: LineIndex, pen: Pen) -> str:
    numbers = list(dict.fromkeys(lines.line_column(other.start)[0] for other in others))
    told = ", ".join(map(str, numbers[:LINES_TOLD]))
    if len(numbers) > LINES_TOLD:
        told += f", {pen.ellipsis}"
    where = "line" if len(numbers) == 1 else "lines"
    return f"{pen.ellipsis} and {len(others)} {what}, on {where} {told}"


def _closing(result: RunResult, pen: Pen) -> Iterator[str]:
    """How many findings, how well it reads, and where to learn more."""
    files = result.linted
    if not files:
        return
    found = list(result.findings())
    if found:
        yield from (pen.paint(row, STRONG) for row in _wrapped(_counted(result), "", pen))
    else:
        whole = visible(files[0].path) if len(files) == 1 else count(len(files), "file")
        yield f"Nothing to mend in {whole}."
    if len(files) <= FILES_MEASURED:
        for file in files:
            if file.readability_text:
                yield from _wrapped(_measured(file, len(files) > 1), "", pen)
    if left_out := max(file.left_out for file in files):
        yield from _wrapped(f"{count(left_out, 'rule')} that read grammar were left out (--fast).", "", pen)
    if found:
        worst = min(found, key=lambda finding: LEVELS.index(finding.level))
        yield f"To learn more: {pen.paint(f'editlint explain {worst.rule}', STRONG)}"


def _counted(result: RunResult) -> str:
    counts = ", ".join(count(number, level) for level, number in result.counts().items() if number)
    files = result.linted
    where = count(len(files), "file")
    if len(files) > 1:
        where = f"{sum(1 for file in files if file.findings):,} of {where}"
    better = sum(1 for finding in result.findings() if finding.fix)
    wording = f"; {better:,} {'has' if better == 1 else 'have'} a suggested wording" if better else ""
    return f"{counts} in {where}{wording}."


def _measured(file: FileResult, named: bool) -> str:
    text = visible(file.readability_text)
    return f"{visible(file.path)}: {text}" if named else text


def _wrapped(text: str, indent: str, pen: Pen) -> Iterator[str]:
    for start, end in wrap(text, pen.width - len(indent)):
        yield indent + text[start:end].rstrip()
