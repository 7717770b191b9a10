"""Tags, trees, names and noun phrases of an article, each made only where a rule asks for it.

A rule that asks for tags never pays for trees. With a parser of the user's all come from its one reading.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.model.document import Document, layer
from editlint.model.language import Grammar, Mention, Name, Tags

from .sentences import sentences
from .words import words

if TYPE_CHECKING:
    from editlint.english.engine import Reading
    from editlint.english.network import Encoded

_LONGEST = 400  # words that are read as one sentence


@layer
def tags(doc: Document) -> Tags:
    """Part of speech, features and lemma of every word."""
    if doc.parser != "editlint":
        made = _reading(doc).grammar
        return Tags(made.upos, made.xpos, made.features, made.lemmas)
    from editlint.english import engine

    return engine.tags(words(doc), _encoded(doc)) if words(doc) else Tags([], [], [], [])


@layer
def grammar(doc: Document) -> Grammar:
    """The tags with the head of every word and its relation to it."""
    if doc.parser != "editlint":
        return _reading(doc).grammar
    from editlint.english import engine

    return engine.grammar(tags(doc), _encoded(doc)) if words(doc) else Grammar([], [], [], [], [], [])


@layer
def names(doc: Document) -> list[Name]:
    """People, organisations, places, dates and figures in order."""
    if doc.parser != "editlint":
        return _reading(doc).names
    from editlint.english import engine

    return engine.names(words(doc), _starts(doc), tags(doc), _encoded(doc)) if words(doc) else []


@layer
def mentions(doc: Document) -> list[Mention]:
    """Noun phrases and pronouns in order."""
    from editlint.english import mentions as phrases

    return phrases.mentions(words(doc), grammar(doc), names(doc), _starts(doc))


@layer
def mentions_by_head(doc: Document) -> dict[int, int]:
    """The number of the first mention in `mentions` whose head a word is; a row stands before its first part."""
    found: dict[int, int] = {}
    for number, mention in enumerate(mentions(doc)):
        found.setdefault(mention.head, number)
    return found


@layer
def antecedents(doc: Document) -> dict[int, int]:
    """The number of a pronoun in `mentions` → the number of the mention that it surely stands for."""
    from editlint.english import antecedents as pronouns

    return pronouns.antecedents(words(doc), grammar(doc), mentions(doc), _starts(doc))


@layer
def _encoded(doc: Document) -> Encoded:
    from editlint.english import engine

    return engine.encoded(words(doc), _starts(doc))


@layer
def _reading(doc: Document) -> Reading:
    from editlint.english import spacy_backend

    return spacy_backend.load(spacy_backend.model_of(doc.parser)).read_sentences(words(doc), _starts(doc))


@layer
def _starts(doc: Document) -> list[int]:
    """Where the engine is told that sentences begin. What goes on and on is a list or a damaged file: it is cut, since the
    time and memory of a tree grow with the square of its words."""
    return [at for sentence in sentences(doc) for at in range(sentence.first, sentence.last, _LONGEST)]
