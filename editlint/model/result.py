"""What a run of the linter has to tell: of each file its findings, its figures and what went wrong."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from .document import Document
from .finding import LEVELS, Finding, Level


class InternalError(NamedTuple):
    """A rule that failed on a file, told as “ZeroDivisionError: …”; the other rules went on."""

    rule: str
    message: str


class FileResult(NamedTuple):
    """One file: linted (`doc` is there), or not to be read (`problem` says why, without naming the path)."""

    path: str
    doc: Document | None = None
    findings: tuple[Finding, ...] = ()  # by position
    readability: Mapping[str, float] | None = None  # None for a text too short to be measured
    readability_text: str = ""  # the same in words, one line
    words: int = 0
    problem: str | None = None
    internal_errors: tuple[InternalError, ...] = ()
    left_out: int = 0  # rules that were not run because they read grammar

    @property
    def notices(self) -> tuple[str, ...]:
        """What the reader of the file wants to be told, such as a guessed encoding."""
        return self.doc.notices if self.doc else ()


class RunResult(NamedTuple):
    """All files of a run, in the order in which they were given."""

    files: tuple[FileResult, ...]

    @property
    def linted(self) -> tuple[FileResult, ...]:
        return tuple(file for file in self.files if file.problem is None)

    @property
    def unread(self) -> tuple[FileResult, ...]:
        return tuple(file for file in self.files if file.problem is not None)

    def findings(self) -> Iterator[Finding]:
        """Every finding, file by file."""
        for file in self.files:
            yield from file.findings

    def counts(self) -> dict[Level, int]:
        """How many findings there are of each level, worst first; a level without any counts 0."""
        counts = dict.fromkeys(LEVELS, 0)
        for finding in self.findings():
            counts[finding.level] += 1
        return counts
