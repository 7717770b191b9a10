"""Somebody who would not speak, and who speaks in the same article."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from editlint.analysis.firmness import is_supposed, times_in
from editlint.analysis.own_words import own_words
from editlint.analysis.phrase_index import Match, Phrases
from editlint.analysis.quotations import quotation_at
from editlint.analysis.sentences import sentence_number, sentence_of, sentences
from editlint.analysis.speeches import speeches
from editlint.analysis.subjects import persons_within, speaker_key, subject_before
from editlint.analysis.words import span_of, words
from editlint.english.countries import COUNTRY_OF
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.text import Span

_TOPICS = frozenset("on about whether when why how if what regarding over for".split())
_OFFICIALS = frozenset(
    "official officials government ministry spokesman spokeswoman spokesperson authorities minister president".split()
)
_VERBS = frozenset(
    """
    said says added adds told tells explained explains insisted insists dismissed dismisses denied denies claimed
    claims accused accuses rejected rejects condemned condemns stressed warned warns
    """.split()
)
_NOT_BEFORE = frozenset("by as had was were been be is are not n't never".split())


class _Speech(NamedTuple):
    """Words `first` to `last` say that somebody speaks, `by` whom as a key."""

    first: int
    last: int
    by: str


class SilenceThenSpeech(NamedTuple):
    """`silence`: phrases for a refusal to speak; `lasting` ones hold for the whole article, the others for the `near` next sentences.

    None of the `limits` (“further”, “until”) may stand in the sentence of the silence, none of the `sources` (“in a
    statement”, “earlier”) in that of the speech. What is said to the `press`, or on the day of the silence, may stand anywhere.
    """

    gives = ("match", "other")
    needs = "silence"
    silence: Phrases
    lasting: Phrases | None = None
    limits: Phrases | None = None
    sources: Phrases | None = None
    press: Phrases | None = None
    near: int = 3

    def run(self, doc: Document) -> Iterator[Hit]:
        lasting = {match.first for match in self.lasting.matches(doc)} if self.lasting else set[int]()
        silences = [
            match for match in own_words(doc, self.silence.matches(doc)) if not is_supposed(doc, match.first)
        ]
        if not silences:
            return
        to_press = _numbers(doc, self.press)
        limited, apart = _numbers(doc, self.limits), _numbers(doc, self.sources)
        spoken: list[_Speech] | None = None
        told: set[_Speech] = set()
        for match in silences:
            if sentence_number(doc, match.first) in limited:
                continue
            silent = _silent(doc, match)
            if not silent:
                continue
            spoken = _spoken(doc) if spoken is None else spoken
            for speech in spoken:
                is_open = match.first in lasting or sentence_number(doc, speech.first) in to_press
                if speech.by == silent and self._clash(doc, match, speech, apart, is_open):
                    if speech not in told:
                        yield _hit(doc, match, speech)
                    told.add(speech)
                    break

    def _clash(
        self, doc: Document, silence: Match, speech: _Speech, apart: set[int], is_lasting: bool
    ) -> bool:
        here, there = sentence_number(doc, silence.first), sentence_number(doc, speech.first)
        if there in apart or here == there:
            return False
        every = sentences(doc)
        then = times_in(doc, every[there])
        if then and then != times_in(doc, every[here]):
            return False
        if is_lasting or then:
            return True
        keys = words(doc).keys
        has_topic = keys[silence.last] in _TOPICS if silence.last < len(keys) else False
        return 0 < there - here <= (2 if has_topic else self.near)


def _numbers(doc: Document, phrases: Phrases | None) -> set[int]:
    """The numbers of the sentences that have one of the phrases."""
    return (
        {sentence_number(doc, match.first) for match in own_words(doc, phrases.matches(doc))}
        if phrases
        else set()
    )


def _silent(doc: Document, match: Match) -> str:
    """Who is silent: a person, a noun, or “c:russia” for a country."""
    column = words(doc)
    sentence = sentence_of(doc, match.first)
    before = column.keys[match.first - 1] if match.first > sentence.first else ""
    if before in COUNTRY_OF and column.texts[match.first - 1][0].isupper():
        return f"c:{COUNTRY_OF[before]}"
    persons = persons_within(doc, sentence.first, match.first)
    if (
        column.keys[match.first] == "without" and len(persons) == 1
    ):  # “Mr Hale left the court without speaking”
        return persons.pop()
    return subject_before(doc, match.first)


def _spoken(doc: Document) -> list[_Speech]:
    """Every place where somebody says something, in order."""
    column = words(doc)
    found: list[_Speech] = []
    taken: set[int] = set()
    for speech in speeches(doc):
        if speech.speaker and speech.verb in _VERBS:
            first = bisect_left(column.starts, speech.speaker.start)
            last = bisect_left(column.starts, speech.speaker.end)
            if by := speaker_key(doc, *speech.speaker):
                taken.add(sentence_number(doc, first))
                found.append(_Speech(first, last, by))
    for i, key in enumerate(column.keys):
        if key not in _VERBS or sentence_number(doc, i) in taken or _is_quoted(doc, i):
            continue
        if by := _reported_by(doc, i):
            found.append(_Speech(by[0], i + 1, by[1]))
    return sorted([*found, *_bodies(doc)])


def _bodies(doc: Document) -> Iterator[_Speech]:
    """“A spokesman for the bank said”: the bank speaks."""
    keys = words(doc).keys
    for i, key in enumerate(keys):
        if (
            key.startswith("spokes")
            and keys[i + 1 : i + 2] in (["for"], ["of"])
            and keys[i + 2 : i + 3] == ["the"]
        ):
            end = next((n for n in range(i + 3, min(len(keys), i + 7)) if keys[n] in _VERBS), -1)
            if end > i + 3 and not _is_quoted(doc, i):
                yield _Speech(i - 1, end, f"n:{keys[end - 1]}")


def _reported_by(doc: Document, verb: int) -> tuple[int, str] | None:
    """Who says, right before the verb: “Reyes said that”, “she told us”, “Russian officials have dismissed”."""
    column = words(doc)
    sentence = sentence_of(doc, verb)
    at = verb
    while at > sentence.first and column.keys[at - 1] in (
        "has",
        "have",
        "also",
        "nonetheless",
        "later",
        "then",
    ):
        at -= 1
    if at == sentence.first:
        return None
    country = column.keys[at - 2] if at - 2 >= sentence.first else ""
    if column.keys[at - 1] in _OFFICIALS and country in COUNTRY_OF:
        return at - 2, f"c:{COUNTRY_OF[country]}"
    is_passive = column.keys[verb + 1 : verb + 2] == ["by"] and column.keys[verb] != "said"
    if is_passive or column.keys[at - 1] in _NOT_BEFORE:
        return None
    by = subject_before(doc, at)
    return (at - 1, by) if by else None


def _is_quoted(doc: Document, word: int) -> bool:
    start = words(doc).starts[word]
    return quotation_at(doc, start, start + 1) is not None


def _hit(doc: Document, silence: Match, speech: _Speech) -> Hit:
    quiet = Span(silence.start, silence.end)
    told = span_of(doc, speech.first, speech.last)
    early, late = sorted((quiet, told))
    other = doc.text[slice(*early)]
    return Hit(late, {"other": other}, (Note(early, "silent here" if early == quiet else "speaks here"),))
