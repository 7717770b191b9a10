"""What words mean beside each other: the same, the opposite, the one a kind of the other.

The file is made by training/meanings.py: a line for each word with its commonest senses and its opposites, and one for each
sense with what lies above it. It is mapped, and a line is found by its word, so that a run that asks nothing reads nothing.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from .lemmas import lemma
from .mapped_lines import line_of

PartOfSpeech = Literal["n", "v", "a", "r"]

_PARTS: tuple[PartOfSpeech, ...] = ("n", "v", "a", "r")
_INFLECTED: dict[PartOfSpeech, tuple[str, ...]] = {
    "n": ("NNS",),
    "v": ("VBZ", "VBD", "VBG"),
    "a": ("JJR", "JJS"),
    "r": ("RBR", "RBS"),
}
_LEVELS = 5  # from taxi to car to motor vehicle …
_BROAD = frozenset("entity thing object whole artifact being matter person group unit".split())


def parts_of_speech(word: str) -> tuple[PartOfSpeech, ...]:
    """What a word can be, in whatever form it stands: noun, verb, adjective or adverb; empty for an unknown word."""
    return tuple(part for part in _PARTS if _senses(word, part))


def are_synonyms(one: str, two: str, part: PartOfSpeech) -> bool:
    """True if the two words mean the same in one of the common senses of each."""
    return one == two or not _senses(one, part).isdisjoint(_senses(two, part))


def are_near(one: str, two: str, part: PartOfSpeech) -> bool:
    """True for synonyms, for a word and what it is a kind of, and for two kinds of one thing."""
    first, second = _senses(one, part), _senses(two, part)
    above = _above(first, part), _above(second, part)
    return one == two or not (first | above[0]).isdisjoint(second | above[1])


def are_opposites(one: str, two: str, part: PartOfSpeech) -> bool:
    """True for direct opposites such as “happy” and “unhappy”, “rose” and “fell”."""
    return any(base in _opposites(one, part) for base in _bases(two, part)) or any(
        base in _opposites(two, part) for base in _bases(one, part)
    )


def is_kind_of(one: str, two: str) -> bool:
    """True if the noun `one` is a kind of `two`, as a taxi is of car; nothing is said to be a kind of “thing”."""
    if two in _BROAD or one == two:
        return one == two
    wanted, reached = _senses(two, "n"), _senses(one, "n")
    for _ in range(_LEVELS):
        if not wanted.isdisjoint(reached):
            return True
        reached = _above(reached, "n")
    return False


@lru_cache(1_000)
def _senses(word: str, part: PartOfSpeech) -> frozenset[str]:
    lines = (_line(f"{part}:{base}") for base in _bases(word, part))
    return frozenset(sense for line in lines for sense in line.partition("\t")[0].split())


def _opposites(word: str, part: PartOfSpeech) -> list[str]:
    lines = (_line(f"{part}:{base}") for base in _bases(word, part))
    return [other for line in lines for other in line.partition("\t")[2].split()]


@lru_cache(1_000)
def _bases(word: str, part: PartOfSpeech) -> frozenset[str]:
    """The word and what it may be a form of: “stands” and “stand”, “rose” and “rise”."""
    return frozenset((word, *(lemma(word, "", tag) for tag in _INFLECTED[part])))


def _above(senses: frozenset[str], part: PartOfSpeech) -> frozenset[str]:
    return frozenset(higher for sense in senses for higher in _line(f"{part}#{sense}").split())


@lru_cache(4_000)
def _line(key: str) -> str:
    """What the table says of a word or a sense, "" for nothing."""
    return line_of("meanings.txt", key)
