"""Which parts of an article are somebody's own words."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from editlint.model.document import Block, Document, layer
from editlint.model.text import Span

# Every mark but those within a word: “don’t” and “O'Neill” are no quotations.
_MARKS = re.compile(r"[“”„«»\"‘’'](?:(?<=[“”„«»\"‘])|(?!\w)|(?<!\w['’]))")
# An apostrophe at the start of a word: “the '90s”, “class of '98”, “rock 'n' roll”, “get 'em”.
_LEADING = re.compile(
    r"['‘’](?:(?i:em|tis|twas|twere|til|cause|cos|coz|round|bout|neath|n)(?!\w)"
    r"|\d0s(?!\w)|(?<=[a-z] .)\d\d(?!\w))"
)
_FEET_AND_INCHES = re.compile(r"\d\s?['’′]\s?\d{1,2}\s?[\"”]")
_CLOSERS = {"“": '”"', '"': '"”', "„": "“”", "«": "»", "‘": "’'", "'": "'’"}
_SINGLE = "‘’'"
_SMALL_WORDS = 3  # letters of words that a title may write small
_ENDS = ".,!?…;:—–-)"  # what stands before a mark that surely closes: “…, soldiers,’ he said”


@layer
def quotations(doc: Document) -> tuple[Span, ...]:
    """The quoted stretches of the prose with their marks, in order; none within another.

    Block quotations count as a whole. A quotation in double marks that is never closed runs to the end of its
    block, as in a speech of several paragraphs, where only the last one closes; one in single marks does so
    only if the next block opens it again.
    """
    text = doc.text
    marks = [mark.start() for mark in _MARKS.finditer(text)]
    spans: list[Span] = []
    at = 0
    for number, block in enumerate(doc.blocks):
        first = at
        while at < len(marks) and marks[at] < block.end:
            at += 1
        if block.kind == "quote":
            spans.append(Span(block.start, block.end))
        elif at > first:
            following = doc.blocks[number + 1] if number + 1 < len(doc.blocks) else None
            spans += _within(text, block, marks[first:at], text[following.start] if following else "")
    return tuple(spans)


def _within(text: str, block: Block, marks: list[int], next_sign: str) -> Iterator[Span]:
    """The quotations of one block; `next_sign` is the first character of the next one."""
    marks = _without_measures(text, block, marks)
    signs = [text[at] for at in marks]
    is_even = signs.count("“") == signs.count("”")
    number = 0
    while number < len(marks):
        opened = marks[number]
        number += 1
        if not _opens(text, opened, block.start):
            continue
        closing = _closing(text, marks, number, block.start, is_even)
        if closing is None:
            if text[opened] not in _SINGLE or next_sign == text[opened]:
                yield Span(opened, block.end)
                return
        elif text[marks[closing]] in _CLOSERS[text[opened]] and not _surely_opens(text, marks[closing]):
            yield Span(opened, marks[closing] + 1)
            number = closing + 1
        else:  # never closed, since another begins here
            yield Span(opened, _stripped(text, marks[closing]))
            number = closing


def _stripped(text: str, end: int) -> int:
    while text[end - 1].isspace():
        end -= 1
    return end


def _without_measures(text: str, block: Block, marks: list[int]) -> list[int]:
    """The marks that stand for no feet, inches or missing letters."""
    if any(text[at] in '"”' and text[at - 1].isdigit() for at in marks if at > block.start):
        inches = {m.end() - 1 for m in _FEET_AND_INCHES.finditer(text, block.start, block.end)}
        if sum(text[at] == '"' for at in marks) % 2:  # one of them is not a quotation mark: “a 12" pipe”
            inches.update(at for at in marks if text[at] == '"' and _is_inch(text, at))
        marks = [at for at in marks if at not in inches]
    return [at for at in marks if text[at] not in _SINGLE or not _LEADING.match(text, at)]


def _is_inch(text: str, at: int) -> bool:
    return (
        at > 0 and text[at - 1].isdigit() and text[at + 1 : at + 2] == " " and text[at + 2 : at + 3].islower()
    )


def _opens(text: str, at: int, start: int) -> bool:
    """True for a mark that can begin a quotation."""
    sign = text[at]
    if sign in "“„«":
        return True
    before = text[at - 1] if at > start else " "
    after = text[at + 1 : at + 2]
    if sign == '"':
        return not before.isalnum() and (before.isspace() or (bool(after) and not after.isspace()))
    return (
        sign in "‘'"
        and (before.isspace() or before in '([{“"„«—–-/:,')
        and (after.isalnum() or after in '“"…[(.')
    )


def _closing(text: str, marks: list[int], following: int, start: int, is_even: bool) -> int | None:
    """The number of the mark that ends the quotation, or of one that begins another before that.

    `is_even`: the block, which begins at `start`, has as many closing curly marks as opening ones.
    """
    sign = text[marks[following - 1]]
    if sign in _SINGLE:
        return _single_closing(text, marks, following, start)
    closers, depth = _CLOSERS[sign], 0
    for number in range(following, len(marks)):
        at = marks[number]
        if text[at] == "“" and sign == "“":
            if not is_even:
                return number
            depth += 1  # “He said “no” to me”
        elif text[at] == '"' and sign == '"' and _surely_opens(text, at):
            return number
        elif text[at] in closers:
            if not depth:
                return number
            depth -= 1
    return None


def _surely_opens(text: str, at: int) -> bool:
    after = text[at + 1 : at + 2]
    return text[at - 1].isspace() and (after.isalnum() or after in "‘'")


def _single_closing(text: str, marks: list[int], following: int, start: int) -> int | None:
    """The mark that ends a quotation in single marks, which may look like an apostrophe.

    Of “‘The soldiers’ pay was cut,’ he said” the one after the comma closes; one after an s only if there is
    no better.
    """
    closers = _CLOSERS[text[marks[following - 1]]]
    likely: list[tuple[int, int]] = []
    doubles = 0
    for number in range(following, len(marks)):
        at = marks[number]
        before, after = text[at - 1], text[at + 1 : at + 2]
        if text[at] in '“”"':
            doubles += 1
        elif _opens(text, at, start):
            break
        elif text[at] in closers and not after.isalnum() and not before.isspace() and doubles % 2 == 0:
            if before in _ENDS or before in '”"':
                return number
            likely.append((before == "s", number))
    return min(likely)[1] if likely else None


def names_a_work(said: str) -> bool:
    """True for the title of a book, film or song: “The Long Way Home”."""
    words = [word for word in said.split() if len(word.strip(".,!?;:")) > _SMALL_WORDS]
    return len(words) > 1 and all(not word[0].islower() for word in words)


def quotation_at(doc: Document, start: int, end: int) -> Span | None:
    """The quotation that holds prose[start:end], if one does."""
    spans = quotations(doc)
    i = bisect_right(spans, start, key=lambda span: span.start) - 1
    return spans[i] if i >= 0 and end <= spans[i].end else None
