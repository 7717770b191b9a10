"""Whom a sentence is about before a given word: the person or the thing named last, or whom “he” must be."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from editlint.english.word_lists import FIRST_NAME, gender, is_role, word_class
from editlint.model.document import Document, layer

from .people import people, surname
from .proper_names import proper_names
from .sentences import sentence_of, sentences
from .words import words

_GENDERS = {"he": "Masc", "she": "Fem"}
_OTHERS = frozenset("it they we i you nobody both".split())
_ARTICLES = frozenset(("the", "a", "an", "his", "her", "its", "their"))
_PREPOSITIONS = frozenset("of for at from in to with by on after before against about than near".split())
_NOT_NOUNS = frozenset("who which that had has have was is were for of at in from to".split())
_BACK = 2  # sentences in which whom “he” stands for is sought


def subject_before(doc: Document, word: int) -> str:
    """A key for the person or the definite noun named last before a word of its sentence; "" where that is not sure.

    Two keys are the same where both are surely one person: “p2” for the third person of the article, “n:spokesman”.
    """
    first = sentence_of(doc, word).first
    column, found = words(doc), _mentioned(doc)
    at = word - 1
    while at >= first:
        key = column.keys[at]
        if at in found:
            person, begins, _ = found[at]
            before = column.keys[begins - 1] if begins > first else ""
            if before == "and":
                return ""
            if before not in _PREPOSITIONS:
                return person
            at = begins - 1
        elif key in _GENDERS:
            return _of_pronoun(doc, at)
        elif key in _OTHERS:
            return ""
        elif key in _ARTICLES and at + 1 < word and column.keys[at - 1] not in _PREPOSITIONS | {","}:
            return f"n:{_noun(column.keys[at + 1 : word])}"
        at -= 1
    return ""


def holder_of(doc: Document, word: int, told: str) -> str:
    """The key of whose thing “his” or “her” thing is, by the word's number and its gender: the only person it can be."""
    return _of_gender(doc, word, told)


def person_at(doc: Document, start: int, end: int) -> str:
    """The key of the one person named within prose[start:end]; "" where there is none or there are two."""
    column, found = words(doc), _mentioned(doc)
    inside = range(bisect_left(column.starts, start), bisect_left(column.starts, end))
    persons = {found[at][0] for at in inside if at in found}
    return persons.pop() if len(persons) == 1 else ""


def speaker_key(doc: Document, start: int, end: int) -> str:
    """The key of a speaker named by prose[start:end]: a person, a pronoun or “the spokesperson”."""
    column = words(doc)
    first, last = bisect_left(column.starts, start), bisect_left(column.starts, end)
    person = person_at(doc, start, end)
    if person or column.keys[last - 1] in _GENDERS:
        return person or subject_before(doc, last)
    return (
        f"n:{_noun(column.keys[first + 1 : last])}"
        if column.keys[first] in _ARTICLES and last > first + 1
        else ""
    )


def persons_within(doc: Document, first: int, last: int) -> set[str]:
    """The keys of all persons named among words first to last (last is not in it)."""
    found = _mentioned(doc)
    return {found[at][0] for at in range(first, last) if at in found}


def _noun(keys: list[str]) -> str:
    for i, key in enumerate(keys):
        if not key.isalpha() or key in _NOT_NOUNS:
            return keys[i - 1] if i else ""
    return keys[-1]


def _of_pronoun(doc: Document, at: int) -> str:
    """Whom “he” or “she” is: the only one of that gender in the nearest sentence before that names anybody."""
    return _of_gender(doc, at, _GENDERS[words(doc).keys[at]])


def _of_gender(doc: Document, at: int, told: str) -> str:
    """The only person of a gender in the nearest sentence that names anybody, looking back from a word."""
    every, found = sentences(doc), _mentioned(doc)
    number = bisect_right(every, at, key=lambda sentence: sentence.first) - 1
    for n in range(number, max(-1, number - _BACK - 1), -1):
        last = at if n == number else every[n].last
        named = {found[i][0]: found[i][2] for i in range(every[n].first, last) if i in found}
        fitting = {key for key, first in named.items() if gender(first.capitalize()) in ("", told)}
        if fitting:
            return fitting.pop() if len(fitting) == 1 else ""
        opening = words(doc).keys[every[n].first : every[n].first + 2]
        if n < number and opening[0] in ("the", "a") and is_role(opening[1]):
            return f"n:{opening[1]}"
    return ""


@layer
def _mentioned(doc: Document) -> dict[int, tuple[str, int, str]]:
    """The last word of each mention of a person → the person's key, where the mention begins, the first name.

    A name that may be of a person or of something else (“Joan Wood”) goes by its last word.
    """
    found = {
        name.last - 1: (f"s:{surname(name.parts).lower()}", name.title_first, name.parts[0])
        for name in proper_names(doc)
        if not name.kind
        or (name.kind == "place" and len(name.parts) > 1 and word_class(name.parts[0]) & FIRST_NAME)
    }
    for number, person in enumerate(people(doc)):
        for mention in person.mentions:
            found[mention.last - 1] = (f"p{number}", mention.title_first, person.first)
    return found
