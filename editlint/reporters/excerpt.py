"""The sentence around a place, as short and clean as a person needs to see what is meant, and its lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..model.document import Document
from ..model.text import Span
from . import visible

BEFORE, AFTER = 200, 160  # how far to look for the ends of the sentence, in characters
LONGEST = 320  # of a marked place; a longer one is cut, for a reader knows it by its beginning

_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*\s+(?=[\"'“‘«(\[]*[^\W_a-z])|[。！？][」』”’）]*")
_ABBREVIATED = re.compile(r"(?:\b[A-Z]\w{0,2}|\.\w|\b\w)$")  # “Mr” or “U.S” before a full stop
_PIECE = re.compile(r"[^ ]+| +")  # a no-break space belongs to its word
_BREAK = re.compile(r"\r\n|[\t-\r\x85\u2028\u2029]")


class Excerpt(NamedTuple):
    """A text on one line, safe to show, with a marked place."""

    text: str
    start: int
    end: int


class Row(NamedTuple):
    """A line of a wrapped excerpt, and the cells of it to be marked: none if `marked` is 0."""

    text: str
    column: int
    marked: int


def excerpt(doc: Document, span: Span, ellipsis: str = "…") -> Excerpt:
    """The sentence around a place in the source, in clean prose where the document has it."""
    text, bounds, place = _prose(doc, span) or _source(doc, span)
    low, cut_on = _sentence_start(text, bounds.start, place.start)
    if place.end - place.start > LONGEST:
        stop = high = _word_end(text, place.start, place.start + LONGEST)
        cut_off = True
    else:
        stop = place.end
        high, cut_off = _sentence_end(text, place, bounds.end)
    before = _shown(text[low : place.start]).lstrip()
    if cut_on:
        before = f"{ellipsis} {before}"
    marked = _shown(text[place.start : stop])
    after = _shown(text[stop:high]).rstrip() + (f" {ellipsis}" if cut_off else "")
    return Excerpt(before + marked + after, len(before), len(before) + len(marked))


def rows(shown: Excerpt, width: int) -> Iterator[Row]:
    """The lines of an excerpt, none wider than `width` cells. An empty marked place is marked by one cell."""
    ranges = list(wrap(shown.text, width))
    for start, end in ranges:
        text = shown.text[start:end]
        first, last = max(shown.start, start), min(shown.end, end)
        is_here = first < last or (
            shown.start == shown.end
            and start <= shown.start
            and (shown.start < end or end == len(shown.text))
        )
        if not is_here:
            yield Row(text.rstrip(), 0, 0)
            continue
        column = min(cells(text[: first - start]), width - 1)
        beyond = cells(text[: last - start])
        yield Row(text.rstrip(), column, max(1, min(beyond, width) - column))


def wrap(text: str, width: int) -> Iterator[tuple[int, int]]:
    """Where to break a text so that no line is wider than `width` cells; the space at a break may hang over."""
    start = column = 0
    for piece in _PIECE.finditer(text):
        wide = cells(piece[0])
        if piece[0][0] == " " or column + wide <= width:
            column += wide
            continue
        if piece.start() > start:
            yield start, piece.start()
            start = piece.start()
        while (stop := _fitting(text, start, piece.end(), width)) < piece.end():
            yield start, stop
            start = stop
        column = cells(text[start : piece.end()])
    yield start, len(text)


def cells(text: str) -> int:
    """How many columns of a terminal a text takes: 2 for “語”, 0 for a combining accent."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def _fitting(text: str, start: int, end: int, width: int) -> int:
    """The end of as much of text[start:end] as fits; a character without width stays with the one before it."""
    column = 0
    for at in range(start, end):
        wide = cells(text[at])
        if wide and column and column + wide > width:
            return at
        column += wide
    return end


def _prose(doc: Document, span: Span) -> tuple[str, Span, Span] | None:
    """The prose, the bounds of the block in it, and the place; None if the place is not in the prose."""
    if not doc.blocks:
        return None
    start, end = doc.prose.place(span.start), doc.prose.place(span.end)
    block = doc.block_at(start)
    if block is None:
        return None
    place = Span(start, max(start, min(end, block.end)))
    is_elsewhere = (place.start == place.end and span.start < span.end) or doc.prose.span(
        start, start
    ).start < span.start
    return None if is_elsewhere else (doc.prose.text, Span(block.start, block.end), place)


def _source(doc: Document, span: Span) -> tuple[str, Span, Span]:
    """The same for the source, with the line as bounds; of a very long line only the part around the place."""
    text, (start, end) = doc.source, span
    low = 1 + max(text.rfind(mark, max(0, start - 2 * BEFORE), start) for mark in "\r\n")
    ends = (text.find(mark, end, end + 2 * AFTER) for mark in "\r\n")
    high = min((at for at in ends if at >= 0), default=min(len(text), end + 2 * AFTER))
    return text, Span(low or max(0, start - 2 * BEFORE), high), span


def _sentence_start(text: str, low: int, at: int) -> tuple[int, bool]:
    """Where the sentence that holds `at` begins, or a word not too far before it, and whether that is a cut."""
    left = max(low, at - BEFORE)
    found = left if left == low else None
    for end in _SENTENCE_END.finditer(text, left, min(len(text), at + 2)):
        if end.end() <= at and not _is_abbreviation(text, left, end.start()):
            found = end.end()
    if found is not None:
        return found, False
    space = text.find(" ", left, at)
    return (left if space < 0 else space + 1), True


def _sentence_end(text: str, place: Span, high: int) -> tuple[int, bool]:
    """Where the sentence after a place ends, and whether it goes on after that."""
    right = min(high, place.end + AFTER)
    for end in _SENTENCE_END.finditer(text, max(place.start, place.end - 3), min(len(text), right + 2)):
        if place.end <= end.end() <= high and not _is_abbreviation(text, 0, end.start()):
            return end.end(), False
    if right == high:
        return high, False
    return _word_end(text, place.end, right), True


def _is_abbreviation(text: str, low: int, stop: int) -> bool:
    return _ABBREVIATED.search(text[max(low, stop - 8) : stop]) is not None


def _word_end(text: str, low: int, high: int) -> int:
    """The end of the last whole word of text[low:high]; `high` where there is no space, as in Chinese."""
    space = max(text.rfind(" ", low, high), text.rfind("\n", low, high))
    return space if space > low else high


def _shown(text: str) -> str:
    return visible(_BREAK.sub(" ", text))
