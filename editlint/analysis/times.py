"""Dates, years, times of day and lengths of time: where an article tells them, and what days they may stand for.

Every word is given a letter for what it can be, and what the letters spell is sought with one expression, so that a match's
places are the numbers of words.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from itertools import chain, pairwise
from typing import NamedTuple

from editlint.english.calendar import (
    CLOCK_POINTS,
    CLOCK_ZONES,
    HALVES_OF_DAY,
    MONTHS,
    PERIODS,
    RELATIVE_DAYS,
    SEASONS,
    WEEKDAYS,
    day_number,
    days_of,
    month_length,
)
from editlint.english.number_values import number_at
from editlint.english.number_words import NUMBER_WORDS, UNITS
from editlint.model.document import BLOCK_BREAK, Block, Document, layer
from editlint.model.language import Words
from editlint.model.pattern import late

from .quotations import quotation_at
from .words import words


class When(NamedTuple):
    """A time as the text tells it: words first to last (last is not in it).

    `earliest` and `latest` are numbers of days, both in it, None where the year is not known or there is no such day; what a
    date without a year stands for is told by the dateline. Of year, month and day 0 is “not told”.
    """

    first: int
    last: int
    kind: str  # date, month, year, decade, century, season, weekday, relative, clock
    year: int = 0
    month: int = 0
    day: int = 0
    weekday: int | None = None  # Monday is 0
    earliest: int | None = None
    latest: int | None = None
    minute: int | None = None  # of the day, for a time on the clock
    preposition: str = ""
    is_quoted: bool = False


class Stretch(NamedTuple):
    """Two times that are the ends of one: “from 1990 to 1998”, “1990–98”, “between May and July”."""

    begin: When
    end: When
    link: str  # the word or sign between them


class Duration(NamedTuple):
    """A length of time: “two hours and fifty minutes” is 2.83 hours. `low` and `high` are days, by the last printed place."""

    first: int
    last: int
    value: float
    unit: str  # second, minute, hour, day, week, fortnight, month, year, decade, century
    low: float
    high: float
    qualifier: str = ""  # “about”, “nearly”, “more than” … before it
    is_quoted: bool = False


class Dateline(NamedTuple):
    """The article's own date, by what it says of itself; day 0 where only the month is told, and its words."""

    year: int
    month: int
    day: int
    first: int
    last: int

    @property
    def earliest(self) -> int:
        return day_number(self.year, self.month, self.day or 1)

    @property
    def latest(self) -> int:
        return day_number(self.year, self.month, self.day or month_length(self.month, self.year))


_LETTERS = {
    "r": " ".join(RELATIVE_DAYS),
    "S": " ".join(SEASONS),
    "e": "century",
    "u": " ".join(PERIODS),
    "T": " ".join(CLOCK_POINTS),
    "a": " ".join((*HALVES_OF_DAY, *CLOCK_ZONES)),
    "-": "- – — ‑ −",
    "~": "to until till through",
    "&": "and or",
    "l": "last next this",
    "g": "ago earlier later",
    "A": "a an",
    "f": "of",
    "h": "the",
    "b": """in since by from until till before after during between around circa on at of to for through early late mid and
        through""",
    ",": ",",
    "(": "(",
    ")": ")",
}
_ISO = late(r"(\d{4})-(\d\d)-(\d\d)\Z")
_STROKES = late(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d\d)\Z")
_CLOCK = late(r"(\d{1,2})[:.](\d\d)\Z")
_DECADE = late(r"(?:(\d\d)|['’])(\d)0['’]?s\Z")
_ORDINAL = late(r"\d+(?:st|nd|rd|th)\Z")
_EXPRESSION = r"""
    (?=[whdDxmioySsrlcT])(?:
    (?P<days> (?:w,?[dD](?:[-~&,]|,&))+w,?[dD]f?m(?:,?y)? )
  | (?P<date> (?:w[,(]?)?h?[dDx](?:[-~&]h?[dD])?f?m(?:,?y)?(?:,Aw|\(A?w\))?
            | (?:w[,(]?)?mh?[dDx](?:[-~&][dD](?!m))?(?:,?y)?(?:,Aw|\(A?w\))?
            | (?:w[,(]?)?[io] )
  | (?P<years> y[-~][yxd](?![mu\d]) )
  | (?P<month> mf?,?y )
  | (?P<season> Sf?,?y )
  | (?P<decade> s )
  | (?P<century> D-?e )
  | (?P<relative> r | l[uewSm] )
  | (?P<clock> ca? | [dx]a | T )
  | (?P<year> y )
  | (?P<bare> m )
  | (?P<weekday> w ) )
"""
_PREPOSITIONS = frozenset(
    "in since by from until till before after during between around circa on at of to for through and".split()
)
_BEFORE_YEARS = _PREPOSITIONS - {"at", "for", "on", "to", "and"} | {"early", "late", "mid", "to", "and"}
_SMALL = frozenset(["the", "early", "late", "mid", "mid-", "about", "only"])
_AFTER_DAY = frozenset(
    """in at and to for with when after before but or by from until that as the he she it they we i who which where will was
    were is has had would a an this last next""".split()
)
_PLURALS = frozenset(word for word, unit in PERIODS.items() if word != unit)  # “her last years”
_BEFORE_CHRIST = frozenset("bc bce b.c. b.c.e.".split())


@cache
def _expression() -> re.Pattern[str]:
    return re.compile(_EXPRESSION, re.VERBOSE)


class _Letters(dict[str, str]):
    """The letter of each form of a word, worked out once."""

    def __missing__(self, text: str) -> str:
        letter = self[text] = _letter(text)
        return letter


@cache
def _listed() -> dict[str, str]:
    return {word: letter for letter, listed in reversed(_LETTERS.items()) for word in listed.split()}


def _letter(text: str) -> str:
    if text[0].isdigit():
        return _of_digits(text)
    if text[0].isupper():
        key = text.lower()
        if key in MONTHS:
            return "m"
        if key in WEEKDAYS:
            return "w"
        return _listed().get(key, ".")
    if not text[0].isalpha() and _DECADE.match(text):
        return "s"
    return _listed().get(text, ".")


def _of_digits(text: str) -> str:
    if text.isdecimal():
        if len(text) < 3:
            return "d" if 0 < int(text) < 32 else "x"
        return "y" if len(text) == 4 and "1000" <= text < "2200" else "z"
    forms = ((_ORDINAL, "D"), (_CLOCK, "c"), (_DECADE, "s"), (_ISO, "i"), (_STROKES, "o"))
    return next((letter for form, letter in forms if form.match(text)), "z")


@layer
def _letters(doc: Document) -> str:
    known = _Letters()
    return "".join(map(known.__getitem__, words(doc).texts))


@layer
def times(doc: Document) -> tuple[When, ...]:
    """All times of the article in order, none overlapping; those in bylines too. Lengths of time are `durations`."""
    found = told_times(doc)
    line = dateline(doc)
    return tuple([_resolved(doc, when, line) for when in found] if line else found)


@layer
def told_times(doc: Document) -> tuple[When, ...]:
    """The times as they are told, without what the dateline says of them."""
    column = words(doc)
    found: list[When] = []
    matches = chain.from_iterable(
        _expression().finditer(
            _letters(doc), bisect_left(column.starts, block.start), bisect_left(column.starts, block.end)
        )
        for block in doc.blocks
    )
    for match in matches:
        for when in _read(column, match):
            start, end = column.starts[when.first], column.ends[when.last - 1]
            before = _preposition(column, when.first)
            is_quoted = quotation_at(doc, start, end) is not None
            found.append(_with_days(when._replace(preposition=before, is_quoted=is_quoted)))
    return tuple(found)


def _preposition(column: Words, first: int) -> str:
    at = first - 1
    while at > 0 and column.keys[at] in _SMALL:
        at -= 1
    return column.keys[at] if at >= 0 and column.keys[at] in _PREPOSITIONS else ""


def _read(column: Words, match: re.Match[str]) -> Iterator[When]:
    first, last = match.span()
    kind = str(match.lastgroup)
    letters = match.group()
    if kind == "days":
        yield from _listed_days(column, first, letters)
    elif kind == "date":
        yield from _date(column, first, last, letters)
    elif kind == "years":
        yield from _two_years(column, first, last)
    elif kind in ("month", "bare"):
        yield from _month(column, first, last, letters)
    elif kind == "season":
        yield When(first, last, "season", year=int(column.texts[last - 1]))
    elif kind == "decade":
        yield from _decade(column, first)
    elif kind == "century":
        number = int(column.keys[first][:-2])
        if 10 < number < 23:
            yield When(first, last, "century", year=100 * (number - 1) + 1)
    elif kind == "relative" and column.keys[last - 1] not in _PLURALS:
        yield When(first, last, "relative")
    elif kind == "clock":
        yield from _clock(column, first, last)
    elif kind == "weekday" and not _is_newspaper(column, first) and column.texts[first] != "SAT":
        yield When(first, last, "weekday", weekday=WEEKDAYS[column.keys[first]])
    elif kind == "year" and _is_year(column, first):
        yield When(first, last, "year", year=int(column.texts[first]))


def _is_year(column: Words, at: int) -> bool:
    keys = column.keys
    after = keys[at + 1] if at + 1 < len(keys) else ""
    if after in _BEFORE_CHRIST or after in PERIODS or after in ("%", "per", "-"):
        return False
    before = keys[at - 1] if at else ""
    return (
        before in _BEFORE_YEARS
        or before == "("
        or (before == "," and at > 1 and keys[at - 2] == "year")  # “this year, 2025, …”
        or (before == "the" and at > 1 and keys[at - 2] in _PREPOSITIONS)
    )


def _two_years(column: Words, first: int, last: int) -> Iterator[When]:
    """“1990–98”, “1914 to 1918”; “2015-3” is none."""
    year, text = int(column.texts[first]), column.texts[last - 1]
    after = column.keys[last] if last < len(column.keys) else ""
    if len(text) == 1 or after in _BEFORE_CHRIST:
        return
    if first and column.keys[first - 1][-1] in "-/.#":  # “CVE-2018-1124”
        return
    is_glued = column.keys[first + 1] not in ("to", "until", "till", "through")
    if not is_glued and not (len(text) == 4 and _is_year(column, first)):
        return
    end = int(text) if len(text) == 4 else year // 100 * 100 + int(text)
    if len(text) == 2 and end < year:  # “1999–00”, but “2019-12”
        end += 100
        if end > year + 10:
            return
    yield When(first, first + 1, "year", year=year)
    yield When(last - 1, last, "year", year=end)


def _listed_days(column: Words, first: int, letters: str) -> Iterator[When]:
    """“Saturday 7 and Sunday 8 June”."""
    month = MONTHS[column.keys[first + letters.index("m")]]
    year = int(column.texts[first + len(letters) - 1]) if letters[-1] == "y" else 0
    places = [i for i, letter in enumerate(letters) if letter == "w"]
    for place, following in zip(places, [*places[1:], len(letters)]):
        part = letters[place:following].rstrip(",&-~")
        at = first + place
        day = next(_day(column.keys[at + i]) for i, letter in enumerate(part) if letter in "dD")
        yield When(at, at + len(part), "date", year, month, day, WEEKDAYS[column.keys[at]])


def _day(key: str) -> int:
    return int(key.rstrip("stndrh"))


def _date(column: Words, first: int, last: int, letters: str) -> Iterator[When]:
    if letters[-1] in "io":
        yield from _in_figures(column, first, last, letters)
        return
    keys = column.keys
    at_month = letters.index("m")
    month = MONTHS[keys[first + at_month]]
    days = [_day(keys[first + i]) for i, letter in enumerate(letters) if letter in "dDx"]
    year = next((int(keys[first + i]) for i, letter in enumerate(letters) if letter == "y"), 0)
    places = [i for i, letter in enumerate(letters) if letter == "w"]
    if places and places[0] == 0 and _is_newspaper(column, first):
        return
    if not _is_date(column, first, last, letters, has_more=bool(year or places)):
        if letters[0] == "m":
            yield from _month(column, first, first + 1, "m")
        return
    weekday = WEEKDAYS[keys[first + places[0]]] if places else None
    if weekday is not None and letters[0] == "w" and (before := _weekday_before(keys, first)) is not None:
        # “Friday to Sunday, June 6–8” begins on a Friday; of “Friday and Sunday, June 6” nothing can be said
        weekday = before if len(days) > 1 else None
    yield When(first, last, "date", year, month, days[0], weekday)
    if len(days) > 1:
        at = first + max(i for i, letter in enumerate(letters) if letter in "dD")
        yield When(at, last, "date", year, month, days[1])


def _weekday_before(keys: list[str], first: int) -> int | None:
    if first > 1 and keys[first - 1] in ("and", "or", "to", "through", "-", "–", ",", "&", "/"):
        return WEEKDAYS.get(
            keys[first - 2].removesuffix("s") if keys[first - 2].endswith("days") else keys[first - 2]
        )
    return None


def _is_newspaper(column: Words, first: int) -> bool:
    """“the Edmonton Sun, August 16”: a short weekday after a name or “the” is none."""
    key = column.keys[first].rstrip(".")
    return (
        key in ("sun", "sat", "mon", "wed")
        and first > 0
        and (column.texts[first - 1][0].isupper() or column.keys[first - 1] == "the")
    )


def _is_date(column: Words, first: int, last: int, letters: str, has_more: bool) -> bool:
    """False for “In March 12 people died”, where the number counts something, and for “from 12 May Street”."""
    if has_more or column.keys[first] == "the" or "f" in letters:
        return True
    if last >= len(column):
        return True
    after = column.keys[last]
    if letters[0] == "m" and first and column.keys[first - 1] == "in":
        return False
    if letters[0] == "m":
        return not after[0].isalnum() or after in _AFTER_DAY
    return letters[0] != "x"


def _in_figures(column: Words, first: int, last: int, letters: str) -> Iterator[When]:
    text = column.texts[last - 1]
    weekday = WEEKDAYS[column.keys[first]] if letters[0] == "w" else None
    if match := _ISO.match(text):
        year, month, day = map(int, match.groups())
        if 1000 < year < 2200 and month < 20 and day < 40:
            yield When(first, last, "date", year, month, day, weekday)
    elif match := _STROKES.match(text):
        one, two, year = map(int, match.groups())
        year = year + 2000 if len(match[3]) == 2 else year
        if not 1000 < year < 2200 or (len(match[3]) == 2 and "/" not in text):
            return
        if one > 12 >= two or one == two:
            yield When(first, last, "date", year, two, one, weekday)
        elif two > 12 >= one:
            yield When(first, last, "date", year, one, two, weekday)


def _month(column: Words, first: int, last: int, letters: str) -> Iterator[When]:
    month = MONTHS[column.keys[first]]
    if len(letters) > 1:
        yield When(first, last, "month", int(column.texts[last - 1]), month)
    elif first and (column.keys[first - 1] in _BEFORE_YEARS or column.keys[first - 1] in ("mid-", "mid")):
        yield When(first, last, "month", month=month)


def _decade(column: Words, first: int) -> Iterator[When]:
    match = _DECADE.match(column.texts[first])
    if match:
        yield When(first, first + 1, "decade", year=int(match[1] or 19) * 100 + int(match[2]) * 10)


def _clock(column: Words, first: int, last: int) -> Iterator[When]:
    key = column.keys[first]
    if key in CLOCK_POINTS:
        yield When(first, last, "clock", minute=CLOCK_POINTS[key])
        return
    half = column.keys[first + 1][0] if last > first + 1 else ""
    match = _CLOCK.match(key)
    hour, minute = (int(match[1]), int(match[2])) if match else (int(key), 0)
    if match and "." in key and half not in ("a", "p"):
        return
    if not match and half not in ("a", "p", "o"):
        return
    if half in ("a", "p") and hour == 12:
        hour = 0
    if half == "p" and hour < 12:
        hour += 12
    yield When(first, last, "clock", minute=60 * hour + minute)


def _with_days(when: When) -> When:
    """The days of a time that tells its year."""
    if not when.year:
        return when
    earliest, latest = _days_of(when, when.year)
    return when._replace(earliest=earliest, latest=latest)


def _days_of(when: When, year: int) -> tuple[int | None, int | None]:
    if when.kind == "date":
        if not 1 <= when.month <= 12 or not 1 <= when.day <= month_length(when.month, year):
            return None, None
        number = day_number(year, when.month, when.day)
        return number, number
    if when.kind == "month":
        return day_number(year, when.month, 1), day_number(year, when.month, month_length(when.month, year))
    if when.kind == "season":
        return day_number(year, 1, 1), day_number(year + 1, 3, 1)
    length = {"decade": 10, "century": 100}.get(when.kind, 1)
    return day_number(year, 1, 1), day_number(year + length, 1, 1) - 1


def _resolved(doc: Document, when: When, line: Dateline) -> When:
    """What the dateline says of a time without a year, and of “yesterday”."""
    if when.kind == "relative":
        days = _relative_days(words(doc).keys, when, line)
        return when._replace(earliest=days[0], latest=days[1]) if days else when
    if when.year or when.kind not in ("date", "month") or not line.day:
        return when
    today = line.earliest
    near = [_days_of(when, line.year + step) for step in (-1, 0, 1)]
    told = [(earliest, latest) for earliest, latest in near if earliest is not None and latest is not None]
    if when.preposition == "since":
        told = [days for days in told if days[0] <= today]
    if not told:
        return when
    earliest, latest = min(told, key=lambda days: abs(days[0] - today))
    return when._replace(earliest=earliest, latest=latest)


def _relative_days(keys: list[str], when: When, line: Dateline) -> tuple[int, int] | None:
    key, last = keys[when.first], keys[when.last - 1]
    step = {"last": -1, "next": 1, "this": 0}.get(key, 0)
    if last in ("year", "years"):
        year = line.year + step
        return day_number(year, 1, 1), day_number(year + 1, 1, 1) - 1
    if last == "month":
        months = 12 * line.year + line.month - 1 + step
        year, month = months // 12, months % 12 + 1
        return day_number(year, month, 1), day_number(year, month, month_length(month, year))
    if not line.day:
        return None
    today = line.earliest
    if key in RELATIVE_DAYS:
        return today + RELATIVE_DAYS[key], today + RELATIVE_DAYS[key]
    if last == "week":
        return (
            (today - 13, today - 1)
            if step < 0
            else (today + 1, today + 13)
            if step
            else (today - 6, today + 6)
        )
    if last in WEEKDAYS:
        return (
            (today - 13, today - 1)
            if step < 0
            else (today + 1, today + 14)
            if step
            else (today - 6, today + 6)
        )
    return None


@layer
def stretches(doc: Document) -> tuple[Stretch, ...]:
    """The pairs of times that are the ends of one stretch, in order."""
    column = words(doc)
    keys = column.keys
    found: list[Stretch] = []
    every = times(doc)
    for begin, end in pairwise(every):
        if end.first < begin.last:
            if (link := keys[end.first - 1]) in ("-", "–", "to"):  # “3–5 June”
                found.append(Stretch(begin, end, link))
            continue
        if end.first - begin.last > 2 or _is_broken(doc, begin.first, end.last):
            continue
        between = [
            key for key in keys[begin.last : end.first] if key not in ("the", "early", "late", "about")
        ]
        if len(between) != 1:
            continue
        link = between[0]
        if link in ("to", "until", "till", "through", "-", "–", "—") or (
            link == "and" and begin.preposition == "between"
        ):
            found.append(Stretch(begin, end, link))
    return tuple(found)


_NUMBER_PARTS = NUMBER_WORDS | {"half", "quarter", "and", "a", "an", "of"}
_QUALIFIERS = frozenset(
    """about around nearly almost roughly approximately some over under least most than to only just barely another every each
    several few couple many""".split()
)


@layer
def durations(doc: Document) -> tuple[Duration, ...]:
    """The lengths of time that the article tells, in order: “two hours and fifty minutes”, “a 10-year”, “half an hour”."""
    column = words(doc)
    found: list[Duration] = []
    for match in re.finditer("[ue]", _letters(doc)):
        duration = _duration(column, match.start())
        if duration is None or _is_broken(doc, duration.first, duration.last):
            continue
        joined = _joined(column, found[-1], duration) if found else None
        if joined and not _is_broken(doc, joined.first, joined.last):
            found[-1] = joined
        else:
            found.append(duration)
    starts, ends = column.starts, column.ends
    return tuple(
        each._replace(is_quoted=quotation_at(doc, starts[each.first], ends[each.last - 1]) is not None)
        for each in found
    )


def _is_broken(doc: Document, first: int, last: int) -> bool:
    """True where the words run from one block into the next: the heading “Part two” and “Years later …”."""
    column = words(doc)
    return BLOCK_BREAK in doc.text[column.starts[first] : column.ends[last - 1]]


def _duration(column: Words, at: int) -> Duration | None:
    keys = column.keys
    first = at
    while (
        first > 0
        and at - first < 9
        and column.starts[first] - column.ends[first - 1] < 2  # not into the block before
        and (keys[first - 1] in _NUMBER_PARTS or _is_number(keys, first - 1, first, at))
    ):
        first -= 1
    while first < at and keys[first] in ("and", "of", "-"):
        first += 1
    if first == at:
        return None
    value = _value(column, first, at)
    if not value:
        return None
    if keys[first] in ("a", "an") and (keys[first + 1] in UNITS or keys[first + 1][0].isdigit()):
        first += 1  # “a 10-year reign”
    unit, last = PERIODS[keys[at]], at + 1
    step = 1.0 if value == int(value) else 0.5
    if keys[last : last + 3] == ["and", "a", "half"]:
        value, last, step = value + 0.5, last + 3, 0.5
    days = days_of(unit)
    qualifier = keys[first - 1] if first and keys[first - 1] in _QUALIFIERS else ""
    return Duration(first, last, value, unit, (value - step / 2) * days, (value + step / 2) * days, qualifier)


def _is_number(keys: list[str], i: int, first: int, at: int) -> bool:
    key = keys[i]
    if key == "-":
        return i > 0 and (first == at or keys[i - 1] in NUMBER_WORDS) and keys[i - 1] not in ("a", "an")
    return key[0].isdigit() and (key[-1].isdigit() or key[-1] in "½¼¾") and ":" not in key


def _value(column: Words, first: int, at: int) -> float:
    keys = [key for key in column.keys[first:at] if key != "-"]
    if keys in (["half", "a"], ["half", "an"], ["half"]):
        return 0.5
    if keys in (["quarter", "of", "an"], ["a", "quarter", "of", "an"]):
        return 0.25
    if keys in (["a"], ["an"]):
        return column.keys[at] != "second"
    if keys[-1] in ("a", "an"):
        return 0  # “£95,000 a year”
    return number_at(column, first, at)


def _joined(column: Words, one: Duration, two: Duration) -> Duration | None:
    """“two hours and fifty minutes”, “one hour 20 minutes”, “three years, two months”."""
    between = column.keys[one.last : two.first]
    if (
        between not in ([], ["and"], [","])
        or days_of(two.unit) >= days_of(one.unit)
        or one.value != int(one.value)
    ):
        return None
    if two.value * days_of(two.unit) >= days_of(one.unit):
        return None
    value = one.value + two.value * days_of(two.unit) / days_of(one.unit)
    middle = one.value * days_of(one.unit)
    return Duration(one.first, two.last, value, one.unit, middle + two.low, middle + two.high, one.qualifier)


_SELF = late(
    r"\b(?:posted|published|updated|issued|sent|released|written|dated|date|first published|last updated)\b",
    re.I,
)
_OPENING_BLOCKS = 4
_SHORT = 20  # words of a block that tells no more than when and by whom


@layer
def dateline(doc: Document) -> Dateline | None:
    """The article's own date, if it tells one: “Published 3 June 2025”, “LEEDS, June 3, 2025 —”, a line of its own."""
    found = told_times(doc)
    if not any(when.year and when.kind in ("date", "month") for when in found):
        return None
    numbered = list(enumerate(doc.blocks))
    for number, block in numbered[:_OPENING_BLOCKS] + numbered[_OPENING_BLOCKS:][-3:]:
        for when in _in_block(doc, found, block):
            if (
                when.year
                and when.month
                and (when.earliest or 0)
                and _dates_the_article(doc, block, when, number)
            ):
                return Dateline(when.year, when.month, when.day, when.first, when.last)
    return None


def _in_block(doc: Document, found: tuple[When, ...], block: Block) -> list[When]:
    column = words(doc)
    first, last = bisect_left(column.starts, block.start), bisect_left(column.starts, block.end)
    at = bisect_left(found, first, key=lambda when: when.first)
    inside: list[When] = []
    while at < len(found) and found[at].first < last:
        if found[at].kind in ("date", "month"):
            inside.append(found[at])
        at += 1
    return inside


def _dates_the_article(doc: Document, block: Block, when: When, number: int) -> bool:
    column = words(doc)
    start, end = column.starts[when.first], column.ends[when.last - 1]
    before, after = doc.text[block.start : start], doc.text[end : block.end]
    if block.kind == "byline":
        return True
    if when.kind == "date" and _is_place_line(before, after):
        return True
    if (
        block.kind not in ("paragraph", "standfirst", "boilerplate")
        or len(before.split()) + len(after.split()) > _SHORT
    ):
        return False
    ends = not after.strip(" .)*_") or after.strip()[0] in "·|—–•("
    if number >= _OPENING_BLOCKS:
        return ends and _SELF.match(before.lstrip(" (*_")) is not None
    if not before.strip(" (*_") or _SELF.search(before):
        return ends and when.kind == "date"
    return (
        number > 0 and before.rstrip()[-1] == "," and not after.strip(" )*_")
    )  # “A report to the governors, July 2025”


def _is_place_line(before: str, after: str) -> bool:
    """“PORTLAND, Ore., Oct. 14, 2025 —”."""
    place = before.strip(" ,(")
    return (
        bool(place)
        and len(place) < 40
        and place.split(",")[0].isupper()
        and bool(re.match(r"\s*(?:\([^)]*\)\s*)?(?:—|–|--?)", after))
    )
