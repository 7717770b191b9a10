"""Collects the fact-checker's sheet of an article from its layers and from what the linter found."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from math import isfinite

from .analysis.definitions import definitions
from .analysis.grammar import antecedents, mentions
from .analysis.named_bodies import PLAIN_TITLES, NamedBody, named_places, organisations, persons
from .analysis.people import Person as NamedPerson
from .analysis.proper_names import ProperName
from .analysis.quantities import is_plural, quantities
from .analysis.speeches import Speech, speeches
from .analysis.tables import Table, tables
from .analysis.times import Dateline, Duration, When, dateline, durations, times, told_times
from .analysis.words import words
from .english.calendar import days_of
from .english.forms import forms
from .english.measures import UNITS, in_base_units
from .english.word_lists import DEMONYM, TITLE, noun_class, word_class
from .model.document import Document
from .model.finding import Finding
from .model.meaning import Quantity
from .model.sheet import (
    Abbreviation,
    Body,
    Conflict,
    Date,
    Mention,
    Numbers,
    Person,
    Quotation,
    Sheet,
    Value,
)
from .model.text import Span

FAMILIES = ("contradiction", "consistency")  # whose findings are conflicts of facts
_APART = ("year", "label", "score")  # numbers that count nothing, told last
_SHORTEST_QUOTATION = 4  # words: “a ‘so-called’ expert” quotes nobody
_BEFORE_AGES = ("is", "was", "'s")
_AFTER_AGES = frozenset("in on last this next and when , . ; yesterday today".split())
_OLDEST = 116
_UNSAID = frozenset(
    ("today", "tonight", "now", "currently", "midnight", "noon")
)  # say nothing without a dateline
_IDLE_ONES = frozenset(
    "hand thing time day side way point reason example case moment place kind sort step word".split()
)
_DIMENSIONS = {"mass": "weight"}


def sheet(doc: Document, findings: Sequence[Finding] = ()) -> Sheet:
    """The facts of an article; the places of `findings` mark what they overlap.

    Its document is the article without the layers, which take a thousand times the place.
    """
    findings = [finding for finding in findings if finding.family in FAMILIES]
    marks = _Marks(doc, findings)
    line = dateline(doc)
    people = tuple(_person(marks, person) for person in persons(doc))
    return Sheet(
        replace(doc, _layers={}),
        marks.words(line.first, line.last) if line else None,
        people,
        tuple(_body(marks, body) for body in organisations(doc)),
        tuple(_body(marks, body) for body in named_places(doc)),
        tuple(_numbers(marks)),
        tuple(_dates(marks, line)),
        tuple(_quotations(marks)),
        tuple(_abbreviations(marks)),
        tuple(Conflict(finding, finding in marks.used) for finding in findings),
    )


class _Marks:
    """Makes mentions, each with the rules of the findings that have a place there."""

    def __init__(self, doc: Document, findings: Iterable[Finding]) -> None:
        self.doc = doc
        self.used: set[Finding] = set()
        places = [(span, finding) for finding in findings for span in _spans(finding)]
        self._places = sorted(places, key=lambda place: place[0])
        self._longest = max((span.end - span.start for span, _ in places), default=0)

    def words(self, first: int, last: int) -> Mention:
        """The mention from the word `first` to before the word `last`."""
        column = words(self.doc)
        return self.prose(column.starts[first], column.ends[last - 1])

    def prose(self, start: int, end: int) -> Mention:
        """The mention at a place of the prose."""
        span = self.doc.prose.span(start, end)
        return Mention(span, " ".join(self.doc.text[start:end].split()), tuple(self._rules(span)))

    def _rules(self, span: Span) -> list[str]:
        low = bisect_left(self._places, span.start - self._longest, key=lambda place: place[0].start)
        high = bisect_right(self._places, span.end - 1, key=lambda place: place[0].start)
        found = [finding for place, finding in self._places[low:high] if place.end > span.start]
        self.used.update(found)
        return sorted({finding.rule for finding in found})


def _spans(finding: Finding) -> Iterator[Span]:
    yield finding.span
    for note in finding.notes:
        yield note.span


def _person(marks: _Marks, person: NamedPerson) -> Person:
    names = person.mentions
    fullest = max(
        (name.parts for name in names), key=lambda parts: (len(parts), not "".join(parts).isupper())
    )
    lone = names[0].titles[-1:] if len(fullest) == 1 else ()
    return Person(
        " ".join((*lone, *fullest)),
        _once(" ".join((*_titles(name), *name.parts)) for name in names),
        tuple(
            title for title in _once(" ".join(_titles(name)) for name in names) if title and (title,) != lone
        ),
        _once(role for name in names for role in name.roles if any(word.islower() for word in role.split())),
        tuple(dict.fromkeys(name.age for name in names if name.age)),
        tuple(marks.prose(_with_titles(marks.doc, name), name.end) for name in names),
    )


def _titles(name: ProperName) -> tuple[str, ...]:
    """The titles of a name; of “Minister of Education Mr Toccafondi” only the last."""
    if len(name.titles) > 1 and name.titles[-1].lower() in PLAIN_TITLES:
        return tuple(title for title in name.titles if word_class(title) & TITLE)
    return name.titles


def _with_titles(doc: Document, name: ProperName) -> int:
    titles = _titles(name)
    return words(doc).starts[name.first - len(titles)] if titles else name.start


def _once(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))


def _body(marks: _Marks, body: NamedBody) -> Body:
    mentions = tuple(marks.prose(*span) for span in body.mentions)
    return Body(body.name, _once(mention.text for mention in mentions), mentions)


def _numbers(marks: _Marks) -> Iterator[Numbers]:
    """Counts by what is counted, money, shares, measures, lengths of time, ages, tables; what counts nothing is last."""
    grouped: dict[tuple[str, str], list[tuple[float, Value]]] = {}
    for kind, thing, order, value in _told_values(marks):
        grouped.setdefault((kind, thing), []).append((order, value))
    found = [_group(kind, thing, values) for (kind, thing), values in grouped.items()]
    return iter(sorted(found, key=_rank))


def _group(kind: str, thing: str, values: list[tuple[float, Value]]) -> Numbers:
    if kind != "table":
        values.sort(key=lambda pair: (pair[0], pair[1].mention.span))
    return Numbers(kind, thing, tuple(value for _, value in values))


_ORDER = ("count", "money", "share", "measure", "duration", "age", "factor", "table", "number", *_APART)


def _rank(numbers: Numbers) -> tuple[int, bool, int]:
    """Things of which several values are told come before those with one, each in the order of the article."""
    first = min(value.mention.span.start for value in numbers.values)
    return _ORDER.index(numbers.kind), numbers.kind == "count" and len(numbers.values) == 1, first


def _told_values(marks: _Marks) -> Iterator[tuple[str, str, float, Value]]:
    doc = marks.doc
    timed = {i for when in told_times(doc) for i in range(when.first, when.last)}
    ages = {i for each in quantities(doc) if each.kind == "age" for i in range(each.first, each.last)}
    lasting = [
        each
        for each in durations(doc)
        if words(doc).keys[each.first] not in ("a", "an")
        and words(doc).keys[each.first : each.last] != ["one", "day"]
        and ages.isdisjoint(range(each.first, each.last))
    ]
    timed.update(i for each in durations(doc) for i in range(each.first, each.last))
    in_tables = [table.span for table in tables(doc)]
    told = [
        quantity
        for quantity in quantities(doc)
        if timed.isdisjoint(range(quantity.first, quantity.last)) or quantity.kind == "age"
    ]
    counted = {_thing(doc, quantity) for quantity in told if quantity.noun >= 0 and quantity.value != 1}
    for quantity in told:
        at = words(doc).starts[quantity.first]
        if _is_idle(doc, quantity, counted) or any(span.start <= at < span.end for span in in_tables):
            continue
        if quantity.kind == "score" and _is_second(doc, quantity):
            continue  # it is told with the first
        yield _told(marks, quantity)
    for each in lasting:
        yield _lasting(marks, each)
    for table in tables(doc):
        yield from _in_table(marks, table)


def _is_idle(doc: Document, quantity: Quantity, counted: set[str]) -> bool:
    """True for what is no fact: “on the one hand”, “one of them”, the number of a list item."""
    column = words(doc)
    is_written = not column.texts[quantity.first][0].isdigit()
    if quantity.kind == "count" and is_written and quantity.value == 1:
        return (
            quantity.noun < 0
            or column.keys[quantity.noun] in _IDLE_ONES
            or _thing(doc, quantity) not in counted
        )
    block = doc.block_at(column.starts[quantity.first])
    begins = block is not None and block.start == column.starts[quantity.first]
    after = column.keys[quantity.last] if quantity.last < len(column) else ""
    return quantity.kind == "count" and begins and not is_written and after in (".", ")", ":", "\\")


def _told(marks: _Marks, quantity: Quantity) -> tuple[str, str, float, Value]:
    doc = marks.doc
    value = Value(
        _rounded(quantity.value),
        _rounded(quantity.low),
        _rounded(quantity.high) if isfinite(quantity.high) else None,
        quantity.unit,
        quantity.qualifier,
        marks.words(*_extent(doc, quantity)),
    )
    kind: str = "age" if _is_told_age(doc, quantity) else quantity.kind
    if kind == "age":
        return kind, "", quantity.value, value._replace(unit=quantity.unit or "year")
    if kind == "count":
        thing = _thing(doc, quantity)
        return ("count", thing, quantity.value, value) if thing else ("number", "", 0, value)
    if kind in _APART:
        return kind, "", 0, value
    if kind == "measure":
        dimension = UNITS[quantity.unit].dimension if quantity.unit in UNITS else quantity.unit
        order = in_base_units(quantity.value, quantity.unit)
        return kind, _DIMENSIONS.get(dimension, dimension), order, value
    if kind == "duration":
        return kind, "", quantity.value * days_of(quantity.unit), value
    return kind, quantity.unit if kind == "money" else "", quantity.value, value


def _extent(doc: Document, quantity: Quantity) -> tuple[int, int]:
    """The words to show: “1,200 workers”, “a crowd of 1,200”, “3–1”, “Flight 93”."""
    first, last = quantity.first, quantity.last
    if quantity.kind == "score":
        return first, last + 2
    if quantity.kind == "label":
        return max(first - 1, 0), last
    if _group_of(doc, quantity):
        return first - 2, last
    return first, max(last, quantity.noun + 1) if quantity.kind == "count" else last


def _is_second(doc: Document, quantity: Quantity) -> bool:
    """True for the 1 of “3–1”."""
    return words(doc).keys[quantity.last : quantity.last + 1] not in (["-"], ["–"], ["‑"], ["—"])


def _is_told_age(doc: Document, quantity: Quantity) -> bool:
    """“who is 33”, “when she was six”, “Ana Reyes turned 40 in May”."""
    if quantity.kind != "count" or quantity.noun >= 0 or not 0 < quantity.value < _OLDEST:
        return False
    keys = words(doc).keys
    before, after = keys[max(0, quantity.first - 2) : quantity.first], keys[quantity.last : quantity.last + 1]
    if before[-1:] in (["turned"], ["turns"]):
        return after == [] or after[0] in _AFTER_AGES
    return len(before) == 2 and before[0] in ("who", "he", "she") and before[1] in _BEFORE_AGES


def _group_of(doc: Document, quantity: Quantity) -> str:
    """“crowd” of “a crowd of 1,200”."""
    column, first = words(doc), quantity.first
    if quantity.noun >= 0 or quantity.kind != "count" or first < 2 or column.keys[first - 1] != "of":
        return ""
    key = column.keys[first - 2]
    return key if noun_class(key) and column.texts[first - 2].islower() and not is_plural(key) else ""


def _thing(doc: Document, quantity: Quantity) -> str:
    """What is counted, in the plural: “workers” for “one worker”."""
    if quantity.noun < 0:
        return _group_of(doc, quantity)
    key = words(doc).keys[quantity.noun]
    if word_class(words(doc).texts[quantity.noun]) & DEMONYM:
        key = key.capitalize()
    return key if is_plural(key) or not key.isalpha() else next(iter(forms(key)["s"]), key)


def _lasting(marks: _Marks, each: Duration) -> tuple[str, str, float, Value]:
    value = Value(
        each.value, _rounded(each.low / days_of(each.unit)), _rounded(each.high / days_of(each.unit)), each.unit, each.qualifier,
        marks.words(each.first, each.last),
    )  # fmt: skip
    return "duration", "", each.value * days_of(each.unit), value


def _rounded(value: float) -> float:
    """7.5 for 7.500000000000001."""
    return float(f"{value:.12g}")


def _in_table(marks: _Marks, table: Table) -> Iterator[tuple[str, str, float, Value]]:
    for row in table.body:
        label = marks.doc.text[slice(*row[0].span)] if row[0] else ""
        for head, cell in zip(table.header[1:], row[1:]):
            if cell is None or cell.figure is None:
                continue
            column = marks.doc.text[slice(*head.span)] if head else ""
            half = cell.figure.step / 2 if cell.figure.value != int(cell.figure.value) else 0
            value, unit = cell.figure.value, cell.figure.unit
            made = Value(value, value - half, value + half, unit, "", marks.prose(*cell.span))
            yield "table", ", ".join(filter(None, (label, column))), 0, made


def _dates(marks: _Marks, line: Dateline | None) -> Iterator[Date]:
    """The times by the calendar; after them days without a year, then weekdays and the clock in the article's order."""
    told = {when.first: when for when in told_times(marks.doc)}
    keys = words(marks.doc).keys
    found: list[tuple[tuple[int, ...], Date]] = []
    for when in times(marks.doc):
        if when.earliest is None and when.last - when.first == 1 and keys[when.first] in _UNSAID:
            continue
        is_reckoned = when.earliest is not None and told[when.first].earliest is None
        mention = marks.words(when.first, when.last)
        made = Date(when.kind, _shown(when, mention.text), when.earliest, when.latest, is_reckoned, mention)
        found.append((_when_order(when), made))
    found.sort(key=lambda pair: pair[0])
    return (made for _, made in found)


def _when_order(when: When) -> tuple[int, ...]:
    if when.earliest is not None and when.latest is not None:
        return 0, when.earliest, when.latest, when.first
    if when.month:
        return 1, when.month, when.day, when.first
    return 2, when.kind == "clock", when.first


def _shown(when: When, text: str) -> str:
    if when.earliest is None or when.latest is None or when.kind in ("decade", "century", "season"):
        return text
    earliest, latest = date.fromordinal(when.earliest), date.fromordinal(when.latest)
    if earliest == latest:
        return f"{earliest.day} {earliest:%B} {earliest.year}"
    if when.kind == "year" or (earliest.month, earliest.day, latest.month, latest.day) == (1, 1, 12, 31):
        return str(earliest.year)
    if earliest.day == 1 and earliest.month == latest.month:
        return f"{earliest:%B} {earliest.year}"
    return f"{earliest.day} {earliest:%B} to {latest.day} {latest:%B} {latest.year}"


def _quotations(marks: _Marks) -> Iterator[Quotation]:
    """Everything quoted, words in scare quotes and names of works aside that nobody is named for."""
    for speech in speeches(marks.doc):
        speaker = _speaker(marks.doc, speech)
        mention = marks.prose(*speech.quotation)
        if speaker or not _is_scrap(mention.text):
            yield Quotation(speaker, mention)


def _is_scrap(text: str) -> bool:
    """True for “so-called” and for names of works and laws, “The Winter's Tale”."""
    told = text.split()
    return len(told) < _SHORTEST_QUOTATION or not any(word.islower() and len(word) > 4 for word in told)


def _speaker(doc: Document, speech: Speech) -> str:
    """Whom the article names for a quotation, with the name that a pronoun surely stands for: “he (Ned Price)”."""
    if speech.speaker is None:
        return ""
    told = " ".join(doc.text[slice(*speech.speaker)].split())
    name = _meant(doc, speech.speaker.start) if speech.kind == "pronoun" else ""
    return f"{told} ({name})" if name else told


def _meant(doc: Document, at: int) -> str:
    column, every = words(doc), mentions(doc)
    first = bisect_left(column.starts, at)
    number = next((i for i, each in enumerate(every) if each.first == first and each.kind == "pronoun"), -1)
    meant = antecedents(doc).get(number)
    while meant is not None and every[meant].kind == "pronoun":
        meant = antecedents(doc).get(meant)
    if meant is None:
        return ""
    return " ".join(doc.text[column.starts[every[meant].first] : column.ends[every[meant].last - 1]].split())


def _abbreviations(marks: _Marks) -> Iterator[Abbreviation]:
    column = words(marks.doc)
    explained = dict.fromkeys((definition.short, definition.full) for definition in definitions(marks.doc))
    wanted = {short for short, _ in explained}
    places: dict[str, list[Mention]] = {}
    for i, text in enumerate(column.texts):
        if text in wanted:
            places.setdefault(text, []).append(marks.words(i, i + 1))
    for definition in definitions(marks.doc):
        if definition.short not in places:  # “R&D” is several words
            places[definition.short] = [marks.prose(*definition.place)]
    for short, full in explained:
        yield Abbreviation(short, full, tuple(places[short]))
