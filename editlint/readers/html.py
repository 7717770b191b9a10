"""HTML → Document: the copy of a page, without the page around it.

A tokenizer of our own and not the library's, which gives no offsets, differs between versions of Python, and
takes time that grows with the square of a broken page. Where a page has an <article> or <main>, that is the
copy. As in Markdown, inline code is one U+FFFC in the prose, and <pre> and struck-out text are left out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from html import unescape

from ..model.document import BlockKind, Document
from ..model.text import Span
from .directives import Instructions
from .drafts import Draft, settled
from .prose import PLACEHOLDER, Piece, ProseBuilder, text_of

_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_LISTS = frozenset("ul ol dl menu dir".split())
_BLOCKS = _HEADINGS | _LISTS | frozenset(
    "address article aside blockquote body caption center dd details dialog div dt fieldset figcaption "
    "figure footer form head header hgroup hr html legend li main nav option p pre search section "
    "select summary table tbody td tfoot th thead tr".split()
)  # fmt: skip
_RAW = frozenset("script style textarea title xmp iframe noembed noframes".split())  # no tags within
_SILENT = frozenset(
    "noscript template svg math select button object canvas audio video nav aside pre del s strike datalist "
    "dialog".split()
)
_CODE = frozenset("code kbd samp var tt".split())
_KEPT = frozenset("article main".split())
_PAGE = frozenset(("header", "footer"))  # of the page; or of an article, and then copy
# What is remembered as open; the rest, such as <p> and <li>, ends where the next begins.
_OPEN = _LISTS | _SILENT | _CODE | _KEPT | _PAGE | frozenset(
    "blockquote body caption div figcaption figure section sup table".split()
)  # fmt: skip
_ENDS_HEADING = frozenset("article blockquote dl figure main ol p section table ul".split())
_NOTE_MARKS = frozenset("0123456789[]()*†‡§, \n")
_LONGEST_TAG = 4096  # quotation marks are heeded so far; a longer tag ends at its first “>”


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """A tag from its name on; what in a text is not as it stands; signs that an element is not shown."""
    # A quotation mark matters only after “=”: in `<p title=don't>` it is a letter like others.
    tag = re.compile(r"([a-zA-Z][^\s/>]*+)((?:[^>\"'=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+')?|[\"'])*+)>")
    text = re.compile(r"[ \t\n\r\f]{2,}|[\t\r\f]|&[#a-zA-Z][^;\s&<]{0,31};?")
    hidden = re.compile(r"\shidden(?=[\s=/]|$)|display:\s*none|\saria-hidden=[\"']?true")
    return tag, text, hidden


@cache
def _end_of(tag: str) -> re.Pattern[str]:
    return re.compile(f"</{tag}(?=[\\s/>])", re.IGNORECASE)


def read(source: str, path: str, notices: Iterable[str] = ()) -> Document:
    """The document of an HTML page or a fragment of one."""
    page = _Page(source)
    page.follow()
    front = (
        [page.title] if page.title and not any(_is_first_heading(draft) for draft, _ in page.drafts) else []
    )
    builder = ProseBuilder()
    for kind, draft in settled(front, list(_copy(page.drafts))):
        builder.add(kind, draft.pieces, draft.level, draft.column)
    instructions = page.instructions
    return builder.document(path, source, instructions.directives, (*notices, *instructions.notices()))


def _copy(drafts: list[tuple[Draft, bool]]) -> Iterator[Draft]:
    """The drafts that are copy: all within <article> or <main> if the page has such, and its headline."""
    has_kept = any(kept for _, kept in drafts)
    has_headline = any(kept and _is_first_heading(draft) for draft, kept in drafts)
    for draft, kept in drafts:
        if kept or not has_kept or (_is_first_heading(draft) and not has_headline):
            yield draft


def _is_first_heading(draft: Draft) -> bool:
    return draft.kind == "heading" and draft.level == 1


class _Page:
    """One pass over the page: the elements open, and the block being collected."""

    def __init__(self, source: str) -> None:
        self.drafts: list[tuple[Draft, bool]] = []  # with: does it stand within <article> or <main>?
        self.title: Draft | None = None
        self.instructions = Instructions(source)
        self._source = source
        self._open: list[tuple[str, bool, int]] = []  # tag, is its text left out, where it begins
        self._counts: Counter[str] = Counter()  # how often each tag is open
        self._silent = 0  # how many of the open elements have their text left out
        self._endless: set[str] = set()  # tags, and “<!--”, that are never closed in the rest of the page
        self._block = ""  # the block element that the text stands in
        self._heading = 0
        self._grids: list[_Grid] = []  # of the tables open
        self._hint: BlockKind | None = None  # what its attributes say the block is
        self._pieces: list[Piece] = []
        self._raised: list[int] = []  # for each <sup> open: how many pieces stand before it

    def follow(self) -> None:
        """Read the page. What was sought once in vain is not sought again, so any page takes linear time."""
        source, at, last_end = self._source, 0, self._source.rfind(">")
        while at < len(source):
            opening = source.find("<", at)
            if opening < 0 or opening > last_end:
                opening = len(source)  # no tag can end any more
            if opening > at and not self._silent:
                self._pieces.extend(_pieces(source, at, opening))
            at = self._markup(opening) if opening < len(source) else opening
        self._flush()

    def _markup(self, at: int) -> int:
        """Take what begins with the “<” at `at`; returns where it ends."""
        source = self._source
        if source.startswith("<!--", at):
            return self._comment(at)
        name_at = at + 1 + source.startswith("/", at + 1)
        letter = source[name_at]
        if not (letter.isascii() and letter.isalpha()):
            if source[at + 1] in "!?/":
                return source.index(">", at) + 1
            self._put(Piece("<", at, at + 1))
            return at + 1
        found = _patterns()[0].match(source, name_at, name_at + _LONGEST_TAG)
        if found:
            tag, attributes, end = found[1].lower(), found[2], found.end()
        else:
            end = source.index(">", at) + 1
            tag, attributes = source[name_at : min(end - 1, name_at + 64)].split()[0].lower(), ""
        if name_at == at + 1:
            return self._start(tag, attributes, at, end)
        self._end(tag, end)
        return end

    def _comment(self, at: int) -> int:
        source = self._source
        end = -1 if "<!--" in self._endless else source.find("-->", at + 2)
        if end >= 0:
            self.instructions.hear(source[at + 4 : end], Span(at, end + 3))
            return end + 3
        if "<!--" not in self._endless:
            self._endless.add("<!--")
            self.instructions.warn(at, "this comment is never closed; add “-->” at its end")
        return source.index(">", at) + 1

    def _start(self, tag: str, attributes: str, at: int, end: int) -> int:
        if tag in _BLOCKS:
            self._flush()
            self._block = tag
            self._hint = _hint(attributes)
        if tag in _ENDS_HEADING:
            self._heading = 0
        if tag in ("tr", "td", "th") and self._grids:
            self._grids[-1].open(tag, attributes)
        if tag in _HEADINGS:
            self._heading = int(tag[1])
        elif tag == "br":
            self._break(at, end)
        elif attributes.endswith("/"):
            pass
        elif tag in _RAW:
            return self._raw(tag, end)
        elif tag in _OPEN:
            self._push(tag, attributes, at)
        return end

    def _push(self, tag: str, attributes: str, at: int) -> None:
        silent = self._is_silent(tag, attributes)
        self._open.append((tag, silent, at))
        self._counts[tag] += 1
        self._silent += silent
        if tag == "sup":
            self._raised.append(len(self._pieces))
        elif tag == "table":
            self._grids.append(_Grid())

    def _is_silent(self, tag: str, attributes: str) -> bool:
        if tag in _SILENT or tag in _CODE:
            return True
        if tag == "footer":
            return not self._is_kept()
        return bool(attributes) and _patterns()[2].search(attributes) is not None

    def _end(self, tag: str, end: int) -> None:
        if tag in _BLOCKS:
            self._flush()
            self._block, self._hint = "", None
        if tag in _HEADINGS:
            self._heading = 0
        elif self._counts[tag]:
            self._close(tag, end)

    def _close(self, tag: str, end: int) -> None:
        """Close the innermost `tag`, and what is still open within it."""
        inner = ""
        while inner != tag:
            inner, silent, start = self._open.pop()
            self._counts[inner] -= 1
            self._silent -= silent
            if inner in _CODE:
                self._put(Piece(PLACEHOLDER, start, end))
            elif inner == "sup":
                self._lower(self._raised.pop(), start, end)
            elif inner == "table":
                self._grids.pop()

    def _lower(self, first: int, start: int, end: int) -> None:
        """End a <sup>: drop the mark of a footnote, and keep “10⁶” from reading “106”."""
        raised = text_of(self._pieces[first:])
        if not raised or not _NOTE_MARKS.issuperset(raised):
            return
        del self._pieces[first:]
        if first and self._pieces[first - 1].text[-1:].isdigit():
            self._put(Piece(PLACEHOLDER, start, end))

    def _raw(self, tag: str, at: int) -> int:
        """Pass over an element that holds no tags; returns where its content ends."""
        found = None if tag in self._endless else _end_of(tag).search(self._source, at)
        if not found:
            self._endless.add(tag)
            return len(self._source) if tag in ("script", "style") else at
        if tag == "title" and not self._silent and not self.title:
            self._flush()
        if tag == "title" and not self._silent and not self.title and not self.drafts:
            self.title = Draft("headline", list(_pieces(self._source, at, found.start())))
        return found.start()

    def _break(self, at: int, end: int) -> None:
        """A line break; a second one in a row ends the block."""
        if (
            self._pieces
            and self._pieces[-1].text == "\n"
            and self._source.startswith("<", self._pieces[-1].start)
        ):
            self._flush()
        else:
            self._put(Piece("\n", at, end))

    def _put(self, piece: Piece) -> None:
        if not self._silent:
            self._pieces.append(piece)

    def _flush(self) -> None:
        """End the block being collected."""
        pieces, self._pieces = self._pieces, []
        self._raised = [0] * len(self._raised)
        if not any(not piece.text.isspace() for piece in pieces):
            return
        kind, level = self._place()
        if self._hint and kind in (None, "heading") and level != 1:
            kind, level = self._hint, 0
        column = self._grids[-1].column if kind == "cell" and self._grids else 0
        draft, kept = Draft(kind, pieces, level, column=column), self._is_kept()
        if self._counts["header"] and not kept and not self._hint and not _is_first_heading(draft):
            return  # the name of the site, and not of the article
        self.drafts.append((draft, kept))

    def _is_kept(self) -> bool:
        return bool(self._counts["article"] or self._counts["main"])

    def _place(self) -> tuple[BlockKind | None, int]:
        """The kind and level that the open elements give to a block."""
        counts = self._counts
        if counts["figcaption"] or counts["caption"]:
            return "caption", 0
        if counts["blockquote"]:
            return "quote", 0
        if self._heading:
            return "heading", self._heading
        if self._block in ("td", "th"):
            return "cell", self._grids[-1].row if self._grids else 0
        depth = sum(counts[tag] for tag in _LISTS)
        if depth or self._block == "li":
            return "item", max(depth, 1)
        return None, 0


class _Grid:
    """Where in its table a cell stands, while the rows and cells are opened one after the other."""

    def __init__(self) -> None:
        self.row = self.column = 0
        self._wide = 1  # columns of the cell
        self._taken: dict[int, int] = {}  # column → the last row that a cell of an earlier row reaches into

    def open(self, tag: str, attributes: str) -> None:
        """Go on to the next row or cell."""
        if tag == "tr":
            self.row, self.column, self._wide = self.row + 1, 0, 1
            return
        self.row = self.row or 1
        self.column += self._wide
        while self._taken.get(self.column, 0) >= self.row:
            self.column += 1
        self._wide = _extent(attributes, "colspan")
        last = self.row + _extent(attributes, "rowspan") - 1
        if last > self.row:
            self._taken |= dict.fromkeys(range(self.column, self.column + self._wide), last)


def _extent(attributes: str, name: str) -> int:
    """The columns or rows that an attribute gives a cell: `colspan="2"`."""
    if name not in attributes.lower():
        return 1
    found = re.search(rf"{name}\s*=\s*[\"']?(\d{{1,2}})", attributes, re.IGNORECASE)
    return max(1, int(found[1])) if found else 1


def _hint(attributes: str) -> BlockKind | None:
    """What the class of an element calls it: `<p class="article__byline">`."""
    lowered = attributes.lower()
    if "byline" in lowered:
        return "byline"
    if "standfirst" in lowered or "subtitle" in lowered or "article-dek" in lowered:
        return "standfirst"
    return None


def _pieces(source: str, start: int, end: int) -> Iterator[Piece]:
    """The prose of a stretch without tags: entities as characters, white space as one space or line break."""
    at = start
    for found in _patterns()[1].finditer(source, start, end):
        first, last = found.span()
        if first > at:
            yield Piece(source[at:first], at, first)
        at = last
        if source[first] == "&":
            text = unescape(found[0])
            yield Piece(text, first, last)
        elif last - first == 1:
            yield Piece(" ", first, first)  # one tab is not one space: an empty place makes it an atom
        else:
            yield Piece(" ", first, last)
    if at < end:
        yield Piece(source[at:end], at, end)
