"""Times editlint as a whole process beside proselint, in pairs, and shows that its cost grows with length alone.

usage: python benchmarks/speed.py ARTICLE PROSE_FOLDER [--rounds 15] [--markdown FILE]

Makes two virtual environments (editlint from this checkout, proselint from PyPI) in a temporary folder, so that both
run as a user has them. Each round runs every command once, in turn; figures are medians over the rounds, and ratios
are medians of the ratios within a round, since machines are noisy.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
import venv
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
LENGTHS = (12_500, 25_000, 50_000)


class Run(NamedTuple):
    wall: float  # seconds
    cpu: float  # seconds, user and system
    memory: float  # MB, the most that was resident


def main() -> None:
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument("article", type=Path)
    arguments.add_argument("prose", type=Path, help="a folder of texts, from which the long files are made")
    arguments.add_argument("--rounds", type=int, default=15)
    arguments.add_argument("--markdown", type=Path, help="write the table here too")
    given = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        report = measured(Path(folder), given.article, given.prose, given.rounds)
    print(report)
    if given.markdown:
        given.markdown.write_text(report + "\n", "utf-8")


def measured(folder: Path, article: Path, prose: Path, rounds: int) -> str:
    ours = installed(folder / "ours", str(ROOT), "editlint")
    theirs = installed(folder / "theirs", "proselint==0.16.0", "proselint")
    long = {size: text_of(prose, size, folder / f"{size}.txt") for size in LENGTHS}
    quiet = ["--fail-on", "never"]
    commands: dict[str, list[str]] = {
        "proselint, article": [theirs, "check", str(article)],
        "editlint concise, article": [ours, "--format", "concise", *quiet, str(article)],
        "editlint full, article": [ours, "--format", "full", *quiet, str(article)],
        "proselint, 50,000 words": [theirs, "check", str(long[50_000])],
    }
    commands |= {
        f"editlint concise, {size:,} words": [ours, "--format", "concise", *quiet, str(long[size])]
        for size in LENGTHS
    }
    runs: dict[str, list[Run]] = {name: [] for name in commands}
    for command in commands.values():
        run(command, folder)  # once for the caches
    for number in range(rounds):
        for name, command in commands.items():
            if "words" not in name or number < max(3, rounds // 3):
                runs[name].append(run(command, folder))
    return table(runs)


def installed(folder: Path, package: str, command: str) -> str:
    """A command from a package in an environment of its own."""
    venv.create(folder, with_pip=True)
    bin = folder / ("Scripts" if os.name == "nt" else "bin")
    subprocess.run([bin / "pip", "install", "--quiet", package], check=True)
    return str(bin / command)


def text_of(folder: Path, size: int, path: Path) -> Path:
    """A text of so many words, from the texts of a folder one after the other."""
    parts: list[str] = []
    words = 0
    for file in sorted(folder.rglob("*.txt")):
        text = file.read_text("utf-8")
        parts.append(text)
        words += len(text.split())
        if words >= size:
            break
    path.write_text("\n\n".join(parts), "utf-8")
    return path


def run(command: list[str], folder: Path) -> Run:
    """One run of a command: its time and memory as the system counts them."""
    env = {**os.environ, "EDITLINT_CACHE": str(folder / "cache")}
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=env)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - start
    if process.returncode not in (0, 1):
        sys.exit(f"{' '.join(command)} ended with {process.returncode}")
    memory = usage.ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)
    return Run(wall, usage.ru_utime + usage.ru_stime, memory)


def table(runs: dict[str, list[Run]]) -> str:
    lines = [
        "| command | wall s | CPU s | MB | wall × proselint | words per CPU s |",
        "|---|--:|--:|--:|--:|--:|",
    ]
    for name, every in runs.items():
        base = runs["proselint, 50,000 words" if "50,000" in name else "proselint, article"]
        ratio = statistics.median(a.wall / b.wall for a, b in zip(every, base))
        wall, cpu, memory = (statistics.median(values) for values in zip(*every))
        size = int(name.rpartition(", ")[2].split()[0].replace(",", "")) if "words" in name else 0
        compared = f"{ratio:.2f}" if not size or size == 50_000 else ""
        lines.append(
            f"| {name} | {wall:.3f} | {cpu:.3f} | {memory:.0f} | {compared} | {size / cpu if size else 0:,.0f} |"
        )
    return "\n".join(lines).replace("| 0 |", "| |")


if __name__ == "__main__":
    main()
