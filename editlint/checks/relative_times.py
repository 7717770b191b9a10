"""Times that are told by way of another one, and do not fit it: “two years before the mill opened”, “six weeks from 2 May”."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from editlint.analysis.dated_events import EVENTS, dated_events
from editlint.analysis.lower import lower_text
from editlint.analysis.quotations import quotation_at
from editlint.analysis.sentences import sentence_of
from editlint.analysis.times import When, durations, times
from editlint.analysis.words import span_of, words
from editlint.english.calendar import MONTH_NAMES, day_number, month_length
from editlint.english.number_values import number_at
from editlint.english.tokens import words as words_of
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.pattern import late
from editlint.model.text import Span

_YEAR = r"(?:1[5-9]\d\d|20\d\d)\b"
_NUMBER = r"(?:an?|\w+(?:-\w+)?)"
_LATER = late(
    rf"\b[Ii]n (?:\w+ )?(?P<year>{_YEAR})(?P<main>[^.;:!?()“”\"\d]{{4,90}}?),? (?:whom?|which|where) (?:he |she |they |it |(?:his|her|its|their) \w+ )?"
    rf"(?P<had>had (?:\w+ly |first )?(?!been )\w+ (?:(?!\b(?:and|or|but|when|until|before|after|who|which)\b)[^.,;:!?()\d])*?"
    rf"\b{_NUMBER} (?:years?|months?|weeks?|days?|decades?) (?:later|afterwards))\b"
)
_APART = late(
    rf"\b(?P<year>{_YEAR}),? (?P<length>\w+(?:-\w+)?) years (?P<word>before|after) (?P<clause>[^.,;:!?()\d]{{3,60}})"
)
_STORY = late(
    r"(?:(?:the|this|his|her|its) )?(?:story|film|novel|book|play|action|drama|series|tale|main events|it) "
    r"(?:proper )?(?:begins|opens|starts|is set|takes place)\b"
)
_SET_IN = late(
    r"\b(?:[Ss]et|takes place|(?:story|film|novel|book|play|action|drama|series|tale) (?:begins|opens|starts)) "
    rf"(?:mostly |mainly |largely )?in (?:[\w’'-]+ ){{0,5}}?(?P<year>{_YEAR})"
)
_ENDED = frozenset("closed ended finished closes ends finishes close end finish".split())
_AUXILIARIES = frozenset("will would is was to had has".split())
_LAID_OUT = late(
    r"\b(?:open|opens|opened|run|runs|ran|running|last|lasts|lasted|lasting|continue|continues)\b"
)
_SOON = 40  # characters after a month within which its verb stands
_LEAST_DAYS, _LOOSE = 4, 0.15  # “six weeks” may be a few days longer
_PERIOD_END = late(
    rf"\b(?:year|half|half[ -]year|months|weeks|quarter|period) (?:ended|ending|to) (?P<date>\d{{1,2}} (?:{'|'.join(MONTH_NAMES)}) {_YEAR})"
)
_SINCE = late(
    r"Since the (?:(?:financial |half-)?year|period|half|quarter)(?:[ -]end\b|'s end\b|’s end\b| ended\b| closed\b)"
)
_EARLIER = late(r"\b(?:before|prior|earlier|ahead of|last year|will|had)\b")


class RelativeTimes(NamedTuple):
    """Years, dates and lengths in the writer's own words that another place of the article gives otherwise: what had been “two years
    later” than what came of it; “in 1938, two years before the story begins” that is set in 1936; “open for six weeks from 2 May” and
    “closed on 17 May”; “since the year end” and a month before it."""

    gives = ("match", "other")

    def run(self, doc: Document) -> Iterator[Hit]:
        text = lower_text(doc)
        if " later" in text or " afterwards" in text:
            yield from _had_later(doc)
        if " years before " in text or " years after " in text:
            yield from _years_from_event(doc)
        yield from _ended_too_soon(doc)
        if "since the " in text:
            yield from _before_period_end(doc)


def _hit(doc: Document, here: Span, there: Span, label: str = "") -> Iterator[Hit]:
    """Nothing where one of the two is somebody else's word."""
    if not quotation_at(doc, *here) and not quotation_at(doc, *there):
        other = " ".join(doc.text[slice(*there)].split())
        yield Hit(here, {"other": other}, (Note(there, label or f"{other} here"),))


def _had_later(doc: Document) -> Iterator[Hit]:
    """“In 1958 he bought the Star, which his uncle had built ten years later”."""
    for match in _LATER.finditer(doc.text):
        there = Span(match.start("year"), match.end("main"))
        yield from _hit(doc, Span(*match.span("had")), there, "this came of it")


def _years_from_event(doc: Document) -> Iterator[Hit]:
    for match in _APART.finditer(doc.text):
        column = words_of(match["length"])
        years = number_at(column, 0, len(column))
        if not years:
            continue
        meant = int(match["year"]) + (years if match["word"] == "before" else -years)
        told = _told_year(doc, match)
        slack = max(1, years / 10 if years % 10 == 0 else 0)
        if told and abs(told[0] - meant) > slack:
            yield from _hit(doc, Span(*match.span()), told[1])


def _told_year(doc: Document, match: re.Match[str]) -> tuple[int, Span] | None:
    """The year that the article gives elsewhere for what the years are counted from."""
    if _STORY.match(match["clause"].lower()):
        found = {int(one["year"]): Span(*one.span()) for one in _SET_IN.finditer(doc.text)}
        return next(iter(found.items())) if len(found) == 1 else None
    keys = words_of(match["clause"]).keys
    at = next((i for i, key in enumerate(keys) if key in EVENTS), 0)
    subject = [key for key in keys[:at] if key not in ("was", "were", "had", "been", "is")]
    if not subject:
        return None
    column = words(doc)
    same = [
        event
        for event in dated_events(doc)
        if event.kind == EVENTS[keys[at]] and event.subject[-1] == subject[-1] and event.when.year
    ]
    if len(same) != 1 or match.start() <= column.starts[same[0].when.first] < match.end():
        return None
    when = same[0].when
    return when.year, span_of(doc, when.first, when.last)


def _ended_too_soon(doc: Document) -> Iterator[Hit]:
    """“The consultation, open for six weeks from 2 May … since the consultation closed on 17 May”."""
    column = words(doc)
    lengths = [
        each
        for each in durations(doc)
        if each.last < len(column)
        and column.keys[each.last] == "from"
        and each.unit in ("day", "week", "month")
    ]
    dates = [when for when in times(doc) if when.kind == "date"] if lengths else []
    for length in lengths:
        begin = next((when for when in dates if when.first == length.last + 1), None)
        sentence = sentence_of(doc, length.first)
        before = doc.text[sentence.start : column.starts[length.first]]
        if begin is None or length.qualifier or not _LAID_OUT.search(before):
            continue
        nouns = {key for key in column.keys[sentence.first : length.first] if len(key) > 4}
        for end in dates:
            if end != begin and _noun_ended(column.keys, end) in nouns:
                days = _days(begin, end)
                middle = (length.low + length.high) / 2
                if days is not None and abs(days - middle) > max(_LEAST_DAYS, _LOOSE * middle):
                    here = Span(column.starts[end.first - 2], column.ends[end.last - 1])
                    there = span_of(doc, length.first, begin.last)
                    yield from _hit(doc, here, there)


def _noun_ended(keys: list[str], end: When) -> str:
    """The noun of “the consultation closed on 17 May”."""
    at = end.first - 2
    if at < 1 or keys[at + 1] != "on" or keys[at] not in _ENDED:
        return ""
    at -= 1
    while at > 0 and keys[at] in _AUXILIARIES:
        at -= 1
    return keys[at]


def _days(begin: When, end: When) -> int | None:
    """The days from one date to another; without years the next one of that day."""
    if begin.year and end.year:
        one, two = begin.earliest, end.earliest
        return two - one if one is not None and two is not None else None
    if not all(1 <= one.day <= month_length(one.month, 2001) for one in (begin, end)):
        return None
    days = day_number(2001, end.month, end.day) - day_number(2001, begin.month, begin.day)
    return days if days >= 0 else days + 365


def _before_period_end(doc: Document) -> Iterator[Hit]:
    """“Since the year end we have made a good start. In March we launched …”, of a year that ended on 30 April."""
    ended = {match["date"]: match for match in _PERIOD_END.finditer(doc.text)}
    if not ended:
        return
    dates = list(times(doc))
    column = words(doc)
    ends = [when for when in dates if when.kind == "date" and when.year and when.earliest]
    last = max(
        (when for when in ends if any(m.start("date") == column.starts[when.first] for m in ended.values())),
        key=lambda when: when.earliest or 0,
        default=None,
    )
    for since in _SINCE.finditer(doc.text) if last else ():
        block = doc.block_at(since.start())
        sentence = sentence_of(doc, bisect_left(column.starts, since.start()))
        if block is None or last is None:
            continue
        for when in dates:
            start = column.starts[when.first]
            if when.kind == "month" and when.preposition == "in" and sentence.end <= start < block.end:
                own = sentence_of(doc, when.first)
                is_before = when.month < last.month and when.year in (0, last.year)
                if (
                    is_before
                    and own.first >= when.first - 1
                    and not _EARLIER.search(doc.text, own.start, start + _SOON)
                ):
                    here = Span(start - 3, column.ends[when.last - 1])
                    there = Span(*since.span())
                    date = span_of(doc, last.first, last.last)
                    for hit in _hit(doc, here, there):
                        yield hit._replace(notes=(*hit.notes, Note(date, "the end of the period")))
