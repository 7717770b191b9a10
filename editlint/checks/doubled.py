"""The same word or pair of words twice in a row."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from editlint.analysis.words import words
from editlint.model.document import Document
from editlint.model.finding import Edit, Fix, Hit
from editlint.model.text import Span


@dataclass(frozen=True, slots=True)
class Doubled:
    """“the the”, “on the day on the day”. Spaced by nothing but white space; names and figures may stand twice."""

    gives: ClassVar = ("match", "better")
    except_: tuple[str, ...] = ()
    longest: int = 3  # words in a doubled stretch

    def run(self, doc: Document) -> Iterator[Hit]:
        column, text = words(doc), doc.text
        keys, starts, ends = column.keys, column.starts, column.ends
        done = 0
        for i in range(1, len(keys)):
            if i < done:
                continue
            for size in range(1, self.longest + 1):
                j = i + size
                if j > len(keys) or i < size:
                    break
                if keys[i - 1] == keys[j - 1] and keys[i - size : i] == keys[i:j] and self._counts(doc, i, size):
                    start, end = starts[i - size], ends[j - 1]
                    fix = Fix(f"“{text[start : ends[i - 1]]}”", (Edit(Span(ends[i - 1], end), ""),), size == 1)
                    yield Hit(Span(start, end), {"better": text[start : ends[i - 1]]}, fix=fix)
                    done = j
                    break

    def _counts(self, doc: Document, i: int, size: int) -> bool:
        """True if words i - size to i + size are a slip and not a figure, a name or a rhetorical repetition."""
        column, text = words(doc), doc.text
        stretch = column.texts[i - size : i + size]
        if not all(word[0].isalpha() for word in stretch) or " ".join(column.keys[i : i + size]) in self.except_:
            return False
        if any(word[0].isupper() for word in stretch[1:]):  # “Duran Duran”, “Walla Walla”
            return False
        places = range(i - size, i + size - 1)
        gaps = [text[column.ends[k] : column.starts[k + 1]] for k in places]
        return all(gap and gap.isspace() and gap.count("\n") < 2 for gap in gaps)
