"""Configuration: where it is found, what it means for a rule and a file, and how its mistakes are told."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

from editlint.config import (
    FORMATS,
    Choices,
    Config,
    ConfigError,
    Configs,
    PerFile,
    check_rule_names,
    load,
)
from editlint.nearest import nearest

IDS = ("tone.hedges", "tone.cliches", "wordiness.fillers", "readability.long-sentences")
FAMILIES = ("tone", "wordiness", "readability", "contradiction")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(path: str, text: str = "") -> str:
    file = Path(path)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return path


def config(text: str) -> Config:
    return load(write("editlint.toml", text))


def complaint(text: str, name: str = "editlint.toml") -> str:
    with pytest.raises(ConfigError) as caught:
        Configs().of(str(Path(write(name, text)).parent / "story.txt"))
    return str(caught.value)


# Finding the file


def test_no_file_means_the_defaults(folder: Path) -> None:
    found = Configs().of("story.txt")
    assert (found.dialect, found.fail_on, found.format) == ("auto", "warning", None)
    assert found.is_selected("tone.hedges", "story.txt", True)


def test_the_nearest_file_upward_counts() -> None:
    write("editlint.toml", 'dialect = "british"')
    write("us/editlint.toml", 'dialect = "american"')
    configs = Configs()
    assert configs.of("us/news/story.txt").dialect == "american"
    assert configs.of("uk/story.txt").dialect == "british"


def test_a_pyproject_without_our_table_is_passed_over() -> None:
    write("editlint.toml", 'dialect = "british"')
    write("site/pyproject.toml", '[project]\nname = "site"\ndependencies = ["editlint"]\n')
    assert Configs().of("site/story.txt").dialect == "british"


def test_a_broken_pyproject_that_is_not_about_editlint_is_passed_over() -> None:
    write("editlint.toml", 'dialect = "british"')
    write("site/pyproject.toml", "[project\n# editlint\n")
    assert Configs().of("site/story.txt").dialect == "british"


def test_our_table_in_a_pyproject_counts() -> None:
    write("pyproject.toml", '[tool.editlint]\nfail-on = "error"\n')
    assert Configs().of("story.txt").fail_on == "error"


@pytest.mark.parametrize(
    "text",
    [
        '[ tool . "editlint" ]\nfail-on = "error"',
        '[tool]\neditlint.fail-on = "error"',
        'tool.editlint.fail-on="error"',
    ],
)
def test_our_table_may_be_written_in_any_way_of_toml(text: str) -> None:
    write("pyproject.toml", text)
    assert Configs().of("story.txt").fail_on == "error"


def test_editlint_toml_wins_over_a_pyproject_beside_it() -> None:
    write("pyproject.toml", '[tool.editlint]\nfail-on = "error"\n')
    write("editlint.toml", 'fail-on = "never"\n')
    assert Configs().of("story.txt").fail_on == "never"


def test_a_folder_is_looked_at_once() -> None:
    write("editlint.toml", 'dialect = "british"')
    configs = Configs()
    assert configs.of("news/story.txt") is configs.of("news/other.txt")
    assert configs.of("sport/story.txt") is configs.of("news/story.txt")


def test_a_named_pyproject_without_our_table_is_an_error() -> None:
    with pytest.raises(ConfigError) as caught:
        load(write("pyproject.toml", "[project]\n"))
    assert str(caught.value) == "pyproject.toml: there is no table [tool.editlint] in it"


def test_a_named_file_that_is_not_there_is_an_error() -> None:
    with pytest.raises(ConfigError) as caught:
        load("house.toml")
    assert str(caught.value) == "house.toml: cannot be read: no such file or directory"


def test_a_byte_order_mark_is_no_matter(folder: Path) -> None:
    (folder / "editlint.toml").write_bytes(b'\xef\xbb\xbfdialect = "british"\r\n')
    assert Configs().of("story.txt").dialect == "british"


def test_toml_is_not_imported_without_a_file() -> None:
    code = "import sys, editlint.config as c; c.Configs().of('a.txt'); print('tomllib' in sys.modules)"
    root = str(Path(__file__).parent.parent)
    made = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": root},
    )
    assert made.stdout == "False\n"


# Which rules, at which level


def test_all_rules_run_but_those_off_by_default() -> None:
    assert Config().is_selected("tone.hedges", "story.txt", True)
    assert not Config().is_selected("tone.hedges", "story.txt", False)


def test_select_runs_only_what_it_names() -> None:
    made = config('select = ["tone", "wordiness.fillers"]')
    assert made.is_selected("tone.hedges")
    assert made.is_selected("wordiness.fillers")
    assert not made.is_selected("wordiness.padding")


def test_extend_select_adds_a_rule_that_is_off_by_default() -> None:
    made = config('extend-select = ["tone.hedges"]')
    assert made.is_selected("tone.hedges", on_by_default=False)
    assert made.is_selected("wordiness.fillers", on_by_default=True)


def test_the_narrowest_name_decides() -> None:
    made = config('select = ["all", "tone.hedges"]\nignore = ["tone"]')
    assert made.is_selected("tone.hedges")
    assert not made.is_selected("tone.cliches")
    assert made.is_selected("wordiness.fillers")


def test_ignore_wins_over_select_of_the_same_name() -> None:
    assert not config('select = ["tone"]\nignore = ["tone"]').is_selected("tone.hedges")


def test_a_level_off_switches_a_rule_off() -> None:
    made = config('[levels]\n"tone.hedges" = "off"')
    assert not made.is_selected("tone.hedges")
    assert made.level_of("tone.hedges", "warning") is None


def test_a_level_for_a_rule_wins_over_off_for_its_family() -> None:
    made = config('[levels]\ntone = "off"\n"tone.hedges" = "error"')
    assert made.level_of("tone.hedges", "warning") == "error"
    assert made.level_of("tone.cliches", "warning") is None


def test_a_level_does_not_run_a_rule_that_is_off_by_default() -> None:
    made = config('[levels]\n"tone.hedges" = "error"')
    assert made.level_of("tone.hedges", "warning", on_by_default=False) is None


def test_levels_may_be_for_all() -> None:
    made = config('levels = { all = "suggestion", tone = "error" }')
    assert made.level_of("tone.hedges", "warning") == "error"
    assert made.level_of("wordiness.fillers", "warning") == "suggestion"


def test_rule_names_in_tables_need_no_quotation_marks() -> None:
    made = config('[levels]\ntone.hedges = "off"\n[options.readability.long-sentences]\nmost = 40')
    assert made.choices.levels == {"tone.hedges": "off"}
    assert made.options == {"readability.long-sentences": {"most": 40}}


def test_options_are_kept_by_rule() -> None:
    made = config('[options."readability.long-sentences"]\nmost = 40')
    assert made.options == {"readability.long-sentences": {"most": 40}}


def test_a_per_file_table_counts_for_its_files_only() -> None:
    made = config('[[per-file]]\nfiles = ["press/**/*.md"]\nignore = ["tone"]')
    assert not made.is_selected("tone.hedges", "press/may/release.md")
    assert not made.is_selected("tone.hedges", "press/release.md")
    assert made.is_selected("tone.hedges", "news/release.md")
    assert made.is_selected("tone.hedges", "press/release.txt")


def test_a_per_file_table_wins_over_the_file() -> None:
    made = config('ignore = ["tone.hedges"]\n[[per-file]]\nfiles = ["*.md"]\nextend-select = ["tone"]')
    assert made.is_selected("tone.hedges", "a.md")
    assert not made.is_selected("tone.hedges", "a.txt")


def test_the_last_per_file_table_wins() -> None:
    made = config(
        '[[per-file]]\nfiles = ["*.md"]\n[per-file.levels]\ntone = "error"\n'
        '[[per-file]]\nfiles = ["a.md"]\nlevels = { tone = "suggestion" }\n'
    )
    assert made.level_of("tone.hedges", "warning", "a.md") == "suggestion"
    assert made.level_of("tone.hedges", "warning", "b.md") == "error"


def test_the_command_line_wins_over_all() -> None:
    made = config('ignore = ["tone.hedges"]\n[[per-file]]\nfiles = ["*.md"]\nlevels = { tone = "off" }')
    made = made.with_overrides(select=["tone"], levels={"tone.hedges": "error"})
    assert made.level_of("tone.hedges", "warning", "a.md") == "error"
    assert not made.is_selected("wordiness.fillers", "a.md")


def test_globs_are_relative_to_the_file_not_to_the_working_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    write("site/editlint.toml", '[[per-file]]\nfiles = ["press/*.md"]\nignore = ["tone"]')
    write("site/press/a.md")
    assert not Configs().of("site/press/a.md").is_selected("tone.hedges", "site/press/a.md")
    monkeypatch.chdir("site/press")
    assert not Configs().of("a.md").is_selected("tone.hedges", "a.md")


@pytest.mark.parametrize(
    ("glob", "path", "matches"),
    [
        ("*.md", "deep/in/a.md", True),
        ("./*.md", "a.md", True),
        ("/a.md", "deep/a.md", False),
        ("drafts", "news/drafts/a.md", True),
        ("drafts/", "drafts/may/a.md", True),
        ("news/*.md", "news/may/a.md", False),
        ("news/**", "news/may/a.md", True),
        ("**/may/*.md", "may/a.md", True),
        ("a?.md", "ab.md", True),
        ("[!a]*.md", "b.md", True),
        ("[!a]*.md", "ab.md", False),
        ("[a-c].md", "b.md", True),
        ("a(1).md", "a(1).md", True),
        ("a[.md", "a[.md", True),
        ("*.md", "a.mdx", False),
    ],
)
def test_globs_match(glob: str, path: str, matches: bool) -> None:
    made = Config(path=str(Path.cwd() / "editlint.toml"), exclude=(glob,))
    assert made.excludes(path) is matches


def test_a_configuration_is_simple_data() -> None:
    text = 'ignore = ["tone"]\n[options."tone.hedges"]\nmost = 2\n[[per-file]]\nfiles = ["*.md"]\n'
    made = config(text)
    assert pickle.loads(pickle.dumps(made)) == made == config(text)
    assert made.per_file == (PerFile(("*.md",), Choices()),)


def test_errors_can_be_pickled() -> None:
    error = pickle.loads(pickle.dumps(ConfigError("editlint.toml", 4, "unknown key")))
    assert str(error) == "editlint.toml:4: unknown key"


def test_accepted_words_are_in_lower_case() -> None:
    assert config('accept = ["Kyiv", "end  result"]').accept == {"kyiv", "end result"}


def test_accepted_words_may_stand_in_a_file_one_a_line() -> None:
    write("words.txt", "# house words\nKyiv\n\nEnd result\n")
    assert config('accept = "words.txt"').accept == {"kyiv", "end result"}


def test_folders_of_rules_begin_at_the_file(folder: Path) -> None:
    (folder / "site/house").mkdir(parents=True)
    write("site/editlint.toml", 'rules = ["house/"]')
    assert Configs().of("site/a.md").rules == (str(folder / "site/house"),)


def test_the_formats_are_those_there_are() -> None:
    from editlint.reporters import REPORTERS

    assert set(FORMATS) == set(REPORTERS)


# Mistakes


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            '# ours\n\nselect = ["tone"]\nignroe = ["tone.hedges"]\n',
            "editlint.toml:4: unknown key “ignroe”; did you mean “ignore”?",
        ),
        ('fail_on = "error"', "editlint.toml:1: unknown key “fail_on”; did you mean “fail-on”?"),
        (
            'select = "tone"',
            'editlint.toml:1: “select” must be a list of texts; write `select = ["tone"]`',
        ),
        (
            "\nignore = [1]",
            'editlint.toml:2: “ignore” must be a list of texts; write `ignore = ["tone.hedges"]`',
        ),
        (
            'dialect = "britsh"',
            "editlint.toml:1: “dialect”: “britsh” is not one of american, british, auto; "
            "did you mean “british”?",
        ),
        (
            "fail-on = true",
            "editlint.toml:1: “fail-on”: must be a text, one of error, warning, suggestion, never",
        ),
        (
            'format = "jsn"',
            "editlint.toml:1: “format”: “jsn” is not one of full, concise, json, github, statistics; "
            "did you mean “json”?",
        ),
        (
            '[levels]\ntone = "error"\n"tone.hedges" = "warn"\n',
            "editlint.toml:3: level of “tone.hedges”: “warn” is not one of error, warning, suggestion, off; "
            "did you mean “warning”?",
        ),
        (
            '[levels]\ntone = "error"\ntone2.hedges = "wrning"\n',
            "editlint.toml:3: level of “tone2.hedges”: “wrning” is not one of error, warning, "
            "suggestion, off; did you mean “warning”?",
        ),
        (
            "levels = []",
            'editlint.toml:1: “levels” must be a table; write `levels = { "tone.hedges" = "off" }`',
        ),
        (
            'select = [\n  "tone",\n]\nrules = [\n  "nowhere",\n]\n',
            "editlint.toml:5: the folder of rules “nowhere” is not there; "
            "paths begin at the folder of this file",
        ),
        (
            'rules = ["editlint.toml"]',
            "editlint.toml:1: the folder of rules “editlint.toml” is a file, not a folder; "
            "paths begin at the folder of this file",
        ),
        (
            'accept = "Kyiv"',
            "editlint.toml:1: the file of accepted words “Kyiv” cannot be read: no such file or directory; "
            'for a word write `accept = ["Kyiv"]`',
        ),
        (
            "[options.readability]\nmost = 3",
            "editlint.toml:1: “readability”: options belong to one rule; "
            'begin them with [options."readability.long-sentences"]',
        ),
        (
            '[options]\n\n"readability.long-sentences" = 40',
            "editlint.toml:3: “readability.long-sentences”: options belong to one rule; "
            'begin them with [options."readability.long-sentences"]',
        ),
        (
            '[[per-file]]\nfiles = ["a.md"]\n\n[[per-file]]\nignore = ["tone"]\n',
            'editlint.toml:4: “files” is missing; write `files = ["press/**/*.md"]`',
        ),
        (
            '[[per-file]]\nfiles = ["a.md"]\n\n[[per-file]]\nfiles = ["b.md"]\nselct = ["tone"]\n',
            "editlint.toml:6: unknown key “selct”; did you mean “select”?",
        ),
        (
            "[per-file]\nfiles = []\n",
            "editlint.toml:1: “per-file” must be a list of tables; begin each with [[per-file]]",
        ),
        (
            'exclude = ["[z-a].md"]',
            "editlint.toml:1: “[z-a].md” in “exclude” is not a pattern for paths: bad character range z-a",
        ),
        (
            '[tool.editlint]\nselect = ["tone"]\n',
            "editlint.toml:1: in editlint.toml the settings stand alone; "
            "write `select = …` without [tool.editlint]",
        ),
        (
            'dialect = "british"\nfail-on = error\n',
            "editlint.toml:2: is not valid TOML; write text between quotation marks",
        ),
        (
            'dialect = "british"\n\ndialect = "american"\n',
            "editlint.toml:3: is not valid TOML; this key is there twice; keep one, "
            'and write names of rules as "tone.hedges"',
        ),
        (
            'select = [\n  "tone"\n  "wordiness"\n]\n',
            "editlint.toml:3: is not valid TOML; end the list with `]`, and part its items by commas",
        ),
    ],
)
def test_mistakes_are_told_with_line_and_mend(text: str, message: str) -> None:
    assert complaint(text) == message


def test_an_unknown_key_that_is_like_none_brings_the_list_of_keys() -> None:
    assert complaint("xyz = 1").startswith(
        "editlint.toml:1: unknown key “xyz”; there are select, extend-select,"
    )


def test_the_line_of_a_key_is_not_that_of_a_text_like_it() -> None:
    text = 'accept = ["""\nignroe = 1\n"""]\n# ignroe = 2\nignroe = 3\n'
    assert complaint(text).startswith("editlint.toml:5: ")


def test_mistakes_in_a_pyproject_have_their_line() -> None:
    text = '[project]\nselct = 1\n\n[tool.editlint]\nselct = ["tone"]\n'
    assert (
        complaint(text, "pyproject.toml") == "pyproject.toml:5: unknown key “selct”; did you mean “select”?"
    )


def test_a_broken_pyproject_with_our_table_is_told() -> None:
    text = "[tool.editlint]\nselect = [\n"
    assert complaint(text, "pyproject.toml").startswith("pyproject.toml:2: is not valid TOML; ")


def test_a_table_that_is_none_is_told() -> None:
    assert complaint("[tool]\neditlint = 1", "pyproject.toml") == (
        "pyproject.toml:2: “editlint” must be a table; begin it with [tool.editlint]"
    )


def test_a_file_that_is_not_in_utf_8_is_told(folder: Path) -> None:
    (folder / "editlint.toml").write_bytes(b'dialect = "british"\naccept = ["caf\xe9"]\n')
    with pytest.raises(ConfigError, match=r"^editlint\.toml:2: is not in UTF-8; save it so$"):
        Configs().of("story.txt")


def test_a_file_elsewhere_is_named_in_full(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "deep").mkdir()
    monkeypatch.chdir("deep")
    (folder / "editlint.toml").write_text("selct = []")
    with pytest.raises(ConfigError) as caught:
        Configs().of("story.txt")
    assert caught.value.path == str(folder / "editlint.toml")


# Names of rules


def unknown(made: Config) -> str:
    with pytest.raises(ConfigError) as caught:
        check_rule_names(made, IDS, FAMILIES)
    return str(caught.value)


def test_known_names_pass() -> None:
    text = 'select = ["all", "tone"]\n[levels]\n"tone.hedges" = "off"\n[options."tone.hedges"]\nmost = 2\n'
    check_rule_names(config(text).with_overrides(ignore=["contradiction"]), IDS, FAMILIES)


def test_an_unknown_rule_is_told_with_its_line() -> None:
    made = config('select = [\n  "tone",\n  "tone.hegdes",\n]\n')
    assert (
        unknown(made)
        == "editlint.toml:3: there is no rule or family “tone.hegdes”; did you mean “tone.hedges”?"
    )


def test_a_rule_without_its_family_is_understood() -> None:
    made = config('ignore = ["long-sentences"]')
    assert unknown(made) == (
        "editlint.toml:1: there is no rule or family “long-sentences”; "
        "did you mean “readability.long-sentences”?"
    )


def test_an_unknown_rule_in_levels_is_told_with_its_line() -> None:
    made = config('[levels]\ntone = "off"\n"tone.hegdes" = "off"\n')
    assert unknown(made).startswith("editlint.toml:3: there is no rule or family “tone.hegdes”")


def test_an_unknown_rule_in_levels_on_one_line_is_told_with_its_line() -> None:
    made = config('dialect = "auto"\nlevels = { wordiness = "off", tone.hegdes = "off" }\n')
    assert unknown(made).startswith("editlint.toml:2: there is no rule or family “tone.hegdes”")


def test_an_unknown_rule_in_options_is_told_with_its_line() -> None:
    made = config('select = ["tone"]\n\n[options."tone.hegdes"]\nmost = 1\n')
    assert unknown(made) == "editlint.toml:3: there is no rule “tone.hegdes”; did you mean “tone.hedges”?"


def test_an_unknown_rule_in_a_per_file_table_is_told_with_its_line() -> None:
    made = config(
        '[[per-file]]\nfiles = ["a"]\nignore = ["tone"]\n[[per-file]]\nfiles = ["b"]\nignore = ["tonne"]\n'
    )
    assert unknown(made) == "editlint.toml:6: there is no rule or family “tonne”; did you mean “tone”?"


def test_an_unknown_rule_like_none_is_told_where_to_look() -> None:
    assert unknown(config('ignore = ["zzz"]')) == (
        "editlint.toml:1: there is no rule or family “zzz”; `editlint rules` lists them"
    )


@pytest.mark.parametrize(
    ("overrides", "message"),
    [
        ({"select": ["tonne"]}, "--select: there is no rule or family “tonne”; did you mean “tone”?"),
        (
            {"extend_select": ["tonne"]},
            "--extend-select: there is no rule or family “tonne”; did you mean “tone”?",
        ),
        ({"ignore": ["tonne"]}, "--ignore: there is no rule or family “tonne”; did you mean “tone”?"),
        ({"levels": {"tonne": "off"}}, "--level: there is no rule or family “tonne”; did you mean “tone”?"),
    ],
)
def test_an_unknown_rule_on_the_command_line_is_told_with_its_option(overrides: dict, message: str) -> None:
    assert unknown(Config().with_overrides(**overrides)) == message


@pytest.mark.parametrize(
    ("overrides", "message"),
    [
        (
            {"fail_on": "eror"},
            "--fail-on: “eror” is not one of error, warning, suggestion, never; did you mean “error”?",
        ),
        (
            {"levels": {"tone": "of"}},
            "--level: “of” is not one of error, warning, suggestion, off; did you mean “off”?",
        ),
        ({"rules": ["nowhere"]}, "--rules: there is no folder “nowhere”"),
    ],
)
def test_a_wrong_value_on_the_command_line_is_told_with_its_option(overrides: dict, message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        Config().with_overrides(**overrides)
    assert str(caught.value) == message


def test_the_nearest_word_does_not_mind_capitals() -> None:
    assert nearest("Ignroe", ["select", "ignore"]) == "ignore"


def test_no_word_is_near_to_a_wholly_different_one() -> None:
    assert nearest("qqq", ["select", "ignore"]) is None
