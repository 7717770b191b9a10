"""What is found: by a check (hit), and for the user (finding)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

from .text import Span

Level = Literal["error", "warning", "suggestion"]
NO_VALUES: Mapping[str, str] = MappingProxyType({})
LEVELS: tuple[Level, ...] = ("error", "warning", "suggestion")  # worst first


class Note(NamedTuple):
    """A related place, such as the other side of a contradiction, with a few words on it: “1,200 here”."""

    span: Span
    label: str


class Edit(NamedTuple):
    """Put `text` in place of `span`."""

    span: Span
    text: str


class Fix(NamedTuple):
    """Edits that mend a finding. A safe fix keeps the meaning and needs no second look."""

    title: str
    edits: tuple[Edit, ...]
    safe: bool = False


class Hit(NamedTuple):
    """What a check yields: a place and named values, no words for the user. All spans are offsets of the prose."""

    span: Span
    values: Mapping[str, str] = NO_VALUES
    notes: tuple[Note, ...] = ()
    fix: Fix | None = None


class Finding(NamedTuple):
    """What the user is told. All spans are offsets of the source."""

    rule: str
    level: Level
    message: str
    span: Span
    notes: tuple[Note, ...] = ()
    fix: Fix | None = None
    fingerprint: str = ""

    @property
    def family(self) -> str:
        return self.rule.partition(".")[0]
