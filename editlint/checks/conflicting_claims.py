"""Two sentences in nearly the same words of which one has another word in one place, weighed by all that speaks for a slip."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from editlint.analysis.comparable_pairs import comparable_pairs
from editlint.analysis.other_wordings import conflict_score, other_wording
from editlint.analysis.words import span_of
from editlint.model.document import Document
from editlint.model.finding import Hit, Note


class ConflictingClaims(NamedTuple):
    """Pairs of statements that are the same but for a few words in one place, with a score of `least` and more.

    The score adds up what speaks for a conflict and against it: how much the two share, in what order, how far they
    stand apart, whether the words can mean the same. Names, figures, denials, other times and subjects have rules of
    their own and are left alone.
    """

    gives = ("match", "other", "shared")
    least: float

    def run(self, doc: Document) -> Iterator[Hit]:
        for pair in comparable_pairs(doc):
            difference = other_wording(doc, pair)
            if difference and conflict_score(doc, pair, difference) >= self.least:
                here, there = (
                    span_of(doc, side[0], side[-1] + 1) for side in (difference.two, difference.one)
                )
                other = doc.text[slice(*there)]
                yield Hit(here, {"other": other, "shared": str(pair.shared)}, (Note(there, "here it says"),))
