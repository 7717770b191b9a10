"""What is known of words outside their text: names of people and places, organisations, kinds of nouns.

The files are made by training/lexicons.py. Each is a row of sorted keys, the crc32 of a word, and a row of
what is known of each word; two words in 100,000 may share a key by accident.
"""

from __future__ import annotations

import mmap
import os
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any, Literal
from zlib import crc32

from .numbers import np

FIRST_MALE = 1 << 0
FIRST_FEMALE = 1 << 1
SURNAME_COMMON = 1 << 2  # about the 8,000 commonest
SURNAME = 1 << 3
COUNTRY = 1 << 4
DEMONYM = 1 << 5  # Korean, Ukrainians, Briton
REGION = 1 << 6  # states, provinces, islands, waters, mountains, continents
CITY_LARGE = 1 << 7  # over 400,000 inhabitants
CITY = 1 << 8  # over 60,000
CITY_SMALL = 1 << 9
ORG_WORD = 1 << 10  # ends or begins the name of an organisation: Ministry, Inc
TITLE = 1 << 11  # Mr, President, Sgt
MONTH_DAY = 1 << 12
ORG = 1 << 13  # an organisation by itself: NATO, Reuters
COMMON = 1 << 14  # a word in lower case that is a name with a capital: bush, nice
PERSON_NOUN = 1 << 15  # in lower case: soldier, ministers
PLACE = COUNTRY | REGION | CITY_LARGE | CITY | CITY_SMALL


# Of nouns: the kind in the lower bits, then these.
NOUN_KINDS = ("", "person", "group", "place", "animal", "artifact", "event", "time", "other")
MASCULINE, FEMININE, KINSHIP, ROLE = 1 << 4, 1 << 5, 1 << 6, 1 << 7
# Of names of several words: the kind in the lower bits; then whether some name begins so and goes on.
PHRASE_KINDS = ("", "PLACE", "ORG", "PERSON")
GOES_ON = 1 << 2

Array = Any  # numpy.ndarray

_classes: dict[str, int] = {}  # of words that were looked up
_REMEMBERED = 100_000  # of them, so that a server that reads the whole day does not grow
NounKind = Literal["", "person", "group", "place", "animal", "artifact", "event", "time", "other"]
Gender = Literal["", "Masc", "Fem"]


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
    found = _masks("words.bin", [_key(word) for word in words]).astype(np.uint16)
    missed: list[int] = np.flatnonzero(found == 0).tolist()
    again = [(i, other) for i in missed if (other := _other_spelling(words[i]))]
    if again:
        found[[i for i, _ in again]] = _masks("words.bin", [_key(other) for _, other in again])
    return found


def phrases(words: Sequence[str]) -> list[tuple[int, int, str]]:
    """The known names of two words and more, none overlapping: first word, word after the last, kind.

    The kinds are PLACE, ORG and PERSON. The longest name from the left wins: “New York Times” is no place.
    """
    begins = [
        i for i, word in enumerate(words[:-1]) if word[0].isupper() or word[0].isdigit() or word == "al"
    ]
    keys = [crc32(b" " + _spelt(words[i + 1]), crc32(_spelt(words[i]))) for i in begins]
    found: list[tuple[int, int, str]] = []
    end = 0
    masks: list[int] = _masks("phrases.bin", keys).tolist()
    for i, key, mask in zip(begins, keys, masks):
        if mask and i >= end:
            last, kind = _longest(words, i, key, mask)
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


def _longest(words: Sequence[str], first: int, key: int, mask: int) -> tuple[int, int]:
    """Where the longest name from the first word ends, and its kind; the key and mask are those of two words."""
    end, kind, at = first, 0, first + 2
    while True:
        if mask % GOES_ON and not " ".join(words[first:at]).islower():
            end, kind = at, mask % GOES_ON
        if not mask & GOES_ON or at == len(words):
            return end, kind
        key = crc32(b" " + _spelt(words[at]), key)
        mask = int(_masks("phrases.bin", [key])[0])
        at += 1


def _spelt(word: str) -> bytes:
    return bare(word).encode(errors="replace")


def bare(word: str) -> str:
    """The word as names of several words are looked up: “Inc.” as “Inc”, a curly apostrophe straight."""
    return (word[:-1] if len(word) > 1 and word[-1] == "." else word).replace("’", "'")


def noun_class(lemma: str) -> NounKind:
    """What a noun in lower case means in its commonest sense; "" for one that is not known."""
    return NOUN_KINDS[_noun(lemma) & 15]


def gender(word: str) -> Gender:
    """The gender of whoever is called so: by a title (Mrs), a noun (spokeswoman, king) or a first name (Sarah).

    "" for names that women and men share, and for all other words. A noun is looked up as it stands, so
    give the lemma.
    """
    bits = _noun(word) or (_noun(word.lower()) if word.istitle() else 0)
    if not bits & (MASCULINE | FEMININE) and word[:1].isupper():
        first = int(word_classes([word])[0])
        bits = MASCULINE * bool(first & FIRST_MALE) | FEMININE * bool(first & FIRST_FEMALE)
    bits &= MASCULINE | FEMININE
    return "Masc" if bits == MASCULINE else "Fem" if bits == FEMININE else ""


def is_kinship(lemma: str) -> bool:
    """True for a noun for a relative or partner: mother, cousin, fiancé."""
    return bool(_noun(lemma) & KINSHIP)


def is_role(lemma: str) -> bool:
    """True for a noun for an office or profession: minister, spokeswoman, police chief."""
    return bool(_noun(lemma) & ROLE)


def is_title(word: str) -> bool:
    """True for what stands before the name of a person: Mr, President, Sgt."""
    return bool(int(word_classes([word])[0]) & TITLE)


@lru_cache(10_000)
def _noun(word: str) -> int:
    return int(_masks("nouns.bin", [_key(word)])[0])


def _other_spelling(word: str) -> str:
    if len(word) > 2 and word[-1] == ".":
        return word[:-1]
    return word.capitalize() if len(word) > 3 and word.isupper() else ""


def _key(word: str) -> int:
    return crc32(word.replace("’", "'").encode(errors="replace"))


def _masks(name: str, asked: Sequence[int]) -> Array:
    """What a file says of each key; 0 where it has none."""
    keys, masks = _table(name)
    wanted = np.array(asked, np.uint32)
    at = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
    return np.where(keys[at] == wanted, masks[at], 0)


@cache
def _table(name: str) -> tuple[Array, Array]:
    """A file of sorted keys of four bytes, followed by as many masks."""
    kind = np.dtype("<u2" if name == "words.bin" else "u1")
    with open(os.path.join(os.path.dirname(__file__), "data", name), "rb") as file:
        content = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    count = len(content) // (4 + kind.itemsize)
    return np.frombuffer(content, "<u4", count), np.frombuffer(content, kind, count, 4 * count)
