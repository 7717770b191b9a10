"""Sentences and paragraphs that were pasted twice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from editlint.analysis.pasted_text import pasted_text
from editlint.model.document import Document
from editlint.model.finding import Hit, Note


class DuplicatedText(NamedTuple):
    """Whole sentences of running text that stand twice, word for word; those in a row are one place."""

    gives = ("match", "words")

    def run(self, doc: Document) -> Iterator[Hit]:
        for pasted in pasted_text(doc):
            yield Hit(pasted.again, {"words": str(pasted.words)}, (Note(pasted.first, "said here already"),))
