"""Days that no calendar has, and times that no clock shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from editlint.analysis.quotations import quotation_at
from editlint.analysis.sentences import sentence_of
from editlint.analysis.times import When, times
from editlint.analysis.words import span_of, words
from editlint.english.calendar import HALVES_OF_DAY, month_length
from editlint.model.document import Document
from editlint.model.finding import Hit
from editlint.model.language import Words
from editlint.model.pattern import late
from editlint.model.text import Span

# “There is no 31 June”: the writer knows.
_KNOWN = late(
    r"\b(?:no such|there (?:is|was) no|not exist|non-?existent|impossible|imaginary|fictional|joke|calendar|invented|"
    r"mistake|error|typo|wrong|nonsense|bug|invalid|leap)",
    re.I,
)
# “13 p.m.”, “15:00pm”, “7.65pm”, “24:30 GMT”
_CLOCK = late(
    r"""(?:1[3-9]|2[0-9])(?:[:.][0-5]\d)?(?:\ ?[ap]\.m\.|pm\b|am\b|(?<=\d[:.]\d\d)\ [ap]m\b|\ pm\b)
      | \d{1,2}[:.][6-9]\d(?:\ ?[ap]\.m\.|[ap]m\b)
      | (?P<clock>2[4-9]|[3-9]\d):[0-5]\d(?=\ (?:GMT|UTC|BST|CET|hours|hrs|local\ time|on\ (?:[A-Z]\w+day|\d)|
            (?:this|that|the\ same)\ (?:morning|afternoon|evening|night)|today|yesterday|tomorrow))
    """,
    re.X,
)
_JOINED = frozenset("0123456789:.,£$€/-")
_ALLOWED = late(r"24[:.]00")


class ImpossibleDates(NamedTuple):
    """Dates and times of day that do not exist, in the writer's own words."""

    gives = ("match",)

    def run(self, doc: Document) -> Iterator[Hit]:
        column = words(doc)
        for when in times(doc):
            if _is_no_day(column.keys, when) and not when.is_quoted and not _is_known(doc, when):
                yield Hit(span_of(doc, when.first, when.last))
        for start in dict.fromkeys(_clocks(column)):
            match = _CLOCK.match(doc.text, start)
            if match and _is_clock(doc.text, match) and not quotation_at(doc, *match.span()):
                yield Hit(Span(*match.span()))


def _clocks(column: Words) -> Iterator[int]:
    """Where a figure before “p.m.” or one with a colon begins."""
    for i, key in enumerate(column.keys):
        if key in HALVES_OF_DAY and i:
            yield column.starts[i - 1]
        elif ":" in key and key[0].isdigit() and key[-1].isdigit():
            yield column.starts[i]


def _is_clock(text: str, match: re.Match[str]) -> bool:
    """False within another figure, for 24:00 and for a run of 24 minutes and 30 seconds."""
    start = match.start()
    if (start and text[start - 1] in _JOINED) or _ALLOWED.match(match.group()):
        return False
    return not match["clock"] or text[max(0, start - 4) : start].lower().endswith("at ")


def _is_no_day(keys: list[str], when: When) -> bool:
    if when.kind != "date" or (
        1 <= when.month <= 12 and 1 <= when.day <= month_length(when.month, when.year)
    ):
        return False
    if when.day < 32 or when.year or when.weekday is not None or not keys[when.first].isdecimal():
        return True
    return when.preposition in (
        "on",
        "until",
        "by",
        "from",
        "since",
    )  # “the 45 March entries” counts something


def _is_known(doc: Document, when: When) -> bool:
    sentence = sentence_of(doc, when.first)
    return _KNOWN.search(doc.text, sentence.start, sentence.end) is not None
