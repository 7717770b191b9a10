"""Readers: the bytes or the text of an article → its Document."""

from __future__ import annotations

from typing import Literal

from ..model.document import Document
from .decoding import Unreadable, decoded

__all__ = ["Kind", "Unreadable", "read_bytes", "read_text"]

Kind = Literal["plain", "markdown", "html"]

_KINDS: dict[str, Kind] = {
    "md": "markdown",
    "markdown": "markdown",
    "mdx": "markdown",
    "html": "html",
    "htm": "html",
    "xhtml": "html",
}


def read_bytes(data: bytes, path: str) -> Document:
    """The document in the bytes of a file; raises Unreadable for what is no text."""
    text, notices = decoded(data)
    return _read(text, path, _kind(path), notices)


def read_text(text: str, path: str = "", kind: Kind | None = None) -> Document:
    """The document in a text; without a `kind` the suffix of the path decides, and plain text is the rest."""
    return _read(text.removeprefix("\ufeff"), path, kind or _kind(path), ())


def _kind(path: str) -> Kind:
    stem, _, suffix = path.rpartition(".")
    return _KINDS.get(suffix.lower(), "plain") if stem else "plain"


def _read(text: str, path: str, kind: Kind, notices: tuple[str, ...]) -> Document:
    # Each reader is imported only when a file needs it: the Markdown parser costs time to load.
    if kind == "markdown":
        from .markdown import read
    elif kind == "html":
        from .html import read
    else:
        from .plain import read
    return read(text, path, notices)
