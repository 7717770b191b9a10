"""One event at two times of day, and an event that ends before it begins."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import combinations, pairwise
from typing import NamedTuple

from editlint.analysis.clock import AtTime, are_one_time, at_times
from editlint.analysis.firmness import times_in
from editlint.analysis.lower import lower_text
from editlint.analysis.sentences import sentences
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.language import Sentence
from editlint.model.pattern import late
from editlint.model.text import Span

_OTHERS = late(
    r"\b(?:another|others?|second|each|every|both|weekdays|weekends|saturdays|sundays|mondays|fridays|daily|usual(?:ly)?|normal(?:ly)?|"
    r"originally|until|instead|delayed|postponed|brought forward|put back|moved|winter|summer|last (?:year|week|night|month)|"
    r"next day|day before|following|previous|local time|gmt|rehearsals?|matinees?|matinée|or|if|would|were|children|members)\b"
)
_DAY = 24 * 60
_NO_EVENTS = frozenset("by it".split())


class EventTimes(NamedTuple):
    """Two times at which one thing is told to begin, or to end; and one that is to be over before it begins."""

    gives = ("match", "other")

    def run(self, doc: Document) -> Iterator[Hit]:
        told = at_times(doc)
        if len(told) > 1:
            yield from _two_times(doc, told)
            yield from _backward(doc, told)


def _two_times(doc: Document, told: tuple[AtTime, ...]) -> Iterator[Hit]:
    lower = lower_text(doc)
    for one, two in combinations(told, 2):
        is_one = one.noun == two.noun and one.noun not in _NO_EVENTS and one.is_end == two.is_end
        if not is_one or are_one_time(one, two) or f"{one.noun}s" in lower.split():
            continue
        if sum(each.noun == one.noun and each.is_end == one.is_end for each in told) > 2:
            continue
        first, second = _sentence(doc, one), _sentence(doc, two)
        days = times_in(doc, first), times_in(doc, second)
        if first == second or (all(days) and not days[0] & days[1]):
            continue
        if not any(_OTHERS.search(lower, sentence.start, sentence.end) for sentence in (first, second)):
            yield _hit(doc, one, two)
            return


def _backward(doc: Document, told: tuple[AtTime, ...]) -> Iterator[Hit]:
    """“It begins at 3.30pm and we have to be out by 3pm”."""
    for one, two in pairwise(told):
        if one.is_end or not two.is_end or not (one.is_whole and two.is_whole):
            continue
        if _sentence(doc, one) != _sentence(doc, two) or (
            two.noun not in ("by", "it") and two.noun != one.noun
        ):
            continue
        is_over_night = one.minute > _DAY // 2 >= two.minute
        if two.minute < one.minute and not is_over_night:
            yield _hit(doc, one, two)


def _sentence(doc: Document, each: AtTime) -> Sentence:
    every = sentences(doc)
    return every[bisect_right(every, each.first, key=lambda sentence: sentence.start) - 1]


def _hit(doc: Document, one: AtTime, two: AtTime) -> Hit:
    other = doc.text[one.first : one.last]
    return Hit(
        Span(two.first, two.last), {"other": other}, (Note(Span(one.first, one.last), f"{other} here"),)
    )
