"""Whether a place is told as plain fact, and what time its sentence names."""

from __future__ import annotations

from editlint.english.calendar import MONTHS, WEEKDAYS
from editlint.model.document import Document
from editlint.model.language import Sentence
from editlint.model.pattern import late

from .content_stems import content_stems
from .sentences import sentence_of
from .words import words

_SUPPOSING = frozenset(
    "if unless whether would could might may should must can cannot had_to nearly almost".split()
)
_DENYING = frozenset(
    "not n't no never nobody none nothing neither nor without hardly denied denies deny".split()
)
_TIMES = frozenset((*MONTHS, *WEEKDAYS)) - {"may", "march"}
_YEAR = late(r"(?:1[5-9]|20)\d\d(?:s|–\d\d|-\d\d)?$")


def is_supposed(doc: Document, first: int) -> bool:
    """True for what is asked, or stands behind “if”, “would” or “whether” in its sentence; of a word by its number."""
    column, sentence = words(doc), sentence_of(doc, first)
    before = [
        key
        for key, text in zip(column.keys[sentence.first : first], column.texts[sentence.first : first])
        if key != "may" or text != "May"  # the month
    ]
    return column.keys[sentence.last - 1] == "?" or not _SUPPOSING.isdisjoint(before)


def is_denied(doc: Document, first: int, back: int = 4) -> bool:
    """True with “not”, “never” or “nobody” among the few words before a word of its sentence."""
    keys, sentence = words(doc).keys, sentence_of(doc, first)
    return not _DENYING.isdisjoint(keys[max(sentence.first, first - back) : first])


def times_in(doc: Document, sentence: Sentence) -> frozenset[str]:
    """The years, months and weekdays that a sentence names."""
    return frozenset(
        key for key in words(doc).keys[sentence.first : sentence.last] if key in _TIMES or _YEAR.match(key)
    )


def stems_in(doc: Document, first: int, last: int) -> set[str]:
    """The stems of the content words among words first to last (last is not in it)."""
    stems, keys = content_stems(doc), words(doc).keys
    return {stems[key] for key in keys[first:last] if key in stems}
