"""Who is who: full names, surnames, titles and first names of one person."""

from __future__ import annotations

from articles import article

from editlint.analysis.people import people, split_name


def persons(text: str) -> dict[str, list[str]]:
    """Each person’s full form with all forms in the article."""
    found = people(article(text))
    return {
        person.name: [" ".join((*each.titles, *each.parts)) for each in person.mentions] for person in found
    }


def test_a_surname_is_the_one_person_who_has_it() -> None:
    assert persons("It was Tessa Lowe. The clerk met Lowe and Ms Lowe.") == {
        "Tessa Lowe": ["Tessa Lowe", "Lowe", "Ms Lowe"]
    }


def test_a_first_name_is_the_one_person_who_has_it() -> None:
    assert persons("It was Tessa Lowe. The clerk met Tessa.") == {"Tessa Lowe": ["Tessa Lowe", "Tessa"]}


def test_two_first_names_with_one_surname_are_two_people() -> None:
    found = persons("It was Tessa Lowe. The clerk met Peter Lowe. Mrs Lowe left, and then Lowe.")
    assert found == {"Tessa Lowe": ["Tessa Lowe", "Mrs Lowe"], "Peter Lowe": ["Peter Lowe"]}


def test_a_title_tells_two_people_of_one_surname_apart() -> None:
    found = persons("It was Captain Amy Reece. The clerk met Sergeant Paul Reece. Nobody told Captain Reece.")
    assert found["Amy Reece"] == ["Captain Amy Reece", "Captain Reece"]


def test_initials_and_middle_names_are_the_same_person() -> None:
    assert persons("It was Tessa Lowe. The clerk met T. Lowe and Tessa Maria Lowe.") == {
        "Tessa Maria Lowe": ["Tessa Lowe", "T. Lowe", "Tessa Maria Lowe"]
    }


def test_a_surname_with_a_title_is_a_person_without_a_first_name() -> None:
    (person,) = people(article("The clerk met Mr Attersley."))
    assert (person.first, person.last) == ("", "Attersley")


def test_a_title_that_does_not_fit_the_first_name_is_somebody_else() -> None:
    assert persons("It was Daniel Strand. The clerk met Ms Strand.")["Daniel Strand"] == ["Daniel Strand"]


def test_first_name_and_surname() -> None:
    assert split_name(("Tessa", "Lowe")) == ("Tessa", "Lowe")
    assert split_name(("Frederik", "de", "Klerk")) == ("Frederik", "de Klerk")
    assert split_name(("Martin", "King", "Jr")) == ("Martin", "King")
    assert split_name(("Lowe",)) == ("", "Lowe")


def test_a_country_is_nobody() -> None:
    assert persons("The clerk went to Armenia. She likes Armenia.") == {}
