"""Reads the treebanks, the automatically parsed texts and the names that the network is trained on."""

from __future__ import annotations

import gzip
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from editlint.english.features import key

GOLD = "treebank/train.conllu.gz"
SILVER = tuple(f"teacher/silver_{part}.conllu.gz" for part in ("voa", "clean", "masc"))
TRAINING = (GOLD, *SILVER)
LEFT_OUT = frozenset(["Typo", "Style", "ExtPos"])  # features that say nothing of the grammar


@dataclass(slots=True)
class Row:
    """A word of a treebank: its columns, and how far they are to be trusted (0 to 1)."""

    form: str
    upos: str = ""
    xpos: str = ""
    features: dict[str, str] = field(default_factory=dict[str, str])
    head: int = 0
    relation: str = ""
    misc: dict[str, str] = field(default_factory=dict[str, str])


@dataclass(slots=True)
class Sample:
    """A sentence: `id` and its words."""

    id: str
    rows: list[Row]


def attributes(column: str) -> dict[str, str]:
    """“Number=Plur|Person=3” as a dictionary; “_” is empty."""
    return {} if column == "_" else dict(pair.split("=", 1) for pair in column.split("|") if "=" in pair)


def lines(path: Path) -> Iterator[str]:
    """The lines of a packed file without their ends."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            yield line.rstrip("\n")


def samples(path: Path) -> Iterator[Sample]:
    """The sentences of a CoNLL-U file, words that are parts of others left out."""
    name, found = "", list[Row]()
    for line in lines(path):
        if not line:
            if found:
                yield Sample(name, found)
            found = []
        elif line.startswith("# sent_id"):
            name = line.split("=", 1)[1].strip()
        elif line[0].isdigit():
            c = line.split("\t")
            if c[0].isdigit():
                features = {k: v for k, v in attributes(c[5]).items() if k not in LEFT_OUT}
                found.append(Row(c[1], c[3], c[4], features, int(c[6]), c[7], attributes(c[9])))
    if found:
        yield Sample(name, found)


def word_counts(folder: Path, parts: tuple[str, ...]) -> Counter[int]:
    """How often each word, by its key, stands in these parts."""
    return Counter(
        key(row.form) for part in parts for sample in samples(folder / part) for row in sample.rows
    )
