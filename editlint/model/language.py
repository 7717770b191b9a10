"""Words and sentences of an article's prose."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


@dataclass(slots=True, eq=False, repr=False)
class Words:
    """The words of a text, one list a property: word i is `texts[i]`, at text[starts[i]:ends[i]].

    Words are those of Universal Dependencies: punctuation marks are words, “don't” is “do” + “n't”, “Anna's” is
    “Anna” + “'s”, “six-member” is “six” + “-” + “member”. Columns and not objects, since an article has thousands.
    """

    texts: list[str]
    keys: list[
        str
    ]  # in lower case, with straight apostrophes and quotation marks: what word lists are held against
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        return len(self.texts)


class Sentence(NamedTuple):
    """A sentence: text[start:end], words first to last (last is not in it)."""

    start: int
    end: int
    first: int
    last: int
