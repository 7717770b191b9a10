"""The tables of a run, in Markdown."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from .scoring import Flagged, Reading, Verdict, distractors, interval, mutators

_KINDS = {
    "in place": "A word changed in place",
    "copy": "A changed copy of a sentence, some sentences on",
    "template": "Sentences of our own put in; “sound” are the same sentences without the fault that a contradiction was found in",
}


def markdown(
    halves: dict[Path, str], readings: dict[Path, Reading], wrong: list[Flagged], folder: Path
) -> str:
    """Recall by mutator, what each rule found and said of untouched articles, and legitimate changes found."""
    verdicts = [verdict for one in readings.values() for verdict in one.verdicts]
    parts = [_mutators(kind, title, verdicts) for kind, title in _KINDS.items()]
    parts += [_rules(halves, readings, verdicts), _distractors(wrong, folder)]
    return "\n\n".join("\n".join(part) for part in parts)


def _mutators(kind: str, title: str, verdicts: list[Verdict]) -> Iterator[str]:
    of: defaultdict[str, list[Verdict]] = defaultdict(list)
    for verdict in verdicts:
        if verdict.kind == kind:
            of[verdict.mutator].append(verdict)
    yield from (
        f"{title}.",
        "",
        "| mutator | sites | found | 95 % | sound | by | sound by |",
        "|---|--:|--:|--:|--:|---|---|",
    )
    for name in mutators():
        if name in of:
            yield _row(name, of[name])
    if of:
        yield _row("**all**", [verdict for group in of.values() for verdict in group])


def _row(name: str, group: list[Verdict]) -> str:
    found = sum(bool(verdict.rules) for verdict in group)
    low, high = interval(found, len(group))
    sound = sum(bool(verdict.false_rules) for verdict in group)
    by, false = (_commonest(rules) for rules in ((v.rules for v in group), (v.false_rules for v in group)))
    share = f"{found / len(group):.0%} | {low:.0%}–{high:.0%}"
    return f"| {name} | {len(group)} | {share} | {sound or '–'} | {by} | {false} |"


def _commonest(rules: Iterable[tuple[str, ...]]) -> str:
    counts = Counter(rule for of_one in rules for rule in set(of_one))
    return ", ".join(f"{rule} {count}" for rule, count in counts.most_common(3))


def _rules(halves: dict[Path, str], readings: dict[Path, Reading], verdicts: list[Verdict]) -> Iterator[str]:
    """Each rule: mutants found, and findings per 1,000 words of untouched articles by half."""
    found = Counter(rule for verdict in verdicts for rule in set(verdict.rules))
    words: Counter[str] = Counter()
    said: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for path, one in readings.items():
        words[halves[path]] += one.words
        said[halves[path]].update(one.findings)
    yield "Rules: mutants found, and findings per 1,000 words of the untouched articles."
    sizes = ", ".join(f"{half} half {count:,} words" for half, count in sorted(words.items()))
    yield from (f"({sizes})", "", "| rule | found | writing | judging |", "|---|--:|--:|--:|")
    for rule in sorted({*found, *(rule for counts in said.values() for rule in counts)}):
        rates = (_rate(said[half][rule], words[half]) for half in ("writing", "judging"))
        yield f"| {rule} | {found[rule]} | {' | '.join(rates)} |"
    for family in sorted({rule.partition(".")[0] for counts in said.values() for rule in counts}):
        rates = (
            _rate(sum(n for rule, n in said[half].items() if rule.startswith(f"{family}.")), words[half])
            for half in ("writing", "judging")
        )
        yield f"| **{family}** | | {' | '.join(rates)} |"


def _rate(count: int, words: int) -> str:
    return f"{count * 1000 / words:.3f}" if words else "–"


def _distractors(wrong: Iterable[Flagged], folder: Path) -> Iterator[str]:
    """Legitimate changes by group, and what was found in them."""
    of = Counter(group for group, _, _ in distractors(folder))
    groups: defaultdict[str, list[Flagged]] = defaultdict(list)
    for one in wrong:
        groups[one.group].append(one)
    yield from (
        "Legitimate changes, in which nothing should be found.",
        "",
        "| group | texts | found | what |",
        "|---|--:|--:|---|",
    )
    for group, count in of.items():
        what = "; ".join(f"{one.why} ({', '.join(one.rules)})" for one in groups[group])
        yield f"| {group} | {count} | {len(groups[group])} | {what} |"
