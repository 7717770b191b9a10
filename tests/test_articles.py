"""“a” and “an” go by the sound, and nothing is said where usage varies."""

from __future__ import annotations

from itertools import pairwise

import pytest

from editlint.english.articles import article

AN = """
apple hour hours hourly hour-long honest honestly honour honorable honorarium heir heiress heirloom egg
idea onion umbrella uncle uninteresting unimportant unidentified uninvited unimaginable unissued
unanswered under-used upper urban urgent usher utter ultra-modern Ulster Uber umami onerous ouch élite
Oscar Irish “hour” in-depth off-year up-and-coming un-American O'Brien e-mail x-axis X-ray F-16 S-shaped
L-shaped R&D M&S AT&T HTML MP MPs FBI NHS SUV HIV MBA LGBT EU LA-based MSc mRNA F1 MP3 MI5 H1N1 A4 iPhone
eBay 8 8th 80 80-year-old 8,000 800 8.5 11 11th 11,000 18 18th 18-month 18,000,000 $8m £11 '80s
""".split()
A = """
book university European one one-off once-proud onetime user useful use utility unit union unique uniform
unicorn unilateral unanimous universal usual usurper utensil utopian uranium urine ubiquitous Ugandan
Ukrainian ukulele eulogy euro eureka Eurasian ewe unicycle oneself one-eyed house history human hero hair
happy half-hour youth yellow year xylophone Xavier wrong McDonald LinkedIn Mr Mrs. PhD U-turn T-shirt UN
UN-backed US U.S. UK USB UFO UNESCO NATO NASA SWAT CEO BBC JFK VIP WHO B-52 100 110 180-degree 1,000 2 70
90,000 1.8 118 $100 €5 1,800,000
""".split()
UNSURE = """
historic historian hotel herb URL FAQ SQL 1,800 1800 1,100 1,845 0.5 1/8 is of and if I a up UP NEW HOUSE
ONE-TIME ouija hmm pdf Ng Mbeki L'Oréal R500 A$5m II NY Yves Uruguayan homage Нева #tag -
""".split()


@pytest.mark.parametrize("word", AN)
def test_an_stands_before_a_vowel_sound(word: str) -> None:
    assert article(word) == "an"


@pytest.mark.parametrize("word", A)
def test_a_stands_before_a_consonant_sound(word: str) -> None:
    assert article(word) == "a"


@pytest.mark.parametrize("word", [*UNSURE, ""])
def test_nothing_is_said_where_usage_varies_or_the_word_is_unknown(word: str) -> None:
    assert article(word) == ""


def test_a_whole_article_keeps_what_is_right() -> None:
    text = "a unit in an hour beside an honest MP and a European one with an 18-month lease on a US base"
    assert all(article(after) == word for word, after in pairwise(text.split()) if word in ("a", "an"))
