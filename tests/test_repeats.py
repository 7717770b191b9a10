"""Sentences and quotations that come twice, the same or nearly so."""

import pytest
from articles import article, hits, notes, places

from editlint.analysis.aligned_pairs import aligned_pairs
from editlint.analysis.pasted_text import pasted_text
from editlint.analysis.similar_pairs import similar_pairs
from editlint.analysis.words import words
from editlint.checks.duplicated_text import DuplicatedText
from editlint.checks.near_duplicates import NearDuplicates
from editlint.checks.quotation_clashes import QuotationClashes
from editlint.checks.repeated_ideas import RepeatedIdeas
from editlint.checks.similar_sentences import SimilarSentences
from editlint.english.alignment import Match, matches

ONE = "The old mill beside the river was sold to a builder from Leeds."
OPPOSITES = NearDuplicates(("denial", "opposite"), ("buy bought / sell sold", "rise rose / fall fell"))
FIGURES = NearDuplicates(("figure", "name"))
SPEAKERS = QuotationClashes("speakers")
WORDINGS = QuotationClashes("wordings")


CHECKS = [
    DuplicatedText(), OPPOSITES, FIGURES, SPEAKERS, WORDINGS, SimilarSentences(1), RepeatedIdeas(("a b",), 1, 0.1),
]  # fmt: skip


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: type(check).__name__)
@pytest.mark.parametrize(
    "text",
    [
        "",
        "A",
        "“",
        "a.",
        "No.\n\nNo.",
        "🙂 🙂",
        "“a”, “a”",
        ": “a” said",
        "said “a",
        "not not. not not.",
        "a: “b”\n\n: “b”",
    ],
)
def test_next_to_nothing_does_no_harm(check: object, text: str) -> None:
    hits(check, text)


# alignment


def test_matches_are_the_longest_runs_in_order() -> None:
    assert matches("a b c d e".split(), "x b c y e".split()) == [Match(1, 1, 2), Match(4, 4, 1)]


def test_nothing_matches_nothing() -> None:
    assert matches([], ["a"]) == []


def test_pairs_share_half_of_the_shorter_sentence() -> None:
    doc = article(f"{ONE} It rained. The river rose. The mill beside the river was sold.")
    assert [pair[:2] for pair in similar_pairs(doc)] == [(0, 3)]


def test_an_aligned_pair_tells_what_differs() -> None:
    doc = article(f"{ONE}\n\nThe old mill beside the river was not sold to a baker.")
    texts = words(doc).texts
    (pair,) = aligned_pairs(doc)
    differences = [([texts[i] for i in d.one], [texts[i] for i in d.two], d.place) for d in pair.differences]
    assert differences == [([], ["not"], "between"), (["builder", "from", "Leeds"], ["baker"], "after")]


# pasted text


def test_a_paragraph_that_stands_twice_is_one_place() -> None:
    paragraph = f"It rained. {ONE} The price was never told to anyone in the whole valley."
    doc = article(f"{paragraph}\n\nDogs barked.\n\n{paragraph}")
    assert [doc.text[slice(*pasted.again)] for pasted in pasted_text(doc)] == [paragraph]


def test_pasted_text_is_found_in_paragraphs_and_shown_with_its_first_place() -> None:
    assert notes(DuplicatedText(), f"{ONE} Dogs barked. {ONE}") == [[ONE]]


@pytest.mark.parametrize(
    "text",
    [
        f"{ONE} Dogs barked. {ONE} Cats slept. {ONE}",
        f"# {ONE}\n\n{ONE}",
        f"“{ONE}”\n\n“{ONE}”",
        f"- {ONE}\n\n- {ONE}",
        "Nobody was hurt. Dogs barked. Nobody was hurt.",
    ],
)
def test_refrains_headlines_quotations_lists_and_short_sentences_may_come_again(text: str) -> None:
    assert places(DuplicatedText(), text) == []


def test_pasted_text_is_not_reported_as_similar_too() -> None:
    assert places(SimilarSentences(4), f"{ONE} Dogs barked. It rained. Cats slept. {ONE}") == []


def test_a_sentence_with_one_word_changed_says_another_thing() -> None:
    other = ONE.replace("mill", "barn")
    assert places(SimilarSentences(4), f"{ONE} Dogs barked. It rained. Cats slept. {other}") == []


# near duplicates


@pytest.mark.parametrize(
    ("other", "here", "there"),
    [
        (ONE.replace("was sold", "was not sold"), "not sold", "sold"),
        (ONE.replace("sold", "bought"), "bought", "sold"),
        (
            "The mill beside the river wasn't sold to a builder from Leeds, though many asked.",
            "n't sold",
            "sold",
        ),
    ],
)
def test_an_opposite_is_shown_with_its_other_side(other: str, here: str, there: str) -> None:
    text = f"{ONE}\n\nIt rained.\n\n{other}"
    assert places(OPPOSITES, text) == [here]
    assert notes(OPPOSITES, text) == [[there]]


def test_irregular_verbs_are_known_under_a_denial() -> None:
    text = "The price of bread rose in the villages of the north. Dogs barked. The price of bread did not rise in the villages."
    assert places(OPPOSITES, text) == ["did not rise in"]


def test_a_headline_is_held_against_the_text() -> None:
    text = "# Old mill beside river sold to Leeds builder\n\nThe old mill beside the river was not sold to a Leeds builder."
    assert places(OPPOSITES, text) == ["was not sold"]


def test_two_clauses_may_both_be_turned_round() -> None:
    one = "The north road was handed to the county and prices rose in every village."
    two = "The north road was not handed to the county and prices fell in every village."
    assert places(OPPOSITES, f"{one} Dogs barked. {two}") == ["not handed"]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("The ferry carries 240 cars to the islands on a summer day.", "310"),
        ("The ferry carries over 240 cars to the islands on a summer day.", "310"),
        ("The ferry carries 240 cars to the islands, Ida Moss said on the quay.", "265"),
    ],
)
def test_another_figure_is_found(one: str, two: str) -> None:
    assert places(FIGURES, f"{one}\n\nDogs barked.\n\n{one.replace('240', two)}") == [f"{two} cars"]


@pytest.mark.parametrize("figure", ["240", "241", "200"])
def test_rounded_figures_are_the_same(figure: str) -> None:
    one = "The ferry carries 240 cars to the islands on a summer day."
    assert places(FIGURES, f"{one} Dogs barked. {one.replace('240', figure)}") == []


def test_another_name_is_found() -> None:
    one = "The old chapel near Whitby was paid for by a family of wool merchants."
    assert places(FIGURES, f"{one} It leaks. {one.replace('Whitby', 'Malton')}") == ["Malton"]


# ideas


def test_synonyms_are_one_idea() -> None:
    check = RepeatedIdeas(("company firm", "close shut", "plant factory"))
    text = "The company will close its plant in the harbour. The firm is shutting its factory in the harbour."
    assert len(hits(check, text)) == 1
    assert hits(RepeatedIdeas(()), text) == []


# quotations

SAID = "“We will never sell the old mill to a builder,” said Ana Reyes."


def test_one_quotation_has_one_speaker() -> None:
    assert places(SPEAKERS, f"{SAID}\n\n{SAID.replace('Ana Reyes', 'Tom Hale')}") == ["Tom Hale"]


def test_part_of_a_quotation_has_the_same_speaker() -> None:
    assert places(SPEAKERS, f"{SAID}\n\nTom Hale said: “We will never sell the old mill.”") == ["Tom Hale"]


def test_one_quotation_has_one_wording() -> None:
    assert notes(WORDINGS, f"{SAID}\n\n{SAID.replace('builder', 'baker')}") == [["builder"]]


def test_a_not_in_one_wording_is_found() -> None:
    assert len(hits(WORDINGS, f"{SAID}\n\n{SAID.replace('never ', '')}")) == 1


def test_a_speech_may_say_the_same_of_two_things() -> None:
    assert places(WORDINGS, f"{SAID} “We will never sell the old barn to a builder.”") == []
