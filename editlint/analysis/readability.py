"""How hard an article is to read: the usual formulas, from editlint's own words, sentences and syllables."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from math import sqrt
from typing import NamedTuple

from editlint.english.syllables import syllables
from editlint.model.document import Document, layer

from .sentences import sentences
from .words import words

FEWEST_WORDS = 100  # the formulas were made for samples of a hundred words; of fewer they say nothing
WORDS_A_MINUTE = (
    238  # silent reading of English prose by adults: Brysbaert 2019, Journal of Memory and Language 109
)
RUNNING_PROSE = frozenset(("paragraph", "item", "quote", "standfirst"))
_JOINTS = frozenset("-‐‑'’&_")  # between two parts of one word: “six-member”, “O'Neill”, “R&B”
_MANY_SYLLABLES = 3
_SOUNDED_ENDINGS = ("ing", "ted", "ded", "ses", "zes", "ces", "ges", "xes", "ches", "shes")
_LONG = 6  # letters; a word of more is long for LIX


class Readability(NamedTuple):
    """The figures of an article.

    Dale–Chall is not among them: its list of 3,000 familiar words is not ours to give.
    `editlint stats` shows it as textstat has it.
    """

    words: int
    sentences: int
    characters: int  # letters and figures
    syllables: int
    flesch_reading_ease: float
    flesch_kincaid_grade: float
    gunning_fog: float
    smog_index: float
    coleman_liau_index: float
    automated_readability_index: float
    lix: float
    reading_minutes: float

    def as_mapping(self) -> dict[str, float]:
        """The figures by name, to two digits."""
        return {name: round(value, 2) for name, value in self._asdict().items()}


class Counts(NamedTuple):
    """What the formulas are made of."""

    words: int
    sentences: int
    characters: int
    syllables: int
    many: int  # words of three syllables or more
    hard: int  # … of which the fog index counts these
    long: int


@layer
def readability(doc: Document) -> Readability | None:
    """The figures of an article's running prose, or None if it has too few words to be measured."""
    of = counts(doc)
    if of.words < FEWEST_WORDS:
        return None
    sentence = of.words / of.sentences
    sounds = of.syllables / of.words
    letters = of.characters / of.words
    return Readability(
        words=of.words,
        sentences=of.sentences,
        characters=of.characters,
        syllables=of.syllables,
        flesch_reading_ease=206.835 - 1.015 * sentence - 84.6 * sounds,
        flesch_kincaid_grade=0.39 * sentence + 11.8 * sounds - 15.59,
        gunning_fog=0.4 * (sentence + 100 * of.hard / of.words),
        smog_index=1.043 * sqrt(30 * of.many / of.sentences) + 3.1291,
        coleman_liau_index=5.88 * letters - 29.6 / sentence - 15.8,
        automated_readability_index=4.71 * letters + 0.5 * sentence - 21.43,
        lix=sentence + 100 * of.long / of.words,
        reading_minutes=of.words / WORDS_A_MINUTE,
    )


@layer
def counts(doc: Document) -> Counts:
    """Words, sentences and syllables of the running prose; a headline or a table is none."""
    read: list[str] = []
    spoken = 0
    for sentence in _sentences_read(doc):
        spoken += 1
        read.append(_uncapitalized(sentence[0]))
        read += sentence[1:]
    characters = sounds = many = hard = long = 0
    for word, times in Counter(read).items():
        count = syllables(word)
        letters = len(word) if word.isalnum() else sum(map(str.isalnum, word))
        characters += letters * times
        sounds += count * times
        if letters > _LONG:
            long += times
        if count >= _MANY_SYLLABLES:
            many += times
            if _is_hard(word, count):
                hard += times
    return Counts(len(read), spoken, characters, sounds, many, hard, long)


def _sentences_read(doc: Document) -> Iterator[list[str]]:
    """The words of each sentence of the running prose that has any."""
    every, column = sentences(doc), words(doc)
    for block in doc.blocks:
        if block.kind in RUNNING_PROSE:
            first = bisect_left(every, block.start, key=lambda sentence: sentence.start)
            last = bisect_left(every, block.end, first, key=lambda sentence: sentence.start)
            for sentence in every[first:last]:
                whole = list(_whole_words(column.texts, column.starts, sentence.first, sentence.last))
                if whole:
                    yield whole


def _whole_words(texts: list[str], starts: list[int], first: int, last: int) -> Iterator[str]:
    """Words as a reader counts them: “do” and “n't” are one, and so are “six”, “-” and “member”."""
    word, end = "", -1  # the word so far, and where it would go on
    for text, start in zip(texts[first:last], starts[first:last]):
        if text[-1].isalnum() or text[0].isalnum():
            if start == end and word:
                word += text
            else:
                if word:
                    yield word
                word = text
            end = start + len(text)
        elif text in _JOINTS and start == end and word:
            word += text
            end = start + 1
        else:
            end = -1
    if word:
        yield word


def _uncapitalized(word: str) -> str:
    """The first word of a sentence as it would stand within: “Unfortunately” is no name, “NATO” is."""
    return word if word.isupper() else word[0].lower() + word[1:]


def _is_hard(word: str, count: int) -> bool:
    """Gunning leaves out names, compounds of short words, and what is long only by -es, -ed or -ing."""
    if word[0].isupper():
        return False
    if "-" in word:
        return any(syllables(part) >= _MANY_SYLLABLES for part in word.split("-"))
    if word.endswith(_SOUNDED_ENDINGS):
        return count > _MANY_SYLLABLES
    return True


def describe(figures: Readability) -> str:
    """The figures in one line of plain words."""
    grade = max(0.0, figures.flesch_kincaid_grade)
    ease, time = figures.flesch_reading_ease, minutes_to_read(figures.words)
    return f"Grade {grade:.1f} ({_reader(grade)}), reading ease {ease:.0f}, {time}."


def minutes_to_read(count: int) -> str:
    """The time to read so many words, in words."""
    minutes = round(count / WORDS_A_MINUTE)
    return f"{minutes:,} minutes to read" if minutes > 1 else "a minute to read"


def _reader(grade: float) -> str:
    for least, reader in (
        (16, "for specialists"),
        (13, "for readers with a degree"),
        (10, "for a practised reader"),
        (7, "for most adults"),
    ):
        if grade >= least:
            return reader
    return "easy for everybody"
