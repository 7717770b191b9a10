"""The prose in small letters, for searching where case does not matter."""

from __future__ import annotations

from collections.abc import Iterable

from editlint.model.document import Document, layer


@layer
def lower_text(doc: Document) -> str:
    return doc.text.lower()


@layer
def _told(doc: Document) -> dict[str, bool]:
    return {}


def has_one_of(doc: Document, signs: Iterable[str]) -> bool:
    """True if the prose has one of these pieces of text, in small letters."""
    text, told = lower_text(doc), _told(doc)
    for sign in signs:
        if sign not in told:
            told[sign] = sign in text
        if told[sign]:
            return True
    return False
