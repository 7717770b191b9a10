"""Whom a noun for an office is said of: “the treasurer, Ana Reyes”, “Ana Reyes, the club’s treasurer”."""

from __future__ import annotations

from typing import NamedTuple

from editlint.english.function_words import FUNCTION_WORDS
from editlint.english.meanings import parts_of_speech
from editlint.english.reporting_verbs import REPORTING_VERBS
from editlint.english.word_lists import FIRST_NAME, word_class
from editlint.model.document import Document, layer

from .proper_names import ProperName, proper_names
from .sentences import sentence_of
from .words import words

_DETERMINERS = frozenset("the a an his her its their our my this".split())
_OWNING = _DETERMINERS | {"'s", "’s", "'"}
_OPENS = frozenset((",", "(", "—", "–"))
_CLOSES = frozenset((",", ".", ";", ":", ")", "—", "–", "!", "?"))
_OF = frozenset(("of", "for", "at"))
_GOES_ON = _OF | frozenset("in with from to who whose on".split())
_FARTHEST = 7  # words from a name to the office that it is called by
_LONGEST_FIRST = 12  # words from the comma to the “and” of “, a nurse at Leeds and treasurer”
_IN_APPOSITIONS = _DETERMINERS | _GOES_ON - {"who", "whose"}
_STAYS = frozenset("years time tenure term reign".split())
_PRESENT = frozenset("is has will must says can".split())
_LONGEST_BODY = 7  # words of “of the University of Leeds”


class Described(NamedTuple):
    """A name that a noun is said of; `before` are the words that go with the noun in front, `body` what follows “of”.

    “Ana Reyes, the club’s new treasurer” has “the club ’s new” before; “treasurer of the club” has the body “the club”.
    """

    name: ProperName
    before: tuple[str, ...]
    body: tuple[str, ...]


def described(doc: Document, first: int, last: int) -> Described | None:
    """The name that the noun first to last (last is not in it) stands beside; None if there is none, or one on either side."""
    following, preceding = _following(doc, first, last), _preceding(doc, first, last)
    if not following:
        return preceding
    return None if preceding else following


def _following(doc: Document, first: int, last: int) -> Described | None:
    """“treasurer Ana Reyes”, “the treasurer, Ana Reyes, …”, “the treasurer of the club, Ana Reyes”"""
    keys, found, sentence = words(doc).keys, _names(doc), sentence_of(doc, first)
    before = _before(doc, first, sentence.first)
    inside = next((name for name in found.by_name.get(last, ()) if name.title_first < last), None)
    name, body = inside or found.by_first.get(last), ()
    if name is None and keys[first - 1] == "as" and first - 1 == sentence.first:
        return _as_holder(doc, last)
    if name is None:
        body = _body(doc, last, sentence.last)
        at = last + len(body) + (1 if body else 0)
        if keys[at : at + 1] != [","] or not _OWNING & set(before):
            return None
        at += 2 if keys[at + 1 : at + 2] == ["the"] else 1  # “the Bishop of Leeds, the Rev Ana Reyes”
        name = found.by_first.get(at)
        if name and name.last < sentence.last and keys[name.last] not in _CLOSES:
            return None
    if name is None or name.last > sentence.last or not _is_person(name):
        return None
    return Described(name, before, body)


def _as_holder(doc: Document, last: int) -> Described | None:
    """“As treasurer, Ana Reyes has …”, not “As captain, Ana Reyes won …”, which may be long ago."""
    keys, found = words(doc).keys, _names(doc)
    body = _body(doc, last, sentence_of(doc, last).last)
    at = last + len(body) + (1 if body else 0)
    name = found.by_first.get(at + 1) if keys[at : at + 1] == [","] else None
    verb = keys[name.last] if name and name.last < len(keys) else ""
    is_present = verb in _PRESENT or (verb.endswith("s") and "v" in parts_of_speech(verb))
    return Described(name, (), body) if name and _is_person(name) and is_present else None


def _preceding(doc: Document, first: int, last: int) -> Described | None:
    """“Ana Reyes, the club’s treasurer, …”, “Ana Reyes, 46, treasurer of the club”, “Ana Reyes is the treasurer”"""
    column, sentence = words(doc), sentence_of(doc, first)
    keys = column.keys
    if keys[first - 1] == "who" and keys[first - 2] in _OPENS:  # “Ana Reyes, who chairs the club”
        name = _names(doc).by_last.get(first - 2)
        return Described(name, (), tuple(keys[last : last + 3])) if name and _is_person(name) else None
    if keys[first - 1] == "as" and keys[first - 2] in _STAYS:
        return _in_years_as(doc, first, last)
    before = _before(doc, first, sentence.first)
    at = first - len(before) - 1
    has_been = keys[at] == "been" and keys[at - 1] == "has"
    goes_on = keys[last] in _GOES_ON or (has_been and keys[last] == "since") if last < len(keys) else False
    if last < sentence.last and keys[last] not in _CLOSES and not goes_on:
        return None
    if keys[at] == "and":  # “Ana Reyes, a nurse at Leeds and treasurer of the club, …”
        at = _opening(doc, at, sentence.first)
    if at <= sentence.first:
        return None
    if has_been or keys[at] in ("is", "remains"):
        at -= 1 if has_been else 0
        at -= 2 if keys[at - 1] == "who" else 0
        end = at
    elif keys[at] in _OPENS:
        end = at - 2 if keys[at - 1].isdigit() and keys[at - 2] in _OPENS else at
    else:
        return None
    if keys[end - 1 : end] == ["mp"]:
        end -= 1
    name = _names(doc).by_last.get(end)
    if name is None or name.first < sentence.first or not _is_person(name):
        return None
    body = () if has_been and keys[last : last + 1] == ["for"] else _body(doc, last, sentence.last)
    return Described(name, before, body)  # “has been the treasurer for three years”


def _in_years_as(doc: Document, first: int, last: int) -> Described | None:
    """“Ana Reyes, whose years as treasurer have been …”, not “… were happy”, which is over."""
    keys, sentence = words(doc).keys, sentence_of(doc, first)
    body = _body(doc, last, sentence.last)
    at = last + len(body) + (1 if body else 0)
    if keys[first - 3] != "whose" or keys[first - 4] not in _OPENS:
        return None
    if keys[at : at + 2] not in (["have", "been"], ["has", "been"]):
        return None
    name = _names(doc).by_last.get(first - 4)
    return Described(name, (), body) if name and _is_person(name) else None


def _opening(doc: Document, before: int, start: int) -> int:
    """The comma that an apposition with “and” in it begins with; 0 where a verb or another comma stands between."""
    keys = words(doc).keys
    for at in range(before - 1, max(start, before - _LONGEST_FIRST), -1):
        if keys[at] == ",":
            return at
        if keys[at] in REPORTING_VERBS or (keys[at] in FUNCTION_WORDS and keys[at] not in _IN_APPOSITIONS):
            return 0
    return 0


def _before(doc: Document, first: int, start: int) -> tuple[str, ...]:
    """The words in front of a noun that go with it, back to its article: “the club ’s new”."""
    column = words(doc)
    at = first
    while at > start and first - at < _FARTHEST:
        key = column.keys[at - 1]
        is_joined = key in ("'s", "’s", "'", "-", "&")
        if not is_joined and (not key[0].isalpha() or (key in FUNCTION_WORDS and key not in _DETERMINERS)):
            break
        if not is_joined and key not in _DETERMINERS and at - 1 in _names(doc).inside_people:
            break
        at -= 1
        if key in _DETERMINERS:
            break
    return tuple(column.keys[at:first])


def _body(doc: Document, last: int, stop: int) -> tuple[str, ...]:
    keys = words(doc).keys
    if last >= stop or keys[last] not in _OF:
        return ()
    end = last + 1
    while end < stop and end - last <= _LONGEST_BODY and keys[end] not in _CLOSES:
        if keys[end] in FUNCTION_WORDS and keys[end] not in _DETERMINERS | _OF | {"and"}:
            break
        end += 1
    return tuple(keys[last + 1 : end])


def _is_person(name: ProperName) -> bool:
    return name.kind in ("person", "") or (
        name.kind == "place" and (len(name.parts) == 1 or bool(word_class(name.parts[0]) & FIRST_NAME))
    )


class _Names(NamedTuple):
    by_first: dict[int, ProperName]
    by_last: dict[int, ProperName]
    by_name: dict[int, list[ProperName]]
    inside_people: frozenset[int]


@layer
def _names(doc: Document) -> _Names:
    every = proper_names(doc)
    by_name: dict[int, list[ProperName]] = {}
    for name in every:
        by_name.setdefault(name.first, []).append(name)
    full = [name for name in every if name.kind == "person"]
    return _Names(
        {name.title_first: name for name in every},
        {name.last: name for name in every},
        by_name,
        frozenset(i for name in full for i in range(name.first, name.last)),
    )
