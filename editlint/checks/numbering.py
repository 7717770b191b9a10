"""Numbered headings, steps, items and captions, of which one is missing or comes twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from editlint.analysis.announcements import announcements
from editlint.analysis.lower import lower_text
from editlint.analysis.own_sentences import own_sentences
from editlint.analysis.series import Part, Series, inline_marks, labelled, numeral
from editlint.analysis.words import words
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.text import Span

# What has its number from elsewhere and may well be left out: “Day 1”, “Day 3”.
_FROM_ELSEWHERE = frozenset(
    """
    act age apollo article book chapter channel class covid day edition episode final formula game group grade highway
    hour issue junction league leg level line match minute month moon note page quarter room round route season
    set stage street teacher track version volume week windows world year
    """.split()
)
_LEAST = 3  # parts, so that two numbers in headings are no series by chance


class Numbering(NamedTuple):
    """Labels such as “Step 3”, “3. ”, “(c) ” and “Figure 3” that begin a block and count from one upward or down to it. `missing` is the number
    that was left out, `after` the label before it.
    """

    gives = ("match", "missing", "after")

    def run(self, doc: Document) -> Iterator[Hit]:
        for series in labelled(doc):
            ends = (series.parts[0].number, series.parts[-1].number)
            least = 2 if _is_run(series.parts) else _LEAST
            if len(series.parts) >= least and 1 in ends and series.noun not in _FROM_ELSEWHERE:
                yield from _gaps(doc, series)
        yield from _inline_gaps(doc)


def _is_run(parts: tuple[Part, ...]) -> bool:
    """True for list items that follow each other."""
    return all(following.block == one.block + 1 for one, following in pairwise(parts))


def _inline_gaps(doc: Document) -> Iterator[Hit]:
    """“(1) a roof, (2) a floor and (4) a door”, in one sentence."""
    for sentence in own_sentences(doc) if ") " in doc.text else ():
        if ") " not in doc.text[sentence.start : sentence.end]:
            continue
        marks = inline_marks(doc.text, sentence.start, sentence.end)
        for i in range(2, len(marks)):
            if [mark.number for mark in marks[: i + 1]] == [*range(1, i + 1), i + 2]:
                before, here = marks[i - 1], marks[i]
                label = doc.text[before.start : before.end - 1]
                note = Note(Span(before.start, before.end - 1), "the one before")
                yield Hit(Span(here.start, here.end - 1), {"missing": str(i + 1), "after": label}, (note,))


def _gaps(doc: Document, series: Series) -> Iterator[Hit]:
    for one, following in pairwise(series.parts):
        missing = (one.number + following.number) // 2
        if abs(following.number - one.number) == 2 and not _is_told(doc, series, one, following, missing):
            label = doc.text[slice(*one.span)]
            yield Hit(
                following.span,
                {"missing": numeral(missing, series.numerals), "after": label},
                (Note(one.span, "the one before"), *_announced(doc, series)),
            )


def _announced(doc: Document, series: Series) -> Iterator[Note]:
    """The count in the block right before the parts, if it is theirs: “Three things to remember”."""
    above = series.parts[0].block - 1
    if above < 0:
        return
    block, numbers = doc.blocks[above], [part.number for part in series.parts]
    starts, ends = words(doc).starts, words(doc).ends
    for one in announcements(doc):
        start, end = starts[one.first], ends[one.last - 1]
        if block.start <= start < block.end and one.announced in (len(numbers), max(numbers)):
            yield Note(Span(start, end), "as many announced")
            return


def _is_told(doc: Document, series: Series, one: Part, following: Part, missing: int) -> bool:
    """True if the missing number stands between the two after all, in other looks."""
    between = lower_text(doc)[one.span.end : following.span.start]
    name = rf"{series.noun}s? (?:no\. ?|#)?" if series.noun else r"(?:^|[\s(#])"
    end = "(?!\\d)" if series.numerals == "figures" else "\\)"
    return re.search(name + numeral(missing, series.numerals) + end, between) is not None
