"""Mentions → the persons behind them: names and descriptions of one person are linked, pronouns are not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from editlint.model.language import Grammar, Mention, Words

from .mentions import told_gender
from .vessels import VESSELS
from .word_lists import gender

SURE, _LIKELY, _HINT = 4, 2, 1  # how much a noun or title, a first name, a name that stands alone tells
_ARTICLES = frozenset(["the", "this", "that"])
_DENIALS = frozenset(["not", "n't", "never", "no"])
_AFTER_NAMES = frozenset(["jr", "jr.", "sr", "sr.", "ii", "iii", "iv"])
_OTHER = {"Masc": "Fem", "Fem": "Masc"}


@dataclass(slots=True, eq=False)
class Person:
    """Someone with a name or a description, in the whole article."""

    name: tuple[str, ...] = ()  # in small letters, the fullest in the article
    masculine: int = 0
    feminine: int = 0
    mentions: int = 0

    def add_gender(self, found: str, weight: int) -> None:
        """Takes note of a sign that the person is a man or a woman."""
        if found == "Masc":
            self.masculine += weight
        elif found == "Fem":
            self.feminine += weight

    @property
    def gender(self) -> str:
        """What the signs so far say, or else the first name."""
        if self.masculine != self.feminine:
            return "Masc" if self.masculine > self.feminine else "Fem"
        return first_name_gender(self.name) if len(self.name) > 1 else ""


@dataclass(slots=True, eq=False)
class Persons:
    """`of[mention]` is the number of a person in `all`, -1 for none; `same[mention]` a pronoun that it is said to be."""

    of: list[int]
    all: list[Person]
    same: dict[int, int]  # in “he is a doctor”, “a doctor” by “he”


def persons(words: Words, grammar: Grammar, mentions: Sequence[Mention], subjects: dict[int, int]) -> Persons:
    """The persons of an article; `subjects` are the subjects of verbs and nouns by the number of the word."""
    return _Linking(words, grammar, mentions, subjects).linked()


def first_name_gender(name: tuple[str, ...]) -> str:
    """The gender of a name in small letters by its first word."""
    return gender(name[0].capitalize()) if name else ""


class _Linking:
    """One walk over the mentions."""

    def __init__(
        self, words: Words, grammar: Grammar, mentions: Sequence[Mention], subjects: dict[int, int]
    ) -> None:
        self._words, self._grammar, self._mentions, self._subjects = words, grammar, mentions, subjects
        self._found = Persons([-1] * len(mentions), [], {})
        self._names: dict[tuple[str, ...], int] = {}
        self._bearers: dict[str, list[int]] = {}  # those with a first name, by surname
        self._nouns: dict[str, int] = {}
        self._at = {mention.head: number for number, mention in enumerate(mentions)}
        self._appositions: dict[int, list[int]] = {}
        for number, mention in enumerate(mentions):
            if grammar.relations[mention.head] == "appos":
                self._appositions.setdefault(grammar.heads[mention.head], []).append(number)

    def linked(self) -> Persons:
        for number, mention in enumerate(self._mentions):
            is_row = self._at[mention.head] != number
            if self._found.of[number] < 0 and not is_row and is_one(self._grammar, mention):
                self._link(number)
        for person in self._found.all:
            person.add_gender(first_name_gender(person.name), _LIKELY if len(person.name) > 1 else _HINT)
        return self._found

    def _link(self, number: int) -> None:
        """The mention and its appositions become one person: “the spokesman, Ned Price, …”"""
        subject = self._subject_said_to_be(self._mentions[number])
        if subject >= 0 and self._mentions[subject].gender in _OTHER and self._found.of[subject] < 0:
            self._found.same[number] = subject
            return
        group = [number, *self._appositions_of(number)]
        person = self._found.of[subject] if subject >= 0 else -1
        for member in sorted(group, key=lambda each: self._mentions[each].kind != "name"):
            if person < 0:
                person = self._known(self._mentions[member])
        if person < 0:
            person = len(self._found.all)
            self._found.all.append(Person())
        for member in group:
            self._add(member, person)

    def _appositions_of(self, number: int) -> list[int]:
        found = self._appositions.get(self._mentions[number].head, ())
        return [each for each in found if is_one(self._grammar, self._mentions[each])]

    def _subject_said_to_be(self, mention: Mention) -> int:
        """The mention of which it is said that it “is a doctor”; -1 if of none, or if it is not one."""
        subject = self._subjects.get(mention.head, -1)
        if not 0 <= subject < mention.head or not _DENIALS.isdisjoint(
            self._words.keys[subject : mention.head]
        ):
            return -1
        return self._at.get(subject, -1)

    def _known(self, mention: Mention) -> int:
        """The person that was mentioned before by this name or description, or -1."""
        if mention.kind == "name":
            return self._named(mention, self._core(mention))
        if mention.kind == "definite" and self._words.keys[mention.first] in _ARTICLES:
            return self._nouns.get(self._grammar.lemmas[mention.head].lower(), -1)
        return -1

    def _named(self, mention: Mention, core: tuple[str, ...]) -> int:
        if not core:
            return -1
        told = told_gender(self._words, self._grammar, mention.roles)
        found = self._names.get(core, -1)
        if len(core) == 1:  # “Mrs. Clinton” is not Bill Clinton, though he was the last Clinton
            return next(
                (one for one in (found, *self._bearers.get(core[0], ())) if self._fits(one, told)), -1
            )
        if found < 0:
            found = self._names.get((core[0], core[-1]), -1)
        if found < 0:
            found = self._names.get(core[-1:], -1)
            if found >= 0 and len(self._found.all[found].name) > 1:
                return -1
        return found if self._fits(found, told) else -1

    def _fits(self, person: int, told: str) -> bool:
        return person >= 0 and (not told or self._found.all[person].gender != _OTHER[told])

    def _core(self, mention: Mention) -> tuple[str, ...]:
        """The name without titles in small letters: “barack”, “obama”."""
        upos, relations, head = self._grammar.upos, self._grammar.relations, mention.head
        parts = [
            i
            for i in range(mention.first, mention.last)
            if relations[i] == "flat" or (i == head and upos[i] == "PROPN")
        ]
        while parts and self._is_fore_part(parts[0] - 1, mention):
            parts.insert(0, parts[0] - 1)
        return tuple(key for i in parts if (key := self._words.keys[i]) not in _AFTER_NAMES)

    def _is_fore_part(self, i: int, mention: Mention) -> bool:
        """True for “Boris” in “Boris Johnson” where the tree makes it a modifier; not for “Texas” in “Texas boy Ahmed Ali”."""
        relations = self._grammar.relations
        return (
            i >= mention.first
            and i not in mention.roles
            and self._grammar.upos[i] == "PROPN"
            and relations[i] == "compound"
            and "flat" not in relations[mention.first : mention.last]
        )

    def _add(self, number: int, at: int) -> None:
        mention, person = self._mentions[number], self._found.all[at]
        self._found.of[number] = at
        person.mentions += 1
        if mention.kind == "name":
            person.add_gender(told_gender(self._words, self._grammar, mention.roles), SURE)
            for role in mention.roles:
                self._nouns[self._grammar.lemmas[role].lower()] = at
            if core := self._core(mention):
                self._add_name(core, at)
        else:
            person.add_gender(mention.gender, SURE)
            if mention.kind != "pronoun":
                self._nouns[self._grammar.lemmas[mention.head].lower()] = at

    def _add_name(self, core: tuple[str, ...], at: int) -> None:
        person = self._found.all[at]
        if len(core) > len(person.name):
            person.name = core
        self._names[core] = self._names[core[0], core[-1]] = self._names[core[-2:]] = at
        known = self._names.get(core[-1:], at)  # “Trump” stays Donald when Ivanka Trump is named once
        if self._found.all[known].mentions <= max(2, person.mentions):
            self._names[core[-1:]] = at
        if len(core) > 1:
            self._names.setdefault(core[:1], at)
            bearers = self._bearers.setdefault(core[-1], [])
            if at not in bearers:
                bearers.append(at)


def is_one(grammar: Grammar, mention: Mention) -> bool:
    """True for what may be one person, animal or ship; of pronouns, for “someone” and its like."""
    if mention.number == "Plur" or mention.counted > 1:
        return False
    if mention.name_kind:
        return mention.name_kind == "PERSON"
    if mention.kind == "pronoun":
        is_single = mention.person == 3 and mention.number == "Sing" and not mention.gender
        return is_single and mention.animacy == "person"
    if grammar.upos[mention.head] not in ("NOUN", "PROPN"):
        return False
    return mention.animacy in ("person", "animal", "") or grammar.lemmas[mention.head].lower() in VESSELS
