"""Rules on quotations beside the writer's own words: the tense of “said”, and paraphrases that turn a quotation round."""

from __future__ import annotations

import pytest
from rule_making import found_by

TENSE = "attribution.said-and-says"
TURNED = "contradiction.quotation-against-paraphrase"


def test_one_stray_tense_among_several_speakers_is_found() -> None:
    text = (
        "“The lock has stuck since May,” said Anna Reyes, who keeps it.\n\n“Two boats turned round here,” said Tom Rook.\n\n"
        "“I have asked for a new gate,” said Joan Wood.\n\n“Nobody has answered my letter,” Reyes said.\n\n"
        "“They never do answer a letter,” Rook says."
    )
    assert found_by(TENSE, text) == ["Rook says"]


def test_two_tenses_in_equal_number_are_left_alone() -> None:
    text = (
        "“The lock has stuck since May,” said Anna Reyes.\n\n“Two boats turned round here,” Reyes said.\n\n"
        "“I have asked for a new gate,” Reyes says.\n\n“Nobody has answered my letter,” she says."
    )
    assert not found_by(TENSE, text)


@pytest.mark.parametrize(
    ("paraphrase", "quotation"),
    [
        ("Anna Reyes said she would resign.", "I won’t resign"),
        ("Anna Reyes ruled out a merger.", "We have not ruled it out"),
        ("Anna Reyes supports the cull.", "I oppose the cull"),
        ("Anna Reyes criticised the decision.", "It is a great day for the town"),
        ("Anna Reyes said that the shop would close.", "The shop will stay open"),
        ("Anna Reyes said she had no regrets.", "I regret it"),
        ("Anna Reyes said the tunnel was safe.", "The tunnel is dangerous"),
        ("Anna Reyes said that the pool had cost £3m.", "It cost £5m"),
    ],
)
def test_a_quotation_that_says_the_opposite_is_found(paraphrase: str, quotation: str) -> None:
    assert found_by(TURNED, f"{paraphrase} “{quotation},” Reyes said.")
    assert found_by(TURNED, f"“{quotation},” Reyes said. {paraphrase}")


def test_what_is_called_a_disgrace_is_not_welcomed() -> None:
    text = "Anna Reyes welcomed the proposal, calling it “a disgrace”."
    assert found_by(TURNED, text) == ["“a disgrace”"]


def test_another_speaker_may_say_the_opposite() -> None:
    assert not found_by(TURNED, "Anna Reyes said she would resign. “I won’t resign,” said Tom Rook.")
