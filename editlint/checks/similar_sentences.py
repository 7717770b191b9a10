"""Two sentences that say the same in nearly the same words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import chain, repeat
from typing import NamedTuple

from editlint.analysis.content_stems import content_stems
from editlint.analysis.own_sentences import own_sentences
from editlint.analysis.words import words
from editlint.english.number_words import NUMBER_WORDS
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.language import Sentence
from editlint.model.text import Span

_COMMONEST = 10  # a stem in more sentences than this tells nothing
_LONGER = 2  # a sentence that is more than twice as long says more
_NEAR = (
    3  # sentences so near that differ on both sides are set against each other: “The first … the second …”
)
_STOPS = frozenset(".!?…\"')]")
_NEGATIONS = frozenset("not n't no never nobody nothing none neither nor without".split())


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
        keys, stems = words(doc).keys, content_stems(doc)
        ours = [
            s
            for s in own_sentences(doc)
            if s.last - s.first > self.least_words and keys[s.last - 1][-1] in _STOPS
        ]
        own = [frozenset(map(stems.get, keys[s.first : s.last], repeat(""))) - {""} for s in ours]
        often = Counter(chain.from_iterable(own))
        index: dict[str, list[int]] = {}
        for number, of_one in enumerate(own):
            if len(of_one) < self.least_words:
                continue
            telling = [one for one in of_one if 1 < often[one] <= _COMMONEST]
            shared = Counter([other for one in telling if one in index for other in index[one]])
            for other, count in shared.items():
                if 2 * count >= self.least_words and self._are_alike(own, number, other):
                    one, two = ours[other], ours[number]
                    if _say_the_same(doc, one, two):
                        note = Note(Span(one.start, one.end), "said here already")
                        yield Hit(Span(two.start, two.end), {"other": doc.text[one.start : one.end]}, (note,))
                        break
            for one in telling:
                index.setdefault(one, []).append(number)

    def _are_alike(self, own: list[frozenset[str]], number: int, other: int) -> bool:
        one, two = own[other], own[number]
        if self.near and number - other > self.near:
            return False
        shared = len(one & two)
        shorter, longer = sorted((len(one), len(two)))
        if shared < self.least_words or shared < self.share * shorter or longer > _LONGER * shorter:
            return False
        return shared == shorter or number - other > _NEAR


def _say_the_same(doc: Document, one: Sentence, two: Sentence) -> bool:
    """False if each has a figure or a name that the other has not, or only one of them denies."""
    keys = words(doc).keys
    if _NEGATIONS.isdisjoint(keys[one.first : one.last]) != _NEGATIONS.isdisjoint(keys[two.first : two.last]):
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
