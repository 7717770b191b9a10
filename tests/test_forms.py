"""The forms that `~` in a rule file stands for."""

from __future__ import annotations

import pytest

from editlint.english.forms import FORM_KEYS, forms, inflect


@pytest.mark.parametrize(
    "told",
    [
        "utilise utilises utilised utilised utilising",
        "stop stops stopped stopped stopping",
        "visit visits visited visited visiting",
        "open opens opened opened opening",
        "prefer prefers preferred preferred preferring",
        "offer offers offered offered offering",
        "commit commits committed committed committing",
        "carry carries carried carried carrying",
        "delay delays delayed delayed delaying",
        "panic panics panicked panicked panicking",
        "die dies died died dying",
        "dye dyes dyed dyed dyeing",
        "agree agrees agreed agreed agreeing",
        "fix fixes fixed fixed fixing",
        "snow snows snowed snowed snowing",
        "equip equips equipped equipped equipping",
        "gun guns gunned gunned gunning",
        "quiz quizzes quizzed quizzed quizzing",
        "reveal reveals revealed revealed revealing",
        "control controls controlled controlled controlling",
        "veto vetoes vetoed vetoed vetoing",
        "relay relays relayed relayed relaying",
        "soliloquy soliloquies soliloquied soliloquied soliloquying",
        "take takes took taken taking",
        "undertake undertakes undertook undertaken undertaking",
        "cut cuts cut cut cutting",
        "reset resets reset reset resetting",
        "lay lays laid laid laying",
        "have has had had having",
        "do does did done doing",
        "undo undoes undid undone undoing",
        "undergo undergoes underwent undergone undergoing",
        "re-evaluate re-evaluates re-evaluated re-evaluated re-evaluating",
        "fast-forward fast-forwards fast-forwarded fast-forwarded fast-forwarding",
        "jump-start jump-starts jump-started jump-started jump-starting",
        "test-drive test-drives test-drove test-driven test-driving",
        "Google Googles Googled Googled Googling",
    ],
)
def test_a_verb_has_its_five_forms(told: str) -> None:
    lemma, *_ = told.split()
    assert [inflect(lemma, key) for key in FORM_KEYS] == told.split()


@pytest.mark.parametrize(
    ("noun", "plural"),
    [
        ("crisis", "crises"),
        ("criterion", "criteria"),
        ("child", "children"),
        ("grandchild", "grandchildren"),
        ("spokeswoman", "spokeswomen"),
        ("human", "humans"),
        ("housewife", "housewives"),
        ("half", "halves"),
        ("box", "boxes"),
        ("bookshelf", "bookshelves"),
        ("monarch", "monarchs"),
        ("hero", "heroes"),
        ("photo", "photos"),
        ("country", "countries"),
        ("series", "series"),
        ("passer-by", "passers-by"),
        ("MP", "MPs"),
    ],
)
def test_a_noun_has_its_plural(noun: str, plural: str) -> None:
    assert inflect(noun, "s") == plural


def test_a_word_that_is_only_a_noun_has_no_past() -> None:
    assert forms("hypothesis") == {"base": ("hypothesis",), "s": ("hypotheses",)}


def test_be_has_all_its_forms() -> None:
    assert forms("be") == {
        "base": ("be", "are", "am"),
        "s": ("is",),
        "ed": ("was", "were"),
        "en": ("been",),
        "ing": ("being",),
    }


@pytest.mark.parametrize(
    ("word", "key", "spellings"),
    [
        ("travel", "ed", ("travelled", "traveled")),
        ("signal", "ing", ("signalling", "signaling")),
        ("fuel", "ing", ("fuelling", "fueling")),
        ("focus", "ed", ("focused", "focussed")),
        ("learn", "ed", ("learned", "learnt")),
        ("get", "en", ("got", "gotten")),
        ("age", "ing", ("ageing", "aging")),
        ("knife", "s", ("knives", "knifes")),
    ],
)
def test_both_spellings_are_known_the_usual_one_first(
    word: str, key: str, spellings: tuple[str, ...]
) -> None:
    assert forms(word)[key] == spellings


def test_a_form_that_a_word_lacks_leaves_the_word() -> None:
    assert inflect("hypothesis", "ing") == "hypothesis"


@pytest.mark.parametrize("text", ["", "n't", "24/7", "U.S."])
def test_what_is_no_word_has_no_forms(text: str) -> None:
    assert forms(text) == {"base": (text,)}
