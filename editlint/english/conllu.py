"""CoNLL-U, the table format of treebanks: read, and filled with what the engine found.

Ten columns a word, separated by tabs; comments before, a blank line after each sentence. Joined words (“1-2 don't”)
are kept. Empty nodes (“8.1”) and the DEPS column belong to a second graph, which the engine does not make: the nodes are
left out, the column is “_”.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from editlint.model.language import Name, Words

if TYPE_CHECKING:
    from .engine import Reading

COLUMNS = ("ID", "FORM", "LEMMA", "UPOS", "XPOS", "FEATS", "HEAD", "DEPREL", "DEPS", "MISC")
_NOTHING = "_"
_GLUED = "SpaceAfter=No"


class Malformed(ValueError):
    """Text that is not CoNLL-U; the message names the line: “line 12: 9 columns, CoNLL-U has 10”."""


class Row(NamedTuple):
    """A line of a table: its columns as they are written."""

    id: str
    form: str
    lemma: str = _NOTHING
    upos: str = _NOTHING
    xpos: str = _NOTHING
    features: str = _NOTHING
    head: str = _NOTHING
    relation: str = _NOTHING
    deps: str = _NOTHING
    misc: str = _NOTHING


@dataclass(slots=True)
class Table:
    """A sentence: comments (with their “#”), a row a word, and the joined words by the number of their first (0, 1 …)."""

    comments: list[str] = field(default_factory=list[str])
    rows: list[Row] = field(default_factory=list[Row])
    joined: dict[int, Row] = field(default_factory=dict[int, Row])

    def __str__(self) -> str:
        """The sentence as it stands in a file, with the blank line after it."""
        lines = list(self.comments)
        for i, row in enumerate(self.rows):
            if i in self.joined:
                lines.append("\t".join(self.joined[i]))
            lines.append("\t".join(row))
        return "\n".join(lines) + "\n\n"

    @property
    def forms(self) -> list[str]:
        """The words as they are written."""
        return [row.form for row in self.rows]

    def comment(self, name: str) -> str | None:
        """The value of “# name = value”, “” where there is no value, None where there is no such comment."""
        for line in self.comments:
            key, _, value = line[1:].partition("=")
            if key.strip() == name:
                return value.strip()
        return None


def tables(text: str) -> Iterator[Table]:
    """The sentences of a CoNLL-U text. Raises Malformed."""
    table, number = Table(), 0
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            yield from _finished(table, number)
            table = Table()
        elif line.startswith("#"):
            if table.rows or table.joined:
                raise Malformed(f"line {number}: a comment inside a sentence; comments stand before it")
            table.comments.append(line)
        else:
            _add(table, _row(line, number), number)
    yield from _finished(table, number)


def _row(line: str, number: int) -> Row:
    columns = line.split("\t")
    if len(columns) != len(COLUMNS):
        counted = "1 column" if len(columns) == 1 else f"{len(columns)} columns"
        between = ", separated by tabs" if len(columns) == 1 else ""
        raise Malformed(f"line {number}: {counted}, CoNLL-U has {len(COLUMNS)}{between}")
    for name, column in zip(COLUMNS, columns):
        if not column.strip():
            raise Malformed(f"line {number}: the column {name} is empty; “_” stands for nothing")
    return Row(*columns)


def _add(table: Table, row: Row, number: int) -> None:
    """Put a row at the end of a table, if its number is the next."""
    following = len(table.rows) + 1
    before, mark, after = row.id.partition("-" if "-" in row.id else ".")
    if not _is_number(before) or (mark and not _is_number(after)):
        raise Malformed(f"line {number}: “{row.id}” is not the number of a word")
    if mark == ".":
        if int(before) != following - 1:
            raise Malformed(f"line {number}: the empty node {row.id} does not stand after word {before}")
    elif int(before) != following:
        raise Malformed(f"line {number}: word {row.id} where word {following} should be")
    elif not mark:
        table.rows.append(row)
    elif int(after) <= int(before) or any(int(last) >= following for _, last in _ranges(table)):
        raise Malformed(f"line {number}: {row.id} does not join words that follow it")
    else:
        table.joined[following - 1] = Row(row.id, row.form, features=row.features, misc=row.misc)


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit()


def _ranges(table: Table) -> Iterator[tuple[str, str]]:
    """First and last word of what is joined, as they are written."""
    for row in table.joined.values():
        first, _, last = row.id.partition("-")
        yield first, last


def _finished(table: Table, number: int) -> Iterator[Table]:
    """The table, if it has words."""
    for first, last in _ranges(table):
        if int(last) > len(table.rows):
            raise Malformed(
                f"line {number}: {first}-{last} are joined, but the sentence ends with word {len(table.rows)}"
            )
    if table.rows:
        yield table
    elif table.comments:
        raise Malformed(f"line {number}: comments without a sentence")


def articles(every: Iterable[Table]) -> Iterator[list[Table]]:
    """Sentences, a list an article: “# newdoc” begins one."""
    article: list[Table] = []
    for table in every:
        if article and any(line[1:].split()[:1] == ["newdoc"] for line in table.comments):
            yield article
            article = []
        article.append(table)
    if article:
        yield article


def complete(every: Sequence[Table]) -> None:
    """Give the comments “sent_id” and “text” to the sentences that lack them."""
    taken = {table.comment("sent_id") for table in every}
    number = 0
    for table in every:
        number += 1
        if not table.comment("sent_id"):
            while str(number) in taken:
                number += 1
            table.comments.append(f"# sent_id = {number}")
        if not table.comment("text"):
            table.comments.append(f"# text = {text_of(table)}")


def text_of(table: Table) -> str:
    """The text of a sentence, put together from its words and their “SpaceAfter=No”."""
    pieces: list[str] = []
    covered = 0  # the words before this number stand in joined words already
    for i, row in enumerate(table.rows):
        if i in table.joined:
            row = table.joined[i]
            covered = int(row.id.partition("-")[2])
        elif i < covered:
            continue
        pieces += row.form, "" if _GLUED in row.misc.split("|") else " "
    return "".join(pieces).strip()


def paragraphs(text: str, words: Words) -> frozenset[int]:
    """The numbers of the words that begin a paragraph, that is, stand after a blank line; the first word aside."""
    ends, starts = words.ends, words.starts
    return frozenset(i for i in range(1, len(words)) if text.count("\n", ends[i - 1], starts[i]) > 1)


def tables_of_text(text: str, reading: Reading, begins: Collection[int]) -> Iterator[Table]:
    """The sentences of a plain text, with forms alone; `begins` are the words that begin a paragraph."""
    words = reading.words
    glued = [end == start for end, start in zip(words.ends, [*words.starts[1:], -1])]
    for number, (first, last) in enumerate(pairwise([*reading.starts, len(words)]), 1):
        comments = ["# newdoc"] if first == 0 else []
        if first == 0 or first in begins:
            comments.append("# newpar")
        sentence = text[words.starts[first] : words.ends[last - 1]]
        # A comment is one line, so blanks and line breaks are one blank each.
        comments += f"# sent_id = {number}", f"# text = {' '.join(sentence.split())}"
        rows = [
            Row(str(i - first + 1), words.texts[i], misc=_GLUED if glued[i] else _NOTHING)
            for i in range(first, last)
        ]
        yield Table(comments, rows)


def filled(article: Iterable[Table], reading: Reading) -> Iterator[Table]:
    """The sentences of an article with all columns; `reading` is of the same words and sentences."""
    grammar, names = reading.grammar, _name_marks(reading.names)
    first = 0
    for table in article:
        rows = [
            Row(
                row.id,
                row.form,
                grammar.lemmas[i] or _NOTHING,
                grammar.upos[i] or _NOTHING,
                grammar.xpos[i] or _NOTHING,
                grammar.features[i] or _NOTHING,
                str(grammar.heads[i] - first + 1 if grammar.heads[i] >= 0 else 0),
                grammar.relations[i] or _NOTHING,
                misc=_misc(row.misc, names.get(i)),
            )
            for i, row in enumerate(table.rows, first)
        ]
        yield Table(table.comments, rows, table.joined)
        first += len(rows)


def _name_marks(names: Iterable[Name]) -> dict[int, str]:
    """“B-ORG” for the first word of a name, “I-ORG” for the others."""
    return {
        word: f"{'I' if word > name.first else 'B'}-{name.kind}"
        for name in names
        for word in range(name.first, name.last)
    }


def _misc(given: str, name: str | None) -> str:
    pairs = [pair for pair in given.split("|") if pair != _NOTHING and not pair.startswith("Name=")]
    if name:
        pairs.append(f"Name={name}")
    return "|".join(sorted(pairs, key=lambda pair: pair.partition("=")[0].lower())) or _NOTHING
