"""Numbers in digits and in words, and what each is worth: “1,200”, “twenty-one”, “3.5 million”, “two and a half”."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from editlint.model.language import Words

from .number_words import FRACTIONS, SCALES, SHORT_SCALES, UNITS

_DIGITS = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?([½⅓⅔¼¾])?\Z")
_PENCE = re.compile(r"\d{1,3}p\Z")
_SIGNS = {"½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4}
_GLUED = re.compile(
    r"(\d[\d,]*(?:\.\d+)?)(c|f|p|in|ha|mi|yd|(?<=\d\d)[gl]|(?<!^1)(?<![^1]1)st)\Z"
)  # “30C”, “11st”, but “21st”
_DASHES = frozenset("-‐‑")
_ARTICLES = frozenset(["a", "an"])
_BEFORE_SCALES = frozenset(["several", "many", "few", "couple", "some"])  # “a few hundred” is no hundred


class Number(NamedTuple):
    """A number as written: words first to last (last is not in it)."""

    first: int
    last: int
    value: float
    step: float  # the unit of its last printed place: 1 for “48”, 100 for “1,200”, 100,000 for “3.5 million”
    is_digits: bool
    unit: str = ""  # what is written in one word with it: “c” in “30C”


def may_begin(key: str) -> bool:
    """True for words with which a number may begin: figures, “three”, “a”."""
    return key in _STARTS or key[0].isdigit() or key[0] in ".½¼¾⅓⅔"


def numbers(words: Words, places: Iterable[int] | None = None) -> list[Number]:
    """All numbers of the words in order, none overlapping. Ordinals, years as decades, clock times, scores and dates
    written with strokes or dashes are none; “the one who” is one: what is counted, only the text around can tell.

    `places` are those of the words with which one may begin, where they are known.
    """
    found: list[Number] = []
    keys = words.keys
    end = 0
    for i in range(len(keys)) if places is None else places:
        if i >= end and may_begin(keys[i]) and (number := _read(words, i)):
            found.append(number)
            end = number.last
    return found


def number_at(words: Words, first: int, last: int) -> float:
    """The number that words first to last (not in it) write, 0 where they write none."""
    for i in range(first, last):
        if number := _read(words, i):
            return number.value
    return 0


_STARTS = frozenset((*UNITS, *SCALES, *FRACTIONS, "a", "an"))


def _read(words: Words, first: int) -> Number | None:
    keys = words.keys
    key = keys[first]
    if found := _digits(key):
        return _scaled(words, first, first + 1, found[0], found[1], is_digits=True)
    if (glued := _GLUED.match(key)) and (found := _digits(glued.group(1))):
        return Number(first, first + 1, *found, True, glued.group(2))
    if _PENCE.match(key):  # “70p”, whose unit is part of the word
        return Number(first, first + 1, float(key[:-1]), 1, True)
    if key in _ARTICLES:
        return _after_article(words, first)
    if key in UNITS:
        return _words(words, first)
    if key in SCALES:
        if first and (keys[first - 1] in _BEFORE_SCALES or keys[first - 1] in _ARTICLES):
            return None
        return _scaled(words, first, first, 1, 1, is_digits=False)
    if key in ("half", "quarter", "third"):
        return _half_of_scale(words, first)
    return None


def _digits(key: str) -> tuple[float, float] | None:
    """Value and printed step."""
    if key[0] in _SIGNS and len(key) == 1:
        return _SIGNS[key], _SIGNS[key]
    match = _DIGITS.match(key) if key[0] != "." else re.match(r"()(\.\d+)()\Z", key)
    if not match:
        return None
    whole, decimals, sign = match.groups()
    value = float(whole.replace(",", "") or 0) + float(decimals or 0) + _SIGNS.get(sign, 0)
    if decimals:
        return value, 10.0 ** (1 - len(decimals))
    if sign:
        return value, 0.5
    return value, _step(int(value))


def _step(value: int) -> float:
    """The place of the last figure that is not 0; below 100 every figure counts."""
    if value < 100:
        return 1
    step = 1
    while value % (step * 10) == 0:
        step *= 10
    return step


def _after_article(words: Words, first: int) -> Number | None:
    """“a dozen”, “a hundred and five”, “a million”, “a quarter of a million”; “a third” alone is a share."""
    keys = words.keys
    if first + 1 >= len(keys):
        return None
    if keys[first + 1] in SCALES:
        return _words(words, first + 1, begins=first)
    if keys[first + 1] in ("half", "quarter", "third"):
        found = _half_of_scale(words, first + 1)
        return found._replace(first=first) if found else None
    return None


def _half_of_scale(words: Words, first: int) -> Number | None:
    """“half a million”, “a quarter of a million”, “half-million”, “a quarter million”."""
    keys = words.keys
    at = first + 1 + (keys[first + 1 : first + 2] == ["-"])
    if at < len(keys) and keys[at] in SCALES and keys[first] != "third":  # “the third million”
        value = FRACTIONS[keys[first]] * SCALES[keys[at]]
        return Number(first, at + 1, value, value / 5, False)
    if at < len(keys) and keys[at] == "of":
        at += 1
    if at + 1 < len(keys) and keys[at] in _ARTICLES and keys[at + 1] in SCALES:
        value = FRACTIONS[keys[first]] * SCALES[keys[at + 1]]
        return Number(first, at + 2, value, value / 5, False)
    return None


def _words(words: Words, first: int, begins: int | None = None) -> Number | None:
    """Cardinal words from the left: “one hundred and five”, “twenty-one”, “two and a half million”."""
    keys, count = words.keys, len(words.keys)
    total, group, at, last_unit = 0.0, 0.0, first, 0
    while at < count:
        key = keys[at]
        if key in UNITS:
            if last_unit and not (last_unit >= 20 > UNITS[key] and UNITS[key] < 10 and last_unit % 10 == 0):
                break
            group += UNITS[key]
            last_unit = UNITS[key] or 1
        elif key in ("hundred", "dozen"):
            group = (group or 1) * SCALES[key]
            last_unit = 0
        elif key in SCALES:
            total += (group or 1) * SCALES[key]
            group, last_unit = 0.0, 0
        elif (
            key == "and"
            and at > first
            and keys[at - 1] in SCALES
            and at + 1 < count
            and keys[at + 1] in UNITS
        ):
            if keys[at - 1] == "dozen" or not _is_smaller(keys[at - 1], keys, at + 1):
                break
        elif key in _DASHES and last_unit >= 20 and at + 1 < count and 0 < UNITS.get(keys[at + 1], 0) < 10:
            pass
        else:
            break
        at += 1
    while keys[at - 1] in _DASHES or keys[at - 1] == "and":
        at -= 1
    value = total + group
    start = first if begins is None else begins
    step = max(1.0, _step(int(value)) if keys[at - 1] in SCALES else 1.0)
    return _with_fraction(words, start, at, value, step, is_digits=False)


def _is_smaller(scale: str, keys: list[str], at: int) -> bool:
    """“a hundred and five people”, but “a hundred and two hundred”."""
    following = keys[at + 1] if at + 1 < len(keys) else ""
    return not (following in SCALES and SCALES[following] >= SCALES[scale])


def _scaled(words: Words, first: int, at: int, value: float, step: float, is_digits: bool) -> Number:
    """The number with the scales after it: “3.5 million”, “5 bn”, “$1-billion”, “5m” where that is no metre or minute."""
    keys = words.keys
    if is_digits and keys[at : at + 1] == ["-"] and SCALES.get("".join(keys[at + 1 : at + 2]), 0) > 100:
        at += 1
    while at < len(keys):
        scale = SCALES.get(keys[at])
        if scale is None and is_digits and at == first + 1:
            scale = SHORT_SCALES.get(keys[at]) if _is_short_scale(words, first, at) else None
        if scale is None or (scale == 12 and not value):
            break
        value, step = value * scale, step * scale
        at += 1
    return _with_fraction(words, first, at, value, step, is_digits)


def _is_short_scale(words: Words, first: int, at: int) -> bool:
    """“£5m”, “5bn”, “5m people”; but “5m wide”, “100m”."""
    key = words.keys[at]
    is_glued = words.starts[at] == words.ends[first]
    if key in ("bn", "tn", "trn", "mn"):
        return True
    if not is_glued or words.texts[at] == "K":
        return False
    is_money = first > 0 and words.texts[first - 1][-1] in "$£€¥₹"
    if key in ("m", "b"):
        return is_money or (key == "m" and _counts(words, at + 1))
    return key == "k" and (is_money or _counts(words, at + 1))


_AFTER_SCALE = frozenset(
    "people users homes jobs tonnes barrels viewers readers visitors customers voters workers members subscribers".split()
)


def _counts(words: Words, at: int) -> bool:
    return at < len(words.keys) and words.keys[at] in _AFTER_SCALE


def _with_fraction(words: Words, first: int, at: int, value: float, step: float, is_digits: bool) -> Number:
    """“two and a half (million)”, “two-and-a-half”."""
    keys = words.keys
    if keys[at : at + 6 : 2] == ["-", "-", "-"] and keys[at + 1] == "and" and keys[at + 5 : at + 6]:
        part = FRACTIONS.get(keys[at + 5])
        if part:
            return Number(first, at + 6, value + part, 0.5, is_digits)
    if at + 2 < len(keys) and keys[at] == "and" and keys[at + 1] in _ARTICLES:
        part = FRACTIONS.get(keys[at + 2])
        if part and value < 1000:
            value, step, at = value + part, 0.5, at + 3
            if at < len(keys) and keys[at] in SCALES and SCALES[keys[at]] > 100:
                value, step, at = value * SCALES[keys[at]], step * SCALES[keys[at]], at + 1
    return Number(first, at, value, step, is_digits)
