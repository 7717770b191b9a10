"""Makes editlint/english/data/network.bin from the treebanks, by one command.

    pip install -e '.[training]'
    python training/make.py SHARED GLOVE.json WORK

SHARED is the folder of treebanks, GLOVE.json the word vectors (README.md here says where both are from), WORK a folder for
what lies between. A first network learns for long from gold and silver text; two go on from it by themselves, mostly on
gold text; their mean is what ships. Steps that are done are not done again.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
SHIPPED = HERE.parent / "editlint" / "english" / "data" / "network.bin"
FIRST = "--steps 6000 --silver 1.5 --silver-end 0.5 --drop 0.25 --seed 11 --threads 2"
AGAIN = "--steps 3000 --silver 0.6 --silver-end 0.3 --drop 0.25 --rate 1e-3 --threads 1"
SEEDS = (21, 22)


def run(script: str, *arguments: object) -> None:
    subprocess.run([sys.executable, HERE / script, *map(str, arguments)], check=True)


def main(shared: str, glove: str, work: str) -> None:
    folder = Path(work)
    folder.mkdir(parents=True, exist_ok=True)
    vectors, first = folder / "vectors.npz", folder / "first.pt"
    if not vectors.exists():
        run("vectors.py", glove, shared, vectors)
    if not first.exists():
        run("train.py", shared, vectors, first, *FIRST.split())
    last = [folder / f"last-{seed}.pt" for seed in SEEDS]
    for seed, path in zip(SEEDS, last):
        if not path.exists():
            run("train.py", shared, vectors, path, "--from", first, "--seed", seed, *AGAIN.split())
    run("export.py", *last, SHIPPED)
    run(
        "../benchmarks/english.py",
        "--treebank",
        Path(shared) / "treebank",
        "--only",
        "tags",
        "--parts",
        "ewt_dev,gum_dev",
    )


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
