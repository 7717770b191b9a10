"""The engine's two functions over a spaCy model of the user's: other tags, trees and names for the same words."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from editlint.model.language import Grammar, Name, Words

from .clearnlp import MARKS, Tree, divided, one_rooted, universal
from .sentences import sentence_starts
from .tokens import words

if TYPE_CHECKING:
    from .engine import Reading

_KINDS = {
    "PERSON": "PERSON", "PER": "PERSON", "ORG": "ORG", "GPE": "PLACE", "LOC": "PLACE", "FAC": "PLACE", "DATE": "DATE",
    "TIME": "TIME", "MONEY": "MONEY", "PERCENT": "PERCENT", "CARDINAL": "NUMBER", "ORDINAL": "ORDINAL",
    "QUANTITY": "QUANTITY",
}  # fmt: skip


_USUAL = "en_core_web_sm"


class Missing(RuntimeError):
    """spaCy or its model is not installed; the message says how to install it."""


@dataclass(frozen=True, slots=True)
class Parser:
    """A spaCy pipeline behind the engine's functions."""

    pipeline: Any

    def read(self, text: str, breaks: frozenset[int] = frozenset()) -> Reading:
        """All that is known of a text; `breaks` are words that begin a block."""
        found = words(text)
        return self.read_sentences(found, sentence_starts(found, breaks))

    def read_words(self, sentences: Sequence[Sequence[str]]) -> Reading:
        """The same for sentences whose words are given."""
        from .engine import given_words

        return self.read_sentences(*given_words(sentences))

    def read_sentences(self, found: Words, starts: list[int]) -> Reading:
        """The same for words in sentences, `starts` the first word of each."""
        from .engine import Reading

        doc = self.pipeline(_doc(self.pipeline, found, frozenset(starts)))
        is_clearnlp = not MARKS.isdisjoint(self.pipeline.pipe_labels.get("parser", ()))
        names = [
            Name(entity.start, entity.end, _KINDS[entity.label_])
            for entity in doc.ents
            if entity.label_ in _KINDS
        ]
        return Reading(found, starts, _grammar(doc, found, starts, names, is_clearnlp), names)


def model_of(parser: str) -> str:
    """The model that a setting asks for: “spacy:en_core_web_lg”, or “spacy” for the small one."""
    return parser.partition(":")[2] or _USUAL


@cache
def load(model: str = _USUAL) -> Parser:
    """The parser of an installed spaCy model, loaded once a process. Raises Missing."""
    try:
        spacy = import_module("spacy")
    except ImportError as error:
        raise Missing(f"spaCy is not installed ({error}); to install it: pip install spacy") from None
    try:
        return Parser(spacy.load(model))
    except OSError:
        raise Missing(
            f"spaCy has no model “{model}”; to install one: python -m spacy download en_core_web_sm"
        ) from None


def _doc(pipeline: Any, found: Words, starts: Collection[int]) -> Any:
    """spaCy's document of our words and sentences."""
    is_spaced = [end < start for end, start in zip(found.ends, found.starts[1:])]
    return import_module("spacy.tokens").Doc(
        pipeline.vocab,
        words=found.texts,
        spaces=[*is_spaced, False][: len(found)],
        sent_starts=[i in starts for i in range(len(found))],
    )


def _grammar(doc: Any, found: Words, starts: list[int], names: list[Name], is_clearnlp: bool) -> Grammar:
    tokens: list[Any] = list(doc)
    tree = Tree(
        found.keys,
        [token.pos_ or "X" for token in tokens],
        [token.tag_ for token in tokens],
        [token.head.i for token in tokens],
        [token.dep_ for token in tokens],
    )
    heads: list[int] = []
    relations: list[str] = []
    for first, sentence in divided(tree, starts):
        last = first + len(sentence.keys)
        people = [
            (name.first - first, name.last - first)
            for name in names
            if name.kind == "PERSON" and first <= name.first and name.last <= last
        ]
        sentence = universal(sentence, people) if is_clearnlp else one_rooted(sentence)
        heads += [head + first if head >= 0 else -1 for head in sentence.heads]
        relations += [relation or "dep" for relation in sentence.relations]
    return Grammar(
        tree.upos,
        tree.xpos,
        [str(token.morph) for token in tokens],
        [token.lemma_ or text.lower() for token, text in zip(tokens, found.texts)],
        heads,
        relations,
    )
