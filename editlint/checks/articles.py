"""“a” before a vowel sound, “an” before a consonant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from editlint.analysis.replacement import as_written
from editlint.analysis.sentences import sentence_of
from editlint.analysis.words import words
from editlint.english.articles import article
from editlint.model.document import BLOCK_BREAK, Document
from editlint.model.finding import Edit, Fix, Hit
from editlint.model.text import Span

_UP_TO_SPACE = re.compile(r"[^\s—–/]+")
# After these “a” is a letter: “vitamin a absorption”.
_LABELS = frozenset(
    "appendix class exhibit group hepatitis plan point route section serie type unit vitamin".split()
)

_FOREIGN = frozenset(
    "de del des du el en les los las le que una uno un por para con et y est".split()
)  # “llegan a otras”


class Articles(NamedTuple):
    gives = ("match", "better")

    def run(self, doc: Document) -> Iterator[Hit]:
        column, text = words(doc), doc.text
        keys, texts, starts, ends = column.keys, column.texts, column.starts, column.ends
        for i in [i for i, key in enumerate(keys[:-1]) if key == "a" or key == "an"]:
            gap = text[ends[i] : starts[i + 1]]
            if not gap.isspace() or BLOCK_BREAK in gap or not texts[i + 1][0].isalnum():
                continue
            following = _UP_TO_SPACE.match(text, starts[i + 1])  # all of “X-ray” and “18-year-old”
            right = article(following.group()) if following else ""
            if right and right != keys[i] and not _is_letter(doc, i):
                better = as_written(texts[i], right)
                fix = Fix(f"“{better} {texts[i + 1]}”", (Edit(Span(starts[i], ends[i]), better),), True)
                yield Hit(Span(starts[i], ends[i + 1]), {"better": f"{better} {texts[i + 1]}"}, fix=fix)


def _is_letter(doc: Document, i: int) -> bool:
    """True for what is no article: a letter, with a capital within a sentence (“Serie A offers”), or a
    foreign word.
    """
    column, sentence = words(doc), sentence_of(doc, i)
    keys = column.keys
    if (i and keys[i - 1] in _LABELS) or len(_FOREIGN.intersection(keys[sentence.first : sentence.last])) > 1:
        return True
    return column.texts[i][0] == "A" and any(key[0].isalnum() for key in keys[sentence.first : i])
