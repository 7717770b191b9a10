"""A word of a list used far more often than an article of its length bears."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from editlint.analysis.own_words import own_words
from editlint.analysis.phrase_index import Match, Phrases
from editlint.analysis.sentences import sentence_of
from editlint.analysis.words import words
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.text import Span

_ABOUT = ("headline", "heading", "standfirst")


class Overused(NamedTuple):
    """More than `most` of one entry in an article, and more than one in `per_words` words.

    An entry that stands in a headline or heading is what the article is about and may come twice as often.
    Quotations and names (“Big Ben”) do not count.
    """

    gives = ("match", "count")
    needs = "phrases"
    phrases: Phrases
    most: int = 5
    per_words: int = 150

    def run(self, doc: Document) -> Iterator[Hit]:
        bound = max(self.most, len(words(doc)) // self.per_words)
        entries: dict[int, list[Match]] = {}
        for match in self.phrases.matches(doc):
            entries.setdefault(match.entry, []).append(match)
        for matches in entries.values():
            if len(matches) > bound:
                yield from self._hit(doc, matches, bound)

    def _hit(self, doc: Document, matches: list[Match], bound: int) -> Iterator[Hit]:
        is_subject, body = False, list[Span]()
        for match in own_words(doc, matches):
            block = doc.block_at(match.start)
            if block and block.kind in _ABOUT:
                is_subject = True
            elif not _is_name(doc, match):
                body.append(Span(match.start, match.end))
        if len(body) > (2 * bound if is_subject else bound):
            yield Hit(body[0], {"count": str(len(body))}, tuple(Note(span, "again") for span in body[1:]))


def _is_name(doc: Document, match: Match) -> bool:
    return words(doc).texts[match.first][0].isupper() and sentence_of(doc, match.first).first != match.first
