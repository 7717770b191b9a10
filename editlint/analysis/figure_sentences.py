"""Sentences with their quantities as single signs, so that a regular expression can read what is said of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from editlint.english.calendar import MONTHS, WEEKDAYS
from editlint.model.document import Document, layer
from editlint.model.language import Sentence
from editlint.model.meaning import Quantity
from editlint.model.pattern import late

from .quantities import quantities
from .sentences import sentences
from .words import words

SIGN = "#"  # a quantity
LABEL_SIGN = "@"  # a year, a score or a number that is only a name
_NAMED_TIMES = frozenset((*MONTHS, *WEEKDAYS))
_YEAR = late(r"(?:1[89]|20)\d\d")
_LABELS = frozenset(("year", "score", "label"))


class FigureSentence(NamedTuple):
    """A sentence as small letters with one space between two words: “rose # to # from #”.

    Piece i of the text begins at `offsets[i]` and is word `firsts[i]` to `lasts[i]` of the article (last is not in it).
    """

    sentence: Sentence
    text: str
    offsets: tuple[int, ...]
    firsts: tuple[int, ...]
    lasts: tuple[int, ...]
    quantities: dict[int, Quantity]  # by the offset of their sign

    def first_word(self, offset: int) -> int:
        """The article's word that holds an offset of the text, or the first one of the quantity there."""
        return self.firsts[bisect_right(self.offsets, offset) - 1]

    def last_word(self, end: int) -> int:
        """The word after what ends at an offset of the text."""
        return self.lasts[bisect_left(self.offsets, end) - 1]


@layer
def figure_sentences(doc: Document) -> tuple[FigureSentence, ...]:
    """The sentences that have a quantity, in order."""
    found: list[FigureSentence] = []
    every, number = sentences(doc), 0
    inside: list[Quantity] = []
    for quantity in quantities(doc):
        while quantity.first >= every[number].last:
            if inside:
                found.append(_made(doc, every[number], inside))
                inside = []
            number += 1
        inside.append(quantity)
    if inside:
        found.append(_made(doc, every[number], inside))
    return tuple(found)


def are_of_two_times(doc: Document, one: Sentence, two: Sentence) -> bool:
    """True if each of two sentences names a year, a month or a weekday, and they share none: “in May … in June”."""
    first, second = _times(doc, one), _times(doc, two)
    return bool(first and second and not first & second)


def _times(doc: Document, sentence: Sentence) -> set[str]:
    column = words(doc)
    return {
        column.keys[i]
        for i in range(sentence.first, sentence.last)
        if (column.keys[i] in _NAMED_TIMES and column.texts[i][0].isupper())
        or _YEAR.fullmatch(column.keys[i])
    }


def _made(doc: Document, sentence: Sentence, inside: list[Quantity]) -> FigureSentence:
    keys = words(doc).keys
    pieces: list[str] = []
    offsets: list[int] = []
    firsts: list[int] = []
    lasts: list[int] = []
    signs: dict[int, Quantity] = {}
    at, length = sentence.first, 0
    following = iter(inside)
    quantity = next(following, None)
    while at < sentence.last:
        last = at + 1
        piece = keys[at]
        if quantity and at == quantity.first:
            piece, last = (LABEL_SIGN if quantity.kind in _LABELS else SIGN), quantity.last
            signs[length] = quantity
            quantity = next(following, None)
        elif SIGN in piece or LABEL_SIGN in piece:
            piece = "…"  # “#metoo”
        pieces.append(piece)
        offsets.append(length)
        firsts.append(at)
        lasts.append(last)
        length += len(piece) + 1
        at = last
    return FigureSentence(sentence, " ".join(pieces), tuple(offsets), tuple(firsts), tuple(lasts), signs)
