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
from editlint.analysis.words import word_at, words
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
_ADJECTIVES = "(?:(?:short|long|equal|unequal|main|simple|basic|small|large|big|separate) )?"
_OF_MANY = ("room", "floor")
_TOPS = ("headline", "standfirst")
_YEAR = late(r"\b[12]\d{3}\b")
_FARTHEST = 2  # beyond a total of running text: a sixth or seventh part of five; a twelfth is another book's
# What tells that all of them are counted: “fills four rooms”, “a play in three acts”, “the book is in five parts”.
_WHOLE = late(
    r"(?:\b(?:fills|filled|fill|takes up|occupies|is spread over|runs to|ran to|consists? of"
    r"|consisted of|comprises|is made up of"
    r"|(?:divided|split|falls|fell|grouped) into|(?:told|arranged|laid out|set out|written) in"
    r"|(?:play|opera|operetta|book|novel|series|film|comedy|tragedy|symphony|ballet|musical|poem|essay|exhibition"
    r"|concerto|quartet|sonata|dinner|meal|plan|report|memoir|biography|drama|tale|race|route|tour|thesis"
    r"|course) (?:is |was |comes )?in)"
    r"|(?P<weak>\b(?:has|had|have|have got|has got|with)|[’'](?:ve|s) got)) (?:just |only )?\Z"
)
# “two chapters on the war” are some of them.
_GOES_ON = late(r"\s*(?:[.,;:!?)—–]|\Z|\n|and |here\b|in all\b|altogether\b)")
_SOME = late(r" (?:about|that|which|who|where|left|ahead|devoted|each|per|to let|a (?:day|week|year))\b")
# “the fourth act of Hamlet”, “stage four cancer”, “Chapter 11 bankruptcy”, “Part 2.1”, “section 5(2)”
_ELSEWHERE = late(
    r"[.(]\w| (?:of|at|under) | in (?:the|that|this) (?:act|law|bill)\b"
    r"| (?:cancer|tumou?r|disease|bankruptcy|protection|trials?|notice|exams?)\b"
)
_OURS = late(r"\b(?:i|we|my|our)\b")
_WITHIN = 45  # characters before a number in which its verb is looked for
_ONE = late(
    r"\b(?P<start>there (?:is|was|are|were) (?:only |just )?one|only one|just one|the only) "
    r"(?P<thing>[a-z]+(?:-[a-z]+)? [a-z]+)\b(?P<end>,? and (?:only one|one only))?"
)


class Total(NamedTuple):
    """A number of things that is said to be all of them, and where."""

    value: int
    span: Span
    is_whole: bool  # the headline's, or a compound: “a three-day walk”
    is_told: bool = False  # said of the whole in running text: “the book is in five parts”


class _Use(NamedTuple):
    """One of the things by its number: “the fourth act”, “Part six”."""

    noun: str
    number: int
    span: Span
    owner: str = ""
    is_label: bool = False


class BeyondCounts(NamedTuple):
    """“Three days on the moor” at the head, “on the fourth and last day” below; “in three acts … the fourth act”; “there is
    one open question … the second open question”; “the book is in five parts … Part six”.

    `nouns` are counted by what is planned, and may not be gone beyond; `last_only` are those that may go on after all
    (days, weeks), so that only “the fourth and last” tells. `unless` are words of sentences about something else.
    """

    gives = ("match", "other")
    nouns: tuple[str, ...] = ()
    last_only: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()

    def run(self, doc: Document) -> Iterator[Hit]:
        text = lower_text(doc)
        has_ordinals = any(f"{ordinal} " in text for ordinal in ORDINALS[1:])
        yield from self._beyond(doc, text, has_ordinals)
        if has_ordinals:
            yield from self._second_of_one(doc, text)

    def _beyond(self, doc: Document, text: str, has_ordinals: bool) -> Iterator[Hit]:
        totals: dict[str, list[Total]] = {}
        for use in sorted(self._uses(doc, text, has_ordinals), key=lambda use: use.span):
            if use.noun not in totals:
                totals[use.noun] = list(_totals(doc, text, use.noun))
            total = _gone_beyond(doc, text, use, totals[use.noun])
            if total and (not total.is_told or self._is_own(doc, total.span)):
                other = doc.text[slice(*total.span)]
                yield Hit(use.span, {"other": other}, (Note(total.span, f"{other} here"),))
                return

    def _uses(self, doc: Document, text: str, has_ordinals: bool) -> Iterator[_Use]:
        if has_ordinals:
            for match in _ordinals((*self.nouns, *self.last_only)).finditer(text):
                span, is_last = Span(*match.span("phrase")), bool(match["last"])
                if (is_last or match["noun"] not in self.last_only) and self._is_own(doc, span):
                    number = ORDINALS.index(match["ordinal"]) + 1
                    yield _Use(match["noun"], number, span, match["owner"])
        for match in _labels(self.nouns).finditer(text):
            figure, span = match["number"], Span(*match.span())
            number = int(figure) if figure.isdecimal() else _COUNTS[figure]
            if number > 2 and not _ELSEWHERE.match(text, span.end) and self._is_own(doc, span):
                yield _Use(match["noun"], number, span, is_label=True)

    def _second_of_one(self, doc: Document, text: str) -> Iterator[Hit]:
        for one in _ONE.finditer(text):
            if not (one["start"].startswith("there") or one["end"]) or not self._is_own(
                doc, Span(*one.span())
            ):
                continue
            second = re.compile(rf"\bthe (?:second|other) {re.escape(one['thing'])}\b")
            for match in second.finditer(text, one.end()):
                if self._is_own(doc, Span(*match.span())):
                    other = Span(one.start(), one.end())
                    shown = doc.text[slice(*other)]
                    yield Hit(Span(*match.span()), {"other": shown}, (Note(other, "only one here"),))
                    break

    def _is_own(self, doc: Document, span: Span) -> bool:
        """False in quotations, and where the sentence tells of another time, of an addition, or of what was not to be."""
        column = words(doc)
        sentence = sentence_of(doc, bisect_left(column.starts, span.start))
        keys = column.keys[sentence.first : bisect_left(column.starts, span.end) + _AFTER]
        is_other = not set(self.unless).isdisjoint(keys) or _YEAR.search(
            doc.text, sentence.start, sentence.end
        )
        return not is_other and not quotation_at(doc, *span)


@cache
def _ordinals(nouns: tuple[str, ...]) -> re.Pattern[str]:
    ordinals, things = "|".join(ORDINALS[1:12]), "|".join(nouns)
    return re.compile(
        rf"\b(?P<owner>the|our|his|her|their|its|my) (?P<phrase>(?P<ordinal>{ordinals})"
        rf"(?P<last>,? (?:and )?(?:the )?(?:last|final))?,? (?P<noun>{things}))\b(?![’'-])"
    )


@cache
def _labels(nouns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(
        rf"(?<!to )\b(?P<noun>{'|'.join(nouns)}) (?P<number>{'|'.join(_COUNTS)}|1[3-9]|2\d)\b(?![-’'%])"
    )


def _gone_beyond(doc: Document, text: str, use: _Use, totals: list[Total]) -> Total | None:
    """The total that the number is beyond, the headline's before one of running text."""
    whole = [total for total in totals if total.is_whole]
    is_beyond = whole and max(total.value for total in totals) < use.number
    if is_beyond and (not use.is_label or use.number <= whole[0].value + _FARTHEST):
        return whole[0]
    told = [total for total in totals if total.is_told and total.span.end < use.span.start]
    is_one = len({total.value for total in totals}) == 1
    if not told or not is_one or not told[0].value < use.number <= told[0].value + _FARTHEST:
        return None
    is_elsewhere = _ELSEWHERE.match(text, use.span.end) or not _is_same_owner(doc, text, use, told[0])
    return None if is_elsewhere else told[0]


def _is_same_owner(doc: Document, text: str, use: _Use, total: Total) -> bool:
    """False for “she has two rules … my third rule”."""
    if use.owner in ("", "the", "its"):
        return True
    sentence = sentence_of(doc, word_at(doc, total.span.start))
    is_ours = _OURS.search(text, sentence.start, total.span.start) is not None
    return is_ours == (use.owner in ("my", "our"))


def _totals(doc: Document, text: str, noun: str) -> Iterator[Total]:
    """All numbers of a thing in the article, in words and figures from two to twelve."""
    plurals = f"{noun[:-1]}ies" if noun[-1] == "y" and noun[-2] not in "aeiou" else f"{noun}s"
    for match in re.finditer(
        rf"\b(?P<count>[a-z]+|\d+)(?:(?P<sign>[- ]){noun}| {_ADJECTIVES}{plurals})\b", text
    ):
        value = _COUNTS.get(match["count"])
        block = doc.block_at(match.start())
        if value is None or block is None or (match["sign"] == " "):
            continue
        is_compound = match["sign"] == "-"
        is_top = block.kind in _TOPS
        span, is_whole = Span(*match.span()), is_compound or is_top
        yield Total(value, span, is_whole, not is_whole and _is_told(doc, text, span, noun))


def _is_told(doc: Document, text: str, span: Span, noun: str) -> bool:
    """True if running text counts the whole by it: “the show fills four rooms”, “I've got two rules.”"""
    before = text[max(0, span.start - _WITHIN) : span.start]
    match = _WHOLE.search(before)
    if match is None or _SOME.match(text, span.end):
        return False
    # “a flat with two rooms”, “the hotel has four floors”: there are others
    return not match["weak"] or (noun not in _OF_MANY and _GOES_ON.match(text, span.end) is not None)
