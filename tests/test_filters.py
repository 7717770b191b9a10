"""Filters: what comments allow, which of two findings stays, and which findings make a run fail."""

from __future__ import annotations

from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editlint.filters.overlap import without_overlaps
from editlint.filters.select import exceeds
from editlint.filters.suppress import ALLOWANCE_RULES, UNKNOWN, UNUSED, suppress
from editlint.model.document import BLOCK_BREAK, Block, Directive, Document
from editlint.model.finding import Edit, Finding, Fix, Level, Note
from editlint.model.text import Run, Span, TextMap

IDS = ("tone.hedges", "tone.cliches", "wordiness.fillers", "contradiction.numbers")


def article(*parts: str) -> Document:
    """A document of paragraphs, with a directive for each part written `<allow tone.hedges>`, a line each."""
    text, runs, blocks, directives = "", [], [], []
    source = ""
    for part in parts:
        if part.startswith("<"):
            directives.append(directive(part, len(source)))
        else:
            if text:
                runs.append(Run(len(text), len(text) + 2, runs[-1].source_end, len(source)))
                text += BLOCK_BREAK
            runs.append(Run(len(text), len(text) + len(part), len(source), len(source) + len(part)))
            blocks.append(Block("paragraph", len(text), len(text) + len(part)))
            text += part
        source += part + "\n\n"
    return Document("a.md", source, TextMap(text, tuple(runs)), tuple(blocks), tuple(directives))


def directive(written: str, at: int) -> Directive:
    action, _, names = written.strip("<>").partition(" ")
    rules = tuple(name.strip() for name in names.split(",")) if names else ()
    return Directive(action, rules, "", Span(at, at + len(written)))  # type: ignore[arg-type]


def found(doc: Document, words: str, rule: str = "tone.hedges") -> Finding:
    start = doc.source.index(words)
    return Finding(rule, "warning", f"“{words}” is too much.", Span(start, start + len(words)))


def kept(doc: Document, *findings: Finding) -> list[str]:
    """The words of the findings that stay, and the ids of those about comments."""
    told = suppress(doc, findings, known_ids=IDS)
    return [f.rule if f.rule in ALLOWANCE_RULES else doc.source[slice(*f.span)] for f in told]


def about_comments(doc: Document, *findings: Finding, **options: object) -> list[str]:
    told = suppress(doc, findings, **{"known_ids": IDS, **options})  # type: ignore[arg-type]
    return [f.message for f in told if f.rule in ALLOWANCE_RULES]


# allow


def test_without_directives_all_stay() -> None:
    doc = article("Perhaps it rains.")
    assert kept(doc, found(doc, "Perhaps")) == ["Perhaps"]


def test_allow_is_about_the_next_block() -> None:
    doc = article("Perhaps one.", "<allow tone.hedges>", "Maybe two.", "Possibly three.")
    assert kept(doc, *(found(doc, word) for word in ("Perhaps", "Maybe", "Possibly"))) == [
        "Perhaps",
        "Possibly",
    ]


def test_allow_is_about_the_rules_it_names() -> None:
    doc = article("<allow tone.hedges>", "Perhaps it basically rains.")
    assert kept(doc, found(doc, "Perhaps"), found(doc, "basically", "wordiness.fillers")) == ["basically"]


def test_allow_may_name_a_family() -> None:
    doc = article("<allow tone>", "Perhaps it basically rains.")
    assert kept(doc, found(doc, "Perhaps"), found(doc, "basically", "wordiness.fillers")) == ["basically"]


@pytest.mark.parametrize("written", ["<allow>", "<allow all>"])
def test_allow_without_names_is_about_all_rules(written: str) -> None:
    doc = article(written, "Perhaps it basically rains.")
    assert kept(doc, found(doc, "Perhaps"), found(doc, "basically", "wordiness.fillers")) == []


def test_two_allowances_may_be_about_one_block() -> None:
    doc = article("<allow tone.hedges>", "<allow wordiness>", "Perhaps it basically rains.")
    assert kept(doc, found(doc, "Perhaps"), found(doc, "basically", "wordiness.fillers")) == []


def with_comment(source: str) -> Document:
    """One paragraph a line; `<!-- … -->` is no prose."""
    start = source.index("<!--")
    end = source.index("-->") + 3
    prose, runs, blocks = "", [], []
    at = 0
    for line in source.split("\n"):
        if prose and line:
            runs.append(Run(len(prose), len(prose) + 2, runs[-1].source_end, at))
            prose += BLOCK_BREAK
        begin = len(prose)
        for piece_start, piece_end in ((at, min(start, at + len(line))), (max(end, at), at + len(line))):
            if piece_start < piece_end:
                runs.append(Run(len(prose), len(prose) + piece_end - piece_start, piece_start, piece_end))
                prose += source[piece_start:piece_end]
        if len(prose) > begin:
            blocks.append(Block("paragraph", begin, len(prose)))
        at += len(line) + 1
    made = Directive("allow", ("tone.hedges",), "", Span(start, end))
    return Document("a.md", source, TextMap(prose, tuple(runs)), tuple(blocks), (made,))


def test_allow_within_a_block_is_about_that_block() -> None:
    doc = with_comment("Perhaps <!-- x -->maybe.\nPossibly.")
    assert kept(doc, *(found(doc, word) for word in ("Perhaps", "maybe", "Possibly"))) == ["Possibly"]


def test_allow_at_the_end_of_a_line_is_about_its_block() -> None:
    doc = with_comment("Perhaps. <!-- x -->\nPossibly.")
    assert kept(doc, found(doc, "Perhaps"), found(doc, "Possibly")) == ["Possibly"]


def test_allow_at_the_beginning_of_a_block_is_about_that_block() -> None:
    doc = with_comment("Perhaps.\n<!-- x -->Maybe.\nPossibly.")
    assert kept(doc, *(found(doc, word) for word in ("Perhaps", "Maybe", "Possibly"))) == [
        "Perhaps",
        "Possibly",
    ]


def test_a_finding_that_begins_before_the_block_stays() -> None:
    doc = article("Perhaps one.", "<allow tone.hedges>", "Maybe two.")
    long = Finding("tone.hedges", "warning", "Too much.", Span(0, doc.source.index("two")))
    assert kept(doc, long)[0].startswith("Perhaps")


# off and on


def test_off_lasts_until_on() -> None:
    doc = article("Perhaps.", "<off tone.hedges>", "Maybe.", "Possibly.", "<on tone.hedges>", "Seemingly.")
    words = ("Perhaps", "Maybe", "Possibly", "Seemingly")
    assert kept(doc, *(found(doc, word) for word in words)) == ["Perhaps", "Seemingly"]


def test_off_without_on_lasts_until_the_end() -> None:
    doc = article("Perhaps.", "<off tone>", "Maybe.", "Possibly.")
    assert kept(doc, *(found(doc, word) for word in ("Perhaps", "Maybe", "Possibly"))) == ["Perhaps"]


def test_on_without_names_ends_every_off() -> None:
    doc = article("<off tone.hedges>", "<off wordiness>", "Maybe basically.", "<on>", "Perhaps mainly.")
    findings = [
        found(doc, "Maybe"), found(doc, "basically", "wordiness.fillers"),
        found(doc, "Perhaps"), found(doc, "mainly", "wordiness.fillers"),
    ]  # fmt: skip
    assert kept(doc, *findings) == ["Perhaps", "mainly"]


def test_on_for_one_rule_leaves_the_others_off() -> None:
    doc = article("<off>", "Maybe.", "<on tone.hedges>", "Perhaps basically.")
    findings = [found(doc, "Maybe"), found(doc, "Perhaps"), found(doc, "basically", "wordiness.fillers")]
    assert kept(doc, *findings) == ["Perhaps"]


def test_on_for_a_family_ends_off_for_its_rules() -> None:
    doc = article("<off tone.hedges>", "Maybe.", "<on tone>", "Perhaps.")
    assert kept(doc, found(doc, "Maybe"), found(doc, "Perhaps")) == ["Perhaps"]


def test_off_again_ends_what_was_on_within() -> None:
    doc = article("<off>", "Surely basically.", "<on tone>", "Maybe.", "<off>", "Perhaps.")
    findings = [found(doc, "basically", "wordiness.fillers"), found(doc, "Maybe"), found(doc, "Perhaps")]
    assert kept(doc, *findings) == ["Maybe"]


# Comments that do nothing


def test_allow_without_effect_is_reported() -> None:
    doc = article("<allow tone.hedges>", "It rains.")
    (told,) = suppress(doc, [], known_ids=IDS)
    assert (told.rule, told.level, told.span) == (UNUSED, "warning", doc.directives[0].span)
    assert told.message == "This comment allows tone.hedges, but nothing here breaks it; delete it."


def test_allow_after_the_last_block_is_reported() -> None:
    doc = article("Perhaps.", "<allow tone.hedges>")
    assert kept(doc, found(doc, "Perhaps")) == ["Perhaps", UNUSED]


def test_the_name_without_effect_among_others_is_reported() -> None:
    doc = article("<allow tone.hedges, wordiness>", "Perhaps.")
    assert about_comments(doc, found(doc, "Perhaps")) == [
        "This comment allows wordiness, but nothing here breaks it; take this name out."
    ]


def test_several_names_without_effect_are_reported_together() -> None:
    doc = article("<allow tone.hedges, wordiness>", "It rains.")
    assert about_comments(doc) == [
        "This comment allows tone.hedges and wordiness, but nothing here breaks them; delete it."
    ]


def test_an_allowance_of_all_without_effect_is_reported() -> None:
    doc = article("<allow>", "It rains.")
    assert about_comments(doc) == [
        "This comment allows everything, but nothing here breaks any rule; delete it."
    ]


@pytest.mark.parametrize(("written", "what"), [("<off tone>", "tone"), ("<off>", "everything")])
def test_off_without_effect_is_reported(written: str, what: str) -> None:
    doc = article("Perhaps.", written, "It rains.")
    broken = "it" if what == "tone" else "any rule"
    assert about_comments(doc, found(doc, "Perhaps")) == [
        f"This comment switches {what} off, but nothing after it breaks {broken}; delete it."
    ]


@pytest.mark.parametrize("written", ["<on>", "<on tone.hedges>"])
def test_on_without_off_is_reported(written: str) -> None:
    doc = article(written, "It rains.")
    assert about_comments(doc) == ["Nothing is off here that this comment could switch on; delete it."]


def test_on_for_another_rule_than_off_is_reported() -> None:
    doc = article("<off tone.hedges>", "Perhaps.", "<on wordiness>", "Maybe.")
    assert kept(doc, found(doc, "Perhaps"), found(doc, "Maybe")) == [UNUSED]


def test_an_allowance_of_a_rule_that_did_not_run_is_not_called_unused() -> None:
    doc = article("<allow tone.hedges>", "It rains.")
    assert about_comments(doc, active_ids={"wordiness.fillers", *ALLOWANCE_RULES}) == []


def test_an_allowance_of_a_family_that_ran_in_part_is_not_called_unused() -> None:
    doc = article("<allow tone>", "It rains.")
    assert about_comments(doc, active_ids={"tone.hedges", *ALLOWANCE_RULES}) == []


def test_rules_that_are_off_by_default_do_not_count_for_a_family() -> None:
    doc = article("<allow tone>", "It rains.")
    told = about_comments(doc, active_ids={"tone.hedges", *ALLOWANCE_RULES}, dormant_ids={"tone.cliches"})
    assert len(told) == 1


def test_nothing_is_told_of_comments_if_that_is_not_asked_for() -> None:
    doc = article("<allow tone.hedges>", "It rains.", "<on>", "<allow tonne>", "It snows.")
    assert about_comments(doc, active_ids=set(IDS)) == []


def test_an_unknown_rule_is_reported_with_the_one_meant() -> None:
    doc = article("<allow tone.hegdes>", "Perhaps.")
    told = suppress(doc, [found(doc, "Perhaps")], known_ids=IDS)
    assert [finding.rule for finding in told] == ["tone.hedges", UNKNOWN]
    assert told[1].message == "There is no rule or family “tone.hegdes”; did you mean “tone.hedges”?"


def test_an_unknown_rule_like_none_is_reported() -> None:
    doc = article("<off zzz>", "It rains.")
    assert about_comments(doc) == ["There is no rule or family “zzz”; delete it."]


def test_without_the_known_rules_no_name_is_unknown() -> None:
    doc = article("<allow zzz>", "It rains.")
    assert [finding.rule for finding in suppress(doc, [])] == [UNUSED]


def test_findings_about_comments_can_be_switched_off_by_name() -> None:
    doc = article("<off structure.unused-allowance>", "<allow tone.hedges>", "It rains.")
    assert kept(doc) == []


# Overlap


def at(
    start: int,
    end: int,
    rule: str,
    level: Level = "warning",
    message: str | None = None,
    notes: tuple[Note, ...] = (),
    fix: Fix | None = None,
) -> Finding:
    return Finding(rule, level, message or rule, Span(start, end), notes, fix)


def left(*findings: Finding) -> list[str]:
    return [finding.rule for finding in without_overlaps(findings)]


def test_findings_are_sorted_by_place_then_level_then_rule() -> None:
    findings = [
        at(9, 12, "tone.a"), at(0, 4, "typography.b"), at(0, 4, "grammar.a"), at(0, 4, "spelling.c", "error"),
    ]  # fmt: skip
    assert left(*findings) == ["spelling.c", "grammar.a", "typography.b", "tone.a"]


def test_two_rules_of_a_family_tell_of_one_place_once() -> None:
    assert left(at(0, 9, "wordiness.a"), at(0, 9, "wordiness.b")) == ["wordiness.a"]


def test_wordiness_redundancy_and_tone_are_of_a_kind() -> None:
    assert left(at(0, 9, "tone.a"), at(0, 9, "redundancy.b"), at(0, 9, "wordiness.c")) == ["redundancy.b"]


def test_the_worse_level_stays() -> None:
    assert left(at(0, 20, "tone.a", "suggestion"), at(0, 9, "wordiness.b", "warning")) == ["wordiness.b"]


def test_of_one_level_the_longer_place_stays() -> None:
    assert left(at(0, 9, "tone.a"), at(0, 20, "wordiness.b")) == ["wordiness.b"]


def test_of_one_place_the_finding_with_a_fix_stays() -> None:
    fix = Fix("shorter", (Edit(Span(0, 9), "x"),))
    assert left(at(0, 9, "tone.a"), at(0, 9, "wordiness.b", fix=fix)) == ["wordiness.b"]


def test_a_place_within_a_phrase_goes() -> None:
    assert left(at(4, 9, "tone.a"), at(0, 20, "wordiness.b")) == ["wordiness.b"]


def test_a_phrase_within_a_long_sentence_stays() -> None:
    assert left(at(0, 200, "redundancy.a"), at(4, 9, "wordiness.b")) == ["redundancy.a", "wordiness.b"]


def test_places_that_only_touch_or_cross_stay() -> None:
    assert len(left(at(0, 9, "tone.a"), at(9, 12, "wordiness.b"), at(11, 20, "redundancy.c"))) == 3


def test_findings_of_different_kinds_stay() -> None:
    assert (
        len(left(at(0, 9, "contradiction.a", "error"), at(0, 9, "wordiness.b"), at(0, 9, "spelling.c"))) == 3
    )


def test_findings_of_one_rule_stay() -> None:
    assert len(left(at(0, 20, "tone.a", message="one"), at(4, 9, "tone.a", message="two"))) == 2


def test_findings_that_point_to_different_places_stay() -> None:
    one, other = (Note(Span(at, at + 5), "says 900 here") for at in (50, 70))
    first = at(0, 9, "contradiction.a", notes=(one,))
    assert len(left(first, at(0, 9, "contradiction.b", notes=(other,)))) == 2
    assert len(left(first, at(0, 9, "contradiction.b", notes=(one,)))) == 1


def test_the_same_words_about_the_same_place_are_told_once() -> None:
    twice = [at(0, 9, "tone.a", "suggestion", "Delete it."), at(0, 9, "grammar.b", "warning", "Delete it.")]
    assert left(*twice) == ["grammar.b"]
    assert left(*reversed(twice)) == ["grammar.b"]


# Properties

RULES = st.sampled_from([*IDS, "redundancy.pleonasms"])
NAMES = st.sampled_from(["tone", "tone.hedges", "wordiness.fillers", "all", "tonne"])
PARTS = st.one_of(
    st.builds(
        lambda action, names: f"<{action} {', '.join(names)}>".replace(" >", ">"),
        st.sampled_from(["allow", "off", "on"]),
        st.lists(NAMES, max_size=2),
    ),
    st.sampled_from(["It rains.", "Perhaps it snows, or so they say."]),
)


@st.composite
def cases(draw: st.DrawFn) -> tuple[Document, list[Finding]]:
    doc = article("First of all.", *draw(st.lists(PARTS, max_size=8)))
    places = st.integers(0, len(doc.source))
    spans = st.builds(lambda a, b: Span(min(a, b), max(a, b)), places, places)
    levels = st.sampled_from(["error", "warning", "suggestion"])
    plain = {"notes": st.just(()), "fix": st.none(), "fingerprint": st.just("")}
    findings = st.builds(Finding, RULES, levels, st.just("Mend it."), spans, **plain)
    return doc, draw(st.lists(findings, max_size=12))


@given(cases())
def test_suppress_adds_only_findings_about_comments_and_keeps_the_order(
    case: tuple[Document, list[Finding]],
) -> None:
    doc, findings = case
    told = suppress(doc, findings, known_ids=IDS)
    rest = iter(findings)
    assert all(finding in rest for finding in told if finding.rule not in ALLOWANCE_RULES)
    added = [finding for finding in told if finding.rule in ALLOWANCE_RULES]
    assert told[len(told) - len(added) :] == added


@given(cases())
def test_suppress_keeps_what_stands_before_every_comment(case: tuple[Document, list[Finding]]) -> None:
    doc, findings = case
    first = min((directive.span.start for directive in doc.directives), default=len(doc.source) + 1)
    before = [finding for finding in findings if finding.span.start < first]
    told = suppress(doc, findings, known_ids=IDS)
    assert all(finding in told for finding in before)


@given(cases())
def test_overlap_adds_nothing_and_does_nothing_twice(case: tuple[Document, list[Finding]]) -> None:
    _, findings = case
    once = without_overlaps(findings)
    assert all(finding in findings for finding in once)
    assert without_overlaps(once) == once
    assert without_overlaps(findings[::-1]) == once


# Exit code

FailOn = Literal["error", "warning", "suggestion", "never"]


@pytest.mark.parametrize(
    ("fail_on", "levels", "fails"),
    [
        ("warning", [], False),
        ("warning", ["suggestion"], False),
        ("warning", ["suggestion", "warning"], True),
        ("warning", ["error"], True),
        ("error", ["warning"], False),
        ("suggestion", ["suggestion"], True),
        ("never", ["error"], False),
    ],
)
def test_a_run_fails_on_findings_of_the_level_or_worse(
    fail_on: FailOn, levels: list[Level], fails: bool
) -> None:
    assert exceeds([at(0, 1, "tone.a", level) for level in levels], fail_on) is fails
