"""Two soldiers of whom the next sentence says “he”."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise
from typing import Literal, NamedTuple

from editlint.analysis.bound_pronouns import is_own_pronoun, may_be, somebody
from editlint.analysis.claims import claims
from editlint.analysis.grammar import grammar, mentions
from editlint.analysis.sentences import sentence_of
from editlint.analysis.words import span_of, words
from editlint.english.number_words import NUMBER_WORDS
from editlint.english.vessels import VESSELS
from editlint.model.document import Block, Document
from editlint.model.finding import Hit, Note
from editlint.model.language import Mention

_PRONOUNS = frozenset(("he", "him", "she", "her"))
_OTHER = {"Masc": "Fem", "Fem": "Masc"}
_SUBJECTS = frozenset(["nsubj", "nsubj:pass", "obl:agent"])
_BEFORE = 2  # sentences of the paragraph before in which somebody may be meant
_NEAR = 2  # sentences from the group to the pronoun
_GENERIC = frozenset(("each", "every", "any", "if", "whoever", "anyone", "everyone", "neither", "either"))
_LIGHT = frozenset("be have do make take get give tell say ask see call help want let put show".split())


class PartyNumbers(NamedTuple):
    """`pronoun`: “he” or “she” where only several people are in sight, “Two men fell ill. He was sent home”.

    `event`: what was done to several people is told again as done to “him” or “her”.
    """

    gives = ("match", "other")
    cost = "parse"
    fault: Literal["pronoun", "event"] = "pronoun"

    def run(self, doc: Document) -> Iterator[Hit]:
        if _PRONOUNS.isdisjoint(words(doc).keys):
            return
        yield from _events(doc) if self.fault == "event" else _pronouns(doc)


def _pronouns(doc: Document) -> Iterator[Hit]:
    column = words(doc)
    rows = {told: _rows(doc, told) for told in _OTHER}
    for n, mention in enumerate(mentions(doc)):
        is_one = column.keys[mention.head] in _PRONOUNS and mention.gender in _OTHER
        if not is_one or not is_own_pronoun(doc, n):
            continue
        block = doc.block_at(column.starts[mention.head])
        if block is None or block.kind != "paragraph":
            continue
        group = _group_before(doc, n, block, rows[mention.gender])
        if group >= 0:
            yield _hit(doc, mention, mentions(doc)[group])


def _group_before(doc: Document, n: int, block: Block, rows: dict[int, int]) -> int:
    """The number of the group that is alone in sight of a pronoun; -1 where anybody else is."""
    column, every = words(doc), mentions(doc)
    pronoun = every[n]
    sentence = sentence_of(doc, pronoun.head)
    first = bisect_left(column.starts, block.start)
    since = first
    for _ in range(_BEFORE):
        since = sentence_of(doc, max(0, since - 1)).first
    near = sentence.first
    for _ in range(_NEAR):
        near = sentence_of(doc, max(0, near - 1)).first
    if not _GENERIC.isdisjoint(column.keys[near : pronoun.head]):
        return -1
    group = -1
    for at in range(n - 1, -1, -1):
        mention = every[at]
        if mention.head < since:
            break
        if at not in rows and may_be(doc, at, pronoun.gender):
            return -1
        if mention.head < max(first, near) or (group >= 0 and mention.counted < 2):
            continue
        if _is_group(doc, at, pronoun.gender) or (rows.get(at) == at and group < 0):
            group = at if group < 0 or not every[group].counted else group
    if group < 0 or _is_later(doc, n, sentence.last) or _is_ship(doc, pronoun, since):
        return -1
    return group


def _rows(doc: Document, told: str) -> dict[int, int]:
    """“Tom and Ben” by its own number and those of its parts, where more than one of them may be meant."""
    every, relations, found = mentions(doc), grammar(doc).relations, dict[int, int]()
    for at, (row, part) in enumerate(pairwise(every)):
        if row.head != part.head or relations[row.head] not in _SUBJECTS:
            continue
        parts = [i for i in range(at + 1, len(every[: at + 12])) if every[i].head < row.last]
        named = [i for i in parts if every[i].name_kind == "PERSON"]
        if len(named) > 1 and all(may_be(doc, i, told) for i in named):
            found.update(dict.fromkeys((at, *parts), at))
    return found


def _is_group(doc: Document, at: int, told: str) -> bool:
    """True for “two men”, “the soldiers”, “Tom and Ben” as the subject; not for “women” before “he”."""
    mention = mentions(doc)[at]
    made = grammar(doc)
    if mention.kind == "pronoun":
        return False
    if _is_crew(doc, mention):
        return made.relations[mention.head] in _SUBJECTS
    if mention.number != "Plur" or mention.animacy != "person":
        return False
    if mention.gender == _OTHER[told] or made.relations[mention.head] not in _SUBJECTS:
        return False
    if mention.counted > 1:
        return mention.counted < 13
    return mention.kind == "definite" and words(doc).keys[mention.first] in ("the", "both")


def _is_crew(doc: Document, mention: Mention) -> bool:
    """True for “the crew of four”, “a family of five”."""
    keys = words(doc).keys
    after = keys[mention.head + 1 : mention.head + 3]
    return mention.animacy == "group" and after[:1] == ["of"] and after[1] in NUMBER_WORDS


def _is_later(doc: Document, n: int, end: int) -> bool:
    """True where somebody who may be meant follows as a subject: “When he came, the mayor …”"""
    every, relations = mentions(doc), grammar(doc).relations
    for at in range(n + 1, len(every)):
        if every[at].head >= end:
            return False
        if relations[every[at].head] in _SUBJECTS and may_be(doc, at, every[n].gender):
            return True
    return False


def _is_ship(doc: Document, pronoun: Mention, since: int) -> bool:
    if pronoun.gender == "Masc":
        return False
    lemmas = grammar(doc).lemmas
    return any(lemmas[i].lower() in VESSELS for i in range(since, pronoun.head))


def _events(doc: Document) -> Iterator[Hit]:
    """“captured two soldiers … said that it had captured him”"""
    every, keys = mentions(doc), words(doc).keys
    told: dict[str, list[int]] = {}
    found = claims(doc)
    for claim in found:
        if claim.object < 0 or claim.is_quoted or claim.lemma in _LIGHT or claim.kind != "VERB":
            continue
        target = every[claim.object]
        if keys[target.head] not in ("him", "her", "he", "she"):
            told.setdefault(claim.lemma, []).append(claim.object)
            continue
        groups = [every[at] for at in told.get(claim.lemma, ())]
        if not groups or not is_own_pronoun(doc, claim.object):
            continue
        last = groups[-1]
        is_alone = all(group.number == "Plur" for group in groups if group.animacy in ("person", ""))
        is_counted = is_alone and last.counted > 1 and last.animacy == "person"
        between = range(every.index(last), claim.object)
        if is_counted and not any(_is_one_of(doc, at) for at in between):
            yield _hit(doc, target, last)


def _is_one_of(doc: Document, at: int) -> bool:
    """True for “one of them”, “the elder”: somebody of the group is singled out."""
    mention = mentions(doc)[at]
    return somebody(doc, at) and mention.kind != "name" and mention.kind != "pronoun"


def _hit(doc: Document, pronoun: Mention, group: Mention) -> Hit:
    other = span_of(doc, group.first, group.last)
    match = span_of(doc, pronoun.first, pronoun.last)
    text = doc.text[other.start : other.end]
    return Hit(match, {"other": text}, (Note(other, f"“{text}” here"),))
