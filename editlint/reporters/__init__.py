"""Ways to tell the findings: one module a format, each with `report(result, write, look)`.

`result` is the whole run; `write` takes text, as `writer(stream)` gives it; `look` is what may be drawn: width,
colour, and whether the output takes all of Unicode. A report is written to the end and returns nothing.
"""

from __future__ import annotations

import codecs
import os
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple, Protocol, TextIO

from ..model.result import RunResult

REPORTERS: dict[str, str] = {
    "full": "editlint.reporters.full",
    "concise": "editlint.reporters.concise",
    "json": "editlint.reporters.json",
    "github": "editlint.reporters.github",
    "statistics": "editlint.reporters.statistics",
}

NARROWEST, WIDEST = 30, 120  # prose in longer lines than this is hard to read

Write = Callable[[str], object]


class Look(NamedTuple):
    """What the place that a report is written to can show."""

    width: int = 80
    colour: bool = False
    unicode: bool = True

    @classmethod
    def of(cls, stream: TextIO, colour: bool | None = None, environ: Mapping[str, str] | None = None) -> Look:
        """What `stream` can show; `colour` is the user's own wish, if any, and wins over the environment."""
        environ = os.environ if environ is None else environ
        if colour is None:
            colour = _takes_colour(stream, environ)
        return cls(_width(stream, environ), colour, is_unicode(stream))


class Reporter(Protocol):
    """A function that writes a run's report."""

    def __call__(self, result: RunResult, write: Write, look: Look) -> None: ...


def reporter(name: str) -> Reporter:
    """The `report` of a format named in REPORTERS, imported only now."""
    from importlib import import_module

    return import_module(REPORTERS[name]).report


def writer(stream: TextIO) -> Write:
    """A `write` that never fails on a character which the stream cannot take; it puts “?” instead."""
    encoding = getattr(stream, "encoding", None) or "utf-8"
    return lambda text: stream.write(text.encode(encoding, "replace").decode(encoding))


def is_unicode(stream: TextIO) -> bool:
    """True if the stream can take any character."""
    try:
        return codecs.lookup(getattr(stream, "encoding", None) or "utf-8").name.startswith("utf")
    except LookupError:
        return False


def remarks(result: RunResult) -> Iterator[str]:
    """What is to be told beside the findings, one line each: unread files, failed rules, notices of the readers."""
    for file in result.files:
        path = visible(file.path)
        if file.problem is not None:
            yield f"{path}: could not be read: {visible(file.problem)}"
        for error in file.internal_errors:
            yield (
                f"{path}: the rule {error.rule} failed and was left out: {visible(error.message)}. "
                "This is a fault in editlint or in the rule, not in your text."
            )
        for notice in file.notices:
            yield f"{path}: {visible(notice)}"


def visible(text: str) -> str:
    r"""`text` on one line, with all that would steer a terminal shown as `\x1b` and the like."""
    return text if text.isprintable() else text.translate(_SHOWN)


def count(number: int, noun: str) -> str:
    """“1 file”, “2 files”, “1,200 findings”."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


class _Shown(dict[int, str]):
    """How each steering character is shown, found out when first met."""

    def __missing__(self, code: int) -> str:
        self[code] = shown = _escape(code) if _steers(code) else chr(code)
        return shown


def _steers(code: int) -> bool:
    """Controls, the marks that turn the direction of writing, line separators, and halves of surrogate pairs."""
    return (
        code < 0x20
        or 0x7F <= code < 0xA0
        or code in (0x061C, 0x200E, 0x200F)
        or 0x2028 <= code <= 0x202E
        or 0x2066 <= code <= 0x2069
        or 0xD800 <= code < 0xE000
        or 0xFFF9 <= code <= 0xFFFB
    )


def _escape(code: int) -> str:
    named = {0x09: r"\t", 0x0A: r"\n", 0x0D: r"\r"}.get(code)
    if named:
        return named
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


_SHOWN = _Shown()


def _takes_colour(stream: TextIO, environ: Mapping[str, str]) -> bool:
    if environ.get("NO_COLOR"):
        return False
    if environ.get("FORCE_COLOR"):
        return True
    return environ.get("TERM") != "dumb" and stream.isatty()


def _width(stream: TextIO, environ: Mapping[str, str]) -> int:
    asked = environ.get("COLUMNS", "")
    if asked.isdecimal() and int(asked) > 0:
        return max(NARROWEST, int(asked))
    if not stream.isatty():
        return 80
    try:
        columns = os.get_terminal_size(stream.fileno()).columns
    except OSError:  # a pseudo terminal that does not know its size
        return 80
    return max(NARROWEST, min(columns or 80, WIDEST))
