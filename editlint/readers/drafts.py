"""Blocks on their way from markup to prose, and the kind that their words and their place give them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..model.document import BlockKind
from .furniture import furniture
from .lines import is_byline, is_caption, is_place_byline
from .prose import Piece, text_of


class Draft(NamedTuple):
    """A block on its way. `kind` is None for a paragraph whose words and place may make it something else.

    `level` and `column` are those of a block.
    """

    kind: BlockKind | None
    pieces: list[Piece]
    level: int = 0
    emphasised: bool = False  # from end to end: “*Three months on, the bridge is still shut*”
    column: int = 0


def settled(front: list[Draft], drafts: list[Draft]) -> Iterator[tuple[BlockKind, Draft]]:
    """The drafts with the kind that words and place give them; `front` is the head of the file."""
    first = next((draft for draft in drafts if draft.kind == "heading" and draft.level == 1), None)
    title = next((draft for draft in front if draft.kind == "headline"), None)
    if first and title and text_of(first.pieces) == text_of(title.pieces):
        title = None  # the title stands twice: the heading is what readers see
    for draft in front:
        if draft.kind and (draft.kind != "headline" or draft is title):
            yield draft.kind, draft
    opening = title is not None
    for draft in drafts:
        if draft is first:
            opening = True
            yield "heading" if title else "headline", draft
            continue
        kind = draft.kind or _named(draft, opening)
        opening = opening and kind in ("byline", "standfirst", "caption", "boilerplate")
        yield kind, draft


def _named(draft: Draft, opening: bool) -> BlockKind:
    """The kind of a paragraph; `opening` if only headline, standfirst and bylines stand above it."""
    if sum(len(piece.text) for piece in draft.pieces) > 600:
        return "paragraph"
    text = text_of(draft.pieces)
    if all(furniture(line) for line in text.split("\n")):
        return "boilerplate"
    if is_caption(text):
        return "caption"
    if opening and (is_byline(text) or is_place_byline(text)):
        return "byline"
    return "standfirst" if opening and draft.emphasised else "paragraph"
