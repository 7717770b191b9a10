"""One thing in two colours: a yellow church in the caption, a whitewashed one in the text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from editlint.analysis.anchored import matches
from editlint.analysis.lower import lower_text
from editlint.analysis.quotations import quotation_at
from editlint.analysis.sentences import sentences
from editlint.english.colours import COLOUR_OF, COLOURED
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.pattern import late
from editlint.model.text import Span

_CHANGES = late(
    r"\b(?:another|others?|second|either|or|not|once|now|formerly|repainted|dyed|turned|became|becomes|later|until|new|old|"
    r"instead|replaced|swapped|changed|used to|if|like|would|in place of|original(?:ly)?)\b|n['’]t\b"
)
_POINTING = frozenset("the this that its".split())
_DEFINITE = frozenset("the his her its their my our this that".split())


class Coloured(NamedTuple):
    """A thing with its colour: text[start:end] is the colour with the thing, or the colour alone."""

    noun: str
    whose: str
    colour: str
    start: int
    end: int


class Colours(NamedTuple):
    """Two colours of a thing of which the article has one, the second told of as known or in a caption."""

    gives = ("match", "other")

    def run(self, doc: Document) -> Iterator[Hit]:
        told: defaultdict[str, list[Coloured]] = defaultdict(list)
        for each in _coloured(doc):
            told[each.noun].append(each)
        for noun, group in told.items():
            ordered = sorted(group, key=lambda each: each.start)
            if len({each.colour for each in ordered}) == 2 and _is_alone(doc, noun):
                yield from _clash(doc, ordered)


def _coloured(doc: Document) -> Iterator[Coloured]:
    found = matches(doc, COLOUR_OF, _told)
    for match in found:
        noun = match["noun"].lower()
        if not quotation_at(doc, match.start(), match.end()):
            whose = match["whose"].lower() if match["whose"] else ""
            start = match.start("colour")
            end = match.end("noun") if match.start("noun") > start else match.end("colour")
            yield Coloured(noun, whose, COLOUR_OF[match["colour"].lower()], start, end)


@cache
def _told() -> tuple[re.Pattern[str], ...]:
    colour = rf"(?P<colour>{'|'.join(sorted(COLOUR_OF))})"
    whose = r"(?P<whose>[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Mm]y|[Oo]ur|[Tt]his|[Tt]hat)"
    noun = rf"(?P<noun>{'|'.join(sorted(COLOURED))})"
    shade = r"(?:bright|dark|light|pale|deep|little|small|big|large|old|battered|long|tall|plain)"
    return (
        re.compile(rf"\b{whose} (?:{shade},? )*{colour} (?:\w+ )??{noun}\b", re.I),
        re.compile(rf"\b{whose} {noun}(?: of [A-Z][\w ]{{2,20}})?(?:,| is| was|, which is|, which was) (?:all |painted |freshly )?{colour}\b(?![ -][a-z]+ (?:with|as))", re.I),
    )  # fmt: skip


def _is_alone(doc: Document, noun: str) -> bool:
    several = rf"\b(?:{noun}e?s|{noun[:-1]}ies|(?:another|other|second|third|each|every|two|both|first) (?:\w+ )?{noun})\b"
    return re.search(several, lower_text(doc)) is None


def _clash(doc: Document, ordered: list[Coloured]) -> Iterator[Hit]:
    one = ordered[0]
    two = next(each for each in ordered if each.colour != one.colour)
    is_known = two.whose in _POINTING or (two.whose == one.whose and two.whose in _DEFINITE)
    sides = [_sentence(doc, each) for each in (one, two)]
    lower = lower_text(doc)
    if not is_known or sides[0] == sides[1] or any(_CHANGES.search(lower, *side) for side in sides):
        return
    first, second = Span(one.start, one.end), Span(two.start, two.end)
    other = doc.text[slice(*first)]
    yield Hit(second, {"other": other}, (Note(first, f"{other} here"),))


def _sentence(doc: Document, each: Coloured) -> Span:
    every = sentences(doc)
    found = every[bisect_right(every, each.start, key=lambda sentence: sentence.start) - 1]
    return Span(found.start, found.end)
