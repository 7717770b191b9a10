"""Zones of an article."""

from __future__ import annotations

import pytest
from articles import article

from editlint.analysis.zones import zone

ARTICLE = """\
# Ferry returns

~ After two years the Maid of Orran is back

The ferry came in at noon.

- a rope

- The ferry had been away for two years when she came in at noon.

| 180

! The ferry at noon

> We waved."""


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Ferry returns", "headline"),
        ("After two", "standfirst"),
        ("came in at noon", "body"),
        ("a rope", "list"),
        ("had been away", "body"),
        ("180", "table"),
        ("The ferry at", "caption"),
        ("We waved", "body"),
    ],
)
def test_zone_is_named_as_an_editor_names_it(words: str, expected: str) -> None:
    doc = article(ARTICLE)
    assert zone(doc, doc.text.index(words)) == expected
