"""What the README shows is what happens."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from editlint.cli import main

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")


def block(after: str) -> str:
    """The first code block after a comment."""
    found = re.search(rf"<!-- {re.escape(after)} -->\n```\w*\n(.*?)```", README, re.DOTALL)
    assert found, f"the README has no block “{after}”"
    return found[1]


def test_the_report_shown_is_the_report(
    monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    monkeypatch.chdir(ROOT)
    result = CliRunner(env={"COLUMNS": "100", "NO_COLOR": "1"}).invoke(main, ["examples/launch-story.md"])
    assert result.exit_code == 1
    if request.config.getoption("--update"):
        shown = README.replace(block("report"), result.stdout)
        (ROOT / "README.md").write_text(shown, "utf-8")
        return
    assert block("report") == result.stdout


def test_the_sheet_shown_is_the_sheet(
    monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    monkeypatch.chdir(ROOT)
    result = CliRunner(env={"COLUMNS": "100", "NO_COLOR": "1"}).invoke(
        main, ["facts", "examples/bakery-story.md"]
    )
    assert result.exit_code == 0
    if request.config.getoption("--update"):
        shown = (ROOT / "README.md").read_text("utf-8")
        start = shown.index("<!-- facts -->\n```\n") + len("<!-- facts -->\n```\n")
        end = shown.index("```", start)
        (ROOT / "README.md").write_text(shown[:start] + result.stdout + shown[end:], "utf-8")
        return
    assert block("facts") == result.stdout


def test_the_rule_shown_keeps_its_contract(tmp_path: Path) -> None:
    path = tmp_path / "house-rules" / "tone" / "house-words.yml"
    path.parent.mkdir(parents=True)
    path.write_text(block("rule tone/house-words"), "utf-8")
    result = CliRunner().invoke(main, ["test", str(tmp_path / "house-rules")])
    assert result.output == "1 rule, no failures\n"


def test_the_settings_shown_are_sound(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "house-rules").mkdir()
    (tmp_path / "editlint.toml").write_text(block("settings"), "utf-8")
    (tmp_path / "a.txt").write_text("The council met.\n", "utf-8")
    result = CliRunner().invoke(main, ["a.txt"])
    assert result.exit_code == 0, result.output


@pytest.mark.parametrize("name", ["check", "explain", "facts", "rules", "stats", "test"])
def test_commands_named_are_there(name: str) -> None:
    assert name in main.commands
