"""The lemma of a word, the form under which a dictionary has it, as the treebanks EWT and GUM write it."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

# What is left out at the end, and what is put there: (“ies”, “y”).
Edit = tuple[str, str]
NO_EDIT: Edit = ("", "")

# The inflected forms that the data file speaks of, by the tag of Penn.
FORM_BY_TAG = {
    "VBZ": "third",
    "VBD": "past",
    "VBN": "past",
    "VBG": "ing",
    "NNS": "plural",
    "NNPS": "plural",
    "JJR": "more",
    "RBR": "more",
    "JJS": "most",
    "RBS": "most",
}
_PRONOUNS = {
    "i": "I", "me": "I", "mine": "my", "'s": "we", "us": "we", "ours": "our", "u": "you", "ya": "you",
    "yours": "your", "him": "he", "her": "she", "hers": "her", "them": "they", "'em": "they", "em": "they",
    "theirs": "their", "these": "this", "those": "that",
}  # fmt: skip
_PRESENT = {
    "'m": "be", "m": "be", "am": "be", "are": "be", "'re": "be", "re": "be", "r": "be", "ai": "be",
    "'ve": "have", "ve": "have", "wan": "want",
}  # fmt: skip
_PAST = {"'d": "have", "got": "get", "was": "be", "were": "be"}
_DEGREES = {"more": "more", "most": "most", "less": "less", "least": "least"}
# Words of few and closed kinds, and short ways to write, by tag.
_LISTED: Mapping[str, Mapping[str, str]] = {
    "PRP": _PRONOUNS,
    "WP": _PRONOUNS,
    "DT": {"an": "a", "these": "this", "those": "that"},
    "MD": {"'ll": "will", "ll": "will", "'d": "would", "d": "would", "ca": "can", "wo": "will", "sha": "shall"},
    "VB": {"'ve": "have"},
    "VBP": _PRESENT,
    "VBZ": {"is": "be", "'s": "be", "s": "be", "`s": "be", "has": "have", "ai": "be"},
    "VBD": _PAST,
    "VBN": _PAST,
    "VBG": {"gon": "go"},
    "RB": {"n't": "not", "nt": "not", "bc": "BC", "bce": "BCE", "asap": "ASAP"},
    "TO": {"na": "to", "ta": "to"},
    "POS": {"'": "'s", "s": "'s"},
    "IN": {"vs.": "versus", "vs": "versus", "v.": "versus", "thru": "through"},
    "CC": {"n": "and", "'n": "and", "n'": "and", "'n'": "and", "v.": "versus", "vs.": "versus", "vs": "versus"},
    "CD": {"m": "million", "bn": "billion", "b": "billion", "tn": "trillion", "k": "thousand"},
    "NN": {"pm": "p.m.", "p.m": "p.m.", "am": "a.m.", "a.m": "a.m.", "tv": "TV", "t.v.": "TV"},
    "NNS": {"people": "person"},
    ":": {"--": "-", "...": "…"},
    "FW": {"etc": "etc.", "ie": "i.e.", "i.e": "i.e.", "eg": "e.g.", "e.g": "e.g."},
    "JJR": {**_DEGREES, "better": "good", "worse": "bad", "elder": "old", "further": "further"},
    "JJS": {**_DEGREES, "best": "good", "worst": "bad", "eldest": "old"},
    "RBR": {**_DEGREES, "better": "well", "worse": "badly", "further": "far", "farther": "far"},
    "RBS": {**_DEGREES, "best": "well", "worst": "badly"},
    "NNP": {
        "jan.": "January", "feb": "February", "feb.": "February", "mar.": "March",
        "apr": "April", "apr.": "April", "aug": "August", "aug.": "August", "sept": "September",
        "sept.": "September", "oct": "October", "oct.": "October", "nov": "November", "nov.": "November",
        "dec": "December", "dec.": "December", "mon.": "Monday", "tue.": "Tuesday", "tues.": "Tuesday",
        "wed.": "Wednesday", "thu.": "Thursday", "thur.": "Thursday", "thurs.": "Thursday", "fri.": "Friday",
        "sat.": "Saturday", "sun.": "Sunday",
    },
}  # fmt: skip
# Tags whose words are not looked at: addresses, marks, symbols, foreign words.
_AS_WRITTEN = frozenset(("ADD", "SYM", "NFP", "LS", "$", "#", "FW"))
_ACRONYMS = {"NN": 5, "NNS": 3}  # the most letters that one has, by tag: “VISIT” is more likely shouted
_LONGEST_ACRONYM_OF_NAME = 6  # “UNESCO”, but “CHERNOBYL” is Chernobyl
_ROMAN = frozenset("IVXLCDM")
_MAY_BE_HAS = frozenset(("'s", "’s"))
# “'s” before these is “has”, also with an adverb between: “she's never been”.
_AFTER_HAS = frozenset(("been", "had", "got", "become", "gotten"))


class _Known(NamedTuple):
    """The data file: edits by the form, and by whole words or endings (“-ies”); words that are written with a capital."""

    edits: dict[str, dict[str, Edit]]
    capitals: frozenset[str]
    names: frozenset[str]  # that are not the plural of another


def lemmas(texts: Sequence[str], upos: Sequence[str], xpos: Sequence[str]) -> list[str]:
    """The lemma of each word of an article, from the words as they are written and their tags.

    Seeing the words beside a word, it knows “has” in “’s been”, and a headline from an acronym.
    """
    found = list(map(lemma, texts, upos, xpos))
    for i, text in enumerate(texts):
        if text in _MAY_BE_HAS:
            if found[i] == "be" and _is_has(texts, xpos, i):
                found[i] = "have"
        elif text.isupper() and found[i] == text and xpos[i] in _ACRONYMS and _is_shouted(texts, i):
            found[i] = lemma(text.lower(), upos[i], xpos[i])
    return found


@lru_cache(maxsize=100_000)  # bounded, so that a server that reads the whole day does not grow
def lemma(word: str, upos: str, xpos: str) -> str:
    """The lemma of one word with its universal tag and its tag of Penn; the word itself where nothing is known.

    Names keep their capitals, all else is in lower case, but for “American”, “iPhone” and “DNA”. Of “'s” it
    says “be”; only `lemmas` sees that “'s been” is “has been”.
    """
    word = word.replace("’", "'")
    key = word.lower()
    listed = _LISTED.get(xpos)
    if listed and key in listed:
        return listed[key]
    if word == "–":
        return "-"
    if upos == "PUNCT" or xpos in _AS_WRITTEN:
        return word
    if xpos == "CD" and "," in word and word[0].isdigit():
        return word.replace(",", "")
    if upos == "PROPN" or xpos in ("NNP", "NNPS"):
        return _of_name(word, key, upos, xpos)
    if xpos == "NNS":
        return _singular(word, key)
    form = FORM_BY_TAG.get(xpos)
    return _edited(key, key, form) if form else _in_its_case(word, key, xpos)


def ending_edit(key: str, edits: Mapping[str, Edit]) -> Edit:
    """What the longest of the endings (“-ies”) that the word has says is to be changed."""
    for start in range(len(key)):
        edit = edits.get("-" + key[start:])
        if edit:
            return edit
    return NO_EDIT


def _is_has(texts: Sequence[str], xpos: Sequence[str], i: int) -> bool:
    after = i + 1
    while after < len(texts) and xpos[after] == "RB":
        after += 1
    return after < len(texts) and texts[after] in _AFTER_HAS and xpos[after] == "VBN"


def _is_shouted(texts: Sequence[str], i: int) -> bool:
    """True for a word among others in capitals: “BANK TO CLOSE”."""
    if len(texts[i]) == 1 or not texts[i].isalpha():
        return False
    beside = (*texts[max(i - 1, 0) : i], *texts[i + 1 : i + 2])
    return any(len(text) > 1 and text.isupper() and text.isalpha() for text in beside)


def _singular(word: str, key: str) -> str:
    if key[:-1].isdigit():  # “1980s”
        return key
    if key.endswith("'s") and len(key) > 2:  # “1980's”, “the do's and don'ts”
        return key.replace("'", "") if key[0].isdigit() else word[:-2]
    one = _edited(word, key, "plural")
    if one in _known().capitals or _has_inner_capitals(word):
        return one
    if word.isupper() and len(word) <= _ACRONYMS["NNS"]:
        return word
    return one.lower()


def _of_name(word: str, key: str, upos: str, xpos: str) -> str:
    """“Americans” → American; “United” → Unite, as the treebanks have verbs in names."""
    if xpos == "NNPS":
        is_plural = key.endswith(("s", "men")) and word not in _known().names
        return _edited(word, key, "plural") if is_plural else word
    if len(word) > _LONGEST_ACRONYM_OF_NAME and word.isupper() and word.isalpha():
        return word.capitalize()
    if upos == "VERB":
        form = "ing" if key.endswith("ing") else "past" if key.endswith("ed") else ""
        return _edited(word, key, form) if form else word
    return word


def _in_its_case(word: str, key: str, xpos: str) -> str:
    if word == key:
        return word
    if (xpos in ("NN", "JJ") and word in _known().capitals) or _has_inner_capitals(word):
        return word
    is_acronym = len(word) <= _ACRONYMS.get(xpos, 0) or (xpos == "CD" and _ROMAN.issuperset(word))
    return word if is_acronym and word.isupper() else key


def _has_inner_capitals(word: str) -> bool:
    """True for “iPhone”, “PhD”, “DVDs”, not for “HEADLINE”, “Word”."""
    return (word[1:] != word[1:].lower() and not word.isupper()) or any(c.isdigit() for c in word)


def _edited(word: str, key: str, form: str) -> str:
    edits = _known().edits[form]
    left, put = edits.get(key) or ending_edit(key, edits)
    if len(left) >= len(word):
        return put or word
    return word[: len(word) - len(left)] + (put.upper() if word.isupper() else put)


@cache
def _known() -> _Known:
    edits: dict[str, dict[str, Edit]] = {form: {} for form in FORM_BY_TAG.values()}
    lists: dict[str, frozenset[str]] = {}
    with open(os.path.join(os.path.dirname(__file__), "data", "lemmas.txt"), encoding="utf-8") as lines:
        for line in lines:
            kind, *entries = line.split()
            if kind in edits:
                left, _, put = entries[0].partition(">")
                edits[kind].update(dict.fromkeys(entries[1:], (left, put)))
            else:
                lists[kind] = frozenset(entries)
    return _Known(edits, lists["capital"], lists["name"])
