"""Dates, times of day, sums of money, shares, measures and other numbers: where they stand, not what they are worth.

Every word is given a letter for what it can be; what the letters spell is then sought with one expression, whose places are
the numbers of words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from editlint.model.language import Name, Tags, Words

# Letters of word kinds. Any other word is “.”.
_NUMBER, _DAY, _YEAR, _DECADE, _ORDINAL, _NUMBERED_DAY, _CLOCK, _ISO = "ndyDoOti"
_WORDS = {
    "m": """january february march april may june july august september october november december jan feb mar apr jun jul
        aug sep sept oct nov dec jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec.""",
    "w": """monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun mon. tue.
        tues. wed. thu. thur. thurs. fri. sat. sun.""",
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
        megawatts mw gigawatt gigawatts gw kilowatt kilowatts kw megabytes gigabytes gb mb celsius fahrenheit""",
    "S": "million billion trillion thousand hundred dozen m bn k tn",
    "T": "noon midnight",
    "a": "a.m. p.m. am pm a.m p.m gmt bst o'clock",
    "r": "yesterday today tomorrow tonight",
    "l": "last next this past coming previous",
    "p": """week month year decade century weekend spring summer autumn fall winter quarter weeks months years decades
        centuries days day hours minutes""",
    "g": "ago earlier later",
    "f": "of",
    "h": "the",
    "b": "in since by from until till before after during between around circa",
    "-": "- – — to",
    ",": ",",
    "s": "'s",
    "A": "bc bce ad ce b.c. a.d.",
}
_DIGITS = re.compile(r"\d[\d,.]*\Z")
_ORDINAL_DIGITS = re.compile(r"\d+(?:st|nd|rd|th)\Z")
_CLOCK_FORM = re.compile(r"(?:[01]?\d|2[0-4])[:.][0-5]\d(?:[ap]m)?\Z|(?:1[0-2]|[1-9])[ap]m\Z")
_ISO_FORM = re.compile(r"\d{4}-\d{1,2}-\d{1,2}\Z|\d{1,2}/\d{1,2}/\d{2,4}\Z")
_DECADE_FORM = re.compile(r"(?:\d\d)?\d0'?s\Z")
_SCALED = re.compile(r"\d[\d,.]*(?:m|bn|k|tn|million|billion)\Z")

_EXPRESSION = r"""
    (?P<DATE>
        (?:w,?)? m[dO](?:,?y(?!\$))? | (?:w,?)? h?[dO]f?m(?:,?y)? | m[dO]-[dO](?:,?y)? | m,?y | i
      | lw | (?:l[mp])(?!g) | [ndyo]pg | w | r | D | m(?=[,.]|\Z)
      | (?<=b)y(?:-y)?(?![u%P$cpSn]) | y-y(?![u%P$cpS]) | [ny]A
    )
  | (?P<TIME> ta? | [ndy]a+ | T )
  | (?P<MONEY> \$[ndyS]+(?:-\$?[ndyS]+)?c? | [ndyS]+(?:-[ndyS]+)?c )
  | (?P<PERCENT> [ndyS]+(?:-[ndyS]+)?(?:%x?|Pc) )
  | (?P<QUANTITY> [ndyS]+(?:-[ndyS]+)?-?u+ )
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
    return "".join(
        _letter(key, text, upos, features, kinds) for key, text, upos, features in _columns(words, tags)
    )


def _columns(words: Words, tags: Tags) -> Iterable[tuple[str, str, str, str]]:
    return zip(words.keys, words.texts, tags.upos, tags.features)


def _letter(key: str, text: str, upos: str, features: str, kinds: dict[str, str]) -> str:
    kind = kinds.get(key)
    if key[0].isdigit():
        return _of_digits(key)
    if kind and kind in "mw" and not text[0].isupper():
        return "."  # “may”, “march”, “sat”
    if kind == "m" and upos in ("AUX", "VERB"):
        return "."
    if kind == "S" and len(key) < 3 and upos != "NUM":
        return "."
    if kind:
        return kind
    if upos == "NUM":
        return _NUMBER
    return _ORDINAL if "NumType=Ord" in features else "."


def _of_digits(key: str) -> str:
    if _DIGITS.match(key):
        if key.isdecimal() and len(key) < 5:
            value = int(key)
            return _DAY if 0 < value < 32 else _YEAR if 1500 <= value < 2100 else _NUMBER
        return _CLOCK if _CLOCK_FORM.match(key) and ":" in key else _NUMBER
    for form, letter in (
        (_CLOCK_FORM, _CLOCK),
        (_ISO_FORM, _ISO),
        (_DECADE_FORM, _DECADE),
        (_ORDINAL_DIGITS, _NUMBERED_DAY),
        (_SCALED, _NUMBER),
    ):
        if form.match(key):
            return letter
    return "."
