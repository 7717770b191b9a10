"""Work in a second process beside this one, where the machine has a core to spare."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def beside(work: Callable[[], T]) -> Callable[[], T]:
    """Starts the work in a copy of this process and gives back a function that waits for its result.

    Where there is one core, no such copy (it is safe on Linux only), or the copy came to grief, the work is done here when
    its result is asked for. What is returned is sent by pickle; what the work changes in memory stays in the copy.
    """
    if sys.platform != "linux" or len(os.sched_getaffinity(0)) < 2:
        return work
    reading, writing = os.pipe()
    try:
        child = os.fork()
    except OSError:  # no more processes
        os.close(reading)
        os.close(writing)
        return work
    if child == 0:
        _send(work, reading, writing)
    os.close(writing)

    def result() -> T:
        import pickle

        with os.fdopen(reading, "rb") as pipe:
            data = pipe.read()
        os.waitpid(child, 0)
        return pickle.loads(data) if data else work()

    return result


def _send(work: Callable[[], object], reading: int, writing: int) -> None:
    """In the copy: does the work, writes its result and ends, without a word where it fails."""
    try:
        import pickle

        os.close(reading)
        data = pickle.dumps(work(), pickle.HIGHEST_PROTOCOL)
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(data)
    finally:
        os._exit(0)
