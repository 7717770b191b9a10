"""Better wording put in place of a stretch of prose so that the sentence around it stays right."""

from __future__ import annotations

import re

from editlint.english.articles import article
from editlint.model.document import Document
from editlint.model.finding import Edit, Fix
from editlint.model.text import Span

_ARTICLE_BEFORE = re.compile(r"\b(an?)(\s+)$", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+(?:['’.&-]?[^\W_]+)*")


def replacement(doc: Document, start: int, end: int, better: str, *, safe: bool = False) -> Fix:
    """A fix that puts `better` for prose[start:end].

    A capital at the start stays, words in capitals stay so, “a” or “an” before it is mended, and where
    `better` is empty one of the spaces around goes too. Spans are offsets of the prose.
    """
    text, plain = doc.text, better
    better = as_written(text[start:end], better)
    title = f"“{better}”" if better else "delete it"
    if not better:
        start, end, better = _without(text, start, end)
    edits = [Edit(Span(start, end), better)]
    before = _ARTICLE_BEFORE.search(text, max(0, start - 20), start)
    if before:
        following = (plain or better) + text[end : end + 40]
        word = _WORD.search(following)
        right = article(word.group()) if word else ""
        if right and right != before[1].lower():
            edits.insert(0, Edit(Span(before.start(1), before.end(1)), as_written(before[1], right)))
    return Fix(title, tuple(edits), safe)


def as_written(model: str, text: str) -> str:
    """`text` with the capitals of `model`: “Utilised” makes “used” into “Used”, “UTILISED” into “USED”."""
    letters = [c for c in model if c.isalpha()]
    if (
        len(letters) > 1
        and all(c.isupper() for c in letters)
        and (len(model.split()) > 1 or len(letters) > 4)
    ):
        return text.upper()
    if letters and letters[0].isupper() and text[:1].islower():
        return text[0].upper() + text[1:]
    return text


def _without(text: str, start: int, end: int) -> tuple[int, int, str]:
    """What to delete so that no space or comma is left over, and the capital that the next word may need."""
    before, after = text[max(0, start - 2) : start].rstrip(), text[end : end + 1]
    if before.endswith("(") and after == ")":
        start, end = start - 1, end + 1
    elif before.endswith(",") and after in (
        ",",
        ".",
        ";",
        ":",
        "?",
        "!",
    ):  # “It was, basically, done”, “done, basically.”
        return text.rindex(",", 0, start), end + (after == ","), ""
    elif after == "," and not before[-1:].isalnum():
        end += 1
    if text[end : end + 1].isspace():
        stop = end + 1
        if text[start : start + 1].isupper() and text[stop : stop + 1].islower():
            return start, stop + 1, text[stop].upper()
        return start, stop, ""
    if start and text[start - 1].isspace():
        return start - 1, end, ""
    return start, end, ""
