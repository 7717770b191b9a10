"""A deed that is still “alleged”, or a verdict still to come, after a conviction or a guilty plea."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from editlint.analysis.firmness import is_denied
from editlint.analysis.own_words import own_words
from editlint.analysis.phrase_index import Match, Phrases
from editlint.analysis.sentences import sentence_number, sentence_of
from editlint.analysis.subjects import persons_within, subject_before
from editlint.analysis.words import words
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.text import Span

_ALL = "all"  # “both men pleaded guilty”
_KINDS = ("paragraph", "item", "caption", "standfirst")
_UNLIKELY = frozenset("if unless would could might may should whether until before when".split())


class DoubtedVerdicts(NamedTuple):
    """`verdicts`: phrases for a conviction or a plea; `doubts`: phrases that leave it open. `apart`: phrases of an article in
    which more than one case is open, such as an appeal; they leave only doubts of the very person who was convicted.
    """

    gives = ("match", "other")
    needs = "doubts"
    verdicts: Phrases
    doubts: Phrases
    apart: Phrases | None = None

    def run(self, doc: Document) -> Iterator[Hit]:
        doubts = list(self._told(doc, self.doubts))
        verdicts = (
            [match for match in self._told(doc, self.verdicts) if _is_firm(doc, match)] if doubts else []
        )
        if not verdicts:
            return
        apart = self.apart.matches(doc) if self.apart else []
        acquitted = {person for match in apart for person in _persons(doc, match)}
        convicted = {match: _convicted(doc, match) for match in verdicts}
        for doubt in doubts:
            verdict = _against(doc, doubt, convicted, acquitted, bool(apart))
            if verdict:
                early, late = sorted((Span(doubt.start, doubt.end), Span(verdict.start, verdict.end)))
                told = doc.text[slice(*early)]
                yield Hit(late, {"other": told}, (Note(early, f"{told} here"),))

    def _told(self, doc: Document, phrases: Phrases) -> Iterator[Match]:
        for match in own_words(doc, phrases.matches(doc)):
            block = doc.block_at(match.start)
            if block and block.kind in _KINDS:
                yield match


def _is_firm(doc: Document, match: Match) -> bool:
    sentence = sentence_of(doc, match.first)
    return _UNLIKELY.isdisjoint(words(doc).keys[sentence.first : match.first]) and not is_denied(
        doc, match.first, 2
    )


def _convicted(doc: Document, verdict: Match) -> str:
    keys = words(doc).keys
    sentence = sentence_of(doc, verdict.first)
    if not {"both", "all"}.isdisjoint(keys[sentence.first : verdict.first]):
        return _ALL
    return subject_before(doc, verdict.first)


def _persons(doc: Document, match: Match) -> set[str]:
    sentence = sentence_of(doc, match.first)
    return persons_within(doc, sentence.first, sentence.last)


def _against(
    doc: Document, doubt: Match, convicted: dict[Match, str], acquitted: set[str], is_apart: bool
) -> Match | None:
    """The verdict that settles what a sentence leaves open."""
    named = _persons(doc, doubt) - {""}
    told = set(convicted.values()) - {""}
    for verdict, person in convicted.items():
        if sentence_number(doc, verdict.first) == sentence_number(doc, doubt.first):
            continue
        if person in named or (person == _ALL and named and not named & acquitted):
            return verdict
        if not is_apart and len(told) < 2 and (not named or _is_possessed(doc, doubt)):
            return verdict
    return None


def _is_possessed(doc: Document, doubt: Match) -> bool:
    """True for “because of the alleged theft”: of the deed that the article is about, whoever speaks of it."""
    return words(doc).keys[doubt.first - 1] in ("the", "this", "her", "his") if doubt.first else False
