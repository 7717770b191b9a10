"""Which part of an article a place is in, as an editor would name it."""

from __future__ import annotations

from typing import Literal

from editlint.model.document import Block, BlockKind, Document, layer

Zone = Literal[
    "headline", "standfirst", "byline", "heading", "body", "caption", "list", "table", "boilerplate"
]

_ZONES: dict[BlockKind, Zone] = {
    "headline": "headline", "standfirst": "standfirst", "byline": "byline", "heading": "heading", "paragraph": "body",
    "quote": "body", "caption": "caption", "item": "list", "cell": "table", "boilerplate": "boilerplate",
}  # fmt: skip
_LEAST = 8  # words of a list item that is a paragraph with a number before it
_STOPS = ".!?”\"'’)"


def zone(doc: Document, at: int) -> Zone:
    """The zone of prose[at]; numbered paragraphs, as reports have them, are body and no list."""
    block = doc.block_at(at)
    return _zones(doc)[block] if block else "boilerplate"


@layer
def _zones(doc: Document) -> dict[Block, Zone]:
    return {block: _zone(doc, block) for block in doc.blocks}


def _zone(doc: Document, block: Block) -> Zone:
    if block.kind == "item":
        text = doc.text[block.start : block.end].rstrip()
        if text[-1:] in _STOPS and text.count(" ") + 1 >= _LEAST:
            return "body"
    return _ZONES[block.kind]
