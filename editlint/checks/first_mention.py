"""People who are named by their surname before the article says who they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from editlint.analysis.people import people
from editlint.analysis.proper_names import ProperName
from editlint.analysis.sentences import sentences
from editlint.analysis.words import words
from editlint.english.word_lists import FIRST_NAME, LAST_NAME, PLACE, noun_class, word_class
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.text import Span

_COURTESY = frozenset("mr mrs ms miss dr prof professor sir dame".split())
_PLACED = frozenset("in at near outside inside around".split())  # “In Hale the shops were shut”
_TEXT = ("paragraph", "item")


class FirstMention(NamedTuple):
    """A surname in running text before the full name, where the full name comes later.

    Headlines, standfirsts and captions do not count, nor the first `skip` sentences, where a name may wait, nor quotations.
    """

    gives = ("match", "full")
    skip: int = 2

    def run(self, doc: Document) -> Iterator[Hit]:
        start = _start_after(doc, self.skip)
        for person in people(doc):
            if not person.first or not person.last:
                continue
            told = [name for name in person.mentions if name.block in _TEXT]
            full = next((name for name in told if len(name.parts) > 1), None)
            early = told[0] if told else None
            if full is None or early is None or early.start >= full.start or early.start < start:
                continue
            if any(len(name.parts) > 1 and name.start < early.start for name in person.mentions):
                continue  # told in a headline or caption
            if (
                early.is_quoted
                or _is_introduced(early)
                or not _is_surname(doc, early, person.last, person.mentions)
            ):
                continue
            if not _is_person(full):
                continue
            yield Hit(
                Span(early.start, early.end),
                {"full": " ".join(full.parts)},
                (Note(Span(full.start, full.end), "the full name only here"),),
            )


def _is_introduced(name: ProperName) -> bool:
    """True for “Defence Secretary Lowe” and “the painter Lowe”, which say who that is."""
    return bool(name.roles) or any(title.lower().rstrip(".") not in _COURTESY for title in name.titles)


def _is_person(full: ProperName) -> bool:
    first, last = full.parts[0].lower(), full.parts[-1].lower()
    is_first_name = word_class(full.parts[0]) & FIRST_NAME and not (word_class(first) and noun_class(last))
    return full.kind == "person" and bool(is_first_name or full.titles or full.age or full.roles)


def _is_surname(doc: Document, name: ProperName, last: str, mentions: Sequence[ProperName]) -> bool:
    """False for a place of that name and for the label of a speaker: “Lowe: I was there.”"""
    known = word_class(name.parts[0])
    keys = words(doc).keys
    following = keys[name.last : name.last + 1]
    if any(keys[each.first - 1] in _PLACED for each in mentions if len(each.parts) == 1 and each.first):
        return False
    return (
        name.parts[-1] == last
        and not (known & PLACE and not known & LAST_NAME)
        and following not in ([":"], ["&"])
        and last.lower() not in words(doc).texts
    )


def _start_after(doc: Document, skip: int) -> int:
    """The place where the sentences of the running text begin to count."""
    blocks = [block for block in doc.blocks if block.kind in _TEXT]
    body = [s for s in sentences(doc) if blocks and s.start >= blocks[0].start]
    return body[skip].start if len(body) > skip else len(doc.text)
