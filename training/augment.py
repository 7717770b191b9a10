"""More sentences of the kinds that news has and treebanks are short of, made from gold ones by leaving words out.

Headlines drop “was” and “the” (“Two men arrested after raid”), relative clauses are shortened (“the man [who was] arrested
in May”, “the bridge [that] engineers built”); what is left has the same tree but for the words left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from dataclasses import replace

from treebanks import Row, Sample

_RELATIVE = frozenset(["who", "which", "that", "whom"])
_LONGEST_HEADLINE = 14


def augmented(samples: Iterable[Sample]) -> Iterator[Sample]:
    """The sentences that can be made from these."""
    for sample in samples:
        rows = sample.rows
        if len(rows) <= _LONGEST_HEADLINE:
            yield from _made(sample, headline(rows), title_case=len(rows) % 2 == 0)
        yield from _made(sample, shortened_passive(rows))
        yield from _made(sample, unmarked_object(rows))


def _made(sample: Sample, rows: list[Row] | None, title_case: bool = False) -> Iterator[Sample]:
    if rows:
        first = rows[0]
        rows[0] = replace(first, form=first.form[:1].upper() + first.form[1:])
        if title_case:
            rows = [
                replace(row, form=row.form[:1].upper() + row.form[1:]) if len(row.form) > 3 else row
                for row in rows
            ]
        yield Sample(f"{sample.id}-made", rows)


def headline(rows: list[Row]) -> list[Row] | None:
    """“The mayor was arrested on Friday.” → “Mayor arrested on Friday”."""
    root = next(i for i, row in enumerate(rows, 1) if row.head == 0)
    aux = {i for i, row in enumerate(rows, 1) if row.head == root and row.relation == "aux:pass"}
    if len(aux) != 1 or any(
        row.head == root and row.relation in ("aux", "advmod", "cc", "expl") for row in rows
    ):
        return None
    articles = {
        i for i, row in enumerate(rows, 1) if row.form.lower() in ("the", "a", "an") and row.relation == "det"
    }
    stop = {len(rows)} if rows[-1].form == "." else set[int]()
    return without(rows, aux | articles | stop)


def shortened_passive(rows: list[Row]) -> list[Row] | None:
    """“the man who was arrested in May” → “the man arrested in May”."""
    for i, row in enumerate(rows, 1):
        if row.relation == "acl:relcl" and row.xpos == "VBN":
            below = [(k, other) for k, other in enumerate(rows, 1) if other.head == i and k < i]
            if [other.relation for _, other in below] == ["nsubj:pass", "aux:pass"] and below[0][
                1
            ].form in _RELATIVE:
                changed = [*rows]
                changed[i - 1] = replace(row, relation="acl")
                return without(changed, {k for k, _ in below})
    return None


def unmarked_object(rows: list[Row]) -> list[Row] | None:
    """“the bridge that engineers built” → “the bridge engineers built”."""
    for i, row in enumerate(rows, 1):
        if (
            row.relation == "obj"
            and row.form in _RELATIVE
            and rows[row.head - 1].relation == "acl:relcl"
            and row.head > i + 1
        ):
            return without(rows, {i})
    return None


def without(rows: list[Row], left_out: Set[int]) -> list[Row] | None:
    """The sentence without these words (from 1); None if another word hangs on one of them."""
    if any(row.head in left_out for i, row in enumerate(rows, 1) if i not in left_out):
        return None
    kept = [i for i in range(1, len(rows) + 1) if i not in left_out]
    number = {0: 0} | {old: new for new, old in enumerate(kept, 1)}
    return [replace(rows[i - 1], head=number[rows[i - 1].head]) for i in kept]
