"""What the article says is withheld or not yet settled (a name, a sum, a number, a date) and then gives."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from editlint.analysis.firmness import stems_in, times_in
from editlint.analysis.lower import lower_text
from editlint.analysis.quotations import quotation_at
from editlint.analysis.sentences import sentence_number, sentence_of, sentences
from editlint.analysis.words import word_at, words
from editlint.english.function_words import FUNCTION_WORDS
from editlint.english.number_words import NUMBER_WORDS
from editlint.english.stems import stem
from editlint.english.word_lists import FIRST_NAME, word_class
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.language import Sentence
from editlint.model.pattern import late
from editlint.model.text import Span

_KINDS = ("paragraph", "item", "standfirst", "headline", "caption")
_NOT = r"(?:has|have|had|was|were|is|are)(?:n[’']t| not| never| yet to)(?: yet| so far| been| be| publicly)*"
_REFUSED = r"(?:refused|declined|refuses|declines|asked not|unwilling|agreed not)(?:, [^,.;]{3,30},)? to|(?:would|will|did|does|do|has|have)(?: not|n[’']t)(?: yet)?|won[’']t"
# “the driver has not been named” · “refused to name the buyer” · “would not say who had bought it” · “an unnamed donor”
_NAMELESS = (
    late(
        rf"\b(?:the|its|their|his|her|this) (?:[\w-]+ ){{0,2}}?(?P<who>[\w-]+)(?:,[^,.;]{{3,60}},| who [^.,;]{{3,50}})? {_NOT} (?:named|identified)\b"
    ),
    late(
        rf"\b(?:{_REFUSED}) (?:name|identify|disclose the (?:name|identity) of|reveal the (?:name|identity) of|give the name of) (?:the|its|their|his|her) (?:[\w-]+ ){{0,1}}?(?P<who>[a-z-]+)\b(?! [a-z]+s\b)"
    ),
    late(
        r"\bthe (?:name|identity) of (?:the|its|their|his|her) (?:[\w-]+ )?(?P<who>[\w-]+) (?:has not been|was not|is not being|is being withheld|has been withheld|is still|remains|is not|has yet to be|will not be|is a)"
    ),
    late(r"\ban? (?:unnamed|anonymous|unidentified) (?P<who>[a-z-]+)"),
    late(
        r"\bthe (?P<who>[a-z-]+)(?:,)? (?:who|whose)[^.;]{0,40}? (?:did not want to be named|asked not to be named|declined to be named|asked to remain anonymous|wished to remain anonymous|cannot be named|name (?:has not been|was not|is being withheld|is not being|has been withheld))"
    ),
    late(
        r"\bthe (?P<who>[a-z-]+)(?: of the [\w-]+)? (?:cannot be (?:named|identified)|(?:has |have )?(?:asked to |chose to |chosen to )?remain(?:s|ed)? (?:anonymous|unnamed|unidentified)|asked not to be named|wished to remain anonymous)"
    ),
    late(
        r"\bno (?P<who>successor|replacement|buyer|winner|candidate|bidder|manager|coach|director|chief|chairman|chair|head) (?:has|is|was) (?:yet )?(?:been )?(?:named|chosen|found|appointed|announced|lined up)"
    ),
    late(rf"\b(?:{_REFUSED}) (?:say|reveal|disclose|tell [\w ]{{2,20}}?) (?P<clause>who[^.;:]{{4,80}})"),
    late(
        r"\b(?:not|n[’']t) (?:yet )?(?:known|clear|been announced|been decided) (?P<clause>who[^.;:]{4,80})"
    ),
)
_DOERS = {
    "bidder": ("offer", "bid"),
    "buyer": ("bought", "buy", "acquire", "acquired", "purchase", "purchased"),
    "donor": ("gave", "give", "donated", "donate", "gift"),
    "successor": ("succeed", "replace", "succeeds", "replaces", "follow"),
    "winner": ("won", "win"),
    "driver": ("drove", "driving", "wheel"),
    "killer": ("killed", "murdered"),
    "author": ("wrote", "written", "write"),
    "finder": ("found",),
    "caller": ("called", "rang"),
    "owner": ("own", "owns", "owned"),
    "architect": ("design", "designed"),
    "seller": ("sold",),
    "sponsor": ("paid", "pay", "sponsor"),
}
_ALIKE = {
    "buyer": "bidder", "suitor": "bidder", "bidder": "bidder", "purchaser": "bidder", "benefactor": "donor", "donor": "donor",
    "replacement": "successor", "successor": "successor", "motorist": "driver", "victim": "dead", "shooter": "gunman",
}  # fmt: skip
_MONEY = r"(?:[£$€¥]\s?\d[\d,.]*\s?(?:million|billion|m|bn|k)?|\d[\d,.]* (?:million |billion )?(?:pounds|dollars|euros|kronor|francs))"
_UNDISCLOSED = late(
    r"\b(?:an?|the) undisclosed (?:sum|fee|amount|price|figure|salary)|\bundisclosed terms"
    rf"|\b(?:financial |the )?(?:terms|prices?|fees?|sums?|value|salary|amount|figures?|costs?)(?: of [^.,;]{{3,50}}?| for [^.,;]{{3,50}}?| paid)? "
    rf"{_NOT} (?:disclosed|revealed|made public|published|given|announced|known)"
    rf"|\b(?:{_REFUSED}) (?:say|disclose|reveal|tell [\w ]{{2,20}}?) (?:how much|what (?:it|he|she|they|the \w+) (?:had |has )?(?:paid|cost|earned?|was paid|charged?|sold|made)|the (?:price|fee|sum|cost|value|amount|terms))"
    r"|\b(?:not|n[’']t|never) (?:yet )?(?:talk|talks|discuss|talked|discussed|discusses) (?:about )?(?:money|figures|prices)"
    r"|\b(?:not|n[’']t) (?:yet )?(?:known|clear|been disclosed|been decided) how much"
)
_COUNT = late(
    r"\b(?:(?:not|n[’']t) (?:yet )?(?:known|clear|certain|been established|been said|say|know)|unknown|unclear|nobody knows|no one knows|(?:refused|declined|too early) to (?:say|tell)|"
    r"(?:has|have) not said|(?:has|have)n[’']t said) (?:exactly |precisely )?how many (?:of the |of its )?(?P<what>[\w-]+(?: [\w-]+)?)"
    r"|\bthe (?:exact )?number of (?P<what2>[\w-]+(?: [\w-]+)?)[^.,;]{0,40}? (?:is|was|has|remains?)(?: still| not| yet| been)* (?:unknown|unclear|known|disclosed|given|published|counted|confirmed|a secret)"
)
_DATELESS = late(
    r"\bno (?:firm |fixed |exact |opening |closing |trial )?(?:date|day|timetable)s? (?:has|have|is|was)(?: yet| so far)?(?: been)? (?:set|fixed|agreed|announced|chosen|given|named|confirmed)(?: yet)?(?: for| of)?"
    rf"|\bthe (?:exact )?(?:date|opening date|timing|dates)(?: of| for)?[^.,;]{{0,50}}? (?:{_NOT} (?:set|fixed|agreed|announced|chosen|decided|confirmed)|(?:is|are) (?:still )?to be (?:set|fixed|announced|confirmed|agreed|decided))"
    r"|\b(?:has|have|did|would|will|does|do)(?: not|n[’']t)(?: yet)? (?:say|said|decided?|know|known|announced?) (?:exactly )?when"
    r"|\b(?:not|n[’']t) (?:yet )?(?:known|clear|been decided|been announced) (?:exactly )?when"
    r"|\b(?:a|the) date (?:has|is) (?:yet )?to be (?:set|fixed|agreed|announced|confirmed)|\bat a date (?:yet )?to be (?:set|fixed|announced|confirmed|agreed)"
)
_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_DAY = rf"(?:(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday),? )?(?:the )?(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)? (?:{_MONTHS})|(?:{_MONTHS}) \d{{1,2}}(?!\d))"
_DATED = late(
    rf"\b(?:will|is to|are to|is due to|are due to|opens?|begins?|starts?|reopens?|takes place|falls|set for|scheduled for|fixed for)\b[^.;!?]{{0,70}}? (?:on|for|from|until) {_DAY}"
)
_SIGNS = (
    "named",
    "name",
    "identi",
    "disclos",
    "reveal",
    "anonym",
    "how many",
    "how much",
    "number of",
    "when",
    " who ",
    "date",
    "money",
    "successor",
    "given",
    "published",
)
_APART = frozenset(
    """
    later eventually finally initially once originally formerly previously earlier locally another other last ago
    """.split()
)
_GUESSES = frozenset(
    """
    reportedly understood believed thought rumoured rumored if would may might could estimated estimate least
    perhaps nearly almost expected likely probably
    """.split()
)
_NOT_ROLES = frozenset(
    "it them him her one that who people men women children others these those which this he she they".split()
)
_SALES = frozenset(
    "fee price paid pay sold sale bought buy cost purchase deal acquired acquisition transfer takeover earns earned salary worth offer bid".split()
)


class WithheldThenTold(NamedTuple):
    """A name, a sum, a number or a date that one sentence of the writer's says is withheld, unknown or not yet fixed, and
    another gives.
    """

    gives = ("match", "other")
    signs = _SIGNS

    def run(self, doc: Document) -> Iterator[Hit]:
        for one, two in (*_names(doc), *_sums(doc), *_counts(doc), *_dates(doc)):
            early, later = sorted((one, two))
            other = doc.text[slice(*early)]
            yield Hit(later, {"other": other}, (Note(early, f"{other} here"),))


def _names(doc: Document) -> Iterator[tuple[Span, Span]]:
    """“The driver has not been named” against “the driver, Tom Hale”."""
    done: set[str] = set()
    for pattern in _NAMELESS:
        for match in pattern.finditer(lower_text(doc)):
            span = Span(*match.span())
            if not _is_withheld(doc, span):
                continue
            groups = match.groupdict()
            for who in (
                [groups["who"]] if groups.get("who") else _doers(doc, span, groups.get("clause") or "")
            ):
                if who in done or who in _NOT_ROLES or not who.isalpha():
                    continue
                named = _named(doc, who, span)
                if named:
                    done.add(who)
                    yield span, named
                    break


def _doers(doc: Document, span: Span, clause: str) -> list[str]:
    """“bidder” for “who had made the offer”, or “it” after a sentence on the offer."""
    here = _sentence(doc, span)
    told = set(clause.split())
    if "it" in told:
        told |= set(words(doc).keys[here.first : here.last])
    return [doer for doer, acts in _DOERS.items() if not told.isdisjoint(acts)]


def _named(doc: Document, who: str, span: Span) -> Span | None:
    """Where a name stands beside the noun: “the buyer, Corvan of Milan”, “Tom Hale, the driver”."""
    column = words(doc)
    here = sentence_number(doc, bisect_left(column.starts, span.start))
    family = _ALIKE.get(who, who)
    for i, key in enumerate(column.keys):
        if key != who and _ALIKE.get(key) != family:
            continue
        number = sentence_number(doc, i)
        sentence = sentences(doc)[number]
        if number == here or column.keys[i - 1] not in ("the", "its", "their", "his", "her"):
            continue
        name = _name_after(doc, i + 1, sentence.last) or _name_before(doc, i - 1, sentence.first)
        if name and _is_told(doc, name):
            return Span(min(column.starts[i - 1], name.start), max(column.ends[i], name.end))
    return None


def _name_after(doc: Document, i: int, stop: int) -> Span | None:
    column = words(doc)
    if (i < stop and column.keys[i] in ("was", "is")) or (i < stop and column.keys[i] == ","):
        i += 1
    else:
        return None
    last = i
    while last < stop and column.texts[last][0].isupper():
        last += 1
    if (
        last == i
        or last >= stop
        or (
            column.keys[last] not in (",", ".", "of", ";", "and", "who", ")")
            or column.keys[i] in FUNCTION_WORDS
        )
    ):
        return None
    is_name = last - i > 1 or column.keys[last] == "of"
    return Span(column.starts[i], column.ends[last - 1]) if is_name else None


def _name_before(doc: Document, at: int, first: int) -> Span | None:
    """“Tom Hale, 34, the driver”."""
    column = words(doc)
    i = at - 1
    if i < first or column.keys[i] != ",":
        return None
    i -= 1
    if i - 1 > first and column.keys[i][0].isdigit() and column.keys[i - 1] == ",":
        i -= 2
    last = i
    while i >= first and column.texts[i][0].isupper():
        i -= 1
    if last - i < 2 or not word_class(column.texts[i + 1]) & FIRST_NAME:
        return None
    return Span(column.starts[i + 1], column.ends[last])


def _sums(doc: Document) -> Iterator[tuple[Span, Span]]:
    """“The fee was not disclosed” against “for £85,000”."""
    for match in _UNDISCLOSED.finditer(lower_text(doc)):
        span = Span(*match.span())
        if not _is_withheld(doc, span):
            continue
        for amount in _AMOUNT.finditer(doc.text):
            told = Span(*amount.span())
            if _is_told(doc, told) and _is_its_sum(doc, span, told):
                yield span, told
                break


_AMOUNT = late(_MONEY)


def _is_its_sum(doc: Document, span: Span, told: Span) -> bool:
    here, there = _sentence(doc, span), _sentence(doc, told)
    if here == there or (times_in(doc, here) != times_in(doc, there) and times_in(doc, there)):
        return False
    column = words(doc)
    keys = set(column.keys[there.first : there.last])
    shared = stems_in(doc, here.first, here.last) & stems_in(doc, there.first, there.last)
    return bool(keys & _SALES) and (bool(shared) or "money" in doc.text[slice(*span)])


_SHARED = 2


def _counts(doc: Document) -> Iterator[tuple[Span, Span]]:
    """“It is not known how many passengers were on board” against “47 passengers were on board”."""
    column = words(doc)
    for match in _COUNT.finditer(lower_text(doc)):
        span = Span(*match.span())
        if not _is_withheld(doc, span):
            continue
        what = (match["what"] or match["what2"]).split()
        here = _sentence(doc, span)
        asked = stems_in(doc, bisect_left(column.starts, span.start), here.last)
        for i in range(1, len(column.keys)):
            if column.keys[i] != what[0] or not _is_number(column.keys[i - 1]):
                continue
            there = _sentence(doc, Span(column.starts[i], column.ends[i]))
            shared = asked & stems_in(doc, there.first, there.last)
            told = Span(column.starts[i - 1], column.ends[i])
            if there != here and shared and _is_told(doc, told):
                yield span, told
                break


def _is_number(key: str) -> bool:
    return key[0].isdigit() or (key in NUMBER_WORDS and key not in ("a", "one", "no"))


def _dates(doc: Document) -> Iterator[tuple[Span, Span]]:
    """“No date has been set for the trial” against “the trial will open on 3 May”."""
    lower, column = lower_text(doc), words(doc)
    for match in _DATELESS.finditer(lower):
        span = Span(*match.span())
        if not _is_withheld(doc, span):
            continue
        here = _sentence(doc, span)
        asked = stems_in(doc, here.first, here.last) - _DATE_STEMS
        for other in _DATED.finditer(lower):
            told = Span(*other.span())
            there = _sentence(doc, told)
            if there == here or not _is_told(doc, told):
                continue
            head = stems_in(doc, there.first, bisect_left(column.starts, told.end))
            if len(asked & head) >= min(_SHARED, len(asked)) and asked & head:
                yield span, told
                break


_DATE_STEMS = frozenset(
    stem(word)
    for word in "date set fixed agreed announced chosen given named confirmed said decided known".split()
)


def _is_usable(doc: Document, span: Span) -> bool:
    """True for the writer's own words in a sentence that says nothing of another time or of a guess."""
    block = doc.block_at(span.start)
    if block is None or block.kind not in _KINDS or span.end > block.end or quotation_at(doc, *span):
        return False
    sentence = _sentence(doc, span)
    keys = words(doc).keys[sentence.first : sentence.last]
    return keys[-1] != "?" and _APART.isdisjoint(keys)


def _is_withheld(doc: Document, span: Span) -> bool:
    sentence = _sentence(doc, span)
    return _is_usable(doc, span) and "until" not in words(doc).keys[sentence.first : sentence.last]


def _is_told(doc: Document, span: Span) -> bool:
    sentence = _sentence(doc, span)
    texts = words(doc).texts[sentence.first : sentence.last]
    return _is_usable(doc, span) and not any(text.lower() in _GUESSES and text != "May" for text in texts)


def _sentence(doc: Document, span: Span) -> Sentence:
    return sentence_of(doc, word_at(doc, span.start))
