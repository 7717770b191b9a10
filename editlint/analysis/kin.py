"""What an article tells of somebody's relatives: how many there are of them, and what they are called."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from editlint.english.kinship import KIN, Kin
from editlint.english.number_words import UNITS
from editlint.english.word_lists import FIRST_NAME, gender, word_class
from editlint.model.document import Document, layer
from editlint.model.text import Span

from .people import Person, people, title_gender
from .proper_names import ProperName, proper_names
from .quotations import quotation_at
from .sentences import sentence_of, sentences
from .speeches import speeches
from .subjects import speaker_key
from .word_places import places_of
from .words import words

MANY = 99
_POSSESSIVES = frozenset("my our his her their".split())
_FIRST = frozenset("i my our we me".split())
_GENDERS = {"he": "Masc", "his": "Masc", "him": "Masc", "she": "Fem", "her": "Fem"}
_SUBJECTS = frozenset("i he she they".split())
_EXTREMES = frozenset("eldest oldest youngest middle".split())
_COMPARED = frozenset("elder older younger other".split())
_MODIFIERS = _EXTREMES | _COMPARED | frozenset(
    """
    only own late little big baby adult grown teenage infant young surviving identical twin beloved dear adored first
    second third three two four five six seven one - year old and then now
    """.split()
)  # fmt: skip
_FAR = 5  # words from “his” to “son”
_NEEDED = frozenset("have has had with were was are leaves left".split())  # before “no children”
_HAVING = frozenset("have has had 've raised raising bore".split())
_OTHER_KIN = frozenset("step half foster god great sister-in-law".split())
_NO_KIN = frozenset(
    "company paper ship club ship's station title act officers officer city town act site".split()
)
_ORDINALS = frozenset("eldest oldest youngest middle second third fourth fifth sixth elder younger".split())
_DEEP = 2  # sentences before “their” in which the couple is named


class KinFact(NamedTuple):
    """A relative or relatives of somebody: `low` to `high` of a kind; words first to last tell it, the noun is word `at`.

    `owners` are keys of those whose relatives they may be: “p2” for the third person of the article, “I”.
    """

    owners: frozenset[str]
    noun: str
    low: int
    high: int
    first: int
    last: int
    at: int
    is_own: bool  # told as “his son”, not as “had a son”


@layer
def kin_facts(doc: Document) -> tuple[KinFact, ...]:
    """What is told of the number of somebody's relatives, in order."""
    keys = words(doc).keys
    found: list[KinFact] = []
    for at in places_of(doc, (*KIN, "childless", "bachelor", "spinster", "unmarried", "married")):
        found += _read(doc, at, keys)
    return tuple(sorted(found, key=lambda fact: fact.first))


def _read(doc: Document, at: int, keys: Sequence[str]) -> Iterator[KinFact]:
    key, first = keys[at], sentence_of(doc, at).first
    kin = KIN.get(key)
    if kin is None:
        yield from _told_without(doc, at, keys, first)
        return
    if keys[at + 1 : at + 3] == ["-", "in"] or keys[at + 1 : at + 2] == ["in-law"]:
        return
    if keys[at + 1 : at + 2] and keys[at + 1] in _NO_KIN:
        return
    start = at
    while start > first and at - start < _FAR and _is_modifier(keys[start - 1]):
        start -= 1
    before = keys[start - 1] if start > first else ""
    inside = keys[start:at]
    if not _OTHER_KIN.isdisjoint((*inside, before)):
        return
    if before in _POSSESSIVES or before in ("'s", "'"):
        if owners := _owners(doc, start - 1):
            low, high = _counted(kin, inside, keys[max(first, start - 4) : start - 1])
            yield KinFact(owners, kin.noun, low, high, _name_first(doc, start - 1), at + 1, at, True)
        return
    if kin.relation == "parent" and (number := _parent_of(keys, at)):
        if owners := _beside(doc, start, at):
            yield KinFact(
                owners, "child", number, number, at, at + (4 if keys[at + 1] == "-" else 3), at, False
            )
        return
    yield from _told_of(doc, at, kin, start, first, keys)


def _parent_of(keys: Sequence[str], at: int) -> int:
    """3 for “father of three”, “mother-of-three”; 0 for “father of three sons”, which tells of no others."""
    after = keys[at + 1 : at + 6]
    if after[:1] == ["-"]:
        after = [key for key in after[:4] if key != "-"]
    if len(after) < 2 or after[0] != "of" or after[1] not in UNITS:
        return 0
    return 0 if len(after) > 2 and after[2].isalpha() and after[2] in KIN else UNITS[after[1]]


def _beside(doc: Document, start: int, at: int) -> frozenset[str]:
    """Whom “the father of three” is: the only person named in the sentence, or the last one before it."""
    sentence = sentence_of(doc, at)
    inside = person_numbers(doc, sentence.first, sentence.last)
    return frozenset((f"p{inside[0]}",)) if len(inside) == 1 else _subject(doc, start)


def _name_first(doc: Document, at: int) -> int:
    """Where “Ana Lowe’s” begins, by the word of its “'s”; any other word begins itself."""
    return next((name.first for person in people(doc) for name in person.mentions if name.last == at), at)


def _is_modifier(key: str) -> bool:
    return key in _MODIFIERS or key in UNITS or key.isdigit()


def _number(keys: Sequence[str]) -> int:
    """The number among some words; 0 for none, ages aside."""
    for i, key in enumerate(keys):
        if keys[i + 1 : i + 2] == ["-"]:
            continue
        if key.isdigit() or key in UNITS:
            return int(key) if key.isdigit() else UNITS[key]
    return 0


def _counted(kin: Kin, inside: Sequence[str], before: Sequence[str]) -> tuple[int, int]:
    """The least and most of “her two sons”, “his only brother”, “their eldest daughter”."""
    number = _number(inside)
    if "other" in inside or "surviving" in inside:
        return (number or 1) + (kin.relation == "child"), MANY
    if number and (kin.is_plural or number == 1):
        return number, number
    if kin.is_plural:
        return (2, 2) if "both" in before else (2, MANY)
    if "only" in inside:
        return 1, 1
    if not _EXTREMES.isdisjoint(inside) or (kin.relation == "child" and not _COMPARED.isdisjoint(inside)):
        return 2, MANY
    return 1, MANY


def _told_of(
    doc: Document, at: int, kin: Kin, start: int, first: int, keys: Sequence[str]
) -> Iterator[KinFact]:
    """“had two sons”, “an only child”, “no brothers or sisters”, “one of three sisters”, “in a house with three sisters”"""
    inside, before = keys[start:at], keys[start - 1] if start > first else ""
    owners = _subject(doc, start)
    if not owners:
        return
    number = _number(inside)
    if "only" in inside and before in ("an", "the") and kin.relation == "child" and not kin.is_plural:
        sibling = {"child": "sibling", "son": "brother", "daughter": "sister"}[kin.noun]
        if before == "an" or keys[at + 1 : at + 2] == ["of"]:
            yield KinFact(owners, sibling, 0, 0, start - 1, at + 1, at, False)
    elif (before == "no" and keys[start - 2] in _NEEDED) or (
        before == "any" and {"n't", "not", "never", "without"} & set(keys[first:start])
    ):
        yield KinFact(owners, kin.noun, 0, 0, start - 1, at + 1, at, False)
    elif (
        before == "or"
        and keys[start - 3 : start - 2] == ["no"]
        and keys[start - 2] in KIN
        and keys[start - 4] in _NEEDED
    ):
        yield KinFact(owners, kin.noun, 0, 0, start - 3, at + 1, at, False)
    elif number and keys[start - 1] == "of" and start - 2 >= first and keys[start - 2] in ("one", *_ORDINALS):
        if kin.noun in ("child", "brother", "sister", "sibling"):
            noun = "sibling" if kin.noun == "child" else kin.noun
            yield KinFact(owners, noun, number - 1, number - 1, start - 2, at + 1, at, False)
    elif before in _HAVING and number:
        yield KinFact(owners, kin.noun, number, number, start, at + 1, at, False)
    elif before in ("a", "an") and keys[start - 2] in _HAVING and not inside:
        yield KinFact(owners, kin.noun, 1, MANY, start - 1, at + 1, at, False)
    elif before == "with" and number and keys[start - 2] in ("house", "home", "family", "household", "up"):
        yield KinFact(owners, kin.noun, number, MANY, start, at + 1, at, False)


def _told_without(doc: Document, at: int, keys: Sequence[str], first: int) -> Iterator[KinFact]:
    """“childless”, “a lifelong bachelor”, “never married”"""
    key = keys[at]
    if key == "married" and keys[at - 1] != "never":
        return
    if owners := _subject(doc, at):
        noun = "child" if key == "childless" else "spouse"
        start = at - 1 if key == "married" else at
        yield KinFact(owners, noun, 0, 0, max(first, start), at + 1, at, False)


def _owners(doc: Document, at: int) -> frozenset[str]:
    """Whose relative it is by the word before it: “his”, “my”, “'s”."""
    key = words(doc).keys[at]
    if key in ("'s", "'"):
        owner = next(
            (n for n, person in enumerate(people(doc)) if any(name.last == at for name in person.mentions)),
            _last_bearer(doc, at),
        )
        return frozenset((f"p{owner}",)) if owner >= 0 else frozenset()
    return _of_pronoun(doc, at)


def _last_bearer(doc: Document, at: int) -> int:
    """“Mr Lowe’s”, of several Lowes: the one who was named last; -1 for none."""
    last = words(doc).texts[at - 1]
    found = [
        (name.last, n)
        for n, person in enumerate(people(doc))
        for name in person.mentions
        if person.last == last and name.last < at
    ]
    return max(found)[1] if found else -1


def _subject(doc: Document, at: int) -> frozenset[str]:
    """Whom the sentence is about before a word, or, where it begins there, after it."""
    column, sentence = words(doc), sentence_of(doc, at)
    named = _named(doc)
    for i in (*range(at - 1, sentence.first - 1, -1), *range(at + 1, sentence.last)):
        if column.keys[i] in _SUBJECTS:
            return _of_pronoun(doc, i)
        if i in named:
            return frozenset((f"p{named[i]}",))
    return frozenset()


def _of_pronoun(doc: Document, at: int) -> frozenset[str]:
    column = words(doc)
    key, start = column.keys[at], column.starts[at]
    quoted = quotation_at(doc, start, start + 1)
    if key in _FIRST:
        return frozenset((_speaker(doc, quoted),)) if quoted else frozenset("I")
    if quoted:
        return frozenset()
    if key in _GENDERS and _has_unsure_name(doc, at):
        return frozenset()
    if key in _GENDERS:
        return frozenset(_last_and_main(doc, start, _GENDERS[key]))
    every = sentences(doc)
    number = every.index(sentence_of(doc, at))
    since = every[max(0, number - _DEEP)]
    found = {f"p{n}" for word, n in _named(doc).items() if since.first <= word < at}
    families = {text[:-1] for text in column.texts[since.first : at] if text[0].isupper() and text[-1] == "s"}
    found |= {f"p{n}" for n, person in enumerate(people(doc)) if person.last in families}  # “the Lowes”
    for told in {_GENDERS[key] for key in column.keys[since.first : at] if key in _GENDERS}:
        found |= _last_and_main(doc, start, told)
    return frozenset(found)


def _has_unsure_name(doc: Document, at: int) -> bool:
    """True for “Colin Marsh and his wife”, who may be a man or a marsh."""
    first, named = sentence_of(doc, at).first, _named(doc)
    return any(
        first <= name.first < at and name.first not in named and bool(word_class(name.parts[0]) & FIRST_NAME)
        for name in proper_names(doc)
    )


def _speaker(doc: Document, quoted: Span) -> str:
    for speech in speeches(doc):
        if speech.quotation == quoted and speech.speaker:
            return speaker_key(doc, *speech.speaker) or "I"
    return "?"


def _last_and_main(doc: Document, before: int, told: str) -> set[str]:
    """The person of a gender, or of none that is known, who was named last, and whom the article is about."""
    fitting = [(n, person) for n, person in enumerate(people(doc)) if _gender(person) in ("", told)]
    last = max(
        (
            (max(starts), n)
            for n, person in fitting
            if (starts := [m.start for m in person.mentions if m.start < before and not _is_relative(doc, m)])
        ),
        default=None,
    )
    main = max(((len(person.mentions), n) for n, person in fitting), default=None)
    found = {f"p{last[1]}"} if last else set[str]()
    if main and main[0] > 2:
        found.add(f"p{main[1]}")
    return found


def _is_relative(doc: Document, name: ProperName) -> bool:
    """True for “one child, Ruth” and “his wife Anna”: “her” is more likely of whose relative it is."""
    keys, at = words(doc).keys, name.title_first - 1
    at -= at > 0 and keys[at] == ","
    return at >= 0 and keys[at] in KIN


def _gender(person: Person) -> str:
    for name in person.mentions:
        if told := title_gender(name):
            return told
    return gender(person.first) if person.first else ""


@layer
def _named(doc: Document) -> dict[int, int]:
    """The words of the names of people → the number of the person."""
    return {
        word: n
        for n, person in enumerate(people(doc))
        for name in person.mentions
        for word in range(name.first, name.last)
    }


def person_numbers(doc: Document, first: int, last: int) -> list[int]:
    """The people named among words first to last (last is not in it), by their numbers in `people`, in order."""
    named = _named(doc)
    return list(dict.fromkeys(named[i] for i in range(first, last) if i in named))
