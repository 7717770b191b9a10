"""Faults that are put into an article where it has a place for them.

Each mutator gives the changes that are possible in an article. A changed sentence is never speech, a contrast or a
sentence about another time, where the new wording might be right.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from random import Random
from typing import Literal, NamedTuple

from editlint.model.text import Span

from .articles import Article, Edit, Line
from .words import DAYS, GIVEN, MONTHS, NUMBERS, OPPOSITES, PEOPLE

Kind = Literal["in place", "copy", "template"]

_TIME = frozenset(
    "year years month months week weeks day days hour hours minute minutes second seconds times".split()
)
_COUNT = re.compile(
    rf"(?<![\w.,$£€–-])(\d{{1,3}}(?:,\d{{3}})*|{'|'.join(NUMBERS)}) ((?:[a-z]+ )?[a-z]{{2,}}s)\b(?!-)"
)
_AMOUNT = re.compile(
    r"(?<![\w.,-])([$£€])?(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?![\d,]*\d)(bn\b|m\b| ?%| (?:million|billion|percent|per cent)\b)?"
)
_INTEGER = re.compile(r"(?<![\w.,$£€–/-])([1-9]\d{0,2})(?![\w.,%–/-])(?! (?:January|February|March|April|May|June|July|"
                      r"August|September|October|November|December|a\.m|p\.m|am|pm)\b)")  # fmt: skip
_CAPITAL = re.compile(r"(?<![\w.’'-])[A-Z][a-z]{5,}(?![\w-])")
_FULL_NAME = re.compile(rf"(?<![\w.’'-])({'|'.join((*GIVEN[0], *GIVEN[1]))}) ([A-Z][a-z]{{2,}})(?![\w-])")
_DEFINED = re.compile(r"\b[A-Z][a-z]+(?: (?:of|for|and|the|on|[A-Z][a-z]+)){1,6} \(([A-Z]{3,6})\)")
_CONVERSION = re.compile(
    r"(\d[\d,.]*)[ -]?(?:miles?|km|kilomet(?:er|re)s?|met(?:er|re)s?|feet|ft|m|cm|inch(?:es)?|acres?|hectares?|kg|"
    r"pounds|lb|°[CF]) \((\d[\d,]*(?:\.\d+)?) ?(?:miles?|mi|km|kilomet(?:er|re)s?|met(?:er|re)s?|feet|ft|m|cm|"
    r"inch(?:es)?|in|acres?|hectares?|ha|kg|pounds|lbs?|°[CF])\)"
)
_RANGE = re.compile(
    r"\b(?:between|from) ((?:1[89]|20)\d\d|\d{1,3}) (?:and|to) ((?:1[89]|20)\d\d|\d{1,3})(?![\w.,:-]*\d|%)"
)
_DATED = re.compile(
    rf"\b({'|'.join(DAYS)}),? (?:(?:{'|'.join(MONTHS)}) \d{{1,2}}|\d{{1,2}} (?:{'|'.join(MONTHS)})),? \d{{4}}\b"
)
_SPEAKER = re.compile(
    r",?[”\"] (?:said|says) ((?:[A-Z][\w’'-]+ ?){1,3})|,?[”\"] ((?:[A-Z][\w’'-]+ ){1,3})(?:said|says)\b"
)


class Change(NamedTuple):
    """A fault: its edits. For sentences of our own, `sound` are the same edits without the fault."""

    edits: tuple[Edit, ...]
    sound: tuple[Edit, ...] = ()


class Mutator(NamedTuple):
    """`kind`: a word changed in place; a changed copy of a sentence added; or sentences of our own added."""

    name: str
    kind: Kind
    changes: Callable[[Article, Random], Iterator[Change]]


def natural_mutators() -> list[Mutator]:
    """Those that change what stands in the article."""
    return [
        Mutator("number", "in place", _number),
        Mutator("digits-transposed", "in place", _digits_transposed),
        Mutator("factor-ten", "in place", _factor_ten),
        Mutator("currency-sign", "in place", _currency_sign),
        Mutator("name-typo", "in place", _name_typo),
        Mutator("given-name", "in place", _given_name),
        Mutator("acronym-letters", "in place", _acronym),
        Mutator("weekday-of-date", "in place", _weekday_of_date),
        Mutator("conversion", "in place", _conversion),
        Mutator("range-reversed", "in place", _range),
        Mutator("number-copy", "copy", _number_copy),
        Mutator("sentence-twice", "copy", _sentence_twice),
        Mutator("quotation-speaker", "copy", _quotation_speaker),
        Mutator("quotation-wording", "copy", _quotation_wording),
    ]


def _last_of_two(found: dict[str, list[tuple[Line, re.Match[str]]]]) -> Iterator[tuple[Line, re.Match[str]]]:
    """The last place of what stands in two sentences, if that sentence is plain."""
    for places in found.values():
        if len({line.number for line, _ in places}) > 1 and places[-1][0].is_plain:
            yield places[-1]


def _found(
    article: Article, pattern: re.Pattern[str], group: int = 0
) -> dict[str, list[tuple[Line, re.Match[str]]]]:
    """The places of each text that a pattern finds in the writer's sentences."""
    found: defaultdict[str, list[tuple[Line, re.Match[str]]]] = defaultdict(list)
    for line in article.lines:
        for match in pattern.finditer(line.text):
            found[match[group]].append((line, match))
    return found


def _edit(line: Line, match: re.Match[str], group: int, text: str) -> Edit:
    return Edit(line.start + match.start(group), line.start + match.end(group), text)


def _other_number(text: str, random: Random) -> str:
    """Another number, written alike: ×1.3 + 2, or a number word one or two on."""
    if text in NUMBERS:
        place = NUMBERS.index(text)
        return NUMBERS[place + random.choice((1, 2))] if place < len(NUMBERS) - 2 else NUMBERS[place - 3]
    value = round(int(text.replace(",", "")) * 1.3 + 2)
    return f"{value:,}" if "," in text else str(value)


def _number(article: Article, random: Random) -> Iterator[Change]:
    """“340 homes” in two sentences that speak of one thing: another number in the last."""
    for text, places in _found(article, _COUNT).items():
        line, match = places[-1]
        is_one_thing = any(_share_a_word(line.text, other.text, text) for other, _ in places[:-1])
        if line.is_plain and is_one_thing and _TIME.isdisjoint(match[2].split()):
            yield Change((_edit(line, match, 1, _other_number(match[1], random)),))


def _share_a_word(one: str, two: str, besides: str) -> bool:
    """True for two sentences, not the same, that have a telling word in common besides a phrase."""
    words, others = (set(re.findall(r"[a-z]{5,}", text.lower())) for text in (one, two))
    return one != two and bool((words & others).difference(besides.lower().split()))


def _amounts(article: Article) -> Iterator[tuple[Line, re.Match[str]]]:
    """The last place of an amount that comes twice and is too odd to be two: “$35.7m”, “1,240”."""
    for line, match in _last_of_two(_found(article, _AMOUNT)):
        digits = re.sub(r"\D", "", match[2])
        is_amount = match[1] or match[3] or not match[2].isdecimal()
        if is_amount and len(digits.rstrip("0")) > 1:
            yield line, match


def _digits_transposed(article: Article, random: Random) -> Iterator[Change]:
    for line, match in _amounts(article):
        swapped = _transposed(match[2], random)
        if swapped:
            yield Change((_edit(line, match, 2, swapped),))


def _transposed(number: str, random: Random) -> str:
    """The number with two neighbouring digits changed over; empty if none differ."""
    places = [
        i for i in range(len(number) - 1) if number[i : i + 2].isdecimal() and number[i] != number[i + 1]
    ]
    places = [i for i in places if i or number[1] != "0"]
    if not places:
        return ""
    i = random.choice(places)
    return number[:i] + number[i + 1] + number[i] + number[i + 2 :]


def _factor_ten(article: Article, random: Random) -> Iterator[Change]:
    for line, match in _amounts(article):
        value = float(match[2].replace(",", "")) * random.choice((10, 0.1))
        text = f"{value:,.0f}" if "," in match[2] and value >= 1000 else f"{value:.4g}"
        if "e" not in text:
            yield Change((_edit(line, match, 2, text),))


def _currency_sign(article: Article, random: Random) -> Iterator[Change]:
    for line, match in _amounts(article):
        if match[1]:
            yield Change(
                (_edit(line, match, 1, random.choice([sign for sign in "$£€" if sign != match[1]])),)
            )


def _name_typo(article: Article, random: Random) -> Iterator[Change]:
    """A letter swapped, dropped or doubled in the last place of a name."""
    lower = set(re.findall(r"\b[a-z]{6,}\b", article.text))
    for line, match in _last_of_two(_found(article, _CAPITAL)):
        name, i = match[0], random.randrange(1, len(match[0]) - 1)
        typo = random.choice(
            (
                name[:i] + name[i + 1] + name[i] + name[i + 2 :],
                name[:i] + name[i + 1 :],
                name[: i + 1] + name[i:],
            )
        )
        if match.start() and typo != name and name.lower() not in lower and name not in (*DAYS, *MONTHS):
            yield Change((_edit(line, match, 0, typo),))


def _given_name(article: Article, random: Random) -> Iterator[Change]:
    """Another given name of the same sex in the last place of a full name."""
    for line, match in _last_of_two(_found(article, _FULL_NAME)):
        names = next(group for group in GIVEN if match[1] in group)
        others = [name for name in names if name not in article.text]
        yield Change((_edit(line, match, 1, random.choice(others or list(names))),))


def _acronym(article: Article, random: Random) -> Iterator[Change]:
    """Two letters changed over in the last use of an acronym that is explained."""
    for defined in _DEFINED.finditer(article.text):
        short = defined[1]
        places = _found(article, re.compile(rf"\b{short}\b(?!\))")).get(short, [])
        swapped = _transposed_letters(short, random)
        if places and swapped and places[-1][0].start > defined.end():
            yield Change((_edit(*places[-1], 0, swapped),))


def _transposed_letters(word: str, random: Random) -> str:
    places = [i for i in range(len(word) - 1) if word[i] != word[i + 1]]
    if not places:
        return ""
    i = random.choice(places)
    return word[:i] + word[i + 1] + word[i] + word[i + 2 :]


def _weekday_of_date(article: Article, random: Random) -> Iterator[Change]:
    for match in _DATED.finditer(article.text):
        day = random.choice([day for day in DAYS if day != match[1]])
        yield Change((Edit(match.start(1), match.end(1), day),))


def _conversion(article: Article, random: Random) -> Iterator[Change]:
    for match in _CONVERSION.finditer(article.text):
        value = float(match[2].replace(",", "")) * random.choice((1.5, 0.6, 2.2))
        text = f"{value:,.1f}" if "." in match[2] else f"{value:,.0f}"
        yield Change((Edit(match.start(2), match.end(2), text),))


def _range(article: Article, random: Random) -> Iterator[Change]:
    for line in article.lines:
        for match in _RANGE.finditer(line.text):
            if int(match[1]) < int(match[2]):
                yield Change((_edit(line, match, 1, match[2]), _edit(line, match, 2, match[1])))


def _number_copy(article: Article, random: Random) -> Iterator[Change]:
    """A copy of a sentence with another number, four sentences on or more."""
    for line in article.plain_lines:
        match = _INTEGER.search(line.text)
        end = article.end_after(line, 4, 12)
        if match and end and not re.match(r" (?:year|month|day)", line.text[match.end() :]):
            copy = line.text[: match.start()] + _other_number(match[0], random) + line.text[match.end() :]
            yield Change((Edit(end, end, f" {copy}"),))


def _sentence_twice(article: Article, random: Random) -> Iterator[Change]:
    for line in article.plain_lines:
        end = article.end_after(line, 2, 7)
        if end and len(line.text.split()) >= 9:
            yield Change((Edit(end, end, f" {line.text}"),))


def _speeches(article: Article) -> Iterator[tuple[Span, str, int]]:
    """Quotations with the one who is named as their speaker, and where a copy may stand."""
    for span in article.quotations:
        said = article.text[span.start + 1 : span.end - 1]
        speaker = _SPEAKER.match(article.text, max(0, span.end - 2)) or _SPEAKER.match(
            article.text, span.end - 1
        )
        following = [place for place in article.paragraphs if place.start > span.end]
        if speaker and 7 <= len(said.split()) <= 40 and len(following) > 1 and "\n" not in said:
            yield span, (speaker[1] or speaker[2]).strip(), following[1].end


def _quotation_speaker(article: Article, random: Random) -> Iterator[Change]:
    """A quotation again, from another's mouth."""
    for span, _, end in _speeches(article):
        quote = article.text[span.start : span.end]
        yield Change((Edit(end, end, f"\n\n{_with_comma(quote)} said {random.choice(PEOPLE)}."),))


def _quotation_wording(article: Article, random: Random) -> Iterator[Change]:
    """A quotation again, with a word that turns it round or another number."""
    for span, speaker, end in _speeches(article):
        quote = article.text[span.start : span.end]
        words = [match for match in re.finditer(r"\b[a-z]+\b", quote) if match[0] in OPPOSITES]
        if words:
            word = random.choice(words)
            changed = quote[: word.start()] + OPPOSITES[word[0]] + quote[word.end() :]
            yield Change((Edit(end, end, f"\n\n{_with_comma(changed)} said {speaker}."),))


def _with_comma(quote: str) -> str:
    inner = quote[1:-1].rstrip(".,")
    return f"{quote[0]}{inner}{'' if inner[-1] in '!?' else ','}{quote[-1]}"
