"""editlint as a library."""

from pathlib import Path

import pytest

import editlint


def test_a_text_is_linted() -> None:
    findings = editlint.lint_text("The committee saw the the plan.\n")
    assert [(f.rule, f.span.start, f.span.end) for f in findings] == [("redundancy.doubled-words", 18, 25)]


def test_a_file_is_linted_with_the_nearest_settings(tmp_path: Path) -> None:
    (tmp_path / "editlint.toml").write_text('ignore = ["redundancy"]\n')
    (tmp_path / "draft.txt").write_text("The committee saw the the plan.\n")
    assert editlint.lint_path(str(tmp_path / "draft.txt")).findings == ()


def test_a_file_that_is_not_there_is_a_problem_and_no_exception(tmp_path: Path) -> None:
    assert editlint.lint_path(str(tmp_path / "no.txt")).problem == "there is no such file"


def test_there_is_no_other_name() -> None:
    with pytest.raises(AttributeError, match="nonsense"):
        getattr(editlint, "nonsense")  # noqa: B009
