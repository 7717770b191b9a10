"""Bytes to text: UTF-8, UTF-16 with a mark, else Windows-1252."""

from __future__ import annotations

import codecs

# Where Windows-1252 differs from Latin-1. Five of its bytes have no character; they keep their control code,
# as in browsers.
_WINDOWS_1252 = dict(zip(range(0x80, 0xA0), "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ"))

_BINARY = {
    b"%PDF-": "this is a PDF; save its text as .txt, .md or .html first",
    b"PK\x03\x04": "this is a word-processor or zip file; save it as .txt, .md or .html first",
    b"\xd0\xcf\x11\xe0": "this is an old Word file; save it as .txt, .md or .html first",
    b"{\\rtf": "this is a rich-text file; save it as .txt, .md or .html first",
}
_NOT_TEXT = "this is not a text file; save the article as .txt, .md or .html first"
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1a\x1b"))
_GUESSED = "not UTF-8, so read as Windows-1252; check letters with accents and save the file as UTF-8"


class Unreadable(Exception):
    """A file that holds no text. The message is for the user and does not name the file."""


def decoded(data: bytes) -> tuple[str, tuple[str, ...]]:
    """The text of a file without its byte-order mark, and what the user should know about it.

    Line endings stay. Raises Unreadable for what is no text.
    """
    for start, message in _BINARY.items():
        if data.startswith(start):
            raise Unreadable(message)
    for mark, name in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if data.startswith(mark):
            return _utf16(data[len(mark) :], name), ()
    data = data.removeprefix(codecs.BOM_UTF8)
    if b"\0" in data:
        raise Unreadable(_NOT_TEXT)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        if _is_binary(data):
            raise Unreadable(_NOT_TEXT) from None
        return data.decode("latin-1").translate(_WINDOWS_1252), (_GUESSED,)


def _utf16(data: bytes, name: str) -> str:
    text = data.decode(name, "replace")
    if "\0" in text:
        raise Unreadable(_NOT_TEXT)
    return text


def _is_binary(data: bytes) -> bool:
    controls = len(data) - len(data.translate(None, _CONTROLS))
    return controls * 100 > len(data)  # a stray control code in an old text is no reason to refuse it
