"""Lettered lists, ordinals beyond a count, times told by others, tables set with spaces, and amounts in a list."""

from __future__ import annotations

from typing import Any

import pytest

from editlint.checks.beyond_counts import BeyondCounts
from editlint.checks.event_dates import EventDates
from editlint.checks.listed_amounts import ListedAmounts
from editlint.checks.missing_sections import MissingSections
from editlint.checks.numbering import Numbering
from editlint.checks.relative_times import RelativeTimes
from editlint.checks.weekdays import Weekdays
from editlint.readers import read_text


def found(check: Any, text: str, path: str = "a.txt") -> list[tuple[str, list[str]]]:
    """The place of each hit, and those of its notes."""
    doc = read_text(text, path)
    return [
        (doc.text[slice(*hit.span)], [doc.text[slice(*note.span)] for note in hit.notes])
        for hit in check.run(doc)
    ]


def cells(text: str) -> list[tuple[int, int, str]]:
    doc = read_text(text, "a.txt")
    return [(b.level, b.column, doc.text[b.start : b.end]) for b in doc.blocks if b.kind == "cell"]


TABLE = "Sales\n\n            2024    2025\nNorth        8.1     9.4\nFar South   12.0    11.5\n\nThat was good.\n"


def test_columns_set_with_spaces_are_cells() -> None:
    assert cells(TABLE)[:5] == [
        (1, 2, "2024"), (1, 3, "2025"), (2, 1, "North"), (2, 2, "8.1"), (2, 3, "9.4"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "He came.  She went.  They met.\nIt rained.  It blew a gale.  Ten died.\nNobody spoke.  All left for home.",
        "One  two three\nfour five  six\n",
        "The  road  was  long  and  the  12  men  were\ntired  of  it,  so  that  only  9  came  to  the\nend  of  it.\n",
    ],
)
def test_spaces_within_prose_make_no_cells(text: str) -> None:
    assert cells(text) == []


def test_a_letter_left_out_of_a_list_is_found() -> None:
    text = "The tenant must:\n\n(a) pay the rent;\n(b) sweep the yard; and\n(d) keep no goat.\n"
    assert found(Numbering(), text) == [("keep no goat", ["sweep the yard; and"])]


def test_romans_in_order_are_no_gap() -> None:
    assert found(Numbering(), "It must:\n\n(i) pay;\n(ii) sweep;\n(iii) leave;\n(iv) lock up.\n") == []


def test_the_date_that_tells_the_year_is_the_note() -> None:
    text = "It opens on Tuesday, 24 June 2025, at noon. A vote is taken on Thursday, 27 June, in the hall."
    assert found(Weekdays(), text) == [("Thursday, 27 June", ["Tuesday, 24 June 2025"])]


def test_one_event_has_one_weekday() -> None:
    text = "A truce was agreed on Tuesday. Under the truce, agreed on Thursday, the guns are to go."
    assert found(EventDates(), text) == [("Thursday", ["Tuesday"])]


def test_a_day_beyond_the_headline_is_found() -> None:
    text = "Three days in Oban\n\nIt rained, and then it rained more.\n\nOn the fifth and final day it stopped.\n"
    check = BeyondCounts(last_only=("day",))
    assert found(check, text) == [("fifth and final day", ["Three days"])]


def test_years_from_an_event_are_held_against_its_year() -> None:
    text = "The bridge opened in 1931. She came in 1940, three years after the bridge opened, to teach."
    assert [place for place, _ in found(RelativeTimes(), text)] == [
        "1940, three years after the bridge opened"
    ]


def test_more_than_the_list_has_is_found() -> None:
    text = "Pie:\n\n- 800 g onions\n- 300 ml milk\n- 60 g butter\n\nPour in 3 litres of milk.\n"
    assert found(ListedAmounts(), text) == [("3 litres", ["300 ml milk"])]


def test_a_part_beyond_those_of_the_whole_is_found_in_running_text() -> None:
    check = BeyondCounts(nouns=("act", "chapter", "room"))
    play = "The play is in three acts. The first is slow. Act four is better."
    show = "The show occupies four rooms. A whale hangs in the fifth room."
    novel = "The novel has twelve chapters. Chapter 14 is the best."
    assert found(check, play) == [("Act four", ["three acts"])]
    assert found(check, show) == [("fifth room", ["four rooms"])]
    assert found(check, novel) == [("Chapter 14", ["twelve chapters"])]


def test_some_chapters_are_not_all_of_them() -> None:
    text = "The novel has two chapters on the war. Chapter four is about bees."
    assert found(BeyondCounts(nouns=("chapter",)), text) == []


def test_a_gap_in_a_list_points_to_the_count_above_it() -> None:
    text = "Bring three things:\n\n1. A coat.\n2. A lamp.\n4. A rope.\n"
    assert found(Numbering(), text) == [("A rope", ["A lamp", "three things"])]


def test_a_section_after_the_last_is_found_in_plain_text() -> None:
    text = (
        "Letting a room\n\n1. Before you begin\n\nWhat it costs is told in section 5.\n\n"
        "2. What it costs\n\nAsk three firms.\n\n3. What may go wrong\n\nThe boiler may break.\n"
    )
    assert found(MissingSections(), text) == [("section 5", ["What may go wrong"])]
