"""A tense that its word of time rules out: “will meet yesterday”, “took place tomorrow”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from editlint.analysis.lower import lower_text
from editlint.analysis.quotations import quotation_at
from editlint.english.calendar import WEEKDAY_NAMES
from editlint.model.document import Document
from editlint.model.finding import Hit
from editlint.model.pattern import late
from editlint.model.text import Span

_PERIODS = ("week", "month", "year", *map(str.lower, WEEKDAY_NAMES))
_PERIOD = rf"(?:{'|'.join(_PERIODS)})"
_REACH = 90  # characters of a clause before its word of time
_ENDS = r"(?![\w’'-])"

_UNREAL = late(r"\b(?:if|whether|unless|would|could|should|said|says|that|wish|suppose|imagine)\b[^.!?\n]*\Z")


class TenseAndTime(NamedTuple):
    """A future with a past word of time in one clause, or a finished event with a future one, in the writer's own words."""

    gives = ("match",)
    signs = ("yesterday", "tomorrow", *(f"{way} {period}" for way in ("last", "next") for period in _PERIODS))

    def run(self, doc: Document) -> Iterator[Hit]:
        lower = lower_text(doc)
        if len(lower) != len(doc.text):
            return
        for time in _times().finditer(lower):
            start = max(0, time.start() - _REACH)
            is_past = time.group().startswith(("yesterday", "last"))
            before = lower[start : time.start()]
            if not any(verb in before for verb in (_TO_COME if is_past else _HAVE_BEEN)):
                continue
            for match in (_to_come() if is_past else _have_been()).finditer(lower, start, time.end()):
                if match.end() != time.end() or _is_unreal(lower, match.start()):
                    continue
                if not quotation_at(doc, *match.span()):
                    yield Hit(Span(*match.span()))


def _is_unreal(lower: str, at: int) -> bool:
    """True after “if” and in reported speech: “said that he would come if the fair was held next week”."""
    return _UNREAL.search(lower, max(0, at - _REACH), at) is not None


@cache
def _times() -> re.Pattern[str]:
    return re.compile(
        rf"(?:yesterday|tomorrow(?: (?:night|morning|evening|afternoon))?|last {_PERIOD}|next {_PERIOD}){_ENDS}"
    )


# Verbs without an object, since “will beat last year” and “will review the attack last week” are no slips.
_VERBS = (
    "meet|start|begin|open|close|end|finish|arrive|leave|return|travel|speak|appear|vote|perform|resume|reopen|retire|resign|"
    "depart|take place|take effect|come into force|go on sale|go ahead"
)
_PASTS = "happened|arrived|began|died|played|performed|voted|met|sang|spoke|competed|landed|crashed|collided|took place"
_PARTICIPLES = "held|opened|closed|published|released|launched|unveiled|buried|sworn in|inaugurated"
_PLACE = r"(?: (?:in|at) (?:the )?[\w’'-]+)?"
_TO_COME = ("will ", "shall ")
_HAVE_BEEN = (*_PASTS.split("|"), *_PARTICIPLES.split("|"))


@cache
def _to_come() -> re.Pattern[str]:
    done = rf"(?:(?:{_VERBS})|be (?:{_PARTICIPLES}))"
    return re.compile(rf"\b(?:will|shall) {done}{_PLACE} (?:yesterday|last {_PERIOD}){_ENDS}")


@cache
def _have_been() -> re.Pattern[str]:
    day = rf"(?:tomorrow(?: (?:night|morning|evening|afternoon))?|next {_PERIOD})"
    return re.compile(rf"\b(?:{_PASTS}|(?:was|were) (?:{_PARTICIPLES})){_PLACE} {day}{_ENDS}")
