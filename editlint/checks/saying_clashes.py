"""One remark that is given to two people, in quotation marks or in other words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from editlint.analysis.content_stems import content_stems
from editlint.analysis.people import people
from editlint.analysis.quotations import quotation_at
from editlint.analysis.sentences import sentence_number, sentence_of
from editlint.analysis.speeches import speeches
from editlint.analysis.subjects import holder_of, speaker_key, subject_before
from editlint.analysis.words import span_of, words
from editlint.english.kinship import KIN
from editlint.english.word_lists import gender
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.language import Sentence
from editlint.model.pattern import late
from editlint.model.text import Span

_KINDS = ("paragraph", "item", "standfirst", "headline", "caption", "quote")
_SAYS = frozenset(
    """
    say says said saying told tells wrote writes warned warns remarked joked quipped promised insisted admitted conceded
    complained boasted argued claimed observed predicted recalled announced declared
    """.split()
)
_REMARKS = frozenset(
    """
    remark line joke saying motto promise warning claim admission boast verdict quip words maxim complaint prediction belief
    observation comment advice argument suggestion confession view theory phrase question lament
    """.split()
)
_NUMBERS = frozenset("two three four five six seven eight nine ten".split())
_HOLDERS = {"his": "Masc", "her": "Fem"}
_CLAUSE_ENDS = frozenset('. ; : ! ? — – “ " ( ) ”'.split())
_OWNS_UP = late(
    r"\b(?:repeat|echo|quot(?:e|ing)|chant|slogan|motto of|sign|banner|placard|lyric|anthem|same|read(?:s|ing)?\b|title|agree|joke|tweet|"
    r"recit|sang|sing|both|also|too\b|like|borrow|told by|heard from|according|used to|words of|support|back(?:s|ed)|fellow|joint|statement)",
    re.IGNORECASE,
)
_LEADS = frozenset("that put puts words said says".split())
_BARE = frozenset(("said", "says"))
_NO_CLAUSE = frozenset(
    "that in on at to of by so as if what how when where who why yes no too also again".split()
)
_LEAST = 3  # content words that two remarks share
_UNQUOTED = 4  # where neither is in quotation marks
_MOST_WORDS = 30
_COMMON = 4  # a word in more sentences than this tells nothing of one remark


class _Saying(NamedTuple):
    """What somebody says: `place` holds who and the words `told`; `by` is whose they are, as a key."""

    place: Span
    told: Span
    speaker: Span
    by: str
    gender: str
    stems: frozenset[str]
    sentence: int
    is_quoted: bool


class SayingClashes(NamedTuple):
    """Two remarks that share `share` of the content words of the shorter one, of people who are surely not the same."""

    gives = ("match", "other")
    share: float = 0.8

    def run(self, doc: Document) -> Iterator[Hit]:
        said = sorted((*_quoted(doc), *_reported(doc)), key=lambda saying: saying.place)
        if len(said) < 2:
            return
        index: dict[str, list[int]] = {}
        for number, two in enumerate(said):
            near = {other for stem in two.stems for other in index.get(stem, ())}
            for other in sorted(near):
                if self._are_one(said[other], two) and _are_two(doc, said[other], two):
                    one = said[other]
                    yield Hit(
                        two.place,
                        {"match": doc.text[slice(*two.speaker)], "other": doc.text[slice(*one.speaker)]},
                        (Note(one.place, "said so here"),),
                    )
                    break
            for stem in two.stems:
                index.setdefault(stem, []).append(number)

    def _are_one(self, one: _Saying, two: _Saying) -> bool:
        shared = len(one.stems & two.stems)
        if one.is_quoted and two.is_quoted:
            return False  # two quotations have a rule of their own
        if one.sentence == two.sentence or (shared < _UNQUOTED and not (one.is_quoted or two.is_quoted)):
            return False
        least = min(len(one.stems), len(two.stems))
        return shared >= max(_LEAST, self.share * least) and 5 * shared >= 2 * len(one.stems | two.stems)


def _are_two(doc: Document, one: _Saying, two: _Saying) -> bool:
    """True where the two remarks are surely of two people, and neither owns up that it repeats the other."""
    if (one.by == two.by and one.by) or _owns_up(doc, one) or _owns_up(doc, two):
        return False
    if one.gender and two.gender and one.gender != two.gender:
        return True
    if not one.by or not two.by:
        return False
    first, second = one.by[:2], two.by[:2]
    if first == second == "n:":
        return _are_apart(one.by[2:], two.by[2:])
    if "n:" in (first, second):
        noun = one.by[2:] if first == "n:" else two.by[2:]
        return noun in KIN and not _is_named(doc, noun)
    return one.by != two.by


def _is_named(doc: Document, noun: str) -> bool:
    """True where the article gives the name of “her father”."""
    column = words(doc)
    return any(
        key == noun and any(text[0].isupper() for text in column.texts[i + 1 : i + 3])
        for i, key in enumerate(column.keys)
    )


def _are_apart(one: str, two: str) -> bool:
    """True for “mother” and “priest”, not for “minister” and “spokesman”."""
    return (one in KIN) != (two in KIN) or (one in KIN and two in KIN)


def _owns_up(doc: Document, saying: _Saying) -> bool:
    """True where the words around a remark say that it is repeated or shared."""
    start, end = saying.told
    column = words(doc)
    first = sentence_of(doc, bisect_left(column.starts, min(start, saying.place.start))).start
    last = sentence_of(doc, bisect_left(column.starts, end - 1)).end
    around = doc.text[first:start] + " " + doc.text[end : max(last, saying.place.end)]
    return bool(_OWNS_UP.search(around))


def _quoted(doc: Document) -> Iterator[_Saying]:
    starts = words(doc).starts
    for speech in speeches(doc):
        if speech.speaker is None or speech.kind == "label":
            continue
        first, last = bisect_left(starts, speech.quotation.start), bisect_left(starts, speech.quotation.end)
        stems = _stems(doc, first, last)
        if len(stems) >= _LEAST and last - first <= _MOST_WORDS:
            place = Span(
                min(speech.quotation.start, speech.speaker.start),
                max(speech.quotation.end, speech.speaker.end),
            )
            if place.end - place.start > 300:
                place = speech.quotation
            by = speaker_key(doc, *speech.speaker)
            at = bisect_left(starts, speech.speaker.end) - 1
            yield _Saying(
                place,
                speech.quotation,
                speech.speaker,
                by,
                _gender(doc, by, at),
                stems,
                sentence_number(doc, first),
                True,
            )


def _reported(doc: Document) -> Iterator[_Saying]:
    """“She used to say that …”, “the priest's remark that …”, “…, as Reyes put it”, in the writer's own words."""
    column = words(doc)
    keys = column.keys
    for at, key in enumerate(keys):
        if key not in _LEADS or at < 2 or quotation_at(doc, column.starts[at], column.ends[at]):
            continue
        block = doc.block_at(column.starts[at])
        if block is None or block.kind not in _KINDS:
            continue
        sentence = sentence_of(doc, at)
        if key == "that":
            yield from _after_that(doc, at, sentence)
        elif key == "words" and keys[at - 1] in ("'s", "his", "her"):
            yield from _in_words_of(doc, at, sentence)
        elif key in ("put", "puts") and keys[at + 1 : at + 2] == ["it"]:
            yield from _as_put(doc, at, sentence)
        elif (
            key in _BARE
            and keys[at + 1 : at + 2]
            and keys[at + 1].isalpha()
            and keys[at + 1] not in _NO_CLAUSE
        ):
            yield from _told(doc, at, at + 1, sentence)


def _after_that(doc: Document, at: int, sentence: Sentence) -> Iterator[_Saying]:
    keys = words(doc).keys
    for teller in range(at - 1, max(sentence.first, at - 5), -1):
        if keys[teller] in _SAYS or keys[teller] in _REMARKS:
            holder = _holder(doc, teller, sentence.first)
            if holder:
                last = _clause_end(doc, at + 1, sentence.last)
                yield from _saying(doc, holder, span_of(doc, holder[2], teller + 1), (at + 1, last), sentence)
            elif keys[teller] in _SAYS - {"saying"}:
                yield from _told(doc, teller, at + 1, sentence)
            return


def _told(doc: Document, teller: int, first: int, sentence: Sentence) -> Iterator[_Saying]:
    """“Reyes said (that) …”: the clause begins at `first`."""
    by = subject_before(doc, teller)
    named = _first_of_speaker(doc, teller, sentence.first)
    holder = (by, _gender(doc, by, named), named)
    last = _clause_end(doc, first, sentence.last)
    yield from _saying(doc, holder, span_of(doc, named, teller + 1), (first, last), sentence)


def _in_words_of(doc: Document, at: int, sentence: Sentence) -> Iterator[_Saying]:
    holder = _holder(doc, at, sentence.first)
    if holder and words(doc).keys[at + 1 : at + 2] == [","]:
        last = _clause_end(doc, at + 2, sentence.last)
        yield from _saying(doc, holder, span_of(doc, holder[2], at + 1), (at + 2, last), sentence)


def _as_put(doc: Document, at: int, sentence: Sentence) -> Iterator[_Saying]:
    keys = words(doc).keys
    begin = next((i for i in range(at - 1, sentence.first, -1) if keys[i] == "as"), -1)
    if begin > 0:
        by = subject_before(doc, at)
        holder = (by, _gender(doc, by, at - 1), begin + 1)
        yield from _saying(doc, holder, span_of(doc, begin + 1, at + 2), (sentence.first, begin), sentence)


def _saying(
    doc: Document, holder: tuple[str, str, int], speaker: Span, clause: tuple[int, int], sentence: Sentence
) -> Iterator[_Saying]:
    by, sex, _ = holder
    stems = _stems(doc, *clause)
    if len(stems) >= _LEAST and clause[1] - clause[0] <= _MOST_WORDS:
        told = span_of(doc, *clause)
        place = Span(min(speaker.start, told.start), max(speaker.end, told.end))
        yield _Saying(place, told, speaker, by, sex, stems, sentence_number(doc, clause[0]), False)


def _holder(doc: Document, at: int, first: int) -> tuple[str, str, int] | None:
    """Whose remark it is: its key, gender and first word, of “the priest's remark”, “his own remark”."""
    keys = words(doc).keys
    i = at - 1
    while i > first and keys[i] not in ("'s", "his", "her", "their", "’s", "'") and at - i < 4:
        i -= 1
    if i < first:
        return None
    if keys[i] in _HOLDERS:
        for near in range(i - 1, first, -1):  # “Reyes's father, and his saying that …”
            if (
                keys[near] in KIN
                and keys[near - 1] in ("'s", "his", "her")
                and gender(keys[near]) == _HOLDERS[keys[i]]
            ):
                return f"n:{keys[near]}", _HOLDERS[keys[i]], near
        return holder_of(doc, i, _HOLDERS[keys[i]]), _HOLDERS[keys[i]], i
    if keys[i] == "'s" and i > first:
        begin = i - 1
        while begin > first and (
            words(doc).texts[begin][0].isupper() and words(doc).texts[begin - 1][0].isupper()
        ):
            begin -= 1
        by = subject_before(doc, i) if words(doc).texts[i - 1][0].isupper() else f"n:{keys[i - 1]}"
        return by, _gender(doc, by, i - 1), begin - (keys[begin - 1] in ("the", "his", "her", "their"))
    return None


def _first_of_speaker(doc: Document, at: int, first: int) -> int:
    keys = words(doc).keys
    return next(
        (i for i in range(at - 1, max(first, at - 6) - 1, -1) if keys[i] in ("he", "she")), max(first, at - 2)
    )


def _gender(doc: Document, by: str, at: int) -> str:
    """What a pronoun, a noun or a first name tells of the speaker: “she”, “mother”, “Anna”."""
    key = words(doc).keys[at]
    if key in ("he", "she"):
        return "Masc" if key == "he" else "Fem"
    if by.startswith("p") and by[1:].isdigit():
        person = people(doc)[int(by[1:])]
        return gender(person.first) if person.first else ""
    return gender(by[2:]) if by.startswith("n:") else ""


def _clause_end(doc: Document, first: int, stop: int) -> int:
    keys, seen = words(doc).keys, 0
    stems = content_stems(doc)
    for i in range(first, min(stop, first + _MOST_WORDS)):
        if keys[i] in _CLAUSE_ENDS or (keys[i] == "," and seen >= _LEAST):
            return i
        seen += keys[i] in stems
    return min(stop, first + _MOST_WORDS)


def _stems(doc: Document, first: int, last: int) -> frozenset[str]:
    stems, keys = content_stems(doc), words(doc).keys
    return frozenset(stems.get(key, key) for key in keys[first:last] if key in stems or key in _NUMBERS)
