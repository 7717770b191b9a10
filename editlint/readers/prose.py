"""Puts the blocks of an article together into one prose text with one map to the source."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from ..model.document import BLOCK_BREAK, Block, BlockKind, Directive, Document
from ..model.text import Run, TextMap

PLACEHOLDER = "\ufffc"  # object replacement character: where the source holds code or an address and no prose


class Piece(NamedTuple):
    """Some prose and the stretch of source it was read from, as in `Run`: same length means same text."""

    text: str
    start: int
    end: int


def line_break(source: str, start: int, end: int) -> Piece:
    """The piece for a line break in the source: “\\n” as it is, anything else as an atom."""
    if end - start == 1 and source[start] != "\n":
        end = start  # a lone CR would look like identical text; an empty place does not
    return Piece("\n", start, end)


def text_of(pieces: Iterable[Piece]) -> str:
    """The text of some pieces, without white space around it."""
    return "".join(piece.text for piece in pieces).strip()


class ProseBuilder:
    """Collects blocks in the order of the source. No block holds a blank line, or white space at its ends."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._texts: list[str] = []
        self._runs: list[Run] = []
        self._at = 0

    def add(self, kind: BlockKind, pieces: Iterable[Piece], level: int = 0, column: int = 0) -> None:
        """Add a block; pieces of nothing but white space make none."""
        trimmed = _trimmed(pieces)
        if not trimmed:
            return
        if self.blocks:
            # An empty source place is never as long as the break, so the break is always an atom.
            place = self._runs[-1].source_end
            self._put(Piece(BLOCK_BREAK, place, place))
        start = self._at
        for piece in trimmed:
            self._put(piece)
        self.blocks.append(Block(kind, start, self._at, level, column))

    def document(
        self, path: str, source: str, directives: Iterable[Directive] = (), notices: Iterable[str] = ()
    ) -> Document:
        """The document of all blocks added."""
        prose = TextMap("".join(self._texts), tuple(self._runs)) if self._runs else TextMap.of("")
        return Document(path, source, prose, tuple(self.blocks), tuple(directives), tuple(notices))

    def _put(self, piece: Piece) -> None:
        text, start, end = piece
        stop = self._at + len(text)
        last = self._runs[-1] if self._runs else None
        if last and last.source_end == start and _is_plain(piece) and _is_plain_run(last):
            self._runs[-1] = Run(last.start, stop, last.source_start, end)
        else:
            self._runs.append(Run(self._at, stop, start, end))
        self._texts.append(text)
        self._at = stop


def _is_plain(piece: Piece) -> bool:
    return len(piece.text) == piece.end - piece.start


def _is_plain_run(run: Run) -> bool:
    return run.end - run.start == run.source_end - run.source_start


def _trimmed(pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces without white space at either end, without blank lines, and without doubled space at joints.

    At a joint the source holds markup: “a <b> b</b>” has one space to the reader.
    """
    kept: list[Piece] = []
    for piece in pieces:
        for part in _without_blank_lines(piece):
            if not kept or (kept[-1].text[-1].isspace() and kept[-1].end != part.start):
                part = _strip_left(part)
            if not part.text:
                continue
            if kept and kept[-1].text[-1] == "\n" == part.text[0]:
                part = _strip_left(part)
            if part.text:
                kept.append(part)
    while kept:
        last = _strip_right(kept.pop())
        if last.text:
            kept.append(last)
            break
    return kept


def _without_blank_lines(piece: Piece) -> Iterable[Piece]:
    text, start, end = piece
    if not _is_plain(piece):  # a character reference may give a line break: “&#10;”
        yield piece if text == "\n" else Piece(text.replace("\n", " ").replace("\r", " "), start, end)
        return
    at = 0
    while (blank := text.find("\n\n", at)) >= 0:
        yield Piece(text[at : blank + 1], start + at, start + blank + 1)
        at = blank + 2
        while text.startswith("\n", at):
            at += 1
    if at < len(text):
        yield Piece(text[at:], start + at, end)


def _strip_left(piece: Piece) -> Piece:
    rest = piece.text.lstrip()
    if len(rest) == len(piece.text):
        return piece
    if not _is_plain(piece):
        return Piece(rest, piece.end, piece.end) if not rest else piece
    return Piece(rest, piece.end - len(rest), piece.end)


def _strip_right(piece: Piece) -> Piece:
    rest = piece.text.rstrip()
    if len(rest) == len(piece.text):
        return piece
    if not _is_plain(piece):
        return Piece(rest, piece.start, piece.start) if not rest else piece
    return Piece(rest, piece.start, piece.start + len(rest))
