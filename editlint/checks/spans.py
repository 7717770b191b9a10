"""Stretches of time that end before they begin, or are not as long as the text says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Literal, NamedTuple

from editlint.analysis.lower import lower_text
from editlint.analysis.quotations import quotation_at
from editlint.analysis.sentences import sentence_of
from editlint.analysis.times import Duration, Stretch, When, dateline, durations, stretches, times
from editlint.analysis.words import span_of, words
from editlint.english.calendar import days_of
from editlint.english.number_values import number_at
from editlint.english.tokens import words as words_of
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.pattern import late
from editlint.model.text import Span

_FAR = 150  # years; a file number may look like a stretch: “2014-1829”
_BEFORE, _AFTER = 180, 30  # characters round “anniversary” within which the two years are told
_NEAR = 8  # words between a stretch and its length
_NO_LENGTH = frozenset(
    """after before within every last next first another ago later earlier and but then followed following previous past
    between until when while spent served lost won only each per old age aged over""".split()
)
_NO_SPAN = frozenset("levels level standards prices terms dollars figures back down bc bce b.c.".split())
_AFTER_YEARS = frozenset(
    """and or but in at on as when with he she it they the a while where who which was were is are had has by for under before
    after until because then""".split()
)
_BEGUN = r"(?:founded|established|opened|launched|built|created|set up|formed|married|started|begun|born)"
_ANNIVERSARY = late(
    rf"\b{_BEGUN}\b[^.;!?\n]{{0,30}}?\b(?:in|on [^.;!?\n]{{3,14}}) (?P<begun>1[5-9]\d\d|20\d\d)\b(?:[^.;!?\n]{{0,60}}?|[^.;!?\n]{{0,40}}\.\ (?:It|They|The)\b[^.;!?\n]{{0,30}}?)\b(?:its|their|his|her|the)"
    r" (?P<nth>\d{1,3})(?:st|nd|rd|th) (?:anniversary|birthday)\b(?:[^.;!?\n]{0,12}? in (?P<year>1[5-9]\d\d|20\d\d)\b| (?P<now>this year))"
)


_LONG = ("day", "week", "month", "year", "decade")
_BEGAN = late(
    r"\b(?:began|started|opened|founded|established|joined|took over|launched|set up|built|married|introduced|elected|appointed|arrived)\b[^.;!?]{0,40}\Z"
)
_ENDED = late(
    r"\b(?:ended|finished|closed|left|leaving|retired|died|divorced|resigned|stepped down|demolished|folded|scrapped|abolished)\b"
)
_YEAR = r"(?:1[5-9]\d\d|20\d\d)\b"
_CLAUSE = r"(?:(?!\b(?:1[5-9]\d\d|20\d\d)\b|\b(?:and|but|while|who|which|years)\b)[^.,;:!?()\n]){0,60}?"
_APART = late(
    rf"(?P<first>{_YEAR})(?:,? (?P<length>\w+(?:-\w+)?) years (?P<word>after|before) {_CLAUSE}\bin (?:[A-Z][a-z]+ )?"
    rf"(?P<second>{_YEAR})(?![-–’']))"
)


class Spans(NamedTuple):
    """`backward`: the end comes before the beginning. `length`: a length beside it says another number of days, months or
    years; one more or less is never wrong, since ends may count or not."""

    gives = ("match", "told", "length")
    fault: Literal["backward", "length"]

    def run(self, doc: Document) -> Iterator[Hit]:
        if self.fault == "backward":
            yield from _backward(doc)
            return
        every = [
            each for each in stretches(doc) if not each.begin.is_quoted and each.begin.kind == each.end.kind
        ]
        if every:
            yield from _of_other_length(doc, every)
        yield from _years_apart(doc)
        yield from _longer_than_whole(doc)
        if "anniversary" in lower_text(doc) or "birthday" in lower_text(doc):
            yield from _anniversaries(doc)


def _backward(doc: Document) -> Iterator[Hit]:
    keys = words(doc).keys
    for begin, end, link in stretches(doc):
        if (
            begin.is_quoted
            or begin.kind != end.kind
            or not _NO_SPAN.isdisjoint(keys[max(0, begin.first - 2) : end.last + 2])
        ):
            continue
        if link in ("until", "till") or (
            link == "to" and begin.preposition != "from" and begin.kind == "year"
        ):
            continue
        if _ends_before(begin, end) and _is_alone(keys, end):
            yield Hit(_place(doc, begin, end), {"told": "", "length": ""})


def _is_alone(keys: list[str], end: When) -> bool:
    """False for “from 2019 to 1850 pesos”, where the figures count something."""
    after = keys[end.last] if end.last < len(keys) else "."
    return end.kind != "year" or not after[0].isalnum() or after in _AFTER_YEARS


def _ends_before(begin: When, end: When) -> bool:
    if begin.year and end.year and begin.earliest and end.latest:
        return end.latest < begin.earliest and begin.year - end.year < _FAR
    if begin.kind == "clock":  # “from 9pm to 7pm”; “from 9pm to 7am” is a night
        one, two = begin.minute or 0, end.minute or 0
        return (
            two < one and (one < 720) == (two < 720) and begin.last - begin.first == end.last - end.first == 2
        )
    is_month = begin.kind == "date" and begin.month == end.month and not begin.year
    return is_month and end.day < begin.day and not end.year


def _of_other_length(doc: Document, every: list[Stretch]) -> Iterator[Hit]:
    lengths = [each for each in durations(doc) if not each.is_quoted and each.value != 0.5]
    at = 0
    for stretch in every:
        while at < len(lengths) and lengths[at].last + _NEAR < stretch.begin.first:
            at += 1
        near = at
        while near < len(lengths) and lengths[near].first < stretch.end.last + _NEAR:
            length = lengths[near]
            near += 1
            if _is_of(doc, stretch, length) and (told := _length(stretch, length)):
                low, high = told
                if not low <= length.value <= high:
                    place = _place(doc, stretch.begin, stretch.end)
                    values = {"told": doc.text[slice(*place)], "length": _in_words(stretch, length.unit)}
                    note = Note(place, _in_words(stretch, length.unit))
                    yield Hit(span_of(doc, length.first, length.last), values, (note,))


def _is_of(doc: Document, stretch: Stretch, length: Duration) -> bool:
    """True if the length stands beside the stretch, in one sentence and with nothing that parts them."""
    keys = words(doc).keys
    first, last = stretch.begin.first, stretch.end.last
    between = keys[length.last : first] if length.last <= first else keys[last : length.first]
    if len(between) > _NEAR or sentence_of(doc, first) != sentence_of(doc, length.first):
        return False
    beside = [*keys[max(0, length.first - 2) : length.first], *keys[length.last : length.last + 1]]
    if length.last > first:
        # “from 1990 to 1998, a 10-year …”
        is_beside = between[:1] in ([","], ["("], ["–"], ["—"]) and len(between) < 6
        return is_beside and _NO_LENGTH.isdisjoint(between)
    words_between = [key for key in between if key[0].isalnum()]
    if not _NO_LENGTH.isdisjoint(beside) or not _NO_LENGTH.isdisjoint(words_between[:-1]):
        return False
    return any(key in ("(", ",", "from") for key in between) and not any(key[0].isdigit() for key in between)


def _length(stretch: Stretch, length: Duration) -> tuple[float, float] | None:
    """The least and the greatest number of units that the stretch may have."""
    begin, end = stretch.begin, stretch.end
    loose = 1.0 if not length.qualifier else max(1.0, length.value / 5)
    if begin.kind == "year" and length.unit in ("year", "decade"):
        years = (end.year - begin.year) / (10 if length.unit == "decade" else 1)
        if length.unit == "decade":
            loose *= 0.4
        elif length.value % 10 == 0:
            loose = max(loose, years / 10)
        return years - loose, years + loose
    if begin.kind == "weekday" and length.unit == "day":
        days = ((end.weekday or 0) - (begin.weekday or 0)) % 7
        return (days, days + 1) if length.value < 8 else None
    if begin.kind == "month" and length.unit == "month":
        months = end.month - begin.month + 12 * (end.year - begin.year if begin.year and end.year else 0)
        months = months % 12 if months < 0 else months
        return months - 1, months + 1
    if begin.kind == "date" and length.unit in ("day", "week") and begin.day:
        days = _days_between(begin, end)
        if days is None:
            return None
        size = days_of(length.unit)
        return ((days - 1) / size, (days + 2) / size) if size == 1 else ((days - 4) / size, (days + 4) / size)
    return None


def _days_between(begin: When, end: When) -> int | None:
    if begin.month == end.month and begin.year in (0, end.year):
        return end.day - begin.day
    if begin.earliest and end.earliest and end.earliest > begin.earliest and (begin.year or not end.year):
        return end.earliest - begin.earliest
    return None


def _in_words(stretch: Stretch, unit: str) -> str:
    """“8 years”; of a decade and a week the years and days that they are counted in."""
    begin, end = stretch.begin, stretch.end
    if begin.kind == "year":
        count, unit = end.year - begin.year, "year"
    elif begin.kind == "weekday":
        count, unit = ((end.weekday or 0) - (begin.weekday or 0)) % 7 + 1, "day"
    elif begin.kind == "month":
        count, unit = (end.month - begin.month) % 12 + 1, "month"
    else:
        count, unit = (_days_between(begin, end) or 0) + 1, "day"
    return f"{count} {unit}{'' if count == 1 else 's'}"


def _anniversaries(doc: Document) -> Iterator[Hit]:
    """“founded in 1950, celebrates its 60th anniversary in 2015”."""
    for told in re.finditer("anniversary|birthday", doc.text):
        match = _ANNIVERSARY.search(doc.text, max(0, told.start() - _BEFORE), told.end() + _AFTER)
        if match is None or match.end() < told.end():
            continue
        line = dateline(doc) if match["now"] else None
        year = int(match["year"] or (line.year if line else 0))
        years = year - int(match["begun"])
        if not year or abs(years - int(match["nth"])) < 2 or quotation_at(doc, *match.span()):
            continue
        place = Span(match.start("nth"), match.end("nth") + 2)
        values = {"told": f"{match['begun']} to {year}", "length": f"{years} years"}
        yield Hit(place, values, (Note(Span(*match.span("begun")), f"{years} years to {year}"),))


def _longer_than_whole(doc: Document) -> Iterator[Hit]:
    """“opened in 1910 and closed in 1985 after 95 years”; what lasted for less may be a part of it."""
    column = words(doc)
    every = [when for when in times(doc) if when.kind in ("year", "date", "month") and not when.is_quoted]
    lengths = [
        each for each in durations(doc) if each.unit in _LONG and not each.is_quoted and not each.qualifier
    ]
    at = 0
    for one, two in pairwise(every):
        sentence = sentence_of(doc, one.first)
        if (
            two.first >= sentence.last
            or one.kind != two.kind
            or (one.earliest is None) != (two.earliest is None)
        ):
            continue
        days = _whole(one, two)
        before = doc.text[sentence.start : column.starts[one.first]]
        if (
            days is None
            or not _BEGAN.search(before)
            or not _ENDED.search(doc.text, column.ends[one.last - 1], column.starts[two.first])
        ):
            continue
        while at < len(lengths) and lengths[at].first < sentence.first:
            at += 1
        inside = [each for each in lengths[at : at + 3] if each.last <= sentence.last]
        if len(inside) == 1 and column.keys[inside[0].first - 1] in (
            "for",
            "after",
            "lasting",
            "its",
            "his",
            "her",
            "their",
        ):
            length = inside[0]
            size = days_of(length.unit)
            if length.low > (days + size * (1 + length.value / 10 * (length.value % 10 == 0))):
                place = _place(doc, one, two)
                values = {"told": doc.text[slice(*place)], "length": _counted(days, size, length.unit)}
                notes = (Note(place, "from the first to the last"),)
                yield Hit(span_of(doc, length.first, length.last), values, notes)


def _whole(one: When, two: When) -> int | None:
    """The days from the beginning of one time to the beginning of the other."""
    if one.earliest is not None and two.earliest is not None and bool(one.year) == bool(two.year):
        return two.earliest - one.earliest if two.earliest > one.earliest else None
    if one.kind == "date" and one.month == two.month and not one.year and not two.year and two.day > one.day:
        return two.day - one.day
    return None


def _counted(days: int, size: float, unit: str) -> str:
    count = round(days / size)
    return f"{count} {unit}{'' if count == 1 else 's'}"


def _years_apart(doc: Document) -> Iterator[Hit]:
    """“in 1998, three years after it burnt down in 1990”, “in 1990 … five years later, in 1998”."""
    for match in _APART.finditer(doc.text):
        first, length, word, second = match["first"], match["length"], match["word"], match["second"]
        column = words_of(length)
        years = number_at(column, 0, len(column))
        apart = int(first) - int(second) if word == "after" else int(second) - int(first)
        if not years or abs(apart - years) < 2 or (years % 10 == 0 and abs(apart - years) <= years / 10):
            continue
        if not quotation_at(doc, *match.span()):
            place = Span(match.start("length"), match.end("length") + len(" years"))
            values = {
                "told": f"{first} and {second}",
                "length": f"{abs(apart)} year{'' if abs(apart) == 1 else 's'}",
            }
            notes = (
                Note(Span(*match.span("first")), f"{first} here"),
                Note(Span(*match.span("second")), f"{second} here"),
            )
            yield Hit(place, values, notes)


def _place(doc: Document, begin: When, end: When) -> Span:
    return span_of(doc, begin.first, end.last)
