"""Mentions → whom “he” and “she” stand for.

An article is read from left to right. For each pronoun the persons of the last sentences are weighed by marks,
such as “is the subject of the sentence before”; the weights were learned by training/antecedents.py.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from editlint.model.language import Grammar, Mention, Words

from .antecedent_weights import WEIGHTS
from .persons import SURE, Person, persons
from .vessels import VESSELS

MARGIN = 170  # how far, in hundredths, the best must be before the second for an answer
_NEAR, _FAR = 3, 8  # sentences back for one who has no name, and for one who has
_PRONOUN_GENDER = 2  # what a pronoun tells of the person it is taken to stand for
_SHARES = (0.05, 0.15, 0.3, 0.5)  # of the mentions of all who have a name
_TIMES = (2, 3, 6)
_BARRED = "barred"  # a woman for “he”
_OWN = frozenset(["himself", "herself"])
_RELATIVE = frozenset(["WP", "WDT", "WP$"])
_GENDERS = frozenset(["Masc", "Fem"])
_SAYING = frozenset(
    """
    say tell add ask reply answer explain argue claim note write state announce warn recall insist suggest admit
    declare comment remark continue think believe report confirm deny agree describe call exclaim shout whisper
    """.split()
)
_CLAUSES = frozenset(
    "root ccomp advcl acl acl:relcl advcl:relcl csubj csubj:pass csubj:outer parataxis".split()
)
_SUBJECTS = frozenset(["nsubj", "nsubj:pass", "nsubj:outer"])
_ARGUMENTS = frozenset(["nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent"])
_PLACES = {
    "nsubj": "subject", "nsubj:pass": "subject", "nsubj:outer": "subject", "obj": "object", "iobj": "object",
    "obl": "oblique", "obl:agent": "oblique", "nmod:poss": "owner", "nmod": "inner", "vocative": "called",
}  # fmt: skip


class Candidate(NamedTuple):
    """One for whom a pronoun may stand: the mention to answer with, and the marks for and against it."""

    person: int
    mention: int
    marks: list[str]


# Picks one of the candidates of a pronoun by its place in the list.
Choice = Callable[[int, list[Candidate]], int]


def antecedents(
    words: Words, grammar: Grammar, mentions: Sequence[Mention], starts: Sequence[int], margin: int = MARGIN
) -> dict[int, int]:
    """For “he” and “she”, by number of the mention: the number of a mention that stands for the same person.

    Only where the best answer is `margin` hundredths better than the second; 0 answers wherever anyone is in sight.
    """
    found: dict[int, int] = {}

    def choose(pronoun: int, candidates: list[Candidate]) -> int:
        scores = [score(candidate.marks) for candidate in candidates]
        best = max(range(len(scores)), key=scores.__getitem__)
        second = max((each for i, each in enumerate(scores) if i != best), default=0)
        if margin == 0 or scores[best] - max(second, 0) >= margin:  # nobody weighs 0
            found[pronoun] = candidates[best].mention
        return best

    resolve(words, grammar, mentions, starts, choose)
    return found


def score(marks: list[str]) -> int:
    """What a candidate weighs, in hundredths."""
    return sum([WEIGHTS.get(mark, 0) for mark in marks])


def antecedents_by_place(
    words: Words, grammar: Grammar, mentions: Sequence[Mention], starts: Sequence[int], margin: int
) -> dict[int, int]:
    """Whom “he” and “she” stand for by all but the gender: of “Anna rose. He spoke” the second is Anna.

    Numbers of mentions as in `antecedents`. Nobody else whose gender may be that of the pronoun comes within
    `margin` hundredths.
    """
    found: dict[int, int] = {}

    def choose(pronoun: int, candidates: list[Candidate]) -> int:
        scores = [score(candidate.marks) for candidate in candidates]
        fitting = [i for i, candidate in enumerate(candidates) if _BARRED not in candidate.marks]
        best = margin - 1
        for i, candidate in enumerate(candidates):
            rivals = [each for each in fitting if each != i and "gender: no" not in candidates[each].marks]
            blind = score(_without_gender(candidate, [candidates[each] for each in rivals]))
            if blind > best and blind - max((scores[each] for each in rivals), default=0) >= margin:
                best, found[pronoun] = blind, candidate.mention
        return max(fitting, key=scores.__getitem__, default=-1)

    resolve(words, grammar, mentions, starts, choose, blind=True)
    return found


def _without_gender(candidate: Candidate, rivals: list[Candidate]) -> list[str]:
    """The marks of one whose gender is not known, beside those who may be meant."""
    marks = [mark for mark in candidate.marks if not mark.startswith(("gender", "latest", "alone", _BARRED))]
    rank = sum(each.mention > candidate.mention for each in rivals)
    return [*marks, "gender: unknown", f"latest {min(rank, 2)}", *([] if rivals else ["alone"])]


def resolve(
    words: Words,
    grammar: Grammar,
    mentions: Sequence[Mention],
    starts: Sequence[int],
    choose: Choice,
    blind: bool = False,
) -> None:
    """Reads the article; `choose` decides for each pronoun that has candidates.

    With `blind` those of the other gender are candidates too, with the mark “barred”, and -1 means none of them.
    """
    if any(mention.gender in _GENDERS and mention.kind == "pronoun" for mention in mentions):
        _Reading(words, grammar, mentions, starts, blind).read(choose)


@dataclass(slots=True, eq=False)
class _Known:
    """What has been read of a person so far."""

    person: Person
    mentions: list[int] = field(default_factory=list[int])
    answer: int = -1  # the last mention that is no “who”
    pronoun: str = ""  # the gender of the last pronoun
    last_sentence: int = -99
    said_at: int = -99  # the last sentence in which this person is the subject of a verb of saying


class _Pronoun(NamedTuple):
    """A pronoun and what surrounds it."""

    mention: Mention
    number: int
    sentence: int
    use: str  # own (himself), owner, subject, other
    place: str
    ancestors: list[int]  # the words above it, from its head to the root
    subjects: dict[int, int]  # by subject of the clauses it is in: how many clauses up
    is_quoted: bool
    is_saying: bool


class _Reading:
    """One reading of an article."""

    def __init__(
        self,
        words: Words,
        grammar: Grammar,
        mentions: Sequence[Mention],
        starts: Sequence[int],
        is_blind: bool,
    ) -> None:
        self._is_blind = is_blind
        self._words, self._grammar, self._mentions, self._starts = words, grammar, mentions, starts
        self._subjects = {
            head: i
            for i, (head, relation) in enumerate(zip(grammar.heads, grammar.relations))
            if relation in _SUBJECTS
        }
        linked = persons(words, grammar, mentions, self._subjects)
        self._of, self._same = linked.of, linked.same
        self._known = [_Known(person) for person in linked.all]
        self._met: dict[int, None] = {}  # persons, the one met last at the end
        self._all = max(1, sum(person.mentions for person in linked.all if person.name))
        self._quoted = _quoted(words, grammar, starts)
        self._at = {mention.head: number for number, mention in enumerate(mentions)}

    def read(self, choose: Choice) -> None:
        for number, mention in enumerate(self._mentions):
            if mention.kind == "pronoun" and mention.gender in _GENDERS:
                self._of[number] = self._decide(number, choose)
                known = self._known[self._of[number]]
                known.person.add_gender(mention.gender, _PRONOUN_GENDER)
                known.pronoun = mention.gender
            elif number in self._same:
                self._of[number] = self._of[self._same[number]]
            elif self._grammar.xpos[mention.head] in _RELATIVE:
                self._of[number] = self._described(mention.head)
            if self._of[number] >= 0:
                self._meet(number)

    def _decide(self, number: int, choose: Choice) -> int:
        pronoun = self._pronoun(number)
        candidates = self._candidates(pronoun)
        if candidates and (chosen := choose(number, candidates)) >= 0:
            return candidates[chosen].person
        self._known.append(_Known(Person()))
        return len(self._known) - 1

    def _described(self, word: int) -> int:
        """The person that “who” or “whom” is about: the head of the relative clause."""
        heads, relations = self._grammar.heads, self._grammar.relations
        for _ in range(6):
            if word < 0 or relations[word] == "acl:relcl":
                break
            word = heads[word]
        return self._person_at(heads[word]) if word >= 0 else -1

    def _meet(self, number: int) -> None:
        known, head = self._known[self._of[number]], self._mentions[number].head
        known.mentions.append(number)
        self._met.pop(self._of[number], None)
        self._met[self._of[number]] = None
        if not self._is_emphasis(head):
            known.answer = number
        known.last_sentence = self._sentence(head)
        if self._is_saying(head):
            known.said_at = known.last_sentence

    def _is_emphasis(self, word: int) -> bool:
        """“who”, and “himself” in “the mayor himself”, which stand beside what they stand for."""
        if self._grammar.xpos[word] in _RELATIVE:
            return True
        return self._words.keys[word] in _OWN and self._grammar.relations[word] not in _ARGUMENTS

    def _sentence(self, word: int) -> int:
        return bisect_right(self._starts, word) - 1

    def _is_saying(self, word: int) -> bool:
        grammar, head = self._grammar, self._grammar.heads[word]
        return head >= 0 and grammar.relations[word] == "nsubj" and grammar.lemmas[head] in _SAYING

    def _place(self, word: int) -> str:
        relations, heads = self._grammar.relations, self._grammar.heads
        while relations[word] in ("conj", "appos") and heads[word] >= 0:
            word = heads[word]
        return _PLACES.get(relations[word], "elsewhere")

    def _pronoun(self, number: int) -> _Pronoun:
        mention = self._mentions[number]
        word, grammar = mention.head, self._grammar
        ancestors, subjects, clauses = list[int](), dict[int, int](), 0
        at = grammar.heads[word]
        while at >= 0 and len(ancestors) < 30:
            ancestors.append(at)
            subject = self._subjects.get(at)
            if subject is not None and subject != word:
                subjects.setdefault(subject, clauses)
            relation = grammar.relations[at]
            clauses += relation in _CLAUSES or (relation == "conj" and at in self._subjects)
            at = grammar.heads[at]
        place = self._place(word)
        use = "own" if self._words.keys[word] in _OWN else place if place in ("owner", "subject") else "other"
        return _Pronoun(
            mention, number, self._sentence(word), use, place, ancestors, subjects, word in self._quoted, self._is_saying(word)
        )  # fmt: skip

    def _candidates(self, pronoun: _Pronoun) -> list[Candidate]:
        found = list(self._earlier(pronoun))
        found += [each for each in self._later(pronoun) if each.person not in {one.person for one in found}]
        if pronoun.use == "own":
            bound = self._bound(pronoun.mention.head)
            found = [each for each in found if each.person == bound] or found
        fits = [each for each in found if "gender: no" not in each.marks]
        fits.sort(key=lambda each: -each.mention)
        for rank, each in enumerate(fits):
            each.marks.append(f"latest {min(rank, 2)}")
        if len(fits) == 1:
            fits[0].marks.append("alone")
        return found

    def _earlier(self, pronoun: _Pronoun) -> Iterator[Candidate]:
        barred = self._barred(pronoun)
        for person in reversed(self._met):
            known = self._known[person]
            back = pronoun.sentence - known.last_sentence
            if back > _FAR:
                break
            is_near = back <= _NEAR or known.person.name
            if is_near and known.answer >= 0 and person not in barred and self._is_candidate(pronoun, known):
                marks = [
                    *self._marks_of_person(pronoun, known, known.answer),
                    *self._marks_of_mention(pronoun, known, back),
                    *self._marks_of_clauses(pronoun, known),
                    *self._marks_of_quotes(pronoun, known),
                ]
                yield Candidate(person, known.answer, marks)

    def _is_candidate(self, pronoun: _Pronoun, known: _Known) -> bool:
        return self._is_blind or self._agrees(pronoun, known)

    def _agrees(self, pronoun: _Pronoun, known: _Known) -> bool:
        """False for one who has just been the other pronoun, and for a king who would be “she”."""
        return known.pronoun in ("", pronoun.mention.gender) and self._lead(pronoun, known) > -SURE

    def _barred(self, pronoun: _Pronoun) -> set[int]:
        """Who it cannot be: Anna in “Anna saw her”, the brother in “his brother”, Philonise in “Philonise, his brother”."""
        grammar, word = self._grammar, pronoun.mention.head
        barred = set[int]()
        if pronoun.use == "owner":
            at = grammar.heads[word]
            while at >= 0:
                barred.add(self._person_at(at))
                at = grammar.heads[at] if grammar.relations[at] == "appos" else -1
        elif pronoun.use == "other" and grammar.relations[word] in ("obj", "iobj"):
            barred.add(self._person_at(self._subject_of(grammar.heads[word])))
        return barred

    def _bound(self, word: int) -> int:
        """Who “himself” is: the subject of the verb, or the mayor in “the mayor himself”."""
        head = self._grammar.heads[word]
        if self._is_emphasis(word) and self._person_at(head) >= 0:
            return self._person_at(head)
        return self._person_at(self._subject_of(head))

    def _person_at(self, word: int) -> int:
        return self._of[self._at[word]] if word in self._at else -1

    def _subject_of(self, verb: int) -> int:
        """The subject of a verb, which may stand with the verb it is joined to: “Anna came and saw”."""
        while verb not in self._subjects and verb >= 0 and self._grammar.relations[verb] == "conj":
            verb = self._grammar.heads[verb]
        return self._subjects.get(verb, -1)

    def _later(self, pronoun: _Pronoun) -> Iterator[Candidate]:
        """“When she arrived, Anna …”: the subject of a clause that the pronoun's clause belongs to."""
        for subject in pronoun.subjects:
            number = self._at.get(subject, -1)
            is_later = subject > pronoun.mention.head and subject not in pronoun.ancestors
            if not is_later or number < 0 or self._of[number] < 0:
                continue
            known = self._known[self._of[number]]
            is_speaker = pronoun.is_quoted and self._is_saying(subject)  # who says “I”
            if not is_speaker and self._is_candidate(pronoun, known):
                below = self._relation_below(pronoun, self._grammar.heads[subject])
                marks = ["later", f"later {below}", f"later {pronoun.use}"]
                marks += self._marks_of_person(pronoun, known, number)
                yield Candidate(self._of[number], number, marks)

    def _relation_below(self, pronoun: _Pronoun, ancestor: int) -> str:
        below = pronoun.mention.head
        for word in pronoun.ancestors:
            if word == ancestor:
                break
            below = word
        return self._grammar.relations[below]

    def _marks_of_person(self, pronoun: _Pronoun, known: _Known, number: int) -> Iterator[str]:
        person, mention = known.person, self._mentions[number]
        if self._is_blind and not self._agrees(pronoun, known):
            yield _BARRED
        yield f"gender: {_agreement(self._lead(pronoun, known))}"
        yield "named" if person.name else "unnamed"
        if mention.kind != "pronoun":
            yield f"{mention.kind} {mention.animacy or 'unknown'}"
        yield f"share {bisect_right(_SHARES, person.mentions / self._all)}"
        if not person.mentions:
            yield "pronouns only"
        if self._grammar.lemmas[mention.head].lower() in VESSELS:
            yield f"ship {pronoun.mention.gender}"

    def _lead(self, pronoun: _Pronoun, known: _Known) -> int:
        """How much more speaks for the gender of the pronoun than against it."""
        lead = known.person.masculine - known.person.feminine
        return lead if pronoun.mention.gender == "Masc" else -lead

    def _marks_of_mention(self, pronoun: _Pronoun, known: _Known, back: int) -> Iterator[str]:
        mention, near = self._mentions[known.answer], min(back, 2)
        place = self._place(mention.head)
        yield f"back {min(back, 4)}"
        yield f"{place} {near}"
        yield f"{pronoun.use} after {place} {'before' if back else 'here'}"
        if mention.kind == "pronoun":
            yield f"pronoun {near}"
        if place == pronoun.place:
            yield f"same place {near}"
        yield f"met {bisect_right(_TIMES, len(known.mentions))}"
        if pronoun.use == "owner" and self._is_like_owned(pronoun, mention):
            yield "like the owned"

    def _marks_of_clauses(self, pronoun: _Pronoun, known: _Known) -> Iterator[str]:
        recent = self._recent(known, pronoun.sentence - 1)
        before = [word for word in recent if word < self._starts[pronoun.sentence]]
        above = [word for word in recent if word in pronoun.subjects]
        if above:
            yield f"{pronoun.use} under subject {min(pronoun.subjects[above[0]], 2)}"
        if any(self._is_main_subject(word) for word in before):
            yield "main subject before"
        if any(self._is_fellow(pronoun, word) for word in recent):
            yield "own fellow" if pronoun.use == "own" else "fellow"
        word = self._mentions[known.answer].head
        if word in pronoun.ancestors:
            inner = pronoun.ancestors[: pronoun.ancestors.index(word)]
            is_clause = any(self._grammar.relations[each] in _CLAUSES for each in inner)
            yield f"in {'clause' if is_clause else 'phrase'} of it"

    def _is_main_subject(self, word: int) -> bool:
        relations = self._grammar.relations
        return relations[word] in _SUBJECTS and relations[self._grammar.heads[word]] == "root"

    def _marks_of_quotes(self, pronoun: _Pronoun, known: _Known) -> Iterator[str]:
        is_quoted = self._mentions[known.answer].head in self._quoted
        if pronoun.is_quoted != is_quoted:
            yield "into quote" if pronoun.is_quoted else "out of quote"
        since_said = pronoun.sentence - known.said_at
        if pronoun.is_quoted and since_said <= 2:
            yield f"quoted speaker {min(since_said, 1)}"
        if pronoun.is_saying and since_said <= 3:
            yield f"goes on saying {min(since_said, 2)}"

    def _is_like_owned(self, pronoun: _Pronoun, mention: Mention) -> bool:
        """True for “his father” before “His father”: another's."""
        lemmas, owned = self._grammar.lemmas, self._grammar.heads[pronoun.mention.head]
        return mention.kind != "pronoun" and owned >= 0 and lemmas[owned] == lemmas[mention.head]

    def _recent(self, known: _Known, sentence: int) -> list[int]:
        """The heads of the mentions since a sentence began, the last one first."""
        since = self._starts[max(sentence, 0)]
        found: list[int] = []
        for number in reversed(known.mentions):
            head = self._mentions[number].head
            if head < since:
                break
            found.append(head)
        return found

    def _is_fellow(self, pronoun: _Pronoun, word: int) -> bool:
        """True for another part of the same verb or row: “Anna saw her”, “Anna and she”."""
        heads, relations, at = self._grammar.heads, self._grammar.relations, pronoun.mention.head
        if heads[at] == word or heads[word] == at:
            return relations[at] == "conj" or relations[word] == "conj" or relations[at] == "nmod:poss"
        return heads[word] == heads[at] and relations[at] in _ARGUMENTS and relations[word] in _ARGUMENTS


def _agreement(lead: int) -> str:
    if lead >= SURE:
        return "sure"
    return "likely" if lead > 0 else "no" if lead else "unknown"


def _quoted(words: Words, grammar: Grammar, starts: Sequence[int]) -> set[int]:
    """The words that are quoted as they were spoken; not those of “called it ‘his finest hour’”."""
    found, opened, firsts = set[int](), -1, frozenset(starts)
    for i, (xpos, key) in enumerate(zip(grammar.xpos, words.keys)):
        if key != "'" and xpos == "``":
            opened = i if i in firsts or words.keys[i - 1] in (",", ":") else -1
        elif key != "'" and xpos == "''" and opened >= 0:
            found.update(range(opened + 1, i))
            opened = -1
    return found
