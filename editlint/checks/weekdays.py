"""Weekdays that do not fall on the date beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from editlint.analysis.lower import lower_text
from editlint.analysis.sentences import sentence_of
from editlint.analysis.times import When, dateline, times
from editlint.analysis.words import span_of, words
from editlint.english.calendar import (
    MONTH_NAMES,
    WEEKDAY_NAMES,
    day_number,
    month_length,
    weekday_of,
)
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.pattern import late
from editlint.model.text import Span

_NEAR = 300  # days from a sure date within which a date without a year is likely to be
_FIRST_YEAR = 1583  # of today's calendar
_LAST_JULIAN = 1923  # until then one country or another counted days in the old way
_OTHER_YEAR = late(
    r"\b(?:last|previous|earlier|past|following|next) (?:year|season|summer|winter|spring|autumn|term)|\byears? (?:ago|before|earlier|later)",
    re.I,
)
_A_YEAR = late(r"\b[12]\d{3}\b")
_LOOKS_BACK = late(r"anniversary|years ago|years on\b|centenary|commemorat|memorial|histor")
_CLOSE = 62  # days from a full date within which a date without a year is of the same time
_PAIRS = 30  # dates before it that one is held against
_PAIR_WITHIN = 100  # days between two dates of one year that are held against each other


class Weekdays(NamedTuple):
    """Dates with a weekday: against the calendar where the year is told or can be known, else against each other."""

    gives = ("match", "date", "right", "told")
    signs = (
        *"monday tuesday wednesday thursday friday saturday sunday".split(),
        *(
            f"{day}{after}"
            for day in "mon tue tues wed thu thur thurs fri sat sun".split()
            for after in " .,"
        ),
    )

    def run(self, doc: Document) -> Iterator[Hit]:
        dated = [when for when in times(doc) if _can_be_checked(when)]
        if not dated:
            return
        told_years = _told_years(doc)
        anchors = _anchors(doc, dated, told_years)
        full = _full_dates(doc)
        open_ones: list[When] = []
        saved: set[When] = set()
        for when in dated:
            if not when.year and _OTHER_YEAR.search(doc.text, *_paragraph(doc, when)):
                continue
            bound = None if when.year else _bound(doc, when, full)
            if bound:
                if not _fits(when, bound[0]):
                    yield _hit(doc, when, bound[0], (_year_note(doc, *bound), *_neighbour(doc, when, dated)))
                continue
            years = [when.year] if when.year else _years(doc, when, anchors, told_years)
            if not when.year and (not years or any(_fits(when, year) for year in years)):
                open_ones.append(when)
                saved.update([when] if years else [])
            elif not any(_fits(when, year) for year in years):
                yield _hit(
                    doc, when, years[0], () if when.year else _year_notes(doc, when, anchors, years[0])
                )
        for when, other in _clashes(doc, open_ones, saved):
            yield _clash_hit(doc, when, other)


def _can_be_checked(when: When) -> bool:
    if when.kind != "date" or when.weekday is None or when.is_quoted:
        return False
    is_day = 1 <= when.month <= 12 and 1 <= when.day <= month_length(when.month, when.year)
    return is_day and (not when.year or when.year >= _FIRST_YEAR)


def _fits(when: When, year: int) -> bool:
    if when.day > month_length(when.month, year):
        return False
    number = day_number(year, when.month, when.day)
    if weekday_of(number) == when.weekday:
        return True
    # “Sunday, 9 January 1905” in St Petersburg
    return year <= _LAST_JULIAN and weekday_of(number + year // 100 - year // 400 - 2) == when.weekday


def _full_dates(doc: Document) -> list[When]:
    """The days of the article that tell their year, in the writer's own words, with a weekday that is right or none."""
    return [
        when
        for when in times(doc)
        if when.kind == "date"
        and when.year >= _FIRST_YEAR
        and when.earliest is not None
        and not when.is_quoted
        and (when.weekday is None or _fits(when, when.year))
    ]


def _bound(doc: Document, when: When, full: list[When]) -> tuple[int, When] | None:
    """The year of a date that does not tell it, by the nearest full date within two months of it, and that date.

    None where full dates of two years are as close, and where the paragraph tells of another year, or looks back at one:
    “Fifty years on, a service on Wednesday, 11 March”.
    """
    near = [(year, each) for each in full for year in _years_close(when, each)]
    if not near or len({year for year, _ in near}) > 1:
        return None
    year, nearest = min(near, key=lambda pair: abs(pair[1].first - when.first))
    place, whole = _paragraph(doc, when), Span(0, len(doc.text))
    looks_back = place if _paragraph(doc, nearest) == place else whole
    if _LOOKS_BACK.search(lower_text(doc), looks_back.start, looks_back.end):
        return None
    others = {int(found[0]) for found in _A_YEAR.finditer(doc.text, place.start, place.end)}
    return None if any(_fits(when, other) for other in others - {year}) else (year, nearest)


def _paragraph(doc: Document, when: When) -> Span:
    at = words(doc).starts[when.first]
    block = doc.block_at(at)
    return Span(block.start, block.end) if block else Span(at, at)


def _years_close(when: When, full: When) -> Iterator[int]:
    """The year in which a day is within two months of a full date: of “6 January” and 28 December 2026, 2027."""
    for year in (full.year - 1, full.year, full.year + 1):
        is_day = when.day <= month_length(when.month, year)
        if is_day and abs(day_number(year, when.month, when.day) - (full.earliest or 0)) <= _CLOSE:
            yield year


def _anchors(doc: Document, dated: list[When], told: list[int]) -> list[When]:
    """Dates of the time that the article tells of; an article on an anniversary has its own dates a hundred years later."""
    if _LOOKS_BACK.search(lower_text(doc)):
        return []
    return [when for when in dated if when.year and when.year == told[-1] and _fits(when, when.year)]


def _told_years(doc: Document) -> list[int]:
    keys = words(doc).keys
    found = {
        int(key[:4]) for key in keys if key[0] in "12" and key[:4].isdecimal() and len(key) in (4, 5, 10)
    }
    return sorted(year for year in found if _FIRST_YEAR <= year < 2200)


def _years(doc: Document, when: When, anchors: list[When], told: list[int]) -> list[int]:
    """The years that a date without one may be in, the likeliest first; empty where nobody can know."""
    line = dateline(doc)
    if line and not line.day:
        return [line.year, line.year - 1, line.year + 1, *told]
    sure = [line.earliest] if line else [each.earliest for each in anchors if each.earliest]
    near: dict[int, int] = {}
    for number in sure:
        for year in {(number + step) // 365.2425 + 1 for step in (-_NEAR, 0, _NEAR)}:
            if when.day <= month_length(when.month, int(year)):
                far = abs(day_number(int(year), when.month, when.day) - number)
                if far <= _NEAR:
                    near[int(year)] = min(far, near.get(int(year), far))
    return [*sorted(near, key=lambda year: near[year]), *told] if near else []


def _clashes(doc: Document, dated: list[When], saved: set[When]) -> Iterator[tuple[When, When]]:
    """Dates of a year that nobody tells, of which each fits fewer of the others than it clashes with.

    Those `saved` fit a year of the article: they are held against what is in their paragraph or list only.
    """
    sure = [when for when in dated if not _A_YEAR.search(_sentence(doc, when))] if len(dated) > 1 else []
    against: dict[int, list[int]] = {}
    for i, one in enumerate(sure):
        for j in range(max(0, i - _PAIRS), i):
            two = sure[j]
            is_apart = saved and (one in saved or two in saved) and not _stand_together(doc, one, two)
            if not is_apart and _clash(one, two):
                against.setdefault(i, []).append(j)
                against.setdefault(j, []).append(i)
    for i in sorted(against):
        others = against[i]
        worst = all(
            len(others) > len(against[j]) or (len(others) == len(against[j]) and i > j) for j in others
        )
        if worst:
            yield sure[i], sure[min(others)]


def _stand_together(doc: Document, one: When, two: When) -> bool:
    """True for two dates of a paragraph that tells no year and looks back at none, or of the items of a list."""
    a, b = (doc.block_at(words(doc).starts[when.first]) for when in (one, two))
    if a is None or b is None:
        return False
    if a.start == b.start:
        text = doc.text[a.start : a.end]
        return not (_A_YEAR.search(text) or _LOOKS_BACK.search(text.lower()))
    return a.kind == b.kind == "item"


def _clash(one: When, two: When) -> bool:
    """True if no year has both."""
    days = day_number(2001, one.month, min(one.day, month_length(one.month, 2001))) - day_number(
        2001, two.month, min(two.day, month_length(two.month, 2001))
    )
    if abs(days) > _PAIR_WITHIN:
        return False
    return not any(_fits(one, year) and _fits(two, year) for year in range(2001, 2029))


def _sentence(doc: Document, when: When) -> str:
    sentence = sentence_of(doc, when.first)
    return doc.text[sentence.start : sentence.end]


def _hit(doc: Document, when: When, year: int, notes: tuple[Note, ...]) -> Hit:
    right = WEEKDAY_NAMES[weekday_of(day_number(year, when.month, when.day))]
    date = f"{when.day} {MONTH_NAMES[when.month - 1]} {year}"
    told = WEEKDAY_NAMES[when.weekday or 0]
    return Hit(_place(doc, when.first, when.last), {"date": date, "right": right, "told": told}, notes)


def _year_notes(doc: Document, when: When, anchors: list[When], year: int) -> tuple[Note, ...]:
    """Where the year comes from that the date itself does not tell: the article's own date, or the nearest other one."""
    line = dateline(doc)
    if line:
        return (Note(_place(doc, line.first, line.last), "the article's own date"),)
    dated = [each for each in anchors if each.year == year]
    if not dated:
        return ()
    return (_year_note(doc, year, min(dated, key=lambda each: abs(each.first - when.first))),)


def _year_note(doc: Document, year: int, by: When) -> Note:
    line = dateline(doc)
    is_own = line is not None and (line.first, line.last) == (by.first, by.last)
    label = "the article's own date" if is_own else f"in {year}, by this date"
    return Note(_place(doc, by.first, by.last), label)


def _neighbour(doc: Document, when: When, dated: list[When]) -> tuple[Note, ...]:
    """The nearest day of that month with the same weekday in the list or paragraph, which cannot be one as well."""
    month = (when.month, when.weekday)
    found = [each for each in dated if not each.year and (each.month, each.weekday) == month]
    clashing = [each for each in found if _clash(when, each) and _stand_together(doc, when, each)]
    nearest = min(clashing, key=lambda each: abs(each.first - when.first), default=None)
    return (Note(_place(doc, nearest.first, nearest.last), _label(nearest)),) if nearest else ()


def _label(when: When) -> str:
    return f"{WEEKDAY_NAMES[when.weekday or 0]}, {when.day} {MONTH_NAMES[when.month - 1]} here"


def _clash_hit(doc: Document, when: When, other: When) -> Hit:
    """Of two dates that no year has, the second, by a year that has the first."""
    fitting = next(
        year
        for year in range(2001, 2029)
        if _fits(other, year) and when.day <= month_length(when.month, year)
    )
    right = WEEKDAY_NAMES[weekday_of(day_number(fitting, when.month, when.day))]
    values = {
        "date": f"{when.day} {MONTH_NAMES[when.month - 1]}",
        "right": right,
        "told": WEEKDAY_NAMES[when.weekday or 0],
    }
    notes = (Note(_place(doc, other.first, other.last), _label(other)),)
    return Hit(_place(doc, when.first, when.last), values, notes)


def _place(doc: Document, first: int, last: int) -> Span:
    return span_of(doc, first, last)
