"""The prose in small letters, for searching where case does not matter."""

from __future__ import annotations

from editlint.model.document import Document, layer


@layer
def lower_text(doc: Document) -> str:
    return doc.text.lower()
