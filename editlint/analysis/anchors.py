"""Pieces of text that every match of a regular expression must contain.

Looking for a piece of text is a hundred times cheaper than trying an expression at every character, and most
expressions of rules are about rare words. Used when rules are compiled.
"""

from __future__ import annotations

import re
from itertools import product
from re import _constants as kinds  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

MOST_PIECES = 48
LEAST_LETTERS = 2

Pieces = frozenset[str]
_EMPTY: Pieces = frozenset(("",))


def anchors(pattern: str, ignore_case: bool = False) -> tuple[str, ...]:
    """Pieces of which at least one is in every match, in lower case if case is ignored; none if there is no such set."""
    closed, exact = _read(parser.parse(pattern))
    best = min([*closed, exact], key=_cost)
    if min(map(len, best)) < LEAST_LETTERS:
        return ()
    return tuple(sorted({piece.lower() for piece in best} if ignore_case else best))


def _cost(pieces: Pieces) -> float:
    """Roughly how dear a set is: every piece is looked for, and short ones are found too often."""
    if min(map(len, pieces)) < LEAST_LETTERS:
        return 1e9
    return sum(0.05 + 100 * 0.3 ** len(piece.strip()) for piece in pieces)


def _read(sequence: Any) -> tuple[list[Pieces], Pieces]:
    """The sets of pieces of which each match has one, and the texts that the sequence's end can be exactly."""
    closed: list[Pieces] = []
    exact = _EMPTY
    for kind, value in sequence:
        inner, following = _node(kind, value)
        if following is None:  # something open, such as “.*”: what was exact so far ends here
            closed += [exact, *inner]
            exact = _EMPTY
        elif inner or len(exact) * len(following) > MOST_PIECES:
            closed += [exact, *inner]
            exact = following
        else:
            exact = frozenset(a + b for a, b in product(exact, following))
    return closed, exact


def _node(kind: Any, value: Any) -> tuple[list[Pieces], Pieces | None]:
    """The same for one part of an expression; None where its text can be anything."""
    if kind is kinds.LITERAL:
        return [], frozenset((chr(value),))
    if kind in (kinds.AT, kinds.ASSERT, kinds.ASSERT_NOT):
        return [], _EMPTY
    if kind is kinds.SUBPATTERN:
        return _group(value[-1]) if not value[1] & re.IGNORECASE else ([], None)
    if kind is kinds.ATOMIC_GROUP:
        return _group(value)
    if kind is kinds.BRANCH:
        return _branch(value[1])
    if kind is kinds.IN:
        return [], _letters(value)
    if kind in (kinds.MAX_REPEAT, kinds.MIN_REPEAT, kinds.POSSESSIVE_REPEAT):
        least, most, inner = value
        closed, exact = _read(inner)
        if least == most == 1:
            return closed, exact
        if (least, most) == (0, 1) and not closed and len(exact) < MOST_PIECES:
            return [], exact | _EMPTY
        return ([*closed, exact], None) if least else ([], None)
    return [], None


def _group(inner: Any) -> tuple[list[Pieces], Pieces | None]:
    closed, exact = _read(inner)
    open_ended = any(_node(kind, value)[1] is None for kind, value in inner)
    return ([*closed, exact], None) if open_ended else (closed, exact)


def _branch(branches: Any) -> tuple[list[Pieces], Pieces | None]:
    """One of several: a piece of each."""
    exact: Pieces = frozenset()
    best: Pieces = frozenset()
    is_exact = True
    for branch in branches:
        closed, own = _group(branch)
        is_exact = is_exact and own is not None and not closed
        exact |= own or frozenset()
        best |= min([*closed, own or _EMPTY], key=_cost)
    if is_exact and len(exact) <= MOST_PIECES:
        return [], exact
    return ([best] if len(best) <= MOST_PIECES else []), None


def _letters(members: Any) -> Pieces | None:
    """The letters of a small class: [Tt]."""
    if len(members) > 3 or any(kind is not kinds.LITERAL for kind, _ in members):
        return None
    return frozenset(chr(value) for _, value in members)
