"""Which words of two sentences correspond."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Match(NamedTuple):
    """one[first_one : first_one + size] equals two[first_two : first_two + size]."""

    first_one: int
    first_two: int
    size: int


def matches(one: Sequence[str], two: Sequence[str]) -> list[Match]:
    """The runs of words that both have, in order: the longest one, then the longest before and after it, and so on."""
    places: dict[str, list[int]] = {}
    for place, word in enumerate(two):
        places.setdefault(word, []).append(place)
    found: list[Match] = []
    open_parts = [(0, len(one), 0, len(two))]
    while open_parts:
        start_one, end_one, start_two, end_two = open_parts.pop()
        run = _longest(one, places, (start_one, end_one, start_two, end_two))
        if run.size:
            found.append(run)
            open_parts.append((start_one, run.first_one, start_two, run.first_two))
            open_parts.append((run.first_one + run.size, end_one, run.first_two + run.size, end_two))
    return sorted(found)


def _longest(one: Sequence[str], places: dict[str, list[int]], part: tuple[int, int, int, int]) -> Match:
    start_one, end_one, start_two, end_two = part
    best = Match(start_one, start_two, 0)
    sizes: dict[int, int] = {}  # of the runs that end with the word before, by their last place in two
    for i in range(start_one, end_one):
        longer: dict[int, int] = {}
        for j in places.get(one[i], ()):
            if start_two <= j < end_two:
                size = longer[j] = sizes.get(j - 1, 0) + 1
                if size > best.size:
                    best = Match(i - size + 1, j - size + 1, size)
        sizes = longer
    return best
