"""What a report for people is drawn with: signs that the terminal has, and colours where it shows any."""

from __future__ import annotations

from typing import NamedTuple

from ..model.finding import Level
from . import Look

Style = tuple[int, ...]  # parameters of the terminal's “select graphic rendition”
LEVEL_STYLES: dict[Level, Style] = {"error": (1, 31), "warning": (1, 33), "suggestion": (1, 36)}
STRONG: Style = (1,)
QUIET: Style = (2,)
OTHER_PLACE: Style = (34,)
MENDED: Style = (32,)


class Pen(NamedTuple):
    """What to draw with."""

    width: int
    colour: bool
    heavy: str
    light: str
    bar: str
    ellipsis: str

    @classmethod
    def of(cls, look: Look) -> Pen:
        """The signs for a place that can show so much."""
        drawing = ("━", "─", "│", "…") if look.unicode else ("^", "-", "|", "...")
        return cls(look.width, look.colour, *drawing)

    def paint(self, text: str, style: Style) -> str:
        """The text in a style where there are colours."""
        if not self.colour or not text:
            return text
        return f"\x1b[{';'.join(map(str, style))}m{text}\x1b[0m"
