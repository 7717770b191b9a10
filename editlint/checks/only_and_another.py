"""“The only hotel”, and elsewhere “the larger of the hotels”."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from editlint.analysis.firmness import is_denied, is_supposed, times_in
from editlint.analysis.grammar import tags
from editlint.analysis.lower import lower_text
from editlint.analysis.quotations import quotation_at
from editlint.analysis.sentences import sentence_number, sentence_of, sentences
from editlint.analysis.words import span_of, words
from editlint.english.stems import stem
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.text import Span

_OWNERS = frozenset("the our its his her their my your 's".split())
_SECONDS = frozenset(("second", "third", "other"))
_COUNTS = frozenset("two three four five six seven".split())
_SIGNS = (" second ", " another ", " both ", " other ", " two ", " three ", " four ", " five ", " of the ")
_OTHERS = frozenset(("another", "both", "of", *_SECONDS, *_COUNTS))
_REACH = 4  # words of a noun phrase
_CLAUSES = frozenset("who that which whom whose to where when i we you he she it they".split())
_PLACES = frozenset("in on at of for from among with between near".split())
_COMPARED = frozenset(("more", "most", "latter", "former", "first", "last", "best", "better"))
_KINDS = ("paragraph", "item", "caption", "standfirst")


class _Phrase(NamedTuple):
    """A noun phrase, words first to last (last is not in it), with the stems of its words; the head comes last."""

    first: int
    last: int
    stems: tuple[str, ...]


class OnlyAndAnother(NamedTuple):
    """`except_`: nouns that anything has several of. `changes`: words of a sentence in which a second one comes to be."""

    gives = ("match", "other")
    cost = "parse"
    changes: tuple[str, ...] = ()
    except_: tuple[str, ...] = ()

    def run(self, doc: Document) -> Iterator[Hit]:
        lower = lower_text(doc)
        if not any(sign in lower for sign in (" only ", " sole ", " no other ")) or not any(
            sign in lower for sign in _SIGNS
        ):
            return
        candidates = _possible(doc, set(self.except_))
        if not candidates:
            return
        only = [phrase for i in candidates if (phrase := _only(doc, i)) and self._counts(doc, phrase)]
        if not only:
            return
        for other in (phrase for i in range(len(words(doc))) if (phrase := _another(doc, i))):
            for one in only:
                if self._clash(doc, one, other):
                    early, late = sorted((_span(doc, one), _span(doc, other)))
                    told = doc.text[slice(*early)]
                    yield Hit(late, {"other": told}, (Note(early, f"{told} here"),))
                    only.remove(one)
                    break

    def _counts(self, doc: Document, phrase: _Phrase) -> bool:
        return (
            _is_told(doc, phrase)
            and words(doc).keys[phrase.last - 1] not in self.except_
            and not is_denied(doc, phrase.first, 3)
        )

    def _clash(self, doc: Document, one: _Phrase, other: _Phrase) -> bool:
        if one.stems[-1] != other.stems[-1] or not set(one.stems) <= set(other.stems):
            return False
        if not _is_told(doc, other) or is_denied(doc, other.first, 3):
            return False
        keys, every = words(doc).keys, sentences(doc)
        here, there = (every[sentence_number(doc, phrase.first)] for phrase in (one, other))
        if here == there or not set(self.changes).isdisjoint(keys[there.first : there.last]):
            return False
        if keys[one.last] in _CLAUSES or (keys[one.last] in _PLACES and keys[other.last] in _PLACES):
            return False
        if (
            not {"was", "were", "had", "then", "until"}.isdisjoint(keys[here.first : one.first])
            and one.first < other.first
        ):
            return False
        return times_in(doc, here) == times_in(doc, there) or not times_in(doc, there)


def _possible(doc: Document, apart: set[str]) -> list[int]:
    """The places of “only” and “sole” near which a word stands that also stands near “another” or its like."""
    keys = words(doc).keys
    near = {
        stem(key)
        for i, sign in enumerate(keys)
        if sign in _OTHERS
        for key in keys[i + 1 : i + 1 + _REACH]
        if len(key) > 2 and key[0].isalpha() and key not in apart
    }
    return [
        i
        for i, key in enumerate(keys)
        if (key in ("only", "sole") or (key == "other" and keys[i - 1] == "no"))
        and i
        and any(stem(near_by) in near for near_by in keys[i + 1 : i + 1 + _REACH])
    ]


def _only(doc: Document, i: int) -> _Phrase | None:
    """“the only hotel”, “there is no other hotel”, “only one breaking change”, and “one breaking change, and only one”."""
    keys = words(doc).keys
    first = i + 1
    if keys[i] == "other":
        return _noun_phrase(doc, i - 1, first) if keys[i - 2] in ("is", "was", "are", "has", "had") else None
    if keys[i - 1] in _OWNERS and keys[first] not in ("one", "other", "two", "three"):
        return _noun_phrase(doc, i - (keys[i - 1] != "'s"), first)
    if keys[first : first + 1] == ["one"] and keys[i - 1] in ("is", "are", "has", "have", "and", "'s"):
        if keys[i - 1] == "and":
            sentence = sentence_of(doc, i)
            ones = [
                j
                for j in range(sentence.first, i)
                if keys[j] == "one" and keys[j - 1] in ("is", "has", "have")
            ]
            return _noun_phrase(doc, ones[-1], ones[-1] + 1) if ones else None
        return _noun_phrase(doc, i, first + 1)
    return None


def _another(doc: Document, i: int) -> _Phrase | None:
    """“a second hotel”, “another hotel”, “both hotels”, “our three hotels”, “the larger of the hotels”."""
    column = words(doc)
    key, keys = column.keys[i], column.keys
    before = keys[i - 1] if i else ""
    if key == "another" or (key == "both" and before not in ("and", "or")):
        return _noun_phrase(doc, i, i + 1)
    if key in _SECONDS and before in ("a", *_OWNERS):
        return _noun_phrase(doc, i - 1, i + 1)
    if key in _COUNTS and before in _OWNERS - {"'s"}:
        return _noun_phrase(doc, i - 1, i + 1)
    if key == "of" and keys[i + 1 : i + 2] == ["the"] and i > 1 and _compares(doc, i - 1):
        start = i + 3 if keys[i + 2 : i + 3] == ["two"] else i + 2
        return _noun_phrase(doc, i - 2, start)
    return None


def _compares(doc: Document, i: int) -> bool:
    """True for “larger” after “the”."""
    keys = words(doc).keys
    is_more = keys[i].endswith("er") and keys[i] not in _COMPARED
    return keys[i - 1] == "the" and is_more and tags(doc).upos[i] == "ADJ"


def _noun_phrase(doc: Document, shown: int, first: int) -> _Phrase | None:
    """The adjectives and nouns from word `first` on, marked from word `shown`."""
    upos, keys = tags(doc).upos, words(doc).keys
    last = first
    while last < len(keys) and upos[last] in ("ADJ", "NOUN", "PROPN") and keys[last][0].isalpha():
        last += 1
    if last == first or last >= len(keys) or last - first > 4:
        return None
    return _Phrase(shown, last, tuple(stem(key) for key in keys[first:last]))


def _is_told(doc: Document, phrase: _Phrase) -> bool:
    """True in the writer's own words; “the larger of the hotels” is there even in “if you want a bed”."""
    span = _span(doc, phrase)
    block = doc.block_at(span.start)
    return (
        block is not None
        and block.kind in _KINDS
        and not quotation_at(doc, *span)
        and (words(doc).keys[phrase.first] == "the" or not is_supposed(doc, phrase.first))
    )


def _span(doc: Document, phrase: _Phrase) -> Span:
    return span_of(doc, phrase.first, phrase.last)
