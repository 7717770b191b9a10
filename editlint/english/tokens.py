"""Text → words, as Universal Dependencies cuts them.

One regular expression reads the text from left to right; what it takes for a word is decided by the order of its
alternatives. Rules of the treebanks (EWT, GUM) that it follows: “don’t” is do + n’t, “Anna’s” is Anna + ’s, “cannot” is
can + not, “six-member” is six + - + member, but “e-mail”, “co-worker” and “anti-war” are whole; “$” and “%” stand alone;
“U.S.”, “Mr.”, “p.m.” keep their stop.
"""

from __future__ import annotations

import re

from editlint.model.language import Words

from .abbreviations import ABBREVIATIONS

# Prefixes that are not cut from the word they are joined to.
_PREFIXES = "anti|bi|co|counter|de|e|ex|extra|infra|inter|intra|macro|mega|micro|mid|mini|multi|neo|non|over|post|pre|pro|pseudo|re|semi|sub|super|trans|tri|ultra|un|uni|vice"
_CLITIC = r"['’](?:s|m|d|re|ve|ll)"
_TOKEN = re.compile(
    rf"""
    (?!(?i:cannot|gonna|wanna|gotta)\b)(?:[A-Za-z]+(?=[ ,\n;?!)”"—]|:\s)|[a-z]{{6,}}(?=\.\s))  # most words, first because it is fast
  | ,(?=[ \n])
  | \.(?=[ \n][^.\s]|\n|\Z)
  | (?:https?://|www\.)[^\s<>"”“]*[\w/]                          # addresses
  | [\w.+-]+@[\w-]+(?:\.[\w-]+)+
  | [@\#][^\W\d]\w*
  | \d{{3}}-\d{{3,4}}(?:-\d{{4}})?(?![\w-])                          # telephone numbers
  | (?>\d+(?:[.,:/]\d+)*)(?:(?=[ap]m\b|[AP]M\b|[kmg]\b|[kcm]m\b|bn\b|kg\b|mph\b)|(?:st|nd|rd|th|s|['’]s)?(?![^\W\d]))  # 1,200.50  7:30|pm  1980s
  | (?:[^\W\d_]\.){{2,}}(?:[^\W\d_](?![\w]))?                    # U.S.  p.m.  e.g.
  | (?:{"|".join(sorted(map(re.escape, ABBREVIATIONS), key=len, reverse=True))})\.(?![^\W_])
  | [Nn]os?\.(?=\s?\d)                                            # No. 5
  | [A-Z]\.(?=\s+[A-Z][\w.])                                     # J. K. Rowling, but not “vitamin C. He”
  | (?i:can(?=not\b)|(?:gon|wan)(?=na\b)|got(?=ta\b))
  | [^\W_]+?(?=[nN]['’][tT]\b)                                   # do|n’t
  | [nN]['’][tT]\b
  | (?:[oOdDlL]['’])(?=[^\W\d_]{{3}})[^\W\d_]+                   # O’Neill, d’Orsay, o’clock
  | (?i:(?:{_PREFIXES})-)(?=[^\W\d_])[^\W_]+                     # co-worker, mid-July
  | [^\W_]+?(?={_CLITIC}(?![^\W_]))                              # Anna|’s
  | {_CLITIC}(?![^\W_])
  | ['’](?:em|tis|twas|cause|\d0s)(?![^\W_])
  | [^\W_]+(?:[&_][^\W_]+)*                                      # AT&T
  | \.(?:\.|[ ]\.(?=[ ]?\.))*[.]*                                # . .. ... . . .
  | [:;]-?[()](?!\w) | <<+ | >>+ | '' | ’’
  | --+ | [!?]+ | \*+ | _+ | =+ | ~+
  | \S
    """,
    re.VERBOSE,
)
_STRAIGHT = str.maketrans("’‘‛“”„", "'''\"\"\"")


def words(text: str) -> Words:
    """The words of a text in order. `texts[i] == text[starts[i]:ends[i]]`; white space is in none of them."""
    texts = _TOKEN.findall(text)
    keys = "\n".join(texts).translate(_STRAIGHT).lower().split("\n")
    starts: list[int] = []
    at = 0
    for word in texts:  # only white space is between words, so the next place of a word is its own
        at = text.find(word, at)
        starts.append(at)
        at += len(word)
    return Words(texts, keys, starts, [start + len(word) for start, word in zip(starts, texts)])
