"""Ages that do not go with the years of birth and death told of the same person."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from editlint.analysis.quotations import quotation_at
from editlint.analysis.times import dateline, times
from editlint.english.function_words import FUNCTION_WORDS
from editlint.english.number_values import number_at
from editlint.english.number_words import UNITS
from editlint.english.tokens import words as words_of
from editlint.model.document import Block, Document
from editlint.model.finding import Hit, Note
from editlint.model.pattern import late
from editlint.model.text import Span

_YEAR = r"(?P<{}>1[5-9]\d\d|20\d\d)\b"
_NO_CLAUSE = r"(?:(?!\b(?:and|but|who|whom|whose|which|that|where|when|after|before|since|until|moved|came|arrived|fled|left|not)\b)[^.;!?()\n]){0,70}?"
_PERSON = late(
    r"(?<!\bin )(?<!\bat )(?<!\bof )(?<!\bfrom )(?<!\bnear )(?<!\bthe )(?<![\w’'.-])[A-Z][\w’'-]+(?: [A-Z][\w’'.-]+)+"
)
# “his son, 34,”: whose age is it?
_KIN = late(
    r"\b(?:sons?|daughters?|wife|husband|mother|father|brothers?|sisters?|child|children|twins?|widow|partner|friend|"
    r"grand\w+|parents?|cousins?|nephews?|nieces?|uncle|aunt|baby|couple|both|colleague|team-?mate)\b",
    re.I,
)
_STOPS = late(r"[.!?][”\"’)]?\s+(?=[A-Z“\"])")
_PRONOUN = late(r"(?:She|He|His|Her|Mrs?|Ms|Dr)\b|(?:\S+ ){1,5}s?he\b")
_SURNAME = late(r"\b[A-Z][a-z’'-]{3,}\b(?<!day)(?<!In)(?<!When)")
_REACH = 1500  # characters of a block on either side
_BLOCKS = ("paragraph", "caption", "item", "standfirst")
_LOOSE = frozenset("about around nearly almost over under circa some c. roughly approximately".split())


class _Age(NamedTuple):
    """What is told of an age: how many years, and when; years 0 stand for now."""

    span: Span
    years: int
    at: int  # the year in which it was so, 0 for the time of the article
    is_loose: bool  # “turned 40 in March” may be last year


class AgesAndDates(NamedTuple):
    """An age that nobody born in that year can have had then; the person is the only one in the sentences."""

    gives = ("match", "born", "year", "age")
    signs = ("born", "(1", "(2", "(b. ", "(b.1", "(b.2")

    def run(self, doc: Document) -> Iterator[Hit]:
        now: tuple[int, int] | None = None
        for born in _births().finditer(doc.text):
            block = doc.block_at(born.start())
            if block and block.kind in _BLOCKS and _is_of_a_person(doc.text, born):
                now = now or _now(doc)
                yield from _against(doc, block, born, now)


def _is_of_a_person(text: str, born: re.Match[str]) -> bool:
    """False for “Osborn” and for “the Meiji period (1868–1912)”."""
    before = text[max(0, born.start() - 30) : born.start()]
    if born["born"]:
        return not before[-1:].isalnum()
    return bool(before.strip()) and before.split()[-1][0].isupper()


@cache
def _births() -> re.Pattern[str]:
    return re.compile(
        rf"[Bb]orn\b{_NO_CLAUSE}\b{_YEAR.format('born')}|\((?:born |b\. ?)?{_YEAR.format('first')}\s?[–-]\s?{_YEAR.format('died')}\)"
    )


@cache
def _ages() -> re.Pattern[str]:
    number = rf"(?:\d{{1,3}}|(?:{'|'.join(word for word in UNITS if word != 'zero')})(?:-(?:one|two|three|four|five|six|seven|eight|nine))?)"
    year = r"(?:1[5-9]\d\d|20\d\d)"
    return re.compile(
        rf"""
        \b(?:died|dead|killed|drowned)\b[^.;!?\n]{{0,60}}?\bin\ (?:[A-Z]\w+\ )?(?P<died>{year})[^.;!?\n]{{0,40}}?(?:\baged|\bat\ the\ age\ of|\bat)\ (?P<age1>{number})\b(?![:.]\d)
      | \b(?:died|killed)\b(?:\ (?:aged|at\ the\ age\ of|at))\ (?P<age2>{number})\b[^.;!?\n]{{0,25}}?\bin\ (?:[A-Z]\w+\ )?(?P<died2>{year})\b
      | (?<=[a-z]),\ (?P<age3>\d{{1,3}}),
      | \b(?:turned|turns|celebrated\ (?:his|her)|marked\ (?:his|her))\ (?P<age4>{number})(?:(?:th|st|nd|rd)\ birthday)?\b(?!\ ?(?:per|%|\d|points|pages|years|into))(?:\ in\ (?:[A-Z]\w+\ )?(?P<turned>{year}))?
      | \bwill\ be\ (?P<age4b>{number})\ (?=in\ [A-Z]|on\ |this\ |next\ )
      | \bwas\ (?P<age10>{number})\ when\ s?he\ [^.,;!?\n]{{0,40}}?\bin\ (?:[A-Z]\w+\ )?(?P<won>{year})\b
      | \blived\ to\ (?:be\ )?(?P<age11>{number})\b[^.;!?\n]{{0,30}}?\bdied\ in\ (?:[A-Z]\w+\ )?(?P<died3>{year})\b
      | \b(?:was|is)\ (?:now\ )?(?:aged\ )?(?P<age5>{number})(?:\ years\ old)?\ in\ (?:[A-Z]\w+\ )?(?P<was>{year})\b
      | \b[Ii]n\ (?:[A-Z]\w+\ )?(?P<in6>{year}),?\ (?:aged|at\ the\ age\ of|when\ (?:he|she)\ was)\ (?P<age6>{number})\b
      | \b(?:[Aa]ged|[Aa]t|[Aa]t\ the\ age\ of|[Ww]hen\ (?:he|she)\ was)\ (?P<age7>{number})\b,?\ in\ (?:[A-Z]\w+\ )?(?P<in7>{year})\b
      | \b(?P<age8>\d{{1,3}})-year-old\b
      | \b(?:is|’s|'s)\ (?:now\ )?(?P<age9>{number})(?:\ years\ old)?(?=[.,;]|\ and\b)
        """,
        re.X,
    )


def _now(doc: Document) -> tuple[int, int]:
    """The years in which the article may have been written; (0, 0) where nobody can know."""
    if line := dateline(doc):
        return line.year, line.year
    dates = [when for when in times(doc) if when.kind == "date" and when.year and not when.is_quoted]
    last = max((when.year for when in dates), default=0)
    sure = [when for when in dates if when.year == last]
    if last and (len(sure) > 1 or sure[0].weekday is not None):
        return last - 1, last + 1
    return 0, 0


def _against(doc: Document, block: Block, born: re.Match[str], now: tuple[int, int]) -> Iterator[Hit]:
    text = doc.text
    year = int(born["born"] or born["first"])
    start, end = _around(text, block, born)
    passage = text[start:end]
    if _KIN.search(passage) or quotation_at(doc, *born.span()) or not _has_one_person(passage):
        return
    if born["died"]:
        yield from _life(doc, born, start, end)
        return
    for age in _told(text, start, end):
        if quotation_at(doc, *age.span):
            continue
        low, high = (age.at, age.at) if age.at else now
        if not low or high < year:
            continue
        if age.is_loose and not age.at:
            low, high = low - 1, high + 1  # last March, or next May
        if not low - year - 1 <= age.years <= high - year:
            then = age.at or (now[0] + now[1]) // 2
            values = {"born": str(year), "year": str(then), "age": f"{then - year - 1} or {then - year}"}
            yield Hit(age.span, values, (Note(Span(*born.span()), f"born in {year}"),))
            return


def _life(doc: Document, born: re.Match[str], start: int, end: int) -> Iterator[Hit]:
    """“Ann Lee (1927–2004) … died at 45”."""
    first, died = int(born["first"]), int(born["died"])
    match = re.compile(
        r"\bdied\b[^.;!?\n]{0,30}?\b(?:aged|at the age of|at) (\d{1,3})\b(?! ?[ap]\.?m)"
    ).search(doc.text, start, end)
    if match and not died - first - 1 <= int(match[1]) <= died - first:
        note = Note(Span(*born.span()), f"{first} to {died} here")
        yield Hit(
            Span(*match.span()),
            {"born": str(first), "year": str(died), "age": f"{died - first - 1} or {died - first}"},
            (note,),
        )


def _around(text: str, block: Block, born: re.Match[str]) -> tuple[int, int]:
    """The sentence with its neighbours where these speak of “he” or “she” or name the same name."""
    start, end = max(block.start, born.start() - _REACH), min(block.end, born.end() + _REACH)
    edges = [start, *(stop.end() for stop in _STOPS.finditer(text, start, end)), end]
    number = max(i for i, edge in enumerate(edges) if edge <= born.start())
    first, last = number, number + 1
    if number and _goes_on(text, edges, number - 1, number, number):
        first -= 1
    if last < len(edges) - 1 and _goes_on(text, edges, number, last, last):
        last += 1
    return edges[first], edges[min(last, len(edges) - 1)]


def _goes_on(text: str, edges: list[int], one: int, two: int, later: int) -> bool:
    """True if the later of two sentences speaks of the person of the other."""
    if _PRONOUN.match(text, edges[later]):
        return True
    names, others = (set(_SURNAME.findall(text, edges[each], edges[each + 1])) for each in (one, two))
    return any(name.lower() not in FUNCTION_WORDS for name in names & others)


def _has_one_person(passage: str) -> bool:
    """False where two people are named; what looks like a name of one counts as one."""
    pronouns = {word.lower() for word in re.findall(r"\b(?:[Hh]e|[Ss]he)\b", passage)}
    names = {name.split()[-1] for name in _PERSON.findall(passage)}
    return len(pronouns) < 2 and len(names) < 2 and len(re.findall(r"\b[Bb]orn\b", passage)) < 2


def _told(text: str, start: int, end: int) -> Iterator[_Age]:
    for match in _ages().finditer(text, start, end):
        name, told = next(
            (name, found) for name, found in match.groupdict().items() if name.startswith("age") and found
        )
        before = text[max(start, match.start(name) - 12) : match.start(name)].lower().split()
        years = _number(told)
        if not years or years > 120 or (before and before[-1] in _LOOSE):
            continue
        at = next(
            (int(found) for key, found in match.groupdict().items() if not key.startswith("age") and found), 0
        )
        yield _Age(Span(match.start(name), match.end(name)), years, at, name.startswith("age4"))


def _number(told: str) -> int:
    if told.isdecimal():
        return int(told)
    column = words_of(told)
    return int(number_at(column, 0, len(column)))
