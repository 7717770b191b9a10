"""Headlines against texts, ranks against tables, times of day, stars and colours."""

from __future__ import annotations

import pytest

from editlint.analysis.clock import at_times
from editlint.checks.colours import Colours
from editlint.checks.event_times import EventTimes
from editlint.checks.star_ratings import StarRatings
from editlint.checks.table_ranks import TableRanks
from editlint.model.document import Document
from editlint.readers import read_text


def article(text: str) -> Document:
    """An article of plain text."""
    return read_text(text, "article.txt")


@pytest.mark.parametrize(
    ("told", "minute"),
    [
        ("7pm", 1140),
        ("7.30pm", 1170),
        ("noon", 720),
        ("19:30", 1170),
        ("half past six", 390),
        ("a quarter to nine", 525),
        ("ten o'clock in the evening", 1320),
    ],
)
def test_times_on_the_clock_are_read(told: str, minute: int) -> None:
    doc = article(f"The meeting begins at {told}.")
    assert [each.minute for each in at_times(doc)] == [minute]


def test_what_must_be_over_before_it_begins_is_found() -> None:
    doc = article("The fair begins at 4pm and we have to be out by 3pm.")
    assert [doc.text[slice(*hit.span)] for hit in EventTimes().run(doc)] == ["3pm"]


def test_a_party_over_midnight_is_no_fault() -> None:
    assert not list(EventTimes().run(article("The party begins at 10pm and we have to be out by 1am.")))


def test_half_stars_count() -> None:
    doc = article("Rosa ★★★½\n\nThree stars.")
    assert len(list(StarRatings().run(doc))) == 1


def test_headings_with_years_tell_of_a_change() -> None:
    table = "| Line | Rides 2024 | Rides 2025 |\n|---|--:|--:|\n| Mill | 20 | 24 |\n| Quay | 31 | 29 |\n"
    doc = read_text(f"# Rides\n\n{table}\nRides grew on both sides and in every line.\n", "rides.md")
    assert [hit.values["row"] for hit in TableRanks().run(doc)] == ["Quay"]


def test_a_caption_is_held_against_the_text() -> None:
    doc = article("The yellow church of Orlow.\n\nIts church, whitewashed each spring, stands by the sea.")
    assert len(list(Colours().run(doc))) == 1
