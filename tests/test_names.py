"""Names from scores by hand: what the lists and the rest of the article make of them."""

from __future__ import annotations

from itertools import pairwise, product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editlint.english.engine import given_words
from editlint.english.lexicons import word_classes
from editlint.english.names import LABELS, names
from editlint.english.numbers import np
from editlint.model.language import Name, Tags, Words

SURE, LIKELY, UNSURE = 12.0, 4.0, 1.5  # how far a label is above all others


class Article:
    """Words written as “form” or “form/LABEL”, a line a sentence, where a label is a name's as far as the network goes."""

    def __init__(self, text: str, margin: float = SURE, outside: float = SURE) -> None:
        rows = [[word.partition("/") for word in line.split()] for line in text.splitlines()]
        self.words, self.starts = given_words([[form for form, _, _ in row] for row in rows])
        labels = [label for row in rows for _, _, label in row]
        self.scores = np.zeros((len(labels), len(LABELS)), np.float32)
        for i, label in enumerate(labels):
            self.scores[i, LABELS.index(label or "O")] = margin if label else outside

    def raised(self, word: int, **scores: float) -> Article:
        """The article with other scores for a word: `B_PER=3`."""
        for label, score in scores.items():
            self.scores[word, LABELS.index(label.replace("_", "-"))] = score
        return self

    @property
    def names(self) -> list[str]:
        return told(self.words, found(self.words, self.starts, self.scores))


def found(words: Words, starts: list[int], scores: Any) -> list[Name]:
    upos = ["NUM" if text.isdigit() else "X" for text in words.texts]
    tags = Tags(upos, upos, [""] * len(words), words.texts)
    return names(words, starts, tags, scores, word_classes(words.texts))


def told(words: Words, found: list[Name]) -> list[str]:
    return [f"{name.kind} {' '.join(words.texts[name.first : name.last])}" for name in found]


# The best labels


def test_names_are_told_in_order_with_their_kinds() -> None:
    article = Article("the/ Vark/B-ORG hired/ Ned/B-PER Zogg/I-PER of/ Blub/B-LOC")
    assert article.names == ["ORG Vark", "PERSON Ned Zogg", "PLACE Blub"]


def test_two_names_of_a_kind_may_stand_side_by_side() -> None:
    assert Article("Zogg/B-PER Vark/B-PER").names == ["PERSON Zogg", "PERSON Vark"]


def test_a_name_that_only_goes_on_is_one_that_begins() -> None:
    assert Article("met zogg/I-PER vark/I-PER").raised(1, B_PER=6).names == ["PERSON zogg vark"]


def test_a_name_does_not_change_its_kind() -> None:
    assert Article("met zogg/B-PER vark/I-ORG").raised(2, I_PER=9).names == ["PERSON zogg vark"]


def test_a_name_ends_with_its_sentence() -> None:
    assert Article("met zogg/B-PER\nvark/I-PER left").raised(2, B_PER=6).names == [
        "PERSON zogg",
        "PERSON vark",
    ]


def test_without_words_there_are_no_names() -> None:
    assert found(Words([], [], [], []), [], np.zeros((0, len(LABELS)))) == []


def is_possible(labels: tuple[int, ...]) -> bool:
    """True if every “I-…” follows a “B-…” or “I-…” of its kind."""
    return all(
        label % 2 or not label or before in (label, label - 1) for before, label in zip((0, *labels), labels)
    )


def labelled(names: list[Name], words: int) -> tuple[int, ...]:
    labels = [0] * words
    for name in names:
        begin = {"PERSON": 1, "ORG": 3, "PLACE": 5}[name.kind]
        labels[name.first : name.last] = [begin] + [begin + 1] * (name.last - name.first - 1)
    return tuple(labels)


rows = st.lists(st.integers(-3, 3).map(float), min_size=7, max_size=7)


@given(st.lists(rows, min_size=1, max_size=3))
def test_no_row_of_labels_is_better_than_the_one_taken(scores: list[list[float]]) -> None:
    words, starts = given_words([["zog", "blub", "vark"][: len(scores)]])
    best = labelled(found(words, starts, np.array(scores)), len(scores))

    def total(labels: tuple[int, ...]) -> float:
        return sum(row[label] for row, label in zip(scores, labels))

    assert is_possible(best)
    assert total(best) == max(
        total(labels) for labels in product(range(7), repeat=len(scores)) if is_possible(labels)
    )


forms = st.sampled_from(
    "Zogg Vark Kyiv Paris Red Cross New York 18 May 3 , . the of hits March Ned NATO".split()
)


@given(st.lists(st.lists(forms, min_size=1, max_size=8), min_size=1, max_size=4), st.integers(0, 10_000))
def test_names_never_overlap_and_stay_within_a_sentence(sentences: list[list[str]], seed: int) -> None:
    words, starts = given_words(sentences)
    told = found(words, starts, np.random.default_rng(seed).normal(0, 4, (len(words), len(LABELS))))
    assert all(before.last <= after.first for before, after in pairwise(told))
    ends = [*starts[1:], len(words)]
    assert all(
        any(start <= name.first < name.last <= end for start, end in zip(starts, ends)) for name in told
    )


# What the lists know


@pytest.mark.parametrize("city", ["Kyiv", "Pyongyang", "KYIV"])
def test_a_city_is_never_a_person(city: str) -> None:
    assert Article(f"{city}/B-PER said so").names == [f"PLACE {city}"]


def test_a_city_that_is_also_a_first_name_may_be_a_person() -> None:
    assert Article("Paris/B-PER said so").names == ["PERSON Paris"]


def test_a_city_in_a_persons_name_stays_there() -> None:
    assert Article("Ned/B-PER Kyiv/I-PER said so").names == ["PERSON Ned Kyiv"]


# What the rest of the article tells


def test_a_surname_alone_is_the_person_it_belongs_to() -> None:
    article = Article("Ned/B-PER Zogg/I-PER won .\nThen Zogg/B-ORG left .", margin=LIKELY)
    assert article.names == ["PERSON Ned Zogg", "PERSON Zogg"]


def test_a_surname_that_is_a_place_may_be_the_place() -> None:
    article = Article("Ned/B-PER Washington/I-PER won .\nHe left for Washington/B-LOC .")
    assert article.names == ["PERSON Ned Washington", "PLACE Washington"]


def test_a_word_in_small_letters_in_the_body_is_no_name_in_the_headline() -> None:
    article = Article(
        "Zogg/B-PER Hits/B-PER Back At/ Big/B-ORG Bank/I-ORG\nZogg/B-PER hits back at the big bank .",
        margin=UNSURE,
    ).raised(6, B_PER=LIKELY)
    assert article.names == ["PERSON Zogg", "PERSON Zogg"]


def test_a_name_in_the_headline_is_of_the_kind_it_is_of_in_the_body() -> None:
    article = Article("Vark/B-PER Hits Back At Big Bank\nIn Vark/B-LOC it rains .", margin=UNSURE).raised(
        7, B_LOC=LIKELY
    )
    assert article.names == ["PLACE Vark", "PLACE Vark"]


# Names and figures


def test_a_figure_within_a_name_is_not_told_again() -> None:
    assert Article("Club/B-ORG 18/I-ORG has 18 rooms").names == ["ORG Club 18", "NUMBER 18"]


def test_a_month_that_is_a_name_is_no_date() -> None:
    assert Article("Ned/B-PER May/I-PER left in May .").names == ["PERSON Ned May", "DATE May"]
