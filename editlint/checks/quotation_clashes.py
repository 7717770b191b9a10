"""One quotation that is given to two speakers or in two wordings."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from itertools import chain, groupby, islice
from typing import Literal, NamedTuple

from editlint.analysis.aligned_pairs import AlignedPair, Difference, aligned
from editlint.analysis.content_stems import content_stems
from editlint.analysis.quotations import names_a_work
from editlint.analysis.sentences import sentence_of
from editlint.analysis.speeches import Speech, speeches
from editlint.analysis.words import words
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.language import Sentence
from editlint.model.pattern import late
from editlint.model.text import Span

_COMMONEST = 25  # a stem in more quotations than this tells nothing
_TELLING = 2  # content words that two quotations must share to be set side by side
_LEAST_SHARED = 3
_LONG = 10  # words and marks of a quotation
_MARKS = " “”\"'‘’«»„"
_CUT = late(r"\.\.\.|…|\[|\]|--")
_NOT = frozenset("not n't no never cannot".split())
_TITLES = frozenset(
    "mr mrs ms dr sir lady lord prof professor president minister mr. mrs. ms. dr. prof.".split()
)
# Words that own up to a repetition: “the sign read”, “he repeated”, “she quoted”.
_REPEATS = late(
    r"\b(?:repeat|echo|quot(?:e|ing)|chant|slogan|motto|sign|banner|placard|lyric|anthem|same words?|read(?:s|ing)?\b|title|"
    r"agree|joke|tweet|retweet|recit|sang|sing)",
    re.IGNORECASE,
)


Alike = tuple[Speech, AlignedPair]  # an earlier quotation, word by word beside a later one


class QuotationClashes(NamedTuple):
    """Quotations of at least `least_words` words that share `share` of the shorter one's.

    `fault: speakers` marks one that two people are named for, without a word such as “repeated”; `fault: wordings` one
    of the same speaker, or of none, with a word changed. What leaves out words, marked or not, is a short form.
    """

    gives = ("match", "other")
    fault: Literal["speakers", "wordings"]
    least_words: int = 5
    share: float = 0.8

    def run(self, doc: Document) -> Iterator[Hit]:
        spoken = [speech for speech in speeches(doc) if self._counts(doc, speech)]
        if len(spoken) < 2:
            return
        for two, earlier in groupby(_pairs(doc, spoken), key=lambda pair: pair[1]):
            alike = [
                (one, pair) for one, _ in earlier if self._are_alike(doc, pair := _aligned(doc, one, two))
            ]
            hits = _speakers(doc, alike, two) if self.fault == "speakers" else _wordings(doc, alike, two)
            yield from islice(hits, 1)

    def _are_alike(self, doc: Document, pair: AlignedPair) -> bool:
        return pair.shared >= _least_shared(pair) and _likeness(doc, pair) >= self.share

    def _counts(self, doc: Document, speech: Speech) -> bool:
        said = doc.text[slice(*speech.quotation)].strip(_MARKS)
        is_marked = doc.text[speech.quotation.start] in _MARKS
        return is_marked and len(said.split()) >= self.least_words and not names_a_work(said)


def _pairs(doc: Document, spoken: list[Speech]) -> Iterator[tuple[Speech, Speech]]:
    """Quotations that share content words, the earlier one first; those of each later one in a row."""
    own = [_stems(doc, speech) for speech in spoken]
    often = Counter(chain.from_iterable(own))
    index: dict[str, list[int]] = {}
    for number, stems in enumerate(own):
        telling = [stem for stem in stems if 1 < often[stem] <= _COMMONEST]
        shared = Counter(chain.from_iterable(index.get(stem, ()) for stem in telling))
        for other, count in sorted(shared.items()):
            if count >= _TELLING and 2 * count >= min(len(stems), len(own[other])):
                yield spoken[other], spoken[number]
        for stem in telling:
            index.setdefault(stem, []).append(number)


def _aligned(doc: Document, one: Speech, two: Speech) -> AlignedPair:
    return aligned(doc, _stretch(doc, one), _stretch(doc, two))


def _least_shared(pair: AlignedPair) -> int:
    """How many content words the two must share: fewer where they are long."""
    shorter = min(pair.one.last - pair.one.first, pair.two.last - pair.two.first)
    return _LEAST_SHARED if shorter < _LONG else _LEAST_SHARED - 1


def _likeness(doc: Document, pair: AlignedPair) -> float:
    """The share of the shorter quotation's words that are the same; what the longer one says before and after is free."""
    sizes = [sum(key[0].isalnum() for key in words(doc).keys[s.first : s.last]) for s in (pair.one, pair.two)]
    other = sum(
        max(len(one.one), len(one.two))
        for one in pair.differences
        if one.place == "between" or (one.one and one.two)
    )
    return 1 - other / max(1, min(sizes))


def _stems(doc: Document, speech: Speech) -> frozenset[str]:
    stems, said = content_stems(doc), _stretch(doc, speech)
    return frozenset(stems[key] for key in words(doc).keys[said.first : said.last] if key in stems)


def _stretch(doc: Document, speech: Speech) -> Sentence:
    column, (start, end) = words(doc), speech.quotation
    return Sentence(start, end, bisect_left(column.starts, start), bisect_left(column.starts, end))


def _speakers(doc: Document, alike: list[Alike], two: Speech) -> Iterator[Hit]:
    """The first earlier quotation that somebody else is named for, unless the same speaker has one too."""
    named = [one for one, _ in alike if one.kind == "name"]
    if two.kind != "name" or two.speaker is None or any(_names(doc, one) & _names(doc, two) for one in named):
        return
    for one in named:
        if one.speaker and not _owns_up(doc, one) and not _owns_up(doc, two):
            notes = (Note(one.quotation, "the same words"), Note(one.speaker, "said by"))
            yield Hit(two.speaker, {"other": doc.text[slice(*one.speaker)]}, notes)


def _names(doc: Document, speech: Speech) -> set[str]:
    """The names of a speaker without titles, so that “Ms Reyes” is “Ana Reyes”."""
    if speech.speaker is None:
        return set()
    said = re.findall(r"\w[\w.'’-]*", doc.text[slice(*speech.speaker)])
    return {
        word.removesuffix("'s").removesuffix("’s").lower() for word in said if word[0].isupper()
    } - _TITLES


def _owns_up(doc: Document, speech: Speech) -> bool:
    """True if the words around a quotation say that it is somebody else's."""
    said = _stretch(doc, speech)
    first, last = sentence_of(doc, said.first), sentence_of(doc, said.last - 1)
    around = doc.text[first.start : speech.quotation.start] + doc.text[speech.quotation.end : last.end + 40]
    return bool(_REPEATS.search(around))


def _wordings(doc: Document, alike: list[Alike], two: Speech) -> Iterator[Hit]:
    """The one word in which a quotation differs from an earlier one of the same speaker."""
    for one, pair in alike:
        changed = [difference for difference in pair.differences if _is_change(doc, difference)]
        if len(changed) != 1 or not _is_one_speaker(doc, one, two) or _is_other_part(doc, one, two):
            continue
        (change,) = changed
        is_swap = bool(change.one and change.two)
        there = _shown(doc, change.one, None if is_swap else change.next_one)
        here = _shown(doc, change.two, None if is_swap else change.next_two)
        yield Hit(here, {"other": doc.text[slice(*there)]}, (Note(there, "quoted so here"),))


def _is_other_part(doc: Document, one: Speech, two: Speech) -> bool:
    """True where words were cut or put in, and within a paragraph: “We will build schools,” she said. “We will build
    homes.”
    """
    cuts = [_CUT.findall(doc.text[slice(*speech.quotation)]) for speech in (one, two)]
    return cuts[0] != cuts[1] or doc.block_at(one.quotation.start) == doc.block_at(two.quotation.start)


def _shown(doc: Document, numbers: tuple[int, ...], following: int | None) -> Span:
    every = numbers if following is None else (*numbers, following)
    return Span(words(doc).starts[every[0]], words(doc).ends[every[-1]])


def _is_one_speaker(doc: Document, one: Speech, two: Speech) -> bool:
    """True if both are named alike, or one of them stands without its speaker, as in a headline."""
    if one.speaker is None or two.speaker is None:
        return one.speaker != two.speaker
    first, second = (doc.text[slice(*place)].lower() for place in (one.speaker, two.speaker))
    return first == second or bool(_names(doc, one) & _names(doc, two))


def _is_change(doc: Document, difference: Difference) -> bool:
    """True for one content word in place of another, or a “not” in only one of the two."""
    stems, keys = content_stems(doc), words(doc).keys
    one, two = ([keys[i] for i in side] for side in (difference.one, difference.two))
    if _NOT.isdisjoint(one) != _NOT.isdisjoint(two):
        return True
    content = [[key for key in side if key in stems] for side in (one, two)]
    return bool(content[0] and content[1]) and not _are_spellings(content[0], content[1])


def _are_spellings(one: list[str], two: list[str]) -> bool:
    """True for “labour” and “labor”."""
    return len(one) == len(two) == 1 and one[0].isalpha() and one[0][:4] == two[0][:4]
