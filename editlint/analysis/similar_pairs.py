"""Pairs of sentences that are about the same: they share half of the shorter one's content words."""

from __future__ import annotations

from collections import Counter
from itertools import chain, repeat
from typing import NamedTuple

from editlint.model.document import Document, layer

from .content_stems import content_stems
from .sentences import sentences
from .words import words

_COMMONEST = 25  # a stem in more sentences than this tells nothing
_LEAST = 3  # stems that the two share
_LEFT_OUT = ("byline", "boilerplate", "cell")
_TELLING = 2  # of these so many must be rare enough to be looked for


class Pair(NamedTuple):
    """Two sentences, by their numbers in `sentences`, the earlier one first, and how many stems they share."""

    one: int
    two: int
    shared: int


@layer
def sentence_stems(doc: Document) -> tuple[frozenset[str], ...]:
    """The stems of the content words and figures of each sentence."""
    keys, stems = words(doc).keys, content_stems(doc)
    return tuple(frozenset(map(stems.get, keys[s.first : s.last], repeat(""))) - {""} for s in sentences(doc))


@layer
def similar_pairs(doc: Document) -> tuple[Pair, ...]:
    """All pairs of sentences that share three stems or more and half of the shorter one's, by the later sentence.

    They are found through the rarer stems, so that the work grows with the length of the article and not with its
    square; tables, page furniture and bylines are left out.
    """
    own = sentence_stems(doc)
    often = Counter(chain.from_iterable(own))
    index: dict[str, list[int]] = {}
    found: list[Pair] = []
    for number, stems in _readable(doc, own):
        telling = [stem for stem in stems if 1 < often[stem] <= _COMMONEST]
        shared = Counter(chain.from_iterable(index.get(stem, ()) for stem in telling))
        for other, count in sorted(shared.items()):
            if count >= _TELLING and (pair := _pair(own, other, number)):
                found.append(pair)
        for stem in telling:
            index.setdefault(stem, []).append(number)
    return tuple(found)


def _readable(doc: Document, own: tuple[frozenset[str], ...]) -> list[tuple[int, frozenset[str]]]:
    """The sentences that have enough stems to be alike."""
    blocks = iter(doc.blocks)
    block = next(blocks, None)
    found: list[tuple[int, frozenset[str]]] = []
    for number, (sentence, stems) in enumerate(zip(sentences(doc), own)):
        while block and block.end <= sentence.start:
            block = next(blocks, None)
        if len(stems) >= _LEAST and block and block.kind not in _LEFT_OUT:
            found.append((number, stems))
    return found


def _pair(own: tuple[frozenset[str], ...], one: int, two: int) -> Pair | None:
    shared = len(own[one] & own[two])
    if shared < _LEAST or 2 * shared < min(len(own[one]), len(own[two])):
        return None
    return Pair(one, two, shared)
