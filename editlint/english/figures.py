"""Dates, times of day, sums of money, shares, measures and other numbers: where they stand, not what they are worth.

Every word is given a letter for what it can be; what the letters spell is then sought with one expression, whose places are
the numbers of words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from operator import eq

from editlint.model.language import Name, Tags, Words

from .calendar import CLOCK_ZONES, HALVES_OF_DAY, MONTHS, RELATIVE_DAYS, WEEKDAYS

# Letters of word kinds. Any other word is “.”.
_NUMBER, _DAY, _YEAR, _DECADE, _ORDINAL, _NUMBERED_DAY, _CLOCK, _ISO, _PENCE, _NOUNS = "ndyDoOtiMN"
_WORDS = {
    "m": " ".join(MONTHS),
    "w": " ".join(WEEKDAYS),
    "$": "$ £ € ¥ ₹ ₽ ₴ us$ a$ c$ nz$ hk$",
    "c": """dollar dollars pound pounds euro euros cent cents pence yen yuan rouble roubles ruble rubles rupee rupees franc
        francs peso pesos shekel shekels lira liras krona kronor krone kroner usd gbp eur jpy rand won hryvnia""",
    "%": "% percent percentage pct",
    "P": "per",
    "x": "point points",
    "u": """kilometre kilometres kilometer kilometers km mile miles metre metres meter meters centimetre centimetres
        centimeter centimeters cm millimetre millimetres millimeters mm inch inches foot feet yard yards acre acres
        hectare hectares tonne tonnes ton tons kilogram kilograms kilo kilos kg gram grams pound pounds lb lbs ounce
        ounces oz litre litres liter liters gallon gallons barrel barrels degree degrees mph kph knots megawatt
        megawatts mw gigawatt gigawatts gw kilowatt kilowatts kw megabytes gigabytes gb mb celsius fahrenheit °""",
    "S": "million billion trillion thousand hundred dozen m bn k tn",
    "T": "noon midnight",
    "a": " ".join((*HALVES_OF_DAY, *CLOCK_ZONES)),
    "r": " ".join(RELATIVE_DAYS),
    "l": "last next this past coming previous",
    "p": """week month year decade century weekend spring summer autumn fall winter quarter weeks months years decades
        centuries days day hours minutes""",
    "g": "ago earlier later",
    "f": "of",
    "h": "the",
    "b": "in since by from until till before after during between around circa",
    "-": "- – —",
    "~": "to",
    "&": "and",
    ",": ",",
    "s": "'s",
    "A": "bc bce ad ce b.c. a.d.",
}
_SHORT_SCALES = frozenset(word for word in _WORDS["S"].split() if len(word) < 3)
_DASHES = frozenset(_WORDS["-"].split())
_BEFORE_FIGURES = re.compile(r"mid-|'(?=\d)")
_DIGITS = re.compile(r"\d[\d,.]*[½⅓⅔¼¾]?\Z")
_ORDINAL_DIGITS = re.compile(r"\d+(?:st|nd|rd|th)\Z")
_CLOCK_FORM = re.compile(r"(?:[01]?\d|2[0-4])[:.][0-5]\d(?:[ap]m)?\Z|(?:1[0-2]|[1-9])[ap]m\Z")
_ISO_FORM = re.compile(r"\d{4}-\d{1,2}-\d{1,2}\Z|\d{1,2}/\d{1,2}/\d{2,4}\Z|\d{1,2}\.\d{1,2}\.\d{4}\Z")
_DECADE_FORM = re.compile(r"(?:\d\d)?\d0'?s\Z")
_PENCE_FORM = re.compile(r"\d{1,2}p\Z")
_SCALED = re.compile(r"\d[\d,.]*(?:m|bn|k|tn|million|billion)\Z")
_FORMS = (
    (_ISO_FORM, _ISO),
    (_CLOCK_FORM, _CLOCK),
    (_DECADE_FORM, _DECADE),
    (_ORDINAL_DIGITS, _NUMBERED_DAY),
    (_PENCE_FORM, _PENCE),
    (_SCALED, _NUMBER),
)

# Words of these parts of speech are part of a figure only if they are listed.
_NO_FIGURES = frozenset(["VERB", "AUX", "DET", "ADP", "PRON", "PROPN", "CCONJ", "SCONJ", "PART", "INTJ"])

_EXPRESSION = r"""
    (?P<DATE>
        (?:w,?)? m[dO](?:[-~][dO](?!m))?(?:,?y(?!\$))? | (?:w,?)? h?[dO](?:[-~]h?[dO])?f?m(?:,?y)? | m,?y | i
      | lw | (?:l[mp])(?!g) | [ndyo]pg | w | r | D | m
      | y(?:-[ynd]|~y)(?![u%PcpSN]) | (?:(?<=b)|(?<=by&))y(?![u%PcpSN]) | (?<=h)y(?![u%PcpS]) | y(?=s)
      | [ndy]A | A[ndy]
    )
  | (?P<TIME> [tnd]a*[-~][tnd]a+ | ta? | [ndy]a+ | T )
  | (?P<MONEY> \$[ndyS]+(?:[-~]\$?[ndyS]+)?c? | [ndyS]+(?:[-~][ndyS]+)?-?c | M )
  | (?P<PERCENT> [ndyS]+(?:(?:%|Pc)?[-~][ndyS]+)?(?:%x?|Pc) )
  | (?P<QUANTITY> [ndyS]+(?:[-~][ndyS]+)?-?u+ )
  | (?P<ORDINAL> [oO] )
  | (?P<NUMBER> [ndy][ndyS]* )
"""


@cache
def _expression() -> re.Pattern[str]:
    return re.compile(_EXPRESSION, re.VERBOSE)


@cache
def _kinds() -> dict[str, str]:
    return {word: kind for kind, words in reversed(_WORDS.items()) for word in words.split()}


def figures(words: Words, starts: Sequence[int], tags: Tags) -> list[Name]:
    """The dates and figures of an article in order: DATE, TIME, MONEY, PERCENT, QUANTITY, ORDINAL, NUMBER.

    “about 1,200” is “1,200”: what limits a figure is not part of it. None runs from one sentence into the next.
    """
    letters = _letters(words, tags)
    found = list[Name]()
    for first, last in zip(starts, [*starts[1:], len(words)]):
        for match in _expression().finditer(letters, first, last):
            found.append(Name(match.start(), match.end(), str(match.lastgroup)))
    return found


def _letters(words: Words, tags: Tags) -> str:
    kinds = _kinds()
    glued = [False, *map(eq, words.ends, words.starts[1:])]
    columns = zip(words.keys, words.texts, tags.upos, tags.features, glued)
    return "".join(
        [
            "."
            if upos in _NO_FIGURES and key.isalpha() and key not in kinds and key[0] != "m"
            else _letter(key, text, upos, features, is_glued, kinds)
            for key, text, upos, features, is_glued in columns
        ]
    )


def _letter(key: str, text: str, upos: str, features: str, is_glued: bool, kinds: dict[str, str]) -> str:
    if key[0] in "m'" and (before := _BEFORE_FIGURES.match(key)):  # “mid-1990s”, “mid-May”, “’90s”
        key, text = key[before.end() :], text[before.end() :]
    if key[0].isdigit():
        return _of_digits(key)
    kind = kinds.get(key)
    if not kind:
        return _of_tags(upos, features)
    if kind in "mwA" and not text[0].isupper():
        return "."  # “may”, “march”, “sat”, “ad”
    if kind in "mwcp" and upos in ("AUX", "VERB"):
        return "."  # “May I”, “the eleven won”
    if key in _SHORT_SCALES and not is_glued and upos != "NUM":
        return "."
    if key in _DASHES and not is_glued:
        return "."  # “he paid £5m – £3m more”
    return kind


def _of_tags(upos: str, features: str) -> str:
    if upos == "NUM":
        return _NUMBER
    if "NumType=Ord" in features:
        return _ORDINAL
    return _NOUNS if upos == "NOUN" and "Number=Plur" in features else "."


def _of_digits(key: str) -> str:
    if key.isdecimal() and len(key) < 5:
        value = int(key)
        return _DAY if 0 < value < 32 else _YEAR if 1500 <= value < 2100 else _NUMBER
    if ":" not in key and not _ISO_FORM.match(key) and _DIGITS.match(key):
        return _NUMBER  # “7.30” alone
    return next((letter for form, letter in _FORMS if form.match(key)), ".")
