"""A number of the headline that the text never has, while it has another of the same thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from editlint.analysis.content_stems import content_stems
from editlint.analysis.quantities import counted_place, quantities
from editlint.analysis.quotations import quotation_at
from editlint.analysis.sentences import sentence_of
from editlint.analysis.words import words
from editlint.english.measures import in_base_units
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.meaning import Quantity

_KINDS = frozenset(["count", "money", "share", "duration", "measure"])
_TITLES = ("headline", "standfirst")
_TEXT = ("paragraph", "caption", "item")


class HeadlineNumbers(NamedTuple):
    """A quantity of the headline or standfirst which nothing in the text equals, and the one in the text that it seems
    to mean: of the same kind and unit, at most `farthest` times as much or as little or with the same digits,
    in a sentence that shares `least_shared` content words with the headline.
    """

    gives = ("match", "other")
    blocks = ("headline", "standfirst")
    least_shared: int = 1
    farthest: float = 1.6

    def run(self, doc: Document) -> Iterator[Hit]:
        ends = [block.end for block in doc.blocks if block.kind in _TITLES]
        if not ends:
            return
        column = words(doc)
        kinds = {id(block): block.kind for block in doc.blocks}
        above: list[Quantity] = []
        below: list[Quantity] = []
        for quantity in quantities(doc):
            block = doc.block_at(column.starts[quantity.first])
            kind = kinds.get(id(block), "") if block else ""
            if kind in _TITLES and quantity.kind in _KINDS and not quantity.qualifier:
                above.append(quantity)
            elif kind not in _TITLES and kind not in ("byline", "boilerplate"):
                below.append(quantity)
        for headline in above:
            if headline.value <= 1 or _is_ordinal_in(column.keys, headline):
                continue
            if any(_equals(headline, other) for other in below):
                continue
            if other := self._meant(doc, headline, below):
                yield _hit(doc, headline, other)

    def _meant(self, doc: Document, headline: Quantity, below: Sequence[Quantity]) -> Quantity | None:
        near = [
            other
            for other in below
            if other.kind == headline.kind
            and _is_of_unit(doc, headline, other)
            and self._is_near(headline, other)
            and self._shares(doc, headline, other)
        ]
        return near[0] if near and len({other.value for other in near}) == 1 else None

    def _is_near(self, headline: Quantity, other: Quantity) -> bool:
        smaller, larger = sorted((_base(headline), _base(other)))
        swapped = sorted(f"{headline.value:.12g}") == sorted(f"{other.value:.12g}")
        return larger <= self.farthest * smaller or (swapped and headline.value > 10)

    def _shares(self, doc: Document, headline: Quantity, other: Quantity) -> bool:
        column = words(doc)
        place = column.starts[other.first]
        block = doc.block_at(place)
        if block is None or block.kind not in _TEXT or quotation_at(doc, place, place + 1):
            return False
        return len(_stems(doc, headline) & _stems(doc, other)) >= self.least_shared


def _base(quantity: Quantity) -> float:
    return in_base_units(quantity.value, quantity.unit)


def _equals(one: Quantity, two: Quantity) -> bool:
    """True if both may be the same number, whatever they are of: the text may call the thing otherwise."""
    if one.kind == two.kind and one.unit != two.unit and one.kind in ("duration", "measure"):
        return abs(_base(one) - _base(two)) <= 0.1 * max(_base(one), _base(two))
    return one.low <= two.high and two.low <= one.high


def _is_ordinal_in(keys: list[str], quantity: Quantity) -> bool:
    """“after 90 minutes”, “in the 90th minute”."""
    figure = f"{quantity.value:.12g}"
    return any(f"{figure}{ending}" in keys for ending in ("th", "st", "nd", "rd"))


def _is_of_unit(doc: Document, one: Quantity, two: Quantity) -> bool:
    if one.kind != "count":
        return one.unit == two.unit
    stems, keys = content_stems(doc), words(doc).keys
    if one.noun < 0 or two.noun < 0:
        return False
    return stems.get(keys[one.noun]) == stems.get(keys[two.noun]) is not None


def _stems(doc: Document, quantity: Quantity) -> set[str]:
    """Content words of the quantity's sentence, figures aside."""
    stems, keys = content_stems(doc), words(doc).keys
    sentence = sentence_of(doc, quantity.first)
    return {stems[key] for key in keys[sentence.first : sentence.last] if key in stems and key[0].isalpha()}


def _hit(doc: Document, headline: Quantity, other: Quantity) -> Hit:

    told = doc.text[slice(*counted_place(doc, other))]
    return Hit(
        counted_place(doc, headline), {"other": told}, (Note(counted_place(doc, other), f"{told} here"),)
    )
