"""Changes whose direction or size does not fit the two values that are given with them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import inf
from typing import Literal, NamedTuple

from editlint.analysis.changes import Amount, Change, OpenChange, changes, open_changes
from editlint.analysis.quantities import place_of, written
from editlint.analysis.rounding import Interval, half_step, is_limit, printed
from editlint.analysis.sentences import sentence_of
from editlint.analysis.words import span_of, words
from editlint.english.measures import UNITS
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.meaning import Quantity

# “rose from 15 to 12 in the rankings”, “odds cut from 3 to 5”: where less is more.
_UPSIDE_DOWN = (
    r"\b(?:rank\w*|places?|positions?|league|chart\w*|table|seed\w*|odds|handicap|leaderboard|gears?|deficit|gmt|"
    r"minus|below zero|freezing|loss(?:es)?|in the world|negative|shortfall|ratios?|one in|bc|bce|kick-?off)\b|[-–−] ?\d"
)
_TIMES_BEFORE = (
    r"\b(?:last (?:year|month|week|season|summer|winter|spring|autumn|time|quarter)|(?:year|month|week|season|day) before|previous|earlier|"
    r"compared|against|(?:19|20)\d\d|used to|before that|ago)\b"
)
_SLACK = 0.3  # points that a percentage may be off without harm
_SHARE_OF_SLACK = 0.03
_TIMES = {  # by what was said before “doubled”: how far from twice it may be
    "": (0.88, 1.15), "nearly": (0.78, 1.02), "almost": (0.78, 1.02), "about": (0.85, 1.2), "roughly": (0.85, 1.2),
    "more than": (0.98, inf), "over": (0.98, inf), "at least": (0.98, inf), "less than": (0, 1.02),
}  # fmt: skip


class Changes(NamedTuple):
    """`direction`: “rose from 60 to 50”. `amount`: “rose 10 % from 50 to 60”, “doubled from 20 to 30”."""

    gives = ("match", "other", "right")
    fault: Literal["direction", "amount"]

    def run(self, doc: Document) -> Iterator[Hit]:
        for change in changes(doc):
            if self.fault == "direction":
                yield from _turned_round(doc, change)
            elif _goes_its_way(doc, change):
                yield from _wrong_amounts(doc, change)
        if self.fault == "amount":
            for found in open_changes(doc):
                yield from _without_fit(doc, found)


def _without_fit(doc: Document, found: OpenChange) -> Iterator[Hit]:
    """“Last year took 60 tonnes. This year it was 28, a fall of two thirds.”: no value near by makes it so."""
    change = found.change
    of_its_way = [
        change._replace(old=old, scale=scale)
        for old, scale in found.candidates
        if (change.new.value - old.value * scale) * change.direction > 0
    ]
    around = sentence_of(doc, change.first), sentence_of(doc, change.old.first)
    if not of_its_way or not any(re.search(_TIMES_BEFORE, doc.text[s.start : s.end].lower()) for s in around):
        return
    if all(_right(doc, one, change.amounts[0]) for one in of_its_way):
        yield from _wrong_amounts(doc, of_its_way[-1], at=change.new)


def _turned_round(doc: Document, change: Change) -> Iterator[Hit]:
    if not change.direction or _goes_its_way(doc, change):
        return
    sentence = sentence_of(doc, change.first)
    if re.search(_UPSIDE_DOWN, doc.text[sentence.start : sentence.end].lower()):
        return
    one, two = (doc.text[slice(*span_of(doc, q.first, q.last))] for q in (change.old, change.new))
    yield Hit(span_of(doc, change.first, change.last), {"other": one, "right": two})


def _goes_its_way(doc: Document, change: Change) -> bool:
    if (change.new.value - change.old.value * change.scale) * change.direction >= 0:
        return True
    old, new = _values(doc, change)
    return (is_limit(change.old) or is_limit(change.new)) and old.meets(new)


def _values(doc: Document, change: Change) -> tuple[Interval, Interval]:
    return printed(doc, change.old, change.scale), printed(doc, change.new)


def _wrong_amounts(doc: Document, change: Change, at: Quantity | None = None) -> Iterator[Hit]:
    """The amounts that do not fit; `at` is the new value where the old one is far from it."""
    for amount in change.amounts:
        right = _right(doc, change, amount)
        if right is None:
            continue
        if at:
            notes = (Note(place_of(doc, change.old), "from this"), Note(place_of(doc, at), "to this"))
            told = f"{written(doc, change.old)} … {written(doc, at)}"
        else:
            values = span_of(doc, *_both(change))
            notes, told = (Note(values, "the two values"),), doc.text[slice(*values)]
        yield Hit(span_of(doc, amount.first, amount.last), {"other": told, "right": right}, notes)


def _both(change: Change) -> tuple[int, int]:
    first, last = sorted((change.old, change.new))
    return first.first, last.last


def _right(doc: Document, change: Change, amount: Amount) -> str | None:
    """What the change really is, where the amount told is not it."""
    old, new = _values(doc, change)
    if not old.low or inf in (*old, *new):
        return None
    if amount.unit == "times":
        return _right_factor(old, new, amount)
    is_share = change.unit == "%"
    difference = Interval(*sorted((abs(new.low - old.high), abs(new.high - old.low))))
    if old.meets(new):
        difference = Interval(0, difference.high)
    exact = abs(change.new.value - change.old.value * change.scale)
    percent = _percent(old, new)
    said = _said(doc, amount)
    if amount.unit in ("%", "points", "fraction"):
        fits = said.meets(percent) and amount.unit != "points"
        if is_share:
            fits = fits or said.meets(difference)
            return None if fits else f"{_figure(exact)} points"
        if amount.unit == "points":
            return None
        return None if fits else f"{_figure(100 * exact / (change.old.value * change.scale))} %"
    scale = _scale(doc, amount, change)
    if scale is None or is_share:
        return None
    fits = Interval(said.low * scale, said.high * scale).meets(difference)
    return None if fits else f"{_figure(exact)}"


def _right_factor(old: Interval, new: Interval, amount: Amount) -> str | None:
    low, high = _TIMES[amount.qualifier]
    if amount.value < 1:
        low, high = (
            (0, 1.02) if amount.qualifier in ("more than", "over") else (min(low, 0.88), max(high, 1.25))
        )
    wanted = Interval(amount.value * low, amount.value * high)
    ratio = Interval(new.low / old.high, new.high / old.low)
    return None if wanted.meets(ratio) else f"{_figure((ratio.low + ratio.high) / 2)} times as much"


def _percent(old: Interval, new: Interval) -> Interval:
    """The least and the most per cent that the change may be, without its sign."""
    changes_by = (new.low / old.high - 1, new.high / old.low - 1)
    low, high = sorted(abs(100 * change) for change in changes_by)
    return Interval(0 if changes_by[0] < 0 < changes_by[1] else low, high)


def _said(doc: Document, amount: Amount) -> Interval:
    if amount.quantity is None:
        slack = 4 if amount.unit == "fraction" else 0
        return _limited(amount.value - slack, amount.value + slack, amount.qualifier)
    low, high = printed(doc, amount.quantity)
    if amount.unit in ("%", "points"):
        half = half_step(doc, amount.quantity) + _SLACK + _SHARE_OF_SLACK * amount.value
        return _limited(amount.value - half, amount.value + half, amount.qualifier)
    return Interval(low, high)


def _limited(low: float, high: float, qualifier: str) -> Interval:
    words_before = qualifier.split()
    if qualifier == "about" or "about" in words_before or "roughly" in words_before:
        return Interval(low * 0.88, high * 1.12)
    if qualifier == "nearly" or "nearly" in words_before or "almost" in words_before:
        return Interval(low * 0.88, high)
    if qualifier in ("over", "least") or "than" in words_before or "over" in words_before:
        return Interval(low, inf)
    return Interval(0, high) if qualifier in ("under", "most") else Interval(low, high)


def _scale(doc: Document, amount: Amount, change: Change) -> float | None:
    """What to multiply the amount by to have it in the unit of the new value; nothing if it is of another kind."""
    quantity = amount.quantity
    if quantity is None or quantity.kind == "factor":
        return None
    keys = words(doc).keys
    nouns = {
        keys[one.noun] for one in (quantity, change.old, change.new) if one.noun >= 0 and one.kind == "count"
    }
    if len(nouns) > 1:  # “cut 1,200 jobs, from 40 offices to 35”
        return None
    if quantity.unit == change.unit or (quantity.kind == "count" and quantity.noun < 0):
        return 1
    one, two = UNITS.get(quantity.unit), UNITS.get(change.unit)
    if one and two and one.dimension == two.dimension and one.dimension != "temperature":
        return one.factor / two.factor
    return None


def _figure(value: float) -> str:
    if value >= 10**6:
        name, size = ("billion", 10**9) if value >= 10**9 else ("million", 10**6)
        return f"{value / size:.3g} {name}"
    return f"{value:,.0f}" if value >= 100 or value == int(value) else f"{value:.3g}"
