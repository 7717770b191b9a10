"""“a” before a vowel sound, “an” before a consonant."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from editlint.analysis.replacement import as_written
from editlint.analysis.sentences import sentence_of
from editlint.analysis.words import words
from editlint.english.articles import article
from editlint.model.document import BLOCK_BREAK, Document
from editlint.model.finding import Edit, Fix, Hit
from editlint.model.text import Span


@dataclass(frozen=True, slots=True)
class Articles:
    gives: ClassVar = ("match", "better")

    def run(self, doc: Document) -> Iterator[Hit]:
        column, text = words(doc), doc.text
        keys, texts, starts, ends = column.keys, column.texts, column.starts, column.ends
        for i in range(len(keys) - 1):
            if keys[i] != "a" and keys[i] != "an" or texts[i][0] == "A" and not _opens(doc, i):
                continue
            gap = text[ends[i] : starts[i + 1]]
            if not gap or not gap.isspace() or BLOCK_BREAK in gap or not texts[i + 1][0].isalnum():
                continue
            right = article(texts[i + 1])
            if right and right != keys[i]:
                better = as_written(texts[i], right)
                place = Span(starts[i], ends[i + 1])
                fix = Fix(f"“{better} {texts[i + 1]}”", (Edit(Span(starts[i], ends[i]), better),), True)
                yield Hit(place, {"better": f"{better} {texts[i + 1]}"}, fix=fix)


def _opens(doc: Document, word: int) -> bool:
    """True if a word with a capital has it as the first of its sentence: not “vitamin A is”, “plan A”."""
    first = sentence_of(doc, word).first
    return all(not key[0].isalnum() for key in words(doc).keys[first:word])
