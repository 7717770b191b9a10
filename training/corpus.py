"""The training texts as numbers: rows of the tables for each form, answers and how far they are trusted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from treebanks import Row, Sample, lines

from editlint.english import features
from editlint.english.lexicons import listed, word_classes
from editlint.english.names import LABELS
from editlint.english.network import bits_of

UNKNOWN = -100  # no answer here: the word is not learned from


@dataclass(slots=True)
class Example:
    """A sentence in numbers. `answers`: a row a word, a column a head of tags, then name and relation."""

    forms: np.ndarray
    listed: np.ndarray  # the words' part in a listed name, see lexicons.LISTED
    answers: np.ndarray
    heads: np.ndarray
    trust: np.ndarray  # columns: tags, head and relation, name
    is_gold: bool


class Forms:
    """Every distinct form once, with what the network reads of it, in four ways of writing it."""

    def __init__(self, keys: np.ndarray, trained: np.ndarray) -> None:
        self.keys, self.trained = keys, trained
        self.numbers: dict[str, int] = {}
        self.forms: list[str] = []

    def number(self, form: str) -> int:
        if form not in self.numbers:
            self.numbers[form] = len(self.forms)
            self.forms.append(form)
        return self.numbers[form]

    def tables(self) -> tuple[np.ndarray, np.ndarray]:
        """(ways, forms, trained row · vector row · rows of parts) and (ways, forms, classes)."""
        read, classes = list[np.ndarray](), list[np.ndarray]()
        for way in (str, str.lower, str.upper, str.capitalize):
            forms = [way(form) for form in self.forms]
            parts = np.array([features.rows(form) for form in forms], np.int64)
            rows = np.searchsorted(self.keys, parts[:, 0]).clip(max=len(self.keys) - 1)
            known = self.keys[rows] == parts[:, 0]
            read.append(
                np.column_stack(
                    [np.where(known, self.trained[rows], 0), np.where(known, rows + 1, 0), parts[:, 1:]]
                )
            )
            classes.append(bits_of(word_classes(forms)))
        return np.stack(read), np.stack(classes)


def label_sets(gold: Iterable[Sample]) -> dict[str, list[str]]:
    """The answers of every head, the most frequent first."""
    counts: dict[str, Counter[str]] = {"upos": Counter(), "xpos": Counter()}
    relations = Counter[str]()
    for sample in gold:
        for row in sample.rows:
            counts["upos"][row.upos] += 1
            counts["xpos"][row.xpos] += 1
            relations[row.relation] += 1
            for name, value in row.features.items():
                counts.setdefault(name, Counter())[value] += 1
    labels: dict[str, list[str]] = {}
    for name, counted in counts.items():
        often = [value for value, n in counted.most_common() if n >= 5]
        if often:
            labels[name] = often if name in ("upos", "xpos") else ["", *often]
    labels["name"] = [*LABELS]
    labels["relation"] = [relation for relation, n in relations.most_common() if n >= 5]
    return labels


def column_names(labels: dict[str, list[str]]) -> list[str]:
    return [name for name in labels if name not in ("name", "relation")]


def _percent(row: Row, name: str) -> float:
    return int(row.misc.get(name, 100)) / 100


def _name_trust(own: str, other: str) -> float:
    """Where two teachers differ neither is reliable, least of all one that saw nothing."""
    return 1.0 if own == other else 0.15 if own == "O" else 0.35


def example(
    sample: Sample, forms: Forms, labels: dict[str, list[str]], *, is_gold: bool, has_names: bool
) -> Example:
    """Words that the teacher was unsure of count less; names count fully where two teachers agree."""
    tags = column_names(labels)
    index = {name: {value: i for i, value in enumerate(values)} for name, values in labels.items()}
    answers = np.full((len(sample.rows), len(tags) + 2), UNKNOWN, np.int64)
    trust = np.ones((len(sample.rows), 3), np.float32)
    for i, row in enumerate(sample.rows):
        for k, name in enumerate(tags):
            value = row.upos if name == "upos" else row.xpos if name == "xpos" else row.features.get(name, "")
            answers[i, k] = index[name].get(value, UNKNOWN)
        if has_names:
            answers[i, -2] = index["name"][row.misc.get("Name", "O")]
            trust[i, 2] = _name_trust(row.misc.get("Name", "O"), row.misc.get("CoreNLP", "O"))
        answers[i, -1] = index["relation"].get(
            row.relation, index["relation"].get(row.relation.split(":")[0], UNKNOWN)
        )
        trust[i, 0] = _percent(row, "UposP")
        trust[i, 1] = _percent(row, "ArcP") ** 2
    return Example(
        np.array([forms.number(row.form) for row in sample.rows]),
        listed([row.form for row in sample.rows]),
        answers,
        np.array([row.head for row in sample.rows]),
        trust,
        is_gold,
    )


def with_names(example: Example, tags: Sequence[str], trust: float) -> None:
    """Sets the names of an example, one label a word."""
    example.answers[:, -2] = [LABELS.index(tag) for tag in tags]
    example.trust[:, 2] = trust


def only_names(
    words: Sequence[str], tags: Sequence[str], forms: Forms, columns: int, trust: float
) -> Example:
    """A sentence of a corpus of names: nothing else is known of it."""
    made = Example(
        np.array([forms.number(word) for word in words]),
        listed(words),
        np.full((len(words), columns), UNKNOWN, np.int64),
        np.full(len(words), UNKNOWN, np.int64),
        np.ones((len(words), 3), np.float32),
        True,
    )
    with_names(made, tags, trust)
    return made


def tagged(path: Path) -> Iterator[tuple[str, list[str], list[str]]]:
    """Document, words and name labels of each sentence of a two-column file, labels in BIO whatever the file has."""
    doc, words, tags = "", list[str](), list[str]()
    for line in [*lines(path), ""]:
        if line.startswith(("#doc", "# newdoc", "-DOCSTART-")):
            doc = line if line[0] == "#" else f"{doc.partition(':')[0]}:{int(doc.partition(':')[2] or 0) + 1}"
        elif line.startswith("# ") and "=" in line:
            continue
        elif not line:
            if words:
                yield doc, words, begun(tags)
            words, tags = [], []
        else:
            columns = line.split("\t") if "\t" in line else line.split(" ")
            word, tag = (columns[1], columns[2]) if columns[0].isdigit() and len(columns) > 4 else columns[:2]
            words.append(word)
            tags.append(tag)


def begun(tags: Sequence[str]) -> list[str]:
    """“I-LOC” after something else is “B-LOC”; kinds that are not learned are “O”."""
    out = list[str]()
    for tag in tags:
        kind = tag.split("|")[0].partition("-")[2]
        if kind not in ("PER", "ORG", "LOC"):
            out.append("O")
        elif tag.startswith("I") and out and out[-1].endswith(kind):
            out.append(f"I-{kind}")
        else:
            out.append(f"B-{kind}")
    return out
