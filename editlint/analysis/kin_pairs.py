"""Who is whose relative: “his wife Anna”, “Tom and his brother Neil”, “the sisters Ana and Ruth”."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from editlint.english.kinship import INVERSE, KIN, Relation
from editlint.model.document import Document, layer
from editlint.model.text import Span

from .kin import kin_facts, person_numbers
from .people import people
from .proper_names import ProperName, proper_names
from .quotations import quotation_at
from .sentences import sentence_of
from .word_places import places_of
from .words import span_of, words

_RELATED: tuple[tuple[str, str, Relation, str], ...] = (
    ("father", "son", "parent", "dad father son child parent"),
    ("mother", "daughter", "parent", "mother daughter mum mom child parent"),
    ("mother", "son", "parent", "mother son mum mom child parent"),
    ("father", "daughter", "parent", "father daughter dad child parent"),
    ("brother", "sister", "sibling", "brother sister sibling siblings brothers sisters twin twins"),
    ("husband", "wife", "spouse", "husband wife couple spouse married partner"),
    ("uncle", "nephew", "uncle", "uncle nephew"),
    ("aunt", "niece", "uncle", "aunt niece"),
)
_PAIRS = {(one, two): (relation, frozenset(also.split())) for one, two, relation, also in _RELATED}
_GROUPS: dict[str, Relation] = {
    "brothers": "sibling", "sisters": "sibling", "siblings": "sibling", "twins": "sibling", "cousins": "cousin",
}  # fmt: skip
_LINKS = frozenset((",", "and"))


class KinPair(NamedTuple):
    """Two people, by keys in order, and what the second is to the first; words first to last tell it."""

    one: str
    two: str
    relation: Relation
    first: int
    last: int


@layer
def kin_pairs(doc: Document) -> tuple[KinPair, ...]:
    """All pairs of named relatives in the writer's own words."""
    return tuple(sorted((*_possessed(doc), *_grouped(doc)), key=lambda pair: pair.first))


def headline_pair(doc: Document) -> tuple[Span, Span] | None:
    """“Father and son” of the headline, and “his uncle” below, where the text tells of no father or son."""
    keys, heads = words(doc).keys, [block for block in doc.blocks if block.kind in ("headline", "standfirst")]
    for block in heads:
        for at in places_of(doc, {one for one, _ in _PAIRS}):
            if not block.start <= words(doc).starts[at] < block.end or keys[at + 1 : at + 2] != ["and"]:
                continue
            found = _PAIRS.get((keys[at], keys[at + 2])) or _PAIRS.get((keys[at + 2], keys[at]))
            if not found:
                continue
            rest = [
                i
                for i in range(at + 3, len(keys))
                if not any(b.start <= words(doc).starts[i] < b.end for b in heads)
            ]
            if any(keys[i] in found[1] or keys[i].rstrip("s") in found[1] for i in rest):
                return None
            others = [fact for fact in kin_facts(doc) if fact.is_own and KIN[fact.noun].relation != found[0]]
            if len({fact.noun for fact in others}) == 1 and others[0].high != 0:
                fact = others[0]
                return span_of(doc, at, at + 3), span_of(doc, fact.first, fact.last)
    return None


def _possessed(doc: Document) -> Iterator[KinPair]:
    keys = words(doc).keys
    by_first = {name.title_first: name for name in proper_names(doc)}
    by_last = {name.last: name for name in proper_names(doc)}
    for fact in kin_facts(doc):
        if (
            not fact.is_own
            or not fact.owners
            or len(fact.owners) > 2
            or fact.high == 0
            or KIN[keys[fact.at]].is_plural
        ):
            continue
        if quotation_at(doc, words(doc).starts[fact.at], words(doc).ends[fact.at]):
            continue
        at = fact.at + 1
        name = by_first.get(at) or (by_first.get(at + 1) if keys[at : at + 1] == [","] else None)
        first, last = fact.first, name.last if name else fact.last
        if name is None and keys[fact.first - 1] == ",":  # “Anna, his wife”
            name = by_last.get(fact.first - 1)
            first = name.first if name else first
        if name is None or name.kind == "org" or name.is_quoted:
            continue
        if name.last < len(keys) and keys[name.last] in ("'s", "'") and name.first < fact.first:
            continue
        relative = _key(doc, name)
        for owner in fact.owners - {relative}:
            yield _pair(owner, relative, KIN[fact.noun].relation, first, last)


def _grouped(doc: Document) -> Iterator[KinPair]:
    """“the sisters Ana and Ruth Lowe”, “Ana and Ruth Lowe, sisters”"""
    keys = words(doc).keys
    by_first = {name.title_first: name for name in proper_names(doc)}
    for at in places_of(doc, _GROUPS):
        first = at + 2 if keys[at + 1 : at + 2] == [","] else at + 1
        one = by_first.get(first)
        two = by_first.get(one.last + 1) if one and keys[one.last : one.last + 1] == ["and"] else None
        if not one or not two or "org" in (one.kind, two.kind):
            continue
        if quotation_at(doc, one.start, two.end) or sentence_of(doc, at).last < two.last:
            continue
        yield _pair(_key(doc, one), _key(doc, two), _GROUPS[keys[at]], at, two.last)


def _key(doc: Document, name: ProperName) -> str:
    """The key of a person; a first name alone is the only person called so."""
    found = person_numbers(doc, name.first, name.last)
    if len(found) == 1:
        return f"p{found[0]}"
    same = [n for n, person in enumerate(people(doc)) if person.first == name.parts[0]]
    return f"p{same[0]}" if len(same) == 1 else f"f:{name.parts[0].lower()}"


def _pair(one: str, two: str, relation: Relation, first: int, last: int) -> KinPair:
    if one <= two:
        return KinPair(one, two, relation, first, last)
    return KinPair(two, one, INVERSE[relation], first, last)
