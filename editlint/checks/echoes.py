"""A content word that comes again and again close by."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from editlint.analysis.quotations import quotation_at
from editlint.analysis.sentences import sentences
from editlint.analysis.words import words
from editlint.english.function_words import FUNCTION_WORDS
from editlint.english.stems import stem
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.text import Span


@dataclass(frozen=True, slots=True)
class Echoes:
    """A word and its derivations at least `times` in one sentence, each within `within` words of the one before.

    Names do not count, nor do words side by side (“step by step”, “good, good”), which are meant.
    """

    gives: ClassVar = ("match", "count")
    times: int = 3
    within: int = 14
    least_letters: int = 4
    except_: tuple[str, ...] = ()

    def run(self, doc: Document) -> Iterator[Hit]:
        column = words(doc)
        keys, texts = column.keys, column.texts
        passed = FUNCTION_WORDS.union(self.except_)
        stems: dict[str, str] = {}
        for sentence in sentences(doc):
            if sentence.last - sentence.first < 2 * self.times:
                continue
            places: dict[str, list[int]] = {}
            for i in range(sentence.first, sentence.last):
                key = keys[i]
                if len(key) < self.least_letters or not key.isalpha() or key in passed:
                    continue
                if texts[i][0].isupper() and i > sentence.first:
                    continue
                common = stems.get(key)
                if common is None:
                    common = stems[key] = stem(key)
                places.setdefault(common, []).append(i)
            for run in places.values():
                if len(run) >= self.times and all(b - a <= self.within for a, b in zip(run, run[1:])):
                    yield from self._hit(doc, run)

    def _hit(self, doc: Document, run: list[int]) -> Iterator[Hit]:
        column = words(doc)
        spans = [Span(column.starts[i], column.ends[i]) for i in run]
        gaps = [doc.text[a.end : b.start] for a, b in zip(spans, spans[1:])]
        if any(len(gap.split()) < 2 for gap in gaps) or any(quotation_at(doc, *span) for span in spans):
            return
        notes = tuple(Note(span, "again") for span in spans[1:])
        yield Hit(spans[0], {"count": str(len(run))}, notes)
