"""The same word or group of words twice in a row."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress, islice
from operator import eq
from typing import NamedTuple

from editlint.analysis.words import words
from editlint.english.function_words import FUNCTION_WORDS
from editlint.model.document import BLOCK_BREAK, Document
from editlint.model.finding import Edit, Fix, Hit
from editlint.model.text import Span

_MAY_STAND_TWICE = frozenset("that had is her ha no bye hear knock la yes very".split())
# “He came in in May”, “Log on on Monday”: the first one belongs to the verb.
_PARTICLES = frozenset("in on to over up out down off through by for at".split())
_VERBS_WITH_PARTICLES = frozenset(
    """
    bring brought brings bringing call called calls calling carry carried carries carrying check checked
    checks checking come came comes coming drop dropped drops dropping fill filled fills filling get got gets
    getting give gave given gives giving go went goes gone going hand handed hands handing hold held holds
    holding join joined joins joining kick kicked kicks kicking live lived lives living log logged logs
    logging look looked looks looking move moved moves moving pass passed passes passing pay paid plug plugged
    pull pulled pulls pulling put puts putting sign signed signs signing sit sat sits sitting stand stood
    stands standing stay stayed stays staying step stepped steps stepping switch switched take took taken
    takes taking tune tuned turn turned turns turning used want wanted work worked
    """.split()
)
_PRONOUNS = frozenset("it he she this that there what who i they we you all".split())
# “from place to place to place”, “more and more and more”, “day after day after day”.
_LINKS = frozenset("and or by after to upon on for over in".split())


class Doubled(NamedTuple):
    """“the the”, “on the day on the day”, parted by nothing but white space.

    Names and figures may stand twice, and so may what is said three times or linked: “no no no”, “step by
    step by step”.
    """

    gives = ("match", "better")
    except_: tuple[str, ...] = ()
    longest: int = 3  # words in a doubled stretch

    def run(self, doc: Document) -> Iterator[Hit]:
        column, text = words(doc), doc.text
        starts, ends = column.starts, column.ends
        done = 0
        for first, size in sorted(self._same(column.keys)):
            middle, last = first + size, first + 2 * size
            if first >= done and self._counts(doc, first, size):
                start, end = starts[first], ends[last - 1]
                better = text[start : ends[middle - 1]]
                fix = Fix(f"“{better}”", (Edit(Span(ends[middle - 1], end), ""),), size == 1)
                yield Hit(Span(start, end), {"better": better}, fix=fix)
                done = last

    def _same(self, keys: list[str]) -> Iterator[tuple[int, int]]:
        """Every place where as many words as `size` come again at once, as (first word, size)."""
        for size in range(1, self.longest + 1):
            same = list(compress(range(len(keys)), map(eq, keys, islice(keys, size, None))))
            for k in range(len(same) - size + 1):
                if same[k + size - 1] == same[k] + size - 1:
                    yield same[k], size

    def _counts(self, doc: Document, first: int, size: int) -> bool:
        """True if the words are a slip and not a figure, a name, a part of a longer word or meant."""
        column, text = words(doc), doc.text
        keys, last = column.keys, first + 2 * size
        stretch = column.texts[first:last]
        said = " ".join(keys[first : first + size])
        if not all(word[0].isalpha() for word in stretch) or said in self.except_ or said in _MAY_STAND_TWICE:
            return False
        if any(word[0].isupper() for word in stretch[1:]):  # “Duran Duran”, “Walla Walla”
            return False
        if _is_meant(keys, first, size) or _is_joined(text, column.starts[first], column.ends[last - 1]):
            return False
        gaps = [text[column.ends[k] : column.starts[k + 1]] for k in range(first, last - 1)]
        return all(gap.isspace() and BLOCK_BREAK not in gap for gap in gaps)


def _is_meant(keys: list[str], first: int, size: int) -> bool:
    stretch, before = keys[first : first + size], keys[first - 1] if first else ""
    if keys[first + 2 * size : first + 3 * size] == stretch or keys[max(0, first - size) : first] == stretch:
        return True
    if size == 1:
        key = stretch[0]
        return (key in _PARTICLES and before in _VERBS_WITH_PARTICLES) or (
            key in ("was", "do") and before in _PRONOUNS
        )
    if size > 2:
        return False
    word, link = stretch
    if link in _LINKS:  # “from place to place to evade”
        return word not in FUNCTION_WORDS or word == "more"
    return word in _LINKS and before == link


def _is_joined(text: str, start: int, end: int) -> bool:
    """True within a longer word: “in in-depth talks”, “a log-in in May”, “what they do don't”."""
    before, after = text[start - 1 : start] if start else "", text[end : end + 2]
    return (
        before in ("-", "'", "’", "/", "@", "#")
        or before.isalnum()
        or after[:1].isalnum()
        or (after[:1] in ("-", "'", "’", "/") and after[1:].isalnum())
    )
