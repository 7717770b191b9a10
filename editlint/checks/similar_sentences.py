"""Two sentences that say the same in nearly the same words."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from editlint.analysis.aligned_pairs import AlignedPair, aligned_pairs
from editlint.analysis.content_stems import content_stems
from editlint.analysis.own_sentences import own_sentences
from editlint.analysis.pasted_text import pasted_text
from editlint.analysis.sentences import sentences
from editlint.analysis.similar_pairs import sentence_stems, similar_pairs
from editlint.analysis.words import words
from editlint.english.function_words import NEGATIONS
from editlint.english.number_words import NUMBER_WORDS
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.language import Sentence
from editlint.model.text import Span

_LONGER = 2  # a sentence that is more than twice as long says more
_SWAPPED = 2  # words that stand for one another in sentences that say two things: “all” and “a few”
_NEAR = (
    3  # sentences so near that differ on both sides are set against each other: “The first … the second …”
)
_STOPS = frozenset(".!?…\"')]")


class SimilarSentences(NamedTuple):
    """Sentences of running text that share at least `share` of the shorter one's stems.

    `least_words` is how many stems they must share; with `near` only sentences at most so far apart count.
    Sentences that differ in a figure, a name or a “not” say two things.
    """

    gives = ("match", "other")
    least_words: int = 6
    share: float = 0.8
    near: int = 0

    def run(self, doc: Document) -> Iterator[Hit]:
        place = {sentence: i for i, sentence in enumerate(own_sentences(doc)) if _is_whole(doc, sentence)}
        stems, every = sentence_stems(doc), sentences(doc)
        done = set(_pasted(doc))
        for pair, aligned in zip(similar_pairs(doc), aligned_pairs(doc)):
            one, two = every[pair.one], every[pair.two]
            if pair.two in done or one not in place or two not in place:
                continue
            sizes = len(stems[pair.one]), len(stems[pair.two])
            if not self._are_alike(pair.shared, sizes, place[two] - place[one]):
                continue
            if _say_the_same(doc, one, two) and not _is_swap(doc, aligned):
                done.add(pair.two)
                note = Note(Span(one.start, one.end), "said here already")
                yield Hit(Span(two.start, two.end), {"other": doc.text[one.start : one.end]}, (note,))

    def _are_alike(self, shared: int, sizes: tuple[int, int], distance: int) -> bool:
        if self.near and distance > self.near:
            return False
        shorter, longer = sorted(sizes)
        if shared < self.least_words or shared < self.share * shorter or longer > _LONGER * shorter:
            return False
        return shared == shorter or distance > _NEAR


def _is_whole(doc: Document, sentence: Sentence) -> bool:
    return words(doc).keys[sentence.last - 1][-1] in _STOPS


def _pasted(doc: Document) -> Iterator[int]:
    """The sentences that stand twice word for word, by number; they have a rule of their own."""
    every = sentences(doc)
    for pasted in pasted_text(doc):
        first = bisect_left(every, pasted.again.start, key=lambda sentence: sentence.start)
        last = bisect_left(every, pasted.again.end, key=lambda sentence: sentence.start)
        yield from range(first, last)


def _is_swap(doc: Document, pair: AlignedPair) -> bool:
    """True if a single word stands for another and all else is the same: “opened in May” and “closed in May”."""
    stems, keys = content_stems(doc), words(doc).keys
    changed = [
        one for one in pair.differences if any(keys[i] in stems for side in (one.one, one.two) for i in side)
    ]
    changed = changed or list(pair.differences)  # “before” and “after”
    return len(changed) == 1 and 1 <= len(changed[0].one) <= _SWAPPED and 1 <= len(changed[0].two) <= _SWAPPED


def _say_the_same(doc: Document, one: Sentence, two: Sentence) -> bool:
    """False if each has a figure or a name that the other has not, or one denies more than the other."""
    keys = words(doc).keys
    denials = [sum(key in NEGATIONS for key in keys[s.first : s.last]) for s in (one, two)]
    if denials[0] != denials[1]:
        return False
    return all(
        not (first - second and second - first) for first, second in zip(_facts(doc, one), _facts(doc, two))
    )


def _facts(doc: Document, sentence: Sentence) -> tuple[Counter[str], Counter[str]]:
    """The figures and the names of a sentence."""
    column, inside = words(doc), range(sentence.first, sentence.last)
    figures = Counter(
        column.keys[i] for i in inside if column.keys[i][0].isdigit() or column.keys[i] in NUMBER_WORDS
    )
    names = Counter(column.keys[i] for i in inside if column.texts[i][0].isupper() and i > sentence.first)
    return figures, names
