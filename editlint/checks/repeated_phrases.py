"""A run of content words that comes again somewhere in the article."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from editlint.analysis.aligned_pairs import aligned_pairs
from editlint.analysis.quotations import quotation_at
from editlint.analysis.sentences import sentence_of, sentences
from editlint.analysis.words import words
from editlint.english.function_words import FUNCTION_WORDS
from editlint.english.number_words import NUMBER_WORDS
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.text import Span

_FEW = 3  # words in which a sentence may differ from the one that it is a copy of
_FARTHEST = 2  # function words between two content words of one phrase: “run out of the money” is one


class RepeatedPhrases(NamedTuple):
    """The same words with at least `least_words` content words among them, in the writer's voice.

    Names, figures, punctuation and the words of `except` end a phrase. What comes more than `most` times, or
    in a headline, heading or list too, is the article's subject; what somebody said may be said again.
    """

    gives = ("match", "count")
    least_words: int = 3
    most: int = 3
    except_: tuple[str, ...] = ()

    def run(self, doc: Document) -> Iterator[Hit]:
        places: dict[str, list[int]] = {}
        size: dict[str, int] = {}
        keys = words(doc).keys
        for content in self._runs(doc):
            for first, last in zip(content, content[self.least_words - 1 :]):
                said = " ".join(keys[first : last + 1])
                places.setdefault(said, []).append(first)
                size[said] = last + 1 - first
        done = -1
        for said, firsts in places.items():  # in the order of their first places
            if 1 < len(firsts) <= self.most and firsts[0] > done:
                longest = _longest(doc, firsts, size[said])
                spans = [self._span(doc, first, longest) for first in firsts]
                if all(_is_own(doc, span) for span in spans) and not _is_in_a_copy(doc, firsts):
                    yield Hit(
                        spans[0], {"count": str(len(spans))}, tuple(Note(span, "again") for span in spans[1:])
                    )
                done = firsts[0] + longest - 1

    def _runs(self, doc: Document) -> Iterator[list[int]]:
        """The content words of each clause, by number."""
        column = words(doc)
        keys, texts = column.keys, column.texts
        passed = NUMBER_WORDS.union(self.except_)
        for sentence in sentences(doc):
            run: list[int] = []
            for i in range(sentence.first, sentence.last):
                key = keys[i]
                if key in FUNCTION_WORDS:
                    continue
                is_end = not key[0].isalpha() or texts[i][0].isupper() or key in passed
                if is_end or (run and i - run[-1] > _FARTHEST + 1):
                    if len(run) >= self.least_words:
                        yield run
                    run = []
                if not is_end:
                    run.append(i)
            if len(run) >= self.least_words:
                yield run

    @staticmethod
    def _span(doc: Document, first: int, size: int) -> Span:
        column = words(doc)
        return Span(column.starts[first], column.ends[first + size - 1])


def _longest(doc: Document, firsts: list[int], size: int) -> int:
    """How many words from these places on are the same at all of them, ending with a content word."""
    keys = words(doc).keys
    most = min(len(keys) - firsts[-1], firsts[1] - firsts[0])
    best = size
    while size < most and keys[firsts[0] + size][0].isalpha():
        if len({keys[first + size] for first in firsts}) > 1:
            break
        size += 1
        if keys[firsts[0] + size - 1] not in FUNCTION_WORDS:
            best = size
    return best


def _is_in_a_copy(doc: Document, firsts: list[int]) -> bool:
    """True if the sentences around the phrase are one but for a few words, which is told of once."""
    around = {sentence_of(doc, first) for first in firsts}
    return any(
        {pair.one, pair.two} >= around
        and sum(len(one.one) + len(one.two) for one in pair.differences) <= _FEW
        for pair in aligned_pairs(doc)
    )


def _is_own(doc: Document, span: Span) -> bool:
    block = doc.block_at(span.start)
    is_text = block is not None and block.kind == "paragraph" and span.end <= block.end
    return is_text and quotation_at(doc, *span) is None
