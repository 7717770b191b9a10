"""Scores of predicted sentences, for watching the training; the figures of record come from benchmarks/english.py."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import numpy as np
from corpus import UNKNOWN, Example, column_names

from editlint.english.trees import best_tree, is_tree


def decode(scores: np.ndarray) -> np.ndarray:
    """The heads of a sentence (0 the root) from the scores of (word, head)."""
    heads = scores.argmax(1)
    return heads if is_tree(heads.tolist()) else np.array(best_tree(scores.astype(np.float64)))


def spans(tags: Iterable[str]) -> set[tuple[int, int, str]]:
    """(first, last, kind) of the names in BIO labels."""
    found, start, kind = set[tuple[int, int, str]](), 0, ""
    for i, tag in enumerate([*tags, "O"]):
        if kind and tag != f"I-{kind}":
            found.add((start, i, kind))
            kind = ""
        if tag != "O" and not kind:
            start, kind = i, tag[2:]
    return found


def score(
    found: Iterable[tuple[Example, np.ndarray, np.ndarray]], labels: dict[str, list[str]]
) -> dict[str, float]:
    """Shares in per cent: upos, xpos, noun number, uas, las; or F of names where only names are known."""
    tags = column_names(labels)
    nouns = [labels["upos"].index(tag) for tag in ("NOUN", "PROPN")]
    number = tags.index("Number")
    n: Counter[str] = Counter()
    for e, answers, heads in found:
        if (e.heads == UNKNOWN).all():
            right, given = (spans(labels["name"][max(k, 0)] for k in a[:, -2]) for a in (e.answers, answers))
            n.update(right=len(right), given=len(given), both=len(right & given))
            continue
        hit = heads == e.heads
        is_noun = np.isin(e.answers[:, 0], nouns)
        n.update(
            words=len(heads),
            upos=int((answers[:, 0] == e.answers[:, 0]).sum()),
            xpos=int((answers[:, 1] == e.answers[:, 1]).sum()),
            nouns=int(is_noun.sum()),
            number=int((answers[:, number] == e.answers[:, number])[is_noun].sum()),
            uas=int(hit.sum()),
            las=int((hit & (answers[:, -1] == e.answers[:, -1])).sum()),
        )
    if n["words"]:
        share = {key: n[key] / n["words"] for key in ("upos", "xpos", "uas", "las")}
        return {k: round(100 * v, 2) for k, v in {**share, "number": n["number"] / n["nouns"]}.items()}
    return {"names": round(200 * n["both"] / max(1, n["right"] + n["given"]), 1)}
