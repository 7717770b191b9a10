"""Where the events of an article are told to have happened: what the headline tells, and what is told twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from editlint.english.function_words import FUNCTION_WORDS
from editlint.english.stems import stem
from editlint.model.document import Document, layer

from .lower import lower_text
from .located import Located
from .place_names import NAME
from .quotations import quotation_at

# What happens to somebody at one place; the key is what the words of a row have in common.
_DEEDS = {
    "capture": "capture captures captured capturing seized seizing",
    "arrest": "arrest arrests arrested arresting detained detaining detention",
    "kill": "kill kills killed killing",
    "rescue": "rescue rescues rescued rescuing freed freeing",
    "shoot": "shoot shoots shot shooting",
    "kidnap": "kidnap kidnaps kidnapped kidnapping abducted abduction",
    "find": "found discovered unearthed",
    "hold": "held jailed imprisoned",
    "bury": "buried burial",
    "open": "opens opened opening",
    "strike": "strikes struck hit hits",
    "crash": "crash crashes crashed",
    "attack": "attack attacks attacked attacking",
    "wed": "marries married wed weds",
}
_DEED_OF = {word: deed for deed, words in _DEEDS.items() for word in words.split()}
# “the war in Ukraine” is a name of the war: the place does not belong to the deed before it.
_WARS = frozenset("war conflict crisis fighting invasion role troops forces army government minister embassy market".split())
_LONGEST = 9  # words between the deed and its place
_CLAUSE = frozenset("who which that when after before as while where said says and but".split())
_WORD = re.compile(r"[\w’'\-]+|[^\w\s]")
_COUNTS = frozenset("one two three four five six seven eight nine ten dozen dozens several some many".split())


@layer
def event_places(doc: Document) -> tuple[Located, ...]:
    """The deeds with whom they were done to and a place, quotations aside: “captured two soldiers in the Kursk region”."""
    lower = lower_text(doc)
    if not any(f" {word} " in lower for word in _DEED_OF):
        return ()
    return tuple(each for each in _deeds(doc) if not quotation_at(doc, each.start, each.end))


@cache
def _deed() -> re.Pattern[str]:
    words = "|".join(sorted(_DEED_OF, key=len, reverse=True))
    return re.compile(rf"\b(?i:{words})\b")


@cache
def _place() -> re.Pattern[str]:
    return re.compile(rf"\b(?P<in>[Ii]n|[Aa]t|[Nn]ear) (?P<place>{NAME})")


def _deeds(doc: Document) -> Iterator[Located]:
    for block in doc.blocks:
        if block.kind not in ("headline", "standfirst", "paragraph"):
            continue
        for match in _deed().finditer(doc.text, block.start, block.end):
            if found := _with_place(doc, block.start, block.end, match):
                yield found


def _with_place(doc: Document, start: int, end: int, match: re.Match[str]) -> Located | None:
    """The deed with its place, if one follows in the same clause, and whom or what it was done to."""
    found = _place().search(doc.text, match.end(), end)
    if not found:
        return None
    between = _WORD.findall(doc.text[match.end() : found.start()])
    keys = [word.lower() for word in between]
    if len(keys) > _LONGEST or not _CLAUSE.isdisjoint(keys) or any(not word[0].isalnum() for word in keys):
        return None
    if keys and keys[-1] in _WARS:
        return None
    patient = [word for word in keys if word not in FUNCTION_WORDS] or _before(doc, start, match.start())
    told = [stem(word) for word in patient if word not in _COUNTS and word not in FUNCTION_WORDS and word.isalpha()]
    if len(told) < 2:
        return None
    key = f"{_DEED_OF[match.group().lower()]} {' '.join(told[-2:])}"
    return Located("event", key, found["place"], found.start(), found.end())


def _before(doc: Document, start: int, at: int) -> list[str]:
    """Who is told of before “(were) captured in”."""
    words = [word.lower() for word in _WORD.findall(doc.text[start:at])]
    while words and words[-1] in ("was", "were", "been", "being", "be", "have", "had", "has", "of", "the"):
        words.pop()
    return [word for word in words[-3:] if word.isalpha() and word not in FUNCTION_WORDS]
