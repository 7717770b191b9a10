"""Two kinds of apostrophe or quotation mark in one article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from editlint.analysis.quotations import names_a_work, quotations
from editlint.model.document import Document
from editlint.model.finding import Edit, Fix, Hit, Note
from editlint.model.text import Span

_APOSTROPHE = re.compile(r"['’](?<=[^\W\d_].)(?=[^\W\d_])")
_DOUBLE = re.compile(r"[\"“”]")
_OTHER = {"'": "’", "’": "'"}
_LEAST_WORDS = 4  # a term or a title in single marks is house style: the ‘soft’ exit, ‘The Long Way’

MOST_SHOWN = 12  # of the places of one habit


class MixedMarks(NamedTuple):
    """`apostrophes`: straight and curly ones; `doubles`: straight and curly double marks; `quotes`: single
    marks round what one person says and double marks round what another says. The rarer kind is marked, once;
    the fix of apostrophes mends them all.
    """

    gives = ("match", "other", "count")
    marks: Literal["apostrophes", "doubles", "quotes"]

    def run(self, doc: Document) -> Iterator[Hit]:
        text = doc.text
        if self.marks == "quotes":
            yield from _mixed_quotes(doc)
        elif self.marks == "apostrophes":
            if "'" in text and "’" in text:
                yield from _mixed(text, [m.start() for m in _APOSTROPHE.finditer(text)], mends=True)
        elif '"' in text and ("“" in text or "”" in text):
            places = [m.start() for m in _DOUBLE.finditer(text)]
            yield from _mixed(text, [at for at in places if not _is_inches(text, at)], mends=False)


def _mixed(text: str, places: list[int], *, mends: bool) -> Iterator[Hit]:
    straight = [at for at in places if text[at] in "'\""]
    curly = [at for at in places if text[at] not in "'\""]
    if not straight or not curly:
        return
    rare, usual = (straight, curly) if len(straight) <= len(curly) else (curly, straight)
    fix = None
    if mends:
        edits = tuple(Edit(Span(at, at + 1), _OTHER[text[at]]) for at in rare)
        fix = Fix(f"{_OTHER[text[rare[0]]]} throughout", edits, True)
    notes = [Note(_word(text, at), "also here") for at in rare[1:MOST_SHOWN]]
    notes.append(Note(_word(text, usual[0]), f"the usual one, {len(usual)} times"))
    values = {"other": "curly" if rare is straight else "straight", "count": str(len(rare))}
    yield Hit(_word(text, rare[0]), values, tuple(notes), fix)


def _is_inches(text: str, at: int) -> bool:
    return text[at] == '"' and at > 0 and text[at - 1].isdigit()


def _mixed_quotes(doc: Document) -> Iterator[Hit]:
    """Speech in single marks beside speech in double marks; headlines, terms and titles of works aside."""
    text = doc.text
    kinds: dict[str, list[Span]] = {"single": [], "double": []}
    for span in quotations(doc):
        if text[span.end - 1] in "”\"’'" and _is_speech(text[span.start + 1 : span.end - 1]):
            block = doc.block_at(span.start)
            if block is not None and block.kind in ("paragraph", "item"):
                kinds["single" if text[span.start] in "'‘" else "double"].append(span)
    if not kinds["single"] or not kinds["double"]:
        return
    rare, usual = sorted(kinds, key=lambda kind: len(kinds[kind]))
    notes = [Note(_opening(text, span), "also here") for span in kinds[rare][1:5]]
    notes.append(Note(_opening(text, kinds[usual][0]), f"{usual} marks here"))
    yield Hit(_opening(text, kinds[rare][0]), {"other": usual, "count": str(len(kinds[rare]))}, tuple(notes))


def _opening(text: str, span: Span) -> Span:
    """The opening mark and the word after it: enough to find the quotation by."""
    end = span.start + 1
    while end < span.end and text[end].isalnum():
        end += 1
    return Span(span.start, end)


def _is_speech(inside: str) -> bool:
    return len(inside.split()) >= _LEAST_WORDS and not names_a_work(inside)


def _word(text: str, at: int) -> Span:
    """The word round a mark."""
    start = end = at
    while start and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and (text[end].isalnum() or end == at):
        end += 1
    return Span(start, end)
