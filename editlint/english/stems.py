"""A rough common part of a word's forms and derivations, to see that “react” and “reaction” are one idea."""

from __future__ import annotations

# Endings by their last letter, the longest first.
_ENDINGS = {
    "s": ("ations", "ities", "ments", "tions", "sions", "ness", "ions", "ings", "ies", "ers", "es", "s"),
    "n": ("ation", "tion", "sion", "ion"),
    "g": ("ing",),
    "t": ("ment", "est"),
    "y": ("ingly", "ally", "edly", "ity", "ly", "y"),
    "d": ("ied", "ed"),
    "r": ("er",),
    "e": ("ive", "e"),
    "l": ("al",),
}
_LEAST = 4  # letters that must be left
# Words that would be taken for kin of others: “policy” of “police”, “station” of “state”, “party” of “part”.
_UNLIKE = {
    "policy": "policy", "policies": "policy", "station": "station", "stations": "station", "party": "party",
    "parties": "party", "mission": "mission", "missions": "mission", "passion": "passion", "passions": "passion",
    "county": "county", "counties": "county", "university": "university", "universities": "university",
    "generation": "generation", "generations": "generation", "number": "number", "numbers": "number",
    "master": "master", "masters": "master", "message": "message", "ration": "ration", "rations": "ration",
    "portion": "portion", "portions": "portion", "entity": "entity", "entities": "entity", "city": "city",
}  # fmt: skip


def stem(word: str) -> str:
    """The word in lower case without its ending: react, reacts, reacting, reaction → “react”."""
    word = word.lower()
    if word in _UNLIKE:
        return _UNLIKE[word]
    for ending in _ENDINGS.get(word[-1:], ()):
        if len(word) - len(ending) >= _LEAST and word.endswith(ending):
            word = word[: -len(ending)]
            break
    if len(word) > _LEAST and word[-1] == word[-2] and word[-1] not in "aeiouls":
        word = word[:-1]
    return word.removesuffix("e") if len(word) > _LEAST else word
