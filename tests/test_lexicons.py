"""What is known of words outside their text."""

from __future__ import annotations

import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

pytest.importorskip("numpy")

from editlint.english import word_lists
from editlint.english.lexicons import phrases, word_classes
from editlint.english.tokens import words
from editlint.english.word_lists import (
    CITY,
    CITY_LARGE,
    CITY_SMALL,
    COMMON,
    COUNTRY,
    DEMONYM,
    FIRST_FEMALE,
    FIRST_MALE,
    MONTH_DAY,
    ORG,
    ORG_WORD,
    PERSON_NOUN,
    PLACE,
    REGION,
    SURNAME,
    SURNAME_COMMON,
    TITLE,
    gender,
    is_kinship,
    is_role,
    is_title,
    noun_class,
    phrase_at,
    word_class,
)

DATA = Path(word_lists.__file__).parent / "data"
LISTS = Path(__file__).parent.parent / "training" / "lists"
FIRST, LAST = FIRST_MALE | FIRST_FEMALE, SURNAME_COMMON | SURNAME

# A word, bits it has some of, bits it has none of.
CLASSES = [
    ("Kyiv", CITY_LARGE, FIRST | LAST),
    ("Kiev", CITY_LARGE, FIRST),
    ("Bombay", CITY_LARGE, FIRST),
    ("Pyongyang", CITY_LARGE, FIRST | LAST),
    ("Kursk", CITY_LARGE, FIRST | LAST),
    ("Bakhmut", CITY | CITY_SMALL, FIRST | LAST),
    ("Crimea", REGION, FIRST | LAST),
    ("Texas", REGION, FIRST | LAST),
    ("Danube", REGION, FIRST),
    ("N.J.", REGION, 0),
    ("Ukraine", COUNTRY, FIRST | LAST),
    ("UKRAINE", COUNTRY, 0),
    ("U.S.", COUNTRY, 0),
    ("Germany", COUNTRY, LAST),
    ("Koreans", DEMONYM, PLACE),
    ("Frenchmen", DEMONYM, PLACE),
    ("Volodymyr", FIRST_MALE, FIRST_FEMALE),
    ("Sarah", FIRST_FEMALE, FIRST_MALE),
    ("Andrea", FIRST_MALE, 0),
    ("Andrea", FIRST_FEMALE, 0),
    ("Zelenskyy", SURNAME_COMMON, PLACE),
    ("Putin", SURNAME_COMMON, PLACE),
    ("McDonald", SURNAME_COMMON, PLACE),
    ("O'Brien", SURNAME_COMMON, PLACE),
    ("O’Brien", SURNAME_COMMON, PLACE),
    ("Müller", LAST, PLACE),
    ("Washington", PLACE, 0),
    ("Washington", SURNAME_COMMON, 0),
    ("Ministry", ORG_WORD, FIRST | LAST),
    ("Ltd.", ORG_WORD, 0),
    ("Sgt", TITLE, 0),
    ("Gov.", TITLE, 0),
    ("Monday", MONTH_DAY, LAST),
    ("NATO", ORG, PLACE),
    ("Reuters", ORG, PLACE),
    ("bush", COMMON, LAST),
    ("Bush", SURNAME_COMMON, COMMON),
    ("soldier", PERSON_NOUN, 0),
    ("women", PERSON_NOUN, 0),
    ("table", 0, PERSON_NOUN),
    ("The", 0, 0xFFFF),
    ("Of", 0, 0xFFFF),
    ("frobnicate", 0, 0xFFFF),
]


@pytest.mark.parametrize(("word", "some", "none"), CLASSES)
def test_classes_of_a_word(word: str, some: int, none: int) -> None:
    mask = word_class(word)
    assert bool(mask & some) == bool(some)
    assert not mask & none


def test_many_words_at_once_have_the_classes_of_each() -> None:
    every = [word for word, _, _ in CLASSES]
    assert word_classes(every).tolist() == [word_class(word) for word in every]


def test_a_word_is_looked_up_without_numpy() -> None:
    code = "import sys; from editlint.english.word_lists import gender; gender('Sarah'); print('numpy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_the_longest_known_name_from_a_word_on() -> None:
    texts = ["the", "New", "York", "Times", "said"]
    assert phrase_at(texts, 1) == (4, "ORG")
    assert phrase_at(texts, 0) == (0, "")
    assert phrase_at(texts, 4) == (4, "")


def test_classes_come_in_the_order_of_the_words() -> None:
    masks = word_classes(["In", "Kyiv", ",", "Sarah"])
    assert [bool(mask & PLACE) for mask in masks] == [False, True, False, False]
    assert [bool(mask & FIRST) for mask in masks] == [False, False, False, True]


def test_no_words_have_no_classes() -> None:
    assert len(word_classes([])) == 0
    assert phrases([]) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("He told the New York Times so.", [("New York Times", "ORG")]),
        ("He lives in New York, not Los Angeles.", [("New York", "PLACE"), ("Los Angeles", "PLACE")]),
        ("The European Commission’s view", [("European Commission", "ORG")]),
        (
            "Volodymyr Zelenskyy met Kim Jong-un.",
            [("Volodymyr Zelenskyy", "PERSON"), ("Kim Jong-un", "PERSON")],
        ),
        ("a strike by al-Qaeda", [("al-Qaeda", "ORG")]),
        ("the United Nations Children’s Fund", [("United Nations Children’s Fund", "ORG")]),
        ("Warner Bros. shares", [("Warner Bros.", "ORG")]),
        ("They went to The Hague.", [("The Hague", "PLACE")]),
        ("the red cross on the new york map", []),
    ],
)
def test_names_of_several_words(text: str, names: list[tuple[str, str]]) -> None:
    cut = words(text)
    found = [(text[cut.starts[first] : cut.ends[last - 1]], kind) for first, last, kind in phrases(cut.texts)]
    assert found == names


@pytest.mark.parametrize(
    ("noun", "kind"),
    [
        ("soldier", "person"),
        ("people", "person"),
        ("prime minister", "person"),
        ("passer-by", "person"),
        ("committee", "group"),
        ("company", "group"),
        ("city", "place"),
        ("river", "place"),
        ("dog", "animal"),
        ("turkey", "animal"),
        ("missile", "artifact"),
        ("election", "event"),
        ("week", "time"),
        ("hope", "other"),
        ("frobnication", ""),
    ],
)
def test_kind_of_a_noun(noun: str, kind: str) -> None:
    assert noun_class(noun) == kind


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Sarah", "Fem"),
        ("Olena", "Fem"),
        ("Volodymyr", "Masc"),
        ("Ahmed", "Masc"),
        ("Mark", "Masc"),
        ("Mr", "Masc"),
        ("Mrs", "Fem"),
        ("Lady", "Fem"),
        ("spokeswoman", "Fem"),
        ("Spokesman", "Masc"),
        ("king", "Masc"),
        ("mother", "Fem"),
        ("Andrea", ""),
        ("Taylor", ""),
        ("Dr", ""),
        ("minister", ""),
        ("Kyiv", ""),
        ("mark", ""),
    ],
)
def test_gender_of_whoever_is_called_so(word: str, expected: str) -> None:
    assert gender(word) == expected


def test_kinship_roles_and_titles() -> None:
    assert is_kinship("cousin")
    assert not is_kinship("minister")
    assert is_role("minister")
    assert is_role("police chief")
    assert not is_role("cousin")
    assert is_title("Sgt.")
    assert not is_title("sergeant")


@pytest.mark.parametrize("path", sorted(LISTS.glob("*.txt")), ids=lambda path: path.stem)
def test_lists_by_hand_say_what_they_are_and_are_sorted(path: Path) -> None:
    head, *entries = path.read_text("utf-8").splitlines()
    assert head.startswith("# ")
    assert all(before < after for before, after in pairwise(entries))


def test_the_files_are_small() -> None:
    assert sum((DATA / name).stat().st_size for name in ("words.bin", "phrases.bin", "nouns.bin")) < 1_600_000
