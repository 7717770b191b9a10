"""Ranges whose first end is the larger one: “between 20 and 10”, “aged 18 to 12”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from editlint.analysis.changes import harmonized
from editlint.analysis.figure_sentences import FigureSentence, figure_sentences
from editlint.analysis.words import span_of, words
from editlint.model.document import Document
from editlint.model.finding import Hit
from editlint.model.meaning import Quantity
from editlint.model.text import Span

_HOURS = 24
_KINDS = frozenset(("count", "money", "share", "measure", "duration", "age"))
_SPREAD = (
    "aged?|ages|takes?|lasts?|rang(?:e|es|ed|ing)|vary|varies|varied|varying|anything|anywhere|somewhere|groups?|"
    "teams?|batches|estimates|estimated|sentences|terms|prices|salaries|wages|bands?"
)


@cache
def _range() -> re.Pattern[str]:
    return re.compile(
        r"(?P<between>\bbetween) (?P<low>#)(?: ?[a-z]\w*)?? and (?P<high>#)"
        rf"|\b(?:{_SPREAD})(?: (?:in size|in age|in price|in length|widely|between))?(?: from)?"
        r" (?P<least>#)(?: [a-z]\w*)?? (?:to|-|–) (?P<most>#)"
        r"|\bfrom (?P<few># )(?:to|up to) (?P<many>#)(?= (?:people|players|pupils|children|members|guests)\b)"
    )


# “between 3 and 1 December”, “between 10 and 5 o'clock”, “a lead of between 20 and 10” stay; signs below nought do not
_ASIDE = (
    r"(?:-|–|−|minus) (?:[$£€] )?$|\bbetween (?:numbers?|routes?|lines?|gates?|junctions?|exits?|channels?) $"
)
_CLOSED = (
    r"(?<![\d.,:/–-])(\d{1,3}(?:\.\d+)?)[-–](\d{1,3}(?:\.\d+)?)"
    r"(?: ?%| per ?cent\b| (?:years|months|weeks|days|minutes|hours)\b| ?(?:kg|km|cm|mm|mph)\b)"
)
_AGED = r"\b[Aa]ge[ds] (\d{1,2})[-–](\d{1,2})(?!\d)"
_SPLIT = (
    r"\b(?:split|majority|margin|vote\w*|ratio|score|win|won|lead|lost|defeat|division|mix|blend|ahead|shar\w+|odds|"
    r"poll\w*|favou?r\w*|fell|dropp\w+|cut\w*|down|declin\w+|reduc\w+|lower\w*|countdown)\b"
)


class Ranges(NamedTuple):
    """The two ends must be of one kind; figures after a minus, votes and scores are left alone."""

    gives = ("match", "low", "high")

    def run(self, doc: Document) -> Iterator[Hit]:
        for sentence in figure_sentences(doc):
            text = sentence.text
            if text.count("#") > 1 and (
                " to #" in text or " and #" in text or " – #" in text or " - #" in text
            ):
                yield from _spelt(doc, sentence)
            if "-" in text or "–" in text:
                yield from _closed(doc, sentence)


def _spelt(doc: Document, sentence: FigureSentence) -> Iterator[Hit]:
    for match in _range().finditer(sentence.text):
        names = next(pair for pair in (("low", "high"), ("least", "most"), ("few", "many")) if match[pair[0]])
        low, high = (sentence.quantities[match.start(name)] for name in names)
        if (
            low.kind not in _KINDS
            or high.kind not in _KINDS
            or re.search(_ASIDE, sentence.text[: match.start(names[0])])
        ):
            continue
        if re.search(_ASIDE, sentence.text[: match.start(names[1])]) or not _is_falling(doc, low, high):
            continue
        if match["between"] and low.noun >= 0 and high.noun >= 0:
            continue  # “between three teachers and two pupils”
        if match["between"] and (_is_of_two(doc, high) or _may_be_hours(sentence, match, low, high)):
            continue
        yield _hit(doc, low, high)


def _is_falling(doc: Document, low: Quantity, high: Quantity) -> bool:
    if not low.unit and high.unit == "year" and {low.kind, high.kind} == {"count", "age"}:
        return low.value > high.value
    if {low.kind, high.kind} == {"count", "age"}:
        return low.value > high.value
    if low.kind == "count" and high.kind == "share" and low.noun < 0:
        return low.value > high.value
    scale = harmonized(doc, low, high)
    return scale is not None and low.value * scale > high.value


def _is_of_two(doc: Document, high: Quantity) -> bool:
    """“between 3 and 1 of them”: what follows tells that the two figures are of two things."""
    return words(doc).keys[high.last : high.last + 1] in (["of"], ["in"], ["on"])


def _may_be_hours(sentence: FigureSentence, match: re.Match[str], low: Quantity, high: Quantity) -> bool:
    """“open between 10 and 4”, but “aged between 16 and 11”"""
    if sentence.text[: match.start()].endswith(("aged ", "ages ", "age ")):
        return False
    return low.kind == high.kind == "count" and high.noun < 0 and low.value <= _HOURS


def _closed(doc: Document, sentence: FigureSentence) -> Iterator[Hit]:
    """“10-5 per cent”, but “a 60-40 % split”, “down 10-5 %”."""
    span = sentence.sentence
    for match in (
        *re.compile(_CLOSED).finditer(doc.text, span.start, span.end),
        *re.compile(_AGED).finditer(doc.text, span.start, span.end),
    ):
        low, high = float(match[1]), float(match[2])
        around = doc.text[span.start : span.end].lower()
        if low <= high or low + high == 100 or re.search(_SPLIT, around):
            continue
        yield Hit(Span(match.start(1), match.end()), {"low": match[2], "high": match[1]})


def _hit(doc: Document, low: Quantity, high: Quantity) -> Hit:
    one, two = (doc.text[slice(*span_of(doc, q.first, q.last))] for q in (low, high))
    return Hit(span_of(doc, low.first, high.last), {"low": two, "high": one})
