"""Instructions to the linter, in each kind of source."""

import pytest

from editlint.model.document import Directive
from editlint.readers import Kind, read_text


def only_directive(text: str, kind: Kind = "plain") -> Directive:
    (directive,) = read_text(text, kind=kind).directives
    return directive


@pytest.mark.parametrize("dash", ["—", "–", "--", "-"])
def test_any_dash_parts_rules_from_the_reason(dash: str):
    directive = only_directive(f"<!-- editlint: allow tone.two-words {dash} the minister's own words -->")
    assert (directive.rules, directive.reason) == (("tone.two-words",), "the minister's own words")


def test_several_rules_are_parted_by_commas():
    assert only_directive("<!-- editlint: allow tone, grammar.its -->").rules == ("tone", "grammar.its")


def test_a_reason_may_follow_without_a_dash():
    directive = only_directive("<!-- editlint: allow tone.hedges his words, not ours -->")
    assert (directive.rules, directive.reason) == (("tone.hedges",), "his words, not ours")


@pytest.mark.parametrize("action", ["off", "on"])
def test_a_stretch_is_turned_off_and_on(action: str):
    directive = only_directive(f"<!-- editlint: {action} -->")
    assert (directive.action, directive.rules, directive.reason) == (action, (), "")


@pytest.mark.parametrize("kind", ["plain", "markdown", "html"])
def test_the_place_is_that_of_the_comment(kind: Kind):
    comment = "<!-- editlint: off — why -->"
    text = f"First “one”.\n\n{comment}\n\nSecond."
    start, end = only_directive(text, kind).span
    assert text[start:end] == comment


@pytest.mark.parametrize("kind", ["plain", "markdown", "html"])
def test_a_directive_is_no_prose(kind: Kind):
    assert read_text("<!-- editlint: off -->\n\nSecond.", kind=kind).text == "Second."


@pytest.mark.parametrize("kind", ["markdown", "html"])
def test_a_comment_amid_a_paragraph_is_heard(kind: Kind):
    text = "One <!-- editlint: allow tone --> two."
    assert only_directive(text, kind).rules == ("tone",)
    assert read_text(text, kind=kind).text == "One two."


def test_other_comments_are_not_heard():
    assert read_text("<!-- note to self -->\n\nText.", kind="html").directives == ()


def test_code_is_not_heard():
    assert (
        read_text("    <!-- editlint: off -->\n\n`<!-- editlint: off -->`", kind="markdown").directives == ()
    )


@pytest.mark.parametrize("kind", ["plain", "markdown", "html"])
def test_an_unknown_instruction_is_told_with_its_line(kind: Kind):
    (notice,) = read_text("One.\n\n<!-- editlint: alow tone -->\n", kind=kind).notices
    assert notice.startswith("line 3: “alow”")
