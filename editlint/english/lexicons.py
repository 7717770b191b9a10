"""What our lists know of many words at once, with numpy; see word_lists.py for what they know and of one word."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any
from zlib import crc32

from .numbers import np
from .word_lists import PHRASE_KINDS, content, key, longest_phrase, other_spelling, spelt

Array = Any  # numpy.ndarray

_classes: dict[str, int] = {}  # of words that were looked up
_REMEMBERED = 100_000  # of them, so that a server that reads the whole day does not grow


def word_classes(words: Sequence[str]) -> Array:
    """The classes of each word as spelt, as a mask of the bits above; 0 for a word that is in no list.

    A word that is not known as it stands is sought again without its stop (“Gov.”), or, in capitals, as a
    name (“UKRAINE”).
    """
    new = [word for word in dict.fromkeys(words) if word not in _classes]
    if new:
        if len(_classes) > _REMEMBERED:
            _classes.clear()
            new = list(dict.fromkeys(words))
        _classes.update(zip(new, _looked_up(new).tolist()))
    return np.fromiter(map(_classes.__getitem__, words), np.uint16, len(words))


def _looked_up(words: Sequence[str]) -> Array:
    found = _masks("words.bin", [key(word) for word in words]).astype(np.uint16)
    missed: list[int] = np.flatnonzero(found == 0).tolist()
    again = [(i, other) for i in missed if (other := other_spelling(words[i]))]
    if again:
        found[[i for i, _ in again]] = _masks("words.bin", [key(other) for _, other in again])
    return found


def phrases(words: Sequence[str]) -> list[tuple[int, int, str]]:
    """The known names of two words and more, none overlapping: first word, word after the last, kind.

    The kinds are PLACE, ORG and PERSON. The longest name from the left wins: “New York Times” is no place.
    """
    begins = [
        i for i, word in enumerate(words[:-1]) if word[0].isupper() or word[0].isdigit() or word == "al"
    ]
    keys = [crc32(b" " + spelt(words[i + 1]), crc32(spelt(words[i]))) for i in begins]
    found: list[tuple[int, int, str]] = []
    end = 0
    masks: list[int] = _masks("phrases.bin", keys).tolist()
    for i, of_two, mask in zip(begins, keys, masks):
        if mask and i >= end:
            last, kind = longest_phrase(words, i, of_two, mask)
            if kind:
                end = last
                found.append((i, last, PHRASE_KINDS[kind]))
    return found


LISTED = 7  # 0 for no part, then the beginnings and the rest of PLACE, ORG and PERSON


def listed(words: Sequence[str]) -> Array:
    """The part of each word in a known name of several words, a number below LISTED."""
    parts = np.zeros(len(words), np.uint8)
    for first, last, kind in phrases(words):
        part = 2 * PHRASE_KINDS.index(kind) - 1
        parts[first] = part
        parts[first + 1 : last] = part + 1
    return parts


def _masks(name: str, asked: Sequence[int]) -> Array:
    """What a file says of each key; 0 where it has none."""
    keys, masks = _table(name)
    wanted = np.array(asked, np.uint32)
    at = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
    return np.where(keys[at] == wanted, masks[at], 0)


@cache
def _table(name: str) -> tuple[Array, Array]:
    """A file of sorted keys of four bytes, followed by as many masks."""
    mapped, count, width = content(name)
    kind = f"<u{width}"
    return np.frombuffer(mapped, "<u4", count), np.frombuffer(mapped, kind, count, 4 * count)
