"""Where an article says that somebody or something is: born, at home, at work, held, or simply to be found."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Literal, NamedTuple

from editlint.english.word_lists import gender
from editlint.model.document import Document, layer
from editlint.model.language import Sentence
from editlint.model.pattern import late

from .anchored import matches
from .lower import lower_text
from .people import Person, people
from .place_names import NAME, STREETS, trimmed
from .quotations import quotation_at
from .sentences import sentence_of
from .word_places import places_of

LocatedKind = Literal[
    "born",
    "home",
    "hometown",
    "childhood",
    "died",
    "study",
    "address",
    "fate",
    "base",
    "event",
    "thing",
    "court",
    "where",
    "venue",
    "land",
    "headline",
    "room",
]

_PERSON = r"(?P<who>(?-i:(?:[A-Z][\w’'\-]+ ){0,3}[A-Z][\w’'\-]*[^\W\d_])|\b(?:he|she)\b)"
_PLACE = rf"(?P<place>{NAME})"
_ONCE = (
    "arrested captured killed buried kidnapped abducted detained shot murdered baptised baptized wed married wounded injured "
    "rescued crowned ordained christened cremated"
).split()
# What is done once with a thing.
_FATES = "found discovered parked abandoned founded established built moored stolen unearthed invented launched printed filmed"
_TOWN = r"(?P<place>[A-Z][a-zé]+(?: [A-Z][a-zé]+)?)"
_IN = r"(?:in|at|near|outside)"
_SETTLEMENT = r"(?:(?:small |little |market |seaside |fishing |coastal |hill |old )*(?:town|village|city|hamlet|island|suburb|port|parish|district))"
_FIRMS = frozenset(
    "company firm business charity group manufacturer maker retailer start-up startup publisher brewery".split()
)
# Things of which a story has one and whose whereabouts are told as a matter of course.
_SITES = (
    "hospital|clinic|factory|plant|mill|prison|jail|camp|depot|warehouse|brewery|bakery|refinery|smelter|foundry|shipyard|"
    "quarry|mine|laboratory|studio|workshop|cannery|dairy|distillery|airfield|barracks|base|school|church|museum|hotel|"
    "theatre|theater|court|office|headquarters|station|hall|shop|farm|estate|house|archive|library|monastery|convent|"
    "observatory|kitchen|vineyard|nursery|pier|works|centre|center|meeting|festival|trial|inquest|hearing|ceremony|match|"
    "conference|summit|rally|auction|wedding|funeral|exhibition|final|flat|apartment|cottage|villa|accident|crash|earthquake|fire|"
    "explosion|robbery|raid|shooting|murder|blast|battle|collision|attack|derailment"
)
_MODIFIER = (
    r"(?:(?!(?:of|the|in|at|on|a|an|and|to|for|from|with|by|is|was|that|which|who)\b)[a-z]+(?:-[a-z]+)* )"
)
_GENDERS = {"he": "Masc", "his": "Masc", "she": "Fem", "her": "Fem"}


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
    found: list[Located] = []
    personal: tuple[tuple[LocatedKind, Iterable[str], Callable[[], tuple[re.Pattern[str], ...]]], ...] = (
        ("born", ("born", "native of"), _births),
        ("home", (" lives", ", of "), _homes),
        ("study", (" studied ", " read ", " degree in "), _studies),
        ("hometown", ("home town", "hometown", "birthplace", " native "), _home_towns),
        ("childhood", (" up in ", " raised in ", " grew up"), _childhoods),
        ("died", (" died",), _deaths),
        ("event", _ONCE, _once),
    )
    for kind, anchors, patterns in personal:
        found += _of_persons(doc, kind, matches(doc, anchors, patterns))
    found += _of_things(doc)
    found += _addresses(doc)
    found += _set(doc)
    found += _bases(doc)
    found += _homes_of_nouns(doc)
    found += _things(doc)
    found += _courts(doc)
    return tuple(
        each for each in found if not quotation_at(doc, each.start, each.end) and _is_told(doc, each.start)
    )


def _is_told(doc: Document, at: int) -> bool:
    block = doc.block_at(at)
    return block is not None and block.kind in ("headline", "standfirst", "paragraph", "caption")


@cache
def _studies() -> tuple[re.Pattern[str], ...]:
    return (
        re.compile(
            rf"{_PERSON} (?:had )?(?:studied|read|took a degree in) (?P<what>[a-z]+(?: and [a-z]+)?) (?P<in>at) {_PLACE}"
        ),
    )


@cache
def _home_towns() -> tuple[re.Pattern[str], ...]:
    town = r"(?:home ?town|native (?:town|village|city)|birthplace)"
    return (
        re.compile(rf"\b(?P<who>[Hh]is|[Hh]er) {town},? (?P<in>(?:of )?){_PLACE}"),
        re.compile(rf"{_PLACE}, (?P<who>his|her) {town}\b"),
    )


@cache
def _childhoods() -> tuple[re.Pattern[str], ...]:
    return (
        re.compile(rf"{_PERSON},? (?:who )?(?:had )?(?:grew|grown) up (?P<in>{_IN}) {_PLACE}"),
        re.compile(rf"{_PERSON},? (?:who )?(?:was|had been) (?:raised|brought up) (?P<in>{_IN}) {_PLACE}"),
        re.compile(rf"{_PLACE}, where {_PERSON} (?:had )?(?:grew|grown) up\b"),
    )


@cache
def _deaths() -> tuple[re.Pattern[str], ...]:
    return (
        re.compile(
            rf"{_PERSON},? (?:who )?(?:has |had )?died (?:peacefully |suddenly )?(?:at (?:his|her) (?:home|house) |in hospital )?"
            rf"(?:(?:on|in) [\w ]{{0,14}}\d[\w ]*,? )?(?P<in>{_IN}) {_PLACE}"
        ),
        re.compile(rf"{_PLACE}, where {_PERSON} (?:had )?died\b"),
    )


@cache
def _births() -> tuple[re.Pattern[str], ...]:
    return (
        re.compile(
            rf"{_PERSON},? (?:who )?(?:was|had been) born(?:, [^,.;]{{3,30}},)? (?:and \w+ )?(?:(?:on|in) [\w ]{{0,14}}\d[\w ]*,? )?"
            rf"(?P<in>{_IN}) {_PLACE}"
        ),
        re.compile(
            rf"\bBorn (?:and \w+ )?(?:(?:on|in) [\w ]{{0,14}}\d[\w ]*,? )?(?P<in>{_IN}) {_PLACE}[^.;]{{0,60}}?, {_PERSON}"
        ),
        re.compile(rf"{_PLACE}, the {_SETTLEMENT} (?:where|in which) {_PERSON} (?:was|had been) born"),
        re.compile(rf"{_PLACE}, where {_PERSON} (?:was|had been) born"),
        re.compile(rf"{_PERSON}, (?:a|himself a|herself a) native of {_PLACE}"),
    )


@cache
def _homes() -> tuple[re.Pattern[str], ...]:
    return (
        re.compile(
            rf"{_PERSON},? (?:who )?(?:now |still )?lives (?:alone |quietly |with [\w ]{{1,30}} )?(?P<in>in|at|near|outside) {_PLACE}"
        ),
        re.compile(rf"{_PLACE}, where {_PERSON} (?:now |still )?lives\b"),
        re.compile(rf"{_PERSON}, (?:aged )?\d\d, (?P<in>of) (?:[\w’']+ (?=(?-i:[A-Z])))?{_PLACE}"),
    )


def _of_persons(doc: Document, kind: LocatedKind, told: Iterable[re.Match[str]]) -> Iterator[Located]:
    for match in told:
        if key := _person(doc, match["who"], match.start("who")):
            yield located_at(kind, f"{key} {match.groupdict().get('what', '')}", match)


def located_at(kind: LocatedKind, key: str, match: re.Match[str]) -> Located:
    """What a match says, which has the groups `place` and perhaps `in`, where the place with its preposition begins."""
    name = trimmed(match["place"])
    at = match.start("place") + match["place"].index(name)
    start = match.start("in") if match.groupdict().get("in") else at
    return Located(kind, key, name, start, at + len(name))


def _person(doc: Document, who: str, at: int) -> str:
    """The full name of the person whom a name or “she” stands for; "" where that is not sure."""
    if wanted := _GENDERS.get(who.lower()):
        found = _last_named(doc, at, wanted)
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
def _once() -> tuple[re.Pattern[str], ...]:
    verbs = f"(?P<what>{'|'.join(_ONCE)})"
    day = r"(?:(?:on|in) [\w ]{0,14}\d[\w ]*,? |on [A-Z]\w+day )?"
    return (
        re.compile(
            rf"{_PERSON},? (?:who )?(?:was|had been|has been) (?:later |then )?{verbs} {day}(?P<in>{_IN}) {_PLACE}"
        ),
        re.compile(rf"{_PLACE}, where {_PERSON} (?:was|had been) {verbs}\b"),
    )


@cache
def _fates() -> tuple[re.Pattern[str], ...]:
    verbs = f"(?P<what>{'|'.join(_FATES.split())})"
    thing = r"(?P<thing>[Tt]he [a-z]+(?:-[a-z]+)?|(?-i:[A-Z][\w’&\-]+(?: [A-Z][\w’&\-]+){0,2}))"
    return (
        re.compile(
            rf"\b{thing},? (?:which |that )?(?:(?:was|were|had been) )?{verbs} (?P<in>{_IN}) {_PLACE}"
        ),
        re.compile(
            rf"\b(?P<what>found|discovered|abandoned|parked|built|moored) {thing} (?P<in>{_IN}) {_PLACE}"
        ),
        re.compile(rf"{_PLACE}, where {thing} (?:was|were|had been) {verbs}\b"),
    )


def _of_things(doc: Document) -> Iterator[Located]:
    """“the van, found in Mill Lane”, “the bank, founded in Orlow”."""
    for match in matches(doc, _FATES.split(), _fates):
        yield located_at("fate", f"{match['thing'].lower()} {match['what']}", match)


@cache
def _addressed() -> tuple[re.Pattern[str], ...]:
    street = rf"(?:{'|'.join(name.capitalize() for name in sorted(STREETS))})"
    return (
        re.compile(
            r"\b(?P<name>[A-Z][\w’'&\-]+(?: [A-Z&][\w’'&\-]*){0,3}),? (?:an? [a-z \-]{2,30} )?"
            rf"(?P<in>in|on|at|of) (?P<place>[A-Z][\w’'\-]+(?: [A-Z][\w’'\-]+)? {street})\b"
        ),
    )


def _addresses(doc: Document) -> Iterator[Located]:
    """“the Mallory, a pub in Wharf Road”."""
    for match in matches(doc, [f" {street}" for street in sorted(STREETS)], _addressed):
        yield located_at("address", match["name"].removeprefix("The ").lower(), match)


@cache
def _based() -> tuple[re.Pattern[str], ...]:
    return (
        re.compile(
            rf"(?P<firm>(?-i:(?:[A-Z][\w’'&\-]+ ){{0,3}}[A-Z][\w’'&\-]*)|the [a-z\-]+),? (?:which )?(?:is |are )?(?:based|headquartered) (?P<in>in|at) {_PLACE}",
            re.I,
        ),
        re.compile(
            rf"{_PLACE}-(?:based|headquartered) (?P<firm>(?-i:(?:[A-Z][\w’'&\-]+ ){{0,3}}[A-Z][\w’'&\-]*)|[a-z\-]+)"
        ),
        re.compile(
            rf"(?P<firm>(?-i:[A-Z][\w’'&\-]*)|[Tt]he [a-z\-]+)['’]s (?:headquarters|head office)(?: is| are|,)? (?P<in>in|at) {_PLACE}"
        ),
        re.compile(
            rf"\b(?:[Tt]he|[Ii]ts) (?:own )?(?P<firm>{'|'.join(sorted(_FIRMS))})['’]s {_TOWN} (?:headquarters|head office)\b"
        ),
        re.compile(rf"\b[Tt]he {_TOWN} (?P<firm>{'|'.join(sorted(_FIRMS))})\b"),
    )


@cache
def _settings() -> tuple[re.Pattern[str], ...]:
    return (
        re.compile(
            rf"\b(?P<what>(?:[Ii]t|film|story|novel|play|book|series|drama|tale|action)(?:, which)? (?:is set|takes place)|(?:[Tt]hey|couple|pair|two)(?: first)? (?:met|married|were married|wed))\b"
            rf"(?: [a-z]+| in (?:the [\w ]{{1,20}} of )?\d{{4}})? (?P<in>in|at) {_PLACE}"
        ),
    )


def _set(doc: Document) -> Iterator[Located]:
    """“it is set in Norway”, “they met in Orlow”."""
    for match in matches(doc, (" set ", " takes place", " met ", " married ", " wed "), _settings):
        verb = match["what"].split()[-1]
        yield located_at("fate", {"place": "set", "wed": "married"}.get(verb, verb), match)


def _bases(doc: Document) -> Iterator[Located]:
    for match in matches(doc, ("based", "headquarter", "head office"), _based):
        firm = match["firm"].removeprefix("the ").removeprefix("The ")
        if firm[0].isupper() or firm in _FIRMS:
            yield located_at("base", firm.lower() if firm[0].isupper() else "firm", match)


@cache
def _noun_homes() -> tuple[re.Pattern[str], ...]:
    noun = r"[Tt]he (?P<noun>[a-z]+(?:-[a-z]+)?)"
    return (
        re.compile(
            rf"\b{noun} who (?:sent|wrote|posted|sells|made|came|brought)\b[^.;,]{{0,40}}? (?P<in>from|in) {_PLACE}"
        ),
        re.compile(rf"{_PLACE}, where {noun} (?:lives|works|is based|has (?:his|her|its) \w+)\b"),
        re.compile(rf"\b{noun},? (?:who )?(?:lives|works) (?P<in>in|at|near) {_PLACE}"),
    )


def _homes_of_nouns(doc: Document) -> Iterator[Located]:
    """“the reader who sent a pot from Orlo”, “Vesna, where the reader lives”."""
    for match in matches(
        doc,
        (" who sent ", " who wrote ", " who posted ", " who ma", " who came ", " lives", " works "),
        _noun_homes,
    ):
        yield located_at("home", f"the {match['noun']}", match)


@cache
def _sited() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?P<article>[Tt]he|[Ii]ts|[Tt]heir|[Aa]n?) (?P<thing>{_MODIFIER}{{0,3}}(?:{_SITES}))"
        rf"(?:,|,? (?:which )?(?:happened|took place|occurred|was held|is held|is being held|is|stands|lies|was))? (?P<in>in|at|near) {_PLACE}"
    )


@cache
def _named_sites() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:[Tt]he|[Ii]ts|[Tt]heir) (?P<place>[A-Z][\w’'\-]+(?: [A-Z][\w’'\-]+)?) (?P<thing>{_MODIFIER}?(?:{_SITES}))\b"
    )


def _things(doc: Document) -> Iterator[Located]:
    """“the military hospital in Orlo”; “the hospital in Orlo”, “the Orlo hospital” if the article tells of no hospitals."""
    every = sorted({sentence_of(doc, i) for i in places_of(doc, _SITES.split("|"))})
    for match in _within(doc, every, _sited()):
        *modifiers, noun = match["thing"].split()
        is_known = bool(modifiers) and match["article"].lower() not in ("a", "an")
        if is_known or _is_alone(doc, match["thing"]):
            yield located_at("thing", match["thing"], match)
    for match in _within(doc, every, _named_sites()):
        *modifiers, noun = match["thing"].split()
        if modifiers or _is_alone(doc, noun):
            yield Located("thing", match["thing"], match["place"], match.start("place"), match.end())


def _within(doc: Document, every: list[Sentence], pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    for sentence in every:
        yield from pattern.finditer(doc.text, sentence.start, sentence.end)


def _is_alone(doc: Document, thing: str) -> bool:
    """True where the article tells of one such thing: it has it once with “a” at most, and never in the plural."""
    lower = lower_text(doc)
    several = rf"\b(?:{thing}e?s|{thing[:-1]}ies|(?:another|other|second|new|old|every|each|which|any|no) (?:[a-z-]+ )?{thing})\b"
    if re.search(several, lower) or (thing.split()[-1] == thing and f"the {thing}" not in lower):
        return False
    introduced = [match.start() for match in re.finditer(rf"\ban? (?:[a-z-]+ )?{thing}\b", lower)]
    return not introduced or (len(introduced) == 1 and introduced[0] < lower.find(f"the {thing}"))


_COURT = late(
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
