"""An article: its source, its clean prose in blocks, and the instructions to the linter in it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, Literal, NamedTuple, TypeVar

from .text import Span, TextMap

BlockKind = Literal[
    "headline",
    "standfirst",
    "byline",
    "heading",
    "paragraph",
    "item",
    "quote",
    "caption",
    "cell",
    "boilerplate",
]
BLOCK_KINDS: tuple[BlockKind, ...] = (
    "headline", "standfirst", "byline", "heading", "paragraph", "item", "quote", "caption", "cell", "boilerplate",
)  # fmt: skip
BLOCK_BREAK = "\n\n"  # between two blocks in a document's prose, never within one


class Block(NamedTuple):
    """A paragraph, headline, list item …: prose[start:end].

    `level` is the depth of a heading or item. Of a cell, `level` is the row and `column` the column that it stands
    in, both counted from 1, the header included; empty cells are no blocks. Else both are 0.
    """

    kind: BlockKind
    start: int
    end: int
    level: int = 0
    column: int = 0


class Directive(NamedTuple):
    """An instruction in the text, such as `<!-- editlint: allow tone.hedges — the minister's own words -->`.

    `span` is its place in the source; `rules` are rule ids or families, empty for all.
    """

    action: Literal["allow", "off", "on"]
    rules: tuple[str, ...]
    reason: str
    span: Span


@dataclass(frozen=True, slots=True)
class Document:
    """An article as every check sees it.

    All blocks stand in one text, `prose.text`, with a blank line between two, so that one offset names a place
    in the article; `prose.span` leads back to the source. Layers are remembered in the document.
    """

    path: str
    source: str
    prose: TextMap
    blocks: tuple[Block, ...]
    directives: tuple[Directive, ...] = ()
    notices: tuple[str, ...] = ()  # what the reader of the file wants to be told, such as a guessed encoding
    accepted: frozenset[str] = (
        frozenset()
    )  # words that the user's configuration takes as right, in lower case
    dialect: str = "auto"  # "american", "british" or "auto"
    parser: str = "editlint"  # or "spacy:MODEL", a model of the user's
    _layers: dict[Any, Any] = field(default_factory=dict[Any, Any], repr=False, compare=False)

    @property
    def text(self) -> str:
        """The clean prose of the whole article."""
        return self.prose.text

    def block_at(self, at: int) -> Block | None:
        """The block that holds the prose offset `at`, if any."""
        i = bisect_right(self.blocks, at, key=lambda block: block.start) - 1
        return self.blocks[i] if i >= 0 and at <= self.blocks[i].end else None

    def with_layer(self, made: Callable[[Document], Any], value: Any) -> Document:
        """The same document with a layer given by hand, for tests."""
        self._layers[made.__wrapped__] = value  # type: ignore[attr-defined]
        return self


T = TypeVar("T")


def layer(make: Callable[[Document], T]) -> Callable[[Document], T]:
    """Make a function of a document be computed once a document."""

    @wraps(make)
    def remembered(doc: Document) -> T:
        if make not in doc._layers:
            doc._layers[make] = make(doc)
        return doc._layers[make]

    return remembered
