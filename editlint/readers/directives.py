"""Instructions to the linter in comments, such as `<!-- editlint: allow tone.hedges — his own words -->`."""

from __future__ import annotations

import re
from functools import cache

from ..model.document import Directive
from ..model.text import LineIndex, Span

_ACTIONS = ("allow", "off", "on")


def is_instruction(comment: str) -> bool:
    """True if the inside of a comment speaks to editlint, rightly or wrongly."""
    return comment.lstrip()[:8].lower() == "editlint" and comment.lstrip()[8:].lstrip()[:1] == ":"


def directive(comment: str, span: Span) -> Directive | None:
    """The directive in the inside of a comment that is an instruction; None if its first word is unknown."""
    action, _, rest = comment.partition(":")[2].strip().partition(" ")
    action = action.lower()
    if action not in _ACTIONS:
        return None
    listed, reason = _parted(rest.strip())
    rules: list[str] = []
    parts = listed.split(",")
    for i, part in enumerate(parts):
        words = part.split(None, 1)
        if words:
            rules.append(words[0].lower())
        if len(words) > 1:  # no dash before the reason: “allow tone.hedges the minister's own words”
            reason = reason or ",".join([words[1], *parts[i + 1 :]]).strip()
            break
    return Directive(action, tuple(rules), reason, span)  # pyright: ignore[reportArgumentType]


def _parted(text: str) -> tuple[str, str]:
    """Rules and reason. A hyphen parts them only between spaces, since rule ids hold hyphens too."""
    found = _dash().search(text)
    if not found:
        return text, ""
    return text[: found.start()], text[found.end() :].strip()


@cache
def _dash() -> re.Pattern[str]:
    return re.compile(r"\s*[—–]\s*|(?:^|\s+)--?(?:\s+|$)")


class Instructions:
    """Collects the directives of one source, and a notice for each that cannot be understood."""

    def __init__(self, source: str) -> None:
        self.directives: list[Directive] = []
        self._source = source
        self._faults: list[tuple[int, str]] = []  # place and what is wrong there

    def hear(self, comment: str, span: Span) -> bool:
        """Take the inside of the comment at `span`; False if it does not speak to editlint."""
        if not is_instruction(comment):
            return False
        made = directive(comment, span)
        if made:
            self.directives.append(made)
            return True
        word = (comment.partition(":")[2].split() or [""])[0]
        wrong = f"“{word}” is not an instruction" if word else "an instruction is missing"
        self.warn(span.start, f"{wrong}; write “allow”, “off” or “on” after “editlint:”")
        return True

    def warn(self, at: int, message: str) -> None:
        """Note that something is wrong at a place of the source."""
        self._faults.append((at, message))

    def notices(self) -> tuple[str, ...]:
        """What the user should be told, with line numbers."""
        if not self._faults:
            return ()
        lines = LineIndex.of(self._source)
        return tuple(f"line {lines.line_column(at)[0]}: {message}" for at, message in self._faults)
