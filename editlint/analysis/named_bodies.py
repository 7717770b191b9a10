"""The people, organisations and places of an article, by its capitals and by the language engine together.

For the fact-checker's sheet, which may take its time: rules use `proper_names` and `people`, which need no numpy.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from editlint.english.function_words import FUNCTION_WORDS
from editlint.english.word_lists import (
    CITY_LARGE,
    COUNTRY,
    DEMONYM,
    FIRST_NAME,
    LAST_NAME,
    ORG,
    PLACE,
    REGION,
    TITLE,
    noun_class,
    word_class,
)
from editlint.model.document import Document, layer
from editlint.model.language import Name, Words
from editlint.model.text import Span

from .definitions import definitions
from .grammar import names
from .people import Person, people_among, surname
from .proper_names import PARTICLES, NameKind, ProperName, proper_names
from .quotations import quotation_at
from .sentences import sentences
from .words import span_of, words

PLAIN_TITLES = frozenset(
    "mr mr. mrs mrs. ms ms. miss mx mx. dr dr. sir dame lady madame mademoiselle monsieur".split()
)
_WELL_KNOWN_PLACES = COUNTRY | REGION | CITY_LARGE
_WELL_KNOWN = 3  # mentions of somebody after whom things may be called
_KINDS: dict[str, NameKind] = {"PERSON": "person", "ORG": "org", "PLACE": "place"}


class NamedBody(NamedTuple):
    """An organisation or a place: its fullest name and all its places in the prose, in order."""

    name: str
    mentions: tuple[Span, ...]


@layer
def persons(doc: Document) -> tuple[Person, ...]:
    """The people as in `people`, those aside whom the engine does not know as people and no title makes one.

    Somebody with a title whom no fuller name fits is one of their own: “Ms Strand” beside Daniel Strand.
    """
    read = _read_names(doc)
    known = {name.first for name in _engine_names(doc) if name.kind == "PERSON"}
    found = [
        person
        for person in people_among(read)
        if any(known.intersection(range(name.first, name.last)) or name.titles for name in person.mentions)
    ]
    found = [person for person in found if not (_is_office(person) or _is_of_somebody(person, found))]
    taken = {name.first for person in found for name in person.mentions}
    found += _titled(
        name for name in read if name.titles and name.kind == "person" and name.first not in taken
    )
    return tuple(sorted(found, key=lambda person: person.mentions[0].start))


@layer
def organisations(doc: Document) -> tuple[NamedBody, ...]:
    """The organisations in the order of their first mention, with the short forms of their names."""
    return tuple(body for kind, body in _bodies(doc) if kind == "ORG")


@layer
def named_places(doc: Document) -> tuple[NamedBody, ...]:
    """The places in the order of their first mention."""
    return tuple(body for kind, body in _bodies(doc) if kind == "PLACE")


def _is_office(person: Person) -> bool:
    """True for the “LA Sheriff” of “the LA Sheriff's office”, and for “Madam Speaker”."""
    known = word_class(person.last)
    is_named = known & (FIRST_NAME | LAST_NAME) and not (person.mentions[0].titles and not person.first)
    return bool(known & TITLE) and not is_named


def _is_of_somebody(person: Person, everybody: list[Person]) -> bool:
    """True for “Andy Warhol Legacy Program” and “Warhol Factory” beside Andy Warhol: what is called after a person."""
    parts = person.mentions[0].parts
    if len(parts) < 2 or person.mentions[0].titles:
        return False
    for other in everybody:
        if other is person or not other.last:
            continue
        if parts[:2] == (other.first, other.last) and len(parts) > 2:
            return True
        is_well_known = len(other.mentions) >= _WELL_KNOWN and bool(other.first)
        if is_well_known and parts[0] == other.last and not word_class(parts[-1]) & (FIRST_NAME | LAST_NAME):
            return True
    return False


def _titled(names: Iterable[ProperName]) -> Iterator[Person]:
    grouped: dict[tuple[str, str], list[ProperName]] = {}
    for name in names:
        grouped.setdefault((name.titles[-1], surname(name.parts)), []).append(name)
    for (_, last), mentions in grouped.items():
        yield Person("", last, tuple(mentions))


@layer
def _engine_names(doc: Document) -> list[Name]:
    """The engine's names of people, organisations and places that have a capital and are no scraps of a sentence."""
    column = words(doc)
    small = {text for text in column.texts if text.islower()}
    starts = {sentence.first for sentence in sentences(doc)}
    found: list[Name] = []
    for name in names(doc):
        if name.kind not in _KINDS or (trimmed := _trimmed(doc, name)) is None:
            continue
        text, known = column.texts[trimmed.first], word_class(column.texts[trimmed.first])
        is_one = trimmed.last - trimmed.first == 1
        if is_one and known & DEMONYM and not known & (PLACE | ORG | FIRST_NAME | LAST_NAME):
            continue
        is_word = text.lower() in small or text.lower().endswith("ing") or bool(noun_class(text.lower()))
        begins = trimmed.first in starts or (
            trimmed.first - 1 in starts and not column.texts[trimmed.first - 1].isalnum()
        )
        if is_one and text.isupper() and name.kind == "ORG" and noun_class(text.lower()):
            continue  # a headline in capitals
        if is_one and is_word and begins and not known & (PLACE | ORG | FIRST_NAME):
            continue  # “Seagrass grows back”
        found.append(trimmed)
    return _of_one_kind(column, found)


def _trimmed(doc: Document, name: Name) -> Name | None:
    """A name without “the” and other small words before it and “’s” after it; None if nothing with a capital is left."""
    texts, first, last = words(doc).texts, name.first, name.last
    while first < last and not _begins_name(texts, first, last):
        first += 1
    while last > first and (not texts[last - 1][0].isalnum() or texts[last - 1] in FUNCTION_WORDS):
        last -= 1
    return name._replace(first=first, last=last) if first < last else None


def _begins_name(texts: list[str], first: int, last: int) -> bool:
    text = texts[first]
    if text[0].islower():
        return text in PARTICLES and last - first > 1
    return text[0].isalnum() and text not in ("The", "A", "An")


def _of_one_kind(column: Words, found: list[Name]) -> list[Name]:
    """A lone word that no list knows is of the kind that the article mostly has it of: “Dunholm”, as in “Dunholm City”.

    Words that are a person here and a place there are no person, if they do not begin with a first name: “Thorpe Heath”.
    """
    kinds: dict[str, Counter[str]] = {}
    wholes: dict[tuple[str, ...], Counter[str]] = {}
    for name in found:
        wholes.setdefault(tuple(column.keys[name.first : name.last]), Counter())[name.kind] += 1
        if name.last - name.first == 1 or name.kind != "PERSON":
            kinds.setdefault(column.keys[name.first], Counter())[name.kind] += 1
    persons = [name for name in found if name.kind == "PERSON" and name.last - name.first > 1]
    borne = {column.keys[i] for name in persons for i in (name.first, name.last - 1)}
    made: list[Name] = []
    for name in found:
        key, known = column.keys[name.first], word_class(column.texts[name.first])
        others = wholes[tuple(column.keys[name.first : name.last])] - Counter(PERSON=len(found))
        if name.last - name.first > 1 and name.kind == "PERSON" and others and not known & FIRST_NAME:
            made.append(name._replace(kind=others.most_common(1)[0][0]))
            continue
        is_sure = (
            name.last - name.first > 1
            or (name.kind == "PERSON" and key in borne)
            or (name.kind == "PLACE" and known & PLACE)
        )
        made.append(name if is_sure else name._replace(kind=kinds[key].most_common(1)[0][0]))
    return made


@layer
def _read_names(doc: Document) -> tuple[ProperName, ...]:
    """The names by their capitals, each of the kind that the engine takes it for, and the engine's people beside them."""
    engine = _engine_names(doc)
    found: list[ProperName] = []
    taken: set[int] = set()
    for name in proper_names(doc):
        other = _overlapping(engine, name)
        if other is not None:
            taken.add(other.first)
        found.append(_agreed(doc, name, other))
    found += [_made(doc, name) for name in engine if name.kind == "PERSON" and name.first not in taken]
    return tuple(sorted(found, key=lambda name: name.first))


def _overlapping(engine: list[Name], name: ProperName) -> Name | None:
    """The engine's name that shares words with another, the longest of several."""
    at = bisect_left(engine, name.first, key=lambda each: each.last - 1)
    shared: list[Name] = []
    while at < len(engine) and engine[at].first < name.last:
        shared.append(engine[at])
        at += 1
    return max(shared, key=lambda each: each.last - each.first, default=None)


def _agreed(doc: Document, name: ProperName, other: Name | None) -> ProperName:
    if other is None:
        return name
    is_organisation = other.kind == "ORG" and other.first <= name.title_first  # “Major League Baseball”
    if name.titles and (name.titles[-1].lower() in PLAIN_TITLES or not is_organisation):
        return name._replace(kind="person")
    name = name._replace(kind=_KINDS[other.kind])
    if other.kind != "PERSON" or not (name.first < other.first and other.last == name.last):
        return name
    column = words(doc)  # “Antony Blinken” of “Secretary of State Antony Blinken”
    return name._replace(
        first=other.first,
        start=column.starts[other.first],
        parts=tuple(column.texts[other.first : other.last]),
    )


def _made(doc: Document, name: Name) -> ProperName:
    column = words(doc)
    start, end = column.starts[name.first], column.ends[name.last - 1]
    block = doc.block_at(start)
    return ProperName(
        name.first, name.last, start, end, tuple(doc.text[start:end].split()), "person", (), (), 0, name.first,
        block.kind if block else "paragraph", quotation_at(doc, start, end) is not None,
    )  # fmt: skip


@layer
def _bodies(doc: Document) -> tuple[tuple[str, NamedBody], ...]:
    """Organisations and places with their kind; a name that is called both is what it is mostly called."""
    taken = {
        i for person in persons(doc) for name in person.mentions for i in range(name.title_first, name.last)
    }
    grouped: dict[str, list[Span]] = {}
    kinds: dict[str, Counter[str]] = {}
    for name in _engine_names(doc):
        if name.kind == "PERSON" or not taken.isdisjoint(range(name.first, name.last)):
            continue
        span = span_of(doc, name.first, name.last)
        key = _key(doc.text[slice(*span)])
        grouped.setdefault(key, []).append(span)
        kinds.setdefault(key, Counter())[name.kind] += 1
    for definition in definitions(doc):
        if (key := _key(definition.full)) in grouped:
            grouped.pop(_key(definition.short), None)
            grouped[key] += _places_of(doc, definition.short)
    for short, full in list(_short_forms(doc, kinds)):
        if short in grouped and full in grouped and short != full:
            spare = len(short) - len(full) if short.startswith(f"{full} ") else 0
            grouped[full] += [Span(start, end - spare) for start, end in grouped.pop(short)]
            kinds[full] += kinds.pop(short)
    found = [
        (kinds[key].most_common(1)[0][0], NamedBody(_written(doc, key, spans), tuple(sorted(spans))))
        for key, spans in grouped.items()
    ]
    return tuple(sorted(found, key=lambda pair: pair[1].mentions[0]))


def _places_of(doc: Document, short: str) -> list[Span]:
    """Every place of a short form, whether the engine has seen a name there or not."""
    column = words(doc)
    return [Span(column.starts[i], column.ends[i]) for i, text in enumerate(column.texts) if text == short]


def _key(text: str) -> str:
    return " ".join(text.lower().replace("’", "'").replace(".", "").split())


def _short_forms(doc: Document, kinds: Mapping[str, Counter[str]]) -> Iterator[tuple[str, str]]:
    """Short forms of names with the full ones, as keys."""
    for key in kinds:
        stem, _, last = key.rpartition(" ")
        if last.isdecimal() and stem in kinds:  # “Dunholm City 3” of a score
            yield key, stem
    bodies = [key for key, counted in kinds.items() if counted["ORG"] and " " in key]
    for key, counted in kinds.items():
        if not counted["ORG"] or word_class(key.capitalize()) & _WELL_KNOWN_PLACES:
            continue
        longer = [body for body in bodies if body.startswith(f"{key} ") or _initials(body) == key]
        if len(longer) == 1:
            yield key, longer[0]


def _initials(key: str) -> str:
    return "".join(word[0] for word in key.split() if word not in FUNCTION_WORDS)


def _written(doc: Document, key: str, spans: Iterable[Span]) -> str:
    """The name as the article first writes it in full."""
    written = [" ".join(doc.text[slice(*span)].split()) for span in spans]
    full = [text for text in written if _key(text) == key] or written
    name = next((text for text in full if not text.isupper()), full[0])
    is_shouted = name.isupper() and name.capitalize() in words(doc).texts  # “HALDEN, 14 March — …”
    return name.capitalize() if is_shouted else name
