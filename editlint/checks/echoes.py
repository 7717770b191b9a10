"""A content word that comes again and again close by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from editlint.analysis.content_stems import content_stems
from editlint.analysis.own_sentences import own_sentences
from editlint.analysis.quotations import quotation_at
from editlint.analysis.words import words
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.text import Span

_SUBJECT = 250  # a stem that comes once in so many words or oftener is what the article is about
_FEW = 5  # … but a short article must have it this often
_SIGNS = frozenset(",;:—–/()+=")
_LINKS = frozenset(("and", "or", "nor"))


class Echoes(NamedTuple):
    """A word and its derivations at least `times` in one sentence, each within `within` words of the one
    before.

    Names and units do not count, nor does what the article is about, nor words side by side (“step by step”,
    “good, good”) or in a list of one member more at most (“a public school, a private school or a charter school”).
    """

    gives = ("match", "count")
    times: int = 3
    within: int = 14
    least_letters: int = 4
    except_: tuple[str, ...] = ()

    def run(self, doc: Document) -> Iterator[Hit]:
        keys = words(doc).keys
        passed = frozenset(self.except_)
        stems = {
            key: stem
            for key, stem in content_stems(doc).items()
            if len(key) >= self.least_letters and key.isalpha() and key not in passed
        }
        every: Counter[str] | None = None
        for sentence in own_sentences(doc):
            own = [stems[key] for key in keys[sentence.first : sentence.last] if key in stems]
            for common, count in self._often(own):
                every = every or Counter(stems[key] for key in keys if key in stems)
                if every[common] - count < max(_FEW, len(keys) // _SUBJECT):
                    inside = range(sentence.first, sentence.last)
                    places = [i for i in inside if stems.get(keys[i]) == common]
                    yield from self._hit(doc, places, sentence.first)

    def _often(self, own: list[str]) -> list[tuple[str, int]]:
        """The stems that come at least `times`, of those of a sentence."""
        if len(own) - len(set(own)) < self.times - 1:  # most sentences end here
            return []
        return [(common, count) for common, count in Counter(own).items() if count >= self.times]

    def _hit(self, doc: Document, places: list[int], first: int) -> Iterator[Hit]:
        column = words(doc)
        run = [
            i
            for i in places
            if (not column.texts[i][0].isupper() or i == first) and not column.keys[i - 1][0].isdigit()
        ]
        if len(run) < self.times or any(b - a > self.within for a, b in pairwise(run)):
            return
        spans = [Span(column.starts[i], column.ends[i]) for i in run]
        gaps = [doc.text[a.end : b.start] for a, b in pairwise(spans)]
        if (
            (len(run) <= self.times + 1 and sum(map(_parts, gaps)) >= len(gaps) - (len(gaps) > 2))
            or any(len(gap.split()) < 2 for gap in gaps)
            or any(quotation_at(doc, *span) for span in spans)
        ):
            return
        notes = tuple(Note(span, "again") for span in spans[1:])
        yield Hit(spans[0], {"count": str(len(run))}, notes)


def _parts(gap: str) -> bool:
    """True between members of a list."""
    return not _SIGNS.isdisjoint(gap) or not _LINKS.isdisjoint(gap.split())
