"""One person with two first names, and one wife or husband with two."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from typing import Literal, NamedTuple

from editlint.analysis.lower import lower_text
from editlint.analysis.people import Person, people
from editlint.analysis.proper_names import ProperName, proper_names
from editlint.analysis.sentences import sentence_of
from editlint.analysis.words import words
from editlint.english.spelling_distance import distance, plain_letters
from editlint.english.word_lists import PERSON_NOUN, gender, is_kinship, word_class
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.pattern import late
from editlint.model.text import Span

_SPOUSES = frozenset("wife husband mother father mum mom dad fiancée fiancé fiancee fiance".split())
_POSSESSIVES = {"his": "Masc", "her": "Fem"}
_OTHERS = late(r"\b(?:first|second|third|late|former|ex|then|new|previous|next|estranged|divorced)\b")
_BROAD_TITLES = frozenset(
    "mr mrs ms miss dr prof president king queen prince princess lord lady sir dame".split()
)
_LONGEST_SLOT = 3  # words between “his wife” and the name


class FirstNames(NamedTuple):
    """`person`: a surname with two first names of one gender where title, role or age say that it is one person, or
    the second is named once, in passing, and has the first letter of the first. `relative`: the wife, husband, mother or father of one person under two names.
    """

    gives = ("match", "other")
    fault: Literal["person", "relative"] = "person"

    def run(self, doc: Document) -> Iterator[Hit]:
        if self.fault == "relative":
            yield from _relatives(doc)
            return
        by_last: dict[str, list[Person]] = {}
        for person in people(doc):
            if person.first and person.last:
                by_last.setdefault(person.last, []).append(person)
        for bearers in by_last.values():
            if len(bearers) == 2 and _is_one(doc, *bearers):
                yield _hit(doc, _full(bearers[1]), _full(bearers[0]))


def _is_one(doc: Document, one: Person, two: Person) -> bool:
    if gender(one.first) != gender(two.first) or _is_short_form(one.first, two.first):
        return False
    a, b = _full(one), _full(two)
    if a.is_quoted or b.is_quoted or a.block != "paragraph" or b.block != "paragraph":
        return False
    if _has_relatives(doc, two) or _is_family(doc, one.last):
        return False
    return (_has_same_office(a, b) and not _has_relatives(doc, one)) or _is_passing_slip(doc, one, two)


def _has_same_office(one: ProperName, two: ProperName) -> bool:
    """True for “Sergeant John Smith” and “Sergeant Jim Smith”, “spokesman John Smith” and “spokesman Jim Smith”."""
    titles = [
        frozenset(title.lower().rstrip(".") for title in name.titles) - _BROAD_TITLES for name in (one, two)
    ]
    if titles[0] & titles[1]:
        return True
    if one.age and one.age == two.age:
        return True
    return bool({_office(role) for role in one.roles} & {_office(role) for role in two.roles})


def _is_passing_slip(doc: Document, one: Person, two: Person) -> bool:
    """True where a Jim Smith, of whom nothing is told, is named once after John Smith, who is just “Smith” elsewhere."""
    full = _full(two)
    is_told = (
        full.roles or full.age or any(title.lower().rstrip(".") not in _BROAD_TITLES for title in full.titles)
    )
    is_alike = one.first[0] == two.first[0] and gender(one.first) != ""
    is_alone = any(name.parts == (one.last,) and name.start > _full(one).start for name in proper_names(doc))
    if not (is_alike and is_alone) or is_told or len(two.mentions) > 1:
        return False
    if any(name.parts == (two.first,) for name in proper_names(doc)):
        return False  # “his son Jim … Jim Smith”
    sentence = sentence_of(doc, _full(one).first)
    return not any(is_kinship(key.rstrip("s")) for key in words(doc).keys[sentence.first : sentence.last])


def _office(role: str) -> str:
    return re.sub(r"^(?:the|a|an|its|their) ", "", role.lower())


def _full(person: Person) -> ProperName:
    return next(mention for mention in person.mentions if len(mention.parts) > 1)


def _is_short_form(one: str, two: str) -> bool:
    """True for Ben and Benjamin, Beth and Elizabeth, and for spellings of one name."""
    a, b = sorted((plain_letters(one), plain_letters(two)), key=len)
    return len(a) < 2 or b.startswith(a[:3]) or b.endswith(a) or distance(a, b) < 2


def _has_relatives(doc: Document, person: Person) -> bool:
    keys = words(doc).keys
    return any(
        any(is_kinship(key.rstrip("s")) for key in keys[max(0, name.first - 20) : name.last + 20])
        for name in person.mentions
    )


def _is_family(doc: Document, last: str) -> bool:
    text = doc.text
    return (
        f"{last}s" in text
        or f"{last} family" in text
        or f"{last} brothers" in text
        or f"{last} sisters" in text
    )


class _Slot(NamedTuple):
    """“his wife Anna”: whose, which relative, and the name."""

    owner: str
    relative: str
    span: Span
    name: ProperName


def _relatives(doc: Document) -> Iterator[Hit]:
    lower = lower_text(doc)
    if not any(lower.count(word) > 1 for word in _SPOUSES):
        return
    slots: dict[tuple[str, str], list[_Slot]] = {}
    for slot in _slots(doc):
        slots.setdefault((slot.owner, slot.relative), []).append(slot)
    for group in slots.values():
        for one, two in combinations(group, 2):
            a, b = one.name.parts[0], two.name.parts[0]
            if plain_letters(a) != plain_letters(b) and not _is_nickname(a, b):
                text = doc.text[one.span.start : one.span.end]
                yield Hit(two.span, {"other": text}, (Note(one.span, f"“{text}” here"),))
                break


def _is_nickname(one: str, two: str) -> bool:
    a, b = sorted((plain_letters(one), plain_letters(two)), key=len)
    return b.startswith(a[:3]) or b.endswith(a)


def _slots(doc: Document) -> Iterator[_Slot]:
    column = words(doc)
    for name in proper_names(doc):
        if name.is_quoted or name.kind == "org" or name.titles:
            continue
        at = name.title_first - 1
        if at > 1 and column.keys[at] == ",":
            at -= 1
        relative = column.keys[at] if at > 0 else ""
        if relative not in _SPOUSES or sentence_of(doc, at).first > at - 1:
            continue
        owner, first = _owner(doc, at - 1)
        sentence = sentence_of(doc, at)
        if owner and not _OTHERS.search(lower_text(doc), sentence.start, sentence.end):
            yield _Slot(owner, relative, Span(column.starts[first], name.end), name)


def _owner(doc: Document, at: int) -> tuple[str, int]:
    """Whose relative it is, and the first word that says so: “his” is the last man named before, “Renn’s” is Renn."""
    column = words(doc)
    key = column.keys[at]
    if key in _POSSESSIVES:
        first = sentence_of(doc, at).first
        if any(word_class(word) & PERSON_NOUN for word in column.keys[first:at]):
            return "", at  # “their neighbour with her husband Emil”
        return _last_named(doc, column.starts[at], _POSSESSIVES[key]), at
    if key in ("'s", "'") and at > 0:
        for person in people(doc):
            for name in person.mentions:
                if name.last == at:
                    return f"{person.first} {person.last}", name.first
    return "", at


def _last_named(doc: Document, before: int, wanted: str) -> str:
    """The person of that gender, or of none that is known, who was named last before a place; "" for none."""
    best, found = -1, ""
    for person in people(doc):
        if gender(person.first) in (wanted, "") and (person.first or person.mentions[0].titles):
            at = max((name.start for name in person.mentions if name.start < before), default=-1)
            if at > best:
                best, found = at, f"{person.first} {person.last}"
    return found


def _hit(doc: Document, name: ProperName, other: ProperName) -> Hit:
    text = " ".join(other.parts)
    return Hit(
        Span(name.start, name.end), {"other": text}, (Note(Span(other.start, other.end), f"“{text}” here"),)
    )
