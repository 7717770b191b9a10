"""A check is not loaded for an article that has nothing for it."""

from __future__ import annotations

import re

from editlint.analysis.word_places import places_of
from editlint.model.pattern import late
from editlint.readers import read_text
from editlint.rulebook import load


def test_a_rule_without_its_signs_in_the_article_cannot_find_anything() -> None:
    article = read_text("The fair opens at ten and closes at six.", "")
    assert not load().can_find("contradiction.tense-and-time", article)


def test_a_rule_with_one_of_its_signs_in_the_article_can_find_something() -> None:
    article = read_text("The fair will open yesterday.", "")
    assert load().can_find("contradiction.tense-and-time", article)


def test_a_rule_on_tables_needs_a_cell() -> None:
    book = load()
    assert not book.can_find("contradiction.table-totals", read_text("No table here.", "a.md"))
    assert book.can_find("contradiction.table-totals", read_text("| a | b |\n|---|---|\n| 1 | 2 |\n", "a.md"))


def test_signs_are_not_looked_for_in_a_long_article() -> None:
    article = read_text("The fair opens at ten and closes at six. " * 1_000, "")
    assert load().can_find("contradiction.tense-and-time", article)


def test_a_late_pattern_finds_what_a_compiled_one_finds() -> None:
    text = "rose to 12 and fell to 9"
    assert late(r"\d+").findall(text) == re.compile(r"\d+").findall(text)


def test_the_places_of_words_are_in_order() -> None:
    assert places_of(read_text("One fell, two rose, one fell.", ""), ("fell", "one")) == [0, 1, 6, 7]
