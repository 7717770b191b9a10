"""How exactly an article writes a number: “£12m” may be £11.6m, “about 60” may be 55."""

from __future__ import annotations

from math import inf, log10
from typing import NamedTuple

from editlint.model.document import Document
from editlint.model.meaning import Quantity

from .words import words

_ROUND = 0.01  # “200 miles” may be 198: what trailing noughts may hide
_DASHES = frozenset("-‐‑–—")
_LIMITED = frozenset(("over", "least", "under", "most"))


class Interval(NamedTuple):
    low: float
    high: float

    def meets(self, other: Interval) -> bool:
        """True if both may be the same."""
        return self.low <= other.high and other.low <= self.high


def printed(doc: Document, quantity: Quantity, scale: float = 1) -> Interval:
    """What a quantity may be, read by its printed places and the words before it, times `scale`.

    Counts below 1,000 are exact; what is measured or paid is rounded to its last place.
    """
    if is_range(doc, quantity):
        return Interval(quantity.low * scale, quantity.high * scale)
    value = quantity.value * scale
    half = half_step(doc, quantity) * scale
    low, high = value - half, value + half
    match quantity.qualifier:
        case "about":
            low, high = low - 0.1 * value, high + 0.1 * value
        case "nearly":
            low -= 0.1 * value
        case "over" | "least":
            high = inf
        case "under" | "most":
            low = 0
        case _:
            pass
    return Interval(low, high)


def half_step(doc: Document, quantity: Quantity) -> float:
    """Half of the last printed place, or what the noughts at the end may hide."""
    value = quantity.value
    if not value:
        return 0
    scale, decimals = _written(doc, quantity)
    if quantity.kind == "count" and scale == 1 and value < 1000 and not decimals:
        return 0
    place = 10.0**-decimals * scale
    half = place / 2
    while value % (place * 10) == 0:
        place *= 10
    return max(half, min(place / 2, _ROUND * value))


def is_range(doc: Document, quantity: Quantity) -> bool:
    """True for “5–10 miles”."""
    inside = words(doc).keys[quantity.number : quantity.number_last]
    return len(inside) > 2 and inside[0][0].isdigit() and inside[1] in _DASHES


def is_limit(quantity: Quantity) -> bool:
    """True for “more than 60” and “up to 60”."""
    return quantity.qualifier in _LIMITED


def _written(doc: Document, quantity: Quantity) -> tuple[float, int]:
    """What the figures stand for (1,000,000 in “3.5 million”), and how many decimals they have."""
    key = words(doc).keys[quantity.number]
    figures = key.replace(",", "")
    digits = figures.rstrip("abcdefghijklmnopqrstuvwxyz½¼¾⅓⅔")
    if not digits or not digits.replace(".", "", 1).isdecimal():
        return 1, 1 if quantity.value != int(quantity.value) else 0
    plain = float(digits)
    scale = (
        10.0 ** round(log10(quantity.value / plain))
        if plain and quantity.number_last - quantity.number > 1
        else 1
    )
    if figures != digits:
        return scale, 1
    return scale, len(digits.partition(".")[2])
