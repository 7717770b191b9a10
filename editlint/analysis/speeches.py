"""Who says what: each quotation with the words that name its speaker."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from typing import Literal, NamedTuple

from editlint.english.calendar import FULL_MONTHS, FULL_WEEKDAYS, RELATIVE_DAYS
from editlint.english.function_words import FUNCTION_WORDS
from editlint.english.reporting_verbs import REPORTING_VERBS
from editlint.model.document import Block, Document, layer
from editlint.model.pattern import late
from editlint.model.text import Span

from .quotations import quotations
from .words import span_of, word_at, words

SpeakerKind = Literal["name", "phrase", "pronoun", "label", ""]


class Speech(NamedTuple):
    """A quotation and whom the text names beside it. `verb` is “said”, “according to”, or empty where there is none.

    `kind`: a `name` has a capital within (“mayor Ana Reyes”), a `phrase` has none (“the spokesperson”), a `label`
    stands before a colon (“ANA:”, “Q:”) or after a dash (“— Ana Reyes”); empty where nobody is named.
    """

    quotation: Span
    speaker: Span | None = None
    verb: str = ""
    kind: SpeakerKind = ""


_PRONOUNS = frozenset(("he", "she", "they", "it", "i", "we", "you", "who"))
_OPENERS = frozenset(
    "the a an his her its their my our your one another this that some many several two three".split()
)
_TITLES = frozenset(
    ("mr", "mrs", "ms", "dr", "st", "mr.", "mrs.", "ms.", "dr.", "st.", "prof.", "rev.", "gov.", "sen.")
)
_TIMES = frozenset((*FULL_WEEKDAYS, *FULL_MONTHS, *RELATIVE_DAYS, "recently"))
_LINKS = frozenset(("of", "for", "at", "from", "in"))  # “a spokesman for the council”
_SKIPPED = frozenset("also later then earlier has have had once now still again simply just even".split())
_PARENTHETIC = frozenset(("said", "says", "added", "adds", "explained", "explains", "wrote", "writes"))
_PASSIVE = frozenset(("was", "were", "been", "be", "is", "are", "being", "got"))
_HEARS = frozenset(
    ("told", "asked", "called", "described", "warned", "advised", "urged", "dismissed", "praised")
)
_CLAUSE = frozenset(
    """
    , : ; - – — ( and but or that as while when because after before if so though although which who whom whose where
    what how
    """.split()
)
_ENDS = frozenset((".", "?", "!"))
_AFTER_SPEECH = ",?!…—–-"  # what a quotation ends with where its speaker may follow: “Go,” she said
_KEPT = frozenset("'s de van von der la el bin al di da".split())  # in lower case within a name
_MOST_WORDS = 7  # of a speaker
_LEAD = 40  # words before a quotation in which its speaker is sought
_PUT_IT = (["put", "it"], ["puts", "it"], ["has", "it"])
_FARTHEST = 400  # words back, other quotations counted
_CREDIT = late(r"[\s)]*[—–-]{1,2}\s?(?=[A-Z])")  # “…” — Anna Smith
_LABEL = late(r"(?:Q|A|[A-Z]{2,}(?: [A-Z]{2,})*|[A-Z]\w+(?: [A-Z]\w+)?)(?=:\s)")  # Q: … ANNA SMITH: …


@layer
def speeches(doc: Document) -> tuple[Speech, ...]:
    """Every quotation in order with its speaker where the text names one, and what follows a label in an interview."""
    found: list[Speech] = []
    for span in quotations(doc):
        block = doc.block_at(span.start)
        if block is None:
            continue
        speech = _attributed(doc, block, span)
        if not speech.speaker and found and _goes_on(doc, found[-1], span):
            speech = found[-1]._replace(quotation=span)
        found.append(speech)
    return tuple(sorted([*found, *_answers(doc, found)])) if ":" in doc.text else tuple(found)


def label_at(doc: Document, block: Block) -> Span | None:
    """The label that a block begins with: “Q” of “Q: Why now?”, “Anna Smith” of “Anna Smith: Because.”"""
    match = _LABEL.match(doc.text, block.start, block.end)
    return Span(*match.span()) if match else None


def credit_after(doc: Document, end: int) -> Span | None:
    """The name behind a dash after a quotation that ends at `end`: “Anna Smith” of “…” — Anna Smith."""
    match = _CREDIT.match(doc.text, end)
    if not match:
        return None
    first = word_at(doc, match.end())
    last = _phrase_end(doc, first, len(words(doc)))
    return _span(doc, first, last) if last > first else None


def _attributed(doc: Document, block: Block, span: Span) -> Speech:
    speech = _after(doc, block, span) or _before(doc, block, span)
    if speech:
        return speech
    credit = credit_after(doc, span.end)
    if credit:
        return Speech(span, credit, "", "label")
    label = label_at(doc, block)
    if label and not doc.text[label.end + 1 : span.start].strip():
        return Speech(span, label, "", "label")
    return Speech(span)


def _after(doc: Document, block: Block, span: Span) -> Speech | None:
    """“…,” said Ana Reyes · “…,” the spokesperson said · “…”, according to Reyes"""
    keys, text = words(doc).keys, doc.text
    at = word_at(doc, span.end)
    stop = word_at(doc, block.end)
    has_comma = at < stop and keys[at] == ","
    if not has_comma and text[span.end - 2] in _ENDS - {"?", "!"}:
        return None
    at += has_comma
    if at + 1 >= stop:
        return None
    if keys[at] == "according" and keys[at + 1] == "to":
        return _speech(doc, span, at + 2, _phrase_end(doc, at + 2, stop), "according to")
    if keys[at] in REPORTING_VERBS:
        return _speech(doc, span, at + 1, _phrase_end(doc, at + 1, stop), keys[at])
    at += keys[at] == "as"  # “…,” as Reyes put it
    if not has_comma and text[span.end - 2] not in _AFTER_SPEECH:
        return None
    last = _phrase_end(doc, at, stop)
    verb = last
    if verb < stop and keys[verb] == ",":  # “…,” Ana Reyes, the mayor, said
        verb = next((i + 1 for i in range(verb + 1, min(stop, verb + 15)) if keys[i] == ","), stop)
    while verb < stop and _is_skipped(keys[verb]):
        verb += 1
    if last > at and verb < stop and (keys[verb] in REPORTING_VERBS or keys[verb : verb + 2] in _PUT_IT):
        return _speech(doc, span, at, last, keys[verb])
    return None


def _before(doc: Document, block: Block, span: Span) -> Speech | None:
    """Ana Reyes said: “…” · Reyes, the mayor, called it “…” · according to Reyes, it was “…”"""
    keys = words(doc).keys
    lead = _lead(doc, block, span)
    for place in range(len(lead) - 1, -1, -1):
        key = keys[lead[place]]
        if key == "to" and place and keys[lead[place - 1]] == "according":
            first = lead[place] + 1
            return _speech(doc, span, first, _phrase_end(doc, first, lead[-1] + 1), "according to")
        is_put = key == "put" and keys[lead[place] + 1] == "it"  # “as she put it”
        if place and (key in REPORTING_VERBS or is_put):
            if key in _HEARS and keys[lead[place - 1]] in _PASSIVE:
                return None
            first, last = _subject(doc, lead, place)
            if keys[lead[place - 1]] == "," and key in _PARENTHETIC and _is_capital(doc, lead[place] + 1):
                first = lead[place] + 1  # “Where the two meet, said Ana Reyes, a botanist, “it …””
                last = _phrase_end(doc, first, lead[-1] + 1)
            return _speech(doc, span, first, last, key)
    return None


def _lead(doc: Document, block: Block, span: Span) -> list[int]:
    """The words of the sentence before a quotation, other quotations aside, by number.

    A paragraph that ends with a colon leads to the quotation that the next one begins with.
    """
    column = words(doc)
    start = block.start
    if not doc.text[start : span.start].strip() and doc.text[max(0, start - 3) : start].rstrip().endswith(
        ":"
    ):
        before = doc.block_at(start - 3)
        start = before.start if before else start
    found: list[int] = []
    i = bisect_left(column.starts, span.start) - 1
    farthest = i - _FARTHEST
    while i > max(-1, farthest) and column.starts[i] >= start and len(found) < _LEAD:
        quoted = _quotation_over(doc, column.starts[i])
        if quoted and quoted.end <= span.start:
            if doc.text[quoted.end - 2] in ".?!" and quoted.end - quoted.start > 2:
                break  # “One.” Reyes added: “Two.”
            i = bisect_left(column.starts, quoted.start) - 1
            continue
        if column.keys[i] in _ENDS:
            break
        found.append(i)
        i -= 1
    return found[::-1]


def _subject(doc: Document, lead: list[int], place: int) -> tuple[int, int]:
    """The words that name who does what the verb at lead[place] says, first to last; none where both are the same."""
    keys = words(doc).keys
    end = place
    while end and _is_skipped(keys[lead[end - 1]]):
        end -= 1
    if end and keys[lead[end - 1]] == ",":  # “Ana Reyes, the mayor, said”
        end = next((i for i in range(end - 2, 0, -1) if keys[lead[i]] == ","), 0)
    first = _phrase_start(doc, lead, end) if end else end
    if first < end and (first == 0 or keys[lead[first - 1]] in _CLAUSE | _LINKS | _TIMES):
        return lead[first], lead[end - 1] + 1
    opening = 0
    while opening < place and keys[lead[opening]] in _CLAUSE:
        opening += 1
    last = _phrase_end(doc, lead[opening], lead[place])  # “The man who led the group said”
    is_time = any(key in _TIMES for key in keys[lead[opening] : last])  # “Last Thursday I heard a man say”
    if (last > lead[opening] and not is_time) or first == end:
        return lead[opening], last
    return lead[first], lead[end - 1] + 1


def _phrase_start(doc: Document, lead: list[int], end: int) -> int:
    """Where the noun phrase that ends before lead[end] begins, as a place in the lead."""
    keys = words(doc).keys
    if keys[lead[end - 1]] in _PRONOUNS:
        return end - 1
    first = end
    while first and lead[first - 1] == lead[end - 1] - (end - first) and _is_part(doc, lead[first - 1]):
        first -= 1
        if keys[lead[first]] in _OPENERS:
            break
    while first < end and keys[lead[first]] in _TIMES:
        first += 1
    if first > 1 and first < end and keys[lead[first - 1]] in _LINKS:  # “a spokesman for the council”
        longer = _phrase_start(doc, lead, first - 1)
        if longer < first - 1 and (not longer or keys[lead[longer - 1]] in _CLAUSE):
            return longer
    return first


def _phrase_end(doc: Document, first: int, stop: int) -> int:
    """Where the noun phrase that begins with a word ends; `first` itself if none begins there."""
    keys = words(doc).keys
    if first >= stop:
        return first
    if keys[first] in _PRONOUNS:
        return first + 1
    last = first + (keys[first] in _OPENERS)
    begin = last
    texts = words(doc).texts
    while last < stop and _is_part(doc, last):
        is_small = texts[last][0].islower() and keys[last] not in _KEPT
        if begin == first and last > first and is_small and texts[last - 1][0].isupper():
            break  # “Reyes smiled”, but “the Leeds mayor”
        last += 1
    if last == begin or last - first > _MOST_WORDS:
        return first
    is_common = not any(word[0].isupper() for word in words(doc).texts[begin:last])
    if is_common and last < stop and keys[last] in _LINKS - {"in"}:
        longer = _phrase_end(doc, last + 1, stop)
        return longer if longer > last + 1 and keys[last + 1] not in _PRONOUNS else last
    return last


def _is_part(doc: Document, i: int) -> bool:
    """True for a word that can stand within the name of a speaker."""
    key, word = words(doc).keys[i], words(doc).texts[i]
    if key in ("'s", "-") or key in _TITLES or key in _OPENERS:
        return True
    if not key[0].isalpha() or key in FUNCTION_WORDS or key in REPORTING_VERBS:
        return False
    return word[0].isupper() or not (key in _TIMES or key.endswith("ly"))


def _is_capital(doc: Document, i: int) -> bool:
    return i < len(words(doc)) and words(doc).texts[i][0].isupper()


def _is_skipped(key: str) -> bool:
    return key in _SKIPPED or key.endswith("ly")


def _speech(doc: Document, quotation: Span, first: int, last: int, verb: str) -> Speech | None:
    if last <= first:
        return None
    column = words(doc)
    last = _with_name(doc, first, last)
    if last - first == 1 and column.keys[first] in _PRONOUNS:
        return Speech(quotation, _span(doc, first, last), verb, "pronoun")
    has_name = any(
        text[0].isupper()
        for text, key in zip(column.texts[first:last], column.keys[first:last])
        if key not in _OPENERS
    )
    return Speech(quotation, _span(doc, first, last), verb, "name" if has_name else "phrase")


def _with_name(doc: Document, first: int, last: int) -> int:
    """The end of “the mayor, Ana Reyes” for that of “the mayor”."""
    column = words(doc)
    if column.texts[first][0].isupper() and column.keys[first] not in _OPENERS:
        return last
    if column.keys[last : last + 1] != [","]:
        return last
    end = last + 1
    while _is_capital(doc, end):
        end += 1
    is_closed = column.keys[end : end + 1] in ([","], ["."])
    return end if is_closed and last + 1 < end <= last + 4 else last


def _span(doc: Document, first: int, last: int) -> Span:
    return span_of(doc, first, last)


def _quotation_over(doc: Document, at: int) -> Span | None:
    spans = quotations(doc)
    i = bisect_right(spans, at, key=lambda span: span.start) - 1
    return spans[i] if i >= 0 and at < spans[i].end else None


def _goes_on(doc: Document, before: Speech, span: Span) -> bool:
    """True if the speaker of the quotation before surely speaks on: “Yes,” said Reyes. “We will.”

    In the same paragraph nothing but the attribution may stand between the two; a quotation that is not closed at the
    end of its paragraph goes on in the next.
    """
    if before.speaker is None:
        return False
    text = doc.text
    between = text[before.quotation.end : span.start]
    if between == "\n\n":
        return text[before.quotation.end - 1] not in "”\"’'»"
    named = before.speaker
    if "\n\n" in between:
        return False
    if before.quotation.end <= named.start < span.start:
        return not re.search(r"[.?!]\s.*[.?!]?\s*\w", text[named.end : span.start], re.DOTALL)
    return not between.strip(" ,—–-") or between.strip(" ,") in ("and", "but", "or")


def _answers(doc: Document, found: list[Speech]) -> list[Speech]:
    """What is said behind the labels of an interview, without quotation marks."""
    quoted = {speech.speaker for speech in found if speech.kind == "label"}
    labelled = [
        (block, label)
        for block in doc.blocks
        if block.kind == "paragraph" and (label := label_at(doc, block))
    ]
    often = Counter(doc.text[slice(*label)] for _, label in labelled)
    speakers = {name for name, times in often.items() if times > 1 or name.isupper()}
    if len(speakers) < 2 or max(often.values()) < 2:  # “Note: …”, “Correction: …”
        return []
    return [
        Speech(_said(doc, label.end + 1, block.end), label, "", "label")
        for block, label in labelled
        if doc.text[slice(*label)] in speakers and label not in quoted
    ]


def _said(doc: Document, start: int, end: int) -> Span:
    return Span(end - len(doc.text[start:end].lstrip()), end)
