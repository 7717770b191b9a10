"""The words of an article."""

from __future__ import annotations

from editlint.english import tokens
from editlint.model.document import Document, layer
from editlint.model.language import Words


@layer
def words(doc: Document) -> Words:
    return tokens.words(doc.text)
