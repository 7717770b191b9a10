"""The best tree over the scores of a sentence (Chu and Liu 1965, Edmonds 1967), for the few sentences whose best heads form none."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from .numbers import np

Array = Any  # numpy.ndarray

_ROOT_PENALTY = 1e4  # more than any sum of scores, so that the best tree has one root


def is_tree(heads: Sequence[int]) -> bool:
    """True if exactly one head is 0, the root, and no word is above itself; heads count from 1."""
    if sum(head == 0 for head in heads) != 1:
        return False
    seen = [0] * (len(heads) + 1)  # by the word from which the climb began
    for start in range(1, len(heads) + 1):
        word = start
        while word and not seen[word]:
            seen[word] = start
            word = heads[word - 1]
        if word and seen[word] == start:
            return False
    return True


def best_tree(scores: Array) -> list[int]:
    """The heads of the highest tree with one root. scores[word, head]: head 0 is the root, word i is head i + 1."""
    n = len(scores)
    full = np.full((n + 1, n + 1), -np.inf)
    full[1:] = scores
    if (scores.argmax(1) == 0).sum() == 1:
        heads = _highest(full)[1:]
        if heads.count(0) == 1:
            return heads
    full[1:, 0] -= _ROOT_PENALTY
    return _highest(full)[1:]


def _highest(scores: Array) -> list[int]:
    """The highest tree over all nodes; node 0 is the root and has no head.

    Cycles become nodes of their own, nodes within nodes; heads stay words, so that only rows are merged. Without
    recursion: an endless list has hundreds of cycles.
    """
    rows = scores.copy()
    np.fill_diagonal(rows, -np.inf)
    heads: list[int] = rows.argmax(1).tolist()
    into: list[Array] = list(rows)  # node → the score of each head for it
    outer = np.arange(len(rows))  # word → the outermost node that it is in
    made = list[tuple[list[int], Array]]()  # the cycle of each node, and where in it each head enters
    settled = {0}
    for word in range(1, len(rows)):
        node, path = int(outer[word]), list[int]()
        while node not in settled:
            if node in path:
                cycle = path[path.index(node) :]
                del path[-len(cycle) :]
                within = np.isin(outer, cycle)
                gains = np.stack([into[part] - into[part][heads[part]] for part in cycle])
                gains[:, within] = -np.inf
                node = len(into)
                outer[within] = node
                into.append(gains.max(0))
                heads.append(int(into[node].argmax()))
                made.append((cycle, gains.argmax(0)))
            path.append(node)
            node = int(outer[heads[node]])
        settled.update(path)
    for node in reversed(range(len(rows), len(into))):
        cycle, entrance = made.pop()
        heads[cycle[entrance[heads[node]]]] = heads[node]
    return heads[: len(rows)]
