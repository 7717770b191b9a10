"""“The couple” where the article has brought in one person, or nobody."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from editlint.analysis.own_words import own_words
from editlint.analysis.people import people
from editlint.analysis.phrase_index import Match, Phrases
from editlint.analysis.words import words
from editlint.english.number_words import NUMBER_WORDS
from editlint.english.word_lists import PERSON_NOUN, word_class
from editlint.model.document import Document
from editlint.model.finding import Hit
from editlint.model.text import Span

_GOES_ON = frozenset("who whose that which of in from with behind at on - 's ' and to for".split())
_EARLY = 400  # words: who reads on so far has met more people than their names and these words tell


class NoAntecedent(NamedTuple):
    """`groups`: phrases for two people or more, “the couple”. `cues`: words before them that may bring in a second one.

    Only the first such phrase counts, early in the article. Two names, a number and a plural for people are cues too.
    """

    gives = ("match",)
    needs = "groups"
    groups: Phrases
    cues: tuple[str, ...] = ()

    def run(self, doc: Document) -> Iterator[Hit]:
        match = next(iter(own_words(doc, self.groups.matches(doc))), None)
        if match is None or match.first > _EARLY or _is_told_apart(doc, match):
            return
        if not self._may_be_known(doc, match):
            yield Hit(Span(match.start, match.end))

    def _may_be_known(self, doc: Document, match: Match) -> bool:
        """True if anything before the phrase, or the rest of its sentence’s opening, may be the group."""
        before = words(doc).keys[: match.first]
        if not set(self.cues).isdisjoint(before) or any(_is_several(key) for key in before):
            return True
        return sum(person.mentions[0].start < match.start for person in people(doc)) > 1


def _is_told_apart(doc: Document, match: Match) -> bool:
    """True for “the couple who”, “the couple next door”, and in headings and captions."""
    following = words(doc).keys[match.last : match.last + 1]
    block = doc.block_at(match.start)
    return block is None or block.kind != "paragraph" or not _GOES_ON.isdisjoint(following)


def _is_several(key: str) -> bool:
    return key in NUMBER_WORDS or key.isdigit() or (key[-1] in "sn" and bool(word_class(key) & PERSON_NOUN))
