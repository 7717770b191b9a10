"""Small numbers in words here and in figures there."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from editlint.analysis.announcements import Announcement, announcements
from editlint.analysis.quotations import quotation_at
from editlint.analysis.sentences import sentence_of
from editlint.analysis.words import span_of, words
from editlint.english.number_words import UNITS
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.text import Span

_MOST = 9  # from ten on houses differ
_MOST_WORDS = 3  # of number, adjective and noun
_MOST_NOTES = 12


class NumberStyle(NamedTuple):
    """“5 men” beside “five women”: numbers from two to nine before a noun in the running text, without times, money,
    measures, shares, scores and ranges, and without sentences that have larger figures (“5 men and 12 women”) or
    begin with the number. Of numbers in words all count for the habit. One way is usual if it has `least` places and `times` as many as the other.
    """

    gives = ("match", "other", "count", "total", "usual")
    least: int = 3
    times: int = 3

    def run(self, doc: Document) -> Iterator[Hit]:
        found: dict[str, list[Span]] = {"figures": [], "words": []}
        column = words(doc)
        for one in announcements(doc):
            if one.announced <= _MOST and _counts(doc, one):
                way = "figures" if column.texts[one.first].isdecimal() else "words"
                found[way].append(span_of(doc, one.first, one.last))
        rare, usual = sorted(found, key=lambda way: len(found[way]))
        evidence = _in_words(doc) if found[rare] and usual == "words" else found[usual]
        if not found[rare] or len(evidence) < max(self.least, self.times * len(found[rare])):
            return
        notes = [Note(span, "also here") for span in found[rare][1:_MOST_NOTES]]
        notes.append(Note(found[usual][0], f"the usual way, {len(evidence)} times"))
        values = {
            "other": doc.text[slice(*found[usual][0])],
            "count": str(len(found[rare])),
            "total": str(len(evidence)),
            "usual": usual,
        }
        yield Hit(found[rare][0], values, tuple(notes))


def _in_words(doc: Document) -> list[Span]:
    """All small numbers in words within a sentence, such as “three of them”."""
    column = words(doc)
    return [
        Span(column.starts[i], column.ends[i])
        for i, text in enumerate(column.texts)
        if text in UNITS and 2 <= UNITS[text] <= _MOST
    ]


def _counts(doc: Document, one: Announcement) -> bool:
    column = words(doc)
    start = column.starts[one.first]
    block = doc.blocks[bisect_right(doc.blocks, start, key=lambda each: each.start) - 1]
    if block.kind not in ("paragraph", "standfirst") or quotation_at(doc, start, start + 1):
        return False
    sentence = sentence_of(doc, one.first)
    if one.last - one.first > _MOST_WORDS or _is_label(column.texts, one.first):
        return False
    is_glued = one.first > 0 and start == column.ends[one.first - 1]  # “£5”, “4x5”
    if is_glued or one.first == sentence.first:
        return False
    return not any(
        text[0].isdigit() and len(text) > 1 for text in column.texts[sentence.first : sentence.last]
    )


def _is_label(texts: list[str], first: int) -> bool:
    """“Sprint 2”, “Extracts 2 and 3 show”."""
    if not first or not texts[first].isdecimal():
        return False
    before = texts[first - 1]
    return before[0].isupper() or (before in ("and", ",", "&") and texts[first - 2].isdecimal())
