"""He and she, one and several: pronouns and words for groups held against the people they stand for."""

from __future__ import annotations

from articles import article, notes, places

from editlint.analysis.bound_pronouns import bound_pronouns
from editlint.analysis.people import people
from editlint.checks.genders import Genders
from editlint.checks.group_words import GroupWords
from editlint.checks.party_numbers import PartyNumbers
from editlint.checks.pronouns_for_nobody import PronounsForNobody


def test_a_pronoun_is_bound_by_its_place_whatever_its_gender() -> None:
    doc = article("Marcus Rook leads the council. She opened the pier.")
    (bound,) = bound_pronouns(doc)
    assert people(doc)[bound.person].name == "Marcus Rook"
    assert bound.gender == "Fem"


def test_a_pronoun_is_not_bound_where_somebody_else_may_be_meant() -> None:
    assert not bound_pronouns(article("Marcus Rook thanked the treasurer. She opened the pier."))


def test_a_quoted_pronoun_is_not_bound() -> None:
    assert not bound_pronouns(article("“He sleeps,” the cook said of Anna Lowe."))


def test_a_title_against_a_pronoun_is_shown_with_it() -> None:
    text = "Jocelyn Rook runs the mill. He has done so since May. Nobody minds. Ms Rook sells flour."
    assert places(Genders(), text) == ["Ms Rook"]
    assert notes(Genders(), text) == [["He"]]


def test_a_name_alone_is_no_evidence_of_gender() -> None:
    assert places(Genders(), "Marcus Rook leads the council. She opened the pier.") == []


def test_two_men_and_he() -> None:
    text = "Nobody slept. Two men were stung by wasps. He was sent home."
    assert places(PartyNumbers(), text) == ["He"]
    assert notes(PartyNumbers(), text) == [["Two men"]]


def test_they_of_one_person_is_no_fault() -> None:
    assert places(PartyNumbers(), "A nurse was stung by wasps. They were sent home.") == []


def test_an_event_told_again_of_one_person() -> None:
    text = "The patrol captured two drummers. It rained. The army said that it had captured him."
    assert places(PartyNumbers(fault="event"), text) == ["him"]


def test_a_pair_of_three() -> None:
    text = "Anna Lowe, Tom Rook and Ben Marsh sang. The pair left for Leeds."
    assert places(GroupWords(), text) == ["The pair"]


def test_he_without_anybody() -> None:
    assert places(PronounsForNobody(), "The pier was shut. It is not known when he will open it.") == ["he"]


def test_he_who_is_named_in_the_same_sentence() -> None:
    assert places(PronounsForNobody(), "The pier was shut. When he came, the mayor opened it.") == []
