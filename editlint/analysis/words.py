"""The words of an article, its blocks one after the other."""

from __future__ import annotations

from editlint.english import tokens
from editlint.model.document import Document, layer
from editlint.model.language import Words


@layer
def words(doc: Document) -> Words:
    """Every word and punctuation mark of the prose, as Universal Dependencies cuts them."""
    return tokens.words(doc.text)
