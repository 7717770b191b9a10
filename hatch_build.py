"""Puts the compiled rules into the wheel."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class SnapshotHook(BuildHookInterface[Any]):
    """Compiles rules/ while the wheel is built. An editable install reads the rules of the checkout instead."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return
        sys.path.insert(0, self.root)
        try:
            from editlint.rulebook import SHIPPED, ship
        finally:
            sys.path.remove(self.root)
        path = Path(tempfile.mkdtemp()) / SHIPPED
        ship(str(path))
        build_data["force_include"][str(path)] = f"editlint/{SHIPPED}"
