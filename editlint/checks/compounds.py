"""One compound written with a hyphen, as one word or as two."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from editlint.analysis.quotations import quotation_at
from editlint.analysis.words import words
from editlint.english.function_words import FUNCTION_WORDS
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.language import Words
from editlint.model.pattern import late
from editlint.model.text import Span

_BLOCKS = ("paragraph", "item", "standfirst", "heading", "caption")
_LEAST = 5  # letters of the whole: “ebook”, but not “coop”
_SHORTEST = 3  # letters of a stem
_LEAST_OPEN = 7  # of two words that stand side by side, each of three letters or more
_ENDING = late(r"(?:at(?:e|es|ed|ing|ions?|ives?|ors?)|ions?|ives?|ing|ed|es|e|s)\Z")
# With a hyphen they are other words: “re-cover the chair”, “recover the debt”.
_OTHER_WORDS = frozenset(
    """
    react recall recount recover recre reform releas relay remark represent research reserv resign resort resound resent
    restrain retreat retir return review
    """.split()
)  # stems
# “set up the stall” is a verb, “the setup” a noun.
_PARTICLES = frozenset(
    "ahead along apart around aside away back by down fall in off on out over through together under up".split()
)
# “the dispute is long running” tells of no compound.
_NO_NOUN = frozenset(
    """
    bad best better big cold deep early easy far fast first free good great hard high hot last late left less little
    long low more most never new old open right second self short slow small tight top well wide young
    """.split()
)
_AGENT = late(r"\w{3,}(?:ing|ers?|ors?)\Z")
_MOST_NOTES = 12


class _Place(NamedTuple):
    """A compound: its way, its stem, and whether a hyphen and a space mean the same here."""

    way: str  # hyphen, joined, open
    stem: str
    span: Span
    is_firm: bool


class Compounds(NamedTuple):
    """Learned from the article: “co-operate” and “cooperate”, “web site” and “website”, “decision-making” and
    “decision making” where no noun follows. `nouns` are compounds that are the same with a hyphen and as two words
    (“side effect”). All places of the rarer way are one finding; names, quotations and verbs such as “set up” are
    left alone.
    """

    gives = ("match", "other", "count", "total")
    nouns: tuple[str, ...] = ()

    def run(self, doc: Document) -> Iterator[Hit]:
        column = words(doc)
        known = frozenset(column.texts)
        nouns = frozenset(self.nouns)
        parted = [*_hyphened(column, nouns), *_open(column, known, nouns)]
        stems = {place.stem for place in parted}
        groups: dict[str, dict[str, list[Span]]] = {}
        joined = list(_joined(column, stems))
        with_joined = {place.stem for place in joined}
        for place in (*parted, *joined):
            if (place.is_firm or place.stem in with_joined) and _is_own(doc, place.span):
                groups.setdefault(place.stem, {}).setdefault(place.way, []).append(place.span)
        for ways in groups.values():
            if len(ways) > 1:
                yield _hit(doc, ways)


def _hit(doc: Document, ways: dict[str, list[Span]]) -> Hit:
    usual = max(ways, key=lambda way: (len(ways[way]), -ways[way][0].start))
    rare = sorted(span for way, spans in ways.items() if way != usual for span in spans)
    first, total = ways[usual][0], len(ways[usual])
    notes = [Note(span, "also here") for span in rare[1:_MOST_NOTES]]
    notes.append(Note(first, f"the usual way, {total} times" if total > 1 else "written so here"))
    values = {"other": doc.text[slice(*first)], "count": str(len(rare)), "total": str(total)}
    return Hit(rare[0], values, tuple(notes))


def _is_own(doc: Document, span: Span) -> bool:
    block = doc.block_at(span.start)
    return block is not None and block.kind in _BLOCKS and not quotation_at(doc, *span)


def _stem(text: str) -> str:
    """The same for “co-operate” and “cooperation”."""
    return _ENDING.sub("", text) if len(text) > _LEAST else text


def _hyphened(column: Words, nouns: frozenset[str]) -> Iterator[_Place]:
    """Words with one hyphen, which are three words, “air-port”, or one, “co-operate”."""
    texts, starts, ends = column.texts, column.starts, column.ends
    for i, text in enumerate(texts):
        if "-" not in text:
            continue
        if text == "-" and 0 < i < len(texts) - 1 and ends[i - 1] == starts[i] and starts[i + 1] == ends[i]:
            first, last = i - 1, i + 2
            before, after = texts[i - 1], texts[i + 1]
        else:
            first, last = i, i + 1
            before, _, after = text.partition("-")
        whole = before + after
        if not _is_plain(before) or not _is_plain(after) or _is_chained(column, first, last):
            continue
        if len(whole) >= _LEAST and _stem(whole) not in _OTHER_WORDS:
            is_firm = _is_noun(before, after, nouns) or (
                _is_agent(before, after) and _ends_phrase(texts, last)
            )
            yield _Place("hyphen", _stem(whole), Span(starts[first], ends[last - 1]), is_firm)


def _is_plain(text: str) -> bool:
    return text.isalpha() and text.islower()


def _is_chained(column: Words, first: int, last: int) -> bool:
    """“up-to-date”, “mother-in-law”, “pre- and post-war”."""
    texts, starts, ends = column.texts, column.starts, column.ends
    before = first > 0 and texts[first - 1][-1] in "-–/’'" and ends[first - 1] == starts[first]
    after = last < len(texts) and texts[last][0] in "-–/" and starts[last] == ends[last - 1]
    return before or after


def _open(column: Words, known: frozenset[str], nouns: frozenset[str]) -> Iterator[_Place]:
    texts, starts, ends = column.texts, column.starts, column.ends
    openers = {noun.partition(" ")[0] for noun in nouns}
    agents = {text for text in known if text[-1] in "gsr" and _AGENT.match(text)}
    for i, (before, after) in enumerate(pairwise(texts)):
        if len(before) < 3 or len(after) < 3:
            continue
        whole = before + after
        is_noun = before in openers and _is_noun(before, after, nouns)
        if (after not in agents and not is_noun and whole not in known) or before in FUNCTION_WORDS:
            continue
        if not _is_plain(before) or not _is_plain(after) or after in _PARTICLES or after in FUNCTION_WORDS:
            continue
        if len(whole) < _LEAST_OPEN or starts[i + 1] != ends[i] + 1 or texts[i - 1 : i] == ["-"]:
            continue
        is_final = _ends_phrase(texts, i + 2)
        is_firm = is_noun or (_is_agent(before, after) and is_final)
        yield _Place("open", _stem(whole), Span(starts[i], ends[i + 1]), is_firm)


def _is_noun(before: str, after: str, nouns: frozenset[str]) -> bool:
    return f"{before} {after.removesuffix('s')}" in nouns or f"{before} {after}" in nouns


def _is_agent(before: str, after: str) -> bool:
    """“decision making”, “policy makers”."""
    return _AGENT.match(after) is not None and before not in _NO_NOUN and not before.endswith("ly")


def _ends_phrase(texts: list[str], at: int) -> bool:
    """True if no noun follows: “problem-solving is …”, but “problem-solving skills”."""
    return (
        at >= len(texts)
        or (not texts[at][0].isalnum() and texts[at] != "-")
        or texts[at].lower() in FUNCTION_WORDS
    )


def _joined(column: Words, stems: set[str]) -> Iterator[_Place]:
    beginnings = {stem[:_SHORTEST] for stem in stems}
    likely = (text for text in set(column.texts) if text[:_SHORTEST] in beginnings)
    wanted = {text: _stem(text) for text in likely if _is_plain(text)}
    wanted = {text: stem for text, stem in wanted.items() if stem in stems}
    for i, text in enumerate(column.texts):
        if text in wanted:
            yield _Place("joined", wanted[text], Span(column.starts[i], column.ends[i]), False)
