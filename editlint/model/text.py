"""Places in a text, and the map from clean prose back to its source."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple


class Span(NamedTuple):
    """A half-open stretch of a text, in code points."""

    start: int
    end: int


class Run(NamedTuple):
    """A stretch of prose and the stretch of source that it was read from.

    Where both have the same length the text is the same, character for character; otherwise the run cannot
    be divided: `&amp;` for “&”, or a line break and its “> ” for one space.
    """

    start: int
    end: int
    source_start: int
    source_end: int


class TextMap(NamedTuple):
    """Clean prose with the way back to its source. `runs` cover the prose without gaps, in order."""

    text: str
    runs: tuple[Run, ...]

    @classmethod
    def of(cls, text: str, source_start: int = 0) -> TextMap:
        """Prose that stands in the source as it is."""
        return cls(text, (Run(0, len(text), source_start, source_start + len(text)),))

    def span(self, start: int, end: int) -> Span:
        """The source place of prose[start:end]; an empty place stays empty."""
        first = self._run_at(start)
        if start == end:
            at = self._into(first, start)
            return Span(at, at)
        last = self._run_at(end - 1)
        stop = last.source_end if _is_atom(last) else last.source_start + end - last.start
        return Span(self._into(first, start), stop)

    def is_plain(self, start: int, end: int) -> bool:
        """True if prose[start:end] stands in the source unbroken and unchanged."""
        i, at = self._index(start), None
        while True:
            run = self.runs[i]
            if _is_atom(run) or at not in (None, run.source_start):
                return False
            if end <= run.end:
                return True
            i, at = i + 1, run.source_end

    def place(self, at: int) -> int:
        """The prose offset of a source offset; the next one where the source holds markup there."""
        i = bisect_right(self.runs, at, key=lambda run: run.source_start) - 1
        if i < 0:
            return 0
        run = self.runs[i]
        if at >= run.source_end:
            return run.end
        return run.start if _is_atom(run) else run.start + at - run.source_start

    def _index(self, at: int) -> int:
        return max(0, bisect_right(self.runs, at, key=lambda run: run.start) - 1)

    def _run_at(self, at: int) -> Run:
        return self.runs[self._index(at)]

    @staticmethod
    def _into(run: Run, at: int) -> int:
        if _is_atom(run):
            return run.source_end if at >= run.end else run.source_start
        return run.source_start + at - run.start


def _is_atom(run: Run) -> bool:
    return run.end - run.start != run.source_end - run.source_start


class LineIndex(NamedTuple):
    """Where the lines of a text begin; a line ends with CR LF, LF or a lone CR."""

    text: str
    starts: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> LineIndex:
        return cls(text, (0, *(m.end() for m in re.finditer(r"\r\n?|\n", text))))

    def line_column(self, at: int) -> tuple[int, int]:
        """Line and column of an offset, both counted from 1, columns in code points."""
        line = bisect_right(self.starts, at)
        return line, at - self.starts[line - 1] + 1

    def line(self, number: int) -> Span:
        """The place of a line, counted from 1, without its line ending."""
        start = self.starts[number - 1]
        end = self.starts[number] if number < len(self.starts) else len(self.text)
        return Span(start, start + len(self.text[start:end].rstrip("\r\n")))
