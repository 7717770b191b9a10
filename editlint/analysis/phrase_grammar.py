"""How phrases are written in rule files: reads them into the tree that `phrase_index` scans with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any, Literal

from editlint.english.forms import forms
from editlint.english.tokens import words

from .phrase_index import ENDS, EXCEPTION, GAPS, KINDS, MOST_WORDS_IN_GAP, SETS, Node

MOST_WAYS = 4000  # an entry that can be read in more ways than this is a mistake

_ELEMENT = re.compile(r"\((?P<ways>[^()]*)\)(?P<maybe>\?)?|<(?P<kind>[\w-]+)>(?P<gap>\?)?|(?P<word>[^\s()<>]+)")


class PhraseError(ValueError):
    """A phrase that cannot be read; the message says what would be right."""


@dataclass(frozen=True, slots=True)
class Literal_:
    """A word as it stands, and the form it is of (“ed” for “utilised” from `utilise~`), if any."""

    text: str
    form: str = ""


@dataclass(frozen=True, slots=True)
class Class_:
    """Any of a list of words."""

    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Gap:
    """A built-in class, or a gap of several words."""

    kind: str


Way = tuple[Literal_ | Class_ | Gap, ...]


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
        exact = tuple(e.text if isinstance(e, Literal_) else None for e in way) if case == "exact" else None
        for node in _nodes(starts, way):
            node.setdefault(ENDS, []).append((owner, entry, text, exact))


def add_exception(
    starts: dict[str, list[Node]], owner: int, phrase: str, *, classes: Mapping[str, Sequence[str]]
) -> None:
    """Put one `unless` phrase into the index."""
    add_phrase(starts, owner, EXCEPTION, phrase, classes=classes)


def ways(phrase: str, classes: Mapping[str, Sequence[str]], match: str = "exact") -> list[Way]:
    """All sequences of words, classes and gaps that an entry stands for."""
    found: dict[Way, None] = {}
    elements = list(_elements(phrase, classes, match))
    size = 1
    for element in elements:
        size *= len(element)
    if size > MOST_WAYS:
        raise PhraseError(f"“{phrase}” can be read in {size} ways; split it")
    for choice in product(*elements):
        way = tuple(part for parts in choice for part in parts)
        if not way:
            raise PhraseError(f"“{phrase}” may be empty; at least one word must always be there")
        if isinstance(way[0], Gap):
            raise PhraseError(f"“{phrase}” can begin with <{way[0].kind}>; begin with a word or a class of your own")
        found[way] = None
    return list(found)


def sample(way: Way) -> str:
    """A text that the way finds, to try an entry on itself."""
    fillers = {"any": "thing", "words": "thing", "number": "7", "ly": "quickly", "ed": "painted", "capital": "Anna"}
    parts = [
        e.text if isinstance(e, Literal_) else min(e.words) if isinstance(e, Class_) else fillers[e.kind] for e in way
    ]
    text = ""
    for part in parts:
        glued = part in {",", ".", ":", ";", "?", "!", "%", ")"} or part.startswith("'") and len(part) > 1 or part == "n't"
        joined = part == "-" or text.endswith("-") or text.endswith("(")
        text += part if not text or glued or joined else " " + part
    return text


def _elements(phrase: str, classes: Mapping[str, Sequence[str]], match: str) -> Iterator[list[Way]]:
    """One list of alternatives for each part of the phrase."""
    if not phrase.strip():
        raise PhraseError("an empty phrase")
    at, is_first = 0, True
    for found in _ELEMENT.finditer(phrase):
        between = phrase[at : found.start()].strip()
        if between:
            raise PhraseError(f"“{phrase}”: “{between}” cannot stand there; mind the brackets")
        at = found.end()
        if found["ways"] is not None:
            options = [way for option in found["ways"].split("|") for way in _literal(option, match, is_first)]
            yield options + [()] if found["maybe"] else options
        elif found["kind"] is not None:
            way: Way = (_class(found["kind"], phrase, classes),)
            yield [way, ()] if found["gap"] else [way]
        else:
            yield _literal(found["word"], match, is_first)
        is_first = False
    if phrase[at:].strip():
        raise PhraseError(f"“{phrase}”: “{phrase[at:].strip()}” cannot stand there; mind the brackets")


def _literal(text: str, match: str, is_first: bool) -> list[Way]:
    """A word or words as they stand, with all forms of those with `~`."""
    choices: list[list[tuple[Literal_, ...]]] = []
    for number, word in enumerate(text.split()):
        lemma = word.removesuffix("~")
        if lemma != word or match == "lemma" and is_first and number == 0:
            every = [(spelt, form) for form, spellings in forms(lemma).items() for spelt in spellings]
            choices.append([_words(spelt, form) for spelt, form in dict(every).items()])
        else:
            choices.append([_words(word, "")])
    return [tuple(part for parts in choice for part in parts) for choice in product(*choices)]


def _words(text: str, form: str) -> tuple[Literal_, ...]:
    return tuple(Literal_(word, form) for word in words(text.replace("’", "'")).texts)


def _class(kind: str, phrase: str, classes: Mapping[str, Sequence[str]]) -> Class_ | Gap:
    if kind in classes:
        members = [way for word in classes[kind] for way in _literal(word, "exact", False)]
        for way in members:
            if len(way) != 1:
                long = " ".join(e.text for e in way if isinstance(e, Literal_))
                raise PhraseError(f"“{long}” in the class {kind} is more than one word; a class holds single words")
        return Class_(frozenset(e.text.lower() for way in members for e in way if isinstance(e, Literal_)))
    if kind in KINDS:
        return Gap(kind)
    raise PhraseError(f"“{phrase}” names the class {kind}, which is not under “classes”")


def _inflected(better: str, way: Way, match: str) -> str:
    """The better text with its `~` word in the form that the phrase was found in."""
    form = next((e.form for e in way if isinstance(e, Literal_) and e.form), "")
    parts = better.split(" ")
    for i, part in enumerate(parts):
        lemma = part.removesuffix("~")
        if lemma != part or match == "lemma" and i == 0 and lemma:
            parts[i] = forms(lemma).get(form, (lemma,))[0] if form else lemma
    return " ".join(parts)


def _nodes(starts: dict[str, list[Node]], way: Way) -> list[Node]:
    """The nodes at which the way ends, made where they are missing."""
    first = way[0]
    if isinstance(first, Class_):
        node: Node = {}
        for word in sorted(first.words):
            starts.setdefault(word, [{}]).append(node)
        nodes = [node]
    else:
        assert isinstance(first, Literal_)
        nodes = [starts.setdefault(first.text.lower(), [{}])[0]]
    for element in way[1:]:
        nodes = [child for node in nodes for child in _children(node, element)]
    return nodes


def _children(node: Node, element: Literal_ | Class_ | Gap) -> list[Node]:
    if isinstance(element, Literal_):
        return [node.setdefault(element.text.lower(), {})]
    if isinstance(element, Class_):
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
