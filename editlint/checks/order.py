"""Steps counted out in words, one of which is missing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from editlint.analysis.phrase_index import Match, Phrases
from editlint.analysis.position import stands_at
from editlint.analysis.quotations import quotation_at
from editlint.analysis.sentences import sentences
from editlint.analysis.words import words
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.text import Span

# Words that go on counting without a number: “First, … Then … Finally …”.
_GOING_ON = frozenset(
    "next then later after afterwards another other also finally last lastly secondly".split()
)
_SOON = 200  # words in which the second step is looked for
_BEFORE = 400  # words in which the first step is looked for
# Words that may begin a count without a number: “To begin with, …”, “One reason is … Secondly, …”.
_BEGINNING = frozenset("initially begin start starters one once before earlier primarily mainly".split())
# “the second time”, “a ten-second wait”, “per second”: no step of a count.
_NOT_AFTER = frozenset(("-", "–", "per", "a", "every", "each", "split"))
_NOT_BEFORE = frozenset(
    """
    - – time times half quarter world day week month year night floor hand home place round row set term season series
    largest biggest highest most best longest division leg lap goal child son daughter wife husband class degree
    """.split()
)


class Order(NamedTuple):
    """Lists of steps (first, second, third), each step a phrase at the start of a sentence.

    `fault: skipped` marks a later step (“Third”) when the one before it (“Second”) is nowhere between it and
    the last one that was counted, not even within a sentence (“the second reason”). `fault: alone` marks the
    first step when nothing soon goes on counting, `fault: headless` a second step that nothing came before. `names` are the
    steps in words, for the message.
    """

    gives = ("match", "missing")
    needs = "steps"
    steps: Phrases
    fault: Literal["skipped", "alone", "headless"] = "skipped"
    names: tuple[str, ...] = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")

    def run(self, doc: Document) -> Iterator[Hit]:
        groups: dict[int, list[Match]] = {}
        for match in self.steps.matches(doc):
            if stands_at(doc, match, "sentence-start") and not quotation_at(doc, match.start, match.end):
                groups.setdefault(self.steps.groups[match.entry], []).append(match)
        for group, matches in groups.items():
            first_entry = self.steps.groups.index(group)
            steps = [(match.entry - first_entry, match) for match in matches]
            if self.fault == "alone":
                yield from self._alone(doc, steps)
            elif self.fault == "headless":
                yield from self._headless(doc, steps)
            else:
                yield from self._skipped(doc, steps)

    def _alone(self, doc: Document, steps: list[tuple[int, Match]]) -> Iterator[Hit]:
        if len(steps) != 1 or steps[0][0] != 0:
            return
        match = steps[0][1]
        keys = words(doc).keys
        following = keys[match.last : match.last + _SOON]
        if _GOING_ON.union((self._name(1), f"{self._name(1)}ly")).isdisjoint(following):
            yield Hit(Span(match.start, match.end), {"missing": self._name(1)})

    def _headless(self, doc: Document, steps: list[tuple[int, Match]]) -> Iterator[Hit]:
        step, match = steps[0]
        if step != 1:
            return
        keys = words(doc).keys
        before = keys[max(0, match.first - _BEFORE) : match.first]
        names = {"1", self._name(0), f"{self._name(0)}ly"}
        if names.isdisjoint(before) and _BEGINNING.isdisjoint(before):
            yield Hit(Span(match.start, match.end), {"missing": self._name(0)})

    def _skipped(self, doc: Document, steps: list[tuple[int, Match]]) -> Iterator[Hit]:
        before: tuple[int, Match] | None = None
        for step, match in steps:
            if before and step > before[0] + 1 and self._is_missing(doc, before, match):
                note = Note(Span(before[1].start, before[1].end), "the step before")
                yield Hit(Span(match.start, match.end), {"missing": self._name(before[0] + 1)}, (note,))
            before = step, match

    def _is_missing(self, doc: Document, before: tuple[int, Match], match: Match) -> bool:
        """True if the next step is neither named between the two nor told by “next” at the start of a
        sentence.
        """
        keys = words(doc).keys
        if self._is_counted(keys, before[1].last, match.first, before[0] + 1):
            return False
        if any(
            block.kind == "heading" and before[1].start < block.start < match.start for block in doc.blocks
        ):
            return False
        between = [s for s in sentences(doc) if before[1].start < s.start < match.start]
        return not any(keys[sentence.first] in _GOING_ON for sentence in between)

    def _is_counted(self, keys: list[str], first: int, last: int, step: int) -> bool:
        """True if the step is named among words first to last: “the second reason”, but not “the second half”."""
        name = self._name(step)
        return any(
            keys[i] == f"{name}ly"
            or (keys[i] == name and keys[i - 1] not in _NOT_AFTER and keys[i + 1] not in _NOT_BEFORE)
            for i in range(first, last)
            if i + 1 < len(keys)
        )

    def _name(self, step: int) -> str:
        return self.names[min(step, len(self.names) - 1)]
