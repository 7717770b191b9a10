"""Expressions searched for only where one of their words stands, since most sentences have none."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator

from editlint.model.document import Document
from editlint.model.text import Span

from .lower import lower_text
from .sentences import sentences


def sentences_with(doc: Document, anchors: Iterable[str]) -> list[Span]:
    """The sentences that have one of the anchors, which are given in small letters, in order."""
    lower, every = lower_text(doc), sentences(doc)
    found: set[int] = set()
    for anchor in anchors:
        at = lower.find(anchor)
        while at >= 0:
            number = bisect_right(every, at, key=lambda sentence: sentence.start) - 1
            found.add(max(number, 0))
            at = lower.find(anchor, max(at + 1, every[number].end))
    return [Span(every[number].start, every[number].end) for number in sorted(found)]


def matches(
    doc: Document,
    anchors: Iterable[str],
    patterns: Callable[[], Iterable[re.Pattern[str]]],
    also: Collection[str] = (),
) -> Iterator[re.Match[str]]:
    """What the patterns find within the sentences that have one of the anchors.

    What is held against something else needs two such sentences; with fewer, the patterns are not even compiled. Of
    the pieces `also`, in small letters, a sentence must have one too if there are any.
    """
    spans = sentences_with(doc, anchors)
    if len(spans) < 2:
        return
    if also:
        lower = lower_text(doc)
        spans = [span for span in spans if any(lower.find(piece, *span) >= 0 for piece in also)]
    for pattern in patterns() if spans else ():
        for span in spans:
            yield from pattern.finditer(doc.text, span.start, span.end)
