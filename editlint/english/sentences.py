"""Words → sentences, by the marks that end them and by what follows.

A stop ends a sentence unless it belongs to an abbreviation, an initial or a number; after those that may also
end one (“U.S.”, “p.m.”, “Inc.”) the next word decides. Quotation marks and brackets that close after the stop
belong to the sentence. A question or exclamation inside a quotation does not end the sentence of the one who
asks: “Why?” he said.
"""

from __future__ import annotations

from editlint.model.language import Words

from .abbreviations import BEFORE_NAMES, NAMES_WITH_MARKS

_STOPS = frozenset(".?!…")
_CLOSERS = frozenset(["'", '"', "”", "’", "»", ")", "]", "''", "’’"])
_OPENERS = frozenset(["'", '"', "“", "‘", "«", "(", "[", "``", "''"])
_DASHES = frozenset(["-", "–", "—", "--"])
# Words that begin a sentence and are no part of a name: “in the U.S. The troops” against “U.S. Army”.
_STARTERS = frozenset(
    """
    the a an this that these those it its he she they we you i his her their our my your there here in
    on at for from by with as if when while after before since until because although though but and or
    so yet nor however meanwhile moreover then now what who where why how which one two some many most
    all both each no not also only even still once during according under over to is are was were do
    does did has have had can could will would should may might such another several few later earlier
    today yesterday last next more much instead despite among between through without about like just
    perhaps please thanks thank let nobody everyone everybody nothing something once thus hence
    therefore otherwise unlike whether
    """.split()
)
_AFTER_CLOCKS = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december et est edt ct cst cdt mt mst mdt pt pst pdt gmt bst cet
    utc eastern central pacific mountain atlantic greenwich
    """.split()
)
_REPORTING = frozenset(
    """
    said says say asked asks ask cried replied answered shouted wondered whispered added told wrote
    writes exclaimed demanded inquired yelled called thought continued remarked laughs laughed joked
    jokes quipped screamed sighed tweeted muttered snapped insisted recalled recalls
    """.split()
)


def sentence_starts(words: Words, breaks: frozenset[int] = frozenset()) -> list[int]:
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
            if after < count and after not in starts and _ends(words, i, after, starts):
                starts.add(after)
    return sorted(start for start in starts if start < count)


def _after_closers(words: Words, at: int) -> int:
    """The first word after the quotation marks, brackets and notes (“[17]”) that close after a stop."""
    texts, starts, ends = words.texts, words.starts, words.ends
    while at < len(texts) and texts[at] in _CLOSERS and starts[at] == ends[at - 1]:
        if (
            texts[at] in "\"'"
            and at + 1 < len(texts)
            and starts[at + 1] == ends[at]
            and texts[at + 1][0].isalnum()
        ):
            break  # “end."Then”: a straight mark that opens
        at += 1
    while _is_note(texts, at):
        at += 3
    return at


def _is_note(texts: list[str], at: int) -> bool:
    """“[17]”, which belongs to the sentence before it."""
    return texts[at : at + 1] == ["["] and texts[at + 2 : at + 3] == ["]"] and texts[at + 1].isdigit()


def _ends(words: Words, i: int, after: int, starts: set[int]) -> bool:
    """True if the stop that is, or is in, word i ends a sentence, and word `after` begins the next."""
    stop, following = words.texts[i], words.texts[after]
    if words.starts[after] == words.ends[after - 1]:
        return _is_glued_end(words, i, after)
    if not following[0].isalnum() and _continues(words, after):
        return False
    first = _first_letter(words, after)
    if stop[0].isalnum():
        return _abbreviation_ends(words, i, after, first)
    if first.islower():
        return after == i + 1 and _ends_before_small_letter(words, i, after)
    if _is_ellipsis(words, i):
        return first.isupper() and i not in starts
    if stop == "." and after == i + 1:
        return not (_is_number_of_item(words, i, starts) or _is_letter_before_figure(words, i, first))
    if stop[0] in "?!":
        return not _goes_on_after_question(words, i, after, first)
    return True


def _continues(words: Words, at: int) -> bool:
    """True for what belongs to the sentence before it: “. .”, “[1, 2]”, a smile “:)”, a late bracket."""
    word = words.texts[at]
    if word == "[":
        return at + 1 < len(words.texts) and words.texts[at + 1].isdigit()
    return word == "." or word[0] in ",;:=^?!)]”"


def _first_letter(words: Words, at: int) -> str:
    """The first letter or figure after opening marks and dashes."""
    for word in words.texts[at : at + 3]:
        if word not in _OPENERS and word not in _DASHES:
            return word[0]
    return words.texts[at][0]


def _is_glued_end(words: Words, i: int, after: int) -> bool:
    """“It came to an end.The next day”: a space is missing; not “Node.Js” or “10.Downing”."""
    before, following = words.texts[i - 1] if i else "", words.texts[after]
    if words.texts[i] not in (".", "?", "!") or not following.istitle():
        return False
    return len(before) > 2 and before.islower() and (len(following) > 1 or following in "AI")


def _ends_before_small_letter(words: Words, i: int, after: int) -> bool:
    """“they sold it. iPhone sales rose”, “you sure? no”; not “Hello! magazine”, nor “Why now? he asked.”"""
    if i == 0 or (len(words.texts[i]) > 1 and words.texts[i][0] in ".…") or words.texts[i] == "…":
        return False
    before = words.texts[i - 1]
    if words.texts[after].startswith(("http", "www.")):
        return True
    if not before.isalpha() or len(before) < (3 if before.islower() else 5):
        return False  # “lv. at noon”, “Esq. and”: an abbreviation that is not on the list
    if words.texts[i] == ".":
        return before.islower() or before.istitle()
    return before.islower() and words.keys[i - 1] not in NAMES_WITH_MARKS and not _is_reported(words, after)


def _is_ellipsis(words: Words, i: int) -> bool:
    """“...”, “…”, or the last of “. . .”"""
    stop = words.texts[i]
    return stop == "…" or (stop[0] in ".…" and (len(stop) > 1 or (i > 0 and words.texts[i - 1] == ".")))


def _abbreviation_ends(words: Words, i: int, after: int, first: str) -> bool:
    word, key, following = words.texts[i], words.keys[i], words.keys[after]
    if first.islower():
        return False
    if after > i + 1:  # a mark closed after it: “at 5 p.m.” Then
        return True
    if (
        word[:-1] in BEFORE_NAMES
        or key in ("e.g.", "i.e.", "no.", "nos.", "vs.", "p.s.")
        or following in ("(", "[")
    ):
        return False
    if key in ("p.m.", "a.m."):
        return following not in _AFTER_CLOCKS and not first.isdigit()
    if words.texts[after] in _OPENERS:
        return len(word) > 2
    return following in _STARTERS and first.isupper() and not _is_initial(words, i, after)


def _is_initial(words: Words, i: int, after: int) -> bool:
    """“J. May scored”: the next word only looks like the start of a sentence, for a name goes on."""
    if len(words.texts[i]) != 2:
        return False
    before = words.texts[i - 1] if i else ""
    return words.keys[after] in ("may", "will", "so", "an", "a", "you", "i", "do", "has", "more", "one") and (
        i == 0 or before.istitle() or not before.isalpha()
    )


def _is_number_of_item(words: Words, i: int, starts: set[int]) -> bool:
    """“1. ”, “(2. ” or “*3. ” at the start of a sentence counts it."""
    if i == 0 or not words.texts[i - 1].isdigit() or len(words.texts[i - 1]) > 2:
        return False
    return i - 1 in starts or (i - 2 in starts and not words.texts[i - 2].isalnum())


def _is_letter_before_figure(words: Words, i: int, first: str) -> bool:
    """“c. 1230”, “d. 1990”, “p. 330”, “H. R. 1280”, “ext. 12”"""
    if i == 0 or not first.isdigit():
        return False
    before = words.texts[i - 1]
    return (len(before) == 1 and before.isalpha()) or words.keys[i - 1] in ("ext", "para", "mob", "fax")


def _goes_on_after_question(words: Words, i: int, after: int, first: str) -> bool:
    """“Why now?” Ms Lee asked; Yahoo! News; “Viva Maria! (1965)”"""
    if after > i + 1:
        return words.keys[after] not in _STARTERS and _is_reported(words, after)
    if i and words.keys[i - 1] in NAMES_WITH_MARKS and words.texts[i][0] == "!":
        return words.keys[after] not in _STARTERS
    return first.isdigit() and words.texts[after] == "("


def _is_reported(words: Words, after: int) -> bool:
    """“Why now?” Ms Lee asked; “Stop!” Anna Lee, the mayor, said: a name and a verb of saying follow."""
    keys = words.keys
    for at in range(after, min(after + 12, len(keys))):
        if keys[at] in _REPORTING:
            return at < after + 4 or keys[at - 1] == ","
        if not keys[at][0].isalnum() and keys[at] not in (",", "-", "'s"):
            return False
    return False
