"""Sentences that open alike, one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from editlint.analysis.quotations import quotation_at
from editlint.analysis.sentences import sentences
from editlint.analysis.words import words
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.language import Sentence
from editlint.model.text import Span


@dataclass(frozen=True, slots=True)
class Openings:
    """At least `in_a_row` sentences in a row with the same first word.

    With `words` only these openers count (“but”, “however”). Paragraphs follow on each other; lists and quotations
    break the row.
    """

    gives: ClassVar = ("match", "count")
    in_a_row: int = 3
    words: tuple[str, ...] = ()
    except_: tuple[str, ...] = ("the", "a", "an")

    def run(self, doc: Document) -> Iterator[Hit]:
        row: list[Sentence] = []
        opener = ""
        for sentence in sentences(doc):
            key = self._opener(doc, sentence)
            if key != opener:
                yield from self._hit(doc, row)
                row, opener = [], key
            row.append(sentence)
        yield from self._hit(doc, row)

    def _opener(self, doc: Document, sentence: Sentence) -> str:
        """The sentence's first word, or a text of its own if it is not one to count."""
        key = words(doc).keys[sentence.first]
        block = doc.block_at(sentence.start)
        is_text = block is not None and block.kind == "paragraph"
        if not is_text or not key.isalpha() or key in self.except_ or self.words and key not in self.words:
            return f"\0{sentence.start}"
        if quotation_at(doc, sentence.start, sentence.start + 1):
            return f"\0{sentence.start}"
        return key

    def _hit(self, doc: Document, row: list[Sentence]) -> Iterator[Hit]:
        if len(row) < self.in_a_row:
            return
        ends = words(doc).ends
        first, *others = (Span(s.start, ends[s.first]) for s in row)
        yield Hit(first, {"count": str(len(row))}, tuple(Note(span, "again") for span in others))
