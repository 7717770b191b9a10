"""Where the compass has something: “north of Orlo”, “the south-eastern port of Vesna”, “on the left bank”."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from editlint.english.function_words import FUNCTION_WORDS
from editlint.english.stems import stem
from editlint.model.document import Document, layer
from editlint.model.pattern import late

from .anchored import matches
from .lower import lower_text
from .place_names import NAME
from .quotations import quotation_at

_POINTS = ("north", "south", "east", "west")
_COMPASS = r"(?P<way>(?:north|south)(?:-?(?:east|west))?|east|west)"
_WAY = rf"{_COMPASS}(?:ern)?"
_ENDS = "end|side|bank|shore|edge|tip|wall|wing|corner|flank|entrance|gate|tower|face|slope|stand|aisle|transept|outskirts|approach"
_SETTLEMENTS = "town|city|village|port|province|district|region|state|county|island|suburb|resort|hamlet"
_THING = rf"(?:[Tt]he (?P<noun>[a-z]+(?:-[a-z]+)?)|(?P<name>{NAME}))"
_REFERENCE = rf"(?:the |its |their )?(?P<of>[a-z]+\b|{NAME})"
_FAR = r"(?:just |well |lying |a few \w+ |about |some |an hour |a day |[\w.,]+ (?:miles?|km|kilomet\w+|metres|yards|hours|minutes)(?:['’] \w+)? )*"
_DISTANCE = (
    r"(?:just |about |some |an? hour |a day |[\w.,]+ (?:miles?|km|kilomet\w+|hours|minutes)(?:['’] \w+)? )+"
)
_LIES = (
    r"(?:,? (?:which )?(?:is|are|was|were|lies|lie|lay|stands?|stood|sits?|sat|begins|ends)(?: now| still)?)"
)
_LIMBS = "arm|leg|hand|foot|knee|ankle|wrist|shoulder|eye|ear|thigh|elbow|hip|thumb|lung|hamstring|calf|collarbone|shin|forearm|heel"
_LIMB_OF: dict[str, str] = {
    part: limb
    for limb, parts in (
        ("leg", "leg foot knee ankle thigh hamstring calf shin heel"),
        ("arm", "arm hand wrist elbow thumb forearm"),
    )
    for part in parts.split()
}
_INJURIES = late(
    r"\b(?:broke|broken|fractur\w+|lost|los(?:e|ing)|injur\w+|shot|wound\w*|amputat\w+|plaster|sling|stitches|surgery|"
    r"splint|cast|brace|strapp\w+|sprain\w*|dislocat\w+|bandage\w*|scar|shatter\w+|torn|tore|operat\w+|blind|deaf|bullet|shrapnel|patch|glass)\b"
)


class Direction(NamedTuple):
    """Something, by a key that is the same for what is surely the same, and the way it is told to lie: text[start:end].

    `way` is the letters of the compass, "ne" for north-east; "l" and "r" for left and right, "u" and "d" for up and
    down a river. `of` is what a part is a part of, "" where that is not told.
    """

    key: str
    way: str
    start: int
    end: int
    of: str = ""


_OPPOSITES = ("ns", "ew", "lr", "ud")


def are_opposite(one: str, two: str) -> bool:
    """True for north and south, north-east and west."""
    return any(
        (a in one and b in two and b not in one and a not in two)
        or (b in one and a in two and a not in one and b not in two)
        for a, b in _OPPOSITES
    )


@layer
def directions(doc: Document) -> tuple[Direction, ...]:
    """Everything that is said to lie some way, quotations aside."""
    lower = lower_text(doc)
    found: list[Direction] = []
    if sum(map(lower.count, _POINTS)) > 1:
        found += _compass(doc)
    if "stream" in lower:
        found += _matched(doc, matches(doc, ("upstream", "downstream"), _streams), "stream")
    if "left " in lower and "right " in lower:
        found += _banks(doc)
        found += _limbs(doc)
    return tuple(each for each in found if not quotation_at(doc, each.start, each.end))


# The thing is `noun` or `name`; what the way is reckoned from is `of`, or a part of it, `part`.


@cache
def _reckoned_ways() -> tuple[re.Pattern[str], ...]:
    return (
        re.compile(rf"\b{_THING}{_LIES} {_FAR}(?:to the )?{_WAY} of {_REFERENCE}"),
        re.compile(rf"\b{_THING}, {_FAR}(?:to the )?{_COMPASS} of {_REFERENCE}"),
    )


@cache
def _ways_at_ends() -> tuple[re.Pattern[str], ...]:
    return (
        re.compile(
            rf"\b{_THING}(?:{_LIES}|,)? (?:at|on|in|by) the {_WAY} (?P<part>{_ENDS})\b(?: of {_REFERENCE})?"
        ),
        re.compile(
            rf"\bthe {_WAY} (?P<part>{_ENDS})\b(?: of {_REFERENCE})?, where (?:an?|the) (?P<noun>[a-z]+(?:-[a-z]+)?)\b"
        ),
    )


@cache
def _routes() -> tuple[re.Pattern[str], ...]:
    return (
        re.compile(
            rf"\b(?:runs?|ran|leads?|goes|sails?) {_COMPASS} from {_REFERENCE} (?:up |down )?to (?P<name>{NAME})"
        ),
    )


@cache
def _settlements() -> tuple[re.Pattern[str], ...]:
    return (re.compile(rf"\bthe {_COMPASS}ern (?:[a-z]+ )?(?:{_SETTLEMENTS}) of (?P<name>{NAME})"),)


@cache
def _places_within() -> tuple[re.Pattern[str], ...]:
    return (
        re.compile(rf"\b(?P<name>{NAME}), (?:an? |the )?(?:[\w\-]+ ){{0,5}}in (?:the )?(?:far )?{_WAY}\b"),
    )


@cache
def _settlements_within() -> tuple[re.Pattern[str], ...]:
    return (re.compile(rf"\bin {_COMPASS}ern {NAME}['’]s? (?:{_SETTLEMENTS}) of (?P<name>{NAME})"),)


@cache
def _seen_ways() -> tuple[re.Pattern[str], ...]:
    """What lies some way from the place that the article is about."""
    return (
        re.compile(rf"\b(?P<name>{NAME})(?:, which|){_LIES} {_FAR}(?:away )?to the {_COMPASS}\b(?! of)"),
        re.compile(rf"\b(?P<name>{NAME}), {_DISTANCE}(?:away )?(?:to the )?{_COMPASS}\b(?! of)(?!-)"),
        re.compile(
            rf"\b(?:road|path|track|lane|line|motorway|ferry|train|bus)(?: that (?:runs|leads|goes))? {_COMPASS}(?:wards?)? "
            rf"(?:up |down |on )?to (?P<name>{NAME})(?! from)"
        ),
        re.compile(
            rf"\b(?:looking|look|looks|looked|gazing|facing|faces|face) {_COMPASS}\b[^.;,]{{0,40}}? (?:to|towards?|at) (?:the )?(?:[a-z]+ of )?(?P<name>{NAME})"
        ),
    )


@cache
def _kept_ways() -> tuple[re.Pattern[str], ...]:
    """“the continental shelf of southern Norway”, “endemic to northern Norway”."""
    return (
        re.compile(
            rf"\b(?P<head>(?:[a-z]+ )?[a-z]+) (?:of|in|off|to|from) (?:the )?{_COMPASS}ern (?P<name>(?-i:[A-Z])[\w’'\-]+)"
        ),
    )


_NATIVE = frozenset("native endemic confined restricted indigenous inhabits".split())


@cache
def _streams() -> tuple[re.Pattern[str], ...]:
    return (
        re.compile(rf"\b{_THING}(?:{_LIES}|,)? {_FAR}(?P<way>upstream|downstream) (?:of|from) {_REFERENCE}"),
    )


def _compass(doc: Document) -> Iterator[Direction]:
    for ways, also in (
        (_reckoned_ways, (" of ",)),
        (_ways_at_ends, _ENDS.split("|")),
        (_routes, (" from ",)),
        (_settlements, ("ern ",)),
        (_places_within, (" in ",)),
        (_settlements_within, ("ern ",)),
    ):
        yield from _matched(doc, matches(doc, _POINTS, ways, also), "")
    yield from _matched(doc, matches(doc, _POINTS, _seen_ways), "from here")
    for match in matches(doc, _POINTS, _kept_ways, ("ern ",)):
        head = [stem(word) for word in match["head"].lower().split() if word not in FUNCTION_WORDS]
        if len(head) == 2 or not _NATIVE.isdisjoint(match["head"].split()):
            yield _direction(f"{' '.join(head)} {match['name']}", match)
    yield from _runs(doc)
    yield from _same_sides(doc)
    yield from _neighbours(doc)


def _matched(doc: Document, told: Iterable[re.Match[str]], kind: str) -> Iterator[Direction]:
    for match in told:
        groups = match.groupdict()
        thing = groups.get("noun") or groups["name"].removeprefix("the ")
        part, of = groups.get("part") or "", groups.get("of") or ""
        key = f"{thing}|{part}|{'' if part else of}|{kind}"
        yield _direction(key, match)._replace(of=of if part else "")


def _direction(key: str, match: re.Match[str]) -> Direction:
    way = match["way"].lower()
    letters = "".join(name[0] for name in ("north", "south", "east", "west") if name in way)
    return Direction(key, letters or way[0], *_whole_word(match.string, *match.span("way")))


def _whole_word(text: str, start: int, end: int) -> tuple[int, int]:
    """The word with its ending: “northern”."""
    while end < len(text) and text[end].isalpha():
        end += 1
    return start, end


@cache
def _run_parts() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return (
        re.compile(rf"\b[Tt]he (?P<noun>[a-z]+)(?:{_LIES}) at the {_WAY} end of\b"),
        re.compile(
            rf"\b(?:ran|rolled|headed|travelled|drove|sailed|moved|went|drifted|continued) {_COMPASS}wards?\b"
        ),
    )


def _runs(doc: Document) -> Iterator[Direction]:
    """“The sidings lie at the northern end”, from which nothing can run northward; its own way is turned round."""
    starts, runs = _run_parts()
    lower = lower_text(doc)
    for start in starts.finditer(doc.text):
        if not re.search(
            rf"\b(?:ran|rolled|away|set off|departed|started|left) [^.]{{0,30}}from the {start['noun']}\b",
            lower,
        ):
            continue
        key = f"run from the {start['noun']}"
        here = _direction(key, start)
        yield here._replace(way="".join(_TURNED[letter] for letter in here.way))
        for run in runs.finditer(doc.text):
            yield _direction(key, run)


_TURNED = {"n": "s", "s": "n", "e": "w", "w": "e"}


@cache
def _side() -> tuple[re.Pattern[str], ...]:
    return (re.compile(rf"\b(?:on|at|in|along|from) the {_WAY} (?P<part>{_ENDS})\b"),)


def _same_sides(doc: Document) -> Iterator[Direction]:
    """“It broke the wall on the eastern side”, and “in 1987 it gave way at the same point, on the western side”."""
    lower = lower_text(doc)
    if " same " not in lower:
        return
    found = list(matches(doc, _POINTS, _side, _ENDS.split("|")))
    for number, match in enumerate(found):
        start = max(doc.text.rfind(". ", 0, match.start()), 0)
        if not _SAME.search(lower, start, match.start()):
            continue
        before = [other for other in found[:number] if other["part"] == match["part"]]
        if len(before) == 1:
            for each in (*before, match):
                yield _direction(f"same {match['part']}", each)


_SAME = late(r"\bthe same (?:point|place|spot|stretch|part|wall|building|house|pitch)\b")


@cache
def _neighbour() -> tuple[re.Pattern[str], ...]:
    will = r"(?:will |would |is to |are to )?(?:lies?|lay|stands?|stood|sits?|sat|be|is|are|was|were)"
    return (
        re.compile(
            rf"\bwith {_THING} (?:lying |just |immediately |directly |right |close )*(?:to|on) (?:its|their) {_COMPASS}\b"
        ),
        re.compile(rf"\b{_THING} {will} (?:just |immediately )?to (?:its|their) {_COMPASS}\b"),
        re.compile(rf"\b{_THING} {will} (?:on|at|to) (?:the )?[\w]+['’]s? {_WAY} (?:side|end|edge)\b"),
    )


def _neighbours(doc: Document) -> Iterator[Direction]:
    """“with the paddock to their north”, “the courts will lie on the mill's southern side”; courts on a paddock lie where it does."""
    lower = lower_text(doc)
    for match in matches(doc, _POINTS, _neighbour):
        thing = match.groupdict().get("noun") or match["name"]
        on = re.search(rf"\b{re.escape(thing.lower())} (?:on|in) (?:an?|the) ([a-z]+)\b", lower)
        yield _direction(f"{on.group(1) if on else thing}|neighbour", match)


@cache
def _bank() -> tuple[re.Pattern[str], ...]:
    return (
        re.compile(
            rf"\b{_THING}(?:{_LIES}|,)? on the (?P<way>left|right)(?:-hand)? (?P<part>bank|side) of {_REFERENCE}"
        ),
    )


def _banks(doc: Document) -> Iterator[Direction]:
    yield from _matched(doc, matches(doc, ("left", "right"), _bank), "")


def _limbs(doc: Document) -> Iterator[Direction]:
    """“broke his left arm” and “his right arm in a sling”."""
    for match in re.finditer(rf"\b(?P<whose>his|her) (?P<way>left|right) (?P<limb>{_LIMBS})\b", doc.text):
        before = re.split(r"[.!?]", doc.text[max(0, match.start() - 60) : match.start()])[-1]
        after = re.split(r"[.!?]", doc.text[match.end() : match.end() + 50])[0]
        if _INJURIES.search(before + after):
            yield _direction(f"{match['whose']} {_LIMB_OF.get(match['limb'], match['limb'])}", match)
