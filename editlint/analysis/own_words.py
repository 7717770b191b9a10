"""Which phrases of a list are the writer's own words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from editlint.model.document import Document

from .phrase_index import Match
from .quotations import quotation_at


def own_words(doc: Document, matches: Iterable[Match]) -> Iterator[Match]:
    """The matches outside quotations, bylines and page furniture, in their order."""
    for match in matches:
        block = doc.block_at(match.start)
        if (
            block
            and block.kind not in ("byline", "boilerplate")
            and not quotation_at(doc, match.start, match.end)
        ):
            yield match
