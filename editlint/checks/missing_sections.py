"""The text points to a numbered section that the article does not have."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from editlint.analysis.lower import lower_text
from editlint.analysis.quotations import quotation_at
from editlint.analysis.sentences import sentence_of
from editlint.analysis.series import Series, labelled
from editlint.analysis.words import word_at
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.pattern import late
from editlint.model.text import Span

_LEAST = 3  # headings, so that two with numbers are no row by chance
_LONGEST = 80  # characters of a heading
_FARTHEST = 5  # beyond the last; “section 21” is a law's
# “is set out in section 5.”, “(see Section 7)”, “section 6 of this report”; not “under section 5”, “a section 8 notice”.
_POINTER = late(
    r"(?:\b(?:in|see|to|from|and) |\()(?P<place>(?P<noun>section|chapter|part|step) (?P<number>\d{1,2}))"
    r"(?=[,;)]|[.:](?!\w)| (?:above|below)\b| of (?:this|our) |\s*\Z|\n)"
)
_LAW = late(
    r"\b(?:acts?|laws?|codes?|bill|statutes?|treaty|constitution|regulations?|charter|convention|directive|contract"
    r"|lease|charged|convicted|offence|offense|court|seats?|sat|stadium|stand|newspaper|magazine)\b"
)


class MissingSections(NamedTuple):
    """“Set out in section 5” held against the numbered headings of the article, of which there must be three or more that
    count from one; silent on the sections of laws and of other works.
    """

    gives = ("match", "last")

    def run(self, doc: Document) -> Iterator[Hit]:
        text = lower_text(doc)
        pointers = [match for match in _POINTER.finditer(text) if not quotation_at(doc, *match.span())]
        if not pointers:
            return
        rows = {series.noun or "section": series for series in labelled(doc) if _is_row(doc, series)}
        for match in pointers:
            row, block = rows.get(match["noun"]), doc.block_at(match.start())
            if row is None or block is None or block.kind == "heading":
                continue
            last, number = row.parts[-1], int(match["number"])
            if last.number < number <= last.number + _FARTHEST and not _is_of_a_law(doc, text, match.start()):
                heading = doc.text[slice(*last.span)]
                span = Span(*match.span("place"))
                yield Hit(span, {"last": heading}, (Note(last.span, "the last one"),))


def _is_of_a_law(doc: Document, text: str, at: int) -> bool:
    sentence = sentence_of(doc, word_at(doc, at))
    return _LAW.search(text, sentence.start, sentence.end) is not None


def _is_row(doc: Document, series: Series) -> bool:
    """True for headings that count from one without a gap."""
    numbers = [part.number for part in series.parts]
    return (
        len(numbers) >= _LEAST
        and numbers == [*range(1, len(numbers) + 1)]
        and all(_is_heading(doc, part.block) for part in series.parts)
    )


def _is_heading(doc: Document, number: int) -> bool:
    """True for headings, and for what looks like one in plain text: “2. What it costs” before a paragraph."""
    block = doc.blocks[number]
    if block.kind == "heading":
        return True
    is_short = block.end - block.start <= _LONGEST and doc.text[block.end - 1] not in ".;,"
    return is_short and number + 1 < len(doc.blocks) and doc.blocks[number + 1].kind == "paragraph"
