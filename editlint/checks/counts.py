"""One thing counted twice with two results: “340 new homes … the 430 homes”."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from editlint.analysis.agreement import agreement, makes_up
from editlint.analysis.quantities import counted_place, quantities
from editlint.analysis.words import words
from editlint.english.stems import stem
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.meaning import Quantity

_MOST = 12  # counts of one noun: beyond that an article is made of them
_KINDS = ("count", "money", "measure", "duration")


class Counts(NamedTuple):
    """Counts, sums and measures of one noun in different sentences, which differ although there is hardly a third one.

    Either the later one points back (“the 430 homes”, “all five projects”), or the words around both agree: by at least
    `least_shared`, where a word that stands close to both counts twice. Values more than `farthest` times apart are taken
    for two things, and so are those of a noun with more than `most_values`. `same`: lists of nouns that may stand for each
    other. `groups`: a word for a group and what it is made of, “a cast of six”, “six actors”. `vague`: nouns that count too
    many things.
    """

    gives = ("match", "other", "noun")
    same: tuple[tuple[str, ...], ...] = ()
    groups: tuple[tuple[str, ...], ...] = ()
    vague: tuple[str, ...] = ()
    least_shared: int = 2
    farthest: float = 2
    most_values: int = 3

    def run(self, doc: Document) -> Iterator[Hit]:
        for group in self._counted(doc):
            if pair := self._pair(doc, group):
                yield _hit(doc, *pair)

    def _counted(self, doc: Document) -> Iterator[list[Quantity]]:
        """Quantities of one noun in their order; at least two."""
        alike = {stem(word): stem(nouns[0]) for nouns in self.same for word in nouns}
        members = {group[0]: group[1] for group in self.groups}
        vague = frozenset(map(stem, self.vague))
        keys = words(doc).keys
        found: dict[tuple[str, str, str], list[Quantity]] = defaultdict(list)
        ends = {quantity.last for quantity in quantities(doc)}
        for quantity in quantities(doc):
            if quantity.kind not in _KINDS or quantity.value <= 1:
                continue
            if keys[quantity.first - 1] in ("and", "or") and quantity.first - 1 in ends:
                continue  # “won 48 and 29 seats”: of two parties
            quantity, noun = _of_group(keys, quantity, members)
            if noun:
                noun = stem(noun)
                if noun not in vague:
                    found[quantity.kind, quantity.unit, alike.get(noun, noun)].append(quantity)
        return (group for group in found.values() if 1 < len(group) <= _MOST)

    def _pair(self, doc: Document, group: Sequence[Quantity]) -> tuple[Quantity, Quantity] | None:
        for number, two in enumerate(group):
            for one in group[:number]:
                if not self._may_clash(one, two):
                    continue
                values = {
                    other.value for other in group if self._is_near(one, other) or self._is_near(two, other)
                }
                needed = self.least_shared + 2 * (len(values) - 2)
                if len(values) > self.most_values or makes_up(doc, one, two):
                    continue
                if agreement(doc, one, two) >= needed:
                    return one, two
        return None

    def _is_near(self, one: Quantity, two: Quantity) -> bool:
        return max(one.value, two.value) <= self.farthest * min(one.value, two.value)

    def _may_clash(self, one: Quantity, two: Quantity) -> bool:
        return not one.meets(two) and self._is_near(one, two)


def _of_group(keys: list[str], quantity: Quantity, members: dict[str, str]) -> tuple[Quantity, str]:
    """The quantity and its noun; for “a cast of six” and “the six-strong cast” with the group's word and “actors”."""
    noun = keys[quantity.noun] if quantity.noun >= 0 else ""
    if not noun and quantity.first > 1 and keys[quantity.first - 1] == "of":
        of = members.get(keys[quantity.first - 2], "")
        return quantity._replace(first=quantity.first - 2, noun=quantity.last - 1), of
    if noun in ("member", "strong", "man", "woman") and quantity.noun + 1 < len(keys):
        of = members.get(keys[quantity.noun + 1], "")
        return (quantity._replace(noun=quantity.noun + 1), of) if of else (quantity, "")
    return quantity, noun


def _hit(doc: Document, one: Quantity, two: Quantity) -> Hit:
    column = words(doc)
    place, other = counted_place(doc, two), counted_place(doc, one)
    told = doc.text[other.start : other.end]
    note = Note(other, f"{doc.text[column.starts[one.number] : column.ends[one.last - 1]]} here")
    return Hit(place, {"other": told, "noun": column.texts[one.noun]}, (note,))
