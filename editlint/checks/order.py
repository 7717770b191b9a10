"""Steps counted out in words, one of which is missing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar, Literal

from editlint.analysis.phrase_index import Match, Phrases
from editlint.analysis.position import stands_at
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.text import Span


@dataclass(frozen=True, slots=True)
class Order:
    """Lists of steps (first, second, third), each step a phrase at the start of a sentence.

    `fault: skipped` marks a later step (“Third”) when the step before it (“Second”) is nowhere between it and the
    start; `fault: alone` marks the first step when no other follows.
    """

    gives: ClassVar = ("match", "missing")
    steps: Phrases
    fault: Literal["skipped", "alone"] = "skipped"
    names: tuple[str, ...] = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")

    def run(self, doc: Document) -> Iterator[Hit]:
        groups = self.steps.groups
        found = [m for m in self.steps.matches(doc) if stands_at(doc, m, "sentence-start")]
        found.sort(key=lambda match: groups[match.entry])
        for group, matches in groupby(found, key=lambda match: groups[match.entry]):
            base = groups.index(group)
            yield from self._hits(sorted(matches), base)

    def _hits(self, matches: list[Match], base: int) -> Iterator[Hit]:
        steps = [(match.entry - base, match) for match in matches]
        if self.fault == "alone":
            if len(steps) == 1 and steps[0][0] == 0:
                match = steps[0][1]
                yield Hit(Span(match.start, match.end), {"missing": self.names[1]})
            return
        last, before = -1, None
        for step, match in steps:
            if step > last + 1 and before is not None:
                note = Note(Span(before.start, before.end), "the step before")
                missing = self.names[min(last + 1, len(self.names) - 1)]
                yield Hit(Span(match.start, match.end), {"missing": missing}, (note,))
            last, before = step, match
