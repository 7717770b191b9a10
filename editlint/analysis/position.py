"""Whether a phrase stands at the start or the end of its sentence, its paragraph or the article."""

from __future__ import annotations

from typing import Literal

from editlint.model.document import Document

from .phrase_index import Match
from .sentences import sentence_of
from .words import words

Position = Literal[
    "anywhere",
    "sentence-start",
    "sentence-end",
    "paragraph-start",
    "paragraph-end",
    "article-start",
    "article-end",
]
_TEXT = frozenset(("paragraph", "item", "quote"))


def stands_at(doc: Document, match: Match, position: Position) -> bool:
    """True if nothing but punctuation stands between the phrase and that end of its unit.

    The article starts and ends with its first and last paragraph: headline and furniture do not count.
    """
    if position == "anywhere":
        return True
    unit, _, side = position.partition("-")
    sentence = sentence_of(doc, match.first)
    keys = words(doc).keys
    between = keys[sentence.first : match.first] if side == "start" else keys[match.last : sentence.last]
    if any(_is_word(key[0]) for key in between):
        return False
    if unit == "sentence":
        return True
    block = doc.block_at(match.start)
    if block is None:
        return False
    text = doc.text
    rest = text[block.start : sentence.start] if side == "start" else text[sentence.end : block.end]
    if any(_is_word(c) for c in rest):
        return False
    if unit == "paragraph":
        return True
    inside = [b for b in doc.blocks if b.kind in _TEXT]
    return bool(inside) and block == inside[0 if side == "start" else -1]


def _is_word(c: str) -> bool:
    return c.isalnum() or c == "\ufffc"  # code that was left out is a word of its sentence: “`ls` however”
