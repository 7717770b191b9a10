"""Learns editlint/english/conflict_weights.py: what speaks for a conflict of two sentences that differ in a few words.

    python training/conflicts.py PROSE

PROSE is a folder of published articles as plain text. Conflicts are made from it: a sentence is told once more elsewhere
in the article with one word replaced by another of its kind, mostly cut at one end. Sound pairs are those that the
articles have of themselves, and copies in which a synonym stands instead. The weights are those of a logistic
regression, in hundredths; needs numpy. It prints how many of each kind are above 0 in the other half of the articles.
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import NamedTuple

import numpy as np

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT)]

from benchmarks.false_alarms import half  # noqa: E402
from editlint.analysis.comparable_pairs import comparable_pairs  # noqa: E402
from editlint.analysis.content_stems import content_stems  # noqa: E402
from editlint.analysis.grammar import tags  # noqa: E402
from editlint.analysis.other_wordings import conflict_marks, other_wording  # noqa: E402
from editlint.analysis.sentences import sentences  # noqa: E402
from editlint.analysis.words import words  # noqa: E402
from editlint.english.meanings import are_synonyms, parts_of_speech  # noqa: E402
from editlint.model.document import Document  # noqa: E402
from editlint.model.language import Sentence  # noqa: E402
from editlint.readers import read_bytes  # noqa: E402

_MODULE = ROOT / "editlint" / "english" / "conflict_weights.py"
_HEAD = '''"""What each mark of two sentences that differ in a few words weighs, in hundredths; made by training/conflicts.py."""

from __future__ import annotations

WEIGHTS: dict[str, int] = {
'''
_CONFLICTS, _SOUND = 3000, 1500
_BETWEEN = (0, 1, 2, 3, 5, 8, 12, 20)  # sentences between the two
_LONGEST = 4000  # words of an article
_PENALTY = 2.0
_WEIGHT_OF_NATURAL = 10.0  # there are few of them, and they are real
_OPEN = ("NOUN", "VERB", "ADJ", "ADV")
_TAIL = re.compile(r",? (?:and|who|which|in|for|with|because|to|after|that|while|as|by|from) ")


class Example(NamedTuple):
    """A pair: where it comes from (natural, conflict, synonym), whether the two conflict, its marks."""

    origin: str
    is_conflict: bool
    marks: list[str]


def main() -> None:
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    paths = sorted(Path(sys.argv[1]).rglob("*.txt"))
    articles = {path: read_bytes(path.read_bytes(), path.name) for path in paths}
    examples = {
        side: list(examples_of([doc for path, doc in articles.items() if half(path) == side]))
        for side in ("writing", "judging")
    }
    weights = learned(examples["writing"])
    for side, found in examples.items():
        print(side, told(found, weights))
    rows = "".join(f'    "{mark}": {weight},\n' for mark, weight in sorted(weights.items()) if weight)
    _MODULE.write_text(f"{_HEAD}{rows}}}\n", "utf-8")


def told(examples: list[Example], weights: dict[str, int]) -> str:
    """“conflict 90 of 100 above 0, …” for each origin."""
    every, above = Counter[str](), Counter[str]()
    for one in examples:
        every[one.origin] += 1
        above[one.origin] += sum(weights.get(mark, 0) for mark in one.marks) > 0
    return ", ".join(f"{origin} {above[origin]} of {count} above 0" for origin, count in every.items())


def examples_of(articles: list[Document]) -> Iterator[Example]:
    for doc in articles:
        for pair in comparable_pairs(doc):
            if difference := other_wording(doc, pair):
                yield Example("natural", False, conflict_marks(doc, pair, difference))
    random = Random(len(articles))
    short = [doc for doc in articles if len(words(doc)) <= _LONGEST]
    pool = _pool(short)
    for origin, count in (("conflict", _CONFLICTS), ("synonym", _SOUND)):
        for _ in range(count):
            yield from _made(random.choice(short), pool, random, origin)


def _pool(articles: list[Document]) -> dict[str, list[str]]:
    """The words of each tag that occur three times and more."""
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for doc in articles:
        for key, tag in zip(words(doc).keys, tags(doc).xpos):
            found[tag][key] += key.isalpha() and len(key) > 3
    return {tag: [key for key, count in keys.items() if count > 2] for tag, keys in found.items()}


def _made(doc: Document, pool: dict[str, list[str]], random: Random, origin: str) -> Iterator[Example]:
    """The pair of a sentence and its changed copy, if both are found to be alike."""
    every = sentences(doc)
    telling = [s for s in every if 9 <= s.last - s.first <= 35 and _is_prose(doc, s)]
    if not telling:
        return
    sentence = random.choice(telling)
    places = [i for i in range(sentence.first + 1, sentence.last) if _can_change(doc, i, pool)]
    if not places:
        return
    at = random.choice(places)
    new = _another(doc, at, pool, random, origin)
    if not new:
        return
    copy = _copied(doc, sentence, at, new, random)
    first = every.index(sentence)
    last = every[min(len(every) - 1, first + random.choice(_BETWEEN))]
    end = last.end - sentence.start
    changed = read_bytes(f"{doc.text[sentence.start : last.end]} {copy}".encode(), "changed.txt")
    for pair in comparable_pairs(changed):
        if (pair.one.start, pair.two.start) == (0, end + 1) and (difference := other_wording(changed, pair)):
            yield Example(origin, origin == "conflict", conflict_marks(changed, pair, difference))


def _is_prose(doc: Document, sentence: Sentence) -> bool:
    block = doc.block_at(sentence.start)
    return block is not None and block.kind == "paragraph" and doc.text[sentence.end - 1] == "."


def _can_change(doc: Document, i: int, pool: dict[str, list[str]]) -> bool:
    key = words(doc).keys[i]
    return key.isalpha() and len(key) > 3 and key in content_stems(doc) and tags(doc).upos[i] in _OPEN


def _another(doc: Document, i: int, pool: dict[str, list[str]], random: Random, origin: str) -> str:
    key, others = words(doc).keys[i], pool.get(tags(doc).xpos[i], [])
    parts = parts_of_speech(key)
    same = [
        other for other in others if any(are_synonyms(key, other, part) for part in parts) and other != key
    ]
    if origin == "synonym":
        return random.choice(same) if same else ""
    fit = [other for other in others if other not in same and other != key]
    return random.choice(fit) if fit else ""


def _copied(doc: Document, sentence: Sentence, at: int, new: str, random: Random) -> str:
    """The sentence with another word, often without its beginning or its end."""
    column = words(doc)
    before = " ".join(doc.text[sentence.start : column.starts[at]].split())
    after = " ".join(doc.text[column.ends[at] : sentence.end].split())
    if random.random() < 0.35 and ", " in before:
        before = before.partition(", ")[2]
    ends = [match.start() for match in _TAIL.finditer(" " + after)]
    if random.random() < 0.5 and ends:
        after = (" " + after)[1 : random.choice(ends)].rstrip(" ,") + "."
    text = f"{before} {new}{'' if after[:1] in '.,;:' else ' '}{after}".strip()
    return text[0].upper() + text[1:]


def learned(examples: list[Example]) -> dict[str, int]:
    """Weights in hundredths."""
    marks = sorted({mark for one in examples for mark in one.marks})
    column = {mark: i for i, mark in enumerate(marks)}
    matrix = np.zeros((len(examples), len(marks)))
    for row, one in zip(matrix, examples):
        row[[column[mark] for mark in one.marks]] = 1
    wanted = np.array([one.is_conflict for one in examples], float)
    counts = np.array([_WEIGHT_OF_NATURAL if one.origin == "natural" else 1.0 for one in examples])
    weights = np.zeros(len(marks))
    for _ in range(30):  # Newton's steps
        likely = 1 / (1 + np.exp(-matrix @ weights))
        gradient = matrix.T @ (counts * (likely - wanted)) + _PENALTY * weights
        curve = (matrix.T * (counts * likely * (1 - likely))) @ matrix + _PENALTY * np.eye(len(marks))
        weights -= np.linalg.solve(curve, gradient)
    return {mark: round(100 * float(weight)) for mark, weight in zip(marks, weights)}


if __name__ == "__main__":
    main()
