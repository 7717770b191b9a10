"""“If confirmed” of what the article tells as fact."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from editlint.analysis.content_stems import content_stems
from editlint.analysis.firmness import is_denied, is_supposed
from editlint.analysis.own_words import own_words
from editlint.analysis.phrase_index import Match, Phrases
from editlint.analysis.quotations import quotations
from editlint.analysis.sentences import sentence_number, sentences
from editlint.analysis.words import words
from editlint.english.stems import stem
from editlint.english.word_families import FAMILIES
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.language import Sentence
from editlint.model.text import Span

_KINDS = ("paragraph", "item", "standfirst")
_MOST_SHOWN = 2  # sentences besides the first


class ConfirmedAndSupposed(NamedTuple):
    """`doubts`: phrases such as “if confirmed”. `sure`: phrases that confirm; else a sentence of the writer's that tells the
    same, with so many content words `shared` and none of the `hedges`.
    """

    gives = ("match", "other")
    needs = "doubts"
    doubts: Phrases
    sure: Phrases
    hedges: Phrases
    others: Phrases
    shared: int = 3

    def run(self, doc: Document) -> Iterator[Hit]:
        apart = {sentence_number(doc, match.first) for match in self.others.matches(doc)}
        doubts = [
            match
            for match in own_words(doc, self.doubts.matches(doc))
            if sentence_number(doc, match.first) not in apart
        ]
        if not doubts:
            return
        hedged = {sentence_number(doc, match.first) for match in self.hedges.matches(doc)}
        for doubt in doubts:
            told = self._told(doc, doubt, hedged)
            sure = self._confirmed(doc, doubt) or next(iter(told), None)
            if sure:
                others = [Note(span, "told as a fact here") for span in told if span != sure][:_MOST_SHOWN]
                words_of = doc.text[slice(*sure)]
                notes = (Note(sure, f"{words_of} here"), *others)
                yield Hit(Span(doubt.start, doubt.end), {"other": words_of}, notes)

    def _confirmed(self, doc: Document, doubt: Match) -> Span | None:
        number = sentence_number(doc, doubt.first)
        for match in own_words(doc, self.sure.matches(doc)):
            if sentence_number(doc, match.first) < number and not (
                is_denied(doc, match.first) or is_supposed(doc, match.first)
            ):
                return Span(match.start, match.end)
        return None

    def _told(self, doc: Document, doubt: Match, hedged: set[int]) -> list[Span]:
        """The sentences before that tell the thing in doubt as a fact."""
        number = sentence_number(doc, doubt.first)
        every = sentences(doc)
        doubted = _ideas(doc, every[number])
        found: list[Span] = []
        for n in range(number):
            block = doc.block_at(every[n].start)
            if n in hedged or block is None or block.kind not in _KINDS or _has_quotation(doc, every[n]):
                continue
            if (
                len(doubted & _ideas(doc, every[n])) >= self.shared
                and words(doc).keys[every[n].last - 1] != "?"
            ):
                found.append(Span(every[n].start, every[n].end))
        return found


def _ideas(doc: Document, sentence: Sentence) -> set[str]:
    """The content words by stem, “died” and “death” as one."""
    stems = content_stems(doc)
    return {
        stem(FAMILIES[key]) if key in FAMILIES else stems[key]
        for key in words(doc).keys[sentence.first : sentence.last]
        if key in stems
    }


def _has_quotation(doc: Document, sentence: Sentence) -> bool:
    return any(span.start < sentence.end and sentence.start < span.end for span in quotations(doc))
