"""Reads English: text → words, sentences, tags, features, lemmas, heads, relations and names, the whole article at once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import accumulate
from typing import Any, NamedTuple

from editlint.model.language import Grammar, Name, Tags, Words

from .headlines import running_forms
from .lemmas import lemmas
from .lexicons import listed, word_classes
from .mending import mend
from .names import names as names_of
from .network import Encoded, network
from .numbers import np
from .plural_only import is_plural_only
from .sentences import sentence_starts
from .tokens import keys, words

_NUMBER_OF_TAG = {"NN": "Sing", "NNP": "Sing", "NNS": "Plur", "NNPS": "Plur"}


class Reading(NamedTuple):
    """An article: its words, the number of the first word of each sentence, grammar and names."""

    words: Words
    starts: list[int]
    grammar: Grammar
    names: list[Name]


def read(text: str, breaks: frozenset[int] = frozenset()) -> Reading:
    """The reading of a text; `breaks` are the numbers of words that begin a paragraph."""
    found = words(text)
    return read_sentences(found, sentence_starts(found, breaks))


def read_words(sentences: Sequence[Sequence[str]]) -> Reading:
    """The reading of words that are given. Their places are those in the words joined by spaces; sentences without words are
    left out."""
    return read_sentences(*given_words(sentences))


def given_words(sentences: Sequence[Sequence[str]]) -> tuple[Words, list[int]]:
    """The words of sentences, as if there were a blank between two, and the number of the first of each."""
    texts = [form for sentence in sentences for form in sentence]
    starts = list(accumulate((len(text) + 1 for text in texts), initial=0))[: len(texts)]
    firsts = accumulate(map(len, sentences), initial=0)
    found = Words(texts, keys(texts), starts, [start + len(text) for start, text in zip(starts, texts)])
    return found, [first for first, sentence in zip(firsts, sentences) if sentence]


def read_sentences(found: Words, starts: Sequence[int]) -> Reading:
    """The reading of words in sentences, `starts` the first word of each."""
    if not len(found):
        return Reading(found, [], Grammar([], [], [], [], [], []), [])
    code = encoded(found, starts)
    known = tags(found, code)
    return Reading(found, list(starts), grammar(known, code), names(found, starts, known, code))


def encoded(found: Words, starts: Sequence[int]) -> Encoded:
    """What the network makes of the words before it answers anything."""
    return network().encode(running_forms(found, starts), starts)


def tags(found: Words, code: Encoded) -> Tags:
    """Tags, features and lemmas of the words."""
    net = network()
    best = net.tags(code)
    upos = _labels(net.labels["upos"], best.pop("upos"))
    xpos = _labels(net.labels["xpos"], best.pop("xpos"))
    _set_number(found, upos, xpos, best["Number"])
    return Tags(upos, xpos, _features(best), lemmas(found.texts, upos, xpos))


def grammar(known: Tags, code: Encoded) -> Grammar:
    """The tags with heads and relations."""
    net = network()
    heads, numbers = net.heads(code)
    relations = _labels(net.labels["relation"], numbers)
    above: list[int] = heads.tolist()
    mend(known.upos, known.lemmas, above, relations)
    return Grammar(known.upos, known.xpos, known.features, known.lemmas, above, relations)


def names(found: Words, starts: Sequence[int], known: Tags, code: Encoded) -> list[Name]:
    """Names, dates and figures in order, none within another."""
    classes, parts = word_classes(found.texts), listed(found.texts)
    return names_of(found, starts, known, network().names(code, classes, parts), classes)


def _labels(labels: list[str], numbers: Any) -> list[str]:
    return list(map(labels.__getitem__, numbers.tolist()))


def _set_number(found: Words, upos: list[str], xpos: list[str], numbers: Any) -> None:
    """Every noun has a number: the one that its tag tells where the network gave none."""
    labels = network().labels["Number"]
    told = {tag: labels.index(number) for tag, number in _NUMBER_OF_TAG.items()}
    given: list[int] = numbers.tolist()
    for i, tag in enumerate(upos):
        if tag == "NOUN" or tag == "PROPN":
            if is_plural_only(found.keys[i]):
                numbers[i] = labels.index("Ptan")
            elif not given[i]:
                numbers[i] = told.get(xpos[i], 0)


def _features(best: dict[str, Any]) -> list[str]:
    """“Number=Plur|Person=3” for each word; a combination is spelt out once."""
    names = tuple(sorted(best, key=str.lower))
    rows = np.stack([best[name] for name in names], 1).astype(np.uint8)
    size, data = len(names), rows.tobytes()
    return [_feature_text(names, data[at : at + size]) for at in range(0, len(data), size)]


@cache
def _feature_text(names: tuple[str, ...], numbers: bytes) -> str:
    labels = network().labels
    return "|".join(f"{name}={labels[name][number]}" for name, number in zip(names, numbers) if number)
