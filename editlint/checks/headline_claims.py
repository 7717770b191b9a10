"""A headline or standfirst that says the opposite of the text: what falls there rises here, what is rejected is approved."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import Literal, NamedTuple

from editlint.analysis.firmness import is_denied, is_supposed, stems_in
from editlint.analysis.phrase_index import Match, Phrases
from editlint.analysis.quotations import quotation_at
from editlint.analysis.sentences import sentence_number, sentence_of, sentences
from editlint.analysis.words import words
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.text import Span

Link = Literal["subject", "any", "change"]

_ABOVE = ("headline", "standfirst")
_BELOW = ("paragraph", "item", "standfirst")
_BREAKS = frozenset(": ; – — - | , ( as after but despite while and amid although though or when if".split())
_PREPOSITIONS = frozenset("of in at for on to from by with over under across against into near about".split())
_FUTURE = frozenset("will 'll shall plans planned going due set hopes hoped".split())
_REFUSALS = frozenset(
    "refuse refuses refused fail fails failed decline declines declined unable fight battle bid lifts lifted overturns overturned".split()
)
_FAR, _NEAR = 12, 6  # words from a subject to its verb, and from a verb to its object
_LEAST = 2  # stems that the sentence shares with the headline
_LEAD = 3  # sentences of the text that surely tell what the headline tells


class Claim(NamedTuple):
    """A phrase of one of two sides, `is_first` with a denial taken into account."""

    group: int
    is_first: bool
    match: Match


class HeadlineClaims(NamedTuple):
    """`first` and `second`: lists of lists of phrases, of which the first of `first` is the opposite of the first of
    `second` and so on; `links` says for each what a headline and a sentence must have in common: the `subject` before
    the phrase, or `any` words of it; a `change` goes on, so that what will be is no clash with what is.

    It says nothing if a sentence of the text bears the headline out, nor of sentences with one of the `others`.
    """

    gives = ("match", "other")
    blocks = ("headline", "standfirst")
    first: Phrases
    second: Phrases
    links: tuple[Link, ...]
    others: Phrases | None = None

    def run(self, doc: Document) -> Iterator[Hit]:
        told = self._claims(doc)
        above = [
            claim for claim in told if _kind(doc, claim) in _ABOVE and not is_supposed(doc, claim.match.first)
        ]
        if not above:
            return
        apart = (
            {sentence_number(doc, match.first) for match in self.others.matches(doc)}
            if self.others
            else set[int]()
        )
        for claim in above:
            same = [other for other in told if other.group == claim.group and _is_below(doc, claim, other)]
            if any(other.is_first == claim.is_first and self._is_of_one(doc, claim, other) for other in same):
                continue
            for other in same:
                number = sentence_number(doc, other.match.first)
                if (
                    other.is_first != claim.is_first
                    and number not in apart
                    and _is_plain(
                        doc, other, self.links[claim.group] == "change" and not _is_of_future(doc, claim)
                    )
                    and self._is_linked(doc, claim, other)
                ):
                    yield _hit(doc, claim, other)
                    return

    def _claims(self, doc: Document) -> list[Claim]:
        found = [
            (match, phrases.groups[match.entry], is_first)
            for phrases, is_first in ((self.first, True), (self.second, False))
            for match in phrases.matches(doc)
        ]
        claims: list[Claim] = []
        done = 0
        for match, group, is_first in sorted(found, key=lambda each: (each[0].first, -each[0].last)):
            if match.first >= done:
                claims.append(Claim(group, is_first != _is_denied(doc, match.first, done), match))
                done = match.last
        return claims

    def _is_of_one(self, doc: Document, claim: Claim, other: Claim) -> bool:
        """True if a sentence may bear the headline out: it has a word of it."""
        return bool(_shared(doc, claim, other))

    def _is_linked(self, doc: Document, claim: Claim, other: Claim) -> bool:
        if self.links[claim.group] == "subject":
            return _has_subject(doc, claim, other)
        return _has_subject(doc, claim, other) or _has_words(doc, claim, other)


def _is_denied(doc: Document, word: int, done: int) -> bool:
    """True for “not close”, “refuses to close”; `done` is where the claim before it ends, whose denial is its own."""
    keys = words(doc).keys
    before = keys[max(sentence_of(doc, word).first, word - 2) : word]
    if before[-1:] == ["to"] and not _REFUSALS.isdisjoint(before):
        return True
    return is_denied(doc, word, min(3, word - done))


def _has_subject(doc: Document, claim: Claim, other: Claim) -> bool:
    """True if what the headline tells of stands before the phrase of the text, with all its words in the sentence."""
    sentence, match = sentence_of(doc, other.match.first), other.match
    subject = _subject(doc, claim.match)
    before = stems_in(doc, max(sentence.first, match.first - _FAR), match.first)
    if (
        not subject
        or subject[-1] not in before
        or not set(subject) <= stems_in(doc, sentence.first, sentence.last)
    ):
        return False
    return len(subject) == 1 or len(_shared(doc, claim, other)) >= _LEAST


def _has_words(doc: Document, claim: Claim, other: Claim) -> bool:
    """True if words of the headline stand in the sentence, and one of them near the phrase; one is enough at the head."""
    sentence, match = sentence_of(doc, other.match.first), other.match
    first, last = max(sentence.first, match.first - _FAR), min(sentence.last, match.last + _NEAR)
    near = stems_in(doc, first, match.first) | stems_in(doc, match.last, last)
    shared = _shared(doc, claim, other)
    return bool(near & shared) and (len(shared) >= _LEAST or _is_lead(doc, other))


def _is_lead(doc: Document, other: Claim) -> bool:
    block = next(block for block in doc.blocks if block.kind == "paragraph")
    first = bisect_left(sentences(doc), block.start, key=lambda sentence: sentence.start)
    return sentence_number(doc, other.match.first) < first + _LEAD


def _kind(doc: Document, claim: Claim) -> str:
    block = doc.block_at(claim.match.start)
    return block.kind if block else ""


def _is_below(doc: Document, claim: Claim, other: Claim) -> bool:
    one, two = doc.block_at(claim.match.start), doc.block_at(other.match.start)
    return one is not None and two is not None and two.start > one.start and two.kind in _BELOW


def _is_plain(doc: Document, other: Claim, is_change: bool) -> bool:
    """True if the sentence says it in the writer's own words, and a change not of what is to come."""
    match = other.match
    if quotation_at(doc, match.start, match.end) or is_supposed(doc, match.first):
        return False
    start = max(sentence_of(doc, match.first).first, match.first - 3)
    return not is_change or _FUTURE.isdisjoint(words(doc).keys[start : match.first])


def _is_of_future(doc: Document, claim: Claim) -> bool:
    keys, first = words(doc).keys, claim.match.first
    return not {"to", *_FUTURE}.isdisjoint(keys[sentence_of(doc, first).first : first])


def _clause(doc: Document, match: Match) -> tuple[int, int]:
    """The first and last word of the part of a headline that has the match."""
    keys, sentence = words(doc).keys, sentence_of(doc, match.first)
    first, last = match.first, match.last
    while first > sentence.first and keys[first - 1] not in _BREAKS:
        first -= 1
    while last < sentence.last and keys[last] not in _BREAKS:
        last += 1
    return first, last


def _clause_stems(doc: Document, match: Match) -> set[str]:
    first, last = _clause(doc, match)
    return stems_in(doc, first, match.first) | stems_in(doc, match.last, last)


def _subject(doc: Document, match: Match) -> list[str]:
    """The stems of “Bad debts in Wales” before “fall”, as far as the first preposition."""
    first, _ = _clause(doc, match)
    keys = words(doc).keys
    last = next((i for i in range(first, match.first) if keys[i] in _PREPOSITIONS), match.first)
    return [stem for i in range(first, last) for stem in stems_in(doc, i, i + 1)]


def _shared(doc: Document, claim: Claim, other: Claim) -> set[str]:
    """The stems of the headline's clause that the other sentence has as well, those of the phrases aside."""
    sentence, match = sentence_of(doc, other.match.first), other.match
    there = stems_in(doc, sentence.first, match.first) | stems_in(doc, match.last, sentence.last)
    return _clause_stems(doc, claim.match) & there


def _hit(doc: Document, claim: Claim, other: Claim) -> Hit:
    here = Span(claim.match.start, claim.match.end)
    there = Span(other.match.start, other.match.end)
    told = doc.text[slice(*there)]
    return Hit(here, {"other": told}, (Note(there, f"{told} here"),))
