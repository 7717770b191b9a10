"""Dates that go against the calendar, against each other, against an age or against the article's own date."""

from __future__ import annotations

import pytest
from articles import hits, notes, places

from editlint.checks.ages_and_dates import AgesAndDates
from editlint.checks.date_order import DateOrder
from editlint.checks.dateline_clashes import DatelineClashes
from editlint.checks.event_dates import EventDates
from editlint.checks.impossible_dates import ImpossibleDates
from editlint.checks.spans import Spans
from editlint.checks.tense_and_time import TenseAndTime
from editlint.checks.weekdays import Weekdays

ALL = [
    AgesAndDates(), DateOrder(), DatelineClashes(), EventDates(), ImpossibleDates(), Spans("backward"), Spans("length"),
    TenseAndTime(), Weekdays(),
]  # fmt: skip


@pytest.mark.parametrize("made", ALL, ids=lambda made: type(made).__name__)
@pytest.mark.parametrize(
    "text",
    [
        "",
        "A",
        "“",
        "born",
        "will",
        "The results",
        "May.",
        "1999–98",
        "- 31 June",
        "# Monday",
        "(1950–1940)",
        "The year ago.",
    ],
)
def test_next_to_nothing_does_no_harm(made: object, text: str) -> None:
    hits(made, text)


# Weekdays


@pytest.mark.parametrize(
    "told",
    [
        "Monday, 3 June 2025", "Monday 3 June 2025", "Monday, June 3, 2025", "Monday 3rd June 2025", "Mon 3 June 2025",
        "Monday, Jun. 3, 2025", "Monday the 3rd of June, 2025", "June 3, 2025, a Monday", "3 June 2025 (a Monday)",
        "Monday (3 June 2025", "Monday, 2025-06-03",
    ],
)  # fmt: skip
def test_a_weekday_is_held_against_its_date_however_it_is_written(told: str) -> None:
    assert places(Weekdays(), f"It was shut on {told}") == [told]


def test_the_right_weekday_is_told() -> None:
    (hit,) = hits(Weekdays(), "It was shut on Monday, 3 June 2025.")
    assert dict(hit.values) == {"date": "3 June 2025", "right": "Tuesday", "told": "Monday"}


def test_the_year_is_the_one_that_the_article_s_date_gives() -> None:
    assert places(Weekdays(), "Published 2 June 2025\n\nIt opens on Monday 9 June.") == []
    assert places(Weekdays(), "Published 2 June 2025\n\nIt opens on Friday 13 May.") == ["Friday 13 May"]
    assert places(Weekdays(), "Published 2 June 2025\n\nIt opens on Tuesday 10 June.") == []
    assert places(Weekdays(), "Published 30 December 2024\n\nIt opens on Monday 6 January.") == []


def test_any_year_of_the_article_may_be_meant() -> None:
    assert (
        places(Weekdays(), "Published 2 June 2025\n\nThe war of 2022 began. On Friday 13 May it rained.")
        == []
    )


def test_of_three_dates_the_one_that_does_not_go_with_the_others_is_marked() -> None:
    text = "It begins on Monday 3 June.\n\nIt ends on Wednesday 5 June.\n\nHe comes on Friday 4 June."
    assert places(Weekdays(), text) == ["Friday 4 June"]
    assert notes(Weekdays(), text) == [["Monday 3 June"]]


# Days and times that do not exist


@pytest.mark.parametrize(
    "told",
    [
        "31 June", "June 31", "30 February", "29 February 2023", "31 April 2025", "the 32nd of May", "31/11/2024",
        "2024-13-01", "2023-02-29", "13 p.m.", "15:00pm", "7.65pm",
    ],
)  # fmt: skip
def test_what_no_calendar_or_clock_has_is_marked(told: str) -> None:
    assert places(ImpossibleDates(), f"It opens at or on {told}, they say.") == [told]


# Stretches of time


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("For eight years, from 1990 to 1996, he wrote.", "eight years"),
        ("A two-week strike, from 3 June to 30 June, ended.", "two-week"),
        ("It was a decade (1990–1994) of quarrels.", "a decade"),
        ("It rained for six months, from May to July.", "six months"),
        ("The inn, opened in 1900, marks its 120th anniversary in 2015.", "120th"),
    ],
)
def test_a_length_is_held_against_its_two_ends(text: str, found: str) -> None:
    assert [place.removeprefix("A ") for place in places(Spans("length"), text)] == [found]


@pytest.mark.parametrize(
    "text",
    [
        "For eight years, from 1990 to 1998, he wrote.",
        "For eight years, from 1990 to 1997, he wrote.",
        "For eight years, from 1990 to 1999, he wrote.",
        "For about fifty years, from 1945 to 1992, it served.",
        "It rained for three months, from May to July.",
        "A two-week strike, from 3 June to 16 June, ended.",
        "After eight years, from 2010 to 2013, he wrote again.",
    ],
)
def test_whether_the_ends_count_is_left_open(text: str) -> None:
    assert places(Spans("length"), text) == []


# Ages


@pytest.mark.parametrize(
    "text",
    [
        "Published 4 June 2025\n\nIda Fenn, 44, who was born in 1970, sings.",
        "Published 4 June 2025\n\nBorn in 1970, Ida Fenn is 44.",
        "Published 4 June 2025\n\nThe 44-year-old was born in Hull in 1970.",
        "Ida Fenn was born in 1970. She was 44 in 2020.",
        "Ida Fenn (1931–1999) died at 44.",
        "Ida Fenn, born in 1931, died in 1999 aged 44.",
        "Ida Fenn was born in 1931. In 1999, aged 44, she went to sea.",
    ],
)
def test_an_age_is_held_against_the_year_of_birth(text: str) -> None:
    assert len(hits(AgesAndDates(), text)) == 1


# Events


@pytest.mark.parametrize(
    "text",
    [
        "Ida Fenn was born in 1931.\n\nFenn, who was born in Hull in 1934, sang.",
        "Ida Fenn sang in Hull. She was born in 1931.\n\nFenn was born in 1934.",
        "The Corn Exchange opened in May 1860.\n\nThe Corn Exchange, opened in 1870, burnt down.",
        "The old mill was built in 1702.\n\nBats live in the old mill, which was built in 1720.",
        "The show runs until 4 May.\n\nThe exhibition is open daily until 5 May.",
    ],
)
def test_one_event_has_one_date(text: str) -> None:
    assert len(hits(EventDates(), text)) == 1


def test_a_father_of_that_name_is_not_the_son() -> None:
    assert hits(EventDates(), "Lenoir was born in 1754, the son of Pierre Lenoir (1704–1787).") == []


# What is to come and what has been


@pytest.mark.parametrize(
    "text",
    [
        "The club will hold a raffle in May. The raffle was held yesterday.",
        "The report will be published in May. Few care. The report was published last week.",
        "They plan to open a kiosk on the pier. The kiosk, opened in March, sells eels.",
        "A trial of the buses begins in May. The results were announced in March.",
    ],
)
def test_what_is_announced_has_not_been(text: str) -> None:
    assert len(hits(DateOrder(), text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The ship was launched in 1921 and sank in 1919 off Malta.",
        "Nora Keane was born in 1931.\n\nKeane died in 1924.",
        "The meeting began at 6pm and ended at 5.15pm.",
        "He retired in 2004 after winning in 2006.",
    ],
)
def test_an_end_comes_after_its_beginning(text: str) -> None:
    assert len(hits(DateOrder(), text)) == 1


# The article's own date


@pytest.mark.parametrize(
    "said",
    [
        "The shop closed two years ago, in 2020.", "The pool opens tomorrow, 15 March.", "It fell last month, in January.",
        "It rained yesterday, Friday, at noon.", "The council will decide on Tuesday, 5 March.", "It was held on 19 March.",
        "In 2020, last year, it rained.", "This year, 2023, is dry.",
    ],
)  # fmt: skip
def test_a_time_is_held_against_the_article_s_date(said: str) -> None:
    assert len(hits(DatelineClashes(), f"Published 12 March 2024\n\n{said}")) == 1
    assert hits(DatelineClashes(), said) == []


# Tenses


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The band played in Oslo tomorrow night.", ["played in Oslo tomorrow night"]),
        ("The sale will start last month.", ["will start last month"]),
        ("The king was buried next Friday.", ["was buried next Friday"]),
        ("If the king was buried next Friday, who would come?", []),
        ("“We will meet yesterday,” he said.", []),
    ],
)
def test_a_tense_is_held_against_its_time(text: str, found: list[str]) -> None:
    assert places(TenseAndTime(), text) == found
