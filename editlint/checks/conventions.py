"""One convention kept in two ways: the rarer way is shown beside the usual one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from editlint.analysis.quotations import quotation_at
from editlint.model.document import BLOCK_BREAK, Document
from editlint.model.finding import Hit, Note
from editlint.model.text import Span

_TEXT = ("paragraph", "item", "standfirst")  # headlines, captions and tables are short of room
_MOST_NOTES = 12
_AROUND = 60  # characters on each side of a place in which an exception is looked for


class Conventions(NamedTuple):
    """`ways` are regular expressions, one a way; the one with the most places in the article is the usual one, of equals the
    first. `names` say each in words, for the message; several expressions may have one name. An expression is fast that begins
    with a letter or a class of few, and looks back only then. Where the expressions have a group `thing`, only what it finds the
    same, marks aside, is compared (“James’” and “James’s”).

    All places of the rarer ways are one finding. `least` places make a way usual, and `times` as many as of the
    others together. `signs` are pieces of text of which an article with the convention has one, in small
    letters; else the check is not run. `unless` are expressions within which nothing counts. `quoted: false` leaves quotations out. `with-word: true` shows the word or figure
    before the place too, so that an expression can begin with what is rare and be fast.
    """

    gives = ("match", "way", "usual", "other", "count", "total")
    ways: tuple[str, ...]
    names: tuple[str, ...]
    signs: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    least: int = 2
    times: int = 1
    quoted: bool = True
    with_word: bool = False

    def run(self, doc: Document) -> Iterator[Hit]:
        things: dict[str, dict[int, list[Span]]] = {}
        for name, pattern in zip(self.names, self.ways):
            if not things and name == self.names[-1]:
                return  # of the last way alone nothing is told
            way = self.names.index(name)
            for match in re.compile(pattern).finditer(doc.text):
                if self._counts(doc, match):
                    thing = match.groupdict().get("thing") or ""
                    found = things.setdefault(re.sub(r"\W", "", thing).lower(), {})
                    found.setdefault(way, []).append(_place(doc.text, match, self.with_word))
        for found in things.values():
            if len(found) > 1:
                yield from self._hits(doc, found)

    def _counts(self, doc: Document, match: re.Match[str]) -> bool:
        block = doc.block_at(match.start())
        if block is None or block.kind not in _TEXT or BLOCK_BREAK in match.group():
            return False
        if not self.quoted and quotation_at(doc, match.start(), match.end()):
            return False
        return not any(
            other.start() < match.end() and match.start() < other.end()
            for pattern in self.unless
            for other in re.compile(pattern).finditer(
                doc.text, max(block.start, match.start() - _AROUND), min(block.end, match.end() + _AROUND)
            )
        )

    def _hits(self, doc: Document, found: dict[int, list[Span]]) -> Iterator[Hit]:
        usual = max(found, key=lambda way: (len(found[way]), -found[way][0].start))
        rare = sorted((span, way) for way, spans in found.items() if way != usual for span in spans)
        total = len(found[usual])
        if total < max(self.least, self.times * len(rare)):
            return
        span, way = rare[0]
        notes = [Note(other, "also here") for other, _ in rare[1:_MOST_NOTES]]
        notes.append(Note(found[usual][0], f"the usual way, {total} times" if total > 1 else "the other way"))
        values = {
            "way": self.names[way],
            "usual": self.names[usual],
            "other": doc.text[slice(*found[usual][0])],
            "count": times_of(len(rare)),
            "total": times_of(total),
        }
        yield Hit(span, values, tuple(notes))


def _place(text: str, match: re.Match[str], with_word: bool) -> Span:
    """What is to be shown: the group `shown`, or all."""
    start, end = match.span("shown") if "shown" in match.re.groupindex else match.span()
    if with_word:
        start -= text[start - 1] in " -" and not text[start].isdigit()
        while start and (text[start - 1].isalnum() or text[start - 1] in ".,:’'%!?)”\""):
            start -= 1
    return Span(start, end)


def times_of(count: int) -> str:
    """“once”, “twice”, “12 times”."""
    return {1: "once", 2: "twice"}.get(count, f"{count} times")
