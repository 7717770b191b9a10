"""How much speaks for two numbers being said of one thing at one time."""

from __future__ import annotations

from itertools import pairwise

from editlint.model.document import Document
from editlint.model.language import Sentence
from editlint.model.meaning import Quantity

from .content_stems import content_stems
from .quantities import quantities
from .quotations import quotation_at
from .sentences import sentence_of
from .words import words
from .zones import zone

_DEFINITE = frozenset("the these those all both its their his her our".split())
# Before a number: of some among them, or of others. “two of the five”, “another 12”, “the first three”
_PARTS = frozenset(
    """
    another other others more further additional extra first last next final remaining per each every top
    previous past second third new same least most up-to former
    """.split()
)
_OTHER_SETS = frozenset("other more further additional extra remaining fewer less".split())
_CONTRASTS = frozenset("but however meanwhile unlike similarly if when unless".split())
_TIMES = frozenset(
    """
    last previous previously earlier next later ago initially originally formerly once rose risen grew grown fell fallen
    increased decreased dropped climbed revised updated
    """.split()
)
_RESTRICTING = frozenset("of in that who which where with from at on".split())
_BEFORE_YEARS = frozenset("in since by until from during of the between and".split())
_PROSPECTS = frozenset("will 'll would could might may plans planned hopes wants should".split())
_ROUNDS = frozenset("first second third fourth".split())  # “In the second round she won 6,005 votes”
_PERMISSIONS = frozenset("may must can".split())  # “Children may borrow three books”
_OPENING = 4  # words at the start of a sentence
_AHEAD = 7  # words from “will” to the number
_CORRECTIONS = frozenset(
    "correction corrections corrected clarification clarifications erratum amended".split()
)
_NEAR = 5  # words from a number to what tells of another time
_CLOSE = 4  # words after the noun that still tell which ones
_POINTING, _HEADLINE, _QUOTED, _ELSEWHERE = 4, 2, 4, 1  # what these weigh beside a shared word
_WINDOW = 9  # words on either side that tell what is counted


def agreement(doc: Document, one: Quantity, two: Quantity) -> int:
    """How much speaks for one thing counted twice: 1 for a content word around both, 2 for one that stands close to
    both, and more for a later count that points back."""
    first, second = sentence_of(doc, one.first), sentence_of(doc, two.first)
    if first == second or not (is_plain_statement(doc, one) and is_plain_statement(doc, two)):
        return 0
    far = _around(doc, one, first, _WINDOW, _WINDOW) & _around(doc, two, second, _WINDOW, _WINDOW)
    close = _around(doc, one, first, 1, _CLOSE) & _around(doc, two, second, 1, _CLOSE)
    shared = len(far) + len(close)
    if _is_quoted(doc, one) or _is_quoted(doc, two):
        return shared - _QUOTED
    if _points_back(doc, one, two):
        return shared + _POINTING
    if _years(doc, second) != _years(doc, first) or _is_to_come(doc, one) != _is_to_come(doc, two):
        return 0
    if _are_elsewhere(doc, first, second):
        shared -= _ELSEWHERE
    return shared + _HEADLINE if _heads(doc, one) else shared


def makes_up(doc: Document, one: Quantity, two: Quantity) -> bool:
    """True where another number in the sentence of the one makes up the difference to the other: “guilty of two counts
    and not guilty of one” is three charges."""
    sentence = sentence_of(doc, one.first)
    beside = {
        other.value
        for other in quantities(doc)
        if sentence.first <= other.first < sentence.last and other.first != one.first
    }
    return two.value - one.value in beside or one.value - two.value in beside


def is_correction(doc: Document, quantity: Quantity) -> bool:
    """True in “Correction: an earlier version of this report said that ten …”."""
    sentence = sentence_of(doc, quantity.first)
    return not _CORRECTIONS.isdisjoint(words(doc).keys[sentence.first : sentence.first + _OPENING])


def is_plain_statement(doc: Document, quantity: Quantity) -> bool:
    """True for a plain statement in the writer's own words, outside lists and tables."""
    column = words(doc)
    keys, sentence = column.keys, sentence_of(doc, quantity.first)
    if is_correction(doc, quantity):
        return False
    if zone(doc, column.starts[quantity.first]) in ("list", "table", "byline", "boilerplate"):
        return False
    if keys[sentence.last - 1][-1] == "?" or not _ROUNDS.isdisjoint(
        keys[sentence.first : sentence.first + _OPENING]
    ):
        return False
    if not _PERMISSIONS.isdisjoint(keys[max(sentence.first, quantity.first - _OPENING) : quantity.first]):
        return False
    begin, end = max(sentence.first, quantity.first - _NEAR), min(sentence.last, quantity.noun + _NEAR)
    if keys[sentence.first] in _CONTRASTS or not _TIMES.isdisjoint(keys[begin:end]):
        return False
    before = keys[max(sentence.first, quantity.first - 2) : quantity.first]
    between = keys[quantity.last : quantity.noun]
    if not _PARTS.isdisjoint(before[-1:]) or not _OTHER_SETS.isdisjoint((*before, *between)):
        return False
    if before == ["only"] or before == [".", "only"]:  # “Only 36 singers were allowed on the stage”
        return False
    return keys[quantity.noun + 1 : quantity.noun + 2] not in (["per"], ["each"], ["apiece"])


def _is_quoted(doc: Document, quantity: Quantity) -> bool:
    column = words(doc)
    return quotation_at(doc, column.starts[quantity.first], column.ends[quantity.last - 1]) is not None


def _heads(doc: Document, quantity: Quantity) -> bool:
    """True in a headline or standfirst, whose numbers the text is expected to have too."""
    return zone(doc, words(doc).starts[quantity.first]) in ("headline", "standfirst")


def _points_back(doc: Document, one: Quantity, two: Quantity) -> bool:
    """“the 430 homes” after “340 homes”: nothing but the noun, which was counted without an article before."""
    keys = words(doc).keys
    if keys[two.first - 1] not in _DEFINITE:
        return False
    told, earlier = keys[two.last : two.noun], keys[one.last : one.noun]
    if any(word not in earlier for word in told):
        return False
    after = keys[two.noun + 1 : two.noun + 2]
    return after == keys[one.noun + 1 : one.noun + 2] or after[0] not in _RESTRICTING


def _around(doc: Document, quantity: Quantity, sentence: Sentence, before: int, after: int) -> set[str]:
    """Stems of the content words and figures near it, without the noun."""
    keys, stems = words(doc).keys, content_stems(doc)
    begin = max(sentence.first, quantity.first - before)
    end = min(sentence.last, quantity.noun + 1 + after)
    near = (*keys[begin : quantity.first], *keys[quantity.last : end])
    return {stems[key] for key in near if key in stems} - {stems.get(keys[quantity.noun], "")}


def _is_to_come(doc: Document, quantity: Quantity) -> bool:
    """“will be larger and have eight tubes”."""
    sentence = sentence_of(doc, quantity.first)
    before = words(doc).keys[max(sentence.first, quantity.first - _AHEAD) : quantity.first]
    return not _PROSPECTS.isdisjoint(before)


def _are_elsewhere(doc: Document, one: Sentence, two: Sentence) -> bool:
    """True if each names somebody or some place that the other does not, and they name nothing together: “in Ansby”, “in
    Morland”."""
    first, second = _names(doc, one), _names(doc, two)
    return bool(first and second) and first.isdisjoint(second)


def _names(doc: Document, sentence: Sentence) -> set[str]:
    """Words with a capital within the sentence; all of a line in title case have one, which tells nothing."""
    column = words(doc)
    inside = range(sentence.first + 1, sentence.last)
    if not any(column.texts[i].islower() and len(column.texts[i]) > 3 for i in inside):
        return set()
    return {column.keys[i] for i in inside if column.texts[i][0].isupper() and column.keys[i] != "i"}


def _years(doc: Document, sentence: Sentence) -> set[str]:
    """The years that tell when: “in 2019”; not those of a source in brackets."""
    keys = words(doc).keys
    inside = keys[sentence.first : sentence.last]
    return {
        key
        for before, key in pairwise(inside)
        if len(key) == 4 and key.isdecimal() and before in _BEFORE_YEARS
    }
