"""The command line: what a user types, sees and gets as exit code."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from editlint.cli import main

GOOD = "The council met on Monday. It voted for the plan.\n"
BAD = "The committee saw the the plan.\n"  # a doubled word


def run(*args: str, input: bytes | str | None = None) -> Result:
    return CliRunner().invoke(main, [*args], input=input, catch_exceptions=False)


@pytest.fixture(autouse=True)
def _in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def write(name: str, content: str | bytes) -> str:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return name


def test_clean_text_ends_with_0() -> None:
    result = run(write("good.txt", GOOD))
    assert result.exit_code == 0, result.output


def test_findings_end_with_1() -> None:
    result = run("--format", "concise", write("bad.txt", BAD))
    assert result.exit_code == 1
    assert result.stdout.startswith("bad.txt:1:19: warning redundancy.doubled-words")


def test_fail_on_never_ends_with_0() -> None:
    assert run("--fail-on", "never", write("bad.txt", BAD)).exit_code == 0


def test_check_is_the_command_without_a_name() -> None:
    write("bad.txt", BAD)
    assert run("bad.txt").output == run("check", "bad.txt").output


def test_standard_input_is_read_as_its_name_tells() -> None:
    result = run(
        "--format", "concise", "--stdin-filename", "x.md", "-", input="# Title\n\nSome *the* the plan.\n"
    )
    assert result.stdout.startswith("x.md:3:")


def test_json_has_the_findings() -> None:
    report = json.loads(run("--format", "json", write("bad.txt", BAD)).stdout)
    assert [f["text"] for f in report["files"][0]["findings"]] == ["the the"]
    assert report["summary"]["files"] == 1


def test_quiet_leaves_suggestions_out() -> None:
    report = json.loads(run("--format", "json", "-q", write("bad.txt", BAD)).stdout)
    assert all(f["level"] != "suggestion" for f in report["files"][0]["findings"])


def test_a_folder_is_walked_and_a_circle_of_links_ends() -> None:
    write("drafts/one.txt", BAD)
    write("drafts/deep/two.md", BAD)
    write("drafts/picture.png", b"\x89PNG\0")
    os.symlink("..", "drafts/deep/up")
    result = run("--format", "json", "drafts")
    assert [f["path"] for f in json.loads(result.stdout)["files"]] == ["drafts/one.txt", "drafts/deep/two.md"]


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("nul.txt", b"some\0text", "nul.txt"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "picture.txt"),
        ("missing.txt", None, "there is no such file"),
    ],
)
def test_a_file_that_is_no_text_is_told_and_the_others_are_linted(
    name: str, content: bytes | None, told: str
) -> None:
    if content is not None:
        write(name, content)
    result = run("--format", "concise", name, write("bad.txt", BAD))
    assert result.exit_code == 2
    assert told in result.stderr
    assert "bad.txt:1:19" in result.stdout


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.txt", b""),
        ("blank.txt", b" \n\n\t\n"),
        ("bom.txt", b"\xef\xbb\xbf"),
        ("cr.txt", b"One line.\rThe next line.\r"),
        ("crlf.md", b"# Title\r\n\r\nText.\r\n"),
        ("latin.txt", "Café prices “rose”.".encode("cp1252")),
        ("surrogate.txt", b"\x81\x8d\x8f\x90\x9d odd bytes of Windows-1252"),
        ("utf16.txt", "A text in UTF-16.".encode("utf-16")),
        ("long.txt", b"word " * 200_000),
        ("one-word.txt", b"x" * 500_000),
        ("deep.md", b"> " * 3_000 + b"deep"),
        ("nested.md", b"- " * 500 + b"deep"),
        ("stars.md", b"*" * 20_000),
        ("brackets.md", b"[" * 20_000),
        ("front.md", b"---\ntitle: never closed\n\nText.\n"),
        ("deep.html", b"<div>" * 10_000 + b"text"),
        ("broken.html", b"<p>One<p>Two</b></i><table><td>three &nope; &#99999999; <!-- never closed"),
        ("tags.html", b"<" * 50_000),
        ("directive.md", b"<!-- editlint: -->\n\n<!-- editlint: allow -->\n\nText.\n"),
        ("quotes.txt", b'"' * 10_001),
        ("stops.txt", b"." * 50_000),
        ("emoji.txt", "👩‍👩‍👧‍👦 familes 👍🏽".encode()),
        ("controls.txt", b"bell\x07 and escape\x1b[31m red"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("format_", ["full", "json"])
def test_odd_text_is_linted(name: str, content: bytes, format_: str) -> None:
    result = run("--format", format_, "--fail-on", "never", write(name, content))
    assert result.exit_code == 0, result.output[-500:]
    assert "\x1b" not in result.output


@pytest.mark.parametrize(
    ("config", "told"),
    [
        ('ignroe = ["tone"]', "editlint.toml:1: unknown key “ignroe”; did you mean “ignore”?"),
        ("ignore = 3", "editlint.toml:1:"),
        (
            '\nignore = ["tone.hypee"]',
            "editlint.toml:2: there is no rule or family “tone.hypee”; did you mean “tone.hype”?",
        ),
        ("ignore = [", "editlint.toml:1:"),
        ('rules = ["nowhere/"]', "editlint.toml:1:"),
        ('fail-on = "warn"', "editlint.toml:1:"),
        ('[options."readability.long-sentences"]\nmsot = 3', "did you mean “most”?"),
        ('[options."readability.long-sentences"]\nmost = "many"', "must be a whole number"),
    ],
)
def test_a_mistake_in_the_settings_is_told_and_ends_with_2(config: str, told: str) -> None:
    write("editlint.toml", config)
    result = run(write("good.txt", GOOD))
    assert result.exit_code == 2
    assert told in result.stderr, result.stderr


def test_a_broken_rule_of_ones_own_is_told_and_ends_with_2() -> None:
    write("house/tone/mine.yml", "title: Mine\nmessage: [")
    write("editlint.toml", 'rules = ["house"]')
    result = run(write("good.txt", GOOD))
    assert result.exit_code == 2
    assert "house/tone/mine.yml:3: broken YAML" in result.stderr


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["--select", "tonne", "x.txt"], "did you mean “tone”?"),
        (["--level", "tone", "x.txt"], "RULE=LEVEL"),
        (["--level", "tone=loud", "x.txt"], "--level"),
        (["--nope", "x.txt"], "No such option"),
        (["--config", "nowhere.toml", "x.txt"], "nowhere.toml"),
        (["check"], "name a file"),
        (["explain", "tone.hypee"], "did you mean “tone.hype”?"),
        (["rules", "tonne"], "did you mean “tone”?"),
    ],
)
def test_a_mistake_on_the_command_line_is_told_and_ends_with_2(args: list[str], told: str) -> None:
    write("x.txt", GOOD)
    result = run(*args)
    assert result.exit_code == 2
    assert told in result.stderr


def test_a_rule_that_fails_is_reported_and_the_others_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    from editlint.checks.articles import Articles

    def fails(self: Articles, doc: object) -> None:
        raise ZeroDivisionError("on purpose")

    monkeypatch.setattr(Articles, "run", fails)
    result = run("--format", "concise", write("bad.txt", BAD))
    assert result.exit_code == 2
    assert "grammar.a-an" in result.stderr and "on purpose" in result.stderr
    assert "bad.txt:1:19" in result.stdout


def test_an_unreadable_file_is_told() -> None:
    if os.geteuid() == 0:
        pytest.skip("root may read every file")
    write("secret.txt", GOOD)
    os.chmod("secret.txt", 0)
    result = run("secret.txt")
    assert result.exit_code == 2 and "permissions" in result.stderr


def test_per_file_settings_and_levels() -> None:
    write("editlint.toml", '[[per-file]]\nfiles = ["press/*.txt"]\nignore = ["redundancy"]\n')
    assert run(write("press/a.txt", BAD)).exit_code == 0
    assert run(write("news/a.txt", BAD)).exit_code == 1
    assert run("--level", "redundancy=suggestion", "news/a.txt").exit_code == 0


def test_an_accepted_word_is_not_reported() -> None:
    write("editlint.toml", 'accept = ["the the"]')
    assert run(write("bad.txt", BAD)).exit_code == 0


def test_a_comment_allows_a_rule_and_an_idle_one_is_reported() -> None:
    write("a.md", "<!-- editlint: allow redundancy.doubled-words — a band -->\n\n" + BAD)
    assert run("a.md").exit_code == 0
    write("b.md", "<!-- editlint: allow redundancy.doubled-words -->\n\n" + GOOD)
    assert "structure.unused-allowance" in run("--format", "concise", "b.md").stdout


def test_the_rules_about_comments_are_explained() -> None:
    result = run("explain", "structure.unused-allowance")
    assert result.exit_code == 0 and "Delete the comment" in result.stdout


def test_statistics_count_by_rule() -> None:
    result = run("--statistics", write("bad.txt", BAD))
    assert "redundancy.doubled-words" in result.stdout


def test_completion_knows_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    from click.shell_completion import ShellComplete

    complete = ShellComplete(main, {}, "editlint", "_EDITLINT_COMPLETE")
    values = [item.value for item in complete.get_completions(["explain"], "redundancy.doubled-w")]
    assert values == ["redundancy.doubled-words"]


def test_help_teaches() -> None:
    text = run("--help").output
    assert "editlint draft.txt" in text and "Exit codes" in text
    assert "--fail-on" in run("check", "--help").output


def test_fast_leaves_out_rules_that_read_grammar_and_says_so(tmp_path: Path) -> None:
    article = tmp_path / "story.txt"
    article.write_text(
        "In the flood the towpath was never closed. The trust ran a bus. The towpath was shut for five weeks.\n",
        "utf-8",
    )
    rules = ["--select", "contradiction.denials"]
    whole = run(*rules, str(article))
    fast = run(*rules, "--fast", str(article))
    assert "contradiction.denials" in whole.output
    assert "contradiction.denials" not in fast.output
    assert "1 rule that read grammar" in fast.output
