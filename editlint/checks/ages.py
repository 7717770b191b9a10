"""One person with two ages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from editlint.analysis.people import Person, people
from editlint.analysis.quantities import quantities
from editlint.analysis.quotations import quotation_at
from editlint.analysis.sentences import sentence_of
from editlint.analysis.words import span_of, words
from editlint.english.word_lists import noun_class
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.meaning import Quantity
from editlint.model.text import Span

_BEFORE = frozenset(", ( who is now aged age turned turns the be".split())
_THEN = frozenset("was were when then at before after until since had later ago would will by if".split())
_SAYS = frozenset("said says told added was is has had who from will also".split())
_FARTHEST = 5  # words from a name to its age
_LOOK_BACK = 2  # sentences in which “the 34-year-old” may be named


class Ages(NamedTuple):
    """Ages beside a name (“Smith, 34,”, “34-year-old Smith”, “Smith, who is 34”) and in “the 34-year-old” where only one
    person is named in the sentences before. What is told of another time does not count.
    """

    gives = ("match", "other", "name")

    def run(self, doc: Document) -> Iterator[Hit]:
        ages = [quantity for quantity in quantities(doc) if _is_age(doc, quantity)]
        if len(ages) < 2:
            return
        named = people(doc)
        owners = {
            word: n
            for n, person in enumerate(named)
            for m in person.mentions
            for word in range(m.first, m.last)
        }
        told: dict[int, Quantity] = {}
        for age in ages:
            person = _owner(doc, age, owners)
            if person < 0:
                continue
            first = told.setdefault(person, age)
            if first.value != age.value and not _is_other_time(doc, first, age):
                yield _hit(doc, named[person], first, age)


def _is_age(doc: Document, quantity: Quantity) -> bool:
    if quantity.kind == "age":
        return quantity.unit == "year"
    if quantity.kind != "count" or quantity.noun >= 0 or not 1 < quantity.value < 120:
        return False
    keys = words(doc).keys
    before, after = keys[max(0, quantity.first - 2) : quantity.first], keys[quantity.last : quantity.last + 1]
    return before in (["who", "is"], ["is", "now"]) and after in ([","], ["."], ["and"])


def _owner(doc: Document, age: Quantity, owners: dict[int, int]) -> int:
    """The number of the person whose age it is, -1 where that is not sure."""
    keys = words(doc).keys
    for at in range(age.first - 1, age.first - _FARTHEST, -1):
        if at in owners:
            return owners[at]
        if at < 0 or keys[at] not in _BEFORE:
            break
    end = age.last
    while end < len(keys) and keys[end] in ("-", "old"):
        end += 1
    if end > age.last:
        for at in range(end, end + _FARTHEST - 2):
            if at in owners:
                return owners[at] if at == end or _may_stand_between(doc, at - 1) else -1
        if keys[age.first - 1] == "the" and (
            end >= len(keys) or not keys[end].isalpha() or keys[end] in _SAYS
        ):
            return _only_one_before(doc, age, owners)
    return -1


def _may_stand_between(doc: Document, word: int) -> bool:
    """True for “34-year-old striker Ana Reyes” and “34-year-old American Ana Reyes”, not for “… beat Ana Reyes”."""
    column = words(doc)
    return column.texts[word][0].isupper() or noun_class(column.keys[word]) == "person"


def _only_one_before(doc: Document, age: Quantity, owners: dict[int, int]) -> int:
    sentence = sentence_of(doc, age.first)
    first = sentence
    for _ in range(_LOOK_BACK):
        if first.first > 0:
            first = sentence_of(doc, first.first - 1)
    found = {owners[at] for at in range(first.first, sentence.last) if at in owners}
    return found.pop() if len(found) == 1 else -1


def _is_other_time(doc: Document, one: Quantity, two: Quantity) -> bool:
    """True where a word tells of another time, or somebody says it of himself years ago."""
    column = words(doc)
    for age in (one, two):
        sentence = sentence_of(doc, age.first)
        near = column.keys[max(sentence.first, age.first - 4) : age.first]
        if not _THEN.isdisjoint(near) or column.keys[sentence.first] in ("when", "in", "at"):
            return True
        if quotation_at(doc, column.starts[age.first], column.ends[age.last - 1]):
            return True
    return False


def _hit(doc: Document, person: Person, one: Quantity, two: Quantity) -> Hit:

    def place(age: Quantity) -> Span:
        return span_of(doc, age.number, age.number_last)

    told = doc.text[slice(*place(one))]
    return Hit(place(two), {"other": told, "name": person.name}, (Note(place(one), f"{told} here"),))
