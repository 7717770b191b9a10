"""A first before which another came, and a largest beside which a larger one stands."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from editlint.analysis.firmness import is_denied, is_supposed
from editlint.analysis.grammar import tags
from editlint.analysis.quotations import quotation_at
from editlint.analysis.sentences import sentence_of
from editlint.analysis.words import span_of, words
from editlint.english.forms import irregular_plurals
from editlint.english.kinds_of_things import kinds
from editlint.english.lemmas import lemma
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.text import Span

_BLOCKS = ("paragraph", "item", "caption", "standfirst")
_OPENERS = frozenset("the our its their his her my 's".split())
_EARLIER = frozenset("previous earlier preceding".split())
_BE = frozenset("is was be been being becomes became 's are were".split())
_REACH = 4  # words of a noun phrase


class _Phrase(NamedTuple):
    """Words first to last (last is not in it), the last of them a noun."""

    first: int
    last: int
    nouns: frozenset[str]
    adjectives: frozenset[str]


class Rivals(NamedTuple):
    """`pairs`: superlatives with their comparatives, `longest longer`. `limits`: words of a sentence that tells of another
    field or another time. `except`: nouns of which there is a first and an earlier one at every turn."""

    gives = ("match", "other")
    cost = "parse"
    pairs: tuple[str, ...]
    limits: tuple[str, ...] = ()
    except_: tuple[str, ...] = ()

    def run(self, doc: Document) -> Iterator[Hit]:
        keys = words(doc).keys
        used = set(keys)
        if "first" in used and used & _EARLIER:
            yield from self._clashes(doc, "first", _EARLIER)
        for pair in self.pairs:
            best, more = pair.split()
            if best in used and more in used:
                yield from self._clashes(doc, best, frozenset((more,)))

    def _clashes(self, doc: Document, best: str, more: frozenset[str]) -> Iterator[Hit]:
        keys = words(doc).keys
        bests = [p for i, key in enumerate(keys) if key == best and (p := self._best(doc, i))]
        if not bests:
            return
        rivals = [p for i, key in enumerate(keys) if key in more and (p := self._rival(doc, i))]
        for one in bests:
            for two in rivals:
                if _are_of_one_kind(doc, one, two):
                    yield _hit(doc, one, two)
                    return

    def _best(self, doc: Document, i: int) -> _Phrase | None:
        """“the first stoppage”, where it is said to be that: “it is the first stoppage”, “the first stoppage since”."""
        keys = words(doc).keys
        if not i or keys[i - 1] not in _OPENERS or is_denied(doc, i) or is_supposed(doc, i):
            return None
        phrase = self._phrase(doc, i)
        if not phrase:
            return None
        before = set(keys[max(0, i - 4) : i - 1])
        if keys[i] == "first" and not before & _BE and keys[i - 2] != ",":
            return None
        return phrase

    def _rival(self, doc: Document, i: int) -> _Phrase | None:
        """“the previous stoppage”, “a longer outage”, “the only longer outage”."""
        keys = words(doc).keys
        if not i or is_denied(doc, i) or is_supposed(doc, i) or keys[i - 1] in ("no", "any", "much"):
            return None
        phrase = self._phrase(doc, i)
        if not phrase or keys[i - 1] not in ("a", "an", "even"):
            return phrase
        # “We have a smaller government” may be the smallest; “a larger hotel stands opposite” cannot.
        return phrase if tags(doc).upos[phrase.last] in ("VERB", "AUX") else None

    def _phrase(self, doc: Document, i: int) -> _Phrase | None:
        upos, keys = tags(doc).upos, words(doc).keys
        last = i + 1
        while last < len(keys) and last - i <= _REACH and upos[last] in ("ADJ", "NOUN"):
            last += 1
        sentence = sentence_of(doc, i)
        noun = _singular(keys[last - 1])
        if (
            last == i + 1
            or upos[last - 1] != "NOUN"
            or noun in self.except_
            or keys[last : last + 1] in (["of"], ["-"])
            or not set(self.limits).isdisjoint(keys[sentence.first : sentence.last])
        ):
            return None
        span = span_of(doc, i, last)
        block = doc.block_at(span.start)
        if not block or block.kind not in _BLOCKS or quotation_at(doc, *span):
            return None
        return _Phrase(i, last, frozenset(kinds(noun)), frozenset(keys[i + 1 : last - 1]))


def _are_of_one_kind(doc: Document, one: _Phrase, two: _Phrase) -> bool:
    here, there = (sentence_of(doc, phrase.first) for phrase in (one, two))
    return here != there and bool(one.nouns & two.nouns) and one.adjectives == two.adjectives


@lru_cache(20_000)
def _singular(key: str) -> str:
    is_plural = (key.endswith("s") and not key.endswith("ss")) or key in irregular_plurals()
    return lemma(key, "NOUN", "NNS" if is_plural else "NN")


def _hit(doc: Document, one: _Phrase, two: _Phrase) -> Hit:
    early, late = sorted((_span(doc, one), _span(doc, two)))
    told = doc.text[slice(*early)]
    return Hit(late, {"other": told}, (Note(early, f"{told} here"),))


def _span(doc: Document, phrase: _Phrase) -> Span:
    """The phrase with its determiner."""
    return span_of(doc, max(0, phrase.first - 1), phrase.last)
