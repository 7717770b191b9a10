"""How phrases are written in rule files: reads them into the tree that `phrase_index` scans with."""

from __future__ import annotations

import marshal
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, product
from typing import Any, Literal

from editlint.english.forms import forms
from editlint.english.tokens import words

from .phrase_index import EITHER, ENDS, EXCEPTION, GAPS, KINDS, MOST_WORDS_IN_GAP, SETS, Node

PAST_OR_PARTICIPLE = "ed/en"
UNPACKED = 200  # bytes; a larger tree within a tree is packed again, since most articles never come to it
FEW = 5  # so many words to choose from are written out, more are a class
MOST_WAYS = 4000  # an entry that can be read in more ways than this is a mistake

# A bracket, a bar, a class, or a word with its `~`; a “?” right after a bracket or a class makes it optional.
_PIECE = re.compile(
    r"\s*(?:(?P<open>\()|(?P<close>\)\??)|(?P<bar>\|)|<(?P<kind>[\w-]+)>(?P<maybe>\?)?|(?P<word>[^\s()|<>]+))"
)


class PhraseError(ValueError):
    """A phrase that cannot be read; the message says what would be right."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it stands, and the form it is of (“ed” for “utilised” from `utilise~`), if any."""

    text: str
    form: str = ""


@dataclass(frozen=True, slots=True)
class OneOf:
    """Any of a list of words."""

    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Gap:
    """A built-in class, or a gap of several words."""

    kind: str


Way = tuple[Word | OneOf | Gap, ...]


def add_phrase(
    starts: dict[str, list[Node]],
    owner: int,
    entry: int,
    phrase: str,
    better: str | None = None,
    *,
    classes: Mapping[str, Sequence[str]],
    match: Literal["exact", "lemma"] = "exact",
    case: Literal["any", "exact"] = "any",
) -> None:
    """Put one entry into the index, in all the ways it can be read.

    Raises PhraseError for an entry that cannot be read.
    """
    for way in ways(phrase, classes, match):
        text = _inflected(better, way, match) if better is not None else None
        exact = tuple(e.text if isinstance(e, Word) else None for e in way) if case == "exact" else None
        for node in _nodes(starts, way):
            node.setdefault(ENDS, []).append((owner, entry, text, exact))


def add_exception(
    starts: dict[str, list[Node]], owner: int, phrase: str, *, classes: Mapping[str, Sequence[str]]
) -> None:
    """Put one `unless` phrase into the index."""
    add_phrase(starts, owner, EXCEPTION, phrase, classes=classes)


def ways(phrase: str, classes: Mapping[str, Sequence[str]], match: str = "exact") -> list[Way]:
    """All sequences of words, classes and gaps that an entry stands for."""
    found = dict.fromkeys(_Reading(phrase, classes, match).ways())
    for way in found:
        if not way:
            raise PhraseError(f"“{phrase}” may be empty; at least one word must always be there")
        if isinstance(way[0], Gap):
            raise PhraseError(
                f"“{phrase}” can begin with <{way[0].kind}>; begin with a word or a class of your own"
            )
    return list(found)


def sample(way: Way) -> str:
    """A text that the way finds, to try an entry on itself."""
    fillers = {
        "any": "thing",
        "words": "thing",
        "number": "7",
        "ly": "quickly",
        "ed": "painted",
        "capital": "Anna",
    }
    parts = [
        e.text if isinstance(e, Word) else min(e.words) if isinstance(e, OneOf) else fillers[e.kind]
        for e in way
    ]
    text = ""
    for part in parts:
        glued = (
            part in {",", ".", ":", ";", "?", "!", "%", ")"}
            or (part.startswith("'") and len(part) > 1)
            or part == "n't"
        )
        joined = part == "-" or text.endswith(("-", "("))
        text += part if not text or glued or joined else " " + part
    return text


def packed(starts: Mapping[str, list[Node]]) -> tuple[str, list[int], bytes, list[bytes]]:
    """The index as it is kept: first words, where each one's trees end, all trees, and each class by itself."""
    classes: dict[frozenset[str], int] = {}
    done: dict[int, Node | bytes] = {}  # a tree that several first words share is one

    def plain(node: Node) -> Node | bytes:
        if id(node) not in done:
            tree = {
                key: [(classes.setdefault(members, len(classes)), plain(child)) for members, child in value]
                if key == SETS
                else [(*gap, plain(child)) for *gap, child in value]
                if key == GAPS
                else value
                if key == ENDS
                else plain(value)
                for key, value in node.items()
            }
            body = marshal.dumps(tree)
            done[id(node)] = body if len(body) > UNPACKED else tree
        return done[id(node)]

    trees = [marshal.dumps([plain(node) for node in nodes if node]) for nodes in starts.values()]
    ends = list(accumulate(map(len, trees)))
    return "\n".join(starts), ends, b"".join(trees), [marshal.dumps(members) for members in classes]


class _Reading:
    """Reads one entry from left to right; brackets may stand within brackets."""

    def __init__(self, phrase: str, classes: Mapping[str, Sequence[str]], match: str) -> None:
        self.phrase, self.classes, self.match = phrase, classes, match
        self.at = 0

    def ways(self) -> list[Way]:
        if not self.phrase.strip():
            raise PhraseError("an empty phrase")
        return self._alternatives(within=False)

    def _alternatives(self, within: bool) -> list[Way]:
        """What stands between two brackets, or the whole entry."""
        options: list[Way] = []
        sequence: list[Way] = [()]
        while True:
            piece = self._next()
            if piece is None or piece["close"]:
                if within != bool(piece):
                    raise PhraseError(f"“{self.phrase}”: a bracket has no partner")
                options = _merged(options + sequence) if within else sequence
                return [*options, ()] if piece and piece["close"].endswith("?") else options
            if piece["bar"]:
                if not within:
                    raise PhraseError(f"“{self.phrase}”: put words to choose from into brackets: (this|that)")
                options, sequence = options + sequence, [()]
            else:
                following = self._alternatives(within=True) if piece["open"] else self._element(piece)
                self._check_size(len(sequence) * len(following))
                sequence = [way + part for way in sequence for part in following]

    def _next(self) -> re.Match[str] | None:
        if not self.phrase[self.at :].strip():
            return None
        piece = _PIECE.match(self.phrase, self.at)
        if piece is None:
            rest = self.phrase[self.at :].strip()
            raise PhraseError(f"“{self.phrase}”: “{rest}” cannot stand there; classes are written <name>")
        self.at = piece.end()
        return piece

    def _element(self, piece: re.Match[str]) -> list[Way]:
        if piece["kind"]:
            found = _class(piece["kind"], self.phrase, self.classes)
            return [*found, ()] if piece["maybe"] else found
        return _literal(piece["word"], self.match, piece.start() == 0)

    def _check_size(self, size: int) -> None:
        if size > MOST_WAYS:
            raise PhraseError(f"“{self.phrase}” can be read in {size} ways; split it")


def _merged(options: list[Way]) -> list[Way]:
    """Many plain words to choose from as one class, so that an entry does not have thousands of ways."""
    plain = [way[0].text for way in options if len(way) == 1 and isinstance(way[0], Word) and not way[0].form]
    if len(plain) < FEW or any(text != text.lower() for text in plain):
        return options
    rest = [way for way in options if not (len(way) == 1 and isinstance(way[0], Word) and not way[0].form)]
    return [(OneOf(frozenset(plain)),), *rest]


def _literal(text: str, match: str, is_first: bool) -> list[Way]:
    """A word or words as they stand, with all forms of those with `~`."""
    choices: list[list[tuple[Word, ...]]] = []
    for number, word in enumerate(text.split()):
        lemma = word.removesuffix("~")
        if lemma != word or (match == "lemma" and is_first and number == 0):
            choices.append([_words(spelt, form) for spelt, form in _forms(lemma).items()])
        else:
            choices.append([_words(word, "")])
    return [tuple(part for parts in choice for part in parts) for choice in product(*choices)]


def _forms(lemma: str) -> dict[str, str]:
    """Each spelling and the form it is of; past and participle are one form where they are spelt alike."""
    found: dict[str, str] = {}
    for form, spellings in forms(lemma).items():
        for spelt in spellings:
            found[spelt] = (
                PAST_OR_PARTICIPLE if found.get(spelt) == "ed" and form == "en" else found.get(spelt, form)
            )
    return found


def _words(text: str, form: str) -> tuple[Word, ...]:
    return tuple(Word(word, form) for word in words(text.replace("’", "'")).texts)


def _class(kind: str, phrase: str, classes: Mapping[str, Sequence[str]]) -> list[Way]:
    """A class as one of its words, and its members that are several words (“far-reaching”) by themselves."""
    if kind in classes:
        members = [way for word in classes[kind] for way in _literal(word, "exact", False)]
        single = frozenset(
            way[0].text.lower() for way in members if len(way) == 1 and isinstance(way[0], Word)
        )
        return [*([(OneOf(single),)] if single else []), *(way for way in members if len(way) > 1)]
    if kind in KINDS:
        return [(Gap(kind),)]
    raise PhraseError(f"“{phrase}” names the class {kind}, which is not under “classes”")


def _inflected(better: str, way: Way, match: str) -> str:
    """The better text with its `~` word in the form that the phrase was found in."""
    form = next((e.form for e in way if isinstance(e, Word) and e.form), "")
    return "\n".join(_in_form(line, form, match) for line in better.split("\n"))


def _in_form(line: str, form: str, match: str) -> str:
    """One better text; where it depends on the sentence whether a past or a participle is wanted, both."""
    if form == PAST_OR_PARTICIPLE:
        past, participle = _in_form(line, "ed", match), _in_form(line, "en", match)
        return past if past == participle else past + EITHER + participle
    parts = line.split(" ")
    for i, part in enumerate(parts):
        lemma = part.removesuffix("~")
        if lemma != part or (match == "lemma" and i == 0 and lemma):
            parts[i] = forms(lemma).get(form, (lemma,))[0] if form else lemma
    return " ".join(parts)


def _nodes(starts: dict[str, list[Node]], way: Way) -> list[Node]:
    """The nodes at which the way ends, made where they are missing."""
    first = way[0]
    if isinstance(first, OneOf):
        node: Node = {}
        for word in sorted(first.words):
            starts.setdefault(word, [{}]).append(node)
        nodes = [node]
    else:
        assert isinstance(first, Word)
        nodes = [starts.setdefault(first.text.lower(), [{}])[0]]
    for element in way[1:]:
        nodes = [child for node in nodes for child in _children(node, element)]
    return nodes


def _children(node: Node, element: Word | OneOf | Gap) -> list[Node]:
    if isinstance(element, Word):
        return [node.setdefault(element.text.lower(), {})]
    if isinstance(element, OneOf):
        return [_shared(node.setdefault(SETS, []), (element.words,))]
    most = MOST_WORDS_IN_GAP if element.kind == "words" else 1
    return [_shared(node.setdefault(GAPS, []), (element.kind, 1, most))]


def _shared(branches: list[Any], key: tuple[Any, ...]) -> Node:
    for *known, child in branches:
        if tuple(known) == key:
            return child
    child: Node = {}
    branches.append((*key, child))
    return child
