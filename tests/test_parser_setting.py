"""Which parser reads the article: `[english] parser` in the settings, `--parser` on the command line."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from editlint.cli import main
from editlint.config import Config, ConfigError, is_parser, load
from editlint.english import spacy_backend
from editlint.linter import Linter
from editlint.readers import read_text

TEXT = "The council met on Monday. It voted for the plan.\n"
NO_SPACY = "spaCy is not installed"


@pytest.fixture(autouse=True)
def _in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.chdir(tmp_path)
    Path("story.txt").write_text(TEXT, encoding="utf-8")
    spacy_backend.load.cache_clear()
    yield
    spacy_backend.load.cache_clear()


@pytest.fixture
def _without_spacy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The models that were loaded, if spaCy had them all."""
    models = list[str]()

    def loaded(model: str) -> Any:
        models.append(model)

    loaded.cache_clear = lambda: None  # type: ignore[attr-defined]
    monkeypatch.setattr(spacy_backend, "load", loaded)
    return models


def run(*args: str) -> Result:
    return CliRunner().invoke(main, [*args, "story.txt"], catch_exceptions=False)


def settings(text: str, name: str = "editlint.toml") -> Config:
    Path(name).write_text(text, encoding="utf-8")
    return load(name)


def complaint(text: str, name: str = "editlint.toml") -> str:
    with pytest.raises(ConfigError) as caught:
        settings(text, name)
    return str(caught.value)


def test_the_engine_is_editlints_own_unless_told_otherwise() -> None:
    assert settings("").parser == "editlint" == Config().parser


@pytest.mark.parametrize("parser", ["editlint", "spacy", "spacy:en_core_web_lg", "spacy:/models/house"])
def test_the_settings_name_a_parser(parser: str) -> None:
    assert settings(f'[english]\nparser = "{parser}"').parser == parser
    assert settings(f'[tool.editlint.english]\nparser = "{parser}"', "pyproject.toml").parser == parser


def test_the_command_line_wins() -> None:
    config = settings('[english]\nparser = "spacy"')
    assert config.with_overrides(parser="editlint").parser == "editlint"
    assert config.with_overrides(parser=None).parser == "spacy"


@pytest.mark.parametrize("name", ["", "spaCy", "stanza", "editlint:x", "spacy-en", "en_core_web_sm"])
def test_other_parsers_are_unknown(name: str) -> None:
    assert not is_parser(name)


def test_an_unknown_parser_in_the_settings_is_told_with_its_line() -> None:
    assert complaint('select = ["tone"]\n[english]\nparser = "spcay"') == (
        "editlint.toml:3: “parser”: “spcay” is not one of editlint, spacy, spacy:MODEL; did you mean “spacy”?"
    )


def test_an_unknown_parser_in_a_pyproject_is_told_with_its_line() -> None:
    told = complaint('[tool.editlint.english]\n\nparser = "stanza"', "pyproject.toml")
    assert told == "pyproject.toml:3: “parser”: “stanza” is not one of editlint, spacy, spacy:MODEL"


@pytest.mark.parametrize("value", ["3", "true", "[]", '["spacy"]'])
def test_a_parser_that_is_no_text_is_told(value: str) -> None:
    assert complaint(f"[english]\nparser = {value}") == (
        "editlint.toml:2: “parser”: must be a text, one of editlint, spacy, spacy:MODEL"
    )


def test_an_unknown_key_beside_the_parser_is_told() -> None:
    told = complaint('[english]\nparsr = "spacy"')
    assert told == "editlint.toml:2: unknown key “parsr”; did you mean “parser”?"


@pytest.mark.parametrize("text", ['english = "spacy"', "english = []"])
def test_english_that_is_no_table_is_told(text: str) -> None:
    told = complaint(text)
    assert told.startswith("editlint.toml:1: “english” must be a table; write `[english]`")


def test_an_unknown_parser_on_the_command_line_ends_with_2() -> None:
    result = run("--parser", "spcay")
    assert result.exit_code == 2
    assert result.stderr == (
        "editlint: --parser: “spcay” is not one of editlint, spacy, spacy:MODEL; did you mean “spacy”?\n"
    )


@pytest.mark.usefixtures("_without_spacy")
def test_missing_spacy_ends_with_2_and_one_line() -> None:
    result = run("--parser", "spacy")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith(f"editlint: --parser: {NO_SPACY}")
    assert result.stderr.endswith("pip install spacy\n")
    assert result.stderr.count("\n") == 1


@pytest.mark.usefixtures("_without_spacy")
def test_missing_spacy_is_told_with_the_line_that_asks_for_it() -> None:
    Path("editlint.toml").write_text('dialect = "british"\n\n[english]\nparser = "spacy"\n', encoding="utf-8")
    result = run()
    assert result.exit_code == 2
    assert result.stderr.startswith(f"editlint: editlint.toml:4: {NO_SPACY}")


@pytest.mark.usefixtures("_without_spacy")
@pytest.mark.parametrize("text", ['dialect = "british"\n', '[english]\nparser = "editlint"\n'])
def test_the_settings_are_not_blamed_for_the_command_line(text: str) -> None:
    Path("editlint.toml").write_text(text, encoding="utf-8")
    assert run("--parser", "spacy").stderr.startswith(f"editlint: --parser: {NO_SPACY}")


@pytest.mark.usefixtures("_without_spacy")
def test_our_own_engine_needs_no_spacy() -> None:
    Path("editlint.toml").write_text('[english]\nparser = "spacy"\n', encoding="utf-8")
    assert run("--parser", "editlint").exit_code == 0


@pytest.mark.parametrize(
    ("parser", "model"), [("spacy", "en_core_web_sm"), ("spacy:", "en_core_web_sm"), ("spacy:house", "house")]
)
def test_the_model_is_loaded_before_the_first_article(asked: list[str], parser: str, model: str) -> None:
    Linter.of(Config(parser=parser))
    assert asked == [model]


def test_no_model_is_loaded_for_our_own_engine(asked: list[str]) -> None:
    Linter.of(Config())
    assert asked == []


def test_articles_know_their_parser(asked: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    seen = set[str]()
    linter = Linter.of(Config(parser="spacy:house"))
    can_find = type(linter.book).can_find

    def seeing(book: Any, id: str, doc: Any) -> bool:
        seen.add(doc.parser)
        return can_find(book, id, doc)

    monkeypatch.setattr(type(linter.book), "can_find", seeing)
    linter.lint(read_text(TEXT))
    assert seen == {"spacy:house"}


def test_an_article_reads_by_the_engine_unless_told_otherwise() -> None:
    assert read_text(TEXT).parser == "editlint"
