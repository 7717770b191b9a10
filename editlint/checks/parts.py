"""Parts that do not add up to the whole they are told to make: “Of the 64 sites 22 …, 27 … and 17 …”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from editlint.analysis.quantities import place_of, quantities
from editlint.analysis.sentences import sentence_of
from editlint.analysis.words import words
from editlint.english.measures import CURRENCY_SIGNS
from editlint.english.stems import stem
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.language import Sentence
from editlint.model.meaning import Quantity

_SPLITS = frozenset(
    """
    : – — split divided comprising comprises comprised comprise consisting consists consist made whom which them shared
    """.split()
)
_BACK = frozenset("these them those that which whom this".split())
_TOTALS = frozenset(["all", "total", "altogether", "together", "making", "makes", "made"])
# Parts that are not all, or may overlap.
_OPEN = frozenset(
    """
    rest others remaining remainder including include includes among such remain either both also already
    another further more extra than least fewer less other each every per
    """.split()
)
_KINDS = ("count", "money", "measure")
_LOOK_BACK = 2  # sentences from the whole to its parts


class Parts(NamedTuple):
    """A whole and two parts or more of the same kind, told as all there are, whose sum misses the whole by at most
    `nearest` of it: what is farther off may be parts of something else.
    """

    gives = ("match", "total", "sum")
    nearest: float = 0.12

    def run(self, doc: Document) -> Iterator[Hit]:
        before: list[tuple[Sentence, list[Quantity]]] = []
        fit = (quantity for quantity in quantities(doc) if quantity.kind in _KINDS)
        for sentence, found in groupby(fit, lambda quantity: sentence_of(doc, quantity.first)):
            told = list(found)
            if hit := self._in_sentence(doc, sentence, told, before[-_LOOK_BACK:]):
                yield hit
            before.append((sentence, told))

    def _in_sentence(
        self,
        doc: Document,
        sentence: Sentence,
        told: Sequence[Quantity],
        before: Sequence[tuple[Sentence, list[Quantity]]],
    ) -> Hit | None:
        keys = words(doc).keys
        if not _OPEN.isdisjoint(keys[sentence.first : sentence.last]) or keys[sentence.last - 1] == "?":
            return None
        for whole, parts in _splits(doc, sentence, told, before):
            fitting = _parts(doc, whole, parts)
            if (
                len(fitting) < 2
                or not _is_complete(keys, fitting)
                or _has_sum(fitting, (*told, *(q for _, qs in before for q in qs)))
            ):
                continue
            if self._misses(whole, fitting):
                return _hit(doc, whole, fitting)
        return None

    def _misses(self, whole: Quantity, parts: Sequence[Quantity]) -> bool:
        low, high = (sum(getattr(part, side) for part in parts) for side in ("low", "high"))
        if low <= whole.high and whole.low <= high:
            return False
        off = abs(sum(part.value for part in parts) - whole.value)
        return off <= self.nearest * whole.value


def _splits(
    doc: Document,
    sentence: Sentence,
    told: Sequence[Quantity],
    before: Sequence[tuple[Sentence, list[Quantity]]],
) -> Iterator[tuple[Quantity, Sequence[Quantity]]]:
    """Each quantity that may be the whole, with those that may be its parts."""
    keys = words(doc).keys
    for number, whole in enumerate(told[:-2]):
        after = keys[whole.last : told[number + 1].first]
        if _is_whole(keys, sentence, whole) or not _SPLITS.isdisjoint(after):
            yield whole, told[number + 1 :]
    if len(told) > 2 and _is_sum(keys, told[-1]):
        yield told[-1], told[:-1]
    if _refers_back(keys, sentence):
        for earlier, wholes in reversed(before):
            if doc.block_at(earlier.start) == doc.block_at(sentence.start):
                for whole in reversed(wholes):
                    yield whole, told


def _is_whole(keys: list[str], sentence: Sentence, whole: Quantity) -> bool:
    """“Of the 64 sites …”, “Out of 64 …”."""
    begin = keys[sentence.first : whole.first]
    return begin[:1] in (["of"], ["out"]) and len(begin) < 4


def _is_sum(keys: list[str], whole: Quantity) -> bool:
    """“a total of 26”, “26 in all”, “making 26”."""
    around = (*keys[max(0, whole.first - 3) : whole.first], *keys[whole.last : whole.last + 4])
    return not _TOTALS.isdisjoint(around) and "of" not in keys[whole.last : whole.last + 3]


def _refers_back(keys: list[str], sentence: Sentence) -> bool:
    inside = keys[sentence.first : sentence.last]
    return any(a == "of" and b in _BACK for a, b in pairwise(inside))


def _parts(doc: Document, whole: Quantity, parts: Sequence[Quantity]) -> list[Quantity]:
    """The parts of the whole's kind: without a noun of their own, or with the same noun."""
    keys = words(doc).keys
    noun = stem(keys[whole.noun]) if whole.noun >= 0 else ""
    found: list[Quantity] = []
    for part in parts:
        if part.kind != whole.kind or part.unit != whole.unit or part.value >= whole.value:
            continue
        if (
            part.noun < 0
            or whole.kind != "count"
            or stem(keys[part.noun]) == noun
            or _splits_by_noun(keys, whole)
        ):
            found.append(part)
    return found


def _splits_by_noun(keys: list[str], whole: Quantity) -> bool:
    """“25 people: 12 men, 9 women and 4 children”."""
    at = (whole.noun if whole.noun >= 0 else whole.last - 1) + 1
    return keys[at : at + 1] in ([":"], ["–"], ["—"]) or keys[at : at + 2] in (
        ["made", "up"],
        ["consisting", "of"],
    )


def _has_sum(parts: Sequence[Quantity], others: Sequence[Quantity]) -> bool:
    """True if another figure near by is what the parts make: “£1.84 million, up from £1.79 million: £710,000 on parks …”."""
    total = sum(part.value for part in parts)
    return any(other.low <= total <= other.high for other in others if other.kind == parts[0].kind)


def _is_complete(keys: list[str], parts: Sequence[Quantity]) -> bool:
    """True for a row that ends: “22 …, 27 … and 17 …”."""
    return "and" in keys[parts[-2].last : parts[-1].first]


def _hit(doc: Document, whole: Quantity, parts: Sequence[Quantity]) -> Hit:

    total = doc.text[slice(*place_of(doc, whole))]
    notes = (
        Note(place_of(doc, whole), f"{total} in all"),
        *(Note(place_of(doc, part), "a part") for part in parts[:-1]),
    )
    return Hit(place_of(doc, parts[-1]), {"total": total, "sum": _sum(parts)}, notes)


def _sum(parts: Sequence[Quantity]) -> str:
    """What the parts make, as the article would write it."""
    summed, unit = sum(part.value for part in parts), parts[0].unit
    if parts[0].kind == "money" and len(unit) < 4 and unit[-1] in CURRENCY_SIGNS:
        return f"{unit.upper()}{summed:,.0f}" if summed == int(summed) else f"{unit.upper()}{summed:,.2f}"
    return f"{summed:,.12g}"
