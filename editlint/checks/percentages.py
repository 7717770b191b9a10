"""Shares that do not fit each other: “45 of the 90 (40 %)”, “a third (45 %)”, “60 % voted yes, 45 % no”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from editlint.analysis.figure_sentences import FigureSentence, figure_sentences
from editlint.analysis.quantities import place_of, written
from editlint.analysis.rounding import half_step
from editlint.analysis.shares import Share, shares
from editlint.analysis.words import span_of
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.meaning import Quantity

# three in four (60 %) · 45 of the 90 members, or 40 %, · 40 % (45 of the 90)
_WORDS = r"(?: (?!(?:and|but|while|when|if|or|for|against|with|than|from|was|were|is|are|in|on|by|said|voted)\b)[a-z][\w'.-]*| -){0,6}"
_ABOUT = (
    r"(?: (?:about|around|roughly|nearly|almost|just|over|under|some|or|that is|only|i\.e\.|more|less|than))*"
)
_BESIDE = rf"{_WORDS}(?: \({_ABOUT} | ,? or{_ABOUT} | [-–—]{_ABOUT} )"
_COMMA = rf"{_WORDS} , "
_AFTER = rf"{_WORDS} [),;.:–—-]|{_WORDS}$"
_COUNTED = (
    rf"(?P<noun>{_WORDS})(?:(?: ,)? or (?P<told>#)(?: [a-z]+)?|(?: ,| \(| [–—-]) (?P<count>#))(?= [,).;:–—])"
)
# Of the 120 people asked, 30 (20 %)
_OF_WHOLE = (
    rf"\bof (?:the |its |their |our |his |her )?(?P<whole>#){_WORDS} ,(?: only| just| about)? (?P<part>#){_WORDS}"
    rf"(?: \(| , or| or| [-–—]) (?P<share>#)(?= [),;.:–—-])"
)
_OF_THE_VOTE = r"\bof the votes?\b"
_TWO_VOTES = r"@|\bturnout|\bcompared|\bfrom #|\bround|\bmen\b|\bwomen\b|\blast |\bbefore|\bof # of|\bup|\bdown|\bfell|\brose"
_SLACK = 0.6  # of a percentage point for each share, which is rounded


class Percentages(NamedTuple):
    """`opposites`: words of which a whole can have only one, such as yes and no; their shares make 100 % at most."""

    gives = ("match", "other")
    opposites: tuple[tuple[str, ...], ...] = ()

    def run(self, doc: Document) -> Iterator[Hit]:
        for sentence in figure_sentences(doc):
            text = sentence.text
            found = list(shares(doc, sentence))
            if not found:
                continue
            yield from _apart(doc, sentence, found)
            yield from _miscounted(doc, sentence, found)
            if text.count("#") > 1:
                yield from self._too_much(doc, sentence, found)
                yield from _too_many_votes(doc, sentence, found)
                yield from _of_whole(doc, sentence)

    def _too_much(self, doc: Document, sentence: FigureSentence, found: list[Share]) -> Iterator[Hit]:
        """“60 % voted yes, 45 % no”"""
        percents = [share for share in found if share.kind == "percent"]
        if len(percents) < 2 or sentence.text.count(" of # ") > 1:
            return
        ends = [*(share.start for share in percents[1:]), len(sentence.text)]
        tails = [sentence.text[share.end : end].split() for share, end in zip(percents, ends)]
        for group in self.opposites:
            named = [_named(group, tail) for tail in tails]
            kept = [share for share, name in zip(percents, named) if name]
            if len({name for name in named if name}) < 2 or len(kept) != len([n for n in named if n]):
                continue
            if len(kept) != len(set(named) - {""}):
                continue
            total = sum(share.interval.low + 0.2 for share in kept)
            if total > 100 + _SLACK * len(kept):
                places = [place_of(doc, _quantity(sentence, share)) for share in kept]
                notes = tuple(Note(place, "of the same whole") for place in places[:-1])
                yield Hit(places[-1], {"other": f"{total:g} %"}, notes)
                return


def _too_many_votes(doc: Document, sentence: FigureSentence, found: list[Share]) -> Iterator[Hit]:
    """“40 per cent of the vote, Labour 38 and the Tories 35 per cent”"""
    percents = [share for share in found if share.kind == "percent"]
    total = sum(share.interval.low + 0.2 for share in percents)
    if len(percents) < 2 or total <= 100 + _SLACK * len(percents):
        return
    if re.search(_OF_THE_VOTE, sentence.text) and not re.search(_TWO_VOTES, sentence.text):
        places = [place_of(doc, _quantity(sentence, share)) for share in percents]
        notes = tuple(Note(place, "of the same vote") for place in places[:-1])
        yield Hit(places[-1], {"other": f"{total:g} %"}, notes)


def _of_whole(doc: Document, sentence: FigureSentence) -> Iterator[Hit]:
    """“Of the 120 people asked, 30 (20 %)”"""
    for match in re.finditer(_OF_WHOLE, sentence.text):
        whole, part, share = (sentence.quantities[match.start(name)] for name in ("whole", "part", "share"))
        if (whole.kind, part.kind, share.kind) != (
            "count",
            "count",
            "share",
        ) or not 0 < part.value <= whole.value:
            continue
        low = 100 * (part.value - half_step(doc, part)) / (whole.value + half_step(doc, whole))
        high = 100 * (part.value + half_step(doc, part)) / (whole.value - half_step(doc, whole))
        half = half_step(doc, share) + _SLACK
        if (
            share.qualifier
            or part.qualifier
            or whole.qualifier
            or (share.value - half <= high and low <= share.value + half)
        ):
            continue
        places = [place_of(doc, quantity) for quantity in (share, whole, part)]
        other = f"{written(doc, part)} of {written(doc, whole)}"
        yield Hit(places[0], {"other": other}, (Note(places[1], "the whole"), Note(places[2], "the part")))


def _named(group: tuple[str, ...], tail: list[str]) -> str:
    """Which of the opposites the share is said of; none where it is the whole: “60 % of men”."""
    for before, word in zip(["", *tail], tail[:9]):
        if word in group:
            is_of_part = before in ("of", "among", "than") or ("in" in tail[tail.index(word) + 1 :])
            return "" if is_of_part else word  # “60 % of men”, “62 % were for it, in York 55 % against”
    return ""


def _quantity(sentence: FigureSentence, share: Share) -> Quantity:
    return next(q for at, q in sentence.quantities.items() if share.start <= at < share.end)


def _apart(doc: Document, sentence: FigureSentence, found: list[Share]) -> Iterator[Hit]:
    """Two shares side by side that say the same: “three in four (60 %)”."""
    for one, two in pairwise(found):
        between = sentence.text[one.end : two.start]
        if {one.kind, two.kind} in ({"percent"}, {"word"}) or not (
            re.fullmatch(_BESIDE, between)
            or (
                re.fullmatch(_COMMA, between) and sentence.text.startswith(" ,", two.end)
            )  # “two in five, 40 %, walk”
        ):
            continue
        if not re.match(_AFTER, sentence.text[two.end :]) or one.interval.meets(two.interval):
            continue
        places = [span_of(doc, sentence.first_word(s.start), sentence.last_word(s.end)) for s in (one, two)]
        other = doc.text[slice(*places[0])]
        yield Hit(places[1], {"other": other}, (Note(places[0], "the same share"),))


def _miscounted(doc: Document, sentence: FigureSentence, found: list[Share]) -> Iterator[Hit]:
    """“a third of the 90 members, 45”"""
    for share in found:
        if share.whole is None or share.kind != "fraction":
            continue
        at = next(at for at, q in sentence.quantities.items() if q is share.whole)
        match = re.match(_COUNTED, sentence.text[at + 1 :])
        if not match:
            continue
        name = "count" if match["count"] else "told"
        count = sentence.quantities[at + 1 + match.start(name)]
        if count.kind != "count" or count.value > share.whole.value or (name == "count" and count.noun >= 0):
            continue
        low, high = share.interval
        if low <= 100 * count.value / share.whole.value <= high:
            continue
        told = span_of(doc, sentence.first_word(share.start), share.whole.last)
        yield Hit(
            place_of(doc, count),
            {"other": doc.text[slice(*told)]},
            (Note(told, "the same people or things"),),
        )
