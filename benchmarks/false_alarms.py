"""Counts what editlint finds in published prose, where nearly every finding is a false alarm.

usage: python benchmarks/false_alarms.py FOLDER [--half writing|judging] [--rules] [--show RULE [--most 50]]

Half of the files, by name, is there to be looked at while rules are written; the other half only judges them.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any


def main() -> None:
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--half", choices=["writing", "judging"])
    arguments.add_argument("--rules", action="store_true", help="a line for each rule")
    arguments.add_argument(
        "--show", metavar="RULE", help="print findings of a rule or family with their sentences"
    )
    arguments.add_argument("--level", help="with --show: only this level")
    arguments.add_argument("--most", type=int, default=50)
    given = arguments.parse_args()
    paths = [p for p in sorted(given.folder.rglob("*.txt")) if given.half in (None, half(p))]
    report = linted(paths)
    if given.show:
        show(report, given.show, given.level, given.most)
    else:
        print(table(report, given.rules))


def half(path: Path) -> str:
    """Which half a file is in: by the first letter of its name, prefixes and dates aside."""
    name = re.sub(r"^(?:GUM_[a-z]+_|[\d-]+)", "", path.stem).lower()
    return "writing" if name[:1] <= "m" else "judging"


def linted(paths: list[Path]) -> list[dict[str, Any]]:
    command = [sys.executable, "-m", "editlint", "--format", "json", "--fail-on", "never", *map(str, paths)]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        sys.exit(done.stderr)
    return json.loads(done.stdout)["files"]


def table(files: list[dict[str, Any]], by_rule: bool) -> str:
    words = sum(file["words"] for file in files)
    findings = [f for file in files for f in file["findings"]]
    notes = Counter(f["level"] for f in findings if f["rule"].startswith("readability."))
    levels = Counter(f["level"] for f in findings if not f["rule"].startswith("readability."))
    lines = [f"{len(files)} files, {words:,} words; findings per 1,000 words"]
    lines += [
        f"  {level:12} {levels[level] * 1000 / words:6.3f}" for level in ("error", "warning", "suggestion")
    ]
    lines.append(f"  {'readability':12} {sum(notes.values()) * 1000 / words:6.3f}")
    groups = Counter((f["rule"] if by_rule else f["rule"].partition(".")[0], f["level"]) for f in findings)
    for (name, level), count in sorted(groups.items(), key=lambda item: -item[1]):
        lines.append(f"  {count * 1000 / words:6.3f}  {count:5}  {level:10}  {name}")
    return "\n".join(lines)


def show(files: list[dict[str, Any]], name: str, level: str | None, most: int) -> None:
    """Findings spread over the files, each with the words around it."""
    found = [
        (file["path"], f)
        for file in files
        for f in file["findings"]
        if (f["rule"] == name or f["rule"].startswith(f"{name}.")) and level in (None, f["level"])
    ]
    for path, f in found[:: max(1, len(found) // most)][:most]:
        text = Path(path).read_bytes().decode("utf-8-sig")
        around = " ".join((text[max(0, f["start"] - 70) : f["start"]] + "«" + f["text"] + "»").split())
        print(
            f"{Path(path).name}:{f['line']} {f['rule']} [{f['level']}] {around}{text[f['end'] : f['end'] + 60]!r}"
        )


if __name__ == "__main__":
    main()
