"""What is known of places outside an article: what lies in what, and which two surely lie apart.

The file is made by training/places.py: a line for each name with its readings, of which “Georgia” has two. It is
mapped, and a line is found by its name, so that a run without a place to look up reads nothing.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import product
from math import cos, hypot, radians
from typing import NamedTuple

from .mapped_lines import line_of

_NEAR = 60  # kilometres within which one town may be meant by the name of the other
_KILOMETRES = 111  # of a degree of latitude
_DISPUTED = "?"
_TOWNS = frozenset(("city", "large"))
# “the Kursk region”, “Lviv oblast”, “the city of York”: the name is what is left.
_KINDS = frozenset(
    "region oblast province state county district prefecture governorate republic city peninsula area".split()
)


class Place(NamedTuple):
    """One reading of a name. `kind` is continent, country, region (of the first level), part (of a country), city,
    large (a city) or people (“Breton”); `within` is the path to it from its country, "RU/Kursk" for Kursk.

    `continents` are those of a country; `north` and `east` are degrees, both 0 where they are not known.
    """

    kind: str
    within: str
    continents: frozenset[str] = frozenset()
    north: float = 0
    east: float = 0


@lru_cache(2_000)
def readings(name: str) -> tuple[Place, ...]:
    """Everything that a name as spelt may mean; empty for an unknown name and for a place whose country is in dispute."""
    return tuple(_read(name, part) for part in _line(name).split(";") if part and part != _DISPUTED)


@lru_cache(2_000)
def is_disputed(name: str) -> bool:
    """True for a place of which it is disputed what country it is in, such as Crimea."""
    return _line(name) == _DISPUTED


def known_name(name: str) -> str:
    """The name as the table has it, without “the”, “region”, “city of”; "" for an unknown one."""
    words = name.removeprefix("the ").removeprefix("The ").split()
    while len(words) > 1 and words[-1].lower() in _KINDS:
        words.pop()
    if len(words) > 2 and words[1] == "of" and words[0].lower() in _KINDS:
        words = words[2:]
    bare = " ".join(words).replace("’", "'")
    return bare if _line(bare) else ""


def are_apart(one: str, two: str) -> bool:
    """True if neither place can lie in the other, whatever the names mean; False where that is not known."""
    first, second = known_name(one), known_name(two)
    if not first or not second or first == second:
        return False
    pairs = list(product(readings(first), readings(second)))
    return bool(pairs) and all(_are_apart(a, b) for a, b in pairs)


def may_hold(name: str) -> bool:
    """True for a name of something so large that an unknown place may lie in it: a country, a county, a big city."""
    known = known_name(name)
    return bool(known) and (is_disputed(known) or any(place.kind != "city" for place in readings(known)))


def _are_apart(one: Place, two: Place) -> bool:
    kinds = {one.kind, two.kind}
    if "continent" in kinds:
        country = one if one.kind == "country" else two
        return bool(country.continents) and not country.continents & {one.within, two.within}
    if _country(one) != _country(two):
        return not (kinds <= _TOWNS and _distance(one, two) < _NEAR)
    if one.kind == two.kind == "region":
        return one.within != two.within
    if kinds <= _TOWNS:
        return _distance(one, two) >= _NEAR
    regions = one.within.split("/")[1:2], two.within.split("/")[1:2]
    return all(regions) and regions[0] != regions[1]


def _country(place: Place) -> str:
    return place.within.partition("/")[0]


def _distance(one: Place, two: Place) -> float:
    east = (one.east - two.east) * cos(radians((one.north + two.north) / 2))
    return _KILOMETRES * hypot(one.north - two.north, east)


def _read(name: str, text: str) -> Place:
    kind, _, rest = text.partition(" ")
    if kind in ("region", "part"):
        return Place(kind, f"{rest}/{name}")
    if kind == "country":
        code, _, continents = rest.partition(" ")
        return Place(kind, code, frozenset(continents.split(",")) - {""})
    if kind in _TOWNS:
        within, _, where = rest.rpartition(" ")
        north, _, east = where.partition(",")
        return Place(kind, within, north=float(north), east=float(east))
    return Place(kind, rest)


@lru_cache(4_000)
def _line(name: str) -> str:
    """What the table says of a name as spelt, "" for nothing."""
    return line_of("places.txt", name)
