"""The sentences of an article; none runs from one block into the next."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from editlint.english.sentences import sentence_starts
from editlint.model.document import Document, layer
from editlint.model.language import Sentence

from .words import words


@layer
def sentences(doc: Document) -> tuple[Sentence, ...]:
    """All sentences in order. Every word is in exactly one; a heading without a stop is one."""
    column = words(doc)
    breaks = frozenset(bisect_left(column.starts, block.start) for block in doc.blocks)
    starts = sentence_starts(column, breaks)
    begins, ends = column.starts, column.ends
    return tuple(
        Sentence(begins[first], ends[last - 1], first, last)
        for first, last in zip(starts, (*starts[1:], len(column)))
    )


def sentence_number(doc: Document, word: int) -> int:
    """The number of the sentence that holds a word."""
    return bisect_right(sentences(doc), word, key=lambda sentence: sentence.first) - 1


def sentence_of(doc: Document, word: int) -> Sentence:
    """The sentence that holds a word, by the word's number."""
    return sentences(doc)[sentence_number(doc, word)]
