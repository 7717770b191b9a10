"""The sheet as a person reads it: sections of rows, each with a thing, its lines and what is told there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from ...model.sheet import Body, Conflict, Date, Mention, Numbers, Sheet
from ...model.text import LineIndex
from .. import count, visible
from ..excerpt import cells, excerpt

MARK = "!"  # before a row or behind a line that is in conflict with another
NOTHING = "No people, places, numbers, dates or quotations to check."
NOBODY = "nobody named"

_HEADS = {
    "share": "shares",
    "duration": "lengths of time",
    "age": "ages",
    "factor": "times",
    "table": "in tables",
    "number": "other numbers",
    "year": "years",
    "label": "labels",
    "score": "scores",
}
_ONCE = "told once"


class Row(NamedTuple):
    """A row of a section. `rest` is what stands beside it or, where there is a `mention`, the words around that.

    `group` is the heading that it stands under, `rules` are those of its conflicts; of a speech the first words do.
    """

    thing: str
    lines: str
    rest: str = ""
    mention: Mention | None = None
    rules: tuple[str, ...] = ()
    group: str = ""
    is_speech: bool = False


class Section(NamedTuple):
    """Rows of one kind, in order."""

    title: str
    rows: tuple[Row, ...]


def sections(sheet: Sheet) -> Iterator[Section]:
    """The sections that have rows; what they hold is safe to show."""
    lines = LineIndex.of(sheet.doc.source)
    told = (
        ("People", _people(sheet, lines)),
        ("Organisations", _bodies(sheet.organisations, lines)),
        ("Places", _bodies(sheet.places, lines)),
        ("Numbers", (row for numbers in sheet.numbers for row in _numbers(numbers, lines))),
        ("Dates", _dates(sheet, lines)),
        ("Quotations", _quotations(sheet, lines)),
        ("Abbreviations", _abbreviations(sheet, lines)),
        ("Conflicts", _conflicts((each for each in sheet.conflicts if each.is_marked), lines)),
        ("Other conflicts", _conflicts((each for each in sheet.conflicts if not each.is_marked), lines)),
    )
    for title, rows in told:
        made = tuple(map(_safe, rows))
        if made:
            yield Section(title, made)


def heading(sheet: Sheet) -> str:
    """“3 people, 2 numbers; 1 conflict”, or that there is nothing to check."""
    numbers = sum(len(each.values) for each in sheet.numbers)
    people = "1 person" if len(sheet.people) == 1 else f"{len(sheet.people):,} people"
    counts = (
        (len(sheet.people), people),
        (len(sheet.organisations), count(len(sheet.organisations), "organisation")),
        (len(sheet.places), count(len(sheet.places), "place")),
        (numbers, count(numbers, "number")),
        (len(sheet.dates), count(len(sheet.dates), "date")),
        (len(sheet.quotations), count(len(sheet.quotations), "quotation")),
        (len(sheet.abbreviations), count(len(sheet.abbreviations), "abbreviation")),
        (len(sheet.conflicts), count(len(sheet.conflicts), "conflict")),
    )
    return ", ".join(words for number, words in counts if number) or NOTHING


def dateline(sheet: Sheet) -> str:
    """“Dateline: 3 June 2025, line 2”, empty where the article tells no date of its own."""
    if sheet.dateline is None:
        return ""
    number = LineIndex.of(sheet.doc.source).line_column(sheet.dateline.span.start)[0]
    text = f"Dateline: {visible(sheet.dateline.text)}, line {number}"
    return f"{text}; dates marked * are reckoned from it" if any(d.is_reckoned for d in sheet.dates) else text


def around(sheet: Sheet, mention: Mention, room: int, ellipsis: str) -> tuple[str, int, int]:
    """The words around a mention that fit into `room` cells on one line, and where in them it begins and ends."""
    shown = excerpt(sheet.doc, mention.span, "")
    text = shown.text.strip()
    start = shown.start - (len(shown.text) - len(shown.text.lstrip()))
    end = start + shown.end - shown.start
    if cells(text) <= room:
        return text, start, end
    spare = max(0, room - cells(text[start:end]) - 2 * (cells(ellipsis) + 1))
    after = min(len(text) - end, spare - spare // 3)
    low = _word_start(text, start, spare - after)
    high = _word_end(text, end, spare - (start - low))
    while high > start and cells(text[low:high]) > room - 2 * (cells(ellipsis) + 1):
        high -= 1
    opening = f"{ellipsis} " if low else ""
    closing = f" {ellipsis}" if high < len(text) else ""
    moved = len(opening) - low
    return opening + text[low:high].rstrip() + closing, start + moved, min(end, high) + moved


def _word_start(text: str, at: int, room: int) -> int:
    """Where the first whole word begins that stands no more than `room` characters before `at`."""
    if at <= room:
        return 0
    space = text.find(" ", at - room, at)
    return at if space < 0 else space + 1


def _word_end(text: str, at: int, room: int) -> int:
    if len(text) - at <= room:
        return len(text)
    space = text.rfind(" ", at, at + room + 1)
    return at if space < 0 else space


def _people(sheet: Sheet, lines: LineIndex) -> Iterator[Row]:
    for person in sheet.people:
        ages = tuple(f"aged {age}" for age in person.ages)
        told = "; ".join(
            filter(
                None, (", ".join((*person.titles, *person.roles, *ages)), _also(person.name, person.forms))
            )
        )
        yield Row(person.name, _lines(person.mentions, lines), told, rules=_rules(person.mentions))


def _bodies(bodies: Iterable[Body], lines: LineIndex) -> Iterator[Row]:
    for body in bodies:
        told = _also(body.name, body.forms)
        yield Row(body.name, _lines(body.mentions, lines), told, rules=_rules(body.mentions))


def _also(name: str, forms: Sequence[str]) -> str:
    others = [form for form in forms if form.lower() != name.lower()]
    return f"also {', '.join(others)}" if others else ""


def _numbers(numbers: Numbers, lines: LineIndex) -> Iterator[Row]:
    for value in numbers.values:
        mention = value.mention
        yield Row(
            mention.text,
            _lines([mention], lines),
            numbers.thing if numbers.kind == "table" else "",
            None if numbers.kind == "table" else mention,
            mention.rules,
            _head(numbers),
        )


def _head(numbers: Numbers) -> str:
    if numbers.kind == "count":
        return numbers.thing if len(numbers.values) > 1 else _ONCE
    if numbers.kind == "money":
        return f"money in {numbers.thing}"
    return _HEADS.get(numbers.kind, numbers.thing)


def _dates(sheet: Sheet, lines: LineIndex) -> Iterator[Row]:
    alike: dict[object, list[Date]] = {}
    for told in sheet.dates:
        alike.setdefault(_alike(told), []).append(told)
    for dates in alike.values():
        first = dates[0]
        shown = f"{first.shown}*" if first.is_reckoned else first.shown
        group = "" if first.earliest is not None else "without a date"
        places = [told.mention for told in dates]
        yield Row(shown, _lines(places, lines), "", first.mention, _rules(places), group)


def _alike(told: Date) -> object:
    """Every “tonight” and “21st century” in one row; other dates apart, each with the words around it."""
    if told.kind in ("relative", "decade", "century"):
        return told.shown.lower(), told.mention.text.lower()
    return told.mention.span


def _quotations(sheet: Sheet, lines: LineIndex) -> Iterator[Row]:
    for quotation in sheet.quotations:
        mention = quotation.mention
        yield Row(
            quotation.speaker or NOBODY,
            _lines([mention], lines),
            mention.text,
            None,
            mention.rules,
            is_speech=True,
        )


def _abbreviations(sheet: Sheet, lines: LineIndex) -> Iterator[Row]:
    for short in sheet.abbreviations:
        yield Row(short.short, _lines(short.mentions, lines), short.full, rules=_rules(short.mentions))


def _conflicts(conflicts: Iterable[Conflict], lines: LineIndex) -> Iterator[Row]:
    for conflict in conflicts:
        finding = conflict.finding
        places = [Mention(span, "") for span in (finding.span, *(note.span for note in finding.notes))]
        yield Row(finding.rule, _lines(places, lines), finding.message)


def _lines(mentions: Iterable[Mention], lines: LineIndex) -> str:
    """“3, 5, 9!”: the lines of mentions, each once, those in conflict marked."""
    marked: dict[int, bool] = {}
    for mention in mentions:
        number = lines.line_column(mention.span.start)[0]
        marked[number] = marked.get(number, False) or bool(mention.rules)
    many = len(marked) > 1
    return ", ".join(f"{number}{MARK * (is_marked and many)}" for number, is_marked in sorted(marked.items()))


def _rules(mentions: Iterable[Mention]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(rule for mention in mentions for rule in mention.rules))


def _safe(row: Row) -> Row:
    return row._replace(thing=visible(row.thing), rest=visible(row.rest), group=visible(row.group))
