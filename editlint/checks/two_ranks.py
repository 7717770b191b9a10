"""One named thing in two places of one order: “Norway’s largest bank” and “Norway’s second-largest bank”."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from editlint.analysis.firmness import is_denied, is_supposed, times_in
from editlint.analysis.quotations import quotation_at
from editlint.analysis.sentences import sentence_number, sentence_of, sentences
from editlint.analysis.word_places import places_of
from editlint.analysis.words import span_of, words
from editlint.english.function_words import FUNCTION_WORDS
from editlint.english.ordinals import ORDINALS
from editlint.english.word_lists import COUNTRY, word_class
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.language import Sentence

_RANKS = {ordinal: place for place, ordinal in enumerate(ORDINALS, 1)}
_OWNING = ("'s", "'")
_GENERIC = frozenset("country nation".split())  # whose name may stand for them
_PARTS = frozenset("wales scotland england britain".split())  # countries of a country
_BE = {"is": "now", "are": "now", "remains": "now", "was": "then", "were": "then"}
_OPENERS = frozenset("the its their his her our a an".split())
_IN = frozenset("in of on".split())
_PRONOUNS = frozenset("it he she they".split())
_STOPS = frozenset(", . ; : ) ( — – ! ? and but with which who that behind after to by".split())
_LONGEST = 4
_SENTENCE = 100  # words; what is longer is no sentence but a list
_SCOPE = 5  # words between “the” and the superlative: “the north of England ’s”


class _Rank(NamedTuple):
    """“Norway’s second-largest bank”: words first to last (last is not in it), and of whom it is said."""

    holder: str
    first: int
    last: int
    place: int
    noun: tuple[str, ...]
    scope: frozenset[str]
    time: str


class TwoRanks(NamedTuple):
    """`superlatives`: lists of words that mean the same. `changes`: words of a sentence that tells of another time or
    another order. Things told apart by their field (“in Europe”), by tense or by year are left aside."""

    gives = ("match", "other", "name")
    signs = tuple(f"{ordinal}{joint}" for ordinal in ORDINALS[1:] for joint in ("-", " "))
    superlatives: tuple[tuple[str, ...], ...]
    changes: tuple[str, ...] = ()

    def run(self, doc: Document) -> Iterator[Hit]:
        same = {word: group[0] for group in self.superlatives for word in group}
        places = places_of(doc, same)
        if not any(_place(doc, i) > 1 for i in places):
            return
        told: dict[tuple[object, ...], _Rank] = {}
        for i in places:
            if rank := self._rank(doc, i, same[words(doc).keys[i]]):
                told.setdefault((rank.holder, rank.noun, rank.place, rank.scope, rank.time), rank)
        done: set[str] = set()
        for one, two in combinations(told.values(), 2):
            if one.holder not in done and _clash(doc, one, two):
                done.add(one.holder)
                here, there = span_of(doc, two.first, two.last), span_of(doc, one.first, one.last)
                other = doc.text[slice(*there)]
                yield Hit(here, {"other": other, "name": one.holder}, (Note(there, f"{other} here"),))

    def _rank(self, doc: Document, i: int, superlative: str) -> _Rank | None:
        column, sentence = words(doc), sentence_of(doc, i)
        keys = column.keys
        if sentence.last - sentence.first > _SENTENCE:
            return None
        if not set(self.changes).isdisjoint(keys[sentence.first : sentence.last]):
            return None
        if quotation_at(doc, column.starts[i], column.ends[i]) or is_denied(doc, i) or is_supposed(doc, i):
            return None
        place = _place(doc, i)
        start = _start(doc, i, sentence.first)
        end = _noun_end(keys, i + 1, sentence.last)
        if start < 0 or end == i + 1 or keys[start - 2 : start] in (["one", "of"], ["among", "of"]):
            return None
        owner = frozenset(
            k for k in keys[start:i] if k.isalpha() and k not in FUNCTION_WORDS and k not in _RANKS
        )
        last, field = _field(keys, end, sentence.last)
        if keys[last : last + 1] == ["by"]:
            return None
        holder, time = _holder(doc, sentence, start, last)
        noun = (superlative, *keys[i + 1 : end])
        return _Rank(holder, start, last, place, noun, owner | field, time) if holder else None


def _place(doc: Document, i: int) -> int:
    """2 for “second-largest” and “second largest”, 1 for “largest”."""
    keys = words(doc).keys
    before = keys[i - 2] if keys[i - 1] == "-" else keys[i - 1]
    return _RANKS.get(before, 1)


def _start(doc: Document, i: int, stop: int) -> int:
    """Where the phrase begins: “the country’s”, “Norway’s”, “the”; -1 where another word is in the way."""
    column = words(doc)
    keys, at = column.keys, i
    while at > stop and i - at <= 3 + _SCOPE:
        key = keys[at - 1]
        if key in _OWNING:
            at -= 2
            while (
                at > stop
                and i - at <= 3 + _SCOPE
                and (column.texts[at - 1][0].isupper() or keys[at - 1] == "the")
            ):
                at -= 1
            return at
        if key in _OPENERS:
            return at - 1
        if key not in _RANKS and key != "-":
            return -1
        at -= 1
    return -1


def _noun_end(keys: list[str], first: int, stop: int) -> int:
    end = first
    while end < stop and end - first < _LONGEST and (keys[end].isalpha() or keys[end] == "-"):
        if keys[end] in FUNCTION_WORDS or keys[end] in _STOPS:
            break
        end += 1
    return end


def _field(keys: list[str], end: int, stop: int) -> tuple[int, frozenset[str]]:
    """The end and the words of “in the country”, “of Norway”."""
    if end >= stop or keys[end] not in _IN:
        return end, frozenset()
    last = end + 1 + (keys[end + 1] == "the")
    first = last
    while (
        last < stop and last - first < _LONGEST and keys[last].isalpha() and keys[last] not in FUNCTION_WORDS
    ):
        last += 1
    return last, frozenset(keys[first:last])


def _holder(doc: Document, sentence: Sentence, first: int, last: int) -> tuple[str, str]:
    """The name that a phrase is said of, and the tense: “Arden, the …,”, “Arden is the …”, “the …, Arden,”."""
    column = words(doc)
    keys = column.keys
    before = keys[first - 1] if first > sentence.first else ""
    if before in _BE:
        at = first - 1 - 2 * (keys[first - 3 : first - 1] == [",", "which"])
        if keys[at - 1] in _PRONOUNS and at - 1 == sentence.first:
            return _subject_before(doc, sentence), _BE[before]
        return _name_until(doc, at, sentence.first), _BE[before]
    if (
        before == ","
        and keys[last : last + 1] in ([","], ["."], [";"])
        and (name := _name_until(doc, first - 1, sentence.first))
    ):
        return name, "now"
    if keys[last : last + 1] == [","]:
        end = last + 1
        while end < sentence.last and end - last <= _LONGEST and column.texts[end][0].isupper():
            end += 1
        is_closed = end < len(keys) and keys[end] in (",", ".", ";")
        return (" ".join(column.texts[last + 1 : end]) if is_closed else ""), "now"
    return "", ""


def _name_until(doc: Document, last: int, stop: int) -> str:
    texts, first = words(doc).texts, last
    while first > stop and last - first < _LONGEST and texts[first - 1][0].isupper():
        first -= 1
    return " ".join(texts[first:last])


def _subject_before(doc: Document, sentence: Sentence) -> str:
    """The name with which the sentence before begins."""
    column, every = words(doc), sentences(doc)
    number = sentence_number(doc, sentence.first)
    block = doc.block_at(sentence.start)
    if not number or not block or every[number - 1].start < block.start:
        return ""
    first = end = every[number - 1].first
    while end < sentence.first and end - first < _LONGEST and column.texts[end][0].isupper():
        end += 1
    is_subject = column.keys[end] not in (",", "'s", "'", "-", "and")
    return " ".join(column.texts[first:end]) if is_subject else ""


def _clash(doc: Document, one: _Rank, two: _Rank) -> bool:
    """True for two places of one thing in one order, as far as the words tell."""
    if one.place == two.place or one.noun != two.noun or one.holder != two.holder or one.time != two.time:
        return False
    here, there = (sentence_of(doc, rank.first) for rank in (one, two))
    return (
        here != there and times_in(doc, here) == times_in(doc, there) and _is_one_field(one.scope, two.scope)
    )


def _is_one_field(one: frozenset[str], two: frozenset[str]) -> bool:
    """True for the same words, and for “the country” and its name."""
    if one == two:
        return True
    country, name = sorted((one, two), key=lambda scope: not scope & _GENERIC)
    return (
        bool(country) and country <= _GENERIC and len(name) == 1 and not name & _PARTS and _is_country(*name)
    )


def _is_country(key: str) -> bool:
    return bool(word_class(key.capitalize()) & COUNTRY)
