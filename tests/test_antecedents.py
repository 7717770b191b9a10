"""Whom “he” and “she” stand for."""

from __future__ import annotations

from collections.abc import Sequence

from parsed import Parsed, parsed

from editlint.english.antecedents import MARGIN, antecedents
from editlint.english.mentions import mentions
from editlint.model.language import Name


def links(
    article: Parsed,
    people: Sequence[tuple[int, int]] = (),
    places: Sequence[tuple[int, int]] = (),
    margin: int = MARGIN,
) -> dict[int, str]:
    """By number of the word: the phrase that each “he” and “she” is taken for."""
    names = [Name(*words, "PERSON") for words in people] + [Name(*words, "PLACE") for words in places]
    found = mentions(article.words, article.grammar, names, article.starts)
    linked = antecedents(article.words, article.grammar, found, article.starts, margin)
    texts = article.words.texts
    return {
        found[pronoun].head: " ".join(texts[found[other].first : found[other].last])
        for pronoun, other in linked.items()
    }


ANNA_AND_THE_BOY = parsed("""
Anna PROPN 2 nsubj
met/meet VERB 0 root
a DET 4 det
boy NOUN 2 obj
. PUNCT 2 punct

She PRON 2 nsubj
liked/like VERB 0 root
him PRON 2 obj
. PUNCT 2 punct
""")


def test_she_is_the_woman_and_he_the_man():
    assert links(ANNA_AND_THE_BOY, [(0, 1)]) == {5: "Anna", 7: "a boy"}


def test_titles_tell_two_of_one_surname_apart():
    article = parsed("""
    Bill PROPN 3 nsubj
    Clinton PROPN 1 flat
    met/meet VERB 0 root
    Hillary PROPN 3 obj
    Clinton PROPN 4 flat
    . PUNCT 3 punct

    Mr. PROPN 2 nmod:desc
    Clinton PROPN 3 nsubj
    smiled/smile VERB 0 root
    . PUNCT 3 punct

    Mrs. PROPN 2 nmod:desc
    Clinton PROPN 3 nsubj
    left/leave VERB 0 root
    . PUNCT 3 punct

    He PRON 2 nsubj
    stayed/stay VERB 0 root
    . PUNCT 2 punct
    """)
    assert links(article, [(0, 2), (3, 5), (7, 8), (11, 12)], margin=0) == {14: "Mr. Clinton"}


def test_a_surname_has_the_gender_of_the_full_name():
    article = parsed("""
    Julie PROPN 3 nsubj
    Hahn PROPN 1 flat
    met/meet VERB 0 root
    Peter PROPN 3 obj
    Lang PROPN 4 flat
    . PUNCT 3 punct

    Hahn PROPN 2 nsubj
    criticised/criticise VERB 0 root
    Lang PROPN 2 obj
    . PUNCT 2 punct

    She PRON 2 nsubj
    left/leave VERB 0 root
    . PUNCT 2 punct
    """)
    assert links(article, [(0, 2), (3, 5), (6, 7), (8, 9)]) == {10: "Hahn"}


def test_an_apposition_tells_the_gender_of_a_name():
    article = parsed("""
    Rowan PROPN 5 nsubj
    Quill PROPN 1 flat
    , PUNCT 4 punct
    spokeswoman NOUN 1 appos
    phoned/phone VERB 0 root
    Kit PROPN 5 obj
    Marsh PROPN 6 flat
    . PUNCT 5 punct

    She PRON 2 nsubj
    apologised/apologise VERB 0 root
    . PUNCT 2 punct
    """)
    assert links(article, [(0, 2), (5, 7)], margin=0)[8] in ("Rowan Quill", "spokeswoman")


def test_between_two_women_it_says_nothing_unless_it_is_clear():
    article = parsed("""
    A DET 2 det
    report NOUN 7 nsubj
    on ADP 4 case
    Anna PROPN 2 nmod
    and CCONJ 6 cc
    Maria PROPN 4 conj
    appeared/appear VERB 0 root
    . PUNCT 7 punct

    Critics/critic NOUN 2 nsubj Plur
    praised/praise VERB 0 root
    her PRON 2 obj
    . PUNCT 2 punct
    """)
    assert links(article, [(3, 4), (5, 6)]) == {}


def test_the_subject_of_a_verb_is_not_its_object():
    article = parsed("""
    The DET 2 det
    king NOUN 3 nsubj
    praised/praise VERB 0 root
    him PRON 3 obj
    . PUNCT 3 punct
    """)
    assert links(article, margin=0) == {}


def test_himself_is_the_subject_of_the_verb():
    article = parsed("""
    Peter PROPN 2 nsubj
    told/tell VERB 0 root
    Paul PROPN 2 obj
    about ADP 5 case
    himself PRON 2 obl
    . PUNCT 2 punct
    """)
    assert links(article, [(0, 1), (2, 3)], margin=0) == {4: "Peter"}


def test_he_before_the_name_is_who_the_sentence_is_about():
    article = parsed("""
    When ADV 3 advmod
    he PRON 3 nsubj
    arrived/arrive VERB 6 advcl
    , PUNCT 3 punct
    Peter PROPN 6 nsubj
    slept/sleep VERB 0 root
    . PUNCT 6 punct
    """)
    assert links(article, [(4, 5)], margin=0) == {1: "Peter"}


def test_one_does_not_own_oneself_in_an_apposition():
    article = parsed("""
    Paul PROPN 2 nsubj
    phoned/phone VERB 0 root
    Philip PROPN 2 obj
    , PUNCT 6 punct
    his PRON 6 nmod:poss
    brother NOUN 3 appos
    . PUNCT 2 punct
    """)
    assert links(article, [(0, 1), (2, 3)]) == {4: "Paul"}


def test_the_speaker_of_a_quotation_goes_on_speaking():
    article = parsed("""
    “ PUNCT 3 punct
    We PRON 3 nsubj
    won/win VERB 6 ccomp
    , PUNCT 3 punct
    ” PUNCT 3 punct
    said/say VERB 0 root
    Peter PROPN 6 nsubj
    Lang PROPN 7 flat
    of ADP 10 case
    Paul PROPN 7 nmod
    . PUNCT 6 punct

    “ PUNCT 3 punct
    We PRON 3 nsubj
    celebrated/celebrate VERB 7 ccomp
    , PUNCT 3 punct
    ” PUNCT 3 punct
    he PRON 7 nsubj
    added/add VERB 0 root
    . PUNCT 7 punct
    """)
    assert links(article, [(6, 8), (9, 10)], margin=0) == {16: "Peter Lang"}


def test_who_speaks_is_not_he_in_the_quotation():
    article = parsed("""
    “ PUNCT 3 punct
    He PRON 3 nsubj
    lied/lie VERB 6 ccomp
    , PUNCT 3 punct
    ” PUNCT 3 punct
    said/say VERB 0 root
    Peter PROPN 6 nsubj
    . PUNCT 6 punct
    """)
    assert links(article, [(6, 7)], margin=0) == {}


def test_who_is_not_given_as_an_answer():
    article = parsed("""
    Peter PROPN 6 nsubj
    , PUNCT 4 punct
    who PRON 4 nsubj
    left/leave VERB 1 acl:relcl
    , PUNCT 4 punct
    slept/sleep VERB 0 root
    . PUNCT 6 punct

    He PRON 2 nsubj
    snored/snore VERB 0 root
    . PUNCT 2 punct
    """)
    assert links(article, [(0, 1)]) == {7: "Peter"}


def test_he_and_she_are_never_one_person():
    article = parsed("""
    Robin PROPN 2 nsubj
    slept/sleep VERB 0 root
    . PUNCT 2 punct

    She PRON 2 nsubj
    snored/snore VERB 0 root
    . PUNCT 2 punct

    He PRON 2 nsubj
    left/leave VERB 0 root
    . PUNCT 2 punct
    """)
    assert 6 not in links(article, [(0, 1)], margin=0)


def test_a_ship_may_be_she_but_not_for_sure():
    article = parsed("""
    The DET 2 det
    ship NOUN 3 nsubj
    sank/sink VERB 0 root
    . PUNCT 3 punct

    She PRON 2 nsubj
    burned/burn VERB 0 root
    . PUNCT 2 punct
    """)
    assert links(article, margin=0) == {4: "The ship"}
    assert links(article) == {}


def test_two_soldiers_are_not_he():
    article = parsed("""
    Ukraine PROPN 2 nsubj
    captured/capture VERB 0 root
    two NUM 4 nummod
    soldiers/soldier NOUN 2 obj Plur
    . PUNCT 2 punct

    It PRON 2 nsubj
    questioned/question VERB 0 root
    him PRON 2 obj
    . PUNCT 2 punct
    """)
    assert links(article, places=[(0, 1)], margin=0) == {}


def test_someone_mentioned_long_ago_without_a_name_is_not_meant():
    pause = "\n\nIt PRON 2 nsubj\nrained/rain VERB 0 root\n. PUNCT 2 punct"
    article = parsed(
        "A DET 2 det\nboy NOUN 3 nsubj\nslept/sleep VERB 0 root\n. PUNCT 3 punct"
        + 4 * pause
        + "\n\nHe PRON 2 nsubj\nleft/leave VERB 0 root\n. PUNCT 2 punct"
    )
    assert links(article, margin=0) == {}
