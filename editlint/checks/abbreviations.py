"""Abbreviations that are not explained, explained twice, explained too late or explained for nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.text import Span

_IN_BRACKETS = re.compile(r"\(([A-Z][A-Za-z]?[A-Z&.-]*[A-Z0-9][A-Z0-9&.]*)(?:s|[’']s)?\)")
_USE = re.compile(r"(?<![\w&@#/.-])[A-Z]{2,6}(?=s?(?![\w&@#/-]|\.\w))")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_SMALL = frozenset("of the and for in on to de la du des et a an".split())
_ROMAN = re.compile(r"[IVXLC]+")


@dataclass(frozen=True, slots=True)
class Definition:
    """“Proceeds of Crime Act (POCA)”: the short form, the long form and their places."""

    short: str
    full: str
    span: Span
    place: Span  # of the short form


@dataclass(frozen=True, slots=True)
class Abbreviations:
    gives: ClassVar = ("match", "full", "count")
    fault: Literal["undefined", "defined-twice", "unused", "late"]
    known: tuple[str, ...] = ()  # abbreviations that every reader knows
    least_uses: int = 2

    def run(self, doc: Document) -> Iterator[Hit]:
        if self.fault == "undefined":
            yield from self._undefined(doc)
            return
        definitions: dict[str, list[Definition]] = {}
        for definition in _definitions(doc):
            definitions.setdefault(definition.short, []).append(definition)
        for short, found in definitions.items():
            first = found[0]
            if self.fault == "defined-twice":
                for again in found[1:]:
                    if again.full.lower() == first.full.lower():
                        yield Hit(again.span, {"full": first.full}, (Note(first.span, "explained here already"),))
            elif self.fault == "unused" and len(found) == 1 and not _uses(doc, short, first):
                yield Hit(first.place, {"full": first.full})
            elif self.fault == "late":
                earlier = [span for span in _uses(doc, short, first) if span.end <= first.span.start]
                body = [span for span in earlier if _kind(doc, span) == "paragraph"]
                if body:
                    yield Hit(body[0], {"full": first.full}, (Note(first.span, "explained only here"),))

    def _undefined(self, doc: Document) -> Iterator[Hit]:
        explained = {definition.short for definition in _definitions(doc)}
        known = explained.union(self.known)
        uses: dict[str, list[Span]] = {}
        for match in _USE.finditer(doc.text):
            short = match.group()
            if short in known or _ROMAN.fullmatch(short) or _kind(doc, Span(*match.span())) not in ("paragraph", "item"):
                continue
            if not _is_shouted(doc.text, match) and f"({short.lower()}" not in doc.text.lower():
                uses.setdefault(short, []).append(Span(*match.span()))
        for spans in uses.values():
            if len(spans) >= self.least_uses:
                yield Hit(spans[0], {"count": str(len(spans))})


def _definitions(doc: Document) -> Iterator[Definition]:
    text = doc.text
    for match in _IN_BRACKETS.finditer(text):
        block = doc.block_at(match.start())
        if block is None or block.kind not in ("paragraph", "item", "standfirst", "caption"):
            continue
        short = match[1]
        letters = [c.lower() for c in short if c.isalpha()]
        before = list(_WORD.finditer(text, max(block.start, match.start() - 120), match.start()))
        start = _start_of_full(before, letters)
        if start is not None and not text[before[-1].end() : match.start()].strip():
            full = text[start : before[-1].end()]
            yield Definition(short, full, Span(start, match.end()), Span(match.start(1), match.end(1)))


def _start_of_full(before: list[re.Match[str]], letters: list[str]) -> int | None:
    """Where the words begin whose initials are the letters, small words left out or not, read from the end."""
    at = len(before) - 1
    for letter in reversed(letters):
        while at >= 0 and before[at].group()[0].lower() != letter and before[at].group().lower() in _SMALL:
            at -= 1
        if at < 0 or before[at].group()[0].lower() != letter:
            return None
        at -= 1
    return before[at + 1].start()


def _uses(doc: Document, short: str, definition: Definition) -> list[Span]:
    pattern = re.compile(rf"(?<!\w){re.escape(short)}(?:s|[’']s)?(?!\w)")
    return [Span(*m.span()) for m in pattern.finditer(doc.text) if not definition.span.start <= m.start() < definition.span.end]


def _kind(doc: Document, span: Span) -> str:
    block = doc.block_at(span.start)
    return block.kind if block else ""


def _is_shouted(text: str, match: re.Match[str]) -> bool:
    """True within a run of words in capitals, which are no abbreviations."""
    around = text[max(0, match.start() - 30) : match.start()].split()[-1:] + text[match.end() : match.end() + 30].split()[:1]
    return any(len(word.strip(".,:;!?")) > 2 and word.isupper() for word in around)
