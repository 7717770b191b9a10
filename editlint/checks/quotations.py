"""Direct quotations without a speaker who can be named."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from editlint.analysis.phrase_index import Phrases
from editlint.analysis.quotations import quotation_at, quotations
from editlint.analysis.sentences import sentences
from editlint.model.document import Block, Document
from editlint.model.finding import Hit, Note
from editlint.model.text import Span

_TEXT = ("paragraph", "item", "standfirst")


@dataclass(frozen=True, slots=True)
class Quotations:
    """`fault: unattributed` marks a quotation of at least `least_words` words when neither its paragraph nor the one
    before or after it has one of the `reporting` words or a colon before the quotation.

    `fault: generic` marks a quotation whose sentence has no other speaker than one of the `speakers`, “officials”.
    """

    gives: ClassVar = ("match", "speaker")
    reporting: Phrases
    speakers: Phrases | None = None
    fault: Literal["unattributed", "generic"] = "unattributed"
    least_words: int = 4

    def run(self, doc: Document) -> Iterator[Hit]:
        spans = [span for span in quotations(doc) if self._is_long(doc, span)]
        if not spans:
            return
        reporting = [m.start for m in self.reporting.matches(doc) if not quotation_at(doc, m.start, m.end)]
        yield from self._generic(doc, spans) if self.fault == "generic" else self._unattributed(doc, spans, reporting)

    def _is_long(self, doc: Document, span: Span) -> bool:
        block = doc.block_at(span.start)
        return block is not None and block.kind in _TEXT and len(doc.text[slice(*span)].split()) >= self.least_words

    def _unattributed(self, doc: Document, spans: list[Span], reporting: list[int]) -> Iterator[Hit]:
        attributed = [_has(reporting, block.start, block.end) or _introduces(doc, block) for block in doc.blocks]
        places = {block.start: number for number, block in enumerate(doc.blocks)}
        for span in spans:
            block = doc.block_at(span.start)
            assert block is not None
            here = places[block.start]
            if not any(attributed[max(0, here - 1) : here + 2]) and doc.text[:span.start].rstrip()[-1:] != ":":
                yield Hit(span)

    def _generic(self, doc: Document, spans: list[Span]) -> Iterator[Hit]:
        if self.speakers is None:
            return
        speakers = [m for m in self.speakers.matches(doc) if not quotation_at(doc, m.start, m.end)]
        starts = [m.start for m in speakers]
        for sentence in sentences(doc):
            first = bisect_left(starts, sentence.start)
            if first == len(starts) or starts[first] >= sentence.end:
                continue
            speaker = speakers[first]
            for span in spans:
                if sentence.start <= span.start < sentence.end:
                    note = Note(Span(speaker.start, speaker.end), "nobody in particular")
                    yield Hit(span, {"speaker": doc.text[speaker.start : speaker.end]}, (note,))
                    break


def _has(places: list[int], start: int, end: int) -> bool:
    at = bisect_left(places, start)
    return at < len(places) and places[at] < end


def _introduces(doc: Document, block: Block) -> bool:
    return doc.text[block.start : block.end].rstrip()[-1:] == ":"
