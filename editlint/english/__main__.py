"""python -m editlint.english: plain text or CoNLL-U in, CoNLL-U with tags, trees and names out."""

from __future__ import annotations

import os
import sys
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, NoReturn, Protocol

import click

from .conllu import Malformed, Table, articles, complete, filled, paragraphs, tables, tables_of_text

if TYPE_CHECKING:
    from .engine import Reading

FAILED = 2
_MANY_WORDS = 20_000  # so few are done before a bar could be read


class Parser(Protocol):
    """What reads the articles: the engine, or spaCy behind the same two functions."""

    def read(self, text: str, breaks: frozenset[int] = ...) -> Reading: ...
    def read_words(self, sentences: Sequence[Sequence[str]]) -> Reading: ...


@click.command(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.argument("path", metavar="[FILE]", default="-", type=click.Path())
@click.option(
    "--pretokenized",
    is_flag=True,
    help="FILE is CoNLL-U whose words and sentences stay as they are; of its columns only FORM and MISC are read.",
)
@click.option(
    "--parser",
    "name",
    default="editlint",
    metavar="editlint|spacy[:MODEL]",
    help="What reads the text: editlint's own engine, or a spaCy model that you have installed "
    "[editlint; of spaCy en_core_web_sm].",
)
def main(path: str, pretokenized: bool, name: str) -> None:
    """Reads English text and prints CoNLL-U: words, lemmas, tags, features, heads, relations, and names.

    FILE is UTF-8, and standard input if it is left out or `-`. In plain text a blank line ends a paragraph; all of it is
    one article. CoNLL-U is one article too, unless “# newdoc” comments divide it: names are found article by article.

    \b
    python -m editlint.english draft.txt
    python -m editlint.english --pretokenized treebank.conllu
    python -m editlint.english --parser spacy:en_core_web_lg draft.txt

    Names are in MISC: Name=B-PERSON for the first word, Name=I-PERSON for the others (ORG, PLACE, DATE, TIME, MONEY,
    PERCENT, NUMBER, ORDINAL, QUANTITY). Comments, joined words (1-2) and MISC of the input are kept; empty nodes (1.1)
    and enhanced dependencies are not.

    Exit codes: 0 done, 2 the input could not be read.
    """
    shown = "standard input" if path == "-" else path
    text = _text(path, shown)
    try:
        given = list(articles(tables(text))) if pretokenized else []
    except Malformed as error:
        _fail(f"{shown}: {error}")
    parser = _parser(name)
    _print(_from_conllu(parser, given) if pretokenized else _from_text(parser, text))


def _text(path: str, shown: str) -> str:
    """The content of a file, with line breaks as “\\n”. Ends with exit code 2 if it cannot be read."""
    try:
        data = sys.stdin.buffer.read() if path == "-" else _content(path)
        text = data.decode("utf-8-sig")
    except OSError as error:
        _fail(f"{shown}: {error.strerror or error}")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        _fail(f"{shown}: line {line}: this is not UTF-8; save the file as UTF-8")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _content(path: str) -> bytes:
    with open(path, "rb") as file:
        return file.read()


def _parser(name: str) -> Parser:
    """The engine, or a spaCy model."""
    kind, _, model = name.partition(":")
    if kind == "editlint" and not model:
        from . import engine

        return engine
    if kind != "spacy":
        _fail(f"--parser is “editlint” or “spacy:MODEL”, not “{name}”")
    from .spacy_backend import Missing, load, model_of

    try:
        return load(model_of(name))
    except Missing as error:
        _fail(str(error))


def _from_text(parser: Parser, text: str) -> Iterator[Table]:
    from unicodedata import normalize

    from .tokens import words

    text = normalize("NFC", text)  # treebanks are, and so are the word lists
    found = words(text)
    begins = paragraphs(text, found)
    with _progress(len(found)) as advance:
        reading = parser.read(text, begins)
        advance(len(found))
    yield from filled(tables_of_text(text, reading, begins), reading)


def _from_conllu(parser: Parser, given: Sequence[Sequence[Table]]) -> Iterator[Table]:
    complete([table for article in given for table in article])
    with _progress(sum(len(table.rows) for article in given for table in article)) as advance:
        for article in given:
            yield from filled(article, parser.read_words([table.forms for table in article]))
            advance(sum(len(table.rows) for table in article))


class _Advance(Protocol):
    def __call__(self, words: int, /) -> object: ...


@contextmanager
def _progress(words: int) -> Generator[_Advance]:
    """Show a bar while many words are read, if a terminal shows the messages and not the result."""
    if words < _MANY_WORDS or not sys.stderr.isatty() or sys.stdout.isatty():
        yield lambda _: None
        return
    with click.progressbar(length=words, label="Reading", file=sys.stderr) as bar:
        yield bar.update


def _print(found: Iterator[Table]) -> None:
    """CoNLL-U is UTF-8 with “\\n” on every system, whatever the terminal's encoding."""
    out: IO[bytes] = sys.stdout.buffer
    try:
        for table in found:
            out.write(str(table).encode("utf-8"))
        out.flush()
    except BrokenPipeError:  # the reader, such as `head`, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _fail(message: str) -> NoReturn:
    """End with a message and exit code 2."""
    click.echo(f"editlint.english: {message}", err=True)
    sys.exit(FAILED)


if __name__ == "__main__":
    main(prog_name="python -m editlint.english")
