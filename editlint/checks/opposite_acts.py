"""Two acts of one and the same agent on one thing that are each other's opposite, and two opposite qualities of one thing."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from editlint.analysis.claims import claims
from editlint.analysis.firmness import sentence_number, times_in
from editlint.analysis.grammar import grammar, mentions, mentions_by_head
from editlint.analysis.quotations import quotation_at
from editlint.analysis.sentences import sentences
from editlint.analysis.states import key_of, subjects_of
from editlint.analysis.word_places import places_of
from editlint.analysis.words import span_of, words
from editlint.english.opposites import NOUNS, QUALITIES, VERBS, Side
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.language import Mention
from editlint.model.pattern import late

_CHANGED = late(
    r"\b(?:until|before|after|once|initially|originally|formerly|earlier|previously|later|eventually|again|then|now|since|if|unless|"
    r"when|while|whereas|although|though|but|however|yet|despite|instead|finally|still|longer|sometimes|often|usually|first|last|next|"
    r"second|another|other|reversed?|reversal|overturned|appeal\w*|some|most|many|half|part\w*|had|used to|soon|already|both|or|never|"
    r"not|n['’]t|almost|nearly|supposed|seem\w*|neither|nor|each|every|by (?:noon|night|evening|then|dusk|midnight|morning|dawn)|today|tomorrow|yesterday|meanwhile|by contrast|only|as|than)\b",
    re.I,
)
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

    Acts need one agent and one object, of which one may be left out on one side only.
    """

    gives = ("match", "other")
    cost = "parse"
    fault: str = "acts"

    def run(self, doc: Document) -> Iterator[Hit]:
        told: dict[str, list[_Told]] = defaultdict(list)
        for side, each in _qualities(doc) if self.fault == "qualities" else _acts(doc):
            told[side.family].append(each)
        for every in told.values():
            if len({each.sign for each in every}) == 2 and len(every) <= _MOST:
                yield from _clashes(doc, every, self.fault == "qualities")


def _clashes(doc: Document, every: list[_Told], are_qualities: bool) -> Iterator[Hit]:
    for number, two in enumerate(every):
        for one in every[:number]:
            if one.sign == two.sign or one.sentence == two.sentence or not (one.is_direct or two.is_direct):
                continue
            agents = are_qualities or bool(one.by & two.by) or _is_left_out(one, two)
            if agents and _are_one(doc, one.of, two.of) and _is_same_time(doc, one, two):
                early, later = sorted(span_of(doc, each.first, each.last) for each in (one, two))
                yield Hit(later, {"other": doc.text[slice(*early)]}, (Note(early, "but here"),))
                return


def _is_left_out(one: _Told, two: _Told) -> bool:
    """“The council rejected the plan” and “the approval of the plan”: nobody else is told to approve."""
    return bool(one.by) != bool(two.by) and one.is_direct != two.is_direct


def _is_same_time(doc: Document, one: _Told, two: _Told) -> bool:
    here, there = sentences(doc)[one.sentence], sentences(doc)[two.sentence]
    if times_in(doc, here) != times_in(doc, there):
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
        sentence = sentences(doc)[sentence_number(doc, at)]
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
        if claim:
            is_told = not claim.is_denied and claim.modality == "asserted" and claim.tense in ("Past", "Pres")
            of = claim.subject if claim.subject >= 0 else claim.object
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
