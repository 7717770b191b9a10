"""Things that are called “she”."""

from __future__ import annotations

VESSELS = frozenset("ship boat vessel yacht ferry submarine frigate schooner cruiser steamer".split())
