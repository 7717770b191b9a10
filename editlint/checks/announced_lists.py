"""A number of things is announced, and another number of them follows."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from typing import NamedTuple

from editlint.analysis.announcements import COUNTS, Announcement, announcements, in_words
from editlint.analysis.lower import lower_text
from editlint.analysis.quotations import quotation_at
from editlint.analysis.sentences import sentence_of, sentences
from editlint.analysis.series import Mark, inline_marks, labelled, list_to, opening_of, series_from
from editlint.analysis.steps import steps_in
from editlint.analysis.words import words
from editlint.english.listed_nouns import LISTED_NOUNS
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.language import Sentence
from editlint.model.pattern import late
from editlint.model.text import Span

_MOST_NOTES = 12
_EXAMPLES = late(
    r"\b(?:includ\w+|such as|for example|for instance|among them|e\.g\.|some of)\b", re.IGNORECASE
)
_PRESENTS = late(
    r"\W*(?:there (?:are|were)|here(?: are|'s|’s)|these are|they are|we have|it has)\b", re.IGNORECASE
)
_FOLLOWS = late(r"\b(?:here (?:are|is)|follow(?:s|ing)?|below|these)\b|:\s*\Z", re.IGNORECASE)
_NEAR_COLON = 60  # characters between the noun and its colon
_ORDINAL = late(r"\s*(?:and )?(?:the )?(?:first|second|third|fourth|fifth)(?:ly)?\b", re.IGNORECASE)
# What stands between commas, “and” and “or”, without these and without an article.
_COMMA_PART = late(r"(?<![^\s,(—–])(?!(?:and|or|the|an?)\s)[^\s,]+(?:(?!\s(?:and|or)\s)\s[^\s,]+)*")
# “three winners: …”, “three winners in the end: …”, “three winners (…)”, “three winners – … –”.
_ENUMERATION = late(
    r"(?:[^;:“”\"()—–?!\d]{0,60}(?P<sign>:)\s|\s(?P<bracket>\()|\s?[—–]\s?)"
    r"(?P<parts>[^;:“”\"()—–?!\d]+)(?(bracket)\)|(?:[—–]|\.?\Z|\.?(?=\s*\Z)))"
)
_NAME = late(r"[A-Z][\w.’'-]*(?:\s(?:of|the|de|van|von|der|la|le|&|[A-Z][\w.’'-]*))*")
_PART_WORDS = 4  # more of them make a clause, which may have commas of its own
_FARTHEST = 200  # sentences in which the steps are looked for
_SOON = 3  # sentences after the announcement in which “First” must come


class AnnouncedLists(NamedTuple):
    """“Three things follow:” held against what follows: a list, parts between semicolons or with “(1)”, names
    between commas, “First … Second …” in sentences, and headings such as “Step one”.

    Shares, ranges, bounds, times and measures announce nothing; a sentence with two numbers, or with
    “including”, is left alone.
    """

    gives = ("match", "announced", "count")

    def run(self, doc: Document) -> Iterator[Hit]:
        found = announcements(doc)
        for one in found:
            start, end = words(doc).starts[one.first], words(doc).ends[one.last - 1]
            block = bisect_right(doc.blocks, start, key=lambda each: each.start) - 1
            kind = doc.blocks[block].kind
            if kind not in ("paragraph", "standfirst", "heading", "item") or quotation_at(doc, start, end):
                continue
            place = _Place(doc, one, Span(start, end), block, sentence_of(doc, one.first))
            parts = next((parts for way in _WAYS if (parts := way(place))), None)
            if parts and len(parts) != one.announced and not _is_unsure(place, found, len(parts)):
                yield _hit(place, parts)


class _Place(NamedTuple):
    """An announcement, where it stands, its block's number and its sentence."""

    doc: Document
    one: Announcement
    span: Span
    block: int
    sentence: Sentence

    @property
    def is_listed(self) -> bool:
        return self.one.noun in LISTED_NOUNS

    @property
    def end(self) -> int:
        return self.doc.blocks[self.block].end


_Way = Callable[[_Place], list[Span]]


def _hit(place: _Place, parts: list[Span]) -> Hit:
    values = {"announced": in_words(place.one.announced), "count": in_words(len(parts))}
    notes = [Note(part, str(i)) for i, part in enumerate(parts, 1)]
    return Hit(place.span, values, tuple(notes[: _MOST_NOTES - 1] + notes[_MOST_NOTES - 1 :][-1:]))


def _is_unsure(place: _Place, found: tuple[Announcement, ...], count: int) -> bool:
    """True if the sentence gives examples, or has a number that fits: “the two winners of three prizes: …”."""
    doc, sentence = place.doc, place.sentence
    inside = [one for one in found if sentence.first <= one.first < sentence.last]
    head = doc.text[sentence.start : max(place.span.end, doc.text.find(":", place.span.end, sentence.end))]
    between = re.findall(r"\w+", head.lower()[place.span.end - sentence.start :])
    has_another = any(key in COUNTS for key in between)  # “Of seven demands two were met: …”
    return has_another or any(one.announced == count for one in inside) or _EXAMPLES.search(head) is not None


def _list_below(place: _Place) -> list[Span]:
    """The items of the list that begins right below the announcement, which ends its block."""
    doc = place.doc
    rest = doc.text[place.span.end : place.end]
    if place.sentence.end < place.end - 1 or not _announces(place, rest):
        return []
    longest = series_from(doc).get(place.block + 1)
    if longest is None or (not longest.is_marked and len(longest.parts) > place.one.announced):
        return []
    return [part.span for part in longest.parts] if len(longest.parts) > 1 else []


def _list_above(place: _Place) -> list[Span]:
    """The items of the list that a paragraph looks back on: “All three demands were met.”"""
    doc, keys = place.doc, words(place.doc).keys
    block = doc.blocks[place.block]
    looks_back = place.one.first > place.sentence.first and keys[place.one.first - 1] in (
        "these",
        "those",
        "all",
    )
    if not looks_back or not place.is_listed or place.sentence.start != block.start:
        return []
    if block.kind != "paragraph" or doc.text[place.sentence.end - 1] == ":":
        return []
    above = list_to(doc).get(place.block - 1)
    if above is None or not above.is_marked:
        return []
    may_be_some = keys[place.one.first - 1] != "all" and place.one.announced < len(above.parts)
    return [] if may_be_some or len(above.parts) < 2 else [part.span for part in above.parts]


def _announces(place: _Place, rest: str) -> bool:
    if place.doc.blocks[place.block].kind == "heading":
        return place.is_listed
    if place.is_listed:
        return True
    if rest.strip() == ":":
        return True
    opening = place.doc.text[place.sentence.start : place.span.start]
    return rest.rstrip().endswith(":") and len(rest) < _NEAR_COLON and _PRESENTS.match(opening) is not None


def _after_colon(place: _Place) -> tuple[int, str] | None:
    """The rest of the sentence after the colon of the announcement, and where it begins."""
    text = place.doc.text
    colon = text.find(":", place.span.end, min(place.sentence.end, place.span.end + _NEAR_COLON))
    between = text[place.span.end : colon]
    if colon < 0 or ";" in between or not (place.is_listed or not between.strip()):
        return None
    return colon + 1, text[colon + 1 : place.sentence.end]


def _semicolons(place: _Place) -> list[Span]:
    found = _after_colon(place)
    if found is None or ";" not in found[1] or any(mark in found[1] for mark in '“”"'):
        return []
    start, rest = found
    parts = list(re.finditer(r"[^;]+", rest))
    counted = [part for part in parts if _ORDINAL.match(part.group())]
    if 0 < len(counted) < len(parts):  # “for two reasons: first, it is dear; it is late; and second, …”
        return []
    if len(parts) < place.one.announced and any(
        _comma_counts(part.group(), place.one.announced) for part in parts
    ):
        return []
    return [opening_of(place.doc, start + part.start(), start + part.end()) for part in parts]


def _comma_counts(text: str, count: int) -> bool:
    """True if commas part a text into as many: “for three reasons: cost, time and risk; the mayor agrees”."""
    return len(re.split(r",\s*(?:and|or)\s|,|\s(?:and|or)\s", text)) >= count


def _marked(place: _Place) -> list[Span]:
    """Parts with “(1)” or “a)” in the rest of the block."""
    doc = place.doc
    marks = inline_marks(doc.text, place.span.end, place.end)
    if not marks or marks[0].start > place.span.end + 2 * _NEAR_COLON:
        return []
    if not place.is_listed and ":" not in doc.text[place.span.end : marks[0].start]:
        return []
    taken: list[Mark] = []
    for mark in marks:
        if mark.number == len(taken) + 1:
            taken.append(mark)
    ends = [*(mark.start for mark in taken[1:]), place.end]
    spans = [opening_of(doc, mark.end, end) for mark, end in zip(taken, ends)]
    return spans if len(spans) > 1 else []


def _commas(place: _Place) -> list[Span]:
    """Short parts of one kind between commas: “two winners: Anna Holm, Piet Maas and Eve Lund”."""
    doc = place.doc
    found = _ENUMERATION.match(doc.text, place.span.end, place.sentence.end)
    if found is None:
        return []
    parts = list(_COMMA_PART.finditer(doc.text, *found.span("parts")))
    if len(parts) < 2 or any(len(part.group().split()) > _PART_WORDS for part in parts):
        return []
    are_names = all(_NAME.fullmatch(part.group()) for part in parts)
    are_common = all(part.group()[0].islower() for part in parts)
    if not are_names and not (are_common and place.is_listed and found["sign"] == ":"):
        return []
    rest = found["parts"]
    least = 1 + rest.count(",") - len(re.findall(r",\s+(?:and|or)\s", rest)) + (" and " in rest)
    is_more = are_names and least > place.one.announced == len(parts) - 1
    if len(parts) >= place.one.announced and not is_more:
        return []
    return [opening_of(doc, *part.span()) for part in parts]


def _named_labels(place: _Place) -> list[Span]:
    """Headings or paragraphs that are called what is announced: “three soups … Soup one … Soup two”."""
    doc, noun = place.doc, place.one.noun
    for series in labelled(doc):
        first = series.parts[0]
        numbers = sorted(part.number for part in series.parts)
        names = (f"{series.noun}s", f"{series.noun}es", f"{series.noun[:-1]}ies")
        if series.noun and noun in names and first.block > place.block and numbers[0] == 1:
            before = words(doc).starts
            end = bisect_right(before, doc.blocks[first.block].start)
            rivals = [one for one in announcements(doc) if one.noun == noun and one.first < end]
            if any(one.announced == len(numbers) for one in rivals) or rivals[0] != place.one:
                return []
            return [part.span for part in series.parts]
    return []


def _numbered_below(place: _Place) -> list[Span]:
    """Numbered headings that begin soon after the announcement (“Here are five tips. / 1. Shut the door / …”), or of
    which each names the thing (“three soups … / 1. Pumpkin soup / …”).
    """
    doc, thing = place.doc, place.one.noun.removesuffix("s")
    follows = place.is_listed and _FOLLOWS.search(doc.text[place.sentence.start : place.end])
    for series in labelled(doc):
        if series.noun or series.parts[0].block <= place.block or series.parts[0].number != 1:
            continue
        blocks = [doc.blocks[part.block] for part in series.parts]
        is_near = series.parts[0].block - place.block <= 2
        are_named = all(lower_text(doc).find(thing, block.start, block.end) >= 0 for block in blocks)
        if (follows and is_near) or (are_named and blocks[0].kind == "heading"):
            return [part.span for part in series.parts]
    return []


def _enumerators(place: _Place) -> list[Span]:
    """“First … Second …” in the sentences that follow, to the end of the section."""
    soon = _SOON if place.is_listed else 1
    steps = steps_in(place.doc, _section(place), soon, place.one.announced)
    return list(steps.heads) if steps and not steps.is_open else []


def _section(place: _Place) -> list[Sentence]:
    """The sentences after the announcement up to the next heading."""
    doc = place.doc
    every = sentences(doc)
    here = bisect_right(every, place.sentence.start, key=lambda sentence: sentence.start)
    following = list(every[here : here + _FARTHEST])
    if not following:
        return []
    for number in range(place.block + 1, len(doc.blocks)):
        block = doc.blocks[number]
        if block.start > following[-1].start:
            break
        if block.kind == "heading":
            return [sentence for sentence in following if sentence.start < block.start]
    return following


_WAYS: tuple[_Way, ...] = (
    _list_below, _list_above, _marked, _semicolons, _commas, _named_labels, _numbered_below, _enumerators,
)  # fmt: skip
