"""Regular expressions that are compiled when they are first used."""

from __future__ import annotations

import re
from typing import Any, cast


class _Late:
    def __init__(self, pattern: str, flags: int) -> None:
        self._pattern, self._flags = pattern, flags

    def __getattr__(self, name: str) -> Any:
        made = re.compile(self._pattern, self._flags)
        self.__dict__.update(
            search=made.search, match=made.match, finditer=made.finditer, findall=made.findall, sub=made.sub
        )
        return getattr(made, name)


def late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """The compiled pattern, but for the compiling: that takes up to a millisecond, and most articles need few of them."""
    return cast(re.Pattern[str], _Late(pattern, flags))
