"""Shows patterns of rules that take more than linear time on a text made of one thing again and again.

usage: python benchmarks/linear.py
"""

from __future__ import annotations

import re
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from editlint.rulebook import load

PIECES = (
    ".",
    '"',
    "'",
    "a",
    "1",
    "1,",
    "_",
    "X",
    "-",
    "?",
    "!",
    "(",
    "[",
    "*",
    "the ",
    "is a ",
    "a, ",
    "word word. ",
)
SHORT, LONG = 10_000, 40_000


def main() -> None:
    slow = 0
    for plain in load().plain.values():
        options = plain["options"]
        flags = re.IGNORECASE if options.get("case") == "any" else 0
        for pattern in (*options.get("patterns", ()), *options.get("unless", ())):
            regex = re.compile(pattern, flags)
            for piece in PIECES:
                once, longer = (seconds(regex, piece * (size // len(piece))) for size in (SHORT, LONG))
                if longer > 0.05 and longer > 8 * once:
                    slow += 1
                    print(
                        f"{plain['id']} on {piece!r}: {once:.3f} s, four times the text {longer:.3f} s: {pattern}"
                    )
    print(f"{slow or 'no'} patterns take more than linear time")
    sys.exit(bool(slow))


def seconds(regex: re.Pattern[str], text: str) -> float:
    start = time.perf_counter()
    for _ in regex.finditer(text):
        pass
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
