"""A review that gives two numbers of stars: four of them drawn at the head, three told at the foot."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from editlint.analysis.quotations import quotation_at
from editlint.analysis.sentences import sentences
from editlint.english.number_words import UNITS
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.pattern import late
from editlint.model.text import Span

_DRAWN = late(r"(?P<full>[★⭐✭]+)(?P<half>½)?[☆✩]*")
_NUMBER = r"(?P<number>[0-5](?:\.\d)?|one|two|three|four|five)(?P<half>½| and a half)?"
_OUT_OF = r"(?: ?/ ?(?:5|five)| out of (?:5|five)(?: stars)?)"
# A sentence of its own, or “I give it three stars”.
_ALONE = late(
    rf"(?:(?:our |my )?(?:rating|verdict|score|stars|overall)[:,]? )?{_NUMBER} ?(?:{_OUT_OF}|stars?{_OUT_OF}?)\W*\Z",
    2,
)
_GIVEN = late(
    rf"\b(?:(?:I|we)(?:['’]d| would)? (?:give|award)|(?:give|award) (?:it|this)|(?:it|this \w+|film|show|book|play|album) (?:gets|earns|deserves))"
    rf" (?:it |this |the \w+ )?{_NUMBER} (?:stars?|out of (?:5|five))\b"
)


class StarRatings(NamedTuple):
    """Two ratings out of five that differ, in an article that has no third."""

    gives = ("match", "other")
    signs = ("★", "⭐", "stars", "/5", "/ 5", "out of five", "out of 5")

    def run(self, doc: Document) -> Iterator[Hit]:
        found = sorted(_ratings(doc), key=lambda each: each[1].start)
        values = {value for value, _ in found}
        if len(found) == 2 and len(values) == 2:
            (_, one), (_, two) = found
            other = doc.text[slice(*one)]
            yield Hit(two, {"other": other}, (Note(one, f"{other} here"),))


def _ratings(doc: Document) -> Iterator[tuple[float, Span]]:
    """The ratings of the article with their places."""
    for match in _DRAWN.finditer(doc.text):
        yield len(match["full"]) + (0.5 if match["half"] else 0), Span(*match.span())
    for sentence in sentences(doc):
        text = doc.text[sentence.start : sentence.end].rstrip()
        match = _ALONE.match(text) or _GIVEN.search(text)
        if match and not quotation_at(doc, sentence.start + match.start(), sentence.start + match.end()):
            value = _value(match["number"].lower())
            start, end = sentence.start + match.start("number"), sentence.start + match.end()
            while not doc.text[end - 1].isalnum():
                end -= 1
            yield value + (0.5 if match["half"] else 0), Span(start, end)


def _value(number: str) -> float:
    return UNITS[number] if number in UNITS else float(number)
