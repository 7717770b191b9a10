"""Counts that an article announces: “three things follow”, “five ways to save”."""

from __future__ import annotations

from typing import NamedTuple

from editlint.english.number_words import UNITS
from editlint.model.document import BLOCK_BREAK, Document, layer

from .word_places import places_of
from .words import words

# What may announce a list.
COUNTS = {word: value for word, value in UNITS.items() if 2 <= value <= 20} | {
    str(value): value for value in range(2, 51)
}
_MOST_ADJECTIVES = 3  # “three main practical reasons”
# Before a number that counts no whole: “the first three steps”, “one of two ways”, “at least five tips”, “by two points”.
_NOT_AFTER = frozenset(
    """
    of first last next past other another least most more than about nearly almost over under around roughly up to or
    every each any no number no. chapter page part day by between further previous remaining final step tip rule
    question section article figure table act bus class district division exit extract extracts flight floor gate grade
    group highway item junction level line lot model phase platform pool room route row scene seat stage type unit version
    volume ward year zone - – / $ £ € #
    """.split()
)
_LISTS = frozenset("list series set choice selection total package".split())  # “a list of five tips”
_NO_ADJECTIVE = (
    frozenset(
        """
    of or to and per in on at for by with from the a an is are was were be has have had that which who when where as
    than times percent cent more but not its their his her our my your out up later ago before after hundred thousand
    million billion dozen
    """.split()
    )
    | UNITS.keys()
)
_MEASURES = frozenset(
    """
    seconds minutes hours days weeks months years decades centuries nights weekends times cents pounds dollars euros
    miles metres meters kilometres kilometers inches yards acres hectares tonnes tons kilos grams litres degrees goals
    runs wickets laps seats votes
    """.split()
)
_IRREGULAR = frozenset(("people", "men", "women", "children", "criteria"))


class Announcement(NamedTuple):
    """A number with the plural noun that it counts: words first to last (last is not in it)."""

    first: int
    last: int
    announced: int
    noun: str


@layer
def announcements(doc: Document) -> tuple[Announcement, ...]:
    """All counts from two to fifty that may be a whole: no shares, ranges, bounds, times or measures."""
    column = words(doc)
    found = (_announcement(column.keys, i) for i in places_of(doc, COUNTS))
    return tuple(
        one
        for one in found
        if one and BLOCK_BREAK not in doc.text[column.starts[one.first] : column.ends[one.last - 1]]
    )


def _announcement(keys: list[str], at: int) -> Announcement | None:
    before = keys[at - 1] if at else ""
    if before in _NOT_AFTER and not (before == "of" and at > 1 and keys[at - 2] in _LISTS):
        return None
    if before == "the" and at > 1 and keys[at - 2] == "of":
        return None  # “two of the seven demands”
    for i in range(at + 1, min(at + 2 + _MOST_ADJECTIVES, len(keys))):
        key = keys[i]
        if key == "-" and i > at + 1:
            continue  # “three low-cost ways”
        if not key.isalpha() or key in _NO_ADJECTIVE or key in _MEASURES:
            return None
        if _is_plural(key):
            return Announcement(at, i + 1, COUNTS[keys[at]], key)
    return None


def _is_plural(key: str) -> bool:
    return key in _IRREGULAR or (len(key) > 3 and key[-1] == "s" and key[-2] not in "sui")


def in_words(count: int) -> str:
    """The number as house styles write it: “three”, “12”."""
    return next((word for word, value in UNITS.items() if value == count <= 10), str(count))
