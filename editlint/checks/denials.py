"""One thing said of somebody or something, and elsewhere denied."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from editlint.analysis.claims import DENIALS, Claim, claims
from editlint.analysis.grammar import grammar, mentions
from editlint.analysis.sentences import sentences
from editlint.analysis.words import words
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.language import Mention
from editlint.model.text import Span

# What needs an object or a clause to say anything.
_LIGHT = frozenset(
    """
    be have do say know think want need like go get make take see come can will seem become tell ask let try mean look feel
    find give use work happen appear include show keep put call start stop begin continue plan
    """.split()
)
# Words of the clause that tell of another time, another degree or another case.
_APART = frozenset(
    """
    until before after once initially originally formerly earlier previously later eventually again longer first
    now then still soon since if unless when only just always often sometimes usually every each other another fully
    entirely completely enough
    """.split()
)
_PHASES = frozenset("start begin stop cease continue keep resume".split())  # “stopped writing”
_DETERMINERS = frozenset("the a an this that his her its their our my".split())
_MOST = 24  # claims of one verb: beyond that an article is about it
_SURE = ("asserted",)


class Denials(NamedTuple):
    """Two claims in different sentences, both in the writer's voice and both as fact, with one verb (or verbs of one of
    the `families`, in which those after “/” say the opposite) of the same certain person or thing, one of them denied.

    Where both have an object it must be the same.
    """

    gives = ("match", "other")
    cost = "parse"
    families: tuple[str, ...] = ()

    def run(self, doc: Document) -> Iterator[Hit]:
        if DENIALS.isdisjoint(words(doc).keys):
            return
        kin = _families(self.families)
        told: dict[str, list[tuple[Claim, bool]]] = defaultdict(list)
        for claim in claims(doc):
            if claim.lemma in _LIGHT or claim.modality not in _SURE or claim.is_quoted:
                continue
            family, is_opposite = kin.get(claim.lemma, (claim.lemma, False))
            told[family].append((claim, claim.is_denied != is_opposite))
        for every in told.values():
            if 1 < len(every) <= _MOST:
                yield from _clashes(doc, every)


def _families(families: Sequence[str]) -> dict[str, tuple[str, bool]]:
    """The family of each verb, and whether it says the opposite of the family's first verb."""
    found: dict[str, tuple[str, bool]] = {}
    for family in families:
        same, _, opposite = family.partition("/")
        name = same.split()[0]
        found |= dict.fromkeys(same.split(), (name, False)) | dict.fromkeys(opposite.split(), (name, True))
    return found


def _clashes(doc: Document, every: Sequence[tuple[Claim, bool]]) -> Iterator[Hit]:
    for number, (two, is_denied) in enumerate(every):
        for one, was_denied in every[:number]:
            if is_denied != was_denied and one.sentence != two.sentence and _are_of_one(doc, one, two):
                yield _hit(doc, one, two)
                return


def _are_of_one(doc: Document, one: Claim, two: Claim) -> bool:
    if _is_apart(doc, one) or _is_apart(doc, two) or {one.tense, two.tense} == {"Past", "Fut"}:
        return False
    has_subject = bool(one.subject_is) and one.subject_is == two.subject_is
    has_object = bool(one.object_is) and one.object_is == two.object_is
    if one.object_is and two.object_is and not has_object:
        return False
    if one.subject_is and two.subject_is and not has_subject:
        return False
    subject = has_subject and _are_certain(doc, one.subject, two.subject)
    target = has_object and _are_certain(doc, one.object, two.object)
    if one.subject >= 0 and two.subject >= 0 and not subject:
        return False
    return subject or target


def _are_certain(doc: Document, *numbers: int) -> bool:
    """True for names and for “the roof”, “his brother”; not for roofs, a roof or pronouns that may be of others."""
    found = [mentions(doc)[number] for number in numbers]
    told = [frozenset(words(doc).keys[mention.first : mention.head]) - _DETERMINERS for mention in found]
    if told[0] and told[1] and told[0] != told[1]:  # “the first trial”, “the second trial”
        return False
    return all(_is_certain(doc, mention) for mention in found)


def _is_certain(doc: Document, mention: Mention) -> bool:
    if mention.kind == "name":
        return True
    keys = words(doc).keys
    if mention.kind == "pronoun":
        return keys[mention.head] in ("he", "she", "him", "her", "it", "who", "which")
    return (
        mention.kind == "definite"
        and mention.number == "Sing"
        and keys[mention.first] not in ("that", "this")
    )


def _is_apart(doc: Document, claim: Claim) -> bool:
    """True where the clause tells of another time or degree, or belongs to a noun that may be denied: “none of the nations
    covered”."""
    made, keys = grammar(doc), words(doc).keys
    head = made.heads[claim.word]
    if made.relations[claim.word] == "acl" or (head >= 0 and made.lemmas[head] in _PHASES):
        return True
    sentence = sentences(doc)[claim.sentence]
    begin, end = max(sentence.first, claim.word - 6), min(sentence.last, claim.word + 5)
    return any(
        keys[i] in _APART and (made.heads[i] == claim.word or abs(i - claim.word) < 3)
        for i in range(begin, end)
    )


def _hit(doc: Document, one: Claim, two: Claim) -> Hit:
    places = [_place(doc, claim) for claim in (one, two)]
    told = doc.text[slice(*places[0])]
    return Hit(places[1], {"other": told}, (Note(places[0], "but here"),))


def _place(doc: Document, claim: Claim) -> Span:
    """The verb with its auxiliaries and “not”, and the subject or object where it stands close."""
    made, column = grammar(doc), words(doc)
    near = [
        i
        for i in range(max(0, claim.word - 6), claim.word)
        if made.heads[i] == claim.word and made.relations[i] in ("aux", "aux:pass", "advmod", "cop")
    ]
    first = min((*near, claim.word))
    return Span(column.starts[first], column.ends[claim.word])
