"""The words of the calendar and the clock, and the days that dates stand for."""

from __future__ import annotations

_MONTHS = """
    january jan jan. | february feb feb. | march mar mar. | april apr apr. | may | june jun jun. | july jul jul. |
    august aug aug. | september sep sept sep. sept. | october oct oct. | november nov nov. | december dec dec.
"""
_WEEKDAYS = """
    monday mon mon. | tuesday tue tues tue. tues. | wednesday wed wed. | thursday thu thur thurs thu. thur. thurs. |
    friday fri fri. | saturday sat sat. | sunday sun sun.
"""


def _numbered(table: str, first: int) -> dict[str, int]:
    return {word: i for i, words in enumerate(table.split("|"), first) for word in words.split()}


MONTHS = _numbered(_MONTHS, 1)  # January is 1
WEEKDAYS = _numbered(_WEEKDAYS, 0)  # Monday is 0
MONTH_NAMES = [words.split()[0].capitalize() for words in _MONTHS.split("|")]
WEEKDAY_NAMES = [words.split()[0].capitalize() for words in _WEEKDAYS.split("|")]
FULL_MONTHS = frozenset(name.lower() for name in MONTH_NAMES)  # in small letters, without “Jan.”
FULL_WEEKDAYS = frozenset(name.lower() for name in WEEKDAY_NAMES)
SEASONS = ("spring", "summer", "autumn", "fall", "winter")
RELATIVE_DAYS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
CLOCK_POINTS = {"noon": 720, "midday": 720, "midnight": 1440}  # minutes of the day
HALVES_OF_DAY = frozenset("a.m. p.m. am pm a.m p.m".split())
CLOCK_ZONES = frozenset("gmt utc bst est edt cet cest o'clock".split())
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAYS = {
    "second": 1 / 86400, "minute": 1 / 1440, "hour": 1 / 24, "day": 1.0, "week": 7.0, "fortnight": 14.0, "month": 30.4375,
    "year": 365.25, "decade": 3652.5, "century": 36525.0,
}  # fmt: skip
PERIODS = {word: unit for unit in _DAYS for word in (unit, f"{unit}s")} | {"centuries": "century"}


def days_of(unit: str) -> float:
    """How many days a unit of time has: 7 for “week”, about 30.4 for “month”."""
    return _DAYS[unit]


def is_leap(year: int) -> bool:
    """True for a year with a 29 February, in the calendar of today."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(month: int, year: int = 0) -> int:
    """The last day of a month; 29 for February where the year (0) is not known."""
    if month == 2 and (not year or is_leap(year)):
        return 29
    return _LENGTHS[month - 1]


def day_number(year: int, month: int, day: int) -> int:
    """The number of a day, counted from 1 January of the year 1, in the calendar of today."""
    before = year - 1
    passed = sum(month_length(each, year) for each in range(1, month))
    return 365 * before + before // 4 - before // 100 + before // 400 + passed + day


def weekday_of(number: int) -> int:
    """The weekday of a numbered day; Monday is 0."""
    return (number - 1) % 7
