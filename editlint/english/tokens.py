"""Text → words, as Universal Dependencies cuts them.

One regular expression reads the text from left to right; what it takes for a word is decided by the order of
its alternatives. Rules of the treebanks (EWT, GUM) that it follows: “don’t” is do + n’t, “Anna’s” Anna + ’s,
“cannot” can + not, “six-member” six + - + member, but “e-mail”, “co-worker” and “anti-war” are whole;
“$” and “%” stand alone; “U.S.”, “Mr.”, “p.m.” keep their stop, and so does “etc.” within a sentence.
"""

from __future__ import annotations

import re
from operator import add

from editlint.model.language import Words

from .abbreviations import ABBREVIATIONS, BEFORE_FIGURES

# What may stand after a word that needs no closer look; “.”, “-”, “'”, “@” and “:” may be inside a word.
_AFTER = r'[ ,\n;?!)”"—/…]'
_END = r"(?![^\W_])"  # no letter or figure follows
# Prefixes that are not cut from the word they are joined to.
_PREFIXES = (
    "anti|bi|co|counter|cross|de|e|ex|extra|infra|inter|intra|macro|mega|micro|mid|mini|multi|neo|non|over|post|pre|"
    "pro|pseudo|re|semi|sub|super|trans|tri|ultra|un|uni"
)
_UNITS = "[ap]m|AM|PM|[kmgKM]|[bt]n|km|[cm]m|kg|ml|mph|kph|ft|lbs?|[kMG]W|[MGT]B|[kMG]?Hz"
_SITES = "com|org|net|gov|edu|mil|info|biz|uk|au|ca|eu|io|tv|js|html?|pdf|docx?|xlsx?|jpg|png|mp3|txt|COM|DOC"
_TOKEN = re.compile(
    rf"""
    [ABD-FH-VX-Zabd-fh-vx-z][A-Za-z]*+(?={_AFTER})                  # most words, first because it is fast
  | [CGWcgw](?!(?i:annot|onna|anna|otta){_END})[A-Za-z]*+(?={_AFTER})
  | [,()“”]
  | \.(?=[\s"”’)]|\Z)
  | [a-z]{{7,}}+(?=\.\s)
  | (?=[^\W\d_])(?:
        (?:https?://|www\.)[^\s<>"”“]*[\w/]
      | (?=[A-Za-z]{{1,6}}\.)(?:
            [A-Za-z]\.(?:[A-Za-z]\.)*[A-Za-z](?![\w@])\.?+          # U.S.  p.m.  e.g
          | etc\.(?!\s+[A-Z“"]|\s*\Z|\n\n)
          | (?!etc)(?:{"|".join(sorted(ABBREVIATIONS))})\.{_END}
          | (?:[Nn]os?|{"|".join(sorted(BEFORE_FIGURES))}|[bcdmp])\.(?=\s?\d)  # No. 5
          | (?:Mon|Wed|Sat|Sun)\.(?=,?\s+(?:\d|[A-Z][a-z]{{2,4}}\.))   # Sun. Oct. 3, but not “in The Sun.”
          | [A-Z]\.(?=\s+[A-Z][\w.])                                # J. K. Rowling
          | (?:Ph|Ed|Sc|M|B|D)\.(?:Ed|Sc|Phil|Litt|D)\b\.?          # Ph.D.
        )
      | (?=[^\W\d_]++['’][^\W\d_])(?:
            [nN]['’][tT]{_END}
          | [^\W\d_]+(?=[nN]['’][tT]{_END})                         # do|n’t
          | (?i:[dy]['’](?=you|all)|c['’]m(?=on))                   # d’|you
          | [^\W\d_]+['’](?!(?i:s|m|d|re|ve|ll){_END})(?:[^\W\d_]{{2,}}+|i{_END})  # O’Neill, o’clock, Hawai’i
          | [Rr]ock['’]n['’][Rr]oll
        )
      | (?=[A-Za-z][a-z]{{0,6}}-)(?i:{_PREFIXES})-(?=[^\W\d_]|(?<=mid-)\d)[^\W_]+  # co-worker, not UN-led
      | (?i:can(?=not{_END})|(?:gon|wan)(?=na{_END})|got(?=ta{_END}))
      | [\w.+-]{{1,64}}+@[\w-]+(?:\.[\w-]+)+
      | (?=[\w-]{{1,40}}\.\w)[\w-]+(?:\.[\w-]+)*\.                    # Node.js, bbc.co.uk/news
        (?:{_SITES})(?:/[^\s<>"”“]*[\w/])?(?![\w@])
      | [A-Z]{{1,2}}\$(?=\d)                                        # US$
    )
  | (?=\d)(?:
        \d+-\d+-\d+(?:-\d+)*(?![\w-])                               # 2024-03-01, telephone numbers
      | \d*0['’]s{_END}                                             # 1980’s, but 2003|’s
      | \d++(?:[.,]\d++)++(?=[^\W\d_]{{1,3}}{_END})                    # 1.5|C  20,000|sq
      | \d++(?:[.,:/]\d++)*+(?:(?=(?:{_UNITS}){_END})|(?:st|nd|rd|th|s)?+{_END})  # 1,200.50  7:30|pm  1980s
    )
  | [^\W_](?:[^\W_]++|[&_](?=[^\W_])|[\u00ad\u0300-\u036f])*+         # AT&T, and any other word
  | ['’](?:
        (?:s|m|d|re|ve|ll){_END} | (?<=[A-Z].)(?:S|M|D|RE|VE|LL){_END}
      | (?:[Tt](?:il|is|was)|em|cause|n['’]|\d0s){_END}              # ’Tis, ’90s
      | ['’]?
    )
  | \.(?:\d++|\.*+)                                                 # .22  ...
  | [@\#][^\W\d]\w*+
  | (?<!\S)[:;=]-?[()D](?!\w)
  | --+ | [!?]++ | <<+ | >>+ | ``? | \*+ | _+ | =+ | ~+
  | \S
    """,
    re.VERBOSE,
)


def words(text: str) -> Words:
    """The words of a text in order. `texts[i] == text[starts[i]:ends[i]]`; white space is in none of them."""
    texts = _TOKEN.findall(text)
    starts: list[int] = []
    at = 0
    for word in texts:  # only white space is between words, so the next place of a word is its own
        at = text.find(word, at)
        starts.append(at)
        at += len(word)
    return Words(texts, keys(texts), starts, list(map(add, starts, map(len, texts))))


def keys(texts: list[str]) -> list[str]:
    """The words in small letters with straight marks. All at once: no word has a line break in it."""
    joined = "\n".join(texts).lower()
    for curly, straight in (("’", "'"), ("‘", "'"), ("‛", "'"), ("“", '"'), ("”", '"'), ("„", '"')):
        joined = joined.replace(curly, straight)
    return joined.split("\n") if texts else []
