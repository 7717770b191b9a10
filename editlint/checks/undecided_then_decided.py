"""What one sentence leaves open to a decision, and another tells as decided."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from editlint.analysis.firmness import stems_in, times_in
from editlint.analysis.lower import lower_text
from editlint.analysis.quotations import quotation_at
from editlint.analysis.sentences import sentence_number, sentence_of, sentences
from editlint.analysis.words import word_at, words
from editlint.english.stems import stem
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.language import Sentence
from editlint.model.pattern import late
from editlint.model.text import Span

_KINDS = ("paragraph", "item", "standfirst", "headline", "caption")
_NOT = r"(?:has|have)(?:n[’']t| not| never)(?: yet)?"
_DONE = (
    r"(?:approved|agreed|passed|adopted|signed|granted|completed|sealed|ratified|finali[sz]ed|concluded|settled|sanctioned|backed|accepted|endorsed|"
    r"awarded|rubber-stamped|green-lit|sold|bought|cleared)"
)
_OPEN = late(
    r"\bno (?:final |firm |formal )?(?:decision|finding|findings|ruling|agreement|deal|contract|choice|conclusion|approval|permission|order|licence|vote)s? (?:on [^.;,]{3,40} |about [^.;,]{3,40} )?"
    r"(?:has|have) (?:yet |so far )?been (?:made|taken|reached|signed|given|granted|placed|issued|held)"
    rf"|\b{_NOT} (?:decided?|agreed|approved|signed|ruled|made up (?:his|her|its|their|my|our) minds?|voted|chosen|reached|settled|(?:been |got )(?:fully |formally )?(?:{_DONE}|decided|funded|built|confirmed|given|chosen))"
    rf"|\b(?:has|have|is|are) (?:still )?yet to (?:decide|agree|approve|sign|vote|rule|choose|consent|be (?:{_DONE}|decided|given|confirmed|put to))"
    r"|\b(?:is|are) (?:still |now |only )*(?:consulting|considering|weighing|deliberating|undecided|deciding|debating|mulling|negotiating|awaiting|waiting (?:for|to hear)|seeking|in talks|in negotiation)"
    r"|\b(?:will not|won[’']t|does not expect to|do not expect to|cannot) (?:now )?(?:decide|rule|vote|hear|know|learn|be decided|give (?:its|their|a) (?:decision|answer|ruling)) (?:before|until|till|for)"
    r"|\b(?:will|is to|are to|is due to|are due to|is expected to|are expected to) (?:decide|vote|rule) (?:on|whether|next|in|at)"
    r"|\b(?:talks|discussions|negotiations)\b[^.;:!?]{0,80} (?:continue|are continuing|go on|are at an early stage|are (?:still )?under way|are underway|have (?:stalled|broken down)|drag on)"
    r"|\bthere (?:can be|is) no (?:certainty|guarantee) that|\bsubject to (?:\w+ )?(?:approval|planning|contract|agreement|consent|a vote|ratification|funding)"
    r"|\b(?:still )?(?:depends|depend|hinges|hangs) on (?:the |a )?(?:\w+ )?(?:approval|vote|grant|planning permission|permission|consent|outcome)"
    r"|\b(?:awaits?|(?:still )?needs?|requires?) (?:the )?(?:\w+ )?(?:planning permission|approval|permission|consent|ratification|a decision|a licence|to be (?:approved|agreed|signed|ratified))"
    r"|\b(?:is|are|remains?) (?:still |only |no more than )*(?:a proposal|undecided|under discussion|under review|under consideration|up in the air|in the balance|to be decided|unresolved|unsigned|out to consultation|a draft|open to objections)"
    r"|\b(?:has|have|[’']ve) (?:also )?(?:applied|bid) for (?:a |an |the )?(?:\w+ )?(?:grant|funding|money|planning permission|permission|licence|loan)"
    rf"|\bif (?:it|they|the [\w-]+|approved|agreed)(?: (?:is|are|gets|wins|win|goes|go)(?: ahead)?)?(?: {_DONE}| approval| permission| the go-ahead)?,"
)
_DECIDED = late(
    rf"\b(?:which|that) (?:the |its |his |her )?(?:[\w’'-]+ ){{1,4}}{_DONE}\b"
    rf"|\b(?:was|were|has been|have been|had been|is|are|being|were all) (?:now |finally |formally |unanimously |already |also )*(?:{_DONE}|given (?:the go-ahead|the green light|permission|planning permission|approval|consent))\b"
    rf"|\b(?:have |has |had )?(?:unanimously |formally |finally )?(?:approved|signed|passed|adopted|backed|sealed|ratified|completed|accepted|granted|endorsed|gave the go-ahead to|gave permission for|gave its approval to|gave its blessing to|won approval for|voted for|voted in favour of|agreed to|decided to|voted to)(?= (?:the|its|his|her|their|our|plans|build|buy|sell|close|shut|cut|raise|open|charge|introduce|spend|pay|move|merge|keep|demolish|ban)\b)"
    rf"|\b(?:following|after|since|thanks to) (?:the|its) (?:approval|signing|adoption|passing|ratification|completion|sale|purchase) of"
    rf"|(?<=, ){_DONE}(?= (?:in|on|by|at|last|this|with|after|earlier|without)\b)"
    rf"|\bthe (?:newly |recently |just )?(?:approved|agreed|signed|completed|adopted|ratified)(?= [a-z])"
    rf"|\bwill (?:now )?be (?:delivered|installed|handed over|fitted|unveiled|erected|charged|levied|introduced)(?= (?:on|in|from|at|by|next|this)\b)"
)
_BEFORE, _AFTER = 10, 8  # words round a decision that name what is decided
_MOST = 3  # places that are shown for one decision
_AROUND = 7  # words beside it that may put it in doubt or apart
_NEAR = 4  # words beside the decision that hold the noun itself
_APART = frozenset(
    """
    another other second third first earlier previous previously outline principle similar separate original originally revised former
    formerly later eventually initially ago would could may might should if unless whether provisionally
    conditionally not never n't no rejected refused nor neither without
    """.split()
)
_VOTING = frozenset(
    stem(word)
    for word in """
    decide decided decision approve approved approval agree agreed agreement pass passed adopt adopted sign signed grant granted complete
    completed seal sealed back backed accept accepted vote voted rule ruled ruling consult consulting consider considering talk talks
    discussion discussions week month year day time made make taken new early stage whether hear won give given find finding findings
    """.split()
)
_BODIES = frozenset(
    stem(word)
    for word in """
    council councillors county city town parliament government board committee company court firm minister ministers cabinet senate congress
    house assembly members people club trust union party commission regulator governors shareholders
    """.split()
)


class UndecidedThenDecided(NamedTuple):
    """A decision that is still to come in one sentence and taken in another, both in the writer's words, on one matter: they share
    `shared` content words, one of them of what is decided.
    """

    gives = ("match", "other")
    shared: int = 2

    def run(self, doc: Document) -> Iterator[Hit]:
        lower = lower_text(doc)
        opened = [span for match in _OPEN.finditer(lower) if _is_own(doc, span := Span(*match.span()))]
        decided = (
            [span for match in _DECIDED.finditer(lower) if _is_firm(doc, span := Span(*match.span()))]
            if opened
            else []
        )
        left_open: dict[Span, list[Span]] = {}
        for one in opened:
            two = next((other for other in decided if self._are_one(doc, one, other)), None)
            if two:
                left_open.setdefault(two, []).append(one)
        for two, every in left_open.items():
            *early, last = sorted((*every[:_MOST], two))
            notes = tuple(Note(span, f"{doc.text[slice(*span)]} here") for span in early)
            yield Hit(last, {"other": doc.text[slice(*early[0])]}, notes)

    def _are_one(self, doc: Document, one: Span, two: Span) -> bool:
        here, there = _sentence(doc, one), _sentence(doc, two)
        if here == there:
            return False
        then = times_in(doc, there)
        if (
            then
            and times_in(doc, here)
            and not then & times_in(doc, here)
            and any(key.isdigit() for key in then)
        ):
            return False
        if _is_of_others(doc, two, there, here):
            return False
        matter = _matter(doc, one) - _VOTING
        thing = _thing(doc, two, there) - _VOTING
        shared = matter & (stems_in(doc, there.first, there.last) - _VOTING)
        if len(shared) >= self.shared:
            return bool((thing & matter) - _BODIES)
        head = _thing(doc, two, there, nearest=True) - _VOTING - _BODIES
        return bool(head & stems_in(doc, here.first, here.last))


def _is_of_others(doc: Document, span: Span, sentence: Sentence, here: Sentence) -> bool:
    """True for “Norway's ban, which was approved” where the other sentence does not name Norway."""
    column = words(doc)
    first = bisect_left(column.starts, span.start)
    owners = {
        column.keys[i - 1]
        for i in range(max(sentence.first + 1, first - _BEFORE), first)
        if column.keys[i] == "'s" and column.texts[i - 1][0].isupper()
    }
    return bool(owners) and owners.isdisjoint(column.keys[here.first : here.last])


def _matter(doc: Document, span: Span) -> set[str]:
    """The words of the sentence that leaves a thing open, and of the one before."""
    every = sentences(doc)
    number = sentence_number(doc, word_at(doc, span.start))
    before = max(0, number - 1)
    if doc.block_at(every[before].start) != doc.block_at(every[number].start):
        before = number
    return stems_in(doc, every[before].first, every[number].last)


def _thing(doc: Document, span: Span, sentence: Sentence, *, nearest: bool = False) -> set[str]:
    """What is decided: “the sale of the mill” of “the sale of the mill, which was completed”, “approved the sale of the mill”."""
    first = word_at(doc, span.start)
    last = word_at(doc, span.end)
    text = doc.text[slice(*span)].lower()
    is_passive = (
        text.startswith(("which", "that", "was", "were", "is", "are", "being", "will")) or " been " in text
    )
    if is_passive or words(doc).keys[first - 1] == ",":
        return stems_in(doc, max(sentence.first, first - (_NEAR if nearest else _BEFORE)), last)
    return stems_in(doc, last, min(sentence.last, last + (_NEAR if nearest else _AFTER)))


def _is_own(doc: Document, span: Span) -> bool:
    block = doc.block_at(span.start)
    if block is None or block.kind not in _KINDS or span.end > block.end or quotation_at(doc, *span):
        return False
    sentence = _sentence(doc, span)
    return words(doc).keys[sentence.last - 1] != "?"


def _is_firm(doc: Document, span: Span) -> bool:
    if not _is_own(doc, span):
        return False
    sentence = _sentence(doc, span)
    first, last = word_at(doc, span.start), word_at(doc, span.end)
    texts = words(doc).texts[max(sentence.first, first - _AROUND) : min(sentence.last, last + _AROUND)]
    return not any(text.lower() in _APART and text != "May" for text in texts)


def _sentence(doc: Document, span: Span) -> Sentence:
    return sentence_of(doc, word_at(doc, span.start))
