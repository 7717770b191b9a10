"""“The three brothers” of whom two are named: “the brothers Tom and Neil Hale”."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from editlint.analysis.people import Person, people
from editlint.analysis.quotations import quotation_at
from editlint.analysis.word_places import places_of
from editlint.analysis.words import span_of, words
from editlint.english.number_words import UNITS
from editlint.model.document import Document
from editlint.model.finding import Hit, Note

_MOST = 9
_NAME_WORDS = 3
_KIN = frozenset("brothers sisters siblings cousins".split())
_HEADS = ("headline", "standfirst")
_CLOSES = frozenset(", . ; : ) ! ? – —".split())
_BEFORE_NUMBER = frozenset("the all these those".split())
_GOES_ON = frozenset("who whose that which from of in at - 's ' on with".split())
_PARTIAL = frozenset("including include includes like among namely fellow as".split())
# What tells of another one: “a third brother”, “their younger sister”.
_SINGULAR = {kind: kind[:-1] for kind in _KIN}
_JOINS = frozenset("joined joining joins".split())


class _Group(NamedTuple):
    """“the brothers Tom and Neil Hale”: the noun, words first to last (last is not in it), how many are named."""

    noun: str
    first: int
    last: int
    size: int


class _Count(NamedTuple):
    """“the three brothers”."""

    noun: str
    first: int
    last: int
    size: int
    is_head: bool


class CountedGroups(NamedTuple):
    """`nouns` for people, in the plural. Of brothers and sisters a headline may tell the number, too.

    Silent where another of the kind, or anybody else, may have come in between.
    """

    gives = ("match", "size", "other", "count")
    nouns: tuple[str, ...]

    def run(self, doc: Document) -> Iterator[Hit]:
        for group, count in _miscounted(doc, self.nouns):
            yield _hit(doc, group, count)
        counts: dict[str, list[_Count]] = {}
        for count in _counts(doc, self.nouns):
            counts.setdefault(count.noun, []).append(count)
        if not counts:
            return
        groups: dict[str, list[_Group]] = {}
        for group in _groups(doc, tuple(counts)):
            groups.setdefault(group.noun, []).append(group)
        for noun, found in groups.items():
            group = found[0]
            if len(found) > 1 or any(count.size == group.size for count in counts[noun]):
                continue
            for count in counts[noun][:_MOST]:
                if _clash(doc, group, count):
                    yield _hit(doc, group, count)
                    break


def _counts(doc: Document, nouns: tuple[str, ...]) -> Iterator[_Count]:
    """“the three brothers”, “the three Hale brothers”, “both brothers”, of a headline “Three brothers”."""
    column = words(doc)
    keys = column.keys
    for i in places_of(doc, nouns):
        at = i - 1
        if at > 1 and column.texts[at][0].isupper() and UNITS.get(keys[at], 0) == 0 and keys[at] != "both":
            at -= 1
        size = 2 if keys[at] == "both" else UNITS.get(keys[at], 0)
        block = doc.block_at(column.starts[i])
        if not 1 < size <= _MOST or not block or quotation_at(doc, column.starts[i], column.ends[i]):
            continue
        is_head = block.kind in _HEADS
        is_pointing = keys[at] == "both" or (at > 0 and keys[at - 1] in _BEFORE_NUMBER)
        if not is_pointing and not (is_head and keys[i] in _KIN):
            continue
        if block.kind in ("byline", "boilerplate") or (
            not is_head and keys[i + 1 : i + 2] and keys[i + 1] in _GOES_ON
        ):
            continue
        first = at if keys[at] == "both" or not is_pointing else at - 1
        yield _Count(keys[i], first, i + 1, size, is_head)


def _groups(doc: Document, nouns: tuple[str, ...]) -> Iterator[_Group]:
    """“the brothers Tom and Neil Hale”, “Tom and Neil Hale, brothers from Hull,”"""
    column = words(doc)
    keys = column.keys
    for i in places_of(doc, nouns):
        if quotation_at(doc, column.starts[i], column.ends[i]):
            continue
        if (found := _names_from(doc, i + 1)) and keys[i - 1] not in _PARTIAL:
            yield _Group(keys[i], i, found[0], found[1])
            continue
        if keys[i + 1 : i + 2] == [","] and (found := _names_from(doc, i + 2)):
            is_told = UNITS.get(keys[i - 1], 0) == found[1] or column.texts[i - 1][0].isupper()
            if is_told and _ends(doc, found[0]):
                yield _Group(keys[i], i, found[0], found[1])
            continue
        comma = i - 1 - (keys[i - 1] in ("the", "both"))
        if keys[comma] == "," and (before := _names_until(doc, comma)):
            yield _Group(keys[i], before[0], i + 1, before[1])


def _miscounted(doc: Document, nouns: tuple[str, ...]) -> Iterator[tuple[_Group, _Count]]:
    """“run by three brothers, Tom and Neil Hale.”, where the sentence ends with the names."""
    keys = words(doc).keys
    for i in places_of(doc, nouns):
        size = UNITS.get(keys[i - 1], 0)
        if not 1 < size <= _MOST or keys[i + 1 : i + 2] not in ([","], [":"]):
            continue
        found = _names_from(doc, i + 2)
        if found and found[1] != size and keys[found[0] : found[0] + 1] == ["."]:
            span = span_of(doc, i - 1, found[0])
            if not quotation_at(doc, *span) and "\n" not in doc.text[slice(*span)]:
                group = _Group(keys[i], i + 2, found[0], found[1])
                yield group, _Count(keys[i], i - 1, i + 1, size, is_head=False)


def _ends(doc: Document, at: int) -> bool:
    """True where a list of names between commas is over: “the Hale brothers, Tom and Neil, run …”."""
    keys = words(doc).keys
    return at >= len(keys) or keys[at] in _CLOSES


def _names_from(doc: Document, first: int) -> tuple[int, int] | None:
    """The end and the size of the list of names that begins at a word; None where it is none or may go on."""
    keys = words(doc).keys
    size, at, is_last = 0, first, False
    while size <= _MOST:
        end = _name_end(doc, at)
        if end == at:
            return None
        size += 1
        if is_last:
            is_open = keys[end : end + 1] in (["and"], ["or"], ["&"]) or _is_listed_on(doc, end)
            return None if is_open else (end, size)
        if keys[end : end + 2] == [",", "and"]:
            at, is_last = end + 2, True
        elif keys[end : end + 1] == ["and"]:
            at, is_last = end + 1, True
        elif keys[end : end + 1] == [","]:
            at = end + 1
        else:
            return None
    return None


def _is_listed_on(doc: Document, at: int) -> bool:
    """True before a comma and another name: “Tom and Neil, Ana …”."""
    column = words(doc)
    return column.keys[at : at + 1] == [","] and _name_end(doc, at + 1) > at + 1


def _name_end(doc: Document, first: int) -> int:
    texts, at = words(doc).texts, first
    while at < len(texts) and at - first < _NAME_WORDS and texts[at][0].isupper():
        at += 1
    return at


def _names_until(doc: Document, last: int) -> tuple[int, int] | None:
    """The beginning and the size of the list of names that ends before a word and begins its sentence."""
    column = words(doc)
    for first in range(last - 1, max(-1, last - 4 * _NAME_WORDS), -1):
        is_start = first == 0 or column.keys[first - 1] in (".", "!", "?") or _begins_block(doc, first)
        if is_start:
            found = _names_from(doc, first)
            return (first, found[1]) if found and found[0] == last else None
    return None


def _begins_block(doc: Document, word: int) -> bool:
    block = doc.block_at(words(doc).starts[word])
    return block is not None and block.start == words(doc).starts[word]


def _clash(doc: Document, group: _Group, count: _Count) -> bool:
    """True if the count can be of nobody else than the group."""
    is_kin = group.noun in _KIN
    if count.size == group.size or group.first <= count.first < group.last:
        return False
    if count.first < group.first and not (is_kin and count.is_head):
        return False
    return not (_tells_of_more_kin(doc, group) if is_kin else _tells_of_others(doc, group, count))


def _tells_of_more_kin(doc: Document, group: _Group) -> bool:
    """True with “a third brother”, or with another person of the surname."""
    keys = words(doc).keys
    if not {_SINGULAR[group.noun], "sibling", "half", "late", "twin", "twins"}.isdisjoint(keys):
        return True
    named = set(words(doc).texts[group.first : group.last])
    return any(person.last in named and person.first not in named for person in people(doc) if person.first)


def _tells_of_others(doc: Document, group: _Group, count: _Count) -> bool:
    """True if anybody is named, or comes in, between the group and the count or beside them."""
    column = words(doc)
    if not _JOINS.isdisjoint(column.keys):
        return True
    singular = group.noun.removesuffix("s")
    if {"third", "fourth", "another", "other", singular} & set(column.keys[: count.first]):
        return True
    inside = set(column.texts[group.first : group.last])
    end = column.ends[count.last - 1]
    return any(_is_stranger(person, inside, end) for person in people(doc))


def _is_stranger(person: Person, inside: set[str], end: int) -> bool:
    return person.mentions[0].start < end and person.last not in inside and person.first not in inside


def _hit(doc: Document, group: _Group, count: _Count) -> Hit:
    here, there = span_of(doc, count.first, count.last), span_of(doc, group.first, group.last)
    told = doc.text[slice(*there)]
    values = {"size": str(count.size), "other": told, "count": str(group.size)}
    return Hit(here, values, (Note(there, f"{group.size} here"),))
