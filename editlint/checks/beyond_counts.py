"""An ordinal beyond the number of things that there are: the fourth day of three, a second one where there is only one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from editlint.analysis.lower import lower_text
from editlint.analysis.quotations import quotation_at
from editlint.analysis.sentences import sentence_of
from editlint.analysis.words import words
from editlint.english.number_words import UNITS
from editlint.english.ordinals import ORDINALS
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.pattern import late
from editlint.model.text import Span

_COUNTS = {word: value for word, value in UNITS.items() if 2 <= value <= 12} | {
    str(value): value for value in range(2, 13)
}
_AFTER = 3  # words after it that may tell of something else
_TOPS = ("headline", "standfirst")
_YEAR = late(r"\b[12]\d{3}\b")
_ONE = late(
    r"\b(?P<start>there (?:is|was|are|were) (?:only |just )?one|only one|just one|the only) "
    r"(?P<thing>[a-z]+(?:-[a-z]+)? [a-z]+)\b(?P<end>,? and (?:only one|one only))?"
)


class Total(NamedTuple):
    """A number of things that is said to be all of them, and where."""

    value: int
    span: Span
    is_whole: bool  # the headline's, or a compound: “a three-day walk”


class BeyondCounts(NamedTuple):
    """“Three days on the moor” at the head, “on the fourth and last day” below; “in three acts … the fourth act”; “there is
    one open question … the second open question”.

    `nouns` are counted by what is planned, and may not be gone beyond; `last_only` are those that may go on after all
    (days, weeks), so that only “the fourth and last” tells. `unless` are words of sentences about something else.
    """

    gives = ("match", "other")
    nouns: tuple[str, ...] = ()
    last_only: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()

    def run(self, doc: Document) -> Iterator[Hit]:
        text = lower_text(doc)
        if not any(f"{ordinal} " in text for ordinal in ORDINALS[1:]):
            return
        yield from self._beyond(doc, text)
        yield from self._second_of_one(doc, text)

    def _beyond(self, doc: Document, text: str) -> Iterator[Hit]:
        nouns = (*self.nouns, *self.last_only)
        for match in _ordinals(nouns).finditer(text):
            noun, number = match["noun"], ORDINALS.index(match["ordinal"]) + 1
            is_last = bool(match["last"])
            if (noun in self.last_only and not is_last) or not self._is_own(doc, match):
                continue
            totals = list(_totals(doc, text, noun))
            whole = [total for total in totals if total.is_whole]
            if whole and max(total.value for total in totals) < number:
                span = Span(*match.span("phrase"))
                other = doc.text[slice(*whole[0].span)]
                yield Hit(span, {"other": other}, (Note(whole[0].span, f"{other} here"),))
                return

    def _second_of_one(self, doc: Document, text: str) -> Iterator[Hit]:
        for one in _ONE.finditer(text):
            if not (one["start"].startswith("there") or one["end"]) or not self._is_own(doc, one):
                continue
            second = re.compile(rf"\bthe (?:second|other) {re.escape(one['thing'])}\b")
            for match in second.finditer(text, one.end()):
                if self._is_own(doc, match):
                    other = Span(one.start(), one.end())
                    shown = doc.text[slice(*other)]
                    yield Hit(Span(*match.span()), {"other": shown}, (Note(other, "only one here"),))
                    break

    def _is_own(self, doc: Document, match: re.Match[str]) -> bool:
        """False in quotations, and where the sentence tells of another time, of an addition, or of what was not to be."""
        column = words(doc)
        sentence = sentence_of(doc, bisect_left(column.starts, match.start()))
        keys = column.keys[sentence.first : bisect_left(column.starts, match.end()) + _AFTER]
        is_other = not set(self.unless).isdisjoint(keys) or _YEAR.search(
            doc.text, sentence.start, sentence.end
        )
        return not is_other and not quotation_at(doc, *match.span())


@cache
def _ordinals(nouns: tuple[str, ...]) -> re.Pattern[str]:
    ordinals, things = "|".join(ORDINALS[1:12]), "|".join(nouns)
    return re.compile(
        rf"\b(?:the|our|his|her|their|its|my) (?P<phrase>(?P<ordinal>{ordinals})"
        rf"(?P<last>,? (?:and )?(?:the )?(?:last|final))?,? (?P<noun>{things}))\b(?![’'-])"
    )


def _totals(doc: Document, text: str, noun: str) -> Iterator[Total]:
    """All numbers of a thing in the article, in words and figures from two to twelve."""
    plurals = f"{noun[:-1]}ies" if noun[-1] == "y" and noun[-2] not in "aeiou" else f"{noun}s"
    for match in re.finditer(rf"\b(?P<count>[a-z]+|\d+)(?:(?P<sign>[- ]){noun}| {plurals})\b", text):
        value = _COUNTS.get(match["count"])
        block = doc.block_at(match.start())
        if value is None or block is None or (match["sign"] == " "):
            continue
        is_compound = match["sign"] == "-"
        is_top = block.kind in _TOPS
        yield Total(value, Span(*match.span()), is_compound or is_top)
