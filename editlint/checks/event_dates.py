"""One event with two dates: somebody born twice, a mill opened in two years, a show that closes on two days."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from editlint.analysis.content_stems import content_stems
from editlint.analysis.dated_events import PLANNED, DatedEvent, are_of_one, dated_events
from editlint.analysis.sentences import sentence_of
from editlint.analysis.times import When, times
from editlint.analysis.words import span_of, words
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.pattern import late

_YEARLY = ("begins", "ends")
_YEARLY_WORDS = late(r"\b(?:anniversar\w+|annual\w*|every year|each year|yearly|again|re-?\w+ed on)\b", re.I)
_MOST_DATES = 40
_NEAR = 8  # words from “established” to its date
_RUNS = late(
    r"\b(?:runs?|running|continues|is on|on show|on display|on view|plays|exhibition|show|offer|sale|tickets|open)\b[^.;\n]{0,40}\Z",
    re.I,
)
# What is done once to one thing, unlike “opened” and “closed” of a market.
_DONE_ONCE = frozenset(
    "agreed signed declared approved announced adopted launched unveiled ratified imposed lifted reached struck passed".split()
)
_BETWEEN = frozenset("was were had been is , which that and then finally formally".split())
_DEFINITE = frozenset("the this that its their".split())
_VENUE = late(r"\b(?!The )[A-Z][\w’']+(?:,? [A-Z][\w’']+)+")


class EventDates(NamedTuple):
    """Two dates of one event of the same subject, both told without “planned”, “again” or a source; and two last days of the
    one thing in an article that runs until a day."""

    gives = ("match", "other", "event")

    def run(self, doc: Document) -> Iterator[Hit]:
        events: dict[str, list[DatedEvent]] = {}
        for event in dated_events(doc):
            events.setdefault(event.kind, []).append(event)
        for told in events.values():
            yield from _two_dates(doc, told)
        yield from _two_endings(doc)
        yield from _two_weekdays(doc)
        yield from _two_years(doc)


def _two_years(doc: Document) -> Iterator[Hit]:
    """“established in Arden on 18 May 1991” and “was established in Arden on 18 May 1989”: one day, two years."""
    full = [
        when for when in times(doc) if when.kind == "date" and when.year and when.day and not when.is_quoted
    ]
    for one, two in combinations(full[:_MOST_DATES], 2):
        if (one.month, one.day) != (two.month, two.day) or one.year == two.year:
            continue
        shared = [_told_of(doc, one), _told_of(doc, two)]
        if (
            any(_YEARLY_WORDS.search(doc.text, *sentence_of(doc, when.first)[:2]) for when in (one, two))
            or not shared[0][0] & shared[1][0]
            or len(shared[0][1] & shared[1][1]) < 3
        ):
            continue
        place, here = span_of(doc, one.first, one.last), span_of(doc, two.first, two.last)
        other, event = doc.text[slice(*place)], min(shared[0][0] & shared[1][0])
        yield Hit(here, {"other": other, "event": event}, (Note(place, f"{other} here"),))
        return


def _told_of(doc: Document, when: When) -> tuple[set[str], set[str]]:
    """The participles shortly before a date, and the content words of its sentence."""
    keys, stems, sentence = words(doc).keys, content_stems(doc), sentence_of(doc, when.first)
    near = keys[max(sentence.first, when.first - _NEAR) : when.first]
    told = {stems[key] for key in keys[sentence.first : sentence.last] if key in stems}
    return {key for key in near if key.endswith("ed") and key in stems}, told


def _two_dates(doc: Document, told: list[DatedEvent]) -> Iterator[Hit]:
    for one, two in combinations(told[:30], 2):
        if one.kind in _YEARLY and one.when.year != two.when.year:
            continue
        if are_of_one(one, two, told) and _clash(one.when, two.when):
            place = span_of(doc, one.when.first, one.when.last)
            other = doc.text[slice(*place)]
            here = span_of(doc, two.when.first, two.when.last)
            yield Hit(here, {"other": other, "event": one.kind}, (Note(place, f"{other} here"),))
            return


def _clash(one: When, two: When) -> bool:
    if one.year and two.year and one.earliest and one.latest and two.earliest and two.latest:
        return one.latest < two.earliest or two.latest < one.earliest
    if not one.month or not two.month or (one.year and two.year):
        return False
    return one.month != two.month or bool(one.day and two.day and one.day != two.day)


def _two_endings(doc: Document) -> Iterator[Hit]:
    """“Lantern Theatre, until 14 June” at the head, “Lantern Theatre, until Sunday, 15 June 2025” at the foot."""
    endings = [
        when
        for when in times(doc)
        if when.kind == "date" and when.preposition == "until" and not when.is_quoted
    ]
    if len(endings) != 2:
        return
    one, two = endings
    if (one.month, one.day) == (two.month, two.day) or (one.year and two.year and one.year != two.year):
        return
    before = [_clause_before(doc, when) for when in endings]
    venues = [set(_VENUE.findall(clause)) for clause in before]
    is_one = bool(venues[0] & venues[1]) or all(_RUNS.search(clause) for clause in before)
    if not is_one or any(PLANNED.search(clause.removesuffix("until ")) for clause in before):
        return
    first = span_of(doc, one.first, one.last)
    second = span_of(doc, two.first, two.last)
    other = doc.text[slice(*first)]
    yield Hit(second, {"other": other, "event": "until"}, (Note(first, f"until {other} here"),))


def _clause_before(doc: Document, when: When) -> str:
    column = words(doc)
    block = doc.block_at(column.starts[when.first])
    start = max(block.start if block else 0, sentence_of(doc, when.first).start)
    return doc.text[start : column.starts[when.first]]


def _two_weekdays(doc: Document) -> Iterator[Hit]:
    """“A truce was agreed on Tuesday”, and below it “the truce, agreed on Thursday”."""
    column = words(doc)
    told: dict[tuple[str, str], When] = {}
    for when in times(doc):
        if when.kind != "weekday" or when.preposition != "on" or when.is_quoted or when.first < 3:
            continue
        verb = column.keys[when.first - 2]
        noun = _done_to(column.keys, when.first - 2) if verb in _DONE_ONCE else -1
        if noun < 1 or PLANNED.search(doc.text, sentence_of(doc, noun).start, column.ends[when.last - 1]):
            continue
        key = column.keys[noun], verb
        first = told.setdefault(key, when)
        if first.weekday != when.weekday and column.keys[noun - 1] in _DEFINITE:
            place = span_of(doc, first.first, first.last)
            here = span_of(doc, when.first, when.last)
            other = doc.text[slice(*place)]
            yield Hit(here, {"other": other, "event": verb}, (Note(place, f"{verb} on {other} here"),))


def _done_to(keys: list[str], verb: int) -> int:
    """The noun of “a ceasefire was agreed” and “the ceasefire, agreed”; -1 if it is no single thing of the article."""
    noun = verb - 1
    while noun > 0 and keys[noun] in _BETWEEN:
        noun -= 1
    is_single = keys[noun].isalpha() and keys[noun][-1] != "s" and f"{keys[noun]}s" not in keys
    return noun if is_single and keys[noun - 1] in (*_DEFINITE, "a", "an") else -1
