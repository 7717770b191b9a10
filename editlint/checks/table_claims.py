"""What the text says of a table that the table does not say."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import permutations
from typing import NamedTuple

from editlint.analysis.quantities import place_of, quantities
from editlint.analysis.quotations import quotation_at
from editlint.analysis.sentences import sentences
from editlint.analysis.tables import Cell, Figure, Row, Table, is_total, tables
from editlint.analysis.words import span_of, words
from editlint.english.function_words import FUNCTION_WORDS
from editlint.english.stems import stem
from editlint.model.document import Block, Document
from editlint.model.finding import Hit, Note
from editlint.model.language import Sentence
from editlint.model.meaning import Quantity
from editlint.model.pattern import late
from editlint.model.text import Span

_FARTHEST = 8  # blocks between a table and the text on it; headline and standfirst are always near
_SCALES = (1, 100, 1e3, 1e6, 1e9)  # a heading may say “in thousands”
_TEXT = frozenset("headline standfirst heading paragraph item caption".split())
_KINDS = frozenset(("count", "money", "share", "measure", "duration"))
_BE = frozenset("is was are were be been being has had have".split())
_WHERE = frozenset("at by from in to".split())
_BACK = frozenset("its it their they there these where which".split())
_WAS = late(r"(?:what (?:it|they) (?:was|were)|(?:as|so) \w+ as (?:before|it was|they were))\b")
_TIME = late(r"\d|\b(?:old|new|before|after|now|then|was|is)\b")
_LOOSE = 0.12
_LATEST = late(r"\b(?:19|20)\d\d\b")
_TITLE_WORDS = 14
_SLACK = 0.01  # of a number that is said to be twice another
_SHORTEST = 3  # letters of a label that a sentence may name by more than chance
_APART = 5  # words between a name and what is said of it: “Fairlea was once more the busiest”


class Said(NamedTuple):
    """A sentence near a table, the words of it, and a row of the table that it names."""

    sentence: Sentence
    keys: list[str]
    row: Row
    label: Span


Labels = list[tuple[str, Row]]


class TableClaims(NamedTuple):
    """A number in the text that differs from the cell of the row and column that the sentence names; a row that
    is called the highest or lowest and is not; columns that are said to be a multiple of each other, but for a few rows.

    `highest` and `lowest` are superlatives, `factors` words that multiply (`twice 2`), `grown` verbs
    that tell of one column against another (`doubled 2`), `unless` words of sentences
    about something else: another time, a change, a part.
    """

    gives = ("match", "row", "other")
    blocks = ("cell",)
    highest: tuple[str, ...] = ()
    lowest: tuple[str, ...] = ()
    factors: tuple[str, ...] = ()
    grown: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()

    def run(self, doc: Document) -> Iterator[Hit]:
        found = tables(doc)
        blocks = [block for block in doc.blocks if block.kind in _TEXT] if found else []
        for table in found:
            if table.has_header:
                labels = _labels(table)
                for sentence in _near(doc, table, blocks):
                    yield from self._claims(doc, table, labels, sentence)

    def _claims(self, doc: Document, table: Table, labels: Labels, sentence: Sentence) -> Iterator[Hit]:
        keys = words(doc).keys[sentence.first : sentence.last]
        if "?" in keys[-2:] or _is_of_another_year(keys, table):
            return
        named = [Said(sentence, keys, row, label) for row, label in _named(doc, labels, sentence)]
        if not set(self.unless).isdisjoint(keys):
            part = self._part_on_it(doc, sentence, named[0].label) if len(named) == 1 else None
            yield from _numbers(doc, table, named[0], part) if part else ()
            return
        yield from self._multiples(doc, table, sentence, keys)
        yield from self._grown(doc, table, sentence, keys)
        if len(named) == 1:
            yield from _numbers(doc, table, named[0], sentence)
        for said in named:
            yield from self._superlatives(doc, table, said)

    def _part_on_it(self, doc: Document, sentence: Sentence, label: Span) -> Sentence | None:
        """The clause after a colon or semicolon that goes on with the row named before it, and tells of nothing else.

        “The longest, from the inn to the quay, was in better order than we feared: three of its locks were mended.”
        """
        column = words(doc)
        begun = [i + 1 for i in range(sentence.first, sentence.last - 1) if column.keys[i] in (":", ";")]
        for first, end in zip(begun, [*begun[1:], sentence.last]):
            keys = column.keys[first:end]
            goes_on = label.end <= column.starts[first] and not _BACK.isdisjoint(keys[:4])
            if goes_on and set(self.unless).isdisjoint(keys):
                return Sentence(column.starts[first], column.ends[end - 1], first, end)
        return None

    def _grown(self, doc: Document, table: Table, sentence: Sentence, keys: list[str]) -> Iterator[Hit]:
        """“The time-out for a step is twice what it was” where the row has 30 seconds and 120."""
        factors = dict(part.split(" ") for part in self.factors) | dict(
            part.split(" ") for part in self.grown
        )
        i = next((i for i, key in enumerate(keys) if key in factors), -1)
        if i < 0 or not (_WAS.match(" ".join(keys[i + 1 : i + 7])) or keys[i] in self._verbs()):
            return
        rows = [row for row in table.body if row[0] and _tells_of(doc, sentence, row[0])]
        shown = [column for column in _numeric(table) if _is_time(table.header[column])]
        cells = [cell for column in shown if len(rows) == 1 and (cell := rows[0][column]) and cell.figure]
        figures = [cell.figure for cell in cells if cell.figure]
        if len(figures) < 2 or len({figure.unit for figure in figures}) > 1:
            return
        factor = float(factors[keys[i]])
        is_so = any(
            abs(two.value - factor * one.value) <= _LOOSE * abs(two.value)
            for one, two in permutations(figures, 2)
        )
        if not is_so:
            first, last = sentence.first + i, sentence.first + i + 1
            if match := _WAS.match(" ".join(keys[i + 1 : i + 7])):
                last += len(match.group().split())
            notes = tuple(Note(cell.span, f"{doc.text[slice(*cell.span)]} here") for cell in cells)
            told = " and ".join(doc.text[slice(*cell.span)] for cell in cells)
            values = _values(doc, rows[0], 0) | {"other": told}
            yield Hit(span_of(doc, first, last), values, notes)

    def _verbs(self) -> set[str]:
        return {part.split(" ")[0] for part in self.grown}

    def _superlatives(self, doc: Document, table: Table, said: Said) -> Iterator[Hit]:
        """“the busiest kitchen was Fairlea” where another kitchen has the higher number."""
        for i, key in enumerate(said.keys):
            sign = 1 if key in self.highest else -1 if key in self.lowest else 0
            if not sign or said.keys[max(0, i - 1)] != "the":
                continue
            end = _claimed(doc, table, said, i)
            columns = _columns_meant(doc, table, said, i, end) if end else []
            above = [_above(table, said.row, column, sign) for column in columns]
            if above and above[0] and all(above):
                yield _superlative(doc, said, i, end, columns[0], above[0])
            return

    def _multiples(self, doc: Document, table: Table, sentence: Sentence, keys: list[str]) -> Iterator[Hit]:
        """“Everything in the large tin is double the small one” where a row or two are not."""
        factors = dict(part.split(" ") for part in self.factors)
        i = next((i for i, key in enumerate(keys) if key in factors), -1)
        if i < 0 or not _speaks_of_all(keys[:i]):
            return
        one, two = _column_named(table, keys[:i]), _column_named(table, keys[i + 1 :])
        if not one or not two or one == two:
            return
        factor, odd, even = float(factors[keys[i]]), list[Row](), 0
        for row in table.body:
            cell, base = row[one], row[two]
            if not (cell and base and cell.figure and base.figure) or cell.figure.unit != base.figure.unit:
                continue
            if abs(cell.figure.value - factor * base.figure.value) <= _SLACK * cell.figure.value:
                even += 1
            else:
                odd.append(row)
        if odd and even > 2 * len(odd):
            start = words(doc).starts[sentence.first + i]
            notes = tuple(Note(cell.span, "not here") for row in odd if (cell := row[one]))
            yield Hit(Span(start, words(doc).ends[sentence.first + i]), _values(doc, odd[0], one), notes)


def _near(doc: Document, table: Table, blocks: list[Block]) -> Iterator[Sentence]:
    """The sentences round a table, and those of headline and standfirst."""
    at = bisect_left(blocks, table.span.start, key=lambda block: block.start)
    first = max(0, at - _FARTHEST)
    tops = [block for block in blocks[:first] if block.kind in ("headline", "standfirst")]
    for block in (*tops, *blocks[first : at + _FARTHEST]):
        every = sentences(doc)
        at = bisect_left(every, block.start, key=lambda sentence: sentence.start)
        while at < len(every) and every[at].start < block.end:
            if not quotation_at(doc, every[at].start, every[at].end):
                yield every[at]
            at += 1


def _is_of_another_year(keys: list[str], table: Table) -> bool:
    years = [key for key in keys if len(key) == 4 and key.isdecimal() and key[:2] in ("18", "19", "20")]
    if not years:
        return False
    shown = " ".join(cell.key for cell in (*table.header, *(row[0] for row in table.body)) if cell)
    return any(year not in shown for year in years)


def _labels(table: Table) -> Labels:
    """The labels of the rows, in lower case, totals aside."""
    labelled = [(row[0].key.strip(" :*."), row) for row in table.body if row[0] and not is_total(row)]
    return [
        (label, row) for label, row in labelled if len(label) >= _SHORTEST and label not in FUNCTION_WORDS
    ]


def _named(doc: Document, labels: Labels, sentence: Sentence) -> list[tuple[Row, Span]]:
    """The rows whose labels stand in the sentence, outside quotations, and where."""
    lower = doc.text[sentence.start : sentence.end].lower()
    found: list[tuple[Row, Span]] = []
    for label, row in labels:
        if label in lower:
            pattern = re.compile(rf"(?<![\w-]){re.escape(label)}(?![\w-])", re.IGNORECASE)
            match = pattern.search(doc.text, sentence.start, sentence.end)
            found += [(row, Span(*match.span()))] if match else []
    return [
        (row, label)
        for row, label in found
        if not quotation_at(doc, *label) and not any(_holds(other, label) for _, other in found)
    ]


def _holds(outer: Span, inner: Span) -> bool:
    return outer != inner and outer.start <= inner.start and inner.end <= outer.end


def _numbers(doc: Document, table: Table, said: Said, part: Sentence) -> Iterator[Hit]:
    """The number of a column that a part of the sentence gives and the row has not."""
    given: dict[int, list[Quantity]] = {}
    for quantity in _quantities_in(doc, part):
        place = place_of(doc, quantity)
        if not quotation_at(doc, *place) and not _holds(said.label, place):
            for column in _columns_of(doc, table, quantity, part):
                given.setdefault(column, []).append(quantity)
    for column, found in given.items():
        cell = said.row[column]
        if len(found) == 1 and cell and cell.figure and not _agree(found[0], cell.figure):
            if _is_elsewhere(found[0], said.row, cell):
                continue
            notes = (Note(cell.span, f"{doc.text[slice(*cell.span)]} here"),)
            yield Hit(place_of(doc, found[0]), _values(doc, said.row, column), notes)


def _quantities_in(doc: Document, part: Sentence) -> list[Quantity]:
    every = quantities(doc)
    first, last = (bisect_left(every, at, key=lambda one: one.first) for at in (part.first, part.last))
    return [one for one in every[first:last] if one.kind in _KINDS]


def _columns_of(doc: Document, table: Table, quantity: Quantity, part: Sentence) -> list[int]:
    """The column that a number is meant to be in, by what it counts or else by its unit; none if it may be several."""
    keys = words(doc).keys
    noun = keys[quantity.noun] if quantity.noun >= 0 else ""
    if keys[quantity.last : quantity.last + 1] == ["of"] and not quantity.unit and not noun:
        return _some_of_its(doc, table, quantity, part)
    heads = [column for column in _numeric(table) if noun and stem(noun) in _stems(table.header[column])]
    if not heads and quantity.unit:
        heads = [column for column in _numeric(table) if table.unit(column) == quantity.unit]
        heads = _latest(doc, table, heads, part) if len(heads) > 1 else heads
    return heads if len(heads) == 1 and table.unit(heads[0]) in ("", quantity.unit) else []


def _some_of_its(doc: Document, table: Table, quantity: Quantity, part: Sentence) -> list[int]:
    """The column of “three of its locks were mended”, if the clause has all words of a heading: “Locks mended”."""
    keys = words(doc).keys
    if keys[quantity.last + 1] not in _BACK or quantity.last + 2 >= part.last:
        return []
    noun, told = stem(keys[quantity.last + 2]), {stem(key) for key in keys[part.first : part.last]}
    heads = [column for column in _numeric(table) if noun in _stems(table.header[column])]
    return heads if len(heads) == 1 and _stems(table.header[heads[0]]) <= told else []


def _latest(doc: Document, table: Table, columns: list[int], part: Sentence) -> list[int]:
    """Of columns for several years the last year's, if the clause speaks of what the title of the table names."""
    years = [
        match.group() if (match := _LATEST.search(_key(table.header[column]))) else "" for column in columns
    ]
    if "" in years or len(set(years)) < len(years):
        return []
    titles = [block for block in doc.blocks if block.end <= table.span.start][-1:]
    title = doc.text[titles[0].start : titles[0].end].lower() if titles else ""
    is_title = len(title.split()) <= _TITLE_WORDS
    named = {stem(word) for word in re.findall(r"[a-z]{4,}", title) if is_title}
    told = {stem(key) for key in words(doc).keys[part.first : part.last]}
    return [columns[years.index(max(years))]] if named & told else []


def _key(cell: Cell | None) -> str:
    return cell.key if cell else ""


def _is_time(cell: Cell | None) -> bool:
    """True for the heading of a year, a version, or what was before."""
    return _TIME.search(_key(cell)) is not None


def _tells_of(doc: Document, sentence: Sentence, label: Cell) -> bool:
    """True if a sentence has all words of a label, of two at least: `step.timeout` and “the time-out for a step”."""
    named = {stem(word) for word in re.findall(r"[a-z]{3,}", label.key)}
    text = doc.text[sentence.start : sentence.end].lower()
    told = {stem(word.replace("-", "")) for word in re.findall(r"[a-z]+(?:-[a-z]+)*", text)}
    return named <= told and (len(named) > 1 or label.key in text)


def _numeric(table: Table) -> list[int]:
    """The columns where at least half of the rows have a number."""
    counts = [sum(bool(cell and cell.figure) for cell in column) for column in zip(*table.body)]
    return [i for i, count in enumerate(counts) if i and count * 2 >= len(table.body)]


def _stems(cell: Cell | None) -> set[str]:
    return {stem(word) for word in re.findall(r"[^\W\d_]+", cell.key)} if cell else set()


def _agree(quantity: Quantity, figure: Figure) -> bool:
    """True if the text may mean what the cell says. “Up to 50,000” of a table is the limit itself."""
    half = figure.step / 2 if figure.step > 10 or figure.step < 1 else 0
    low, high = quantity.low, quantity.high
    if quantity.qualifier == "most":
        low = quantity.value / 2
    return any(
        low <= (figure.value + half) * scale and (figure.value - half) * scale <= high for scale in _SCALES
    )


def _is_elsewhere(quantity: Quantity, row: Row, cell: Cell) -> bool:
    """True if another cell of the row has the number: the text may mean that."""
    others = [other.figure for other in row if other and other.figure and other != cell]
    return any(abs(other.value - quantity.value) < 1e-9 for other in others)


def _claimed(doc: Document, table: Table, said: Said, i: int) -> int:
    """Where what is called the highest ends, in words of the sentence, if it is the row that is called so; else 0.

    “the busiest kitchen was Fairlea”, “Fairlea was the busiest”, “Fairlea served the most meals”.
    """
    keys = said.keys
    headings = {word for cell in table.header for word in _stems(cell)}
    end = i + (3 if keys[i + 1 : i + 3] == ["number", "of"] else 1)
    while end < len(keys) and stem(keys[end]) in headings and keys[end] not in FUNCTION_WORDS:
        end += 1
    starts = words(doc).starts[said.sentence.first : said.sentence.last]
    if said.label.end <= starts[i]:
        is_claim = _is_linked(keys[bisect_left(starts, said.label.end) : i - 1]) and _ends_well(keys, end)
    else:
        is_claim = _is_equated(keys[end : bisect_left(starts, said.label.start)])
    return end if is_claim else 0


def _is_linked(between: list[str]) -> bool:
    """True for the few words between a name and what is said of it: “served”, “was once more”."""
    return 0 < len(between) <= _APART and all(key[0].isalpha() for key in between)


def _is_equated(between: list[str]) -> bool:
    """True for what stands between “the busiest kitchen” and its name: “was”, “were served in the”."""
    if between[-1:] == ["the"]:
        between = between[:-1]
    if len(between) == 1:
        return between[0] in _BE or between[0] in (":", ",")
    return 0 < len(between) <= _APART and between[-1] in _WHERE and all(key.isalpha() for key in between)


def _ends_well(keys: list[str], end: int) -> bool:
    """False where the superlative is of something else: “the largest increase”, “the busiest of the three”."""
    return (
        end >= len(keys) or not keys[end][0].isalpha() or (keys[end] in FUNCTION_WORDS and keys[end] != "of")
    )


def _columns_meant(doc: Document, table: Table, said: Said, i: int, end: int) -> list[int]:
    """The columns that a superlative may be about: the one that it names, or else every one with numbers."""
    nouns = {stem(key) for key in said.keys[i + 1 : end]}
    named = [column for column in _numeric(table) if nouns & _stems(table.header[column])]
    if named:
        return named
    is_general = said.keys[i] not in ("most", "fewest", "least")
    return _numeric(table) if is_general else []


def _above(table: Table, row: Row, column: int, sign: int) -> Row | None:
    """The row that has the highest number, if this row has it not; None too if that cannot be told."""
    cell = row[column]
    if not cell or not cell.figure:
        return None
    rows = [other for other in table.body if not is_total(other)]
    cells = [other[column] for other in rows]
    figures = [one.figure for one in cells if one and one.figure]
    if len(figures) < len(rows) or len({figure.unit for figure in figures}) > 1:
        return None
    best = max(sign * figure.value for figure in figures)
    if best <= sign * cell.figure.value:
        return None
    return next(
        other for other in rows if (one := other[column]) and one.figure and sign * one.figure.value == best
    )


def _superlative(doc: Document, said: Said, i: int, end: int, column: int, best: Row) -> Hit:
    starts, ends = words(doc).starts, words(doc).ends
    first, last = said.sentence.first + i - 1, said.sentence.first + end - 1
    span = Span(min(starts[first], said.label.start), max(ends[last], said.label.end))
    cells = [cell for cell in (said.row[column], best[column]) if cell]
    notes = tuple(Note(cell.span, f"{doc.text[slice(*cell.span)]} here") for cell in cells)
    return Hit(span, _values(doc, best, column), notes)


def _speaks_of_all(keys: list[str]) -> bool:
    return any(key in ("everything", "all", "every", "each", "quantities", "amounts") for key in keys)


def _column_named(table: Table, keys: list[str]) -> int | None:
    """The column of which a word stands among these and in no other heading."""
    stems = {stem(key) for key in keys if key[0].isalpha()}
    headings = [_stems(cell) for cell in table.header]
    found = [
        column
        for column in _numeric(table)
        if stems & headings[column].difference(*(other for i, other in enumerate(headings) if i != column))
    ]
    return found[0] if len(found) == 1 else None


def _values(doc: Document, row: Row, column: int) -> dict[str, str]:
    return {"row": _shown(doc, row[0]), "other": _shown(doc, row[column])}


def _shown(doc: Document, cell: Cell | None) -> str:
    """A cell as it stands; code, which is no prose, in small letters."""
    told = " ".join(doc.text[slice(*cell.span)].split()) if cell else ""
    return told if any(map(str.isalnum, told)) or not cell else cell.key
