"""Plain text → Document: paragraphs by blank lines, and the kind of each by its looks and its place."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from ..model.document import BlockKind, Document
from ..model.text import Span
from .directives import Instructions
from .furniture import furniture
from .lines import ends_sentence, is_byline, is_caption, is_place_byline
from .prose import Piece, ProseBuilder, line_break

_WRAPPED = 140  # the widest column that hard-wrapped copy is set in; a longer line is a paragraph of its own
_LEVELS = {"heading": 2, "item": 1}  # where the marks do not tell it
_BULLETS = frozenset("-*•‣▪◦●·")
_LEAST_ROWS = 3  # fewer lines with a stroke in them may be prose
_LEAST_FIGURES = 2  # lines of a table between whose cells there are only spaces
_GAPPED = re.compile(r"\S+(?: \S+)*")  # what stands between two gaps of two spaces or more
_FIGURE = re.compile(r"[-−–+(£$€~<>]{0,2}\d[\d.,:/]*(?: ?[^\W\d]{1,6}|%|\))?\Z|[-–—]\Z")
_WIDEST_LABEL = 60
_RULE = re.compile(r"[|+:\s=-]+\Z")  # the line below the head of a table
_DECKS = ("standfirst:", "deck:", "subhead:", "subheading:", "sub-heading:", "strapline:", "dek:")


class Line(NamedTuple):
    """A line of the source: text without its ending and the offset it begins at."""

    text: str
    start: int


class Draft(NamedTuple):
    """A block on its way: its lines, and its kind where the lines alone tell it."""

    lines: list[Line]
    kind: BlockKind | None
    level: int = 0
    column: int = 0

    @property
    def text(self) -> str:
        return self.lines[0].text if len(self.lines) == 1 else " ".join(line.text for line in self.lines)


def read(source: str, path: str, notices: Iterable[str] = ()) -> Document:
    """The document of a plain text."""
    instructions = Instructions(source)
    stanzas = list(_stanzas(source, instructions))
    lone = len(stanzas) == 1
    drafts = [draft for stanza in stanzas for draft in _drafts(stanza, lone)]
    builder = ProseBuilder()
    for draft, kind, level in _settled(drafts):
        builder.add(kind, _pieces(source, draft), level, draft.column)
    return builder.document(path, source, instructions.directives, (*notices, *instructions.notices()))


def _lines(source: str) -> Iterator[Line]:
    if "\r" not in source:
        start = 0
        for text in source.split("\n"):
            yield Line(text, start)
            start += len(text) + 1
        return
    start = 0
    for ending in re.finditer(r"\r\n?|\n", source):
        yield Line(source[start : ending.start()], start)
        start = ending.end()
    yield Line(source[start:], start)


def _stanzas(source: str, instructions: Instructions) -> Iterator[list[Line]]:
    """Lines without a blank line between them. A line that is an instruction to the linter parts them too."""
    instructed = "editlint" in source.lower()
    stanza: list[Line] = []
    for line in _lines(source):
        if line.text and not line.text.isspace() and not (instructed and _heard(line, instructions)):
            stanza.append(line)
        elif stanza:
            yield stanza
            stanza = []
    if stanza:
        yield stanza


def _heard(line: Line, instructions: Instructions) -> bool:
    text = line.text.strip()
    if not (text.startswith("<!--") and text.endswith("-->") and text.count("<!--") == 1):
        return False
    start = line.start + line.text.index("<!--")
    return instructions.hear(text[4:-3], Span(start, start + len(text)))


def _drafts(stanza: list[Line], lone: bool) -> Iterator[Draft]:
    """The blocks of a stanza: all of it, or less where a line is an item, or furniture, or not wrapped.

    `lone`: the text has no blank line at all, so that line breaks must tell its paragraphs.
    """
    cells = _cells(stanza)
    if cells:
        yield from cells
        return
    first, last, cells = _aligned(stanza)
    if cells:
        yield from _drafts(stanza[:first], lone=False) if first else ()
        yield from cells
        yield from _drafts(stanza[last:], lone=False) if stanza[last:] else ()
        return
    width = max(len(line.text) for line in stanza)
    by_line = width > _WRAPPED or (lone and _is_line_by_line(stanza, width))
    held: list[Line] = []  # the paragraph so far
    kind: BlockKind | None = None  # item or quote, while one goes on
    level = 0
    for i, line in enumerate(stanza):
        after = stanza[i - 1] if i else None
        begun, begun_level = _begun(line, after, kind)
        goes_on = begun is None if kind != "quote" else begun == "quote"
        is_parted = kind != "quote" and (by_line or (lone and held and _is_parted(held[-1], line, width)))
        if held and (is_parted or not goes_on or _stands_alone(held[-1], line)):
            yield Draft(held, kind, level)
            held, kind, level = [], None, 0
        if begun:
            kind, level = begun, begun_level
        held.append(line)
    if held:
        yield Draft(held, kind, level)


def _cells(stanza: list[Line]) -> list[Draft]:
    """The cells of a table whose rows are lines with tabs or strokes between the cells; none if it is no table."""
    sign = next((sign for sign in "\t|" if all(sign in line.text.strip(" ") for line in stanza)), "")
    rows = [_row(line, sign) for line in stanza if not _RULE.match(line.text)] if sign else []
    if len(rows) < _LEAST_ROWS or len({len(row) for row in rows}) > 1 or len(rows[0]) == 1:
        return []
    if not all(row[0].text.strip() for row in rows[1:]):
        return []  # paragraphs that begin with a tab
    return [
        Draft([cell], "cell", number, column)
        for number, row in enumerate(rows, 1)
        for column, cell in enumerate(row, 1)
        if cell.text.strip()
    ]


def _row(line: Line, sign: str) -> list[Line]:
    """The cells of a line; a stroke at its ends parts nothing."""
    row = line.text.strip(" ")
    at = line.start + len(line.text) - len(line.text.lstrip(" "))
    if sign == "|":
        at += row.startswith(sign)
        row = row.removeprefix(sign).removesuffix(sign)
    cells: list[Line] = []
    for text in row.split(sign):
        cells.append(Line(text, at))
        at += len(text) + 1
    return cells


def _aligned(stanza: list[Line]) -> tuple[int, int, list[Draft]]:
    """The cells of a table whose columns are set with spaces, and the lines first to last that it has."""
    gapped = [i for i, line in enumerate(stanza) if "  " in line.text.strip()]
    if len(gapped) < _LEAST_FIGURES:
        return 0, 0, []
    first, last = gapped[0], gapped[-1] + 1
    lines = [line for line in stanza[first:last] if not _RULE.match(line.text)]
    rows = [list(_GAPPED.finditer(line.text)) for line in lines]
    bands = _bands([match.span() for row in rows for match in row])
    width = len(bands)
    if width < 2 or (width == 2 and len(rows) < _LEAST_ROWS):
        return 0, 0, []
    drafts: list[Draft] = []
    figures = [0] * width
    for number, (line, row) in enumerate(zip(lines, rows), 1):
        columns = [bisect_right(bands, match.start()) for match in row]
        is_labelled = columns[:1] == [1] or number == 1
        if len(set(columns)) < len(columns) or not is_labelled or len(row[0].group()) > _WIDEST_LABEL:
            return 0, 0, []
        for column, match in zip(columns, row):
            drafts.append(Draft([Line(match.group(), line.start + match.start())], "cell", number, column))
            figures[column - 1] += _FIGURE.match(match.group()) is not None
    is_table = max(figures[1:]) >= max(_LEAST_FIGURES, len(rows) // 2)
    return (first, last, drafts) if is_table else (0, 0, [])


def _bands(spans: list[tuple[int, int]]) -> list[int]:
    """Where the columns begin, so that no cell reaches from one into another."""
    starts: list[int] = []
    end = -1
    for start, stop in sorted(spans):
        if start >= end + 1 or not starts:
            starts.append(start)
        end = max(end, stop)
    return starts


def _begun(line: Line, after: Line | None, kind: BlockKind | None) -> tuple[BlockKind | None, int]:
    """What a line begins by its first marks, with its level.

    Within wrapped copy a line may begin with a dash or “12. ” by chance, so an item begins a stanza, follows
    an item, or follows a line that has come to its end.
    """
    text = line.text.lstrip()
    if text[0] == ">":
        return "quote", 0
    if (after is None or kind == "item" or ends_sentence(after.text)) and _after_item_mark(text, 0):
        indent = len(line.text.expandtabs(4)) - len(line.text.expandtabs(4).lstrip())
        return "item", 1 + min(indent // 2, 8)
    return None, 0


def _is_line_by_line(stanza: list[Line], width: int) -> bool:
    """True if each line is a paragraph: in most lines the first word of the next would have had room."""
    loose = sum(_has_room(line, following, width) for line, following in pairwise(stanza))
    return loose * 2 >= len(stanza) > 2


def _is_parted(line: Line, following: Line, width: int) -> bool:
    """True if the break after a sentence or a title was meant: the next word would have had room."""
    is_short = len(line.text) * 2 < width and following.text[0].isupper()
    return (is_short or ends_sentence(line.text)) and _has_room(line, following, width)


def _has_room(line: Line, following: Line, width: int) -> bool:
    return len(line.text) + 1 + len(following.text.split(None, 1)[0]) <= width


def _stands_alone(line: Line, following: Line) -> bool:
    """True if one of two lines is furniture, a byline or a caption, and the other not the rest of it."""
    is_labelled = following.text.startswith("By ") or ":" in following.text[:16]  # “By Jane Doe”, “Photo: …”
    return _is_set_apart(line) or ((ends_sentence(line.text) or is_labelled) and _is_set_apart(following))


def _is_set_apart(line: Line) -> bool:
    text = line.text.strip()
    if len(text) > 120 or text[0].islower():
        return False
    return bool(furniture(text)) or is_byline(text) or is_caption(text)


def _settled(drafts: list[Draft]) -> Iterator[tuple[Draft, BlockKind, int]]:
    """The drafts with the kind, and the level, that their place in the article gives them."""
    named: list[BlockKind | None] = [_named(draft) for draft in drafts]
    headline = _headline(drafts, named)
    copy = [i for i, kind in enumerate(named) if kind != "boilerplate"]
    opening = False  # only headline, standfirst and bylines above?
    has_standfirst = False
    is_list = False
    for n, i in enumerate(copy):
        following = named[copy[n + 1]] if n + 1 < len(copy) else None
        kind = named[i]
        if i == headline:
            kind, opening = "headline", True
        elif opening and not kind:
            kind = _opening_kind(drafts[i], following, has_standfirst)
            has_standfirst = has_standfirst or kind == "standfirst"
        elif kind == "byline" and headline is not None and not opening and n < len(copy) - 3:
            kind = "paragraph"  # “By Land and Sea” amid the article
        is_below_list = n > 0 and (is_list or drafts[copy[n - 1]].text.rstrip().endswith(":"))
        is_list = not kind and is_below_list and _is_heading(drafts[i])
        if is_list:
            kind = "item"  # its mark was lost, below “The plan has three parts:”
        if not kind:
            kind = "heading" if n < len(copy) - 1 and _is_heading(drafts[i]) else "paragraph"
        opening = opening and kind not in ("paragraph", "item", "quote")
        named[i] = kind
    for draft, kind in zip(drafts, named, strict=True):
        yield draft, kind or "paragraph", draft.level or _LEVELS.get(kind or "", 0)


def _opening_kind(draft: Draft, following: BlockKind | None, has_standfirst: bool) -> BlockKind | None:
    """The kind of a block between the headline and the first paragraph, if it is a byline or a standfirst."""
    if is_place_byline(draft.text):
        return "byline"
    return "standfirst" if not has_standfirst and _is_standfirst(draft, following) else None


def _named(draft: Draft) -> BlockKind | None:
    """The kind of a draft by its words alone."""
    if len(draft.lines) == 1 and len(draft.lines[0].text) <= 600 and draft.kind not in ("quote", "cell"):
        text = draft.text.strip()
        if furniture(text):
            return "boilerplate"
        if draft.kind is None and is_byline(text):
            return "byline"
        if draft.kind is None and is_caption(text):
            return "caption"
    return draft.kind


def _headline(drafts: list[Draft], named: list[BlockKind | None]) -> int | None:
    """The place of the headline: the first copy, if short, without a stop and with copy below it."""
    places = [i for i, kind in enumerate(named) if kind not in ("boilerplate", "byline", "caption")]
    if len(places) < 2 or named[places[0]] is not None:
        return None
    draft = drafts[places[0]]
    text = draft.text.strip()
    if len(text) > 200 or len(draft.lines) > 3 or text[-1] in ".,;:…" or text[0].islower():
        return None
    if any(word[-1] == "." and len(word) > 5 and word[:-1].islower() for word in text.split()):
        return None  # a sentence and more: “This letter was first printed here. Jane Doe is …”
    return places[0]


def _is_standfirst(draft: Draft, following: BlockKind | None) -> bool:
    text = draft.text.strip()
    if text.lower().startswith(_DECKS):
        return True
    words = len(text.split())
    if following == "byline":
        return 5 <= words <= 60
    return 6 <= words <= 45 and len(draft.lines) <= 2 and not ends_sentence(text) and text[-1] != ","


def _is_heading(draft: Draft) -> bool:
    if len(draft.lines) > 1:
        return False
    text = draft.text.strip()
    if len(text) > 80 or ends_sentence(text) or text[-1] in ",-–—" or text[0].islower():
        return False
    return len(text.split()) <= 10 and (text[0].isalnum() or text[0] in "“‘\"'")


def _pieces(source: str, draft: Draft) -> Iterator[Piece]:
    """The prose of a draft: its lines without the marks of items and quotes."""
    whole = _stretch(source, draft)
    if whole:
        yield whole
        return
    for i, line in enumerate(draft.lines):
        at = len(line.text) - len(line.text.lstrip())
        if draft.kind == "quote":
            at = _after_quote_marks(line.text, at)
        elif i == 0 and draft.kind == "item":
            at = _after_item_mark(line.text, at) or at
        if i:
            before = draft.lines[i - 1]
            end = before.start + len(before.text)
            yield line_break(source, end, end + (2 if source.startswith("\r\n", end) else 1))
        text = line.text[at:].rstrip()
        if text:
            yield Piece(text, line.start + at, line.start + at + len(text))


def _stretch(source: str, draft: Draft) -> Piece | None:
    """A draft in one piece, if it stands in the source as it should stand in the prose."""
    if draft.kind or any(line.text[0].isspace() or line.text[-1].isspace() for line in draft.lines):
        return None
    start, end = draft.lines[0].start, draft.lines[-1].start + len(draft.lines[-1].text)
    text = source[start:end]
    return None if "\r" in text else Piece(text, start, end)


def _after_item_mark(text: str, at: int) -> int:
    """Where the words after “- ”, “12. ” or “(a) ” begin; 0 if no such mark stands there."""
    mark = text[at : at + 6].split(None, 1)[0]
    word = mark.strip("().")
    is_letter = mark == f"({word})" and len(word) <= 3 and word.isalnum()
    is_number = mark[:-1] == word and mark[-1] in ".)" and len(word) <= 2 and word.isdecimal()
    if mark not in _BULLETS and not is_letter and not is_number:
        return 0
    end = at + len(mark)
    rest = text[end:].lstrip()
    return len(text) - len(rest) if rest and end < len(text) - len(rest) else 0


def _after_quote_marks(text: str, at: int) -> int:
    while at < len(text) and text[at] in "> \t":
        at += 1
    return at
