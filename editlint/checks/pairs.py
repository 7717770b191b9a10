"""An opener, such as “on the one hand”, without its closer."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from editlint.analysis.phrase_index import Phrases
from editlint.analysis.sentences import sentences
from editlint.model.document import Document
from editlint.model.finding import Hit
from editlint.model.text import Span


class Pairs(NamedTuple):
    """The closer must come in the opener's sentence after it or in one of the `within` sentences that
    follow.
    """

    gives = ("match",)
    needs = "openers"
    openers: Phrases
    closers: Phrases
    within: int = 3

    def run(self, doc: Document) -> Iterator[Hit]:
        openers = self.openers.matches(doc)
        if not openers:
            return
        closers = [match.start for match in self.closers.matches(doc)]
        starts = [sentence.start for sentence in sentences(doc)]
        for opener in openers:
            here = bisect_right(starts, opener.start) - 1
            end = starts[here + self.within + 1] if here + self.within + 1 < len(starts) else len(doc.text)
            following = bisect_right(closers, opener.end - 1)
            if following == len(closers) or closers[following] >= end:
                yield Hit(Span(opener.start, opener.end))
