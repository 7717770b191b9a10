"""Times on the clock, in figures and in words, with what begins or ends at them."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from editlint.english.number_words import UNITS
from editlint.model.document import Document, layer

from .anchored import sentences_with
from .lower import lower_text
from .quotations import quotation_at

_HALF_DAY = 12 * 60
_HOURS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_MINUTES = "five|ten|twenty|twenty-five|quarter|a quarter|half"
CLOCK = (
    rf"(?P<clock>\d{{1,2}}(?:[.:]\d\d)? ?(?:[ap]m\b|[ap]\.m\.)|[012]?\d:[0-5]\d|noon|midday|midnight"
    rf"|(?:{_MINUTES}) (?:past|to) (?:{_HOURS}|\d\d?)\b|(?:{_HOURS}|\d\d?) o['’]clock)"
    r"(?P<half> in the (?:morning|afternoon|evening)| at night)?"
)
_NOUN = r"(?:[Tt]he |[Tt]heir |[Ii]ts |[Oo]ur )(?:[\w’'\-]+ ){0,2}?(?P<noun>[a-z]+(?:-[a-z]+)?)"
_STARTS = "begins?|began|starts?|started|opens?|opened|kicks? off|kicked off|gets? under way|got under way|commences?|commenced"
_ENDS = "ends?|ended|closes?|closed|finish(?:es|ed)?|shuts?|stops?|stopped"
_WHEN = r"(?:,? (?:on|this|next) (?:[A-Z]\w+|\d+)(?: [A-Z]\w+)?(?:,? \d{1,2}(?: [A-Z]\w+)?)?,?)?"
_SIGNS = (
    "am",
    "pm",
    "a.m.",
    "p.m.",
    "o'clock",
    "o’clock",
    " past ",
    "noon",
    "midday",
    "midnight",
    " to ",
    ":",
)


class AtTime(NamedTuple):
    """What begins (`end` is False) or ends at a time: text[first:last] is the time, `minute` of the day or, where the
    half of the day is not told, of the half day (`is_whole` is then False). `noun` is "it" for a pronoun."""

    noun: str
    is_end: bool
    minute: int
    is_whole: bool
    start: int
    first: int
    last: int


@layer
def at_times(doc: Document) -> tuple[AtTime, ...]:
    """Everything that is told to begin or to end at a time on the clock, quotations aside, in order."""
    lower = lower_text(doc)
    if not any(sign in lower for sign in _SIGNS) and not re.search(r"\d:\d\d", lower):
        return ()
    spans = sentences_with(doc, (" at ", " by ", ": ", " is ", " was "))
    found = [
        _at_time(match)
        for pattern in _told()
        for span in spans
        for match in pattern.finditer(doc.text, span.start, span.end)
    ]
    told = sorted(
        {each for each in found if not quotation_at(doc, each.first, each.last)}, key=lambda each: each.first
    )
    return tuple(
        each for number, each in enumerate(told) if not number or told[number - 1].first != each.first
    )


@cache
def _told() -> tuple[re.Pattern[str], ...]:
    will = r"(?:will |which |that |is to |was to |are to |due to )*"
    return (
        re.compile(rf"\b{_NOUN},? {will}(?P<verb>{_STARTS}|{_ENDS}){_WHEN} (?:at|by) {CLOCK}"),
        re.compile(rf"\b(?P<noun>[Ii]t|[Dd]oors|[Gg]ates|[Pp]olls|[Bb]ooths) {will}(?P<verb>{_STARTS}|{_ENDS}){_WHEN} (?:at|by) {CLOCK}"),
        re.compile(rf"\b(?P<noun>[Kk]ick-?off)(?:,| is| was|:)?{_WHEN}(?: at)? {CLOCK}"),
        re.compile(rf"\b[Tt]he (?P<noun>(?:last|first) (?:ferry|boat|train|bus|tram|flight|service))(?: back| home)? (?P<verb>leaves|left|sails|sailed|goes|went|departs|departed|is|was|runs) (?:at )?{CLOCK}"),
        re.compile(rf"\b(?:have to|has to|had to|must) (?P<verb>be out|be over|end|finish|close|leave|be clear|stop)(?: of \w+ \w+)? (?P<noun>by) {CLOCK}"),
    )  # fmt: skip


def _at_time(match: re.Match[str]) -> AtTime:
    groups = match.groupdict()
    verb = groups.get("verb") or "starts"
    is_end = groups["noun"] == "by" or re.fullmatch(_ENDS, verb) is not None
    minute, is_whole = _minute(match["clock"].lower().replace("’", "'"), groups.get("half") or "")
    last = match.end("half") if groups.get("half") else match.end("clock")
    return AtTime(groups["noun"].lower(), is_end, minute, is_whole, match.start(), match.start("clock"), last)


def _minute(told: str, half: str) -> tuple[int, bool]:
    """The minute of the day, and whether the half of the day is told."""
    if told in ("noon", "midday"):
        return _HALF_DAY, True
    if told == "midnight":
        return 2 * _HALF_DAY, True
    later = _HALF_DAY if "p" in told[-4:].replace("past", "") and told[0].isdigit() else 0
    is_whole = told.rstrip(".")[-1] == "m"
    if half:
        later, is_whole = (0 if "morning" in half else _HALF_DAY), True
    if words := re.fullmatch(r"(?:a )?(\S+) (past|to) (\S+)", told):
        minutes = {"quarter": 15, "half": 30, "twenty-five": 25}.get(words[1]) or UNITS[words[1]]
        hour = UNITS[words[3]] if words[3] in UNITS else int(words[3])
        return (60 * hour + (minutes if words[2] == "past" else -minutes)) % _HALF_DAY + later, is_whole
    if words := re.fullmatch(r"(\S+) o'clock", told):
        hour = UNITS[words[1]] if words[1] in UNITS else int(words[1])
        return (60 * hour) % _HALF_DAY + later, is_whole
    figures = re.match(r"(\d+)(?:[.:](\d\d))?", told)
    assert figures is not None
    hour, minute = int(figures[1]), int(figures[2] or 0)
    if not is_whole:  # “19:30”
        return 60 * hour + minute, True
    return 60 * (hour % 12) + minute + later, True


def are_one_time(one: AtTime, two: AtTime) -> bool:
    """True if the two may be the same time of day."""
    if one.is_whole and two.is_whole:
        return one.minute == two.minute
    return one.minute % _HALF_DAY == two.minute % _HALF_DAY
