"""Which parts of an article are somebody's own words."""

from __future__ import annotations

import re
from bisect import bisect_right

from editlint.model.document import Document, layer
from editlint.model.text import Span

# A mark can open where no word stands before it, and close where none follows: “don't” and “the 1990s'” open nothing.
_MARKS = re.compile(r"[“”\"]|‘|(?<![\w’'])'(?=\w)(?!(?:em|til|tis|twas|cause|n)\b|\d0s)|(?<=[\w.,!?…*)])['’](?!\w)")


@layer
def quotations(doc: Document) -> tuple[Span, ...]:
    """The quoted stretches of the prose with their marks, in order; none within another.

    Block quotations count as a whole. A quotation that is never closed runs to the end of its block, as in a speech
    of several paragraphs, where only the last one closes.
    """
    spans: list[Span] = []
    for block in doc.blocks:
        if block.kind == "quote":
            spans.append(Span(block.start, block.end))
        else:
            spans += _within(doc.text, block.start, block.end)
    return tuple(spans)


def _within(text: str, start: int, end: int) -> list[Span]:
    spans: list[Span] = []
    opened, closer = -1, ""
    for mark in _MARKS.finditer(text, start, end):
        sign, at = mark.group(), mark.start()
        if opened < 0:
            if sign == "“" or sign == '"' and not _closes(text, at):
                opened, closer = at, "”\""
            elif sign == "‘" or sign == "'" and (at == start or not text[at - 1].isalnum()):
                opened, closer = at, "’'"
        elif sign in closer and (sign != '"' or at > opened + 1):
            spans.append(Span(opened, at + 1))
            opened = -1
    if opened >= 0 and closer[0] == "”":
        spans.append(Span(opened, end))
    return spans


def _closes(text: str, at: int) -> bool:
    """True for a straight mark that can only close: a word before it and none after it."""
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    return not before.isspace() and after.isspace()


def quotation_at(doc: Document, start: int, end: int) -> Span | None:
    """The quotation that holds prose[start:end], if one does."""
    spans = quotations(doc)
    i = bisect_right(spans, start, key=lambda span: span.start) - 1
    return spans[i] if i >= 0 and end <= spans[i].end else None
