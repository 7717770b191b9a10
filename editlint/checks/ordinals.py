"""Ordinals with the wrong ending: “22th”, “3th”, “11nd”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from editlint.model.document import Document
from editlint.model.finding import Edit, Fix, Hit
from editlint.model.text import Span

# “11st 4lb” is a weight, so “st” must be followed by what only an ordinal can stand before.
_ORDINAL = re.compile(
    r"(?<![\w.,/$£€-])(\d{1,3}(?:,\d{3})*|\d+)(th|nd|rd|TH|ND|RD|st(?= (?:century|place|anniversary|birthday|floor|minute|"
    r"(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Sept|Nov|Dec)ember|October)))(?![\w/])"
)


class Ordinals(NamedTuple):
    gives = ("match", "better")

    def run(self, doc: Document) -> Iterator[Hit]:
        for match in _ORDINAL.finditer(doc.text):
            ending = _ending(int(match[1].replace(",", "")))
            if ending != match[2].lower():
                better = match[1] + (ending.upper() if match[2].isupper() else ending)
                span = Span(*match.span())
                yield Hit(span, {"better": better}, (), Fix(f"“{better}”", (Edit(span, better),), True))


def _ending(number: int) -> str:
    if number % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
