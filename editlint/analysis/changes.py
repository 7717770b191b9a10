"""What an article says of changes: how much, in which direction, from what value to what value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from editlint.english.change_words import CHANGES, DIRECTIONS, FACTORS
from editlint.english.measures import UNITS
from editlint.english.number_words import FRACTIONS
from editlint.model.document import Document, layer
from editlint.model.meaning import Quantity

from .figure_sentences import FigureSentence, figure_sentences
from .words import words


class Amount(NamedTuple):
    """By how much something changed: words first to last (last is not in it)."""

    first: int
    last: int
    value: float
    unit: str  # that of a quantity, “%”, “points” or “times”
    qualifier: str
    quantity: Quantity | None = None


class Change(NamedTuple):
    """A change between two values. `direction` is 1 or -1, or 0 where no word tells; `first` to `last` holds the verb and both values."""

    first: int
    last: int
    direction: int
    old: Quantity
    new: Quantity
    scale: float  # `old` times this is in the unit of `new`: “from 3 to 5 million”
    amounts: tuple[Amount, ...]

    @property
    def unit(self) -> str:
        """The unit of both values, which may be written once."""
        return self.new.unit or self.old.unit


_QUALIFIER = (
    r"(?: (?:about|around|nearly|almost|just|only|over|under|more|less|than|some|roughly|approximately|at|least|up|well|"
    r"a|an|the|as|much|little|estimated|record|low|high|mere|average|current|present|initial|original|of|only|further|another|fully|close|to))*?"
)
_WORD = (
    r"(?: (?!(?:from|to|by|and|but|while|when|which|who|or|after|because|if|not|out)\b)(?:[a-z][\w'.-]*|@|-))"
)
_ANY = r"(?: ['a-z][\w'.-]*)"
_PART = "half|third|quarter|fifth|sixth|tenth"
_FRACTION = rf"(?:(?:a|one) (?:{_PART})|half)(?! an?\b| points?\b| percentage\b)"
_CLAUSE = r"(?: ,| -| –| —|;)"
_DOUBLE_QUALIFIER = r"(?P<how>(?:more than|nearly|almost|about|roughly|over|less than|at least) )?"


_OPENERS = frozenset((*CHANGES, "up", "down"))
_TELLING = frozenset(
    (*DIRECTIONS, *CHANGES, *FACTORS, *"went go goes gone going moved changed majority margin lead".split())
)


class OpenChange(NamedTuple):
    """A change told after the new value alone: “This year it was 28, a fall of two thirds.”

    The old value is one of `candidates`, which the sentence or the one before it gives, if any.
    """

    change: Change  # whose old value is the nearest of the candidates
    candidates: tuple[tuple[Quantity, float], ...]  # each with its scale


class _Parts(NamedTuple):
    """Pieces of the patterns below."""

    verbs: str
    nouns: str
    by: str
    head: str
    spell: str


@cache
def _parts() -> _Parts:
    verbs = "|".join(sorted(DIRECTIONS, key=len, reverse=True))
    nouns = "|".join(sorted(CHANGES, key=len, reverse=True))
    factors = "|".join(FACTORS)
    by = rf"(?:(?: by)?{_QUALIFIER} (?P<by>#|{_FRACTION})(?: points?)?)?"
    of = rf"(?:(?: of| by){_QUALIFIER} (?P<of>#|{_FRACTION}))?"
    # the price [rose 10 %] [rise of 10 %] [a 10 % rise] [doubled]
    head = (
        rf"(?:(?<![\w-])(?P<factor>{_DOUBLE_QUALIFIER}(?P<times>{factors}))(?! as\b)"
        rf"|(?<![\w-])(?:went|go|goes|gone|going|moved|changed)\b(?! up\b| down\b)"
        rf"|(?<![\w-])(?P<verb>{verbs})\b{by}"
        rf"|(?P<before>#)(?: point)? (?P<changed>{nouns})\b"
        rf"|(?<![\w-])(?P<noun>{nouns})\b{of})"
    )
    spell = r"(?: (?:in|over|within|during)(?: the)?(?: last| past)? (?P<spell>#))?"  # doubled in two years
    return _Parts(verbs, nouns, by, head, spell)


# Each is compiled only for a sentence that has its signs, since that takes milliseconds.


@cache
def _from_to() -> re.Pattern[str]:
    parts = _parts()
    return re.compile(
        rf"{parts.head}{_WORD}{{0,10}}{parts.spell}(?: ,)?(?<! run)(?<! runs)(?<! range)(?<! ranges)(?<! ranged)(?<! vary)(?<! varies)(?<! varied)"
        rf" from{_QUALIFIER} (?P<old>#){_WORD}{{0,5}}(?: ,)?"
        rf" to{_QUALIFIER} (?P<new>#)"
    )


@cache
def _to_from() -> re.Pattern[str]:
    parts = _parts()
    return re.compile(
        rf"{parts.head}{_WORD}{{0,10}}{parts.spell}(?: ,)? to{_QUALIFIER} (?P<new>#){_WORD}{{0,5}}(?: [,(])?"
        rf"(?: (?:up|down|compared))? (?:from|compared (?:with|to)){_QUALIFIER} (?P<old>#)"
    )


@cache
def _beside() -> re.Pattern[str]:
    """60, up [10 %] from 50"""
    return re.compile(
        rf"(?P<new>#){_WORD}{{0,8}}(?: [,(]| -| –| —) (?P<verb>up|down){_parts().by}{_WORD}{{0,3}} (?:from|on){_QUALIFIER}"
        r" (?P<old>#)"
    )


@cache
def _against() -> re.Pattern[str]:
    """6,418 votes against 6,206, a majority of"""
    return re.compile(
        rf"(?P<new>#){_WORD}{{0,8}} (?:against|to){_WORD}{{0,7}} (?P<old>#){_ANY}{{0,6}}(?= , a (?:majority|margin|lead) )"
    )


@cache
def _open_change() -> re.Pattern[str]:
    """…, a drop of 25 · …, up 10 %"""
    nouns = _parts().nouns
    return re.compile(
        rf"(?P<new>#){_WORD}{{0,4}}{_CLAUSE}(?: which is| that is)?(?:{_QUALIFIER} (?P<noun>{nouns}) (?:of|by){_QUALIFIER}"
        rf" (?P<of>#|{_FRACTION})|{_QUALIFIER} (?P<before>#) (?P<changed>{nouns})\b"
        rf"| (?P<verb>up|down)(?: by)?{_QUALIFIER} (?P<by>#|{_FRACTION}))(?!{_WORD}{{0,4}} from )"
    )


@cache
def _after() -> re.Pattern[str]:
    """The amount behind both values: …, a drop of 25 · …, up 10 % · … (10 %)"""
    nouns = _parts().nouns
    return re.compile(
        rf"{_WORD}{{0,6}}(?:"
        rf"{_CLAUSE}(?: which is| or| that is)?{_QUALIFIER} (?:(?P<noun>{nouns}|majority|margin|lead) (?:of|by){_QUALIFIER}"
        rf" (?P<of>#|{_FRACTION})|(?P<before>#) (?P<changed>{nouns})\b)"
        rf"| \( (?P<way>(?:up|down|by|a|an|rise|fall|increase|drop|of|[+-]) )*(?P<bracket>#) \)"
        rf"|{_CLAUSE} (?:up|down|or|by){_QUALIFIER} (?P<or>#)(?={_WORD}{{0,2}}(?: [,.;)]|$))"
        rf")"
    )


def _between(text: str) -> Iterator[re.Pattern[str]]:
    """The patterns of both values whose signs a sentence has."""
    has_from, has_to = " from " in text, " to " in text
    if has_from and has_to:
        yield _from_to()
    if has_to and (has_from or " compared " in text):
        yield _to_from()
    if (has_from or " on " in text) and (" up " in text or " down " in text):
        yield _beside()
    if " , a majority " in text or " , a margin " in text or " , a lead " in text:
        yield _against()


@layer
def changes(doc: Document) -> tuple[Change, ...]:
    """The changes between two values that one sentence gives, in order."""
    found: list[Change] = []
    for sentence in figure_sentences(doc):
        text = sentence.text
        if text.count("#") > 1 and not _TELLING.isdisjoint(text.split()):
            found += _in_sentence(doc, sentence)
    return tuple(found)


def open_changes(doc: Document) -> Iterator[OpenChange]:
    """The changes whose old value the words beside them do not name, where there may be one near by."""
    before: FigureSentence | None = None
    for sentence in figure_sentences(doc):
        is_told = "#" in sentence.text and not _OPENERS.isdisjoint(sentence.text.split())
        for match in _open_change().finditer(sentence.text) if is_told else ():
            near = list(sentence.quantities.values())
            if before and before.sentence.last == sentence.sentence.first:
                near = [*before.quantities.values(), *near]
            if found := _open(doc, sentence, match, near):
                yield found
        before = sentence


def _open(
    doc: Document, sentence: FigureSentence, match: re.Match[str], near: list[Quantity]
) -> OpenChange | None:
    groups = match.groupdict()
    new = sentence.quantities[match.start("new")]
    name = next(name for name in ("by", "of", "before") if groups[name])
    amount = _amount(sentence, match, name)
    candidates = [
        (old, scale)
        for old in near
        if old.last <= new.first and (scale := harmonized(doc, old, new)) and not _is_bare(old, new)
    ]
    if not candidates:
        return None
    nearest = candidates[-1][0]
    candidates = [one for one in candidates if (one[0].kind, one[0].unit) == (nearest.kind, nearest.unit)]
    first, last = sentence.first_word(match.start()), sentence.last_word(match.end())
    change = Change(first, last, _direction(match), candidates[-1][0], new, candidates[-1][1], (amount,))
    return OpenChange(change, tuple(candidates))


def _is_bare(old: Quantity, new: Quantity) -> bool:
    """True where nothing tells that both count the same."""
    return old.kind == new.kind == "count" and (old.noun < 0 or new.noun < 0)


def harmonized(doc: Document, old: Quantity, new: Quantity) -> float | None:
    """What to multiply `old` by to hold it against `new`; nothing where they are of two kinds."""
    if old.unit == new.unit:
        if old.kind != new.kind:
            return None
        return _shared_scale(doc, old, new) if old.kind != "share" else 1
    if not old.unit and old.kind == "count" and old.noun < 0:
        has_word = new.number_last - new.number > 1
        return new.value / _figures(doc, new) if has_word and _figures(doc, new) else 1
    if not new.unit and new.kind == "count" and new.noun < 0 and old.kind != "share":
        return 1  # “from 80 tonnes to 60”
    one, two = UNITS.get(old.unit), UNITS.get(new.unit)
    if one and two and one.dimension == two.dimension and one.dimension != "temperature":
        return one.factor / two.factor
    return None


def _shared_scale(doc: Document, old: Quantity, new: Quantity) -> float:
    """“from 3 to 5 million”, “from £3 to £5m”: the word stands only once."""
    has_words = old.number_last - old.number, new.number_last - new.number
    figures = _figures(doc, new)
    if has_words[0] == 1 and has_words[1] > 1 and figures and old.value < 1000:
        return new.value / figures
    return 1


def _figures(doc: Document, quantity: Quantity) -> float:
    key = words(doc).keys[quantity.number].replace(",", "")
    return float(key) if key.replace(".", "", 1).isdecimal() else 0


def _in_sentence(doc: Document, sentence: FigureSentence) -> Iterator[Change]:
    end = 0
    matches = [match for pattern in _between(sentence.text) for match in pattern.finditer(sentence.text)]
    for match in sorted(matches, key=lambda match: match.start()):
        if match.start() >= end and (change := _made(doc, sentence, match)):
            yield change
            end = match.end()


def _made(doc: Document, sentence: FigureSentence, match: re.Match[str]) -> Change | None:
    groups = match.groupdict()
    old, new = (sentence.quantities[match.start(name)] for name in ("old", "new"))
    if groups.get("spell") and sentence.quantities[match.start("spell")].kind != "duration":
        return None
    scale = harmonized(doc, old, new)
    if (
        scale is None
        or _is_negative(sentence, match.start("old"))
        or _is_negative(sentence, match.start("new"))
    ):
        return None
    following = _after().match(sentence.text, match.end())
    amounts = [_amount(sentence, match, name) for name in ("by", "of", "before") if groups.get(name)]
    if groups.get("factor"):
        amounts.append(_factor(sentence, match))
    if following:
        names = ("of", "before", "bracket", "or")
        amounts += [_amount(sentence, following, name) for name in names if following.group(name)]
    direction = _direction(match) or (_direction(following) if following else 0)
    first, last = sentence.first_word(match.start()), sentence.last_word(match.end())
    return Change(first, last, direction, old, new, scale, tuple(amounts))


def _direction(match: re.Match[str]) -> int:
    groups = match.groupdict()
    if groups.get("factor"):
        return 1 if FACTORS[groups["times"]] > 1 else -1
    if groups.get("verb"):
        return DIRECTIONS[groups["verb"]]
    word = groups.get("noun") or groups.get("changed")
    return CHANGES.get(word, 0) if word else 0


def _factor(sentence: FigureSentence, match: re.Match[str]) -> Amount:
    first, last = _words(sentence, match, "factor")
    return Amount(first, last, FACTORS[match["times"]], "times", (match["how"] or "").strip())


def _amount(sentence: FigureSentence, match: re.Match[str], name: str) -> Amount:
    first, last = _words(sentence, match, name)
    quantity = sentence.quantities.get(match.start(name))
    if quantity is None:
        part = FRACTIONS[match.group(name).split()[-1]]
        before = sentence.text[: match.start(name)].split()[-2:]
        return Amount(first, last, 100 * part, "fraction", " ".join(before))
    has_points = "point" in sentence.text[match.start(name) : match.start(name) + 16]
    unit = "points" if quantity.unit == "%" and has_points else quantity.unit
    return Amount(first, last, quantity.value, unit, quantity.qualifier, quantity)


def _words(sentence: FigureSentence, match: re.Match[str], name: str) -> tuple[int, int]:
    return sentence.first_word(match.start(name)), sentence.last_word(match.end(name))


def _is_negative(sentence: FigureSentence, offset: int) -> bool:
    return bool(re.search(r"(?:^| )(?:-|–|−|minus)(?: [$£€])? $", sentence.text[:offset]))
