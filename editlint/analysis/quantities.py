"""The quantities of an article: counts, sums of money, shares, measures, durations and ages, as intervals."""

from __future__ import annotations

from math import inf

from editlint.english.calendar import MONTHS
from editlint.english.forms import irregular_plurals
from editlint.english.function_words import FUNCTION_WORDS
from editlint.english.measures import CURRENCIES, CURRENCY_SIGNS, SMALL_MONEY, UNITS, squared
from editlint.english.number_values import Number, may_begin, numbers
from editlint.english.number_words import FRACTIONS
from editlint.model.document import Document, layer
from editlint.model.language import Words
from editlint.model.meaning import Qualifier, Quantity, QuantityKind
from editlint.model.text import Span

from .word_places import places_of, word_places
from .words import span_of, words

_DASHES = frozenset("-‐‑–—")
_QUALIFIERS: dict[str, Qualifier] = {
    "about": "about", "around": "about", "roughly": "about", "approximately": "about", "some": "about",
    "circa": "about", "estimated": "about", "nearly": "nearly", "almost": "nearly", "over": "over", "least": "least",
    "exceeding": "over", "above": "over", "topping": "over", "under": "under", "below": "under",
}  # fmt: skip
_BEFORE_THAN: dict[str, Qualifier] = {
    "more": "over", "greater": "over", "higher": "over", "longer": "over", "older": "over", "better": "over",
    "fewer": "under", "less": "under", "lower": "under", "younger": "under", "shorter": "under",
}  # fmt: skip
_LIMITS: dict[tuple[str, str], Qualifier] = {
    ("up", "to"): "most", ("close", "to"): "nearly", ("as", "many"): "most", ("or", "so"): "about",
    ("at", "most"): "most", ("at", "least"): "least", ("well", "over"): "over", ("just", "over"): "over",
    ("just", "under"): "under",
}  # fmt: skip
_RISES = frozenset("went go goes gone was were is moved came shot edged".split())  # “went up to £92m”
_AFTER: dict[tuple[str, str], Qualifier] = {
    ("or", "more"): "least", ("or", "so"): "about", ("or", "fewer"): "most", ("or", "less"): "most",
    ("or", "over"): "least",
}  # fmt: skip
_LABELS = frozenset(
    "no. no number route flight article section chapter page figure fig. table part rule room gate line".split()
)
_PEOPLE = frozenset("dead injured wounded missing killed hurt".split())
_FARTHEST = 4  # words from a number to what it counts: “three small island states”
_SINGULAR_S = frozenset("ss us is".split())
_ABOUT, _NEARLY = 0.1, 0.1  # “about 1,200” may be 1,080; “nearly 50” may be 45


_GLUED_UNITS = {
    "c": "celsius", "f": "fahrenheit", "in": "inch", "ha": "hectare", "mi": "mile", "yd": "yard", "st": "stone", "g": "gram", "l": "litre",
}  # fmt: skip
_DISTANCES = {"mile": "mph", "miles": "mph"} | dict.fromkeys(
    "km kilometre kilometres kilometer kilometers".split(), "kph"
)
_AN_HOUR = (["per", "hour"], ["an", "hour"], ["/", "h"])
_AFTER_METRES = frozenset(") ( , . ; long wide high tall deep across thick above below apart away".split())
_SCALES_OF_HEAT = {"c": "celsius", "celsius": "celsius", "f": "fahrenheit", "fahrenheit": "fahrenheit"}
_CLOCK = frozenset("am pm a.m. p.m. a.m p.m gmt bst est o'clock".split())


@layer
def quantities(doc: Document) -> tuple[Quantity, ...]:
    """All quantities in order, in blocks of any kind and in quotations.

    Days of the month and clock times are none; a year is one of the kind `year`, “Flight 93” and “Article 5” hold a
    `label`, “3–1” a `score` of its first number.
    """
    column = words(doc)
    found: list[Quantity] = []
    for number in numbers(column, places_of(doc, filter(may_begin, word_places(doc)))):
        quantity = _quantity(column, number)
        if quantity is None:
            continue
        if found and (joined := _joined(column, found[-1], quantity)):
            found[-1] = joined
        else:
            found.append(quantity)
    return tuple(found)


def place_of(doc: Document, quantity: Quantity) -> Span:
    """The place of a quantity, its sign and unit included."""
    return span_of(doc, quantity.first, quantity.last)


def counted_place(doc: Document, quantity: Quantity) -> Span:
    """The place of a quantity with the noun that it counts, if it has one."""
    return span_of(doc, quantity.first, max(quantity.last, quantity.noun + 1))


def written(doc: Document, quantity: Quantity) -> str:
    """A quantity as the article writes it."""
    return doc.text[slice(*place_of(doc, quantity))]


def _joined(column: Words, one: Quantity, two: Quantity) -> Quantity | None:
    """“two hours and fifty minutes”, “6 ft 2 inches” and the range “5-10 people” as one quantity."""
    between = column.keys[one.last : two.first]
    if between in (["-"], ["–"]) and one.kind == "count" and two.kind != "score" and one.value < two.value:
        is_range = one.last - one.first == 1 and _is_glued(column, one.last) and _is_glued(column, two.first)
        return two._replace(first=one.first, low=one.value, number=one.number) if is_range else None
    if between not in ([], ["and"]) or one.kind != two.kind or one.kind not in ("duration", "measure", "age"):
        return None
    large, small = UNITS[one.unit], UNITS[two.unit]
    if large.dimension != small.dimension or large.factor <= small.factor:
        return None
    added = one.value * large.factor / small.factor
    if two.value * small.factor >= large.factor:
        return None
    value = added + two.value
    return two._replace(
        first=one.first, value=value, low=value, high=value, qualifier=one.qualifier, number=one.number
    )


def _quantity(column: Words, number: Number) -> Quantity | None:
    keys = column.keys
    first, last = number.first, number.last
    before, after = _key(keys, first - 1), _key(keys, last)
    if number.value < 32 and number.is_digits and (_is_month(column, first - 1) or _is_month(column, last)):
        return None
    if after in _CLOCK and number.is_digits:
        return None
    if before in CURRENCY_SIGNS:
        return _made(column, number, "money", first - 1, last, CURRENCIES[before], number.value)
    if number.unit == "p":
        return _made(column, number, "money", first, last, SMALL_MONEY["p"], number.value / 100)
    if number.unit:
        return _made(column, number, "measure", first, last, _GLUED_UNITS[number.unit], number.value)
    if found := _with_unit(column, number):
        return found
    if number.is_digits and _is_year(column, number):
        return _made(column, number, "year", first, last, "", number.value)
    if number.is_digits and _is_score(column, number):
        return _made(column, number, "score", first, last, "", number.value)
    if number.is_digits and _is_label(column, number):
        return _made(column, number, "label", first, last, "", number.value)
    if _is_age(column, number):
        return _made(column, number, "age", first, last, "year", number.value)
    return _made(column, number, "count", first, last, "", number.value)


def _is_month(column: Words, at: int) -> bool:
    """“4 May”, but “those aged 4 may enter”."""
    return _key(column.keys, at) in MONTHS and column.texts[at][0].isupper()


def _with_unit(column: Words, number: Number) -> Quantity | None:
    """The quantity in the unit after the number: “5 km”, “a 10-year plan”, “60 per cent”, “70p”, “two thirds”."""
    keys, last = column.keys, number.last
    if number.is_digits and keys[number.first][-1] == "p":
        return _made(column, number, "money", number.first, last, SMALL_MONEY["p"], number.value / 100)
    at = last + 1 if _key(keys, last) in _DASHES and _is_glued(column, last) else last
    unit = _key(keys, at)
    if unit in ("%", "percent", "pct", "percentage"):
        return _made(column, number, "share", number.first, at + 1, "%", number.value)
    if unit == "per" and _key(keys, at + 1) == "cent":
        return _made(column, number, "share", number.first, at + 2, "%", number.value)
    if unit in FRACTIONS and not number.is_digits and number.value < 20 and unit != "half":
        return _made(column, number, "share", number.first, at + 1, "%", 100 * number.value * FRACTIONS[unit])
    if unit in ("times", "fold") and number.value < 1000:
        return _made(column, number, "factor", number.first, at + 1, "", number.value)
    if unit in ("pound", "pounds") and any(
        key.startswith("weigh") for key in keys[max(0, number.first - 4) : number.first]
    ):
        return _made(column, number, "measure", number.first, at + 1, "lb", number.value)
    if unit in CURRENCIES and unit.isalpha():
        return _made(column, number, "money", number.first, at + 1, CURRENCIES[unit], number.value)
    if unit in SMALL_MONEY and len(unit) > 1:
        return _made(column, number, "money", number.first, at + 1, SMALL_MONEY[unit], number.value / 100)
    if unit in ("square", "sq", "sq."):
        at += 1 + (_key(keys, at + 1) in _DASHES)
        area = squared(UNITS[keys[at]]) if _key(keys, at) in UNITS else None
        return (
            _made(column, number, "measure", number.first, at + 1, area.name, number.value) if area else None
        )
    if unit in ("c", "f") and number.is_digits and _is_glued(column, at):
        return _made(column, number, "measure", number.first, at + 1, _SCALES_OF_HEAT[unit], number.value)
    if unit in ("°", "degrees") and _key(keys, at + 1) in _SCALES_OF_HEAT:
        return _made(
            column, number, "measure", number.first, at + 2, _SCALES_OF_HEAT[keys[at + 1]], number.value
        )
    if unit == "in" and _key(keys, at + 1) in ("(", ")"):
        unit = "inch"
    if unit in _DISTANCES and keys[at + 1 : at + 3] in _AN_HOUR:
        return _made(column, number, "measure", number.first, at + 3, _DISTANCES[unit], number.value)
    known = UNITS.get(unit)
    if known is None or (len(unit) < 3 and not number.is_digits):
        return None
    if unit in ("m", "st") and not _is_metre(column, at):
        return None
    if known.dimension != "duration":
        return _made(column, number, "measure", number.first, at + 1, known.name, number.value)
    if _is_age_after(column, at):
        return _made(column, number, "age", number.first, at + 1, known.name, number.value)
    return _made(column, number, "duration", number.first, at + 1, known.name, number.value)


def _is_metre(column: Words, at: int) -> bool:
    """“5m high”, “(46 m)”; but “5m copies”, “5 St Ann's Road”."""
    if _is_glued(column, at):
        return _noun(column, at + 1, 2) < 0
    return _key(column.keys, at + 1) in _AFTER_METRES


def _made(
    column: Words, number: Number, kind: QuantityKind, first: int, last: int, unit: str, value: float
) -> Quantity:
    scale = value / number.value if number.value else 1
    half = number.step * scale / 2 if number.step > 1 or number.value != int(number.value) else 0
    low, high = value - half, value + half
    qualifier = _qualifier(column.keys, first, last)
    if qualifier == "about":
        low, high = low - _ABOUT * value, high + _ABOUT * value
    elif qualifier == "nearly":
        low = low - _NEARLY * value
    elif qualifier in ("over", "least"):
        high = inf
    elif qualifier in ("under", "most"):
        low = 0
    noun = -1
    if kind == "count":
        noun = _noun(column, last, value)
    elif kind in ("money", "measure", "duration", "share"):
        noun = _described(column, first, last)
    return Quantity(first, last, kind, value, low, high, unit, qualifier, noun, number.first, number.last)


def _qualifier(keys: list[str], first: int, last: int) -> Qualifier:
    one, two = _key(keys, first - 1), _key(keys, first - 2)
    if one in ("a", "an", "the"):
        one, two = two, _key(keys, first - 3)
    if one == "than":
        return _BEFORE_THAN.get(two, "")
    if (two, one) == ("up", "to") and _key(keys, first - 3) in _RISES:
        return ""
    if found := _LIMITS.get((two, one)) or _QUALIFIERS.get(one):
        return found
    if one == "as" and two == "many":
        return "most"
    return _AFTER.get((_key(keys, last), _key(keys, last + 1)), "")


def _noun(column: Words, at: int, value: float) -> int:
    """The word that is counted: the first plural after the number, over at most three words that may describe it."""
    keys, texts = column.keys, column.texts
    if _key(keys, at) in _DASHES and _is_glued(column, at):  # “six-member”, “15,000-strong”
        following = _key(keys, at + 1)
        return at + 1 if following.isalpha() and following not in FUNCTION_WORDS else -1
    if _key(keys, at) in ("-", "of"):
        return -1
    nearest = -1
    for i in range(at, min(at + _FARTHEST, len(keys))):
        key = keys[i]
        if (key in _PEOPLE or is_plural(key)) and key not in FUNCTION_WORDS:
            return i
        if not key[0].isalpha() or key in FUNCTION_WORDS:
            break
        if nearest < 0 and texts[i][0].islower():
            nearest = i
    return nearest if value == 1 else -1


def _described(column: Words, first: int, last: int) -> int:
    """What the quantity stands before as an adjective: “a £5m research grant”, “the four-year term”."""
    keys, texts = column.keys, column.texts
    if _key(keys, last) in _DASHES and _is_glued(column, last):
        return -1
    if keys[first] not in CURRENCY_SIGNS and _key(keys, last - 2) not in _DASHES:
        return -1
    at = last
    while at < len(keys) and at < last + _FARTHEST - 1 and texts[at].islower() and texts[at].isalpha():
        if keys[at] in FUNCTION_WORDS:
            break
        at += 1
    return at - 1 if at > last else -1


def is_plural(key: str) -> bool:
    """True for a word, in small letters, that looks like the plural of a noun."""
    if key in irregular_plurals():
        return True
    return len(key) > 3 and key[-1] == "s" and key[-2:] not in _SINGULAR_S and key.isalpha()


def _is_year(column: Words, number: Number) -> bool:
    """“in 1984”, “the 2022 season”; but “1,984”, “1984 homes”."""
    if not 1000 <= number.value < 2100 or number.last - number.first > 1:
        return False
    key = column.keys[number.first]
    if len(key) != 4 or not key.isdecimal():
        return False
    if number.value < 1500:
        return _key(column.keys, number.first - 1) in ("in", "of", "since", "by", "from", "until")
    noun = _key(column.keys, number.last)
    before = _key(column.keys, number.first - 1)
    return not (is_plural(noun) and noun not in FUNCTION_WORDS and before not in ("the", "'s", "in", "of"))


def _is_score(column: Words, number: Number) -> bool:
    """“won 3–1”, “level at 2-2”: two small numbers with a dash and no spaces, and no noun after them."""
    keys, first, last = column.keys, number.first, number.last
    if _key(keys, last) in _DASHES and _is_glued(column, last) and _is_glued(column, last + 1):
        second, other = last + 1, last + 2
    elif _key(keys, first - 1) in _DASHES and _is_glued(column, first) and _is_glued(column, first - 1):
        second, other = first - 2, last
    else:
        return False
    is_pair = 0 <= second < len(keys) and keys[second].isdecimal()
    return is_pair and number.value < 200 and _noun(column, other, 2) < 0


def _is_label(column: Words, number: Number) -> bool:
    """“Flight 93”, “Article 5”, “Windows 7”, “No. 10”; but “In 2023 48 people”, “Police arrested 48”."""
    if number.first == 0:
        return False
    key, text = column.keys[number.first - 1], column.texts[number.first - 1]
    if key in _LABELS:
        return True
    is_named = text[0].isupper() and text.isalpha() and key not in FUNCTION_WORDS and len(text) > 1
    return (
        is_named and _noun(column, number.last, number.value) < 0 and number.step == 1 and number.value < 1000
    )


def _is_age(column: Words, number: Number) -> bool:
    """“Smith, 34, …”, “aged 34”, “turned 101”."""
    keys, first, last = column.keys, number.first, number.last
    if not 0 < number.value < 120 or number.value != int(number.value):
        return False
    if _key(keys, first - 1) in ("aged", "age"):
        return True
    is_between = _key(keys, first - 1) == "," and _key(keys, last) in (",", ".", ";", ")", "and")
    named = column.texts[first - 2] if first > 1 else ""
    return bool(
        is_between and number.is_digits and named[:1].isupper() and named.isalpha() and named[1:].islower()
    )


def _is_age_after(column: Words, at: int) -> bool:
    """“34-year-old”, “34 years old”, “34 years of age”."""
    keys = column.keys
    following = _key(keys, at + 1)
    if following in _DASHES:
        following = _key(keys, at + 2)
    return following in ("old", "olds") or (following == "of" and _key(keys, at + 2) == "age")


def _is_glued(column: Words, at: int) -> bool:
    """True if no space stands before the word."""
    return 0 < at < len(column.keys) and column.starts[at] == column.ends[at - 1]


def _key(keys: list[str], at: int) -> str:
    return keys[at] if 0 <= at < len(keys) else ""
