"""“Thirty times faster” beside two measurements that make another factor."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from editlint.analysis.figure_sentences import FigureSentence, figure_sentences
from editlint.analysis.quantities import place_of, written
from editlint.analysis.rounding import is_limit, printed
from editlint.analysis.words import span_of, words
from editlint.english.measures import UNITS
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.meaning import Quantity

_NEAR = 2  # sentences before the factor
_FASTER = "faster|slower|quicker|longer|shorter|as (?:fast|slow|long|quick|quickly)"
_LARGER = (
    "bigger|larger|smaller|heavier|lighter|taller|higher|more|less|dearer|cheaper|greater|further|as (?:big|large|much|"
    "many|heavy|high|tall|wide|far)"
)
_FACTOR = (
    rf"(?P<factor>#|twice)(?: - fold)?(?: times)?(?: the)? (?:(?P<time>{_FASTER})|(?P<size>{_LARGER}))\b"
)
_DATES = frozenset(("ago", "later", "earlier", "old", "before", "after", "since"))
_LONG = frozenset(("year", "month", "decade", "century"))


class Multiples(NamedTuple):
    """Two measurements of one unit in the sentence of the factor or the two before it, and none besides."""

    gives = ("match", "right")

    def run(self, doc: Document) -> Iterator[Hit]:
        sentences = figure_sentences(doc)
        for number, sentence in enumerate(sentences):
            for match in re.finditer(_FACTOR, sentence.text):
                near = [
                    one
                    for one in sentences[max(0, number - _NEAR) : number + 1]
                    if sentence.sentence.start - one.sentence.end < 300
                ]
                yield from _compared(doc, sentence, match, near)


def _compared(
    doc: Document, sentence: FigureSentence, match: re.Match[str], near: list[FigureSentence]
) -> Iterator[Hit]:
    factor = sentence.quantities.get(match.start("factor"))
    if factor and factor.kind not in ("factor", "count"):
        return
    times = factor.value if factor else 2
    first = sentence.first_word(match.start())
    every = [q for one in near for q in one.quantities.values() if q.first != first]
    pair = _pair(doc, every, is_time=bool(match["time"]))
    if pair is None or times < 1.5 or (factor and is_limit(factor)):
        return
    small, large = pair
    scale = _factor_of(large) / _factor_of(small)
    one, two = printed(doc, small), printed(doc, large, scale)
    if not one.low or (two.low / one.high <= 1.15 * (times + 1) and two.high / one.low >= 0.85 * times):
        return
    right = large.value * scale / small.value
    end = sentence.last_word(match.end())
    notes = tuple(Note(place_of(doc, q), f"{written(doc, q)} here") for q in sorted(pair))
    yield Hit(span_of(doc, first, end), {"right": f"{right:.2g}" if right < 100 else f"{right:,.0f}"}, notes)


def _pair(doc: Document, every: list[Quantity], is_time: bool) -> tuple[Quantity, Quantity] | None:
    """The smaller and the larger of the only two values of one dimension."""
    groups: dict[str, list[Quantity]] = {}
    for quantity in every:
        dimension = _dimension(doc, quantity, is_time)
        if dimension:
            groups.setdefault(dimension, []).append(quantity)
    pairs = [group for group in groups.values() if len(group) == 2]
    if len(pairs) != 1 or len(groups) != 1:
        return None
    small, large = sorted(pairs[0], key=lambda q: q.value * _factor_of(q))
    return (small, large) if small.value * _factor_of(small) < large.value * _factor_of(large) else None


def _dimension(doc: Document, quantity: Quantity, is_time: bool) -> str:
    if quantity.kind == "duration":
        following = words(doc).keys[quantity.last : quantity.last + 1]
        is_date = quantity.unit in _LONG or bool(_DATES.intersection(following))
        return "duration" if is_time and not is_date else ""
    if is_time or quantity.kind not in ("money", "measure"):
        return ""
    return quantity.unit if quantity.kind == "money" else UNITS[quantity.unit].dimension


def _factor_of(quantity: Quantity) -> float:
    return UNITS[quantity.unit].factor if quantity.unit in UNITS else 1
