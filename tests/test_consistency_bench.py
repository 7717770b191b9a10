"""The bench of consistency rules: each mutator does what it says, and the same each time."""

import sys
from pathlib import Path
from random import Random

import pytest

sys.path.append(str(Path(__file__).parent.parent))

from benchmarks.consistency.articles import Article, Edit, edited
from benchmarks.consistency.scoring import Mutant, interval, mutants, mutators
from benchmarks.consistency.scoring import reading as read_mutants
from editlint.model.text import Span

TEXT = """\
Mill to shed jobs at Denby

The mill at Denby is going to shed 340 jobs in the spring, its owner told the town council. The Worsley Water Trust (WWT)
owns the ground it stands on and the river that turns the wheel.

Sarah Pemberton runs the bakery across the road from the gate of the mill. Most of her bread goes to the canteen of the
mill, and she has known its workers since she was a child.

“The canteen is the only customer I have got,” said Pemberton. She spoke at the counter on Monday, May 6, 2019. The
village lies 10 miles (16 km) from the sea.

The town council has seven members, and all of them have worked in the mill. Sarah Pemberton is one of them, and the
one who makes the tea for the rest.

The 340 jobs are those of the spinners, who are paid by the yard. WWT has no say in it and wants none. The roof of the
mill cost £35.7 million, paid for by the town from 1990 to 1998.

With 340 jobs gone it is a place of empty shops, the owner of the bank fears. The £35.7 million roof will keep out the
rain, Pemberton says, and nothing else.

The wheel of the mill turns at night too, and nobody in Denby sleeps well without it.
"""


def made(name: str, seed: int = 1) -> list[Mutant]:
    return mutants(Article("denby", TEXT), mutators()[name], seed, 3)


def changes(name: str) -> set[tuple[str, ...]]:
    """What stands in the places of the fault."""
    return {tuple(mutant.text[slice(*place)] for place in mutant.places) for mutant in made(name)}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("number", {("444",)}),
        ("weekday-of-date", {("Monday",)}),
        ("range-reversed", {("1998", "1990")}),
    ],
)
def test_a_word_is_changed_in_its_place(name: str, expected: set[tuple[str, ...]]) -> None:
    found = changes(name)
    assert len(found) == 1
    assert (found == expected) != (name == "weekday-of-date")  # any other day


def test_a_name_gets_a_letter_swapped_dropped_or_doubled() -> None:
    for mutant in made("name-typo"):
        name, was = (
            text[slice(*span[0])] for text, span in ((mutant.text, mutant.places), (mutant.base, mutant.were))
        )
        assert name != was and abs(len(name) - len(was)) <= 1 and name[0] == was[0]


def test_a_given_name_is_one_of_the_same_sex() -> None:
    assert all(name != "Sarah" for (name,) in changes("given-name"))


def test_an_acronym_keeps_its_letters() -> None:
    assert changes("acronym-letters") <= {("TWW",), ("WTW",)}
    assert changes("acronym-letters")


def test_a_conversion_is_off_by_a_third_at_least() -> None:
    assert changes("conversion") <= {("24",), ("10",), ("35",)}


def test_a_sentence_is_repeated_some_sentences_on() -> None:
    for mutant in made("sentence-twice"):
        ((start, end),) = mutant.places
        sentence = mutant.text[start:end].strip()
        assert mutant.text.count(sentence) == 2 and TEXT.count(sentence) == 1


def test_a_quotation_gets_another_speaker() -> None:
    ((added,),) = changes("quotation-speaker")
    assert "“The canteen is the only customer I have got,” said " in added and "Pemberton" not in added


def test_speech_and_other_times_are_left_alone() -> None:
    later = TEXT.replace("The 340 jobs are", "The remaining 340 jobs will later be").replace(
        "With 340", "With 250"
    )
    assert not list(mutators()["number"].changes(Article("denby", later), Random(1)))


@pytest.mark.parametrize("name", [m.name for m in mutators().values() if m.kind == "template"])
def test_sentences_put_in_differ_only_by_the_fault(name: str) -> None:
    for seed in range(20):
        for mutant in made(name, seed):
            sound = [mutant.base[slice(*place)] for place in mutant.were]
            faulty = [mutant.text[slice(*place)] for place in mutant.places]
            assert sound != faulty
            assert len(sound) == len(faulty) == sum(one == two for one, two in zip(sound, faulty)) + 1


@pytest.mark.parametrize("name", list(mutators()))
def test_the_same_seed_makes_the_same_mutants(name: str) -> None:
    assert made(name) == made(name)


@pytest.mark.parametrize("name", list(mutators()))
def test_a_mutant_is_the_article_but_for_its_places(name: str) -> None:
    for mutant in made(name):
        rest = [
            _without(text, spans)
            for text, spans in ((mutant.text, mutant.places), (mutant.base, mutant.were))
        ]
        assert rest[0] == rest[1]


def _without(text: str, spans: list[Span]) -> str:
    return edited(text, tuple(Edit(*span, "") for span in spans))[0]


def test_a_fault_is_found_by_what_was_not_said_before(tmp_path: Path) -> None:
    path = tmp_path / "denby.txt"
    path.write_text(TEXT, "utf-8")
    (verdict,) = read_mutants(path, {"weekday-of-date": 1}, 1).verdicts
    assert verdict.rules == ("contradiction.weekdays",)


def test_the_interval_of_a_share() -> None:
    low, high = interval(8, 10)
    assert (round(low, 2), round(high, 2)) == (0.49, 0.94)
    assert interval(0, 0) == (0.0, 1.0)
