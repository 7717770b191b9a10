"""What comments in the article allow: `<!-- editlint: allow tone.hedges — the minister's own words -->`.

`allow` is about one block, the next one or the one that the comment stands in; `off` about all up to its `on`
or the end. An instruction that does nothing is told as well, so that none is left when the text has changed.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from ..config import names_of, unknown_rule
from ..model.document import Directive, Document
from ..model.finding import Finding
from ..model.text import Span

UNUSED = "structure.unused-allowance"
UNKNOWN = "structure.unknown-allowance"
# Findings of these ids come from here, not from a rule file: what `explain` says of them.
ABOUT_COMMENTS = {
    UNUSED: "A comment in the article allows a rule, or switches it off, but the rule finds nothing there: the text has changed. "
    "Delete the comment, so that it does not hide the next fault.",
    UNKNOWN: "A comment in the article names a rule or family that does not exist. Mend the name; `editlint rules` lists them.",
}
ALLOWANCE_RULES = tuple(ABOUT_COMMENTS)
ALL = "all"

Use = tuple[Directive, str]  # a directive, and which of its names
Open = Mapping[str, Directive | None]  # what is switched off, by name; None: on again within something wider


class Allowed(NamedTuple):
    """A stretch of the source, both ends included, and the directive about it."""

    start: int
    end: int
    directive: Directive


def suppress(
    doc: Document,
    findings: Iterable[Finding],
    *,
    known_ids: Collection[str] = (),
    active_ids: Collection[str] | None = None,
    dormant_ids: Collection[str] = (),
) -> list[Finding]:
    """The findings that the article's comments do not allow, in their order, then those about the comments.

    `known_ids` are all rules there are; without them no name is said to be unknown. `active_ids` are those
    that ran (all, if None): an allowance is called unused only if the rules it is about ran, and the findings
    about comments are told only if their own ids are among them. `dormant_ids` are off unless asked for: an
    allowance of a whole family does not mean them.
    """
    if not doc.directives:
        return list(findings)
    cover = Cover(doc)
    kept = [finding for finding in findings if not cover.allows(finding)]
    families = {id.partition(".")[0] for id in known_ids}
    known = {*known_ids, *families, *ALLOWANCE_RULES, ALL} if known_ids else None
    ran = _Ran(known_ids, active_ids, dormant_ids)
    told = [*_unknown(doc, known, known_ids, families), *_unused(cover, known, ran)]
    told = [finding for finding in told if active_ids is None or finding.rule in active_ids]
    told.sort(key=lambda finding: finding.span)
    return kept + [finding for finding in told if not cover.allows_by_id(finding)]


class Cover:
    """What the comments of an article allow where, and which of them have been of use."""

    def __init__(self, doc: Document) -> None:
        self.directives = sorted(doc.directives, key=lambda directive: directive.span)
        self.used: set[Use] = set()
        self.idle_on: list[Directive] = []  # each “on” where nothing was off
        self._allowed = sorted(_allowed(doc, self.directives), key=lambda allowed: allowed.start)
        self._starts = [allowed.start for allowed in self._allowed]
        self._switched_at: list[int] = []
        self._states: list[Open] = []
        self._switch()

    def allows(self, finding: Finding) -> bool:
        """True if the finding begins where a comment allows it; remembers which comments those are."""
        uses = [*self._allowing(finding), *self._off(finding)]
        self.used.update(uses)
        return bool(uses)

    def allows_by_id(self, finding: Finding) -> bool:
        """The same for a finding about a comment, which “off” or “allow” without names must not hide."""
        return any(name == finding.rule for _, name in (*self._allowing(finding), *self._off(finding)))

    def _allowing(self, finding: Finding) -> Iterator[Use]:
        at = finding.span.start
        for i in range(bisect_right(self._starts, at) - 1, -1, -1):
            start, end, directive = self._allowed[i]
            if end < at:
                return  # blocks do not overlap, so none before reaches as far
            for name in names_of(finding.rule):
                if start <= at and name in (directive.rules or (ALL,)):
                    yield directive, name

    def _off(self, finding: Finding) -> Iterator[Use]:
        i = bisect_right(self._switched_at, finding.span.start) - 1
        if i < 0:
            return
        state = self._states[i]
        name = next((name for name in names_of(finding.rule) if name in state), None)
        directive = state[name] if name else None
        if name and directive:
            yield directive, name

    def _switch(self) -> None:
        """Go through the article and note what is off after each “off” and “on”."""
        state: Open = {}
        for directive in self.directives:
            if directive.action == "allow":
                continue
            before = state
            for name in directive.rules or (ALL,):
                state = _off_at(state, name, directive) if directive.action == "off" else _on_at(state, name)
            if directive.action == "on" and state == before:
                self.idle_on.append(directive)
            self._switched_at.append(directive.span.start)
            self._states.append(state)


def _off_at(state: Open, name: str, directive: Directive) -> Open:
    exceptions = {held for held, by in state.items() if by is None and _is_within(held, name)}
    return {**{held: by for held, by in state.items() if held not in exceptions}, name: directive}


def _on_at(state: Open, name: str) -> Open:
    rest = {held: by for held, by in state.items() if not _is_within(held, name)}
    wider = next((held for held in names_of(name)[1:] if held in rest), None)
    if wider and rest[wider]:
        rest[name] = None  # “off”, then “on tone.hedges”: all the others stay off
    return rest


def _is_within(name: str, wider: str) -> bool:
    return wider in names_of(name)


def _allowed(doc: Document, directives: Iterable[Directive]) -> Iterator[Allowed]:
    """The block that each “allow” is about; none for one after the last block."""
    allowing = [directive for directive in directives if directive.action == "allow"]
    if not allowing:
        return
    blocks = [doc.prose.span(block.start, block.end) for block in doc.blocks]
    starts = [block.start for block in blocks]
    for directive in allowing:
        i = bisect_right(starts, directive.span.start) - 1
        if i < 0 or not _is_about(doc, directive, blocks, i):
            i += 1
        if i < len(blocks):
            yield Allowed(*blocks[i], directive)


def _is_about(doc: Document, directive: Directive, blocks: list[Span], i: int) -> bool:
    """True if a comment after the beginning of block i is about it: in it, or at the end of its last line."""
    start, end = directive.span
    if start < blocks[i].end:
        return True
    if "\n" in doc.source[blocks[i].end : start] or "\r" in doc.source[blocks[i].end : start]:
        return False
    after = doc.source[end : blocks[i + 1].start] if i + 1 < len(blocks) else "\n"
    return "\n" in after or "\r" in after  # else the next block is on this line too, and nearer


# Findings about the comments themselves


class _Ran:
    """Whether the rules that an allowance names have all run, so that one without effect is really unused."""

    def __init__(
        self, known_ids: Collection[str], active_ids: Collection[str] | None, dormant_ids: Collection[str]
    ) -> None:
        self._active = None if active_ids is None else frozenset(active_ids)
        self._meant = frozenset(known_ids) - frozenset(dormant_ids)

    def __call__(self, name: str) -> bool:
        if self._active is None:
            return True
        if "." in name:
            return name in self._active
        meant = [id for id in self._meant | self._active if name in names_of(id)]
        return bool(meant) and all(id in self._active for id in meant)


def _unknown(
    doc: Document, known: Collection[str] | None, known_ids: Collection[str], families: Collection[str]
) -> Iterator[Finding]:
    for directive in doc.directives if known is not None else ():
        for name in directive.rules:
            if name not in (known or ()):
                message = unknown_rule(name, known_ids, sorted(families))
                message = message[0].upper() + message[1:]
                yield _finding(
                    UNKNOWN, directive, message if message.endswith("?") else f"{message}; delete it."
                )


def _unused(cover: Cover, known: Collection[str] | None, ran: _Ran) -> Iterator[Finding]:
    for directive in cover.idle_on:
        if known is None or all(name in known for name in directive.rules):
            yield _finding(
                UNUSED, directive, "Nothing is off here that this comment could switch on; delete it."
            )
    for directive in cover.directives:
        if directive.action == "on":
            continue
        names = directive.rules or (ALL,)
        idle = [name for name in names if (directive, name) not in cover.used]
        idle = [name for name in idle if name not in ALLOWANCE_RULES and (known is None or name in known)]
        told = [name for name in idle if ran(name)]
        if told:
            yield _finding(UNUSED, directive, _unused_message(directive, told, len(told) == len(names)))


def _unused_message(directive: Directive, names: list[str], are_all: bool) -> str:
    many = len(names) > 1
    what = "everything" if names == [ALL] else " and ".join(names)
    broken = "any rule" if names == [ALL] else "them" if many else "it"
    mend = "delete it" if are_all else f"take {'these names' if many else 'this name'} out"
    if directive.action == "off":
        return f"This comment switches {what} off, but nothing after it breaks {broken}; {mend}."
    return f"This comment allows {what}, but nothing here breaks {broken}; {mend}."


def _finding(rule: str, directive: Directive, message: str) -> Finding:
    return Finding(rule, "warning", message, directive.span)
