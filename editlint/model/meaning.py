"""What an article says of the world, as values that can be held against each other."""

from __future__ import annotations

from typing import Literal, NamedTuple

QuantityKind = Literal[
    "count", "money", "share", "measure", "duration", "age", "score", "factor", "label", "year"
]
Qualifier = Literal["", "about", "nearly", "over", "under", "least", "most"]


class Quantity(NamedTuple):
    """A number with what it is a number of: words first to last (last is not in it), with sign and unit.

    `low` to `high` is what it may be, in its own unit, when the printed places and the words before it are
    taken into account. Two quantities of one thing conflict when these do not meet.
    """

    first: int
    last: int
    kind: QuantityKind
    value: float
    low: float
    high: float
    unit: str = ""  # the unit's or currency's name, “%”
    qualifier: Qualifier = ""
    noun: int = -1  # the word that is counted: “homes” in “340 new homes”
    number: int = -1  # where the number itself begins: after “£”
    number_last: int = -1

    def meets(self, other: Quantity) -> bool:
        """True if both may be the same; they must be of one unit."""
        return self.low <= other.high and other.low <= self.high
