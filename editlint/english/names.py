"""The names of an article: people, organisations and places by the network, which reads our lists too; dates
and figures by rule.

The network's scores for the words of a headline are moved by what the body of the article makes of the same words. Then
the best row of labels is taken for each stretch that may hold a name.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from editlint.model.language import Name, Tags, Words

from . import word_lists
from .figures import figures
from .headlines import headline_words
from .numbers import np

KINDS = {"PER": "PERSON", "ORG": "ORG", "LOC": "PLACE"}
LABELS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC")  # as the network was trained
_SURE = 0.998  # so likely to be no name that no other reading is tried
_BODY = 3.0  # moved towards what the body of the article makes of a word in its headline

_SURELY_PLACE = word_lists.COUNTRY | word_lists.REGION | word_lists.CITY_LARGE | word_lists.CITY
_PERSON = word_lists.FIRST_MALE | word_lists.FIRST_FEMALE | word_lists.SURNAME_COMMON | word_lists.SURNAME

Array = Any  # numpy.ndarray


def names(words: Words, starts: Sequence[int], tags: Tags, scores: Array, known: Array) -> list[Name]:
    """The names and figures of an article in order, none within another. `scores`: (words, labels) from the network;
    `known`: the classes of the words, `lexicons.word_classes`."""
    if not len(words):
        return []
    likely = _logs(scores)
    headline = _in_headlines(words, starts)
    _move_headlines(likely, words, headline)
    found = [_place(name, known) for name in _decoded(likely, starts)]
    return _with_figures(_surnames(words, found, known), figures(words, starts, tags))


def _where(true: Array) -> list[int]:
    return np.flatnonzero(true).tolist()


def _logs(scores: Array) -> Array:
    shifted = scores - scores.max(1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(1, keepdims=True))


def _in_headlines(words: Words, starts: Sequence[int]) -> Array:
    """True for each word of a line in title case or capitals."""
    found = np.zeros(len(words), bool)
    for first, last in headline_words(words, starts):
        found[first:last] = True
    return found


def _move_headlines(likely: Array, words: Words, headline: Array) -> None:
    """A word of the headline is what the body has: in small letters no name, else the kind that it mostly is there."""
    if not headline.any() or headline.all():
        return
    small, kinds = set[str](), defaultdict[str, Array](lambda: np.zeros(4))
    best = likely.argmax(1).tolist()
    for i in _where(~headline):
        if words.texts[i].islower():
            small.add(words.keys[i])
        elif best[i]:
            kinds[words.keys[i]][(best[i] + 1) // 2] += 1
    for i in _where(headline):
        key = words.keys[i]
        if key in kinds:
            kind = int(kinds[key].argmax())
            likely[i, 2 * kind - 1 : 2 * kind + 1] += _BODY
        elif key in small and words.texts[i][0].isupper():
            likely[i, 0] += _BODY


def _decoded(likely: Array, starts: Sequence[int]) -> list[Name]:
    """The best labels, worked out in the stretches between words that are surely no names."""
    maybe = _where((likely[:, 0] < np.log(_SURE)) | (likely.argmax(1) > 0))
    begins = set(starts)
    found, stretch = list[Name](), list[int]()
    for i in maybe:
        if stretch and (i > stretch[-1] + 1 or i in begins):
            found += _stretch(likely, stretch[0], stretch[-1] + 1)
            stretch = []
        stretch.append(i)
    if stretch:
        found += _stretch(likely, stretch[0], stretch[-1] + 1)
    return found


def _stretch(likely: Array, first: int, last: int) -> list[Name]:
    """Viterbi's algorithm; a name goes on only where one of its kind was begun."""
    rows = likely[first:last].tolist()
    best, came = [score if k % 2 or not k else -1e9 for k, score in enumerate(rows[0])], list[list[int]]()
    for row in rows[1:]:
        top = max(range(7), key=best.__getitem__)
        before = [top if k % 2 or not k else (k if best[k] >= best[k - 1] else k - 1) for k in range(7)]
        best = [best[before[k]] + row[k] for k in range(7)]
        came.append(before)
    label = max(range(7), key=best.__getitem__)
    labels = [label]
    for before in reversed(came):
        label = before[label]
        labels.append(label)
    labels.reverse()
    return _spans(labels, first)


def _spans(labels: Sequence[int], offset: int) -> list[Name]:
    found, begun = list[Name](), -1
    for i, label in enumerate([*labels, 0]):
        if begun >= 0 and (label % 2 or not label):
            found.append(Name(offset + begun, offset + i, KINDS[LABELS[labels[begun]][2:]]))
            begun = -1
        if label % 2:
            begun = i
    return found


def _place(name: Name, known: Array) -> Name:
    """A country or city is no person, “Kyiv”, unless one of its words is in a person's name too: “Paris”, “Chad”."""
    masks = known[name.first : name.last]
    if name.kind == "PERSON" and (masks & _SURELY_PLACE).all() and not (masks & _PERSON).any():
        return name._replace(kind="PLACE")
    return name


def _surnames(words: Words, found: list[Name], known: Array) -> list[Name]:
    """“Price” alone is the person that “Ned Price” is, unless the word is a place: “Ms Washington”, “Washington”."""
    last_names = {
        words.texts[name.last - 1]
        for name in found
        if name.kind == "PERSON"
        and name.last - name.first > 1
        and not known[name.last - 1] & word_lists.PLACE
    }
    return [
        name._replace(kind="PERSON")
        if name.last - name.first == 1 and words.texts[name.first] in last_names
        else name
        for name in found
    ]


def _with_figures(found: list[Name], others: list[Name]) -> list[Name]:
    """Names first; a date or figure that is part of one, as in “Club 18”, is not told again."""
    taken = {i for name in found for i in range(name.first, name.last)}
    return sorted([*found, *(other for other in others if taken.isdisjoint(range(other.first, other.last)))])
