"""Headings of which some have capitals throughout and others at the start only."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import Literal, NamedTuple

from editlint.analysis.words import words
from editlint.model.document import Block, Document
from editlint.model.finding import Hit, Note
from editlint.model.text import Span

_LEAST_LETTERS = 4  # shorter words are small in many titles
# So are these: “Life After Dark” and “Life after Dark”.
_EITHER = frozenset(
    """
    about above across after against along among around before behind below beneath between beyond down during from into
    like near once onto over past since than that through toward towards under until upon when with within without
    """.split()
)
_MOST_NOTES = 12


class HeadingCase(NamedTuple):
    """“How We Tested” beside “What it costs”. A heading counts if it has two words after its first that tell; a capital
    tells nothing where the word has it in the running text as well. One way is usual if `least` headings have it, and `times` as
    many as have the other.
    """

    gives = ("match", "other", "count", "total", "usual")
    blocks = ("heading",)
    least: int = 2
    times: int = 2

    def run(self, doc: Document) -> Iterator[Hit]:
        headings = [block for block in doc.blocks if block.kind == "heading"]
        if len(headings) <= self.least:
            return
        common = _common_words(doc)
        levels: dict[int, dict[str, list[Span]]] = {}
        for block in headings:
            if way := _case(doc, block, common):
                ways = levels.setdefault(block.level, {"title": [], "sentence": []})
                ways[way].append(Span(block.start, block.end))
        for ways in levels.values():
            yield from self._hits(doc, ways)

    def _hits(self, doc: Document, ways: dict[str, list[Span]]) -> Iterator[Hit]:
        rare, usual = sorted(ways, key=lambda way: len(ways[way]))
        if not ways[rare] or len(ways[usual]) < max(self.least, self.times * len(ways[rare])):
            return
        first = ways[usual][0]
        notes = [Note(span, "also here") for span in ways[rare][1:_MOST_NOTES]]
        notes.append(Note(first, f"the usual way, {len(ways[usual])} times"))
        usual_words = "capitals throughout" if usual == "title" else "a capital at the start only"
        values = {
            "other": doc.text[slice(*first)],
            "count": str(len(ways[rare])),
            "total": str(len(ways[usual])),
        }
        yield Hit(ways[rare][0], {**values, "usual": usual_words}, tuple(notes))


def _common_words(doc: Document) -> frozenset[str]:
    """Words that the running text has in small letters."""
    return frozenset(text for text in words(doc).texts if text.islower())


def _case(doc: Document, block: Block, common: frozenset[str]) -> Literal["title", "sentence"] | None:
    heading = doc.text[block.start : block.end]
    if "." in heading or "," in heading:
        return None  # “Dr. Chris Bay, Senior Manager”
    column = words(doc)
    first, last = bisect_left(column.starts, block.start), bisect_left(column.starts, block.end)
    told = [text for text in column.texts[first:last] if text[0].isalnum()][1:]
    told = [t for t in told if len(t) >= _LEAST_LETTERS and t.isalpha() and t.lower() not in _EITHER]
    small = sum(text.islower() for text in told)
    capitals = sum(text.istitle() and text.lower() in common for text in told)
    if small and not capitals:
        return "sentence"
    if capitals > 1 and not small and doc.text.count(heading) == 1:  # else the text calls a name so
        return "title"
    return None
