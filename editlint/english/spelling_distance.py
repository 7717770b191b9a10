"""How far two spellings are apart, and which of many words are near each other."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

_FAR_WORDS = 9  # letters: in longer words two edits are still the same word
_EDGE = 4  # letters at the beginning or the end that such words share


def distance(one: str, two: str) -> int:
    """The fewest letters to be added, dropped, changed or swapped with the next to make one word of the other."""
    before, row = list[int](), list(range(len(two) + 1))
    for i, a in enumerate(one, 1):
        before, above, row = row, before, [i]
        for j, b in enumerate(two, 1):
            least = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == two[j - 2] and one[i - 2] == b:
                least = min(least, above[j - 2] + 1)
            row.append(least)
    return row[-1]


def near_pairs(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs of different words one edit apart, or two where both have nine letters or more; each pair once."""
    buckets: dict[str, list[str]] = {}
    for word in dict.fromkeys(words):
        keys = {word, *(word[:i] + word[i + 1 :] for i in range(len(word)))}
        if len(word) >= _FAR_WORDS:
            keys |= {f"{word[:_EDGE]}…", f"…{word[-_EDGE:]}"}
        near = dict.fromkeys(other for key in keys for other in buckets.get(key, ()))
        for other in near:
            most = 2 if min(len(word), len(other)) >= _FAR_WORDS else 1
            if abs(len(word) - len(other)) > most or len(set(word) ^ set(other)) > 2 * most:
                continue  # most of those that share an ending, at less than the price of their distance
            if distance(word, other) <= most:
                yield other, word
        for key in keys:
            buckets.setdefault(key, []).append(word)


_SOUNDS = (
    ("ph", "v"),
    ("ff", "v"),
    ("ck", "c"),
    ("k", "c"),
    ("ee", "i"),
    ("ie", "i"),
    ("y", "i"),
    ("th", "t"),
)


@lru_cache(10_000)
def sound(name: str) -> str:
    """A rough key of how a name is said, the same for Stephen and Steven, Katherine and Catherine, Sara and Sarah."""
    letters = plain_letters(name)
    for written, said in _SOUNDS:
        letters = letters.replace(written, said)
    kept = [c for i, c in enumerate(letters) if (i == 0 or c != letters[i - 1]) and (i == 0 or c != "h")]
    return "".join(kept)


@lru_cache(10_000)
def plain_letters(name: str) -> str:
    """A name in small letters without accents, hyphens and apostrophes, “Mac” as “mc”: mcdonald, saopaulo, alassad."""
    letters = [c for c in unicodedata.normalize("NFD", name.lower()) if c.isalpha()]
    plain = "".join(letters).replace("ł", "l").replace("ø", "o").replace("ı", "i").replace("đ", "d")
    return "mc" + plain[3:] if plain.startswith("mac") and len(plain) > 6 else plain
