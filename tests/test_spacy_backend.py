from __future__ import annotations

import sys
import types
import warnings
from typing import Any, NamedTuple

import pytest

import editlint.english
from editlint.english.clearnlp import Tree, universal
from editlint.english.spacy_backend import Missing, Parser, load


def tree(text: str) -> Tree:
    """A sentence written as “form/UPOS/XPOS/head/relation …”; heads count from 1 and 0 is the root."""
    rows = [word.split("/") for word in text.split()]
    keys, upos, xpos, heads, relations = (list(column) for column in zip(*rows))
    return Tree([key.lower() for key in keys], upos, xpos, [int(head) - 1 for head in heads], relations)


def turned(text: str, people: list[tuple[int, int]] | None = None) -> str:
    """The sentence in Universal Dependencies, as “form/head/relation …”."""
    found = universal(tree(text), people or [])
    return " ".join(
        f"{key}/{head + 1}/{relation}"
        for key, head, relation in zip(found.keys, found.heads, found.relations)
    )


@pytest.mark.parametrize(
    ("clearnlp", "expected"),
    [
        (
            "He/PRON/PRP/2/nsubj slept/VERB/VBD/0/ROOT in/ADP/IN/2/prep the/DET/DT/5/det house/NOUN/NN/3/pobj "
            "of/ADP/IN/5/prep Ana/PROPN/NNP/6/pobj",
            "he/2/nsubj slept/0/root in/5/case the/5/det house/2/obl of/7/case ana/5/nmod",
        ),
        (
            "It/PRON/PRP/3/nsubjpass was/AUX/VBD/3/auxpass sold/VERB/VBN/0/ROOT by/ADP/IN/3/agent Ben/PROPN/NNP/4/pobj",
            "it/3/nsubj:pass was/3/aux:pass sold/0/root by/5/case ben/3/obl:agent",
        ),
        (
            "He/PRON/PRP/2/nsubj came/VERB/VBD/0/ROOT from/ADP/IN/2/prep behind/ADP/IN/3/prep doors/NOUN/NNS/4/pobj",
            "he/2/nsubj came/0/root from/5/case behind/5/case doors/2/obl",
        ),
        (
            "Late/ADJ/JJ/0/ROOT according/VERB/VBG/1/prep to/ADP/IN/2/prep Ana/PROPN/NNP/3/pobj",
            "late/0/root according/4/case to/2/fixed ana/1/obl",
        ),
        (
            "towns/NOUN/NNS/0/ROOT such/ADJ/JJ/3/amod as/ADP/IN/1/prep York/PROPN/NNP/3/pobj",
            "towns/0/root such/4/case as/2/fixed york/1/nmod",
        ),
        (
            "left/VERB/VBD/0/ROOT without/ADP/IN/1/prep paying/VERB/VBG/2/pcomp bills/NOUN/NNS/3/dobj",
            "left/0/root without/3/mark paying/1/advcl bills/3/obj",
        ),
        (
            "She/PRON/PRP/2/nsubj is/AUX/VBZ/0/ROOT not/PART/RB/2/neg happy/ADJ/JJ/2/acomp",
            "she/4/nsubj is/4/cop not/4/advmod happy/0/root",
        ),
        (
            "She/PRON/PRP/2/nsubj is/AUX/VBZ/0/ROOT in/ADP/IN/2/prep Rome/PROPN/NNP/3/pobj",
            "she/4/nsubj is/4/cop in/4/case rome/0/root",
        ),
        (
            "There/PRON/EX/2/expl was/AUX/VBD/0/ROOT rain/NOUN/NN/2/attr",
            "there/2/expl was/0/root rain/2/nsubj",
        ),
        (
            "Ana/PROPN/NNP/6/nsubj ,/PUNCT/,/1/punct Ben/PROPN/NNP/1/conj and/CCONJ/CC/3/cc Eve/PROPN/NNP/3/conj "
            "ran/VERB/VBD/0/ROOT",
            "ana/6/nsubj ,/3/punct ben/1/conj and/5/cc eve/1/conj ran/0/root",
        ),
        (
            "in/ADP/IN/7/prep Rome/PROPN/NNP/1/pobj and/CCONJ/CC/1/cc in/ADP/IN/1/conj Bonn/PROPN/NNP/4/pobj "
            "they/PRON/PRP/7/nsubj met/VERB/VBD/0/ROOT",
            "in/2/case rome/7/obl and/5/cc in/5/case bonn/2/conj they/7/nsubj met/0/root",
        ),
        (
            "cost/VERB/VBD/0/ROOT about/ADP/IN/5/quantmod $/SYM/$/5/quantmod 5/NUM/CD/5/compound million/NUM/CD/1/dobj",
            "cost/0/root about/3/advmod $/1/obj 5/5/compound million/3/nummod",
        ),
        (
            "want/VERB/VBP/0/ROOT to/PART/TO/3/aux go/VERB/VB/1/xcomp",
            "want/0/root to/3/mark go/1/xcomp",
        ),
    ],
)  # fmt: skip
def test_trees_are_turned_into_universal_dependencies(clearnlp: str, expected: str) -> None:
    assert turned(clearnlp) == expected


def test_the_first_word_of_a_persons_name_is_its_head() -> None:
    text = "Mayor/PROPN/NNP/3/compound Ana/PROPN/NNP/3/compound Lee/PROPN/NNP/4/nsubj left/VERB/VBD/0/ROOT"
    assert turned(text, [(1, 3)]) == "mayor/2/nmod:desc ana/4/nsubj lee/2/flat left/0/root"


def test_a_second_root_is_tied_to_the_first() -> None:
    assert turned("Yes/INTJ/UH/0/ROOT No/INTJ/UH/0/ROOT") == "yes/0/root no/1/parataxis"


class Reading(NamedTuple):
    words: Any
    starts: Any
    grammar: Any
    names: Any


@pytest.fixture
def _engine(monkeypatch: pytest.MonkeyPatch) -> None:
    engine = types.ModuleType("editlint.english.engine")
    engine.Reading = Reading  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "editlint.english.engine", engine)
    monkeypatch.setattr(editlint.english, "engine", engine, raising=False)


@pytest.fixture
def pipeline(_engine: None) -> Any:
    """A spaCy pipeline without a model, whose last step writes what a model would."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        spacy = pytest.importorskip("spacy", reason="spaCy is not installed")

    def annotate(doc: Any) -> Any:
        from spacy.tokens import Span

        for sentence in list(doc.sents):
            for token in sentence:
                token.dep_ = "ROOT" if token.i == sentence.start else "dobj"
                token.head = doc[sentence.start]
                token.pos_, token.tag_, token.lemma_ = "NOUN", "NN", token.lower_
        doc.ents = [Span(doc, 0, 2, label="GPE"), Span(doc, 2, 3, label="NORP")] if len(doc) > 2 else []
        return doc

    found = spacy.blank("en")
    spacy.Language.component("parser_of_test", func=annotate)
    found.add_pipe("parser_of_test")
    return found


def test_spacy_reads_our_words_and_sentences(pipeline: Any) -> None:
    reading = Parser(pipeline).read("New York can’t sleep.\n\nBut why", frozenset([6]))
    assert reading.words.texts == ["New", "York", "ca", "n’t", "sleep", ".", "But", "why"]
    assert reading.starts == [0, 6]
    assert reading.grammar.heads == [-1, 0, 0, 0, 0, 0, -1, 6]
    assert reading.grammar.relations[:1] == ["root"]
    assert reading.names == [(0, 2, "PLACE")]


def test_spacy_reads_given_words(pipeline: Any) -> None:
    reading = Parser(pipeline).read_words([["A", "b c"], [], ["D"]])
    assert reading.words.texts == ["A", "b c", "D"]
    assert reading.words.keys == ["a", "b c", "d"]
    assert (reading.words.starts, reading.words.ends, reading.starts) == ([0, 2, 6], [1, 5, 7], [0, 2])
    assert reading.grammar.heads == [-1, 0, -1]


def test_spacy_reads_nothing(pipeline: Any) -> None:
    assert Parser(pipeline).read("").names == []
    assert Parser(pipeline).read_words([]).starts == []


def test_a_missing_model_is_told_in_one_line(pipeline: Any) -> None:
    with pytest.raises(Missing, match="spaCy has no model “en_no_such”"):
        load("en_no_such")


def test_missing_spacy_is_told_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(Missing, match="pip install spacy"):
        load()
