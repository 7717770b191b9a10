"""What an article says of parts of a whole, as per cent: “60 %”, “three in four”, “a third”, “45 of the 90”, “most”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from editlint.english.number_words import FRACTIONS
from editlint.model.document import Document
from editlint.model.meaning import Quantity

from .figure_sentences import FigureSentence
from .rounding import Interval, half_step, is_limit
from .words import words

_PARTS = "half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth"
_WORDS = (*_PARTS.split("|"), "most", "majority", "minority")
_SLOPPY = 4  # points by which “a third” may be off


class Share(NamedTuple):
    """A share that stands at text[start:end] of its sentence. `kind` is percent, fraction, ratio or word.

    `whole` is the number of which it is a share, where the text gives it: 90 in “a third of the 90 members”.
    """

    start: int
    end: int
    kind: str
    interval: Interval
    whole: Quantity | None = None


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<how>(?:(?:just|slightly|well) )?(?:more than|less than|nearly|almost|about|around|over|under|roughly|some|at least|close to) )?"
        rf"(?:(?P<count>#) (?:in|out of) (?:every )?(?P<of>#)(?! \))"
        rf"|(?P<part>#) (?:out )?of (?:the|its|their|all|our|all the|his|her)? ?(?P<whole>#)"
        rf"|(?:(?:a|one|one -) )(?P<fraction>{_PARTS})(?! (?:time|year|hour|mile|man|term|of an hour|century))\b"
        rf"|(?P<half>half)\b(?! (?:an|a|past|time|-))"
        rf"|(?P<word>\bmost|a majority|the majority|a minority)\b(?: of)?"
        rf"|(?P<percent>#))"
    )


def shares(doc: Document, sentence: FigureSentence) -> Iterator[Share]:
    """The shares of a sentence in order, none overlapping."""
    if not _may_have_share(sentence):
        return
    for match in _pattern().finditer(sentence.text):
        if share := _share(doc, sentence, match):
            yield share


def _may_have_share(sentence: FigureSentence) -> bool:
    text = sentence.text
    return (
        any(quantity.kind == "share" for quantity in sentence.quantities.values())
        or (text.count("#") > 1 and (" of " in text or " in " in text))
        or any(word in text for word in _WORDS)
    )


def _share(doc: Document, sentence: FigureSentence, match: re.Match[str]) -> Share | None:
    groups, quantities = match.groupdict(), sentence.quantities
    how = (groups["how"] or "").strip()
    start, end = match.span()
    if groups["percent"]:
        quantity = quantities[match.start("percent")]
        if quantity.kind != "share":
            return None
        if (
            quantity.last - quantity.first > 1
            and quantity.number_last == quantity.last - 1
            and _is_words(doc, quantity)
        ):
            return Share(start, end, "fraction", _around(quantity.value, how), _whole(sentence, end))
        return Share(start, end, "percent", _percent(doc, quantity))
    if groups["word"]:
        low, high = (0, 50) if "minority" in groups["word"] else (50, 100)
        return Share(start, end, "word", Interval(low, high))
    if groups["count"] or groups["part"]:
        names = ("count", "of") if groups["count"] else ("part", "whole")
        part, whole = (quantities[match.start(name)] for name in names)
        return _ratio(doc, part, whole, start, end, how, is_rough=bool(groups["count"]))
    part = FRACTIONS[groups["fraction"] or "half"]
    return Share(start, end, "fraction", _around(100 * part, how), _whole(sentence, end))


def _is_words(doc: Document, quantity: Quantity) -> bool:
    return words(doc).keys[quantity.last - 1] in FRACTIONS


def _whole(sentence: FigureSentence, end: int) -> Quantity | None:
    match = re.match(
        r" of (?:the |its |their |all |our |all the |his |her |these |those )?(?:(?:[a-z]+ ){1,2}'s )?(#)",
        sentence.text[end:],
    )
    quantity = sentence.quantities[end + match.start(1)] if match else None
    return quantity if quantity and quantity.kind == "count" else None


def _percent(doc: Document, quantity: Quantity) -> Interval:
    half = max(half_step(doc, quantity), 0.0) + 0.2
    low, high = quantity.value - half, quantity.value + half
    match quantity.qualifier:
        case "about":
            return Interval(low - 3, high + 3)
        case "nearly":
            return Interval(low - 3, high)
        case "over" | "least":
            return Interval(low, 100)
        case "under" | "most":
            return Interval(0, high)
        case _:
            return Interval(low, high)


def _around(value: float, how: str) -> Interval:
    if "more than" in how or "over" in how or "at least" in how:
        return Interval(value - 0.5, min(100, value + 15))
    if "less than" in how or "under" in how:
        return Interval(value - 15, value + 0.5)
    if how.endswith(("nearly", "almost", "close to")):
        return Interval(value - 2 * _SLOPPY, value + 1)
    if how:
        return Interval(value - 2 * _SLOPPY, value + 2 * _SLOPPY)
    return Interval(value - _SLOPPY, value + _SLOPPY)


def _ratio(
    doc: Document, part: Quantity, whole: Quantity, start: int, end: int, how: str, is_rough: bool
) -> Share | None:
    if (
        part.kind not in ("count", "money")
        or whole.kind not in ("count", "money")
        or part.value > whole.value
    ):
        return None
    if not whole.value or part.unit != whole.unit or is_limit(whole) or (part.kind == "money" and is_rough):
        return None
    rough = is_rough and whole.value <= 20
    low = 100 * (part.value - half_step(doc, part)) / (whole.value + half_step(doc, whole))
    high = 100 * (part.value + half_step(doc, part)) / (whole.value - half_step(doc, whole))
    slack = _SLOPPY if rough else 0.1
    if how or part.qualifier or whole.qualifier:
        around = _around(100 * part.value / whole.value, how or part.qualifier or "about")
        low, high = min(low, around.low), max(high, around.high)
    return Share(start, end, "ratio", Interval(low - slack, high + slack), whole)
