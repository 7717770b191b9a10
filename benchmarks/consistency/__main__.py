"""Puts faults of fact into published articles and counts how many are found.

usage: python -m benchmarks.consistency PROSE [--half writing|judging] [--mutators NAME,…] [--most 200] [--seed 1]
                                        [--markdown FILE] [--show NAME]

PROSE is a folder of articles as plain text. The mutants are made from them anew each time, the same for the same seed,
and kept nowhere. A fault counts as found when a rule says something of its place that it does not say without it.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from benchmarks.false_alarms import half

from .report import markdown
from .scoring import Reading, chosen, flagged, mutators, reading

_DISTRACTORS = Path(__file__).parent / "distractors"


def main() -> None:
    known = mutators()
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument("prose", type=Path)
    arguments.add_argument("--half", choices=["writing", "judging"])
    arguments.add_argument(
        "--mutators", metavar="NAME,…", default=",".join(known), help="only these: %(default)s"
    )
    arguments.add_argument("--most", type=int, default=200, help="mutants by each mutator")
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--jobs", type=int, default=2)
    arguments.add_argument("--markdown", type=Path, metavar="FILE", help="write the tables to a file")
    arguments.add_argument(
        "--show", metavar="NAME", help="print the mutants by a mutator, those not found with “-”"
    )
    given = arguments.parse_args()
    names = given.mutators.split(",")
    unknown = [name for name in names if name not in known]
    if unknown:
        arguments.error(f"no such mutator: {', '.join(unknown)}")
    paths = [path for path in sorted(given.prose.rglob("*.txt")) if given.half in (None, half(path))]
    plan = chosen(paths, names, given.seed, given.most)
    readings = dict(zip(paths, _readings(paths, plan, given.seed, given.jobs)))
    if given.show:
        print("\n".join(_shown(readings.values(), given.show)))
    text = markdown({path: half(path) for path in paths}, readings, list(flagged(_DISTRACTORS)), _DISTRACTORS)
    print(text)
    if given.markdown:
        given.markdown.write_text(text + "\n", "utf-8")


def _readings(paths: list[Path], plan: dict[Path, dict[str, int]], seed: int, jobs: int) -> Iterator[Reading]:
    """The readings in order, with a line on the terminal of how far it has come."""
    with ProcessPoolExecutor(jobs) as pool:
        found = pool.map(reading, paths, (plan.get(path, {}) for path in paths), (seed for _ in paths))
        for number, one in enumerate(found, 1):
            if sys.stderr.isatty():
                print(f"\r{number} of {len(paths)} articles", end="", file=sys.stderr, flush=True)
            yield one
    if sys.stderr.isatty():
        print(file=sys.stderr)


def _shown(readings: Iterable[Reading], name: str) -> Iterator[str]:
    for one in readings:
        for verdict in one.verdicts:
            if verdict.mutator == name:
                yield f"{'+' if verdict.rules else '-'} {verdict.article}: {verdict.shown} {' '.join(verdict.rules)}"


if __name__ == "__main__":
    main()
