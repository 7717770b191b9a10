"""Phrases that come too often."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Literal, NamedTuple

from editlint.analysis.own_words import own_words
from editlint.analysis.phrase_index import Match, Phrases
from editlint.analysis.sentences import sentence_of
from editlint.analysis.words import words
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.text import Span

SHOWN = 5  # other places; the count tells the rest


class Density(NamedTuple):
    """More than `most` of the phrases in a sentence, a paragraph or the article.

    With `per_words` an article may have `most` for each so many words. With `rare` only articles that have
    the phrases at most that often are marked: then they are a slip and not the writer's voice.
    """

    gives = ("match", "count", "most")
    needs = "phrases"
    phrases: Phrases
    most: int = 3
    per: Literal["article", "paragraph", "sentence"] = "article"
    per_words: int = 0
    rare: int = 0
    least_words: int = 0  # articles shorter than this are left alone

    def run(self, doc: Document) -> Iterator[Hit]:
        size = len(words(doc))
        if size < self.least_words:
            return
        most = max(self.most, self.most * size // self.per_words) if self.per_words else self.most
        for _, group in groupby(
            own_words(doc, self.phrases.matches(doc)), key=lambda match: self._unit(doc, match)
        ):
            matches = list(group)
            if len(matches) <= most or (self.rare and len(matches) > self.rare):
                continue
            first, *others = matches
            notes = tuple(Note(Span(m.start, m.end), "again") for m in others[:SHOWN])
            yield Hit(Span(first.start, first.end), {"count": str(len(matches)), "most": str(most)}, notes)

    def _unit(self, doc: Document, match: Match) -> int:
        if self.per == "article":
            return 0
        if self.per == "sentence":
            return sentence_of(doc, match.first).start
        block = doc.block_at(match.start)
        return block.start if block else -1
