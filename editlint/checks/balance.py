"""Brackets and quotation marks that do not pair."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from editlint.model.document import Block, Document
from editlint.model.finding import Hit
from editlint.model.text import Span

_OPENERS = {")": "(", "]": "[", "}": "{"}
_BRACKET = re.compile(r"[()\[\]{}]")
# “a)” and “1)” at the start or after a space count something; “:-)” is a face; “[0, 1)” is an interval.
_NO_PAIR = re.compile(
    r"(?:(?<![^\s(;,])(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4})|[:;=8]['’]?-?D?)[()]|[\[(]\s*-?[\d.∞]+\s*[,;]\s*-?[\d.∞]+\s*[\])]"
)
_MARK = re.compile(r"[“”\"]")
_INCHES = re.compile(r"\d\s?[\"”]")
_BLOCKS = ("headline", "standfirst", "heading", "paragraph", "item", "caption")
_FARTHEST = 6  # blocks between a mark and its partner
_OPENS_AFTER = "([{—–-/‘'"


class Balance(NamedTuple):
    """A mark without its partner, one in a block. What opens in one block may close in a later one."""

    gives = ("match",)
    marks: Literal["brackets", "quotes"]

    def run(self, doc: Document) -> Iterator[Hit]:
        text = doc.text
        pattern = _BRACKET if self.marks == "brackets" else _MARK
        marks = [match.start() for match in pattern.finditer(text)]
        waiting: tuple[int, int] | None = None  # one not yet closed: the number of its block, its place
        at = 0
        for number, block in enumerate(doc.blocks):
            first = at
            while at < len(marks) and marks[at] < block.end:
                at += 1
            if block.kind not in _BLOCKS or at == first:
                continue
            lone = self._lone(text, block, marks[first:at])
            if waiting and (
                number - waiting[0] > _FARTHEST
                or (lone is None and self.marks == "quotes" and len(marks[first:at]) > 1)
            ):
                yield _hit(waiting[1])
                waiting = None
            if lone is None:
                continue
            opens, place = lone
            if not opens and waiting:
                waiting = None
            elif not opens:
                yield _hit(place)
            elif self.marks == "brackets" or not _goes_on(text, doc.blocks[number + 1 : number + 2]):
                if waiting:
                    yield _hit(waiting[1])
                waiting = number, place
        if waiting:
            yield _hit(waiting[1])

    def _lone(self, text: str, block: Block, marks: list[int]) -> tuple[bool, int] | None:
        """The first mark of a block without a partner in it, and whether it opens."""
        if self.marks == "quotes":
            return _lone_quote(text, block, marks)
        lone = _lone_bracket(text, marks, frozenset())
        if lone is None:
            return None
        numbering = {m.start() + k for m in _NO_PAIR.finditer(text, block.start, block.end)
                     for k, c in enumerate(m.group()) if c in "()[]"}  # fmt: skip
        return _lone_bracket(text, marks, numbering) if numbering else lone


def _goes_on(text: str, following: tuple[Block, ...]) -> bool:
    """True if the next block opens the quotation again, as in a speech of several paragraphs."""
    return bool(following) and text[following[0].start] in '"“'


def _lone_bracket(text: str, marks: list[int], passed: frozenset[int] | set[int]) -> tuple[bool, int] | None:
    stack: list[int] = []
    for at in marks:
        if at in passed:
            continue
        if text[at] in "([{":
            stack.append(at)
        elif stack and text[stack[-1]] == _OPENERS[text[at]]:
            stack.pop()
        else:
            return (True, stack[-1]) if stack else (False, at)
    return (True, stack[0]) if stack else None


def _lone_quote(text: str, block: Block, marks: list[int]) -> tuple[bool, int] | None:
    if "„" in text[block.start : block.end]:
        return None
    straight = [at for at in marks if text[at] == '"']
    curly = [at for at in marks if text[at] != '"']
    if curly and not straight:
        return _lone_curly(text, curly)
    if curly:  # of both kinds: “well," is a pair, if an ugly one
        return _lone_curly(text, curly) if len(straight) % 2 == 0 else _lone_mixed(text, block, marks)
    if len(straight) % 2 == 0:
        return None
    straight = [at for at in straight if not _is_inches(text, at)]
    return _lone_mixed(text, block, straight) if len(straight) % 2 else None


def _lone_curly(text: str, marks: list[int]) -> tuple[bool, int] | None:
    if sum(text[at] == "“" for at in marks) * 2 == len(marks) and text[marks[0]] == "“":
        return None
    opened: int | None = None
    for at in marks:
        if text[at] == "“":
            if opened is not None:
                return True, opened
            opened = at
        elif opened is not None:
            opened = None
        elif not _is_inches(text, at):
            return False, at
    return None if opened is None else (True, opened)


def _lone_mixed(text: str, block: Block, marks: list[int]) -> tuple[bool, int] | None:
    """The mark without its partner, by what stands around straight ones."""
    opened: int | None = None
    for at in marks:
        opens = _opens(text, at, block.start)
        if opens and opened is not None:
            return True, opened
        if not opens and opened is None:
            return False, at
        opened = at if opens else None
    return None if opened is None else (True, opened)


def _opens(text: str, at: int, start: int) -> bool:
    if text[at] != '"':
        return text[at] == "“"
    before, after = text[at - 1 : at] if at > start else " ", text[at + 1 : at + 2]
    return (before.isspace() or before in _OPENS_AFTER) and not after.isspace() and after != ""


def _is_inches(text: str, at: int) -> bool:
    return bool(_INCHES.match(text, at - 1)) or (at > 1 and bool(_INCHES.fullmatch(text, at - 2, at + 1)))


def _hit(at: int) -> Hit:
    return Hit(Span(at, at + 1))
