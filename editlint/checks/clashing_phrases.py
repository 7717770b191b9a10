"""Two phrases that rule each other out: “nobody was hurt” and “were taken to hospital”."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import Literal, NamedTuple

from editlint.analysis.content_stems import content_stems
from editlint.analysis.own_words import own_words
from editlint.analysis.phrase_index import Match, Phrases
from editlint.analysis.sentences import sentences
from editlint.analysis.subjects import subject_before
from editlint.analysis.words import words
from editlint.english.calendar import MONTHS, WEEKDAYS
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.language import Sentence
from editlint.model.text import Span

_KINDS = ("paragraph", "item", "caption", "standfirst")
_CONDITIONS = frozenset(
    "if unless would could might may should whether not n't no never nobody none without nor".split()
)
_TURNS = frozenset("but however meanwhile unlike previously earlier elsewhere once originally".split())


class ClashingPhrases(NamedTuple):
    """`first` and `second`: lists of phrases that rule each other out, or lists of such lists, the first of `first`
    against the first of `second` and so on. No `others` may stand in either sentence. They stand within so many sentences (0: of
    the article), have so many `shared` content words around them, and with `link: person` one subject.
    """

    gives = ("match", "other")
    needs = "first"
    first: Phrases
    second: Phrases
    others: Phrases | None = None
    link: Literal["", "person"] = ""
    shared: int = 0
    within: int = 0

    def run(self, doc: Document) -> Iterator[Hit]:
        first = self._sides(doc, self.first)
        second = self._sides(doc, self.second) if first else []
        if not second:
            return
        apart = {_number(doc, match.first) for match in self.others.matches(doc)} if self.others else set[int]()
        for group, match in second:
            for other_group, other in first:
                if group == other_group and self._clash(doc, other, match, apart):
                    early, late = sorted((other, match))
                    note = Note(Span(early.start, early.end), f"{doc.text[early.start : early.end]} here")
                    yield Hit(Span(late.start, late.end), {"other": doc.text[early.start : early.end]}, (note,))
                    break

    def _sides(self, doc: Document, phrases: Phrases) -> list[tuple[int, Match]]:
        return [
            (phrases.groups[match.entry] if phrases.groups else 0, match)
            for match in own_words(doc, phrases.matches(doc))
            if (block := doc.block_at(match.start)) and block.kind in _KINDS
        ]

    def _clash(self, doc: Document, one: Match, two: Match, apart: set[int]) -> bool:
        here, there = _number(doc, one.first), _number(doc, two.first)
        if {here, there} & apart or (self.within and abs(here - there) > self.within):
            return False
        if _is_supposed(doc, one) or _is_supposed(doc, two):
            return False
        if here == there and doc.text[max(one.start, two.start)] == "x":
            return False
        if self.link and not _are_one(doc, one, two):
            return False
        every = sentences(doc)
        if _years(doc, every[here]) ^ _years(doc, every[there]):
            return False
        return not self.shared or len(_stems(doc, every[here]) & _stems(doc, every[there])) >= self.shared


def _number(doc: Document, word: int) -> int:
    return bisect_right(sentences(doc), word, key=lambda sentence: sentence.first) - 1
