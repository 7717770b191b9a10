"""A cause that nobody knows and that the article names, or one event with two causes."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import Literal, NamedTuple

from editlint.analysis.firmness import is_denied, stems_in, times_in
from editlint.analysis.lower import lower_text
from editlint.analysis.quotations import quotation_at
from editlint.analysis.sentences import sentence_number, sentences
from editlint.analysis.words import word_at, words
from editlint.english.happenings import HAPPENINGS
from editlint.english.reporting_verbs import REPORTING_VERBS
from editlint.english.stems import stem
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.language import Sentence
from editlint.model.pattern import late
from editlint.model.text import Span

_KINDS = ("paragraph", "item", "standfirst", "headline", "caption")
_STILL = r"(?:(?:still|yet|as yet|so far|also|completely|entirely|currently|now) )*"
_OPEN = (
    r"(?:unknown|unclear|uncertain|unexplained|undetermined|unresolved|open|disputed|a mystery|a puzzle|under (?:investigation|review)|"
    r"being (?:investigated|looked into|examined|studied)|yet to be \w+|anyone[’']s guess|"
    r"(?:known|clear|established|determined|identified|confirmed|found|explained|disclosed|understood|given))"
)
_IS_OPEN = (
    rf"(?:is|are|was|were|remains?|remained|has|have)(?:n[’']t| not)? {_STILL}(?:not {_STILL})?"
    rf"(?:been )?{_STILL}(?:been )?{_OPEN}\b"
)
_WHY = (
    r"(?:(?:exactly|precisely|just|yet) )*(?:what (?:had |has |might have |may have |could have )?(?:caused|started|sparked|triggered|set off|"
    r"led to|brought|set|made|killed|sank|destroyed|went wrong|lay behind|was behind|is behind|happened)|how|why|the (?:\w+ )?(?:cause|causes|reason|reasons|origin|source)\b)"
)
_NOT_KNOWN = (
    r"(?:not (?:yet )?(?:known|clear|certain|established|understood)|n[’']t (?:yet )?(?:known|clear|established)|unknown|unclear|"
    r"too (?:early|soon) to (?:say|tell|know|judge)|(?:not|n[’']t) (?:yet )?(?:know|say|sure|tell|explain|understand)|"
    r"(?:nobody|no one|no-one) (?:yet )?(?:knows|can say|has explained)|(?:no|little) idea|cannot (?:yet )?(?:say|explain)|"
    r"(?:has|have) yet to (?:establish|determine|find out|explain|say|learn|discover)|"
    r"(?:has|have)(?: not|n[’']t) (?:yet )?(?:been able to )?(?:established?|determined?|explain(?:ed)?|said|say|worked out|found out)|"
    r"(?:is|are|still) (?:still )?(?:trying|working|hoping|struggling) to (?:find out|establish|determine|discover|understand|work out|learn|pin down)|"
    r"(?:is|are|still) (?:still )?(?:investigating|looking into|examining|puzzling over|puzzled by|at a loss to explain)|"
    r"(?:refused|declined|unwilling|reluctant|would not|will not) (?:to )?(?:speculate (?:on|about|as to)|say|guess))"
)
# “the cause is not known” · “how it began isn't known” · “police are trying to find out what started it” · “no cause has been found”
_UNKNOWN = late(
    rf"\bthe (?:\w+ )?(?:causes?|reasons?|origins?|trigger|source)\b[^.,;:!?]{{0,80}}? {_IS_OPEN}"
    rf"|\b(?:what|how|why) [^.,;:!?]{{2,80}}? {_IS_OPEN}"
    rf"|\b(?:(?:do|does|did) )?{_NOT_KNOWN} {_WHY}"
    r"|\b(?:at a loss|unable|struggling|not able|yet) to (?:explain|account for) (?:the|its|their|his|her|this)\b"
    r"|\bno (?:cause|reason|explanation)s? (?:has|have|is|was|had) (?:yet |so far )?(?:been )?(?:found|given|established|offered|identified|confirmed|known)"
    r"|\bfor (?:reasons|a reason) (?:that |which )?(?:is |are |remains? )?(?:still |as yet )?(?:not (?:yet )?(?:known|clear)|unknown|unclear)"
    r"|\bfor (?:no known reason|unknown reasons)|\bof unknown (?:cause|origin)"
    r"|\b(?:has|have) (?:never|not|yet to) (?:yet )?(?:been|be) (?:fully |properly )?explained|\bremains? unexplained"
    r"|\b(?:cause|origin)s?\b[^.;:!?]{0,40} (?:is|are) (?:still |now )?(?:under investigation|being investigated)"
    r"|\b(?:investigation|inquiry|enquiry) into (?:the cause|what caused|how|why)[^.;:!?]{0,60} (?:is under way|is underway|continues|has begun|is continuing|has been opened|goes on)"
)
_POSITIVE = late(
    r"\b(?:is|are|was|were|has|have) (?:now |well |been |all too |perfectly )*(?:known|clear|established|determined|identified|confirmed|found|explained|disclosed|understood|given)$"
)
_NEGATIVE = late(r"\bnot\b|n[’']t\b|\bno\b|\bnever\b")
_NOT_KNOWING = late(
    r"n[’']t |\b(?:not|no|never|unknown|unclear|unexplained|mystery|puzzle|too|yet|trying|working|nobody|loss|unable|little|cannot|being|under|investigat\w+|inquiry|enquiry|looking|refused|declined)\b"
)
_PAST = late(r"\b(?:was|were|had|could|did|would)(?:n[’']t)?\b")
_ASKING = frozenset("what how why cause causes reason reasons origin origins source trigger for".split())
_BY = (
    r"(?:caused|brought about|brought on|brought down|set off|sparked|triggered|started|touched off|ignited|precipitated|provoked|prompted|kindled) by"
    r"|(?:resulted|resulting|stemmed|arose|arising) from|(?:put down|attributed|traced|tracked down) to|(?:was|were|is|are) down to"
    r"|(?:was|were|is|,) (?:the |a )?(?:direct )?(?:result|fault|work|consequence|doing) of|because of|owing to|due to(?= (?:an?|the|its|his|her|their|lack|poor|bad|heavy|high|low|human|faulty|strong)\b)"
    r"|(?:began|started|broke out|happened|occurred) (?:when|after|because)|(?:was|were) (?:started|set|lit) (?:deliberately|on purpose)"
)
_TOLD = late(rf"\b(?:{_BY})")
_CAUSING = late(
    r"\b(?:caused|sparked|triggered|started|set off|brought about|ignited|led to)(?= (?:the|its|their|this|that|last|\w+[’']s) )"
)
_HEDGES = frozenset(
    """
    may might could would should must if whether possibly perhaps probably likely unlikely believed thought suspected suspect
    suspects suspicion appear appears appeared apparently seem seems seemed theory theories rumour rumours rumor claim claims
    alleged allegedly reportedly unless fear feared fears blame blames blamed think thinks believe believes can or guess
    hypothesis speculation typically usually often normally sometimes generally many most some any every
    """.split()
)
_APART = frozenset(
    """
    another other previous previously earlier similar later eventually finally until initially once
    originally former ago partly also both combination contributed part unlike turned emerged discovered
    """.split()
)
_DEFINITE = frozenset("the its their his her this that our".split())
_BREAKS = frozenset(", ; : . ( ) – — - ! ? and but which that who while where when as".split())
_TELLERS = REPORTING_VERBS - frozenset(
    "began continues continued called calling described recalls recalled adding added".split()
)
_BEGINNINGS = frozenset(
    "began begin begun start started happen happened occurred came arose caught broke died".split()
)
_VAGUE = frozenset(("fall",))  # of prices, towers and leaves
_EVENT_STEMS = frozenset(stem(word) for word in HAPPENINGS)
_PRONOUNS = frozenset("it this that they he she".split())
_BEFORE = 9  # words before “caused by” in which the event is named
_AFTER = 7
_BACK = 3  # sentences


class _Told(NamedTuple):
    """A phrase that names a cause, of the event that words `first` to `last` name."""

    phrase: Span
    sentence: int
    events: frozenset[str]
    stems: frozenset[str]
    cause: frozenset[str]
    is_definite: bool


class Causes(NamedTuple):
    """`fault: unknown` marks a cause that one sentence does not know and another names; `fault: two` two causes without a
    word in common that the writer gives to one event.
    """

    gives = ("match", "other")
    signs = ("cause", "because", "due to", " by ", "result", "when", "blame")
    fault: Literal["unknown", "two"] = "unknown"

    def run(self, doc: Document) -> Iterator[Hit]:
        told = list(_told(doc)) if self.fault == "two" or _NOT_KNOWING.search(lower_text(doc)) else []
        if not told:
            return
        clashes = _two_causes(doc, told) if self.fault == "two" else _unknown_causes(doc, told)
        for one, two in clashes:
            early, later = sorted((one, two))
            other = doc.text[slice(*early)]
            yield Hit(later, {"other": other}, (Note(early, f"{other} here"),))


def _unknown_causes(doc: Document, told: list[_Told]) -> Iterator[tuple[Span, Span]]:
    for match in _UNKNOWN.finditer(lower_text(doc)):
        span = Span(*match.span())
        if _is_settled(match.group()) or not _is_own(doc, span):
            continue
        number = _sentence_at(doc, span)
        if not _asks_why(doc, span, number):
            continue
        open_one = _open(doc, span, number)
        answer = next((one for one in told if one.sentence != number and _answers(doc, open_one, one)), None)
        if answer:
            yield span, answer.phrase


class _Unknown(NamedTuple):
    """What is asked about: the events it names, else those around it, and the words of both."""

    sentence: int
    phrase: str
    named: frozenset[str]
    around: frozenset[str]
    stems: frozenset[str]
    nearby: frozenset[str]
    is_past: bool


def _open(doc: Document, span: Span, number: int) -> _Unknown:
    every, column = sentences(doc), words(doc)
    here = every[number]
    first = bisect_left(column.starts, span.start)
    begin = _cause_word(doc, first, bisect_left(column.starts, span.end))
    named = _events(doc, begin, here.last)
    before = number
    while not (around := _events(doc, every[before].first, here.last)) and number - before < _BACK and before:
        before -= 1
    before = min(before, max(0, number - 1))
    around |= _events(doc, every[before].first, here.last)
    return _Unknown(
        number,
        doc.text[slice(*span)].lower(),
        named,
        around,
        frozenset(stems_in(doc, begin, here.last)),
        frozenset(stems_in(doc, sentences(doc)[before].first, here.last)),
        _PAST.search(doc.text.lower(), span.start, span.end) is not None,
    )


def _asks_why(doc: Document, span: Span, number: int) -> bool:
    """True unless “how” asks for something else than a beginning: “how it is passed on”."""
    first = word_at(doc, span.start)
    last = sentences(doc)[number].last
    begin = _cause_word(doc, first, word_at(doc, span.end))
    keys = words(doc).keys
    if keys[begin] != "how":
        return True
    return any(
        key in _BEGINNINGS or (key in HAPPENINGS and key.endswith(("ed", "ell", "ank")))
        for key in keys[begin + 1 : last]
    )


def _cause_word(doc: Document, first: int, last: int) -> int:
    """Where “what caused …”, “the cause of …” begins within the phrase."""
    keys = words(doc).keys
    return next((i for i in range(first, last) if keys[i] in _ASKING), first)


def _answers(doc: Document, unknown: _Unknown, told: _Told) -> bool:
    every = sentences(doc)
    here, there = every[unknown.sentence], every[told.sentence]
    if unknown.is_past and told.sentence > unknown.sentence:  # the story goes on
        return False
    if _are_apart(doc, here) or _are_apart(doc, there):
        return False
    times, then = times_in(doc, there), times_in(doc, here)
    if (times and then and not times & then) or any(time[0].isdigit() for time in times - then):
        return False
    shared = told.stems & unknown.nearby
    if unknown.named:
        same = told.events & unknown.named
        return bool(same) and (bool(same - _VAGUE) or bool(shared)) and (told.is_definite or len(shared) >= 2)
    if told.events & unknown.around:
        return told.is_definite or len(shared) >= 3
    verb = doc.text[slice(*told.phrase)].lower().split()[0]
    return len(told.stems & unknown.stems) >= (1 if verb in unknown.phrase.split() else 2)


def _two_causes(doc: Document, told: list[_Told]) -> Iterator[tuple[Span, Span]]:
    every = sentences(doc)
    for number, two in enumerate(told):
        for one in told[:number]:
            if one.sentence == two.sentence or not (one.events & two.events) or one.cause & two.cause:
                continue
            if not (one.cause and two.cause and one.is_definite and two.is_definite):
                continue
            here, there = every[one.sentence], every[two.sentence]
            if (
                not _may_be_one(one, two)
                or _are_apart(doc, here)
                or _are_apart(doc, there)
                or times_in(doc, here) != times_in(doc, there)
            ):
                continue
            yield one.phrase, two.phrase
            break


def _may_be_one(one: _Told, two: _Told) -> bool:
    """True unless each event has words of its own beside it: “Ms Hale resigned”, “Mr Reed resigned”."""
    first, second = one.stems - _EVENT_STEMS, two.stems - _EVENT_STEMS
    return not (first and second) or bool(first & second)


def _told(doc: Document) -> Iterator[_Told]:
    """Every place where the writer says as a fact what caused a thing."""
    lower = lower_text(doc)
    for pattern in (_TOLD, _CAUSING):
        for match in pattern.finditer(lower):
            span = Span(*match.span())
            if not _is_own(doc, span):
                continue
            first = word_at(doc, span.start)
            last = word_at(doc, span.end)
            number = _sentence_at(doc, span)
            sentence = sentences(doc)[number]
            if is_denied(doc, first) or _is_hedged(doc, sentence):
                continue
            if pattern is _TOLD:
                yield _passive(doc, number, first, last, span)
            else:
                yield _active(doc, number, first, last, span)


def _passive(doc: Document, number: int, first: int, last: int, span: Span) -> _Told:
    """“The blaze, started by a fallen cable”: the event stands before the phrase, the cause behind."""
    sentence = sentences(doc)[number]
    begin = max(sentence.first, first - _BEFORE)
    keys = words(doc).keys
    before = sentences(doc)[number - 1] if number else sentence
    is_pronoun = bool(_PRONOUNS & set(keys[begin:first])) and not _events(doc, begin, first)
    if is_pronoun and _are_in_one_block(doc, before, sentence):
        events = _events(doc, before.first, before.last)
        stems = stems_in(doc, before.first, before.last)
    else:
        events, stems = _events(doc, begin, first), stems_in(doc, begin, first)
    cause = stems_in(doc, last, _clause_end(doc, last, sentence.last))
    is_definite = _is_definite(doc, begin, first)
    return _Told(span, number, events, frozenset(stems), frozenset(cause), is_definite)


def _active(doc: Document, number: int, first: int, last: int, span: Span) -> _Told:
    """“A fallen cable started the blaze.”"""
    sentence = sentences(doc)[number]
    end = min(_clause_end(doc, last, sentence.last), last + _AFTER)
    begin = max(sentence.first, first - _BEFORE)
    return _Told(
        span,
        number,
        _events(doc, last, end),
        frozenset(stems_in(doc, last, end)),
        frozenset(stems_in(doc, begin, first)),
        True,
    )


def _clause_end(doc: Document, first: int, stop: int) -> int:
    keys = words(doc).keys
    return next((i for i in range(first, stop) if keys[i] in _BREAKS), stop)


def _events(doc: Document, first: int, last: int) -> frozenset[str]:
    return frozenset(HAPPENINGS[key] for key in words(doc).keys[first:last] if key in HAPPENINGS)


def _is_definite(doc: Document, first: int, last: int) -> bool:
    """True for “the fire”, “the July closure”, “its loss”."""
    keys = words(doc).keys
    for i in range(last - 1, first - 1, -1):
        if keys[i] in HAPPENINGS:
            is_named = any(text[0].isupper() for text in words(doc).texts[max(first + 1, i - 3) : i])
            return is_named or not _DEFINITE.isdisjoint(keys[max(first, i - 3) : i])
    return False


def _is_hedged(doc: Document, sentence: Sentence) -> bool:
    keys = words(doc).keys[sentence.first : sentence.last]
    return keys[-1] == "?" or any(key in _HEDGES or key in _TELLERS for key in keys)


def _are_apart(doc: Document, sentence: Sentence) -> bool:
    return not _APART.isdisjoint(words(doc).keys[sentence.first : sentence.last])


def _are_in_one_block(doc: Document, one: Sentence, two: Sentence) -> bool:
    return doc.block_at(one.start) == doc.block_at(two.start)


def _sentence_at(doc: Document, span: Span) -> int:
    return sentence_number(doc, word_at(doc, span.start))


def _is_own(doc: Document, span: Span) -> bool:
    block = doc.block_at(span.start)
    return bool(block and block.kind in _KINDS and span.end <= block.end and not quotation_at(doc, *span))


def _is_settled(phrase: str) -> bool:
    """True for “the cause is known”, “how it works is explained”."""
    return bool(_POSITIVE.search(phrase)) and not _NEGATIVE.search(phrase)
