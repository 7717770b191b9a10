"""What our lists know of one word: names of people and places, organisations, kinds of nouns.

The files are made by training/lexicons.py. Each is a row of sorted keys, the crc32 of a word, and a row of
what is known of each word; two words in 100,000 may share a key by accident. `lexicons.py` looks up many words
at once with numpy; here a word is found by bisection, so that a run without the engine never loads numpy.
"""

from __future__ import annotations

import mmap
import os
import sys
from array import array
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Literal
from zlib import crc32

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
FIRST_NAME = FIRST_MALE | FIRST_FEMALE
LAST_NAME = SURNAME_COMMON | SURNAME

# Of nouns: the kind in the lower bits, then these.
NOUN_KINDS = ("", "person", "group", "place", "animal", "artifact", "event", "time", "other")
MASCULINE, FEMININE, KINSHIP, ROLE = 1 << 4, 1 << 5, 1 << 6, 1 << 7
# Of names of several words: the kind in the lower bits; then whether some name begins so and goes on.
PHRASE_KINDS = ("", "PLACE", "ORG", "PERSON")
GOES_ON = 1 << 2

NounKind = Literal["", "person", "group", "place", "animal", "artifact", "event", "time", "other"]
Gender = Literal["", "Masc", "Fem"]


@lru_cache(20_000)
def word_class(word: str) -> int:
    """The classes of a word as spelt, as a mask of the bits above; 0 for a word that is in no list.

    A word that is not known as it stands is sought again without its stop (“Gov.”), or, in capitals, as a
    name (“UKRAINE”).
    """
    found = look_up("words.bin", key(word))
    if not found and (other := other_spelling(word)):
        found = look_up("words.bin", key(other))
    return found


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
        first = word_class(word)
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
    return bool(word_class(word) & TITLE)


def phrase_at(words: Sequence[str], first: int) -> tuple[int, str]:
    """The longest known name of two words and more that begins at a word: where it ends, and PLACE, ORG or PERSON.

    (first, "") where none begins.
    """
    if first + 1 >= len(words):
        return first, ""
    key_of_two = crc32(b" " + spelt(words[first + 1]), crc32(spelt(words[first])))
    mask = look_up("phrases.bin", key_of_two)
    if not mask:
        return first, ""
    end, kind = longest_phrase(words, first, key_of_two, mask)
    return end, PHRASE_KINDS[kind]


def longest_phrase(words: Sequence[str], first: int, key: int, mask: int) -> tuple[int, int]:
    """Where the longest name from the first word ends, and its kind; the key and mask are those of two words."""
    end, kind, at = first, 0, first + 2
    while True:
        if mask % GOES_ON and not " ".join(words[first:at]).islower():
            end, kind = at, mask % GOES_ON
        if not mask & GOES_ON or at == len(words):
            return end, kind
        key = crc32(b" " + spelt(words[at]), key)
        mask = look_up("phrases.bin", key)
        at += 1


def spelt(word: str) -> bytes:
    """The bytes of a word of a name of several words, of which its key is made."""
    return bare(word).encode(errors="replace")


def bare(word: str) -> str:
    """The word as names of several words are looked up: “Inc.” as “Inc”, a curly apostrophe straight."""
    return (word[:-1] if len(word) > 1 and word[-1] == "." else word).replace("’", "'")


def key(word: str) -> int:
    """The key of a single word."""
    return crc32(word.replace("’", "'").encode(errors="replace"))


def other_spelling(word: str) -> str:
    """How a word that is not known may be known: “Gov.” as “Gov”, “UKRAINE” as “Ukraine”; "" for no other."""
    if len(word) > 2 and word[-1] == ".":
        return word[:-1]
    return word.capitalize() if len(word) > 3 and word.isupper() else ""


def look_up(name: str, key: int) -> int:
    """What a file says of one key; 0 where it does not have it."""
    keys, masks = _table(name)
    at = bisect_left(keys, key)
    return masks[at] if at < len(keys) and keys[at] == key else 0


def content(name: str) -> tuple[mmap.mmap, int, int]:
    """A file mapped into memory, the number of its keys of four bytes and the bytes of each mask after them."""
    width = 2 if name == "words.bin" else 1
    with open(os.path.join(os.path.dirname(__file__), "data", name), "rb") as file:
        mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    return mapped, len(mapped) // (4 + width), width


@lru_cache(10_000)
def _noun(word: str) -> int:
    return look_up("nouns.bin", key(word))


@cache
def _table(name: str) -> tuple[Sequence[int], Sequence[int]]:
    """The keys and masks of a file, in place where the machine has its order of bytes."""
    mapped, count, width = content(name)
    if sys.byteorder == "little":
        view = memoryview(mapped)
        masks = view[4 * count : (4 + width) * count]
        return view[: 4 * count].cast("I"), masks.cast("H") if width == 2 else masks
    copies = array("I", mapped[: 4 * count]), array("H" if width == 2 else "B", mapped[4 * count :])
    for copy in copies:
        copy.byteswap()
    return copies
