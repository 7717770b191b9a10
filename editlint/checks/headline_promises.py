"""A headline promises a number of things, and the article counts out another."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from editlint.analysis.announcements import announcements, in_words
from editlint.analysis.own_sentences import own_sentences
from editlint.analysis.series import Part, labelled, lists, opening
from editlint.analysis.steps import steps_in
from editlint.analysis.words import words
from editlint.english.listed_nouns import HEADLINE_NOUNS
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.pattern import late
from editlint.model.text import Span

# “Five ways to …”, “The 10 best …”, “Here are seven …”: the number opens the headline or a part of it.
_OPENS = late(r"(?:\A|[:–—|]\s)\W*(?:(?:here are|our|the|my|top|these|meet|try)\s)*\Z", re.IGNORECASE)
_BEST = late(r"(?:best|greatest|worst|top|simple|easy|great|essential|must-\w+)\b", re.IGNORECASE)
_ASIDE = late(
    r"(?:about|also|background|before|bonus|conclusion|contact|credits?|final(?:ly)?|further|how we|in short|"
    r"introduction|last(?:ly)?|methods?|more|note|notes|one (?:last|more)|our verdict|references|related|see also|"
    r"sources|summary|the bottom|the verdict|updates?|what (?:is|are|next)|why)\b",
    re.IGNORECASE,
)
_MOST_NOTES = 12
_NEAR = (
    2  # a heading or two more or fewer is a slip; other numbers mean that headings do not count the things
)


class HeadlinePromises(NamedTuple):
    """“Five ways to …” held against numbered headings, items and paragraphs, against lists, and against the
    headings of one level. If any of them has the number, or nothing is counted out, it says nothing.
    """

    gives = ("match", "announced", "count")
    blocks = ("headline",)

    def run(self, doc: Document) -> Iterator[Hit]:
        promised = _promise(doc)
        if promised is None:
            return
        span, count = promised
        parts = [part.span for part in _counted(doc, count)] or _told(doc, count)
        if parts:
            values = {"announced": in_words(count), "count": in_words(len(parts))}
            notes = [Note(part, str(i)) for i, part in enumerate(parts, 1)]
            yield Hit(span, values, tuple(notes[: _MOST_NOTES - 1] + notes[_MOST_NOTES - 1 :][-1:]))


def _promise(doc: Document) -> tuple[Span, int] | None:
    """The number in the headline with its noun."""
    block = next((block for block in doc.blocks if block.kind == "headline"), None)
    if block is None:
        return None
    column = words(doc)
    labels = {f"{series.noun}s" for series in labelled(doc)}
    end = bisect_left(column.starts, block.end)
    for one in announcements(doc):
        if one.first >= end:
            break
        start = column.starts[one.first]
        is_listed = (
            one.noun in HEADLINE_NOUNS
            or one.noun in labels
            or _BEST.match(doc.text, column.starts[one.first + 1])
        )
        if start >= block.start and is_listed and _OPENS.search(doc.text[block.start : start]):
            return Span(start, column.ends[one.last - 1]), one.announced
    return None


def _counted(doc: Document, count: int) -> list[Part]:
    """What the article counts out instead; empty if it keeps its promise or counts nothing."""
    numbered = [list(series.parts) for series in labelled(doc) if _is_whole(series.parts)]
    lone_lists = [list(series.parts) for series in lists(doc) if series.is_marked and len(series.parts) > 1]
    headings = _headings(doc)
    every = [*numbered, *lone_lists, *headings, *(_without_asides(doc, parts) for parts in headings)]
    if any(len(parts) == count for parts in every) or sum(map(len, lone_lists)) == count:
        return []
    if numbered:
        return max(numbered, key=len)
    if len(lone_lists) == 1 and not headings and 0 < abs(len(lone_lists[0]) - count) <= _NEAR:
        return lone_lists[0]
    for parts in headings:
        own = _without_asides(doc, parts)
        if len(own) > 1 and count - _NEAR <= len(own) < count:
            return own
    return []


def _told(doc: Document, count: int) -> list[Span]:
    """“First, … Second, …” in an article that counts in no other way."""
    if any(block.kind in ("heading", "item") for block in doc.blocks):
        return []
    own = own_sentences(doc)
    steps = steps_in(doc, own, len(own), count)
    return list(steps.heads) if steps and not steps.is_open and len(steps.heads) != count else []


def _is_whole(parts: tuple[Part, ...]) -> bool:
    """True if the numbers run from 1, or down to it."""
    return min(part.number for part in parts) == 1


def _headings(doc: Document) -> list[list[Part]]:
    """The headings of each level."""
    levels: dict[int, list[Part]] = {}
    for number, block in enumerate(doc.blocks):
        if block.kind == "heading":
            levels.setdefault(block.level, []).append(Part(opening(doc, block), 0, number))
    return list(levels.values())


def _without_asides(doc: Document, parts: list[Part]) -> list[Part]:
    """Headings such as “The bottom line” and “About the author” count nothing."""
    return [part for part in parts if not _ASIDE.match(doc.text, part.span.start)]
