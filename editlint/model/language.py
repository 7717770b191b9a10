"""Words and sentences of an article's prose."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


@dataclass(slots=True, eq=False, repr=False)
class Words:
    """The words of a text, one list a property: word i is `texts[i]`, at text[starts[i]:ends[i]].

    Words are those of Universal Dependencies: punctuation marks are words, “don't” is “do” + “n't”, “Anna's” is
    “Anna” + “'s”, “six-member” is “six” + “-” + “member”. Columns and not objects, since an article has thousands.
    """

    texts: list[str]
    keys: list[
        str
    ]  # in lower case, with straight apostrophes and quotation marks: what word lists are held against
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        return len(self.texts)


class Sentence(NamedTuple):
    """A sentence: text[start:end], words first to last (last is not in it)."""

    start: int
    end: int
    first: int
    last: int


class Tags(NamedTuple):
    """What the words of an article are by themselves, one list a property; see Grammar."""

    upos: list[str]
    xpos: list[str]
    features: list[str]
    lemmas: list[str]


class Grammar(NamedTuple):
    """What the words of an article are in its sentences, one list a property, as in Universal Dependencies."""

    upos: list[str]  # NOUN, PROPN, VERB …
    xpos: list[str]  # Penn tags: NNS, VBD, PRP$ …
    features: list[str]  # “Number=Plur”, sorted and joined by “|”; empty where there are none
    lemmas: list[str]
    heads: list[int]  # the number of the head word, -1 for the root of a sentence
    relations: list[str]  # nsubj, obj, obl:agent …


class Name(NamedTuple):
    """A name or a figure: words first to last (last is not in it)."""

    first: int
    last: int
    kind: str  # PERSON, ORG, PLACE, DATE, TIME, MONEY, PERCENT, NUMBER, ORDINAL, QUANTITY


class Mention(NamedTuple):
    """A noun phrase or a pronoun: words first to last (last is not in it), without clauses and appositions after it.

    “Ana and Ben” is one of its own besides “Ana” and “Ben”; it has the head of its first part.
    """

    first: int
    last: int
    head: int
    kind: str  # name, definite, indefinite, bare, pronoun
    number: str  # Sing, Plur, or empty where nothing tells
    person: int
    gender: str  # Masc, Fem, Neut, or empty where nothing tells
    animacy: str  # person, group, place, animal, thing, or empty where nothing tells
    counted: int  # 2 for “two soldiers”, 0 where none is told
    name_kind: str  # the kind of the name that is its head, or empty
    roles: tuple[int, ...]  # what a person is called besides the name: “president”, “spokesman”, “Mr.”
