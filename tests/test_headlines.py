"""Headlines as running text: small letters for all that are no names."""

from __future__ import annotations

import pytest

from editlint.english.headlines import headline_words, running_forms
from editlint.english.sentences import sentence_starts
from editlint.english.tokens import words


def forms(*paragraphs: str) -> list[str]:
    """The forms of an article in which every paragraph begins a sentence."""
    found = words("\n\n".join(paragraphs))
    begins, count = set[int](), 0
    for paragraph in paragraphs:
        begins.add(count)
        count += len(words(paragraph))
    return running_forms(found, sentence_starts(found, frozenset(begins)))


@pytest.mark.parametrize(
    ("headline", "running"),
    [
        ("Police Arrest Two Men Over Stolen Paintings", "Police arrest two men over stolen paintings"),
        ("Mayor of London Opens New Bridge", "Mayor of London opens new bridge"),
        ("UKRAINE SAYS PEACE TALKS FAILED", "Ukraine says peace talks failed"),
        ("UN Warns EU Over Grain Deal", "UN warns EU over grain deal"),
    ],
)
def test_words_of_a_headline_are_small(headline: str, running: str) -> None:
    assert " ".join(forms(headline)) == running


@pytest.mark.parametrize(
    "line",
    [
        "The mayor of London opens a new bridge",
        "Anna Smith, Ben Jones",  # too short to tell
        "He met Anna Smith in Paris.",
        "What He Said About It Was Never Denied.",  # with its stop it may be a sentence of a shouter
    ],
)
def test_other_lines_stay_as_they_are(line: str) -> None:
    assert " ".join(forms(line)) == " ".join(words(line).texts)


def test_the_body_tells_names_from_words() -> None:
    body = "The storm hit Stark Industries on Monday; a stark warning came from Brown, who runs the plant."
    assert forms("Storm Hits Brown and Closes Plant", body)[:6] == [
        "Storm",
        "hits",
        "Brown",
        "and",
        "closes",
        "plant",
    ]


def test_a_word_that_is_small_in_the_body_is_small() -> None:
    body = "The rose garden was sold, and a rose was planted."
    assert "rose" in forms("City Council Sells Old Rose Garden", body)[:6]


def test_lines_are_found_by_their_words() -> None:
    found = words("Police Arrest Two Men\n\nThey stole paintings.")
    assert headline_words(found, [0, 4]) == [(0, 4)]


def test_an_article_without_headlines_keeps_its_list() -> None:
    found = words("The bridge was closed.")
    assert running_forms(found, [0]) is found.texts
