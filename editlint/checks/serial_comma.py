"""Lists of three and more with and without a comma before the last “and”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from editlint.english.function_words import FUNCTION_WORDS
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.pattern import late
from editlint.model.text import Span

_BLOCKS = ("paragraph", "item", "standfirst")
_AND = late(r" (?:and|or) (?=(\w+))")
_LIST = late(r"(?P<before>.*, )(?P<last>\w+(?: \w+)?)(?P<comma>,?)\Z", re.DOTALL)
_MOST_BACK = 160  # characters before “and” in which its list begins
_PART_WORDS = 3
_LEADS = frozenset("of with for from by include includes including like between as such".split())
_ALIKE = ("ing", "tion", "ment", "ity", "ism")
# “Ann, however, and Ben”.
_ASIDES = frozenset(
    "finally first however indeed instead later meanwhile moreover nevertheless second sir then therefore third though "
    "thus today too yesterday please".split()
)
_MOST_NOTES = 12


class SerialComma(NamedTuple):
    """“ham, eggs, and rice” beside “ham, eggs and rice”. Only sure lists are marked: four and more short parts, words
    after “of”, “with” and the like, and words with one ending (“sorting, packing and selling”). One way is usual if it has
    `least` places and `times` as many as the other.
    """

    gives = ("match", "other", "count", "total")
    signs = (", and ", ", or ")
    least: int = 3
    times: int = 3

    def run(self, doc: Document) -> Iterator[Hit]:
        sure: dict[bool, list[Span]] = {True: [], False: []}
        with_comma: list[Span] = []  # sure or not: what else would two commas be for?
        for has_comma, is_sure, span in _lists(doc):
            if has_comma:
                with_comma.append(span)
            if is_sure:
                sure[has_comma].append(span)
        if len(sure[False]) > len(sure[True]):
            rare, usual = sure[True], sure[False]
        else:
            rare, usual = sure[False], with_comma
        if not rare or len(usual) < max(self.least, self.times * len(rare)):
            return
        notes = [Note(span, "also here") for span in rare[1:_MOST_NOTES]]
        notes.append(Note(usual[0], f"the usual way, {len(usual)} times"))
        values = {"other": doc.text[slice(*usual[0])], "count": str(len(rare)), "total": str(len(usual))}
        yield Hit(rare[0], values, tuple(notes))


def _lists(doc: Document) -> Iterator[tuple[bool, bool, Span]]:
    """Whether a comma stands before the last “and”, whether it is surely a list, and the place."""
    for block in doc.blocks:
        if block.kind not in _BLOCKS or "," not in doc.text[block.start : block.end]:
            continue
        for found in _AND.finditer(doc.text, block.start, block.end):
            head = doc.text[max(block.start, found.start() - _MOST_BACK) : found.start()]
            match = _LIST.match(head)
            if match and _is_part(match["last"]) and _is_part(found[1]):
                parts = match["before"][:-2].split(", ")
                start = found.start() - len(match["last"]) - len(match["comma"])
                is_sure = _ends_phrase(doc.text, found.end(1)) and _is_list(parts, match["last"], found[1])
                yield bool(match["comma"]), is_sure, Span(start, found.end(1))


def _ends_phrase(text: str, at: int) -> bool:
    """True if no noun follows: of “printed and video guides” the last two are no things of a list."""
    following = re.compile(r" (\w+)").match(text, at)
    return not following or following[1].lower() in FUNCTION_WORDS


def _is_list(parts: list[str], last: str, end: str) -> bool:
    """True if `parts` before “last, and end” make a list with them and no clause."""
    inner = parts[-2:]
    if len(parts) >= 3 and all(len(part.split()) <= _PART_WORDS and _is_part(part) for part in inner):
        return True
    words = parts[-1].split()
    if len(words) < 3 or not _is_part(words[-1]):
        return False
    is_led = words[-2].lower() in _LEADS
    return is_led or any(words[-1].endswith(e) and last.endswith(e) and end.endswith(e) for e in _ALIKE)


def _is_part(text: str) -> bool:
    words = text.lower().split()
    return (
        bool(words)
        and words[0] not in FUNCTION_WORDS
        and words[0] not in _ASIDES
        and words[-1].isalpha()
        and not words[-1].endswith("ly")
    )
