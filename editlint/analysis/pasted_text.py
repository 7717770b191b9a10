"""Sentences and paragraphs that stand twice in an article, word for word."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from editlint.model.document import Document, layer
from editlint.model.text import Span

from .lower import lower_text
from .quotations import quotation_at
from .sentences import sentences

_LEAST_WORDS = 9  # of a sentence that nobody writes twice by chance
_STOPS = frozenset(".!?…")
_MOST_TIMES = 2  # what comes oftener is a refrain: “I have a dream …”


class Pasted(NamedTuple):
    """A stretch of running text and the place where it comes again; `words` is its length."""

    first: Span
    again: Span
    words: int


class _Run(NamedTuple):
    """Sentences first to last (last is not in it), which are those `back` sentences earlier."""

    first: int
    last: int
    back: int


@layer
def pasted_text(doc: Document) -> tuple[Pasted, ...]:
    """What stands twice in the paragraphs, in order of the second place; sentences in a row are one.

    Each has a sentence of nine words or more. What is quoted may be quoted again, and what comes three times is meant.
    """
    told = _told(doc)
    every = sentences(doc)
    return tuple(
        Pasted(
            Span(every[run.first - run.back].start, every[run.last - 1 - run.back].end),
            Span(every[run.first].start, every[run.last - 1].end),
            sum(len(told[number].split()) for number in range(run.first, run.last)),
        )
        for run in _runs(doc, told)
    )


def _told(doc: Document) -> dict[int, str]:
    """The sentences of paragraphs and list items as they are compared, by number."""
    text = lower_text(doc)
    blocks = iter([block for block in doc.blocks if block.kind in ("paragraph", "item")])
    block = next(blocks, None)
    found: dict[int, str] = {}
    for number, sentence in enumerate(sentences(doc)):
        while block and block.end <= sentence.start:
            block = next(blocks, None)
        if block is None:
            break
        if block.start <= sentence.start:
            found[number] = text[sentence.start : sentence.end].strip(" \"'“”")
    return found


def _counts(doc: Document, said: str, numbers: list[int]) -> bool:
    """True for a sentence of the writer's own that stands twice, in a list once at most."""
    places = [sentences(doc)[number] for number in numbers]
    kinds = [block.kind if (block := doc.block_at(place.start)) else "" for place in places]
    return (
        said[-1] in _STOPS
        and sum(word[0].isalpha() for word in said.split()) >= _LEAST_WORDS
        and kinds.count("item") < len(kinds)
        and not any(quotation_at(doc, place.start, place.end) for place in places)
    )


def _runs(doc: Document, told: dict[int, str]) -> Iterator[_Run]:
    places: dict[str, list[int]] = {}
    for number, said in told.items():
        places.setdefault(said, []).append(number)
    twice = {
        again: said
        for said, numbers in places.items()
        if len(numbers) == _MOST_TIMES and _counts(doc, said, numbers)
        for again in numbers[1:]
    }
    done = 0
    for number in sorted(twice):
        if number < done:
            continue
        back = number - places[twice[number]][0]
        first, last = number, number + 1
        while first - 1 >= done and first - 1 - back >= 0 and _is_same(told, first - 1, back):
            first -= 1
        while last - back < first and _is_same(told, last, back):
            last += 1
        done = last
        yield _Run(first, last, back)


def _is_same(told: dict[int, str], number: int, back: int) -> bool:
    return number in told and told[number] == told.get(number - back)
