"""One vote with two tallies: “Board votes 5–2” above the report, “carried four to three” in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from editlint.analysis.quotations import quotation_at
from editlint.analysis.sentences import sentence_of
from editlint.analysis.words import word_at
from editlint.english.number_words import UNITS
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.pattern import late
from editlint.model.text import Span

_VOTING = late(
    r"\b(?:vot(?:e[ds]?|es|ing)|motion|ballot|carried|passed|approved|rejected|backed|outvoted|majority|show of hands|"
    r"councillors|trustees|directors|jurors|jury|judges|verdict|dissent\w*|ruling|ruled)\b",
    re.I,
)
_OTHERS = late(
    r"\b(?:amend\w+|earlier|first|second|third|previous\w*|last (?:week|month|year)|preliminary|committee|lords|senate|house|"
    r"another|also|each|item|again|reconsider\w*|if|would|goals?|match|game|sets?|points?|won \d|beat|league|ratio|odds|"
    r"ages?|o'clock|p\.m|a\.m|in \d{4}|after|until|between|from|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b",
    re.I,
)
_MOST = 999


_BODIES = late(
    r"\b(?:board|council|jury|judges?|appeal|court|panel|trustees|directors|shareholders|members|union|parliament|assembly|"
    r"governors|residents|state|city|county)\b",
    re.I,
)


class _Tally(NamedTuple):
    span: Span
    bodies: frozenset[str]
    votes: tuple[float, float]  # the larger first


class Votes(NamedTuple):
    """Two tallies in the writer's own words, in an article that has no third one. Sentences that tell of another vote, of
    an amendment or of a match are left alone."""

    gives = ("match", "other")
    signs = ("vote", "motion", "ballot", "carried", "jury", "board", "council", "judges", "passed")

    def run(self, doc: Document) -> Iterator[Hit]:
        told = list(_tallies(doc))
        found: dict[tuple[float, float], _Tally] = {}
        for tally in told:
            found.setdefault(tally.votes, tally)
        if len(found) == 2:
            one, two = found.values()
            if one.bodies and two.bodies and not one.bodies & two.bodies:
                return  # “the jury convicted him by ten to two; judges upheld it 2–1”
            other = doc.text[slice(*one.span)]
            yield Hit(two.span, {"other": other}, (Note(one.span, f"{other} here"),))


def _tallies(doc: Document) -> Iterator[_Tally]:
    for match in _pattern().finditer(doc.text):
        first = word_at(doc, match.start())
        sentence = sentence_of(doc, first)
        if quotation_at(doc, *match.span()) or not _VOTING.search(doc.text, sentence.start, sentence.end):
            continue
        if _OTHERS.search(doc.text, sentence.start, match.start()) or _OTHERS.match(
            doc.text, match.end() + 1
        ):
            continue
        votes = sorted((_value(match["one"]), _value(match["two"])), reverse=True)
        if 0 < votes[0] <= _MOST:
            bodies = _BODIES.findall(doc.text, sentence.start, sentence.end)
            span = Span(match.start("one"), match.end("two"))
            yield _Tally(span, frozenset(map(str.lower, bodies)), (votes[0], votes[1]))


@cache
def _pattern() -> re.Pattern[str]:
    number = rf"\d{{1,3}}|{'|'.join(sorted(UNITS, key=len, reverse=True))}"
    return re.compile(
        rf"(?<![\w.,/£$€–-])(?P<one>{number})(?: votes)?(?:[-–]| to )(?P<two>{number})(?![\w/£$%–-]|[.,]\d| ?(?:per cent|years|days|"
        rf"weeks|months|hours|minutes|miles|metres|feet|people|million|billion|a\.m|p\.m))",
        re.IGNORECASE,
    )


def _value(text: str) -> float:
    return float(text) if text.isdigit() else UNITS[text.lower()]
