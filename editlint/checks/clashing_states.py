"""A state that one sentence ends or rules out and another shows to hold, of one person, body or event."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from editlint.analysis.claims import Claim, claims
from editlint.analysis.firmness import times_in
from editlint.analysis.grammar import antecedents, grammar, mentions, mentions_by_head
from editlint.analysis.lower import has_one_of
from editlint.analysis.quotations import quotation_at
from editlint.analysis.sentences import sentence_number, sentences
from editlint.analysis.states import key_of
from editlint.analysis.word_places import places_of, word_places
from editlint.analysis.words import span_of, words
from editlint.english.states_of_life import CRIMES, NOUNS, SAME_NOUNS, STATES, State
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.language import Mention
from editlint.model.pattern import late
from editlint.model.text import Span

_CHANGED = late(
    r"\b(?:until|before|initially|originally|formerly|earlier|previously|later|eventually|again|then|if|unless|instead|despite|"
    r"although|though|finally|no longer|second|another|other|first|next|some|many|most|half|partly|usually|often|sometimes|used to|"
    r"would|could|might|(?-i:may)|nearly|almost|expected|threatened|offered to|asked to|wanted to|refused to|once|soon|third|fourth|remaining|further|more serious|"
    r"last (?:week|month|year|season|time|spring|summer|autumn|winter)|the (?:previous|same day)|ago|normally|except|apart from)\b",
    re.I,
)
_NEGATION = late(r"\b(?:not|never|no)\b|n['’]t\b")
_SINGULAR = frozenset("he she it him her which who that".split())
_LOOSE = frozenset("the a an that its his her their our my".split())
_AUXILIARIES = frozenset(("aux", "aux:pass", "cop"))
_REFUSALS = ("refused to ", "declined to ", "refuses to ", "refusing to ")
_SIGNS = (*sorted({sign for state in STATES for sign in state.signs[0]}), *_REFUSALS)
_LIGHT = frozenset(
    "be have do say comment make take give get go let see discuss answer rule elaborate name".split()
)
_SPEAKING = frozenset(
    "apologise apologize speak say tell promise announce argue accuse warn answer explain vote applaud defend thank sing".split()
)
_EVENTS = frozenset(
    "meeting hearing debate ceremony funeral wedding conference summit inquest dinner reception rally session launch".split()
)


class _Told(NamedTuple):
    """One side of a state, told of the mention `of`; `noun` is the office, the honour or the event told of."""

    of: int
    sentence: int
    span: Span
    noun: str


class ClashingStates(NamedTuple):
    """Both sides in the writer's own words and as fact, of one and the same subject, at no two different times and with no
    word of a change near them."""

    gives = ("match", "other")
    cost = "parse"
    signs = _SIGNS

    def run(self, doc: Document) -> Iterator[Hit]:
        rows = [state for state in STATES if all(has_one_of(doc, signs) for signs in state.signs)]
        rows = [state for state in rows if state.of == "thing" or not state.excuse.search(doc.text)]
        if has_one_of(doc, _REFUSALS):
            yield from _refusals(doc)
        if not rows:
            return
        ended: dict[str, list[_Told]] = defaultdict(list)
        shown: dict[str, list[_Told]] = defaultdict(list)
        for claim in claims(doc):
            if not claim.is_quoted and claim.modality != "asked":
                for state in rows:
                    _sort(doc, claim, state, ended, shown)
        if any(state.name == "unmarried" for state in rows):
            shown["unmarried"].extend(_kin(doc))
        if any(state.name == "absence" for state in rows):
            shown["absence"].extend(_speeches_at(doc))
        for state in rows:
            clash = next(_clashes(doc, state, ended[state.name], shown[state.name]), None)
            if clash:
                early, later = sorted(clash)
                yield Hit(later, {"other": doc.text[slice(*early)]}, (Note(early, "but here"),))


def _sort(
    doc: Document,
    claim: Claim,
    state: State,
    ended: dict[str, list[_Told]],
    shown: dict[str, list[_Told]],
) -> None:
    start, end = _start(doc, claim), sentences(doc)[claim.sentence].end
    for pattern, told, may_be_planned in ((state.ended, ended, False), (state.shown, shown, True)):
        match = pattern.match(doc.text, start, end)
        if not match and not _had_or_has(doc, start, claim.word):
            match = pattern.match(doc.text, words(doc).starts[claim.word], end)
        if not match or match.end() <= words(doc).starts[claim.word]:
            continue
        is_firm = claim.modality in ("asserted", "reported") or (
            may_be_planned and state.name == "office" and claim.tense == "Fut"
        )
        if not is_firm or (claim.is_denied and not _NEGATION.search(match[0])):
            continue
        of = _whose(doc, claim)
        if of >= 0 and _fits(doc, of, state):
            told[state.name].append(_Told(of, claim.sentence, Span(*match.span()), _noun(match[0])))


def _had_or_has(doc: Document, start: int, word: int) -> bool:
    return doc.text[start : words(doc).starts[word]].split(" ", 1)[0] in ("had", "has", "have", "would", "to")


def _start(doc: Document, claim: Claim) -> int:
    """Where the first of the auxiliaries before a verb stands: of “was” in “was not cleared”."""
    made, column = grammar(doc), words(doc)
    first = sentences(doc)[claim.sentence].first
    at = next(
        (
            word
            for word in range(max(first, claim.word - 7), claim.word)
            if made.heads[word] == claim.word
            and (made.relations[word] in _AUXILIARIES or column.keys[word] == "never")
        ),
        claim.word,
    )
    return column.starts[at]


def _whose(doc: Document, claim: Claim) -> int:
    """Who is cleared, by a jury or by nobody named; who resigned."""
    is_done_to = grammar(doc).xpos[claim.word] == "VBN" and (
        claim.subject < 0 or grammar(doc).relations[mentions(doc)[claim.subject].head] == "obl:agent"
    )
    is_finding = claim.lemma in ("find", "convict", "acquit", "clear", "jail", "sentence", "dismiss", "sack")
    if (is_done_to or is_finding) and claim.object >= 0:
        return claim.object
    return claim.subject if claim.subject >= 0 else -1


def _fits(doc: Document, number: int, state: State) -> bool:
    mention = mentions(doc)[number]
    if mention.kind == "pronoun":
        return words(doc).keys[mention.head] in _SINGULAR
    is_known = mention.kind in ("name", "definite") and mention.number != "Plur"
    is_person = mention.animacy == "person" or mention.name_kind == "PERSON"
    return is_known and (state.of == "person" or not is_person)


def _clashes(
    doc: Document, state: State, ended: list[_Told], shown: list[_Told]
) -> Iterator[tuple[Span, Span]]:
    by_key: dict[str, list[_Told]] = defaultdict(list)
    for each in shown:
        by_key[_key(doc, each.of)].append(each)
    for one in ended:
        for two in by_key.get(_key(doc, one.of) or "?", ()):
            is_excused = one.sentence == two.sentence or _is_excused(
                doc, one, two, state.name == "standstill"
            )
            if is_excused or not _is_one(doc, one, two) or _is_put_right(doc, state, one, two):
                continue
            if state.name in ("event", "absence", "ward") and _is_of_another_year(doc, one, two):
                continue
            if state.name in ("plea", "verdict") and _is_of_another_crime(doc, one, two):
                continue
            yield one.span, two.span


def _is_of_another_year(doc: Document, one: _Told, two: _Told) -> bool:
    """“The fair was called off” and “In 2019 the fair drew 900 people”."""
    there, here = (
        {time for time in times_in(doc, sentences(doc)[each.sentence]) if time[0].isdecimal()}
        for each in (one, two)
    )
    return there != here


def _is_of_another_crime(doc: Document, one: _Told, two: _Told) -> bool:
    """True where the article tells of several crimes and the two sentences are not of the same."""
    known = CRIMES & word_places(doc).keys()
    keys = words(doc).keys
    there, here = (
        known.intersection(keys[sentence.first : sentence.last])
        for sentence in (sentences(doc)[each.sentence] for each in (one, two))
    )
    return len(known) > 1 and not there & here


def _kin(doc: Document) -> Iterator[_Told]:
    """“her husband”: she married, whatever else is told."""
    made, by_head = grammar(doc), mentions_by_head(doc)
    for at in places_of(doc, ("husband", "wife")):
        start = words(doc).starts[at]
        owner = next(
            (
                by_head[word]
                for word in range(max(0, at - 6), at)
                if made.heads[word] == at and made.relations[word] == "nmod:poss" and word in by_head
            ),
            -1,
        )
        if owner >= 0 and quotation_at(doc, start, start + 1) is None:
            yield _Told(owner, sentence_number(doc, at), span_of(doc, at, at + 1), "")


def _is_put_right(doc: Document, state: State, one: _Told, two: _Told) -> bool:
    """True where a sentence next to either tells of the change: “It opened again in May”."""
    every = sentences(doc)
    for each in (one, two):
        first, last = every[max(0, each.sentence - 1)], every[min(len(every) - 1, each.sentence + 1)]
        if state.excuse.search(doc.text, first.start, last.end):
            return True
    return False


def _speeches_at(doc: Document) -> Iterator[_Told]:
    """“At a meeting in the hall, Ms Hale apologised”: she was there."""
    keys = words(doc).keys
    for claim in claims(doc):
        if claim.is_quoted or claim.is_denied or claim.modality != "asserted" or claim.tense != "Past":
            continue
        if claim.lemma not in _SPEAKING or claim.subject < 0:
            continue
        for preposition, n in claim.others:
            head = mentions(doc)[n].head
            if preposition == "at" and keys[head] in _EVENTS:
                yield _Told(
                    claim.subject, claim.sentence, span_of(doc, claim.word, claim.word + 1), keys[head]
                )


def _refusals(doc: Document) -> Iterator[Hit]:
    """“refused to shake hands” and “shook hands”, of one person."""
    made = grammar(doc)
    refused: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims(doc):
        head = made.heads[claim.word]
        is_refusal = head >= 0 and made.relations[claim.word] == "xcomp" and not claim.is_quoted
        if is_refusal and made.lemmas[head] in ("refuse", "decline") and claim.lemma not in _LIGHT:
            refused[claim.lemma].append(claim)
    for claim in claims(doc) if refused else ():
        if claim.is_quoted or claim.is_denied or claim.modality != "asserted" or claim.tense != "Past":
            continue
        for one in refused.get(claim.lemma, ()):
            if one.sentence != claim.sentence and _is_same_deed(doc, one, claim):
                gone = span_of(doc, made.heads[one.word], one.word + 1)
                early, later = sorted((gone, span_of(doc, claim.word, claim.word + 1)))
                yield Hit(later, {"other": doc.text[slice(*early)]}, (Note(early, "but here"),))
                return


def _is_same_deed(doc: Document, refused: Claim, done: Claim) -> bool:
    by = _refuser(doc, refused)
    if by < 0 or done.subject < 0 or not key_of(doc, by) or key_of(doc, by) != key_of(doc, done.subject):
        return False
    if (refused.object < 0) != (done.object < 0):
        return False
    if refused.object >= 0 and refused.object_is != done.object_is:
        return False
    if refused.object < 0 and refused.others and done.others and refused.others[0][0] != done.others[0][0]:
        return False
    sides = (
        _Told(by, refused.sentence, span_of(doc, refused.word - 2, refused.word + 1), ""),
        _Told(done.subject, done.sentence, span_of(doc, done.word, done.word + 1), ""),
    )
    return not _is_excused(doc, *sides)


def _refuser(doc: Document, claim: Claim) -> int:
    """Who refuses."""
    if claim.subject >= 0:
        return claim.subject
    head = grammar(doc).heads[claim.word]
    return next((each.subject for each in claims(doc) if each.word == head), -1)


def _key(doc: Document, number: int) -> str:
    linked = _linked(doc, number)
    return key_of(doc, linked)


def _linked(doc: Document, number: int) -> int:
    """What “it” and “which” stand for, by its number in `mentions`; the number itself otherwise."""
    mention = mentions(doc)[number]
    if mention.kind != "pronoun" or words(doc).keys[mention.head] not in ("it", "which", "who", "that"):
        return number
    made, at = grammar(doc), mention.head
    for _ in range(4):
        if at < 0:
            break
        if made.relations[at].startswith("acl"):
            return next((n for n in range(number, -1, -1) if mentions(doc)[n].head == made.heads[at]), number)
        at = made.heads[at]
    linked = antecedents(doc).get(number, -1)
    return linked if linked >= 0 else _subject_before(doc, number)


def _subject_before(doc: Document, number: int) -> int:
    """The line in “The line has been stopped. It is running”, by its number in `mentions`: for “it” that opens a sentence."""
    at, made = mentions(doc)[number].head, grammar(doc)
    before = sentence_number(doc, at) - 1
    if before < 0 or sentences(doc)[before + 1].first != at:
        return number
    sentence = sentences(doc)[before]
    found = [
        n
        for word, n in mentions_by_head(doc).items()
        if sentence.first <= word < sentence.last
        and made.relations[word] in ("nsubj", "nsubj:pass")
        and made.relations[made.heads[word]] == "root"
    ]
    is_thing = len(found) == 1 and mentions(doc)[found[0]].kind in ("definite", "name")
    return found[0] if is_thing and mentions(doc)[found[0]].number != "Plur" else number


def _is_one(doc: Document, one: _Told, two: _Told) -> bool:
    """The same thing (not “the corn mill” and “the cotton mill”) and, where nouns are told, the same noun."""
    first, second = (_modifiers(doc, mentions(doc)[_linked(doc, each.of)]) for each in (one, two))
    if not (first <= second or second <= first):
        return False
    there, here = one.noun, two.noun
    return not there or not here or there == here or not {"post", "job", "role"}.isdisjoint((there, here))


def _modifiers(doc: Document, mention: Mention) -> set[str]:
    if mention.kind != "definite":
        return set()
    return {key for key in words(doc).keys[mention.first : mention.head] if key.isalpha()} - _LOOSE


def _noun(told: str) -> str:
    """The office, event or honour told of, the last where there are two: “leader” for “the leadership”."""
    found = [match[0].lower() for match in NOUNS.finditer(told)]
    return SAME_NOUNS.get(found[-1], found[-1]) if found else ""


def _is_excused(doc: Document, one: _Told, two: _Told, is_lasting: bool = False) -> bool:
    there, here = sentences(doc)[one.sentence], sentences(doc)[two.sentence]
    first, second = times_in(doc, there), times_in(doc, here)
    if not is_lasting and not (first <= second or second <= first):
        return True
    return any(_has_change(doc, each) for each in (one, two))


def _has_change(doc: Document, told: _Told) -> bool:
    """True with “again” or “until” in the sentence, but for what stands in quotation marks; “refused to” is told of itself."""
    sentence = sentences(doc)[told.sentence]
    return any(
        quotation_at(doc, *match.span()) is None
        and not (match[0] == "refused to" and told.span.start <= match.start() < told.span.end)
        for match in _CHANGED.finditer(doc.text, sentence.start, sentence.end)
    )
