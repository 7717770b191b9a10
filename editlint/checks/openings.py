"""Sentences that open alike, one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from editlint.analysis.own_sentences import own_sentences
from editlint.analysis.words import words
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.language import Sentence
from editlint.model.text import Span

_MEANT = 3  # so many first words in common are meant: “We shall fight … We shall fight …”
_LEAST = 3  # words of a sentence: “Yes. Yes. Yes.” is no row, nor is a line of a poem or a menu


class Openings(NamedTuple):
    """At least `in_a_row` sentences in a row with the same first word.

    With `words` only these openers count (“but”, “however”), whichever of them it is. Rows run on from one
    paragraph into the next; headings, lists and quotations break them.
    """

    gives = ("match", "count")
    in_a_row: int = 3
    words: tuple[str, ...] = ()
    except_: tuple[str, ...] = ("the", "a", "an")

    def run(self, doc: Document) -> Iterator[Hit]:
        keys = words(doc).keys
        row: list[Sentence] = []
        opener = ""
        for sentence in own_sentences(doc):
            key = self._opener(keys, sentence)
            if not key or key != opener or sentence.first != row[-1].last:
                yield from self._hit(doc, row)
                row, opener = [], key
            if key:
                row.append(sentence)
        yield from self._hit(doc, row)

    def _opener(self, keys: list[str], sentence: Sentence) -> str:
        """The sentence's first word, or nothing if it is not one to count."""
        key = keys[sentence.first]
        if not key.isalpha() or key in self.except_ or sentence.last - sentence.first < _LEAST:
            return ""
        if self.words:
            return "one of the words" if key in self.words else ""
        return "" if keys[sentence.first + 1] in (":", ".", ")", "/") else key  # “JT: Yes, …”, “a) the first”

    def _hit(self, doc: Document, row: list[Sentence]) -> Iterator[Hit]:
        if len(row) < self.in_a_row:
            return
        column = words(doc)
        starts = {tuple(column.keys[s.first : s.first + _MEANT]) for s in row}
        if not self.words and len(starts) == 1:
            return
        first, *others = (Span(s.start, column.ends[s.first]) for s in row)
        yield Hit(first, {"count": str(len(row))}, tuple(Note(span, "again") for span in others))
