"""One thing on two opposite sides: north and south of a town, on the left and on the right bank."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from editlint.analysis.directions import Direction, are_opposite, directions
from editlint.analysis.sentences import sentences
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.pattern import late
from editlint.model.text import Span

_OTHERS = late(
    r"\b(?:another|others?|second|both|each|former(?:ly)?|previous(?:ly)?|once|mov(?:e|ed|es|ing)|rebuilt|instead|not|never|"
    r"wrongly|mistak\w+|confus\w+|mirror\w*|reflect\w*|if|or|then|map|swapped|switched|again)\b|n['’]t\b|\?",
    re.I,
)
_MOST, _AFTER = 8, 8  # ways of one thing; characters after one: “north, not south”


class Compass(NamedTuple):
    """One thing told to lie in two opposite directions; contrasts, changes and quotations aside."""

    gives = ("match", "other")

    def run(self, doc: Document) -> Iterator[Hit]:
        told: defaultdict[str, list[Direction]] = defaultdict(list)
        for each in directions(doc):
            told[each.key].append(each)
        for group in told.values():
            if 1 < len(group) <= _MOST:
                yield from _clashes(doc, group)


def _clashes(doc: Document, group: list[Direction]) -> Iterator[Hit]:
    ordered = sorted(set(group), key=lambda each: each.start)
    for one, two in combinations(ordered, 2):
        if are_opposite(one.way, two.way) and not _is_excused(doc, one, two):
            first, second = Span(one.start, one.end), Span(two.start, two.end)
            other = doc.text[slice(*first)]
            yield Hit(second, {"other": other}, (Note(first, f"“{other}” here"),))
            return


def _is_excused(doc: Document, one: Direction, two: Direction) -> bool:
    first, second = _sentence(doc, one), _sentence(doc, two)
    if first.start == second.start or (one.of and two.of and one.of != two.of):
        return True
    return any(
        _OTHERS.search(doc.text, sentence.start, min(sentence.end, each.end + _AFTER))
        for sentence, each in ((first, one), (second, two))
    )


def _sentence(doc: Document, each: Direction) -> Span:
    every = sentences(doc)
    found = every[bisect_right(every, each.start, key=lambda sentence: sentence.start) - 1]
    return Span(found.start, found.end)
