"""What is too long, or has too many of something."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from editlint.analysis.quotations import quotations
from editlint.analysis.sentences import sentences
from editlint.analysis.words import words
from editlint.model.document import Document
from editlint.model.finding import Hit
from editlint.model.text import Span

Measure = Literal[
    "sentence-words", "sentence-commas", "paragraph-words", "paragraph-sentences", "headline-words",
    "headline-characters",
]  # fmt: skip
_MARKED_WORDS = 8  # a long sentence or paragraph is marked by its first words, so that the report stays short


class Limits(NamedTuple):
    gives = ("match", "count", "most")
    measure: Measure
    most: int

    def run(self, doc: Document) -> Iterator[Hit]:
        for start, end, count in self._counts(doc):
            if count > self.most:
                yield Hit(
                    Span(start, _first_words(doc, start, end)), {"count": str(count), "most": str(self.most)}
                )

    def _counts(self, doc: Document) -> Iterator[tuple[int, int, int]]:
        unit, _, thing = self.measure.partition("-")
        if unit == "headline":
            for block in doc.blocks:
                if block.kind == "headline":
                    text = doc.text[block.start : block.end]
                    yield block.start, block.end, len(text) if thing == "characters" else len(text.split())
        elif unit == "sentence":
            yield from _sentence_counts(doc, thing)
        else:
            yield from _paragraph_counts(doc, thing)


def _sentence_counts(doc: Document, thing: str) -> Iterator[tuple[int, int, int]]:
    text, keys, quoted = doc.text, words(doc).keys, iter(quotations(doc))
    quote = next(quoted, None)
    for sentence in sentences(doc):
        start, end = sentence.start, sentence.end
        if thing == "commas":
            yield start, end, keys[sentence.first : sentence.last].count(",")
            continue
        count = len(text[start:end].split())
        while quote and quote.start < end:  # what somebody else said at length is not the writer's
            count -= len(text[max(quote.start, start) : min(quote.end, end)].split())
            if quote.end > end:
                break
            quote = next(quoted, None)
        yield start, end, count


def _paragraph_counts(doc: Document, thing: str) -> Iterator[tuple[int, int, int]]:
    starts = [sentence.start for sentence in sentences(doc)]
    at = 0
    for block in doc.blocks:
        if block.kind not in ("paragraph", "item"):
            continue
        if thing == "words":
            yield block.start, block.end, len(doc.text[block.start : block.end].split())
            continue
        while at < len(starts) and starts[at] < block.start:
            at += 1
        first = at
        while at < len(starts) and starts[at] < block.end:
            at += 1
        yield block.start, block.end, at - first


def _first_words(doc: Document, start: int, end: int) -> int:
    """The end of the first few words of prose[start:end]."""
    at = start
    for _ in range(_MARKED_WORDS):
        following = doc.text.find(" ", at + 1, end)
        if following < 0:
            return end
        at = following
    return at
