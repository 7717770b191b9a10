"""Direct quotations without a speaker who can be named."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import Literal, NamedTuple

from editlint.analysis.phrase_index import Match, Phrases
from editlint.analysis.quotations import names_a_work, quotation_at, quotations
from editlint.analysis.sentences import sentence_of
from editlint.analysis.speeches import credit_after, label_at, speeches
from editlint.analysis.words import words
from editlint.english.calendar import FULL_MONTHS, FULL_WEEKDAYS
from editlint.model.document import Block, Document
from editlint.model.finding import Hit, Note
from editlint.model.language import Words
from editlint.model.text import Span

_DEMONYMS = ("ian", "ean", "can", "ese", "ish", "ench", "raqi", "raeli", "istani", "audi", "utch", "reek")
_TEXT = ("paragraph", "item", "standfirst")
_DATES = frozenset((*FULL_WEEKDAYS, *FULL_MONTHS, "i"))


class Quotations(NamedTuple):
    """`fault: unattributed` marks what somebody said, a whole sentence of at least `least_words` words, when
    neither its paragraph nor the one before or after it has one of the `reporting` words or a colon before
    the quotation. Paragraphs of a dialogue belong together: one speaker in it is enough.

    `fault: generic` marks a quotation whose sentence has no other speaker than one of the `speakers`,
    “officials”.
    """

    gives = ("match", "speaker")
    reporting: Phrases
    speakers: Phrases | None = None
    fault: Literal["unattributed", "generic"] = "unattributed"
    least_words: int = 4

    def run(self, doc: Document) -> Iterator[Hit]:
        spans = [span for span in quotations(doc) if self._is_long(doc, span)]
        if not spans:
            return
        yield from self._generic(doc, spans) if self.fault == "generic" else self._unattributed(doc, spans)

    def _is_long(self, doc: Document, span: Span) -> bool:
        block = doc.block_at(span.start)
        return (
            block is not None
            and block.kind in _TEXT
            and len(doc.text[slice(*span)].split()) >= self.least_words
        )

    def _unattributed(self, doc: Document, spans: list[Span]) -> Iterator[Hit]:
        spoken = [
            span
            for span in spans
            if _stands_alone(doc, span) and _is_speech(doc.text[span.start + 1 : span.end])
        ]
        if not spoken:
            return
        reporting = [m.start for m in self.reporting.matches(doc) if not quotation_at(doc, m.start, m.end)]
        named = [speech.quotation.start for speech in speeches(doc) if speech.speaker]
        attributed = [
            _has(reporting, block.start, block.end)
            or _has(named, block.start, block.end)
            or _credits(doc, block)
            for block in doc.blocks
        ]
        numbers = {block.start: number for number, block in enumerate(doc.blocks)}
        places = [numbers[block.start] for span in spoken if (block := doc.block_at(span.start))]
        talking = {numbers[block.start] for span in quotations(doc) if (block := doc.block_at(span.start))}
        for span, place in zip(spoken, places):
            if not any(attributed[k] for k in _dialogue(talking, place, len(doc.blocks))) and not _is_led_to(
                doc, span
            ):
                yield Hit(span, {"speaker": ""})

    def _generic(self, doc: Document, spans: list[Span]) -> Iterator[Hit]:
        if self.speakers is None:
            return
        marked: set[int] = set()
        for speaker in self.speakers.matches(doc):
            if quotation_at(doc, speaker.start, speaker.end):
                continue
            sentence = sentence_of(doc, speaker.first)
            said = [
                s
                for s in spans
                if s.start < sentence.end and s.end > sentence.start and s.start not in marked
            ]
            if said and not _has_name(doc, sentence.first, sentence.last, speaker):
                marked.add(said[0].start)
                note = Note(Span(speaker.start, speaker.end), "nobody in particular")
                yield Hit(said[0], {"speaker": doc.text[speaker.start : speaker.end]}, (note,))


def _is_speech(inside: str) -> bool:
    """True for a whole sentence that somebody may have said; not for a title, a term or a fragment."""
    inside = inside.rstrip("\"”'’").lstrip("'‘[(… ")
    return inside[:1].isupper() and inside[-1:] in ".,?!…—–" and not names_a_work(inside)


def _stands_alone(doc: Document, span: Span) -> bool:
    """True for a quotation that begins a sentence; within one the words before it tell where it is from."""
    block = doc.block_at(span.start)
    before = doc.text[max(block.start if block else 0, span.start - 3) : span.start].rstrip()
    return before == "" or before[-1] in ".!?…”\"’'"


def _dialogue(talking: set[int], place: int, count: int) -> range:
    """The blocks in which the speaker may be named: those of the dialogue, and one before and after it."""
    first = last = place
    while first - 1 in talking:
        first -= 1
    while last + 1 in talking:
        last += 1
    return range(max(0, first - 1), min(count, last + 2))


def _is_led_to(doc: Document, span: Span) -> bool:
    """True after a colon, and before the name of whom is quoted."""
    is_after_colon = doc.text[max(0, span.start - 3) : span.start].rstrip()[-1:] == ":"
    return is_after_colon or credit_after(doc, span.end) is not None


def _credits(doc: Document, block: Block) -> bool:
    """True for a block that names its speaker by its form: “As she put it:”, “Q: …”, “— Anna Smith”."""
    text = doc.text
    return (
        text[max(block.start, block.end - 3) : block.end].rstrip()[-1:] in (":", ",")
        or block.kind in ("byline", "caption")
        or label_at(doc, block) is not None
        or credit_after(doc, block.start) is not None
    )


def _has(places: list[int], start: int, end: int) -> bool:
    at = bisect_left(places, start)
    return at < len(places) and places[at] < end


def _has_name(doc: Document, first: int, last: int, speaker: Match) -> bool:
    """True if the sentence names somebody outside its quotations: “officials of the Met Office”.

    Capitals that only tell of which country or office the speakers are name nobody: “Russian officials”, “North Korean”.
    """
    column = words(doc)
    start = speaker.first
    while start > first and column.texts[start - 1][0].isupper():
        start -= 1
    for i in range(first + 1, last):
        key = column.keys[i]
        is_other = not start <= i < speaker.last and key not in _DATES and not _is_demonym(column, i)
        if (
            is_other
            and column.texts[i][0].isupper()
            and not quotation_at(doc, column.starts[i], column.ends[i])
        ):
            return True
    return False


def _is_demonym(column: Words, i: int) -> bool:
    """True for “Korean” and for “North” before it, but not for “Duncan”, which no noun in small letters follows."""
    following = [*column.texts[i + 1 : i + 3], "", ""]
    if column.keys[i].endswith(_DEMONYMS):
        return following[0][:1].islower()
    return following[0].lower().endswith(_DEMONYMS) and following[1][:1].islower()
