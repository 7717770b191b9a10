"""How likely it is that two sentences which differ in a few words cannot both be true: evidence, added up.

For pairs that no narrow rule decides: no figure, name, denial or known opposite stands against another, yet where most of
two sentences is the same and one word stands in the place of another, one of the two is mostly left over from an edit.
"""

from __future__ import annotations

from editlint.english.conflict_weights import WEIGHTS
from editlint.english.function_words import FUNCTION_WORDS, NEGATIONS
from editlint.english.lemmas import lemma
from editlint.english.meanings import are_near, are_synonyms, parts_of_speech
from editlint.english.reporting_verbs import REPORTING_VERBS
from editlint.english.stems import stem
from editlint.model.document import Document

from .aligned_pairs import AlignedPair, Difference
from .comparable_pairs import TIME_WORDS, is_unexcused
from .content_stems import content_stems
from .quantities import quantities
from .sentences import sentences
from .words import words

_LEAST_WORDS = 6  # of each sentence
_LEAST_SHARED = 4  # content words
_LONGEST = 4  # words that stand in the place of others
_MOST_DROPPED = 3
_MOST_SHARED = 8
_MOST_WORDS = 5
_FAR = 5  # sentences
_ENDINGS = ("ed", "ing", "ly", "s", "al", "ous", "ion", "er", "est")
_WISHES = frozenset("must should shall could may might would can let need if also too".split())
_ENDS = frozenset((".", "!", '"', "”", ")"))


def other_wording(doc: Document, pair: AlignedPair) -> Difference | None:
    """The one difference of a pair in which words stand in the place of others, and that nothing excuses.

    None where the two differ in more, in their subjects, in a name, a figure, a time or a “not”, of which other rules
    know more, and where one of them asks for something, supposes it or is no whole sentence.
    """
    both = [one for one in pair.differences if _content(doc, one.one) and _content(doc, one.two)]
    if len(both) != 1 or pair.shared < _LEAST_SHARED or both[0].place == "before":
        return None
    if pair.one.last == pair.two.first:
        return None  # neighbours are set against each other on purpose
    if not (_is_short(both[0].one) and _is_short(both[0].two)):
        return None
    keys = words(doc).keys
    for sentence in (pair.one, pair.two):
        told = keys[sentence.first : sentence.last]
        if (
            len(told) < _LEAST_WORDS
            or told[-1] not in _ENDS
            or not _WISHES.isdisjoint(told)
            or _asks(told[0])
        ):
            return None
    if not all(_is_plain(doc, i) for i in (*both[0].one, *both[0].two)):
        return None
    return both[0] if is_unexcused(doc, pair, both) else None


def conflict_marks(doc: Document, pair: AlignedPair, difference: Difference) -> list[str]:
    """What speaks for and against a conflict, as in “shared 6”, “synonyms”; each has a weight in `WEIGHTS`."""
    one, two = _content(doc, difference.one), _content(doc, difference.two)
    dropped = sum(
        len(_content(doc, side))
        for other in pair.differences
        if other is not difference and other.place == "between"
        for side in (other.one, other.two)
    )
    return [
        "any",
        f"shared {min(pair.shared, _MOST_SHARED)}",
        f"share {int(10 * pair.share)}",
        f"density {int(10 * pair.density)}",
        f"words {min(len(one) + len(two), _MOST_WORDS)}",
        f"dropped {min(dropped, _MOST_DROPPED)}",
        "at the end" if difference.place == "after" else "between",
        _distance(doc, pair),
        *(_likeness(one[-1], two[-1]) if one and two else ()),
    ]


def conflict_score(doc: Document, pair: AlignedPair, difference: Difference) -> float:
    """The sum of the marks' weights; above 0 a conflict is the likelier."""
    return sum(WEIGHTS.get(mark, 0) for mark in conflict_marks(doc, pair, difference)) / 100


def _is_short(side: tuple[int, ...]) -> bool:
    return len(side) <= _LONGEST


def _asks(opening: str) -> bool:
    """True for “Use …” and “Make …”: what is to be done may differ from step to step."""
    return (
        opening not in FUNCTION_WORDS
        and "v" in parts_of_speech(opening)
        and opening == lemma(opening, "VERB", "VBD")
    )


def _is_plain(doc: Document, i: int) -> bool:
    """False for a word of which other rules know more: a name, a figure, a time, a “not”."""
    column = words(doc)
    key = column.keys[i]
    is_counted = any(one.first <= i < one.last for one in quantities(doc))
    is_other = key in TIME_WORDS or key in NEGATIONS or key in REPORTING_VERBS
    return not (column.texts[i][0].isupper() or is_counted or is_other)


def _content(doc: Document, numbers: tuple[int, ...]) -> list[str]:
    keys, stems = words(doc).keys, content_stems(doc)
    return [keys[i] for i in numbers if keys[i] in stems]


def _distance(doc: Document, pair: AlignedPair) -> str:
    """Neighbours in one paragraph are often set against each other on purpose."""
    between = [s for s in sentences(doc) if pair.one.first < s.first <= pair.two.first]
    if len(between) == 1:
        return "next sentence"
    return "near" if len(between) < _FAR else "far"


def _likeness(one: str, two: str) -> list[str]:
    found = [f"both -{end}" for end in _ENDINGS if one.endswith(end) and two.endswith(end)][:1]
    shared = set(parts_of_speech(one)) & set(parts_of_speech(two))
    found += [f"both {part}" for part in sorted(shared)]
    if any(are_synonyms(one, two, part) for part in shared):
        found.append("synonyms")
    elif any(are_near(one, two, part) for part in shared):
        found.append("of one kind")
    return found if stem(one) != stem(two) else [*found, "one stem"]
