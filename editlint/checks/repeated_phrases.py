"""A run of content words that comes again somewhere in the article."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from editlint.analysis.quotations import quotation_at
from editlint.analysis.words import words
from editlint.english.function_words import FUNCTION_WORDS
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.text import Span


@dataclass(frozen=True, slots=True)
class RepeatedPhrases:
    """The same phrase with at least `least_words` content words in the writer's voice, not a name.

    Only phrases that come at most `most` times count: what comes oftener is the article's subject.
    """

    gives: ClassVar = ("match", "count")
    least_words: int = 3
    most: int = 3
    except_: tuple[str, ...] = ()

    def run(self, doc: Document) -> Iterator[Hit]:
        runs = list(self._runs(doc))
        keys = words(doc).keys
        seen: dict[tuple[str, ...], list[int]] = {}
        for content in runs:
            for k in range(len(content) - self.least_words + 1):
                window = content[k : k + self.least_words]
                seen.setdefault(tuple(keys[i] for i in window), []).append(window[0])
        firsts = {places[0]: gram for gram, places in seen.items() if 1 < len(places) <= self.most}
        for content in runs:
            done = -1
            for k, i in enumerate(content):
                if i in firsts and i > done:
                    done = yield from self._hit(doc, content, k, seen[firsts[i]])

    def _runs(self, doc: Document) -> Iterator[list[int]]:
        """Content words in order, cut at punctuation and where more than two function words stand together."""
        column = words(doc)
        run: list[int] = []
        gap = 0
        passed = set(self.except_)
        for i, key in enumerate(column.keys):
            if not key[0].isalpha() and key[0] != "'" or key in passed:
                if len(run) >= self.least_words:
                    yield run
                run, gap = [], 0
            elif key in FUNCTION_WORDS or key[0] == "'":
                gap += 1
            elif column.texts[i][0].isupper():
                if len(run) >= self.least_words:
                    yield run
                run, gap = [], 0
            else:
                if gap > 2:
                    if len(run) >= self.least_words:
                        yield run
                    run = []
                run, gap = [*run, i] if len(run) > 60 else self._added(run, i), 0
        if len(run) >= self.least_words:
            yield run

    @staticmethod
    def _added(run: list[int], i: int) -> list[int]:
        run.append(i)
        return run

    def _hit(self, doc: Document, content: list[int], k: int, places: list[int]) -> Iterator[Hit]:
        column = words(doc)
        size = self.least_words
        first, last = content[k], content[k + size - 1]
        width = last - first
        same = [p for p in places if column.keys[p : p + width + 1] == column.keys[first : last + 1]]
        longest = last
        while (
            len(same) > 1
            and longest + 1 < len(column.keys)
            and column.keys[longest + 1][0].isalpha()
            and len({tuple(column.keys[p : p + longest - first + 2]) for p in same}) == 1
        ):
            longest += 1
        while longest > last and column.keys[longest] in FUNCTION_WORDS:
            longest -= 1
        spans = [Span(column.starts[p], column.ends[p + longest - first]) for p in same]
        if len(spans) > 1 and not any(quotation_at(doc, *span) for span in spans):
            blocks = [doc.block_at(span.start) for span in spans]
            if all(block is not None and block.kind in ("paragraph", "standfirst") for block in blocks):
                notes = tuple(Note(span, "again") for span in spans[1:])
                yield Hit(spans[0], {"count": str(len(spans))}, notes)
        return longest
