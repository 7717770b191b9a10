"""Sets of pieces of text, of each of which every match of a regular expression must contain one.

Looking for a piece of text is a hundred times cheaper than trying an expression at every character, and most
expressions of rules are about rare words. Used when rules are compiled.
"""

# pyright: basic
# The parser of `re` has no types.
from __future__ import annotations

import re
from itertools import product
from re import _constants as kinds  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

MOST_PIECES = 48
MOST_SETS = 3
DEAREST = 30.0  # a set that is found nearly everywhere is not worth looking for

_USUAL_SIGNS = ".,'’\"“”-()"

Pieces = frozenset[str]
_EMPTY: Pieces = frozenset(("",))


def anchors(pattern: str, ignore_case: bool = False) -> tuple[tuple[str, ...], ...]:
    """The best few sets, the cheapest to look for first, in lower case if case is ignored; none if there are none.

    `in (size|shape) and [a-z]+ness` gives one set with “in size and ”, “in shape and ” and one with “ness”.
    """
    closed, exact = _read(parser.parse(pattern))
    found: list[Pieces] = []
    for pieces in sorted({*closed, exact}, key=lambda pieces: (_cost(pieces), sorted(pieces))):
        if len(found) == MOST_SETS or _cost(pieces) > DEAREST:
            break
        if not any(_implies(other, pieces) for other in found):
            found.append(pieces)
    return tuple(
        tuple(sorted({piece.lower() for piece in pieces} if ignore_case else pieces)) for pieces in found
    )


def _implies(one: Pieces, other: Pieces) -> bool:
    """True if whatever has a piece of `one` has a piece of `other` anyway."""
    return all(any(piece in longer for piece in other) for longer in one)


def _cost(pieces: Pieces) -> float:
    """Roughly how dear a set is: every piece is looked for, and the ones that are found often lead nowhere."""
    return sum(0.05 + 100 * 0.3 ** _rarity(piece) for piece in pieces)


def _rarity(piece: str) -> float:
    """A letter makes a piece rarer by one; a capital and a sign that prose hardly has by more, as does a space
    before a sign or one sign after another."""
    rarity, before = 0.0, ""
    for c in piece:
        if c.isalnum():
            rarity += 1.0 if c.islower() else 1.5
        elif not c.isspace():
            rarity += (0.5 if c in _USUAL_SIGNS else 3.0) + (2.5 if before and not before.isalnum() else 0.0)
        before = c
    return rarity if rarity >= 1.5 else -5.0


def _read(sequence: Any) -> tuple[list[Pieces], Pieces]:
    """The sets of pieces of which each match has one, and the texts that the sequence's end can be exactly."""
    closed: list[Pieces] = []
    exact = tail = letters = (
        _EMPTY  # since something open; since the last choice and its letters before; letters
    )
    for kind, value in sequence:
        inner, following = _node(kind, value)
        closed += inner
        if following is None or inner:  # something open, such as “.*”: what was exact so far ends here
            closed += exact, tail
            exact = tail = letters = following or _EMPTY
            continue
        if len(following) > 1:
            closed.append(tail)
            tail, letters = _joined(letters, following), _EMPTY
        else:
            tail, letters = _joined(tail, following), _joined(letters, following)
        if len(exact) * len(following) > MOST_PIECES:
            closed.append(exact)
            exact = following
        else:
            exact = _joined(exact, following)
    closed.append(tail)
    return closed, exact


def _joined(one: Pieces, two: Pieces) -> Pieces:
    return frozenset(a + b for a, b in product(one, two))


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
        if not least:
            return [], None
        ending = frozenset(piece * min(least, 4) for piece in exact)  # “x+y” ends with “xy”
        return [*closed, ending], ending
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
    if len(members) > 6 or any(kind is not kinds.LITERAL for kind, _ in members):
        return None
    return frozenset(chr(value) for _, value in members)
