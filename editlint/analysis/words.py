"""The words of an article, its blocks one after the other."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from editlint.english import tokens
from editlint.model.document import Document, layer
from editlint.model.language import Words
from editlint.model.text import Span


@layer
def words(doc: Document) -> Words:
    """Every word and punctuation mark of the prose, as Universal Dependencies cuts them."""
    return tokens.words(doc.text)


def span_of(doc: Document, first: int, last: int) -> Span:
    """The place of words first to last (last is not in it)."""
    column = words(doc)
    return Span(column.starts[first], column.ends[last - 1])


def word_at(doc: Document, start: int) -> int:
    """The number of the word that begins at a place of the prose, or of the first one after it."""
    return bisect_left(words(doc).starts, start)


def word_around(doc: Document, start: int) -> int:
    """The number of the word that a place of the prose is in, or of the last one before it."""
    return bisect_right(words(doc).starts, start) - 1
