"""A paraphrase beside the quotation of the same speaker, which says the opposite."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from editlint.analysis.claims import Claim, claims
from editlint.analysis.content_stems import content_stems
from editlint.analysis.firmness import stems_in, times_in
from editlint.analysis.grammar import mentions
from editlint.analysis.quantities import Quantity, place_of, quantities
from editlint.analysis.quotations import quotation_at
from editlint.analysis.sentences import sentence_number, sentence_of, sentences
from editlint.analysis.speeches import Speech, speeches
from editlint.analysis.subjects import persons_within, speaker_key, subject_before
from editlint.analysis.words import span_of, word_at, words
from editlint.english.forms import forms
from editlint.english.meanings import are_opposites
from editlint.english.opposites import QUALITIES, VERBS, Side
from editlint.english.stems import stem
from editlint.english.verdicts import CALLED_BAD, CALLED_GOOD, CON_SAID, PRO_SAID, TAKES_SIDE
from editlint.english.word_lists import is_role
from editlint.model.document import Document, layer
from editlint.model.finding import Hit, Note
from editlint.model.language import Sentence
from editlint.model.pattern import late
from editlint.model.text import Span

_NEAR = 2  # sentences between a paraphrase and its quotation
_LEAST_OWN = 4  # words of a sentence that tells more than who speaks
_LEAST_WORDS = 3  # of a quotation
_REPORTS = frozenset(
    "say tell insist add promise argue explain admit claim announce state stress declare maintain confirm warn vow think believe deny".split()
)
_SPOKESMEN = frozenset(
    "spokesman spokeswoman spokesperson spokesmen official manager chairman chair leader director".split()
)
_SELF = frozenset(("i", "we"))
_THEMSELVES = frozenset(("he", "she", "they", "it"))
_IT = frozenset(("it", "this", "that", "they"))
# What leaves room for both: another time, another degree, a condition, somebody else's words.
_APART = frozenset(
    """
    but although though however yet if unless until when whenever while whether except only just always often sometimes usually
    never-ending every each all both either anymore again still now then once before after first initially originally later earlier previously
    formerly enough fully entirely completely necessarily simply merely really too so even instead rather alone used perhaps maybe
    might may could should must supposed ought another other others more less most least better worse because today yesterday
    """.split()
)
_LIGHT = frozenset(
    """
    be have do get make take go come give see know think want feel look say tell let put find keep need like use try mean become seem
    show work happen expect hope believe help ask
    """.split()
)
_CLAUSE_ENDS = frozenset(
    '. , ; : ! ? – — - " “ ” ( ) that because and or which who as when while since so before after'.split()
)
_MOST_WORDS = 9  # of a complement
# “welcomed the decision to scrap it. ‘It was a bad plan’”: the bad thing is not what was welcomed.
_ENDING = late(
    r"\b(?:scrap\w*|drop\w*|end(?:s|ed|ing)?|clos\w+|reject\w*|abandon\w*|withdr\w+|cut\w*|defeat\w*|death|against|ban\w*|delay\w*|"
    r"cancel\w*|halt\w*|stop\w*|remov\w+|replac\w+|resign\w*|revers\w+|u-turn|convict\w*|sentenc\w+|jail\w*|not|apolog\w+|inquiry|"
    r"investigat\w+|review|loss|lack|failure|refus\w+|block\w*|arrest\w*|repeal\w*|overturn\w*|quash\w*|axe\w*|shelv\w+|sack\w*)\b"
)
_ROOM = late(
    r"\b(?:but|although|though|however|yet|if|unless|not|never|no|nothing|in principle|some|part|parts|used to|once|old|previous|former|"
    r"critics|opponents|they say|people say|many|without|before)\b|n['’]t\b",
    re.IGNORECASE,
)
_UNSURE = frozenset("not n't never no nobody to would will if whether did does do".split())
_TURNS = frozenset("but yet however later now".split())
_STANDS = frozenset(
    """
    support oppose back favour favor welcome endorse rule deny refuse reject accept agree disagree regret mind intend like love hate
    trust doubt blame dispute fear approve condemn object resent dismiss
    """.split()
)
_SAID = frozenset(
    "said says told insisted insists added adds promised claimed estimated put explained announced warned admitted".split()
)
_WILL = frozenset("will would 'll wo 'd".split())
_HAVE = frozenset("have has had 've".split())
_DO = frozenset("do does".split())
_OWN_BODIES = frozenset("side team club company firm council party family group charity union school".split())
_CALLS = frozenset("calling called calls describing described describes dismissing dismissed".split())
_CALLED = frozenset("it this that them".split())
_NEEDS = frozenset(("need", "needs", "needed"))
_KINDS = frozenset(("count", "money", "share", "measure", "duration"))
_DETERMINERS = frozenset("the a an this that these those his her its their my our any all such both".split())
_NONE: tuple[Side, ...] = ()
# Two futures of which a thing has only one; the last letter of a group is the number of the pair.
_COMING = late(
    r"\b(?P<what>\w+) (?:would|will|is going to|was going to|are going to|were going to|is to|was to) "
    r"(?:(?P<yes0>(?:stay|remain|be kept) open)|(?P<no0>close|shut|be (?:closed|shut))|"
    r"(?P<yes1>go ahead|proceed|take place)|(?P<no1>be (?:cancelled|called off|scrapped|abandoned|dropped|shelved))|"
    r"(?P<yes2>rise|increase|go up|be (?:raised|increased))|(?P<no2>fall|go down|drop|be (?:cut|lowered|reduced))|"
    r"(?P<yes3>be (?:kept|saved|retained|preserved))|(?P<no3>be (?:demolished|pulled down|knocked down|razed|sold)))\b",
    re.IGNORECASE,
)
_HAS_NO = late(
    r"\b(?:has|had|have|felt|feels) no (?P<verb>regret|doubt|plan|fear|trust|object|intend|blame|respect|need)s?\b"
)
_COUNTED_APART = frozenset(
    "more another other further extra additional only first last next at least most today yesterday now then already still so far".split()
)


class QuotationAgainstParaphrase(NamedTuple):
    """What the writer reports of a speaker, and what the speaker says between quotation marks at most two sentences away.

    Found are one verb or quality with and without “not”, two opposite ones of one thing, a side taken against the judgement
    passed, and two numbers of one thing with one verb. Conditions, other times and what is hedged are left aside.
    """

    gives = ("match", "other")
    cost = "parse"

    def run(self, doc: Document) -> Iterator[Hit]:
        pairs = list(_pairs(doc))
        if not pairs:
            return
        told: set[Span] = set()
        for speech, sentence in pairs:
            if speech.quotation in told:
                continue
            clash = (
                _sides(doc, speech, sentence)
                or _claims(doc, speech, sentence)
                or _fates(doc, speech, sentence)
                or _numbers(doc, speech, sentence)
            )
            if clash:
                told.add(speech.quotation)
                one, two = sorted(clash)
                yield Hit(two, {"other": doc.text[slice(*one)]}, (Note(one, "but here"),))


def _pairs(doc: Document) -> Iterator[tuple[Speech, Sentence]]:
    """Each quotation with the sentences near it that report the same speaker."""
    every = sentences(doc)
    said = [
        speech
        for speech in speeches(doc)
        if speech.kind != "label"
        and (speech.verb in _CALLS or doc.text[slice(*speech.quotation)].count(" ") >= _LEAST_WORDS - 1)
    ]
    for speech in said:
        number = sentence_number(doc, word_at(doc, speech.quotation.start))
        last = sentence_number(doc, word_at(doc, speech.quotation.end) - 1)
        block = doc.block_at(speech.quotation.start)
        if block is None or block.kind not in ("paragraph", "item", "quote"):
            continue
        for near in range(max(0, number - _NEAR), min(len(every), last + _NEAR + 1)):
            other = doc.block_at(every[near].start)
            if other is not None and other.kind in ("paragraph", "standfirst", "item"):
                yield speech, every[near]


def _is_of(doc: Document, speech: Speech, word: int, sentence: Sentence) -> bool:
    """True if whoever the sentence speaks of before a word is the speaker, and nobody else is named in it."""
    if len({by for by in persons_within(doc, sentence.first, sentence.last) if by.startswith("p")}) > 1:
        return False
    named = subject_before(doc, word)
    if speech.speaker is None:
        first = word_at(doc, speech.quotation.start)
        begins = sentence_of(doc, first).first == first
        return bool(named) and begins and sentence.last == first and _share_block(doc, sentence, speech)
    by = speaker_key(doc, *speech.speaker)
    if named and named == by:
        return True
    if not by and doc.text[slice(*speech.speaker)].lower() in ("he", "she"):
        first = word_at(doc, speech.quotation.start)
        return sentence.last == first and _share_block(doc, sentence, speech)
    return by[2:] in _SPOKESMEN and by.startswith("n:") and not named.startswith("p")


def _share_block(doc: Document, sentence: Sentence, speech: Speech) -> bool:
    return doc.block_at(sentence.start) == doc.block_at(speech.quotation.start)


def _is_own(doc: Document, start: int, end: int) -> bool:
    return quotation_at(doc, start, end) is None


def _sides(doc: Document, speech: Speech, sentence: Sentence) -> tuple[Span, Span] | None:
    """“welcomed the plan” beside “It is a bad plan”."""
    for match in TAKES_SIDE.finditer(doc.text, sentence.start, sentence.end):
        first = word_at(doc, match.start())
        at = word_at(doc, match.end())
        if not _is_own(doc, *match.span()) or not _is_plain_act(doc, first, sentence):
            continue
        last, rest = _object(doc, at, sentence)
        thing = words(doc).keys[last - 1]
        if not thing.isalpha() or thing in _DETERMINERS or is_role(thing) or _ENDING.search(rest):
            continue
        is_for = match["pro"] is not None
        judged = _called(doc, speech, sentence, is_for)
        if not judged and _is_of(doc, speech, first, sentence):
            judged = _judged(doc, speech, _judgements(thing)[is_for])
        if judged:
            return span_of(doc, first, last), judged
    return None


def _judged(doc: Document, speech: Speech, judgement: re.Pattern[str]) -> Span | None:
    """Where a quotation passes a judgement in a sentence that leaves no room for another."""
    for said in _said_sentences(doc, speech):
        found = judgement.search(doc.text, *said)
        if found and not _ROOM.search(doc.text, *said):
            return Span(*found.span())
    return None


def _called(doc: Document, speech: Speech, sentence: Sentence, is_for: bool) -> Span | None:
    """The quotation of “calling it “a disgrace””, where it does not fit the side taken earlier in the sentence."""
    first = word_at(doc, speech.quotation.start)
    before = words(doc).keys[max(0, first - 3) : first]
    if speech.verb not in _CALLS or _CALLED.isdisjoint(before) or not sentence.first < first < sentence.last:
        return None
    if len(persons_within(doc, sentence.first, first)) > 1:
        return None
    said = doc.text[slice(*speech.quotation)].strip(" “”\"'‘’.,")
    return speech.quotation if (CALLED_BAD if is_for else CALLED_GOOD).fullmatch(said) else None


@cache
def _judgements(thing: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What those against a thing cannot say, and what those for it cannot."""
    name = re.escape(thing)
    return (
        re.compile(PRO_SAID.replace("{thing}", name), re.IGNORECASE),
        re.compile(CON_SAID.replace("{thing}", name), re.IGNORECASE),
    )


def _is_plain_act(doc: Document, first: int, sentence: Sentence) -> bool:
    """False for “would have welcomed”, “did not welcome”, “to welcome”, “once supported”."""
    keys = words(doc).keys
    before = keys[max(sentence.first, first - 4) : first]
    if "who" in before and keys[first - 2 : first] != [
        ",",
        "who",
    ]:  # “praised the neighbours who opposed the plan”
        return False
    return _APART.isdisjoint(before) and _UNSURE.isdisjoint(before)


def _object(doc: Document, at: int, sentence: Sentence) -> tuple[int, str]:
    """Where the noun phrase that begins with a word ends, and the rest of its clause."""
    keys, stems = words(doc).keys, content_stems(doc)
    end = at + 1
    while end < sentence.last and keys[end] in stems and not keys[end].endswith("ly"):
        end += 1
    stop = end
    while stop < sentence.last and keys[stop] not in (".", ";", ":", '"', "(", "–", "—"):
        stop += 1
    return end, " ".join(keys[at:stop])


def _said_sentences(doc: Document, speech: Speech) -> Iterator[Span]:
    """The sentences of a quotation, without what stands between its parts."""
    column, (start, end) = words(doc), speech.quotation
    at = bisect_left(column.starts, start)
    while at < len(column) and column.starts[at] < end:
        sentence = sentence_of(doc, at)
        yield Span(max(start, sentence.start), min(end, sentence.end))
        at = sentence.last


@layer
def _by_sentence(doc: Document) -> dict[int, list[Claim]]:
    found: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims(doc):
        found[claim.sentence].append(claim)
    return found


def _claims(doc: Document, speech: Speech, sentence: Sentence) -> tuple[Span, Span] | None:
    """“said she would not stand” beside “I will stand”."""
    if not _may_tell(doc, speech, sentence):
        return None
    own = [claim for claim in _claims_of(doc, sentence) if not claim.is_quoted and claim.modality != "asked"]
    own = [claim for claim in own if _is_told(doc, claim, own, speech, sentence)]
    if not own:
        return None
    for said in _said_sentences(doc, speech):
        first = word_at(doc, said.start)
        for quoted in _claims_of(doc, sentence_of(doc, first)):
            is_within = said.start <= words(doc).starts[quoted.word] < said.end
            if not is_within or quoted.modality == "asked" or _is_of_others(doc, quoted):
                continue
            for claim in own:
                if _clash(doc, claim, quoted, speech):
                    return _place(doc, claim), _place(doc, quoted)
    return None


def _may_tell(doc: Document, speech: Speech, sentence: Sentence) -> bool:
    """False where no verb of saying or of taking a stand can have the speaker for its subject: no grammar is read then."""
    column = words(doc)
    own = [i for i in range(sentence.first, sentence.last) if _is_own(doc, column.starts[i], column.ends[i])]
    told = [i for i in own if column.keys[i] in _telling_forms()]
    return len(own) >= _LEAST_OWN and any(_is_of(doc, speech, i, sentence) for i in told)


@cache
def _telling_forms() -> frozenset[str]:
    return frozenset(form for verb in _REPORTS | _STANDS for found in forms(verb).values() for form in found)


def _is_of_others(doc: Document, claim: Claim) -> bool:
    """True for what a quotation reports of somebody else: “They say I am a saint”."""
    before = [
        one
        for one in _claims_of(doc, sentence_of(doc, claim.word))
        if one.is_quoted and one.word < claim.word
    ]
    return any(one.lemma in _REPORTS and _subject_key(doc, one) not in _SELF for one in before)


def _claims_of(doc: Document, sentence: Sentence) -> list[Claim]:
    return _by_sentence(doc).get(sentence_number(doc, sentence.first), [])


def _is_told(doc: Document, claim: Claim, own: list[Claim], speech: Speech, sentence: Sentence) -> bool:
    """True for what the writer reports that the speaker says, and for a stand that the speaker takes."""
    reports = [one for one in own if one.lemma in _REPORTS and one.word < claim.word and not one.is_denied]
    if any(_is_of(doc, speech, one.word, sentence) for one in reports):
        return True
    is_stand = claim.lemma in _STANDS and claim.kind == "VERB" and claim.modality in ("asserted", "reported")
    return is_stand and _is_of(doc, speech, claim.word, sentence)


def _clash(doc: Document, own: Claim, said: Claim, speech: Speech) -> bool:
    """True where the two cannot both be so."""
    if not _is_one_subject(doc, own, said, speech) or not _is_one_time(doc, own, said):
        return False
    if _room(doc, own) != _room(doc, said):
        return False
    if own.lemma == said.lemma and own.kind == said.kind:
        return own.is_denied != said.is_denied and _is_one_matter(doc, own, said)
    relation = _relation(own, said)
    is_opposite = relation < 0 and not own.is_denied and not said.is_denied
    is_contrary = relation > 0 and own.is_denied != said.is_denied
    return (is_opposite or is_contrary) and _is_one_object(doc, own, said)


def _relation(own: Claim, said: Claim) -> int:
    """-1 for opposites, 1 for two words that mean the same, 0 for others."""
    if own.kind != said.kind or own.kind not in ("VERB", "ADJ"):
        return 0
    table = VERBS if own.kind == "VERB" else QUALITIES
    signs = {
        one.sign * two.sign
        for one in table.get(own.lemma, _NONE)
        for two in table.get(said.lemma, _NONE)
        if one.family == two.family
    }
    if len(signs) == 1:
        return signs.pop()
    return -int(are_opposites(own.lemma, said.lemma, "a" if own.kind == "ADJ" else "v"))


def _is_one_subject(doc: Document, own: Claim, said: Claim, speech: Speech) -> bool:
    every, keys = mentions(doc), words(doc).keys
    if own.subject < 0 or said.subject < 0:
        own_at, said_at = own.object, said.object
        if own.subject >= 0 or said.subject >= 0 or own_at < 0 or said_at < 0:
            return False
    else:
        own_at, said_at = own.subject, said.subject
    one, two = keys[every[own_at].head], keys[every[said_at].head]
    if two in _SELF:
        is_self = one in _THEMSELVES or one in _OWN_BODIES or one == "who" or own.lemma in _STANDS
        return is_self or _is_speaker(doc, own_at, speech)
    if one == two == "it":
        return True
    if one in _SELF | _THEMSELVES or one == "who":
        return False
    if two in _IT:
        return every[own_at].kind == "definite"
    return stem(one) == stem(two)


def _is_speaker(doc: Document, mention: int, speech: Speech) -> bool:
    named = mentions(doc)[mention]
    if speech.speaker is None or named.kind != "name":
        return False
    return subject_before(doc, named.last) == speaker_key(doc, *speech.speaker) != ""


def _is_one_time(doc: Document, own: Claim, said: Claim) -> bool:
    """True for “would” and “will”, “was” and “is”, “had been” and “was”."""
    one, two = _time(doc, own), _time(doc, said)
    if one == "past":  # “did not stand” may stand for “do not stand” in what is reported
        return two in ("present", "past", "before")
    if one == "before":
        return two in ("past", "before")
    return one == two


def _time(doc: Document, claim: Claim) -> str:
    keys = words(doc).keys
    begin = max(sentence_of(doc, claim.word).first, claim.word - 4)
    around = keys[begin : claim.word + 1]
    if not _WILL.isdisjoint(around):
        return "future"
    if not _HAVE.isdisjoint(around[:-1]) and claim.lemma != "have":
        return "before"
    return "present" if claim.tense == "Pres" or not _DO.isdisjoint(around[:-1]) else "past"


def _room(doc: Document, claim: Claim) -> set[str]:
    """The words beside a claim that tell of a condition, another time or another degree."""
    keys, sentence = words(doc).keys, sentence_of(doc, claim.word)
    first = sentence.first if claim.is_quoted else max(sentence.first, claim.word - 6)
    last = sentence.last if claim.is_quoted else min(sentence.last, claim.word + _MOST_WORDS)
    texts = words(doc).texts[first:last]
    found = {text.lower() for text in texts if text != "May"} & _APART
    if _time(doc, claim) == "future":
        found.discard("again")
    return found | (_TURNS & {keys[sentence.first]})


def _complement(doc: Document, claim: Claim) -> set[str]:
    """The stems of the content words behind the predicate, up to the end of its clause."""
    keys, sentence = words(doc).keys, sentence_of(doc, claim.word)
    stop = claim.word + 1
    while stop < min(sentence.last, claim.word + _MOST_WORDS) and keys[stop] not in _CLAUSE_ENDS:
        stop += 1
    return stems_in(doc, claim.word + 1, stop)


def _is_one_matter(doc: Document, own: Claim, said: Claim) -> bool:
    """True if the two say it of the same thing, or one of them leaves open of which."""
    one, two = _complement(doc, own), _complement(doc, said)
    if own.subject < 0 and said.subject < 0:  # “the tunnel was needed”, “the tunnel isn't needed”
        return one <= two or two <= one
    if own.lemma in _LIGHT and own.kind == "VERB":
        return bool(one & two) and (one <= two or two <= one)
    if one and two:
        return one <= two or two <= one
    denied, told = (own, said) if own.is_denied else (said, own)
    is_open = _object_key(doc, denied) in _IT or _time(doc, own) == "future" or _is_never(doc, denied)
    return is_open or bool(_complement(doc, denied)) or not _complement(doc, told)


def _is_one_object(doc: Document, own: Claim, said: Claim) -> bool:
    """True where both have the same object, or one of them “it”."""
    one, two = _complement(doc, own), _complement(doc, said)
    if own.kind == "ADJ":
        return not two or (bool(one & two))
    if _object_key(doc, said) in _IT or _object_key(doc, said) == "them":
        return own.object >= 0 and not two
    if own.object < 0 and said.object < 0 and not one and not two:
        return _subject_key(doc, own) not in _THEMSELVES
    return bool(one & two) and (one <= two or two <= one)


def _object_key(doc: Document, claim: Claim) -> str:
    return words(doc).keys[mentions(doc)[claim.object].head] if claim.object >= 0 else ""


def _subject_key(doc: Document, claim: Claim) -> str:
    return words(doc).keys[mentions(doc)[claim.subject].head] if claim.subject >= 0 else ""


def _is_never(doc: Document, claim: Claim) -> bool:
    return "never" in words(doc).keys[max(0, claim.word - 3) : claim.word]


def _place(doc: Document, claim: Claim) -> Span:
    """The predicate, from what stands before it as subject, or up to it: “it will be played”, “there was a leak”."""
    sentence = sentence_of(doc, claim.word)
    told = [mentions(doc)[number] for number in (claim.subject, claim.object) if number >= 0]
    told = [one for one in told if sentence.first <= one.head < sentence.last]
    before = [one.first for one in told if one.first < claim.word and claim.word - one.first <= _MOST_WORDS]
    after = [one.last for one in told if one.first > claim.word and one.last - claim.word <= _MOST_WORDS]
    return span_of(
        doc, min(before, default=claim.word), claim.word + 1 if before else max(after, default=claim.word + 1)
    )


def _fates(doc: Document, speech: Speech, sentence: Sentence) -> tuple[Span, Span] | None:
    """“said the library would stay open” beside “The library will close”; “had no regrets” beside “I regret it”."""
    every = [
        match
        for match in _COMING.finditer(doc.text, sentence.start, sentence.end)
        if _is_own(doc, *match.span())
    ]
    for match in every:
        at = word_at(doc, match.start())
        teller = next((i for i in range(at - 1, sentence.first - 1, -1) if words(doc).keys[i] in _SAID), -1)
        if teller < 0 or not _is_of(doc, speech, teller, sentence):
            continue
        for said in _said_sentences(doc, speech):
            for other in _COMING.finditer(doc.text, *said):
                is_one = match["what"].lower() == other["what"].lower() or other["what"].lower() in _IT
                first, last = (word_at(doc, edge) for edge in said)
                around = {*words(doc).keys[first:last], *words(doc).keys[at : sentence.last]}
                if (
                    is_one
                    and _is_whole(doc, match)
                    and _is_whole(doc, other)
                    and _fate(match) == -_fate(other)
                    and _APART.isdisjoint(around - {"may"})
                ):
                    return Span(*match.span()), Span(*other.span())
    return _disowned(doc, speech, sentence)


def _is_whole(doc: Document, match: re.Match[str]) -> bool:
    """False for “the children's library” and “the old library”, of which “library” is only a part."""
    before = word_at(doc, match.start()) - 1
    key = words(doc).keys[before] if before >= 0 else "."
    return key in _DETERMINERS or key in (".", ",", "that", "“", "'", '"')


def _fate(match: re.Match[str]) -> int:
    """A number for what is to happen, negative for the opposite."""
    name = match.lastgroup or "yes0"
    return (int(name[-1]) + 1) * (1 if name.startswith("yes") else -1)


def _disowned(doc: Document, speech: Speech, sentence: Sentence) -> tuple[Span, Span] | None:
    """“had no regrets” beside “I regret it”."""
    match = _HAS_NO.search(doc.text, sentence.start, sentence.end)
    if match is None or not _is_own(doc, *match.span()):
        return None
    at = word_at(doc, match.start())
    if not _is_of(doc, speech, at, sentence):
        return None
    for said in _said_sentences(doc, speech):
        other = re.compile(rf"\b(?:I|We|we)(?: \w+ly| do)? (?={match['verb'].lower()}(?!\w))").search(
            doc.text, *said
        )
        if other and not _ROOM.search(doc.text, *said):
            return Span(*match.span()), Span(other.start(), other.end() + len(match["verb"]))
    return None


def _numbers(doc: Document, speech: Speech, sentence: Sentence) -> tuple[Span, Span] | None:
    """“said that four nurses were needed” beside “we need nine nurses”."""
    own = [each for each in _within(doc, sentence.first, sentence.last) if _is_own(doc, *place_of(doc, each))]
    if len(own) != 1:
        return None
    keys = words(doc).keys
    for said in _said_sentences(doc, speech):
        first, last = (word_at(doc, at) for at in said)
        quoted = _within(doc, first, last)
        if len(quoted) != 1 or not _differ(doc, own[0], quoted[0]):
            continue
        around = {*keys[sentence.first : sentence.last], *keys[first:last]}
        reports = [
            i
            for i in range(sentence.first, own[0].first)
            if keys[i] in _SAID and _is_of(doc, speech, i, sentence)
        ]
        if not reports or not _COUNTED_APART.isdisjoint(around) or not _APART.isdisjoint(keys[first:last]):
            continue
        one, two = _telling(doc, reports[0] + 1, sentence.last), _telling(doc, first, last)
        numbers = _telling(doc, quoted[0].first, quoted[0].last)
        noun = {stem(keys[each.noun]) for each in (own[0], quoted[0]) if each.noun >= 0}
        is_one = two - numbers <= one and bool(two - numbers - noun)
        if is_one and times_in(doc, sentence) == times_in(doc, sentence_of(doc, first)):
            return place_of(doc, own[0]), place_of(doc, quoted[0])
    return None


def _telling(doc: Document, first: int, last: int) -> set[str]:
    """The stems of content words, and of “need”, which is a function word elsewhere."""
    needs = {"need"} if not _NEEDS.isdisjoint(words(doc).keys[first:last]) else set[str]()
    return stems_in(doc, first, last) | needs


def _within(doc: Document, first: int, last: int) -> list[Quantity]:
    every = quantities(doc)
    begin = bisect_left(every, first, key=lambda each: each.first)
    end = bisect_left(every, last, key=lambda each: each.first)
    return [each for each in every[begin:end] if each.kind in _KINDS and each.value != 1]


def _differ(doc: Document, own: Quantity, said: Quantity) -> bool:
    """True for two numbers of one noun or in one unit that cannot both be right."""
    if own.kind != said.kind or own.unit != said.unit or (own.low <= said.high and said.low <= own.high):
        return False
    if own.kind != "count":
        return True
    keys = words(doc).keys
    return said.noun < 0 or (own.noun >= 0 and stem(keys[own.noun]) == stem(keys[said.noun]))
