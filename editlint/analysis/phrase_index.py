"""One scan of an article's words for the phrases of all rules at once."""

from __future__ import annotations

import marshal
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from editlint.english.number_words import NUMBER_WORDS
from editlint.model.document import BLOCK_BREAK, Document

from .words import words

# A tree of dicts from word to next node, with the rest of a node under keys that no word has. ENDS: phrases that
# end here, as (owner, entry, better, exact). SETS: (number of a class, node). GAPS: (kind, least, most, node) for a
# built-in class or a gap.
ENDS, SETS, GAPS = "\0ends", "\0sets", "\0gaps"
Node = dict[str, Any]
EITHER = "\t"  # between a past and a participle in a better text: “began\tbegun” for “commenced”
EXCEPTION = -1  # the entry number of an `unless` phrase

# What a built-in class takes: word in lower case, word as written → bool.
KINDS: dict[str, Callable[[str, str], bool]] = {
    "any": lambda key, text: key[0].isalnum(),
    "words": lambda key, text: key[0].isalnum(),
    "number": lambda key, text: key[0].isdigit() or key in NUMBER_WORDS,
    "ly": lambda key, text: len(key) > 4 and key.endswith("ly"),
    "ed": lambda key, text: len(key) > 4 and key.endswith("ed"),
    "capital": lambda key, text: text[0].isupper(),
}
MOST_WORDS_IN_GAP = 3


class Match(NamedTuple):
    """A phrase in the text: words first to last (last is not in it), prose[start:end], the number of its entry in
    the list, and the better text if the list gives one."""

    first: int
    last: int
    start: int
    end: int
    entry: int
    better: str | None


@dataclass(slots=True, eq=False, repr=False)
class PhraseIndex:
    """The phrases of several lists, each known by its number (owner), as trees by first word.

    Trees and classes are packed, and unpacked when an article has their word: of thousands it needs a few hundred.
    """

    words: Sequence[str]
    packed_ends: Sequence[int]  # where the trees of each word end
    packed_trees: bytes
    packed_classes: Sequence[bytes]
    _numbers: dict[str, int] = field(default_factory=dict[str, int])
    _trees: dict[int, list[Node | bytes]] = field(default_factory=dict[int, list[Node | bytes]])
    _inner: dict[bytes, Node] = field(default_factory=dict[bytes, Node])
    _classes: dict[int, frozenset[str]] = field(default_factory=dict[int, frozenset[str]])

    def matches(self, doc: Document) -> dict[int, list[Match]]:
        """All matches by owner, in order, the longest at each place, none within another or within an exception."""
        key = ("phrases", self)  # the index itself, since another may come to have its id
        if key not in doc._layers:
            doc._layers[key] = _scan(doc, self)
        return doc._layers[key]

    def numbers(self) -> dict[str, int]:
        """The number of each first word."""
        if not self._numbers:
            self._numbers.update(zip(self.words, range(len(self.words))))
        return self._numbers

    def trees(self, number: int) -> list[Node | bytes]:
        """The trees of phrases that begin with a word, by its number in `words`."""
        if number not in self._trees:
            start = self.packed_ends[number - 1] if number else 0
            self._trees[number] = marshal.loads(self.packed_trees[start : self.packed_ends[number]])
        return self._trees[number]

    def unpacked(self, tree: bytes) -> Node:
        """A tree within a tree."""
        if tree not in self._inner:
            self._inner[tree] = marshal.loads(tree)
        return self._inner[tree]

    def members(self, number: int) -> frozenset[str]:
        """The words of a class."""
        if number not in self._classes:
            self._classes[number] = marshal.loads(self.packed_classes[number])
        return self._classes[number]


class Phrases(NamedTuple):
    """One rule's list of phrases: its number in the index, and for lists of lists the list that each entry is in."""

    owner: int
    groups: tuple[int, ...]
    phrases: PhraseIndex

    def matches(self, doc: Document) -> list[Match]:
        return self.phrases.matches(doc).get(self.owner, [])


def _scan(doc: Document, index: PhraseIndex) -> dict[int, list[Match]]:
    text, column = doc.text, words(doc)
    keys, texts, begins, ends = column.keys, column.texts, column.starts, column.ends
    count = len(keys)
    found: dict[int, list[Match]] = {}
    exceptions: dict[int, list[tuple[int, int]]] = {}
    numbers = index.numbers()
    for i, key in enumerate(keys):
        if key not in numbers:
            continue
        reached: list[tuple[int, list[tuple[int, int, str | None, tuple[str | None, ...] | None]]]] = []
        for node in index.trees(numbers[key]):
            _walk(index, node, i + 1, keys, texts, count, reached)
        for last, stops in reached:
            start, end = begins[i], ends[last - 1]
            if _is_joined(text, start, end) or BLOCK_BREAK in text[start:end]:
                continue
            for owner, entry, better, exact in stops:
                if exact is not None and not all(e is None or e == t for e, t in zip(exact, texts[i:last])):
                    continue
                if entry == EXCEPTION:
                    exceptions.setdefault(owner, []).append((start, end))
                    continue
                match = Match(i, last, start, end, entry, better)
                before = found.setdefault(owner, [])
                if before and before[-1].last > i:  # overlaps: an earlier or a longer one wins
                    if before[-1].first == i and before[-1].last < last:
                        before[-1] = match
                    continue
                before.append(match)
    for owner, spans in exceptions.items():
        if owner in found:
            found[owner] = [m for m in found[owner] if not any(s <= m.start and m.end <= e for s, e in spans)]
    return found


def _walk(
    index: PhraseIndex,
    node: Node | bytes,
    at: int,
    keys: list[str],
    texts: list[str],
    count: int,
    reached: list[Any],
) -> None:
    """Follow every way through the tree from word `at`; collect (end, phrases that end there)."""
    while True:
        if isinstance(node, bytes):
            node = index.unpacked(node)
        stops = node.get(ENDS)
        if stops is not None:
            reached.append((at, stops))
        if at >= count:
            return
        key = keys[at]
        if SETS in node:
            for number, child in node[SETS]:
                if key in index.members(number):
                    _walk(index, child, at + 1, keys, texts, count, reached)
        if GAPS in node:
            for kind, least, most, child in node[GAPS]:
                takes = KINDS[kind]
                for taken in range(most):
                    if at + taken >= count or not takes(keys[at + taken], texts[at + taken]):
                        break
                    if taken + 1 >= least:
                        _walk(index, child, at + taken + 1, keys, texts, count, reached)
        following = node.get(key)
        if following is None:
            return
        node, at = following, at + 1


def _is_joined(text: str, start: int, end: int) -> bool:
    """True if the place is part of a longer word: “low-impact”, “could” in “couldn't”, “edge/verge”, “@team”."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    if before in "-/@#_\\" and text[start].isalnum():
        return before != "-" or (start > 1 and not text[start - 2].isspace())
    if after in "-/" and text[end - 1].isalnum():
        return end + 1 < len(text) and text[end + 1].isalnum()
    if after.isalnum() or before.isalnum():
        return (text[end - 1].isalnum() and after.isalnum()) or (text[start].isalnum() and before.isalnum())
    return after in "'’" and text[end - 1 : end + 2].lower() in ("n't", "n’t")
