"""Regular expressions, for what is a matter of characters and not of words."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from editlint.analysis.lower import lower_text
from editlint.model.document import BLOCK_BREAK, Document
from editlint.model.finding import Edit, Fix, Hit
from editlint.model.text import Span


@dataclass(frozen=True, slots=True)
class Patterns:
    """`anchors` are made when the rule is compiled: for each pattern the pieces of text of which every match has one."""

    gives: ClassVar = ("match", "better")
    patterns: tuple[str, ...]
    better: str | None = None
    safe: bool = False
    unless: tuple[str, ...] = ()
    case: Literal["any", "exact"] = "exact"
    anchors: tuple[tuple[str, ...], ...] = ()

    def run(self, doc: Document) -> Iterator[Hit]:
        found = {match.span(): match for i in range(len(self.patterns)) for match in self._matches(doc, i)}
        if not found:
            return
        exceptions = [m.span() for pattern in self.unless for m in self._regex(pattern).finditer(doc.text)]
        for (start, end), match in sorted(found.items()):
            if BLOCK_BREAK in match.group() or any(s <= start and end <= e for s, e in exceptions):
                continue
            better = match.expand(self.better) if self.better is not None else None
            if better == match.group():
                continue
            groups = {name: value or "" for name, value in match.groupdict().items()}
            fix = None
            if better is not None:
                title = f"“{better}”" if better.strip() else "delete it"
                fix = Fix(title, (Edit(Span(start, end), better),), self.safe)
            yield Hit(Span(start, end), {**groups, "better": better or ""}, fix=fix)

    def _matches(self, doc: Document, i: int) -> Iterator[re.Match[str]]:
        """The matches of one pattern, each within one block; with anchors only the blocks that have one are read."""
        pieces = self.anchors[i] if self.anchors else ()
        blocks = _blocks_with(doc, pieces, self.case == "any") if pieces else None
        if blocks is None:
            yield from (m for m in self._regex(self.patterns[i]).finditer(doc.text) if m.end() > m.start())
            return
        for number in sorted(blocks):
            block = doc.blocks[number]
            following = min(block.end + len(BLOCK_BREAK), len(doc.text))  # in sight of what looks ahead
            for match in self._regex(self.patterns[i]).finditer(doc.text, block.start, following):
                if match.end() > match.start() and match.end() <= block.end:
                    yield match

    def _regex(self, pattern: str) -> re.Pattern[str]:
        return re.compile(pattern, re.IGNORECASE if self.case == "any" else 0)


def _blocks_with(doc: Document, pieces: tuple[str, ...], ignore_case: bool) -> set[int] | None:
    """The numbers of the blocks that have one of the pieces; None if the text cannot be searched that way."""
    text = lower_text(doc) if ignore_case else doc.text
    if len(text) != len(doc.text):
        return None
    found: set[int] = set()
    for piece in pieces:
        at = text.find(piece)
        while at >= 0:
            number = bisect_right(doc.blocks, at, key=lambda block: block.start) - 1
            if number < 0:
                break
            found.add(number)
            at = text.find(piece, max(doc.blocks[number].end, at + 1))
    return found
