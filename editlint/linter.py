"""The pipeline: a file in, its findings out. Every front end calls this and nothing below it."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, NamedTuple
from zlib import crc32

from .beside import beside
from .config import Config, ConfigError, Configs, check_rule_names, shown
from .filters.overlap import without_overlaps
from .filters.suppress import ALLOWANCE_RULES, suppress
from .model.document import Document
from .model.finding import Finding, Level
from .model.result import FileResult, InternalError
from .readers import Unreadable, read_bytes, read_text
from .rulebook import FAMILIES, Rule, Rulebook, load

SUFFIXES = (".txt", ".text", ".md", ".markdown", ".html", ".htm")  # the files of a folder that are articles
_LEAST_BESIDE = 1_500  # characters; a shorter article is read before a second process has started
_NEIGHBOURS = 24  # characters on each side of a finding that tell it from another one of the same words

_Result = list[Finding] | InternalError  # of one rule


class Linter(NamedTuple):
    """The rules of one configuration, ready to read articles."""

    config: Config
    book: Rulebook
    made: dict[tuple[str, Level], Rule]  # remembered: a rule is made when the first article needs it

    @classmethod
    def of(cls, config: Config) -> Linter:
        """Load the rules, and the parser if it is not our own. Raises RuleError and ConfigError."""
        if config.parser != "editlint":
            _load_parser(config)
        book = load(config.rules)
        check_rule_names(config, {*book.ids, *ALLOWANCE_RULES}, FAMILIES)
        linter = cls(config, book, {})
        for id in config.options:  # so that a wrong option is told at once
            linter.rule(id, book.plain[id]["level"])
        return linter

    def levels(self, path: str = "") -> dict[str, Level]:
        """The rules that run on the file at `path` and the level of each."""
        found: dict[str, Level] = {}
        for id, plain in self.book.plain.items():
            level = self.config.level_of(id, plain["level"], path, plain["default"])
            if level and not self._is_left_out(plain):
                found[id] = level
        return found

    def left_out(self, path: str = "") -> int:
        """How many rules that would run on the file at `path` are left out because they read grammar."""
        return sum(
            self._is_left_out(plain) and self.config.is_selected(id, path, plain["default"])
            for id, plain in self.book.plain.items()
        )

    def _is_left_out(self, plain: Mapping[str, Any]) -> bool:
        return self.config.fast and plain["cost"] != "text"

    def rule(self, id: str, level: Level) -> Rule:
        """A rule with its options. Raises ConfigError for an option that is wrong."""
        if (id, level) not in self.made:
            try:
                self.made[id, level] = self.book.rule(id, level, self.config.options.get(id))
            except ValueError as error:
                place = shown(self.config.path), self.config.line_of("options", id)
                raise ConfigError(*place, str(error)) from error
        return self.made[id, level]

    def lint(
        self, doc: Document, is_alone: bool = False
    ) -> tuple[tuple[Finding, ...], tuple[InternalError, ...]]:
        """The findings on an article by position, and the rules that failed on it; the others went on.

        With `is_alone`, for an article that somebody waits for, the rules that read grammar run beside the others.
        """
        doc = replace(
            doc, accepted=self.config.accept, dialect=self.config.dialect, parser=self.config.parser
        )
        levels = self.levels(doc.path)
        results = self._results(doc, levels, is_alone and len(doc.source) >= _LEAST_BESIDE)
        ordered = [results[id] for id in levels if id in results]
        found = [finding for result in ordered if isinstance(result, list) for finding in result]
        failed = tuple(result for result in ordered if isinstance(result, InternalError))
        ran = levels.keys() - {error.rule for error in failed}
        findings = without_overlaps(self._allowed(doc, found, ran))
        return with_fingerprints(doc, findings), failed

    def _results(self, doc: Document, levels: dict[str, Level], is_parted: bool) -> dict[str, _Result]:
        """What each rule finds or how it failed; parted, those that read grammar run beside the others."""
        parsing = [id for id in levels if self.book.plain[id]["cost"] != "text"]
        if not parsing or not is_parted:
            return self._run(doc, levels)
        grammar = beside(lambda: self._run(doc, {id: levels[id] for id in parsing}))
        others = self._run(doc, {id: levels[id] for id in levels if id not in parsing})
        return {**others, **grammar()}

    def _run(self, doc: Document, levels: dict[str, Level]) -> dict[str, _Result]:
        """What each rule finds, or how it failed: a rule's fault must not cost the user the other rules' findings.

        Rules for which the article has nothing are left out.
        """
        found: dict[str, _Result] = {}
        for id, level in levels.items():
            if not self.book.can_find(id, doc):
                continue
            try:
                found[id] = list(self.rule(id, level).run(doc))
            except Exception as error:
                found[id] = InternalError(id, f"{type(error).__name__}: {error}")
        return found

    def _allowed(self, doc: Document, found: list[Finding], ran: set[str]) -> list[Finding]:
        """What the comments in the article leave, and findings about comments that do nothing."""
        if not doc.directives:
            return found
        levels = {id: self.config.level_of(id, "warning", doc.path) for id in ALLOWANCE_RULES}
        kept = suppress(
            doc,
            found,
            known_ids=self.book.ids,
            active_ids=ran | {id for id, level in levels.items() if level},
            dormant_ids={
                id
                for id, plain in self.book.plain.items()
                if not plain["default"] or self._is_left_out(plain)
            },
        )
        return [f._replace(level=levels[f.rule]) if levels.get(f.rule) else f for f in kept]  # type: ignore[arg-type]

    def lint_file(self, path: str, data: bytes | None = None, is_alone: bool = False) -> FileResult:
        """The result for a file, or for `data` as if it were the file's content; `is_alone` as in `lint`."""
        try:
            doc = read_bytes(content(path) if data is None else data, path)
        except (OSError, Unreadable) as error:
            return FileResult(path, problem=problem_of(error))
        return self.result(doc, is_alone)

    def result(self, doc: Document, is_alone: bool = False) -> FileResult:
        """The result for an article that has been read; `is_alone` as in `lint`."""
        findings, failed = self.lint(doc, is_alone)
        from .analysis.readability import describe, readability

        measured = readability(doc)
        return FileResult(
            path=doc.path,
            doc=doc,
            findings=findings,
            readability=measured.as_mapping() if measured else None,
            readability_text=describe(measured) if measured else "",
            words=_word_count(doc),
            internal_errors=failed,
            left_out=self.left_out(doc.path) if self.config.fast else 0,
        )


def _load_parser(config: Config) -> None:
    from .english.spacy_backend import Missing, load, model_of

    try:
        load(model_of(config.parser))
    except Missing as error:
        raise ConfigError(*_parser_place(config), str(error)) from error


def _parser_place(config: Config) -> tuple[str, int | None]:
    """Where the parser was asked for: the settings and their line, or the command line."""
    from .config_files import read_config

    settings = read_config(config.path) if config.path else None
    if settings and settings.parser == config.parser:
        return shown(config.path), config.line_of("english", "parser")
    return "--parser", None


def content(path: str) -> bytes:
    """The bytes of a file. Raises OSError."""
    with open(path, "rb") as file:
        return file.read()


def lint_text(text: str, path: str = "", config: Config | None = None) -> tuple[Finding, ...]:
    """The findings on a text, read as the suffix of `path` tells (plain text without one).

    Raises RuntimeError if a rule failed, RuleError and ConfigError for mistakes in those files.
    """
    findings, failed = Linter.of(config or Config()).lint(read_text(text, path))
    if failed:
        raise RuntimeError("; ".join(f"{error.rule}: {error.message}" for error in failed))
    return findings


def lint_path(path: str, config: Config | None = None) -> FileResult:
    """The result for a file: its findings and figures, or why it could not be read.

    Without `config` the nearest settings upward from the file count. Raises RuleError and ConfigError.
    """
    return Linter.of(config or Configs().of(path)).lint_file(path)


def files_below(paths: Iterable[str], config: Config) -> Iterator[str]:
    """The files to lint: those named, and the articles in the folders named, in order of path.

    A folder is never entered twice, so that links that lead in a circle come to an end.
    """
    for path in paths:
        if os.path.isdir(path):
            yield from _walk(path, config)
        else:
            yield path


def _walk(folder: str, config: Config) -> Iterator[str]:
    seen: set[str] = set()
    for here, folders, names in os.walk(folder, followlinks=True):
        real = os.path.realpath(here)
        if real in seen:
            folders.clear()
            continue
        seen.add(real)
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".") and not config.excludes(os.path.join(here, name))
        )
        for name in sorted(names):
            path = os.path.join(here, name)
            if name.endswith(SUFFIXES) and not name.startswith(".") and not config.excludes(path):
                yield path


def with_fingerprints(doc: Document, findings: Collection[Finding]) -> tuple[Finding, ...]:
    """The findings with marks that stay the same when the article changes elsewhere."""
    source, nth = doc.source, Counter[str]()
    marked: list[Finding] = []
    for finding in findings:
        start, end = finding.span
        around = (
            source[max(0, start - _NEIGHBOURS) : start],
            source[start:end],
            source[end : end + _NEIGHBOURS],
        )
        key = "\0".join((finding.rule, *(" ".join(part.split()) for part in around)))
        text = f"{key}\0{nth[key]}".encode("utf-8", "surrogatepass")
        nth[key] += 1
        marked.append(finding._replace(fingerprint=f"{crc32(text):08x}{crc32(text[::-1]):08x}"))
    return tuple(marked)


def _word_count(doc: Document) -> int:
    """How many words a person would count: what stands between spaces and has a letter or a figure."""
    return sum(any(c.isalnum() for c in word) for word in doc.text.split())


def problem_of(error: Exception) -> str:
    """Why a file could not be read, in words."""
    if isinstance(error, FileNotFoundError):
        return "there is no such file"
    if isinstance(error, PermissionError):
        return "it may not be read by you; check its permissions"
    if isinstance(error, IsADirectoryError):
        return "it is a folder"
    if isinstance(error, OSError):
        return error.strerror or str(error)
    return str(error)
