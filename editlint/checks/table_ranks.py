"""What is said to come first or last in a table, or to have risen in every row, and did not."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from editlint.analysis.quotations import quotation_at
from editlint.analysis.sentences import sentences
from editlint.analysis.tables import Cell, Row, Table, is_total, tables
from editlint.english.change_words import CHANGES, DIRECTIONS
from editlint.english.function_words import FUNCTION_WORDS
from editlint.english.number_words import UNITS
from editlint.english.stems import stem
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.language import Sentence
from editlint.model.pattern import late
from editlint.model.text import Span

_TEXT = frozenset("headline standfirst paragraph item caption".split())
_FARTHEST = 4  # blocks from a table
_WORD = late(r"[^\W\d_]+")
_YEAR = late(r"\b(?:19|20)\d\d\b")
_ELSE = r"(?:anything|anywhere|anyone|anybody|everything|everywhere|everyone) else|any other|all (?:the )?others?|the rest"
# The row that is named stands before or after the phrase; 1 is the first of the table, -1 the last.
_RANKS = (
    (1, late(rf"\b(?:more|better|higher|greater)\b[^.;]{{0,60}}?\bthan (?:on |in |at |from |to |for |with )?(?:{_ELSE})\b", re.I)),
    (-1, late(rf"\b(?:fewer|less|lower|worse)\b[^.;]{{0,60}}?\bthan (?:on |in |at |from |to |for |with )?(?:{_ELSE})\b", re.I)),
    (1, late(r"\b(?:came|comes|finished|finishes|is|was|are|were|stands|stood) (?:out )?(?:top|first|at the top|in first place)\b(?: of the (?:table|list)\b)?", re.I)),
    (1, late(r"\b(?:tops|topped|heads|headed|leads|led) the (?:table|list|way|field|ranking)\b", re.I)),
    (1, late(r"\b(?:ahead of|beat|outdid|outsold|outstripped) (?:everything else|all the others|all the rest|the rest|every other)\b", re.I)),
    (-1, late(r"\b(?:came|comes|finished|finishes|is|was|are|were|stands|stood) (?:bottom|last|at the bottom|in last place)\b(?: of the (?:table|list)\b)?", re.I)),
    (1, late(r"\b[Mm]ost of (?:our|the|its|their|them|it|these|those|all)\b[^.;\dA-Z]{0,40}?\b(?:was|were|is|are|went|goes|came|comes|lie|lay) (?:on|in|to|from|for|at|with|by)\b")),
)  # fmt: skip
_ALL = late(
    r"\b(?:(?:shared|matched|enjoyed|seen) (?:by|in) (?:all|every|each)|(?:in|on|at|for|across) (?:all|every|each)(?: of)?"
    r"|(?:all|every|each)(?: of)?)\b(?P<noun>(?: (?:the|our|its|their))?(?: [a-z]+){0,3})",
    re.I,
)
_LIMITED = late(
    r"\b(?:but|except|bar|apart|save|almost|nearly|not|never|n['’]t|if|would|will|last year|than in)\b", re.I
)


class TableRanks(NamedTuple):
    """A row that “came top” or had “more than anywhere else” and has not the highest number in any column that may be
    meant; and a rise “shared by all” where the later of two columns is lower in a row.
    """

    gives = ("match", "row", "other")
    blocks = ("cell",)

    def run(self, doc: Document) -> Iterator[Hit]:
        for table in tables(doc):
            if table.has_header and len(_body(table)) > 1:
                for sentence in _near(doc, table):
                    yield from _rank(doc, table, sentence)
                    yield from _all_rows(doc, table, sentence)


def _body(table: Table) -> list[Row]:
    return [row for row in table.rows[1:] if row[0] and not is_total(row)]


def _near(doc: Document, table: Table) -> Iterator[Sentence]:
    """The sentences of the few blocks before and after a table, and of the headline."""
    blocks = [block for block in doc.blocks if block.kind in _TEXT]
    at = bisect_left(blocks, table.span.start, key=lambda block: block.start)
    near = [block for block in blocks if block.kind == "headline"] + blocks[
        max(0, at - _FARTHEST) : at + _FARTHEST
    ]
    every = sentences(doc)
    for block in dict.fromkeys(near):
        number = bisect_left(every, block.start, key=lambda sentence: sentence.start)
        while number < len(every) and every[number].start < block.end:
            if not quotation_at(doc, every[number].start, every[number].end):
                yield every[number]
            number += 1


def _rank(doc: Document, table: Table, sentence: Sentence) -> Iterator[Hit]:
    text = doc.text[sentence.start : sentence.end]
    if _LIMITED.search(text) or text.rstrip().endswith("?"):
        return
    for sign, pattern in _RANKS:
        if not (match := pattern.search(text)):
            continue
        named = _named(table, text)
        if len(named) != 1:
            continue
        better = [_better(table, named[0], column, sign) for column in _columns(table, text)]
        other = better[0] if better and all(better) else None
        if other:
            span = Span(sentence.start + match.start(), sentence.start + match.end())
            yield _hit(doc, span, [cell for cell in other if cell], other[0])
            return


def _named(table: Table, text: str) -> list[Row]:
    """The rows of which the sentence has a word that no other row has."""
    told = {stem(word.lower()) for word in _WORD.findall(text)}
    labels = [_stems(row[0]) for row in _body(table)]
    found: list[Row] = []
    for number, row in enumerate(_body(table)):
        own = labels[number].difference(*(other for n, other in enumerate(labels) if n != number))
        digits = set(re.findall(r"\d+", row[0].key if row[0] else ""))
        is_named = bool(own & told) if own else bool(digits) and (row[0] and row[0].key in text.lower())
        if is_named:
            found.append(row)
    return found


def _stems(cell: Cell | None) -> set[str]:
    return {stem(word) for word in _WORD.findall(cell.key) if word not in FUNCTION_WORDS} if cell else set()


def _columns(table: Table, text: str) -> list[int]:
    """The columns with a number in every row; if the sentence names one, only that."""
    body = _body(table)
    numeric = [
        column
        for column in range(1, len(table.header))
        if all((cell := row[column]) and cell.figure for row in body)
    ]
    told = {stem(word.lower()) for word in _WORD.findall(text)}
    named = [column for column in numeric if _stems(table.header[column]) & told]
    return named or numeric


def _better(table: Table, row: Row, column: int, sign: int) -> tuple[Cell | None, Cell | None] | None:
    """The label and cell of the row that has more, None if none has or the two are not of one unit."""
    values = [(cell.figure, other) for other in _body(table) if (cell := other[column]) and cell.figure]
    own = next((figure for figure, other in values if other is row), None)
    if own is None or len({figure.unit for figure, _ in values}) > 1:
        return None
    best, other = max(values, key=lambda pair: sign * pair[0].value)
    return (other[0], other[column]) if sign * best.value > sign * own.value else None


def _all_rows(doc: Document, table: Table, sentence: Sentence) -> Iterator[Hit]:
    text = doc.text[sentence.start : sentence.end]
    match = _ALL.search(text)
    if not match or _LIMITED.search(text[: match.end()]) or not _is_of_rows(table, match["noun"]):
        return
    pair = _two_years(table)
    way = _way(text) or (_way_before(doc, sentence) if text.startswith("It ") else 0)
    if not pair or not way:
        return
    for row in _body(table):
        one, two = row[pair[0]], row[pair[1]]
        if not (one and two and one.figure and two.figure) or one.figure.unit != two.figure.unit:
            continue
        if way * (two.figure.value - one.figure.value) < 0:
            told = match.group().split()
            while told[-1].lower() in FUNCTION_WORDS:
                told.pop()
            span = Span(sentence.start + match.start(), sentence.start + match.start() + len(" ".join(told)))
            yield _hit(doc, span, [one, two], row[0])
            return


def _is_of_rows(table: Table, noun: str) -> bool:
    """True if what is said of all is said of as many things as there are rows, or of what heads their labels."""
    told = noun.lower().split()
    body = _body(table)
    counts = [UNITS[word] for word in told if word in UNITS]
    if counts:
        return counts[0] == len(body)
    return bool(_stems(table.header[0]) & {stem(word) for word in told})


def _two_years(table: Table) -> tuple[int, int] | None:
    """The two columns that differ in their year alone, the earlier first; None where there are none or more."""
    found: list[tuple[str, int, int]] = []
    for column, cell in enumerate(table.header):
        if cell and (year := _YEAR.search(cell.key)):
            found.append((_YEAR.sub("", cell.key).strip(), int(year.group()), column))
    if len(found) != 2 or found[0][0] != found[1][0]:
        return None
    (_, _, one), (_, _, two) = sorted(found, key=lambda each: each[1])
    return one, two


def _way(text: str) -> int:
    """1 if the words tell of rises alone, -1 of falls alone, else 0."""
    keys = [word.lower() for word in _WORD.findall(text)]
    ways = {DIRECTIONS.get(key) or CHANGES.get(key) or 0 for key in keys} - {0}
    return ways.pop() if len(ways) == 1 else 0


def _way_before(doc: Document, sentence: Sentence) -> int:
    """The way of the sentence before: “The gain is the best since 2019. It was shared by all four areas.”"""
    every = sentences(doc)
    number = bisect_left(every, sentence.start, key=lambda each: each.start)
    return _way(doc.text[every[number - 1].start : every[number - 1].end]) if number else 0


def _hit(doc: Document, span: Span, cells: list[Cell], label: Cell | None) -> Hit:
    told = " ".join(doc.text[slice(*label.span)].split()) if label else ""
    shown = [cell for cell in cells if cell != label]
    notes = tuple(Note(cell.span, f"{doc.text[slice(*cell.span)]} here") for cell in shown)
    values = {"row": told, "other": " and ".join(doc.text[slice(*cell.span)] for cell in shown)}
    return Hit(span, values, notes)
