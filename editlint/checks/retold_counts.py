"""A count that points back to one which the article never gave: “six soldiers were freed … the five freed men”."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from editlint.analysis.agreement import is_correction, makes_up
from editlint.analysis.content_stems import content_stems
from editlint.analysis.quantities import counted_place, quantities
from editlint.analysis.quotations import quotation_at
from editlint.analysis.sentences import sentence_of
from editlint.analysis.words import words
from editlint.analysis.zones import zone
from editlint.english.stems import stem
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.meaning import Quantity

_POINTING = frozenset("the all these those both".split())
_OTHERS = frozenset(
    "another other others more further additional extra remaining first last next final second fewer less own".split()
)
_ZONES = frozenset(["headline", "standfirst", "body", "caption", "heading", "list"])
_RESTRICTING = frozenset("of in that who which where with from at on for".split())
_BEFORE, _AFTER = 3, 5  # words around a count that tell of what it is


class RetoldCounts(NamedTuple):
    """“the”, “all”, “these” before a number whose noun, or a word close to it, was counted before with another number, at
    most `farthest` times as many or as few, and nowhere with this one. `same`: lists of nouns that stand for each other.
    """

    gives = ("match", "other")
    same: tuple[tuple[str, ...], ...] = ()
    farthest: float = 1.6

    def run(self, doc: Document) -> Iterator[Hit]:
        keys = words(doc).keys
        alike = {stem(word): stem(nouns[0]) for nouns in self.same for word in nouns}
        every = [
            (quantity, *_told(doc, quantity, alike))
            for quantity in (_with_noun(keys, one) for one in quantities(doc))
            if quantity.kind == "count" and 1 < quantity.value < 10**6
        ]
        for number, (two, noun, around) in enumerate(every):
            if two.first < 1 or keys[two.first - 1] not in _POINTING or not _is_fit(doc, two):
                continue
            if any(
                two.meets(one) and (noun == other or around & near)
                for one, other, near in every
                if one is not two
            ):
                continue
            is_restricted = keys[two.noun + 1 : two.noun + 2] != [] and keys[two.noun + 1] in _RESTRICTING
            earlier = [
                one
                for one, other, near in every[:number]
                if _is_meant(noun, around, other, near, is_restricted)
            ]
            for one in earlier:
                if (
                    self._is_near(one, two)
                    and _is_fit(doc, one)
                    and not (_is_beside(doc, one, two) or makes_up(doc, one, two))
                ):
                    yield _hit(doc, one, two)
                    break

    def _is_near(self, one: Quantity, two: Quantity) -> bool:
        return not one.meets(two) and max(one.value, two.value) <= self.farthest * min(one.value, two.value)


def _with_noun(keys: list[str], quantity: Quantity) -> Quantity:
    """“all three of the injured” counts the injured."""
    if quantity.noun < 0 and keys[quantity.last : quantity.last + 2] == ["of", "the"]:
        return quantity._replace(noun=min(quantity.last + 2, len(keys) - 1))
    return quantity


def _told(doc: Document, quantity: Quantity, alike: dict[str, str]) -> tuple[str, frozenset[str]]:
    """The stem of its noun, and those of the words close to it, the noun too."""
    keys, stems = words(doc).keys, content_stems(doc)
    sentence = sentence_of(doc, quantity.first)
    noun = stems.get(keys[quantity.noun], "") if quantity.noun >= 0 else ""
    begin = max(sentence.first, quantity.first - _BEFORE)
    end = min(sentence.last, max(quantity.noun + 1, quantity.last) + _AFTER)
    near = (*keys[begin : quantity.first], *keys[quantity.last : end])
    found = {stems[key] for key in near if key in stems and key[0].isalpha()}
    return alike.get(noun, noun), frozenset(alike.get(one, one) for one in found)


def _is_meant(
    noun: str, around: frozenset[str], other: str, near: frozenset[str], is_restricted: bool
) -> bool:
    """True for the same noun, for “all sixteen fixes” after “fixes fourteen bugs”, and for “the five freed men” after “six
    soldiers freed”; with “who …” after the noun the clause must have been told before too."""
    shared = around & near - {noun, other}
    if is_restricted and not shared:
        return False
    return bool(noun) and (noun == other or noun in near or bool(shared))


def _is_fit(doc: Document, quantity: Quantity) -> bool:
    column = words(doc)
    start = column.starts[quantity.first]
    if (
        is_correction(doc, quantity)
        or zone(doc, start) not in _ZONES
        or quotation_at(doc, start, start + 1)
        or quantity.noun < 0
    ):
        return False
    near = column.keys[max(0, quantity.first - 2) : max(quantity.noun + 1, quantity.last)]
    return _OTHERS.isdisjoint(near) and not quantity.qualifier


def _is_beside(doc: Document, one: Quantity, two: Quantity) -> bool:
    return sentence_of(doc, one.first) == sentence_of(doc, two.first)


def _hit(doc: Document, one: Quantity, two: Quantity) -> Hit:

    told = doc.text[slice(*counted_place(doc, one))]
    return Hit(counted_place(doc, two), {"other": told}, (Note(counted_place(doc, one), f"{told} here"),))
