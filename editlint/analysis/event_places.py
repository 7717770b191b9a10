"""Where the events of an article are told to have happened: what the headline tells, and what is told twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import combinations

from editlint.english.function_words import FUNCTION_WORDS
from editlint.english.stems import stem
from editlint.model.document import Block, Document, layer
from editlint.model.pattern import late

from .anchored import matches
from .located import Located, located_at
from .lower import lower_text
from .place_names import NAME, trimmed
from .quotations import quotation_at
from .word_places import places_of
from .words import words

# What happens to somebody at one place; the key is what the words of a row have in common.
_DEEDS = {
    "capture": "capture captures captured capturing seized seizing",
    "arrest": "arrest arrests arrested arresting detained detaining detention",
    "kill": "kill kills killed killing",
    "rescue": "rescue rescues rescued rescuing freed freeing",
    "shoot": "shoot shoots shot shooting",
    "kidnap": "kidnap kidnaps kidnapped kidnapping abducted abduction",
    "find": "found discovered unearthed",
    "hold": "held jailed imprisoned",
    "bury": "buried burial",
    "open": "opens opened opening",
    "strike": "strikes struck hit hits",
    "crash": "crash crashes crashed",
    "attack": "attack attacks attacked attacking",
    "wed": "marries married wed weds",
}
_DEED_OF = {word: deed for deed, words in _DEEDS.items() for word in words.split()}
# “the war in Ukraine” is a name of the war: the place does not belong to the deed before it.
_WARS = frozenset(
    "war conflict crisis fighting invasion role troops forces army government minister embassy market".split()
)
_FARTHEST = 120  # characters from a deed to its place
_LONGEST = 9  # words between the deed and its place
_CLAUSE = frozenset("who which that when after before as while where said says and but".split())
_WORD = late(r"[\w’'\-]+|[^\w\s]")
_COUNTS = frozenset("one two three four five six seven eight nine ten dozen dozens several some many".split())
_MOST, _LEAST_SHARED = 20, 3  # “where” clauses looked at, and stems that two of them share
_VENUES = "Hall|Arena|Stadium|Park|Ground|Theatre|Theater|Exchange|Centre|Center|Rooms|Hotel|Pavilion|Dome|Oval|Church|Club|Gallery|Museum|Playhouse|Cathedral|Institute"
_SCENES = (
    "[Cc]ouncillors|[Mm]embers|[Dd]elegates|[Cc]ommittee|[Cc]ouncil|[Cc]rowd|[Aa]udience|[Mm]atch|[Gg]ame|[Cc]oncert|[Ss]how|[Vv]ote|"
    "[Mm]eeting|[Dd]ebate|[Hh]earing|[Ss]upporters|[Ss]pectators|[Mm]ourners|[Gg]uests|[Gg]ates|[Ff]uneral|[Cc]eremony|"
    "[Pp]erformance|[Cc]ount|[Pp]remiere|[Tt]ie|[Ff]inal|[Ee]xhibition|[Ii]nquest|[Ss]ervice|(?:was|is|being) held|choir"
)
_LONGEST_REPORT = 9_000  # characters; longer articles are about more than one evening
_LANDS = "port|village|town|city|island|valley|farm|estate|resort|harbour|harbor|hamlet|castle|vineyard|beach|monastery|border"


@layer
def event_places(doc: Document) -> tuple[Located, ...]:
    """What was done to whom and where, what is told of the two places of a “where” clause, the venues of the evening, and
    the lands of “a Breton port”; quotations aside."""
    lower = lower_text(doc)
    found: list[Located] = []
    found += _deeds(doc)
    if lower.count(", where ") > 1:
        found += _where(doc)
    found += _venues(doc)
    found += _lands(doc)
    found += _headline(doc)
    found += _rooms(doc)
    found += _starts(doc)
    found += _sites_there(doc)
    return tuple(each for each in found if not quotation_at(doc, each.start, each.end))


# Where in a house something lies hidden; the words of one row are of one place.
_ROOMS = {
    word: row.split()[0]
    for row in (
        "attic loft rafters", "cellar basement crypt vault", "floor floorboards", "garage", "shed outhouse", "barn stable",
        "kitchen", "garden", "wardrobe cupboard", "safe", "chimney fireplace", "church chapel", "library", "school",
    )
    for word in row.split()
}  # fmt: skip
_HIDDEN = "hidden|found|discovered|lay|lain|lying|kept|stored|stashed|buried|forgotten|unearthed|came to light|turned up"


@cache
def _hoards() -> tuple[re.Pattern[str], re.Pattern[str]]:
    room = rf"(?P<place>{'|'.join(_ROOMS)})"
    where = r"(?P<in>in|under|beneath|below|behind|underneath|at the back of)"
    return (
        re.compile(
            rf"\b(?:{_HIDDEN})\b(?! of)[^.;]{{0,45}}? {where} (?:the|an?|his|her|its|their) (?:[\w\-]+ ){{0,2}}?{room}\b"
        ),
        re.compile(
            rf"\b(?P<in>(?:the|that|an?)) (?:[\w\-]+ ){{0,2}}?{room} (?:in which|where|under which|beneath which) (?:it|they|the \w+) "
            rf"(?:had |have |has )?(?:been |was |were )?(?:so long )?(?:{_HIDDEN})\b"
        ),
    )


def _rooms(doc: Document) -> Iterator[Located]:
    """“hidden beneath the floor” and “the attic in which they lay”."""
    lower = lower_text(doc)
    if not any(
        f"{room} {link}" in lower for room in _ROOMS for link in ("in which", "where", "under", "beneath")
    ):
        return
    told, back = _hoards()
    after = list(back.finditer(doc.text))
    before = [match for match in told.finditer(doc.text) if not any(_meet(match, other) for other in after)]
    if len(after) == 1 and len({_ROOMS[match["place"]] for match in before}) == 1:
        for match in (*before, *after):
            yield Located("room", "", _ROOMS[match["place"]], match.start("in"), match.end("place"))


def _meet(one: re.Match[str], two: re.Match[str]) -> bool:
    return one.start() < two.end() and two.start() < one.end()


_RUNNERS = (
    "race|stage|march|walk|voyage|journey|rally|run|ride|tour|crossing|flight|convoy|procession|marathon|peloton|riders|"
    "runners|walkers|cyclists|rowers|marchers|pilgrims|expedition"
)


@cache
def _departures() -> tuple[re.Pattern[str], ...]:
    return (
        re.compile(
            rf"\b(?:{_RUNNERS})\b[^.;]{{0,50}}? (?:started|began|set off|set out|departed|left|sailed|rolled out) (?P<in>from|in|at) (?P<place>{NAME})"
        ),
        re.compile(
            rf"\b(?:taken|took|carried|brought|led) (?:them|him|her|us|the (?:{_RUNNERS})) (?P<in>from) (?P<place>{NAME}) (?:up |down |over |all the way )?to\b"
        ),
        re.compile(rf"\bthe (?:start|start line|starting line) (?P<in>in|at) (?P<place>{NAME})"),
        re.compile(
            rf"\b(?:{_RUNNERS}),? (?:of [\d.,]+ (?:miles|kilomet\w+|km) )?(?P<in>from) (?P<place>{NAME}) to (?:the )?[A-Z]"
        ),
    )


def _starts(doc: Document) -> Iterator[Located]:
    """“The stage started from Orlo” and “that had taken them from Vesna to the clouds”, if the article has no third start."""
    anchors = (" from ", " start in ", " start at ", " began in ", " started ")
    found = list(matches(doc, anchors, _departures, _RUNNERS.split("|")))
    found += [
        match
        for match in matches(doc, anchors, _departures, ("taken", "took", "carried"))
        if match not in found
    ]
    if 1 < len({trimmed(match["place"]) for match in found}) < 3:
        for match in found:
            yield located_at("event", "start", match)


_SITES_THERE = (
    "museum|theatre|theater|hospital|prison|factory|plant|mill|school|church|castle|gallery|stadium|court|hotel|brewery|"
    "farm|library|station|market|quarry|pit|colliery|shipyard"
)


@cache
def _told_there() -> tuple[re.Pattern[str], ...]:
    adjective = r"(?:(?!other|old|new|second|former)[a-z\-]+ )?"
    return (
        re.compile(rf"\bthe {adjective}(?P<thing>{_SITES_THERE}) (?P<in>at|in) (?P<place>{NAME})"),
        re.compile(
            rf"\b(?P<in>at|in) (?P<place>{NAME}),? [^.;]{{0,70}}? the (?P<thing>{_SITES_THERE}) there\b"
        ),
    )


def _sites_there(doc: Document) -> Iterator[Located]:
    """“the canal museum at Orlo” and “the friends at Vesna, who showed us round the museum there”."""
    lower = lower_text(doc)
    if " there" not in lower:
        return
    found = list(matches(doc, [f" {site}" for site in _SITES_THERE.split("|")], _told_there))
    for match in found:
        several = rf"\b(?:{match['thing']}s|{match['thing'][:-1]}ies|(?:another|other|every|each|second) (?:[a-z]+ )?{match['thing']})\b"
        is_one = sum(other["thing"] == match["thing"] for other in found) == 2 and not re.search(
            several, lower
        )
        if is_one:
            yield located_at("thing", f"the one {match['thing']}", match)


@cache
def _where_clauses() -> tuple[re.Pattern[str], ...]:
    return (
        re.compile(
            rf"\b(?P<in>[Ii]n|[Aa]t|[Tt]o|[Nn]ear|[Ff]rom) (?P<place>{NAME}), where (?P<clause>[^.;?!\n]+)"
        ),
    )


def _where(doc: Document) -> Iterator[Located]:
    """“in Orlo, where Haddad beat the minister” and “at Vesna, where the minister’s defeat by Haddad …”."""
    found = [(match, _told_of(match["clause"])) for match in matches(doc, (", where ",), _where_clauses)]
    for (one, first), (two, second) in combinations(found[:_MOST], 2):
        shared = first & second
        if len(shared) >= _LEAST_SHARED and any(word[0].isupper() for word in shared):
            for match in (one, two):
                yield located_at("where", " ".join(sorted(shared)), match)


def _told_of(clause: str) -> frozenset[str]:
    """The stems of what a clause says, names with their capital."""
    words = [word.removesuffix("’s").removesuffix("'s") for word in _WORD.findall(clause)]
    return frozenset(
        word if word[0].isupper() else stem(word)
        for word in words
        if word.isalpha() and word.lower() not in FUNCTION_WORDS and len(word) > 3
    )


@cache
def _scenes() -> tuple[re.Pattern[str], ...]:
    name = rf"(?P<place>(?:[A-Z][\w’'\-]+ ){{1,3}}(?:{_VENUES})|Guildhall|Playhouse)"
    return (
        re.compile(
            rf"\b(?:beat|defeated|drew with|lost to|edged|thrashed|overcame)\b[^.;]{{0,60}}? (?P<in>at) (?:the )?{name}\b"
        ),
        re.compile(rf"\b(?P<in>packed|crowded|sold-out|half-empty) {name}\b"),
        re.compile(rf"\b(?P<in>outside|inside) (?:the )?{name},? (?:while|as|where|when|during)\b"),
        re.compile(
            rf"(?P<in>)\b[Tt]he {name} (?:has (?:rarely |seldom |never )?(?:seen|known|heard)|rose|erupted|fell silent)\b"
        ),
        re.compile(
            rf"\b(?:{_SCENES})(?: (?:met|voted|gathered|sat|rose))?,? (?P<in>at|in|of|inside|outside) (?:the )?{name}\b"
        ),
    )


def _venues(doc: Document) -> Iterator[Located]:
    """Where the meeting, match or show of the article takes place: “told a packed Guildhall”."""
    if len(doc.text) > _LONGEST_REPORT:
        return
    found = list(matches(doc, [f" {name.lower()}" for name in _VENUES.split("|")] + ["guildhall"], _scenes))
    if len({match["place"] for match in found}) == 2:
        for match in found:
            yield located_at("venue", "", match)._replace(start=match.start("place"))


def _headline(doc: Document) -> Iterator[Located]:
    """The place of a headline that the text never has, “killed in Orlow crash”, and the one that its first sentences have."""
    if len(doc.blocks) < 2 or doc.blocks[0].kind not in ("headline", "paragraph"):
        return
    head = doc.blocks[0]
    line = doc.text[head.start : head.end]
    if line[-1:] in ".!?" or not re.search(r" [a-z]{4,}", line):
        return  # no headline, or one in which each word has a capital
    body = next(
        (block for block in doc.blocks[1:] if block.kind == "paragraph" and block.end - block.start > 40),
        None,
    )
    found = _place().search(doc.text, head.start, head.end)
    if not found or not body or trimmed(found["place"]) in doc.text[head.end :]:
        return
    stems = _told_of(line.lower())
    for sentence in re.finditer(r"[^.!?]+", doc.text[body.start : body.end]):
        there = _place().search(doc.text, body.start + sentence.start(), body.start + sentence.end())
        if there and len(stems & _told_of(sentence.group().lower())) > 1:
            for match in (found, there):
                yield located_at("headline", "", match)
        return


@cache
def _peoples() -> tuple[re.Pattern[str], ...]:
    nouns = rf"(?P<noun>{_LANDS})"
    people = r"(?P<place>(?:North |South )?[A-Z][\w’'\-]+)"
    return (
        re.compile(
            rf"\b(?P<article>[Aa]n?|[Tt]he|[Tt]his|[Tt]hat) (?:[a-z\-]+ ){{0,2}}{people} (?:[a-z\-]+ ){{0,2}}{nouns}\b"
        ),
        re.compile(rf"\b{people} [a-z]+ of (?P<article>that|this|the) (?:[a-z\-]+ ){{0,2}}{nouns}\b"),
    )


def _lands(doc: Document) -> Iterator[Located]:
    """“a Breton fishing port”, “the Galician rain of that little port”, if the article tells of one port."""
    found = list(matches(doc, [f" {noun}" for noun in _LANDS.split("|")], _peoples))
    if len(found) < 2:
        return
    from editlint.english.places import readings

    for match in found:
        is_people = any(place.kind == "people" for place in readings(match["place"]))
        if is_people and not _are_several(doc, match["noun"]):
            yield Located("land", match["noun"], match["place"], match.start("place"), match.end("noun"))


def _are_several(doc: Document, noun: str) -> bool:
    several = rf"\b(?:{noun}s|{noun[:-1]}ies|(?:another|other|every|each|second) (?:[a-z]+ )?{noun})\b"
    return re.search(several, doc.text) is not None


@cache
def _place() -> re.Pattern[str]:
    return re.compile(rf"\b(?P<in>[Ii]n|[Aa]t|[Nn]ear) (?P<place>{NAME})")


def _deeds(doc: Document) -> Iterator[Located]:
    column = words(doc)
    for i in places_of(doc, _DEED_OF):
        block = doc.block_at(column.starts[i])
        found = _with_place(doc, block, column.starts[i], column.ends[i]) if block else None
        if found:
            yield found


def _with_place(doc: Document, block: Block, start: int, end: int) -> Located | None:
    """The deed with its place, if one follows in the same clause, and whom or what it was done to."""
    if block.kind not in ("headline", "standfirst", "paragraph"):
        return None
    found = _place().search(doc.text, end, min(block.end, end + _FARTHEST))
    if not found:
        return None
    between = _WORD.findall(doc.text[end : found.start()])
    keys = [word.lower() for word in between]
    if len(keys) > _LONGEST or not _CLAUSE.isdisjoint(keys) or any(not word[0].isalnum() for word in keys):
        return None
    if keys and keys[-1] in _WARS:
        return None
    patient = [word for word in keys if word not in FUNCTION_WORDS] or _before(doc, block.start, start)
    told = [
        stem(word)
        for word in patient
        if word not in _COUNTS and word not in FUNCTION_WORDS and word.isalpha()
    ]
    if len(told) < 2:
        return None
    key = f"{_DEED_OF[doc.text[start:end].lower()]} {' '.join(told[-2:])}"
    return located_at("event", key, found)


def _before(doc: Document, start: int, at: int) -> list[str]:
    """Who is told of before “(were) captured in”."""
    words = [word.lower() for word in _WORD.findall(doc.text[start:at])]
    while words and words[-1] in ("was", "were", "been", "being", "be", "have", "had", "has", "of", "the"):
        words.pop()
    return [word for word in words[-3:] if word.isalpha() and word not in FUNCTION_WORDS]
