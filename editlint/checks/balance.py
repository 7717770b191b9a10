"""Brackets and quotation marks that do not pair."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from editlint.model.document import Block, Document
from editlint.model.finding import Hit
from editlint.model.text import Span

_CLOSERS = {")": "(", "]": "[", "}": "{"}
# “a)” and “1)” at the start or after a space count something; “:-)” is a face.
_ENUMERATION = re.compile(r"(?:^|[\s(;,])(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4})\)|[:;]'?-?[()]")
_INCHES = re.compile(r"\d\s?(?:\"|″)")


@dataclass(frozen=True, slots=True)
class Balance:
    gives: ClassVar = ("match",)
    marks: Literal["brackets", "quotes"]

    def run(self, doc: Document) -> Iterator[Hit]:
        text = doc.text
        if self.marks == "brackets":
            if any(c in text for c in "()[]{}"):
                for block in doc.blocks:
                    yield from _brackets(text, block)
        elif '"' in text or "“" in text or "”" in text:
            for block, following in zip(doc.blocks, (*doc.blocks[1:], None)):
                yield from _quotes(text, block, following)


def _brackets(text: str, block: Block) -> Iterator[Hit]:
    part = text[block.start : block.end]
    passed = {m.end() - 1 for m in _ENUMERATION.finditer(part)}
    stack: list[tuple[str, int]] = []
    for at, c in enumerate(part):
        if c in "([{":
            if at not in passed:
                stack.append((c, at))
        elif c in ")]}":
            if stack and stack[-1][0] == _CLOSERS[c]:
                stack.pop()
            elif at not in passed:
                yield _hit(block, at)
                return
    for _, at in stack[:1]:
        yield _hit(block, at)


def _quotes(text: str, block: Block, following: Block | None) -> Iterator[Hit]:
    """A quotation may run over several paragraphs, each of which opens it again and only the last closes it."""
    part = text[block.start : block.end]
    goes_on = following is not None and text[following.start : following.start + 1] in '"“'
    if "“" in part or "”" in part:
        open_at = -1
        for at, c in enumerate(part):
            if c == "“":
                if open_at >= 0:
                    yield _hit(block, open_at)
                    return
                open_at = at
            elif c == "”" or c == '"':
                if open_at < 0 and c == "”":
                    yield _hit(block, at)
                    return
                open_at = -1
        if open_at >= 0 and not goes_on:
            yield _hit(block, open_at)
        return
    inches = {m.end() - 1 for m in _INCHES.finditer(part)}
    marks = [at for at, c in enumerate(part) if c == '"']
    if len(marks) % 2 == 0:
        return
    marks = [at for at in marks if at not in inches]
    if len(marks) % 2 and not goes_on:
        yield _hit(block, _odd_one(part, marks))


def _odd_one(part: str, marks: list[int]) -> int:
    """The straight mark without its partner: the first that opens where one is open already, else the last."""
    is_open, opened = False, marks[0]
    for at in marks:
        opens = (at == 0 or part[at - 1].isspace() or part[at - 1] in "(—–-[") and part[at + 1 : at + 2].strip() != ""
        if opens and is_open:
            return opened
        if not opens and not is_open:
            return at
        is_open = opens
        opened = at if opens else opened
    return opened if is_open else marks[-1]


def _hit(block: Block, at: int) -> Hit:
    return Hit(Span(block.start + at, block.start + at + 1))
