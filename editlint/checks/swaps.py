"""Phrases for which the list has something better."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from editlint.analysis.phrase_index import EITHER, Phrases
from editlint.analysis.position import Position, stands_at
from editlint.analysis.replacement import as_written, replacement
from editlint.analysis.words import words
from editlint.model.document import Document
from editlint.model.finding import Hit
from editlint.model.text import Span

_AUXILIARIES = frozenset(
    "am is are was were be been being 's 're have has had having 've get gets got getting".split()
)
_BETWEEN = frozenset("not n't also already never ever just still yet now since been".split())


class Swaps(NamedTuple):
    gives = ("match", "better")
    needs = "swaps"
    swaps: Phrases
    at: Position = "anywhere"
    safe: bool = False

    def run(self, doc: Document) -> Iterator[Hit]:
        text = doc.text
        for match in self.swaps.matches(doc):
            found = text[match.start : match.end]
            if not stands_at(doc, match, self.at) or match.better == found:
                continue
            better, *others = (_in_place(doc, match.first, line) for line in (match.better or "").split("\n"))
            fix = replacement(doc, match.start, match.end, better, safe=self.safe and not others)
            shown = "” or “".join(as_written(found, text) for text in (better, *others))
            yield Hit(Span(match.start, match.end), {"better": shown}, fix=fix)


def _in_place(doc: Document, first: int, better: str) -> str:
    """Past or participle, where the better text has both: “work began”, but “work had already begun”."""
    past, _, participle = better.partition(EITHER)
    if not participle:
        return past
    for key in reversed(words(doc).keys[max(0, first - 3) : first]):
        if key in _AUXILIARIES:
            return participle
        if not key.endswith("ly") and key not in _BETWEEN:
            break
    return past
