"""Pairs of sentences that are about the same thing, and what excuses a difference between them."""

from __future__ import annotations

from itertools import pairwise

from editlint.english.calendar import FULL_MONTHS, FULL_WEEKDAYS
from editlint.english.function_words import FUNCTION_WORDS
from editlint.english.reporting_verbs import REPORTING_VERBS
from editlint.english.stems import stem
from editlint.model.document import Document, layer

from .aligned_pairs import ADDING_WORDS, AlignedPair, Difference, aligned_pairs
from .quotations import quotation_at
from .words import words

SMALL_WORDS = frozenset(
    """
    am is are was were be been being do does did done have has had having will would shall should can could may might
    must wo ca to 've 's 'll 'd 're any ever at all yet even also still just a an the that it they he she some there
    """.split()
)  # may come and go with a “not”: “arrived”, “did not arrive”
_LEAST_WORDS = 6  # of the longer sentence
_LEAST_SHARED = 3  # content words that both have in the same order
_SHARE = 0.5  # of the shorter sentence's content words
_DENSITY = 0.6  # of the content words between the first and the last that agree
_LEAST_COPIED = 5  # content words of a sentence that comes again with nothing else changed
_LONGEST_QUOTED = 8  # words of a quotation within a sentence of the writer's
_LONGEST_GAP = 6  # words that one has and the other has not
_CONTRAST = frozenset(
    """
    when whenever where wherever once but however meanwhile while whereas unlike similarly instead yet although though conversely still
    """.split()
)
_CONDITION = frozenset("if unless until should suppose imagine whether".split())
TIME_WORDS = (FULL_WEEKDAYS | FULL_MONTHS - {"may"}).union(
    """
    today yesterday tomorrow now then later earlier previously formerly originally initially
    eventually finally again before after until since ago once soon recently currently already yet first last next
    year years month months week weeks day days night noon midnight dawn dusk morning evening spring summer autumn winter century decade
    """.split()
)
_SUBSET = frozenset(
    "another other others remaining rest second third fourth further additional each respectively former latter".split()
)
_WHOLE = frozenset("all every everyone always only fully completely entirely enough".split())
_LACKING = frozenset(
    "gone lost missing lacking lacks lacked absent vanished ruled denied denies deny".split()
)
_ASIDE = frozenset(", ( – —".split())
_ARTICLES = frozenset(("a", "an", "the"))
_ENDS_ASIDE = frozenset(", ) – —".split())
_CLAUSE = frozenset("and but though although while which who whose where because finally eventually".split())
_PERSONS = frozenset("he she they we i you his her their our my your him them us me".split())
_PLACING = frozenset("in at of near for from to on".split())
_TENSES = {
    **dict.fromkeys("is are has do does will 'll wo ca can".split(), "now"),
    **dict.fromkeys("was were had did".split(), "then"),
}


@layer
def comparable_pairs(doc: Document) -> tuple[AlignedPair, ...]:
    """The pairs of `aligned_pairs` that share enough in the same order and are no questions and no two items of a list.

    Their last difference is parted at the first comma of each side, since what follows there is told besides.
    """
    return tuple(
        pair._replace(differences=_parted(doc, pair.differences))
        for pair in aligned_pairs(doc)
        if _is_comparable(doc, pair)
    )


def _is_comparable(doc: Document, pair: AlignedPair) -> bool:
    one, two = pair.one, pair.two
    if pair.shared < _LEAST_SHARED or pair.share < _SHARE or pair.density < _DENSITY:
        return False
    if max(one.last - one.first, two.last - two.first) < _LEAST_WORDS:
        return False
    keys = words(doc).keys
    if one.last == two.first and keys[two.first] in ADDING_WORDS:
        return False  # “A wink means one thing here. Moreover, it means another there”
    if "?" in (*keys[one.last - 2 : one.last], *keys[two.last - 2 : two.last]):
        return False
    kinds = [block.kind if (block := doc.block_at(s.start)) else "" for s in (one, two)]
    return kinds.count("item") < 2 and "quote" not in kinds


def _parted(doc: Document, differences: tuple[Difference, ...]) -> tuple[Difference, ...]:
    """The differences with each end parted at its first comma, since what follows there is told besides: “from Leeds”
    and “, though many asked”.
    """
    if not differences or differences[-1].place != "after":
        return differences
    *found, last = differences
    cuts = [
        next((k for k, i in enumerate(side) if follows_comma(doc, i)), len(side))
        for side in (last.one, last.two)
    ]
    parts = (
        last._replace(one=last.one[: cuts[0]], two=last.two[: cuts[1]]),
        last._replace(one=last.one[cuts[0] :], two=()),
        last._replace(one=(), two=last.two[cuts[1] :]),
    )
    return (*found, *(part for part in parts if part.one or part.two))


def follows_comma(doc: Document, i: int) -> bool:
    keys = words(doc).keys
    while keys[i - 1] in _ARTICLES:
        i -= 1
    return keys[i - 1] in _ASIDE


def side_keys(doc: Document, numbers: tuple[int, ...]) -> list[str]:
    """The words of one side; of “, neither of which was asked, opposed” only what follows the aside."""
    keys = words(doc).keys
    if len(numbers) > 2 and follows_comma(doc, numbers[0]):
        commas = [i for i in range(numbers[0], numbers[-1]) if keys[i] in _ENDS_ASIDE]
        if commas:
            return [keys[i] for i in numbers if i > commas[-1]]
    return [keys[i] for i in numbers]


def is_unexcused(doc: Document, pair: AlignedPair, clashes: list[Difference]) -> bool:
    """False where another time, source, speaker or part is told of, or one of the two is supposed or contrasted."""
    keys = words(doc).keys
    if any(_is_quoted(doc, clash) for clash in clashes):
        return False
    others = [one for one in pair.differences if one not in clashes]
    if any(_is_long(doc, side) for one in others if one.place == "between" for side in (one.one, one.two)):
        return False
    is_copy = not others and pair.shared >= _LEAST_COPIED
    for sentence in (pair.one, pair.two):
        opening = keys[sentence.first : sentence.first + 2]
        if not _CONDITION.isdisjoint(opening):
            return False
        if not is_copy and (not _CONTRAST.isdisjoint(opening) or _points_back(opening)):
            return False
    if any(_is_other(doc, one) for one in others) or _is_other_tense(doc, pair):
        return False
    beside = [keys[i] for one in others if not _is_clause(doc, one) for i in (*one.one, *one.two)]
    if not (TIME_WORDS | _SUBSET | _LACKING | _WHOLE).isdisjoint(beside) or any(map(_is_year, beside)):
        return False
    return not (_reports(keys, [one.one for one in others]) and _reports(keys, [one.two for one in others]))


def _is_other(doc: Document, difference: Difference) -> bool:
    """True for “he” and “she”, and for a place that only one of the two has: “the branch in Leeds”."""
    one, two = set(side_keys(doc, difference.one)), set(side_keys(doc, difference.two))
    if one & _PERSONS and two & _PERSONS:
        return True
    side = difference.one or difference.two
    if (one and two) or difference.place == "after":
        return False
    texts, keys = words(doc).texts, words(doc).keys
    return any(keys[i] in _PLACING and texts[j][0].isupper() for i, j in pairwise(side))


def _is_other_tense(doc: Document, pair: AlignedPair) -> bool:
    """True for what is and what was: “The shop was open”, “carried” and “carries”."""
    told = [words(doc).keys[sentence.first : sentence.last] for sentence in (pair.one, pair.two)]
    tenses = [{_TENSES[key] for key in keys if key in _TENSES} for keys in told]
    if tenses[0] and tenses[1] and tenses[0].isdisjoint(tenses[1]):
        return True
    past, present = (
        [{stem(key) for key in keys if key.endswith(end)} for keys in told] for end in ("ed", "s")
    )
    return bool((past[0] & present[1]) - present[0]) or bool((past[1] & present[0]) - present[1])


def _is_long(doc: Document, side: tuple[int, ...]) -> bool:
    """True for more than a few words, an aside between commas aside."""
    return len(side) > _LONGEST_GAP and not follows_comma(doc, side[0])


def _is_year(key: str) -> bool:
    return len(key) == 4 and key.isdigit() and key[:2] in ("18", "19", "20")


def _points_back(opening: list[str]) -> bool:
    """True for “This is …”: another “this” may be meant."""
    following = opening[-1]
    is_verb = following in SMALL_WORDS or (following.endswith(("s", "ed")) and not following.endswith("ss"))
    return opening[0] in ("this", "that", "these", "those", "it") and is_verb


def _is_clause(doc: Document, difference: Difference) -> bool:
    """True for what one of the two adds after a comma: “…, winning the cup in 1992”, but no time of its own."""
    side = difference.one or difference.two
    if difference.place != "after" or (difference.one and difference.two):
        return False
    opening = words(doc).keys[side[0]]
    is_telling = opening in _CLAUSE or (opening not in TIME_WORDS and opening not in FUNCTION_WORDS)
    return is_telling and follows_comma(doc, side[0])


def _reports(keys: list[str], sides: list[tuple[int, ...]]) -> bool:
    return any(keys[i] in REPORTING_VERBS for side in sides for i in side)


def _is_quoted(doc: Document, clash: Difference) -> bool:
    """True if somebody else says one of the two; quotations have a rule of their own.

    Words that one sentence of the writer's quotes and the other too are the same speaker's: “called it ‘a triumph’” and
    “called it ‘a burden’”.
    """
    column = words(doc)
    places = ((*clash.one, clash.next_one)[0], (*clash.two, clash.next_two)[0])
    spans = [quotation_at(doc, column.starts[i], column.ends[i]) for i in places]
    sizes = [len(doc.text[slice(*span)].split()) for span in spans if span]
    return len(sizes) == 1 or any(size > _LONGEST_QUOTED for size in sizes)
