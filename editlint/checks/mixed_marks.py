"""Two kinds of apostrophe or quotation mark in one article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from editlint.analysis.quotations import quotations
from editlint.model.document import Document
from editlint.model.finding import Edit, Fix, Hit, Note
from editlint.model.text import Span

_APOSTROPHE = re.compile(r"(?<=[^\W\d_])['’](?=[^\W\d_])")
_DOUBLE = re.compile(r'["“”]')
_OTHER = {"'": "’", "’": "'"}


@dataclass(frozen=True, slots=True)
class MixedMarks:
    """`apostrophes`: straight and curly ones; `doubles`: straight and curly double marks; `quotes`: single marks
    round one quotation and double marks round another. The rarer kind is marked, once; the fix mends them all."""

    gives: ClassVar = ("match", "other", "count")
    marks: Literal["apostrophes", "doubles", "quotes"]

    def run(self, doc: Document) -> Iterator[Hit]:
        if self.marks == "quotes":
            yield from _mixed_quotes(doc)
            return
        pattern = _APOSTROPHE if self.marks == "apostrophes" else _DOUBLE
        text = doc.text
        straight = text.count("'" if self.marks == "apostrophes" else '"')
        curly = text.count("’") if self.marks == "apostrophes" else text.count("“") + text.count("”")
        if straight and curly:
            places = [m.start() for m in pattern.finditer(text)]
            yield from self._hit(text, places)

    def _hit(self, text: str, places: list[int]) -> Iterator[Hit]:
        straight = [at for at in places if text[at] in "'\""]
        curly = [at for at in places if text[at] not in "'\""]
        if not straight or not curly:
            return
        rare, usual = (straight, curly) if len(straight) <= len(curly) else (curly, straight)
        fix = None
        if self.marks == "apostrophes":
            edits = tuple(Edit(Span(at, at + 1), _OTHER[text[at]]) for at in rare)
            fix = Fix(f"{_OTHER[text[rare[0]]]} throughout", edits, True)
        notes = [Note(_word(text, at), "also here") for at in rare[1:5]]
        notes.append(Note(_word(text, usual[0]), f"the usual one, {len(usual)} times"))
        values = {"other": "curly" if rare is straight else "straight", "count": str(len(rare))}
        yield Hit(_word(text, rare[0]), values, tuple(notes), fix)


def _mixed_quotes(doc: Document) -> Iterator[Hit]:
    """Quotations in single marks beside quotations in double marks; headlines and scare quotes of one word aside."""
    text = doc.text
    kinds: dict[str, list[Span]] = {"single": [], "double": []}
    for span in quotations(doc):
        block = doc.block_at(span.start)
        if block is None or block.kind in ("headline", "heading", "quote") or span.end - span.start < 4:
            continue
        if text[span.end - 1] in "”\"’'" and len(text[span.start : span.end].split()) > 1:
            kinds["single" if text[span.start] in "'‘" else "double"].append(span)
    if not kinds["single"] or not kinds["double"]:
        return
    rare, usual = sorted(kinds, key=lambda kind: len(kinds[kind]))
    notes = [Note(span, "also here") for span in kinds[rare][1:5]]
    notes.append(Note(kinds[usual][0], f"{usual} marks here"))
    yield Hit(kinds[rare][0], {"other": usual, "count": str(len(kinds[rare]))}, tuple(notes))


def _word(text: str, at: int) -> Span:
    """The word round a mark."""
    start = end = at
    while start and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and (text[end].isalnum() or end == at):
        end += 1
    return Span(start, end)
