"""One match with two results: “Dunholm 3, Westmere 2” above the report, “a 3–1 win” in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal, NamedTuple

from editlint.analysis.lower import has_one_of
from editlint.analysis.quotations import quotation_at
from editlint.analysis.sentences import sentences
from editlint.model.document import Document, layer
from editlint.model.finding import Hit, Note
from editlint.model.pattern import late
from editlint.model.text import Span

_SCORE = r"(?<![\d.,/–-])(?P<score>(?P<one>\d{1,3})[-–](?P<two>\d{1,3}))(?![\d/–-]|[.,]\d| ?%| per cent)"
_SECOND_SCORE = _SCORE.replace("<score>", "<marked>").replace("<one>", "<first>").replace("<two>", "<second>")
_TEAM = r"[A-Z][\w.'’&]*(?: (?:[A-Z][\w.'’&]*|of|and|&))*"
_WON = (
    "won|wins?|winning|victor(?:y|ious)|triumph(?:ed)?|beat|beats|beating|beaten|defeat(?:ed|s)?|thrash(?:ed|ing)|"
    "thump(?:ed|ing)|hammer(?:ed|ing)|crush(?:ed|ing)|rout(?:ed)?|edged?|los[et]s?|losing|loss|success"
)
_DREW = "draws?|drew|drawn|drawing|stalemate"
_OTHERS = r"""
    half[- ]time|interval|break|first leg|second leg|leg|aggregate|sets?|frames?|games?|penalt\w+|shoot-?out|extra time|
    away goals|last (?:week|month|year|season|time|weekend|saturday|sunday|meeting)|earlier|previous\w*|reverse|meeting|
    series|since|in (?:january|february|march|april|may|june|july|august|september|october|november|december|\d{4})|
    when (?:they|the sides|the two)|quarter-final|semi-final|final|group|round|reserves|under-\d+|women|elsewhere|next|
    could|would|will|if|tie-?break|standings|record|ago|on aggregate|opener|opening|won \d+ of|run|streak|beaten in|
    monday|tuesday|wednesday|thursday|friday
"""


class _Patterns(NamedTuple):
    line: re.Pattern[str]  # Dunholm City 3, Westmere Athletic 2 · Dunholm 3-2 Westmere
    result: re.Pattern[str]  # beat Westmere 3-2 · a 3-2 win
    half_time: re.Pattern[str]
    others: re.Pattern[str]  # words of another match


@cache
def _patterns() -> _Patterns:
    line = (
        rf"(?P<home>{_TEAM}) (?:(?P<one>\d{{1,3}}),? (?P<away>{_TEAM}) (?P<two>\d{{1,3}})"
        rf"|(?P<a>\d{{1,3}})[-–](?P<b>\d{{1,3}}) (?P<guest>{_TEAM}))\.?\Z"
    )
    result = (
        rf"\b(?P<verb>{_WON}|{_DREW})\b"
        r"(?:(?: (?!(?:and|but|after|when|while|before|with|who|which)\b)[\w.'’&]+){0,6}?)(?: ,| by)? "
        rf"{_SCORE}"
        rf"|{_SECOND_SCORE} (?:\w+ ){{0,2}}?"
        r"(?P<noun>win|victory|defeat|loss|success|triumph|draw|stalemate|thrashing|rout)\b"
    )
    pause = r"\b(?:half[- ]time|the break|the interval)\b"
    half_time = (
        rf"{pause}[^.;]{{0,30}}?{_SCORE}|{_SECOND_SCORE}[^.;]{{0,30}}?"
        r"\b(?:at|by) (?:half[- ]time|the break|the interval)\b"
    )
    others = "".join(part.strip() for part in _OTHERS.splitlines())
    return _Patterns(*map(re.compile, (line, result, half_time, rf"\b(?:{others})\b")))


_DRAWN = frozenset(("draw", "draws", "drew", "drawn", "drawing", "stalemate"))
_FIGURES = late(r"\d[-–]\d")
_PAUSES = ("half-time", "half time", "the break", "the interval")
_BESIDE = 50  # characters
_LEAD = 2  # paragraphs in which the report tells its own result
_MOST = 3  # different results: a round-up


class MatchScores(NamedTuple):
    """`result`: another final score than above. `half-time`: more goals at half-time than at the end. `draw`: a draw
    with a winner, or a win without."""

    gives = ("match", "other")
    signs = tuple(f"{figure}{dash}" for figure in "0123456789" for dash in "-–")
    fault: Literal["result", "half-time", "draw"]

    def run(self, doc: Document) -> Iterator[Hit]:
        told = _results(doc)
        if self.fault == "draw":
            yield from _uneven(doc, told)
            return
        base = _base(doc, told)
        if base is None:
            return
        if self.fault == "half-time":
            yield from _too_early(doc, base)
        elif len({result.goals for result in told}) < _MOST:
            yield from _others(doc, base, told)


class _Result(NamedTuple):
    span: Span
    goals: tuple[int, int]  # the higher first
    teams: frozenset[str]  # the words of their names, as far as told
    sentence: Span
    is_drawn: bool
    paragraph: int  # 0 for a line above the text


def _base(doc: Document, told: Sequence[_Result]) -> _Result | None:
    """The result that the article gives first: the score line, or the first one of the headline or the lead."""
    for block in doc.blocks:
        if block.kind in ("headline", "standfirst", "heading") or block.end - block.start < 70:
            text = doc.text[block.start : block.end]
            has_score = _FIGURES.search(text) or text.rstrip(".")[-1:].isdecimal()
            if has_score and (match := _patterns().line.match(text)):
                one, two = (match["one"], match["two"]) if match["one"] else (match["a"], match["b"])
                teams = f"{match['home']} {match['away'] or match['guest']}"
                span = Span(block.start, block.start + match.end())
                return _Result(span, _sorted(one, two), _names(teams), span, False, 0)
    first = next((result for result in told if result.paragraph <= 1), None)
    if first is None or _is_of_another_match(doc, first):
        return None
    return first


@layer
def _results(doc: Document) -> tuple[_Result, ...]:
    """What the running text calls won, lost or drawn, with its score."""
    return tuple(_told_results(doc)) if _FIGURES.search(doc.text) else ()


def _told_results(doc: Document) -> Iterator[_Result]:
    paragraph = 0
    blocks = iter(doc.blocks)
    block = next(blocks, None)
    for sentence in sentences(doc):
        while block and block.end <= sentence.start:
            paragraph += block.kind == "paragraph"
            block = next(blocks, None)
        if block is None or block.kind in ("cell", "item", "boilerplate"):
            continue
        text = doc.text[sentence.start : sentence.end]
        if not _FIGURES.search(text):
            continue
        for match in _patterns().result.finditer(text):
            group = "score" if match["score"] else "marked"
            one, two = (match["one"], match["two"]) if match["score"] else (match["first"], match["second"])
            word = match["verb"] or match["noun"]
            span = Span(sentence.start + match.start(group), sentence.start + match.end(group))
            if quotation_at(doc, *span):
                continue
            number = paragraph + 1 if block.kind == "paragraph" else 0
            yield _Result(
                span,
                _sorted(one, two),
                _names(text),
                Span(sentence.start, sentence.end),
                word in _DRAWN,
                number,
            )


def _sorted(one: str, two: str) -> tuple[int, int]:
    low, high = sorted((int(one), int(two)))
    return high, low


def _names(text: str) -> frozenset[str]:
    return frozenset(word for word in re.findall(r"[A-Z][\w'’]+", text) if len(word) > 3) - _COMMON


_COMMON = frozenset(
    ("City", "United", "Town", "Rovers", "Athletic", "County", "Albion", "League", "Saturday", "Sunday")
)


def _others(doc: Document, base: _Result, told: Sequence[_Result]) -> Iterator[Hit]:
    for result in told:
        if result.goals == base.goals or result.span == base.span:
            continue
        if _is_of_another_match(doc, result) or re.search(
            r"\d[-–]\d", doc.text[result.span.end : result.sentence.end]
        ):
            continue
        shared = len(base.teams & result.teams)
        if (
            shared > 1
            or (shared == 1 and result.paragraph <= _LEAD)
            or (shared and base.paragraph == 0 and len(result.teams) <= shared)
        ):
            note = Note(base.span, "the result here")
            yield Hit(result.span, {"other": doc.text[slice(*base.span)]}, (note,))


def _is_of_another_match(doc: Document, result: _Result) -> bool:
    """“whom they beat 3–1 last season”, “2–0 up at half-time”, told by the words beside the score."""
    start = max(result.sentence.start, result.span.start - _BESIDE)
    end = min(result.sentence.end, result.span.end + _BESIDE)
    return bool(_patterns().others.search(doc.text[start:end].lower()))


def _too_early(doc: Document, base: _Result) -> Iterator[Hit]:
    if not has_one_of(doc, _PAUSES):
        return
    for match in _patterns().half_time.finditer(doc.text):
        group = "score" if match["score"] else "marked"
        one, two = (match["one"], match["two"]) if match["score"] else (match["first"], match["second"])
        goals = _sorted(one, two)
        if goals[0] > base.goals[0] or goals[1] > base.goals[1]:
            span = Span(match.start(group), match.end(group))
            yield Hit(span, {"other": doc.text[slice(*base.span)]}, (Note(base.span, "the end"),))


def _uneven(doc: Document, told: Sequence[_Result]) -> Iterator[Hit]:
    for result in told:
        is_even = result.goals[0] == result.goals[1]
        text = doc.text[slice(*result.sentence)].lower()
        if is_even != result.is_drawn and not re.search(
            r"penalt|shoot-?out|aggregate|away goals|tie-?break|leg\b|sets|\bafter\b|\bthen\b", text
        ):
            yield Hit(result.span, {"other": ""})
