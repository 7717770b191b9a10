"""The fact-checker's sheet: what stands in it, where, and how it is printed."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click.testing import CliRunner, Result
from rich.cells import cell_len

from editlint.analysis.named_bodies import NamedBody, organisations
from editlint.cli import main
from editlint.facts import sheet
from editlint.model.sheet import Sheet
from editlint.model.text import Span
from editlint.readers import read_text
from editlint.reporters import facts as printed

SCHEMA = json.loads(Path(printed.__file__).with_name("facts.schema.json").read_text("utf-8"))

STORY = """\
# Fire at the mill

LARNBY, 4 June 2025 — A fire at the Weir Mill on Tuesday has put 120 workers out of work.

"We lost everything in an hour," said Captain Nell Orford, 41, who led the crews. The Larnby Fire Service (LFS) sent six
engines. Yesterday the LFS said that the mill, built in 1904, was insured for £2.4m.

Sergeant Orford said 210 workers had been inside. "They walked out in good order," she said.
"""


def facts_of(text: str, path: str = "story.md") -> Sheet:
    """The sheet of a text, without conflicts."""
    return sheet(read_text(text, path))


def run(*args: str, input: str | None = None) -> Result:
    return CliRunner(env={"COLUMNS": "100", "NO_COLOR": "1"}).invoke(main, ["facts", *args], input=input)


@pytest.fixture(autouse=True)
def _in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def write(text: str, name: str = "story.md") -> str:
    Path(name).write_text(text, "utf-8")
    return name


def values(text: str) -> dict[tuple[str, str], list[str]]:
    """The words of every number by its kind and thing."""
    return {
        (numbers.kind, numbers.thing): [value.mention.text for value in numbers.values]
        for numbers in facts_of(text).numbers
    }


def dates(text: str) -> list[str]:
    return [told.shown for told in facts_of(text).dates]


# People, organisations, places


def test_a_person_has_all_forms_titles_and_ages() -> None:
    (person,) = facts_of(STORY).people
    assert person.name == "Nell Orford"
    assert person.forms == ("Captain Nell Orford", "Sergeant Orford")
    assert person.titles == ("Captain", "Sergeant")
    assert person.ages == (41,)
    assert [mention.text for mention in person.mentions] == ["Captain Nell Orford", "Sergeant Orford"]


def test_the_role_after_a_name_is_told() -> None:
    (person,) = facts_of("Owen Pryce, the harbour master, said no. Mr Pryce then left.").people
    assert person.roles == ("the harbour master",)


def test_a_title_that_fits_no_fuller_name_is_somebody_else() -> None:
    found = facts_of("Daniel Strand opened for the Crown. Ms Strand then called a witness.").people
    assert [person.name for person in found] == ["Daniel Strand", "Ms Strand"]


def test_a_person_named_like_a_city_is_no_place() -> None:
    found = facts_of("Valeska Paris left the ship in May. Paris said that nobody had asked her to stay.")
    assert [person.name for person in found.people] == ["Valeska Paris"]
    assert not found.places


def test_what_is_called_after_a_person_is_nobody() -> None:
    text = "Andy Warhol painted soup. The Andy Warhol Photographic Legacy Program sent the university prints."
    assert [person.name for person in facts_of(text).people] == ["Andy Warhol"]


def test_an_office_is_nobody() -> None:
    text = "The musician Tom Lugli lodged a complaint at the LA Sheriff's office on Monday."
    assert [person.name for person in facts_of(text).people] == ["Tom Lugli"]


def test_the_word_that_begins_a_sentence_is_no_name() -> None:
    found = facts_of("Seagrass grows back in ten years. The beds of seagrass feed the whole bay.")
    assert not (found.people or found.places or found.organisations)


def test_a_short_form_stands_with_the_organisation() -> None:
    (found,) = facts_of(STORY).organisations
    assert (found.name, found.forms) == ("Larnby Fire Service", ("Larnby Fire Service", "LFS"))
    assert len(found.mentions) == 3


def test_the_first_words_of_a_long_name_are_the_same_organisation() -> None:
    text = "The Supreme Court of Cassation ruled on Friday. The Supreme Court had heard the case in May."
    (found,) = facts_of(text).organisations
    assert found.name == "Supreme Court of Cassation"
    assert len(found.mentions) == 2


def test_a_place_in_capitals_is_shown_as_it_is_written_elsewhere() -> None:
    text = "LARNBY, 4 June 2025 — The river rose at noon. The bridge in Larnby is shut."
    assert [place.name for place in facts_of(text).places] == ["Larnby"]


# Numbers


def test_values_of_one_thing_stand_together_smallest_first() -> None:
    assert values("It had 210 workers and six boats. Later, 120 workers left, and one worker stayed.") == {
        ("count", "workers"): ["one worker", "120 workers", "210 workers"],
        ("count", "boats"): ["six boats"],
    }


def test_a_crowd_of_so_many_is_what_is_counted() -> None:
    assert values("A crowd of 11,480 came.") == {("count", "crowd"): ["crowd of 11,480"]}


def test_money_shares_and_measures_are_apart() -> None:
    found = values(
        "It cost £1-billion, or 5 per cent more, and $20. The wall is 3 km long and weighs 60 tonnes."
    )
    assert found == {
        ("money", "£"): ["£1-billion"],
        ("money", "$"): ["$20"],
        ("share", ""): ["5 per cent"],
        ("measure", "length"): ["3 km"],
        ("measure", "weight"): ["60 tonnes"],
    }


def test_measures_are_in_order_whatever_the_unit() -> None:
    assert values("The well is 200 metres deep, the tunnel 2 km long and the gap 300 feet wide.") == {
        ("measure", "length"): ["300 feet", "200 metres", "2 km"]
    }


def test_ages_are_told_however_they_are_put() -> None:
    found = values(
        "Ana Reyes, 46, lives in a flat. Her mother turned 80 in May. He is Luis, who is 33 and a cook."
    )
    assert found[("age", "")] == ["33", "46", "80"]


def test_the_age_of_somebody_is_an_age() -> None:
    assert values("He left at the age of 16.") == {("age", ""): ["16"]}


def test_a_score_is_told_once() -> None:
    assert values("They won 3–1 on Friday.") == {("score", ""): ["3–1"]}


@pytest.mark.parametrize("written", ["half-million meals", "half a million meals", "a half-million meals"])
def test_half_a_million_is_500000(written: str) -> None:
    (numbers,) = facts_of(f"They cooked {written} there.").numbers
    assert [value.value for value in numbers.values] == [500_000]


def test_the_number_in_a_name_is_no_number() -> None:
    doc = read_text("18F builds it. The people of 18F left.", "story.md")
    named = doc.with_layer(organisations, (NamedBody("18F", (Span(0, 3),)),))
    assert not sheet(named).numbers


def test_a_label_has_its_word() -> None:
    assert values("He left on Flight 93 that day.") == {("label", ""): ["Flight 93"]}


@pytest.mark.parametrize(
    "idle", ["On the one hand, it rained.", "It is one of them.", "One day it will end.", "1. Go there."]
)
def test_numbers_that_count_nothing_are_left_out(idle: str) -> None:
    assert not facts_of(idle).numbers


def test_years_and_days_are_no_numbers() -> None:
    assert not facts_of("On 4 June 2025 it rained, as it had in 1904.").numbers


def test_a_number_in_a_table_has_its_row_and_column() -> None:
    table = "| site | trees |\n|---|---|\n| Larnby | 340 |\n| Holme | 120 |\n"
    assert values(table) == {
        ("table", "Larnby, trees"): ["340"],
        ("table", "Holme, trees"): ["120"],
    }


def test_more_than_has_no_upper_end() -> None:
    (numbers,) = facts_of("More than 312 homes burnt.").numbers
    assert (numbers.values[0].low, numbers.values[0].high, numbers.values[0].qualifier) == (312, None, "over")


# Dates


def test_the_timeline_is_in_order() -> None:
    assert dates(STORY) == ["1904", "3 June 2025", "4 June 2025", "Tuesday"]


def test_yesterday_is_reckoned_from_the_dateline() -> None:
    found = {told.mention.text: told for told in facts_of(STORY).dates}
    assert found["Yesterday"].is_reckoned
    assert found["Yesterday"].first_day == found["Yesterday"].last_day == "2025-06-03"
    assert not found["1904"].is_reckoned


def test_without_a_dateline_today_is_left_out_and_weekdays_come_last() -> None:
    assert dates("Today the mill burns. On Friday it did not. It was built in 1904.") == ["1904", "Friday"]


def test_a_test_in_capitals_is_no_saturday() -> None:
    assert dates("SAT scores are up since 1998.") == ["1998"]


# Quotations and abbreviations


def test_a_quotation_has_its_speaker() -> None:
    first, second = facts_of(STORY).quotations
    assert first.speaker == "Captain Nell Orford"
    assert second.speaker.startswith("she")


def test_a_quotation_without_a_speaker_is_told_and_scare_quotes_are_not() -> None:
    found = facts_of(
        'The "expert" left. The note read in part: "nobody will ever find the money here".'
    ).quotations
    assert [(quotation.speaker, quotation.mention.text[:7]) for quotation in found] == [("", '"nobody')]


def test_the_name_of_a_law_is_no_quotation() -> None:
    assert not facts_of('Congress passed the "Hate Crimes Prevention Act" in May.').quotations


def test_a_quotation_in_small_words_is_no_name() -> None:
    assert len(facts_of('The note on the door said only "I am what I am."').quotations) == 1


def test_a_full_form_may_begin_with_the_letter_of_its_small_word() -> None:
    (short,) = facts_of("The Office of Head Start (OHS) pays for it.").abbreviations
    assert short.full == "Office of Head Start"


def test_an_abbreviation_has_its_full_form_and_every_place() -> None:
    (short,) = facts_of(STORY).abbreviations
    assert (short.short, short.full, len(short.mentions)) == ("LFS", "Larnby Fire Service", 2)


# The command


def test_rows_in_conflict_are_marked_with_the_rule() -> None:
    shown = run(write(STORY)).stdout.splitlines()
    assert any(line.startswith("! Nell Orford") for line in shown)
    assert any(line.startswith("! 120 workers") for line in shown)
    assert sum("contradiction.titles" in line for line in shown) == 2
    assert shown.index("Conflicts") > shown.index("Abbreviations")


def test_the_age_of_a_person_marks_the_person() -> None:
    text = "Ruth Calder, 58, baked for Larnby. She left in May. Mrs Calder, 59, will not be back.\n"
    (person,) = json.loads(run("--format", "json", write(text)).stdout)["files"][0]["people"]
    assert [mention["conflicts"] for mention in person["mentions"]] == [["contradiction.ages"]] * 2


def test_a_conflict_that_belongs_to_no_row_stands_at_the_end() -> None:
    shown = run(write("The adviser left. Another adviser stayed. The third advisor slept.\n")).stdout
    assert shown.rstrip().splitlines()[-1].startswith("  consistency.variants") or "Other conflicts" in shown


def test_findings_of_other_families_are_no_conflicts() -> None:
    result = run("--format", "json", write("Ana Reyes saw the the mill.\n"))
    assert json.loads(result.stdout)["files"][0]["conflicts"] == []


@pytest.mark.parametrize("width", [40, 80, 100])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    result = CliRunner(env={"COLUMNS": str(width), "NO_COLOR": "1"}).invoke(main, ["facts", write(STORY)])
    assert max(cell_len(line) for line in result.stdout.splitlines()) <= width


def test_colours_are_shown_where_they_are_asked_for() -> None:
    env = {"COLUMNS": "100", "FORCE_COLOR": "1", "NO_COLOR": ""}
    assert "\x1b[1m120 workers\x1b[0m" in CliRunner(env=env).invoke(main, ["facts", write(STORY)]).stdout


def as_json(*args: str, input: str | None = None) -> dict[str, Any]:
    found = json.loads(run("--format", "json", *args, input=input).stdout)
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    jsonschema.validate(found, SCHEMA, jsonschema.Draft202012Validator)
    return found


def test_json_follows_its_schema_and_its_places_are_those_of_the_source() -> None:
    (file,) = as_json(write(STORY))["files"]
    mentions = [mention for person in file["people"] for mention in person["mentions"]]
    assert [STORY[mention["start"] : mention["end"]] for mention in mentions] == [
        "Captain Nell Orford",
        "Sergeant Orford",
    ]
    assert (mentions[0]["line"], mentions[0]["column"]) == (5, 39)
    assert mentions[0]["conflicts"] == ["contradiction.titles"]
    assert file["dateline"]["text"] == "4 June 2025"
    assert "contradiction.titles" in {conflict["rule"] for conflict in file["conflicts"]}
    assert all(conflict["marked"] for conflict in file["conflicts"])


def test_json_has_an_object_a_file_and_the_files_that_could_not_be_read() -> None:
    found = as_json(write(STORY), "no.txt", write("Ana Reyes slept.\n", "two.txt"))
    assert [file["path"] for file in found["files"]] == ["story.md", "two.txt"]
    assert [error["path"] for error in found["errors"]] == ["no.txt"]


def test_csv_has_a_row_a_mention() -> None:
    rows = list(csv.DictReader(io.StringIO(run("--format", "csv", write(STORY)).stdout)))
    wanted = "file kind thing value unit text line column conflict".split()
    assert list(rows[0]) == wanted
    (worth,) = [row for row in rows if row["kind"] == "money"]
    assert [worth[name] for name in wanted] == [
        "story.md",
        "money",
        "",
        "2400000",
        "£",
        "£2.4m",
        "6",
        "79",
        "",
    ]
    assert [row["value"] for row in rows if row["text"] == "Yesterday"] == ["2025-06-03"]
    assert [row["conflict"] for row in rows if row["kind"] == "person"] == ["contradiction.titles"] * 2


def test_markdown_has_a_table_a_section() -> None:
    shown = run("--format", "markdown", write(STORY)).stdout
    assert shown.startswith("# Facts of story.md\n")
    assert "\n## People\n\n| name | lines | told of them | conflict |\n|---|---|---|---|\n" in shown
    assert "| LFS | 5, 6 | Larnby Fire Service |" in shown


def test_signs_of_markdown_in_the_article_are_shown_as_they_are() -> None:
    shown = run(
        "--format", "markdown", write("Ana Reyes said: “we * want | two | mills here”.\n", "a.txt")
    ).stdout
    assert r"“we \* want \| two \| mills here”" in shown


def test_standard_input_is_read_as_its_name_tells() -> None:
    result = run("--stdin-filename", "x.md", "-", input="# Fire\n\nAna *Reyes* slept.\n")
    assert result.stdout.startswith("x.md\n1 person\n")


def test_a_file_that_cannot_be_read_ends_with_2_and_the_others_are_told() -> None:
    result = run("no.txt", write(STORY))
    assert result.exit_code == 2
    assert "no.txt: could not be read: there is no such file" in result.stderr
    assert result.stdout.startswith("story.md\n")


def test_an_article_without_facts_says_so() -> None:
    result = run(write("The rain fell softly.\n"))
    assert result.exit_code == 0
    assert result.stdout == "story.md\nNo people, places, numbers, dates or quotations to check.\n"


def test_conflicts_do_not_change_the_exit_code() -> None:
    assert run(write(STORY)).exit_code == 0


def test_help_shows_an_example() -> None:
    assert "1,200 workers" in run("--help").stdout


def test_check_does_not_import_it() -> None:
    write("The rain fell softly.\n")
    script = (
        "import sys\nfrom editlint.cli import main\n"
        "try: main(['story.md'])\nexcept SystemExit: pass\n"
        "print([name for name in sys.modules if 'facts' in name or 'sheet' in name])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
