"""What looks like a fault and is none: each rule is silent on its own collection of near misses."""

from __future__ import annotations

from pathlib import Path

import pytest
from rule_making import shipped

from editlint.readers import read_text

FOLDER = Path(__file__).parent / "near_misses"
LEAST = 10


def articles(path: Path) -> list[tuple[str, str]]:
    """Why it is no fault, and the article."""
    parts = [part.strip("\n").split("\n", 1) for part in path.read_text("utf-8").split("\n---\n")]
    return [(why.removeprefix("# "), text) for why, text in parts]


FILES = sorted(FOLDER.glob("*.txt"))
CASES = [(path.stem, why, text) for path in FILES for why, text in articles(path)]


@pytest.mark.parametrize(("id", "why", "text"), CASES, ids=[f"{id}: {why}" for id, why, _ in CASES])
def test_near_miss_is_not_found(id: str, why: str, text: str) -> None:
    found = shipped(id).run(read_text(text, "near-miss.txt"))
    assert [finding.message for finding in found] == []


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_each_collection_has_ten(path: Path) -> None:
    assert len(articles(path)) >= LEAST
