"""Dates and figures: where they stand in everyday sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editlint.english.figures import figures
from editlint.english.sentences import sentence_starts
from editlint.english.tokens import words
from editlint.model.language import Tags, Words

_NUMBERS = frozenset("one two three five eleven twenty hundred thousand million billion half bn".split())
_PLURALS = frozenset("people workers soldiers".split())
_VERBS = frozenset("march won may sat".split())


def tagged(found: Words) -> Tags:
    """Tags such as the network gives; “may”, “march”, “won” and “sat” are verbs unless they have a capital."""
    upos: list[str] = []
    features: list[str] = []
    for text, key in zip(found.texts, found.keys):
        is_number = key in _NUMBERS or key[0].isdigit()
        upos.append("NUM" if is_number else "VERB" if text in _VERBS else "NOUN")
        ordinal = key in ("first", "second", "third")
        features.append("NumType=Ord" if ordinal else "Number=Plur" if key in _PLURALS else "")
    return Tags(upos, list(upos), features, list(found.keys))


def told(text: str) -> list[str]:
    """“KIND words of the text” of each figure."""
    found = words(text)
    return [
        f"{figure.kind} {text[found.starts[figure.first] : found.ends[figure.last - 1]]}"
        for figure in figures(found, sentence_starts(found), tagged(found))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Days
        ("It opened on March 3, 2021, in Leeds.", ["DATE March 3, 2021"]),
        ("It opened on 3 March 2021 in Leeds.", ["DATE 3 March 2021"]),
        ("It opened on the 3rd of March, 2021.", ["DATE the 3rd of March, 2021"]),
        ("It opened on 3rd March.", ["DATE 3rd March"]),
        ("It opened on Sept. 11, 2001, a Tuesday.", ["DATE Sept. 11, 2001", "DATE Tuesday"]),
        ("It opened on Tuesday, March 3.", ["DATE Tuesday, March 3"]),
        ("It opened on Tuesday 3 March 2021.", ["DATE Tuesday 3 March 2021"]),
        ("It opened on Tuesday, 3 March.", ["DATE Tuesday, 3 March"]),
        ("It opened on 2024-03-01.", ["DATE 2024-03-01"]),
        ("It opened on 03/01/2024.", ["DATE 03/01/2024"]),
        ("It opened on 1.3.2024.", ["DATE 1.3.2024"]),
        ("They met last Tuesday.", ["DATE last Tuesday"]),
        ("They meet next week, not today.", ["DATE next week", "DATE today"]),
        ("They met three weeks ago.", ["DATE three weeks ago"]),
        ("They met on Tuesday and left 3 days later.", ["DATE Tuesday", "DATE 3 days later"]),
        # Months
        ("They left in May.", ["DATE May"]),
        ("May and June were dry.", ["DATE May", "DATE June"]),
        ("Prices rose in May 2020.", ["DATE May 2020"]),
        ("In March 1,200 people left.", ["DATE March", "NUMBER 1,200"]),
        ("They left in mid-May.", ["DATE mid-May"]),
        ("They may leave; the troops march.", []),
        # Years
        ("By 2030, all will be electric.", ["DATE 2030"]),
        ("In 2020 two people died.", ["DATE 2020", "NUMBER two"]),
        ("In 2019 $5m was spent.", ["DATE 2019", "MONEY $5m"]),
        ("By 2000 people had left.", ["NUMBER 2000"]),
        ("He paid 2000 euros.", ["MONEY 2000 euros"]),
        ("The 2019 election was close.", ["DATE 2019"]),
        ("The 2019 ad campaign worked.", ["DATE 2019"]),
        ("It was 2019's best film.", ["DATE 2019"]),
        ("It was built in 500 BC and burnt in AD 70.", ["DATE 500 BC", "DATE AD 70"]),
        ("In the 1990s prices rose.", ["DATE 1990s"]),
        ("In the ’90s prices rose.", ["DATE ’90s"]),
        ("In the mid-1990s prices rose.", ["DATE mid-1990s"]),
        # From one to another
        ("The 2019–21 plan failed.", ["DATE 2019–21"]),
        ("The war of 1939-45 ended.", ["DATE 1939-45"]),
        ("The war of 1914–1918 ended.", ["DATE 1914–1918"]),
        ("The years 1939 to 1945 were hard.", ["DATE 1939 to 1945"]),
        ("Between 1939 and 1945 he wrote.", ["DATE 1939", "DATE 1945"]),
        ("In 2019 – 12 weeks after the vote – he left.", ["DATE 2019", "NUMBER 12"]),
        ("It rained from 3 to 5 July.", ["DATE 3 to 5 July"]),
        ("It rained on May 3-5.", ["DATE May 3-5"]),
        ("It rained from May 3 to May 5.", ["DATE May 3", "DATE May 5"]),
        # Times of day
        ("It starts at 7.30pm.", ["TIME 7.30pm"]),
        ("It starts at 7:30 p.m. on Sunday.", ["TIME 7:30 p.m.", "DATE Sunday"]),
        ("It starts at 19:30 GMT.", ["TIME 19:30 GMT"]),
        ("It starts at noon and ends at midnight.", ["TIME noon", "TIME midnight"]),
        ("It starts at 5 o’clock.", ["TIME 5 o’clock"]),
        ("It is open 7-9pm.", ["TIME 7-9pm"]),
        ("It is open from 7pm to 9pm.", ["TIME 7pm to 9pm"]),
        ("It is open 24/7.", []),
        # Money
        ("It paid $3.5m for the site.", ["MONEY $3.5m"]),
        ("It paid $3.5 million for the site.", ["MONEY $3.5 million"]),
        ("A $3.5-million deal was made.", ["MONEY $3.5-million"]),
        ("It cost £2bn-£3bn.", ["MONEY £2bn-£3bn"]),
        ("It cost £2bn to £3bn.", ["MONEY £2bn to £3bn"]),
        ("He paid £5m – £3m more than she did.", ["MONEY £5m", "MONEY £3m"]),
        ("They paid five million euros.", ["MONEY five million euros"]),
        ("US$3 million was paid.", ["MONEY US$3 million"]),
        ("It cost £9.99, not 50p or 99 cents.", ["MONEY £9.99", "MONEY 50p", "MONEY 99 cents"]),
        ("The eleven won the cup.", ["NUMBER eleven"]),
        # Shares
        ("Prices rose 12 per cent.", ["PERCENT 12 per cent"]),
        ("Prices rose by 12.5%.", ["PERCENT 12.5%"]),
        ("Prices rose by 12-15% a year.", ["PERCENT 12-15%"]),
        ("Prices rose by 12% to 15%.", ["PERCENT 12% to 15%"]),
        ("The bond yields 3½ percent.", ["PERCENT 3½ percent"]),
        ("Rates rose 0.5 percentage points.", ["PERCENT 0.5 percentage points"]),
        # Measures
        ("He walked 20 miles.", ["QUANTITY 20 miles"]),
        ("It was a 20-mile walk.", ["QUANTITY 20-mile"]),
        ("It weighs 5-6 kg.", ["QUANTITY 5-6 kg"]),
        ("It was 5°C.", ["QUANTITY 5°"]),
        # Order
        ("The first to leave was Anna.", ["ORDINAL first"]),
        ("He came 21st.", ["ORDINAL 21st"]),
        ("It happened in the 19th century.", ["ORDINAL 19th"]),
        # Other numbers
        ("About 1,200 workers struck.", ["NUMBER 1,200"]),
        ("Sales rose to 3.4bn.", ["NUMBER 3.4bn"]),
        ("Two hundred thousand people came.", ["NUMBER Two hundred thousand"]),
        ("They won 3-1 at home.", ["NUMBER 3", "NUMBER 1"]),
        ("A five-year-old boy sat there.", ["NUMBER five"]),
        # Telephone numbers
        ("Call 020-7946-0018 or 555-123-4567.", []),
        ("Call (212) 555-1999 now.", ["NUMBER 212", "NUMBER 555", "NUMBER 1999"]),
    ],
)  # fmt: skip
def test_figures_are_found_whole_and_of_the_right_kind(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_no_figure_runs_from_one_sentence_into_the_next() -> None:
    assert told("He came in May.\n2019 was dry.")[0] == "DATE May"
    found = words("He counted five\ntwo came")
    assert [figure.last for figure in figures(found, [0, 3], tagged(found))] == [3, 4]


def test_a_text_without_words_has_no_figures() -> None:
    assert told("") == []


pieces = st.sampled_from(
    "3 12 1939 21st 1990s ’90s 7.30 7:30 pm May may March Tuesday last week ago $ £ % per cent points - – to and , . the of "
    "in by million m bn miles noon AD BC first five 2024-03-01 50p 3½ mid-May mid- ' ² people won".split()
)


@given(st.lists(pieces, max_size=12).map(" ".join) | st.text(max_size=30))
def test_figures_stand_in_order_and_never_overlap(text: str) -> None:
    found = words(text)
    places = [(figure.first, figure.last) for figure in figures(found, sentence_starts(found), tagged(found))]
    flat = [place for pair in places for place in pair]
    assert flat == sorted(flat)
    assert all(first < last <= len(found) for first, last in places)
