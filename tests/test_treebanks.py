"""The shipped network reads the development parts of the treebanks as well as it did when it was made."""

from __future__ import annotations

import gzip
from itertools import islice
from pathlib import Path

import pytest

from editlint.english import conllu, engine

_SENTENCES = 400
# Floors a little below what the network reaches on these sentences; a fault in any layer costs far more.
_FLOORS = {"gum_dev": (96.5, 86.5), "ewt_dev": (95.5, 86.0)}


@pytest.mark.slow
@pytest.mark.parametrize("part", sorted(_FLOORS))
def test_tags_and_trees_of_a_treebank(shared: Path, part: str) -> None:
    with gzip.open(shared / "language" / "treebank" / f"{part}.conllu.gz", "rt", encoding="utf-8") as file:
        gold = list(islice(conllu.tables(file.read()), _SENTENCES))
    found = conllu.filled(gold, engine.read_words([table.forms for table in gold]))
    words = tags = arcs = 0
    for right, guess in ((a, b) for one, two in zip(gold, found) for a, b in zip(one.rows, two.rows)):
        words += 1
        tags += right.upos == guess.upos
        arcs += (right.head, right.relation) == (guess.head, guess.relation)
    least_tags, least_arcs = _FLOORS[part]
    assert 100 * tags / words >= least_tags
    assert 100 * arcs / words >= least_arcs


@pytest.mark.slow
def test_no_place_is_a_person_in_the_marked_article(shared: Path) -> None:
    text = (shared / "seed" / "dirty" / "seed-article.txt").read_text("utf-8")
    reading = engine.read(text)
    persons = {
        " ".join(reading.words.texts[name.first : name.last])
        for name in reading.names
        if name.kind == "PERSON"
    }
    assert not persons & {
        "Kyiv",
        "Pyongyang",
        "Moscow",
        "Ukraine",
        "Russia",
        "Kursk",
        "North Korea",
        "Beijing",
    }
