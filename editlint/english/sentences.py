"""Words → sentences, by the marks that end them and by what follows.

A stop ends a sentence unless it belongs to an abbreviation, an initial or a number; after those that may also end one
(“U.S.”, “p.m.”, “Inc.”) the next word decides. Quotation marks and brackets that close after the stop belong to the
sentence. A question or exclamation inside a quotation does not end the sentence of the one who asks: “Why?” he said.
"""

from __future__ import annotations

from editlint.model.language import Words

from .abbreviations import BEFORE_NAMES

_STOPS = frozenset(".?!…")
_CLOSERS = frozenset("\"'”’»)]")
_OPENERS = frozenset("\"'“‘«([")
# Words that begin a sentence and are no part of a name: “in the U.S. The troops” against “U.S. Army”.
_STARTERS = frozenset(
    """
    the a an this that these those it its he she they we you i his her their our my your there here in on at for from by
    with as if when while after before since until because although though but and or so yet nor however meanwhile
    moreover then now what who where why how which one two some many most all both each no not also only even still
    once during according under over to is are was were do does did has have had can could will would should may might
    """.split()
)
_DATES = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december et est edt ct cst cdt mt mst mdt pt pst pdt gmt bst cet eastern central
    pacific local
    """.split()
)
_REPORTING = frozenset(
    """
    said says say asked asks ask cried replied answered shouted wondered whispered added told wrote exclaimed demanded
    inquired yelled called thought continued remarked laughs joked
    """.split()
)


def sentence_starts(text: str, words: Words, breaks: frozenset[int] = frozenset()) -> list[int]:
    """The number of the first word of each sentence, 0 first; `breaks` are words that begin a block.

    The list is empty for a text without words.
    """
    texts, count = words.texts, len(words.texts)
    if not count:
        return []
    starts = {0, *breaks}
    for i, word in enumerate(texts):
        if word[-1] in _STOPS:
            after = _after_closers(words, i + 1)
            if after < count and after not in starts and _ends(text, words, i, after, starts):
                starts.add(after)
    return sorted(start for start in starts if start < count)


def _after_closers(words: Words, at: int) -> int:
    """The first word after the quotation marks and brackets that close right after a stop."""
    texts, starts, ends = words.texts, words.starts, words.ends
    while at < len(texts) and texts[at] in _CLOSERS and starts[at] == ends[at - 1]:
        if texts[at] in "\"'" and at + 1 < len(texts) and starts[at + 1] == ends[at] and texts[at + 1][0].isalnum():
            break  # “.”Then: a straight mark that opens
        at += 1
    return at


def _ends(text: str, words: Words, i: int, after: int, starts: set[int]) -> bool:
    """True if the stop that is, or is in, word i ends a sentence, and word `after` begins the next."""
    stop, following = words.texts[i], words.texts[after]
    first = _first_letter(words, after)
    if words.starts[after] == words.ends[after - 1]:
        return after == i + 1 and _is_glued_end(words, i, following)
    if first.islower():
        return False
    if len(stop) > 1 and stop[0].isalnum():
        return _abbreviation_ends(words, i, after)
    if stop[0] in ".…" and len(stop) > 1 or stop == "…":
        return first.isupper()
    if following == "[" and after + 1 < len(words.texts) and words.texts[after + 1].isdigit():
        return False  # “[17]” is a note to the sentence before it
    if stop == "." and after == i + 1 and (_is_number_of_item(words, i, starts) or _is_circa(words, i, first)):
        return False
    if stop[0] in "?!" and after > i + 1 and _is_reported(words, after):
        return False
    return not (stop[0] == "!" and after == i + 1 and first.isdigit())


def _first_letter(words: Words, at: int) -> str:
    """The first letter or figure after opening marks."""
    for word in words.texts[at : at + 3]:
        if word not in _OPENERS:
            return word[0]
    return words.texts[at][0]


def _is_glued_end(words: Words, i: int, following: str) -> bool:
    """“It came to an end.The next day”: a space is missing; not “Node.js” or “yahoo.com”."""
    before = words.texts[i - 1] if i else ""
    return words.texts[i] in (".", "?", "!") and len(before) > 2 and before.islower() and following.istitle() and len(following) > 1


def _abbreviation_ends(words: Words, i: int, after: int) -> bool:
    word, key, following = words.texts[i], words.keys[i], words.keys[after]
    bare = word.rstrip(".")
    if after > i + 1:  # a mark closed after it: “at 5 p.m.” Then
        return True
    if bare in BEFORE_NAMES and bare not in ("St", "Ft", "Mt", "vs"):
        return False
    if key in ("e.g.", "i.e."):
        return False
    if key in ("p.m.", "a.m."):
        return words.texts[after][0].isupper() and following not in _DATES or words.texts[after] in _OPENERS
    if words.texts[after] in _OPENERS:
        return words.texts[after] not in "([" and len(bare) > 1
    return following in _STARTERS and words.texts[after][0].isupper()


def _is_number_of_item(words: Words, i: int, starts: set[int]) -> bool:
    """“1. ” at the start of a sentence counts it."""
    return i >= 1 and i - 1 in starts and words.texts[i - 1].isdigit()


def _is_circa(words: Words, i: int, first: str) -> bool:
    """“c. 1230”"""
    return i >= 1 and words.keys[i - 1] == "c" and first.isdigit()


def _is_reported(words: Words, after: int) -> bool:
    """“Why now?” Ms Lee asked: a name and a verb of saying follow."""
    return any(key in _REPORTING for key in words.keys[after : after + 4])
