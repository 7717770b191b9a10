"""Readability: the figures, what they are made from, how they are told, and textstat's beside them."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from editlint.analysis.readability import Readability, counts, describe, readability
from editlint.analysis.sentences import sentences
from editlint.analysis.words import words
from editlint.cli import main
from editlint.config import Config
from editlint.linter import Linter
from editlint.model.document import Document
from editlint.readers import read_text
from editlint.stats import MEASURES, running_prose, table

EASY = """\
Ben had a red kite. He took it up the hill with his dog. The wind was strong, and the kite went up fast. It
flew so high that it looked like a small bird. Then the string broke. The kite fell in a tree near the road.
Ben felt sad. He did not know what to do. A man came by with a cart. He had a long stick. He put the stick
up in the tree and gave the kite a push. Down it came. It had one small hole, but it could still fly. Ben
said thank you. The man smiled and went on his way. Ben and his dog ran home to tell his mother. She had
some tape and some string. Soon the kite was as good as new. The next day they went back to the hill, and
Ben held on with both hands.
"""
NEWS = """\
The harbour council will close the old ferry pier for six weeks from Monday while divers inspect the wooden
piles under the waiting room. A survey in the spring found that shipworm had weakened nine of them, and
engineers want to know how many more must be replaced before the winter storms. Passengers for the islands
will board at the fish quay, where the council has put up a tent and a ticket booth. “It won't be pretty,
but the boats will run on time,” said Maria Holt, the harbour master. Shopkeepers near the pier fear that
they'll lose their summer trade. Some have asked for a lower rent until the work is done. The council plans
to discuss the request next Thursday. The repair may cost two million crowns, of which the state would pay
half if the pier is listed as a monument.
"""
HARD = """\
The commission's recommendations concerning the harmonisation of administrative responsibilities presuppose
a considerable degree of institutional cooperation, although experience in comparable jurisdictions
demonstrates that formal agreements seldom guarantee operational consistency. Furthermore, the allocation of
financial resources according to demographic indicators necessitates reliable statistical information, which
regional authorities have historically been reluctant to communicate. Consequently, several participating
organisations have advocated an independent supervisory mechanism, authorised to investigate irregularities
and to publish comprehensive evaluations at regular intervals. Opponents maintain that such arrangements
would inevitably duplicate existing procedures and discourage voluntary collaboration between neighbouring
municipalities. The committee nevertheless anticipates that a transitional period, accompanied by systematic
consultation, could accommodate the principal objections without compromising the fundamental objectives of
the legislation or increasing the expenditure of the participating administrations.
"""
TEXTS = {"easy": EASY, "news": NEWS, "hard": HARD}

# How far editlint's figures may be from textstat's: on the texts above, and on published ones. There textstat
# ends sentences at “Dr. Lee”, “3.5” and “U.S.”, takes a heading without a stop into the next sentence, leaves
# out sentences of one or two words, and goes by hyphenation for words its dictionary lacks: “six-member”.
TOLERANCES = {
    "flesch_reading_ease": (1.0, 8.0),
    "flesch_kincaid_grade": (0.3, 2.0),
    # textstat counts names as hard, the words of the Dale–Chall list as easy; editlint follows Gunning.
    "gunning_fog": (2.5, 4.0),
    "smog_index": (0.5, 2.0),
    # textstat has 0.058 for Coleman's 0.0588, which is 0.4 of a grade with words of five letters.
    "coleman_liau_index": (0.8, 1.2),
    # textstat counts punctuation marks as characters: about 0.2 a word, or a grade.
    "automated_readability_index": (1.5, 3.0),
    "lix": (0.5, 4.0),
}


def article(text: str, path: str = "story.txt") -> Document:
    return read_text(text, path)


def figures(text: str, path: str = "story.txt") -> Readability:
    found = readability(article(text, path))
    assert found is not None
    return found


@pytest.mark.parametrize("measure", TOLERANCES)
@pytest.mark.parametrize("name", TEXTS)
def test_a_figure_is_near_that_of_textstat(name: str, measure: str) -> None:
    import textstat

    theirs = getattr(textstat, measure)(running_prose(article(TEXTS[name])))
    assert getattr(figures(TEXTS[name]), measure) == pytest.approx(theirs, abs=TOLERANCES[measure][0])


@pytest.mark.parametrize("measure", TOLERANCES)
def test_figures_of_published_prose_are_near_those_of_textstat(shared: Path, measure: str) -> None:
    import textstat

    folders = sorted(folder for folder in (shared / "prose" / "clean").iterdir() if folder.is_dir())[:5]
    for folder in folders:
        doc = article(min(folder.glob("*.txt")).read_text("utf-8"))
        found = readability(doc)
        assert found is not None
        theirs = getattr(textstat, measure)(running_prose(doc))
        assert getattr(found, measure) == pytest.approx(theirs, abs=TOLERANCES[measure][1])


def test_harder_texts_have_higher_grades() -> None:
    grades = [figures(text).flesch_kincaid_grade for text in TEXTS.values()]
    assert grades == sorted(grades)
    eases = [figures(text).flesch_reading_ease for text in TEXTS.values()]
    assert eases == sorted(eases, reverse=True)


def test_the_formulas_are_those_published() -> None:
    # 20 sentences of 6 words, 8 syllables, 25 letters; one word has three syllables and over six letters.
    found = figures("The old elephant sat down here. " * 20)
    assert (found.words, found.sentences, found.syllables, found.characters) == (120, 20, 160, 500)
    assert found.as_mapping() == {
        "words": 120,
        "sentences": 20,
        "characters": 500,
        "syllables": 160,
        "flesch_reading_ease": round(206.835 - 1.015 * 6 - 84.6 * 8 / 6, 2),
        "flesch_kincaid_grade": round(0.39 * 6 + 11.8 * 8 / 6 - 15.59, 2),
        "gunning_fog": round(0.4 * (6 + 100 / 6), 2),
        "smog_index": round(1.043 * 30**0.5 + 3.1291, 2),
        "coleman_liau_index": round(0.0588 * 2500 / 6 - 0.296 * 100 / 6 - 15.8, 2),
        "automated_readability_index": round(4.71 * 25 / 6 + 0.5 * 6 - 21.43, 2),
        "lix": round(6 + 100 / 6, 2),
        "reading_minutes": round(120 / 238, 2),
    }


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("They don’t mind.", 3),
        ("The six-member panel met.", 4),
        ("Anna’s dog barked.", 3),
        ("We cannot stay.", 3),
        ("It cost $5, or 10% more.", 6),
        ("The plan — they said — failed.", 5),
        ("The plan—they said—failed.", 5),
        ("“Yes,” (he said).", 3),
        ("The U.S. envoy, Mr. O’Neill, left.", 6),
        ("…", 0),
    ],
)
def test_words_are_counted_as_a_reader_counts_them(text: str, count: int) -> None:
    assert counts(article(text)).words == count


@pytest.mark.parametrize(
    "text",
    [
        "# A heading of words\n\n",
        "| a | b |\n|---|---|\n| cell one | cell two |\n\n",
        "```\nsome code\n```\n\n",
    ],
)
def test_headings_cells_and_code_are_not_measured(text: str) -> None:
    prose = "The cat sat on the mat.\n"
    assert counts(article(text + prose, "a.md")) == counts(article(prose, "a.md"))


def test_items_and_quotations_are_measured() -> None:
    assert counts(article("- The cat sat.\n- The dog ran.\n\n> The cow lay down.\n", "a.md")).words == 10


@pytest.mark.parametrize(
    ("text", "hard"),
    [
        ("He met Emilia Castellano.", 0),  # names
        ("Unfortunately it rained.", 1),  # no name, though it has a capital
        ("They were trespassing and exhausted.", 0),  # three syllables only by -ing and -ed
        ("They were deteriorating.", 1),
        ("A state-of-the-art mill.", 0),  # a compound of short words
        ("A municipal mill.", 1),
    ],
)
def test_the_fog_index_leaves_out_names_compounds_and_endings(text: str, hard: int) -> None:
    assert counts(article(text)).hard == hard


@pytest.mark.parametrize("text", ["", " \n\n ", "…", "Ninety-nine " * 99])
def test_fewer_than_a_hundred_words_are_not_measured(text: str) -> None:
    assert readability(article(text)) is None


def test_a_hundred_words_are_measured() -> None:
    assert figures("word " * 99 + "more.").words == 100


def test_the_figures_are_told_in_one_line_of_plain_words() -> None:
    assert describe(figures(NEWS)) == "Grade 6.7 (easy for everybody), reading ease 79, a minute to read."
    assert "(for specialists)" in describe(figures(HARD))


def test_a_grade_below_zero_is_told_as_zero() -> None:
    assert describe(figures(EASY)).startswith("Grade 0.0 (easy for everybody)")


def test_the_time_to_read_is_told_in_minutes() -> None:
    assert describe(figures(NEWS * 10)).endswith("6 minutes to read.")


def test_the_result_of_a_file_has_the_figures() -> None:
    result = Linter.of(Config()).result(article(NEWS))
    found = figures(NEWS)
    assert result.readability == found.as_mapping()
    assert result.readability_text == describe(found)


def test_a_short_file_has_no_figures() -> None:
    result = Linter.of(Config()).result(article("A short note."))
    assert (result.readability, result.readability_text) == (None, "")


def test_the_report_ends_with_the_figures_in_words(tmp_path: Path) -> None:
    told = CliRunner().invoke(main, ["--fail-on", "never", write(tmp_path, NEWS)]).stdout
    assert describe(figures(NEWS)) in " ".join(told.splitlines()[-4:])


def test_the_json_report_has_the_figures(tmp_path: Path) -> None:
    told = CliRunner().invoke(main, ["--format", "json", "--fail-on", "never", write(tmp_path, NEWS)]).stdout
    assert json.loads(told)["files"][0]["readability"] == figures(NEWS).as_mapping()


def test_measuring_takes_no_time() -> None:
    doc = article(NEWS * 10)
    words(doc)
    sentences(doc)
    start = time.perf_counter()
    readability(doc)
    assert (
        time.perf_counter() - start < 0.05
    )  # under 1 ms where it was written; the margin is for busy machines


def write(folder: Path, text: str) -> str:
    path = folder / "story.txt"
    path.write_text(text, "utf-8")
    return str(path)


def test_the_table_has_every_measure_by_both() -> None:
    rows = table(article(NEWS)).splitlines()
    assert rows[:2] == ["story.txt", "145 words in 8 sentences, a minute to read"]
    assert rows[3].split() == ["measure", "editlint", "textstat"]
    assert [row[: len(measure.title)] for row, measure in zip(rows[4:], MEASURES, strict=True)] == [
        measure.title for measure in MEASURES
    ]
    ease = figures(NEWS).flesch_reading_ease
    assert rows[4].removeprefix("Flesch reading ease").split()[0] == f"{ease:.1f}"


def test_the_table_says_why_a_short_text_has_no_figures() -> None:
    told = table(article("One word. Two words here."))
    assert told.startswith("story.txt\n5 words in 2 sentences, a minute to read\n")
    assert told.endswith("\n–: of fewer than 100 words the formulas say nothing.")
    assert [row.split()[-9:] for row in told.splitlines() if row.startswith("Lix")] == [
        ["–", "–", "under", "40", "is", "easy,", "over", "50", "hard"]
    ]


@pytest.mark.parametrize("text", ["", "\n", "# Only a title\n"])
def test_a_text_without_prose_has_no_table(text: str) -> None:
    assert table(article(text, "a.md")) == "a.md\nThere is no running prose to measure."


def test_the_command_prints_a_table_for_each_file(tmp_path: Path) -> None:
    path = write(tmp_path, EASY)
    result = CliRunner().invoke(main, ["stats", path, path], catch_exceptions=False)
    assert result.exit_code == 0
    assert result.stdout.count("Dale–Chall") == 2


def test_textstat_is_not_imported_by_the_linter() -> None:
    import subprocess
    import sys

    code = "import sys, editlint.cli, editlint.analysis.readability; print('textstat' in sys.modules)"
    root = Path(__file__).parent.parent
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
