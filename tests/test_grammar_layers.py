"""Grammar as layers of a document: each is made once, and only if it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, NoReturn

import pytest

from editlint.analysis.grammar import antecedents, grammar, mentions, names, tags
from editlint.analysis.sentences import sentences
from editlint.analysis.words import words
from editlint.english import engine, spacy_backend
from editlint.english.network import Network
from editlint.model.document import Document
from editlint.model.language import Grammar, Name, Tags, Words
from editlint.readers import read_text

ARTICLE = """# Soldiers Take City By Force

The soldiers captured the city on 3 May 2020. They met Anna Smith.

- A prisoner
- Two tanks
"""
LAYERS = (tags, grammar, names, mentions, antecedents)


@pytest.fixture
def doc() -> Document:
    return read_text(ARTICLE, "story.md")


def fail(*_: Any) -> NoReturn:
    raise AssertionError("this costs time and was not asked for")


def counted(monkeypatch: pytest.MonkeyPatch, owner: Any, name: str) -> list[str]:
    """A list that grows with each call of a function."""
    calls, made = list[str](), getattr(owner, name)

    def called(*given: Any) -> Any:
        calls.append(name)
        return made(*given)

    monkeypatch.setattr(owner, name, called)
    return calls


@pytest.mark.parametrize("text", ["", " \n\n ", "<!-- nothing -->\n"])
@pytest.mark.parametrize("layer", LAYERS)
def test_an_article_without_words_has_empty_layers(layer: Callable[[Document], Any], text: str) -> None:
    made = layer(read_text(text, "story.md"))
    columns = [getattr(made, column) for column in made.__slots__] if hasattr(made, "__slots__") else [made]
    assert not any(columns)


def test_tags_do_not_pay_for_trees_or_names(doc: Document, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Network, "heads", fail)
    monkeypatch.setattr(Network, "names", fail)
    found = tags(doc)
    assert found.upos[words(doc).texts.index("captured")] == "VERB"


def test_names_do_not_pay_for_trees(doc: Document, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Network, "heads", fail)
    assert ("DATE", "3 May 2020") in [(name.kind, text_of(doc, name)) for name in names(doc)]


def test_trees_do_not_pay_for_names(doc: Document, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Network, "names", fail)
    assert grammar(doc).relations.count("root") == len(sentences(doc))


def test_words_and_sentences_do_not_pay_for_the_network(
    doc: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Network, "encode", fail)
    assert len(words(doc)) > len(sentences(doc)) > 0


def test_the_article_is_read_once_for_all_layers(doc: Document, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = [counted(monkeypatch, Network, name) for name in ("encode", "tags", "heads", "names")]
    for layer in (*LAYERS, *LAYERS):
        assert layer(doc) is layer(doc)
    assert [len(called) for called in calls] == [1, 1, 1, 1]


def test_the_layers_say_what_the_engine_says(doc: Document) -> None:
    starts = [sentence.first for sentence in sentences(doc)]
    reading = engine.read_sentences(words(doc), starts)
    assert tags(doc).xpos == grammar(doc).xpos == reading.grammar.xpos
    assert tags(doc).features == grammar(doc).features == reading.grammar.features
    assert (grammar(doc).heads, grammar(doc).relations) == (reading.grammar.heads, reading.grammar.relations)
    assert names(doc) == reading.names


def test_no_tree_runs_from_one_block_into_the_next(doc: Document) -> None:
    heads, starts = grammar(doc).heads, words(doc).starts
    for i, head in enumerate(heads):
        assert head < 0 or doc.block_at(starts[i]) == doc.block_at(starts[head])


def test_mentions_are_in_order_and_within_the_article(doc: Document) -> None:
    found = mentions(doc)
    assert [(mention.first, mention.last) for mention in found] == sorted(
        (mention.first, mention.last) for mention in found
    )
    assert all(0 <= mention.first <= mention.head < mention.last <= len(words(doc)) for mention in found)
    assert "The soldiers" in [text_of(doc, mention) for mention in found]


def test_antecedents_are_mentions_before_the_pronoun(doc: Document) -> None:
    found = mentions(doc)
    for pronoun, other in antecedents(doc).items():
        assert found[pronoun].kind == "pronoun"
        assert other < pronoun


def test_a_layer_by_hand_takes_the_place_of_the_network(
    doc: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Network, "encode", fail)
    by_hand = Tags([], [], [], [])
    assert tags(doc.with_layer(tags, by_hand)) is by_hand


def test_a_parser_of_the_users_reads_the_article_once(doc: Document, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = list[str]()

    class Parser:
        def read_sentences(self, found: Words, starts: list[int]) -> engine.Reading:
            asked.append("read")
            flat = [str(i) for i in range(len(found))]
            return engine.Reading(
                found, starts, Grammar(flat, flat, flat, flat, [-1] * len(found), flat), [Name(0, 1, "ORG")]
            )

    def load(model: str) -> Parser:
        asked.append(model)
        return Parser()

    monkeypatch.setattr(spacy_backend, "load", load)
    monkeypatch.setattr(Network, "encode", fail)
    doc = replace(doc, parser="spacy:en_core_web_lg", _layers={})
    assert tags(doc).upos == grammar(doc).upos == [str(i) for i in range(len(words(doc)))]
    assert names(doc) == [Name(0, 1, "ORG")]
    assert asked == ["en_core_web_lg", "read"]


def text_of(doc: Document, place: Any) -> str:
    column = words(doc)
    return doc.text[column.starts[place.first] : column.ends[place.last - 1]]


def test_a_sentence_without_end_is_read_in_pieces() -> None:
    made = grammar(read_text("word " * 3000))
    assert len(made.heads) == 3000
    assert sum(relation == "root" for relation in made.relations) > 1
