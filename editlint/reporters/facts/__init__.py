"""Ways to tell the facts of articles: one module a format, each with `report(sheets, result, write, look)`.

`sheets` are those of the files that could be read, in order; `result` is the run of the linter that they come from.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from ...model.result import RunResult
from ...model.sheet import Sheet
from .. import Look, Write

FORMATS: dict[str, str] = {
    "table": "editlint.reporters.facts.table",
    "json": "editlint.reporters.facts.json",
    "markdown": "editlint.reporters.facts.markdown",
    "csv": "editlint.reporters.facts.csv",
}


class Reporter(Protocol):
    """A function that writes the sheets of a run."""

    def __call__(self, sheets: Sequence[Sheet], result: RunResult, write: Write, look: Look) -> None: ...


def reporter(name: str) -> Reporter:
    """The `report` of a format named in FORMATS, imported only now."""
    from importlib import import_module

    return import_module(FORMATS[name]).report
