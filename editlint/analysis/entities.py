"""Which mentions of an article are of one and the same, by links that are nearly always right."""

from __future__ import annotations

from editlint.model.document import Document, layer
from editlint.model.language import Grammar, Mention, Words

from .grammar import antecedents, grammar, mentions, mentions_by_head
from .words import words

_LOOSE = frozenset("the a an this that these those his her its their our my your".split())
_RELATIVES = frozenset(["who", "whom", "which", "that"])


@layer
def entities(doc: Document) -> tuple[str, ...]:
    """The name of what each mention is of, by the number of the mention; "" where that is not sure.

    A person goes by the surname, an organisation or place by its whole name, all else by its noun. A description beside a
    name (“the premier, Axel Brandt”) has the name, a relative pronoun what its clause belongs to, and any other pronoun
    what it surely stands for. Pronouns are never linked by way of pronouns.
    """
    column, made, found = words(doc), grammar(doc), mentions(doc)
    links = antecedents(doc)
    by_head = mentions_by_head(doc)
    own = [_name(column, made, mention) for mention in found]
    _name_descriptions(made, found, by_head, own)
    names = list(own)
    for n, mention in enumerate(found):
        if mention.kind != "pronoun":
            continue
        if n in links:
            names[n] = own[links[n]]
        elif column.keys[mention.head] in _RELATIVES:
            names[n] = own[by_head[head]] if (head := _relative_to(made, mention.head)) in by_head else ""
    return tuple(names)


def _name(column: Words, made: Grammar, mention: Mention) -> str:
    if mention.kind == "pronoun":
        return ""
    if mention.name_kind == "PERSON":
        return next((key for key in reversed(column.keys[mention.first : mention.last]) if key.isalpha()), "")
    if mention.kind == "name":
        return " ".join(key for key in column.keys[mention.first : mention.last] if key not in _LOOSE)
    return made.lemmas[mention.head].lower()


def _name_descriptions(made: Grammar, found: list[Mention], by_head: dict[int, int], own: list[str]) -> None:
    """“the premier, Axel Brandt” and “Axel Brandt, the premier”: both go by the name."""
    for n, mention in enumerate(found):
        if made.relations[mention.head] != "appos":
            continue
        other = by_head.get(made.heads[mention.head], -1)
        if other < 0:
            continue
        if mention.name_kind == "PERSON" and found[other].kind == "definite":
            own[other] = own[n]
        elif found[other].name_kind == "PERSON" and mention.kind in ("definite", "bare"):
            own[n] = own[other]


def _relative_to(made: Grammar, word: int) -> int:
    """The noun that the clause of a relative pronoun belongs to, -1 for a pronoun of another kind."""
    at = word
    for _ in range(4):
        if made.relations[at].startswith("acl:relcl"):
            return made.heads[at]
        at = made.heads[at]
        if at < 0:
            break
    return -1
