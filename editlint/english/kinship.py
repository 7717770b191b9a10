"""Words for relatives: which relation they tell, of how many."""

from __future__ import annotations

from typing import Literal, NamedTuple

Relation = Literal[
    "spouse", "sibling", "parent", "child", "uncle", "nephew", "cousin", "grandparent", "grandchild"
]


class Kin(NamedTuple):
    """A relation by its word in the singular: “sons” are son, child of somebody, several."""

    noun: str
    relation: Relation
    is_plural: bool


_NOUNS: dict[Relation, str] = {
    "spouse": "wife husband spouse",
    "sibling": "brother sister sibling twin",
    "parent": "father mother dad mum mom stepfather stepmother",
    "child": "son daughter child",
    "uncle": "uncle aunt auntie",
    "nephew": "nephew niece",
    "cousin": "cousin",
    "grandparent": "grandfather grandmother grandad granddad gran grandma grandpa granny nan",
    "grandchild": "grandson granddaughter grandchild",
}
_PLURALS = {"wife": "wives", "child": "children", "grandchild": "grandchildren", "auntie": "aunties"}
KIN: dict[str, Kin] = {
    word: Kin(noun, relation, is_plural)
    for relation, nouns in _NOUNS.items()
    for noun in nouns.split()
    for word, is_plural in ((noun, False), (_PLURALS.get(noun, f"{noun}s"), True))
}
KIN["kids"] = Kin("child", "child", True)

# What somebody is to you, you are to him: the child of your parent, the nephew of your uncle.
INVERSE: dict[Relation, Relation] = {
    "spouse": "spouse", "sibling": "sibling", "cousin": "cousin", "parent": "child", "child": "parent",
    "uncle": "nephew", "nephew": "uncle", "grandparent": "grandchild", "grandchild": "grandparent",
}  # fmt: skip

# Of which a noun is one kind: every son is a child.
BROADER = {"son": "child", "daughter": "child", "brother": "sibling", "sister": "sibling", "twin": "sibling",
           "wife": "spouse", "husband": "spouse"}  # fmt: skip
