"""One thing written two ways in an article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from editlint.analysis.phrase_index import Match, Phrases
from editlint.analysis.quotations import quotation_at
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.text import Span


@dataclass(frozen=True, slots=True)
class Variants:
    """Lists of ways to write one thing; the rarer way is marked, and the first place of the usual one is shown.

    Each entry is a way of its own; quotations do not count.
    """

    gives: ClassVar = ("match", "other", "count")
    variants: Phrases

    def run(self, doc: Document) -> Iterator[Hit]:
        groups: dict[int, dict[int, list[Match]]] = {}
        for match in self.variants.matches(doc):
            entries = groups.setdefault(self.variants.groups[match.entry], {})
            entries.setdefault(match.entry, []).append(match)
        for entries in groups.values():
            if len(entries) > 1:
                yield from self._hits(doc, entries)

    def _hits(self, doc: Document, entries: dict[int, list[Match]]) -> Iterator[Hit]:
        own = {e: [m for m in ms if not quotation_at(doc, m.start, m.end)] for e, ms in entries.items()}
        own = {e: ms for e, ms in own.items() if ms}
        if len(own) < 2:
            return
        usual = max(own, key=lambda e: (len(own[e]), -own[e][0].start))
        first = own[usual][0]
        other = Counter(" ".join(doc.text[m.start : m.end].split()).lower() for m in own[usual]).most_common(1)[0][0]
        for entry, matches in own.items():
            if entry != usual:
                for match in matches:
                    note = Note(Span(first.start, first.end), "written so here")
                    values = {"other": other, "count": str(len(own[usual]))}
                    yield Hit(Span(match.start, match.end), values, (note,))
