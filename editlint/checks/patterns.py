"""Regular expressions, for what is a matter of characters and not of words."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from operator import attrgetter
from typing import Literal, NamedTuple

from editlint.analysis.lower import lower_text
from editlint.model.document import BLOCK_BREAK, Document
from editlint.model.finding import Edit, Fix, Hit
from editlint.model.text import Span

AROUND = 400  # characters on each side of a match in which an exception is looked for


class Patterns(NamedTuple):
    """`anchors` are made when the rule is compiled: for each pattern sets of pieces of text, of each of which every match
    has one. `blocks` are those that the rule looks at, if they are few."""

    gives = ("match", "better")
    patterns: tuple[str, ...]
    better: str | None = None
    safe: bool = False
    unless: tuple[str, ...] = ()
    case: Literal["any", "exact"] = "exact"
    anchors: tuple[tuple[tuple[str, ...], ...], ...] = ()
    blocks: tuple[str, ...] = ()

    def run(self, doc: Document) -> Iterator[Hit]:
        found = {match.span(): match for i in range(len(self.patterns)) for match in self._matches(doc, i)}
        if not found:
            return
        done = 0
        for (start, end), match in sorted(found.items()):
            if start < done:  # another pattern has found this place
                continue
            if BLOCK_BREAK in match.group() or self._is_excepted(doc, start, end):
                continue
            better = match.expand(self.better) if self.better is not None else None
            if better == match.group():
                continue
            done = end
            groups = {name: value or "" for name, value in match.groupdict().items()}
            fix = None
            if better is not None:
                title = f"“{better}”" if better.strip() else "delete it"
                fix = Fix(title, (Edit(Span(start, end), better),), self.safe)
            yield Hit(Span(start, end), {**groups, "better": better or ""}, fix=fix)

    def _matches(self, doc: Document, i: int) -> Iterator[re.Match[str]]:
        """The matches of one pattern, each within one block; with anchors only the blocks that have one are read."""
        sets = self.anchors[i] if self.anchors else ()
        text = lower_text(doc) if self.case == "any" else doc.text
        if self.blocks:
            blocks = [block for block in doc.blocks if block.kind in self.blocks]
        elif sets and len(text) == len(doc.text):
            blocks = [doc.blocks[number] for number in sorted(_blocks_with(doc, text, sets))]
        else:
            yield from (m for m in self._regex(self.patterns[i]).finditer(doc.text) if m.end() > m.start())
            return
        for block in blocks:
            following = min(block.end + len(BLOCK_BREAK), len(doc.text))  # in sight of what looks ahead
            for match in self._regex(self.patterns[i]).finditer(doc.text, block.start, following):
                if match.end() > match.start() and match.end() <= block.end:
                    yield match

    def _is_excepted(self, doc: Document, start: int, end: int) -> bool:
        """True if one of the `unless` patterns finds something round the place, in its block and not far from it."""
        block = doc.block_at(start) if self.unless else None
        return block is not None and any(
            match.start() <= start and end <= match.end()
            for pattern in self.unless
            for match in self._regex(pattern).finditer(
                doc.text, max(block.start, start - AROUND), min(block.end, end + AROUND)
            )
        )

    def _regex(self, pattern: str) -> re.Pattern[str]:
        return re.compile(pattern, re.IGNORECASE if self.case == "any" else 0)


def _blocks_with(doc: Document, text: str, sets: tuple[tuple[str, ...], ...]) -> set[int]:
    """The numbers of the blocks that have a piece of each set; `text` is the prose, perhaps in small letters."""
    found = _with_piece_of(doc, text, sets[0])
    for pieces in sets[1:]:
        if not found:
            break
        found = {i for i in found if any(text.find(piece, *doc.blocks[i][1:3]) >= 0 for piece in pieces)}
    return found


def _with_piece_of(doc: Document, text: str, pieces: tuple[str, ...]) -> set[int]:
    found: set[int] = set()
    for piece in pieces:
        at = text.find(piece)
        while at >= 0:
            number = bisect_right(doc.blocks, at, key=_start) - 1
            if number < 0:
                break
            found.add(number)
            at = text.find(piece, max(doc.blocks[number].end, at + 1))
    return found


_start = attrgetter("start")
