"""Markdown → Document, by the events of a CommonMark parser with tables, footnotes and task lists.

Inline code and bare addresses stand in the prose as one U+FFFC (object replacement character), which no rule
reads as a word. Left out are code blocks, raw HTML, link targets, footnote marks and struck-out text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from ..model.document import BlockKind, Document
from ..model.text import Span
from .directives import Instructions
from .drafts import Draft, settled
from .prose import PLACEHOLDER, Piece, ProseBuilder, line_break

_FENCES = {"---": ("---", "..."), "+++": ("+++",)}
_FRONT_KINDS: dict[str, BlockKind] = {
    "title": "headline",
    "headline": "headline",
    "description": "standfirst",
    "subtitle": "standfirst",
    "summary": "standfirst",
    "standfirst": "standfirst",
    "author": "byline",
    "date": "byline",
}


# Elements that a block of prose ends at, and elements whose text is no prose.
_BLOCKS = frozenset(
    "Paragraph Heading BlockQuote CodeBlock HtmlBlock List Item FootnoteDefinition Table TableHead TableRow "
    "TableCell".split()
)
_SILENT = frozenset(("CodeBlock", "HtmlBlock", "Strikethrough"))
_MARKED = frozenset(("Emphasis", "Strong"))


def read(source: str, path: str, notices: Iterable[str] = ()) -> Document:
    """The document of a Markdown text."""
    front, start, warnings = _front_matter(source)
    reading = _Reading(source)
    reading.follow(start)
    builder = ProseBuilder()
    for kind, draft in settled(front, reading.drafts):
        builder.add(kind, draft.pieces, draft.level, draft.column)
    instructions = reading.instructions
    return builder.document(
        path, source, instructions.directives, (*notices, *warnings, *instructions.notices())
    )


def _front_matter(source: str) -> tuple[list[Draft], int, tuple[str, ...]]:
    """The blocks of the front matter, where the Markdown begins, and what is wrong above it."""
    lines = source.splitlines(keepends=True) if source[:3] in _FENCES else []
    fences = _FENCES.get(lines[0].rstrip()) if lines else None
    if not fences or len(lines) < 2 or not lines[1].strip():
        return [], 0, ()
    keyed = ":" if fences[0] == "---" else "="
    key, separator, _ = lines[1].partition(keyed)
    if not (separator and _is_key(key)) and not lines[1].startswith("#"):
        return [], 0, ()  # a rule, and copy below it
    closed = next((i for i, line in enumerate(lines) if i and line.rstrip() in fences), None)
    if closed is None:
        return [], 0, (f"line 1: the front matter is not closed; add a line “{fences[0]}” below it",)
    drafts: list[Draft] = []
    at = len(lines[0])
    for line in lines[1:closed]:
        drafts.extend(_front_line(line, at, keyed))
        at += len(line)
    return drafts, at + len(lines[closed]), ()


def _is_key(text: str) -> bool:
    return text.strip().replace("_", "").replace("-", "").isalnum()


def _front_line(line: str, at: int, keyed: str) -> Iterator[Draft]:
    """The block in a one-line value: `title: Bridge shuts again`. A value that YAML would change is none."""
    key, _, rest = line.partition(keyed)
    kind = _FRONT_KINDS.get(key.lower().rstrip())
    value = rest.strip()
    if not kind or not value:
        return
    at += len(key) + 1 + len(rest) - len(rest.lstrip())
    if value[0] in "\"'":
        inner = value[1:-1]
        if len(value) < 3 or value[-1] != value[0] or value[0] in inner or "\\" in inner:
            return
        value, at = inner, at + 1
    elif value[0] in "|>[{&*!%@`" or " #" in value:
        return
    yield Draft(kind, [Piece(value, at, at + len(value))])


def _places(source: str) -> Callable[[int], int]:
    """The way from an offset in the UTF-8 of a text to its code point."""
    if source.isascii():
        return lambda offset: offset
    ends = [
        0
    ]  # where in the bytes each character of more than one byte ends, and how many bytes were extra so far
    extra = [0]
    for found in re.finditer(r"[^\x00-\x7f]", source):
        point = ord(found[0])
        more = 1 if point < 0x800 else 2 if point < 0x10000 else 3
        ends.append(found.start() + extra[-1] + 1 + more)
        extra.append(extra[-1] + more)
    return lambda offset: offset - extra[bisect_right(ends, offset) - 1]


def _events(source: str) -> Iterator[tuple[Any, Any]]:
    """What the parser says: an event and its stretch of UTF-8."""
    from pyromark import Options, events_with_range

    options = (
        Options.ENABLE_TABLES
        | Options.ENABLE_FOOTNOTES
        | Options.ENABLE_STRIKETHROUGH
        | Options.ENABLE_TASKLISTS
        | Options.ENABLE_GFM
    )
    return iter(events_with_range(source, options=options))


class _Reading:
    """One pass over the events of the parser: the elements open, and the block being collected."""

    def __init__(self, source: str) -> None:
        self.drafts: list[Draft] = []
        self.instructions = Instructions(source)
        self._source = source
        self._kind: BlockKind | None = None  # heading or cell, while one is open
        self._heading_level = 0
        self._row = self._column = 0  # of the cell
        self._quotes: list[bool] = []  # for each open block quote: is it a quotation, or else an alert?
        self._depth = 0  # of lists
        self._items = 0
        self._silent = 0  # open elements whose text is no prose
        self._emphasis = 0
        self._has_unmarked = False  # is there text outside any emphasis in the block?
        self._pieces: list[Piece] = []
        self._images: dict[
            int, list[Piece]
        ] = {}  # the index of an image's placeholder → its alternative text
        self._alt: list[Piece] | None = None
        self._image_depth = 0
        self._in_address = False

    def follow(self, start: int) -> None:
        """Read the Markdown from `start` on."""
        text = self._source[start:] if start else self._source
        if _has_surrogates(text):
            text = "".join("\ufffd" if "\ud800" <= char <= "\udfff" else char for char in text)
        place = _places(text)
        for event, stretch in _events(text):
            first, last = place(stretch["start"]) + start, place(stretch["end"]) + start
            if isinstance(event, str):
                self._mark(event, first, last)
                continue
            ((name, value),) = event.items()
            if name == "Start":
                self._open(*_tag(value), first, last)
            elif name == "End":
                self._close(_tag(value)[0])
            elif not self._silent:
                self._take(name, value, first, last)
        self._flush()

    def _mark(self, event: str, start: int, end: int) -> None:
        if event == "Rule":
            self._flush()
        else:
            self._put(line_break(self._source, start, end))

    def _open(self, tag: str, value: Any, start: int, end: int) -> None:
        if tag in _BLOCKS:
            self._flush()
        if tag in _SILENT:
            self._silent += 1
        if tag in _MARKED:
            self._emphasis += 1
        match tag:
            case "Heading":
                self._kind, self._heading_level = "heading", int(value["level"][1])
            case "TableHead":
                self._row, self._column = 1, 0
            case "TableRow":
                self._row, self._column = self._row + 1, 0
            case "TableCell":
                self._kind = "cell"
                self._column += 1
            case "BlockQuote":
                self._quotes.append(value is None)
            case "List":
                self._depth += 1
            case "Item":
                self._items += 1
            case "HtmlBlock":
                self._hear(start, end)
            case "Image":
                self._open_image(start, end)
            case "Link" if value["link_type"] in ("Autolink", "Email"):
                self._put(Piece(PLACEHOLDER, start, end))
                self._silent += 1
                self._in_address = True
            case _:
                pass

    def _close(self, tag: str) -> None:
        if tag in _BLOCKS:
            self._flush()
        if tag in _SILENT:
            self._silent -= 1
        if tag in _MARKED:
            self._emphasis -= 1
        match tag:
            case "Heading" | "TableCell":
                self._kind = None
            case "BlockQuote":
                self._quotes.pop()
            case "List":
                self._depth -= 1
            case "Item":
                self._items -= 1
            case "Image":
                self._image_depth -= 1
                if not self._image_depth:
                    self._alt = None
            case "Link" if self._in_address:
                self._silent -= 1
                self._in_address = False
            case _:
                pass

    def _open_image(self, start: int, end: int) -> None:
        """Put a placeholder where the image is, and collect its alternative text beside it."""
        self._image_depth += 1
        if self._image_depth > 1 or self._silent:
            return
        alt: list[Piece] = []
        self._images[len(self._pieces)] = alt
        self._put(Piece(PLACEHOLDER, start, end))
        self._alt = alt

    def _take(self, name: str, value: Any, start: int, end: int) -> None:
        if name == "Text":
            # A NUL comes back as another character; the source is what was written.
            same = len(value) == end - start
            self._put(Piece(self._source[start:end] if same else value, start, end))
        elif name == "Code":
            self._put(Piece(PLACEHOLDER, start, end))
        elif name == "InlineHtml" and value[:4].lower() in ("<br>", "<br/", "<br "):
            self._put(Piece("\n", start, end))
        elif name == "InlineHtml":
            self._hear(start, end)

    def _put(self, piece: Piece) -> None:
        if self._silent:
            return
        if self._alt is not None:
            self._alt.append(piece)
            return
        self._pieces.append(piece)
        self._has_unmarked = self._has_unmarked or not (self._emphasis or piece.text.isspace())

    def _hear(self, start: int, end: int) -> None:
        """Take the instructions in the comments of raw HTML."""
        html = self._source[start:end]
        at = html.find("<!--")
        while at >= 0:
            stop = html.find("-->", at)
            if stop < 0:
                return
            self.instructions.hear(html[at + 4 : stop], Span(start + at, start + stop + 3))
            at = html.find("<!--", stop)

    def _flush(self) -> None:
        """End the block being collected. Images at its ends become captions; others stay placeholders."""
        pieces, images, emphasised = self._pieces, self._images, not self._has_unmarked
        if not pieces:
            return
        self._pieces, self._images, self._has_unmarked = [], {}, False
        first, last = 0, len(pieces)
        while first < last and (first in images or pieces[first].text.isspace()):
            first += 1
        while last > first and (last - 1 in images or pieces[last - 1].text.isspace()):
            last -= 1
        captions = [(i, Draft("caption", alt)) for i, alt in images.items() if not first <= i < last]
        self.drafts.extend(draft for i, draft in captions if i < first)
        if first < last:
            kind, level = self._place()
            column = self._column if kind == "cell" else 0
            self.drafts.append(Draft(kind, pieces[first:last], level, emphasised, column))
        self.drafts.extend(draft for i, draft in captions if i >= last and i >= first)

    def _place(self) -> tuple[BlockKind | None, int]:
        """The kind and level that the open elements give to a block."""
        if self._kind == "heading":
            return "heading", self._heading_level
        if self._kind:
            return self._kind, self._row
        if any(self._quotes):
            return "quote", 0
        if self._items:
            return "item", self._depth
        return None, 0


def _tag(value: Any) -> tuple[str, Any]:
    """Name and properties of an element: “Paragraph” or {“Heading”: …}."""
    if isinstance(value, str):
        return value, None
    ((name, properties),) = value.items()
    return name, properties


def _has_surrogates(text: str) -> bool:
    """True if the text holds half a surrogate pair, which the parser refuses."""
    return not text.isascii() and len(text.encode("utf-8", "ignore")) != len(
        text.encode("utf-8", "surrogatepass")
    )
