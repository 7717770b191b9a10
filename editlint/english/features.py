"""What the network reads of a word form: the number it is looked up by, and rows for its beginning, endings and shape."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import accumulate
from zlib import crc32

_HALVES = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")  # halves of signs, which have no bytes
_QUOTES = _HALVES | str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "‛": "'",
        "“": '"',
        "”": '"',
        "„": '"',
        "«": '"',
        "»": '"',
        "…": "...",
        "‐": "-",
        "‑": "-",
        "`": "'",
    }
)
_DIGITS = str.maketrans("123456789", "000000000")
_RUN = re.compile(r"(.)\1{2,}")
_LETTERS = {
    **dict.fromkeys("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "X"),
    **dict.fromkeys("abcdefghijklmnopqrstuvwxyz", "x"),
}
_SHAPE = str.maketrans({**_LETTERS, **dict.fromkeys("0123456789", "d")})
# Rows of the table of parts: the first three letters, the last one to four, the shape (“Xxx-dd”).
PREFIX, LAST_1, LAST_2, LAST_3, LAST_4, SHAPE = 4096, 256, 1024, 4096, 6144, 1024
ROWS = PREFIX + LAST_1 + LAST_2 + LAST_3 + LAST_4 + SHAPE
PARTS = 6
_STARTS = tuple(accumulate((PREFIX, LAST_1, LAST_2, LAST_3, LAST_4)))
_SEEDS = tuple(
    crc32(kind) for kind in (b"c", b"d", b"e", b"f", b"g")
)  # so that “a” as beginning and end differ


def straight(word: str) -> str:
    """The form with straight quotation marks and hyphens, as the treebanks write them."""
    if not word.isascii() or "`" in word:
        word = word.translate(_QUOTES)
    return '"' if word == "''" else word


def lower(word: str) -> str:
    """The form in small letters, every digit a nought: what words are looked up by."""
    return word.lower().translate(_DIGITS)


def key(word: str) -> int:
    """The number of a word in the tables, by its form in small letters."""
    return crc32(lower(straight(word)).encode())


def shape(word: str) -> str:
    """“Kyiv” → “Xxx”, “F-16” → “X-dd”: no sign more than twice in a row."""
    if word.isascii():
        signs = word.translate(_SHAPE)
    else:
        signs = "".join(
            "X" if c.isupper() else "x" if c.isalpha() else "d" if c.isdigit() else c for c in word
        )
    return _RUN.sub(r"\1\1", signs)


@lru_cache(maxsize=100_000)  # bounded, so that a server that reads the whole day does not grow
def rows(word: str) -> tuple[int, ...]:
    """The word's key, then six row numbers of the table of parts."""
    form = straight(word)
    low = lower(form)
    whole = low.encode()
    first, last_1, last_2, last_3, last_4 = low[:3], low[-1:], low[-2:], low[-3:], low[-4:]
    return (
        crc32(whole),
        crc32(first.encode(), _SEEDS[0]) % PREFIX,
        _STARTS[0] + crc32(last_1.encode(), _SEEDS[1]) % LAST_1,
        _STARTS[1] + crc32(last_2.encode(), _SEEDS[2]) % LAST_2,
        _STARTS[2] + crc32(last_3.encode(), _SEEDS[3]) % LAST_3,
        _STARTS[3] + crc32(last_4.encode(), _SEEDS[4]) % LAST_4,
        _STARTS[4] + crc32(shape(form).encode()) % SHAPE,
    )
