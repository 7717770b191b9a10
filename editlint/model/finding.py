"""What is found: by a check (hit), and for the user (finding)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from .text import Span

Level = Literal["error", "warning", "suggestion"]
LEVELS: tuple[Level, ...] = ("error", "warning", "suggestion")  # worst first


@dataclass(frozen=True, slots=True)
class Note:
    """A related place, such as the other side of a contradiction, with a few words on it: “1,200 here”."""

    span: Span
    label: str


@dataclass(frozen=True, slots=True)
class Edit:
    """Put `text` in place of `span`."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that mend a finding. A safe fix keeps the meaning and needs no second look."""

    title: str
    edits: tuple[Edit, ...]
    safe: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """What a check yields: a place and named values, no words for the user. All spans are offsets of the prose."""

    span: Span
    values: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[Note, ...] = ()
    fix: Fix | None = None


@dataclass(frozen=True, slots=True)
class Finding:
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
