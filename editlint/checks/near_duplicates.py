"""Two sentences in the same words but for the one that matters: a “not”, an opposite, a figure or a name."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from editlint.analysis.aligned_pairs import AlignedPair, Difference
from editlint.analysis.comparable_pairs import (
    SMALL_WORDS,
    TIME_WORDS,
    comparable_pairs,
    follows_comma,
    is_unexcused,
    side_keys,
)
from editlint.analysis.content_stems import content_stems
from editlint.analysis.quantities import quantities
from editlint.analysis.words import words
from editlint.english.forms import forms
from editlint.english.function_words import NEGATIONS
from editlint.english.stems import stem
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.language import Sentence
from editlint.model.meaning import Quantity
from editlint.model.text import Span

Fault = Literal["denial", "opposite", "figure", "name"]

_SHARE_OF_NAMES = 0.66  # where one name stands for another
_SHARE_OF_RANKS = 0.8
_LEAST_BESIDE_NAMES = 5  # content words that both have
_LONGEST_NAMES = 6  # words of both names
_LEAST_ASIDE = 3  # words between commas
_ROUNDING = 0.01  # figures that are so near may be one

_DENYING = frozenset("fail fails failed refuse refuses refused decline declines declined unable".split())
_SOFT_NEGATIONS = (
    *(
        f" not {word} "
        for word in "only just merely simply yet until all always every least quite necessarily".split()
    ),
    *(f" no {word} " for word in "longer more less fewer later doubt matter".split()),
    " or not ",
)
_LINKS = frozenset(("and", "but", "or", ";"))
_ORDINALS = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
)
_LIGHT = frozenset(
    """
    remain remains remained stay stays stayed begin begins began start starts started continue continues continued
    """.split()
)  # “was in use” and “remained in use” say the same
_QUALIFIERS = frozenset(
    "about almost approximately around at exactly just least most nearly only over roughly some under more less than".split()
)
_PREFIXES = ("un", "in", "im", "il", "ir", "dis", "mis", "non")


class NearDuplicates(NamedTuple):
    """Pairs of sentences that share half of the shorter one's content words in the same order and differ in one thing,
    besides what one of them leaves out.

    `faults`: `denial`, only one of the two denies; `opposite`, words on two sides of one entry of `opposites`, such as
    “rise grow / fall shrink”; `figure`, another number of the same thing; `name`, another name in the same place.
    Questions, conditions, lists, quotations, other times and other sources are left alone.
    """

    gives = ("match", "other")
    faults: tuple[Fault, ...]
    opposites: tuple[str, ...] = ()

    def run(self, doc: Document) -> Iterator[Hit]:
        done: set[Sentence] = set()
        for pair in comparable_pairs(doc):
            if pair.two in done:
                continue
            weighty = [one for one in pair.differences if self._weighs(doc, one)]
            if not weighty:
                continue
            faults = [self._fault(doc, pair, one) for one in weighty]
            if len(weighty) > 1 and not (
                _are_clauses(doc, pair, weighty) or _are_one_sum(doc, weighty, faults)
            ):
                continue
            if None not in faults and faults[0] in self.faults and is_unexcused(doc, pair, weighty):
                done.add(pair.two)
                yield _hit(doc, weighty[0], faults[0])

    def _weighs(self, doc: Document, difference: Difference) -> bool:
        """False for what one of the two leaves out, and for other small words."""
        stems = content_stems(doc)
        one, two = side_keys(doc, difference.one), side_keys(doc, difference.two)
        if _denies(one) != _denies(two):
            return not _is_aside(doc, difference)
        has_content = any(key in stems for key in one) and any(key in stems for key in two)
        return has_content or self._are_opposite(one, two)

    def _fault(self, doc: Document, pair: AlignedPair, difference: Difference) -> Fault | None:
        one, two = side_keys(doc, difference.one), side_keys(doc, difference.two)
        if _denies(one) != _denies(two):
            return "denial" if _is_denial(doc, difference) else None
        if self._are_opposite(one, two):
            return "opposite"
        if _is_figure(doc, pair, difference):
            return "figure"
        return "name" if _is_name(doc, pair, difference) else None

    def _are_opposite(self, one: list[str], two: list[str]) -> bool:
        if len(one) != 1:
            one = [key for key in one if key not in SMALL_WORDS]
        if len(two) != 1:
            two = [key for key in two if key not in SMALL_WORDS]
        if len(one) != 1 or len(two) != 1:
            return False
        if _turns_round(one[0], two[0]) or _turns_round(two[0], one[0]):
            return True
        stems = stem(one[0]), stem(two[0])
        return any(_are_on_two_sides(entry, *stems) for entry in self.opposites)


def _are_on_two_sides(entry: str, one: str, two: str) -> bool:
    if one[:3] not in entry or two[:3] not in entry:
        return False
    left, _, right = entry.partition("/")
    sides = {stem(word) for word in left.split()}, {stem(word) for word in right.split()}
    return (one in sides[0] and two in sides[1]) or (one in sides[1] and two in sides[0])


def _turns_round(one: str, two: str) -> bool:
    """True for “illegal” and “legal”, “powerless” and “powerful”."""
    if one.endswith("less") and two in (one.removesuffix("less"), one.removesuffix("less") + "ful"):
        return True
    ending = stem(two)
    return len(two) > 3 and any(
        one.startswith(prefix) and stem(one[len(prefix) :]) == ending for prefix in _PREFIXES
    )


def _are_clauses(doc: Document, pair: AlignedPair, differences: list[Difference]) -> bool:
    """True if each difference stands in a clause of its own: “was mended and stayed”, “was not mended and left”."""
    keys = words(doc).keys
    places = [one.two[0] if one.two else one.next_two for one in differences]
    return pair.share >= _SHARE_OF_NAMES and all(
        not _LINKS.isdisjoint(keys[start:end]) for start, end in pairwise(places)
    )


def _are_one_sum(doc: Document, differences: list[Difference], faults: Sequence[str | None]) -> bool:
    """True for a figure and its conversion: “one million euros ($1.1 million)”."""
    keys = words(doc).keys
    first, *others = differences
    return set(faults) == {"figure"} and all(
        "(" in keys[first.next_one : other.one[-1]] and "(" in keys[first.next_two : other.two[-1]]
        for other in others
    )


def _is_aside(doc: Document, difference: Difference) -> bool:
    """True for words between commas that only one of the two has: “, neither of which was built,”."""
    side = (*difference.one, *difference.two)
    if (difference.one and difference.two) or len(side) < _LEAST_ASIDE:
        return False
    return follows_comma(doc, side[0])


def _denies(keys: list[str]) -> bool:
    return not NEGATIONS.isdisjoint(keys) or (not _DENYING.isdisjoint(keys) and "to" in keys)


def _is_denial(doc: Document, difference: Difference) -> bool:
    """True if one side is the other with a “not” and the auxiliaries that it takes."""
    keys = words(doc).keys
    denied, plain = difference.one, difference.two
    if not _denies(side_keys(doc, denied)):
        denied, plain = plain, denied
    around = f" {' '.join(keys[min(denied) - 1 : max(denied) + 2])} "
    if any(phrase in around for phrase in _SOFT_NEGATIONS):
        return False
    left = [_left(keys, side) for side in (denied, plain)]
    if not left[0] and not left[1]:
        return difference.place == "between" or (difference.place == "before" and not plain)
    return len(left[0]) == len(left[1]) == 1 and _are_forms(left[0][0], left[1][0])


def _left(keys: list[str], numbers: tuple[int, ...]) -> list[str]:
    """What remains of one side without negation, auxiliaries and adverbs."""
    passed = NEGATIONS | _DENYING | SMALL_WORDS | _LIGHT
    return [keys[i] for i in numbers if keys[i] not in passed and not keys[i].endswith("ly")]


def _are_forms(one: str, two: str) -> bool:
    """True for “rose” and “rise”."""
    return any(other in spelt for base, other in ((one, two), (two, one)) for spelt in forms(base).values())


def _is_figure(doc: Document, pair: AlignedPair, difference: Difference) -> bool:
    if _are_ranks(doc, pair, difference):
        return True
    one, two = _quantity(doc, difference.one), _quantity(doc, difference.two)
    if one is None or two is None or one.kind != two.kind or one.unit != two.unit:
        return False
    if one.kind in ("label", "score", "year"):  # years have rules of their own
        return False
    if _is_labelled(doc, one) or _is_labelled(doc, two):
        return False
    if one.meets(two) and one.qualifier != two.qualifier:  # “over 150” and “over 197” were one figure
        return False
    apart = abs(one.value - two.value)
    return apart > max(one.value, two.value) * _ROUNDING and not _is_rounded(one.value, two.value, apart)


def _is_rounded(one: float, two: float, apart: float) -> bool:
    """True for “4.6” and “5”, “1,180” and “1,200”: one of them is printed to a larger place."""
    steps = _step(one), _step(two)
    return steps[0] != steps[1] and apart <= max(steps) / 2


def _step(value: float) -> float:
    """The place of a figure's last digit that is not 0; of those below 100 only tenths and ones."""
    step = 1.0 if value == int(value) else 0.1
    while step >= 1 and value >= 100 and value % (step * 10) == 0:
        step *= 10
    return step


def _are_ranks(doc: Document, pair: AlignedPair, difference: Difference) -> bool:
    """True for “finished first” and “finished seventh” in sentences that are alike."""
    both = [*side_keys(doc, difference.one), *side_keys(doc, difference.two)]
    return pair.share >= _SHARE_OF_RANKS and len(both) == 2 and both[0] in _ORDINALS and both[1] in _ORDINALS


def _is_labelled(doc: Document, quantity: Quantity) -> bool:
    """True after a word with a capital, as in “Sprint 2”, and for the decimals of “4. 28”."""
    texts, before = words(doc).texts, quantity.first - 1
    if before < 1:
        return False
    if texts[before] == ".":
        return True
    return texts[before][0].isupper() and texts[before - 1] not in (".", '"')


def _quantity(doc: Document, numbers: tuple[int, ...]) -> Quantity | None:
    """The quantity that these words are, wholly or without its unit."""
    keys = words(doc).keys
    numbers = tuple(i for i in numbers if keys[i] not in _QUALIFIERS)
    if not numbers:
        return None
    every = quantities(doc)
    i = bisect_right(every, numbers[0], key=lambda one: one.first) - 1
    return every[i] if i >= 0 and numbers[-1] < every[i].last else None


def _is_name(doc: Document, pair: AlignedPair, difference: Difference) -> bool:
    """True for one name in place of another within sentences that are alike."""
    column = words(doc)
    if pair.share < _SHARE_OF_NAMES or pair.shared < _LEAST_BESIDE_NAMES or difference.place != "between":
        return False
    both = (*difference.one, *difference.two)
    names = [" ".join(side_keys(doc, side)) for side in (difference.one, difference.two)]
    if names[0].startswith(names[1]) or names[1].startswith(names[0]):  # “MP” and “MPs”
        return False
    return len(both) <= _LONGEST_NAMES and all(
        column.texts[i][0].isupper()
        and column.keys[i] not in TIME_WORDS
        and column.keys[i] not in SMALL_WORDS
        for i in both
    )


def _hit(doc: Document, clash: Difference, fault: Fault | None) -> Hit:
    """Both places: figures with what they count, and a denial with the word that follows, since one side may be empty."""
    one, two = clash.one, clash.two
    if fault == "denial":
        one, two = (*one, clash.next_one), (*two, clash.next_two)
    if fault == "figure":
        one, two = _with_noun(doc, one), _with_noun(doc, two)
    here, there = _span(doc, two), _span(doc, one)
    other = doc.text[slice(*there)]
    return Hit(here, {"other": other}, (Note(there, "here it says"),))


def _with_noun(doc: Document, numbers: tuple[int, ...]) -> tuple[int, ...]:
    quantity = _quantity(doc, numbers)
    return numbers if quantity is None else (quantity.first, max(quantity.noun, quantity.last - 1))


def _span(doc: Document, numbers: tuple[int, ...]) -> Span:
    return Span(words(doc).starts[numbers[0]], words(doc).ends[numbers[-1]])
