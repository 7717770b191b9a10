"""Where an article says that somebody or something is: born, at home, at work, held, or simply to be found."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from editlint.english.function_words import FUNCTION_WORDS
from editlint.english.word_lists import gender
from editlint.model.document import Document, layer

from .lower import lower_text
from .people import Person, people
from .place_names import NAME, is_place
from .quotations import quotation_at
from .sentences import sentences

LocatedKind = Literal["born", "home", "base", "event", "thing", "court", "where"]

_PERSON = r"(?P<who>(?-i:(?:[A-Z][\w’'\-]+ ){0,3}[A-Z][\w’'\-]*[^\W\d_])|\b(?:he|she)\b)"
_PLACE = rf"(?P<place>{NAME})"
_ONCE = "arrested captured killed buried kidnapped abducted detained shot murdered baptised baptized wed married".split()
_IN = r"(?:in|at|near|outside)"
_SETTLEMENT = r"(?:(?:small |little |market |seaside |fishing |coastal |hill |old )*(?:town|village|city|hamlet|island|suburb|port|parish|district))"
_FIRMS = frozenset("company firm business charity group manufacturer maker retailer start-up startup publisher brewery".split())
# Things of which a story has one and whose whereabouts are told as a matter of course.
_SITES = (
    "hospital|clinic|factory|plant|mill|prison|jail|camp|depot|warehouse|brewery|bakery|refinery|smelter|foundry|shipyard|"
    "quarry|mine|laboratory|studio|workshop|cannery|dairy|distillery|airfield|barracks|base|school|church|museum|hotel|"
    "theatre|theater|court|office|headquarters|station|hall|shop|farm|estate|house|archive|library|monastery|convent|"
    "observatory|kitchen|vineyard|nursery|pier|works|centre|center|meeting|festival|trial|inquest|hearing|ceremony|match|"
    "conference|summit|rally|auction|wedding|funeral|exhibition|final"
)
_MODIFIER = r"(?:[a-z]+(?:-[a-z]+)* )"


class Located(NamedTuple):
    """Something and the place it is said to be at: text[start:end] is the place with its preposition, `name` the place.

    `key` is the same for what is surely the same thing: a person, “military hospital”.
    """

    kind: LocatedKind
    key: str
    name: str
    start: int
    end: int


@layer
def located(doc: Document) -> tuple[Located, ...]:
    """Everything in order of kinds and places, quotations aside."""
    lower = lower_text(doc)
    found: list[Located] = []
    if "born" in lower or "native of" in lower:
        found += _of_persons(doc, "born", _births())
    found += _of_persons(doc, "home", _homes())
    found += _events(doc)
    found += _bases(doc)
    found += _things(doc)
    found += _courts(doc)
    return tuple(each for each in found if not quotation_at(doc, each.start, each.end) and _is_told(doc, each.start))


def _is_told(doc: Document, at: int) -> bool:
    block = doc.block_at(at)
    return block is not None and block.kind in ("headline", "standfirst", "paragraph", "caption")


@cache
def _births() -> tuple[re.Pattern[str], ...]:
    return (
        re.compile(
            rf"{_PERSON},? (?:who )?(?:was|had been) born (?:and \w+ )?(?:(?:on|in) [\w ]{{0,14}}\d[\w ]*,? )?"
            rf"(?P<in>{_IN}) {_PLACE}"
        ),
        re.compile(rf"\bBorn (?:and \w+ )?(?:(?:on|in) [\w ]{{0,14}}\d[\w ]*,? )?(?P<in>{_IN}) {_PLACE}[^.;]{{0,60}}?, {_PERSON}"),
        re.compile(rf"{_PLACE}, the {_SETTLEMENT} (?:where|in which) {_PERSON} (?:was|had been) born"),
        re.compile(rf"{_PLACE}, where {_PERSON} (?:was|had been) born"),
        re.compile(rf"{_PERSON}, (?:a|himself a|herself a) native of {_PLACE}"),
    )


@cache
def _homes() -> tuple[re.Pattern[str], ...]:
    return (
        re.compile(rf"{_PERSON},? (?:who )?(?:now |still )?lives (?:alone |quietly |with [\w ]{{1,30}} )?(?P<in>in|at|near|outside) {_PLACE}"),
        re.compile(rf"{_PLACE}, where {_PERSON} (?:now |still )?lives\b"),
        re.compile(rf"{_PERSON}, (?:aged )?\d\d, (?P<in>of) (?:[\w’']+ (?=(?-i:[A-Z])))?{_PLACE}"),
    )


def _of_persons(doc: Document, kind: LocatedKind, patterns: tuple[re.Pattern[str], ...]) -> Iterator[Located]:
    for pattern in patterns:
        for match in pattern.finditer(doc.text):
            if key := _person(doc, match["who"], match.start("who")):
                yield _located(kind, key, match)


def _located(kind: LocatedKind, key: str, match: re.Match[str]) -> Located:
    start = match.start("in") if match.groupdict().get("in") else match.start("place")
    return Located(kind, key, match["place"], start, match.end("place"))


def _person(doc: Document, who: str, at: int) -> str:
    """The full name of the person whom a name or “she” stands for; "" where that is not sure."""
    if who in ("he", "she", "He", "She"):
        found = _last_named(doc, at, "Masc" if who.lower() == "he" else "Fem")
    else:
        last = who.split()[-1]
        found = [each for each in people(doc) if last in (each.last, each.first)]
        if len(found) > 1:
            found = [each for each in found if each.name == who or f"{each.first} {each.last}" == who]
    return _whole(doc, found[0]) if len(found) == 1 else ""


def _whole(doc: Document, person: Person) -> str:
    """The name of a person, “Dorothea Mallinson” for “Dame Dorothea” as well."""
    if person.first:
        return person.name
    fuller = [each for each in people(doc) if each.first == person.last]
    return fuller[0].name if len(fuller) == 1 else person.name


def _last_named(doc: Document, before: int, wanted: str) -> list[Person]:
    best, found = -1, []
    for person in people(doc):
        if gender(person.first or person.last) not in (wanted, ""):
            continue
        at = max((name.start for name in person.mentions if name.start < before), default=-1)
        if at > best:
            best, found = at, [person]
    return found


@cache
def _once() -> re.Pattern[str]:
    verbs = "|".join(_ONCE)
    return re.compile(
        rf"{_PERSON},? (?:who )?(?:(?:was|were|had been) (?:later |then )?(?P<verb>{verbs})|(?P<died>died))"
        rf"(?: at home| suddenly| peacefully)? (?:(?:on|in) [\w ]{{0,14}}\d[\w ]*,? )?(?P<in>{_IN}) {_PLACE}"
    )


def _events(doc: Document) -> Iterator[Located]:
    """“Renn was arrested in Orlo”, “she died at Vesna”."""
    for match in _once().finditer(doc.text):
        if key := _person(doc, match["who"], match.start("who")):
            yield _located("event", f"{key} {match['verb'] or 'died'}", match)


@cache
def _based() -> tuple[re.Pattern[str], ...]:
    return (
        re.compile(rf"(?P<firm>(?-i:(?:[A-Z][\w’'&\-]+ ){{0,3}}[A-Z][\w’'&\-]*)|the [a-z\-]+),? (?:which )?(?:is |are )?(?:based|headquartered) (?P<in>in|at) {_PLACE}", re.I),
        re.compile(rf"{_PLACE}-(?:based|headquartered) (?P<firm>(?-i:(?:[A-Z][\w’'&\-]+ ){{0,3}}[A-Z][\w’'&\-]*)|[a-z\-]+)"),
        re.compile(rf"(?P<firm>(?-i:[A-Z][\w’'&\-]*)|[Tt]he [a-z\-]+)['’]s (?:headquarters|head office)(?: is| are|,)? (?P<in>in|at) {_PLACE}"),
    )


def _bases(doc: Document) -> Iterator[Located]:
    lower = lower_text(doc)
    if "based" not in lower and "headquarter" not in lower and "head office" not in lower:
        return
    for pattern in _based():
        for match in pattern.finditer(doc.text):
            firm = match["firm"].removeprefix("the ").removeprefix("The ")
            if firm[0].isupper() or firm in _FIRMS:
                yield _located("base", firm.lower() if firm[0].isupper() else "firm", match)


@cache
def _sited() -> re.Pattern[str]:
    return re.compile(rf"\b(?:[Tt]he|[Ii]ts|[Tt]heir) (?P<thing>{_MODIFIER}{{0,3}}(?:{_SITES})) (?P<in>in|at|near) {_PLACE}")


def _things(doc: Document) -> Iterator[Located]:
    """“the military hospital in Orlo”."""
    for match in _sited().finditer(doc.text):
        modifiers = [word for word in match["thing"].split()[:-1] if word not in FUNCTION_WORDS]
        if len(modifiers) == match["thing"].count(" "):
            yield _located("thing", match["thing"], match)


_COURT = re.compile(
    r"\b(?:at|in|of|to|before|by|outside) (?P<place>[A-Z][\w’'\-]+(?: [A-Z][\w’'\-]+){0,2}?)"
    r" (?P<court>(?:Crown|County|Sheriff|Coroner['’]s) Court)\b"
)


def _courts(doc: Document) -> Iterator[Located]:
    """“Penbury Crown Court”."""
    if " Court" not in doc.text:
        return
    for match in _COURT.finditer(doc.text):
        kind = match["court"].replace("’", "'").lower()
        yield Located("court", kind, match["place"], match.start("place"), match.end("court"))
