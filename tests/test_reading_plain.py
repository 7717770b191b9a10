"""Plain text: paragraphs, and what each is."""

import pytest

from editlint.readers import read_text

PARAGRAPH = "The bridge was shut at noon after a barge struck it. Nobody was hurt."


def blocks(text: str) -> list[tuple[str, str]]:
    doc = read_text(text)
    return [(block.kind, doc.text[block.start : block.end]) for block in doc.blocks]


def test_blank_lines_part_paragraphs():
    assert blocks(f"{PARAGRAPH}\n \t\n{PARAGRAPH}\n") == [("paragraph", PARAGRAPH)] * 2


def test_hard_wrapped_lines_stay_in_one_paragraph():
    text = "The bridge was shut at noon on\nMonday after a barge struck it."
    assert blocks(f"{text}\n\n{PARAGRAPH}") == [("paragraph", text), ("paragraph", PARAGRAPH)]


@pytest.mark.parametrize("ending", ["\r\n", "\r"])
def test_other_line_endings_are_one_newline_in_the_prose(ending: str):
    doc = read_text(f"The bridge was{ending}shut.")
    assert doc.text == "The bridge was\nshut."
    assert doc.prose.span(15, 19) == (14 + len(ending), 18 + len(ending))


def test_long_lines_without_blank_lines_are_paragraphs():
    text = PARAGRAPH * 3
    assert blocks(f"{text}\n{text}\n{text}") == [("paragraph", text)] * 3


def test_short_paragraphs_without_blank_lines_are_told_apart():
    text = f"Bridge shuts\n{PARAGRAPH}\nThe lock is open.\n{PARAGRAPH}"
    assert [kind for kind, _ in blocks(text)] == ["headline", "paragraph", "paragraph", "paragraph"]


def test_wrapped_copy_without_blank_lines_is_one_paragraph():
    text = "The bridge was shut at noon on Monday\nafter a barge struck it. Nobody was hurt,\nand it is open."
    assert blocks(text) == [("paragraph", text)]


def test_a_first_line_without_a_stop_is_the_headline():
    assert blocks(f"Bridge shuts again\n\n{PARAGRAPH}")[0] == ("headline", "Bridge shuts again")


def test_a_lone_line_is_no_headline():
    assert blocks("Bridge shuts again") == [("paragraph", "Bridge shuts again")]


def test_a_first_line_with_a_stop_is_no_headline():
    assert blocks(f"The bridge is shut.\n\n{PARAGRAPH}")[0][0] == "paragraph"


def test_a_line_without_a_stop_below_the_headline_is_the_standfirst():
    deck = "Barge strikes pier for the third time this year"
    assert blocks(f"Bridge shuts\n\n{deck}\n\n{PARAGRAPH}")[1] == ("standfirst", deck)


def test_a_sentence_between_headline_and_byline_is_the_standfirst():
    deck = "A barge struck the pier for the third time this year."
    assert blocks(f"Bridge shuts\n\n{deck}\n\nBy Jane Doe\n\n{PARAGRAPH}")[1] == ("standfirst", deck)


@pytest.mark.parametrize(
    "line",
    [
        "By Jane Doe",
        "By Jane Doe, health editor",
        "By Jane Doe and Ali Reza in Kyiv",
        "Writer: The Bridge Team",
        "Words by Ana de Sá",
        "Jane Doe in Kyiv",
        "12 January 2025",
        "Monday, January 12, 2025",
        "Updated 10:30 GMT",
        "Published: 12/01/2025 at 9.15am",
        "Last updated 3rd March 2024, 10.30am",
    ],
)
def test_bylines_and_dates_below_the_headline_are_bylines(line: str):
    assert blocks(f"Bridge shuts\n\n{line}\n\n{PARAGRAPH}")[1] == ("byline", line)


@pytest.mark.parametrize(
    "line",
    [
        "By Monday the troops had left the town.",
        "1984",
        "In 2012",
        "By Monday",
        "By 2030",
        "May came and went.",
    ],
)
def test_what_only_looks_like_a_byline_is_none(line: str):
    assert blocks(f"Bridge shuts\n\n{line}\n\n{PARAGRAPH}")[1][0] != "byline"


def test_a_byline_in_the_line_below_the_headline_stands_alone():
    assert [kind for kind, _ in blocks(f"Bridge shuts\nBy Jane Doe\n\n{PARAGRAPH}")] == [
        "headline",
        "byline",
        "paragraph",
    ]


def test_a_short_line_between_paragraphs_is_a_heading():
    assert blocks(f"{PARAGRAPH}\n\nWhat happened next\n\n{PARAGRAPH}")[1] == ("heading", "What happened next")


def test_marked_lines_are_items_without_their_marks():
    assert blocks("- one barge\n* two piers\n1. three locks\n(a) a ford") == [
        ("item", "one barge"),
        ("item", "two piers"),
        ("item", "three locks"),
        ("item", "a ford"),
    ]


def test_a_wrapped_line_that_begins_with_a_dash_is_no_item():
    text = "The bridge was shut at noon on Monday\n- the third time this year."
    assert blocks(f"{text}\n\n{PARAGRAPH}")[0] == ("paragraph", text)


def test_lines_with_a_mark_of_quotation_are_a_quote():
    assert blocks("> We were told\n> nothing at all.") == [("quote", "We were told\nnothing at all.")]


@pytest.mark.parametrize(
    "line", ["Photo: The bridge on Monday.", "Photograph by Jane Doe", "Figure 3: Barges by month"]
)
def test_captions_are_captions(line: str):
    assert blocks(f"{PARAGRAPH}\n\n{line}\n\n{PARAGRAPH}")[1] == ("caption", line)


def test_page_furniture_is_boilerplate():
    text = f"top of page\n\nBridge shuts\n\n{PARAGRAPH}\n\nComments\n\nbottom of page"
    assert [kind for kind, _ in blocks(text)] == [
        "boilerplate",
        "headline",
        "paragraph",
        "boilerplate",
        "boilerplate",
    ]


def test_furniture_next_to_a_paragraph_stands_alone():
    assert blocks(f"{PARAGRAPH}\nAdvertisement\n{PARAGRAPH}")[1] == ("boilerplate", "Advertisement")


def test_the_end_of_a_wrapped_paragraph_is_no_furniture():
    text = "None of her novels that were set in Ostend is in\nprint."
    assert blocks(f"{text}\n\n{PARAGRAPH}")[0] == ("paragraph", text)


def test_lines_below_a_colon_are_items():
    text = f"{PARAGRAPH}\n\nThe plan has two parts:\n\nA new pier\n\nA second lock\n\n{PARAGRAPH}"
    assert [kind for kind, _ in blocks(text)] == ["paragraph", "paragraph", "item", "item", "paragraph"]


def test_a_sentence_and_a_half_is_no_headline():
    assert (
        blocks(f"This letter was first printed elsewhere. Jane Doe is a lock keeper\n\n{PARAGRAPH}")[0][0]
        == "paragraph"
    )


def test_fifty_thousand_words_are_read_in_one_run_a_paragraph():
    doc = read_text("\n\n".join([PARAGRAPH] * 3500))
    assert len(doc.blocks) == 3500
    assert len(doc.prose.runs) == 2 * 3500 - 1
