"""A table of the rules that found something, the busiest first."""

from __future__ import annotations

from ..model.finding import LEVELS, Level
from ..model.result import RunResult
from . import Look, Write


def report(result: RunResult, write: Write, look: Look) -> None:
    """Write a line a rule: how often, how bad, which; rules with equal counts by level, then by name."""
    found: dict[tuple[str, Level], int] = {}
    for finding in result.findings():
        key = finding.rule, finding.level
        found[key] = found.get(key, 0) + 1
    rows = sorted(found.items(), key=lambda row: (-row[1], LEVELS.index(row[0][1]), row[0][0]))
    if not rows:
        return
    digits = len(str(rows[0][1]))
    wide = max(len(level) for (_, level), _ in rows)
    for (rule, level), number in rows:
        write(f"{number:>{digits}}  {level:<{wide}}  {rule}\n")
