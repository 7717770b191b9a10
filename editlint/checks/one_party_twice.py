"""One name on both sides of what needs two: “between Arden and Arden”, “Arden beat Arden”."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from editlint.analysis.grammar import tags
from editlint.analysis.people import people
from editlint.analysis.quotations import quotation_at
from editlint.analysis.sentences import sentence_of
from editlint.analysis.word_places import places_of
from editlint.analysis.words import span_of, words
from editlint.english.calendar import MONTHS, WEEKDAYS
from editlint.english.word_lists import DEMONYM, word_class
from editlint.model.document import Document
from editlint.model.finding import Hit, Note

_JOINED = {"between": "and", "both": "and", "either": "or", "neither": "nor", "from": "to"}
_LONGEST = 6  # words of a name
_SKIPPED = frozenset("has have had is are was were be been will also then later again twice since".split())
# What a party may stand behind where it is the subject: “when Arden beat”; “fans of Arden beat” is of the fans.
_BEFORE_SUBJECT = frozenset(
    ". , ; : — – ! ? and but that when after as because while where before until said says once".split()
)
# What makes a body another one: “the council in Leeds”; a noun, a figure or a hyphen after it does so of a name too.
_OTHER_BODY = frozenset("in at for of from that which who whose there here".split())
_OTHER_NAME = frozenset("- ' 's & /".split())
_NOUNS = ("NOUN", "ADJ", "PROPN", "NUM", "PART")
# A way there and back, and one body in two forms, have one name on both sides.
_APART = frozenset(
    """
    back return returned returning returns round loop loops circular circuit circumnavigation around tour via again
    itself himself herself themselves namesake namesakes same mirror double twin twins clone
    """.split()
)
_PEOPLE = frozenset("christian muslim jew catholic protestant hindu sikh mr mrs ms dr sir lady lord".split())
_DAYS = frozenset((*MONTHS, *WEEKDAYS))


class OnePartyTwice(NamedTuple):
    """`verbs` that need two (“beat”, “told”), `joint-verbs` with the word before the other party (“lost to”), `nouns`
    likewise after a possessive (“dispute with”), `bodies`: nouns that may stand for a party with “the”.

    Two people of one surname, ways there and back, and parties with words of their own after them are left aside.
    """

    gives = ("match", "other")
    cost = "parse"
    verbs: tuple[str, ...]
    joint_verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()

    def run(self, doc: Document) -> Iterator[Hit]:
        bodies = frozenset(self.bodies)
        for first, second in self._pairs(doc, bodies):
            if _is_same(doc, first, second) and _may_be_meant(doc, first, second):
                here, there = span_of(doc, *second), span_of(doc, *first)
                other = doc.text[slice(*there)]
                yield Hit(here, {"other": other}, (Note(there, "the same here"),))

    def _pairs(self, doc: Document, bodies: frozenset[str]) -> Iterator[tuple[_Party, _Party]]:
        yield from _joined(doc, bodies)
        yield from _around(doc, self.verbs, bodies)
        yield from _around_joint(doc, self.joint_verbs, bodies)
        yield from _around_noun(doc, self.nouns, bodies)
        yield from _compared(doc, bodies)


_Party = tuple[int, int]  # words first to last (last is not in it)


def _joined(doc: Document, bodies: frozenset[str]) -> Iterator[tuple[_Party, _Party]]:
    """“between Arden and Arden”, “from Arden to Arden”."""
    keys = words(doc).keys
    for i in places_of(doc, _JOINED):
        first = _party_from(doc, i + 1, bodies)
        if not first or keys[first[1] : first[1] + 1] != [_JOINED[keys[i]]]:
            continue
        if second := _party_from(doc, first[1] + 1, bodies):
            yield first, second


def _around(doc: Document, verbs: tuple[str, ...], bodies: frozenset[str]) -> Iterator[tuple[_Party, _Party]]:
    """“Arden has beaten Arden”, “Arden was beaten by Arden”."""
    keys = words(doc).keys
    for i in places_of(doc, verbs):
        at = i + 1 + (keys[i + 1 : i + 2] == ["by"])
        if (second := _party_from(doc, at, bodies)) and (first := _subject(doc, i, bodies)):
            yield first, second


def _around_joint(
    doc: Document, verbs: tuple[str, ...], bodies: frozenset[str]
) -> Iterator[tuple[_Party, _Party]]:
    """“Arden lost 2-1 to Arden”."""
    keys = words(doc).keys
    joints: dict[str, set[str]] = {}
    for entry in verbs:
        verb, joint = entry.split()
        joints.setdefault(verb, set()).add(joint)
    for i in places_of(doc, joints):
        at = i + 1
        while at < len(keys) and at < i + 4 and (keys[at].isdigit() or keys[at] in ("-", "–")):
            at += 1
        second = _party_from(doc, at + 1, bodies) if joints[keys[i]].issuperset(keys[at : at + 1]) else None
        if second and (first := _subject(doc, i, bodies)):
            yield first, second


def _around_noun(
    doc: Document, nouns: tuple[str, ...], bodies: frozenset[str]
) -> Iterator[tuple[_Party, _Party]]:
    """“Arden's long dispute with Arden”."""
    keys = words(doc).keys
    joints: dict[str, set[str]] = {}
    for entry in nouns:
        noun, joint = entry.split()
        joints.setdefault(noun, set()).add(joint)
    for i in places_of(doc, joints):
        if not joints[keys[i]].issuperset(keys[i + 1 : i + 2]):
            continue
        owner = next((k for k in range(i - 1, max(0, i - _LONGEST), -1) if keys[k] in ("'s", "'")), 0)
        first, second = _party_until(doc, owner, bodies), _party_from(doc, i + 2, bodies)
        if first and second:
            yield first, second


def _compared(doc: Document, bodies: frozenset[str]) -> Iterator[tuple[_Party, _Party]]:
    """“Arden is larger than Arden”, “Arden rather than Arden”."""
    keys = words(doc).keys
    for i in places_of(doc, ("than", "instead")):
        second = _party_from(doc, i + 1 + (keys[i] == "instead"), bodies)
        if not second:
            continue
        if keys[i - 1] == "rather" or keys[i : i + 2] == ["instead", "of"]:
            first = _party_until(doc, i - (keys[i] == "than"), bodies)
        elif keys[i] == "than" and keys[i - 1].endswith("er"):
            verb = next((k for k in range(i - 2, max(0, i - 5), -1) if keys[k] in ("is", "was", "are")), 0)
            first = _subject(doc, verb, bodies) if verb else None
        else:
            continue
        if first:
            yield first, second


def _subject(doc: Document, verb: int, bodies: frozenset[str]) -> _Party | None:
    """The party before a verb, words such as “has” and “narrowly” aside."""
    keys = words(doc).keys
    end = verb
    while end > 1 and verb - end < 3 and (keys[end - 1] in _SKIPPED or keys[end - 1].endswith("ly")):
        if words(doc).texts[end - 1][0].isupper():
            break
        end -= 1
    party = _party_until(doc, end, bodies)
    if party and (sentence_of(doc, verb).first == party[0] or keys[party[0] - 1] in _BEFORE_SUBJECT):
        return party
    return None


def _party_from(doc: Document, first: int, bodies: frozenset[str]) -> _Party | None:
    """The name or the body that begins at a word, where nothing after it makes it another."""
    column = words(doc)
    keys, texts = column.keys, column.texts
    at = first + (keys[first : first + 1] == ["the"])
    last = at
    while last < len(keys) and last - at < _LONGEST and _is_capital(texts[last]):
        last += 1
    if last == at and at > first and at < len(keys) and keys[at] in bodies:
        last = at + 1
    return (first, last) if last > at else None


def _party_until(doc: Document, last: int, bodies: frozenset[str]) -> _Party | None:
    """The whole name or the body that ends before a word."""
    column = words(doc)
    keys, texts = column.keys, column.texts
    if last < 1:
        return None
    first, start = last, sentence_of(doc, last - 1).first
    while (
        first > start
        and last - first <= _LONGEST
        and _is_capital(texts[first - 1])
        and keys[first - 1] != "the"
    ):
        first -= 1
    if first == last and keys[last - 1] in bodies and keys[last - 2] == "the":
        return last - 2, last
    if first == last or keys[first - 1] in ("-", "&", "of", "/"):
        return None
    return (first - 1, last) if first > start and keys[first - 1] == "the" else (first, last)


def _is_capital(text: str) -> bool:
    return text[0].isupper()


def _is_same(doc: Document, first: _Party, second: _Party) -> bool:
    column = words(doc)
    one, two = (column.texts[slice(*party)] for party in (first, second))
    return column.keys[slice(*first)] == column.keys[slice(*second)] and one[1:] == two[1:]


def _may_be_meant(doc: Document, first: _Party, second: _Party) -> bool:
    """False for namesakes, days, ways there and back, and what somebody else says."""
    column = words(doc)
    sentence = sentence_of(doc, first[0])
    span = span_of(doc, first[0], second[1])
    block = doc.block_at(span.start)
    key = column.keys[second[1] - 1]
    if (
        not block
        or block.kind in ("byline", "boilerplate")
        or span.end > block.end
        or quotation_at(doc, *span)
    ):
        return False
    if key in _DAYS or key in _PEOPLE or word_class(key) & DEMONYM:
        return False
    if not _APART.isdisjoint(column.keys[sentence.first : sentence.last]):
        return False
    if _goes_on(doc, second):
        return False
    text = column.texts[second[1] - 1]
    return sum(text in (person.first, person.last) for person in people(doc)) < 2


def _goes_on(doc: Document, party: _Party) -> bool:
    """True for “Arden supporters”, “Arden’s rivals”, “the council in Leeds”."""
    column, last = words(doc), party[1]
    if last >= len(column) or last >= sentence_of(doc, party[0]).last:
        return False
    key, after = column.keys[last], column.keys[last + 1 : last + 2]
    if key in _OTHER_NAME or _is_county(column.texts[last : last + 3]):
        return True
    if key in _OTHER_BODY and not _is_capital(column.texts[last - 1]):
        is_price = key == "for" and after and (after[0] in "£$€" or after[0][0].isdigit())
        is_deed = key == "of" and column.texts[last + 1].endswith("ing")  # “accused the union of lying”
        return not is_price and not is_deed
    return tags(doc).upos[last] in _NOUNS and after not in (["-"], ["–"]) and key not in ("last", "next")


def _is_county(texts: list[str]) -> bool:
    """True for what follows in “from Paris to Paris, Texas, in a van”."""
    return len(texts) > 2 and texts[0] == "," and _is_capital(texts[1]) and texts[2] in (",", ".")
