"""Noun phrases and pronouns."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from parsed import Parsed, parsed

from editlint.english.mentions import mentions, number_of
from editlint.english.tokens import words
from editlint.model.language import Grammar, Mention, Name


def found(article: Parsed, names: Sequence[Name] = ()) -> dict[str, Mention]:
    """The mentions by their text."""
    texts = article.words.texts
    return {
        " ".join(texts[mention.first : mention.last]): mention
        for mention in mentions(article.words, article.grammar, names, article.starts)
    }


SOLDIERS = parsed("""
About ADV 2 advmod
two NUM 4 nummod
Russian ADJ 4 amod
soldiers/soldier NOUN 8 nsubj Plur
who PRON 6 nsubj
fled VERB 4 acl:relcl
have AUX 8 aux
reached VERB 0 root
the DET 12 det
minister/minister NOUN 12 nmod:poss
's PART 10 case
house NOUN 8 obj
. PUNCT 8 punct
""")


def test_a_phrase_has_what_stands_before_its_head_and_no_clause_after_it():
    assert list(found(SOLDIERS)) == [
        "About two Russian soldiers", "who", "minister", "the minister 's house",
    ]  # fmt: skip


def test_a_phrase_knows_how_many_it_counts():
    soldiers = found(SOLDIERS)["About two Russian soldiers"]
    assert (soldiers.counted, soldiers.number, soldiers.kind) == (2, "Plur", "indefinite")


def test_a_noun_is_a_person_by_its_commonest_sense():
    assert found(SOLDIERS)["About two Russian soldiers"].animacy == "person"
    assert found(SOLDIERS)["the minister 's house"].animacy == "thing"


@pytest.mark.parametrize(
    ("text", "number"),
    [("two", 2), ("1,200", 1200), ("3 million", 3_000_000), ("1.5 million", 1_500_000), ("twenty-one", 21), ("many", 0)],
)  # fmt: skip
def test_numbers_are_read_in_words_and_digits(text: str, number: int):
    read = words(text)
    assert number_of(read, 0, len(read)) == number


SPOKESMAN = parsed("""
State PROPN 2 compound
Department PROPN 3 compound
spokesman NOUN 4 compound
Price PROPN 9 nsubj
, PUNCT 7 punct
a DET 7 det
veteran NOUN 4 appos
, PUNCT 7 punct
met VERB 0 root
President PROPN 11 nmod:desc
Zelenskyy PROPN 9 obj
and CCONJ 13 cc
Mrs. PROPN 14 nmod:desc
Biden PROPN 11 conj
. PUNCT 9 punct
""")
SPOKESMAN_NAMES = [Name(0, 2, "ORG"), Name(3, 4, "PERSON"), Name(10, 11, "PERSON"), Name(13, 14, "PERSON")]


def test_titles_before_a_name_and_roles_after_it_are_kept():
    price = found(SPOKESMAN, SPOKESMAN_NAMES)["State Department spokesman Price"]
    assert [SPOKESMAN.words.texts[i] for i in price.roles] == ["spokesman", "veteran"]
    assert (price.kind, price.name_kind, price.gender) == ("name", "PERSON", "Masc")


def test_a_title_tells_the_gender():
    assert found(SPOKESMAN, SPOKESMAN_NAMES)["Mrs. Biden"].gender == "Fem"


def test_a_title_that_both_may_bear_tells_no_gender():
    assert found(SPOKESMAN, SPOKESMAN_NAMES)["President Zelenskyy"].gender == ""


DIRECTOR = parsed("""
the DET 2 det
director NOUN 5 nsubj
Louise PROPN 2 flat
Malle PROPN 2 flat
left VERB 0 root
""")


def test_a_name_after_its_title_belongs_to_one_phrase():
    director = found(DIRECTOR, [Name(2, 4, "PERSON")])["the director Louise Malle"]
    assert (director.name_kind, director.roles, director.gender) == ("PERSON", (1,), "Fem")


LOOSE = parsed("""
spokesman NOUN 4 nsubj
Ned PROPN 4 nsubj
Price PROPN 2 flat
met/meet VERB 0 root
Mrs. PROPN 4 obj
Kelly PROPN 4 obj
""")


def test_a_title_that_the_tree_leaves_beside_the_name_is_no_phrase_of_its_own():
    phrases = found(LOOSE, [Name(1, 3, "PERSON"), Name(4, 6, "PERSON")])
    assert list(phrases) == ["spokesman Ned Price", "Mrs. Kelly"]
    assert [phrase.gender for phrase in phrases.values()] == ["Masc", "Fem"]


def test_a_surname_by_itself_tells_no_gender():
    assert (
        found(parsed("Price PROPN 2 nsubj\nleft VERB 0 root"), [Name(0, 1, "PERSON")])["Price"].gender == ""
    )


ROW = parsed("""
Ana PROPN 4 nsubj
and CCONJ 3 cc
Ben PROPN 1 conj
left VERB 0 root
Rome PROPN 4 obj
or CCONJ 7 cc
Paris PROPN 5 conj
. PUNCT 4 punct
""")


def test_a_row_is_a_mention_besides_its_parts():
    row = found(ROW, [Name(0, 1, "PERSON"), Name(2, 3, "PERSON")])
    assert list(row)[:3] == ["Ana and Ben", "Ana", "Ben"]
    assert (row["Ana and Ben"].number, row["Ana"].number) == ("Plur", "Sing")


def test_a_choice_is_no_row():
    assert "Rome or Paris" not in found(ROW)


def test_names_of_places_are_no_persons():
    assert found(ROW, [Name(4, 5, "PLACE")])["Rome"].animacy == "place"


PRESIDENT = parsed("""
The DET 2 det
President PROPN 3 nsubj
praised VERB 0 root
himself PRON 3 obj
. PUNCT 3 punct
""")


def test_an_office_with_an_article_is_a_description():
    assert found(PRESIDENT)["The President"].kind == "definite"


def test_a_pronoun_tells_number_person_and_gender():
    himself = found(PRESIDENT)["himself"]
    assert himself[3:8] == ("pronoun", "Sing", 3, "Masc", "person")


def test_a_text_without_words_has_no_mentions():
    assert mentions(words(""), Grammar([], [], [], [], [], []), [], []) == []
