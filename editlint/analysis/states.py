"""What an article says has come to an end for good: who died, and when; and when each thing told was done."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from editlint.english.fates import DYING, KILLING
from editlint.english.word_lists import gender, is_kinship
from editlint.model.document import Document, layer

from .bound_pronouns import bound_pronouns, named_mentions
from .claims import Claim, claims
from .dated_events import dated_events
from .entities import entities
from .grammar import antecedents, grammar, mentions, mentions_by_head
from .people import people
from .sentences import sentence_number, sentence_of, sentences
from .times import When, times
from .word_places import places_of
from .words import words

DEATH_SIGNS = (
    " died", " dies", "killed", "drown", "murdered", "executed", "perish", "death in ", " late ", "passed away", "shot dead",
    "hanged", "would have been", "survived by", " loses her", " loses him", "lost her life", "lost his life", "assassinated", "beheaded", "widower", " a widow",
)  # fmt: skip
"""Small letters of which an article that tells of a death has some."""

_GENDER_OF = {"he": "Masc", "him": "Masc", "his": "Masc", "she": "Fem", "her": "Fem"}
_BACK = 5  # sentences in which whom “he” stands for is sought
_NEARLY = frozenset("nearly almost once narrowly feared presumed believed thought".split())
_POSSESSIVES = frozenset("my his her our their 's".split())
_TENS = {"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80, "nineties": 90}  # fmt: skip


class Death(NamedTuple):
    """That somebody is dead: `of` is the key of who it is, words first to last tell it (last is not in it).

    `earliest` and `latest` are numbers of days, None where no time is told. `tense` is that of the telling: a novel's
    people die in the present.
    """

    of: str
    first: int
    last: int
    sentence: int
    earliest: int | None
    latest: int | None
    tense: str
    month: int = 0  # where no year is told: “died in January”


@layer
def deaths(doc: Document) -> tuple[Death, ...]:
    """Who is dead by the writer's own words, in order."""
    found = [*_told(doc), *_late(doc), *_nouns(doc), *_lives(doc), *_widowed(doc)]
    return tuple(sorted(found, key=lambda death: death.first))


def key_of(doc: Document, mention: int, told: str = "") -> str:
    """One and the same text for all mentions of one person: “p2” for the third person of the article, “husband”.

    `told` is what the entities say. "" where it is not sure who it is.
    """
    if mention < 0:
        return ""
    named = named_mentions(doc)[mention]
    if named >= 0:
        return f"p{named}"
    each = mentions(doc)[mention]
    key = words(doc).keys[each.head]
    if key in _GENDER_OF and each.kind == "pronoun":
        return _of_pronoun(doc, mention)
    name = told or entities(doc)[mention]
    if name in ("husband", "wife") and name in _spouses(doc):
        return _spouses(doc)[name]
    return _persons(doc).get(name, name)


@layer
def _spouses(doc: Document) -> dict[str, str]:
    """Who “her husband” and “his wife” are, where the article tells of one marriage only: “she married Adam Holt”."""
    married = [
        claim for claim in claims(doc) if claim.lemma == "marry" and claim.object >= 0 and not claim.is_denied
    ]
    if len(married) != 1:
        return {}
    named = named_mentions(doc)[married[0].object]
    subject = married[0].subject
    if named < 0 or subject < 0:
        return {}
    told = gender(people(doc)[named].first)
    kin = {"Masc": "husband", "Fem": "wife"}.get(told)
    return {kin: f"p{named}"} if kin else {}


@layer
def _persons(doc: Document) -> dict[str, str]:
    """The key of each person by a surname or a first name that nobody else has."""
    every = people(doc)
    count = Counter(name.lower() for person in every for name in {person.first, person.last} if name)
    return {
        name.lower(): f"p{n}"
        for n, person in enumerate(every)
        for name in (person.first, person.last)
        if name and count[name.lower()] == 1
    }


@layer
def _bound(doc: Document) -> dict[int, int]:
    return {each.pronoun: each.person for each in bound_pronouns(doc)}


def _of_pronoun(doc: Document, mention: int) -> str:
    """Whom “she” is: by its place, or the one woman that the sentences before it name, back to the first that names any."""
    if mention in _bound(doc):
        return f"p{_bound(doc)[mention]}"
    every, column = mentions(doc), words(doc)
    linked = antecedents(doc).get(mention, -1)
    if linked >= 0:
        return key_of(doc, linked)
    told = _GENDER_OF[column.keys[every[mention].head]]
    number = sentence_number(doc, every[mention].head)
    for n in range(number, max(-1, number - _BACK - 1), -1):
        last = every[mention].head if n == number else sentences(doc)[n].last
        before = _subject_pronoun(doc, sentences(doc)[n].first, last, told)
        if before >= 0:
            return _of_pronoun(doc, before)
        fitting = {key for key, of in _humans(doc, sentences(doc)[n].first, last) if of in ("", told)}
        if fitting:
            return fitting.pop() if len(fitting) == 1 else ""
    return ""


def _subject_pronoun(doc: Document, first: int, last: int, told: str) -> int:
    """The “she” that is the first subject among words first to last, by its number in `mentions`; -1 for none."""
    keys, made, by_head = words(doc).keys, grammar(doc), mentions_by_head(doc)
    for word in range(first, last):
        if made.relations[word] in ("nsubj", "nsubj:pass") and word in by_head:
            is_told = keys[word] in ("he", "she") and _GENDER_OF[keys[word]] == told
            if is_told or keys[word] not in ("it", "which", "that", "they"):
                return by_head[word] if is_told else -1
    return -1


def _humans(doc: Document, first: int, last: int) -> Iterator[tuple[str, str]]:
    """The persons named or described among words first to last, with their gender."""
    every, of = mentions(doc), named_mentions(doc)
    for n in range(bisect_left(every, first, key=lambda each: each.first), len(every)):
        each = every[n]
        if each.first >= last:
            return
        if of[n] >= 0:
            person = people(doc)[of[n]]
            yield f"p{of[n]}", gender(person.first) if person.first else each.gender
        elif each.kind in ("name", "definite") and each.number != "Plur":
            lemma = words(doc).keys[each.head]
            is_person = each.animacy == "person" or each.name_kind == "PERSON" or is_kinship(lemma)
            if is_person and each.head not in _copular(doc):
                yield entities(doc)[n], each.gender or gender(lemma)


@layer
def _copular(doc: Document) -> frozenset[int]:
    """The words of what somebody is said to be: nobody new."""
    made = grammar(doc)
    return frozenset(head for head, relation in zip(made.heads, made.relations) if relation == "cop")


def predicate_of(doc: Document, word: int) -> int:
    """The word of the claim that a word belongs to: “taught” for “1920” in “taught there in 1920”; -1 for none."""
    made, known = grammar(doc), _claimed(doc)
    for _ in range(8):
        if word < 0 or word in known:
            return word
        word = made.heads[word]
    return -1


@layer
def _claimed(doc: Document) -> dict[int, Claim]:
    return {claim.word: claim for claim in claims(doc)}


@layer
def _dated(doc: Document) -> dict[int, tuple[When, ...]]:
    """The times told of each claim, by the number of its word."""
    found: dict[int, tuple[When, ...]] = {}
    for when in times(doc):
        if when.earliest is None or when.is_quoted or when.kind not in ("date", "month", "year", "decade"):
            continue
        word = predicate_of(doc, when.last - 1)
        if word >= 0:
            found[word] = (*found.get(word, ()), when)
    return found


def month_of(doc: Document, word: int) -> int:
    """The month told of a claim without a year, “in March”; 0 where there is none."""
    found = {
        when.month
        for when in times(doc)
        if when.kind in ("month", "date") and not when.year and when.month and abs(when.first - word) < 14
        and when.preposition in ("in", "on") and predicate_of(doc, when.last - 1) == word
    }  # fmt: skip
    return found.pop() if len(found) == 1 else 0


def time_of(doc: Document, word: int) -> When | None:
    """When a claim was true, by the one date told of it; None where there is none or there are two."""
    told = _dated(doc).get(word, ())
    return told[0] if len(told) == 1 else None


def decade_of(doc: Document, claim: Claim) -> int:
    """The number for “in the twenties” (20) among the words behind a claim's prepositions, 0 for none."""
    keys, every = words(doc).keys, mentions(doc)
    return next(
        (
            _TENS[keys[every[n].head]]
            for preposition, n in claim.others
            if preposition in ("in", "during", "through") and keys[every[n].head] in _TENS
            and keys[every[n].first] == "the"
        ),
        0,
    )  # fmt: skip


def subjects_of(doc: Document, claim: Claim) -> set[str]:
    """The keys of all who are the subject of a claim: of Ana, Ben and Carl in “Ana, Ben and Carl wave”."""
    if claim.subject < 0:
        return set()
    made, by_head = grammar(doc), mentions_by_head(doc)
    each = mentions(doc)[claim.subject]
    whole = key_of(doc, claim.subject, claim.subject_is)
    is_row = " and " in whole or " , " in whole
    found = set[str]() if is_row else {whole}
    for word in range(each.first, each.last):
        if (is_row and word == each.head) or (
            made.relations[word] == "conj" and made.heads[word] == each.head
        ):
            name = words(doc).keys[word]
            told = entities(doc)[by_head[word]] if word in by_head else name
            found.add(_persons(doc).get(name) or (name if " and " in told or " , " in told else told))
    return found - {""}


def _told(doc: Document) -> Iterator[Death]:
    """“died in 1913”, “was killed”, “loses him to cholera”."""
    keys = words(doc).keys
    for claim in claims(doc):
        if claim.is_denied or claim.is_quoted or claim.modality not in ("asserted", "reported"):
            continue
        sentence = sentences(doc)[claim.sentence]
        if not _NEARLY.isdisjoint(keys[max(sentence.first, claim.word - 4) : claim.word]):
            continue
        dead = _dead(doc, claim)
        if not dead:
            continue
        when = time_of(doc, claim.word) or _year_behind(doc, claim)
        first = claim.word - (keys[claim.word - 1] in ("was", "were"))
        last = when.last if when and claim.word < when.last <= claim.word + 8 else claim.word + 1
        earliest, latest = (
            (when.earliest, when.latest) if when and when.preposition in ("in", "on", "") else (None, None)
        )
        month = month_of(doc, claim.word)
        yield Death(dead, first, last, claim.sentence, earliest, latest, claim.tense, month)


def _year_behind(doc: Document, claim: Claim) -> When | None:
    """“to cholera in 1866”: a date close behind the verb, whatever it is told of."""
    return next(
        (
            when
            for when in times(doc)
            if claim.word < when.first <= claim.word + 6
            and when.kind in ("year", "date", "month")
            and when.earliest is not None
            and claim.lemma == "lose"
        ),
        None,
    )


def _dead(doc: Document, claim: Claim) -> str:
    """Who dies, one person."""
    number = claim.object if claim.object >= 0 else claim.subject
    return _who_dies(doc, claim) if number >= 0 and mentions(doc)[number].number != "Plur" else ""


def _who_dies(doc: Document, claim: Claim) -> str:
    keys = words(doc).keys
    if claim.lemma in DYING and claim.subject >= 0:
        return key_of(doc, claim.subject, claim.subject_is)
    if claim.lemma in KILLING and claim.object >= 0 and claim.lemma != "hang":
        return key_of(doc, claim.object, claim.object_is)
    if (
        claim.lemma == "lose"
        and claim.object >= 0
        and ("to" in (each for each, _ in claim.others) or _to_illness(doc, claim))
    ):
        return key_of(doc, claim.object, claim.object_is)
    if claim.lemma == "pass" and keys[claim.word + 1 : claim.word + 2] == ["away"] and claim.subject >= 0:
        return key_of(doc, claim.subject, claim.subject_is)
    return ""


def _to_illness(doc: Document, claim: Claim) -> bool:
    return words(doc).keys[claim.word + 2 : claim.word + 3] == ["to"] and claim.object >= 0


def _late(doc: Document) -> Iterator[Death]:
    """“my late mother”, “the late Hugh Lane”; and “would have been 80”."""
    column, by_head = words(doc), mentions_by_head(doc)
    for at in places_of(doc, ("late",)):
        if at == 0 or column.keys[at - 1] not in _POSSESSIVES | {"the"} or at + 1 >= len(column):
            continue
        for word in range(at + 1, min(at + 5, len(column))):
            key = column.keys[word]
            is_named = column.texts[word][0].isupper()
            if is_kinship(key) or (is_named and word in by_head):
                number = by_head.get(word, -1)
                if (
                    number >= 0
                    and mentions(doc)[number].number != "Plur"
                    and (is_kinship(key) or named_mentions(doc)[number] >= 0)
                ):
                    found = key_of(doc, number)
                    if found:
                        yield Death(found, at, word + 1, sentence_number(doc, at), None, None, "late")
                break
            if not key.isalpha():
                break


def _widowed(doc: Document) -> Iterator[Death]:
    """“a widower”: his wife is dead."""
    keys = words(doc).keys
    for claim in claims(doc):
        kin = {"widower": "wife", "widow": "husband"}.get(claim.lemma, "")
        if kin and claim.kind == "NOUN" and not claim.is_denied and keys[claim.word - 1] in ("a", "the"):
            yield Death(kin, claim.word - 1, claim.word + 1, claim.sentence, None, None, "late")


def _lives(doc: Document) -> Iterator[Death]:
    """“Nora Keane (1911–1987)”."""
    for event in dated_events(doc):
        if event.kind == "died" and event.is_name and len(event.subject) > 1:
            found = _persons(doc).get(event.subject[-1], "")
            first, last = event.when.first, event.when.last
            if found and words(doc).keys[first - 1] in ("-", "–"):
                number = sentence_number(doc, first)
                yield Death(found, first, last, number, event.when.earliest, event.when.latest, "Past")


def _nouns(doc: Document) -> Iterator[Death]:
    """“her death in 1913”, “the death of Hugh Lane in 1910”."""
    made, by_head = grammar(doc), mentions_by_head(doc)
    for at in places_of(doc, ("death",)):
        sentence = sentence_of(doc, at)
        whose = next(
            (
                word
                for word in range(sentence.first, sentence.last)
                if made.heads[word] == at
                and made.relations[word] in ("nmod", "nmod:poss")
                and word in by_head
            ),
            -1,
        )
        when = next(
            (
                each
                for each in times(doc)
                if at < each.first <= at + 6 and each.kind in ("year", "date", "month")
            ),
            None,
        )
        if whose < 0 or when is None or when.earliest is None or when.is_quoted:
            continue
        if when.preposition not in ("in", "on", ""):
            continue
        found = key_of(doc, by_head[whose])
        if found:
            yield Death(found, at, when.last, sentence_number(doc, at), when.earliest, when.latest, "Past")
