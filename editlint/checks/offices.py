"""One person in two offices that nobody holds at once, and one office held by two people."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations, takewhile
from typing import Literal, NamedTuple

from editlint.analysis.appositions import Described, described
from editlint.analysis.figure_sentences import are_of_two_times
from editlint.analysis.lower import lower_text
from editlint.analysis.people import split_name
from editlint.analysis.proper_names import proper_names
from editlint.analysis.quotations import quotation_at
from editlint.analysis.sentences import sentence_of, sentences
from editlint.analysis.word_places import places_of
from editlint.analysis.words import words
from editlint.english.function_words import FUNCTION_WORDS
from editlint.english.stems import stem
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.pattern import late
from editlint.model.text import Span

_OTHER_TIMES = frozenset(
    """
    former formerly ex then later now next new late previous past onetime sometime outgoing incoming future designate
    elect acting interim caretaker associate junior senior shadow under co sub honorary
    retired retiring would aspiring prospective emeritus visiting adjunct guest self player former- not no
    """.split()
)
_CHANGE = late(
    r"\b(?:former(?:ly)?|ex|previous(?:ly)?|promot\w+|demot\w+|appointed|appointment|succeed\w*|successor|predecessor|replac\w+|"
    r"became|become|becoming|reshuffle\w*|at the time|rose to|rising to|moved to|moves to|took over|tak(?:es|ing) over|"
    r"step(?:s|ped|ping) down|swapped|serv(?:ed|es|ing) as|when s?he was|will be the|named as|sworn in|doubles? as|both as|"
    r"is also|also (?:the|a|its|serves|chairs|leads|runs))\b",
    re.IGNORECASE,
)
_DEPUTIES = frozenset(("deputy", "vice", "assistant"))
_TIMES_AFTER = frozenset("until since before then when that those emeritus designate elect".split())
_WORD = late(r"\w+|-")
_NEAR = 4  # words after an office that may tell when: “the treasurer from 1990 until May”
_YEAR = late(r"\b1[5-9]\d\d\b|\b20\d\d\b")
_BETWEEN = frozenset("and or as well also both then later , / - & the a its".split())
_FARTHEST = 5  # words between “chair” and “treasurer” where somebody is said to be both
_GENERIC = frozenset(
    map(
        stem,
        "group company firm business club team party organisation organization body board side own".split(),
    )
)

_AHEAD = 6  # matches among which the next one of a set is


class _Office(NamedTuple):
    """An office by the number of its set and its place in it; a deputy is in the same place."""

    group: int
    place: int
    is_deputy: bool = False


Way = tuple[tuple[str, ...], bool, _Office]  # the words, and whether they begin with a capital: “Green”
Ways = Mapping[str, tuple[Way, ...]]


class _Holding(NamedTuple):
    """An office where somebody is said to hold it."""

    office: _Office
    first: int
    last: int
    of: frozenset[str]  # what it is an office of: the words for the club, the country
    is_definite: bool
    whose: Described


class Offices(NamedTuple):
    """`sets` of offices that exclude each other, each with the words for it between slashes: “treasurer”, “chair /
    chairman”; `departments`, of which one minister or secretary has one: “foreign”, “defence / defense”, and who has
    one has no office of the first set.

    With `heads`, the words of the sets are told by what they stand before: “Labour” by “MP” and “candidate”;
    an empty head lets them stand alone. `unless` are
    pieces of words in a sentence that names the person, such as “born”.

    `fault`: `person`, one person in two of a set, or `holders`, two people in one office of the same body. Offices of two
    bodies, other times, deputies, quotations, and whoever is said to hold both are left aside.
    """

    gives = ("match", "other")
    sets: tuple[tuple[str, ...], ...]
    departments: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    fault: Literal["person", "holders"] = "person"

    def run(self, doc: Document) -> Iterator[Hit]:
        found = list(_holdings(doc, _phrases(self.sets, self.departments), _heads(self.heads)))
        if len(found) < 2:
            return
        pairs = (
            _of_one_person(doc, found, self.unless) if self.fault == "person" else _of_one_office(doc, found)
        )
        for one, two in pairs:
            yield _hit(doc, two, one)


@cache
def _phrases(sets: tuple[tuple[str, ...], ...], departments: tuple[str, ...]) -> Ways:
    """The ways to write each office by their first words."""
    found: dict[str, list[Way]] = {}
    ways = [
        (way, _Office(number, place))
        for number, offices in enumerate(sets)
        for place, office in enumerate(offices)
        for way in office.split(" / ")
    ]
    ways += [
        (way, _Office(0, len(sets[0]) + place))
        for place, department in enumerate(departments)
        for name in department.split(" / ")
        for way in _of_department(name)
    ]
    for way, office in ways:
        for keys in _spellings(way):
            found.setdefault(keys[0], []).append((keys, way[0].isupper(), office))
    return {first: tuple(sorted(ways, key=lambda way: -len(way[0]))) for first, ways in found.items()}


def _spellings(way: str) -> set[tuple[str, ...]]:
    """The words of a way: “co-author” is one, “vice-captain” three."""
    return {tuple(_WORD.findall(way.lower())), tuple(way.lower().split())}


@cache
def _heads(heads: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """The words of each head, the longest first."""
    found = {keys for head in heads for keys in _spellings(head)}
    return tuple(sorted(found, key=lambda keys: (-len(keys), keys)))


def _of_department(name: str) -> Iterator[str]:
    for head in ("minister", "secretary"):
        yield from (
            f"{name} {head}",
            f"{head} for {name}",
            f"{head} of {name}",
            f"{head} of state for {name}",
        )


def _holdings(doc: Document, ways: Ways, heads: tuple[tuple[str, ...], ...]) -> Iterator[_Holding]:
    """Every place in the writer's own words where a name stands beside an office."""
    column = words(doc)
    keys, at = column.keys, 0
    matches: list[tuple[int, int, _Office]] = []
    for i in places_of(doc, ways):
        if i < at:
            continue
        fitting = [
            (len(way), office)
            for way, is_capital, office in ways[keys[i]]
            if tuple(keys[i : i + len(way)]) == way and (not is_capital or column.texts[i][0].isupper())
        ]
        if heads and fitting:
            ends = {length: _head_end(keys, i + length, heads) for length, _ in fitting}
            fitting = [(ends[length] - i, office) for length, office in fitting if ends[length]]
        if fitting:  # the longest first; one office may be in several sets
            at = i + fitting[0][0]
            matches += [(i, at, office) for length, office in fitting if i + length == at]
    both = {
        one[2].group
        for n, one in enumerate(matches)
        for two in matches[n + 1 : n + _AHEAD]
        if one[1] <= two[0] < one[1] + _FARTHEST
        and one[2] != two[2]
        and one[2].group == two[2].group
        and set(keys[one[1] : two[0]]) <= _BETWEEN
    }
    for first, last, office in matches:
        if office.group in both or quotation_at(doc, column.starts[first], column.ends[last - 1]):
            continue
        told = described(doc, first, last)
        if told and not told.name.is_quoted and not _is_of_other_time(doc, first, last, told):
            of = frozenset(map(stem, _content((*told.before, *told.body))))
            office = office._replace(is_deputy=not _DEPUTIES.isdisjoint(told.before))
            is_definite = (
                bool({"the", "'s", "’s", "its"} & set(told.before)) or told.name.title_first <= first
            )
            yield _Holding(office, first, last, of, is_definite, told)


def _head_end(keys: Sequence[str], at: int, heads: tuple[tuple[str, ...], ...]) -> int:
    """The word after the head that begins at a word; 0 where none does."""
    return next((at + len(head) for head in heads if tuple(keys[at : at + len(head)]) == head), 0)


def _content(keys: tuple[str, ...]) -> list[str]:
    return [key for key in keys if key[0].isalpha() and key not in FUNCTION_WORDS]


def _is_of_other_time(doc: Document, first: int, last: int, told: Described) -> bool:
    """True for “the former treasurer”, “deputy treasurer”, and where the sentence tells of a change."""
    keys, sentence = words(doc).keys, sentence_of(doc, first)
    near = keys[max(sentence.first, first - len(told.before) - 1) : first]
    stop = last if told.name.first >= last else min(sentence.last, last + _NEAR)
    after = set(takewhile(str.isalnum, keys[last:stop]))
    if "been" in near:  # “has been the treasurer since May”
        after.discard("since")
    is_compound = keys[first - 1] == "-" and keys[first - 2] not in _DEPUTIES  # “Iranian-American physicist”
    if is_compound or not _OTHER_TIMES.isdisjoint(near) or not _TIMES_AFTER.isdisjoint(after):
        return True
    return _CHANGE.search(doc.text, sentence.start, sentence.end) is not None


def _of_one_person(
    doc: Document, found: list[_Holding], unless: tuple[str, ...]
) -> Iterator[tuple[_Holding, _Holding]]:
    by_surname: dict[str, list[_Holding]] = {}
    for holding in found:
        by_surname.setdefault(split_name(holding.whose.name.parts)[1], []).append(holding)
    for last, held in by_surname.items():
        if len({one.office for one in held}) < 2 or _is_told_to_hold_two(doc, held):
            continue
        firsts = _first_names(doc, last)
        for one, two in combinations(held, 2):
            a, b = (split_name(holding.whose.name.parts)[0] for holding in (one, two))
            is_one = a == b if a and b else len(firsts) < 2
            if is_one and _are_exclusive(one, two) and not _may_both_be(doc, one, two, last, unless):
                yield one, two
                break


def _is_told_to_hold_two(doc: Document, held: list[_Holding]) -> bool:
    """True where one sentence gives a person both: “Judge Reyes, the Recorder of Leeds”."""
    return any(
        one.office != two.office
        and one.office.group == two.office.group
        and sentence_of(doc, one.first) == sentence_of(doc, two.first)
        for one, two in combinations(held, 2)
    )


def _first_names(doc: Document, last: str) -> set[str]:
    pairs = (split_name(name.parts) for name in proper_names(doc) if name.kind != "org")
    return {first for first, surname in pairs if surname == last and first}


def _are_exclusive(one: _Holding, two: _Holding) -> bool:
    """True for two offices of a set, of one body as far as it is told."""
    if one.office.group != two.office.group or not _exclude(one.office, two.office):
        return False
    a, b = one.of - _GENERIC, two.of - _GENERIC
    return not a or not b or bool(a & b)


def _exclude(one: _Office, two: _Office) -> bool:
    """True for chair and treasurer, deputy mayor and mayor, not for deputy prime minister and finance minister."""
    if one.is_deputy or two.is_deputy:
        return one.place == two.place and one.is_deputy != two.is_deputy
    return one.place != two.place


def _may_both_be(doc: Document, one: _Holding, two: _Holding, last: str, unless: tuple[str, ...]) -> bool:
    """True if the article tells of a change, or of two times."""
    a, b = sentence_of(doc, one.first), sentence_of(doc, two.first)
    if are_of_two_times(doc, a, b):
        return True
    if set(_YEAR.findall(doc.text, *a[:2])) != set(_YEAR.findall(doc.text, *b[:2])):
        return True
    return any(
        _CHANGE.search(doc.text, *place) or _holds_any(doc, place, unless) for place in _told_of(doc, last)
    )


def _told_of(doc: Document, last: str) -> set[tuple[int, int]]:
    """Where the sentences with a surname, and those after them, begin and end."""
    every, column, word = sentences(doc), words(doc), last.split()[-1]
    numbers = {
        bisect_right(every, i, key=lambda sentence: sentence.first)
        for i, text in enumerate(column.texts)
        if text == word
    }
    return {every[n][:2] for number in numbers for n in (number - 1, number) if n < len(every)}


def _holds_any(doc: Document, place: tuple[int, int], unless: tuple[str, ...]) -> bool:
    text = lower_text(doc)
    return any(text.find(word, *place) >= 0 for word in unless)


def _of_one_office(doc: Document, found: list[_Holding]) -> Iterator[tuple[_Holding, _Holding]]:
    by_office: dict[_Office, list[_Holding]] = {}
    for holding in found:
        if holding.is_definite and holding.of - _GENERIC and not holding.office.is_deputy:
            by_office.setdefault(holding.office, []).append(holding)
    for held in by_office.values():
        for one, two in combinations(held, 2):
            a, b = (set(holding.whose.name.parts) for holding in (one, two))
            if one.of == two.of and not a & b and not _may_have_changed(doc, one, two):
                yield one, two
                break


def _may_have_changed(doc: Document, one: _Holding, two: _Holding) -> bool:
    a, b = sentence_of(doc, one.first), sentence_of(doc, two.first)
    years = [set(_YEAR.findall(doc.text, *sentence[:2])) for sentence in (a, b)]
    return a == b or are_of_two_times(doc, a, b) or years[0] != years[1]


def _hit(doc: Document, holding: _Holding, other: _Holding) -> Hit:
    span, before = _place(doc, holding), _place(doc, other)
    text = " ".join(doc.text[before.start : before.end].split())
    return Hit(span, {"other": text}, (Note(before, f"“{text}” here"),))


def _place(doc: Document, holding: _Holding) -> Span:
    """The office with its name; it begins with the title where that is within the office: “Sergeant Rook”."""
    column, name = words(doc), holding.whose.name
    is_inside = holding.first <= name.title_first < holding.last
    first = name.title_first if is_inside else min(holding.first, name.title_first)
    return Span(column.starts[first], max(column.ends[holding.last - 1], name.end))
