"""Tables in files with a line for each key, mapped and searched by the key, so that a run that asks nothing reads nothing."""

from __future__ import annotations

import mmap
import os
from functools import cache


def line_of(file: str, key: str) -> str:
    """What the table in a file of `data` says of a key, the text after its tab; "" for nothing."""
    table, wanted = _table(file), f"\n{key}\t".encode()
    at = table.find(wanted)
    if at < 0 or not key:
        return ""
    begin = at + len(wanted)
    return table[begin : table.find(b"\n", begin)].decode()


@cache
def _table(file: str) -> mmap.mmap:
    with open(os.path.join(os.path.dirname(__file__), "data", file), "rb") as opened:
        return mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ)
