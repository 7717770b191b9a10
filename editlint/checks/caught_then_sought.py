"""Somebody who has been caught or found, and is looked for all the same."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from editlint.analysis.firmness import is_denied, is_supposed
from editlint.analysis.quotations import quotation_at
from editlint.analysis.sentences import sentence_of
from editlint.analysis.word_places import places_of
from editlint.analysis.words import span_of, words
from editlint.english.stems import stem
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.pattern import late
from editlint.model.text import Span

_CAUGHT = frozenset("captured arrested detained caught seized rescued recovered recaptured".split())
_SOUGHT = late(
    r"(?:(?<=[.!?”\"] )|(?<=\n))(?:Searching|Hunting|Looking) for (?P<one>[^.,;:\n]{3,60}?) (?:may|might|will|could|can|is)\b"
    r"|\b(?:is|are|still) (?:now |still )?(?:searching|hunting|looking) for (?P<two>[^.,;:\n]{3,60})"
    r"|\b(?:search|hunt|manhunt) for (?P<three>[^.,;:\n]{3,60}?) (?:continues|goes on|is (?:under way|going on)|resumes|widens|will)\b"
)
_OTHERS = frozenset(
    """
    another other others second third fourth more further remaining missing rest a an any anyone someone accomplice
    accomplices escaped jobs job work answers clues evidence motive signs ways buyers survivors victims
    """.split()
)
_AGAIN = frozenset("escaped fled freed released exchanged again lost".split())
_KINDS = ("paragraph", "item", "standfirst", "caption")
_REACH = 7  # words between “captured” and whom


class CaughtThenSought(NamedTuple):
    """“captured two soldiers”, and later “searching for the soldiers”, both in the writer's own words and the second one now."""

    gives = ("match", "other")
    signs = ("earching for", "ooking for", "unting for", "search for", "hunt for")

    def run(self, doc: Document) -> Iterator[Hit]:
        for match in _SOUGHT.finditer(doc.text):
            told = match["one"] or match["two"] or match["three"]
            names = told.lower().split()
            if not _OTHERS.isdisjoint(names) or quotation_at(doc, *match.span()):
                continue
            caught = _caught(doc, match.start(), stem(names[-1]))
            if caught:
                yield Hit(
                    Span(*match.span()),
                    {"other": doc.text[slice(*caught)]},
                    (Note(caught, f"{doc.text[slice(*caught)]} here"),),
                )


def _caught(doc: Document, before: int, who: str) -> Span | None:
    """The first place before that tells as a fact that they are held, unless they have got away since."""
    column = words(doc)
    if any(column.starts[i] < before for i in places_of(doc, _AGAIN)):
        return None
    for i in places_of(doc, _CAUGHT):
        sentence = sentence_of(doc, i)
        block = doc.block_at(sentence.start)
        if block is None or block.kind not in _KINDS:
            continue
        if sentence.end > before or is_denied(doc, i) or is_supposed(doc, i):
            continue
        if quotation_at(doc, column.starts[i], column.ends[i]) or stem(column.keys[i + 1]) == who:
            continue  # “the fate of captured soldiers”
        near = [
            *range(i + 1, min(sentence.last, i + _REACH)),
            *range(i - 1, max(sentence.first, i - _REACH) - 1, -1),
        ]
        at = next((n for n in near if stem(column.keys[n]) == who), -1)
        if at >= 0:
            return span_of(doc, min(i, at), max(i, at) + 1)
    return None
