"""Learns editlint/english/antecedent_weights.py: what each mark weighs when “he” or “she” is linked.

    python training/antecedents.py FOLDER

FOLDER holds GUM's train.conllu.gz, CoNLL-U with entities. Words, trees and names are the
treebank's own. The weights are those of a softmax over the candidates of a pronoun (conditional logistic
regression), in hundredths; needs numpy.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import numpy as np

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "benchmarks")]

from pronouns import Article, articles  # noqa: E402

from editlint.english.antecedents import Candidate, resolve  # noqa: E402
from editlint.english.mentions import mentions  # noqa: E402

_PENALTY = 6.0
_PENALTY_OF_GENDER = 1.0  # rarely wrong, and so rarely seen to be right
_STEPS = 400
_ROUNDS = 3
_MODULE = ROOT / "editlint" / "english" / "antecedent_weights.py"
_HEAD = '''"""What each mark of a candidate weighs, in hundredths; made by training/antecedents.py."""

from __future__ import annotations

WEIGHTS: dict[str, int] = {
'''


class Case(NamedTuple):
    """A pronoun: the marks of its candidates, and which of them are right."""

    candidates: list[list[str]]
    right: list[bool]


def main() -> None:
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    folder = Path(sys.argv[1])
    weights = learned(list(articles(folder / "train.conllu.gz")))
    rows = "".join(f'    "{mark}": {weight},\n' for mark, weight in sorted(weights.items()) if weight)
    _MODULE.write_text(f"{_HEAD}{rows}}}\n", "utf-8")


def learned(given: list[Article]) -> dict[str, int]:
    """Weights in hundredths. At first the right persons are taken as known, then those that were found."""
    weights: dict[str, int] = {}
    for _ in range(_ROUNDS):
        weights = _fitted([case for article in given for case in cases(article, weights)])
    return weights


def cases(article: Article, weights: dict[str, int]) -> list[Case]:
    """The pronouns of an article that have candidates; nobody, who has no marks, is one of them."""
    found: list[Case] = []
    reading = article.gold
    mentioned = mentions(*reading)

    def chains(mention: int) -> set[int]:
        return article.chains.get(reading.words.starts[mentioned[mention].head], set())

    def choose(pronoun: int, candidates: list[Candidate]) -> int:
        right = [bool(chains(pronoun) & chains(each.mention)) for each in candidates]
        found.append(Case([*(each.marks for each in candidates), []], [*right, not any(right)]))
        if not weights and any(right):
            return right.index(True)
        scores = [sum(weights.get(mark, 0) for mark in each.marks) for each in candidates]
        return scores.index(max(scores))

    resolve(reading.words, reading.grammar, mentioned, reading.starts, choose)
    return found


def _fitted(given: list[Case]) -> dict[str, int]:
    marks = sorted({mark for case in given for candidate in case.candidates for mark in candidate})
    column = {mark: i for i, mark in enumerate(marks)}
    rows = [candidate for case in given for candidate in case.candidates]
    matrix = np.zeros((len(rows), len(marks)))
    for i, candidate in enumerate(rows):
        for mark in candidate:
            matrix[i, column[mark]] += 1
    right = np.array([each for case in given for each in case.right], dtype=float)
    sizes = [len(case.right) for case in given]
    penalties = np.array([_PENALTY_OF_GENDER if mark.startswith("gender") else _PENALTY for mark in marks])
    weights = _minimum(_slope(matrix, right, sizes, penalties), len(marks))
    return {mark: round(100 * float(weight)) for mark, weight in zip(marks, weights)}


def _slope(
    matrix: np.ndarray, right: np.ndarray, sizes: list[int], penalties: np.ndarray
) -> Callable[[np.ndarray], np.ndarray]:
    """The gradient of the loss: how likely a right candidate is, against all candidates of its pronoun."""
    firsts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    case = np.repeat(np.arange(len(sizes)), sizes)

    def slope(weights: np.ndarray) -> np.ndarray:
        scores = matrix @ weights
        powers = np.exp(scores - np.maximum.reduceat(scores, firsts)[case])
        expected = powers / np.add.reduceat(powers, firsts)[case]
        wanted = powers * right
        wanted /= np.maximum(np.add.reduceat(wanted, firsts), 1e-30)[case]
        return matrix.T @ (expected - wanted) + penalties * weights

    return slope


def _minimum(slope: Callable[[np.ndarray], np.ndarray], size: int) -> np.ndarray:
    """Adam with a falling step."""
    weights, mean, square = np.zeros(size), np.zeros(size), np.zeros(size)
    for step in range(1, _STEPS + 1):
        gradient = slope(weights)
        mean = 0.9 * mean + 0.1 * gradient
        square = 0.99 * square + 0.01 * gradient**2
        rate = 0.1 * (1 - step / (_STEPS + 1))
        weights -= rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    return weights


if __name__ == "__main__":
    main()
