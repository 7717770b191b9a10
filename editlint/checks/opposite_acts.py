"""Two acts of one and the same agent on one thing that are each other's opposite, and two opposite qualities of one thing."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from editlint.analysis.claims import Claim, claims
from editlint.analysis.firmness import stems_in, times_in
from editlint.analysis.grammar import grammar, mentions, mentions_by_head
from editlint.analysis.quotations import quotation_at
from editlint.analysis.sentences import sentence_number, sentence_of, sentences
from editlint.analysis.states import key_of, subjects_of
from editlint.analysis.word_places import places_of, word_places
from editlint.analysis.words import span_of, words
from editlint.english.forms import forms
from editlint.english.opposites import NOUNS, QUALITIES, VERBS, Side
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.language import Mention
from editlint.model.pattern import late

_CHANGED = late(
    r"\b(?:until|before|after|once|initially|originally|formerly|earlier|previously|later|eventually|again|then|now|since|if|unless|"
    r"whereas|although|though|but|while|when|only|both|or|however|yet|despite|instead|finally|longer|sometimes|often|usually|next|second|another|other|"
    r"reversed?|reversal|overturned|appeal\w*|some|most|many|half|part\w*|had|used to|soon|already|never|almost|nearly|supposed|"
    r"neither|nor|each|every|by (?:noon|night|evening|then|dusk|midnight|morning|dawn)|today|tomorrow|yesterday|meanwhile|"
    r"by contrast|last (?:week|month|year|season|time|night|spring|summer|autumn|winter)|ago|ever|would|could|might|(?-i:may))\b",
    re.I,
)
_OF_FEELING = frozenset(
    ("describe", "declare", "pronounce", "profess", "feel", "look", "sound", "seem", "appear")
)
_REFLEXIVES = frozenset(("himself", "herself"))
_REPORTED = frozenset(("say", "tell", "insist", "admit", "add", "write", "claim", "stress", "announce"))
_ABOUT = frozenset("at with by about over".split())
_LOOSE = frozenset("the a an this that its his her their our my".split())
_KINDS = ("paragraph", "item", "standfirst", "headline", "caption")
_MOST = 12


class _Told(NamedTuple):
    """An act or a quality: words first to last (last is not in it) tell it of the mention `of`."""

    sign: int
    of: int
    by: frozenset[str]  # the keys of the agents, none where nothing tells
    first: int
    last: int
    sentence: int
    is_direct: bool  # a verb or a predicate, not a noun or an attribute


class OppositeActs(NamedTuple):
    """Both in the writer's own words, as fact and with no word of a change, of another time or of a contrast.

    Acts need one object, and one agent where both tell it.
    """

    gives = ("match", "other")
    cost = "parse"
    fault: str = "acts"

    def run(self, doc: Document) -> Iterator[Hit]:
        if not _may_clash(frozenset(word_places(doc)), self.fault == "qualities"):
            return
        told: dict[str, list[_Told]] = defaultdict(list)
        for side, each in _qualities(doc) if self.fault == "qualities" else _acts(doc):
            told[side.family].append(each)
        for every in told.values():
            if len({each.sign for each in every}) == 2 and len(every) <= _MOST:
                yield from _clashes(doc, every, self.fault == "qualities")


@cache
def _sides(are_qualities: bool) -> dict[str, tuple[Side, ...]]:
    """The sides that each form of the verbs and nouns, or each adjective, tells of."""
    if are_qualities:
        return {word: tuple(sides) for word, sides in QUALITIES.items()}
    found: dict[str, tuple[Side, ...]] = {word: tuple(sides) for word, sides in NOUNS.items()}
    for verb, sides in VERBS.items():
        for every in forms(verb.partition("_")[0]).values():
            for form in every:
                found[form] = (*found.get(form, ()), *sides)
    return found


def _may_clash(keys: frozenset[str], are_qualities: bool) -> bool:
    """True where the words of an article tell both sides of some opposition."""
    known = _sides(are_qualities)
    found = {(side.family, side.sign) for key in keys & known.keys() for side in known[key]}
    return any((family, -sign) in found for family, sign in found)


def _clashes(doc: Document, every: list[_Told], are_qualities: bool) -> Iterator[Hit]:
    for number, two in enumerate(every):
        for one in every[:number]:
            if one.sign == two.sign or one.sentence == two.sentence or not (one.is_direct or two.is_direct):
                continue
            agents = are_qualities or bool(one.by & two.by) or _is_left_out(one, two)
            if not agents or (are_qualities and _is_about_another(doc, one, two)):
                continue
            if _are_one(doc, one.of, two.of) and _is_same_time(doc, one, two):
                early, later = sorted(span_of(doc, each.first, each.last) for each in (one, two))
                yield Hit(later, {"other": doc.text[slice(*early)]}, (Note(early, "but here"),))
                return


def _is_about_another(doc: Document, one: _Told, two: _Told) -> bool:
    """“pleased with the turnout” and “disappointed by the weather”."""
    column = words(doc)
    told: list[set[str]] = []
    for each in (one, two):
        end = sentences(doc)[each.sentence].last
        is_about = each.last < end and column.keys[each.last] in _ABOUT
        told.append(stems_in(doc, each.last + 1, min(end, each.last + 6)) if is_about else set())
    return all(told) and told[0].isdisjoint(told[1])


def _is_left_out(one: _Told, two: _Told) -> bool:
    """“The council rejected the plan” and “The plan was approved”: nobody else is told to approve."""
    return not (one.by and two.by)


def _is_same_time(doc: Document, one: _Told, two: _Told) -> bool:
    here, there = sentences(doc)[one.sentence], sentences(doc)[two.sentence]
    first, second = times_in(doc, here), times_in(doc, there)
    if not (first <= second or second <= first):
        return False
    return not any(_CHANGED.search(doc.text, *_clause(doc, each)) for each in (one, two))


def _clause(doc: Document, told: _Told) -> tuple[int, int]:
    """The words around, up to a few on either side."""
    column, sentence = words(doc), sentences(doc)[told.sentence]
    first, last = max(sentence.first, told.first - 12), min(sentence.last, told.last + 12)
    return column.starts[first], column.ends[last - 1]


def _are_one(doc: Document, one: int, two: int) -> bool:
    if one < 0 or two < 0:
        return False
    key = key_of(doc, one)
    if not key or key != key_of(doc, two):
        return False
    first, second = mentions(doc)[one], mentions(doc)[two]
    return all(_is_certain(doc, each) for each in (first, second)) and _agree(doc, first, second)


def _is_certain(doc: Document, mention: Mention) -> bool:
    if mention.kind == "pronoun":
        return words(doc).keys[mention.head] in ("he", "she", "it", "him", "her", "which", "who")
    return mention.kind == "name" or (
        mention.kind == "definite"
        and mention.number == "Sing"
        and words(doc).keys[mention.first] not in ("this", "that")
    )


def _agree(doc: Document, one: Mention, two: Mention) -> bool:
    """False for “the housing plan” and “the transport plan”."""
    keys = words(doc).keys
    first, second = (
        {key for key in keys[each.first : each.head] if key.isalpha()} - _LOOSE - QUALITIES.keys()
        for each in (one, two)
    )
    return first <= second or second <= first


def _acts(doc: Document) -> Iterator[tuple[Side, _Told]]:
    made, column = grammar(doc), words(doc)
    for claim in claims(doc):
        if (
            claim.is_denied
            or claim.is_quoted
            or claim.modality != "asserted"
            or claim.kind != "VERB"
            or claim.object < 0
        ):
            continue
        following = column.keys[claim.word + 1] if claim.word + 1 < len(column) else ""
        sides = VERBS.get(f"{claim.lemma}_{following}") or VERBS.get(claim.lemma, ())
        if not sides or made.xpos[claim.word] in ("VB", "VBG") or claim.tense == "Fut":
            continue
        by = frozenset(subjects_of(doc, claim))
        for side in sides:
            yield side, _Told(side.sign, claim.object, by, claim.word, claim.word + 1, claim.sentence, True)
    yield from _nouns(doc)


def _nouns(doc: Document) -> Iterator[tuple[Side, _Told]]:
    """“the council's rejection of the plan”."""
    made, by_head, column = grammar(doc), mentions_by_head(doc), words(doc)
    for at in places_of(doc, NOUNS):
        if quotation_at(doc, column.starts[at], column.ends[at]) or made.upos[at] != "NOUN":
            continue
        sentence = sentence_of(doc, at)
        of, by = -1, frozenset[str]()
        for word in range(sentence.first, sentence.last):
            if made.heads[word] == at and word in by_head:
                if made.relations[word] == "nmod:poss":
                    by = frozenset({key_of(doc, by_head[word])}) - {""}
                elif made.relations[word] == "nmod" and word > at:
                    of = by_head[word]
        if of >= 0:
            for side in NOUNS[column.keys[at]]:
                yield side, _Told(side.sign, of, by, at, at + 1, sentence_number(doc, at), False)


def _qualities(doc: Document) -> Iterator[tuple[Side, _Told]]:
    """“The hall was full” and “the empty hall”."""
    made, by_head, column = grammar(doc), mentions_by_head(doc), words(doc)
    by_word = {claim.word: claim for claim in claims(doc)}
    for at in places_of(doc, QUALITIES):
        start = column.starts[at]
        block = doc.block_at(start)
        if block is None or block.kind not in _KINDS or quotation_at(doc, start, start + 1):
            continue
        claim = by_word.get(at)
        feeling = _of_feeling(doc, at, by_word)
        if feeling >= 0:
            for side in QUALITIES[column.keys[at]]:
                yield side, _Told(side.sign, feeling, frozenset(), at, at + 1, sentence_number(doc, at), True)
            continue
        if claim:
            is_told = not claim.is_denied and claim.modality == "asserted" and claim.tense in ("Past", "Pres")
            is_done_to = claim.kind == "VERB" and claim.object >= 0  # “is occupied by two sisters”
            of = claim.object if is_done_to or claim.subject < 0 else claim.subject
            if not is_told or of < 0:
                continue
        else:
            of = by_head.get(made.heads[at], -1) if made.relations[at] == "amod" else -1
            if of < 0:
                continue
        for side in QUALITIES[column.keys[at]]:
            yield (
                side,
                _Told(side.sign, of, frozenset(), at, at + 1, sentence_number(doc, at), claim is not None),
            )


def _of_feeling(doc: Document, at: int, by_word: dict[int, Claim]) -> int:
    """Who “said he was pleased” or “described himself as disappointed”, by its number in `mentions`; -1 where nobody did."""
    made, keys = grammar(doc), words(doc).keys
    claim = by_word.get(at)
    if claim and claim.modality == "reported" and not claim.is_denied and claim.subject >= 0:
        head = made.heads[at]
        is_own = (
            head >= 0 and made.lemmas[head] in _REPORTED and _is_said_of_self(doc, by_word.get(head), claim)
        )
        return claim.subject if is_own else 0
    for word in range(max(0, at - 5), at):
        told = by_word.get(word)
        if told and told.lemma in _OF_FEELING and not told.is_denied and told.modality == "asserted":
            is_own = told.lemma in ("feel", "look", "sound") or not _REFLEXIVES.isdisjoint(keys[word:at])
            return told.subject if is_own and keys[at - 1].isalpha() else -1
    return -1


def _is_said_of_self(doc: Document, saying: Claim | None, said: Claim) -> bool:
    if saying is None or saying.subject < 0:
        return False
    key = key_of(doc, saying.subject)
    return bool(key) and key == key_of(doc, said.subject)
