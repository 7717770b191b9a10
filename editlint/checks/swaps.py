"""Phrases for which the list has something better."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from editlint.analysis.phrase_index import Phrases
from editlint.analysis.position import Position, stands_at
from editlint.analysis.replacement import as_written, replacement
from editlint.model.document import Document
from editlint.model.finding import Hit
from editlint.model.text import Span


@dataclass(frozen=True, slots=True)
class Swaps:
    gives: ClassVar = ("match", "better")
    swaps: Phrases
    at: Position = "anywhere"
    safe: bool = False

    def run(self, doc: Document) -> Iterator[Hit]:
        text = doc.text
        for match in self.swaps.matches(doc):
            found = text[match.start : match.end]
            if not stands_at(doc, match, self.at) or match.better == found:
                continue
            better, *others = (match.better or "").split("\n")
            fix = replacement(doc, match.start, match.end, better, safe=self.safe and not others)
            shown = "” or “".join(as_written(found, text) for text in (better, *others))
            yield Hit(Span(match.start, match.end), {"better": shown}, fix=fix)
