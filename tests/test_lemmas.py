"""Lemmas: by tag, by ending, in their case, and for what is no plain word."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editlint.english import lemmas as engine
from editlint.english.forms import _irregular_nouns, _irregular_verbs, forms
from editlint.english.lemmas import lemma, lemmas

# Tags, then words with their lemmas.
TABLE = """
VERB VBZ makes make, goes go, tries try, watches watch, focuses focus, dies die, says say, has have, uses use
VERB VBZ catches catch, aches ache, buzzes buzz, vetoes veto, is be, does do, organises organise
VERB VBD stopped stop, travelled travel, traveled travel, rolled roll, tried try, agreed agree, died die, went go
VERB VBD made make, said say, told tell, found find, felt feel, fell fall, left leave, lay lie, saw see, led lead
VERB VBD hoped hope, hopped hop, visited visit, preferred prefer, installed install, added add, panicked panic
VERB VBD was be, had have, did do, put put, cut cut, overtook overtake, fled flee, shot shoot, planned plan
VERB VBD created create, treated treat, changed change, banged bang, used use, focused focus, reduced reduce
VERB VBN written write, known know, taken take, been be, done do, built build, controlled control, worn wear
VERB VBG making make, running run, dying die, lying lie, seeing see, tying tie, singing sing, singeing singe
VERB VBG travelling travel, calling call, telling tell, beginning begin, co-operating co-operate, being be, gon go
VERB VB make make, found found, wan wan
VERB VBP are be, say say, wan want
VERB VBN prone prone, become become
NOUN NNS cities city, boys boy, wives wife, children child, analyses analysis, buses bus, series series, mice mouse
NOUN NNS people person, men man, councillors councillor, crises crisis, politics politics, knives knife, boxes box
NOUN NNS potatoes potato, brothers-in-law brother-in-law, criteria criterion, 1980s 1980s, 1980’s 1980s, classes class
NOUN NNS DVDs DVD, MPs MP, Muslims Muslim, CITIES city, spokeswomen spokeswoman, houses house, causes cause
NOUN NN analysis analysis, Minister minister, TV TV, DNA DNA, iPhone iPhone, HEADLINE headline, pm p.m., bus bus
PROPN NNP Soldiers Soldiers, Paris Paris, US US, Sept. September, CHERNOBYL Chernobyl, Hughes Hughes, McDonald McDonald
PROPN NNPS Americans American, States State, Netherlands Netherlands, Olympics Olympics, Nations Nation
ADJ JJ American American, Big big, HUGE huge, used used, anti-American anti-American
ADJ JJR better good, worse bad, bigger big, easier easy, larger large, cheaper cheap, more more, wider wide
ADJ JJS best good, worst bad, biggest big, earliest early, latest late, most most, oldest old
ADV RBR better well, later late, earlier early, more more, longer long
ADV RB Not not, quickly quickly, here here
PART RB n't not, n’t not, N'T not, not not
AUX MD ca can, wo will, WO will, 'll will, ’ll will, 'd would, sha shall, might might
AUX VBZ 's be, ’s be, has have, does do
AUX VBP 've have, 're be, ’m be, am be, do do, ai be
AUX VBD 'd have, was be, were be
PART POS 's 's, ’s 's, ' 's
PART TO to to, na to
PRON PRP I I, me I, them they, her she, it it, us we
PRON PRP$ her her, their their
DET DT an a, An a, these this, the the
CCONJ CC And and
NUM CD Two two, 1,200 1200, 3.5 3.5, bn billion, XIV XIV
PUNCT HYPH – -
"""
CASES = [
    (word, upos, xpos, expected)
    for line in TABLE.strip().splitlines()
    for upos, xpos, rest in [line.split(" ", 2)]
    for word, expected in (pair.split() for pair in rest.split(", "))
]


@pytest.mark.parametrize(("word", "upos", "xpos", "expected"), CASES)
def test_a_word_has_the_lemma_of_its_tag(word: str, upos: str, xpos: str, expected: str) -> None:
    assert lemma(word, upos, xpos) == expected


@pytest.mark.parametrize(
    ("word", "xpos", "expected"),
    [
        ("blorped", "VBD", "blorp"),
        ("skrimmed", "VBD", "skrim"),
        ("tropifies", "VBZ", "tropify"),
        ("deglobalising", "VBG", "deglobalise"),
        ("frambles", "NNS", "framble"),
        ("gromties", "NNS", "gromty"),
        ("podcasters", "NNS", "podcaster"),
    ],
)
def test_an_unknown_word_goes_as_its_likes(word: str, xpos: str, expected: str) -> None:
    assert lemma(word, "X", xpos) == expected


def test_has_is_told_from_is_by_the_participle_after_it() -> None:
    words = ["She", "’s", "never", "been", "late", ";", "he", "'s", "here"]
    upos = ["PRON", "AUX", "ADV", "AUX", "ADJ", "PUNCT", "PRON", "AUX", "ADV"]
    xpos = ["PRP", "VBZ", "RB", "VBN", "JJ", ":", "PRP", "VBZ", "RB"]
    assert lemmas(words, upos, xpos) == ["she", "have", "never", "be", "late", ";", "he", "be", "here"]


def test_acronyms_keep_their_capitals_but_headlines_do_not() -> None:
    tags = ["NOUN", "VERB", "NOUN"], ["NN", "VBZ", "NNS"]
    assert lemmas(["CEO", "sells", "PCs"], *tags) == ["CEO", "sell", "PC"]
    assert lemmas(["BANK", "SELLS", "CARS"], *tags) == ["bank", "sell", "car"]


def test_an_article_without_words_has_no_lemmas() -> None:
    assert lemmas([], [], []) == []


TAGS = {"ed": "VBD", "en": "VBN", "ing": "VBG"}
# Forms of two words, which the more frequent one has, and “data”, which has no singular in the treebanks.
OF_OTHERS = {"found", "lay", "wound", "axes", "data"}


def test_every_form_of_an_irregular_verb_is_brought_back() -> None:
    for verb in _irregular_verbs():
        for key, tag in TAGS.items():
            wrong = {form for form in forms(verb)[key] if lemma(form, "VERB", tag) != verb}
            assert wrong <= OF_OTHERS


def test_every_plural_of_an_irregular_noun_is_brought_back() -> None:
    for noun, plurals in _irregular_nouns().items():
        wrong = {plural for plural in plurals if lemma(plural, "NOUN", "NNS") != noun}
        assert wrong <= OF_OTHERS


XPOS = sorted({*engine._LISTED, *engine.FORM_BY_TAG, "JJ", "SYM", ".", "''", "-LRB-", "", "?"})
UPOS = ["NOUN", "PROPN", "VERB", "ADJ", "PUNCT", "NUM", "X", ""]


@given(st.text(), st.sampled_from(UPOS), st.sampled_from(XPOS))
def test_every_word_has_a_lemma(word: str, upos: str, xpos: str) -> None:
    assert bool(lemma(word, upos, xpos)) == bool(word)
    assert len(lemmas([word, word], [upos, upos], [xpos, xpos])) == 2


@pytest.mark.parametrize("xpos", XPOS)
@pytest.mark.parametrize(
    "word", ["'s", "'", "’", "s", "es", "ing", "ed", ",", "-", "1,", "İ", "ß", "\ud800s", "x" * 5000]
)
def test_what_is_only_an_ending_or_a_mark_has_a_lemma(word: str, xpos: str) -> None:
    assert lemma(word, "NOUN", xpos)


@given(st.text("abeginrsty'-’", max_size=8), st.sampled_from(UPOS), st.sampled_from(XPOS))
def test_every_string_of_the_letters_of_endings_has_a_lemma(word: str, upos: str, xpos: str) -> None:
    assert bool(lemma(word, upos, xpos)) == bool(word)


def test_the_data_are_read_in_no_time() -> None:
    best = min(_seconds_to_read() for _ in range(5))
    assert best < 0.02  # 2 ms on the machine it was written on; the margin is for busy ones


def _seconds_to_read() -> float:
    engine._known.cache_clear()
    start = time.perf_counter()
    engine._known()
    return time.perf_counter() - start
