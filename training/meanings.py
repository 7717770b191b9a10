"""Makes editlint/english/data/meanings.txt: which words mean the same, which the opposite, and what is a kind of what.

    python training/meanings.py --wordnet DIR

DIR holds the files of WordNet 3.0, as Debian's wordnet-base installs them. The file is each time the same to the byte.
"""

# Source and its licence, for NOTICE: WordNet 3.0, WordNet licence, Princeton University

from __future__ import annotations

import argparse
import re
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

TARGET = Path(__file__).parent.parent / "editlint" / "english" / "data" / "meanings.txt"
PARTS = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
SENSES = 3  # of a word, the commonest first
LEVELS = 6  # upward from a sense: taxi, car, motor vehicle …
KIND, INSTANCE, OPPOSITE, LIKE = "@", "@i", "!", "&"
SATELLITE = "s"  # an adjective that is like another: “gleeful” like “joyful”


class Sense(NamedTuple):
    """A synset: its words, what it is a kind of or like, and its opposed words by the number of its own word."""

    words: list[str]
    above: list[str]
    opposites: list[tuple[int, str, int]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--wordnet", required=True, type=Path)
    folder = parser.parse_args().wordnet
    lines: list[str] = []
    for part, sign in PARTS.items():
        lines += part_lines(folder, part, sign)
    TARGET.write_text("\n" + "\n".join(sorted(lines)) + "\n", "ascii")
    print(f"{TARGET.name}: {len(lines)} lines, {TARGET.stat().st_size} bytes")


def part_lines(folder: Path, part: str, sign: str) -> list[str]:
    """The lines of one part of speech: “v:close” with its senses and opposites, “v#12” with what lies above it."""
    senses = {fields[0]: sense_of(fields) for fields in rows(folder / f"data.{part}")}
    used = dict[str, int]()
    lines, waiting = list[str](), list[tuple[str, int]]()
    for fields in rows(folder / f"index.{part}"):
        word, told = fields[0], int(fields[-int(fields[2]) - 1])
        if not told or not word.isalpha():
            continue
        own = fields[-int(fields[2]) :][: min(SENSES, told)]
        opposed = sorted({other for place in own for other in opposites(senses, place, word)})
        numbers = [f"{used.setdefault(place, len(used)):x}" for place in own]
        lines.append(f"{sign}:{word}\t{' '.join(numbers)}\t{' '.join(opposed)}".rstrip())
        waiting += ((place, LEVELS) for place in own)
    above = defaultdict[str, list[str]](list)
    seen = set[str]()
    while waiting:
        place, levels = waiting.pop(0)
        if place in seen or not levels:
            continue
        seen.add(place)
        for higher in senses[place].above:
            above[place].append(f"{used.setdefault(higher, len(used)):x}")
            waiting.append((higher, levels - 1))
    lines += (f"{sign}#{used[place]:x}\t{' '.join(numbers)}" for place, numbers in above.items())
    return lines


def opposites(senses: dict[str, Sense], place: str, word: str) -> list[str]:
    """The words opposed to this one in one of its senses."""
    own = [name.lower() for name in senses[place].words]
    return [
        senses[other].words[at - 1].lower()
        for number, other, at in senses[place].opposites
        if own[number - 1] == word and senses[other].words[at - 1].isalpha()
    ]


def sense_of(fields: list[str]) -> Sense:
    count = int(fields[3], 16)
    words = [re.sub(r"\(.*", "", word) for word in fields[4 : 4 + 2 * count : 2]]
    first = 5 + 2 * count
    pointers = fields[first : first + 4 * int(fields[first - 1])]
    above, opposed = list[str](), list[tuple[int, str, int]]()
    for sign, place, _, which in zip(pointers[::4], pointers[1::4], pointers[2::4], pointers[3::4]):
        if sign in (KIND, INSTANCE) or (sign == LIKE and fields[2] == SATELLITE):
            above.append(place)
        elif sign == OPPOSITE:
            opposed.append((int(which[:2], 16), place, int(which[2:], 16)))
    return Sense(words, above, opposed)


def rows(path: Path) -> list[list[str]]:
    """The fields of each line; the lines of the licence begin with spaces."""
    lines = path.read_text("ascii").split("\n")
    return [line.split(" | ")[0].split() for line in lines if line[:1].strip()]


if __name__ == "__main__":
    main()
