"""A thing that an article says is not there, and that it speaks of as being there: “no index”, “the long index”."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from editlint.analysis.firmness import is_denied, times_in
from editlint.analysis.grammar import tags
from editlint.analysis.lower import lower_text
from editlint.analysis.quotations import quotation_at
from editlint.analysis.sentences import sentence_of
from editlint.analysis.words import span_of, words
from editlint.english.forms import irregular_plurals
from editlint.english.kinds_of_things import KINDS, kinds
from editlint.english.lemmas import lemma
from editlint.english.word_lists import noun_class
from editlint.model.document import Document
from editlint.model.finding import Hit, Note

_BLOCKS = ("paragraph", "item", "caption", "standfirst", "headline", "heading")
_SIGNS = (
    " no ",
    " single ",
    " without ",
    " not ",
    "n't ",
    " never ",
    " nobody ",
    " so much as ",
    " neither ",
    " lacks ",
    "-free ",
)
_STARTS = frozenset(("no", "without", "single", "a", "an", "any", "neither", "nor"))
_CONCRETE = ("artifact", "animal", "person", "place")
_HAVE = frozenset(
    "has have had having offers offered contains contained provides wore carried carries".split()
)
_VERBS = _HAVE | frozenset("is are was were 's been with".split())
_OWN = frozenset("have had has own owned contain contains include includes use used wear wear keep".split())
_DENYING = frozenset(("not", "n't", "never", "nobody"))
_OF_PERSONS = frozenset("his her their whose 's two three four five six seven eight nine ten eleven".split())
_OF_THINGS = frozenset(("the", "a", "an", "its", "their", "'s"))
_POSSESSIVES = {"he": "his", "she": "her", "they": "their", "it": "its", "we": "our", "i": "my"}
_SUPPOSING = frozenset("if unless whether would could might may should must can cannot nearly almost".split())
_CLAUSES = frozenset("who that which those anyone people".split())  # “those who work without guides”
# Of these things only: “those that were made for the fair have no lock”.
_PARTIAL = frozenset("those some others other one ones each either half most many few which that who".split())
_GONE = frozenset("gone missing lost lacking absent stolen destroyed removed".split())
_LOOSELY = frozenset("of like as for or than about against from to".split())  # “a smell of lorries”
_IN_PHRASES = ("ADJ", "NOUN", "PROPN", "NUM", "ADV")
# What limits a denial: “no camera of its own”, “no doctor who would”.
_LIMITS = frozenset(
    """
    of to for that which who whose whom where when with about between against from left more other than as like besides
    except but if until within near big large small long at because worth yet since before after beyond either under
    """.split()
)
_LOOSE = frozenset(("real", "proper", "actual", "such", "particular", "one", "further", "good", "bad"))
_DETERMINERS = frozenset(
    """
    the a an its their his her our my whose some both several two three four five six seven eight nine ten eleven
    """.split()
)
_ADDED = frozenset("another other new former second next extra own".split())


class _Absence(NamedTuple):
    """Words first to last (last is not in it) say that there are none of the `nouns`; `adjectives` stand before them.

    `owners`: what may stand before the noun where it is said to be there, empty for anything.
    """

    first: int
    last: int
    nouns: frozenset[str]
    adjectives: frozenset[str]
    owners: frozenset[str]


class Absences(NamedTuple):
    """`nouns`: what is checked besides things that can be touched. `changes`: words of a sentence that speaks of another
    time, place or case, or of a rumour. `sought`: words before what is wished for or compared. `except`: nouns that are said loosely."""

    gives = ("match", "other")
    cost = "parse"
    nouns: tuple[str, ...] = ()
    changes: tuple[str, ...] = ()
    sought: tuple[str, ...] = ()
    except_: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    of_persons: tuple[str, ...] = ()

    def run(self, doc: Document) -> Iterator[Hit]:
        lower = lower_text(doc)
        if not any(sign in lower for sign in _SIGNS) and not any(
            lack.partition(":")[0] in lower for lack in self.lacks
        ):
            return
        absences = [absence for absence in _absences(doc) if self._counts(doc, absence)]
        absences += self._lacks(doc)
        if not absences:
            return
        named = {key: kinds(_singular(key)) for key in set(words(doc).keys) if key[0].isalpha()}
        for absence in absences:
            for at, key in enumerate(words(doc).keys):
                if not absence.nouns.isdisjoint(named.get(key, ())) and self._clash(doc, absence, at):
                    yield _hit(doc, absence, at)
                    break

    def _counts(self, doc: Document, absence: _Absence) -> bool:
        return (
            self._is_checked(*absence.nouns)
            and _is_told(doc, absence.first, absence.last)
            and not self._is_apart(doc, absence.first)
        )

    def _is_checked(self, noun: str) -> bool:
        return noun not in self.except_ and (
            noun_class(noun) in _CONCRETE or noun in KINDS or noun in self.nouns
        )

    def _lacks(self, doc: Document) -> Iterator[_Absence]:
        """“childless” and “free of charge”: of each of the words at its first place in the article."""
        lower, column = lower_text(doc), words(doc)
        for lack in self.lacks:
            sign, _, nouns = lack.partition(": ")
            start = next((m.start() for m in re.finditer(rf"\b{sign}\b", lower)), -1) if sign in lower else -1
            if start < 0:
                continue
            first = bisect_right(column.starts, start) - 1
            last = bisect_left(column.starts, start + len(sign))
            if _is_told(doc, first, last) and not is_denied(doc, first) and not self._is_apart(doc, first):
                owners = _OF_PERSONS if sign in self.of_persons else frozenset[str]()
                yield _Absence(first, last, frozenset(nouns.split()), frozenset(), owners)

    def _is_apart(self, doc: Document, word: int) -> bool:
        """True where the clause supposes or asks, or speaks of another time or case."""
        first, last = _clause(doc, word)
        keys = words(doc).keys
        return (
            keys[last - 1] == "?"
            or not _SUPPOSING.isdisjoint(keys[first:word])
            or not set(self.changes).isdisjoint(keys[first:last])
        )

    def _clash(self, doc: Document, absence: _Absence, at: int) -> bool:
        here, there = (sentence_of(doc, word) for word in (absence.first, at))
        first = _phrase_start(doc, there.first, at) if here != there and _is_noun(doc, at) else -1
        if first < 0:
            return False
        keys = words(doc).keys
        described = set(keys[first:at])
        if (
            described & (_ADDED - {"former"} if noun_class(_singular(keys[at])) == "person" else _ADDED)
            or not absence.adjectives <= described
        ):
            return False
        if absence.owners and keys[first] not in absence.owners:
            return False
        if not _GONE.isdisjoint(keys[at + 1 : at + 4]) or keys[at + 1 : at + 2] == ["of"]:
            return False  # “the roof has gone”, “the roof of the vault”
        if is_denied(doc, at, 6) or not set(self.sought).isdisjoint(
            keys[max(there.first, first - 4) : first]
        ):
            return False
        if not _is_told(doc, first, at + 1):
            return False
        return not self._is_apart(doc, at) and times_in(doc, here) >= times_in(doc, there)


def _clause(doc: Document, word: int) -> tuple[int, int]:
    """The words between the colons, semicolons and dashes of a sentence among which a word stands."""
    keys, sentence = words(doc).keys, sentence_of(doc, word)
    breaks = [i for i in range(sentence.first, sentence.last) if keys[i] in (":", ";", "—", "–")]
    first = max((i + 1 for i in breaks if i < word), default=sentence.first)
    return first, min((i for i in breaks if i > word), default=sentence.last)


def _is_noun(doc: Document, at: int) -> bool:
    """True for a noun by itself: “camera” but not in “camera crew” or “camera-shy”."""
    keys, upos = words(doc).keys, tags(doc).upos
    after = at + 1
    return (
        (upos[at] == "NOUN" or (upos[at] == "PROPN" and kinds(keys[at]) > {keys[at]}))
        and keys[at - 1] != "-"
        and (after == len(keys) or (keys[after] != "-" and upos[after] not in ("NOUN", "PROPN")))
    )


def _phrase_start(doc: Document, begin: int, at: int) -> int:
    """The determiner of a noun within four words before it, -1 where there is none."""
    keys, upos = words(doc).keys, tags(doc).upos
    for i in range(at - 1, max(begin - 1, at - 5), -1):
        if keys[i] in _DETERMINERS or keys[i] == "'s" or keys[i].isdigit():
            return i
        if upos[i] not in _IN_PHRASES and keys[i] not in ("and", ","):
            return (
                i + 1
                if tags(doc).xpos[at] == "NNS" and upos[i] not in ("DET", "PRON") and keys[i] not in _LOOSELY
                else -1
            )
    return -1


def _absences(doc: Document) -> Iterator[_Absence]:
    keys = words(doc).keys
    for i, key in enumerate(keys):
        if key in _STARTS and (begin := _begin(keys, i)) >= 0 and (absence := _absence(doc, begin, i + 1)):
            yield absence


def _begin(keys: list[str], i: int) -> int:
    """The first word of a denial whose last word before the noun is word i; -1 where it denies nothing."""
    before = keys[max(0, i - 5) : i]
    if keys[i] == "no":
        is_in_list = before[-1:] in ([","], ["and"], ["or"]) and "no" in before
        is_first = not before or before[-1] in (".", '"', "”", ";")
        return i if is_first or before[-1] in _VERBS or is_in_list else -1
    if keys[i] == "without":
        return -1 if before[-1:] and (before[-1].endswith("s") or not _CLAUSES.isdisjoint(before)) else i
    if keys[i] == "single" and before[-2:] == ["not", "a"]:
        return i - 2
    if before[-1:] == ["without"]:
        return i - 1
    if before[-3:] == ["so", "much", "as"]:
        return i - 4 if before[-4:-3] in (["not"], ["n't"]) else i - 3
    if keys[i] == "neither":
        return i if before and before[-1] in _VERBS else -1
    if keys[i] == "nor":
        return i if "neither" in keys[max(0, i - 4) : i] and keys[i - 2] in ("neither", "a", "an") else -1
    if before[-1:] in (["lacks"], ["lacked"]) or (before[-1:] in (["not"], ["n't"]) and "there" in before):
        return i - 1
    if before[-1:] and before[-1] in _OWN and _CLAUSES.isdisjoint(before):
        at = i - 3 if before[-2:-1] in (["ever"], ["even"]) else i - 2
        return at if keys[at] in _DENYING else -1
    return -1


def _absence(doc: Document, first: int, begin: int) -> _Absence | None:
    """The absence of the noun phrase from word `begin` on, if nothing limits it."""
    keys, upos = words(doc).keys, tags(doc).upos
    last = begin
    while (
        last < len(keys) and upos[last] in ("ADJ", "NOUN") and keys[last] not in _LIMITS and last - begin < 4
    ):
        last += 1
    if last == begin or upos[last - 1] != "NOUN" or _is_limited(keys, last):
        return None
    if keys[first] == "no" and keys[first - 1] not in _VERBS | {",", "and", "or"} and not _is_past(doc, last):
        return None  # “no child should be left behind”
    if keys[first] == "without" and last - first < 3 and not keys[last - 1].endswith("s"):
        return None  # “without charge” is a manner
    begun = sentence_of(doc, first).first
    if _is_of_somebody(keys, first, begin) and not _PARTIAL.isdisjoint(keys[begun:first]):
        return None
    noun = frozenset((_singular(keys[last - 1]),))
    return _Absence(
        first, last, noun, frozenset(keys[begin : last - 1]) - _LOOSE, _owners(keys, first, begin)
    )


def _is_past(doc: Document, verb: int) -> bool:
    """True for “no gun was found” and “no cars are allowed”."""
    made = tags(doc)
    return made.xpos[verb : verb + 1] == ["VBD"] or words(doc).keys[verb + 1 : verb + 2] == ["allowed"]


def _owners(keys: list[str], first: int, begin: int) -> frozenset[str]:
    """The words that may stand before the noun where it is said to be there: “his” after “he had no”; none for all."""
    if not _is_of_somebody(keys, first, begin):
        return frozenset()
    before = keys[max(0, first - 3) : first]
    for key in reversed(before):
        if key in ("there", "it", "which", "that"):
            return frozenset()
        if key in _POSSESSIVES:
            return frozenset(("the", "a", "an", _POSSESSIVES[key]))
    return _OF_THINGS


def _is_of_somebody(keys: list[str], first: int, begin: int) -> bool:
    """True for “she has no camera”, not for “there was no camera”."""
    return keys[first - 1] in _HAVE or not _OWN.isdisjoint(keys[first:begin])


def _is_limited(keys: list[str], last: int) -> bool:
    if keys[last : last + 2] == ["between", "them"]:
        return False
    return keys[last : last + 1] == ["-"] or not _LIMITS.isdisjoint(keys[last : last + 1])


@lru_cache(20_000)
def _singular(key: str) -> str:
    is_plural = (key.endswith("s") and not key.endswith("ss")) or key in irregular_plurals()
    return lemma(key, "NOUN", "NNS" if is_plural else "NN")


def _is_told(doc: Document, first: int, last: int) -> bool:
    span = span_of(doc, first, last)
    block = doc.block_at(span.start)
    return block is not None and block.kind in _BLOCKS and not quotation_at(doc, *span)


def _hit(doc: Document, absence: _Absence, at: int) -> Hit:
    first = _phrase_start(doc, 0, at)
    early, late = sorted((span_of(doc, absence.first, absence.last), span_of(doc, first, at + 1)))
    told = doc.text[slice(*early)]
    return Hit(late, {"other": told}, (Note(early, f"{told} here"),))
