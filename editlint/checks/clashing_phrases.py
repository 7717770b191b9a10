"""Two phrases that rule each other out: “nobody was hurt” and “were taken to hospital”."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from editlint.analysis.firmness import is_denied, is_supposed, stems_in, times_in
from editlint.analysis.own_words import own_words
from editlint.analysis.phrase_index import Match, Phrases
from editlint.analysis.sentences import sentence_number, sentence_of, sentences
from editlint.analysis.subjects import subject_before
from editlint.analysis.words import words
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.text import Span

_CONTRASTS = frozenset((";", "but", "while", "whereas", "although", "though", "yet", "later", "then"))
_KINDS = ("paragraph", "item", "caption", "standfirst")


class ClashingPhrases(NamedTuple):
    """`first` and `second`: phrases that rule each other out, or lists of lists, of which the first of `first` rules out
    the first of `second` and so on; of each pair of lists one place is shown.

    None of the `others` may stand in either sentence. Both stand within so many sentences (0: anywhere), have so many
    `shared` content words around them, and with `link: person` one person as their subject. With `one-time` a time that
    only one of the sentences names tells them apart.
    """

    gives = ("match", "other")
    needs = "first"
    first: Phrases
    second: Phrases
    others: Phrases | None = None
    link: Literal["", "person"] = ""
    shared: int = 0
    within: int = 0
    one_time: bool = False

    def run(self, doc: Document) -> Iterator[Hit]:
        first = self._sides(doc, self.first)
        second = self._sides(doc, self.second) if first else []
        second = [(group, match) for group, match in second if not is_denied(doc, match.first)]
        if not second:
            return
        apart = (
            {sentence_number(doc, match.first) for match in self.others.matches(doc)}
            if self.others
            else set[int]()
        )
        done: set[int] = set()
        for group, match in second:
            for other_group, other in first:
                if group == other_group and group not in done and self._clash(doc, other, match, apart):
                    done.add(group)
                    early, late = sorted((other, match))
                    told = doc.text[early.start : early.end]
                    yield Hit(
                        Span(late.start, late.end),
                        {"other": told},
                        (Note(Span(early.start, early.end), f"{told} here"),),
                    )

    def _sides(self, doc: Document, phrases: Phrases) -> list[tuple[int, Match]]:
        return [
            (phrases.groups[match.entry] if phrases.groups else 0, match)
            for match in own_words(doc, phrases.matches(doc))
            if (block := doc.block_at(match.start))
            and block.kind in _KINDS
            and not is_supposed(doc, match.first)
        ]

    def _clash(self, doc: Document, one: Match, two: Match, apart: set[int]) -> bool:
        here, there = sentence_number(doc, one.first), sentence_number(doc, two.first)
        if {here, there} & apart or (self.within and abs(here - there) > self.within):
            return False
        if here == there and _is_contrast(doc, *sorted((one, two))):
            return False
        every = sentences(doc)
        if self._at_other_times(times_in(doc, every[here]), times_in(doc, every[there])):
            return False
        if self.link and not _are_one(doc, one, two):
            return False
        return not self.shared or len(_around(doc, one) & _around(doc, two)) >= self.shared

    def _at_other_times(self, one: frozenset[str], two: frozenset[str]) -> bool:
        if self.one_time:
            return one != two
        return bool(one and two) and not one & two


def _are_one(doc: Document, one: Match, two: Match) -> bool:
    subject = subject_before(doc, one.first)
    return bool(subject) and subject == subject_before(doc, two.first)


def _around(doc: Document, match: Match) -> set[str]:
    """The stems of the sentence without the phrase."""
    sentence = sentence_of(doc, match.first)
    return stems_in(doc, sentence.first, match.first) | stems_in(doc, match.last, sentence.last)


def _is_contrast(doc: Document, one: Match, two: Match) -> bool:
    """True where two phrases of one sentence overlap or are set against each other: “unanimous; that on theft was not”."""
    return two.first < one.last or not _CONTRASTS.isdisjoint(words(doc).keys[one.last : two.first])
