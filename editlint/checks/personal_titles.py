"""One person with two titles that do not go together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from editlint.analysis.people import Person, people, title_gender
from editlint.analysis.proper_names import ProperName, proper_names
from editlint.analysis.sentences import sentence_of
from editlint.analysis.words import words
from editlint.english.word_lists import gender, is_kinship
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.pattern import late
from editlint.model.text import Span

_SHORT = {
    "lt": "lieutenant", "col": "colonel", "gen": "general", "maj": "major", "capt": "captain", "sgt": "sergeant",
    "cpl": "corporal", "pte": "private", "pvt": "private", "adm": "admiral", "cdr": "commander", "cmdr": "commander",
    "insp": "inspector", "supt": "superintendent", "pc": "constable", "const": "constable", "det": "detective",
    "brig": "brigadier", "professor": "prof", "doctor": "dr", "defense": "defence", "congresswoman": "representative",
    "congressman": "representative", "rep": "representative", "sen": "senator", "gov": "governor",
}  # fmt: skip
_RANKS = frozenset(
    """
    private corporal sergeant lieutenant captain major colonel brigadier general marshal commander commodore admiral
    constable inspector superintendent
    """.split()
)
_OFFICES = frozenset(("secretary", "minister"))
_COURTESY = frozenset(("mr", "mrs", "ms", "miss"))
_ACADEMIC = frozenset(("dr", "prof"))
_HONOURS = frozenset(("sir", "lord"))
_PLACED = frozenset("acting deputy former shadow junior senior first second chief".split())
_CHANGE = late(
    r"\b(?i:former(?:ly)?|ex|previous(?:ly)?|promot\w+|demot\w+|appointed|appointment|succeed\w*|replac\w+|became|"
    r"knighted|reshuffle\w*|at the time|made (?:a|an|him|her)|rank|acting)\b"
    r"|\b(?:then|now|later|once|since)\b(?= (?:an? |the |his |her )?(?:[A-Z]|\w+ed as\b))"  # “later Captain Rook”
    r"|\b(?:then|now|later) an? "
)
_MARRIAGE = late(
    r"\b(?:married|marriage|divorced?|widow\w*|née|prefers?|styles?|called|known as)\b", re.IGNORECASE
)


class PersonalTitles(NamedTuple):
    """Titles of one kind that one person does not bear at once: ranks, Dr and Prof, Sir and Lord, Mr, Mrs and Ms, two secretaries of
    state; and a title that does not fit the first name, where nobody else has the surname.

    Nothing is said where either sentence tells of a change, in quotations, or where two people share the surname.
    """

    gives = ("match", "other")

    def run(self, doc: Document) -> Iterator[Hit]:
        for person in people(doc):
            if not person.first:  # “Mrs Dunne … Miss Dunne, her niece”
                yield from _two_genders(doc, person)
                continue
            titled = [name for name in person.mentions if name.titles and not name.is_quoted]
            yield from _first_clash(doc, person, titled)
        yield from _misfits(doc)


def _first_clash(doc: Document, person: Person, titled: list[ProperName]) -> Iterator[Hit]:
    for one, two in combinations(titled, 2):
        a, b = _normal(one), _normal(two)
        is_courtesy = bool(a & _COURTESY and b & _COURTESY)
        if is_courtesy and _has_relatives(doc, person.last):
            continue
        change = _MARRIAGE if is_courtesy else _CHANGE
        if _clash(a, b) and not any(_tells_of(change, doc, name) for name in person.mentions):
            yield _hit(doc, two, one)
            return


def _two_genders(doc: Document, person: Person) -> Iterator[Hit]:
    """“Mr Birch” and “Miss Birch” where no Birch has a first name or a family; Mrs Birch may be his wife."""
    told = {
        title_gender(name): name for name in reversed(person.mentions) if not name.is_quoted and name.titles
    }
    one, two = told.get("Masc"), told.get("Fem")
    if one is None or two is None or not _normal(two) & {"ms", "miss"} or not _normal(one) & _COURTESY:
        return
    if not _has_relatives(doc, person.last) and not _stands_beside(doc, one, two):
        yield _hit(doc, *sorted((one, two), key=lambda name: -name.start))


def _stands_beside(doc: Document, one: ProperName, two: ProperName) -> bool:
    """True for “Mr and Miss Birch” and for two in one sentence."""
    keys = words(doc).keys
    return sentence_of(doc, one.first) == sentence_of(doc, two.first) or any(
        keys[max(0, name.title_first - 2) : name.title_first][-1:] == ["and"] for name in (one, two)
    )


def _normal(name: ProperName) -> frozenset[str]:
    keys = [title.rstrip(".").lower() for title in name.titles]
    return frozenset(_SHORT.get(key, key) for key in keys)


def _clash(one: frozenset[str], two: frozenset[str]) -> bool:
    """True for Sergeant and Captain, not for Major General and General."""
    if one <= two or two <= one:
        return False
    for kind in (_RANKS, _COURTESY, _ACADEMIC, _HONOURS):
        a, b = one & kind, two & kind
        if a and b and not a & b:
            return True
    if one & two & _OFFICES:
        return bool(one - two) and bool(two - one) and not (one ^ two) & _PLACED
    return False


def _tells_of(change: re.Pattern[str], doc: Document, name: ProperName) -> bool:
    sentence = sentence_of(doc, name.first)
    return change.search(doc.text, sentence.start, sentence.end) is not None


def _misfits(doc: Document) -> Iterator[Hit]:
    """“Ms Strand” where the only Strand is Daniel."""
    bearers: dict[str, list[Person]] = {}
    for person in people(doc):
        bearers.setdefault(person.last, []).append(person)
    told: set[str] = set()
    for name in proper_names(doc):
        last = name.parts[-1]
        if len(name.parts) > 1 or name.is_quoted or last in told or not _normal(name) & _COURTESY:
            continue
        found = bearers.get(last, ())
        if len(found) == 1 and _is_other_gender(found[0], name) and not _has_relatives(doc, last):
            told.add(last)
            yield _hit(doc, name, _usual(found[0], name))


def _usual(person: Person, misfit: ProperName) -> ProperName:
    """A mention that shows what the person is: “Ms Strand”, else the full name."""
    titled = [name for name in person.mentions if not name.is_quoted and title_gender(name)]
    other = [name for name in titled if title_gender(name) != title_gender(misfit)]
    return other[0] if other else next(name for name in person.mentions if len(name.parts) > 1)


def _is_other_gender(person: Person, name: ProperName) -> bool:
    if not person.first or name.start < person.mentions[0].start:
        return False
    usual = gender(person.first)
    return (
        bool(usual) and title_gender(name) not in ("", usual) and not _is_called(person, title_gender(name))
    )


def _is_called(person: Person, told: str) -> bool:
    """True for a Daniel who is a Ms elsewhere too, with the full name."""
    return any(title_gender(mention) == told for mention in person.mentions)


def _has_relatives(doc: Document, last: str) -> bool:
    """True if a word for a relative stands near the surname, or the family is named: “the Strands”."""
    column = words(doc)
    if f"{last}s" in column.texts:
        return True
    return any(
        any(is_kinship(key) for key in column.keys[max(0, i - 15) : i + 15])
        for i, text in enumerate(column.texts)
        if text == last
    )


def _hit(doc: Document, name: ProperName, other: ProperName) -> Hit:
    column = words(doc)
    span, before = (Span(column.starts[each.title_first], each.end) for each in (name, other))
    text = " ".join(doc.text[before.start : before.end].split())
    return Hit(span, {"other": text}, (Note(before, f"“{text}” here"),))
