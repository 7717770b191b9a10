"""Commas and stops on the other side of the closing quotation mark than elsewhere in the article."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from editlint.analysis.quotations import names_a_work, quotations
from editlint.model.document import Document
from editlint.model.finding import Edit, Fix, Hit, Note
from editlint.model.text import Span

_MARKS = ".,"
_DOUBTFUL = "?!…—–-;:)"  # before the closing mark: the sentence has its own end
_BLOCKS = ("paragraph", "item", "standfirst", "caption")


class QuotePunctuation(NamedTuple):
    """Marks quotations of a whole sentence with “…,” or “…”, against the article's own habit.

    The habit is what at least `least` quotations do, and at least `times` as many as do the other. Fragments,
    titles and single words do not count, since British writers put the comma after them: a “bit of a mess”,
    he said.
    """

    gives = ("match", "better", "other")
    least: int = 3
    times: int = 3
    least_words: int = 4

    def run(self, doc: Document) -> Iterator[Hit]:
        inside: list[Span] = []
        outside: list[Span] = []
        for span in quotations(doc):
            if not self._is_sentence(doc, span):
                continue
            last, after = doc.text[span.end - 2], doc.text[span.end : span.end + 1]
            if last in _MARKS and doc.text[span.end - 3] not in _MARKS:  # “and so on ...” trails off
                inside.append(span)
            elif after and after in _MARKS and doc.text[span.end + 1 : span.end + 2] not in _MARKS:
                outside.append(span)
        usual, rare = (inside, outside) if len(inside) >= len(outside) else (outside, inside)
        if rare and len(usual) >= max(self.least, self.times * len(rare)):
            for span in rare:
                yield _hit(doc, span, usual[0], is_outside=rare is outside)

    def _is_sentence(self, doc: Document, span: Span) -> bool:
        """True for a quotation that is closed, opens a sentence or follows a comma or colon, and is no
        title.
        """
        text = doc.text
        said = text[span.start + 1 : span.end - 1]
        parts = said.split()
        if len(parts) < self.least_words or text[span.end - 1] not in "”\"’'" or said[-1] in _DOUBTFUL:
            return False
        if not parts[0][0].isupper() or names_a_work(said):
            return False
        before = text[max(0, span.start - 4) : span.start].rstrip(" \n")
        block = doc.block_at(span.start)
        return (
            block is not None
            and block.kind in _BLOCKS
            and (block.start == span.start or before[-1:] in ",:.?!”\"’'")
        )


def _hit(doc: Document, span: Span, usual: Span, *, is_outside: bool) -> Hit:
    text = doc.text
    if is_outside:  # “…”, he said
        place, better = Span(span.end - 1, span.end + 1), text[span.end] + text[span.end - 1]
    else:
        place, better = Span(span.end - 2, span.end), text[span.end - 1] + text[span.end - 2]
    end = usual.end + (0 if is_outside else 1)
    note = Note(Span(end - 2, end), "the usual way")
    fix = Fix(f"“{better}”", (Edit(place, better),))
    return Hit(place, {"better": better, "other": text[end - 2 : end]}, (note,), fix)
