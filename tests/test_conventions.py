"""Conventions that an article keeps in two ways: the majority wins, and both places are shown."""

from __future__ import annotations

import pytest
from articles import hits, notes, places

from editlint.checks.compounds import Compounds
from editlint.checks.conventions import Conventions
from editlint.checks.heading_case import HeadingCase
from editlint.checks.number_style import NumberStyle
from editlint.checks.serial_comma import SerialComma

SHARES = Conventions(ways=(r"\d%", r"\d percent"), names=("a sign", "a word"))


# conventions


def test_the_rarer_way_is_marked_and_the_first_usual_place_shown() -> None:
    text = "It rose 3% and 4%, then 5 percent."
    assert places(SHARES, text) == ["5 percent"]
    assert notes(SHARES, text) == [["3%"]]


def test_all_places_of_the_rarer_way_are_one_finding() -> None:
    text = "It rose 1% and 2% and 3%, then 5 percent, then 6 percent."
    assert places(SHARES, text) == ["5 percent"]
    assert notes(SHARES, text) == [["6 percent", "1%"]]


def test_the_message_tells_how_often_each_way_occurs() -> None:
    (hit,) = hits(SHARES, "It rose 3% and 4% and 6%, then 5 percent.")
    assert (hit.values["count"], hit.values["total"]) == ("once", "3 times")
    assert (hit.values["way"], hit.values["usual"]) == ("a word", "a sign")


def test_one_place_of_each_way_proves_no_habit() -> None:
    assert places(SHARES, "It rose 3%, then 5 percent.") == []
    assert places(SHARES._replace(least=1), "It rose 3%, then 5 percent.") == ["5 percent"]


def test_headlines_and_cells_do_not_count() -> None:
    assert places(SHARES, "# It rose 3 percent\n\nIt rose 3% and 4%.\n\n| 5 percent") == []


def test_quotations_count_unless_the_rule_says_otherwise() -> None:
    text = "It rose 3% and 4%. “By 5 percent,” he said."
    assert places(SHARES, text) == ["5 percent"]
    assert places(SHARES._replace(quoted=False), text) == []


def test_a_thing_is_held_only_against_itself() -> None:
    check = Conventions(
        ways=(r"\b(?P<thing>(?:[A-Z]\.)+)", r"\b(?P<thing>[A-Z]{2})\b"), names=("stops", "none"), least=1
    )
    assert places(check, "The U.S. and the UN met.") == []
    assert places(check, "The U.S. and the U.N. met. The UN left.") == ["UN"]


def test_the_word_before_is_shown_where_asked_for() -> None:
    check = Conventions(ways=("[ap]m", r"[ap]\.m\."), names=("no stops", "stops"), with_word=True)
    assert places(check, "It opens at 7 pm and 8 pm, not at 7.30 p.m. sharp.") == ["7.30 p.m."]


# compounds


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The website is up. A website is a web site.", "web site"),
        ("An e-mail is an e-mail. They emailed us.", "emailed"),
        ("They co-operate. Cooperation is good; they cooperated, we cooperate.", "co-operate"),
        (
            "We fear problem-solving, as problem solving, and more problem solving, is hard.",
            "problem-solving",
        ),
    ],
)
def test_a_compound_in_two_forms_is_marked(text: str, found: str) -> None:
    assert places(Compounds(), text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "He set up the set-up.",
        "The problem-solving skills help in problem solving.",
        "The long-running play is long running.",
        "He re-covered the chair and recovered.",
        "“The web site is up,” she said of the website.",
        "The up-to-date list is up to date.",
        "Every day is an everyday thing.",
    ],
)
def test_two_forms_with_two_uses_are_left_alone(text: str) -> None:
    assert places(Compounds(), text) == []


def test_listed_nouns_are_the_same_with_a_hyphen_and_as_two_words() -> None:
    text = "The side effects were mild. No side-effect was seen."
    assert places(Compounds(), text) == []
    assert places(Compounds(nouns=("side effect",)), text) == ["side-effect"]


# serial comma

LISTS = "We saw bags of ham, eggs and rice. We saw crates with gin, rum and beer. We saw sacks of tin, lead and zinc."


def test_a_comma_before_the_last_and_is_marked_where_lists_have_none() -> None:
    assert places(SerialComma(), f"{LISTS} We saw a box of nails, screws, and bolts.") == [
        "screws, and bolts"
    ]


def test_clauses_and_pairs_are_no_lists() -> None:
    assert (
        places(SerialComma(), f"{LISTS} It fell, she said, and broke. In May, ham, and not eggs, fell.") == []
    )


# headings


def test_a_heading_in_the_other_case_is_marked() -> None:
    text = "Bad kettles cost water.\n\n## How we tested them\n\n## What it came to\n\n## Kettles That Cost Bad Water"
    assert places(HeadingCase(), text) == ["Kettles That Cost Bad Water"]


def test_capitals_of_names_make_no_title() -> None:
    text = "The river has a bank.\n\n## How we tested them\n\n## What it came to\n\n## What the Bank of England says"
    assert places(HeadingCase(), text) == []


# numbers


def test_a_small_number_in_figures_is_marked_where_words_are_usual() -> None:
    text = "We saw two dogs. We saw three cats. We saw four hens. We saw 5 cows."
    assert places(NumberStyle(), text) == ["5 cows"]
    assert notes(NumberStyle(), text) == [["two dogs"]]


@pytest.mark.parametrize(
    "last",
    ["We saw 5 cows and 12 rats.", "It took 5 hours.", "It cost £5.", "5 cows came.", "They won by 5 goals."],
)
def test_figures_with_a_reason_are_left_alone(last: str) -> None:
    assert places(NumberStyle(), f"We saw two dogs. We saw three cats. We saw four hens. {last}") == []
