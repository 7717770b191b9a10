"""Who did what to whom, in whichever words it is told: “A sued B”, “B was sued by A”, “A’s lawsuit against B”."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from editlint.model.document import Document

from .appositions import described
from .claims import Claim, claims
from .entities import entities
from .grammar import grammar, mentions
from .people import people
from .proper_names import proper_names
from .quotations import quotation_at
from .sentences import sentence_of
from .word_places import places_of
from .words import words

Party = frozenset[str]  # the words of the name: “northgate ventures” and “northgate” share one

_LOOSE = frozenset("the a an of and his her its their our my this that 's mr mrs ms dr miss sir".split())
_WITH = frozenset(("with", "alongside"))
_WITHOUT = frozenset("co former late previous new one a an".split())
_FAR = 3  # words between “A’s” and “lawsuit”
_PARTIES = ("PERSON", "ORG", "PLACE", "")


class Way(NamedTuple):
    """A verb or noun that tells a deed of a family; `before` is the preposition of the other party, "" for the object of
    a verb. Where it `is_reversed` the subject is whom it is done to: “lost to”."""

    family: str
    before: str
    is_reversed: bool


class Deed(NamedTuple):
    """A deed of a family, told by words first to last; a party is empty where it is not sure.

    `thing` is the noun of the target where that has no name.
    """

    family: str
    doer: Party
    target: Party
    thing: str
    first: int
    last: int


def told_deeds(
    doc: Document,
    verbs: Mapping[str, tuple[Way, ...]],
    nouns: Mapping[str, tuple[Way, ...]],
    doers: Mapping[str, str],
) -> Iterator[Deed]:
    """The deeds told as plain fact in the writer's voice, by lemmas of verbs, by nouns, and by nouns for doers (founder).

    `doers` gives the family of such a noun.
    """
    for claim in claims(doc):
        is_fact = claim.modality in ("asserted", "reported") and not claim.is_quoted and not claim.is_denied
        for way in verbs.get(claim.lemma, ()) if is_fact and claim.kind == "VERB" else ():
            if deed := _of_claim(doc, claim, way):
                yield deed
    for at in places_of(doc, nouns):
        yield from _of_noun(doc, at, nouns[words(doc).keys[at]])
    for at in places_of(doc, doers):
        if deed := _of_doer(doc, at, doers[words(doc).keys[at]]):
            yield deed


def _of_claim(doc: Document, claim: Claim, way: Way) -> Deed | None:
    every, target = mentions(doc), claim.object
    if way.before:
        target = next((mention for before, mention in claim.others if before == way.before), -1)
    if target < 0:
        return None
    doer, done_to = party(doc, claim.subject), party(doc, target)
    for before, mention in claim.others:
        doer |= party(doc, mention) if before in _WITH else frozenset()
    is_thing = every[target].kind == "definite" and every[target].number != "Plur" and not done_to
    thing = grammar(doc).lemmas[every[target].head].lower() if is_thing else ""
    told = [every[n] for n in (claim.subject, target) if n >= 0]
    sentence = sentence_of(doc, claim.word)
    told = [mention for mention in told if sentence.first <= mention.head < sentence.last]
    first = min(claim.word, *(mention.first for mention in told)) if told else claim.word
    last = max(claim.word + 1, *(mention.last for mention in told)) if told else claim.word + 1
    if way.is_reversed:
        doer, done_to = done_to, doer
    return Deed(way.family, doer, done_to, thing, first, last)


def _of_noun(doc: Document, at: int, ways: tuple[Way, ...]) -> Iterator[Deed]:
    """“A’s lawsuit against B”, “B’s defeat by A”"""
    column, sentence = words(doc), sentence_of(doc, at)
    if quotation_at(doc, column.starts[at], column.ends[at]) or at + 2 >= sentence.last:
        return
    start = at
    while start > sentence.first and at - start < _FAR and column.keys[start - 1] not in ("'s", "'"):
        start -= 1
    owner = next((name for name in proper_names(doc) if name.last == start - 1), None)
    after = at + 3 if column.keys[at + 2] == "the" else at + 2
    other = next((name for name in proper_names(doc) if name.title_first == after), None)
    if owner is None or other is None or column.keys[start - 1] not in ("'s", "'"):
        return
    for way in ways:
        if column.keys[at + 1] == way.before:
            one, two = _keys(owner.parts), _keys(other.parts)
            one, two = (two, one) if way.is_reversed else (one, two)
            yield Deed(way.family, one, two, "", owner.first, other.last)


def _of_doer(doc: Document, at: int, family: str) -> Deed | None:
    """“the choir’s founder, Tom Rook”, “Tom Rook, founder of the choir”, “the winner of the race, Tom Rook”"""
    column, told = words(doc), described(doc, at, at + 1)
    if told is None or told.name.is_quoted or not _WITHOUT.isdisjoint(told.before):
        return None
    if quotation_at(doc, column.starts[at], column.ends[at]):
        return None
    owner = (
        [key for key in told.before if key[0].isalpha() and key not in _LOOSE] if "'s" in told.before else []
    )
    of = [key for key in told.body if key[0].isalpha() and key not in _LOOSE] or owner
    if not of:
        return None
    first, last = min(at, told.name.first), max(at + 1, told.name.last)
    return Deed(family, _keys(told.name.parts), frozenset(of), of[-1], first, last)


def party(doc: Document, number: int) -> Party:
    """The words of the name of a mention, or of whom it surely stands for; empty for anything without a name."""
    if number < 0:
        return frozenset()
    mention, name = mentions(doc)[number], entities(doc)[number]
    if mention.kind == "name":
        is_party = mention.name_kind in _PARTIES
        return _keys(words(doc).texts[mention.first : mention.last]) if is_party else frozenset()
    return frozenset((name,)) if name in _surnames(doc) else frozenset()


def _surnames(doc: Document) -> set[str]:
    return {person.last.lower() for person in people(doc)}


def _keys(parts: list[str] | tuple[str, ...]) -> Party:
    return frozenset(
        key for part in parts if (key := part.lower().strip(".")) not in _LOOSE and key[:1].isalnum()
    )
