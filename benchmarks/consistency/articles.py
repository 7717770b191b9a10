"""Published articles, their sentences, and edits to them."""

from __future__ import annotations

import re
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from editlint.analysis.own_sentences import own_sentences
from editlint.analysis.quotations import quotations
from editlint.model.document import Document
from editlint.model.text import Span
from editlint.readers import read_text

_LONGEST = 2500  # words; of a longer article the first so many are read
# A number beside one of these may be another number for a good reason: another time, another set, another source.
_OTHER_TIME = re.compile(
    r"\b(?:ago|already|before|by then|currently|earlier|expected|formerly|last|later|latest|next|now|nowadays|"
    r"originally|previous(?:ly)?|recent(?:ly)?|since|so far|then|today|tomorrow|until|updated|will|yesterday|"
    r"other|another|more|fewer|less|than)\b"
)
_CONTRAST = re.compile(
    r"(?:But|However|Meanwhile|While|Unlike|Although|Though|Yet|Instead|In contrast|By contrast|Similarly|If|When|Unless)\b"
)
_MARKS = re.compile(r"[“”\"«»?\[\]]")
_FEWEST, _MOST = 8, 45  # words of a sentence that is changed


class Edit(NamedTuple):
    """Put `text` in place of the characters start to end."""

    start: int
    end: int
    text: str


class Line(NamedTuple):
    """A sentence in the writer's own voice, with its number among these and that of its paragraph."""

    start: int
    end: int
    text: str
    number: int
    paragraph: int

    @property
    def is_plain(self) -> bool:
        """True if a change to it is no other time, no contrast and no speech."""
        return (
            _FEWEST <= len(self.text.split()) <= _MOST
            and not _MARKS.search(self.text)
            and not _CONTRAST.match(self.text)
            and not _OTHER_TIME.search(self.text)
        )


class Article:
    """An article and what the mutators ask of it."""

    def __init__(self, name: str, text: str) -> None:
        self.name, self.text = name, text

    @cached_property
    def doc(self) -> Document:
        return read_text(self.text, f"{self.name}.txt")

    @cached_property
    def paragraphs(self) -> list[Span]:
        """The places of the paragraphs in the text."""
        return [self.place(block.start, block.end) for block in self.doc.blocks if block.kind == "paragraph"]

    @cached_property
    def headline(self) -> Span | None:
        blocks = [block for block in self.doc.blocks if block.kind == "headline"]
        return self.place(blocks[0].start, blocks[0].end) if blocks else None

    @cached_property
    def lines(self) -> list[Line]:
        """The sentences of the writer, in order."""
        lines: list[Line] = []
        paragraph = 0
        for number, sentence in enumerate(own_sentences(self.doc)):
            start, end = self.place(sentence.start, sentence.end)
            while self.paragraphs[paragraph].end <= start:
                paragraph += 1
            lines.append(Line(start, end, self.text[start:end], number, paragraph))
        return lines

    @cached_property
    def plain_lines(self) -> list[Line]:
        return [line for line in self.lines if line.is_plain]

    @cached_property
    def quotations(self) -> list[Span]:
        return [self.place(*span) for span in quotations(self.doc)]

    def place(self, start: int, end: int) -> Span:
        """The place in the text of a place in the prose."""
        return self.doc.prose.span(start, end)

    def end_after(self, line: Line, least: int, most: int) -> int | None:
        """The end of the first paragraph that ends from `least` to `most` sentences after a sentence."""
        for other in self.lines[line.number + least : line.number + most + 1]:
            if other.end == self.paragraphs[other.paragraph].end:
                return other.end
        return None


def read(path: Path) -> Article:
    """The article in a file, cut at the end of a paragraph if it is very long."""
    text = path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    if len(text.split()) > _LONGEST:
        whole = re.match(rf"(?:\s*\S+){{{_LONGEST}}}", text)
        cut = text.rfind("\n\n", 0, whole.end() if whole else None)
        text = text[:cut] + "\n" if cut > 0 else text
    return Article(path.stem, text)


def edited(text: str, edits: tuple[Edit, ...]) -> tuple[str, list[Span]]:
    """The text after the edits, and where what they put in stands."""
    parts, places, at, length = list[str](), list[Span](), 0, 0
    for edit in sorted(edits):
        parts += [text[at : edit.start], edit.text]
        length += edit.start - at
        places.append(Span(length, length + len(edit.text)))
        length += len(edit.text)
        at = edit.end
    return "".join((*parts, text[at:])), places
