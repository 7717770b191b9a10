"""Makes editlint/english/data/network.bin from the treebanks, by one command.

    pip install -e '.[training]'
    python training/make.py SHARED GLOVE.json WORK

SHARED is the folder of treebanks, GLOVE.json the word vectors (README.md here says where both are from), WORK a folder for
what lies between. A first network learns for long from gold and silver text. Then, twice, two go on from it by
themselves, mostly on gold text, and their mean is the next one. At last one goes on with more weight on names, and its
mean with the one before is what ships. Steps that are done are not done again.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
SHIPPED = HERE.parent / "editlint" / "english" / "data" / "network.bin"
FIRST = "--steps 6000 --silver 1.5 --silver-end 0.5 --drop 0.25 --seed 11 --threads 2"
AGAIN = "--silver 0.6 --silver-end 0.3 --drop 0.25 --threads 1"
ROUNDS = (("--steps 3000 --rate 1e-3", (21, 22)), ("--steps 2600 --rate 7e-4", (31, 32)))
NAMES = "--steps 1800 --silver 1.0 --silver-end 0.4 --names 5 --drop 0.25 --rate 7e-4 --seed 41 --threads 1"


def run(script: str, *arguments: object) -> None:
    subprocess.run([sys.executable, HERE / script, *map(str, arguments)], check=True)


def main(shared: str, glove: str, work: str) -> None:
    folder = Path(work)
    folder.mkdir(parents=True, exist_ok=True)
    vectors, mean = folder / "vectors.npz", folder / "mean-0.pt"
    if not vectors.exists():
        run("vectors.py", glove, shared, vectors)
    if not mean.exists():
        run("train.py", shared, vectors, mean, *FIRST.split())
    for number, (settings, seeds) in enumerate(ROUNDS, 1):
        ways = [folder / f"way-{seed}.pt" for seed in seeds]
        for seed, way in zip(seeds, ways):
            if not way.exists():
                choices = ("--from", mean, "--seed", seed, *settings.split(), *AGAIN.split())
                run("train.py", shared, vectors, way, *choices)
        mean = folder / f"mean-{number}.pt"
        if not mean.exists():
            run("export.py", *ways, mean)
    names = folder / "names.pt"
    if not names.exists():
        run("train.py", shared, vectors, names, "--from", mean, *NAMES.split())
    run("export.py", mean, names, SHIPPED)
    treebank = Path(shared) / "treebank"
    run("../benchmarks/english.py", "--treebank", treebank, "--only", "tags", "--parts", "ewt_dev,gum_dev")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
