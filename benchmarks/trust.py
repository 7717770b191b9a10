"""Holds what each rule says of published prose against what it says of drafts: a rule earns its level by the ratio.

usage: python benchmarks/trust.py --published FOLDER… --drafts FOLDER… [--least 2] [--markdown FILE]

Findings per 1,000 words, by rule. A warning that comes less than `--least` times as often in drafts as in published
prose is told, since an editor who acts on it would change what good writers print.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path
from typing import Any, NamedTuple

sys.path[:0] = [str(Path(__file__).parent)]

from false_alarms import linted  # noqa: E402

_SUFFIXES = (".txt", ".md", ".html")
_FEWEST = 3  # findings in all below which a ratio says nothing


class Share(NamedTuple):
    """A rule: its level, its findings in published prose and in drafts, and both per 1,000 words."""

    rule: str
    level: str
    published: int
    drafts: int
    per_published: float
    per_drafts: float

    @property
    def ratio(self) -> float:
        """How many times as often it speaks in drafts; one finding is lent to prose in which it says nothing."""
        lent = self.per_published or self.per_drafts / max(1, self.drafts)
        return self.per_drafts / lent if lent else 0.0


def main() -> None:
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument("--published", type=Path, nargs="+", required=True)
    arguments.add_argument("--drafts", type=Path, nargs="+", required=True)
    arguments.add_argument("--least", type=float, default=2)
    arguments.add_argument("--markdown", type=Path, metavar="FILE", help="write the table to a file")
    given = arguments.parse_args()
    shares = shares_of(linted(_files(given.published)), linted(_files(given.drafts)))
    text = table(shares)
    print(text)
    for share in shares:
        if share.level != "suggestion" and share.ratio < given.least and share.published >= _FEWEST:
            print(f"{share.rule}: a {share.level} that drafts have only {share.ratio:.1f} times as often")
    if given.markdown:
        given.markdown.write_text(text + "\n", "utf-8")


def _files(folders: list[Path]) -> list[Path]:
    return [path for folder in folders for path in sorted(folder.rglob("*")) if path.suffix in _SUFFIXES]


def shares_of(published: list[dict[str, Any]], drafts: list[dict[str, Any]]) -> list[Share]:
    """The rules that say anything, the least trusted first."""
    words = [sum(file["words"] for file in files) for files in (published, drafts)]
    counts = [
        Counter((f["rule"], f["level"]) for file in files for f in file["findings"])
        for files in (published, drafts)
    ]
    shares = [
        Share(
            rule,
            level,
            one := counts[0][key],
            two := counts[1][key],
            1000 * one / words[0],
            1000 * two / words[1],
        )
        for key in counts[0].keys() | counts[1].keys()
        for rule, level in [key]
    ]
    return sorted(shares, key=lambda share: (share.ratio, share.rule))


def table(shares: list[Share]) -> str:
    """A line for each rule, in Markdown."""
    lines = [
        "| rule | level | published | per 1,000 | drafts | per 1,000 | ratio |",
        "|---|---|--:|--:|--:|--:|--:|",
    ]
    lines += [
        f"| {s.rule} | {s.level} | {s.published} | {s.per_published:.3f} | {s.drafts} | {s.per_drafts:.3f} | {s.ratio:.1f} |"
        for s in shares
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
