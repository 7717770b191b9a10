"""“He” where nobody has been mentioned who could be meant."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from editlint.analysis.bound_pronouns import is_own_pronoun, may_be
from editlint.analysis.grammar import grammar, mentions
from editlint.analysis.sentences import sentence_of, sentences
from editlint.analysis.words import words
from editlint.english.vessels import VESSELS
from editlint.model.document import Document
from editlint.model.finding import Hit
from editlint.model.text import Span

_PRONOUNS = frozenset("he him his himself she her herself".split())
_GENDERS = frozenset(("Masc", "Fem"))
_GENERIC = frozenset(
    "each every any if whoever anyone everyone nobody neither either one or who whom".split()
)


class PronounsForNobody(NamedTuple):
    """“He” and “she” in running text, with no person or animal of that gender or of none that is known in the `within`
    sentences before, or in the same sentence after; ships, countries and “whoever” aside."""

    gives = ("match",)
    cost = "parse"
    within: int = 1000

    def run(self, doc: Document) -> Iterator[Hit]:
        column = words(doc)
        if _PRONOUNS.isdisjoint(column.keys):
            return
        for n, mention in enumerate(mentions(doc)):
            if column.keys[mention.head] not in _PRONOUNS or mention.gender not in _GENDERS:
                continue
            block = doc.block_at(column.starts[mention.head])
            if block and block.kind == "paragraph" and is_own_pronoun(doc, n) and self._is_for_nobody(doc, n):
                yield Hit(Span(column.starts[mention.head], column.ends[mention.head]))
                return

    def _is_for_nobody(self, doc: Document, n: int) -> bool:
        every = mentions(doc)
        pronoun = every[n]
        sentence = sentence_of(doc, pronoun.head)
        number = bisect_left(sentences(doc), sentence)
        if number == 0:
            return False
        since = sentences(doc)[max(0, number - self.within)].first
        keys, lemmas = words(doc).keys, grammar(doc).lemmas
        if not _GENERIC.isdisjoint(keys[sentence.first : sentence.last]):
            return False
        first = bisect_left(every, since, key=lambda mention: mention.head)
        for at in range(first, len(every)):
            head = every[at].head
            if head >= sentence.last:
                break
            if at != n:
                if may_be(doc, at, pronoun.gender):
                    return False
                if pronoun.gender == "Fem" and (
                    every[at].animacy == "place" or lemmas[head].lower() in VESSELS
                ):
                    return False
        return True
