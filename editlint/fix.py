"""Applies the fixes of findings to a text."""

from __future__ import annotations

from collections.abc import Iterable

from .model.finding import Edit, Finding


def applied(source: str, findings: Iterable[Finding], *, unsafe: bool = False) -> str:
    """The source with every fix made that is safe, or all with `unsafe`; of two that overlap the first wins."""
    fixes = [f.fix for f in findings if f.fix and (f.fix.safe or unsafe)]
    fixes.sort(key=lambda fix: (fix.edits[0].span, -fix.edits[-1].span.end))
    chosen: list[Edit] = []
    for fix in fixes:
        if not any(_overlap(edit, other) for edit in fix.edits for other in chosen[-4:]):
            chosen += fix.edits
    parts: list[str] = []
    at = 0
    for edit in sorted(chosen, key=lambda edit: edit.span):
        parts += source[at : edit.span.start], edit.text
        at = edit.span.end
    return "".join(parts) + source[at:]


def _overlap(one: Edit, other: Edit) -> bool:
    return (one.span.start < other.span.end and other.span.start < one.span.end) or one.span == other.span
