"""The word that somebody meant who wrote another."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """The choice most like `word`, if one is like it at all; “ignroe” is near “ignore”."""
    from difflib import get_close_matches  # dear to import, and wanted only to tell a mistake

    by_small = {choice.lower(): choice for choice in choices}
    found = get_close_matches(word.lower(), by_small, n=1)
    return by_small[found[0]] if found else None


def did_you_mean(word: str, choices: Iterable[str]) -> str:
    """The end of an error message: “; did you mean “ignore”?”, or nothing where no choice is near."""
    near = nearest(word, choices)
    return f"; did you mean “{near}”?" if near else ""
