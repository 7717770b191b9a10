"""An injury that is on the left by one sentence and on the right by another, of one person."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from editlint.analysis.claims import claims
from editlint.analysis.firmness import times_in
from editlint.analysis.grammar import grammar, mentions_by_head
from editlint.analysis.quotations import quotation_at
from editlint.analysis.sentences import sentence_number, sentence_of, sentences
from editlint.analysis.states import key_of, predicate_of, subjects_of
from editlint.analysis.word_places import places_of
from editlint.analysis.words import span_of, words
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.pattern import late

_LIMBS = {
    **dict.fromkeys(
        "leg ankle knee foot shin thigh calf hip heel shinbone tibia hamstring toe".split(), "leg"
    ),
    **dict.fromkeys("arm wrist elbow hand forearm shoulder collarbone thumb finger".split(), "arm"),
    "eye": "eye",
    "ear": "ear",
    "lung": "lung",
    "kidney": "kidney",
}
_INJURY = late(
    r"\b(?:br(?:oke|oken|eaks?|eaking)|fractur\w+|plaster\w*|in (?:a )?(?:cast|splint|sling|brace|bandages?)|vacuum splint|splint\w*|"
    r"sprain\w*|dislocat\w+|injur\w+|tore|torn|surgery|operat(?:ed|ion)\w*|lost|loses|amputat\w+|bandag\w+|stitche[sd]|crush\w+|"
    r"shot in|wound\w*|shattered|snapped|ruptured|twisted|gashed?|burn[st]?|pinned|severed|mangled|paraly[sz]ed|blind(?:ed)?|"
    r"crutch\w*|cast|sling|brace|scar\w*|pins? in|plate in|swollen|limp\w*|stump|prosthe\w+|artificial|heal\w*)\b",
    re.I,
)
_OTHER = late(
    r"\b(?:both|also|too|other|second|again|another|each|either|one (?:leg|arm|hand|foot|eye)|previous\w*|earlier|old|years|months|seasons?|career|later|"
    r"first|then|respectively|as well|before|mirror|photograph|good|sound|healthy|uninjured|"
    r"(?:left|right)[ -](?:hand|footed|handed|hander|back|foot (?:shot|strike|finish|effort|volley)))\b",
    re.I,
)
_NEAR = 70
_MOST = 12


class _Side(NamedTuple):
    """The word `at` names a part of the body, on the side told; `of` is whose."""

    at: int
    side: str
    limb: str
    of: str
    sentence: int


class SidesOfTheBody(NamedTuple):
    """Of one person, told by the writer; silent where the person has anything wrong on both sides."""

    gives = ("match", "other")
    cost = "parse"
    signs = ("left ",)

    def run(self, doc: Document) -> Iterator[Hit]:
        places = list(_places(doc))
        sides = {(side, _LIMBS[_singular(words(doc).keys[at])]) for at, side in places}
        if not any(("left", limb) in sides and ("right", limb) in sides for _, limb in sides):
            return
        told = [each for at, side in places if (each := _side(doc, at, side)) is not None]
        for one, two in combinations(told[:_MOST], 2):
            if one.of == two.of and one.limb == two.limb and one.side != two.side and _clash(doc, one, two):
                early, later = (span_of(doc, each.at - 1, each.at + 1) for each in (one, two))
                yield Hit(later, {"other": doc.text[slice(*early)]}, (Note(early, "but here"),))
                return


def _singular(key: str) -> str:
    return {"feet": "foot", "calves": "calf"}.get(key, key)


def _places(doc: Document) -> Iterator[tuple[int, str]]:
    """The parts of the body with “left” or “right” before them, near a word of an injury."""
    keys, column = words(doc).keys, words(doc)
    for at in places_of(doc, ("left", "right")):
        if at + 1 < len(keys) and _singular(keys[at + 1]) in _LIMBS:
            start, end = column.starts[at], column.ends[at + 1]
            sentence = sentence_of(doc, at)
            near = max(sentence.start, start - _NEAR), min(sentence.end, end + _NEAR)
            if _INJURY.search(doc.text, *near) and quotation_at(doc, start, end) is None:
                yield at + 1, keys[at]


def _side(doc: Document, at: int, side: str) -> _Side | None:
    of = _owner(doc, at)
    limb = _LIMBS[_singular(words(doc).keys[at])]
    return _Side(at, side, limb, of, sentence_number(doc, at)) if of else None


def _owner(doc: Document, at: int) -> str:
    """Whose arm it is: by “his” before it, or by who has or breaks it."""
    made, by_head = grammar(doc), mentions_by_head(doc)
    owner = next(
        (
            word
            for word in range(max(0, at - 8), at)
            if made.heads[word] == at and made.relations[word] == "nmod:poss" and word in by_head
        ),
        -1,
    )
    if owner >= 0:
        return key_of(doc, by_head[owner])
    predicate = predicate_of(doc, at)
    claim = next((each for each in claims(doc) if each.word == predicate), None)
    if claim is None or claim.is_denied or claim.modality not in ("asserted", "reported", "planned"):
        return ""
    found = subjects_of(doc, claim)
    return found.pop() if len(found) == 1 else ""


def _clash(doc: Document, one: _Side, two: _Side) -> bool:
    """False where anything tells of another time, of a second injury or of both sides."""
    there, here = sentences(doc)[one.sentence], sentences(doc)[two.sentence]
    if one.sentence == two.sentence:
        return False
    first, second = times_in(doc, there), times_in(doc, here)
    is_one_time = first <= second or second <= first
    return is_one_time and not any(_has_other(doc, each) for each in (one, two))


def _has_other(doc: Document, told: _Side) -> bool:
    """True with “also” or “earlier” near the part, in its sentence."""
    sentence, column = sentences(doc)[told.sentence], words(doc)
    start, end = column.starts[told.at] - _NEAR, column.ends[told.at] + _NEAR
    return _OTHER.search(doc.text, max(sentence.start, start), min(sentence.end, end)) is not None
