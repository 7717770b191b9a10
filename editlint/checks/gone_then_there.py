"""A thing that is gone by one sentence (demolished, sold, removed, lost) and is there by another, told in the present."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from editlint.analysis.claims import Claim, claims
from editlint.analysis.grammar import antecedents, grammar, mentions
from editlint.analysis.lower import has_one_of
from editlint.analysis.quotations import quotation_at
from editlint.analysis.sentences import sentence_of, sentences
from editlint.analysis.states import key_of, subjects_of, time_of
from editlint.analysis.word_places import places_of
from editlint.analysis.words import span_of, word_around, words
from editlint.english.fates import BODY_PARTS, CLOSING, GONE, GONE_WITH, MENDING, OWNING, STILL_THERE
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.language import Mention
from editlint.model.pattern import late
from editlint.model.text import Span

_SIGNS = (
    "demolish", "felled", "razed", "bulldozed", "scrapped", "dismantled", "abolished", "disbanded", "dissolved", "discontinued",
    "removed", "uprooted", "decommissioned", "flattened", "destroyed", "burnt down", "burned down", "torn down", "pulled down",
    "knocked down", "cut down", "taken out", "broken up", "blown down", "came down", "closed", "shut", "sold", "lost h", "dropped",
    "no longer", "deleted", "support for", "amputated",
)  # fmt: skip
_AGAIN = late(
    r"\b(?:re-?buil\w+|re-?open\w*|replac\w+|restor\w+|replica\w*|reinstat\w+|replant\w+|re-?erect\w*|re-?form\w*|re-?launch\w*|"
    r"reconstruct\w*|relocat\w*|moved to|successor|revived?)\b",
    re.I,
)
_PARTLY = frozenset(
    "part parts half much most some almost nearly partly partially all every each site remains ruins "
    "temporarily until usually normally always often sometimes".split()
)
_FOR_GOOD = late(
    r"\b(?:for good|permanently|(?:its|their) doors|for the last time|for ever|forever|in (?:1[6-9]|20)\d\d)\b"
)
_LOOSE = frozenset("the a an this that its his her their our my old former".split())
_THRIVING = frozenset("open home intact busy thriving popular".split())
_MOST = 40

_THING = (
    r"(?<![\w.`-])(?P<thing>`[^`\n]{1,60}`|--[a-z][\w-]{1,40}|[a-z]\w{0,30}(?:[._]\w{1,30}){1,5}"
    r"|[A-Z]\w{1,30}(?: [A-Z]\w{1,30})? \d{1,4}(?:\.\d{1,4}){0,3})"
)
_REMOVED = late(
    rf"{_THING}(?: [a-z]+)?(?:, (?:which|that) [^,;.\n]{{0,40}}(?:\.\d[^,;.\n]{{0,20}})?,)? (?:(?:has|have) been (?:removed|taken out|dropped|deleted|withdrawn)|(?:was|were) (?:removed|taken out|dropped|deleted)"
    rf"|(?:is|are) (?:gone|no longer (?:supported|available|accepted|recognised|recognized))|no longer (?:works?|exists?))"
)
_SUPPORT_ENDED = late(
    rf"\b(?:[Dd]rop(?:s|ped)|[Rr]emove[sd]|[Ee]nd(?:s|ed)|[Tt]akes out) (?:the )?(?:support for )?(?:the )?{_THING}"
    rf"|\b[Ss]upport for {_THING.replace('thing', 'other')} (?:has been|is|was) (?:removed|dropped|ended|withdrawn)"
)
_STILL = r"(?:still )?(?:works?|run|runs|behaves?) as before|still (?:works?|supported|accepted|available)|continues? to work|(?:is|are) (?:still )?supported|as before"
_STILL_WORKS = late(
    rf"\b(?:{_STILL})\b|\bstill (?:uses?|pass(?:es)?|calls?|sets?)\b(?=.*\b(?:as before|keeps? working|will run|still works?)\b)"
)
_NEEDS = (
    r"\b(?:needs?|requires?|works? with|runs? on|supports|compatible with|tested on) {0}\b(?! (?:is|are) no)"
)
_OLD_VERSION = late(
    r"\b(?:version|release|until|before|unless|older|earlier|previously|stay on|instead|was|were)\b", re.I
)


class _Ended(NamedTuple):
    """Words first to last (last is not in it) tell that the thing of a mention is gone."""

    mention: int
    first: int
    last: int
    claim: Claim
    latest: int | None


class GoneThenThere(NamedTuple):
    """Both sides in the writer's own words and both as fact; what may have been rebuilt or opened again is left alone."""

    gives = ("match", "other")
    cost = "parse"
    signs = _SIGNS

    def run(self, doc: Document) -> Iterator[Hit]:
        if not has_one_of(doc, _SIGNS):
            return
        settings = list(_settings(doc))
        yield from settings
        if has_one_of(doc, ("sold",)):
            yield from _sold(doc)
        if has_one_of(doc, ("lost h", "amputated", "lost an", "lost one")):
            yield from _limbs(doc)
        if not settings and not _AGAIN.search(doc.text):
            yield from _things(doc)


def _hit(doc: Document, one: Span, two: Span, label: str = "gone here") -> Hit:
    early, later = sorted((one, two))
    return Hit(
        later, {"other": doc.text[slice(*early)]}, (Note(early, label if early == one else "there here"),)
    )


def _things(doc: Document) -> Iterator[Hit]:
    """“was demolished in 1975” and “The mill houses a museum”."""
    ended: dict[str, list[_Ended]] = defaultdict(list)
    for each in _ended(doc):
        ended[_head(doc, each.mention)].append(each)
    if not ended:
        return
    told: set[str] = set()
    for claim in claims(doc):
        for number in _there(doc, claim):
            for noun in _nouns(doc, number) & ended.keys() - told:
                each = next((each for each in ended[noun] if _clash(doc, each, claim, number)), None)
                if each:
                    told.add(noun)
                    yield _hit(doc, span_of(doc, each.first, each.last), _place(doc, claim))


def _place(doc: Document, claim: Claim) -> Span:
    first = claim.word
    if claim.kind != "VERB":
        made = grammar(doc)
        first = next(
            (i for i in range(max(0, claim.word - 7), claim.word) if made.relations[i] == "cop"), first
        )
    return span_of(doc, first, claim.word + 1)


def _ended(doc: Document) -> Iterator[_Ended]:
    column, made = words(doc), grammar(doc)
    for claim in claims(doc):
        if claim.is_denied or claim.is_quoted or claim.modality not in ("asserted", "reported"):
            continue
        number = _what_ends(doc, claim)
        if number < 0 or not _is_certain(doc, number):
            continue
        is_done = claim.tense == "Past" or (
            made.xpos[claim.word] == "VBN" and column.keys[claim.word - 1] not in ("be", "is", "are", "being")
        )
        sentence = sentences(doc)[claim.sentence]
        before = column.keys[max(sentence.first, claim.word - 6) : claim.word + 3]
        if not is_done or not _PARTLY.isdisjoint(before):
            continue
        when = time_of(doc, claim.word)
        last = claim.word + 1 + ((claim.lemma, column.keys[claim.word + 1]) in GONE_WITH)
        yield _Ended(
            number,
            claim.word,
            last,
            claim,
            when.latest if when and when.preposition in ("in", "on") else None,
        )


def _what_ends(doc: Document, claim: Claim) -> int:
    keys = words(doc).keys
    following = keys[claim.word + 1] if claim.word + 1 < len(keys) else ""
    is_passive = claim.object >= 0 and claim.subject < 0
    if claim.lemma in GONE and is_passive:
        return claim.object
    if (claim.lemma, following) in GONE_WITH:
        return claim.object if claim.object >= 0 else claim.subject if claim.lemma in ("come", "burn") else -1
    if claim.lemma in CLOSING and claim.tense == "Past":
        sentence = sentences(doc)[claim.sentence]
        end = min(sentence.end, words(doc).ends[claim.word] + 30)
        if _FOR_GOOD.search(doc.text, words(doc).starts[claim.word], end):
            return claim.object if is_passive else claim.subject
    return -1


def _is_certain(doc: Document, number: int) -> bool:
    """True for “the mill”, “its old pier”, “Abbey Mill”, “which”."""
    mention = mentions(doc)[number]
    if mention.kind == "pronoun":
        return words(doc).keys[mention.head] in ("which", "that", "it")
    return (
        mention.number != "Plur"
        and mention.kind in ("definite", "name")
        and mention.animacy != "person"
        and mention.name_kind != "PERSON"
    )


def _noun_of(doc: Document, number: int) -> int:
    """The mention that a relative pronoun belongs to, the mention itself otherwise; -1 where it is not known."""
    mention = mentions(doc)[number]
    if mention.kind != "pronoun":
        return number
    if words(doc).keys[mention.head] == "it":
        return antecedents(doc).get(number, -1)
    made = grammar(doc)
    at = mention.head
    for _ in range(4):
        if at < 0:
            return -1
        if made.relations[at].startswith("acl"):
            return next((n for n in range(number, -1, -1) if mentions(doc)[n].head == made.heads[at]), -1)
        at = made.heads[at]
    return -1


def _nouns(doc: Document, number: int) -> set[str]:
    """Both words of “the pear tree”, either of which the thing may be called."""
    at = _noun_of(doc, number)
    if at < 0:
        return set()
    mention = mentions(doc)[at]
    if mention.kind not in ("definite", "name"):
        return set()
    return {
        key for key in words(doc).keys[mention.first : mention.last] if key.isalpha() and len(key) > 2
    } - _LOOSE


def _head(doc: Document, number: int) -> str:
    at = _noun_of(doc, number)
    return words(doc).keys[mentions(doc)[at].head] if at >= 0 else ""


def _there(doc: Document, claim: Claim) -> Iterator[int]:
    """The mentions of things that a claim says are there: the subject of “stands”, what “can be seen”."""
    if claim.is_quoted or claim.is_denied or claim.modality != "asserted":
        return
    made = grammar(doc)
    is_present = claim.tense == "Pres" and made.xpos[claim.word] in ("VBZ", "VBP", "JJ", "NN", "VBN")
    if not is_present or claim.subject < 0:
        return
    keys = words(doc).keys
    if claim.lemma in STILL_THERE and made.xpos[claim.word] in ("VBZ", "VBP"):
        yield claim.subject
    if claim.kind not in ("ADJ", "NOUN") or claim.lemma not in _THRIVING:
        return
    if claim.lemma == "home" or keys[claim.word + 1 : claim.word + 2] not in (["space"], ["to"]):
        yield claim.subject


def _clash(doc: Document, ended: _Ended, claim: Claim, number: int) -> bool:
    one, two = _noun_of(doc, ended.mention), _noun_of(doc, number)
    if one < 0 or two < 0 or ended.claim.sentence == claim.sentence:
        return False
    first, second = mentions(doc)[one], mentions(doc)[two]
    if second.number == "Plur" or not _may_be_one(doc, first, second) or not _is_alone(doc, first, second):
        return False
    sentence = sentences(doc)[claim.sentence]
    keys = words(doc).keys[sentence.first : sentence.last]
    return (
        _PARTLY.isdisjoint(keys[: claim.word - sentence.first + 2])
        and "new" not in keys
        and "now" not in keys
    )


def _may_be_one(doc: Document, one: Mention, two: Mention) -> bool:
    """True for “the old pear tree” and “the pear tree”; not for “the corn mill” and “the cotton mill”."""
    keys = words(doc).keys
    first, second = (
        {key for key in keys[each.first : each.last] if key.isalpha()} - _LOOSE for each in (one, two)
    )
    return first <= second or second <= first


def _is_alone(doc: Document, one: Mention, two: Mention) -> bool:
    """False where the article has several of the kind: “mills”, “a second mill”, “another mill”."""
    keys, noun = words(doc).keys, words(doc).keys[one.head]
    for mention in mentions(doc):
        if keys[mention.head] not in (noun, f"{noun}s", f"{noun}es") or mention in (one, two):
            continue
        if mention.number == "Plur" or (mention.kind == "indefinite" and mention.first > one.first):
            return False
        if {"second", "other", "another", "new", "first", "third", "next"} & set(
            keys[mention.first : mention.head]
        ):
            return False
        if not _may_be_one(doc, mention, one):
            return False
    return True


def _settings(doc: Document) -> Iterator[Hit]:
    """“`--flat` has been removed” and “`--flat` still works”."""
    removed: dict[str, Span] = {}
    for pattern in (_REMOVED, _SUPPORT_ENDED):
        for match in pattern.finditer(doc.text):
            thing = match["thing"] or match.groupdict().get("other")
            if thing and not quotation_at(doc, match.start(), match.end()):
                removed.setdefault(thing, Span(*match.span()))
    for thing, gone in removed.items():
        there = _used(doc, thing, gone)
        if there:
            yield _hit(doc, gone, there)


def _used(doc: Document, thing: str, gone: Span) -> Span | None:
    """Where the setting or the version is told to work."""
    bare = re.escape(thing.strip("`"))
    for match in re.finditer(rf"(?<![\w.-])`?{bare}`?(?![\w-]|\.\d)", doc.text):
        if gone.start <= match.start() < gone.end:
            continue
        sentence = sentence_of(doc, word_around(doc, match.start()))
        if sentence.start <= gone.start < sentence.end:
            continue
        still = _STILL_WORKS.search(doc.text, match.end(), sentence.end)
        if still and not _OLD_VERSION.search(doc.text, match.end(), still.start()):
            return Span(match.start(), still.end())
        needs = re.compile(_NEEDS.format(rf"`?{bare}`?")).search(doc.text, sentence.start, sentence.end)
        if needs and not _OLD_VERSION.search(doc.text, sentence.start, sentence.end):
            return Span(*needs.span())
    return None


def _sold(doc: Document) -> Iterator[Hit]:
    """“sold the shop in 2019” and “runs the shop”, both of one person."""
    told = [
        claim
        for claim in claims(doc)
        if claim.lemma == "sell" and claim.tense == "Past" and claim.object >= 0 and claim.subject >= 0
        and not claim.is_denied and not claim.is_quoted and claim.modality == "asserted"
        and mentions(doc)[claim.object].kind == "definite" and mentions(doc)[claim.object].number == "Sing"
    ]  # fmt: skip
    for claim in claims(doc) if told else ():
        if (
            claim.lemma not in OWNING
            or claim.tense != "Pres"
            or claim.is_denied
            or claim.is_quoted
            or claim.object < 0
        ):
            continue
        for one in told[:_MOST]:
            if claim.modality == "asserted" and _is_of_one_sale(doc, one, claim):
                gone, there = span_of(doc, one.word, one.word + 1), span_of(doc, claim.word, claim.word + 1)
                yield _hit(doc, gone, there, "sold here")
                return


def _is_of_one_sale(doc: Document, sold: Claim, owned: Claim) -> bool:
    if owned.sentence == sold.sentence or sold.object_is != owned.object_is:
        return False
    if not subjects_of(doc, sold) & subjects_of(doc, owned):
        return False
    return _may_be_one(doc, mentions(doc)[sold.object], mentions(doc)[owned.object])


def _limbs(doc: Document) -> Iterator[Hit]:
    """“lost his right leg” and “until his leg heals”."""
    keys, made = words(doc).keys, grammar(doc)
    lost: list[tuple[str, str, Claim]] = []
    for claim in claims(doc):
        if (
            claim.lemma in ("lose", "amputate")
            and not claim.is_denied
            and not claim.is_quoted
            and claim.object >= 0
        ):
            part = made.lemmas[mentions(doc)[claim.object].head]
            owner = subjects_of(doc, claim) or _owner(doc, claim.object)
            if part in BODY_PARTS and len(owner) == 1:
                lost.append((owner.copy().pop(), part, claim))
    if not lost:
        return
    for at in places_of(doc, {part for _, part, _ in lost}):
        sentence = sentence_of(doc, at)
        number = next((n for n, mention in enumerate(mentions(doc)) if mention.head == at), -1)
        if number < 0 or not {
            "other",
            "right",
            "left",
            "remaining",
            "artificial",
            "false",
            "new",
            "missing",
            "lost",
        }.isdisjoint(keys[mentions(doc)[number].first : at]):
            continue
        verb = made.heads[at]
        if (
            verb < 0
            or made.lemmas[verb] not in MENDING
            or quotation_at(doc, sentence.start, sentence.start + 1)
        ):
            continue
        for owner, part, claim in lost:
            if (
                made.lemmas[at] == part
                and owner in _owner(doc, number)
                and claim.word not in range(sentence.first, sentence.last)
            ):
                gone = span_of(doc, claim.word, mentions(doc)[claim.object].last)
                yield _hit(doc, gone, span_of(doc, min(at, verb), max(at, verb) + 1), "lost here")
                return


def _owner(doc: Document, number: int) -> set[str]:
    """Whose arm it is, by “his” or “Reed's” before it."""
    made = grammar(doc)
    head = mentions(doc)[number].head
    return {
        key_of(doc, n)
        for n in range(max(0, number - 2), min(number + 3, len(mentions(doc))))
        if made.heads[mentions(doc)[n].head] == head and made.relations[mentions(doc)[n].head] == "nmod:poss"
    } - {""}
