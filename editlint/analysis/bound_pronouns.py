"""Whom “he” and “she” stand for by the place where they stand, whatever the gender of that person."""

from __future__ import annotations

from typing import NamedTuple

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
