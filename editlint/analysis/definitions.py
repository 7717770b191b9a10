"""Abbreviations that the article explains: “Proceeds of Crime Act (POCA)” and the other way round."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from editlint.model.document import Block, Document, layer
from editlint.model.text import Span

_SHORT_IN_BRACKETS = re.compile(r"\(([A-Z][A-Za-z]?[A-Z&.-]*[A-Z&.])(?:s|['’]s)?\)")
_SHORT_BEFORE_BRACKETS = re.compile(r"([A-Z][A-Za-z]?[A-Z&]*[A-Z])(?:s|['’]s)? \(([^()]{4,120})\)")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SMALL = frozenset("of the and for in on to at with by de la le du des et a an".split())
_FARTHEST = 140  # characters before the bracket in which the full name must begin


class Definition(NamedTuple):
    """A short form with its full one; `span` holds both, `place` the short one, `kind` is the block's."""

    short: str
    full: str
    span: Span
    place: Span
    kind: str


@layer
def definitions(doc: Document) -> tuple[Definition, ...]:
    """All explanations of abbreviations in order, in blocks of any kind."""
    if "(" not in doc.text:
        return ()
    found = [*_short_in_brackets(doc), *_full_in_brackets(doc)]
    return tuple(sorted(found, key=lambda definition: definition.span))


def _short_in_brackets(doc: Document) -> Iterator[Definition]:
    text = doc.text
    for match in _SHORT_IN_BRACKETS.finditer(text):
        block = doc.block_at(match.start())
        if block is None:
            continue
        before = list(_WORD.finditer(text, max(block.start, match.start() - _FARTHEST), match.start()))
        first = _start_of_full(before, _letters(match[1]))
        if first is not None and not text[before[-1].end() : match.start()].strip(" \n\"”'’"):
            start, end = before[first].start(), before[-1].end()
            yield _definition(
                match[1], text[start:end], Span(start, match.end()), Span(*match.span(1)), block
            )


def _full_in_brackets(doc: Document) -> Iterator[Definition]:
    for match in _SHORT_BEFORE_BRACKETS.finditer(doc.text):
        block = doc.block_at(match.start())
        inside = list(_WORD.finditer(doc.text, match.start(2), match.end(2)))
        while inside and inside[0].group().lower() in ("the", "a", "an"):
            del inside[0]
        first = _start_of_full(inside, _letters(match[1]))
        before = doc.text[match.start() - 1 : match.start()]
        if block is not None and first == 0 and not before.isalnum():
            full = doc.text[inside[0].start() : inside[-1].end()]
            yield _definition(match[1], full, Span(*match.span()), Span(*match.span(1)), block)


def _definition(short: str, full: str, span: Span, place: Span, block: Block) -> Definition:
    return Definition(short, " ".join(full.split()), span, place, block.kind)


def _letters(short: str) -> list[str]:
    return [c.lower() for c in short if c.isalpha()]


def _start_of_full(words: list[re.Match[str]], letters: list[str]) -> int | None:
    """The number of the word at which the full form begins, read from its end.

    Each letter is the initial of a word; small words may be left out (“POCA”: Proceeds of Crime Act).
    """
    if len(letters) < 2:
        return None
    at = len(words) - 1
    for letter in reversed(letters):
        while at >= 0 and words[at].group()[0].lower() != letter and words[at].group().lower() in _SMALL:
            at -= 1
        if at < 0 or words[at].group()[0].lower() != letter:
            return None
        at -= 1
    is_small = words[at + 1].group().lower() in _SMALL
    if is_small and at >= 0 and words[at].group()[0].lower() == letters[0]:
        return at  # “Office of Head Start (OHS)”
    return at + 1
