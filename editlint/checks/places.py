"""One thing in two places: a birthplace, a home, a hospital, a court, an event of the headline and of the text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from editlint.analysis.event_places import event_places
from editlint.analysis.located import Located, located
from editlint.analysis.place_names import are_two_places, is_place
from editlint.analysis.sentences import sentences
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.pattern import late
from editlint.model.text import Span

# Words of a sentence that is about something else, or of a change.
_OTHERS = late(
    r"\b(?:another|others?|second|third|former(?:ly)?|previous(?:ly)?|earlier|once|originally|unlike|instead|would|will|next|"
    r"last (?:year|month|week|season)|again|different|sister|separate(?:ly)?|similar(?:ly)?|later)\b",
    re.I,
)
_CHANGES = late(
    r"\b(?:mov(?:e|ed|es|ing)|relocat\w+|transferred|not|never|said to|claimed|wrongly|reportedly|if|whether|or|rumou?r\w*|"
    r"legend|versions?|rather than|confus\w+|mistak\w+)\b|n['’]t\b|\?",
    re.I,
)
_YEAR = late(r"\b(?:1[5-9]|20)\d\d\b")
_AFTER = 8  # characters: “in Vesna, not in Orlo”
_MOST_NOTES = 3
_MOST = 12  # places of one kind of thing: more are a list


class Places(NamedTuple):
    """Two places for one thing, neither of which can lie in the other; other years, changes, contrasts and quotations aside."""

    gives = ("match", "other")

    def run(self, doc: Document) -> Iterator[Hit]:
        told: defaultdict[tuple[str, str], list[Located]] = defaultdict(list)
        for each in (*located(doc), *event_places(doc)):
            if is_place(each.name):
                told[each.kind, each.key].append(each)
        found: set[Span] = set()
        for group in told.values():
            if 1 < len(group) <= _MOST:
                for hit in _clashes(doc, group):
                    if hit.span not in found:
                        found.add(hit.span)
                        yield hit


def _clashes(doc: Document, group: list[Located]) -> Iterator[Hit]:
    """The first clash of one thing, with a note on every place that goes against the one it is found at."""
    ordered = sorted(set(group), key=lambda each: each.start)
    for one, two in combinations(ordered, 2):
        if not _clash(doc, one, two):
            continue
        against = [each for each in ordered if each != two and _clash(doc, each, two)]
        notes = tuple(
            Note(Span(each.start, each.end), f"{_text(doc, each)} here") for each in against[:_MOST_NOTES]
        )
        yield Hit(Span(two.start, two.end), {"other": _text(doc, one)}, notes)
        return


def _clash(doc: Document, one: Located, two: Located) -> bool:
    return are_two_places(doc, one.name, two.name) and not _is_excused(doc, one, two)


def _text(doc: Document, each: Located) -> str:
    return doc.text[each.start : each.end]


def _is_excused(doc: Document, one: Located, two: Located) -> bool:
    """True where something in either sentence says that two things, or two times, are meant."""
    first, second = _sentence(doc, one), _sentence(doc, two)
    if first == second or any(_is_of_other(doc, each) for each in (one, two)):
        return True
    if one.kind == "born":
        return False
    years = [set(_YEAR.findall(doc.text[slice(*sentence)])) for sentence in (first, second)]
    return all(years) and not years[0] & years[1]


def _is_of_other(doc: Document, each: Located) -> bool:
    """True for “at the other hospital, in Vesna”, “moved to Vesna”; what comes well after the place says nothing of it."""
    sentence = _sentence(doc, each)
    if each.kind == "headline":
        return False
    if each.kind == "born":
        return bool(_CHANGES.search(doc.text, sentence.start, sentence.end))
    told = doc.text[sentence.start : min(sentence.end, each.end + _AFTER)]
    return bool(_CHANGES.search(told) or _OTHERS.search(told[: each.end - sentence.start]))


def _sentence(doc: Document, each: Located) -> Span:
    every = sentences(doc)
    found = every[bisect_right(every, each.start, key=lambda sentence: sentence.start) - 1]
    return Span(found.start, found.end)
