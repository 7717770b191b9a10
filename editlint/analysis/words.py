"""The words of an article, its blocks one after the other."""

from __future__ import annotations

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
