"""Markdown: what is prose in it, and where it stands."""

import pytest

from editlint.model.document import Document
from editlint.readers import read_text


def read(text: str) -> Document:
    return read_text(text, "a.md")


def blocks(text: str) -> list[tuple[str, str]]:
    doc = read(text)
    return [(block.kind, doc.text[block.start : block.end]) for block in doc.blocks]


def source_of(text: str, prose: str) -> str:
    """What stands in the source where some prose was read from."""
    doc = read(text)
    at = doc.text.index(prose)
    start, end = doc.prose.span(at, at + len(prose))
    return text[start:end]


def test_emphasis_is_no_prose():
    assert read("A *very* **old** bridge").text == "A very old bridge"


@pytest.mark.parametrize(
    ("text", "prose", "source"),
    [
        ("A *very* old bridge", "very old", "very* old"),
        ("“Café” 𝒳 *old*", "old", "old"),
        ("Smith &amp; Sons", "&", "&amp;"),
        ("Five \\* six", "*", "*"),
        ("> one\n> two", "one\ntwo", "one\n> two"),
        ("one\\\ntwo", "one\ntwo", "one\\\ntwo"),
        ("a [b c](d) e", "b c", "b c"),
    ],
)
def test_places_are_exact(text: str, prose: str, source: str):
    assert source_of(text, prose) == source


def test_the_first_top_heading_is_the_headline():
    assert blocks("# One\n\nText.\n\n# Two") == [
        ("headline", "One"),
        ("paragraph", "Text."),
        ("heading", "Two"),
    ]


def test_link_targets_are_no_prose():
    assert read("See [the plan](https://plan.example/a 'title').").text == "See the plan."


def test_bare_addresses_and_code_are_placeholders():
    assert read("See <https://plan.example/a> or `plan --help`.").text == "See \ufffc or \ufffc."


def test_code_blocks_and_raw_html_are_no_prose():
    assert read("One.\n\n```\ncode\n```\n\n<div>\nraw\n</div>\n\nTwo.").text == "One.\n\nTwo."


def test_struck_out_text_is_no_prose():
    assert read("The ~~old~~ new bridge").text == "The new bridge"


def test_an_image_of_its_own_is_a_caption():
    assert blocks("![The bridge on *Monday*](a.jpg)") == [("caption", "The bridge on Monday")]


def test_an_image_amid_text_is_a_placeholder():
    assert read("Press ![the button](a.png) now.").text == "Press \ufffc now."


def test_items_tell_their_depth():
    doc = read("- one\n  - two\n\n  more\n")
    assert [(block.kind, block.level) for block in doc.blocks] == [("item", 1), ("item", 2), ("item", 1)]


def test_table_cells_are_cells():
    assert blocks("| a | b |\n|---|---|\n| c \\| d | e |") == [
        ("cell", "a"),
        ("cell", "b"),
        ("cell", "c | d"),
        ("cell", "e"),
    ]


def test_block_quotes_are_quotes():
    assert blocks("> We were told.\n>\n> - nothing") == [("quote", "We were told."), ("quote", "nothing")]


def test_an_alert_is_no_quotation():
    assert blocks("> [!NOTE]\n> The bridge is shut.") == [("paragraph", "The bridge is shut.")]


def test_footnotes_are_read_and_their_marks_are_not():
    assert blocks("A bridge.[^1]\n\n[^1]: Built in 1897.") == [
        ("paragraph", "A bridge."),
        ("paragraph", "Built in 1897."),
    ]


def test_front_matter_gives_headline_standfirst_and_byline():
    text = '---\ntitle: Bridge shuts\nlayout: post\ndescription: "Again"\nauthor: Jane Doe\n---\nText.'
    assert blocks(text) == [
        ("headline", "Bridge shuts"),
        ("standfirst", "Again"),
        ("byline", "Jane Doe"),
        ("paragraph", "Text."),
    ]


def test_front_matter_in_toml_is_read():
    assert blocks('+++\ntitle = "Bridge shuts"\n+++\nText.')[0] == ("headline", "Bridge shuts")


def test_a_title_that_the_heading_repeats_is_read_once():
    assert blocks("---\ntitle: Bridge shuts\n---\n# Bridge shuts\n") == [("headline", "Bridge shuts")]


def test_a_value_that_yaml_would_change_is_left_out():
    assert blocks("---\ntitle: >\n  folded\ndescription: 'it''s'\n---\nText.") == [("paragraph", "Text.")]


def test_unclosed_front_matter_is_told():
    doc = read("---\ntitle: Bridge shuts\n\nText.")
    assert doc.notices[0].startswith("line 1: ")
    assert "Text." in doc.text


def test_a_rule_at_the_top_is_no_front_matter():
    doc = read("---\n\nText.")
    assert (doc.text, doc.notices) == ("Text.", ())


def test_a_word_below_a_rule_is_no_front_matter():
    assert read("---\nBridge\n---\nText.").text == "Bridge\n\nText."


def test_text_between_two_rules_is_read():
    assert "Middle." in read("Text.\n\n---\nMiddle.\n\n---\nEnd.").text


def test_an_emphasised_paragraph_below_the_headline_is_the_standfirst():
    assert blocks("# Bridge shuts\n\n*For the third time this year.*\n\nText.")[1][0] == "standfirst"


def test_a_byline_below_the_headline_is_a_byline():
    assert blocks("# Bridge shuts\n\n**By Jane Doe**\n\nText.")[1] == ("byline", "By Jane Doe")


def test_furniture_is_boilerplate():
    assert blocks("Text.\n\n**Share this article**")[1] == ("boilerplate", "Share this article")


def test_a_file_with_lone_carriage_returns_is_read():
    assert blocks("# One\r\rTwo\rthree.") == [("headline", "One"), ("paragraph", "Two\nthree.")]
