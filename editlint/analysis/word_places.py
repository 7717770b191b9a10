"""Where each word stands, so that a check for a few words need not go through them all."""

from __future__ import annotations

from collections.abc import Iterable

from editlint.model.document import Document, layer

from .words import words


@layer
def word_places(doc: Document) -> dict[str, list[int]]:
    """The numbers of the words by their keys, each list in order."""
    found: dict[str, list[int]] = {}
    for i, key in enumerate(words(doc).keys):
        if key in found:
            found[key].append(i)
        else:
            found[key] = [i]
    return found


def places_of(doc: Document, keys: Iterable[str]) -> list[int]:
    """Where one of the words stands, in order."""
    found = word_places(doc)
    return sorted(i for key in keys if key in found for i in found[key])
