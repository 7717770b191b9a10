"""Whom “he” and “she” stand for by the place where they stand, whatever the gender of that person."""

from __future__ import annotations

from typing import NamedTuple

from editlint.english.reporting_verbs import REPORTING_VERBS
from editlint.english.word_lists import ORG, PLACE, gender, word_class
from editlint.model.document import Document, layer
from editlint.model.language import Mention

from .grammar import antecedents, grammar, mentions
from .people import people
from .quotations import quotation_at
from .sentences import sentence_of, sentences
from .words import words

MARGIN = 60  # how much better, in hundredths, than anybody else who may be meant
_OTHER = {"Masc": "Fem", "Fem": "Masc"}
_GENDERS = frozenset(["Masc", "Fem"])
_SOMEBODY = frozenset(
    "one another other someone somebody anyone anybody whoever first second third last".split()
)
_AGENTS = ("er", "or", "ist", "ian", "ee", "man", "woman")
_BACK = 2  # sentences before in which somebody may be whom “said that she” is of
_OWN_PLACES = frozenset(["nsubj", "nsubj:pass", "nmod:poss"])
_SUBJECTS = frozenset(["nsubj", "nsubj:pass", "nsubj:outer"])


class BoundPronoun(NamedTuple):
    """A “he” or “she” in the writer's own voice, a number in `mentions`, and whom it is of.

    `person` is a number in `people`; `mention` the noun phrase, a number in `mentions`, that it goes back to.
    """

    pronoun: int
    gender: str
    person: int
    mention: int


@layer
def bound_pronouns(doc: Document) -> tuple[BoundPronoun, ...]:
    """All pronouns that by their place can only be of one named person, in order."""
    found: list[BoundPronoun] = []
    every = mentions(doc)
    if not people(doc) or not any(_is_gendered(mention) for mention in every):
        return ()
    from editlint.english.antecedents import antecedents_by_place

    starts = [sentence.first for sentence in sentences(doc)]
    placed = antecedents_by_place(words(doc), grammar(doc), every, starts, MARGIN)
    linked, of = antecedents(doc), named_mentions(doc)
    for pronoun, at in placed.items():
        while every[at].kind == "pronoun" and (before := placed.get(at, linked.get(at, -1))) >= 0:
            at = before
        if (
            at < pronoun
            and of[at] >= 0
            and is_own_pronoun(doc, pronoun)
            and not _has_others(doc, at, pronoun)
        ):
            found.append(BoundPronoun(pronoun, every[pronoun].gender, of[at], at))
    return tuple(sorted(found))


@layer
def subject_pronouns(doc: Document) -> tuple[BoundPronoun, ...]:
    """The pronouns that go with the one named subject of their sentence or the one before, where nobody else is in sight.

    “Aasen let it be known that he would stand” · “Ana Reyes runs the kiosk. He …”: what is told of a person whose other
    pronouns say otherwise.
    """
    if not people(doc) or not any(_is_gendered(mention) for mention in mentions(doc)):
        return ()
    relations, found = grammar(doc).relations, list[BoundPronoun]()
    for n, mention in enumerate(mentions(doc)):
        if (
            not _is_gendered(mention)
            or relations[mention.head] not in _SUBJECTS  # “her regrets to the widow and his daughters”
            or not is_own_pronoun(doc, n)
        ):
            continue
        at = _subject_in_sight(doc, n)
        if at >= 0:
            found.append(BoundPronoun(n, mention.gender, named_mentions(doc)[at], at))
    return tuple(found)


def _subject_in_sight(doc: Document, n: int) -> int:
    """The mention of the only person whom a pronoun can be of, if that is a subject; -1 for none."""
    every, column = mentions(doc), words(doc)
    sentence = sentence_of(doc, every[n].head)
    block = doc.block_at(sentence.start)
    before = sentence_of(doc, max(0, sentence.first - 1))
    has_before = block is not None and block.start <= before.start < sentence.start
    here = _humans(doc, n, sentence.first)
    there = _humans(doc, here[0] if here else n, before.first, sentence.first) if has_before else []
    near = here or there
    if not near or named_mentions(doc)[near[0]] < 0 or every[near[0]].kind != "name":
        return -1
    at = near[0]
    if grammar(doc).relations[every[at].head] not in _SUBJECTS or column.keys[every[at].last - 1] in (
        "'s",
        "'",
    ):
        return -1
    if not here and every[n].head > sentence.first + 2:
        return -1
    if here and _is_about_another(doc, at, n):
        return -1
    told = range(every[at].head, every[n].head)
    if here and any(column.keys[i] in REPORTING_VERBS for i in told):
        for _ in range(_BACK):
            before = sentence_of(doc, max(0, before.first - 1))
        there = _humans(doc, here[0], before.first, sentence.first)
    if any(every[k].gender not in ("", every[n].gender) for k in range(at + 1, n) if _is_gendered(every[k])):
        return -1  # “Nash asked whether he might … She laughed”
    person = named_mentions(doc)[at]
    others = [k for k in (*here, *there) if named_mentions(doc)[k] != person]
    return -1 if any(_may_be_meant(doc, k, every[n].gender) for k in others) else at


def _is_about_another(doc: Document, at: int, n: int) -> bool:
    """True for “Judge Lowe told her that she …”: somebody else has been “her” before."""
    every, relations = mentions(doc), grammar(doc).relations
    return any(
        every[k].kind == "pronoun"
        and every[k].gender == every[n].gender
        and relations[every[k].head] not in _OWN_PLACES
        for k in range(at + 1, n)
    )


def _humans(doc: Document, n: int, first: int, last: int | None = None) -> list[int]:
    """The mentions of people before a mention, from a word on, outside quotations."""
    every, column, found = mentions(doc), words(doc), list[int]()
    for k in range(n - 1, -1, -1):
        head = every[k].head
        if head < first:
            break
        if last is not None and head >= last:
            continue
        is_person = named_mentions(doc)[k] >= 0 or (every[k].kind != "pronoun" and somebody(doc, k))
        is_person = is_person or (every[k].animacy == "person" and every[k].counted > 1)
        if is_person and quotation_at(doc, column.starts[head], column.ends[head]) is None:
            found.append(k)
    return found[::-1]


def _may_be_meant(doc: Document, k: int, told: str) -> bool:
    """True for anybody with a name or “the” who is not known to be of the other gender, and for “a lady” before “she”."""
    mention = mentions(doc)[k]
    if mention.gender == told or mention.counted > 1:
        return True
    return mention.kind in ("name", "definite") and may_be(doc, k, told)


@layer
def named_mentions(doc: Document) -> tuple[int, ...]:
    """By mention the person, a number in `people`, whom it names or describes; -1 for anything else."""
    from editlint.english.persons import persons

    made, every = grammar(doc), mentions(doc)
    subjects = {
        head: i for i, (head, relation) in enumerate(zip(made.heads, made.relations)) if relation in _SUBJECTS
    }
    linked = persons(words(doc), made, every, subjects).of
    by_word = {
        word: n
        for n, person in enumerate(people(doc))
        for name in person.mentions
        for word in range(name.first, name.last)
    }
    own = [_named(by_word, mention) for mention in every]
    known: dict[int, int] = {}
    for person, at in zip(linked, own):
        if person >= 0 and at >= 0:
            known.setdefault(person, at)
    return tuple(
        at if at >= 0 else _described(doc, mention, known.get(person, -1))
        for mention, person, at in zip(every, linked, own)
    )


def _described(doc: Document, mention: Mention, person: int) -> int:
    """The person of “the referee”, or of a name that might be a place's but is this person's surname."""
    if person < 0:
        return -1
    is_other = mention.kind == "name" and words(doc).texts[mention.head] != people(doc)[person].last
    return -1 if is_other else person


def is_own_pronoun(doc: Document, at: int) -> bool:
    """True for “he” and “she” in running text, outside quotations and names of works (“To Write Love on Her Arms”)."""
    column, pronoun = words(doc), mentions(doc)[at]
    start = column.starts[pronoun.head]
    block = doc.block_at(start)
    if block is None or block.kind not in ("paragraph", "item", "standfirst", "caption"):
        return False
    is_inside = doc.text[start].isupper() and (
        sentence_of(doc, pronoun.head).first != pronoun.head
        or all(text.istitle() for text in column.texts[pronoun.head + 1 : pronoun.head + 3])
    )
    return not is_inside and quotation_at(doc, start, start + 1) is None


def somebody(doc: Document, at: int) -> bool:
    """True for a mention that may be one person: a name, “the nurse”, “someone”, “the youngest”."""
    mention = mentions(doc)[at]
    if mention.number == "Plur" or mention.counted > 1:
        return False
    column, word = words(doc), mention.head
    if mention.kind == "pronoun" or column.keys[word] in _SOMEBODY:
        return mention.gender in _GENDERS or column.keys[word] in _SOMEBODY
    if mention.animacy in ("person", "animal") or mention.name_kind == "PERSON":
        return True
    if mention.kind == "name":  # one that no list knows may be a person too
        if mention.name_kind not in ("", "ORG"):
            return False
        known = word_class(column.texts[word])
        return len(column.texts[word]) > 1 and column.texts[word].istitle() and not known & (PLACE | ORG)
    return not mention.animacy and not mention.name_kind and column.keys[word].endswith(_AGENTS)


def may_be(doc: Document, at: int, told: str) -> bool:
    """True for somebody single who is not of the other gender than `told`."""
    mention = mentions(doc)[at]
    if not somebody(doc, at):
        return False
    known = mention.gender
    person = named_mentions(doc)[at]
    if not known and person >= 0 and people(doc)[person].first:
        known = gender(people(doc)[person].first)
    return known != _OTHER[told]


def _has_others(doc: Document, at: int, pronoun: int) -> bool:
    """True where between the two somebody else is mentioned who may be meant."""
    every, of, wanted = mentions(doc), named_mentions(doc), mentions(doc)[pronoun].gender
    since = sentence_of(doc, every[at].head).first
    for n in range(pronoun - 1, -1, -1):
        mention = every[n]
        if mention.head < since:
            break
        if of[n] == of[at] or (mention.kind == "pronoun" and mention.gender in _GENDERS):
            continue
        if n > at and _is_group(mention):
            return True
        told = mention.gender or (wanted if n > at else "")
        if told == wanted and somebody(doc, n) and not _is_predicate(doc, mention.head):
            return True
    return False


def _is_group(mention: Mention) -> bool:
    """True for “two men”, of whom a “he” that follows may be meant to be."""
    return mention.animacy == "person" and mention.counted > 1


def _is_predicate(doc: Document, word: int) -> bool:
    """True for “a painter” in “Ana is a painter”, “Ana, a painter”, “worked as a painter”: nobody new."""
    made, keys = grammar(doc), words(doc).keys
    for _ in range(3):
        if made.relations[word] in ("appos", "xcomp") or word in _copular(doc):
            return True
        before = keys[max(0, word - 4) : word]
        if "as" in before and "for" not in before:
            return True
        if made.relations[word] != "conj":
            break
        word = made.heads[word]
    return False


@layer
def _copular(doc: Document) -> frozenset[int]:
    made = grammar(doc)
    return frozenset(head for head, relation in zip(made.heads, made.relations) if relation == "cop")


def _named(by_word: dict[int, int], mention: Mention) -> int:
    at = by_word.get(mention.head, -1)
    if at < 0 and mention.name_kind == "PERSON":
        return next((by_word[i] for i in range(mention.first, mention.last) if i in by_word), -1)
    return at


def _is_gendered(mention: Mention) -> bool:
    return mention.kind == "pronoun" and mention.gender in _GENDERS
