"""What nobody knows in one place, and what is told as sure in another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from editlint.analysis.firmness import is_supposed, stems_in, times_in
from editlint.analysis.own_words import own_words
from editlint.analysis.phrase_index import Match, Phrases
from editlint.analysis.sentences import sentence_number, sentences
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.text import Span

_KINDS = ("paragraph", "item")


class UnknownThenTold(NamedTuple):
    """`unknown`: phrases such as “it is not known whether”; `sure`: such as “it has been confirmed that”. The words after the
    first, up to the end of its sentence, and the sentence of the second share so many content words.

    None of the `others` may stand in either sentence.
    """

    gives = ("match", "other")
    needs = "unknown"
    unknown: Phrases
    sure: Phrases
    others: Phrases | None = None
    least_shared: int = 2
    share: float = 0.3

    def run(self, doc: Document) -> Iterator[Hit]:
        unknown = self._sides(doc, self.unknown)
        sure = self._sides(doc, self.sure) if unknown else []
        if not sure:
            return
        apart = (
            {sentence_number(doc, m.first) for m in self.others.matches(doc)} if self.others else set[int]()
        )
        for match in unknown:
            for other in sure:
                if self._clash(doc, match, other, apart):
                    early, late = sorted((Span(match.start, match.end), Span(other.start, other.end)))
                    told = doc.text[slice(*early)]
                    yield Hit(late, {"other": told}, (Note(early, f"{told} here"),))
                    break

    def _sides(self, doc: Document, phrases: Phrases) -> list[Match]:
        return [
            match
            for match in own_words(doc, phrases.matches(doc))
            if (block := doc.block_at(match.start)) and block.kind in _KINDS
        ]

    def _clash(self, doc: Document, unknown: Match, sure: Match, apart: set[int]) -> bool:
        here, there = sentence_number(doc, unknown.first), sentence_number(doc, sure.first)
        if here == there or {here, there} & apart or is_supposed(doc, sure.first):
            return False
        every = sentences(doc)
        times = times_in(doc, every[there])
        if times and times_in(doc, every[here]) and times != times_in(doc, every[here]):
            return False
        asked = stems_in(doc, unknown.last, every[here].last)
        told = stems_in(doc, every[there].first, sure.first) | stems_in(doc, sure.last, every[there].last)
        shared = asked & told
        return len(shared) >= self.least_shared and len(shared) >= self.share * min(len(asked), len(told))
