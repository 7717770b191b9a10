"""One figure written twice with a slip between: two digits swapped, or a nought, a comma or a scale too many."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import product
from math import log10
from typing import Literal, NamedTuple

from editlint.analysis.content_stems import content_stems
from editlint.analysis.figure_sentences import are_of_two_times
from editlint.analysis.quantities import quantities, written
from editlint.analysis.sentences import sentence_of
from editlint.analysis.words import span_of, words
from editlint.english.lemmas import lemma
from editlint.english.measures import CURRENCIES, UNITS
from editlint.english.number_words import NUMBER_WORDS, SHORT_SCALES
from editlint.english.word_families import FAMILIES
from editlint.english.word_lists import noun_class
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.language import Sentence
from editlint.model.meaning import Quantity
from editlint.model.text import Span

_KINDS = frozenset(("count", "money", "measure", "share", "duration"))
_REACH = 6  # words on either side that tell what a figure is of
_BESIDE = 3  # words within which others tell two figures apart
_MANY = 10_000  # of which two counts do not differ by two digits alone by chance
_CERTAIN = 4  # significant digits that two figures do not share by chance
_SCALE_APART = 3  # powers of ten between a million and a billion
_NEAR = 3  # sentences, roughly, within which one shared word is enough
_BLOCKS = frozenset(("cell", "boilerplate", "byline"))
_HEADS = frozenset(("headline", "standfirst"))
_TENFOLD = frozenset((1, 2, 3, 6))
_POINTING = frozenset("the all these those both this that its their his her".split())
_SIZES = frozenset(
    "long length wide width high height tall deep depth weigh weight weighs weighed cost costs price".split()
)
_OF_FIGURES = NUMBER_WORDS.union(CURRENCIES, UNITS, SHORT_SCALES)
# “£20 a ticket … £2,000 in all”, “last year”, “if it is 200”: figures of two things.
_SHARED_OUT = frozenset(
    "each every per apiece average daily weekly monthly yearly annual annually hourly".split()
)
_TELLING = _SHARED_OUT.union(
    """
    another more extra further additional other others if total altogether combined previous previously earlier last next
    then former rather initially originally compared unlike only except old new young when founded
    """.split()
)


_OF_ANOTHER = frozenset("next another other rival second neighbouring".split())  # anywhere in the sentence


class _Figure(NamedTuple):
    quantity: Quantity
    digits: str  # the significant ones: “214” of 214,000
    exponent: int
    sentence: Sentence
    number: int  # of its block
    in_head: bool
    around: frozenset[str]
    noun: str
    of: str  # “protein” in “50 micrograms of a protein”
    counts_people: bool
    points_back: bool  # “the £28 million”, “all 140 kilometres of it”, “the sum of £860,000”


class DigitSlips(NamedTuple):
    """`swapped`: “340 homes” and “430 homes”. `magnitude`: “a loss of €30,000” and “to lose €300,000”. `unit`: “50 mg of
    protein” and “50 micrograms of protein”.

    Figures of one sentence are left alone, and so are two that both come more than once.
    """

    gives = ("match", "other")
    fault: Literal["swapped", "magnitude", "unit"]

    def run(self, doc: Document) -> Iterator[Hit]:
        groups: dict[tuple[str, str], list[Quantity]] = {}
        for quantity in quantities(doc):
            if quantity.kind == "duration" and self.fault != "unit":
                continue
            if quantity.kind in _KINDS and quantity.value > 1 and (key := self._key(quantity)):
                unit = UNITS[quantity.unit].dimension if self.fault == "unit" else quantity.unit
                groups.setdefault((f"{quantity.kind} {unit}", key), []).append(quantity)
        for group in groups.values():
            if len({(quantity.value, quantity.unit) for quantity in group}) > 1:
                yield from self._slips(doc, group)

    def _key(self, quantity: Quantity) -> str:
        """What two figures have in common of which one may be a slip of the other."""
        digits, exponent = _digits(quantity.value)
        if self.fault == "magnitude":
            return digits
        if self.fault == "unit":
            return f"{quantity.value:g}" if quantity.unit in UNITS else ""
        is_counted = quantity.kind == "count" and quantity.noun >= 0 and len(digits) == 2
        is_long = quantity.value >= 100 or len(digits) > 2 or is_counted
        return f"{''.join(sorted(digits.replace('0', '')))} {exponent}" if is_long else ""

    def _slips(self, doc: Document, group: list[Quantity]) -> Iterator[Hit]:
        often = Counter((quantity.value, quantity.unit) for quantity in group)
        figures = [figure for quantity in group if (figure := _figure(doc, quantity))]
        lone = [figure for figure in figures if often[figure.quantity.value, figure.quantity.unit] == 1]
        is_slip = {"swapped": _is_swapped, "magnitude": _is_tenfold, "unit": _is_of_other_unit}[self.fault]
        told: set[frozenset[tuple[float, str]]] = set()
        for one, two in (sorted(pair, key=_at) for pair in product(lone, figures)):
            values = frozenset((figure.quantity.value, figure.quantity.unit) for figure in (one, two))
            if len(values) < 2 or values in told or one.sentence == two.sentence:
                continue
            if not is_slip(one, two) or _are_told_apart(doc, one, two):
                continue
            told.add(values)
            places = _place(doc, one.quantity), _place(doc, two.quantity)
            other = doc.text[slice(*places[0])]
            yield Hit(places[1], {"other": other}, (Note(places[0], f"{written(doc, one.quantity)} here"),))


def _at(figure: _Figure) -> int:
    return figure.quantity.first


def _place(doc: Document, quantity: Quantity) -> Span:
    """The figure with the noun that it counts."""
    has_noun = quantity.kind == "count" and quantity.noun >= 0
    return span_of(doc, quantity.first, quantity.noun + 1 if has_noun else quantity.last)


def _digits(value: float) -> tuple[str, int]:
    """The significant digits, and the power of ten of the first."""
    mantissa, _, exponent = f"{value:.8e}".partition("e")
    return mantissa.replace(".", "").rstrip("0"), int(exponent)


def _is_swapped(one: _Figure, two: _Figure) -> bool:
    """True if two neighbouring digits are the other way round, and nothing else differs."""
    length = max(len(one.digits), len(two.digits), 2)
    pairs = list(zip(one.digits.ljust(length, "0"), two.digits.ljust(length, "0")))
    differ = [i for i, (a, b) in enumerate(pairs) if a != b]
    if len(differ) != 2 or differ[1] != differ[0] + 1 or pairs[differ[0]] != pairs[differ[1]][::-1]:
        return False
    if one.noun and two.noun and one.noun != two.noun:
        are_people = one.counts_people and two.counts_people  # “180,000 readers” and “108,000 people”
        return are_people and one.quantity.value >= _MANY and bool(one.around & two.around)
    if length >= _CERTAIN or (length > 2 and (one.quantity.unit or one.in_head or two.in_head)):
        return True
    if length > 2 and two.points_back:
        return True
    has_one_noun = bool(one.noun) and one.noun == two.noun
    shared = len(one.around & two.around)
    if length == 2:
        return shared > 1 or has_one_noun
    is_round = one.quantity.value >= 10**length  # “12,500 staff” and “15,200 staff” may be of two firms
    return shared > is_round or (has_one_noun and not is_round)


def _is_tenfold(one: _Figure, two: _Figure) -> bool:
    if abs(one.exponent - two.exponent) not in _TENFOLD or (one.noun and two.noun and one.noun != two.noun):
        return False
    is_exact = not (one.quantity.qualifier or two.quantity.qualifier)
    if is_exact and len(one.digits) > 1 and (two.points_back or (one.points_back and len(one.digits) > 2)):
        return True  # nothing else in the article has either figure
    shared = len((one.around & two.around) - {one.noun})
    if len(one.digits) > 2 or (len(one.digits) == 2 and abs(one.exponent - two.exponent) == _SCALE_APART):
        return shared > 0 or (is_exact and one.quantity.kind != "count")
    is_near = abs(one.number - two.number) < 2 and abs(one.sentence.first - two.sentence.first) < 25 * _NEAR
    is_vague = one.quantity.kind == "count" and len(one.digits) == 1
    return shared > 1 + is_vague or (shared > is_vague and is_near)


def _is_of_other_unit(one: _Figure, two: _Figure) -> bool:
    """True for micrograms and milligrams of one thing, which differ by a power of ten."""
    if one.quantity.kind == "duration" or len(one.digits) > 2:  # “nine minutes”, “104 mph”
        return len(one.around & two.around) > 1 or len(one.digits) > 2
    factors = sorted((UNITS[one.quantity.unit].factor, UNITS[two.quantity.unit].factor))
    power = log10(factors[1] / factors[0])
    return power > 0.9 and abs(power - round(power)) < 1e-9 and bool(one.of) and one.of == two.of


def _are_told_apart(doc: Document, one: _Figure, two: _Figure) -> bool:
    """True if a word beside only one of them, or two times, make the figures those of two things.

    Three digits are not shared by chance, whatever the time.
    """
    keys = words(doc).keys
    if _rate(keys, one) != _rate(keys, two) or (one.exponent != two.exponent and _is_new(keys, two)):
        return True
    beside = [{keys[i] for i in _near(figure.quantity, figure.sentence, _BESIDE)} for figure in (one, two)]
    is_strong = len(one.digits) > 2 or two.points_back or abs(one.exponent - two.exponent) == _SCALE_APART
    if (beside[0] ^ beside[1]) & (_SHARED_OUT if is_strong else _TELLING):
        return True
    if is_strong and one.exponent != two.exponent:
        return False
    inside = [set(keys[figure.sentence.first : figure.sentence.last]) for figure in (one, two)]
    return bool((inside[0] ^ inside[1]) & _OF_ANOTHER) or are_of_two_times(doc, one.sentence, two.sentence)


def _is_new(keys: list[str], figure: _Figure) -> bool:
    """“A grant of £50,000 will follow”: what comes later with “a” is another thing."""
    first = figure.quantity.first
    before = keys[max(figure.sentence.first, first - _BESIDE) : first]
    return "a" in before or "an" in before


def _rate(keys: list[str], figure: _Figure) -> str:
    """“month” of “£1,500 a month”"""
    last = max(figure.quantity.last, figure.quantity.noun + 1)
    is_rate = last + 1 < figure.sentence.last and keys[last] in ("a", "an", "per")
    return keys[last + 1] if is_rate else ""


def _figure(doc: Document, quantity: Quantity) -> _Figure | None:
    block = doc.block_at(words(doc).starts[quantity.first])
    if block is None or block.kind in _BLOCKS:
        return None
    sentence = sentence_of(doc, quantity.first)
    digits, exponent = _digits(quantity.value)
    noun = _stem(doc, words(doc).keys[quantity.noun]) if quantity.noun >= 0 else ""
    return _Figure(
        quantity,
        digits,
        exponent,
        sentence,
        doc.blocks.index(block),
        block.kind in _HEADS,
        _around(doc, quantity, sentence),
        noun,
        _of(doc, quantity),
        bool(noun) and noun_class(lemma(words(doc).keys[quantity.noun], "NOUN", "NNS")) == "person",
        _points_back(words(doc).keys, quantity),
    )


def _of(doc: Document, quantity: Quantity) -> str:
    keys = words(doc).keys
    if keys[quantity.last : quantity.last + 1] != ["of"]:
        return ""
    after = (key for key in keys[quantity.last + 1 : quantity.last + 3] if key not in ("a", "an", "the"))
    return _stem(doc, next(after, ""))


def _points_back(keys: list[str], quantity: Quantity) -> bool:
    before = keys[max(0, quantity.first - 3) : quantity.first]
    return bool(before) and (before[-1] in _POINTING or (before[-1] == "of" and before[0] in _POINTING))


def _around(doc: Document, quantity: Quantity, sentence: Sentence) -> frozenset[str]:
    """The families of the words beside a figure; names are those who act, not the thing that is counted."""
    column = words(doc)
    keys, stems = column.keys, content_stems(doc)
    return frozenset(
        _stem(doc, keys[i])
        for i in _near(quantity, sentence)
        if keys[i] in stems
        and keys[i] not in _OF_FIGURES
        and keys[i] not in _SIZES
        and not keys[i].endswith("est")  # “the longest river … the longest bridge”
        and column.texts[i][0].islower()
    )


def _near(quantity: Quantity, sentence: Sentence, reach: int = _REACH) -> Iterator[int]:
    """The words of the sentence beside a figure."""
    yield from range(max(sentence.first, quantity.first - reach), quantity.first)
    yield from range(quantity.last, min(sentence.last, quantity.last + reach))


def _stem(doc: Document, key: str) -> str:
    return FAMILIES.get(key) or content_stems(doc).get(key, "")
