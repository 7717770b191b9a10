"""Parts of an article that are counted out: lists, and headings and paragraphs with a number (“2. …”, “Step two: …”)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from editlint.english.number_words import UNITS
from editlint.english.ordinals import ORDINALS
from editlint.model.document import Block, Document, layer
from editlint.model.pattern import late
from editlint.model.text import Span

_MARK = late(r"(?:[-*+•‣▪◦●·]|\(?(\d{1,2}|[a-z]{1,3})[.)])\s*\Z", re.IGNORECASE)
_INLINE_MARK = late(r"(?<![\w(.])\(?(?:(\d)|([a-h])|(i{1,3}|iv|v))\) ")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8}
_LETTERS = "abcdefgh"  # not further: “(i)” is a number
_OPENING_WORDS = 6  # of a part, enough to find it by


Numerals = Literal["figures", "letters", "romans"]


class Part(NamedTuple):
    """A counted part: its first words, its number (0 without one), the block that it opens."""

    span: Span
    number: int
    block: int


class Series(NamedTuple):
    """Parts that belong together. `noun` is what the label calls them: “step” for “Step 2”."""

    kind: Literal["items", "labels"]
    parts: tuple[Part, ...]
    noun: str = ""
    numerals: Numerals = "figures"
    is_marked: bool = True  # false for items whose marks were lost: the last of them may be a heading


@layer
def _runs(doc: Document) -> tuple[tuple[int, ...], ...]:
    """The numbers of list items without other text between them."""
    found: list[tuple[int, ...]] = []
    run: list[int] = []
    for number, block in enumerate(doc.blocks):
        if block.kind == "item":
            run.append(number)
        elif run:
            found.append(tuple(run))
            run = []
    return (*found, tuple(run)) if run else tuple(found)


@layer
def lists(doc: Document) -> tuple[Series, ...]:
    """Runs of list items without other text between them; items within items and further paragraphs do not count."""
    return tuple(_list(doc, run) for run in _runs(doc))


@layer
def list_to(doc: Document) -> dict[int, Series]:
    """The lists by the number of the last block of each."""
    return {run[-1]: series for run, series in zip(_runs(doc), lists(doc))}


@layer
def series_from(doc: Document) -> dict[int, Series]:
    """The series by the number of the first block of each; of two the longer."""
    every = sorted((*lists(doc), *labelled(doc)), key=lambda series: len(series.parts))
    return {series.parts[0].block: series for series in every}


def _list(doc: Document, run: tuple[int, ...]) -> Series:
    top = min(doc.blocks[number].level for number in run)
    begun = [number for number in run if doc.blocks[number].level == top]
    marked = [number for number in begun if _has_mark(doc, number)]
    parts = (Part(opening(doc, doc.blocks[n]), item_number(doc, n)[0], n) for n in marked or begun)
    return Series("items", tuple(parts), is_marked=bool(marked))


@layer
def labelled(doc: Document) -> tuple[Series, ...]:
    """Blocks that begin with a number, from one upward or down to one, whatever stands between them."""
    open_ones: dict[tuple[str, str, Numerals], list[Part]] = {}
    found: list[Series] = []
    for noun, kind, numerals, part in _labels(doc):
        parts = open_ones.setdefault((noun, kind, numerals), [])
        if parts and not _goes_on(parts, part.number):
            found.append(Series("labels", tuple(parts), noun, numerals))
            parts = open_ones[noun, kind, numerals] = []
        parts.append(part)
    found += [
        Series("labels", tuple(parts), noun, numerals) for (noun, _, numerals), parts in open_ones.items()
    ]
    return tuple(series for series in found if len(series.parts) > 1)


def _goes_on(parts: list[Part], number: int) -> bool:
    last = parts[-1].number
    if len(parts) > 1 and parts[0].number > last:
        return number < last
    return number > last or (len(parts) == 1 and number == last - 1 > 0)


def _labels(doc: Document) -> Iterator[tuple[str, str, Numerals, Part]]:
    text = doc.text
    for number, block in enumerate(doc.blocks):
        if block.kind == "item":
            value, numerals = item_number(doc, number)
            if value:
                yield "", f"item {block.level}", numerals, Part(opening(doc, block), value, number)
        elif block.kind in ("heading", "paragraph", "caption") and (
            match := _label().match(text, block.start, block.end)
        ):
            kind = f"{block.kind} {block.level}"
            noun = (match["noun"] or match["thing"] or "").lower()
            yield noun, kind, "figures", Part(opening(doc, block), _value(match), number)


@cache
def _label() -> re.Pattern[str]:
    """“3. ”, “3) ”, “No. 3: ”, “Step 3”, “Tip No. 3”, “Soup three: ”, “Third soup: ”; no hours and no sums: “3.30pm”."""
    words = "|".join(word for word, value in UNITS.items() if 0 < value <= 20)
    named = rf"(?P<noun>[a-z]{{3,}}) (?:#|no\.? ?|number )?(?P<number>\d{{1,2}}|{words})(?= ?[:.–—-](?!\d)| ?\Z|\n)"
    ordinal = rf"(?:the )?(?P<ordinal>{'|'.join(ORDINALS)}) (?P<thing>[a-z]{{3,}})(?= ?[:–—-]| ?\Z|\n)"
    bare = r"(?:#|no\.? ?|number )?(?P<bare>\d{1,2})(?=[.):] ?[^\W\d])"
    return re.compile(f"{named}|{ordinal}|{bare}", re.IGNORECASE)


def _value(match: re.Match[str]) -> int:
    figure = (match["number"] or match["bare"] or match["ordinal"]).lower()
    if match["ordinal"]:
        return ORDINALS.index(figure) + 1
    return int(figure) if figure.isdecimal() else UNITS[figure]


def item_number(doc: Document, number: int) -> tuple[int, Numerals]:
    """The number that the source gives a list item, 0 if none, and how it is written: “2.”, “(b)”, “ii)”."""
    match = _MARK.search(_before(doc, number))
    mark = match[1].lower() if match and match[1] else ""
    if mark.isdecimal():
        return int(mark), "figures"
    if mark in _ROMAN:
        return _ROMAN[mark], "romans"
    return (_LETTERS.index(mark) + 1, "letters") if mark and mark in _LETTERS else (0, "figures")


def numeral(number: int, numerals: Numerals) -> str:
    """A number as the other parts of its series have it: “3”, “c”, “iii”."""
    if numerals == "letters":
        return _LETTERS[number - 1]
    return (
        next(roman for roman, value in _ROMAN.items() if value == number)
        if numerals == "romans"
        else str(number)
    )


def _has_mark(doc: Document, number: int) -> bool:
    before = _before(doc, number)
    return "<li" in before or _MARK.search(before.rsplit("\n", 1)[-1]) is not None


def _before(doc: Document, number: int) -> str:
    """The source between a block and the one before it."""
    start = doc.blocks[number].start
    end = doc.prose.span(start, start + 1).start
    after = doc.blocks[number - 1].end if number else 0
    begin = doc.prose.span(after - 1, after).end if after else 0
    return doc.source[begin:end]


class Mark(NamedTuple):
    """“(2) ” or “b) ” in running text, and its number."""

    start: int
    end: int
    number: int


def inline_marks(text: str, start: int, end: int) -> list[Mark]:
    """The marks of one kind, that of the first, in a stretch of prose."""
    found = list(_INLINE_MARK.finditer(text, start, end))
    if not found:
        return []
    kind = 3 if found[0][3] == "i" else found[0].lastindex
    return [Mark(*mark.span(), _mark_number(mark)) for mark in found if mark.lastindex == kind]


def _mark_number(mark: re.Match[str]) -> int:
    if mark[1]:
        return int(mark[1])
    return ord(mark[2]) - ord("a") + 1 if mark[2] else _ROMAN[mark[3]]


def opening(doc: Document, block: Block) -> Span:
    """The first words of a block."""
    return opening_of(doc, block.start, block.end)


def opening_of(doc: Document, start: int, end: int) -> Span:
    """The first words of a stretch of prose, without the marks round them."""
    words = list(re.finditer(r"\S+", doc.text[start:end]))[:_OPENING_WORDS]
    if not words:
        return Span(start, end)
    last = start + words[-1].end()
    while last > start + 1 and doc.text[last - 1] in ".,;:!?":
        last -= 1
    return Span(start + words[0].start(), last)
