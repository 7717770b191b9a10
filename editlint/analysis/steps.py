"""Points that are told one after the other: “First, … Second, …”, “One reason is … Another is …”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from editlint.english.listed_nouns import LISTED_NOUNS
from editlint.english.ordinals import ORDINALS
from editlint.model.document import Document
from editlint.model.language import Sentence
from editlint.model.text import Span

from .sentences import sentence_of
from .series import opening_of
from .words import words

_STEPS = {word: i for i, word in enumerate(ORDINALS, 1)} | {
    f"{word}ly": i for i, word in enumerate(ORDINALS, 1)
}
# The last of several points often has another word: “Finally, …”, “And then there is …”.
_CLOSING = frozenset("last lastly final finally latter other others besides also then next".split())
# What else an ordinal counts: “in the third quarter”, “for the third time”.
_NO_POINTS = frozenset(
    """
    quarter quarters half period minute hour day week month year century time round set lap leg stage game match over goal
    try party person place floor row base division child son daughter birthday anniversary term season edition - – of
    """.split()
)
_OWNERS = frozenset("his her its their my our your 's".split())  # “his fourth foul”
_SOON_CLOSED = 8  # sentences after the last step in which a closing one may come without a number
_AFTER_STEP = frozenset((",", ":", "is", "was", "concerns", "involves", "will", "would", "has", "one"))
_SINGULARS = frozenset(noun[:-1] for noun in LISTED_NOUNS)


class Steps(NamedTuple):
    """The first words of each step; `is_open` if a step may be told in other words."""

    heads: tuple[Span, ...]
    is_open: bool


def steps_in(doc: Document, within: Sequence[Sentence], soon: int, count: int) -> Steps | None:
    """The steps that sentences count out from “first” on; None if fewer than two, if the first does not come in one of the
    `soon` first sentences, or if the count itself has a gap. `count` is how many there should be."""
    keys = words(doc).keys
    found: list[tuple[int, int]] = []  # number and word
    for i, sentence in enumerate(within):
        if not found and i == soon:
            return None
        found += [(step, at) for at in _heads(keys, sentence) if (step := _step(keys, at, sentence, found))]
    found = _rising(found)
    if len(found) < 2 or found[0][0] != 1:
        return None
    top = found[-1][0]
    told = {
        _STEPS[keys[at]]
        for at in range(found[0][1], within[-1].last - 1)
        if keys[at] in _STEPS and keys[at + 1] not in _NO_POINTS and keys[at - 1] not in _OWNERS
    }
    following = keys[found[-1][1] + 1]
    is_plain = following in _AFTER_STEP or following in _SINGULARS
    if len(found) < top and (top - 1 in told or is_plain):
        return None  # told in other words; or “First, … Third, …”, a fault of its own
    is_open = top < count and (
        any(top < step <= count for step in told) or _is_closed(keys, within, found[-1][1])
    )
    heads = [at - 1 if keys[at - 1] in ("the", "a") else at for _, at in found]
    spans = (_head(doc, at, end) for at, end in zip(heads, [*heads[1:], len(keys)]))
    return Steps(tuple(spans), is_open)


def _is_closed(keys: list[str], within: Sequence[Sentence], last: int) -> bool:
    """True if the step that begins at a word goes on to another in other words, or a sentence soon after it opens so."""
    own = next(i for i, sentence in enumerate(within) if sentence.first <= last < sentence.last)
    if not _CLOSING.isdisjoint(keys[last + 1 : within[own].last]):
        return True
    following = within[own + 1 : own + 1 + _SOON_CLOSED]
    return any(not _CLOSING.isdisjoint(_openings(keys, sentence)) for sentence in following)


def _openings(keys: list[str], sentence: Sentence) -> Iterator[str]:
    """The first words of a sentence and of its clauses: “And then there is …”, “The old one leaks, and the other …”."""
    for at in range(sentence.first, sentence.last):
        if at < sentence.first + 4 or not {",", ";", ":", "and"}.isdisjoint(keys[at - 3 : at]):
            yield keys[at]


def _rising(steps: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The steps up to where another count begins."""
    for i in range(1, len(steps)):
        if steps[i][0] <= steps[i - 1][0]:
            return steps[:i]
    return steps


def _heads(keys: list[str], sentence: Sentence) -> Iterator[int]:
    """The words that open the sentence or a clause: “The first is housing, and the second is health”."""
    for at in range(sentence.first, sentence.last - 1):
        opens = at == sentence.first or keys[at - 1] in (",", ";", ":", "and")
        if opens and keys[at] not in ("and", "the", "a"):
            yield at
        elif opens and keys[at] in ("the", "a") and keys[at + 1] in _STEPS:
            yield at + 1


def _step(keys: list[str], at: int, sentence: Sentence, before: list[tuple[int, int]]) -> int:
    """The step that a word begins: 2 for “Second, …”, “Another is …” and “the second reason was …”."""
    key, following = keys[at], keys[at + 1]
    is_named = following in _AFTER_STEP or following in _SINGULARS
    if key in ("one", "another"):
        is_step = at == sentence.first and (following in ("is", "was") or following in _SINGULARS)
        if not is_step or (key == "another" and not before):
            return 0
        return 1 if key == "one" else before[-1][0] + 1
    if key not in _STEPS:
        return 0
    if at > sentence.first and keys[at - 1] in ("the", "a"):
        is_step = is_named or (at - 1 == sentence.first and following[-1:] == "s")
    else:
        is_step = following in (",", ":") or key.endswith("ly") or keys[at : at + 3] == ["first", "of", "all"]
    return _STEPS[key] if is_step else 0


def _head(doc: Document, at: int, next_head: int) -> Span:
    """The first words of a step, in its own sentence."""
    last = min(next_head, sentence_of(doc, at).last)
    return opening_of(doc, words(doc).starts[at], words(doc).ends[last - 1])
