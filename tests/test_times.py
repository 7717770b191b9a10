"""Dates, times of day and lengths of time: where they stand, what they tell and which days they may be."""

from __future__ import annotations

from datetime import date

import pytest
from articles import article
from hypothesis import given
from hypothesis import strategies as st

from editlint.analysis.times import When, dateline, durations, stretches, times
from editlint.analysis.words import words
from editlint.english.calendar import day_number, weekday_of
from editlint.model.document import Document
from editlint.readers import read_text


def words_of(doc: Document, first: int, last: int) -> str:
    column = words(doc)
    return doc.text[column.starts[first] : column.ends[last - 1]]


def told(text: str) -> list[str]:
    """“kind words of the text” of each time."""
    doc = article(text)
    return [f"{when.kind} {words_of(doc, when.first, when.last)}" for when in times(doc)]


def only(text: str) -> When:
    (when,) = times(article(text))
    return when


def day(number: int | None) -> date:
    return date.fromordinal(number or 1)


# The calendar


@given(st.dates())
def test_days_are_numbered_as_in_the_calendar_of_today(one: date) -> None:
    number = day_number(one.year, one.month, one.day)
    assert number == one.toordinal()
    assert weekday_of(number) == one.weekday()


# Dates


@pytest.mark.parametrize(
    "text",
    [
        "It opened on 3 June 2025.", "It opened on June 3, 2025, in Leeds.",
        "It opened on 3rd June 2025.", "It opened on the 3rd of June, 2025.", "It opened on 2025-06-03.",
        "It opened on Tuesday, 3 June 2025.", "It opened on Tuesday June 3, 2025.", "It opened on Jun. 3, 2025.",
        "It opened on Tuesday (3 June 2025).", "It opened on 3 June 2025, a Tuesday.", "It opened on JUNE 3, 2025.",
    ],
)  # fmt: skip
def test_one_day_is_read_in_every_usual_order(text: str) -> None:
    when = only(text)
    assert (when.year, when.month, when.day, when.kind) == (2025, 6, 3, "date")
    assert day(when.earliest) == day(when.latest) == date(2025, 6, 3)
    assert when.weekday in (None, 1)
    assert when.preposition == "on"


def test_strokes_are_read_only_where_one_order_is_possible() -> None:
    assert (only("It opened on 23/6/2025.").month, only("It opened on 6/23/2025.").day) == (6, 23)
    assert told("It opened on 3/6/2025.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met from 3-5 June.", ["date 3-5 June", "date 5 June"]),
        ("They sang on Saturday 7 and Sunday 8 June.", ["date Saturday 7", "date Sunday 8 June"]),
        ("It rained in June 2025 and in May.", ["month June 2025", "month May"]),
        ("The summer of 2026 was dry, as was 2019.", ["season summer of 2026"]),
        ("By 2019, since 2012 and in 1850 BC.", ["year 2019", "year 2012"]),
        ("In the 1990s and the ’80s, or the 19th century.", ["decade 1990s", "decade ’80s", "century 19th century"]),
        ("It starts at 7.30pm, 19:30 or noon, not at 7.30.", ["clock 7.30pm", "clock 19:30", "clock noon"]),
        ("Last year, next Monday and tomorrow.", ["relative Last year", "relative next Monday", "relative tomorrow"]),
        ("He came on Friday.", ["weekday Friday"]),
        ("In March 12 people may march in the sun.", ["month March"]),
        ("In 2000 years nobody will care.", []),
        ("See the Edmonton Sun, August 16, 2008.", []),
    ],
)  # fmt: skip
def test_times_are_found_whole_and_of_the_right_kind(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_the_weekday_of_a_list_is_not_put_on_its_first_day() -> None:
    assert times(article("It runs on Friday and Sunday, June 6, with music."))[-1].weekday is None


def test_the_days_of_a_longer_time_are_all_of_them() -> None:
    when = only("It opened in June 2025.")
    assert (day(when.earliest), day(when.latest)) == (date(2025, 6, 1), date(2025, 6, 30))
    when = only("It opened in the 1990s.")
    assert (day(when.earliest), day(when.latest)) == (date(1990, 1, 1), date(1999, 12, 31))


def test_a_day_that_does_not_exist_has_no_number() -> None:
    assert only("It opened on 31 June 2025.").earliest is None


def test_what_is_quoted_is_told_as_such() -> None:
    assert [when.is_quoted for when in times(article("“Come in May,” she said in June."))] == [True, False]


# The article's own date


@pytest.mark.parametrize(
    "text",
    [
        "# A bridge\n\nPublished 3 June 2025\n\nIt opened.",
        "# A bridge\n\nTuesday, June 3, 2025\n\nIt opened.",
        "# A bridge\n\nPosted by Ana Lind on June 3, 2025 · 4 min read\n\nIt opened.",
        "LEEDS, Yorks., June 3, 2025 — It opened.",
        "# A bridge\n\nIt opened.\n\nNobody came.\n\nA goat did.\n\nIt left.\n\nLast updated: 3 June 2025",
    ],
)
def test_an_article_tells_its_own_date(text: str) -> None:
    line = dateline(article(text))
    assert line and (line.year, line.month, line.day) == (2025, 6, 3)


def test_the_date_of_the_front_matter_is_the_article_s() -> None:
    line = dateline(read_text("---\ntitle: A bridge\ndate: 2025-06-03\n---\n\nIt opened.\n", "a.md"))
    assert line and (line.year, line.month, line.day) == (2025, 6, 3)


@pytest.mark.parametrize(
    "text",
    [
        "The book was published on 3 June 2025 and sold out.",
        "# A bridge\n\nIt opened on 3 June 2025.",
        "# A bridge\n\nIt opened.\n\nA.\n\nB.\n\nC.\n\nThe novel is published on Thursday, 3 June 2025. It costs £9.",
        "It opened.",
    ],
)
def test_a_date_in_the_running_text_is_not_the_article_s(text: str) -> None:
    assert dateline(article(text)) is None


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("yesterday", date(2025, 6, 2), date(2025, 6, 2)),
        ("last year", date(2024, 1, 1), date(2024, 12, 31)),
        ("next month", date(2025, 7, 1), date(2025, 7, 31)),
        ("next Monday", date(2025, 6, 4), date(2025, 6, 17)),
        ("last week", date(2025, 5, 21), date(2025, 6, 2)),
        ("on 5 May", date(2025, 5, 5), date(2025, 5, 5)),
        ("on 20 December", date(2024, 12, 20), date(2024, 12, 20)),
    ],
)
def test_words_for_a_time_are_read_from_the_article_s_date(said: str, first: date, last: date) -> None:
    when = times(article(f"Published 3 June 2025\n\nIt was shut {said}."))[-1]
    assert (day(when.earliest), day(when.latest)) == (first, last)


def test_no_time_runs_from_one_block_into_the_next() -> None:
    assert told("## In May\n\n2025 people came. See part two.") == ["month May"]
    assert durations(article("## Part two\n\nYears later he left.")) == ()


def test_without_a_dateline_yesterday_may_be_any_day() -> None:
    assert only("It was shut yesterday.").earliest is None


# Lengths and stretches of time


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("It lasts two hours and fifty minutes.", 2 + 5 / 6, "hour"),
        ("It was a 10-year reign.", 10, "year"),
        ("He waited half an hour.", 0.5, "hour"),
        ("He waited an hour and a half.", 1.5, "hour"),
        ("He waited two and a half years.", 2.5, "year"),
        ("They ruled for five decades.", 5, "decade"),
        ("It took twenty-one days.", 21, "day"),
        ("It took him a year.", 1, "year"),
    ],
)
def test_lengths_of_time_are_read_in_words_and_figures(text: str, value: float, unit: str) -> None:
    (duration,) = durations(article(text))
    assert (duration.value, duration.unit) == (pytest.approx(value), unit)
    assert duration.low < duration.high


def test_a_price_a_year_and_a_second_kitchen_are_no_lengths() -> None:
    assert durations(article("It costs £95,000 a year. A second kitchen opened.")) == ()


def test_about_stands_beside_a_length() -> None:
    (duration,) = durations(article("It took about three weeks."))
    assert duration.qualifier == "about"


@pytest.mark.parametrize(
    "text",
    [
        "She led it from 1990 to 1998.", "She led it (1990–98).", "She led it between 1990 and 1998.",
        "They met from Monday to Friday.", "They met on 3–5 June.", "It rained from May 2019 until June 2020.",
    ],
)  # fmt: skip
def test_two_times_are_the_ends_of_a_stretch(text: str) -> None:
    assert len(stretches(article(text))) == 1


def test_two_times_of_a_list_are_no_stretch() -> None:
    assert stretches(article("It happened in 1990 and 1998. See CVE-2018-1124.")) == ()


# Whatever the text


pieces = st.sampled_from(
    "3 12 31 1939 2025 21st 1990s ’90s 7.30 7:30 pm Monday Sun May may March the of , - – ( ) . to and a an in on until last "
    "year years two half hour ago yesterday 2024-03-01 31/12/2024 noon “ ” Published".split()
)


@given(st.lists(pieces, max_size=14).map(" ".join) | st.text(max_size=30))
def test_times_stand_in_order_and_nothing_does_harm(text: str) -> None:
    doc = article(text)
    found = times(doc)
    assert [when.first for when in found] == sorted(when.first for when in found)
    assert all(0 <= when.first < when.last <= len(words(doc)) for when in found)
    assert all(0 <= each.first < each.last <= len(words(doc)) for each in durations(doc))
    stretches(doc)


def test_since_april_is_the_april_before_the_dateline() -> None:
    doc = article("LEEDS, January 19, 1999 — Since April it has rained.")
    assert times(doc)[-1].earliest == day_number(1998, 4, 1)
