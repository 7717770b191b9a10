"""Whole blocks of a kind, such as page furniture."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from editlint.model.document import Document
from editlint.model.finding import Hit
from editlint.model.text import Span


class Blocks(NamedTuple):
    """The rule's `where: blocks:` must name the same kinds."""

    gives = ("match",)
    kinds: tuple[str, ...]

    def run(self, doc: Document) -> Iterator[Hit]:
        for block in doc.blocks:
            if block.kind in self.kinds:
                yield Hit(Span(block.start, block.end))
