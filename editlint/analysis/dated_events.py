"""Events that happen to somebody or something once, with their dates: born, founded, opened, published, closed, died."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from editlint.english.forms import forms
from editlint.model.document import Document, layer
from editlint.model.language import Sentence
from editlint.model.pattern import late

from .sentences import sentence_of, sentences
from .times import When, times
from .word_places import places_of, word_places
from .words import words

EVENTS = {
    "born": "born", "died": "died", "founded": "founded", "established": "founded", "built": "built",
    "opened": "opened", "opens": "opened", "open": "opened", "closed": "closed", "closes": "closed", "completed": "completed",
    "launched": "launched", "published": "published", "released": "released", "invented": "invented",
    "incorporated": "founded", "killed": "killed", "executed": "executed", "crowned": "crowned", "assassinated": "killed",
    "demolished": "demolished", "unveiled": "unveiled", "discovered": "discovered", "abolished": "abolished",
    "sank": "sunk", "signed": "signed", "begins": "begins", "starts": "begins", "ends": "ends",
}  # fmt: skip
_SIGNED = frozenset("treaty deal agreement accord pact charter law bill lease armistice contract".split())
_BETWEEN = frozenset(
    """was were is are be been being has have had will first officially finally also formally then only itself posthumously""".split()
)
PLANNED = re.compile(
    r"\b(?:re-?\w*(?:opened|opens|published|released|founded|established|launched|built|issued|issue)|again|originally|"
    r"planned|due to|scheduled|expected|would|postponed|delayed|moved|brought forward|rescheduled|extended|circa|about|around|"
    r"reportedly|claims?|according|some say|sources|other|another|second|third|edition|version|phase|stage|paperback|"
    r"should have|was to|were to|supposed|not|never|n['’]t|until|different|either|disputed|if|or)\b",
    re.I,
)
_STOPS = frozenset(
    "and but who whom which that when where after before until then while because so although".split()
)
_PRONOUNS = frozenset("he she it they we i you there this these those".split())
_DETERMINERS = frozenset("the a an its his her their our this".split())
_KIN = frozenset(
    """son daughter father mother wife husband brother sister grandson granddaughter grandfather grandmother cousin uncle aunt
    nephew niece namesake twin widow""".split()
)
_ANOTHER = _KIN | frozenset(
    "a an older other first second new original later earlier previous former present".split()
)
_GENERAL = frozenset(
    "one others another some many most each it all both more people children work way".split()
)


class DatedEvent(NamedTuple):
    """An event told in the writer's own voice without “planned”, “again” or a source."""

    kind: str
    subject: tuple[str, ...]  # small letters; a name's words, or the noun and what stands before it
    is_name: bool
    when: When
    place: str  # “Derby”, where one is told between the verb and the date


@layer
def dated_events(doc: Document) -> tuple[DatedEvent, ...]:
    """The events of the article whose subject and date stand in one sentence, in order."""
    keys = words(doc).keys
    places = places_of(doc, EVENTS)
    if not places:
        return ()
    every, known = times(doc), word_places(doc).keys()
    found: list[DatedEvent] = []
    last: Sentence | None = None  # that of the event found last
    for at in places:
        when = _date_after(keys, every, at)
        if when is None or when.is_quoted or _is_next_line(doc, at, when):
            continue
        sentence = sentence_of(doc, at)
        if when.last > sentence.last or PLANNED.search(doc.text, sentence.start, _clause_end(doc, when)):
            continue
        subject = _subject(doc, sentence, at)
        if subject is None and last and _goes_on(keys, last, sentence, at):
            subject = found[-1].subject, found[-1].is_name
        if subject and _is_unique(keys[at], *subject, known):
            found.append(DatedEvent(EVENTS[keys[at]], *subject, when, _place_between(doc, at, when.first)))
            last = sentence
    return tuple(sorted((*_lives(doc), *found), key=lambda event: event.when.first))


def _goes_on(keys: list[str], last: Sentence, sentence: Sentence, at: int) -> bool:
    """“opened in 1942 and closed in 1992”; “The show opens on 4 May. It opened on …”."""
    if last == sentence:
        return keys[at - 1] in ("and", "then", ",")
    return last.last == sentence.first and at > sentence.first and keys[at - 1] == "it"


def _is_unique(verb: str, subject: tuple[str, ...], is_name: bool, known: Set[str]) -> bool:
    """False for a player who is signed, and for “the restaurant” of an article on restaurants."""
    if verb == "signed" and subject[-1] not in _SIGNED:
        return False
    noun, *more = subject
    return is_name or bool(more) or known.isdisjoint(forms(noun).get("s", ()))


_LIFE = late(r"\((1[5-9]\d\d|20\d\d)\s?[–-]\s?(1[5-9]\d\d|20\d\d)\)")


def _lives(doc: Document) -> Iterator[DatedEvent]:
    """“Nora Keane (1911–1987)” tells when she was born and when she died."""
    column = words(doc)
    every = times(doc)
    for match in _LIFE.finditer(doc.text):
        at = bisect_left(column.starts, match.start())
        first = at
        while first and column.texts[first - 1][0].isupper() and at - first < 4:
            first -= 1
        if at - first < 2 or (first and column.keys[first - 1] == "the"):
            continue
        sentence = sentence_of(doc, at)
        if not _KIN.isdisjoint(column.keys[sentence.first : at]):
            continue  # “the second son of Pierre Lenoir (1704–1787)”
        i = bisect_left(every, at, key=lambda when: when.first)
        for kind, when in zip(("born", "died"), every[i : i + 2]):
            if when.first < at + 5 and when.kind == "year" and not when.is_quoted:
                yield DatedEvent(kind, tuple(column.keys[first:at]), True, when, "")


def _clause_end(doc: Document, when: When) -> int:
    """A little after the date: what follows may be about something else."""
    return words(doc).ends[when.last - 1] + 4


def _date_after(keys: list[str], every: tuple[When, ...], at: int) -> When | None:
    """“born in Leeds in 1927”; None for a date of another verb: “opened the hall he built in 1927”."""
    i = bisect_left(every, at + 1, key=lambda when: when.first)
    if i == len(every) or every[i].first - at > 9:
        return None
    when = every[i]
    if when.kind not in ("date", "year", "month") or when.preposition not in ("in", "on", ""):
        return None
    between = keys[at + 1 : when.first]
    if not _STOPS.isdisjoint(between) or any(key[0] in '.;:!?()"' for key in between) or "for" in between:
        return None
    if (
        i + 1 < len(every)
        and every[i + 1].first - when.last < 3
        and keys[when.last] in ("and", "to", "-", "–", "or", ",")
    ):
        return None  # “in 2010 and 2014”
    return when


def _is_next_line(doc: Document, at: int, when: When) -> bool:
    """“2.6 released” and a line that begins with a date."""
    column = words(doc)
    return not when.preposition and "\n" in doc.text[column.ends[at] : column.starts[when.first]]


def _place_between(doc: Document, first: int, last: int) -> str:
    texts = words(doc).texts[first + 1 : last]
    return " ".join([text for text in texts if text[0].isupper()])


def _subject(doc: Document, sentence: Sentence, at: int) -> tuple[tuple[str, ...], bool] | None:
    column = words(doc)
    keys, texts = column.keys, column.texts
    if at == sentence.first:
        return _after(doc, sentence, at)
    end = at - 1
    while end >= sentence.first and (keys[end] in _BETWEEN or keys[end] in ("who", "which", ",", "that")):
        end -= 1
    if end < sentence.first or keys[end] in _PRONOUNS:
        return _before(doc, sentence, keys[end]) if end == sentence.first else None
    if texts[end][0].isupper():
        first = end
        while first > sentence.first and texts[first - 1][0].isupper():
            first -= 1
        if not _ANOTHER.isdisjoint(keys[max(sentence.first, first - 2) : first]):
            return None  # “her granddaughter, Anna Vogt, was born”, “an older Aurora sank”
        name = tuple(keys[first : end + 1])
        name = name[1:] if name[0] in _DETERMINERS else name
        return (name, True) if name else None
    if not keys[end].isalpha() or keys[end] in _GENERAL:
        return None
    first = end
    while first > sentence.first and keys[first] not in _DETERMINERS and end - first < 4:
        first -= 1
    if (
        first == end
        or keys[first] not in _DETERMINERS
        or not all(key.isalpha() for key in keys[first : end + 1])
    ):
        return None
    return tuple(keys[first + 1 : end + 1]), False


def _after(doc: Document, sentence: Sentence, at: int) -> tuple[tuple[str, ...], bool] | None:
    """“Built in 1704, the Royal Oak is …”."""
    column = words(doc)
    comma = next((i for i in range(at, min(at + 12, sentence.last)) if column.keys[i] == ","), 0)
    first = comma + 1
    if not comma or first >= sentence.last:
        return None
    first += column.keys[first] in _DETERMINERS
    last = first
    while last < sentence.last and column.texts[last][0].isupper():
        last += 1
    name = tuple(column.keys[first:last])
    return (name, True) if name and name[0] not in _PRONOUNS else None


def _before(doc: Document, sentence: Sentence, pronoun: str) -> tuple[tuple[str, ...], bool] | None:
    """Whom “he” or “she” at the start of a sentence stands for: the name that begins the sentence before it."""
    if pronoun not in ("he", "she"):
        return None
    unknown = (pronoun, str(sentence.first)), True  # one and the same within the sentence
    every = sentences(doc)
    number = bisect_left(every, sentence.first, key=lambda each: each.first) - 1
    column = words(doc)
    if number < 0 or doc.block_at(every[number].start) != doc.block_at(sentence.start):
        return unknown
    first = last = every[number].first
    while last < every[number].last and column.texts[last][0].isupper():
        last += 1
    name = tuple(column.keys[first:last])
    return (name, True) if name and name[0] not in _PRONOUNS | _DETERMINERS else unknown


def are_of_one(one: DatedEvent, two: DatedEvent, told: Sequence[DatedEvent]) -> bool:
    """True if two events surely have the same subject, among all that are told."""
    if one.is_name != two.is_name or not _is_at_one_place(one, two):
        return False
    if not one.is_name:
        shorter, longer = sorted((one.subject, two.subject), key=len)
        return longer[-len(shorter) :] == shorter and (len(longer) == len(shorter) or len(shorter) > 1)
    if one.subject[-1] != two.subject[-1]:
        return False
    family = {
        event.subject for event in told if event.subject[-1] == one.subject[-1] and len(event.subject) > 1
    }
    return one.subject == two.subject or (len(family) < 2 and min(len(one.subject), len(two.subject)) == 1)


def _is_at_one_place(one: DatedEvent, two: DatedEvent) -> bool:
    """False for an album released in Japan and again elsewhere, and for two shops; nobody is born in two places."""
    if one.kind in ("released", "published", "launched"):
        return one.place == two.place
    return one.kind in ("born", "died") or not one.place or not two.place or one.place == two.place
