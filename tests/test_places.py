"""What lies in what, and one thing told to be in two places or two directions."""

from __future__ import annotations

import subprocess
import sys

import pytest
from articles import article, hits, notes, places

from editlint.analysis.directions import are_opposite
from editlint.analysis.place_names import are_two_places
from editlint.checks.compass import Compass
from editlint.checks.places import Places
from editlint.english.places import are_apart, is_disputed, known_name, may_hold, readings

PLACES, COMPASS = Places(), Compass()


@pytest.mark.parametrize("check", [PLACES, COMPASS])
@pytest.mark.parametrize(
    "text", ["", "A", "“", "born in", "in X, where", "# captured in Sweden", "north of", "his left arm"]
)
def test_small_articles_are_read(check: object, text: str) -> None:
    assert hits(check, text) == []


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Ukraine", "the Kursk region"),
        ("Norway", "Sweden"),
        ("Leeds", "London"),
        ("Brittany", "Galicia"),
        ("London", "Scotland"),
        ("Texas", "Chicago"),
        ("Africa", "Norway"),
    ],
)
def test_places_apart(one: str, two: str) -> None:
    assert are_apart(one, two) and are_apart(two, one)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Ukraine", "Kyiv"),
        ("London", "England"),
        ("Leeds", "Bradford"),
        ("Ukraine", "Crimea"),
        ("Russia", "Europe"),
        ("Georgia", "Tbilisi"),
        ("Moscow", "Siberia"),
        ("Orlow", "Norway"),
        ("Norway", "Norway"),
    ],
)
def test_places_that_may_be_one(one: str, two: str) -> None:
    assert not are_apart(one, two) and not are_apart(two, one)


def test_the_kind_of_a_region_is_no_part_of_its_name() -> None:
    assert known_name("the Kursk region") == "Kursk"
    assert known_name("the city of Leeds") == "Leeds"
    assert known_name("Orlow") == ""


def test_a_name_may_mean_two_places() -> None:
    assert {place.kind for place in readings("Georgia")} == {"country", "region"}


def test_nothing_is_known_of_disputed_places() -> None:
    assert is_disputed("Crimea") and readings("Crimea") == ()
    assert may_hold("Crimea") and may_hold("Norway") and not may_hold("Orlow")


def test_halves_of_a_town_are_two_places() -> None:
    assert are_two_places(article("x"), "Orlow North", "Orlow South")


def test_a_longer_name_of_the_place_is_the_same_place() -> None:
    assert not are_two_places(article("x"), "Orlow", "Orlow Green")


def test_a_place_within_a_place_by_the_article_itself() -> None:
    assert not are_two_places(article("The mill is in Brennet, Orlow."), "Brennet", "Orlow")
    assert not are_two_places(article("Brennet lies ten miles north of Orlow."), "Brennet", "Orlow")


def test_the_headline_and_the_text_name_two_countries() -> None:
    text = "# Two Polish drivers arrested in Sweden\n\nPolice have arrested two Polish drivers in Norway."
    assert places(PLACES, text) == ["in Norway"]
    assert notes(PLACES, text) == [["in Sweden"]]


def test_every_place_on_the_other_side_has_a_note() -> None:
    text = (
        "# Two Polish drivers arrested in Sweden\n\nPolice have arrested two Polish drivers in Norway.\n\n"
        "The arrest of Polish drivers in Sweden is rare."
    )
    assert notes(PLACES, text) == [["in Sweden", "in Sweden"]]


def test_the_home_of_a_reader() -> None:
    text = (
        "Thanks to the reader who sent a pot from Orlow. It came by post from Tarnau, where the reader lives."
    )
    assert places(PLACES, text) == ["Tarnau"]


def test_the_venue_of_a_match() -> None:
    text = (
        "Milton beat Harbour at the Dock Arena on Saturday.\n\nThe Milburn Hall has seen few nights like it."
    )
    assert places(PLACES, text) == ["Milburn Hall"]


def test_one_event_of_two_where_clauses() -> None:
    text = (
        "The shock came in Orlow North, where the finance minister, Otto Brand, lost to Ines Haddad.\n\n"
        "They danced in Orlow South, where Haddad’s victory over the finance minister was cheered."
    )
    assert places(PLACES, text) == ["in Orlow South"]


def test_the_land_of_the_port() -> None:
    text = "It is set in a Galician fishing port.\n\nI came out into the Breton drizzle of that little port."
    assert places(PLACES, text) == ["Breton drizzle of that little port"]


def test_what_starts_at_the_northern_end_cannot_run_northward() -> None:
    text = "The sidings lie at the northern end of the branch. Wagons ran away from the sidings. They rolled northward."
    assert places(COMPASS, text) == ["northward"]


@pytest.mark.parametrize(("one", "two"), [("n", "s"), ("ne", "w"), ("nw", "se"), ("ne", "se"), ("l", "r")])
def test_opposite_ways(one: str, two: str) -> None:
    assert are_opposite(one, two) and are_opposite(two, one)


@pytest.mark.parametrize(("one", "two"), [("n", "ne"), ("n", "e"), ("l", "l")])
def test_ways_that_go_together(one: str, two: str) -> None:
    assert not are_opposite(one, two)


def test_no_table_and_no_numpy_are_read_without_two_places_to_compare() -> None:
    program = (
        "import sys; from editlint.model.text import TextMap; from editlint.model.document import Block, Document\n"
        "from editlint.checks.places import Places; t = 'She was born in Orlow.'\n"
        "doc = Document('', t, TextMap.of(t), (Block('paragraph', 0, len(t)),)); list(Places().run(doc))\n"
        "from editlint.english.mapped_lines import _table\n"
        "assert 'numpy' not in sys.modules and not _table.cache_info().currsize"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
