"""A rough common part of a word's forms and derivations, to see that “react” and “reaction” are one idea."""

from __future__ import annotations

_ENDINGS = (
    "ations", "ation", "ingly", "ities", "ments", "tions", "sions", "ness", "ment", "tion", "sion", "ions", "ally",
    "edly", "ings", "ies", "ied", "ity", "ing", "ive", "ion", "ers", "est", "ed", "es", "er", "ly", "al", "s", "e", "y",
)  # fmt: skip
_LEAST = 4  # letters that must be left


def stem(word: str) -> str:
    """The word in lower case without its ending: react, reacts, reacting, reaction → “react”."""
    word = word.lower()
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST:
            word = word[: -len(ending)]
            break
    if len(word) > _LEAST and word[-1] == word[-2] and word[-1] not in "aeiouls":
        word = word[:-1]
    return word.removesuffix("e") if len(word) > _LEAST else word
