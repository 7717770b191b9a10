"""Who is dead by an article's own words, and when each thing told was done."""

from __future__ import annotations

from articles import article

from editlint.analysis.claims import claims
from editlint.analysis.states import deaths, subjects_of, time_of


def told(text: str) -> list[tuple[str, str]]:
    doc = article(text)
    return [(death.of, death.tense) for death in deaths(doc)]


def test_a_death_is_of_the_person_whom_she_stands_for() -> None:
    assert told("Clara Webb took up the camera in Hull. When she died in 1908, the plates were sold.") == [
        ("p0", "Past")
    ]


def test_a_late_mother_is_dead() -> None:
    assert told("My late mother made soup.") == [("mother", "late")]


def test_who_nearly_died_is_not_dead() -> None:
    assert told("Clara Webb nearly died in 1908.") == []


def test_dates_after_a_name_tell_of_the_death() -> None:
    assert told("Robert Vane (1840–1899) was a builder. The hall was built in 1880.") == [("p0", "Past")]


def test_the_husband_is_whom_she_married() -> None:
    doc = article("Nora Vale married Adam Holt. Her husband gave a speech in 2001.")
    speech = next(claim for claim in claims(doc) if claim.lemma == "give")
    assert subjects_of(doc, speech) == {"p1"}


def test_a_date_belongs_to_the_verb_it_is_told_of() -> None:
    doc = article("She opened the school which her aunt had built in 1920.")
    years = {claim.lemma: when.year for claim in claims(doc) if (when := time_of(doc, claim.word))}
    assert years == {"build": 1920}
