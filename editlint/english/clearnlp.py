"""Trees of ClearNLP's scheme → trees of Universal Dependencies, sentence by sentence.

In ClearNLP's scheme, which English spaCy models use, a preposition is the head of its noun, “be” that of what someone
is said to be, each conjunct that of the next, and the last word of a name that of the others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from .trees import is_tree

# Relations that only ClearNLP's scheme has, one of which every parser for it knows.
MARKS = frozenset(["pobj", "dobj", "nsubjpass", "auxpass"])
_RELATIONS = {
    "acomp": "xcomp", "attr": "xcomp", "auxpass": "aux:pass", "csubjpass": "csubj:pass", "dative": "iobj", "dobj": "obj",
    "intj": "discourse", "meta": "dep", "neg": "advmod", "nsubjpass": "nsubj:pass",
    "npadvmod": "obl:unmarked", "oprd": "xcomp", "pcomp": "advcl", "pobj": "obl", "poss": "nmod:poss",
    "preconj": "cc:preconj", "predet": "det:predet", "prep": "obl", "prt": "compound:prt", "quantmod": "advmod",
    "relcl": "acl:relcl", "": "dep",
}  # fmt: skip
_BE = frozenset("be am is are was were been being 's 're 'm".split())
_NOMINAL = frozenset(["NOUN", "PROPN", "PRON", "NUM", "SYM", "DET"])
_PREPOSITIONS = frozenset(["prep", "agent", "dative"])
# The first words of prepositions of two words, of which the first is the head.
_FIRST_OF_TWO = frozenset("according because due instead prior such thanks".split())


@dataclass(slots=True)
class Tree:
    """A sentence, one list a property; heads count from 0 within the sentence, and the root's is -1."""

    keys: list[str]
    upos: list[str]
    xpos: list[str]
    heads: list[int]
    relations: list[str]

    def children(self, head: int, *relations: str) -> list[int]:
        """The words whose head this is, of these relations or of all."""
        return [
            i
            for i, above in enumerate(self.heads)
            if above == head and (not relations or self.relations[i] in relations)
        ]

    def depth(self, word: int) -> int:
        """How many words are above it."""
        steps = 0
        while (word := self.heads[word]) >= 0 and steps < len(self.heads):
            steps += 1
        return steps

    def promote(self, word: int, relation: str, marker: str) -> None:
        """Put a word in the place of its head, under which it was; the old head becomes its `marker`."""
        head = self.heads[word]
        self.heads[word], self.relations[word] = self.heads[head], relation
        for child in self.children(head):
            self.heads[child] = word
        self.heads[head], self.relations[head] = word, marker


def universal(tree: Tree, people: Sequence[tuple[int, int]] = ()) -> Tree:
    """The same sentence in Universal Dependencies; `people` are the first and last words (last not in it) of names."""
    plain = one_rooted(tree)
    changed = Tree(tree.keys, tree.upos, tree.xpos, [*plain.heads], [*plain.relations])
    for step in _STEPS:
        step(changed)
    for first, last in people:
        _flatten_name(changed, first, last)
    found = changed if is_tree([head + 1 for head in changed.heads]) else plain
    found.relations = [
        "root" if head < 0 else _RELATIONS.get(relation, relation)
        for head, relation in zip(found.heads, found.relations)
    ]
    return found


def one_rooted(tree: Tree) -> Tree:
    """The sentence with its first root alone, to which all others are tied."""
    root = next(i for i, head in enumerate(tree.heads) if head < 0)
    heads, relations = [*tree.heads], [*tree.relations]
    for i, head in enumerate(heads):
        if head < 0 and i != root:
            heads[i], relations[i] = root, "parataxis" if relations[i] else "dep"
    relations[root] = "root"
    return Tree(tree.keys, tree.upos, tree.xpos, heads, relations)


def _rename_by_tag(tree: Tree) -> None:
    """“to” before a verb is a mark, a measure of a noun no adverbial, and nmod a word without a preposition."""
    for i, relation in enumerate(tree.relations):
        if relation == "aux" and tree.xpos[i] == "TO":
            tree.relations[i] = "mark"
        elif relation == "npadvmod" and tree.upos[tree.heads[i]] in _NOMINAL:
            tree.relations[i] = "nmod:unmarked"
        elif relation == "nmod":
            tree.relations[i] = "compound"


def _turn_prepositions(tree: Tree) -> None:
    """“spoke ← in ← London” → “spoke ← London → in”; the lowest first: “from behind the door”."""
    for at in sorted(range(len(tree.keys)), key=tree.depth, reverse=True):
        complement = next(iter(tree.children(at, "pobj") or tree.children(at, "pcomp")), None)
        if complement is None:
            continue
        marker = "mark" if tree.relations[complement] == "pcomp" else "case"
        tree.promote(complement, _relation_of_phrase(tree, at, marker == "mark"), marker)
        _join_prepositions(tree, at)


def _relation_of_phrase(tree: Tree, at: int, is_clause: bool) -> str:
    """The relation of the phrase that the preposition `at` begins to what is above it."""
    relation, head = tree.relations[at], tree.heads[at]
    if head >= 0 and relation in ("prep", "pcomp") and tree.relations[head] in _PREPOSITIONS:
        return relation if tree.children(head, "pobj") else "pobj"
    if relation == "agent":
        return "obl:agent"
    if relation not in (*_PREPOSITIONS, "pcomp"):
        return relation
    is_nominal = head >= 0 and tree.upos[head] in _NOMINAL
    if is_clause:
        return "acl" if is_nominal else "advcl"
    return "nmod" if is_nominal else "obl"


def _join_prepositions(tree: Tree, at: int) -> None:
    """“according to”, “such as” are one preposition: the second word is a fixed part of the first."""
    first, second = (at - 1, at) if tree.keys[at] == "as" else (at, at + 1)
    if first < 0 or second >= len(tree.keys) or tree.keys[first] not in _FIRST_OF_TWO:
        return
    if tree.heads[first] == tree.heads[second]:
        tree.relations[first] = "case"
        tree.heads[second], tree.relations[second] = first, "fixed"


def _turn_copulas(tree: Tree) -> None:
    """“is → angry” → “angry → is”; not after “there”, which only says that something exists."""
    for at, key in enumerate(tree.keys):
        if key not in _BE or tree.relations[at] in ("aux", "auxpass", "case"):
            continue
        said = tree.children(at, "attr", "acomp")
        if tree.children(at, "expl"):
            for word in said:
                tree.relations[word] = "nsubj"
            continue
        if not said and not tree.children(at, "ccomp", "xcomp", "advmod"):
            said = [word for word in tree.children(at, "obl") if word > at]
        if said:
            tree.promote(said[0], tree.relations[at], "cop")


def _turn_money(tree: Tree) -> None:
    """“$ 5 million”: the sign is the head of the number."""
    for sign, xpos in enumerate(tree.xpos):
        number = tree.heads[sign]
        if xpos != "$" or number <= sign or tree.upos[number] != "NUM":
            continue
        inner = [i for i in tree.children(number) if sign < i < number]
        tree.promote(
            sign, "compound" if tree.relations[number] == "nummod" else tree.relations[number], "nummod"
        )
        for i in inner:
            tree.heads[i] = number


def _move_conjunctions(tree: Tree) -> None:
    """“and”, and the comma before a conjunct, belong to the conjunct that follows."""
    for i, relation in enumerate(tree.relations):
        if relation != "cc" and tree.keys[i] != ",":
            continue
        after = [word for word in tree.children(tree.heads[i]) if word > i and tree.relations[word] != "cc"]
        if tree.heads[i] < i and after and tree.relations[after[0]] == "conj":
            tree.heads[i] = after[0]


def _gather_conjuncts(tree: Tree) -> None:
    """Every conjunct is one of the first: “A ← B ← C” → “A ← B, A ← C”."""
    for i, relation in enumerate(tree.relations):
        while relation == "conj" and tree.relations[head := tree.heads[i]] == "conj" and head < i:
            tree.heads[i] = tree.heads[head]


def _flatten_name(tree: Tree, first: int, last: int) -> None:
    """“Anna → Lee” for a person's name, and “President” before it as a description."""
    top = last - 1
    rest = range(first, top)
    if any(tree.heads[i] != top or tree.relations[i] != "compound" for i in rest):
        return
    if first and tree.heads[first - 1] == top and tree.relations[first - 1] == "compound":
        tree.relations[first - 1] = "nmod:desc"
    if rest:
        tree.promote(first, tree.relations[top], "flat")
        for i in rest[1:]:
            tree.relations[i] = "flat"


_STEPS: tuple[Callable[[Tree], None], ...] = (
    _rename_by_tag,
    _turn_prepositions,
    _turn_copulas,
    _turn_money,
    _move_conjunctions,
    _gather_conjuncts,
)


def divided(tree: Tree, starts: Sequence[int]) -> Iterator[tuple[int, Tree]]:
    """Each sentence of an article with the number of its first word; a head outside the sentence makes a root."""
    for first, last in zip(starts, [*starts[1:], len(tree.keys)]):
        part = slice(first, last)
        heads = [
            head - first if first <= head < last and head != i else -1
            for i, head in enumerate(tree.heads[part], first)
        ]
        yield first, Tree(tree.keys[part], tree.upos[part], tree.xpos[part], heads, tree.relations[part])
