"""How phrases in rule files are written and what they find."""

import pytest
from rule_making import findings, found, rule


def phrases(*entries: str, more: str = "") -> str:
    listed = "".join(f"    - {entry}\n" for entry in entries)
    return f"check: phrases\noptions:\n  phrases:\n{listed}{more}"


@pytest.mark.parametrize(
    ("entry", "text", "places"),
    [
        ("plain words", "Plain\nwords, plainwords, plain words.", ["Plain\nwords", "plain words"]),
        ("decide~", "Decides, deciding, decided, decide, decision.", ["Decides", "deciding", "decided", "decide"]),
        ("(a|the) big deal", "A big deal and the big deal, one big deal.", ["A big deal", "the big deal"]),
        ("a (very|quite)? big deal", "A big deal, a very big deal, a most big deal.", ["A big deal", "a very big deal"]),
        ("in a <any> way", "In a good way; in a way; in a very good way.", ["In a good way"]),
        ("not <words> but", "Not now but; not if, but; not one two three four but", ["Not now but"]),
        ("between <number> men", "Between 12 men, between twelve men, between a men", ["Between 12 men", "between twelve men"]),
        ("can't wait", "I can’t wait and can't wait.", ["can’t wait", "can't wait"]),
        ("cutting-edge", "A cutting-edge tool, the cutting edge.", ["cutting-edge"]),
        ("impact", "The low-impact plan, an impact/effect, no impact.", ["impact"]),
        ("could", "He couldn't, he could.", ["could"]),
        ("so, yes", "So, yes: so yes.", ["So, yes"]),
        ('the "thing"', "The “thing” and the \"thing\" and the thing.", ["The “thing”", 'the "thing"']),
        ("(on the one hand|for one)", "On the one hand, for one, on one hand", ["On the one hand", "for one"]),
    ],
)  # fmt: skip
def test_entry_finds(entry: str, text: str, places: list[str]) -> None:
    made = rule(
        phrases(entry if not entry.startswith(("(", '"')) else f"'{entry}'") + "where: {quotations: include}"
    )
    assert found(made, text) == places


def test_a_class_is_a_list_of_words() -> None:
    made = rule(phrases("<furry> <idea>", more="  classes: {furry: [soggy, spiky], idea: [argument~]}\n"))
    assert found(made, "Soggy arguments, a spiky argument, a spiky, sound argument.") == [
        "Soggy arguments",
        "spiky argument",
    ]


def test_an_exception_keeps_its_phrase_from_being_found() -> None:
    made = rule(phrases("end result", more="  unless: [end result set]\n"))
    assert found(made, "The end result set them apart from the end result.") == ["end result"]


def test_the_longest_entry_wins() -> None:
    made = rule(phrases("point in time", "at this point in time"))
    assert found(made, "At this point in time, no point in time matters.") == [
        "At this point in time",
        "point in time",
    ]


def test_a_phrase_does_not_run_from_one_paragraph_into_the_next() -> None:
    assert found(rule(phrases("end result")), "We saw the end\n\nResult or not.") == []


def test_case_exact_tells_capitals_apart() -> None:
    made = rule(phrases("Polish", more="  case: exact\n"))
    assert found(made, "A Polish man will polish it.") == ["Polish"]


def test_match_lemma_takes_all_forms_of_the_first_word() -> None:
    made = rule("check: swaps\noptions:\n  match: lemma\n  swaps:\n    utilise: use\n")
    assert [f.fix.edits[0].text for f in findings(made, "They utilised it, utilising that.") if f.fix] == [
        "used",
        "using",
    ]


def test_tone_leaves_quotations_alone() -> None:
    made = rule(phrases("spiky"))
    assert found(made, "A spiky man said: “A spiky day.” Then a 'very spiky' night.") == ["spiky"]


@pytest.mark.parametrize(
    ("swap", "text", "better"),
    [
        ("utilise~: use~", "Utilising tools.", "Using tools."),
        ("end result: result", "AN END RESULT.", "A RESULT."),
        ("end result: result", "An end result.", "A result."),
        ("basically: ''", "It is basically done.", "It is done."),
        ("basically: ''", "Basically done.", "Done."),
        ("commence~: begin~", "It commenced; it had already commenced.", "It began; it had already begun."),
        ("free gift: gift", "A hour, a free gift.", "A hour, a gift."),
    ],
)
def test_a_fix_keeps_the_sentence_right(swap: str, text: str, better: str) -> None:
    from editlint.fix import applied

    made = rule(f"check: swaps\noptions:\n  swaps:\n    {swap}\n")
    assert applied(text, findings(made, text), unsafe=True) == better


@pytest.mark.parametrize(
    ("at", "places"),
    [
        ("sentence-start", [0, 14, 41]),
        ("paragraph-start", [0, 41]),
        ("article-start", [0]),
        ("anywhere", [0, 14, 25, 41]),
    ],
)
def test_at_limits_a_phrase_to_a_position(at: str, places: list[int]) -> None:
    text = "This is one. “This is as this one is,”.\n\nThis is it, the last one."
    made = rule(phrases("this", more=f"  at: {at}\n") + "where: {quotations: include}\n")
    assert [f.span.start for f in findings(made, text)] == places
