"""A record that the article's own figures break: “the smallest harvest since 1971”, and a smaller one in 1995."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from editlint.analysis.figure_sentences import FigureSentence, figure_sentences
from editlint.analysis.lower import lower_text
from editlint.analysis.quantities import written
from editlint.analysis.quotations import quotation_at
from editlint.analysis.words import span_of, words
from editlint.english.stems import stem
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.meaning import Quantity
from editlint.model.pattern import late

_YEAR = late(r"(?:1[5-9]|20)\d\d$")
_KINDS = ("paragraph", "item", "caption", "standfirst")
_LEAST_TIMES = 1.03  # “about 210,000” may be 208,000
_MOST_TIMES = 4  # values farther apart are of different things


class _Value(NamedTuple):
    sentence: FigureSentence
    quantity: Quantity
    offset: int


class OwnRecords(NamedTuple):
    """`higher`: superlatives with their comparatives, `oldest older`; `lower`: those for little. `others`: words of a sentence that
    is about another thing or a forecast.
    """

    gives = ("match", "other")
    higher: tuple[str, ...]
    lower: tuple[str, ...]
    others: tuple[str, ...] = ()

    def run(self, doc: Document) -> Iterator[Hit]:
        lower = lower_text(doc)
        if " than any" in lower or " since " in lower:
            yield from self._comparisons(doc)
            yield from self._years(doc)

    def _comparisons(self, doc: Document) -> Iterator[Hit]:
        """“Our oldest diner turned 101”, but “Ken Marsh, 88, is older than any of our diners”."""
        for sentence in _sentences(doc, " than any"):
            for sign, pairs in ((1, self.higher), (-1, self.lower)):
                for best, more in (pair.split() for pair in pairs):
                    pattern = re.compile(
                        rf"#[^.;#]*\b{more} than any (?:other |of (?:our|the|its|their|his|her) )?(?P<noun>[a-z]+)"
                    )
                    match = pattern.search(sentence.text)
                    if not match:
                        continue
                    here = sentence.quantities.get(match.start())
                    there = _best(doc, best, match["noun"], sentence)
                    if (
                        here
                        and there
                        and _is_like(here, there.quantity)
                        and sign * (here.value - there.quantity.value) < 0
                    ):
                        yield _hit(doc, _Value(sentence, here, match.start()), there)

    def _years(self, doc: Document) -> Iterator[Hit]:
        """“210,000 tonnes, the worst since 1971”, but “in 1995 only 190,000 tonnes were picked”."""
        for sentence in _sentences(doc, " since "):
            for sign, pairs in ((1, self.higher), (-1, self.lower)):
                bests = "|".join(pair.split()[0] for pair in pairs)
                match = re.search(
                    rf"\b(?:the|its|their) (?:{bests})\b[^.;#@]*\bsince [a-z ]{{0,20}}(?P<year>@)",
                    sentence.text,
                )
                since = _year(doc, sentence, match.start("year")) if match else 0
                before = max((o for o in sentence.quantities if match and o < match.start()), default=-1)
                first = min((o for o in sentence.quantities if sentence.text[o] == "#"), default=-1)
                if not match or not since or before < 0 or first < 0:
                    continue
                value = _Value(sentence, sentence.quantities[first], first)
                for other in figure_sentences(doc):
                    if rival := self._rival(doc, value, other, since, sign):
                        yield _hit(doc, rival, value)
                        return

    def _rival(
        self, doc: Document, value: _Value, other: FigureSentence, since: int, sign: int
    ) -> _Value | None:
        if (
            other.sentence == value.sentence.sentence
            or not _counts(doc, other)
            or any(f" {word} " in f" {other.text} " for word in self.others)
        ):
            return None
        years = [_year(doc, other, o) for o, char in enumerate(other.text) if char == "@"]
        years = [year for year in years if year]
        signs = [o for o in other.quantities if other.text[o] == "#"]
        if len(years) != 1 or len(signs) != 1 or not since < years[0]:
            return None
        quantity = other.quantities[signs[0]]
        smaller, larger = sorted((quantity.value, value.quantity.value))
        is_like = _is_like(quantity, value.quantity) and _noun(doc, quantity) == _noun(doc, value.quantity)
        is_near = 0 < smaller * _LEAST_TIMES <= larger <= _MOST_TIMES * smaller
        is_worse = sign * (quantity.value - value.quantity.value) > 0
        return _Value(other, quantity, signs[0]) if is_like and is_near and is_worse else None


def _sentences(doc: Document, sign: str) -> Iterator[FigureSentence]:
    for sentence in figure_sentences(doc):
        if sign in sentence.text and _counts(doc, sentence):
            yield sentence


def _counts(doc: Document, sentence: FigureSentence) -> bool:
    start = sentence.sentence.start
    block = doc.block_at(start)
    return block is not None and block.kind in _KINDS and not quotation_at(doc, start, start + 1)


def _best(doc: Document, best: str, noun: str, apart: FigureSentence) -> _Value | None:
    """The value of “our oldest diner”."""
    pattern = re.compile(rf"\b{best} (?:[a-z]+ )?(?P<noun>[a-z]+)\b[^.;#]*(?P<value>#)")
    for sentence in figure_sentences(doc):
        if best not in sentence.text or sentence.sentence == apart.sentence or not _counts(doc, sentence):
            continue
        match = pattern.search(sentence.text)
        if match and stem(match["noun"]) == stem(noun):
            quantity = sentence.quantities.get(match.start("value"))
            return _Value(sentence, quantity, match.start("value")) if quantity else None
    return None


def _is_like(one: Quantity, two: Quantity) -> bool:
    """True for two of one unit, and for “aged 88” and “turned 101”."""
    if {one.kind, two.kind} == {"age", "count"}:
        return one.noun < 0 and two.noun < 0
    return one.kind == two.kind and one.unit == two.unit


def _noun(doc: Document, quantity: Quantity) -> str:
    return stem(words(doc).keys[quantity.noun]) if quantity.noun >= 0 else ""


def _year(doc: Document, sentence: FigureSentence, offset: int) -> int:
    text = words(doc).keys[sentence.first_word(offset)]
    return int(text) if _YEAR.match(text) else 0


def _hit(doc: Document, here: _Value, there: _Value) -> Hit:
    early, late = sorted((here, there), key=lambda value: value.quantity.first)
    spans = [span_of(doc, value.quantity.first, value.quantity.last) for value in (early, late)]
    told = written(doc, early.quantity)
    return Hit(spans[1], {"other": told}, (Note(spans[0], f"{told} here"),))
