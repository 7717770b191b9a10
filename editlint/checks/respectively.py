"""“Respectively” between two lists of unequal length."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from editlint.analysis.grammar import tags
from editlint.analysis.quotations import quotation_at
from editlint.analysis.sentences import sentence_of
from editlint.analysis.word_places import places_of
from editlint.analysis.words import span_of, words
from editlint.english.number_words import NUMBER_WORDS, UNITS
from editlint.english.ordinals import ORDINALS
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.language import Sentence

_ITEM = 8  # words of an item
_SENTENCE = 100  # words; what is longer is no sentence but a list
_SUBJECT = 3  # words at the start of a sentence among which “two” counts its subject
_GROUPS = {"both": 2, "pair": 2, "duo": 2, "couple": 2, "trio": 3, "quartet": 4}
_LEADING = ("ADP", "SCONJ", "ADV", "VERB")
# What makes a list longer or opens another one: “Ana as well as Ben”, “Ana or Ben”, “Ana (with Ben)”.
_OTHER_JOINTS = frozenset("or well plus with versus together alongside & / ; : ( – —".split())
_DEFINITE = frozenset("the his her its their our my your".split())
_STOPS = frozenset(", . ; : ) ( ? ! – —".split())
_NOUNS = ("NOUN", "ADJ")
_VERBS = ("VERB", "AUX")


class _Row(NamedTuple):
    """“Ana, Ben and Carl”: words first to last (last is not in it), with its number of parts."""

    first: int
    last: int
    size: int


class Respectively(NamedTuple):
    """Two lists in one sentence, or a counted subject and a list, of which one has more parts. Silent where a list
    may be read in two ways."""

    gives = ("match", "size", "other", "count")
    cost = "parse"
    signs = ("respectively",)

    def run(self, doc: Document) -> Iterator[Hit]:
        for i in places_of(doc, ("respectively",)):
            sentence = sentence_of(doc, i)
            span = span_of(doc, i, i + 1)
            if quotation_at(doc, *span) or sentence.last - sentence.first > _SENTENCE:
                continue
            second = _row_before(doc, sentence, i) or _row_after(doc, sentence, i)
            first = _first_row(doc, sentence, min(i, second.first)) if second else None
            if first and second and first.size != second.size:
                match = span_of(doc, min(i, second.first), max(i + 1, second.last))
                other = span_of(doc, first.first, first.last)
                values = {
                    "size": str(second.size),
                    "other": doc.text[slice(*other)],
                    "count": str(first.size),
                }
                yield Hit(match, values, (Note(other, f"{first.size} here"),))


def _row_before(doc: Document, sentence: Sentence, i: int) -> _Row | None:
    """The list that ends before the word: “first, second and third, respectively”."""
    keys = words(doc).keys
    end = i - 1 if keys[i - 1] in (",", "(") else i
    joint = next((k for k in range(end - 1, max(sentence.first, end - _ITEM), -1) if keys[k] == "and"), 0)
    if not joint or _has_verb(doc, joint + 1, end) or "," in keys[joint:end]:
        return None
    return _row(doc, sentence.first, joint, end)


def _row_after(doc: Document, sentence: Sentence, i: int) -> _Row | None:
    """The list that begins after the word: “were respectively first, second and third”."""
    keys = words(doc).keys
    joints = [k for k in range(i + 2, sentence.last) if keys[k] == "and"]
    if len(joints) != 1 or keys[i + 1] == ",":
        return None
    last = joints[0] + 1
    while last < sentence.last and keys[last] not in _STOPS and last - joints[0] < _ITEM:
        last += 1
    return _row(doc, i + 1, joints[0], last)


def _first_row(doc: Document, sentence: Sentence, end: int) -> _Row | None:
    """The only list of the sentence before a word; without one, its counted subject."""
    keys = words(doc).keys
    if not _OTHER_JOINTS.isdisjoint(keys[sentence.first : end]):
        return None
    joints = [k for k in range(sentence.first + 1, end) if keys[k] == "and"]
    if not joints:
        return _counted(doc, sentence, end)
    joint = joints[0]
    # “Paris, France, and Rome, Italy” are two; “Ana, Ben and Carl, aged 9,” has another part.
    if len(joints) > 1 or "," in keys[joint:end]:
        return None
    return _row(doc, sentence.first, joint, _last_of_part(doc, joint + 1, end))


def _last_of_part(doc: Document, first: int, end: int) -> int:
    """Where a part ends: before the verb, or after its first noun where “cost” and “rose” may be nouns themselves."""
    upos = tags(doc).upos
    verb = next((k for k in range(first, end) if upos[k] in _VERBS), end)
    if verb < end:
        return verb
    return next((k + 1 for k in range(first, end) if upos[k] in ("NOUN", "PROPN")), end)


def _counted(doc: Document, sentence: Sentence, end: int) -> _Row | None:
    """“The two sisters” where a sentence begins with them."""
    keys, upos = words(doc).keys, tags(doc).upos
    for i in range(sentence.first, min(end, sentence.first + _SUBJECT)):
        size = UNITS.get(keys[i], 0) or _GROUPS.get(keys[i], 0)
        if 1 < size < 10 and not _has_verb(doc, sentence.first, i + 1):
            last = i + 1
            while last < end and upos[last] in ("ADJ", "NOUN"):
                last += 1
            is_subject = upos[last] in _VERBS and (keys[i] in _GROUPS or keys[last - 1].endswith("s"))
            return _Row(sentence.first, last, size) if is_subject else None
    return None


def _row(doc: Document, start: int, joint: int, last: int) -> _Row | None:
    """The list around an “and”, that begins after `start` and ends at `last`; None where its parts are not alike."""
    keys, upos = words(doc).keys, tags(doc).upos
    if joint + 1 >= last:
        return None
    shape = _shape(doc, joint + 1)
    end = joint - 1 if keys[joint - 1] == "," else joint
    size = 1
    while True:
        first = max((k + 1 for k in range(start, end) if keys[k] == ","), default=start)
        head = _last_of_shape(doc, first, end, shape)
        if head < 0:
            is_apart = upos[first] in _LEADING or _has_verb(doc, first, end)
            return _Row(end + 1, last, size) if size > 1 and is_apart else None
        size += 1
        if head > first or first == start:
            # “In Leeds, Ana and Ben” are two, “In Leeds, York and Hull” three.
            is_unsure = head > first and size > 2 and first == start and upos[first] in _LEADING
            return None if is_unsure else _Row(head, last, size)
        end = first - 1


def _last_of_shape(doc: Document, first: int, end: int, shape: str) -> int:
    """The word with which a part of the shape begins that ends at `end`, from the left; -1 where there is none."""
    if not first < end or end - first > 3 * _ITEM:
        return -1
    if _shape(doc, first) == shape and not _has_verb(doc, first, end) and end - first <= _ITEM:
        return first
    for k in range(end - 1, max(first, end - _ITEM) - 1, -1):
        if _has_verb(doc, k, k + 1):
            return -1
        if _shape(doc, k) == shape:
            while shape in ("name", "number") and k > first and _shape(doc, k - 1) == shape:
                k -= 1
            return k
    return -1


def _shape(doc: Document, i: int) -> str:
    """What a part begins with: a name, a figure, “the”; of other words the word class."""
    column = words(doc)
    key, upos = column.keys[i], tags(doc).upos[i]
    if key in ORDINALS:
        return "ordinal"
    if key[0].isdigit() or key[0] in "£$€" or key in NUMBER_WORDS:
        return "number"
    if key in _DEFINITE:
        return "the"
    if upos in ("DET", "ADP", "PRON"):
        return key
    opens = sentence_of(doc, i).first == i
    if upos == "PROPN" or (column.texts[i][0].isupper() and upos in _NOUNS and not opens):
        return "name"
    return "noun" if upos in _NOUNS else upos


def _has_verb(doc: Document, first: int, last: int) -> bool:
    return any(upos in _VERBS for upos in tags(doc).upos[first:last])
