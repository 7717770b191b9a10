"""Announced lists, promises of headlines, numbers left out, and figures that are not there."""

from __future__ import annotations

import pytest
from articles import article, hits, notes, places

from editlint.analysis.announcements import announcements
from editlint.analysis.series import labelled, lists
from editlint.checks.announced_lists import AnnouncedLists
from editlint.checks.headline_promises import HeadlinePromises
from editlint.checks.missing_figures import MissingFigures
from editlint.checks.numbering import Numbering
from editlint.model.document import Document
from editlint.readers import read_text


def found(check: object, text: str, path: str = "article.txt") -> list[tuple[str, str]]:
    """The place and the count of each hit, in an article that is read as a file."""
    doc = read_text(text, path)
    return [(doc.text[slice(*hit.span)], hit.values["count"]) for hit in check.run(doc)]  # type: ignore[attr-defined]


# announcements


@pytest.mark.parametrize(
    ("text", "count", "noun"),
    [
        ("Three things follow.", 3, "things"),
        ("He gave a list of five tips.", 5, "tips"),
        ("There are two main practical reasons.", 2, "reasons"),
        ("Four low-cost ways are known.", 4, "ways"),
        ("We picked 12 hotels.", 12, "hotels"),
    ],
)
def test_a_number_and_its_noun_are_an_announcement(text: str, count: int, noun: str) -> None:
    (one,) = announcements(article(text))
    assert (one.announced, one.noun) == (count, noun)


@pytest.mark.parametrize(
    "text",
    [
        "Two of the seven demands were met.",
        "At least three people fell.",
        "Two or three ways are known.",
        "It took three weeks.",
        "The first three steps are easy.",
        "Route 7 buses are red.",
        "Two million people came.",
    ],
)
def test_shares_bounds_times_and_labels_announce_nothing(text: str) -> None:
    assert announcements(article(text)) == ()


# series


def names(doc: Document) -> list[list[str]]:
    return [
        [doc.text[slice(*part.span)] for part in series.parts] for series in (*lists(doc), *labelled(doc))
    ]


def test_items_within_items_and_further_paragraphs_are_no_parts() -> None:
    doc = read_text("Take:\n\n- soup\n\n  It is hot.\n\n- bread\n  - rye\n  - oat\n", "article.md")
    assert names(doc) == [["soup", "bread"]]


def test_items_of_html_are_parts() -> None:
    doc = read_text(
        "<p>Take:</p><ol><li><p>soup</p><p>It is hot.</p></li><li>bread</li></ol>", "article.html"
    )
    assert names(doc) == [["soup", "bread"]]


@pytest.mark.parametrize("label", ["Step {}", "Step {}: rinse", "{}. Rinse", "No. {}: rinse"])
def test_numbered_headings_are_a_series(label: str) -> None:
    doc = article("\n\n".join(f"## {label.format(i)}\n\nText." for i in (1, 2, 3)))
    assert [[part.number for part in series.parts] for series in labelled(doc)] == [[1, 2, 3]]


def test_ordinals_number_headings_too() -> None:
    doc = article("## First soup: pea\n\nPeas.\n\n## Second soup: leek\n\nLeeks.")
    assert [(series.noun, len(series.parts)) for series in labelled(doc)] == [("soup", 2)]


def test_hours_number_no_paragraphs() -> None:
    assert labelled(article("3.30pm is late.\n\n4.30pm is later.")) == ()


# announced lists


def test_both_sides_are_shown() -> None:
    text = "Three things follow:\n\n- The pier shuts.\n\n- The kiosk goes."
    doc = read_text(text, "article.md")
    (hit,) = AnnouncedLists().run(doc)
    assert doc.text[slice(*hit.span)] == "Three things"
    assert [(doc.text[slice(*note.span)], note.label) for note in hit.notes] == [
        ("The pier shuts", "1"), ("The kiosk goes", "2"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "announced", "count"),
    [
        ("It has three aims: to mend the mill; to open it.", "three aims", "two"),
        ("It makes four demands: (1) a roof; (2) a floor; and (3) a door.", "four demands", "three"),
        ("It makes two demands: a) a roof, b) a floor and c) a door.", "two demands", "three"),
        ("The jury named two winners: Anna Holm, Piet Maas and Eve Lund.", "two winners", "three"),
        ("It sells in four cities (Leeds, York and Hull).", "four cities", "three"),
        ("It sells in four cities – Leeds, York and Hull.", "four cities", "three"),
        ("There are four reasons. First, it leaks. Second, it smells. Third, it fell.", "four reasons", "three"),
        ("There are two questions. The first is who. The second is why. The third is how.", "two questions", "three"),
        ("There are three aims. The first is housing, and the second is health.", "three aims", "two"),
        ("There were three reasons. One was the rain. Another was the strike.", "three reasons", "two"),
        ("The plan has three parts. The first covers roads. The third covers schools.", "three parts", "two"),
        ("I made three soups.\n\nSoup one: pea\n\nIt is green.\n\nSoup two: leek\n\nIt is too.", "three soups", "two"),
        ("Here are four tips.\n\n1. Rinse it\n\nIn water.\n\n2. Dry it\n\nIn air.", "four tips", "two"),
        ("It has four demands.\n\n• A roof.\n• A floor.\n• A door.\n\nIt meets in May.", "four demands", "three"),
    ],
)  # fmt: skip
def test_another_number_than_announced_is_marked(text: str, announced: str, count: str) -> None:
    assert found(
        AnnouncedLists(), f"The pier\n\nBy Ann Bell\n\nThe town has a pier of its own.\n\n{text}"
    ) == [(announced, count)]


@pytest.mark.parametrize(
    "text",
    [
        "There are three reasons. First, it leaks. Second, it smells. And the last is a secret.",
        "There are three reasons: cost, time and risk; the mayor agrees.",
        "There are three colours: red and white, blue and green, and gold.",
        "He met two friends: Ann Bell, a baker, and Carl Dow, a poet.",
        "Of the seven demands, two were met: a canteen; a day off; parking.",
        "We have eight plans, such as these: a roof; a floor; a door.",
        "“There are three reasons,” he said. “First, it leaks. Second, it smells.”",
        "It has two aims. First, it caps rents. Second, it funds repairs. Others differ: first, build; second, wait; third, sell.",
    ],
)
def test_what_may_be_told_in_other_words_is_left_alone(text: str) -> None:
    assert places(AnnouncedLists(), text) == []


LIST = "It asked for this:\n\n- a roof\n- a floor\n- a door\n\n"


def test_a_count_that_looks_back_on_a_list_is_held_against_it() -> None:
    assert found(AnnouncedLists(), f"{LIST}All two demands were met.", "article.md") == [
        ("two demands", "three")
    ]
    assert found(AnnouncedLists(), f"{LIST}All three demands were met.", "article.md") == []
    assert found(AnnouncedLists(), f"{LIST}These two demands cost most.", "article.md") == []


# headline promises


def listicle(headline: str, *headings: str) -> str:
    return f"# {headline}\n\nWe asked around.\n\n" + "\n\n".join(
        f"## {heading}\n\nText." for heading in headings
    )


def test_numbered_headings_are_held_against_the_headline() -> None:
    text = listicle("Three walks near Hull", "1. The docks", "2. The cliff")
    assert places(HeadlinePromises(), text) == ["Three walks"]
    assert notes(HeadlinePromises(), text) == [["1. The docks", "2. The cliff"]]


def test_headings_without_numbers_are_too_if_one_or_two_are_missing() -> None:
    assert places(HeadlinePromises(), listicle("Four ways to rest", "Sleep", "Read", "Sit")) == ["Four ways"]
    assert places(HeadlinePromises(), listicle("Nine ways to rest", "Sleep", "Read", "Sit")) == []


def test_a_conclusion_is_no_way() -> None:
    assert places(HeadlinePromises(), listicle("Two ways to rest", "Sleep", "Read", "The bottom line")) == []


def test_points_told_in_sentences_are_counted() -> None:
    text = (
        "# Four reasons to rest\n\nWe asked around. First, it is free. Second, it is fun. Third, it is late."
    )
    assert [hit.values["count"] for hit in hits(HeadlinePromises(), text)] == ["three"]


def test_a_headline_of_news_promises_nothing() -> None:
    assert places(HeadlinePromises(), listicle("Three men saved at sea", "1. The boat", "2. The crew")) == []


# numbers left out


def test_a_number_that_is_left_out_is_marked() -> None:
    text = "## Step 1: rinse\n\n## Step 2: soak\n\n## Step 4: eat"
    assert places(Numbering(), text) == ["Step 4: eat"]
    assert notes(Numbering(), text) == [["Step 2: soak"]]


def test_a_mark_in_running_text_that_is_left_out_is_marked() -> None:
    assert places(Numbering(), "It asks for (1) a roof, (2) a floor and (4) a door.") == ["(4)"]
    assert places(Numbering(), "It cites Hale (1), Bell (2) and, once, Dow (7).") == []


def test_a_countdown_is_read_backwards() -> None:
    assert places(Numbering(), "## 4. Ghent\n\n## 3. Bern\n\n## 1. Delft") == ["1. Delft"]


@pytest.mark.parametrize("label", ["Day", "Round", "Chapter", "Channel"])
def test_numbers_that_come_from_elsewhere_may_have_gaps(label: str) -> None:
    assert places(Numbering(), "\n\n".join(f"## {label} {i}: news" for i in (1, 2, 4))) == []


# figures

CAPTIONS = "! Figure 1: The pier\n\n! Figure 2: The town"


def test_a_figure_without_a_caption_is_marked() -> None:
    text = f"As Figure 2 and Figure 3 show, it sank.\n\n{CAPTIONS}"
    assert places(MissingFigures(), text) == ["Figure 3"]
    assert notes(MissingFigures(), text) == [["Figure 2"]]


@pytest.mark.parametrize(
    "text",
    ["As Figure 3 of the report shows, it sank.", "As Table 3 shows, it sank.", "“See Figure 3,” he said."],
)
def test_figures_of_others_are_left_alone(text: str) -> None:
    assert places(MissingFigures(), f"{text}\n\n{CAPTIONS}") == []
