"""Collects the fact-checker's sheet of an article from its layers and from what the linter found."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from .analysis.definitions import definitions
from .analysis.grammar import antecedents, mentions
from .analysis.named_bodies import PLAIN_TITLES, NamedBody, named_places, organisations, persons
from .analysis.people import Person as NamedPerson
from .analysis.proper_names import ProperName
from .analysis.speeches import Speech, speeches
from .analysis.times import Dateline, When, dateline, times, told_times
from .analysis.told_numbers import KINDS, ToldNumber, told_numbers
from .analysis.words import words
from .english.function_words import FUNCTION_WORDS
from .english.word_lists import TITLE, word_class
from .model.document import Document
from .model.finding import Finding
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
_SHORTEST_QUOTATION = 4  # words: “a ‘so-called’ expert” quotes nobody
_UNSAID = frozenset(
    ("today", "tonight", "now", "currently", "midnight", "noon")
)  # say nothing without a dateline


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

    def prose(self, start: int, end: int, further: int = 0) -> Mention:
        """The mention at a place of the prose; what is found up to `further` behind it is a conflict of it too."""
        span = self.doc.prose.span(start, end)
        rules = self._rules(self.doc.prose.span(start, max(end, further)))
        return Mention(span, " ".join(self.doc.text[start:end].split()), tuple(rules))

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
        tuple(
            marks.prose(_with_titles(marks.doc, name), name.end, _told_age(marks.doc, name)) for name in names
        ),
    )


def _titles(name: ProperName) -> tuple[str, ...]:
    """The titles of a name; of “Minister of Education Mr Toccafondi” only the last."""
    if len(name.titles) > 1 and name.titles[-1].lower() in PLAIN_TITLES:
        return tuple(title for title in name.titles if word_class(title) & TITLE)
    return name.titles


def _with_titles(doc: Document, name: ProperName) -> int:
    titles = _titles(name)
    return words(doc).starts[name.first - len(titles)] if titles else name.start


def _told_age(doc: Document, name: ProperName) -> int:
    """The end of the age behind a name, “58” of “Ruth Calder, 58”; 0 where none is told there."""
    age = f", {name.age}"
    return name.end + len(age) if name.age and doc.text.startswith(age, name.end) else 0


def _once(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))


def _body(marks: _Marks, body: NamedBody) -> Body:
    mentions = tuple(marks.prose(*span) for span in body.mentions)
    return Body(body.name, _once(mention.text for mention in mentions), mentions)


def _numbers(marks: _Marks) -> Iterator[Numbers]:
    """Counts by what is counted, money, shares, measures, lengths of time, ages, tables; what counts nothing is last."""
    grouped: dict[tuple[str, str], list[ToldNumber]] = {}
    for number in told_numbers(marks.doc):
        grouped.setdefault((number.kind, number.thing), []).append(number)
    for (kind, thing), told in sorted(grouped.items(), key=lambda group: _rank(group[1])):
        told.sort(key=lambda number: (number.order, number.start))
        yield Numbers(kind, thing, tuple(_value(marks, number) for number in told))


def _rank(told: Sequence[ToldNumber]) -> tuple[int, bool, int]:
    """Things of which several values are told come before those with one, each in the order of the article."""
    kind = told[0].kind
    return KINDS.index(kind), kind == "count" and len(told) == 1, told[0].start


def _value(marks: _Marks, number: ToldNumber) -> Value:
    mention = marks.prose(number.start, number.end)
    return Value(number.value, number.low, number.high, number.unit, number.qualifier, mention)


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
    told = [word.strip("“”\"‘’'(),.:;?!") for word in text.split()]
    small = {word for word in told if word.islower()}
    capitals = [word for word in told if word[:1].isupper() and word != "I"]
    return len(told) < _SHORTEST_QUOTATION or (small <= FUNCTION_WORDS and len(capitals) > 1)


def _speaker(doc: Document, speech: Speech) -> str:
    """Whom the article names for a quotation, with the name that a pronoun surely stands for: “he (Ned Price)”."""
    told = " ".join(doc.text[slice(*speech.speaker)].split()) if speech.speaker else ""
    if speech.speaker is None or not any(c.isalpha() for c in told):
        return ""
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
