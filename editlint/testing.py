"""Holds rules to their contract: their own examples."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .analysis.phrase_grammar import sample, ways
from .analysis.phrase_index import EXCEPTION, Phrases
from .checks import options_of
from .fix import applied
from .model.finding import Finding
from .model.text import Span
from .readers import read_text
from .rule_files import Example, RuleSource, compiled, phrase_classes, phrase_lists, read_rule, unmarked
from .rulebook import FAMILIES, Rule, RuleError, rule_files


@dataclass(frozen=True, slots=True)
class Failure:
    """What a rule promised and did not keep."""

    path: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}"


@dataclass(frozen=True, slots=True)
class Contract:
    """A rule file and the rule made from it alone."""

    source: RuleSource
    rule: Rule

    def failures(self) -> Iterator[Failure]:
        """Everything in which the rule breaks its contract."""
        examples = self.source.examples
        bad, good = [e for e in examples if e.is_bad], [e for e in examples if not e.is_bad]
        if len(bad) < 2 or len(good) < 2:
            yield self._failure(1, f"needs two `bad` and two `good` examples, has {len(bad)} and {len(good)}")
        elif not any(_words(g.text) & _words(b.text) for g in good for b in bad):
            yield self._failure(1, "one `good` must be a near miss that shares words with a `bad`")
        for example in examples:
            try:
                yield from self._bad(example) if example.is_bad else self._good(example)
            except Exception as error:  # a crash is the rule's failure, not the end of the test
                yield self._failure(example.line, f"fails on this example: {type(error).__name__}: {error}")
        yield from self._entries()

    def _bad(self, example: Example) -> Iterator[Failure]:
        text, marks = unmarked(example.text)
        findings = self._findings(text, example.kind)
        places = sorted({p for f in findings for p in (f.span, *(note.span for note in f.notes))})
        if places != marks:
            yield self._failure(
                example.line, f"should find {_quoted(text, marks)}, finds {_quoted(text, places)}"
            )
            return
        if not any(f.fix for f in findings):
            if example.better is not None:
                yield self._failure(example.line, "`better` is given, but the rule offers no fix here")
            return
        fixed = applied(text, findings, unsafe=True)
        if example.better is None:
            yield self._failure(example.line, f"needs `better: {fixed}`, since the rule offers a fix")
        elif fixed != example.better:
            yield self._failure(example.line, f"`better` should be “{fixed}”, is “{example.better}”")
        else:
            again = self._findings(fixed, example.kind)
            if again:
                yield self._failure(
                    example.line, f"`better` is itself found: {_quoted(fixed, [f.span for f in again])}"
                )

    def _good(self, example: Example) -> Iterator[Failure]:
        found = self._findings(example.text, example.kind)
        if found:
            spans = [f.span for f in found]
            yield self._failure(example.line, f"should find nothing, finds {_quoted(example.text, spans)}")

    def _entries(self) -> Iterator[Failure]:
        """Each entry of a list must find its own text."""
        classes = phrase_classes(self.source)
        options: dict[str, Any] = self.source.data.get("options") or {}
        match: str = options.get("match", "exact")
        for number, (phrase, path, _, _) in enumerate(phrase_lists(self.source)):
            every = ways(phrase, classes, match)
            for way in (every[0], every[-1]):
                text = sample(way)
                if not self._finds_all_of(text):
                    yield self._failure(
                        self.source.line(*path), f"“{phrase}” (entry {number + 1}) does not find “{text}”"
                    )

    def _finds_all_of(self, text: str) -> bool:
        doc = read_text(f"{text}\n", kind="plain")
        return any(
            match.start == 0 and match.end == len(doc.text) and match.entry != EXCEPTION
            for phrases in _phrases(self.rule)
            for match in phrases.matches(doc)
        )

    def _findings(self, text: str, kind: str) -> list[Finding]:
        return list(self.rule.run(read_text(text, kind=kind)))  # type: ignore[arg-type]

    def _failure(self, line: int, message: str) -> Failure:
        return Failure(self.source.path, line, f"{self.source.id}: {message}")


def contracts(folder: Path) -> Iterator[Contract | Failure]:
    """The rules below a folder, each made by itself; a file that cannot be read is a failure."""
    for place, path, data in rule_files(str(_rules_root(folder))):
        if not Path(path).is_relative_to(folder):
            continue
        try:
            yield contract(read_rule(place, path, data), (place, path, data))
        except RuleError as error:
            yield Failure(error.path, error.line, error.message)


def contract(source: RuleSource, file: tuple[str, str, bytes]) -> Contract:
    """A rule by itself with its file. Raises RuleError."""
    return Contract(source, compiled([file]).book.rule(source.id))


def _rules_root(folder: Path) -> Path:
    """The folder that holds the families: the one given, or the one above it if that is a family or a rule."""
    if folder.is_file():
        return folder.parent.parent
    return (
        folder.parent
        if folder.name in FAMILIES and not any((folder / f).is_dir() for f in FAMILIES)
        else folder
    )


def _phrases(rule: Rule) -> Iterator[Phrases]:
    """The lists of phrases of a rule's check."""
    for field in options_of(type(rule.check)).values():
        value = getattr(rule.check, field)
        if isinstance(value, Phrases):
            yield value


def _words(text: str) -> set[str]:
    return set(re.findall(r"[a-z’']{3,}", text.lower()))


def _quoted(text: str, spans: list[Span]) -> str:
    return ", ".join(f"“{text[slice(*span)]}” at {span.start}" for span in spans) or "nothing"
