"""Events in an order that cannot be: what is still to come and has already been, or came after what came later."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache
from itertools import combinations, pairwise
from typing import NamedTuple

from editlint.analysis.dated_events import are_of_one, dated_events
from editlint.analysis.own_sentences import own_sentences
from editlint.analysis.quotations import quotation_at
from editlint.analysis.sentences import sentence_of
from editlint.analysis.times import times
from editlint.analysis.word_places import places_of
from editlint.analysis.words import span_of, words
from editlint.english.calendar import MONTH_NAMES, WEEKDAY_NAMES
from editlint.english.forms import forms
from editlint.english.stems import stem
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.language import Sentence, Words
from editlint.model.pattern import late
from editlint.model.text import Span

_NEAR = 4  # sentences from what is to come to what has been
_YEAR = r"(1[5-9]\d\d|20\d\d)"
_AFTER = late(
    rf"{_YEAR},? (after|before) (?!the end of|the start of|that\b)([^.,;:!?()\n]{{3,60}}?)\bin (?:[A-Z][a-z]+ )?{_YEAR}\b(?![-–’'])"
)
_PLANS = late(
    r"\b(?:plan\w*|due|would|will|could|expir\w*|contract|deadline|schedul\w*|expected|until|since|by|from|to be|and|but|not|mandate|target|goal|next|ahead)\b"
)
_SIGNS = frozenset(
    "will due scheduled set expected hoping planning about hope hopes plan plans want wants intend intends like".split()
)
_UNSURE = late(r"\b(?:[Ii]f|[Ww]hether|would not|not|never|again|another)\b")
_TO_COME = late(
    r"\b(?:will|(?:is|are) (?:due|scheduled|set|expected|hoping|planning|about) to|(?:hopes?|plans?|wants?|intends?|would like) to)\b"
)
_HELD = frozenset(["hold", "host", "stage", "run", "have", "give", "organise", "organize"])
_SAME = (
    frozenset(["finished", "completed"]),
    frozenset(["published", "released", "issued"]),
    frozenset(["demolished", "razed"]),
    frozenset(["closed", "shut"]),
)
_ENDS = frozenset(
    "on in at for of to with by from that which who when where and or but as about into this next later".split()
)
_BEGINNINGS = frozenset("begin start open close reopen end finish retire resign launch expire".split())
# A day that is to come; “will open at ten” is a habit.
_A_DAY = late(
    r"\b(?:in|on|next|from|this) (?:[A-Z]\w+|week|month|year|spring|summer|autumn|winter|early|late)\b"
)
_BEGAN = late(r"\b(?:began|begins|started|starts|opened|opens|kicked off|kicks off)\b[^.;]{0,30}\Z")
_ENDED = late(r"^[^.;]{0,30}\b(?:ended|ends|finished|finishes|closed|closes)\b")
_NEXT_DAY = late(r"\b(?:next|following|after|later|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|every|when|had)")
_THE_NOUN = late(
    r"\b[Tt]he (?:[\w-]+ ){0,2}?(?P<noun>[a-z]+)(?=,| (?:was|were|has|have|took|went|drew|ended|\w+ed|began)\b)"
)
_HAPPENED = late(r"\s+(?:took place|(?:was|were) held|drew|went ahead|ended)\b")
_PAST_TIME = (
    rf"(?:yesterday|last (?:week|month|year|night|[A-Z]\w+)|earlier|already|in (?:{'|'.join(MONTH_NAMES)})"
    rf"|on (?:{'|'.join(WEEKDAY_NAMES)}|\d))\b"
)
_OTHER = late(
    r"\b(?:first|previous|last time|earlier|second|another|other|new|next|pilot|original|old|former|similar|usual|annual|each|every|"
    r"if|once|when|until|would|will|ago|in (?:19|20)\d\d)\b",
    re.I,
)
_ENDINGS = {
    "born": ("died", "killed", "executed", "crowned"), "founded": ("closed", "abolished", "demolished"),
    "built": ("demolished",), "opened": ("closed", "demolished"), "launched": ("abolished", "sunk"), "begins": ("ends",),
}  # fmt: skip
_STUDIES = "survey study trial inquiry census poll vote count test audit review consultation dig election experiment ballot"
_BEGINS = late(
    rf"\b({'|'.join(_STUDIES.split())})s?\b[^.;!?\n]{{0,40}}?\b(?:begins|starts|opens|will begin|will start|will open|is due to (?:begin|start))\b[^.;!?\n]*\Z"
)
_RESULTS = late(
    r"(?:The|Its|Their) (?:results?|findings|report|verdict|outcome|conclusions?|data)\b(?P<between>[^.;!?\n]{0,60}?)"
    r"\b(?:(?:was|were|has been|have been) (?:published|released|announced|made public|presented|declared)|came out|showed|pointed|found)\b"
)


class _Coming(NamedTuple):
    """A verb and its noun that are still to come, and where."""

    verb: str
    noun: str  # its stem
    span: Span
    is_done_to: bool = False  # “will be published”


class DateOrder(NamedTuple):
    """Narrated in the writer's own words: “in 2019, after closing in 2021”; “will host a session … the session took place”;
    “a survey begins … its results were published”."""

    gives = ("match", "other")

    def run(self, doc: Document) -> Iterator[Hit]:
        for match in _AFTER.finditer(doc.text):
            yield from _years_reversed(doc, match)
        own = own_sentences(doc)
        yield from _already(doc, own)
        yield from _results_first(doc, own)
        yield from _ended_before(doc)
        yield from _clock_reversed(doc)


def _years_reversed(doc: Document, match: re.Match[str]) -> Iterator[Hit]:
    first, word, between, second = match.groups()
    is_wrong = int(second) > int(first) if word == "after" else int(second) < int(first)
    if is_wrong and not _PLANS.search(between) and not quotation_at(doc, *match.span()):
        note = Note(Span(*match.span(4)), f"{second} here")
        yield Hit(Span(*match.span(1)), {"other": f"{word} … {second}"}, (note,))


def _ended_before(doc: Document) -> Iterator[Hit]:
    """“opened in 1942 and closed in 1939”; who closed first may open again."""
    events = dated_events(doc)
    for one, two in combinations(events[:40], 2):
        begin, end = (one, two) if two.kind in _ENDINGS.get(one.kind, ()) else (two, one)
        if end.kind not in _ENDINGS.get(begin.kind, ()) or not are_of_one(begin, end, events):
            continue
        if begin is two and begin.kind != "born":
            continue
        if begin.kind == "begins" and begin.when.year != end.when.year:
            continue  # every year anew
        if begin.when.year and end.when.year and (end.when.latest or 0) < (begin.when.earliest or 0):
            first, second = (span_of(doc, each.when.first, each.when.last) for each in (one, two))
            label = f"{one.kind} {doc.text[slice(*first)]} here"
            yield Hit(second, {"other": doc.text[slice(*first)]}, (Note(first, label),))


def _clock_reversed(doc: Document) -> Iterator[Hit]:
    """“began at 6pm and ended at 5.15pm”; an end in the other half of the day may be the next morning's."""
    column = words(doc)
    clocks = [
        when for when in times(doc) if when.kind == "clock" and not when.is_quoted and when.minute is not None
    ]
    for one, two in pairwise(clocks):
        sentence = sentence_of(doc, one.first)
        if two.first >= sentence.last or two.first - one.last > 12 or (two.minute or 0) >= (one.minute or 0):
            continue
        before = doc.text[sentence.start : column.starts[one.first]]
        between = doc.text[column.ends[one.last - 1] : column.starts[two.first]]
        is_half = ((one.minute or 0) < 720) == ((two.minute or 0) < 720)
        if is_half and _BEGAN.search(before) and _ENDED.search(between) and not _NEXT_DAY.search(between):
            first, second = (span_of(doc, each.first, each.last) for each in (one, two))
            yield Hit(second, {"other": doc.text[slice(*first)]}, (Note(first, "begins here"),))


def _already(doc: Document, own: tuple[Sentence, ...]) -> Iterator[Hit]:
    """“will host a session”, and near it “The session took place”."""
    for number, coming in _coming(doc, own):
        first = number - _NEAR if coming.is_done_to else number + 1
        for sentence in own[max(0, first) : number + 1 + _NEAR]:
            if sentence == own[number]:
                continue
            found = _told_as_past(doc, sentence, coming)
            if found and not quotation_at(doc, *found):
                note = Note(coming.span, "still to come here")
                yield Hit(found, {"other": doc.text[slice(*coming.span)]}, (note,))
                break


def _coming(doc: Document, own: tuple[Sentence, ...]) -> Iterator[tuple[int, _Coming]]:
    """What is still to come, with the number of its sentence."""
    firsts = [sentence.first for sentence in own]
    numbers = {bisect_right(firsts, place) - 1 for place in places_of(doc, _SIGNS)}
    for number in sorted(numbers - {-1}):
        sentence = own[number]
        text = doc.text[sentence.start : sentence.end]
        if _UNSURE.search(text):
            continue
        for match in _TO_COME.finditer(text):
            start, end = sentence.start + match.start(), sentence.start + match.end()
            coming = _announced(doc, sentence, start, end)
            if coming and not quotation_at(doc, start, end):
                yield number, coming


def _announced(doc: Document, sentence: Sentence, start: int, end: int) -> _Coming | None:
    """“will host a session” announces the session, “the report will be published” the report."""
    column = words(doc)
    keys = column.keys
    at = bisect_left(column.starts, end)
    if at + 1 >= sentence.last:
        return None
    before = bisect_left(column.starts, start) - 1
    is_noun = before > sentence.first and keys[before].isalpha() and column.texts[before].islower()
    if keys[at] == "be":
        span = Span(start, column.ends[at + 1])
        return _Coming(keys[at + 1], stem(keys[before]), span, is_done_to=True) if is_noun else None
    if keys[at + 1] in ("a", "an", "the", "its", "their", "his", "her"):
        last = _noun_after(column, at + 2, sentence.last)
        return _Coming(keys[at], stem(keys[last - 1]), Span(start, column.ends[last - 1])) if last else None
    if is_noun and keys[at] in _BEGINNINGS and _A_DAY.search(doc.text, end, sentence.end):
        return _Coming(keys[at], stem(keys[before]), Span(start, column.ends[at]))
    return None


def _noun_after(column: Words, first: int, end: int) -> int:
    """Where the noun phrase that begins with the word ends; 0 where there is none."""
    last = first
    while last < min(end, first + 6) and (column.texts[last].islower() or column.keys[last] == "-"):
        if column.keys[last] in _ENDS and column.keys[last - 1] != "-":  # but “question-and-answer session”
            break
        last += 1
    return last if last > first and column.keys[last - 1].isalpha() else 0


def _told_as_past(doc: Document, sentence: Sentence, coming: _Coming) -> Span | None:
    """“The session took place”, “The wasps, released in March,”; None where the sentence says no such thing."""
    text = doc.text[sentence.start : sentence.end]
    if _OTHER.search(text[:120]):
        return None
    for noun in _THE_NOUN.finditer(text):
        if stem(noun["noun"]) != coming.noun:
            continue
        is_yearly = " last year" in text  # “The fair was held in Leeds last year”
        happened = _HAPPENED.match(text, noun.end()) if coming.verb in _HELD and not is_yearly else None
        match = happened or _done(coming.verb, coming.is_done_to).match(text, noun.end())
        if match:
            return Span(sentence.start + noun.start(), sentence.start + match.end())
    return None


@cache
def _done(verb: str, is_participle: bool) -> re.Pattern[str]:
    """What says after its subject that the verb was done: “, released in March”, “has been published”, “began last week”."""
    made: dict[str, tuple[str, ...]] = {"en": (verb,)} if is_participle else forms(verb)
    participles = {*(made.get("en") or made.get("ed") or (verb,))}
    for same in _SAME:
        if participles & same:
            participles |= same
    done = "|".join(map(re.escape, sorted(participles)))
    past = "|".join(map(re.escape, made.get("ed") or ())) or "(?!)"
    return re.compile(
        rf"(?:,| was| were) (?:{done}) {_PAST_TIME}| (?:has|have) (?:already )?been (?:{done})\b| (?:{past}) {_PAST_TIME}"
    )


def _results_first(doc: Document, own: tuple[Sentence, ...]) -> Iterator[Hit]:
    """“A survey begins in May. The results were published in January.”"""
    for one, two in pairwise(own):
        results = _RESULTS.match(doc.text, two.start, two.end)
        if not results or _OTHER.search(doc.text, two.start, two.end):
            continue
        before = doc.text[one.start : one.end].rstrip(".!")
        begins = _BEGINS.search(before)
        if begins and not _UNSURE.search(before):
            note = Note(Span(one.start + begins.start(), one.end - 1), "still to begin here")
            yield Hit(Span(*results.span()), {"other": doc.text[slice(*note.span)]}, (note,))
