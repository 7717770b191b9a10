"""One name brought in twice for the same thing, at two ranks: “Norway’s main ally” and “a key ally of Norway”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from editlint.analysis.firmness import is_supposed
from editlint.analysis.quotations import quotation_at
from editlint.analysis.sentences import sentence_of
from editlint.analysis.words import word_at, words
from editlint.english.stems import stem
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.text import Span

_NAME = r"(?P<name>\b[A-Z][\w’'-]{1,20}(?: [A-Z][\w’'-]{1,20}){0,3})"
_CAPITAL = re.compile(r"[A-Z][a-z]{2,}")
_OWNER = 60  # characters before a rank or after its noun in which it is told whose ally


class TwoIntroductions(NamedTuple):
    """`first`: words for what there is one of, such as “main”; `others`: words for one of several, such as “key”.

    `changes`: words of a sentence that tells of another time. The ally of two others may be of both ranks, and what is
    quoted or supposed is left alone.
    """

    gives = ("match", "other", "name")
    first: tuple[str, ...]
    others: tuple[str, ...]
    changes: tuple[str, ...] = ()

    def run(self, doc: Document) -> Iterator[Hit]:
        one_pattern, two_pattern = _patterns(self.first, self.others)
        tops = [match for match in one_pattern.finditer(doc.text) if self._counts(doc, match)]
        if not tops:
            return
        for low in two_pattern.finditer(doc.text):
            top = next((top for top in tops if _is_same(doc, top, low)), None)
            if top and self._counts(doc, low):
                early, late = sorted((Span(*top.span("told")), Span(*low.span("told"))))
                other = doc.text[slice(*early)]
                yield Hit(late, {"other": other, "name": low["name"]}, (Note(early, f"{other} here"),))
                return

    def _counts(self, doc: Document, match: re.Match[str]) -> bool:
        if quotation_at(doc, *match.span()):
            return False
        column = words(doc)
        first = word_at(doc, match.start())
        sentence = sentence_of(doc, first)
        told = column.keys[sentence.first : sentence.last]
        return set(self.changes).isdisjoint(told) and not is_supposed(doc, first)


@cache
def _patterns(first: tuple[str, ...], others: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    one, two = "|".join(first), "|".join(others)
    return (
        re.compile(
            rf"{_NAME}, (?P<told>(?P<owner>[^,.;:\n]{{0,{_OWNER}}}?)\b(?:{one}) (?P<noun>[a-z]{{3,20}}))\b(?= ?[,.])"
        ),
        re.compile(
            rf"{_NAME}(?:, (?:which is |who is )?| is )(?P<told>(?:an? |one of (?:the |its |his |her |their )?)(?:{two}) "
            rf"(?P<noun>[a-z]{{3,20}}))\b(?P<owner>[^,.;:\n]{{0,{_OWNER}}})"
        ),
    )


def _is_same(doc: Document, top: re.Match[str], low: re.Match[str]) -> bool:
    """True for one name, one noun, and no other owner."""
    if top["name"] != low["name"] or stem(top["noun"]) != stem(low["noun"]):
        return False
    one, two = (set(_CAPITAL.findall(match["owner"])) for match in (top, low))
    return not one or not two or bool(one & two)
