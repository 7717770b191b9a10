"""One thing written two ways in an article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from editlint.analysis.phrase_index import Match, Phrases
from editlint.analysis.quotations import quotation_at
from editlint.analysis.sentences import sentence_of
from editlint.analysis.words import words
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.text import Span


class Variants(NamedTuple):
    """Lists of ways to write one thing; the rarer way is marked, and the first place of the usual one is
    shown.

    Each entry is a way of its own; of two ways that are as frequent the first in the article is the usual
    one. Quotations do not count, nor do names: the World Trade Center keeps its spelling in an article on a
    town centre.
    """

    gives = ("match", "other", "count")
    needs = "variants"
    variants: Phrases

    def run(self, doc: Document) -> Iterator[Hit]:
        groups: dict[int, dict[int, list[Match]]] = {}
        for match in self.variants.matches(doc):
            entries = groups.setdefault(self.variants.groups[match.entry], {})
            entries.setdefault(match.entry, []).append(match)
        for entries in groups.values():
            if len(entries) > 1:
                yield from _hits(doc, entries)


def _hits(doc: Document, entries: dict[int, list[Match]]) -> Iterator[Hit]:
    own = _own(doc, entries)
    if len(own) < 2:
        return
    usual = max(own, key=lambda entry: (len(own[entry]), -own[entry][0].start))
    first = own[usual][0]
    other = Counter(_text(doc, match) for match in own[usual]).most_common(1)[0][0]
    for entry, matches in own.items():
        if entry == usual:
            continue
        for match in matches:
            note = Note(Span(first.start, first.end), "written so here")
            yield Hit(Span(match.start, match.end), {"other": other, "count": str(len(own[usual]))}, (note,))


def _own(doc: Document, entries: dict[int, list[Match]]) -> dict[int, list[Match]]:
    """The matches in the writer's own words; where one is a common word, capitals within a sentence make a
    name.
    """
    texts = words(doc).texts
    own = {
        entry: [match for match in matches if not quotation_at(doc, match.start, match.end)]
        for entry, matches in entries.items()
    }
    is_common = any(texts[match.first][0].islower() for matches in own.values() for match in matches)
    if is_common:
        own = {entry: [m for m in matches if not _is_name(doc, m)] for entry, matches in own.items()}
    return {entry: matches for entry, matches in own.items() if matches}


def _is_name(doc: Document, match: Match) -> bool:
    return words(doc).texts[match.first][0].isupper() and sentence_of(doc, match.first).first != match.first


def _text(doc: Document, match: Match) -> str:
    """The phrase as it is written within a sentence."""
    text = " ".join(doc.text[match.start : match.end].split())
    starts_sentence = sentence_of(doc, match.first).first == match.first
    return text[0].lower() + text[1:] if starts_sentence and text[1:].islower() else text
