"""Ordinals with the wrong ending: “22th”, “3th”, “11nd”."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from editlint.model.document import Document
from editlint.model.finding import Edit, Fix, Hit
from editlint.model.pattern import late
from editlint.model.text import Span

# “11st 4lb” is a weight, so “st” must be followed by what only an ordinal can stand before.
_ENDING = late(
    r"\d(?P<ending>th|nd|rd|TH|ND|RD|st(?= (?:century|place|anniversary|birthday|floor|minute|"
    r"(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Sept|Nov|Dec)ember|October)))(?![\w/])"
)
_NUMBER = late(r"(?<![\w.,/$£€-])(\d{1,3}(?:,\d{3})*|\d+)\Z")
_LONGEST = 16  # characters of a number


class Ordinals(NamedTuple):
    gives = ("match", "better")
    signs = tuple(f"{digit}{ending}" for digit in "0123456789" for ending in ("th", "nd", "rd", "st "))

    def run(self, doc: Document) -> Iterator[Hit]:
        for match in _ENDING.finditer(doc.text):
            at, told = match.start("ending"), match["ending"]
            number = _NUMBER.search(doc.text, max(0, at - _LONGEST), at)
            ending = _ending(int(number[1].replace(",", ""))) if number else ""
            if number and ending != told.lower():
                better = number[1] + (ending.upper() if told.isupper() else ending)
                span = Span(number.start(), match.end())
                yield Hit(span, {"better": better}, (), Fix(f"“{better}”", (Edit(span, better),), True))


def _ending(number: int) -> str:
    if number % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
