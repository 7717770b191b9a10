"""An amount in the text that the list of what is needed has not: “all 320 g of the cheese” where the list has 120 g."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from editlint.analysis.quantities import quantities
from editlint.analysis.quotations import quotation_at
from editlint.analysis.sentences import sentence_of
from editlint.analysis.words import span_of, words
from editlint.english.function_words import FUNCTION_WORDS
from editlint.english.kinds_of_food import GENERAL_NAMES
from editlint.english.measures import UNITS, in_base_units
from editlint.english.stems import stem
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.language import Words
from editlint.model.meaning import Quantity
from editlint.model.text import Span

_LEAST = 3  # amounts, fewer are no list of what is needed
_DIMENSIONS = frozenset(("mass", "volume"))
_SLACK = 1.02
_NAME_WITHIN = 5  # words after an amount: “300 ml of cold fresh milk”
_METHODS = frozenset("method directions instructions preparation steps recipe how making cook to".split())
_MOST_WORDS = 12  # of a block that names one thing: “800 g onions, peeled, in rings”


class Amount(NamedTuple):
    """How much of a thing the list has, in base units; `names` are the stems of what it is called."""

    names: frozenset[str]
    dimension: str
    value: float
    span: Span


class ListedAmounts(NamedTuple):
    """Amounts in the text below a list or table of at least three, of a thing that the list has: more than is listed, or “all” of
    another amount. `unless` are words of sentences about another quantity: “for twelve people use 900 g”."""

    gives = ("match", "other")
    unless: tuple[str, ...] = ()

    def run(self, doc: Document) -> Iterator[Hit]:
        measured = [one for one in quantities(doc) if one.kind == "measure" and _dimension(one)]
        if len(measured) <= _LEAST:
            return
        column = words(doc)
        listed: list[Amount] = []
        is_open = False  # does the list go on?
        for one in measured:
            block = doc.block_at(column.starts[one.first])
            if block and block.kind in ("item", "cell") and (amount := _listed(doc, one)):
                listed = [*listed, amount] if is_open else [amount]
                is_open = True
            elif len(listed) >= _LEAST:
                is_open = False
                yield from self._more(doc, one, listed)
            else:
                listed, is_open = [], False

    def _more(self, doc: Document, one: Quantity, listed: list[Amount]) -> Iterator[Hit]:
        column = words(doc)
        sentence = sentence_of(doc, one.first)
        if not set(self.unless).isdisjoint(column.keys[sentence.first : sentence.last]):
            return
        place = span_of(doc, one.first, one.last)
        if quotation_at(doc, *place) or _has_heading_between(doc, listed[-1].span, place):
            return
        named = _named_after(column, one, sentence.last)
        same = [each for each in listed if each.names & named and each.dimension == _dimension(one)]
        total = sum(each.value for each in same)
        value = in_base_units(one.value, one.unit)
        is_all = column.keys[one.first - 1] == "all" and len(same) == 1 and value * _SLACK < total
        if same and (value > total * _SLACK or is_all):
            notes = tuple(Note(each.span, "in the list") for each in same)
            other = " ".join(doc.text[slice(*same[0].span)].split())
            yield Hit(place, {"other": other}, notes)


def _dimension(one: Quantity) -> str:
    unit = UNITS.get(one.unit)
    return unit.dimension if unit and unit.dimension in _DIMENSIONS else ""


def _listed(doc: Document, one: Quantity) -> Amount | None:
    """“Milk | 300 ml”, “800 g onions, in rings”, “Milk: 300 ml”; None where the block tells more than one thing and its amount."""
    column = words(doc)
    number = bisect_left(doc.blocks, column.starts[one.first] + 1, key=lambda block: block.start) - 1
    block = doc.blocks[number]
    first, last = bisect_left(column.starts, block.start), bisect_left(column.starts, block.end)
    if last - first > _MOST_WORDS or quotation_at(doc, block.start, block.end):
        return None
    if block.kind == "cell":
        row = [
            each
            for each in doc.blocks[max(0, number - 3) : number + 4]
            if each.kind == "cell" and each.level == block.level and each != block
        ]
        label = row[0] if row else block
        span = Span(min(label.start, block.start), max(label.end, block.end))
        names = _names(column, bisect_left(column.starts, label.start), bisect_left(column.starts, label.end))
    else:
        span = Span(block.start, block.end)
        names = _names(column, one.last, last) if one.first == first else _names(column, first, one.first)
    return Amount(names, _dimension(one), in_base_units(one.value, one.unit), span) if names else None


def _names(column: Words, first: int, last: int) -> frozenset[str]:
    """What a label calls its thing: the last word before a comma or bracket, “Waxy potatoes, peeled”, and its general name."""
    found: list[str] = []
    for key in column.keys[first:last]:
        if not key[0].isalpha() and found:
            break
        if key[0].isalpha() and key not in FUNCTION_WORDS:
            found.append(stem(key))
    if not found:
        return frozenset()
    general = [stem(GENERAL_NAMES[name]) for name in found if name in GENERAL_NAMES]
    return frozenset((found[-1], *general))


def _named_after(column: Words, one: Quantity, end: int) -> frozenset[str]:
    """The last word of the name that follows an amount: “of the milk”, “cold milk”."""
    found = ""
    for key in column.keys[one.last : min(end, one.last + _NAME_WITHIN)]:
        if key in ("of", "the", "your") and not found:
            continue
        if not key[0].isalpha() or key in FUNCTION_WORDS:
            break
        found = stem(key)
    return frozenset((found,)) if found else frozenset()


def _has_heading_between(doc: Document, listed: Span, place: Span) -> bool:
    """True if another part begins between the two, unless it is the method of the same thing."""
    first = bisect_left(doc.blocks, listed.end, key=lambda block: block.start)
    for block in doc.blocks[first:]:
        if block.start > place.start:
            return False
        if block.kind == "heading" and not _METHODS & set(doc.text[block.start : block.end].lower().split()):
            return True
    return False
