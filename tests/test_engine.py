"""The engine as a whole: what holds for every text, whatever the network has learnt."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from collections.abc import Sequence
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editlint.english import network as networks
from editlint.english.engine import Reading, encoded, read, read_sentences, read_words, tags
from editlint.english.network import MODEL, Encoded, Network, network
from editlint.english.numbers import np
from editlint.english.sentences import sentence_starts
from editlint.english.tokens import words
from editlint.english.trees import is_tree
from editlint.model.language import Words

KINDS = frozenset("PERSON ORG PLACE DATE TIME MONEY PERCENT NUMBER ORDINAL QUANTITY".split())
FORMS = """
    The the a soldiers soldier captured city in of on Monday said she he they it was is were not n't and or who which that
    Kyiv Anna Smith Red Cross NATO two 1,200 1939 $ % million May may march last week ago ’s “ ” " ' , . ! ? ; : ( ) – - …
    CAPITALS don’t running quickly big 😀 É x U.S. Mr.
""".split()
STORY = """
    The soldiers captured the city on Monday. They didn’t meet anyone there. “We saw nobody,” said Anna Smith, who led them.
    The Red Cross sent 1,200 tents in May 2020; it paid $3.5 million. Was it enough? Nobody knows, and the mayor won’t say.
"""


def sentences(reading: Reading) -> list[tuple[int, int]]:
    return list(zip(reading.starts, [*reading.starts[1:], len(reading.words)]))


def check(reading: Reading) -> None:
    """What holds for every reading."""
    grammar, count = reading.grammar, len(reading.words)
    columns: list[Sequence[object]] = [
        grammar.upos, grammar.xpos, grammar.features, grammar.lemmas, grammar.heads, grammar.relations,
    ]  # fmt: skip
    assert [len(column) for column in columns] == [count] * len(columns)
    assert all(grammar.lemmas)
    for first, last in sentences(reading):
        heads = grammar.heads[first:last]
        assert all(head == -1 or first <= head < last for head in heads)
        assert is_tree([head - first + 1 if head >= 0 else 0 for head in heads])
    assert [relation == "root" for relation in grammar.relations] == [head < 0 for head in grammar.heads]
    ends = [0, *chain.from_iterable((name.first, name.last) for name in reading.names), count]
    assert ends == sorted(ends)
    assert {name.kind for name in reading.names} <= KINDS


def texts_of(reading: Reading) -> list[list[str]]:
    return [reading.words.texts[first:last] for first, last in sentences(reading)]


def answers(reading: Reading) -> tuple[object, ...]:
    grammar = reading.grammar
    return (
        grammar.upos, grammar.xpos, grammar.features, grammar.lemmas, grammar.heads, grammar.relations, reading.names,
    )  # fmt: skip


# Odd texts


@pytest.mark.parametrize("text", ["", " ", "\n\n \t\n"])
def test_a_text_without_words_has_an_empty_reading(text: str) -> None:
    reading = read(text)
    check(reading)
    assert (len(reading.words), reading.starts, reading.names) == (0, [], [])


@pytest.mark.parametrize("text", ["Stop", ".", "😀", "Kyiv", "2019", "’", "é", "e\u0301", "\u0301"])
def test_a_text_of_one_word_has_a_root(text: str) -> None:
    reading = read(text)
    check(reading)
    assert reading.grammar.heads == [-1] * len(reading.starts)


@pytest.mark.parametrize(
    "text",
    [
        "😀 😀😀 I love it 👩‍👩‍👧‍👦!",
        "Ze\u0301lie cafe\u0301 na\u00efve Zoe\u0308.",
        "Привет мир. 你好，世界。",
        "MAYOR SAYS CITY WILL NOT PAY FOR BRIDGE",
        "The soldiers captured the city",
        "a" * 5000,
        "“‘’”" * 50,
    ],
)
def test_odd_texts_have_whole_trees(text: str) -> None:
    check(read(text))


def test_a_headline_in_capitals_is_one_sentence() -> None:
    reading = read("MAYOR SAYS CITY WILL NOT PAY FOR BRIDGE")
    assert len(reading.starts) == 1
    assert set(reading.grammar.upos) != {"PROPN"}


def test_a_sentence_without_an_end_has_one_tree() -> None:
    reading = read("and the soldiers captured the city " * 500)
    check(reading)
    assert (len(reading.words), reading.starts) == (3000, [0])


def test_a_long_list_of_words_without_sense_has_one_tree() -> None:
    dice = random.Random(1)
    reading = read_words([[dice.choice(FORMS) for _ in range(1000)]])
    check(reading)
    assert reading.starts == [0]


def test_thousands_of_short_sentences_have_a_tree_each() -> None:
    reading = read("Stop.\n" * 2000)
    check(reading)
    assert reading.starts == list(range(0, 4000, 2))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.sampled_from(FORMS), min_size=1, max_size=25), min_size=1, max_size=5))
def test_any_words_have_whole_trees(sentences: list[list[str]]) -> None:
    reading = read_words(sentences)
    check(reading)
    assert texts_of(reading) == sentences


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80))
def test_any_text_has_whole_trees(text: str) -> None:
    check(read(text))


# Plain sentences


@pytest.mark.parametrize("end", [".", "", "!", " …"])
def test_a_plain_sentence_is_read_right(end: str) -> None:
    grammar = read(f"The soldiers captured the city{end}").grammar
    assert grammar.upos[:5] == ["DET", "NOUN", "VERB", "DET", "NOUN"]
    assert grammar.xpos[:5] == ["DT", "NNS", "VBD", "DT", "NN"]
    assert grammar.lemmas[:5] == ["the", "soldier", "capture", "the", "city"]
    assert grammar.heads[:5] == [1, 2, -1, 4, 2]
    assert grammar.relations[:5] == ["det", "nsubj", "root", "det", "obj"]
    assert "Number=Plur" in grammar.features[1].split("|")


def test_features_are_sorted() -> None:
    for features in read(STORY).grammar.features:
        names = [feature.partition("=")[0] for feature in features.split("|")]
        assert names == sorted(names, key=str.lower)


def test_curly_and_straight_marks_are_read_alike() -> None:
    curly, straight = read(STORY), read(STORY.translate({0x2018: "'", 0x2019: "'", 0x201C: '"', 0x201D: '"'}))
    assert answers(curly)[:3] == answers(straight)[:3]
    assert answers(curly)[4:] == answers(straight)[4:]
    different = {pair for pair in zip(curly.grammar.lemmas, straight.grammar.lemmas) if len(set(pair)) > 1}
    assert different <= {("“", '"'), ("”", '"')}


# The same text, the same answer


def test_the_same_text_is_read_the_same_twice() -> None:
    one, other = encoded(*split(STORY)), encoded(*split(STORY))
    assert np.array_equal(near(one), near(other))
    assert np.array_equal(far(one), far(other))
    assert answers(read(STORY)) == answers(read(STORY))


@pytest.mark.parametrize(
    "before", [".", "Stop.", "The city was captured.", "Who knows? " * 30 + STORY.upper()]
)
def test_what_was_read_before_changes_nothing(before: str) -> None:
    used, fresh = Network(MODEL), Network(MODEL)
    used.heads(encode(used, before))
    one, other = encode(used, STORY), encode(fresh, STORY)
    assert np.array_equal(near(one), near(other))
    assert np.array_equal(far(one), far(other))
    assert np.array_equal(used.heads(one)[0], fresh.heads(other)[0])


def test_a_long_article_is_read_in_portions(monkeypatch: pytest.MonkeyPatch) -> None:
    found, starts = split(STORY * 3)
    whole = network().encode(found.texts, starts)
    monkeypatch.setattr(networks, "_READ_AT_ONCE", 20)
    portions = network().encode(found.texts, starts)
    assert len(whole) == 1 < len(portions)
    assert np.array_equal(network().heads(whole)[0], network().heads(portions)[0])
    assert np.allclose(near(whole), near(portions), atol=1e-3)
    assert np.allclose(far(whole), far(portions), atol=1e-3)


def test_a_sentence_is_read_as_if_it_stood_alone() -> None:
    found, starts = split(STORY)
    whole = network().encode(found.texts, starts)
    for first, last in zip(starts, [*starts[1:], len(found)]):
        alone = network().encode(found.texts[first:last], [0])
        assert np.allclose(near(whole)[first:last], near(alone), atol=1e-3)
        assert np.allclose(far(whole)[first:last], far(alone), atol=1e-3)


def near(article: Encoded) -> Any:
    return np.concatenate([portion.near for portion in article])


def far(article: Encoded) -> Any:
    return np.concatenate([portion.far for portion in article])


def split(text: str) -> tuple[Words, list[int]]:
    found = words(text)
    return found, sentence_starts(found)


def encode(net: Network, text: str) -> networks.Encoded:
    found, starts = split(text)
    return net.encode(found.texts, starts)


# Words that are given


def test_given_words_and_sentences_are_kept() -> None:
    given = [["New York", "can’t", "sleep.It"], [], ["Mr.", ".", "."], ["."]]
    reading = read_words(given)
    check(reading)
    assert texts_of(reading) == [sentence for sentence in given if sentence]
    assert reading.words.keys[:2] == ["new york", "can't"]
    text = " ".join(chain.from_iterable(given))
    places = zip(reading.words.starts, reading.words.ends)
    assert [text[start:end] for start, end in places] == reading.words.texts


def test_no_given_words_have_an_empty_reading() -> None:
    assert read_words([]).starts == read_words([[], []]).starts == []


def test_given_words_are_read_like_those_of_the_text() -> None:
    reading = read(STORY)
    assert answers(read_words(texts_of(reading))) == answers(reading)


def test_a_paragraph_ends_a_sentence() -> None:
    assert read("Mayor quits\nThe city waits", frozenset([2])).starts == [0, 2]


def test_reading_in_one_go_and_in_steps_is_the_same() -> None:
    found, starts = split(STORY)
    assert tags(found, encoded(found, starts)).upos == read_sentences(found, starts).grammar.upos


# What a process pays


def python(code: str, **environment: str) -> str:
    names = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")
    kept = {name: value for name, value in os.environ.items() if name not in names}
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        encoding="utf-8",
        env={**kept, **environment},
        check=True,
    )
    return done.stdout.strip()


def test_numpy_is_loaded_only_when_the_network_runs() -> None:
    example = Path(__file__).parent.parent / "examples" / "launch-story.md"
    code = f"""
import contextlib, io, sys
import editlint
assert "numpy" not in sys.modules
from editlint.cli import main
with contextlib.redirect_stdout(io.StringIO()) as told:
    try:
        main(["--select", "typography,redundancy", "--format", "concise", {str(example)!r}])
    except SystemExit as ended:
        assert ended.code in (0, 1), told.getvalue()
print("numpy" in sys.modules)
"""
    assert python(code) == "False"


@pytest.mark.parametrize("environment", [{}, {"OMP_NUM_THREADS": "3", "MKL_NUM_THREADS": "2"}])
def test_loading_the_engine_leaves_the_environment_alone(environment: dict[str, str]) -> None:
    code = "import os; before = dict(os.environ); import editlint.english.engine; print(before == dict(os.environ))"
    assert python(code, **environment) == "True"


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the system does not tell its threads so")
def test_numpy_runs_in_one_thread() -> None:
    code = """
from editlint.english.engine import read
read("The soldiers captured the city.")
print(open("/proc/self/status", encoding="utf-8").read().partition("Threads:")[2].split()[0])
"""
    assert python(code) == "1"


@pytest.mark.parametrize(
    ("noun", "number"), [("clothes", "Ptan"), ("1990s", "Ptan"), ("soldiers", "Plur"), ("city", "Sing")]
)
def test_every_noun_has_its_number(noun: str, number: str) -> None:
    reading = read(f"They spoke of the {noun} again.")
    at = reading.words.texts.index(noun)
    assert f"Number={number}" in reading.grammar.features[at].split("|")
