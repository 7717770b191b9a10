"""A sentence that says in other words what the one before it has said."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from editlint.analysis.own_sentences import own_sentences
from editlint.analysis.sentences import sentences
from editlint.analysis.similar_pairs import sentence_stems
from editlint.analysis.words import words
from editlint.english.alignment import matches
from editlint.english.function_words import NEGATIONS
from editlint.english.number_words import NUMBER_WORDS
from editlint.english.stems import stem
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.language import Sentence
from editlint.model.text import Span

_CONTRAST = frozenset(
    "but however instead meanwhile then later yet while also another other same different both".split()
)
_LONGER = 2.5  # a sentence that is so many times as long says more


class RepeatedIdeas(NamedTuple):
    """Two sentences in a row of one paragraph that share at least `least_ideas` ideas and `share` of the shorter one's.

    Words of one entry of `synonyms` are one idea, and so are the forms and derivations of a word. Sentences that differ
    in a figure, in a name or in a “not” say two things, and so do those that are contrasted.
    """

    gives = ("match", "other", "ideas")
    synonyms: tuple[str, ...]
    least_ideas: int = 4
    share: float = 0.66

    def run(self, doc: Document) -> Iterator[Hit]:
        ours = set(own_sentences(doc))
        every, stems = sentences(doc), sentence_stems(doc)
        for number in range(1, len(every)):
            one, two = every[number - 1], every[number]
            if len(stems[number]) < self.least_ideas or len(stems[number - 1]) < self.least_ideas:
                continue
            if one in ours and two in ours and "\n\n" not in doc.text[one.end : two.start]:
                shared = self._shared(stems[number - 1], stems[number])
                if shared and _say_one_thing(doc, one, two):
                    values = {"other": doc.text[one.start : one.end], "ideas": shared}
                    yield Hit(
                        Span(two.start, two.end), values, (Note(Span(one.start, one.end), "said here"),)
                    )

    def _shared(self, one: frozenset[str], two: frozenset[str]) -> str:
        """The ideas that both have, in words; empty if they are too few."""
        ideas = _ideas(self.synonyms)
        first = {ideas.get(stem, stem) for stem in one}
        second = {ideas.get(stem, stem) for stem in two}
        shorter, longer = sorted((len(first), len(second)))
        shared = first & second
        if len(shared) < max(self.least_ideas, self.share * shorter) or longer > _LONGER * shorter:
            return ""
        return ", ".join(sorted(shared))


@cache
def _ideas(synonyms: tuple[str, ...]) -> dict[str, str]:
    """The first word of an entry by the stem of each of its words; an earlier entry goes before a later one."""
    found: dict[str, str] = {}
    for entry in synonyms:
        members = entry.split()
        for word in members:
            found.setdefault(stem(word), stem(members[0]))
    return found


def _say_one_thing(doc: Document, one: Sentence, two: Sentence) -> bool:
    column = words(doc)
    if any("?" in column.keys[s.last - 1] for s in (one, two)):
        return False
    told = [column.keys[s.first : s.last] for s in (one, two)]
    if not _CONTRAST.isdisjoint(told[1]) or NEGATIONS.isdisjoint(told[0]) != NEGATIONS.isdisjoint(told[1]):
        return False
    if _is_parallel(told[0], told[1]):
        return False
    facts = [{key for key in keys if key[0].isdigit() or key in NUMBER_WORDS} for keys in told]
    names = [
        {column.keys[i] for i in range(s.first + 1, s.last) if column.texts[i][0].isupper()}
        for s in (one, two)
    ]
    return facts[0] == facts[1] and not names[1] - names[0]


def _is_parallel(one: list[str], two: list[str]) -> bool:
    """True for sentences of one build: “The green ones are large.” “The red ones are small.”"""
    runs = matches(one, two)
    inside = [run for run in runs if run.size > 1]
    return len(inside) > 1 and sum(run.size for run in inside) > len(two) / 2
