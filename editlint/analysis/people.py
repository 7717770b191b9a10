"""The people of an article: who is named, by which forms of the name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from editlint.english.word_lists import (
    CITY,
    CITY_LARGE,
    COUNTRY,
    FIRST_NAME,
    PLACE,
    REGION,
    Gender,
    gender,
    word_class,
)
from editlint.model.document import Document, layer

from .proper_names import PARTICLES, SUFFIXES, ProperName, proper_names

_KNOWN_PLACES = COUNTRY | REGION | CITY_LARGE | CITY


class Person(NamedTuple):
    """Somebody with a name: `first` and `last` as first written, either empty where the article never gives it.

    `mentions` are all places in order: full names, surnames that nobody else has, first names that nobody else has.
    """

    first: str
    last: str
    mentions: tuple[ProperName, ...]

    @property
    def name(self) -> str:
        """The fullest form: “Ana Reyes”."""
        return " ".join(max((mention.parts for mention in self.mentions), key=len))


@layer
def people(doc: Document) -> tuple[Person, ...]:
    """The persons of the article in the order of their first mention."""
    return people_among(proper_names(doc))


def people_among(every: Iterable[ProperName]) -> tuple[Person, ...]:
    """The persons that some names are of, in the order of their first mention.

    A full name is a person; initials and middle names aside (“J. Reyes”, “Ana Maria Reyes”). A surname alone is the one
    person who has it; where two have it, the one whom a title fits (“Mrs Reyes”), else it is nobody's. Two first
    names with one surname are two people.
    """
    grouped: dict[tuple[str, str], list[ProperName]] = {}
    singles: list[ProperName] = []
    names = [name for name in every if name.kind in ("person", "")]
    titled = {surname(name.parts) for name in names if name.titles}
    for name in names:
        first, last = split_name(name.parts)
        if first and (name.kind == "person" or last in titled):
            grouped.setdefault((_folded(first), _folded(last)), []).append(name)
        elif not first:
            singles.append(name)
    _join_initials(grouped)
    _add_singles(grouped, singles)
    found = [_person(mentions) for mentions in grouped.values()]
    return tuple(sorted(found, key=lambda person: person.mentions[0].start))


def split_name(parts: tuple[str, ...]) -> tuple[str, str]:
    """First name and surname: (“Ana”, “Reyes”), (“Frederik”, “de Klerk”), (“”, “Reyes”)."""
    kept = [part for part in parts if part.lower() not in SUFFIXES] or list(parts)
    at = len(kept) - 1
    while at > 0 and kept[at - 1] in PARTICLES:
        at -= 1
    return (kept[0] if at > 0 else ""), " ".join(kept[at:])


def surname(parts: tuple[str, ...]) -> str:
    """The surname of a name, or its only word."""
    return split_name(parts)[1]


def _folded(name: str) -> str:
    return name.lower().replace("’", "'")


def _person(mentions: list[ProperName]) -> Person:
    ordered = sorted(mentions, key=lambda name: name.start)
    full = next((name for name in ordered if len(name.parts) > 1 and not _is_initial(name.parts[0])), None)
    first, last = split_name((full or max(ordered, key=lambda name: len(name.parts))).parts)
    return Person(first, last, tuple(ordered))


def _is_initial(first: str) -> bool:
    return len(first.strip(".")) == 1 or first.endswith(".")


def _join_initials(grouped: dict[tuple[str, str], list[ProperName]]) -> None:
    """“J. Reyes” is the only Reyes whose first name begins so."""
    for first, last in [key for key in grouped if _is_initial(key[0])]:
        fuller = [
            key for key in grouped if key[1] == last and key[0][0] == first[0] and not _is_initial(key[0])
        ]
        if len(fuller) == 1:
            grouped[fuller[0]] += grouped.pop((first, last))


def _add_singles(grouped: dict[tuple[str, str], list[ProperName]], singles: list[ProperName]) -> None:
    by_last: dict[str, list[tuple[str, str]]] = {}
    by_first: dict[str, list[tuple[str, str]]] = {}
    for key in grouped:
        by_first.setdefault(key[0], []).append(key)
        by_last.setdefault(key[1], []).append(key)
    persons = {_folded(name.parts[0]) for name in singles if name.titles}
    for name in singles:
        word = _folded(surname(name.parts))
        bearers = by_last.get(word) or ([] if name.titles else by_first.get(word, []))
        if len(bearers) > 1 and name.titles:
            bearers = [key for key in bearers if _has_title(name, grouped[key])] or bearers
        if len(bearers) > 1:
            bearers = [key for key in bearers if _fits(name, key)]
        if len(bearers) == 1 and _fits(name, bearers[0]) and not _is_surely_place(name):
            grouped[bearers[0]].append(name)
        elif not bearers and (
            name.titles or word in persons or (name.kind == "person" and not _is_place(name))
        ):
            grouped.setdefault(("", word), []).append(name)


def _is_place(name: ProperName) -> bool:
    known = word_class(name.parts[0])
    return bool(known & PLACE) and not known & FIRST_NAME


def _is_surely_place(name: ProperName) -> bool:
    return name.kind == "place" and bool(word_class(name.parts[0]) & _KNOWN_PLACES)


def title_gender(name: ProperName) -> Gender:
    """What the titles of a mention say: Fem for “Mrs Reyes”."""
    for title in name.titles:
        told = title.rstrip(".")
        if not word_class(told) & FIRST_NAME and (found := gender(told)):  # some boys are called Captain
            return found
    return ""


def _has_title(name: ProperName, mentions: list[ProperName]) -> bool:
    """True for “Captain Reyes” where somebody is introduced as “Captain Ana Reyes”."""
    return any(name.titles[-1] in mention.titles for mention in mentions)


def _fits(name: ProperName, key: tuple[str, str]) -> bool:
    """False for “Mrs Reyes” and Peter Reyes."""
    told, usual = title_gender(name), gender(key[0].capitalize())
    return not told or not usual or told == usual
