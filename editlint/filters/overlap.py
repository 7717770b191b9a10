"""One finding a fault: of two that say the same of one place the better stays."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from ..model.finding import LEVELS, Finding

RANK = {level: i for i, level in enumerate(LEVELS)}
WORDING = frozenset(
    ("redundancy", "wordiness", "tone")
)  # one fault, seen from three sides: words to do without
PHRASE = 60  # code points; a longer place is a sentence, which may well hold faults of its own


def without_overlaps(findings: Iterable[Finding]) -> list[Finding]:
    """The findings by place, level and rule, without those that another one makes needless.

    Two findings of different rules say the same if they are of one family, or both of redundancy, wordiness
    or tone; if one place lies within the other, and the outer one is no more than a phrase or both are the
    same; and if they do not point to different other places. The worse level stays, then the longer place,
    then the one with a fix. A contradiction and a wordy phrase in one place both stay, and so do two
    places of one rule.
    """
    kept: list[Finding] = []
    near: defaultdict[tuple[str, int], list[Finding]] = defaultdict(list)  # by kind and stretch of the source
    for finding in sorted(_unique(findings), key=_by_worth):
        kind, stretch = _kind(finding), finding.span.start // PHRASE
        around = (other for i in (stretch - 1, stretch, stretch + 1) for other in near.get((kind, i), ()))
        if not any(_says_the_same(finding, other) for other in around):
            near[kind, stretch].append(finding)
            kept.append(finding)
    return sorted(kept, key=by_place)


def by_place(finding: Finding) -> tuple[int, int, str, int, str]:
    """The key that findings are sorted by: place, then level, then rule."""
    return finding.span.start, RANK[finding.level], finding.rule, finding.span.end, finding.message


def _unique(findings: Iterable[Finding]) -> list[Finding]:
    """The findings without those that tell of the same place in the same words; the worst level stays."""
    return list({(f.span, f.message): f for f in sorted(findings, key=_by_worth, reverse=True)}.values())


def _by_worth(finding: Finding) -> tuple[int, int, bool, str, int, str]:
    start, end = finding.span
    return RANK[finding.level], start - end, finding.fix is None, finding.rule, start, finding.message


def _kind(finding: Finding) -> str:
    family = finding.family
    return "wording" if family in WORDING else family


def _says_the_same(one: Finding, other: Finding) -> bool:
    if one.rule == other.rule or not _points_alike(one, other):
        return False
    inner, outer = sorted((one.span, other.span), key=lambda span: span.end - span.start)
    if inner == outer:
        return True
    return outer.start <= inner.start and inner.end <= outer.end and outer.end - outer.start <= PHRASE


def _points_alike(one: Finding, other: Finding) -> bool:
    """False if they point to different other places: a word used eleven times is more than one use of it."""
    return {note.span for note in one.notes} == {note.span for note in other.notes}
