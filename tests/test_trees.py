"""The best tree over scores, held against all trees there are."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editlint.english.numbers import np
from editlint.english.trees import best_tree, is_tree


def scores(rows: list[list[float]]) -> np.ndarray:
    """Scores of each head, the root first; no word is its own head."""
    found = np.array(rows, float)
    np.fill_diagonal(found[:, 1:], -1e9)
    return found


def total(table: np.ndarray, heads: list[int]) -> float:
    return sum(table[word, head] for word, head in enumerate(heads))


tables = st.integers(1, 4).flatmap(
    lambda n: st.lists(
        st.lists(st.integers(-9, 9).map(float), min_size=n + 1, max_size=n + 1), min_size=n, max_size=n
    )
)


@given(tables)
def test_no_tree_is_higher_than_the_best_one(rows: list[list[float]]) -> None:
    table, n = scores(rows), len(rows)
    trees = [list(heads) for heads in product(range(n + 1), repeat=n) if is_tree(heads)]
    found = best_tree(table)
    assert found in trees
    assert total(table, found) == max(total(table, heads) for heads in trees)


@given(st.integers(5, 30), st.integers(0, 10_000), st.floats(-50, 50))
def test_a_longer_sentence_has_a_tree_with_one_root(n: int, seed: int, root: float) -> None:
    table = scores(np.random.default_rng(seed).normal(0, 5, (n, n + 1)).tolist())
    table[:, 0] += root
    assert is_tree(best_tree(table))


def test_the_best_heads_are_kept_where_they_are_a_tree() -> None:
    table = scores(np.zeros((4, 5)).tolist())
    table[range(4), [2, 0, 2, 3]] = 1
    assert best_tree(table) == [2, 0, 2, 3]


def test_a_cycle_within_a_cycle_is_broken() -> None:
    table = scores(np.zeros((4, 5)).tolist())
    table[[0, 1], [2, 1]] = 9  # two words that want each other
    table[[2, 0], [1, 3]] = 8  # and a third one that wants them and is wanted
    table[3, 0] = 7
    assert best_tree(table)[3] == 0
    assert is_tree(best_tree(table))


def test_hundreds_of_cycles_are_no_trouble() -> None:
    n = 1200
    table = scores(np.zeros((n, n + 1)).tolist())
    words = np.arange(n)
    table[words, (words ^ 1) + 1] = 5  # each word wants its neighbour
    table[words[2:], words[:-2] + 1] = 1
    assert is_tree(best_tree(table))


@pytest.mark.parametrize(
    ("heads", "expected"),
    [
        ([0], True),
        ([2, 0, 2], True),
        ([1], False),
        ([0, 0], False),
        ([2, 1, 0], False),
        ([2, 3, 1], False),
        ([], False),
    ],
)
def test_a_tree_has_one_root_and_no_cycle(heads: list[int], expected: bool) -> None:
    assert is_tree(heads) == expected
