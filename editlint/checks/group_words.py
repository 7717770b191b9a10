"""“The pair” of whom there are three."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from editlint.analysis.bound_pronouns import somebody
from editlint.analysis.grammar import grammar, mentions
from editlint.analysis.quotations import quotation_at
from editlint.analysis.sentences import sentence_of
from editlint.analysis.word_places import places_of
from editlint.analysis.words import span_of, words
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.language import Mention

_SIZES = {"pair": 2, "duo": 2, "couple": 2, "trio": 3, "quartet": 4, "foursome": 4, "threesome": 3}
_WORDS = {
    2: ("two", "both", "pair", "duo", "couple"),
    3: ("three", "trio", "third"),
    4: ("four", "quartet", "fourth"),
}


class _Group(NamedTuple):
    """Several people by name or number."""

    first: int
    last: int
    size: int


class GroupWords(NamedTuple):
    """“The pair”, “the trio”, “Both” for the people of the sentence before, who are another number.

    Nothing is said where any group of that number, or its number in words, stands before.
    """

    gives = ("match", "size", "other")
    cost = "parse"

    def run(self, doc: Document) -> Iterator[Hit]:
        for i in places_of(doc, ("both", *_SIZES)):
            key = words(doc).keys[i]
            size = _SIZES.get(key, 2)
            first = i if key == "both" else i - 1
            if _stands_for_them(doc, i) and (group := _before(doc, i, size)):
                other = span_of(doc, group.first, group.last)
                text = doc.text[slice(*other)]
                notes = (Note(other, f"{group.size} here"),)
                yield Hit(span_of(doc, first, i + 1), {"size": str(size), "other": text}, notes)


def _stands_for_them(doc: Document, i: int) -> bool:
    """True for “the pair” and for “Both left”, not for “both men” and “Both Ana and Ben”."""
    column = words(doc)
    if column.keys[i] != "both":
        return i > 0 and column.keys[i - 1] == "the" and _is_whole(doc, i)
    is_opening = sentence_of(doc, i).first == i and column.texts[i] == "Both"
    return is_opening and grammar(doc).upos[i + 1 : i + 2] in (["VERB"], ["AUX"]) and _is_whole(doc, i)


def _is_whole(doc: Document, i: int) -> bool:
    """True for “the pair” as subject or object; not for “the pair of shoes”, “the trio sonata”, “the pair who …”."""
    column, made = words(doc), grammar(doc)
    start = column.starts[i]
    following = column.keys[i + 1] if i + 1 < len(column) else "."
    block = doc.block_at(start)
    return (
        made.relations[i] in ("nsubj", "nsubj:pass", "obj")
        and following not in ("of", "who", "that", "which", "-", "from", "in")
        and block is not None
        and block.kind == "paragraph"
        and quotation_at(doc, start, start + 1) is None
    )


def _before(doc: Document, i: int, size: int) -> _Group | None:
    """The only group of the sentence before and of this one, where it is of another size and nothing tells of that one."""
    sentence = sentence_of(doc, i)
    before = sentence_of(doc, max(0, sentence.first - 1))
    block = doc.block_at(words(doc).starts[i])
    if block is None or before.start < block.start:
        return None
    keys = words(doc).keys
    end = i if keys[i] == "both" else i - 1
    if not set(_WORDS[size]).isdisjoint(keys[:end]) or str(size) in keys[:end]:
        return None
    found = [group for group in _groups(doc) if group.first < i]
    near = [group for group in found if group.first >= before.first]
    if len(near) != 1 or any(group.size == size for group in found):
        return None
    return near[0] if not _is_more(doc, near[0], before.first, i) else None


def _is_more(doc: Document, group: _Group, first: int, last: int) -> bool:
    """True where somebody else is in the same sentences: “Tom met Ana and Ben. The trio …”"""
    heads = [mention.head for mention in mentions(doc)]
    return any(
        somebody(doc, n) or (mentions(doc)[n].number == "Plur" and mentions(doc)[n].animacy == "person")
        for n in range(bisect_left(heads, first), bisect_left(heads, last))
        if not group.first <= heads[n] < group.last
    )


def _groups(doc: Document) -> list[_Group]:
    every = mentions(doc)
    found: list[_Group] = []
    for at, mention in enumerate(every):
        if at + 1 < len(every) and every[at + 1].head == mention.head:
            found += _row(every, at)
        elif mention.counted > 1 and mention.animacy == "person":
            found.append(_Group(mention.first, mention.last, mention.counted))
    return found


def _row(every: list[Mention], at: int) -> Iterator[_Group]:
    """“Ana, Ben and Cleo” where each part is a person's name."""
    row = every[at]
    parts = [each for each in every[at + 1 : at + 12] if row.first <= each.head < row.last]
    if len(parts) > 1 and all(part.name_kind == "PERSON" for part in parts):
        yield _Group(row.first, row.last, len(parts))
