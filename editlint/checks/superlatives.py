"""Two different things that are each called the largest, the oldest or the only one of the same kind."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from editlint.analysis.figure_sentences import FigureSentence, are_of_two_times, figure_sentences
from editlint.analysis.lower import lower_text
from editlint.analysis.quantities import written
from editlint.analysis.quotations import quotation_at
from editlint.analysis.rounding import printed
from editlint.analysis.sentences import sentences
from editlint.analysis.words import span_of
from editlint.english.function_words import FUNCTION_WORDS
from editlint.english.stems import stem
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.language import Sentence
from editlint.model.meaning import Quantity
from editlint.model.text import Span

_KINDS = ("paragraph", "item", "caption", "headline", "standfirst")
_NAME = (
    r"(?P<name>[A-Z][a-z'’]+(?:[ -](?:[A-Z]\.|[A-Z][a-z'’]+|of|the|de|van))*[ -][A-Z][a-z'’]+|[A-Z][a-z]{3,})"
)
# The largest gift, of £40,000 · the biggest donation of the year, £55,000 · the oldest tree is 300 years old
_VALUE = (
    r"(?P<scope>(?: (?:of|in|for|from|since|among|this|that|ever|yet|last) (?:[a-z@]\S* ?){1,4}?)?)(?: ?(?:,|–|—|-|\())?"
    r"(?: which)?(?: (?:was|is|were|of|at|worth|came to|measures|weighs|turned|aged|about|some|costs?|stands at|just|over|"
    r"nearly))* (?P<value>#)"
)
_OPENERS = ("the", "our", "its", "their")
_APART = frozenset(
    "second third fourth next joint one former previous previously then among world's never not if".split()
)


class _Claim(NamedTuple):
    kind: str  # the superlative and the noun, each by the first of its group
    scope: str
    span: Span  # the superlative with its noun
    name: str = ""
    quantity: Quantity | None = None


class Superlatives(NamedTuple):
    """`superlatives` and `nouns`: lists of words that mean the same."""

    gives = ("match", "other", "first", "second")
    superlatives: tuple[tuple[str, ...], ...]
    nouns: tuple[tuple[str, ...], ...] = ()

    def run(self, doc: Document) -> Iterator[Hit]:
        lower = lower_text(doc)
        used = [word for group in self.superlatives for word in group if f" {word} " in lower]
        if not used:
            return
        claims = [*self._of_figures(doc, used), *self._of_names(doc, used)]
        groups: dict[str, list[_Claim]] = {}
        for claim in claims:
            groups.setdefault(claim.kind, []).append(claim)
        for group in groups.values():
            for one, two in combinations(sorted(group, key=lambda claim: claim.span), 2):
                if told := _clash(doc, one, two):
                    values = {"other": doc.text[slice(*one.span)], "first": told[0], "second": told[1]}
                    yield Hit(two.span, values, (Note(one.span, f"{told[0]} here"),))
                    break

    def _of_figures(self, doc: Document, used: list[str]) -> Iterator[_Claim]:
        pattern = re.compile(rf"\b(?P<best>{'|'.join(used)})(?: [a-z-]+)?? (?P<noun>[a-z]+){_VALUE}")
        for sentence in figure_sentences(doc):
            if not any(word in sentence.text for word in used):
                continue
            for match in pattern.finditer(sentence.text):
                quantity = sentence.quantities[match.start("value")]
                span = _span(doc, sentence, match)
                if (
                    match["noun"] not in FUNCTION_WORDS
                    and _counts(doc, span)
                    and "@" not in match["scope"]  # “of 2019”
                    and not _is_apart(sentence.text, match.start())
                ):
                    yield _Claim(self._kind(match), match["scope"].strip(" ,"), span, "", quantity)

    def _of_names(self, doc: Document, used: list[str]) -> Iterator[_Claim]:
        lower = lower_text(doc)
        used = [word for word in used if any(f"{opener} {word} " in lower for opener in _OPENERS)]
        if not used:
            return
        best = rf"\b(?:{'|'.join(_OPENERS)}) (?P<best>{'|'.join(used)}) (?P<noun>[a-z]+)"
        after, before = (
            re.compile(rf"(?i:{best}), {_NAME}(?=,)"),
            re.compile(rf"{_NAME}(?:,| is| was) (?i:{best})(?=[,.;]| and\b)"),
        )
        for sentence in sentences(doc):
            if not any(word in lower[sentence.start : sentence.end] for word in used):
                continue
            for pattern in (after, before):
                for match in pattern.finditer(doc.text, sentence.start, sentence.end):
                    span = Span(match.start("best"), match.end("noun"))
                    if _counts(doc, span):
                        yield _Claim(self._kind(match), "", span, match["name"])

    def _kind(self, match: re.Match[str]) -> str:
        best, noun = match["best"].lower(), match["noun"].lower()
        best = next(group[0] for group in self.superlatives if best in group)
        noun = next(
            (group[0] for group in self.nouns if noun in group or stem(noun) in map(stem, group)), stem(noun)
        )
        return f"{best} {noun}"


def _clash(doc: Document, one: _Claim, two: _Claim) -> tuple[str, str] | None:
    """What the two claims say, where both cannot hold."""
    if are_of_two_times(doc, *(_sentence(doc, claim) for claim in (one, two))):
        return None
    if one.quantity and two.quantity:
        if {one.scope, two.scope} - {"", "of the year", "this year"} and one.scope != two.scope:
            return None
        if (one.quantity.kind, one.quantity.unit) != (two.quantity.kind, two.quantity.unit):
            return None
        if printed(doc, one.quantity).meets(printed(doc, two.quantity)):
            return None
        return written(doc, one.quantity), written(doc, two.quantity)
    if one.name and two.name and not set(one.name.split()) & set(two.name.split()):
        return one.name, two.name
    return None


def _sentence(doc: Document, claim: _Claim) -> Sentence:
    every = sentences(doc)
    return every[bisect_right(every, claim.span.start, key=lambda sentence: sentence.start) - 1]


def _counts(doc: Document, span: Span) -> bool:
    block = doc.block_at(span.start)
    return block is not None and block.kind in _KINDS and not quotation_at(doc, *span)


def _is_apart(text: str, at: int) -> bool:
    """“the second largest”, “one of the largest”, “Europe's largest”: of another rank or another field."""
    before = text[:at].split()[-3:]
    return bool(_APART.intersection(before)) or before[-1:] in (["-"], ["'s"]) or before[:2] == ["#", "of"]


def _span(doc: Document, sentence: FigureSentence, match: re.Match[str]) -> Span:
    first, last = sentence.first_word(match.start("best")), sentence.last_word(match.end("noun"))
    return span_of(doc, first, last)
