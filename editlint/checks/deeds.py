"""One deed of two doers, and a deed whose two parties have changed places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import combinations
from typing import Literal, NamedTuple

from editlint.analysis.deeds import Deed, Way, told_deeds
from editlint.analysis.firmness import times_in
from editlint.analysis.sentences import sentence_of
from editlint.analysis.words import span_of, words
from editlint.english.forms import forms
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.pattern import late
from editlint.model.text import Span

_APART = late(
    r"\b(?:again|earlier|previous(?:ly)?|later|then|last (?:year|season|month|week|time|autumn|spring|summer|winter)|in turn|"
    r"in return|each other|one another|first (?:leg|match|meeting|half|game|round|set)|twice|helped|co-\w+|"
    r"second (?:leg|match|meeting|half|game|round|set)|semi-?finals?|quarter-?finals?|counter\w*|revenge|former|until|"
    r"would|group|re-(?:opened|built|designed|founded)|jointly|now|new|original|first|second)\b"
)
_SUCCESSION = late(r"\b(?:replaced|succe\w+)\b")
_BEFORE = late(r"\bhad\b")
_MOST = 24


class Deeds(NamedTuple):
    """`swapped`: “A sued B”, and “B’s lawsuit against A”. `doers`: one thing founded, directed or led by two different people
    or bodies, neither with the other.

    `families`: what tells one deed, “sue | lawsuit-against case-against”: verbs, then nouns with the preposition before the
    other party, or “,” before its name (“A’s successor, B”); after “/” those whose subject is whom it is done to, “/ lose-to | defeat-by”. With `doers`, the things that
    it is done to may follow “@”; any thing will do where none are told. Other times, other voices, what is denied or
    planned, and sentences that tell of a second time are left aside. `doers`: “found: founder”, nouns for who does it, by the
    first verb of a family. `often`: families of what happens between the same two again and again, of which “had” tells
    another time.
    """

    gives = ("match", "other")
    cost = "parse"
    families: tuple[str, ...]
    doers: tuple[str, ...] = ()
    often: tuple[str, ...] = ()
    fault: Literal["swapped", "doers"] = "swapped"

    def run(self, doc: Document) -> Iterator[Hit]:
        verbs, nouns, things = _ways(self.families)
        keys = words(doc).keys
        told = _forms(self.families)
        if sum(key in told or key in _doers(self.doers) for key in keys) < 2:
            return
        found: dict[str, list[Deed]] = defaultdict(list)
        for deed in told_deeds(doc, verbs, nouns, _doers(self.doers)):
            if deed.doer and (deed.target or (self.fault == "doers" and deed.thing)):
                found[deed.family].append(deed)
        for family, deeds in found.items():
            for one, two in combinations(deeds[:_MOST], 2):
                is_clash = (
                    _is_swapped(one, two) if self.fault == "swapped" else _has_two(one, two, things[family])
                )
                if is_clash and not _are_apart(doc, one, two, family in self.often):
                    one, two = sorted((one, two), key=lambda deed: deed.first)
                    yield _hit(doc, span_of(doc, two.first, two.last), span_of(doc, one.first, one.last))
                    break


_Ways = dict[str, tuple[Way, ...]]


@cache
def _ways(families: tuple[str, ...]) -> tuple[_Ways, _Ways, dict[str, frozenset[str]]]:
    """The ways of the verbs and of the nouns, and the things of each family."""
    verbs: dict[str, list[Way]] = defaultdict(list)
    nouns: dict[str, list[Way]] = defaultdict(list)
    things: dict[str, frozenset[str]] = {}
    for family in families:
        told, _, done_to = family.partition("@")
        name = told.split()[0]
        things[name] = frozenset(done_to.split())
        for number, half in enumerate(told.split("/")):
            of_verbs, _, of_nouns = half.partition("|")
            for table, ways in ((verbs, of_verbs), (nouns, of_nouns)):
                for way in ways.split():
                    word, _, before = way.partition("-")
                    table[word].append(Way(name, before, bool(number)))
    return (
        {word: tuple(ways) for word, ways in verbs.items()},
        {word: tuple(ways) for word, ways in nouns.items()},
        things,
    )


@cache
def _doers(doers: tuple[str, ...]) -> dict[str, str]:
    """The family of each noun for a doer."""
    pairs = (entry.split(": ") for entry in doers)
    return {noun: family for family, nouns in pairs for noun in nouns.split()}


@cache
def _forms(families: tuple[str, ...]) -> frozenset[str]:
    verbs, nouns, _ = _ways(families)
    return frozenset((*nouns, *(form for verb in verbs for found in forms(verb).values() for form in found)))


def _is_swapped(one: Deed, two: Deed) -> bool:
    """True for A and B, then B and A; no name may be on both sides of one."""
    if one.doer & one.target or two.doer & two.target:
        return False
    is_same = bool(one.doer & two.doer or one.target & two.target)
    return bool(one.doer & two.target and one.target & two.doer) and not is_same


def _has_two(one: Deed, two: Deed, things: frozenset[str]) -> bool:
    """True for one thing and two doers who have no name in common."""
    if things and (one.thing not in things or two.thing not in things):
        return False
    is_same = bool(one.target & two.target) or bool(one.thing and one.thing == two.thing)
    is_same = is_same or one.thing in two.target or two.thing in one.target
    return is_same and not one.doer & two.doer


def _are_apart(doc: Document, one: Deed, two: Deed, is_often: bool) -> bool:
    """True where a sentence tells of another time, or both are told in one."""
    a, b = sentence_of(doc, one.first), sentence_of(doc, two.first)
    times = times_in(doc, a), times_in(doc, b)
    if a == b or (times[0] and times[1] and not times[0] & times[1]):
        return True
    apart = [_APART]
    if is_often:
        apart.append(_BEFORE)
    if one.family != "succeed":
        apart.append(_SUCCESSION)
    return any(pattern.search(doc.text, each.start, each.end) for each in (a, b) for pattern in apart)


def _hit(doc: Document, span: Span, other: Span) -> Hit:
    text = " ".join(doc.text[other.start : other.end].split())
    return Hit(span, {"other": text}, (Note(other, f"“{text}” here"),))
