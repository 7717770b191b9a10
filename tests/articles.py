"""Articles for tests: the prose of each block, in order."""

from __future__ import annotations

from editlint.model.document import BLOCK_BREAK, Block, BlockKind, Document
from editlint.model.finding import Hit
from editlint.model.text import TextMap

KINDS: dict[str, BlockKind] = {
    "# ": "headline", "## ": "heading", "~ ": "standfirst", "- ": "item", "> ": "quote", "| ": "cell",
    "! ": "caption",
}  # fmt: skip


def article(text: str) -> Document:
    """A document of blocks with a blank line between; a sign tells the kind, one without is a paragraph."""
    blocks: list[Block] = []
    prose = ""
    for part in text.split(BLOCK_BREAK) if text else []:
        sign = next((sign for sign in KINDS if part.startswith(sign)), "")
        part = part.removeprefix(sign)
        start = len(prose) + len(BLOCK_BREAK) if blocks else 0
        prose = f"{prose}{BLOCK_BREAK}{part}" if blocks else part
        blocks.append(Block(KINDS.get(sign, "paragraph"), start, len(prose)))
    return Document("", prose, TextMap.of(prose), tuple(blocks))


def places(check: object, text: str) -> list[str]:
    """What a check finds in an article."""
    doc = article(text)
    return [doc.text[slice(*hit.span)] for hit in hits(check, text)]


def hits(check: object, text: str) -> list[Hit]:
    return list(check.run(article(text)))  # type: ignore[attr-defined]


def notes(check: object, text: str) -> list[list[str]]:
    """What the notes of each hit point to."""
    doc = article(text)
    return [[doc.text[slice(*note.span)] for note in hit.notes] for hit in hits(check, text)]


def starts(check: object, text: str) -> list[int]:
    return [hit.span.start for hit in hits(check, text)]
