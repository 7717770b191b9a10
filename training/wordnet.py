"""The nouns of WordNet 3.0: their senses, and which domain a word belongs to in its commonest sense."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ANIMAL, ARTIFACT, EVENT, GROUP, LOCATION, OBJECT, PERSON, TIME = 5, 6, 11, 14, 15, 17, 18, 28
TOPS = {
    "person": PERSON,
    "animal": ANIMAL,
    "artifact": ARTIFACT,
    "event": EVENT,
    "group": GROUP,
    "location": LOCATION,
}
# Natural objects that are places; others are pebbles and stars.
PLACES = ("body of water", "geological formation", "land")


class Sense(NamedTuple):
    """A synset: its words as spelt, its domain, what it is a kind of, and whether it is one certain thing."""

    words: list[str]
    domain: int
    kinds: list[int]
    is_instance: bool


class WordNet:
    """The nouns by their place in data.noun; `order` has the senses of each word, the commonest first."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.senses = {int(fields[0]): _sense(fields) for fields in _rows(folder / "data.noun")}
        self.order = {
            fields[0].replace("_", " "): [int(place) for place in fields[-int(fields[2]) :]]
            for fields in _rows(folder / "index.noun")
        }
        self._places = {place for word in PLACES for place in self.order[word]}

    def named(self, *domains: int) -> Iterator[tuple[int, str]]:
        """Domain and name of each certain thing: a town, a person, an organisation."""
        for sense in self.senses.values():
            if sense.is_instance and sense.domain in domains:
                yield from ((sense.domain, name) for name in sense.words if name[0].isupper())

    def capitalised(self, domain: int) -> Iterator[str]:
        """The names in a domain, of one certain thing or of a kind, such as “Green Party”."""
        for sense in self.senses.values():
            if sense.domain == domain:
                yield from (name for name in sense.words if name[0].isupper())

    def nouns(self) -> Iterator[tuple[str, Sense]]:
        """Each noun in lower case with its commonest sense in which it is spelt so."""
        for noun, places in self.order.items():
            senses = (self.senses[place] for place in places)
            if sense := next((sense for sense in senses if noun in sense.words), None):
                yield noun, sense

    def domain(self, noun: str, sense: Sense) -> int:
        """The domain of the sense; that of water and land is LOCATION, that of “person” itself PERSON."""
        if sense.domain == OBJECT and self._is_place(sense):
            return LOCATION
        return TOPS.get(noun, sense.domain)

    def _is_place(self, sense: Sense) -> bool:
        return any(kind in self._places or self._is_place(self.senses[kind]) for kind in sense.kinds)

    def small_words(self) -> set[str]:
        """The words of every part of speech that are spelt in lower case, in their base forms."""
        found: set[str] = set()
        for part in ("noun", "verb", "adj", "adv"):
            for fields in _rows(self.folder / f"data.{part}"):
                found.update(re.sub(r"\(.*", "", word) for word in _words(fields))
        return {word for word in found if word.isalpha() and word.islower()}


def _rows(path: Path) -> Iterator[list[str]]:
    """The fields of each line; the lines of the licence begin with spaces."""
    for line in path.read_text("ascii").split("\n"):
        if line[:1].strip():
            yield line.split(" | ")[0].split()


def _sense(fields: list[str]) -> Sense:
    pointers = fields[5 + 2 * int(fields[3], 16) :]
    kinds = [int(place) for sign, place in zip(pointers[::4], pointers[1::4]) if sign in ("@", "@i")]
    return Sense(
        [word.replace("_", " ") for word in _words(fields)], int(fields[1]), kinds, "@i" in pointers[::4]
    )


def _words(fields: list[str]) -> list[str]:
    return fields[4 : 4 + 2 * int(fields[3], 16) : 2]
