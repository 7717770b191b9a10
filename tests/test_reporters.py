"""The reports, character for character where others rely on them, and the marks under the words for people."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from rich.cells import cell_len

from editlint import reporters
from editlint.model.document import Block, Document
from editlint.model.finding import Edit, Finding, Fix, Level, Note
from editlint.model.result import FileResult, InternalError, RunResult
from editlint.model.text import Run, Span, TextMap
from editlint.reporters import REPORTERS, Look, remarks, reporter, visible, writer
from editlint.reporters.excerpt import excerpt, rows, wrap
from editlint.reporters.json import as_data
from editlint.reporters.progress import progress

SCHEMA = json.loads(Path(reporters.__file__).with_name("report.schema.json").read_text(encoding="utf-8"))


def article(*paragraphs: str, notices: tuple[str, ...] = ()) -> Document:
    """A plain text of paragraphs with a blank line between two."""
    text, blocks = "", []
    for paragraph in paragraphs:
        start = len(text) + 2 if text else 0
        blocks.append(Block("paragraph", start, start + len(paragraph)))
        text = f"{text}\n\n{paragraph}" if text else paragraph
    return Document("story.txt", text, TextMap.of(text), tuple(blocks), notices=notices)


def mapped(source: str, *pieces: tuple[str, str]) -> Document:
    """One paragraph read from markup; each piece is its prose and the source it was read from, in order."""
    runs: list[Run] = []
    at = start = 0
    for prose, raw in pieces:
        at = source.index(raw, at)
        runs.append(Run(start, start + len(prose), at, at + len(raw)))
        start, at = start + len(prose), at + len(raw)
    text = "".join(prose for prose, _ in pieces)
    return Document("story.txt", source, TextMap(text, tuple(runs)), (Block("paragraph", 0, len(text)),))


def place(doc: Document, words: str, nth: int = 0) -> Span:
    at = -1
    for _ in range(nth + 1):
        at = doc.source.index(words, at + 1)
    return Span(at, at + len(words))


def finding(
    doc: Document,
    words: str,
    message: str = "Mend this.",
    rule: str = "tone.test",
    level: Level = "warning",
    **more: Any,
) -> Finding:
    return Finding(rule, level, message, place(doc, words), **more)


def run_of(doc: Document, *findings: Finding, **more: Any) -> RunResult:
    return RunResult((FileResult(doc.path, doc, findings, **more),))


def report(name: str, result: RunResult, look: Look | None = None) -> str:
    written: list[str] = []
    reporter(name)(result, written.append, look or Look())
    return "".join(written)


def marked(shown: str) -> list[str]:
    """The words above the heavy or light marks of a full report, found by cells as an eye finds them."""
    lines = shown.splitlines()
    found = []
    for above, below in pairwise(lines):
        marks = below.partition("│ ")[2]
        columns = [i for i, char in enumerate(marks) if char in "━─"]
        if columns:
            found.append(cut(above.partition("│ ")[2], columns[0], columns[-1] + 1))
    return found


def cut(line: str, first: int, last: int) -> str:
    """The characters of a line that fill the cells first to last."""
    return "".join(char for i, char in enumerate(line) if first <= cell_len(line[:i]) < last)


CAPTURED = article(
    "Troops moved north. “Our men have captured two soldiers near the river,” the ministry said.",
    "A quiet day followed.",
    "On Tuesday it said it had captured him.",
)
PRONOUN = finding(
    CAPTURED,
    "him",
    "“him” cannot stand for “two soldiers”.",
    "contradiction.pronoun-number",
    "error",
    notes=(Note(place(CAPTURED, "two soldiers"), "the ones captured"),),
    fix=Fix("Write “them”", (Edit(place(CAPTURED, "him"), "them"),)),
)


def test_concise_tells_a_finding_in_a_line_with_the_lines_of_its_notes() -> None:
    assert report("concise", run_of(CAPTURED, PRONOUN)) == (
        "story.txt:5:36: error contradiction.pronoun-number: “him” cannot stand for “two soldiers”. (see line 1)\n"
    )


def test_concise_keeps_a_message_with_controls_on_one_line() -> None:
    doc = article("A plain line.")
    told = report("concise", run_of(doc, finding(doc, "plain", "one\ntwo\r\x1b[31mred\u202e")))
    assert told == "story.txt:1:3: warning tone.test: one\\ntwo\\r\\x1b[31mred\\u202e\n"


def test_concise_is_empty_without_findings() -> None:
    assert report("concise", run_of(CAPTURED)) == ""


def test_columns_count_code_points_and_lines_count_carriage_returns() -> None:
    doc = article("日本 e\u0301 👍🏽 word\r\nnext very\rlast really")
    told = report("concise", run_of(doc, *(finding(doc, word) for word in ("word", "very", "really"))))
    assert [line.split(": ")[0] for line in told.splitlines()] == [
        "story.txt:1:10",
        "story.txt:2:6",
        "story.txt:3:6",
    ]


def test_github_escapes_properties_and_messages() -> None:
    doc = Document("a,b:50%.txt", "One very odd.", TextMap.of("One very odd."), (Block("paragraph", 0, 13),))
    told = report("github", run_of(doc, finding(doc, "very", "100%: a, b\nand more")))
    assert told == (
        "::warning file=a%2Cb%3A50%25.txt,line=1,col=5,endLine=1,endColumn=9,title=tone.test::"
        "100%25: a, b%0Aand more\n"
    )


def test_github_gives_no_columns_for_a_place_over_lines() -> None:
    doc = article("It was very\nodd indeed.")
    told = report("github", run_of(doc, finding(doc, "very\nodd")))
    assert told == "::warning file=story.txt,line=1,endLine=2,title=tone.test::Mend this.\n"


def test_github_writes_the_worst_first() -> None:
    doc = article("one two three")
    levels: tuple[tuple[str, Level], ...] = (("one", "suggestion"), ("two", "warning"), ("three", "error"))
    told = report("github", run_of(doc, *(finding(doc, word, level=level) for word, level in levels)))
    assert [line.split(" ")[0] for line in told.splitlines()] == ["::error", "::warning", "::notice"]


def test_github_writes_no_more_of_a_level_than_are_shown_and_counts_the_rest() -> None:
    doc = article("very " * 24)
    warnings = [Finding("tone.test", "warning", "Cut.", place(doc, "very", i)) for i in range(12)]
    notices = [Finding("tone.test", "suggestion", "Cut.", place(doc, "very", i)) for i in range(12, 24)]
    lines = report("github", run_of(doc, *warnings, *notices)).splitlines()
    assert sum(line.startswith("::warning") for line in lines) == 10
    assert sum(line.startswith("::notice") for line in lines) == 10
    assert lines[-1] == "::notice title=editlint::Not shown here: 2 warnings, 3 suggestions."


def test_github_tells_of_an_unread_file() -> None:
    result = RunResult((FileResult("a.txt", problem="there is no such file"),))
    assert report("github", result) == "::error file=a.txt,title=editlint::there is no such file\n"


def test_json_is_exactly_this() -> None:
    result = run_of(CAPTURED, PRONOUN, readability={"flesch_kincaid_grade": 6.5}, words=29)
    assert as_data(result) == {
        "version": 1,
        "files": [
            {
                "path": "story.txt",
                "words": 29,
                "readability": {"flesch_kincaid_grade": 6.5},
                "findings": [
                    {
                        "rule": "contradiction.pronoun-number",
                        "level": "error",
                        "message": "“him” cannot stand for “two soldiers”.",
                        "start": 151,
                        "end": 154,
                        "line": 5,
                        "column": 36,
                        "end_line": 5,
                        "end_column": 39,
                        "text": "him",
                        "notes": [
                            {
                                "start": 43,
                                "end": 55,
                                "line": 1,
                                "column": 44,
                                "text": "two soldiers",
                                "label": "the ones captured",
                            }
                        ],
                        "fix": {
                            "title": "Write “them”",
                            "safe": False,
                            "edits": [{"start": 151, "end": 154, "text": "them"}],
                        },
                        "fingerprint": "",
                    }
                ],
            }
        ],
        "summary": {"files": 1, "error": 1, "warning": 0, "suggestion": 0},
        "errors": [],
    }


def test_json_keeps_the_order_of_keys() -> None:
    told = json.loads(report("json", run_of(CAPTURED, PRONOUN)))
    assert list(told) == ["version", "files", "summary", "errors"]
    assert list(told["files"][0]["findings"][0]) == SCHEMA["$defs"]["finding"]["required"]


@pytest.mark.parametrize(
    "result",
    [
        RunResult(()),
        run_of(CAPTURED),
        run_of(CAPTURED, PRONOUN, finding(CAPTURED, "quiet"), words=29),
        run_of(CAPTURED, PRONOUN, readability={"ease": 61.0}),
        run_of(CAPTURED, internal_errors=(InternalError("tone.test", "ValueError: odd"),)),
        RunResult((FileResult("a.txt", problem="there is no such file"), FileResult("b.txt", CAPTURED))),
    ],
)
def test_json_follows_its_schema(result: RunResult) -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    jsonschema.validate(json.loads(report("json", result)), SCHEMA, jsonschema.Draft202012Validator)


def test_schema_refuses_a_key_it_does_not_know() -> None:
    told = {**as_data(run_of(CAPTURED)), "extra": 1}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(told, SCHEMA, jsonschema.Draft202012Validator)


def test_json_lists_unread_files_and_failed_rules_as_errors() -> None:
    result = RunResult(
        (
            FileResult("a.txt", problem="there is no such file"),
            FileResult("b.txt", CAPTURED, internal_errors=(InternalError("tone.test", "ValueError: odd"),)),
        )
    )
    told = as_data(result)
    assert [file["path"] for file in told["files"]] == ["b.txt"]
    assert told["errors"] == [
        {"path": "a.txt", "rule": None, "message": "there is no such file"},
        {"path": "b.txt", "rule": "tone.test", "message": "ValueError: odd"},
    ]


def test_json_escapes_lone_surrogates_and_controls_but_no_letters() -> None:
    doc = article("Zoë said \ud800 and \x9b1m and 日本.")
    told = report("json", run_of(doc, finding(doc, "Zoë said \ud800 and \x9b1m and 日本")))
    assert '"text": "Zoë said \\ud800 and \\u009b1m and 日本"' in told
    told.encode("utf-8")


def test_json_is_ascii_where_the_output_is_not_unicode() -> None:
    told = report("json", run_of(CAPTURED, PRONOUN), Look(unicode=False))
    assert told.isascii()
    assert json.loads(told) == as_data(run_of(CAPTURED, PRONOUN))


def test_full_shows_the_sentence_the_other_place_and_the_counts() -> None:
    told = report("full", run_of(CAPTURED, PRONOUN, readability_text="Grade 6, easy; a minute to read."))
    assert (
        told
        == """\
error  contradiction.pronoun-number  story.txt:5:36
  “him” cannot stand for “two soldiers”.
   5 │ On Tuesday it said it had captured him.
     │                                    ━━━
   1 │ “Our men have captured two soldiers near the river,” the ministry said.
     │                        ──────────── the ones captured
  perhaps: them

1 error in 1 file; 1 has a suggested wording.
Grade 6, easy; a minute to read.
To learn more: editlint explain contradiction.pronoun-number
"""
    )


def test_full_draws_in_ascii_where_the_output_is_not_unicode() -> None:
    doc = article("It was a very odd day.")
    told = report("full", run_of(doc, finding(doc, "very")), Look(unicode=False))
    assert told.splitlines()[2:4] == ["   1 | It was a very odd day.", "     |          ^^^^"]


@pytest.mark.parametrize("width", [40, 80, 120])
def test_full_keeps_every_line_within_the_width_and_marks_all_the_words(width: int) -> None:
    long = "The committee, which had met on the third floor of the old post office since spring, decided that"
    doc = article(
        f"It rained. {long} the 語語語語 bridge over the river would be closed for a year. Nobody cheered."
    )
    words = "語語語語 bridge over the river would be closed"
    told = report(
        "full",
        run_of(doc, finding(doc, words, "This is too long a message for a narrow page, it is.")),
        Look(width),
    )
    assert max(cell_len(line) for line in told.splitlines()[:-1]) <= width
    assert " ".join(part.strip() for part in marked(told)) == words
    assert "It rained" not in told and "Nobody" not in told


@pytest.mark.parametrize(
    "text",
    [
        "日本語の記者は very 静かだ。",
        "The cafe\u0301 on the piñata\u0303 street was very full.",
        "They said 👍🏽 and ❤️ and 👨‍👩‍👧 were very odd.",
        "A soft\u00adhyphen, a zero\u200bwidth space and a very\u00a0odd one.",
        "한국어와 very 中文.",
        "A\ttab\tand a very odd\x07 bell\x1b[2J.",
    ],
)
def test_marks_stand_under_the_words_whatever_their_width(text: str) -> None:
    doc = article(text)
    assert marked(report("full", run_of(doc, finding(doc, "very")))) == ["very"]


def test_a_wide_word_is_marked_over_its_whole_width() -> None:
    doc = article("彼は兵士だ。")
    told = report("full", run_of(doc, finding(doc, "兵士")))
    assert "     │     ━━━━\n" in told


def test_a_hard_wrapped_paragraph_is_shown_as_one_sentence() -> None:
    source = "> The end\r\n> result was clear.\r\n"
    doc = mapped(source, ("The end", "The end"), (" ", "\r\n> "), ("result was clear.", "result was clear."))
    told = report("full", run_of(doc, Finding("redundancy.test", "warning", "Cut.", Span(6, 19))))
    assert told.splitlines()[0] == "warning  redundancy.test  story.txt:1:7"
    assert told.splitlines()[2:4] == ["   1 │ The end result was clear.", "     │     ━━━━━━━━━━"]


def test_markup_is_not_shown() -> None:
    source = "A **very** odd &amp; long day."
    doc = mapped(
        source,
        ("A ", "A "),
        ("very", "very"),
        (" odd ", " odd "),
        ("&", "&amp;"),
        (" long day.", " long day."),
    )
    told = report(
        "full", run_of(doc, Finding("tone.test", "warning", "Cut.", place(doc, "very** odd &amp;")))
    )
    assert told.splitlines()[2:4] == ["   1 │ A very odd & long day.", "     │   ━━━━━━━━━━"]


def test_a_place_outside_the_prose_is_shown_as_it_stands_in_the_source() -> None:
    source = "Prose.\n\n<!-- editlint: allow tone.test -->\n\nMore."
    doc = mapped(
        source,
        ("Prose.", "Prose."),
        ("\n\n", "\n\n<!-- editlint: allow tone.test -->\n\n"),
        ("More.", "More."),
    )
    told = report("full", run_of(doc, finding(doc, "allow tone.test")))
    assert told.splitlines()[2] == "   3 │ <!-- editlint: allow tone.test -->"
    assert marked(told) == ["allow tone.test"]


def test_a_place_at_the_end_of_the_text_is_marked() -> None:
    doc = article("It ends very")
    assert marked(report("full", run_of(doc, finding(doc, "very")))) == ["very"]


@pytest.mark.parametrize("at", [0, 7, 15])
def test_an_empty_place_gets_one_mark(at: int) -> None:
    doc = article("A line of prose")
    told = report("full", run_of(doc, Finding("tone.test", "warning", "Odd.", Span(at, at))))
    assert told.splitlines()[3] == "     │ " + " " * at + "━"


def test_an_empty_document_can_have_a_finding() -> None:
    doc = Document("story.txt", "", TextMap.of(""), ())
    assert "story.txt:1:1" in report(
        "full", run_of(doc, Finding("structure.test", "warning", "Empty.", Span(0, 0)))
    )


def test_a_sentence_too_long_to_show_is_cut_at_words() -> None:
    doc = article("alpha " * 100 + "very " + "omega " * 100)
    told = report("full", run_of(doc, finding(doc, "very")), Look(1000))
    line = told.splitlines()[2].partition("│ ")[2]
    assert line.startswith("… alpha alpha") and line.endswith("omega omega …")
    assert len(line) < 400


def test_a_long_place_is_shown_by_its_beginning() -> None:
    doc = article("It " + "goes on and " * 100 + "on.")
    told = report(
        "full", run_of(doc, Finding("readability.test", "warning", "Long.", Span(0, len(doc.source))))
    )
    assert told.count("│") < 14
    assert told.splitlines()[-4].endswith("━") and told.splitlines()[-5].endswith(" …")


def test_an_abbreviation_does_not_begin_the_excerpt() -> None:
    doc = article("It rained. They met Dr. Ames and Mr. Stone of the U.S. Army in a very old hall.")
    assert "│ They met Dr. Ames" in report("full", run_of(doc, finding(doc, "very")))


def test_neighbouring_paragraphs_stay_out_of_the_excerpt() -> None:
    doc = article("no stop here", "a very odd line", "nor here")
    assert report("full", run_of(doc, finding(doc, "very"))).splitlines()[2] == "   3 │ a very odd line"


def test_a_label_too_long_for_its_line_follows_the_sentence() -> None:
    label = "a label that is much too long to stand beside the marks of its own place"
    doc = article("They said it was very odd of her to go.")
    told = report(
        "full", run_of(doc, finding(doc, "odd", notes=(Note(place(doc, "very"), label),))), Look(60)
    )
    assert told.splitlines()[4:8] == [
        "   1 │ They said it was very odd of her to go.",
        "     │                  ────",
        "     │ ─ a label that is much too long to stand beside the",
        "     │ marks of its own place",
    ]


def test_a_line_of_five_million_characters_is_told_at_once() -> None:
    text = "and so it went on without a stop " * 160_000
    doc = article(text)
    findings = [
        Finding("tone.test", "warning", f"No. {i}.", Span(at, at + 3))
        for i, at in enumerate(range(0, 5_000_000, 10_000))
    ]
    began = time.process_time()
    report("full", run_of(doc, *findings))
    assert time.process_time() - began < 1


def test_tags_and_escapes_of_a_draft_do_not_reach_the_terminal() -> None:
    doc = article("A [bold]very[/bold] \x1b[31modd\x1b[0m \x9b2J day\u202e.")
    bad = finding(doc, "very", "“\x1b[31m” [red]here", notes=(Note(place(doc, "odd"), "\x1b]0;title\x07"),))
    told = report("full", run_of(doc, bad))
    assert "A [bold]very[/bold] \\x1b[31modd" in told and "[red]here" in told
    assert not any(control in told for control in "\x1b\x9b\x07\u202e")


def test_colour_changes_nothing_but_colour() -> None:
    plain = report("full", run_of(CAPTURED, PRONOUN))
    coloured = report("full", run_of(CAPTURED, PRONOUN), Look(colour=True))
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == plain


def test_many_findings_alike_are_told_by_a_few() -> None:
    doc = article(*(["It was very odd."] * 9))
    findings = [Finding("tone.very", "suggestion", "Cut it.", place(doc, "very", i)) for i in range(9)]
    told = report("full", run_of(doc, *findings))
    assert told.count("tone.very  ") == 3
    assert "  … and 6 more like this, on lines 7, 9, 11, 13, 15, 17\n" in told
    assert "9 suggestions in 1 file." in told


def test_errors_alike_are_all_told() -> None:
    doc = article(*(["It was very odd."] * 9))
    findings = [Finding("tone.very", "error", "Cut it.", place(doc, "very", i)) for i in range(9)]
    assert report("full", run_of(doc, *findings)).count("tone.very  ") == 9


@pytest.mark.parametrize(
    ("fix", "told"),
    [
        (Fix("t", (Edit(Span(9, 13), "rather"),), safe=True), "  fix: rather odd"),
        (Fix("t", (Edit(Span(9, 14), ""),)), "  perhaps: odd"),
        (Fix("t", (Edit(Span(8, 17), ""),)), "  perhaps: leave out “very odd”"),
        (
            Fix("t", (Edit(Span(14, 17), "strange"), Edit(Span(7, 8), "one")), safe=True),
            "  fix: one very strange",
        ),
        (Fix("Ask the author", ()), "  perhaps: Ask the author"),
    ],
)
def test_a_fix_is_shown_as_the_words_it_makes(fix: Fix, told: str) -> None:
    doc = article("It was a very odd day.")
    assert told in report("full", run_of(doc, finding(doc, "very odd", fix=fix))).splitlines()


def test_full_is_friendly_when_nothing_is_found() -> None:
    told = report("full", run_of(CAPTURED, readability_text="Grade 6."))
    assert told == "Nothing to mend in story.txt.\nGrade 6.\n"


def test_full_counts_the_files_with_findings() -> None:
    other = article("It was very odd.")
    result = RunResult(
        (
            FileResult("a.txt", other, (finding(other, "very"),), readability_text="Easy."),
            FileResult("b.txt", CAPTURED, readability_text="Hard."),
            FileResult("c.txt", problem="there is no such file"),
        )
    )
    assert report("full", result).splitlines()[-4:] == [
        "1 warning in 1 of 2 files.",
        "a.txt: Easy.",
        "b.txt: Hard.",
        "To learn more: editlint explain tone.test",
    ]


@pytest.mark.parametrize("width", [2, 7, 20])
def test_wrapping_loses_no_character_and_fits(width: int) -> None:
    text = "a 語語語語語 Donaudampfschifffahrt e\u0301e\u0301 x  y "
    parts = [text[start:end] for start, end in wrap(text, width)]
    assert "".join(parts) == text
    assert all(cell_len(part.rstrip()) <= width for part in parts)


def test_spaces_that_are_the_fault_are_marked() -> None:
    shown = excerpt(article("Two  spaces."), Span(3, 5))
    assert [(row.column, row.marked) for row in rows(shown, 40)] == [(3, 2)]


def test_statistics_list_the_busiest_rule_first() -> None:
    doc = article("one two three " * 4)
    findings = [Finding("tone.very", "suggestion", "Cut.", Span(i, i + 1)) for i in range(10)]
    told = report(
        "statistics",
        run_of(doc, *findings, finding(doc, "one", rule="tone.b"), finding(doc, "two", rule="tone.a")),
    )
    assert told == "10  suggestion  tone.very\n 1  warning     tone.a\n 1  warning     tone.b\n"


@pytest.mark.parametrize("name", REPORTERS)
def test_every_reporter_writes_an_empty_run_and_a_damaged_text(name: str) -> None:
    doc = article("Half a pair \ud800 very odd \r\n\x00 here.")
    for result in (RunResult(()), run_of(doc), run_of(doc, finding(doc, "\ud800 very odd \r\n\x00"))):
        report(name, result).encode("utf-8")


def test_remarks_tell_of_unread_files_failed_rules_and_notices() -> None:
    result = RunResult(
        (
            FileResult("a.txt", problem="there is no such file"),
            FileResult("b\n.txt", article("x", notices=("read as Windows-1252",))),
            FileResult("c.txt", CAPTURED, internal_errors=(InternalError("tone.test", "ValueError: odd"),)),
        )
    )
    assert list(remarks(result)) == [
        "a.txt: could not be read: there is no such file",
        "b\\n.txt: read as Windows-1252",
        (
            "c.txt: the rule tone.test failed and was left out: ValueError: odd. "
            "This is a fault in editlint or in the rule, not in your text."
        ),
    ]


def test_visible_leaves_ordinary_text_alone() -> None:
    text = "Zoë’s “naïve” 日本 👨‍👩‍👧 no-break\u00a0space"
    assert visible(text) == text


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("stream", "environ", "colour"),
    [
        (Terminal(), {}, True),
        (Terminal(), {"NO_COLOR": "1"}, False),
        (Terminal(), {"NO_COLOR": ""}, True),
        (Terminal(), {"TERM": "dumb"}, False),
        (io.StringIO(), {}, False),
        (io.StringIO(), {"FORCE_COLOR": "1"}, True),
    ],
)
def test_colour_follows_the_terminal_and_the_environment(
    stream: io.StringIO, environ: dict[str, str], colour: bool
) -> None:
    assert Look.of(stream, environ=environ).colour is colour


def test_the_wish_of_the_user_wins_over_the_environment() -> None:
    assert Look.of(Terminal(), colour=False, environ={}).colour is False
    assert Look.of(io.StringIO(), colour=True, environ={"NO_COLOR": "1"}).colour is True


@pytest.mark.parametrize(
    ("environ", "width"),
    [({}, 80), ({"COLUMNS": "132"}, 132), ({"COLUMNS": "wide"}, 80), ({"COLUMNS": "3"}, 30)],
)
def test_width_is_that_of_columns_or_eighty_in_a_pipe(environ: dict[str, str], width: int) -> None:
    assert Look.of(io.StringIO(), environ=environ).width == width


def test_an_output_in_latin_letters_takes_no_lines_and_no_failure() -> None:
    stream = io.TextIOWrapper(io.BytesIO(), encoding="latin-1")
    assert Look.of(stream, environ={}).unicode is False
    writer(stream)("é “日本”")
    stream.seek(0)
    assert stream.read() == "é ????"


def test_progress_is_silent_in_a_pipe_and_for_few_files() -> None:
    pipe, terminal = io.StringIO(), Terminal()
    for stream, total in ((pipe, 100), (terminal, 5)):
        with progress(total, stream, {}) as shown:
            shown.advance()
    assert pipe.getvalue() == terminal.getvalue() == ""


def test_progress_shows_a_count_on_a_terminal() -> None:
    terminal = Terminal()
    with progress(6, terminal, {}) as shown:
        for _ in range(6):
            shown.advance()
    assert "6/6" in terminal.getvalue()


@pytest.mark.parametrize("name", ["concise", "github", "statistics"])
def test_light_reporters_import_neither_rich_nor_json(name: str) -> None:
    code = f"import sys, editlint.reporters as r; r.reporter({name!r}); print([m for m in ('rich', 'json') if m in sys.modules])"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout == "[]\n"


def test_many_other_places_of_one_kind_are_told_by_their_lines() -> None:
    lines = [f"Line {number} has two  spaces." for number in range(1, 9)]
    doc = article(*lines)
    places = [Span(m.start(), m.end()) for m in re.finditer("  ", doc.source)]
    notes = tuple(Note(span, "also here") for span in places[1:])
    double = Finding("typography.double-spaces", "suggestion", "One space is enough.", places[0], notes)
    told = report("full", run_of(doc, double))
    assert told.count("also here") == 3
    assert "… and 4 more places, on lines 9, 11, 13, 15" in told
