"""Times that the article's own date rules out: “last year, in 2021” in 2025, “was held” of a day still to come."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from editlint.analysis.lower import lower_text
from editlint.analysis.sentences import sentence_of
from editlint.analysis.times import Dateline, Duration, When, dateline, durations, times
from editlint.analysis.words import span_of, words
from editlint.english.calendar import weekday_of
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.pattern import late
from editlint.model.text import Span

_BETWEEN: tuple[list[str], ...] = (
    [","],
    ["("],
    [",", "in"],
    ["in"],
    [",", "on"],
    ["on"],
    ["–"],
    ["—"],
    ["(", "in"],
    [],
)
_LIKELY = 120  # days round the dateline within which a month beside “last month” is that of this year
_REACH = 60  # days round the dateline within which a date without a year is surely the nearest one
_WITHIN = 60  # characters from the verb to the date
_HAPPENED = late(
    r"\b(?:took place|(?:was|were) (?:held|published|launched|released|signed|opened|unveiled|arrested|killed|elected|sworn in|"
    r"buried|found|recorded)|died|began|won|arrived)\b(?P<between>[^.;:!?()\n,]*)\Z"
)
_WILL = late(
    r"\b(?:will (?:be )?\w+|(?:is|are) (?:due|scheduled|set|expected) to (?:be )?\w+)\b(?P<between>[^.;:!?()\n]*)\Z"
)
_PARTS = late(
    r"\b(?:and|but|after|before|since|until|till|who|which|that|when|while|if|as|to|for|from|than|because|ahead of|would|will|"
    r"\w+ed|was|were|held|planned|due)\b"
)
_SAYS = late(r"\b(?:that|says?|said|whether|if|which)\b")
_UPDATED = late(r"\b(?:update[ds]?|correction|editor[’']s note|originally published)\b")


class DatelineClashes(NamedTuple):
    """A word for a time beside the date or year that it stands for; what was on a day after the article's date or will be on
    one before it. Without a date of its own an article has none."""

    gives = ("match", "other")

    def run(self, doc: Document) -> Iterator[Hit]:
        line = dateline(doc)
        if line is None or _UPDATED.search(lower_text(doc)):
            return
        every = [when for when in times(doc) if not when.is_quoted and when.first != line.first]
        yield from _beside(doc, line, every)
        yield from _ago(doc, line, every)
        if line.day:
            yield from _wrong_side(doc, line, every)


def _beside(doc: Document, line: Dateline, every: list[When]) -> Iterator[Hit]:
    """“last year, in 2021”, “yesterday (Monday)”, “in 2021, last year”."""
    keys = words(doc).keys
    for one, two in pairwise(every):
        if {one.kind, two.kind} & {"relative"} and keys[one.last : two.first] in _BETWEEN:
            told, other = (one, two) if one.kind == "relative" else (two, one)
            if other.kind == "relative" or (keys[one.last : two.first] == [] and other.kind != "weekday"):
                continue
            if sentence_of(doc, one.first) != sentence_of(doc, two.first):
                continue
            if _is_possessive(keys, one) or _is_possessive(keys, two) or not _ends(keys, two):
                continue
            if _clash(told, other, line):
                yield _hit(doc, other, told, line)


def _ends(keys: list[str], when: When) -> bool:
    """“yesterday, Monday,” and not “yesterday, Monday's snow and …” or a list."""
    return when.last >= len(keys) or keys[when.last] in (",", ".", ")", ";", "–", "—", ":")


def _is_possessive(keys: list[str], when: When) -> bool:
    return when.last < len(keys) and keys[when.last] in ("'s", "'", "-")


def _clash(told: When, other: When, line: Dateline) -> bool:
    if told.earliest is None or told.latest is None:
        return False
    if other.kind == "weekday":
        return told.earliest == told.latest and abs_days(weekday_of(told.earliest), other.weekday or 0) > 1
    if other.earliest is None or other.latest is None:
        return False
    if not other.year and abs(other.earliest - line.earliest) > _LIKELY:
        return False
    loose = 1 if told.earliest == told.latest else 40 if line.month in (1, 12) else 0
    return other.latest < told.earliest - loose or told.latest + loose < other.earliest


def abs_days(one: int, two: int) -> int:
    """How many days two weekdays are apart; an article may be dated a day after it was written."""
    return min((one - two) % 7, (two - one) % 7)


def _ago(doc: Document, line: Dateline, every: list[When]) -> Iterator[Hit]:
    """“five years ago, in 2012”."""
    keys = words(doc).keys
    for length in durations(doc):
        if (
            length.is_quoted
            or length.unit not in ("year", "decade")
            or keys[length.last : length.last + 1] != ["ago"]
        ):
            continue
        i = bisect_right(every, length.last, key=lambda when: when.first)
        following = every[i] if i < len(every) else None
        if following is None or following.kind not in ("year", "month", "date") or not following.year:
            continue
        if keys[length.last + 1 : following.first] in _BETWEEN and _ends(keys, following):
            years = _years(length)
            loose = 1.5 if not length.qualifier and years % 10 else max(1.5, years / 5)
            if abs(line.year - years - following.year) >= loose:
                yield _hit(doc, following, None, line)


def _years(length: Duration) -> float:
    return length.value * (10 if length.unit == "decade" else 1)


def _wrong_side(doc: Document, line: Dateline, every: list[When]) -> Iterator[Hit]:
    column = words(doc)
    for when in every:
        if when.kind not in ("date", "month") or when.earliest is None or when.latest is None:
            continue
        if when.preposition not in ("on", "in", "") or not (when.year or _is_near(when, line)):
            continue
        is_future, is_past = when.earliest > line.latest + 1, when.latest < line.earliest - 1
        if not (is_future or is_past):
            continue
        sentence = sentence_of(doc, when.first)
        start = max(sentence.start, column.starts[when.first] - _WITHIN)
        before = doc.text[start : column.starts[when.first]]
        verb = (_HAPPENED if is_future else _WILL).search(before)
        if verb and not _PARTS.search(verb["between"]) and not _SAYS.search(before[: verb.start()]):
            place = Span(start + verb.start(), column.ends[when.last - 1])
            yield Hit(place, {"other": _date_of(doc, line)}, (Note(_place(doc, line), "the article's date"),))


def _is_near(when: When, line: Dateline) -> bool:
    return when.kind == "date" and when.earliest is not None and abs(when.earliest - line.earliest) < _REACH


def _place(doc: Document, told: When | Dateline) -> Span:
    return span_of(doc, told.first, told.last)


def _date_of(doc: Document, line: Dateline) -> str:
    return doc.text[slice(*_place(doc, line))]


def _hit(doc: Document, other: When, told: When | None, line: Dateline) -> Hit:
    notes = [Note(_place(doc, line), "the article's date")]
    if told:
        notes.insert(0, Note(_place(doc, told), "told beside it"))
    return Hit(_place(doc, other), {"other": _date_of(doc, line)}, tuple(notes))
