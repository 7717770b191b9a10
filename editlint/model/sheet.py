"""The fact-checker's sheet: what an article says of people, numbers and dates, with every place where it says so."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from .document import Document
from .finding import Finding
from .text import Span


class Mention(NamedTuple):
    """A place of the source where a fact is told. `rules` are those that found a conflict here; `text` is clean prose."""

    span: Span
    text: str
    rules: tuple[str, ...] = ()


class Person(NamedTuple):
    """Somebody by the fullest name, all forms of it as written with their titles, and what is told beside it."""

    name: str
    forms: tuple[str, ...]
    titles: tuple[str, ...]
    roles: tuple[str, ...]
    ages: tuple[int, ...]
    mentions: tuple[Mention, ...]


class Body(NamedTuple):
    """An organisation or a place by its fullest name, and all forms of it as written."""

    name: str
    forms: tuple[str, ...]
    mentions: tuple[Mention, ...]


class Value(NamedTuple):
    """One number; `low` to `high` is what it may be by its last printed place and the words before it, None for no end."""

    value: float
    low: float | None
    high: float | None
    unit: str
    qualifier: str
    mention: Mention


class Numbers(NamedTuple):
    """The values of one thing, smallest first. `kind` as of Quantity, or `table`; `thing` is what is counted or measured."""

    kind: str
    thing: str
    values: tuple[Value, ...]


class Date(NamedTuple):
    """A time as told. `earliest` and `latest` are days as in `datetime.date.toordinal`, None where no year is known.

    `is_reckoned` where the days follow from the dateline; `shown` is the time in words for a timeline.
    """

    kind: str
    shown: str
    earliest: int | None
    latest: int | None
    is_reckoned: bool
    mention: Mention

    @property
    def first_day(self) -> str:
        """The earliest day as “2025-06-03”; empty where no year is known."""
        return "" if self.earliest is None else date.fromordinal(self.earliest).isoformat()

    @property
    def last_day(self) -> str:
        """The latest day."""
        return "" if self.latest is None else date.fromordinal(self.latest).isoformat()

    @property
    def days(self) -> str:
        """“2025-06-03”, or “2025-06-01/2025-06-30” for a stretch, as in ISO 8601."""
        return self.first_day if self.earliest == self.latest else f"{self.first_day}/{self.last_day}"


class Quotation(NamedTuple):
    """Somebody's words; `speaker` as the article names them, empty where nobody is named."""

    speaker: str
    mention: Mention


class Abbreviation(NamedTuple):
    """A short form, what it stands for, and every place of the short form, the explanation included."""

    short: str
    full: str
    mentions: tuple[Mention, ...]


class Conflict(NamedTuple):
    """A finding whose places cannot all be right; `is_marked` where a mention carries its rule."""

    finding: Finding
    is_marked: bool


class Sheet(NamedTuple):
    """All facts of one article, each section in its own order: people and bodies by first mention, dates by time."""

    doc: Document
    dateline: Mention | None = None
    people: tuple[Person, ...] = ()
    organisations: tuple[Body, ...] = ()
    places: tuple[Body, ...] = ()
    numbers: tuple[Numbers, ...] = ()
    dates: tuple[Date, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    abbreviations: tuple[Abbreviation, ...] = ()
    conflicts: tuple[Conflict, ...] = ()

    @property
    def is_empty(self) -> bool:
        return not any(self[2:])
