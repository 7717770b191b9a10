"""Which mentions of an article are of one and the same, by links that are nearly always right."""

from __future__ import annotations

from editlint.model.document import Document, layer
from editlint.model.language import Grammar, Mention, Words

from .grammar import antecedents, grammar, mentions
from .words import words

_LOOSE = frozenset("the a an this that these those his her its their our my your".split())


@layer
def entities(doc: Document) -> tuple[str, ...]:
    """The name of what each mention is of, by the number of the mention; "" where that is not sure.

    A person goes by the surname, an organisation or place by its whole name, all else by its noun; a pronoun has the
    name of the mention that it surely stands for. Pronouns are never linked by way of pronouns.
    """
    column, made, found = words(doc), grammar(doc), mentions(doc)
    links = antecedents(doc)
    own = [_name(column, made, mention) for mention in found]
    return tuple(own[links[n]] if n in links else name for n, name in enumerate(own))


def _name(column: Words, made: Grammar, mention: Mention) -> str:
    if mention.kind == "pronoun":
        return ""
    if mention.name_kind == "PERSON":
        return column.keys[mention.last - 1] if column.keys[mention.last - 1].isalpha() else column.keys[mention.head]
    inside = range(mention.first, mention.last)
    if mention.kind == "name":
        return " ".join(column.keys[i] for i in inside if column.keys[i] not in _LOOSE)
    return made.lemmas[mention.head].lower()
