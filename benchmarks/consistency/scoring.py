"""Makes the mutants, reads them, and counts what is found."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from math import sqrt
from pathlib import Path
from random import Random
from typing import NamedTuple

from editlint.config import Choices, Config
from editlint.linter import Linter
from editlint.model.finding import Finding
from editlint.model.text import Span
from editlint.readers import read_text

from .articles import Article, edited, read
from .meaning import meaning_mutators
from .mutators import Kind, Mutator, natural_mutators
from .templates import template_mutators

FAMILIES = ("contradiction", "consistency", "structure", "redundancy", "reference")
# Rules of other families that the mutators are meant for.
_OF_FACT = frozenset(
    (
        "consistency.name-spelling",
        "consistency.place-names",
        "redundancy.similar-sentences",
        "redundancy.duplicated-text",
        "structure.announced-lists",
    )
)
_MOST_OF_ONE = 3  # mutants by one mutator of one article


class Mutant(NamedTuple):
    """An article with a fault, and the places of the fault. `base` is the same without it, `were` its places there."""

    mutator: str
    kind: Kind
    text: str
    places: list[Span]
    base: str
    were: list[Span]


class Verdict(NamedTuple):
    """What was said of a mutant: the rules that found the fault, and those that found a contradiction without it.

    `false_rules` are told only where sentences of our own were put in.
    """

    mutator: str
    kind: Kind
    article: str
    rules: tuple[str, ...]
    false_rules: tuple[str, ...]
    shown: str


class Reading(NamedTuple):
    """What was said of an article as it is, and of its mutants."""

    article: str
    words: int
    findings: Counter[str]
    verdicts: list[Verdict]


def mutators() -> dict[str, Mutator]:
    """All mutators by name."""
    return {
        mutator.name: mutator for mutator in (*natural_mutators(), *template_mutators(), *meaning_mutators())
    }


def mutants(article: Article, mutator: Mutator, seed: int, most: int) -> list[Mutant]:
    """At most `most` mutants of an article by one mutator, the same for the same seed."""
    random = Random(f"{seed} {mutator.name} {article.name}")
    changes = list(mutator.changes(article, random))
    made: list[Mutant] = []
    for change in random.sample(changes, min(most, len(changes))):
        text, places = edited(article.text, change.edits)
        unchanged = tuple(edit._replace(text=article.text[edit.start : edit.end]) for edit in change.edits)
        base, were = edited(article.text, change.sound or unchanged)
        made.append(Mutant(mutator.name, mutator.kind, text, places, base, were))
    return made


def chosen(paths: Iterable[Path], names: Iterable[str], seed: int, most: int) -> dict[Path, dict[str, int]]:
    """How many mutants by each mutator to make of each article, so that there are `most` by each, from many articles."""
    known = mutators()
    counts: dict[str, dict[Path, int]] = {name: {} for name in names}
    for path in paths:
        article = read(path)
        for name, by_path in counts.items():
            by_path[path] = len(mutants(article, known[name], seed, _MOST_OF_ONE))
    plan: defaultdict[Path, dict[str, int]] = defaultdict(dict)
    for name, by_path in counts.items():
        for path, count in _shared(by_path, Random(f"{seed} {name}"), most).items():
            plan[path][name] = count
    return dict(plan)


def _shared(available: dict[Path, int], random: Random, most: int) -> dict[Path, int]:
    """One from each article in random order, then a second, until there are `most`."""
    order = list(available)
    random.shuffle(order)
    taken: Counter[Path] = Counter()
    for turn in range(_MOST_OF_ONE):
        for path in order:
            if available[path] > turn and taken.total() < most:
                taken[path] += 1
    return dict(taken)


def reading(path: Path, plan: dict[str, int], seed: int) -> Reading:
    """What is said of an article and of its mutants."""
    article = read(path)
    plain = _findings(article.text)
    verdicts = [
        _verdict(article, mutant)
        for name, count in plan.items()
        for mutant in mutants(article, mutators()[name], seed, count)
    ]
    return Reading(
        article.name, len(article.text.split()), Counter(finding.rule for finding in plain), verdicts
    )


def _verdict(article: Article, mutant: Mutant) -> Verdict:
    before = _rules_at(mutant.base, mutant.were)
    after = _rules_at(mutant.text, mutant.places)
    shown = " … ".join(_shown(mutant.text, place) for place in mutant.places)
    is_ours = mutant.kind == "template"
    false_rules = [rule for rule in before if is_ours and rule.startswith("contradiction.")]
    return Verdict(
        mutant.mutator,
        mutant.kind,
        article.name,
        tuple(sorted(after - before)),
        tuple(sorted(false_rules)),
        shown,
    )


def _rules_at(text: str, places: list[Span]) -> Counter[str]:
    """The rules that find something at one of the places, each with the number of its findings there."""
    return Counter(
        finding.rule for finding in _findings(text) if any(_touches(finding, place) for place in places)
    )


def _touches(finding: Finding, place: Span) -> bool:
    spans = (finding.span, *(note.span for note in finding.notes))
    return any(span.start < place.end and place.start < span.end for span in spans)


def _shown(text: str, place: Span) -> str:
    before, after = text[max(0, place.start - 60) : place.start], text[place.end : place.end + 40]
    return " ".join(f"{before}«{text[place.start : place.end]}»{after}".split())


@cache
def _findings(text: str) -> tuple[Finding, ...]:
    findings, failed = _linter().lint(read_text(text, "article.txt"))
    if failed:
        raise RuntimeError("; ".join(f"{error.rule}: {error.message}" for error in failed))
    return findings


@cache
def _linter() -> Linter:
    return Linter.of(Config(command_line=Choices(select=FAMILIES)))


def _is_of_fact(finding: Finding) -> bool:
    return finding.family == "contradiction" or finding.rule in _OF_FACT


class Flagged(NamedTuple):
    """A legitimate change that was taken for a fault."""

    group: str
    why: str
    rules: tuple[str, ...]


def distractors(folder: Path) -> Iterator[tuple[str, str, str]]:
    """The group, the reason and the text of each legitimate change in the files of a folder."""
    for path in sorted(folder.glob("*.txt")):
        for part in path.read_text("utf-8").split("\n---\n"):
            why, _, text = part.strip("\n").partition("\n")
            yield path.stem, why.removeprefix("# "), text.strip("\n") + "\n"


def flagged(folder: Path) -> Iterator[Flagged]:
    """The legitimate changes in which something was found, style aside."""
    for group, why, text in distractors(folder):
        rules = tuple(sorted({finding.rule for finding in _findings(text) if _is_of_fact(finding)}))
        if rules:
            yield Flagged(group, why, rules)


def interval(found: int, of: int) -> tuple[float, float]:
    """The Wilson 95 % interval of a share."""
    if not of:
        return 0.0, 1.0
    z, share = 1.96, found / of
    centre = (share + z * z / (2 * of)) / (1 + z * z / of)
    half = z * sqrt(share * (1 - share) / of + z * z / (4 * of * of)) / (1 + z * z / of)
    return max(0.0, centre - half), min(1.0, centre + half)
