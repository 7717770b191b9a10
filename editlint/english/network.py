"""The network that reads a whole article at once: tags, features, heads, relations and names, in numpy.

A word's vectors pass through layers over a window of three words, then through layers with a memory that runs through
the sentence in both directions; all sentences of the article run side by side. `training/network.py` is the same
in PyTorch and says how it is trained.
"""

from __future__ import annotations

import math
import mmap
import os
from collections.abc import Sequence
from functools import cache
from itertools import accumulate, pairwise
from typing import Any, NamedTuple

from . import features
from .lexicons import LISTED, word_classes
from .numbers import np
from .trees import best_tree

MODEL = os.path.join(os.path.dirname(__file__), "data", "network.bin")
_CELLS = 24_000  # pairs of words scored in one padded block
_READ_AT_ONCE = 3_000  # words, so that the layers stay in the processor's cache
_TINY = 1e-5

Array = Any  # numpy.ndarray


class Portion(NamedTuple):
    """Some sentences of an article after the encoder. `near`, `far`: (words, width) before and after the memories;
    `starts` has one more entry than there are sentences, the number of words."""

    starts: Array
    near: Array
    far: Array


Encoded = list[Portion]  # an article, in order


@cache
def network() -> Network:
    """The shipped network, loaded once a process."""
    return Network(MODEL)


def _leaky(x: Array) -> Array:
    return np.maximum(x, x * np.float32(0.1))


def bits_of(classes: Array) -> Array:
    """(words, 16): the bits of the masks as 0 and 1."""
    pairs = classes.astype("<u2").view(np.uint8).reshape(-1, 2)
    return np.unpackbits(pairs, axis=1, bitorder="little").astype(np.float32)


def distance_kind(distance: Array) -> Array:
    """Signed distance from a word to its head → 1 to 25; 0 is kept for the root."""
    far = np.abs(distance)
    return 13 + np.sign(distance) * np.where(far <= 6, far, 7 + np.searchsorted([8, 11, 15, 22, 32], far))


class Network:
    """Weights of one file: a header in lines, then the arrays, 8-bit whole numbers with a scale for each column."""

    def __init__(self, path: str | os.PathLike[str]) -> None:
        with open(path, "rb") as file:
            data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        start = 8 + int.from_bytes(data[:8], "little")
        self.sizes: dict[str, int] = {}
        self.labels: dict[str, list[str]] = {}
        self.arrays: dict[str, Array] = {}
        for line in data[8:start].decode().rstrip().split("\n"):
            what, name, *values = line.split("\t")
            if what == "size":
                self.sizes[name] = int(values[0])
            elif what == "labels":
                self.labels[name] = values
            else:
                kind, at, *shape = values
                sizes = [*map(int, shape)]
                self.arrays[name] = np.frombuffer(data, kind, math.prod(sizes), start + int(at)).reshape(
                    sizes
                )
        self.weights: dict[str, Array] = {}
        for name, array in self.arrays.items():
            if array.dtype == np.float16 and (name.startswith("table.") or not name.endswith(".scale")):
                self.weights[name] = array.astype(np.float32)
            elif array.dtype == np.int8 and not name.startswith(
                "table."
            ):  # of tables only an article's rows are read
                self.weights[name] = array * self.arrays[f"{name}.scale"].astype(np.float32)
        ends = [0, *accumulate(len(self.labels[name]) for name in self._tags())]
        self.tag_columns: dict[str, tuple[int, int]] = dict(zip(self._tags(), pairwise(ends)))
        self._distances = np.zeros((0, 1), np.int64)

    def _tags(self) -> list[str]:
        return [name for name in self.labels if name not in ("name", "relation")]

    # The encoder

    def encode(self, texts: Sequence[str], starts: Sequence[int]) -> Encoded:
        """The words of an article, `starts` the first word of each sentence.

        What depends on the form alone is worked out once for each form. It is not kept for the next article: the last
        bit of a product depends on how many rows are multiplied at once, and an article's answers must not depend
        on what was read before it.
        """
        edges = np.array([*starts, len(texts)])
        rows = {form: row for row, form in enumerate(dict.fromkeys(texts))}
        form = np.fromiter(map(rows.__getitem__, texts), np.int64, len(texts))
        inputs = self._read(list(rows))
        beside = [inputs @ part for part in np.split(self.weights["windows.0.mix"], 3)]
        encoded = list[Portion]()
        for first, last in _portions(edges):
            here = form[edges[first] : edges[last]]
            own = edges[first : last + 1] - edges[first]
            z = _together([part[here] for part in beside], own[:-1], own[1:] - 1)
            encoded.append(Portion(own, *self._layers(self._levelled(z, inputs[here], 0), own)))
        return encoded

    def _read(self, forms: Sequence[str]) -> Array:
        a, w = self.arrays, self.weights
        rows = np.array([features.rows(form) for form in forms], np.int64)
        keys = a["keys"]
        at = np.minimum(np.searchsorted(keys, rows[:, 0].astype(np.uint32)), len(keys) - 1)
        known = keys[at] == rows[:, 0]
        own = a["table.word"][np.where(known, a["trained"][at], 0)] * w["table.word.scale"]
        pieces = np.arange(a["codes"].shape[1])
        vector = np.where(
            known[:, None], w["centres"][pieces, a["codes"][at]].reshape(len(forms), -1), np.float32(0)
        )
        part = (a["table.part"][rows[:, 1:]] * w["table.part.scale"]).reshape(len(forms), -1)
        every = np.concatenate([own, vector, part, bits_of(word_classes(forms))], 1)
        return _leaky(every @ w["into"] + w["into.bias"])

    def _layers(self, x: Array, edges: Array) -> tuple[Array, Array]:
        """From the first window layer to what comes out of the last one and of the memories."""
        for k in range(1, self.sizes["windows"]):
            z = _neighbours(x, edges[:-1], edges[1:] - 1) @ self.weights[f"windows.{k}.mix"]
            x = self._levelled(z, x, k)
        order = _Order(edges)
        y = x[order.packed]
        for k in range(self.sizes["memories"]):
            z = self._memory(y, k, order)
            y = y + z if k else z
        far = np.empty_like(y)
        far[order.packed] = y
        return x, far

    def _levelled(self, z: Array, x: Array, k: int) -> Array:
        """The larger of two answers to a word and its neighbours, levelled, added to what was there."""
        w, size = self.weights, x.shape[1]
        z += w[f"windows.{k}.mix.bias"]
        y = np.maximum(z[:, :size], z[:, size:])
        y -= y.mean(1, keepdims=True)
        y *= 1 / np.sqrt(np.einsum("ij,ij->i", y, y)[:, None] / np.float32(size) + np.float32(_TINY))
        y *= w[f"windows.{k}.norm"]
        y += w[f"windows.{k}.norm.bias"]
        y += x
        return y

    def _memory(self, x: Array, k: int, order: _Order) -> Array:
        """Gates for all words at once; only the sum runs along the sentences, a step for all of them together."""
        m = self.sizes["memory"]
        g = x @ self.weights[f"memories.{k}.gates"]  # keep, tell: columns already halved; new
        g += self.weights[f"memories.{k}.gates.bias"]
        np.tanh(g, out=g)
        gates = g[:, : 4 * m]  # sigmoid(x) = tanh(x / 2) / 2 + 1 / 2
        gates *= np.float32(0.5)
        gates += np.float32(0.5)
        keep, new = np.empty((2, len(x), m), np.float32), np.empty((2, len(x), m), np.float32)
        keep[0], keep[1] = g[:, :m], g[order.mirrored, m : 2 * m]
        new[0], new[1] = g[:, 4 * m : 5 * m], g[order.mirrored, 5 * m :]
        new -= keep * new
        before = 0
        for a, b in order.steps:
            new[:, a:b] += keep[:, a:b] * new[:, before : before + b - a]
            before = a
        out = g[:, 2 * m : 4 * m]
        out[:, :m] *= new[0]
        out[:, m:] *= new[1][order.mirrored]
        return out

    # The answers

    def tags(self, encoded: Encoded) -> dict[str, Array]:
        """For “upos”, “xpos” and each feature: the number of the best answer in `labels`, one a word."""
        w, best = self.weights, list[list[Array]]()
        for portion in encoded:
            wide = np.concatenate([portion.near, portion.far], 1)
            scores = _leaky(wide @ w["tag"] + w["tag.bias"]) @ w["tags"] + w["tags.bias"]
            best.append([scores[:, a:b].argmax(1) for a, b in self.tag_columns.values()])
        return {name: np.concatenate([row[k] for row in best]) for k, name in enumerate(self.tag_columns)}

    def names(self, encoded: Encoded, classes: Array, parts: Array) -> Array:
        """(words, labels): scores of the labels of names. `classes` and `parts` are what the lists say of the words,
        `lexicons.word_classes` and `lexicons.listed`."""
        w, scores, at = self.weights, list[Array](), 0
        told = np.concatenate([bits_of(classes), np.eye(LISTED, dtype=np.float32)[parts]], 1)
        for portion in encoded:
            end = at + len(portion.near)
            wide = np.concatenate([portion.near, portion.far, told[at:end]], 1)
            scores.append(_leaky(wide @ w["name"] + w["name.bias"]) @ w["names"] + w["names.bias"])
            at = end
        return np.concatenate(scores)

    def heads(self, encoded: Encoded) -> tuple[Array, Array]:
        """The head of each word, its number in the article or -1 for a root, and the number of its relation."""
        heads, relations, at = list[Array](), list[Array](), 0
        for portion in encoded:
            above, relation = self._heads(portion)
            heads.append(np.where(above >= 0, above + at, -1))
            relations.append(relation)
            at += len(above)
        return np.concatenate(heads), np.concatenate(relations)

    def _heads(self, portion: Portion) -> tuple[Array, Array]:
        w, arc, label = self.weights, self.sizes["arc"], self.sizes["label"]
        p = portion.far @ w["pairs"] + w["pairs.bias"]  # as dependent, as head; label as dependent, as head
        dependent = _leaky(p[:, :arc])
        head = np.concatenate(
            [w["root"][None], _leaky(p[:, arc : 2 * arc])]
        )  # row 0 the root, row i + 1 word i
        heads = self._trees(
            dependent @ w["pair"],
            head,
            head @ w["as_head"] + w["as_head.bias"],
            dependent @ w["distance"] + w["distance.bias"],
            portion.starts,
        )
        near = np.where(heads >= 0, distance_kind(heads - np.arange(len(heads))), 0)
        wide = label + self.sizes["product"]
        below = p[:, 2 * arc : 2 * arc + wide]
        above = np.concatenate([w["label_root"][None], p[:, 2 * arc + wide :]])[heads + 1]
        both = [
            _leaky(below[:, :label] + above[:, :label] + w["label_distance"][near]),
            below[:, label:] * above[:, label:],
        ]
        scores = np.concatenate(both, 1) @ w["relation"] + w["relation.bias"]
        scores[:, self.labels["relation"].index("root")] = np.where(heads < 0, np.inf, -np.inf)
        return heads, scores.argmax(1)

    def _trees(self, dependent: Array, head: Array, as_head: Array, distance: Array, starts: Array) -> Array:
        heads = np.empty(len(dependent), np.int64)
        for places, real in _blocks(starts):
            sentences, longest = places.shape
            here = np.arange(longest)
            columns = np.concatenate([np.zeros((sentences, 1), np.int64), places + 1], 1)
            scores = np.matmul(dependent[places], head[columns].transpose(0, 2, 1))
            possible = np.concatenate([np.ones((sentences, 1), bool), real], 1)
            scores += np.where(possible, as_head[columns, 0], np.float32(-1e9))[:, None]
            kinds = self._distance_kinds(longest)
            scores += distance.ravel()[(places * distance.shape[1])[:, :, None] + kinds]
            scores[:, here, here + 1] = -1e9
            best = scores.argmax(2)
            for k in _no_trees(best, real):
                n = int(real[k].sum())
                best[k, :n] = best_tree(scores[k, :n, : n + 1].astype(np.float64))
            heads[places[real]] = np.where(best > 0, places[:, :1] + best - 1, -1)[real]
        return heads

    def _distance_kinds(self, words: int) -> Array:
        """(words, words + 1): the kind of distance to each head, the root first."""
        if len(self._distances) < words:
            here = np.arange(max(words, 64))
            self._distances = np.zeros((len(here), len(here) + 1), np.int64)
            self._distances[:, 1:] = distance_kind(here[None] - here[:, None])
        return self._distances[:words, : words + 1]


def _together(beside: list[Array], first: Array, last: Array) -> Array:
    """The sum of what a word's left neighbour, itself and its right one give; nothing comes from another sentence."""
    left, z, right = beside
    left[last] = 0
    right[first] = 0
    z[1:] += left[:-1]
    z[:-1] += right[1:]
    return z


def _neighbours(x: Array, first: Array, last: Array) -> Array:
    """Each word between its neighbours; beyond the sentence there is nothing."""
    n, size = x.shape
    near = np.empty((n, 3 * size), np.float32)
    near[:, size : 2 * size] = x
    near[1:, :size] = x[:-1]
    near[:-1, 2 * size :] = x[1:]
    near[first, :size] = 0
    near[last, 2 * size :] = 0
    return near


class _Order:
    """Sentences side by side, the longest first: all first words, then all second ones, and so on."""

    def __init__(self, edges: Array) -> None:
        lengths = np.diff(edges)
        by_length = np.argsort(-lengths, kind="stable")
        falling = lengths[by_length]
        width = (falling > np.arange(falling[0])[:, None]).sum(1)  # sentences that still run at each step
        at = np.concatenate([[0], np.cumsum(width)])
        step = np.repeat(np.arange(falling[0]), width)
        rank = np.arange(at[-1]) - at[step]
        self.packed = edges[by_length[rank]] + step  # row → word
        self.mirrored = at[falling[rank] - 1 - step] + rank  # the same sentence read backwards
        self.steps = list(zip(at[1:-1].tolist(), at[2:].tolist()))  # rows of every step but the first


def _portions(edges: Array) -> list[tuple[int, int]]:
    """Runs of sentences (first, last) of about the same number of words."""
    found, first = list[tuple[int, int]](), 0
    for last in range(1, len(edges)):
        if edges[last] - edges[first] >= _READ_AT_ONCE or last == len(edges) - 1:
            found.append((first, last))
            first = last
    return found


def _blocks(starts: Array) -> list[tuple[Array, Array]]:
    """Sentences of like length as one padded block: the words' numbers (sentences, words), and which of them are real."""
    lengths = np.diff(starts)
    order = np.argsort(-lengths, kind="stable")
    found, at = list[tuple[Array, Array]](), 0
    while at < len(order):
        longest = int(lengths[order[at]])
        group = order[at : at + max(1, _CELLS // (longest * longest))]
        group = group[lengths[group] > 0.7 * longest]
        at += len(group)
        here = np.arange(longest)
        real = here < lengths[group][:, None]
        found.append((np.where(real, starts[group][:, None] + here, starts[group][:, None]), real))
    return found


def _no_trees(best: Array, real: Array) -> list[int]:
    """The sentences of a block whose best heads (0 the root) have a cycle or not exactly one root."""
    up = np.concatenate([np.zeros((len(best), 1), np.int64), np.where(real, best, 0)], 1)
    for _ in range(
        best.shape[1].bit_length()
    ):  # climbing by doubled steps: in a cycle the root is never reached
        up = np.take_along_axis(up, up, 1)
    roots = ((best == 0) & real).sum(1)
    return np.flatnonzero(up.any(1) | (roots != 1)).tolist()
