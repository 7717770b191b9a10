"""Phrases of a list, anywhere or at a given position."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from editlint.analysis.phrase_index import Phrases
from editlint.analysis.position import Position, stands_at
from editlint.model.document import Document
from editlint.model.finding import Hit
from editlint.model.text import Span


class PhraseCheck(NamedTuple):
    gives = ("match",)
    needs = "phrases"
    phrases: Phrases
    at: Position = "anywhere"

    def run(self, doc: Document) -> Iterator[Hit]:
        for match in self.phrases.matches(doc):
            if stands_at(doc, match, self.at):
                yield Hit(Span(match.start, match.end))
