"""Whom “he” and “she” stand for where only one named person is in sight, whatever the gender of that person."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Literal, NamedTuple

from editlint.english.persons import first_name_gender, persons
from editlint.english.reporting_verbs import REPORTING_VERBS
from editlint.model.document import Block, Document, layer
from editlint.model.language import Mention

from .grammar import grammar, mentions
from .people import people
from .quotations import quotation_at
from .sentences import sentences
from .words import words

Tie = Literal["clause", "next", "paragraph"]

_NEAR = 3  # sentences before, in this paragraph or the one before
_TOPIC = 0.25  # of all mentions of people: whom an article is about may be “he” anywhere
_OTHER = {"Masc": "Fem", "Fem": "Masc"}
_SUBJECTS = frozenset(["nsubj", "nsubj:pass", "nsubj:outer"])
_SOMEBODY = frozenset("one another other someone somebody anyone anybody whoever first second third last".split())
_AGENTS = ("er", "or", "ist", "ian", "ee", "ant", "man", "woman")


class BoundPronoun(NamedTuple):
    """A pronoun, a number in `mentions`, and the person of `people` who alone can be meant.

    `tie` tells how near: `clause`, under the person as subject; `next`, subject of the sentence after one with
    the person as subject; `paragraph`, nobody else being in the paragraph.
    """

    pronoun: int
    gender: str
    person: int
    mention: int
    tie: Tie


@layer
def bound_pronouns(doc: Document) -> tuple[BoundPronoun, ...]:
    """Every “he”, “she” and their forms in the writer's own voice that only one named person can be, in order."""
    if not any(mention.gender in _OTHER for mention in mentions(doc) if mention.kind == "pronoun"):
        return ()
    return tuple(_Reader(doc).bound())


class _Reader:
    """One walk over the mentions, the latest of each person at hand."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self.words, self.grammar, self.mentions = words(doc), grammar(doc), mentions(doc)
        self.sentences = sentences(doc)
        self.firsts = [sentence.first for sentence in self.sentences]
        self.subjects = {
            head: i
            for i, (head, relation) in enumerate(zip(self.grammar.heads, self.grammar.relations))
            if relation in _SUBJECTS
        }
        self.of = self._persons()
        self.genders = self._genders()
        counts = Counter(person for person in self.of if person >= 0)
        named = sum(counts[n] for n in range(len(people(doc))))
        self.topics = [n for n in range(len(people(doc))) if counts[n] >= max(4, _TOPIC * named)]

    def _persons(self) -> list[int]:
        """By mention: a number in `people`, a higher one for somebody else, -1 for nobody."""
        named = {
            word: n
            for n, person in enumerate(people(self.doc))
            for name in person.mentions
            for word in range(name.first, name.last)
        }
        linked = persons(self.words, self.grammar, self.mentions, self.subjects).of
        known: dict[int, int] = {}
        found: list[int] = []
        for mention, person in zip(self.mentions, linked):
            at = named.get(mention.head, -1)
            if at < 0 and mention.name_kind == "PERSON":
                at = next((named[i] for i in range(mention.first, mention.last) if i in named), -1)
            if at >= 0 and person >= 0:
                known.setdefault(person, at)
            found.append(at)
        shift = len(people(self.doc))
        for n, (mention, person) in enumerate(zip(self.mentions, linked)):
            if found[n] < 0 and person >= 0 and mention.kind != "pronoun":
                found[n] = known.get(person, shift + person)
        return found

    def _genders(self) -> dict[int, str]:
        """What names and nouns say of each person."""
        told: dict[int, Counter[str]] = defaultdict(Counter)
        for mention, person in zip(self.mentions, self.of):
            if person >= 0 and mention.gender in _OTHER and mention.kind != "pronoun":
                told[person][mention.gender] += 1
        found = {person: next(iter(each)) for person, each in told.items() if len(each) == 1}
        for n, person in enumerate(people(self.doc)):
            if n not in told and person.first and (usual := first_name_gender((person.first.lower(),))):
                found[n] = usual
        return found

    def bound(self) -> Iterator[BoundPronoun]:
        first_pass = list(self._bound())
        by_pronoun: dict[int, Counter[str]] = defaultdict(Counter)
        for each in first_pass:
            by_pronoun[each.person][each.gender] += 1
        for person, counts in by_pronoun.items():
            if len(counts) == 1:
                self.genders.setdefault(person, next(iter(counts)))
            elif min(counts.values()) * 3 > max(counts.values()):
                self.genders.pop(person, None)
        yield from self._bound()

    def _bound(self) -> Iterator[BoundPronoun]:
        bound: dict[int, int] = {}
        for n, mention in enumerate(self.mentions):
            if mention.kind != "pronoun" or mention.gender not in _OTHER:
                continue
            block = self.doc.block_at(self.words.starts[mention.head])
            if block is None or block.kind not in ("paragraph", "item") or self._is_quoted(mention):
                continue
            if found := self._person_of(n, mention, block, bound):
                bound[n] = found.person
                yield found

    def _is_quoted(self, mention: Mention) -> bool:
        start = self.words.starts[mention.head]
        return quotation_at(self.doc, start, start + 1) is not None

    def _sentence(self, word: int) -> int:
        return bisect_right(self.firsts, word) - 1

    def _person_of(self, n: int, pronoun: Mention, block: Block, bound: dict[int, int]) -> BoundPronoun | None:
        """The only one who is in sight."""
        sentence = self._sentence(pronoun.head)
        block_first = bisect_left(self.words.starts, block.start)
        far = self.firsts[max(0, sentence - _NEAR)]
        since = min(block_first, far)
        person, latest = -1, -1
        at = n
        while at > 0:
            at -= 1
            mention = self.mentions[at]
            if mention.head < since:
                break
            if self._is_row(at) or not self._may_be(at, bound):
                continue
            who = self._who(at, bound)
            if 0 <= who < len(people(self.doc)) and mention.kind != "pronoun" and person < 0 and mention.head >= block_first:
                if self._holds(mention, pronoun):
                    return None
                person, latest = who, at
            elif who < 0 or who != person:
                if self._fits(at, who, pronoun.gender):
                    return None
        if person < 0 or any(n != person and self.genders.get(n, pronoun.gender) == pronoun.gender for n in self.topics):
            return None
        if self._comes_later(n, pronoun, person):
            return None
        tie = self._tie(pronoun, self.mentions[latest], sentence)
        return BoundPronoun(n, pronoun.gender, person, latest, tie) if tie else None

    def _is_row(self, at: int) -> bool:
        return at + 1 < len(self.mentions) and self.mentions[at + 1].head == self.mentions[at].head

    def _who(self, at: int, bound: dict[int, int]) -> int:
        return bound.get(at, self.of[at])

    def _may_be(self, at: int, bound: dict[int, int]) -> bool:
        """True for what may be one person: a name, “the nurse”, “someone”, “he”."""
        mention = self.mentions[at]
        if mention.number == "Plur" or mention.counted > 1:
            return False
        if mention.kind == "pronoun":
            return mention.gender in _OTHER or self.words.keys[mention.head] in _SOMEBODY or (mention.person == 1)
        if self.of[at] >= 0 and (mention.name_kind or mention.animacy in ("person", "animal")):
            return True
        if mention.name_kind:
            return mention.name_kind == "PERSON"
        if mention.animacy in ("person", "animal"):
            return True
        if mention.kind == "name":
            return mention.animacy == "" and self.words.texts[mention.head][0].isupper()
        key = self.words.keys[mention.head]
        return key in _SOMEBODY or mention.animacy == "" and key.endswith(_AGENTS)

    def _fits(self, at: int, who: int, gender: str) -> bool:
        mention = self.mentions[at]
        known = mention.gender if mention.gender in _OTHER else self.genders.get(who, "")
        return known != _OTHER[gender]

    def _holds(self, mention: Mention, pronoun: Mention) -> bool:
        """True where the pronoun stands within the name's own phrase: “his wife Anna”, “Anna, his wife”."""
        if mention.first <= pronoun.head < mention.last:
            return True
        heads, relations, at = self.grammar.heads, self.grammar.relations, pronoun.head
        while at >= 0 and at != mention.head:
            if relations[at] in ("appos", "conj") and heads[at] == mention.head:
                return True
            at = heads[at]
        return False

    def _comes_later(self, n: int, pronoun: Mention, person: int) -> bool:
        """True where somebody who may be meant follows in the sentence: “In his letter to Ana, the mayor …”"""
        end = self.sentences[self._sentence(pronoun.head)].last
        for at in range(n + 1, len(self.mentions)):
            mention = self.mentions[at]
            if mention.head >= end:
                break
            if mention.kind != "pronoun" and self._may_be(at, {}) and self.of[at] != person:
                if self._fits(at, self.of[at], pronoun.gender):
                    return True
        return False

    def _tie(self, pronoun: Mention, mention: Mention, sentence: int) -> Tie | None:
        relations, heads = self.grammar.relations, self.grammar.heads
        is_subject = relations[mention.head] in _SUBJECTS
        back = sentence - self._sentence(mention.head)
        if back == 0:
            if not is_subject:
                return None
            at = pronoun.head
            while at >= 0:
                at = heads[at]
                if at == heads[mention.head]:
                    return "clause"
            return "paragraph"
        if back > 0 and relations[pronoun.head] in _SUBJECTS:
            if back == 1 and is_subject and relations[heads[mention.head]] == "root" and pronoun.head - self.firsts[sentence] < 4:
                return "next"
            verb = heads[pronoun.head]
            if is_subject and self.words.keys[verb] in REPORTING_VERBS:
                return "next"
        return "paragraph" if is_subject else None
