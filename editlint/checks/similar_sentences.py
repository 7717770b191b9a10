"""Two sentences that say the same in nearly the same words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from editlint.analysis.quotations import quotation_at
from editlint.analysis.sentences import sentences
from editlint.analysis.words import words
from editlint.english.function_words import FUNCTION_WORDS
from editlint.english.stems import stem
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.language import Sentence
from editlint.model.text import Span

_COMMONEST = 12  # a stem in more sentences than this tells nothing


@dataclass(frozen=True, slots=True)
class SimilarSentences:
    """Sentences of a paragraph's text that share at least `share` of the shorter one's stems.

    `least_words` is how many stems they must share; with `near` only sentences at most so far apart count. Figures
    count as words: sentences that differ in a figure say two things.
    """

    gives: ClassVar = ("match", "other")
    least_words: int = 6
    share: float = 0.8
    near: int = 0

    def run(self, doc: Document) -> Iterator[Hit]:
        ours = [s for s in sentences(doc) if self._is_text(doc, s)]
        stems = self._stems(doc, ours)
        index: dict[str, list[int]] = defaultdict(list)
        for number, own in enumerate(stems):
            shared = Counter(other for one in own for other in index[one] if len(index[one]) <= _COMMONEST)
            for other, count in shared.items():
                if count * 2 >= self.least_words and self._are_alike(own, stems[other], number - other):
                    one, two = ours[other], ours[number]
                    note = Note(Span(one.start, one.end), "said here already")
                    values = {"other": doc.text[one.start : one.end]}
                    yield Hit(Span(two.start, two.end), values, (note,))
                    break
            for one in own:
                index[one].append(number)

    def _is_text(self, doc: Document, sentence: Sentence) -> bool:
        block = doc.block_at(sentence.start)
        if sentence.last - sentence.first < self.least_words or block is None or block.kind != "paragraph":
            return False
        return quotation_at(doc, sentence.start, min(sentence.start + 2, sentence.end)) is None

    def _stems(self, doc: Document, ours: list[Sentence]) -> list[frozenset[str]]:
        keys = words(doc).keys
        known: dict[str, str] = {}
        found: list[frozenset[str]] = []
        for sentence in ours:
            own: set[str] = set()
            for key in keys[sentence.first : sentence.last]:
                if key not in FUNCTION_WORDS and key[0].isalnum():
                    if key not in known:
                        known[key] = stem(key)
                    own.add(known[key])
            found.append(frozenset(own))
        return found

    def _are_alike(self, one: frozenset[str], two: frozenset[str], distance: int) -> bool:
        if self.near and distance > self.near:
            return False
        shared = len(one & two)
        return shared >= self.least_words and shared >= self.share * min(len(one), len(two))
