"""How far a run over many files has come, on the terminal of the person who waits for it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TextIO

FEW_FILES = 5  # so few are done before a bar could be read


@dataclass(frozen=True, slots=True)
class Progress:
    """Call `advance` after each file."""

    advance: Callable[[], object]


@contextmanager
def progress(
    total: int, stream: TextIO | None = None, environ: Mapping[str, str] | None = None
) -> Generator[Progress]:
    """Show a bar for `total` files while the block runs, and wipe it out after; only on a terminal, for many files."""
    out = stream or sys.stderr
    environ = os.environ if environ is None else environ
    if total <= FEW_FILES or out is None or not out.isatty() or environ.get("TERM") == "dumb":
        yield Progress(lambda: None)
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
    from rich.progress import Progress as Bar

    columns = TextColumn("Reading"), BarColumn(), MofNCompleteColumn()
    with Bar(*columns, console=Console(file=out), transient=True) as bar:
        task = bar.add_task("", total=total)
        yield Progress(lambda: bar.advance(task))
