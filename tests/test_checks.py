"""What each check finds, and what it leaves alone."""

from pathlib import Path

import pytest
from articles import hits, notes, places, starts
from rule_making import rule

from editlint.checks import CHECKS, check_class, options_of
from editlint.checks.abbreviations import Abbreviations
from editlint.checks.articles import Articles
from editlint.checks.balance import Balance
from editlint.checks.blocks import Blocks
from editlint.checks.doubled import Doubled
from editlint.checks.echoes import Echoes
from editlint.checks.limits import Limits
from editlint.checks.mixed_marks import MixedMarks
from editlint.checks.openings import Openings
from editlint.checks.patterns import Patterns
from editlint.checks.quote_punctuation import QuotePunctuation
from editlint.checks.repeated_phrases import RepeatedPhrases
from editlint.checks.similar_sentences import SimilarSentences


def check(kind: str, **options: str) -> object:
    """A check with lists of phrases, written as in a rule file."""
    written = "".join(f"  {name.replace('_', '-')}: {value}\n" for name, value in options.items())
    return rule(f"check: {kind}\noptions:\n{written}").check


ALL = [
    *(Abbreviations(fault) for fault in ("undefined", "defined-twice", "unused", "late")),
    Articles(), Balance("brackets"), Balance("quotes"), Blocks(("quote",)), Doubled(), Echoes(), Openings(),
    Limits("sentence-words", 9), Limits("paragraph-sentences", 3),
    *(MixedMarks(marks) for marks in ("apostrophes", "doubles", "quotes")),
    Patterns(("x+",)), QuotePunctuation(), RepeatedPhrases(), SimilarSentences(),
]  # fmt: skip


@pytest.mark.parametrize("made", ALL, ids=lambda made: type(made).__name__)
@pytest.mark.parametrize(
    "text", ["", "A", "“", "a.", "\ufffc", "No.\n\nNo.", "🙂 🙂", "(", '"', "'", "—", "AB (AB)", "- a)"]
)
def test_next_to_nothing_does_no_harm(made: object, text: str) -> None:
    hits(made, text)


# balance


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("He left (late and alone.", 8),
        ("He left late) and alone.", 12),
        ("He left [late) and alone.", 8),
        ("It shut (in May.\n\nIt never opened (again).", 8),
        ("He met her (see page 3 and left.", 11),
    ],
)
def test_a_bracket_without_its_partner_is_marked(text: str, at: int) -> None:
    assert starts(Balance("brackets"), text) == [at]


@pytest.mark.parametrize(
    "text",
    [
        "He left (late [and alone]).",
        "a) the first, b) the second, 3) the third",
        "They gave reasons: a) cost; b) time; iv) noise.",
        "They left (for reasons of a) cost, b) time) at once.",
        "Thanks :) and sorry :-( for that ;)",
        "He sent thanks (and a smile :) ) to all.",
        "The values lie in [0, 1) and in (2; 5].",
        "(The paragraph opens here.\n\nIt closes there.)",
        "The code \ufffc( is not here)",
        "> A pull quote (cut short",
    ],
)
def test_brackets_that_pair_or_count_are_left_alone(text: str) -> None:
    assert starts(Balance("brackets"), text) == []


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("He said, “We lost. Then he left.", 9),
        ("He said, We lost.” Then he left.", 17),
        ('He said, "We lost. Then he left.', 9),
        ('He said, We lost." Then he left.', 17),
        ('"Yes," he said. "No, she said. "Never."', 16),
        ("“We lost.\n\nHe left.\n\n“We won,” she said.", 0),
        ("“We lost, he said. “We won,” she said.", 0),
    ],
)
def test_a_quotation_mark_without_its_partner_is_marked(text: str, at: int) -> None:
    assert starts(Balance("quotes"), text) == [at]


@pytest.mark.parametrize(
    "text",
    [
        "He said, “We lost.” Then he left.",
        "“We lost.\n\n“We shall win,” he said.",
        '"We lost.\n\n"We shall win," he said.',
        "“We lost.\n\nWe shall win,” he said.",
        "“He said “no” to me,” she said.",
        'The pipe is 12" wide.',
        "The pipe is 12” wide.",
        "He is 6'2\" tall.",
        '“Well," he said.',
        "The '90s, rock 'n' roll and the soldiers' pay",
        "„Hallo“, he said.",
        "> “A pull quote that is cut short",
    ],
)
def test_quotation_marks_that_pair_or_measure_are_left_alone(text: str) -> None:
    assert starts(Balance("quotes"), text) == []


# mixed marks


def test_the_rarer_apostrophe_is_marked_and_mended() -> None:
    (hit,) = hits(MixedMarks("apostrophes"), "Anna’s dog can’t bark. It's old and isn't loud, but it’s kind.")
    assert hit.span == (23, 27)
    assert hit.values == {"other": "curly", "count": "2"}
    assert [note.label for note in hit.notes] == ["also here", "the usual one, 3 times"]
    assert hit.fix
    assert [(edit.span, edit.text) for edit in hit.fix.edits] == [((25, 26), "’"), ((39, 40), "’")]


@pytest.mark.parametrize(
    "text",
    [
        "Anna’s dog can’t bark. 'Good,' she said.",
        "Anna’s dog is 5' tall.",
        "Anna’s dog of the '90s",
        "Anna’s dog ate the soldiers' pay.",
        "Anna's dog said ‘no’.",
        "No marks at all.",
    ],
)
def test_marks_that_are_no_apostrophes_within_words_do_not_count(text: str) -> None:
    assert hits(MixedMarks("apostrophes"), text) == []


def test_a_straight_mark_among_curly_ones_is_marked() -> None:
    assert places(MixedMarks("doubles"), 'He said “no” and “never”. She said "yes".') == ['"yes']


@pytest.mark.parametrize(
    "text",
    [
        'He said “no”. The pipe is 12" wide and 6\'2" long.',
        'He said "no". She said "yes".',
        "He said “no”. She said “yes”.",
        "“Wait,” he said. ″",
        "It’s 5″ by 7″.",
        "«Oui» and “yes”",
    ],
)
def test_double_marks_of_one_kind_are_left_alone(text: str) -> None:
    assert hits(MixedMarks("doubles"), text) == []


def test_speech_in_single_marks_is_marked_where_double_ones_are_usual() -> None:
    text = "“We lost the match,” he said. “We lost it late,” she said. ‘We shall win it back,’ they said."
    (hit,) = hits(MixedMarks("quotes"), text)
    assert text[slice(*hit.span)] == "‘We"
    assert hit.values == {"other": "double", "count": "1"}
    assert notes(MixedMarks("quotes"), text) == [["“We"]]


@pytest.mark.parametrize(
    "text",
    [
        "“We said ‘no, not again, never’ to him,” he said.",
        "‘We said “no, not again, never” to him,’ he said.",
        "“We lost the match,” he said of the ‘soft’ exit.",
        "“We lost the match,” he said after ‘The Long Way Home’ was shown.",
        "# ‘We lost the match and left’\n\n“We lost the match,” he said.",
        "! ‘We lost the match and left’\n\n“We lost the match,” he said.",
        "“We lost the match,” he said of the soldiers’ pay and the ’90s.",
        "“We lost the match,” he said of rock 'n' roll and workers' pay.",
    ],
)
def test_single_marks_within_quotations_headlines_terms_and_titles_are_left_alone(text: str) -> None:
    assert hits(MixedMarks("quotes"), text) == []


# quote punctuation

INSIDE = "“We lost the match,” he said. “We lost it late,” she said. “We won it in May,” they said. "
OUTSIDE = "“We lost the match”, he said. “We lost it late”, she said. “We won it in May”, they said. "


def test_a_comma_outside_is_marked_where_the_others_are_inside() -> None:
    (hit,) = hits(QuotePunctuation(), INSIDE + "“They all went home”, he said.")
    assert (INSIDE + "“They all went home”, he said.")[slice(*hit.span)] == "”,"
    assert hit.fix
    assert hit.fix.edits[0].text == ",”"
    assert not hit.fix.safe
    assert notes(QuotePunctuation(), INSIDE + "“They all went home”, he said.") == [[",”"]]


def test_a_comma_inside_is_marked_where_the_others_are_outside() -> None:
    assert places(QuotePunctuation(), OUTSIDE + "“They all went home,” he said.") == [",”"]
    assert notes(QuotePunctuation(), OUTSIDE + "“They all went home,” he said.") == [["”,"]]


@pytest.mark.parametrize(
    "text",
    [
        INSIDE + "It was “a bit of a mess”, he said.",
        INSIDE + "She read “The Long Way Home Again”, a novel.",
        INSIDE + "“Who won the match?”, he asked.",
        INSIDE + "He called it “rubbish”, and left.",
        INSIDE + "“They all went home”; nobody stayed.",
        INSIDE + "“They all went home” was what he said.",
        INSIDE + "# “They all went home”, he says",
        INSIDE.replace("”", '"').replace("“", '"') + 'The "pipe" is 12", he said.',
        "“We lost the match,” he said. “They all went home”, she said.",
        INSIDE + OUTSIDE,
    ],
)
def test_fragments_titles_questions_and_unclear_habits_are_left_alone(text: str) -> None:
    assert hits(QuotePunctuation(), text.replace("# ", "\n\n# ")) == []


# doubled


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He saw the the dog.", ["the the"]),
        ("The the dog barked.", ["The the"]),
        ("He saw the\nthe dog.", ["the\nthe"]),
        ("He sat in the in the garden.", ["in the in the"]),
        ("He left on the day on the day after.", ["on the day on the day"]),
        ("It was was cold.", []),
        ("The night was was cold.", ["was was"]),
        ("He lives in in a house.", []),
        ("Houses in in the north burnt.", ["in in"]),
    ],
)
def test_words_that_stand_twice_are_marked(text: str, found: list[str]) -> None:
    assert places(Doubled(), text) == found


def test_the_second_one_goes() -> None:
    (hit,) = hits(Doubled(), "He saw the the dog.")
    assert hit.fix
    assert hit.fix.safe
    assert (hit.fix.edits[0].span, hit.fix.edits[0].text) == ((10, 14), "")
    assert hit.values["better"] == "the"


@pytest.mark.parametrize(
    "text",
    [
        "He said that that was it, and he had had enough.",
        "Duran Duran played in Walla Walla.",
        "Call 555 555 now.",
        "No, no, no. No no no.",
        "It grew more and more and more and sank.",
        "He went from place to place to place.",
        "He went from place to place to sell it.",
        "It went on day after day after day.",
        "They held in in-depth talks, and a log-in in May was lost.",
        "What they do don't matter, and he knew that that's it.",
        "He came in in May and logged on on Monday.",
        "# The end\n\nend of it",
        "They are here.\n\nHere they stay.",
        "It is what it is is not an answer.",
        "He gave her her book.",
        "Go to http://go.go/go go.",
        "| one\n\n| one\n\n| one",
        "THE BAND THE THE PLAYED.",
    ],
)
def test_words_that_may_stand_twice_are_left_alone(text: str) -> None:
    assert places(Doubled(), text) == []


# echoes


def test_a_word_three_times_in_a_sentence_is_marked_with_its_kin() -> None:
    text = "The painter that we hired painted all night, and the painting was dry."
    assert places(Echoes(), text) == ["painter"]
    assert notes(Echoes(), text) == [["painted", "painting"]]
    assert hits(Echoes(), text)[0].values == {"count": "3"}


@pytest.mark.parametrize(
    "text",
    [
        "It was a good match on a good day with a fine crowd.",
        "They want a public school, a private school, a village school.",
        "He gets the right tool to the right place, at the right time, for the right man.",
        "They built it on a 1 mile by 1 mile grid, 3 mile from here.",
        "They want a public school or a private school or a village school.",
        "The firm grew step by step by step and went on.",
        "Rose rose and gave the Rose Inn a rose.",
        "“It was a good match on a good day with a good crowd,” he said.",
        "It was a good match, a good day, a good crowd.",
        "It was a good match. It was on a good day. It had a good crowd.",
        "- It was a good match on a good day with a good crowd.",
        "# A good match on a good day with a good crowd",
        "It was so cold that he was so tired that he was so late.",
    ],
)
def test_words_that_come_again_with_reason_are_left_alone(text: str) -> None:
    assert places(Echoes(), text) == []


def test_what_the_article_is_about_may_come_again() -> None:
    about = " ".join(["The bridge is old.", "A bridge is wet.", "Some bridges fall."] * 3)
    assert (
        places(Echoes(), f"He sold the bridge by the bridge that ends at the bridge he built. {about}") == []
    )


# openings


def test_three_sentences_with_one_opening_are_marked() -> None:
    text = "She left school at 15. She worked in a mill.\n\nShe never married. He did."
    assert places(Openings(), text) == ["She"]
    assert starts(Openings(), text) == [0]
    assert notes(Openings(), text) == [["She", "She"]]


def test_openers_of_a_list_count_together() -> None:
    text = "But the council refused. However, the mayor went on. It rained."
    assert places(Openings(2, ("but", "however")), text) == ["But"]


@pytest.mark.parametrize(
    "text",
    [
        "She left school. She worked in a mill. Then she married.",
        "The mill shut. The bank went. The pub followed.",
        "“She left,” he said. “She worked,” they said. “She married,” we said.",
        "- She left school.\n\n- She worked in a mill.\n\n- She never married.",
        "She left school.\n\n## Later\n\nShe worked in a mill.\n\n## Now\n\nShe never married.",
        "Yes. Yes. Yes. Yes.",
        "Q: Who won it? Q: Who lost it? Q: Who cares now?",
        "JT: We won it. JT: We lost it. JT: We cared then.",
        "We shall fight on beaches. We shall fight in fields. We shall fight in streets.",
        "1 man left. 1 man stayed. 1 man slept.",
        "(She left school.) She worked in a mill. She never married.",
    ],
)
def test_openings_that_differ_or_are_meant_are_left_alone(text: str) -> None:
    assert places(Openings(), text) == []


# repeated phrases


def test_a_phrase_that_comes_again_is_marked_at_its_full_length() -> None:
    text = "They want to build cheap wooden homes here. Few agree.\n\nShe will build cheap wooden homes too."
    assert places(RepeatedPhrases(), text) == ["build cheap wooden homes"]
    assert notes(RepeatedPhrases(), text) == [["build cheap wooden homes"]]
    assert hits(RepeatedPhrases(), text)[0].values == {"count": "2"}


def test_small_words_may_stand_within_a_phrase_but_not_at_its_ends() -> None:
    text = "He ran out of fresh money for the old boat in May. She ran out of fresh money for the new one."
    assert places(RepeatedPhrases(), text) == ["ran out of fresh money"]


@pytest.mark.parametrize(
    "text",
    [
        "They build cheap wooden homes. They build cheap brick homes.",
        "They build cheap wooden homes. “We build cheap wooden homes,” she said.",
        "# They build cheap wooden homes\n\nThey build cheap wooden homes by the lake.",
        "- build cheap wooden homes\n\n- build cheap wooden homes",
        "Anna Maria Brown Smith left. Anna Maria Brown Smith came.",
        "They sold cheap, wooden, small homes. They sold cheap, wooden, small homes.",
        "They lost 12 per cent more jobs. They lost 14 per cent more jobs.",
        "They build cheap\n\nwooden homes. They build cheap\n\nwooden homes.",
        "They build cheap wooden homes. " * 4,
        "It is what it is and that is that. It is what it is and that is that.",
    ],
)
def test_phrases_of_names_quotations_headlines_and_lists_are_left_alone(text: str) -> None:
    assert places(RepeatedPhrases(), text) == []


# similar sentences


def test_a_sentence_that_is_said_again_is_marked() -> None:
    first = "Firefighters rescued two dogs from a burning barn near Malton."
    again = "Two dogs were rescued by firefighters from the burning barn near Malton."
    text = f"{first} Nobody slept.\n\n{again}"
    assert places(SimilarSentences(), text) == [again]
    assert notes(SimilarSentences(), text) == [[first]]
    assert hits(SimilarSentences(), text)[0].values == {"other": first}


SHUT = "The council will close three old libraries in the north of the city."


@pytest.mark.parametrize(
    "text",
    [
        f"{SHUT} {SHUT.replace('three', 'four')}",
        f"{SHUT} {SHUT.replace('three', '14').replace('old', '12')}",
        f"{SHUT} {SHUT.replace('will', 'will not')}",
        f"{SHUT} {SHUT.replace('north', 'south')}",
        f"It was said {SHUT.replace('The', 'Brown')} Rain. So. It was said {SHUT.replace('The', 'Green')}",
        f"# {SHUT}\n\n{SHUT}",
        f"~ {SHUT}\n\n{SHUT}",
        f"{SHUT} “{SHUT}”",
        f"- {SHUT}\n\n- {SHUT}",
        f"{SHUT[:-1]}\n\n{SHUT[:-1]}",
        f"{SHUT} {SHUT[:-1]}, but readers, writers, clerks, teachers, porters, poets and nurses object.",
        "It rains. It rains. It rains.",
    ],
)
def test_sentences_that_say_two_things_are_left_alone(text: str) -> None:
    assert places(SimilarSentences(), text) == []


def test_near_limits_how_far_apart_they_are() -> None:
    text = f"{SHUT} One. Two. Three. {SHUT.replace('old ', '')}"
    assert len(hits(SimilarSentences(), text)) == 1
    assert hits(SimilarSentences(near=1), text) == []


# abbreviations

ACT = "The Proceeds of Crime Act (POCA) is old."


def test_an_abbreviation_that_is_nowhere_explained_is_marked_once() -> None:
    (hit,) = hits(Abbreviations("undefined"), "The QTFB met. Later the QTFB’s chair left.")
    assert hit.span == (4, 8)
    assert hit.values["count"] == "2"


@pytest.mark.parametrize(
    "text",
    [
        f"{ACT} POCA is short. POCA works.",
        "POCA (the Proceeds of Crime Act) is old. POCA works.",
        "The Proceeds of Crime Act is old. POCA is new. POCA works.",
        "A light-emitting diode (LED) glows. LED lamps and LEDs sell.",
        "BOSTON (AP) — It rained. PARIS (AP) — It rained.",
        "Ann Lee (R-Ohio) met Bo Ray (D), Al Poe (LD) and Cy Fox (LD).",
        "He paid USD 5 and USD 6 for 4 GB and 5 GB.",
        "Louis XIV and Louis XIV, Part III and Part III",
        "BREAKING NEWS: HE LEFT. BREAKING NEWS: HE LEFT.",
        "# QTFB WINS\n\n## QTFB LOSES\n\nIt rained.",
        "JOHN QTFB and ANNA QTFB left.",
        "QT: We won.\n\nQT: We lost.",
        "He lives in Reno, NV, and she in Elko, NV, now.",
        "See www.QTFB.org and @QTFB and #QTFB and QTFB/QTFB.",
        "He flew a QTFB 29 and a QTFB 29.",
        "The QTFB met once.",
    ],
)
def test_abbreviations_that_need_no_explanation_are_left_alone(text: str) -> None:
    assert places(Abbreviations("undefined"), text) == []


def test_known_abbreviations_are_left_alone() -> None:
    assert places(Abbreviations("undefined", known=("QTFB",)), "The QTFB met. The QTFB left.") == []


def test_an_abbreviation_that_is_explained_twice_is_marked_at_the_second_place() -> None:
    text = f"{ACT} POCA works.\n\nThe Proceeds of Crime Act (POCA) again."
    assert places(Abbreviations("defined-twice"), text) == ["Proceeds of Crime Act (POCA)"]
    assert starts(Abbreviations("defined-twice"), text) == [text.rindex("Proceeds")]
    assert hits(Abbreviations("defined-twice"), text)[0].values["full"] == "Proceeds of Crime Act"


def test_an_abbreviation_that_is_never_used_again_is_marked() -> None:
    assert places(Abbreviations("unused"), ACT) == ["POCA"]


@pytest.mark.parametrize(
    "text",
    [
        f"{ACT} POCA works.",
        f"{ACT} All POCAs work.",
        f"{ACT} POCA’s rules work.",
        f"{ACT} A POCA-based rule works.",
        f"# POCA works\n\n{ACT}",
        f"- {ACT}",
        f"! {ACT}",
        f"“{ACT}” he said.",
        "The head (CEO) left.",
        "The firm (NASDAQ: QTF) grew.",
        "The United Nations (U.N.) met. The UN left.",
        "The first quartile (Q1) is low.",
    ],
)
def test_explanations_that_are_used_are_left_alone(text: str) -> None:
    assert places(Abbreviations("unused"), text) == []


def test_an_abbreviation_that_is_explained_too_late_is_marked_at_its_first_place() -> None:
    text = f"POCA works.\n\n{ACT}"
    assert starts(Abbreviations("late"), text) == [0]
    assert notes(Abbreviations("late"), text) == [["Proceeds of Crime Act (POCA)"]]


@pytest.mark.parametrize(
    "text",
    [
        f"# POCA works\n\n{ACT}",
        f"~ POCA works\n\n{ACT}",
        f"{ACT} POCA works.",
        f"POCAL works. {ACT}",
        ACT,
        "POCA works.",
    ],
)
def test_headlines_may_use_what_is_explained_below(text: str) -> None:
    assert places(Abbreviations("late"), text) == []


# articles


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He had a apple.", ["a apple"]),
        ("An dog barked.", ["An dog"]),
        ("He saw a\nowl.", ["a\nowl"]),
        ("He made a X-ray.", ["a X"]),
        ("It was a 18-year-old.", ["a 18"]),
    ],
)
def test_a_wrong_article_is_marked(text: str, found: list[str]) -> None:
    assert places(Articles(), text) == found


@pytest.mark.parametrize(
    "text",
    [
        "He had an apple and a dog.",
        "The Serie A offers more. Vitamin A is good. Plan A involves risk.",
        "It was an in-depth look at a UN-backed plan.",
        "See a) apples and b) pears.",
        "He wrote a “apple” there.",
        "# The letter a\n\nApples grow.",
        "Las personas llegan a otras agencias para ver el plan.",
        "An hour in a university, a one-off, an MP and an FBI agent",
        "a \ufffc owl",
    ],
)
def test_a_right_article_and_a_letter_are_left_alone(text: str) -> None:
    assert places(Articles(), text) == []


# limits and blocks


@pytest.mark.parametrize(
    ("made", "text", "found"),
    [
        (Limits("sentence-words", 5), "One two three four five six. One two.", [0]),
        (
            Limits("sentence-words", 6),
            "One two said “three four five six seven” and “eight nine ten” to them.",
            [],
        ),
        (Limits("sentence-words", 5), "“One two three. Four five six seven eight nine,” he said.", []),
        (Limits("sentence-commas", 1), "One, two, three. One, two.", [0]),
        (Limits("paragraph-words", 3), "One two.\n\nOne two three four.", [10]),
        (Limits("paragraph-words", 3), "# One two three four\n\n> One two three four", []),
        (Limits("paragraph-sentences", 2), "One. Two.\n\nOne. Two. Three.", [11]),
        (Limits("headline-words", 2), "# One two three\n\nOne two three.", [0]),
        (Limits("headline-characters", 5), "# One two\n\n## One two", [0]),
        (Blocks(("caption",)), "One.\n\n! Two.", [6]),
    ],
)
def test_what_is_too_long_is_marked(made: object, text: str, found: list[int]) -> None:
    assert starts(made, text) == found


def test_a_long_sentence_is_marked_by_its_first_words() -> None:
    assert places(Limits("sentence-words", 9), "One two three four five six seven eight nine ten.") == [
        "One two three four five six seven eight"
    ]


# patterns


def test_two_patterns_do_not_mark_one_place_twice() -> None:
    assert places(Patterns(("ab+", "bbc")), "abbbc bbc") == ["abbb", "bbc"]


def test_a_pattern_does_not_run_from_one_block_into_the_next() -> None:
    assert places(Patterns((r"a\s+b",)), "a b a\n\nb") == ["a b"]


def test_what_is_within_an_exception_is_left_alone() -> None:
    assert places(Patterns(("ab",), unless=("xabx",)), "xabx ab") == ["ab"]


# density and overused


def test_too_many_phrases_are_marked_in_one_finding() -> None:
    made = check("density", phrases="[very, really]", most="2")
    text = "It is very old, really cold and very wet."
    assert places(made, text) == ["very"]
    assert notes(made, text) == [["really", "very"]]
    assert hits(made, text)[0].values == {"count": "3", "most": "2"}


@pytest.mark.parametrize(
    ("options", "text"),
    [
        ({"most": "2"}, "It is very old and very cold."),
        ({"most": "2"}, "It is very old and very cold, “very wet,” he said."),
        ({"most": "2", "per": "paragraph"}, "Very old and very cold.\n\nVery wet."),
        ({"most": "1", "per": "sentence"}, "Very old. Very cold. Very wet."),
        ({"most": "1", "rare": "2"}, "Very old, very cold, very wet."),
        ({"most": "1", "least_words": "50"}, "Very old, very cold, very wet."),
        ({"most": "1", "per_words": "3"}, "Very old, very cold, very wet."),
    ],
)
def test_phrases_that_are_few_for_their_unit_are_left_alone(options: dict[str, str], text: str) -> None:
    assert places(check("density", phrases="[very]", **options), text) == []


def test_a_word_used_too_often_is_marked() -> None:
    made = check("overused", phrases="[big, key]", most="2")
    assert places(made, "A big dog. A big cat. A big cow. A key.") == ["big"]


@pytest.mark.parametrize(
    "text",
    [
        "A big dog. A big cat. A cow.",
        "A big dog. A big cat. “A big cow,” he said.",
        "A big dog. A big cat. He saw Big Ben.",
        "# A big day\n\nA big dog. A big cat. A big cow.",
        "A big dog. A big cat. A big-boned cow.",
        "A big dog. A key dog. A big cat. A key cat.",
    ],
)
def test_a_word_of_the_headline_of_a_name_or_of_a_speaker_is_left_alone(text: str) -> None:
    assert places(check("overused", phrases="[big, key]", most="2"), text) == []


# variants


def test_the_rarer_way_to_write_is_marked() -> None:
    made = check("variants", variants="[[adviser~, advisor~]]")
    text = "Advisers met. An adviser left. The advisor stayed."
    assert places(made, text) == ["advisor"]
    assert notes(made, text) == [["Advisers"]]
    assert hits(made, text)[0].values["count"] == "2"


@pytest.mark.parametrize(
    "text",
    [
        "The center closed. The center is old.",
        "The center closed. “The centre is old,” he said.",
        "The town centre closed after the World Trade Center fell.",
        "# Town Center Opens\n\nThe town centre opens. The centre is old.",
        "The centre closed. See http://center.org now.",
        "The centre closed. It is off-center.",
        "",
    ],
)
def test_names_quotations_and_addresses_keep_their_spelling(text: str) -> None:
    assert places(check("variants", variants="[[centre, center]]"), text) == []


def test_names_themselves_may_be_written_two_ways() -> None:
    made = check("variants", variants="[[Kyiv, Kiev]]")
    assert places(made, "He left Kyiv. She saw Kyiv. They love Kiev.") == ["Kiev"]


# pairs and order


def test_an_opener_without_its_closer_is_marked() -> None:
    made = check("pairs", openers="[on the one hand]", closers="['on the other']", within="1")
    assert places(made, "On the one hand, it rains. It is cold. On the other, it is fun.") == [
        "On the one hand"
    ]
    assert places(made, "On the one hand, it rains. On the other, it is fun.") == []
    assert places(made, "On the one hand it rains, on the other it is fun.") == []
    assert places(made, "On the one hand, it rains.") == ["On the one hand"]


STEPS = "[[first, second, third]]"


def test_a_step_that_is_left_out_is_told() -> None:
    made = check("order", steps=STEPS)
    text = "First, it rained. It was cold. Third, it snowed."
    assert places(made, text) == ["Third"]
    assert notes(made, text) == [["First"]]
    assert hits(made, text)[0].values == {"missing": "second"}


@pytest.mark.parametrize(
    "text",
    [
        "First, it rained. Second, it froze. Third, it snowed.",
        "First, it rained. The second reason is cold. Third, it snowed.",
        "First, it rained. Secondly, it froze. Third, it snowed.",
        "First, it rained. Next, it froze. Third, it snowed.",
        "First, it rained.\n\n## Later\n\nThird, it snowed.",
        "First, it rained. He came third.",
        "First, it rained. “Third, it snowed,” he said.",
        "Third, it snowed.",
    ],
)
def test_steps_that_are_told_in_other_words_are_left_alone(text: str) -> None:
    assert places(check("order", steps=STEPS), text) == []


def test_a_first_step_alone_is_marked() -> None:
    made = check("order", steps=STEPS, fault="alone")
    assert places(made, "First, it rained. It was cold.") == ["First"]
    assert places(made, "First, it rained. Then it froze.") == []
    assert places(made, "First, it rained. The second day was cold.") == []
    assert places(made, "Anna came first. It was cold.") == []


# quotations


def spoken(**more: str) -> object:
    return check("quotations", reporting="[say~, according to]", **more)


LOST = "“We lost the match in May.”"


def test_speech_without_a_speaker_is_marked() -> None:
    assert places(spoken(), f"The hall was full. {LOST} It rained.") == [LOST]
    assert places(spoken(), f"It rained.\n\n{LOST}\n\nIt snowed.") == [LOST]


@pytest.mark.parametrize(
    "text",
    [
        f"The hall was full. {LOST} he said.",
        f"{LOST}\n\nAnna Smith said so.",
        f"Anna Smith said so.\n\n{LOST}",
        f"{LOST} — Anna Smith",
        f"{LOST}\n\n— Anna Smith",
        f"She put it thus: {LOST}",
        f"She put it thus:\n\n{LOST}",
        f"Q: {LOST}",
        f"Anna Smith: {LOST}",
        f"“Yes, we did,” he said.\n\n{LOST}\n\n{LOST}\n\n{LOST}",
        "He read “The Long Way Home Again” all night. “The Long Way Home Again.” It rained.",
        "It was “a bit of a mess” all night.",
        "It was a “mess.” It rained.",
        "A sign read “No dogs on the grass.” It rained.",
        f"# {LOST}\n\nIt rained.",
        f"> {LOST}\n\nIt rained.",
    ],
)
def test_speech_with_a_speaker_and_quotation_marks_without_speech_are_left_alone(text: str) -> None:
    assert places(spoken(), text) == []


def generic() -> object:
    return spoken(speakers="[officials, sources]", fault="generic")


def test_speech_of_nobody_in_particular_is_marked() -> None:
    text = "“We lost the match,” officials said on Monday."
    assert places(generic(), text) == ["“We lost the match,”"]
    assert notes(generic(), text) == [["officials"]]
    assert hits(generic(), text)[0].values == {"speaker": "officials"}
    assert places(generic(), "“It rained. We lost the match,” sources said.") == [
        "“It rained. We lost the match,”"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "“We lost the match,” officials of the Met Office said.",
        "“We lost the match,” Anna Smith told officials.",
        "“We lost the match,” she said. Officials left.",
        "“We told officials of the loss,” she said.",
        "Officials called it “a mess”.",
        "Officials left.\n\n“We lost the match,” she said.",
    ],
)
def test_speech_of_somebody_is_left_alone(text: str) -> None:
    assert places(generic(), text) == []


# the manual


@pytest.mark.parametrize("name", CHECKS)
def test_every_option_of_a_check_and_its_default_are_in_the_manual(name: str) -> None:
    manual = (Path(__file__).parent.parent / "docs" / "writing-rules.md").read_text("utf-8")
    (row,) = [row for row in manual.splitlines() if row.startswith(f"| `{name}` |") and row.count("|") > 4]
    kind = check_class(name)
    for option, field in options_of(kind).items():
        if option not in ("anchors", "blocks", "at"):  # made when a rule is compiled; told with `phrases`
            assert f"`{option}`" in row
            default = kind._field_defaults.get(field)
            assert type(default) is not int or not default or str(default) in row
