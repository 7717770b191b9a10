"""Whom a phrase is about: a person by name or pronoun, or a definite noun."""

from __future__ import annotations

import pytest
from articles import article

from editlint.analysis.subjects import person_at, speaker_key, subject_before
from editlint.analysis.words import words


def subject(text: str, word: str) -> str:
    doc = article(text)
    return subject_before(doc, words(doc).keys.index(word))


def test_two_mentions_of_a_person_have_one_key() -> None:
    doc = article("Anna Reed sang. Later Ms Reed bowed.")
    keys = words(doc).keys
    assert subject_before(doc, keys.index("sang")) == subject_before(doc, keys.index("bowed")) != ""


def test_a_name_after_a_preposition_is_not_the_subject() -> None:
    assert subject("The spokesman for Anna Reed declined.", "declined") == "n:spokesman"


def test_a_pronoun_is_the_only_person_of_that_gender_before() -> None:
    text = "Anna Reed spoke to Tom Hale. She declined."
    assert subject(text, "declined") == subject("Anna Reed spoke.", "spoke")


def test_a_pronoun_between_two_of_one_gender_is_nobody() -> None:
    assert subject("Anna Reed spoke to Joan Wood. She declined.", "declined") == ""


def test_a_pronoun_after_a_person_without_a_name_is_that_noun() -> None:
    assert subject("The driver had gone home. He declined.", "declined") == "n:driver"


def test_two_joined_by_and_are_nobody() -> None:
    assert subject("Anna Reed and Tom Hale declined.", "declined") == ""


@pytest.mark.parametrize(("named", "key"), [("the spokesperson", "n:spokesperson"), ("Anna Reed", "p0")])
def test_a_speaker_has_the_key_of_the_name_or_noun(named: str, key: str) -> None:
    doc = article(f"Anna Reed sang. “Go,” {named} said.")
    start = doc.text.index(named, 16)
    assert speaker_key(doc, start, start + len(named)) == key


def test_two_persons_in_a_stretch_are_no_one_person() -> None:
    doc = article("Anna Reed spoke first. Tom Hale declined.")
    assert person_at(doc, 0, len(doc.text)) == ""
