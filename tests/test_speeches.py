"""Who says what in an article."""

import pytest
from articles import article

from editlint.analysis.speeches import speeches


def told(text: str) -> list[tuple[str, str, str]]:
    """Quotation, speaker and verb of each speech."""
    doc = article(text)
    return [
        (
            doc.text[slice(*speech.quotation)].strip("“”"),
            doc.text[slice(*speech.speaker)] if speech.speaker else "",
            speech.verb,
        )
        for speech in speeches(doc)
    ]


@pytest.mark.parametrize(
    ("text", "speaker", "verb"),
    [
        ("“We lost,” said Ana Reyes.", "Ana Reyes", "said"),
        ("“We lost,” Ana Reyes said.", "Ana Reyes", "said"),
        ("“We lost,” Ana Reyes, the mayor of Leeds, told reporters.", "Ana Reyes", "told"),
        ("“We lost,” the spokesperson said.", "the spokesperson", "said"),
        ("“We lost,” said the mayor of Leeds on Monday.", "the mayor of Leeds", "said"),
        ("“We lost,” said the Leeds manager, Ana Reyes, who wept.", "the Leeds manager, Ana Reyes", "said"),
        ("“Go!” shouted Ms. Reyes, 34, who ran.", "Ms. Reyes", "shouted"),
        ("“We lost”, according to Reyes.", "Reyes", "according to"),
    ],
)
def test_a_speaker_may_follow(text: str, speaker: str, verb: str) -> None:
    assert told(text) == [(text[1:].split("”")[0], speaker, verb)]


@pytest.mark.parametrize(
    ("text", "speaker", "verb"),
    [
        ("Reyes added: “We lost.”", "Reyes", "added"),
        ("On Monday Reyes said: “We lost.”", "Reyes", "said"),
        ("In a statement, the company said it was “sorry”.", "the company", "said"),
        ("Ana Reyes, the mayor, called it “a mess”.", "Ana Reyes", "called"),
        ("Reyes smiled and said, “We lost.”", "Reyes", "said"),
        ("The man who led the group said: “We lost.”", "The man", "said"),
        ("A spokesman for the council said it was “a mess”.", "A spokesman for the council", "said"),
        ("According to Reyes, it was “a mess”.", "Reyes", "according to"),
        ("The plan, which Reyes later described as “a mess”, failed.", "Reyes", "described"),
        ("As she put it:\n\n“We lost.”", "she", "put"),
        ("Last Thursday I heard a grown man say, “We lost.”", "a grown man", "say"),
        ("Where the rivers meet, said Ana Reyes, a botanist, “it has to choose”.", "Ana Reyes", "said"),
    ],
)
def test_a_speaker_may_come_before(text: str, speaker: str, verb: str) -> None:
    assert [speech[1:] for speech in told(text)] == [(speaker, verb)]


def test_the_speaker_within_a_quotation_speaks_both_parts() -> None:
    assert told("“We lost,” he said, “and badly.”") == [
        ("We lost,", "he", "said"),
        ("and badly.", "he", "said"),
    ]


def test_a_speaker_goes_on_in_the_next_sentence() -> None:
    assert [speech[1] for speech in told("“It is over,” said Ana Reyes. “We lost.”")] == ["Ana Reyes"] * 2


def test_an_open_quotation_goes_on_in_the_next_paragraph() -> None:
    assert [speech[1] for speech in told("Reyes told them:\n\n“Go home.\n\n“Go now.”")] == ["Reyes", "Reyes"]


def test_what_the_narrator_says_between_two_quotations_ends_the_speech() -> None:
    found = told("“By then I will be fifty,” said Rafael. He counted on his fingers. “Fifty.”")
    assert [speech[1] for speech in found] == ["Rafael", ""]


@pytest.mark.parametrize(
    "text",
    [
        "“Go.” Reyes said the plan was off.",
        "Reyes was told “no”.",
        "He threw it away because “it was too long”.",
        "“We lost.”",
    ],
)
def test_nobody_is_named_where_the_text_names_nobody(text: str) -> None:
    assert [speech[1] for speech in told(text)] == [""]


def test_labels_of_an_interview_are_speakers() -> None:
    found = told("Q: Why now?\n\nA: Because we can.\n\nQ: And then?")
    assert found == [("Why now?", "Q", ""), ("Because we can.", "A", ""), ("And then?", "Q", "")]


@pytest.mark.parametrize(
    "text",
    [
        "Note: the ferry is late.\n\nCorrection: it is not.",
        "Timekeeper: the one with the watch.\n\nNotetaker: the one with the pen.\n\nHost: the one with the cake.",
        "Note: it is late.\n\nNote: it is not.",
    ],
)
def test_notes_and_definitions_are_no_interview(text: str) -> None:
    assert told(text) == []


def test_a_credit_after_a_dash_names_the_speaker() -> None:
    assert told("“We are done.”\n\n— Ana Reyes") == [("We are done.", "Ana Reyes", "")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“We lost,” said mayor Ana Reyes.", "name"),
        ("“We lost,” said the mayor.", "phrase"),
        ("“We lost,” she said.", "pronoun"),
        ("ANA: “We lost.”", "label"),
        ("“We lost.”", ""),
    ],
)
def test_the_kind_of_speaker_is_told(text: str, kind: str) -> None:
    assert [speech.kind for speech in speeches(article(text))] == [kind]
