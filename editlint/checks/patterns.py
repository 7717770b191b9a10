"""Regular expressions, for what is a matter of characters and not of words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from editlint.model.document import BLOCK_BREAK, Document
from editlint.model.finding import Edit, Fix, Hit
from editlint.model.text import Span


@dataclass(frozen=True, slots=True)
class Patterns:
    gives: ClassVar = ("match", "better")
    patterns: tuple[str, ...]
    better: str | None = None
    safe: bool = False
    unless: tuple[str, ...] = ()
    only_if: tuple[str, ...] = ()
    case: Literal["any", "exact"] = "exact"

    def run(self, doc: Document) -> Iterator[Hit]:
        text = doc.text
        if self.only_if and not any(piece in text for piece in self.only_if):
            return
        flags = re.IGNORECASE if self.case == "any" else 0
        found = [m for pattern in self.patterns for m in re.compile(pattern, flags).finditer(text) if m.end() > m.start()]
        if not found:
            return
        exceptions = [m.span() for pattern in self.unless for m in re.compile(pattern, flags).finditer(text)]
        for match in sorted(found, key=re.Match.span):
            start, end = match.span()
            if BLOCK_BREAK in match.group() or any(s <= start and end <= e for s, e in exceptions):
                continue
            better = match.expand(self.better) if self.better is not None else None
            if better == match.group():
                continue
            groups = {name: value or "" for name, value in match.groupdict().items()}
            fix = None
            if better is not None:
                fix = Fix(f"“{better}”", (Edit(Span(start, end), better),), self.safe)
            yield Hit(Span(start, end), {**groups, "better": better or ""}, fix=fix)
