"""Better wording that fits into its sentence."""

import pytest
from articles import article

from editlint.analysis.replacement import as_written, replacement


def replaced(text: str, found: str, better: str) -> str:
    doc = article(text)
    start = text.index(found)
    fix = replacement(doc, start, start + len(found), better)
    for edit in sorted(fix.edits, key=lambda edit: edit.span, reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


@pytest.mark.parametrize(
    ("text", "found", "better", "after"),
    [
        ("He utilised it.", "utilised", "used", "He used it."),
        ("Utilised tools rust.", "Utilised", "used", "Used tools rust."),
        ("WE UTILISED TOOLS.", "UTILISED", "used", "WE USED TOOLS."),
        ("It was an absolute gift.", "absolute", "real", "It was a real gift."),
        ("It was a real gift.", "real", "absolute", "It was an absolute gift."),
        ("A real gift.", "real", "absolute", "An absolute gift."),
        ("An absolute gift.", "absolute", "real", "A real gift."),
        ("It took a long hour.", "long hour", "hour", "It took an hour."),
        ("It was a\nreal gift.", "real", "absolute", "It was an\nabsolute gift."),
    ],
)
def test_the_better_text_takes_capitals_and_article(text: str, found: str, better: str, after: str) -> None:
    assert replaced(text, found, better) == after


@pytest.mark.parametrize(
    ("text", "found", "after"),
    [
        ("It is basically done.", "basically", "It is done."),
        ("Basically done.", "Basically", "Done."),
        ("Basically, we left.", "Basically", "We left."),
        ("It rained. Basically, we left.", "Basically", "It rained. We left."),
        ("It was, basically, done.", "basically", "It was done."),
        ("We left, basically.", "basically", "We left."),
        ("We left basically.", "basically", "We left."),
        ("We left (basically) late.", "basically", "We left late."),
        ("It is an absolutely free gift.", "absolutely", "It is a free gift."),
        ("“Basically, we left,” he said.", "Basically", "“We left,” he said."),
        ("Tools, basically hammers, rust.", "basically", "Tools, hammers, rust."),
        ("It rained; basically, we left.", "basically", "It rained; we left."),
        ("Basically", "Basically", ""),
    ],
)
def test_what_is_deleted_leaves_no_space_or_comma(text: str, found: str, after: str) -> None:
    assert replaced(text, found, "") == after


@pytest.mark.parametrize(
    ("model", "text", "written"),
    [
        ("utilised", "used", "used"),
        ("Utilised", "used", "Used"),
        ("UTILISED", "used", "USED"),
        ("USA", "country", "Country"),
        ("The END", "close", "Close"),
        ("THE END", "close", "CLOSE"),
        ("A", "an", "An"),
        ("", "used", "used"),
        ("Utilised", "", ""),
        ("“Utilised", "used", "Used"),
    ],
)
def test_capitals_are_kept(model: str, text: str, written: str) -> None:
    assert as_written(model, text) == written


def test_a_fix_is_safe_only_if_told_so() -> None:
    doc = article("He utilised it.")
    assert not replacement(doc, 3, 11, "used").safe
    assert replacement(doc, 3, 11, "used", safe=True).safe
    assert replacement(doc, 3, 11, "").title == "delete it"
