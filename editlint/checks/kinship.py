"""Relatives that somebody cannot have, or two relations of the same two people."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from typing import Literal, NamedTuple

from editlint.analysis.kin import KinFact, kin_facts
from editlint.analysis.kin_pairs import KinPair, headline_pair, kin_pairs
from editlint.analysis.people import people
from editlint.analysis.proper_names import ProperName
from editlint.analysis.sentences import sentence_of
from editlint.analysis.words import span_of, words
from editlint.english.kinship import BROADER, KIN
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.pattern import late
from editlint.model.text import Span

_CHANGES = late(
    r"\b(?:(?:son|daughter|child|boy|girl|twins|baby|sister|brother)s? (?:was|were) born|born to|gave birth|giving birth|"
    r"pregnant|expecting|adopt\w*|remarried|(?:first|second|third) (?:marriage|wife|husband|child)|marriages|"
    r"previous relationship|at the time)\b"
)
_SUPPOSED = late(
    r"\b(?:if|would|might|like (?:a|an|his|her|my)|as though|character|used to)\b|\?", re.IGNORECASE
)

_APART = {"parent": 12, "child": 12, "grandparent": 24, "grandchild": 24}  # years


class Kinship(NamedTuple):
    """`count`: an only child with a brother, one daughter and “their sons”, a man never married and his wife. `relation`: one
    person who is the wife and the sister of another, and a father and son of the headline who are uncle and nephew below.

    Nothing is said where a sentence tells of births, marriages or a change, or where it is not sure whose relatives they are.
    """

    gives = ("match", "other")
    fault: Literal["count", "relation"] = "count"

    def run(self, doc: Document) -> Iterator[Hit]:
        if len(KIN.keys() & set(words(doc).keys)) == 0:
            return
        yield from _counts(doc) if self.fault == "count" else _relations(doc)


def _counts(doc: Document) -> Iterator[Hit]:
    facts = [fact for fact in kin_facts(doc) if not _tells_of_change(doc, fact.at)]
    told: set[KinFact] = set()
    for one, two in combinations(facts, 2):
        if two in told or one in told or not one.owners & two.owners:
            continue
        if _exclude(one, two) and sentence_of(doc, one.at) != sentence_of(doc, two.at):
            told.update((one, two))
            yield _hit(doc, span_of(doc, two.first, two.last), span_of(doc, one.first, one.last))


def _tells_of_change(doc: Document, word: int) -> bool:
    sentence = sentence_of(doc, word)
    after = sentence_of(doc, min(sentence.last, len(words(doc)) - 1))
    return bool(
        _CHANGES.search(doc.text, sentence.start, after.end)
        or _SUPPOSED.search(doc.text, sentence.start, words(doc).starts[word])
    )


def _exclude(one: KinFact, two: KinFact) -> bool:
    """True for an only child with a sister, one daughter and sons where there was one child, two sons and three sons."""
    if one.noun == two.noun:
        return one.high < two.low or two.high < one.low
    if BROADER.get(one.noun) == two.noun:
        return one.low > two.high
    return BROADER.get(two.noun) == one.noun and two.low > one.high


def _relations(doc: Document) -> Iterator[Hit]:
    by_people: dict[tuple[str, str], list[KinPair]] = {}
    for pair in kin_pairs(doc):
        by_people.setdefault((pair.one, pair.two), []).append(pair)
    for pairs in by_people.values():
        clash = next(
            (
                (a, b)
                for a, b in combinations(pairs, 2)
                if a.relation != b.relation and not _tells_of_change(doc, b.first)
            ),
            None,
        )
        if clash:
            a, b = sorted(clash, key=lambda pair: pair.first)
            yield _hit(doc, span_of(doc, b.first, b.last), span_of(doc, a.first, a.last))
    for pair in kin_pairs(doc):
        if ages := _impossible_ages(doc, pair):
            yield _hit(doc, *ages)
            break
    if found := headline_pair(doc):
        yield _hit(doc, found[1], found[0])


def _impossible_ages(doc: Document, pair: KinPair) -> tuple[Span, Span] | None:
    """Where the ages of a mother and daughter stand who would be nine years apart."""
    if pair.relation not in _APART:
        return None
    younger, elder = (
        (pair.one, pair.two) if pair.relation in ("parent", "grandparent") else (pair.two, pair.one)
    )
    a, b = (_with_age(doc, key) for key in (younger, elder))
    if a is None or b is None or b.age - a.age >= _APART[pair.relation]:
        return None
    second, first = sorted((a, b), key=lambda name: name.start, reverse=True)
    return Span(second.start, second.end), Span(first.start, first.end)


def _with_age(doc: Document, key: str) -> ProperName | None:
    if key[0] != "p":
        return None
    return next((name for name in people(doc)[int(key[1:])].mentions if name.age), None)


def _hit(doc: Document, span: Span, other: Span) -> Hit:
    text = " ".join(doc.text[other.start : other.end].split())
    return Hit(span, {"other": text}, (Note(other, f"“{text}” here"),))
