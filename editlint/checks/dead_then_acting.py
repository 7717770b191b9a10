"""Somebody who is dead by one sentence and does what only the living do in another, after the death."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from editlint.analysis.claims import Claim, claims
from editlint.analysis.grammar import grammar, mentions, mentions_by_head
from editlint.analysis.lower import has_one_of
from editlint.analysis.quotations import quotation_at
from editlint.analysis.sentences import sentences
from editlint.analysis.states import (
    DEATH_SIGNS,
    Death,
    deaths,
    decade_of,
    key_of,
    month_of,
    subjects_of,
    time_of,
)
from editlint.analysis.times import When, dateline, times
from editlint.analysis.word_places import places_of
from editlint.analysis.words import span_of, words
from editlint.english.fates import BEING_ALIVE, DOING
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.pattern import late
from editlint.model.text import Span

_YEAR = 365
_LONGEST_LIFE = 85
_AFTER = frozenset(("in", "on", "during", "from", "since", "until", "till", "by", ""))
_WITH = frozenset(
    """
    marry meet interview hire visit divorce appoint arrest employ join greet teach telephone congratulate sack persuade
    """.split()
)
_TO = frozenset("dictate speak talk propose".split())
_STANDING_BY = frozenset(
    "sit stand watch attend greet hug wave clap smile accompany hand thank toast drive applaud nod".split()
)
_SCENE = late(
    r"\b(?:in|from) (?:the )?(?:public gallery|gallery|courtroom|dock|audience|stalls|front row|stands)\b|\bin court\b"
    r"|\b(?:told|addressed) (?:the )?(?:court|inquest|jury|reporters|meeting|hearing|judge)\b"
    r"|\boutside (?:the )?court\b|\baccompanied by (?:his|her) (?:wife|husband)\b"
    r"|\b(?:yesterday|last night|this (?:morning|afternoon|evening|week))\b|\bon (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
)
_IN_CARE = late(
    r"\b(?:(?:is|was) (?:still )?(?:recovering|convalescing|sitting up|expected to (?:make|recover|return|live|walk))"
    r"|(?:is|remains) (?:still |now )?in (?:a (?:stable|serious) condition|intensive care|hospital)"
    r"|(?:was|has been) (?:later )?(?:discharged|allowed home|sent home)|escaped (?:unhurt|unharmed|with)|was unhurt"
    r"|has (?:\w+ ){0,3}(?:ribs?|leg|arm|collarbone|ankle|wrist|pelvis|bruises|concussion)\b)"
)
_OTHER_YEAR = late(r"\b(?:last|previous|years?|ago|had|earlier|once|(?:1[5-9]|20)\d\d)\b", re.I)
_NO_SCENE = late(
    r"\b(?:ago|photograph\w*|portrait|statue|memory|ghost|dream\w*|flashback|ashes|coffin|grave|body|recording|once|"
    r"used to|had|before|earlier|when|video|footage|film|diary|letters?)\b",
    re.I,
)
_PARTS = (
    "shot|scene|reel|act|chapter|page|pages|frame|image|minutes|moments|sequence|episode|lines|third|half"
)
_AT_THE_END = late(rf"\b(?:last|final|closing) (?:\w+ )?(?:{_PARTS})\b", re.I)
_AT_THE_START = late(rf"\b(?:first|opening) (?:\w+ )?(?:{_PARTS})\b|\bearly on\b|\bbefore the titles\b", re.I)
_OUT_OF_ORDER = late(
    r"\b(?:flash\w*|ghosts?|dreams?|memory|memories|photograph\w*|portrait|earlier|remembers?|imagin\w*|hallucinat\w*|"
    r"prologue|vision)\b",
    re.I,
)


_IN_THE_ROOM = frozenset("come bring pour nod sit lean carry lay shrug grin fetch".split())
_WRITER = late(r"\b(?:I|me|us|we|We)\b")


class DeadThenActing(NamedTuple):
    """Told by the writer: a death with its date and a deed with a later one; a death long ago and a deed of today's
    scene (“was in the dock”); a death in the past and a life in the present; a death in the first chapter and a
    deed in the last."""

    gives = ("match", "other")
    cost = "parse"
    signs = DEATH_SIGNS

    def run(self, doc: Document) -> Iterator[Hit]:
        found = deaths(doc) if has_one_of(doc, DEATH_SIGNS) else ()
        if not found:
            return
        by_person: dict[str, list[Death]] = defaultdict(list)
        for death in found:
            by_person[death.of].append(death)
        told: set[str] = set()
        for person, span in _ages(doc):
            for death in by_person.get(person, ()):
                if death.tense == "late" and person not in told:
                    told.add(person)
                    one, two = sorted((span_of(doc, death.first, death.last), span))
                    yield Hit(two, {"other": doc.text[slice(*one)]}, (Note(one, "of the same person"),))
        for claim in claims(doc):
            if claim.is_quoted or claim.is_denied or claim.modality not in ("asserted", "planned"):
                continue
            for person in _doers(doc, claim) & by_person.keys() - told:
                death = next((each for each in by_person[person] if _is_after(doc, each, claim)), None)
                if death:
                    told.add(person)
                    yield _hit(doc, death, claim)


def _hit(doc: Document, death: Death, claim: Claim) -> Hit:
    dead, alive = span_of(doc, death.first, death.last), _place(doc, claim)
    one, two = sorted((dead, alive))
    return Hit(
        two, {"other": doc.text[slice(*one)]}, (Note(one, "dead here" if one == dead else "alive here"),)
    )


def _ages(doc: Document) -> Iterator[tuple[str, Span]]:
    """“She is 91”: who is alive by that, and where it stands."""
    column, by_head = words(doc), mentions_by_head(doc)
    for at in places_of(doc, ("is", "'s")):
        if (
            0 < at < len(column) - 2
            and column.keys[at + 1].isdecimal()
            and 15 < int(column.keys[at + 1]) < 110
        ):
            is_age = column.keys[at + 2] in (".", ",", ";", "and", "now", "but", "next", "this")
            start = column.starts[at]
            if is_age and at - 1 in by_head and quotation_at(doc, start, start + 1) is None:
                yield key_of(doc, by_head[at - 1]), span_of(doc, at, at + 2)


def _place(doc: Document, claim: Claim) -> Span:
    """The verb, with the date that is told of it where that stands close."""
    when = time_of(doc, claim.word)
    last = claim.word + 1
    if when and when.first >= claim.word and when.last <= claim.word + 9:
        last = when.last
    made, keys = grammar(doc), words(doc).keys
    first = claim.word - (keys[claim.word - 1] in ("is", "was", "will", "has"))
    if claim.kind != "VERB":  # “was in the dock”
        first = next(
            (i for i in range(max(0, claim.word - 7), claim.word) if made.relations[i] == "cop"), first
        )
    return span_of(doc, first, last)


def _doers(doc: Document, claim: Claim) -> set[str]:
    """Who acts, or must be alive for what is done: whom somebody marries, to whom somebody speaks."""
    found = subjects_of(doc, claim)
    if claim.lemma in _WITH and claim.object >= 0 and claim.subject >= 0:
        found |= {key_of(doc, claim.object, claim.object_is)} - {""}
    if claim.lemma in _TO:
        found |= {key_of(doc, n) for preposition, n in claim.others if preposition == "to"} - {""}
        found |= _in_front(doc, claim)
    return found


def _in_front(doc: Document, claim: Claim) -> set[str]:
    """Ida in “it was to Ida that she dictated the letters”."""
    keys, sentence = words(doc).keys, sentences(doc)[claim.sentence]
    for n, mention in enumerate(mentions(doc)):
        if sentence.first + 3 <= mention.first < claim.word and keys[mention.first - 1] == "to":
            is_cleft = keys[mention.first - 3] == "it" and keys[mention.first - 2] in ("was", "is")
            return {key_of(doc, n)} - {""} if is_cleft else set()
    return set()


def _is_after(doc: Document, death: Death, claim: Claim) -> bool:
    if claim.sentence == death.sentence and death.tense != "Past":
        return False
    if death.first <= claim.word < death.last:
        return False
    if death.latest is not None and claim.lemma in DOING and _is_dated_after(doc, death.latest, claim):
        return True
    if death.month and claim.lemma in DOING and _is_in_later_month(doc, death, claim):
        return True
    if death.tense == "Pres":
        return _is_staged(doc, death, claim)
    return _is_of_today(doc, death, claim) or _is_alive(doc, death, claim)


def _is_in_later_month(doc: Document, death: Death, claim: Claim) -> bool:
    """“died in May” and “in July she opened the fair”, where no year tells the two apart."""
    if claim.tense != "Past" or claim.modality != "asserted" or month_of(doc, claim.word) <= death.month:
        return False
    sentences_told = [sentences(doc)[number] for number in (death.sentence, claim.sentence)]
    return not any(_OTHER_YEAR.search(doc.text, each.start, each.end) for each in sentences_told)


def _is_dated_after(doc: Document, dead: int, claim: Claim) -> bool:
    """“taught there in 1920”, “in the twenties”; “stood by”, where the sentence or the one before it is of a later year."""
    if claim.modality != "asserted":
        return False
    when = time_of(doc, claim.word)
    if when and when.earliest is not None and when.latest is not None:
        if when.preposition in ("until", "till"):
            return when.earliest > dead + _YEAR
        margin = 0 if when.preposition in _AFTER else 3 * _YEAR
        return (when.preposition in _AFTER or when.preposition == "of") and when.earliest > dead + margin
    if decade := decade_of(doc, claim):
        year = dead // _YEAR
        tens = year - year % 100 + decade
        return tens > year and year - (tens - 100) > _LONGEST_LIFE
    return claim.lemma in _STANDING_BY and _is_in_later_year(doc, dead, claim)


def _is_in_later_year(doc: Document, dead: int, claim: Claim) -> bool:
    sentence, at = sentences(doc)[claim.sentence], words(doc).starts[claim.word]
    if _NO_SCENE.search(doc.text, max(sentence.start, at - 50), min(sentence.end, at + 40)):
        return False
    for number in range(claim.sentence, max(-1, claim.sentence - 4), -1):
        if number < 0 or doc.block_at(sentences(doc)[number].start) != doc.block_at(sentence.start):
            return False
        first, last = sentences(doc)[number].first, sentences(doc)[number].last
        told = [
            when
            for when in times(doc)
            if first <= when.first < last
            and when.kind in ("date", "month", "year")
            and when.earliest is not None
        ]
        if told:
            return (
                len(told) == 1
                and told[0].preposition in ("in", "on", "of", "")
                and (told[0].earliest or 0) > dead
            )
    return False


def _is_of_today(doc: Document, death: Death, claim: Claim) -> bool:
    """“Her cousin, who died in 2018, was in the dock”."""
    sentence = sentences(doc)[claim.sentence]
    start, end = sentence.start, sentence.end
    if death.sentence == claim.sentence:
        start = words(doc).starts[min(claim.word, death.last)]
    if death.tense == "late":
        is_past = True
    else:
        line = dateline(doc)
        is_past = death.latest is not None and (line is None or death.latest < line.earliest)
        is_past = (
            is_past and (death.latest or 0) - (death.earliest or 0) >= 300
        )  # a year, not a day of this week
    if not is_past or claim.tense == "Pres" or claim.modality != "asserted":
        return False
    if any(
        when.kind in ("year", "decade", "month")
        for when in _times_in(doc, claim.sentence)
        if when.first >= death.last or death.sentence != claim.sentence
    ):
        return False
    scene = _SCENE.search(doc.text, start, end)
    is_near = scene is not None and (
        claim.lemma in DOING or claim.kind == "NOUN" or _is_place_of(doc, claim, scene.start())
    )
    return is_near and not _NO_SCENE.search(doc.text, start, end)


def _is_place_of(doc: Document, claim: Claim, start: int) -> bool:
    return claim.kind in ("NOUN", "ADJ") and words(doc).starts[claim.word] >= start


def _times_in(doc: Document, number: int) -> Iterator[When]:
    sentence = sentences(doc)[number]
    return (when for when in times(doc) if sentence.first <= when.first < sentence.last)


def _is_alive(doc: Document, death: Death, claim: Claim) -> bool:
    """“He runs a shop”, “has a broken arm”, “is 87”, of one whose death is told in the past."""
    sentence = sentences(doc)[claim.sentence]
    if claim.sentence == death.sentence:
        return False
    if _NO_SCENE.search(doc.text, sentence.start, sentence.end) and claim.tense != "Pres":
        return False
    column = words(doc)
    begin = column.starts[max(sentence.first, claim.word - 3)]
    care = _IN_CARE.search(doc.text, begin, min(sentence.end, column.ends[claim.word] + 40))
    if care and death.tense == "Past" and death.earliest is None:
        return (
            care.start() <= column.starts[claim.word] < care.end() or care.start() < column.ends[claim.word]
        )
    if claim.tense == "Fut" or claim.modality == "planned":
        return claim.tense == "Fut" and claim.lemma in BEING_ALIVE
    if claim.tense == "Pres" and claim.lemma in _IN_THE_ROOM:
        return _is_before_the_writer(doc, death, claim)
    if claim.tense != "Pres" or claim.lemma not in BEING_ALIVE:
        return False
    made = grammar(doc)
    is_finite = made.relations[claim.word] in ("root", "conj", "acl:relcl") and made.xpos[claim.word] == "VBZ"
    return is_finite and column.keys[claim.word + 1 : claim.word + 2] != ["on"]


def _is_before_the_writer(doc: Document, death: Death, claim: Claim) -> bool:
    """“I ask about Ruth, who comes in with scones”, of one who died years ago."""
    sentence = sentences(doc)[claim.sentence]
    if death.tense != "Past" or _NO_SCENE.search(doc.text, sentence.start, sentence.end):
        return False
    pronoun = _WRITER.search(doc.text, sentence.start, sentence.end)
    return pronoun is not None and quotation_at(doc, *pronoun.span()) is None


def _is_staged(doc: Document, death: Death, claim: Claim) -> bool:
    """“dies in the second chapter” and “in the last scene Ana and Ben walk home”."""
    if claim.lemma not in DOING or claim.tense != "Pres" or claim.sentence == death.sentence:
        return False
    there, here = sentences(doc)[death.sentence], sentences(doc)[claim.sentence]
    if any(_OUT_OF_ORDER.search(doc.text, each.start, each.end) for each in (there, here)):
        return False
    is_early = _AT_THE_START.search(doc.text, there.start, there.end) is not None
    is_late = _AT_THE_END.search(doc.text, here.start, here.end) is not None
    if _AT_THE_END.search(doc.text, there.start, there.end) or _AT_THE_START.search(
        doc.text, here.start, here.end
    ):
        return False
    return is_late or (is_early and death.sentence < claim.sentence)
