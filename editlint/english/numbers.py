"""numpy with one thread: on a busy machine several threads that wait for each other cost far more than they gain."""

from __future__ import annotations

import os
from typing import Any

_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")
_unset = [name for name in _THREADS if name not in os.environ]
for _name in _unset:  # read once, when numpy is loaded
    os.environ[_name] = "1"
import numpy  # noqa: E402

for _name in _unset:
    del os.environ[_name]

np: Any = numpy  # its types tell shapes and kinds that the network only knows when it runs
