"""A player who is out of the match, the race or the cup by one sentence and plays on by another, later in it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from editlint.analysis.claims import Claim, claims
from editlint.analysis.firmness import times_in
from editlint.analysis.grammar import grammar, mentions
from editlint.analysis.lower import has_one_of
from editlint.analysis.quotations import quotation_at
from editlint.analysis.sentences import sentence_number, sentences
from editlint.analysis.states import key_of, subjects_of
from editlint.analysis.word_places import places_of
from editlint.analysis.words import span_of, words
from editlint.english.number_words import UNITS
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.pattern import late
from editlint.model.text import Span

_OUT = (
    "sent off", "red card", "fouled out", "fifth foul", "second yellow", "stretchered", "carried off", "limped off", "retired hurt",
    "taken to hospital", "disqualified", "knocked out", "eliminated", "dispatched", "ejected", "went out in", "withdrew", "abandoned",
    "crashed out", "shown a straight red", "shown a red", "taken off", "substituted", "dismissed", "pulled out", "dropped out", "bowed out",
    "limped out", "hobbled off", "was replaced by", "made way for", "sin bin", "led off", "helped off",
)  # fmt: skip
_SPORT = (
    "match", "race", "goal", "referee", "half-time", "innings", "rider", "stage", "quarter", "final", "game", "lap", "umpire",
)  # fmt: skip
_PASSIVE = late(
    r"(?:sent|stretchered|carried|taken|helped|led) (?:off|from the (?:field|pitch|court))\b|taken to (?:a )?hospital\b|disqualified\b|"
    r"ejected\b|substituted\b|knocked out\b|eliminated\b|shown (?:a |the )?(?:straight |second )?(?:red|yellow)(?: card)?\b|dispatched\b|"
    r"dismissed\b|withdrawn\b|replaced by\b"
)
_ACTIVE = late(
    r"fouled out\b|(?:limped|hobbled|went|came|walked) off\b|retired(?: hurt| injured)?\b|(?:crashed|pulled|dropped|bowed|went|limped) out\b|"
    r"withdrew\b|abandoned\b|made way for\b|picked up (?:a|his|her) (?:second yellow|fifth foul)\b|"
    r"saw red\b|(?:received|was given|got) (?:a|his|her) (?:straight red|red card|second yellow|second booking)\b"
)
_NOUN = late(r"^(?:fifth foul|second yellow(?: card)?|red card|sending-off|dismissal|elimination)\b")
_PLAYS = frozenset(
    """
    score equalise equalize shoot head cross pass save tackle dunk sink convert kick attack chase pace overtake curl drill volley
    slot foul net tap strike fire bowl bat dribble sprint lob intercept rebound clear block dive win lead set finish make have take hit
    play beat
    """.split()
)
_LIGHT = {
    "make": "pace run save tackle block pass break catch steal", "have": "chance shot header effort", "take": "penalty corner free-kick shot wicket pass throw-in lead",
    "hit": "post bar winner six four shot woodwork three-pointer", "set": "pace", "lead": "group bunch attack chase break peloton counter-attack line field",
}  # fmt: skip
_DEEDS = frozenset(
    "goal header shot dunk try penalty cross free-kick strike winner equaliser basket three-pointer save tackle attack volley".split()
)
_PAST = late(
    r"\b(?:earlier|had (?:\w+ed|been|already|just|come|gone|won|lost|hit|made|set)|first half|before|opening|previously|until|last (?:season|year|week|month)|next (?:match|game|season|week)|will|would|could|without|ban|banned|suspen\w+|miss(?:es|ed)?)\b",
    re.I,
)
_THEN = late(
    r"\b(?:for what was left|(?:for )?the rest of|to the end|at the finish|on the line|minutes later|seconds later|moments later|after that|"
    r"in the closing|late on|at the death|in the last (?:kilomet\w+|mile|lap|hour)|on the last (?:lap|climb|hill))\b",
    re.I,
)
_MINUTE = late(
    r"\b(?:in|on|after|by) (?:the |just )?(\d{1,3})(?:st|nd|rd|th)?[ -]minutes?\b|\b(\d{1,3})(?:st|nd|rd|th) minute\b|\((\d{1,3})(?:min)?\)",
    re.I,
)
_LEFT = late(
    r"\b(?:with )?(?:just |only |some )?(\w+(?:-\w+)?) minutes? (?:left|to go|remaining|to play|from (?:time|the end))\b",
    re.I,
)
_HOUR = late(r"\b(?:on|after) (?:the|an) hour\b|\bhour mark\b", re.I)
_WHISTLE = late(r"\bat the final whistle\b", re.I)
_FINAL = late(r"\b(?:final|last|dying) (?:minute|moments|seconds|minutes|kick|play)\b", re.I)
_EXTRA = late(r"\b(?:stoppage|injury|added|extra)[ -]time\b", re.I)
_ROUNDS = (
    "first round",
    "second round",
    "third round",
    "fourth round",
    "last 16",
    "quarter-final",
    "semi-final",
    "final",
)
_ROUND = late(
    r"\b(first round|second round|third round|fourth round|last 16|quarter-final|semi-final|final)s?\b(?! (?:minute|score|whistle|day|stage|lap|kick|set))",
    re.I,
)


class _Exit(NamedTuple):
    """Words first to last (last is not in it) tell that a player is out."""

    of: str
    first: int
    last: int
    sentence: int


class OutThenPlaying(NamedTuple):
    """The deed is later by its minute, by its round, or by its place in the text with words such as “in the final minute”."""

    gives = ("match", "other")
    cost = "parse"
    signs = _OUT

    def run(self, doc: Document) -> Iterator[Hit]:
        if not has_one_of(doc, _SPORT):
            return
        exits: dict[str, list[_Exit]] = defaultdict(list)
        for each in _exits(doc):
            exits[each.of].append(each)
        if not exits:
            return
        told: set[str] = set()
        for player, sentence, span in _deeds(doc):
            if player in told:
                continue
            out = next((each for each in exits.get(player, ()) if _is_later(doc, each, sentence)), None)
            if out:
                told.add(player)
                early, later = sorted((span_of(doc, out.first, out.last), span))
                yield Hit(later, {"other": doc.text[slice(*early)]}, (Note(early, "of the same player"),))


def _exits(doc: Document) -> Iterator[_Exit]:
    column = words(doc)
    for claim in claims(doc):
        if claim.is_denied or claim.is_quoted or claim.modality != "asserted":
            continue
        start = column.starts[claim.word]
        is_passive = claim.object >= 0 and claim.subject < 0
        match = _PASSIVE.match(doc.text, start) if is_passive else _ACTIVE.match(doc.text, start)
        if not match:
            continue
        who = {key_of(doc, claim.object, claim.object_is)} - {""} if is_passive else subjects_of(doc, claim)
        last = next(i for i in range(claim.word, len(column)) if column.ends[i] >= match.end()) + 1
        for player in who:
            yield _Exit(player, claim.word, last, claim.sentence)
    yield from _fouls(doc)


def _fouls(doc: Document) -> Iterator[_Exit]:
    """“Her fifth foul came with six minutes left”."""
    made, column = grammar(doc), words(doc)
    for at in places_of(doc, ("foul", "yellow", "card", "dismissal", "sending-off")):
        for n, mention in enumerate(mentions(doc)):
            if mention.head == at and (owner := _owner(doc, n)):
                first = next(
                    (
                        i
                        for i in range(mention.first, at + 1)
                        if _NOUN.match(doc.text[column.starts[i] : column.ends[at]])
                    ),
                    -1,
                )
                if first >= 0 and made.relations[at] in ("nsubj", "obj", "obl", "nsubj:pass"):
                    yield _Exit(owner, first, at + 1, _number(doc, at))


def _number(doc: Document, word: int) -> int:
    return sentence_number(doc, word)


def _owner(doc: Document, number: int) -> str:
    made, every = grammar(doc), mentions(doc)
    for n in range(max(0, number - 2), min(number + 3, len(every))):
        head = every[n].head
        if made.heads[head] == every[number].head and made.relations[head] == "nmod:poss":
            return key_of(doc, n)
    return ""


def _deeds(doc: Document) -> Iterator[tuple[str, int, Span]]:
    """Who plays, in which sentence, and where that stands."""
    made = grammar(doc)
    for claim in claims(doc):
        if claim.is_denied or claim.is_quoted or claim.modality != "asserted":
            continue
        if claim.lemma not in _PLAYS and not _is_last_off(doc, claim):
            continue
        if claim.lemma in _LIGHT and not _is_play(doc, claim):
            continue
        last = (
            mentions(doc)[claim.object].head + 1
            if claim.object >= 0 and mentions(doc)[claim.object].head > claim.word
            else claim.word + 1
        )
        for player in subjects_of(doc, claim):
            yield player, claim.sentence, span_of(doc, claim.word, min(last, claim.word + 6))
    for n, mention in enumerate(mentions(doc)):
        if made.lemmas[mention.head] in _DEEDS and (owner := _owner(doc, n)):
            start = words(doc).starts[mention.head]
            if quotation_at(doc, start, start + 1) is None:
                yield owner, _number(doc, mention.head), span_of(doc, mention.head, mention.head + 1)


def _is_last_off(doc: Document, claim: Claim) -> bool:
    """“walked off at the final whistle”."""
    column = words(doc)
    return column.keys[claim.word + 1 : claim.word + 2] == ["off"] and claim.lemma in ("come", "walk", "go")


def _is_play(doc: Document, claim: Claim) -> bool:
    if claim.object < 0:
        return False
    return grammar(doc).lemmas[mentions(doc)[claim.object].head] in _LIGHT[claim.lemma].split()


def _is_later(doc: Document, out: _Exit, number: int) -> bool:
    if number == out.sentence:
        return False
    there, here = sentences(doc)[out.sentence], sentences(doc)[number]
    if _PAST.search(doc.text, here.start, here.end) or times_in(doc, there) != times_in(doc, here):
        return False
    first, second = doc.text[there.start : there.end], doc.text[here.start : here.end]
    if _round(first) and _round(second):
        return _round(second) > _round(first) and "last" not in second
    begin, end = _position(first), _position(second)
    if end is not None and begin is not None:
        return end > begin
    if number < out.sentence or _PAST.search(first):
        return False
    return (end is not None and end >= -1) or _THEN.search(second) is not None


def _round(text: str) -> int:
    found = {match[1].lower() for match in _ROUND.finditer(text)}
    return _ROUNDS.index(found.pop()) + 1 if len(found) == 1 else 0


def _position(text: str) -> float | None:
    """How far the match is, in minutes from its end by the clock: -6 with six minutes left; None where nothing tells."""
    if _WHISTLE.search(text):
        return 3
    if _EXTRA.search(text):
        return 2
    minutes = [int(next(filter(None, match.groups()))) for match in _MINUTE.finditer(text)]
    if len(set(minutes)) == 1 and minutes[0] <= 130:
        return minutes[0] - 90
    left = _LEFT.search(text)
    if left:
        told = left[1].lower()
        return -float(told) if told.isdecimal() else -float(UNITS[told]) if told in UNITS else None
    if _HOUR.search(text):
        return -30
    return -1 if _FINAL.search(text) else None
