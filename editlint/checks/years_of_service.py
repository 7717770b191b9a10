"""More years in a place or with a firm than have passed since the person came."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from editlint.analysis.claims import Claim, claims
from editlint.analysis.grammar import mentions, mentions_by_head
from editlint.analysis.quotations import quotation_at
from editlint.analysis.sentences import sentence_number, sentences
from editlint.analysis.states import key_of, predicate_of, subjects_of, time_of
from editlint.analysis.times import Duration, dateline, durations, times
from editlint.analysis.words import span_of, words
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.pattern import late
from editlint.model.text import Span

_KINDS = {
    **dict.fromkeys(("live", "reside", "dwell", "inhabit"), "home"),
    **dict.fromkeys(("work", "serve", "teach", "coach", "cook", "farm"), "work"),
}
_COMING = {
    **dict.fromkeys(("move", "come", "arrive", "settle"), "home"),
    **dict.fromkeys(("join", "start"), "work"),
}
_RECENT = late(
    r"\b(?:last (?:spring|summer|autumn|winter|month|year|(?:Janu|Febru)ary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber)"
    r"|this (?:spring|summer|autumn|winter|year|month)|in the new year|(?:two|three|four|five|six|eight|nine|ten) months ago)\b"
)
_ELSEWHERE = late(
    r"\b(?:back|return\w*|again|rejoin\w*|previous\w*|before|first|then|after|from (?:\d+|nine|ten) years|on and off|altogether|"
    r"in all|total|combined|between them|earlier|another|new (?:house|home|flat|office|building))\b",
    re.I,
)
_YEAR = 365.2425
_FOR = frozenset(("for", "nearly", "about", "almost", "over"))
_SPELLS = frozenset(("years", "year", "decades"))
_LEAST = 3  # years; shorter spells and rounder numbers run together


class _Start(NamedTuple):
    """When somebody came, at the earliest a year, and where that is told."""

    year: int
    span: Span
    claim: Claim


class _Stay(NamedTuple):
    """Who has been somewhere, `of` being keys of persons, and the nouns of the place or the firm."""

    of: set[str]
    kind: str
    sentence: int
    place: set[str]


class YearsOfService(NamedTuple):
    """Of one person; where two different places or firms are named it says nothing."""

    gives = ("match", "other")
    cost = "parse"
    signs = (" years",)

    def run(self, doc: Document) -> Iterator[Hit]:
        now = _last_year(doc)
        lengths = [
            each
            for each in durations(doc)
            if each.unit in ("year", "decade") and not each.is_quoted and each.low >= _LEAST * _YEAR
        ]
        if not now or not lengths:
            return
        starts = list(_starts(doc, now))
        for length in lengths if starts else ():
            stay = _stay(doc, length)
            for kind, start in starts if stay else ():
                if stay and kind == stay.kind and _clash(doc, stay, length, start, now):
                    told = span_of(doc, length.first, length.last)
                    early, later = sorted((told, start.span))
                    yield Hit(later, {"other": doc.text[slice(*early)]}, (Note(early, "but here"),))
                    return


def _last_year(doc: Document) -> int:
    """The year of the article or, where it has no date, the last that it tells."""
    line = dateline(doc)
    return line.year if line else max((when.year for when in times(doc)), default=0)


def _stay(doc: Document, length: Duration) -> _Stay | None:
    """“has lived here for 31 years”, “her 20 years with the firm”."""
    keys, before = words(doc).keys, words(doc).keys[length.first - 1] if length.first else ""
    if before in ("his", "her"):
        return _owned(doc, length)
    word = predicate_of(doc, length.first)
    claim = next((each for each in claims(doc) if each.word == word), None)
    if claim is None or claim.lemma not in _KINDS or claim.is_denied:
        return None
    has = {"has", "have", "'s", "'ve"}.intersection(keys[max(0, claim.word - 4) : claim.word])
    if not has or before not in _FOR or claim.modality not in ("asserted", "reported"):
        return None
    return _Stay(subjects_of(doc, claim), _KINDS[claim.lemma], claim.sentence, _place(doc, claim))


def _owned(doc: Document, length: Duration) -> _Stay | None:
    keys, owner = words(doc).keys, mentions_by_head(doc).get(length.first - 1, -1)
    if owner < 0 or keys[length.last : length.last + 1] not in (["with"], ["at"]):
        return None
    nouns = {keys[each.head] for each in mentions(doc) if each.first == length.last + 1}
    of = {key_of(doc, owner)} - {""}
    return _Stay(of, "work", sentence_number(doc, length.first), nouns) if nouns and of else None


def _starts(doc: Document, now: int) -> Iterator[tuple[str, _Start]]:
    for claim in claims(doc):
        if claim.lemma not in _COMING or claim.tense != "Past" or claim.is_denied or claim.is_quoted:
            continue
        when, column, sentence = time_of(doc, claim.word), words(doc), sentences(doc)[claim.sentence]
        if claim.modality != "asserted":
            continue
        if when and when.year and when.first > claim.word and when.preposition in ("in", "on"):
            yield (
                _COMING[claim.lemma],
                _Start(when.year, span_of(doc, claim.word, when.last), claim),
            )
            continue
        start = column.starts[claim.word]
        recent = _RECENT.search(doc.text, start, min(sentence.end, start + 80))
        if recent and quotation_at(doc, *recent.span()) is None:
            yield _COMING[claim.lemma], _Start(now - 2, Span(start, recent.end()), claim)


def _clash(doc: Document, stay: _Stay, length: Duration, start: _Start, now: int) -> bool:
    if start.claim.sentence == stay.sentence or start.year + length.low / _YEAR <= now + 2:
        return False
    if not stay.of & subjects_of(doc, start.claim):
        return False
    every = [sentences(doc)[number] for number in (stay.sentence, start.claim.sentence)]
    if any(_ELSEWHERE.search(doc.text, each.start, each.end) for each in every):
        return False
    here = _place(doc, start.claim)
    return (
        bool(stay.place & here) if stay.kind == "work" else not stay.place or not here or stay.place == here
    )


def _place(doc: Document, claim: Claim) -> set[str]:
    """The nouns of where somebody lives or whom he joined; none for “here” and “there”."""
    every, keys = mentions(doc), words(doc).keys
    told = [n for preposition, n in claim.others if preposition in ("in", "at", "to", "for", "with", "on")]
    told += [claim.object] if claim.object >= 0 else []
    return {
        keys[every[n].head]
        for n in told
        if keys[every[n].head].isalpha() and keys[every[n].head] not in _SPELLS
    }
