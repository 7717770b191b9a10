"""Whom “he” and “she” stand for by the place where they stand, whatever the gender of that person."""

from __future__ import annotations

from typing import NamedTuple

from editlint.model.document import Document, layer
from editlint.model.language import Mention

from .grammar import antecedents, grammar, mentions
from .people import people
from .quotations import quotation_at
from .sentences import sentences
from .words import words

MARGIN = 170  # how much better, in hundredths, than anybody else who may be meant
_GENDERS = frozenset(["Masc", "Fem"])
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
        if of[at] >= 0 and _is_own(doc, every[pronoun]):
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
        at if at >= 0 or mention.kind == "name" else known.get(person, -1)
        for mention, person, at in zip(every, linked, own)
    )


def _named(by_word: dict[int, int], mention: Mention) -> int:
    at = by_word.get(mention.head, -1)
    if at < 0 and mention.name_kind == "PERSON":
        return next((by_word[i] for i in range(mention.first, mention.last) if i in by_word), -1)
    return at


def _is_gendered(mention: Mention) -> bool:
    return mention.kind == "pronoun" and mention.gender in _GENDERS


def _is_own(doc: Document, pronoun: Mention) -> bool:
    """True outside quotations, headings and names of works (“To Write Love on Her Arms”)."""
    column = words(doc)
    start = column.starts[pronoun.head]
    block = doc.block_at(start)
    if block is None or block.kind not in ("paragraph", "item", "standfirst", "caption"):
        return False
    is_inside = doc.text[start].isupper() and pronoun.head not in {each.first for each in sentences(doc)}
    return not is_inside and quotation_at(doc, start, start + 1) is None
