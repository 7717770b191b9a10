"""Sentences that are about the same, laid side by side: where they agree and where they differ."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from editlint.english.alignment import Match, matches
from editlint.model.document import Document, layer
from editlint.model.language import Sentence

from .content_stems import content_stems
from .sentences import sentences
from .similar_pairs import similar_pairs
from .words import words

_ARTICLES = frozenset(("a", "an", "the"))
ADDING_WORDS = frozenset(
    "moreover furthermore additionally besides indeed also thus therefore consequently overall importantly notably".split()
)
_ONE_WORD = {
    **dict.fromkeys(("am", "is", "are", "was", "were", "been", "being", "'re", "'m"), "be"),
    **dict.fromkeys(("do", "does", "did", "done", "doing"), "do"),
    **dict.fromkeys(("has", "have", "had", "having", "'ve"), "have"),
    **dict.fromkeys(("n't",), "not"),
    **dict.fromkeys(("wo", "'ll"), "will"),
    **dict.fromkeys(("ca",), "can"),
}  # the forms of an auxiliary, which differ with the tense and with a “not”


class Difference(NamedTuple):
    """What one sentence has and the other has in its place: words by number, none for what is only in the other.

    Marks and articles do not count. `place`: before, between or after the words that both have. `next_one` and `next_two`
    are the words that follow in each, the last word of the sentence where none does.
    """

    one: tuple[int, ...]
    two: tuple[int, ...]
    place: Literal["before", "between", "after"]
    next_one: int
    next_two: int


class AlignedPair(NamedTuple):
    """Two sentences side by side.

    `shared` counts the content words that stand in the same order in both, `share` is their part of the shorter
    sentence's, `density` their part of all content words between the first and the last of them.
    """

    one: Sentence
    two: Sentence
    shared: int
    share: float
    density: float
    differences: tuple[Difference, ...]


@layer
def aligned_pairs(doc: Document) -> tuple[AlignedPair, ...]:
    """The pairs of `similar_pairs` word by word, in their order."""
    every = sentences(doc)
    return tuple(aligned(doc, every[pair.one], every[pair.two]) for pair in similar_pairs(doc))


def aligned(doc: Document, one: Sentence, two: Sentence) -> AlignedPair:
    """Two stretches of the article, such as sentences or quotations, word by word."""
    first, second = _numbers(doc, one), _numbers(doc, two)
    runs = matches(_compared(doc, first), _compared(doc, second))
    differences = tuple(_differences(first, second, runs))
    shared = sum(_content(doc, first[run.first_one : run.first_one + run.size]) for run in runs)
    between = sum(_content(doc, side) for d in differences if d.place == "between" for side in (d.one, d.two))
    shorter = min(_content(doc, first), _content(doc, second))
    return AlignedPair(
        one, two, shared, shared / max(1, shorter), 2 * shared / max(1, 2 * shared + between), differences
    )


def _content(doc: Document, numbers: Sequence[int]) -> int:
    keys, stems = words(doc).keys, content_stems(doc)
    return sum(keys[i] in stems for i in numbers)


def _numbers(doc: Document, sentence: Sentence) -> list[int]:
    """The words that are compared, without “Moreover,” and without what is told besides in brackets."""
    keys = words(doc).keys
    found: list[int] = []
    opened: list[int] = []
    first = sentence.first
    if keys[first] in ADDING_WORDS and keys[first + 1 : first + 2] == [","]:
        first += 2
    for i in range(first, sentence.last):
        if keys[i] == "(" and found:
            opened.append(len(found))
        elif keys[i] == ")" and opened:
            del found[opened.pop() :]
        elif keys[i] not in _ARTICLES and (keys[i][0].isalnum() or keys[i][0] in "'%$£€"):
            found.append(i)
    return found


def _compared(doc: Document, numbers: list[int]) -> list[str]:
    keys, stems = words(doc).keys, content_stems(doc)
    return [stems.get(key) or _ONE_WORD.get(key, key) for key in (keys[i] for i in numbers)]


def _differences(first: list[int], second: list[int], runs: list[Match]) -> list[Difference]:
    found: list[Difference] = []
    at_one = at_two = 0
    for number, run in enumerate(runs):
        one, two = first[at_one : run.first_one], second[at_two : run.first_two]
        if one or two:
            place = "between" if number else "before"
            found.append(
                Difference(tuple(one), tuple(two), place, first[run.first_one], second[run.first_two])
            )
        at_one, at_two = run.first_one + run.size, run.first_two + run.size
    if first[at_one:] or second[at_two:]:
        one, two = first[at_one:], second[at_two:]
        found.append(Difference(tuple(one), tuple(two), "after", first[-1], second[-1]))
    return found
