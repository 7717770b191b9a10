"""One property told twice with two values: a prison term, a running time, the dead of a disaster."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from editlint.analysis.agreement import agreement, is_plain_statement
from editlint.analysis.phrase_index import Match, Phrases
from editlint.analysis.quantities import quantities
from editlint.analysis.sentences import sentence_of
from editlint.analysis.words import span_of, words
from editlint.english.measures import in_base_units
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.language import Words
from editlint.model.meaning import Quantity

_BETWEEN = frozenset(
    "a an the about some around nearly almost at least more than over up to just only of :".split()
)
_FARTHEST = 3  # words between a phrase and its number


class Properties(NamedTuple):
    """Numbers of some `kinds` (count, money, duration, measure …) right after one of the phrases `before` or right before
    one of `after`, not in a sentence with one of `others`.

    Two in different sentences that differ are one property told twice if the article has no third value, and if
    one is in the headline, or the later one points back (“the four-year term”), or the words around agree, by
    `least_shared`, see the check `counts`; 0 asks for nothing of that. Values more than `farthest` times apart are taken for two things.
    """

    gives = ("match", "other")
    needs = ("before", "after")
    before: Phrases
    after: Phrases
    kinds: tuple[str, ...]
    others: Phrases | None = None
    least_shared: int = 2
    farthest: float = 3

    def run(self, doc: Document) -> Iterator[Hit]:
        told = self._told(doc)
        for number, two in enumerate(told):
            for one in told[:number]:
                if self._clash(doc, one, two) and not any(self._is_third(one, two, other) for other in told):
                    yield _hit(doc, one, two)
                    return

    def _told(self, doc: Document) -> list[Quantity]:
        """The values of the property in their order, each with the words that tell what it is."""
        before, after = self.before.matches(doc), self.after.matches(doc)
        if len(before) + len(after) < 2:
            return []
        column = words(doc)
        elsewhere = (
            {sentence_of(doc, match.first) for match in self.others.matches(doc)} if self.others else ()
        )
        found: list[Quantity] = []
        follows = {match.first: match for match in after}
        precedes = [match.last for match in before]
        for quantity in quantities(doc):
            if quantity.kind not in self.kinds or sentence_of(doc, quantity.first) in elsewhere:
                continue
            end = _after(column, quantity, follows)
            if end or _is_told_before(column, quantity, precedes):
                found.append(quantity._replace(noun=(end or quantity.last) - 1))
        return found

    def _is_third(self, one: Quantity, two: Quantity, other: Quantity) -> bool:
        """True for a third value that may be of the same thing."""
        smaller, larger = sorted((in_base_units(one.value, one.unit), in_base_units(other.value, other.unit)))
        return larger <= self.farthest * smaller and not _meet(one, other) and not _meet(two, other)

    def _clash(self, doc: Document, one: Quantity, two: Quantity) -> bool:
        if _meet(one, two) or one.kind != two.kind:
            return False
        smaller, larger = sorted((in_base_units(one.value, one.unit), in_base_units(two.value, two.unit)))
        if larger > self.farthest * smaller or sentence_of(doc, one.first) == sentence_of(doc, two.first):
            return False
        if not (is_plain_statement(doc, one) and is_plain_statement(doc, two)):
            return False
        return self.least_shared <= 0 or agreement(doc, one, two) >= self.least_shared


def _after(column: Words, quantity: Quantity, follows: dict[int, Match]) -> int:
    """The word after the phrase that follows the quantity, 0 where none does."""
    at = quantity.last
    while at < quantity.last + _FARTHEST:
        if at in follows:
            return follows[at].last
        if (
            at >= len(column)
            or not column.texts[at].isalpha()
            or column.keys[at] in ("and", "or", "in", "of")
        ):
            return 0
        at += 1
    return 0


def _is_told_before(column: Words, quantity: Quantity, ends: Sequence[int]) -> bool:
    at = bisect_left(ends, quantity.first + 1) - 1
    if at < 0 or quantity.first - ends[at] > _FARTHEST:
        return False
    return all(key in _BETWEEN for key in column.keys[ends[at] : quantity.first])


def _meet(one: Quantity, two: Quantity) -> bool:
    """True if both may be the same value; other currencies may."""
    if one.kind == "money" and one.unit != two.unit:
        return True
    low, high = (in_base_units(value, one.unit) for value in (one.low, one.high))
    return low <= in_base_units(two.high, two.unit) and in_base_units(two.low, two.unit) <= high


def _hit(doc: Document, one: Quantity, two: Quantity) -> Hit:
    place = span_of(doc, two.first, two.last)
    other = span_of(doc, one.first, one.last)
    told = doc.text[other.start : other.end]
    return Hit(place, {"other": told}, (Note(other, f"{told} here"),))
