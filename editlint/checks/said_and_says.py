"""Quotations of an article that are given with “said” and with “says”."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from editlint.analysis.lower import lower_text
from editlint.analysis.quotations import quotation_at
from editlint.analysis.sentences import sentence_of
from editlint.analysis.speeches import Speech, speeches
from editlint.analysis.subjects import speaker_key
from editlint.analysis.words import span_of, words
from editlint.english.calendar import MONTHS, WEEKDAYS
from editlint.english.word_lists import FIRST_NAME, is_role, word_class
from editlint.model.document import Block, Document
from editlint.model.finding import Hit, Note
from editlint.model.pattern import late
from editlint.model.text import Span

_WAYS = ("said", "says")
_OTHER = {"said": "says", "says": "said"}
_MOST_NOTES = 6
_SOMEBODY = "?"  # “she” of whom it is not sure who she is
_FAR = 16  # words between a speaker and the verb: “Reyes, who runs the farm with her two brothers, said”
_LEAST_WORDS = 4  # of a quotation: less is a phrase that a sentence has taken over
_MANY = 3  # words such as “novel” that tell a review
# “As we left he said”, “she often says”, “he said in a statement”: another time than that of the article's own talk.
_APART = frozenset(
    """
    often always usually sometimes never frequently regularly generally rarely famously reportedly once again earlier later then still
    now today yesterday tonight tomorrow recently previously afterwards meanwhile ago when while before after during until since
    whenever if would used as last this that next morning afternoon evening night week month year years day statement email e-mail letter
    release interview speech conference court hearing trial inquest inquiry meeting debate tweet tweeted post posted video message text
    call phone broadcast programme podcast radio television tv blog testimony evidence affidavit judgment memoir diary book
    column report in at on to with from like repeated telling had could can will should must
    """.split()
)
_TIMES = frozenset((*MONTHS, *WEEKDAYS)) - {"may", "march"}
# Before a quotation in the past, what makes it a scene of its own.
_PAST = late(
    r"\b(?:ago|1[89]\d\d|20\d\d|that (?:day|night|morning|afternoon|evening|year|summer|winter|spring|autumn|time)|at the time|earlier|when|once|"
    r"had|last|back then|years? (?:later|before|after)|months? (?:later|before)|asked|arrived|recalls?|remembers?|remembered)\b"
)
_NOW = late(r"\b(?:now|today|still|these days|nowadays|looking back|these|recently|years later)\b")
_REVIEW = late(
    r"\b(?:novels?|narrators?|protagonists?|films?|movies?|characters?|episodes?|scripts?|screenplay|playwright|scenes?|chapters?|plots?|"
    r"heroine|reviewed|sequel|memoir|poems?|poets?|stanzas?|verses?|lyrics?)\b"
)


class _Told(NamedTuple):
    """A quotation of `by`, with the words that tell who said it."""

    way: str
    place: Span
    by: str
    block: Block


class SaidAndSays(NamedTuple):
    """The rarer of the two ways, in the whole article, where the usual one has `least` quotations and `times` as many as the
    other; else the rarer one with each speaker who has `least_own` and `times_own` as many the usual way.

    Only what a person says, in running text, with nothing beside the verb that tells of another time, habit or occasion.
    """

    gives = ("match", "usual", "other", "total")
    least: int = 4
    times: int = 4
    least_own: int = 3
    times_own: int = 3

    def run(self, doc: Document) -> Iterator[Hit]:
        lower = lower_text(doc)
        if " says" not in lower or " said" not in lower:
            return
        told = list(_told(doc))
        if len({each.way for each in told}) < 2 or len(_REVIEW.findall(lower)) >= _MANY:
            return
        if hit := _hit(doc, told, self.least, self.times):
            yield hit
            return
        of_speakers: dict[str, list[_Told]] = {}
        for each in told:
            of_speakers.setdefault(each.by, []).append(each)
        of_speakers.pop(_SOMEBODY, None)
        for own in of_speakers.values():
            if hit := _hit(doc, own, self.least_own, self.times_own):
                yield hit


def _hit(doc: Document, told: list[_Told], least: int, times: int) -> Hit | None:
    """The rarer way, with the usual one as a note."""
    ways = {way: [each for each in told if each.way == way] for way in _WAYS}
    usual = max(_WAYS, key=lambda way: len(ways[way]))
    rare = [each for each in ways[_OTHER[usual]] if not _is_scene(doc, each)]
    total = len(ways[usual])
    if not rare or total < max(least, times * len(rare)):
        return None
    notes = [Note(each.place, "also here") for each in rare[1:_MOST_NOTES]]
    notes.append(Note(ways[usual][0].place, f"“{usual}” {total} times"))
    return Hit(rare[0].place, {"usual": usual, "other": _OTHER[usual], "total": str(total)}, tuple(notes))


def _told(doc: Document) -> Iterator[_Told]:
    for speech in speeches(doc):
        if speech.verb not in _WAYS or speech.speaker is None or speech.kind == "label":
            continue
        block = doc.block_at(speech.quotation.start)
        is_running = (
            block is not None
            and block.kind == "paragraph"
            and block.start <= speech.speaker.start < block.end
        )
        if (
            block is None
            or not is_running
            or doc.text[slice(*speech.quotation)].count(" ") < _LEAST_WORDS - 1
        ):
            continue
        by = _speaker(doc, *speech.speaker)
        place = _place(doc, speech)
        if place and by and _is_plain(doc, place):
            yield _Told(speech.verb, place, by, block)


def _speaker(doc: Document, start: int, end: int) -> str:
    """A key for somebody named, “the farmer” or “she”; "" for “the report” and “we”."""
    by = speaker_key(doc, start, end)
    if by.startswith("p") or (by.startswith("n:") and is_role(by[2:])):
        return by
    if by.startswith("s:") and word_class(doc.text[start:end].split()[0]) & FIRST_NAME:  # “Joan Wood”
        return by
    return _SOMEBODY if doc.text[start:end].lower() in ("he", "she") else ""


def _place(doc: Document, speech: Speech) -> Span | None:
    """The words from the speaker to the verb, whichever comes first; None where they are no neighbours."""
    column, (start, end) = words(doc), speech.speaker or speech.quotation
    first, last = bisect_left(column.starts, start), bisect_left(column.starts, end)
    if first and column.keys[first - 1] == speech.verb:
        return span_of(doc, first - 1, last)
    for at in range(last, min(last + _FAR, len(column))):
        if column.keys[at] == speech.verb:
            return span_of(doc, first, at + 1)
        if column.keys[at] in (".", "!", "?", '"'):
            return None
    return None


def _is_plain(doc: Document, place: Span) -> bool:
    """True where what stands before the speaker and what follows says nothing of time and occasion.

    What is quoted counts for nothing, nor what is told behind a comma: “said Reyes, who has worked there since May”.
    """
    column = words(doc)
    if quotation_at(doc, *place):
        return False
    first, last = bisect_left(column.starts, place.start), bisect_left(column.starts, place.end)
    sentence = sentence_of(doc, first)
    while last < sentence.last and column.keys[last][0].isalnum():
        last += 1
    own = {
        column.keys[i]
        for i in range(sentence.first, last)
        if not quotation_at(doc, column.starts[i], column.ends[i])
    }
    return _APART.isdisjoint(own) and not own & _TIMES


def _is_scene(doc: Document, told: _Told) -> bool:
    """True where the paragraph, or the one before, tells of a past occasion or, for “says”, of today."""
    number = doc.blocks.index(told.block)
    start = (
        doc.blocks[number - 1].start
        if number and doc.blocks[number - 1].kind == "paragraph"
        else told.block.start
    )
    own = _own_words_of(doc, start, told.block.end).lower()
    return bool((_PAST if told.way == "said" else _NOW).search(own))


def _own_words_of(doc: Document, start: int, end: int) -> str:
    """The writer's words of a stretch."""
    column = words(doc)
    first, last = bisect_left(column.starts, start), bisect_left(column.starts, end)
    return " ".join(
        column.texts[i] for i in range(first, last) if not quotation_at(doc, column.starts[i], column.ends[i])
    )
