"""A first of whom the article names an earlier one: “the first woman to hold the chair” after Professor Margaret Ide."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from editlint.analysis.firmness import is_supposed, stems_in, times_in
from editlint.analysis.own_words import own_words
from editlint.analysis.phrase_index import Match, Phrases
from editlint.analysis.sentences import sentence_number, sentence_of, sentences
from editlint.analysis.subjects import persons_within, subject_before
from editlint.analysis.words import word_around, words
from editlint.english.stems import stem
from editlint.english.word_lists import gender
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.language import Sentence
from editlint.model.pattern import late
from editlint.model.text import Span

_GENDERS = {"woman": "Fem", "female": "Fem", "man": "Masc", "male": "Masc"}
_BEFORE = late(
    r"\b(?:succeeded|succeeds|took over from|takes over from|replaced|replaces|followed) "
    r"(?P<name>(?:(?:Professor|Prof|Dr|Sir|Dame|Lord|Lady|Mr|Mrs|Ms|Judge|Captain|Bishop)\.? )*(?P<first>[A-Z]\w+) [A-Z]\w+)"
)
_TITLES = late(r"^(?:Mrs|Ms|Lady|Dame)\b")


class FirstWomen(NamedTuple):
    """`firsts`: phrases such as “the first woman to <any>”; the words after them say what she was the first to do.

    Against them stand another such phrase of somebody else, and a predecessor of that sex. `others`: phrases of a
    sentence that tells of another place or kind. `deeds`: verbs that mean the same, such as lead and govern.
    """

    gives = ("match", "other")
    needs = "firsts"
    firsts: Phrases
    others: Phrases | None = None
    deeds: tuple[tuple[str, ...], ...] = ()

    def run(self, doc: Document) -> Iterator[Hit]:
        apart = (
            {sentence_number(doc, match.first) for match in self.others.matches(doc)}
            if self.others
            else set[int]()
        )
        firsts = [
            match
            for match in own_words(doc, self.firsts.matches(doc))
            if sentence_number(doc, match.first) not in apart and not _is_limited(doc, match)
        ]
        for number, match in enumerate(firsts):
            other = _predecessor(doc, match) or next(
                (_span(one) for one in firsts[:number] if self._are_rivals(doc, one, match)), None
            )
            if other:
                early, late = sorted((_span(match), other))
                told = doc.text[slice(*early)]
                yield Hit(late, {"other": told}, (Note(early, f"{told} here"),))

    def _are_rivals(self, doc: Document, one: Match, two: Match) -> bool:
        """True if two different people are the first to do one thing."""
        every = sentences(doc)
        here, there = (every[sentence_number(doc, match.first)] for match in (one, two))
        people_here, people_there = _persons(doc, one, here), _persons(doc, two, there)
        if here == there or not people_here or not people_there or people_here & people_there:
            return False
        if _sex(doc, one) != _sex(doc, two) or times_in(doc, here) - times_in(doc, there):
            return False
        shared = self._done(doc, one) & self._done(doc, two)
        return len(shared) >= (1 if _is_so(doc, one) or _is_so(doc, two) else 2)

    def _done(self, doc: Document, match: Match) -> set[str]:
        """What somebody is the first to do; of “the first to do so” what the sentence says before."""
        sentence = sentence_of(doc, match.first)
        first, last = (
            (sentence.first, match.first) if _is_so(doc, match) else (match.last - 1, match.last + 4)
        )
        done = stems_in(doc, first, last)
        same = {stem(word): group[0] for group in self.deeds for word in group}
        return {same.get(one, one) for one in done}


def _persons(doc: Document, match: Match, sentence: Sentence) -> set[str]:
    """Who is named in the sentence, or whom its subject stands for."""
    return persons_within(doc, sentence.first, sentence.last) or {subject_before(doc, match.first)} - {""}


def _is_so(doc: Document, match: Match) -> bool:
    return words(doc).keys[match.last - 1 : match.last + 1] == ["do", "so"]


def _sex(doc: Document, match: Match) -> str:
    return next((_GENDERS[key] for key in words(doc).keys[match.first : match.last] if key in _GENDERS), "")


def _is_limited(doc: Document, match: Match) -> bool:
    """True with “since”, “not the first woman”, and in questions."""
    sentence = sentence_of(doc, match.first)
    keys = words(doc).keys
    before = keys[max(sentence.first, match.first - 4) : match.first]
    return (
        "since" in keys[match.last : match.last + 12]
        or not {"not", "n't", "among"}.isdisjoint(before)
        or keys[sentence.last - 1] == "?"
    )


def _predecessor(doc: Document, match: Match) -> Span | None:
    """Somebody of the same sex whom the same person succeeded, told in the next sentences."""
    told = _sex(doc, match)
    number = sentence_number(doc, match.first)
    every = sentences(doc)
    if not told or is_supposed(doc, match.first):
        return None
    start, end = every[max(0, number - 2)].start, every[min(len(every) - 1, number + 5)].end
    for found in _BEFORE.finditer(doc.text, start, end):
        title = gender(found["first"]) or ("Fem" if _TITLES.match(found["name"]) else "")
        here = persons_within(doc, every[number].first, every[number].last)
        there = every[sentence_number(doc, word_around(doc, found.start()))]
        subjects = persons_within(doc, there.first, word_around(doc, found.start()))
        if title == told and (not subjects or subjects & here):
            return Span(found.start("name"), found.end("name"))
    return None


def _span(match: Match) -> Span:
    return Span(match.start, match.end)
