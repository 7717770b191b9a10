"""How many syllables a word has: by its letters, and by a list of words whose letters mislead."""

from __future__ import annotations

import os
import re

# A run of vowels is one syllable, less the silent e's, and more where two vowels of a run are both heard.
_VOWELS = re.compile("[aeiouy]+")
_SILENT = re.compile(
    r"""
    e(?=[sd]?$)(?:                                    # at the end, or before -s and -d:
        (?<=[aeiouy][lr]e)                            # smile, fires, ruled, but “table”, “acres”
      | (?<=lle) | (?<=[lr]re)                        # grille, bizarre
      | (?=$)(?: (?<![aeiouylr]e) | (?<=[^aeiouy][lrw][lr]e) )
      | (?=d)(?: (?<![aeiouytdlr]e) | (?<=[^aeiouytd]re) )        # hoped, but “hunted”
      | (?=s)(?: (?<![aeiouysczxglrh]e) | (?<=[^aeiouy]re) | (?<=[tgp]he) )  # hopes, but “horses”
    )
                                                      # within: lonely, statement, firesides
  | e(?=(?:ly|ness|ments?|ful|fully|less|lessly|some|man|men|where|land)$)
     (?<![aeiouy]e)(?<![^aeiouyl]le)(?<![^aeiouy]re)
  | e(?<=[rfm]e)(?=(?:side|line|time|guard|sight|ground|head)s?$)
  | a(?<=ica)(?=lly$)                                 # basically
  | u(?<=[gq]u)(?=es?$)                               # league, technique
    """,
    re.VERBOSE,
)
_HIATUS = re.compile(
    r"""
    i(?: (?=a(?!g|ge|u)|ou)(?<![aeiouctsgx]i)         # media, but “special”
       | (?=o)(?<![aeiouyctsgx]i)(?!ons?$)            # biology, but “nation”, “union”
       | (?=u|ety|ent|enc|at[ei])                     # medium, society, client, associate
       | (?=e(?:r|rs|st)$)(?<![ctxl]i)                # happier
       | (?=sm)(?<=[aeiou]i) )
  | e(?: (?=o(?!u|i|p)) | (?=ing|at[ei]) | (?<=re)(?=a(?:[^aeioudmlsknp])) | (?<=^re)(?=e|in|a[lpsr]|is|o) )
  | o(?<=^co)(?=o[rp]|in|ex) | o(?=ing)               # cooperate, going
  | u(?: (?=a|i(?:t[ty]|ng)|ou|e(?:nt|nc))(?<![qg]u) )
  | y(?: (?=ing) | (?=[ao]|e(?!d|s))(?<=[aeo]y) )     # buying, player
  | s(?=ms?$)                                         # tourism
    """,
    re.VERBOSE,
)
_LETTERS = re.compile(r"[^\W\d_]+")
_ADDS_ONE = {  # what an ending adds, after which letters: “boss's”, “it'll”, “could've”, “didn't”
    "'s": ("s", "x", "z", "ch", "sh", "ce", "ge", "se", "ze"),
    "'ll": tuple("bcdfghjklmnpqrstvxz"),
    "'ve": tuple("bcdfghjklmnpqrstvxz"),
    "'d": ("t", "d"),
    "'re": (),
    "'m": (),
    "n't": ("d", "t", "s", "e", "k"),
}
_known: dict[str, int] = {}  # the list, once it is read, and every word asked since
_MOST_KNOWN = 100_000  # so that a server that reads the whole day does not grow


def syllables(word: str) -> int:
    """The syllables of a word as it is read aloud; “six-member” is the sum of its parts, and so is “U.S.”.

    A number in figures counts as one, as other programs have it, though nobody says “2019” so. What has
    neither letter nor figure has none.
    """
    if not _known:
        _known.update(_listed())
    count = _known.get(word)
    if count is None:
        if len(_known) > _MOST_KNOWN:
            _known.clear()
            return syllables(word)
        count = _known[word] = _count(word)
    return count


def _count(word: str) -> int:
    small = word.lower().replace("’", "'")
    if small in _known:
        return _known[small]
    if small.isascii() and small.isalpha():
        return len(word) if _is_spelt_out(word) else estimate(small)
    for ending, after in _ADDS_ONE.items():
        if small.endswith(ending) and len(small) > len(ending):
            before = small.removesuffix(ending)
            return syllables(before) + before.endswith(after)
    if not small.isascii():
        small = _without_accents(small)
    parts = _LETTERS.findall(small)
    if parts == [small]:
        return _known.get(small) or estimate(small)
    return sum(map(syllables, parts)) + any(c.isdigit() for c in small)


def estimate(word: str) -> int:
    """The syllables of a word in lower case by its letters alone."""
    return max(1, len(_VOWELS.findall(word)) - len(_SILENT.findall(word)) + len(_HIATUS.findall(word)))


def _is_spelt_out(word: str) -> bool:
    """True for “BBC”; not for “NATO”, which is read as a word."""
    return word.isupper() and not any(c in "AEIOUY" for c in word)


def _without_accents(small: str) -> str:
    from unicodedata import combining, normalize

    return "".join(c for c in normalize("NFD", small) if not combining(c))


def _listed() -> dict[str, int]:
    """The words of the list; each of its lines is a number of syllables and the words that have it."""
    listed: dict[str, int] = {}
    with open(os.path.join(os.path.dirname(__file__), "data", "syllables.txt"), encoding="ascii") as lines:
        for line in lines:
            count, *words = line.split()
            listed.update(dict.fromkeys(words, int(count)))
    return listed
