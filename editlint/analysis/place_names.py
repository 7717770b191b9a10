"""Names of places in running text, and which two of them the article cannot mean as one."""

from __future__ import annotations

import re

from editlint.english import places
from editlint.model.document import Document, layer

# “Appleby”, “Halvik North”, “Stow-on-the-Wold”, “Stratford upon Avon”, “the Kursk region”; not “He”.
NAME = (
    r"(?-i:(?:the )?(?!(?:He|She|It|They|We|You|The|This|That|There|But|And|In|On|At|For|His|Her|Mr|Mrs|Ms|Dr|I)\b)"
    r"[A-Z][\w’'\-]*[^\W\d_](?:(?: (?:upon|under|on|le|la|de|del|of|the|sur)){0,2} [A-Z][\w’'\-]*[^\W\d_]){0,3}"
    r"(?<!['’]s)(?: (?:region|oblast|province|district|county|peninsula|valley)\b)?)"
)
_NO_PLACES = frozenset(
    """
    january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday christmas easter ramadan parliament english french latin german spanish
    """.split()
)
_STREETS = frozenset(
    """
    street road lane avenue drive close court terrace crescent square way row gardens place hill grove walk mews
    boulevard parade gate wharf quay yard alley rise view
    """.split()
)
_DIRECTIONS = frozenset("north south east west upper lower great little old new".split())


def is_place(name: str) -> bool:
    """False for what is written like a place and is none: a month, a language."""
    return not name.split()[0].lower() in _NO_PLACES


def is_street(name: str) -> bool:
    """True for “Wharf Road”."""
    words = name.lower().split()
    return len(words) > 1 and words[-1] in _STREETS


def are_two_places(doc: Document, one: str, two: str) -> bool:
    """True if the names are of two places, neither of which is known to lie in the other or may well do so.

    Places that no table knows are two if they have no word in common (“Halvik North” and “Halvik South” are two) and the
    article never joins them (“Ancoats, Manchester”, “Orlo, near Vesna”).
    """
    a, b = _bare(one), _bare(two)
    if a == b or is_street(a) != is_street(b):
        return False
    first, second = places.known_name(a), places.known_name(b)
    if first and second:
        return places.are_apart(a, b) and not _are_joined(doc, a, b)
    if places.may_hold(a) or places.may_hold(b):
        return False
    left, right = set(a.lower().split()), set(b.lower().split())
    if left <= right or right <= left:
        return False
    if left & right and not ((left ^ right) <= _DIRECTIONS or is_street(a)):
        return False
    return not _are_joined(doc, a, b) and not _are_spellings(a, b)


def _bare(name: str) -> str:
    return name.removeprefix("the ").replace("’", "'").removesuffix("'s")


def _are_spellings(one: str, two: str) -> bool:
    """True for “Penbury” and “Penberry”, where another rule tells of the spelling."""
    from editlint.english.spelling_distance import distance, plain_letters

    a, b = plain_letters(one), plain_letters(two)
    return a[:2] == b[:2] and distance(a, b) <= 2


def _are_joined(doc: Document, one: str, two: str) -> bool:
    return frozenset((one.split()[-1], two.split()[0])) in _joined(doc) or (
        frozenset((two.split()[-1], one.split()[0])) in _joined(doc)
    )


@layer
def _joined(doc: Document) -> frozenset[frozenset[str]]:
    """The pairs of words of which the article says that one is at the other: “Ancoats, Manchester”, “Orlo near Vesna”."""
    text = doc.text.replace("’", "'")
    return frozenset(frozenset(found.groups()) for found in _JOINED.finditer(text))


_JOINED = re.compile(
    r"\b(?=([A-Z][\w'\-]+)(?:,? (?:(?:just |a few \w+ |\d+ \w+ |\w+ \w+ )?(?:north|south|east|west|outside|near|in|of|from|at|on)"
    r"(?: the| a| edge| outskirts| district| suburb| part| of)*) |, (?:(?:a|the) [\w\- ]{0,30}(?:of|in|near|outside) )?|/| \()"
    r"([A-Z][\w'\-]+))"
)
