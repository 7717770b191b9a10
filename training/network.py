"""The network in PyTorch, for training only; `editlint.english.network` is the same in numpy.

Every word is read once: its vectors → layers over a window of three words → layers with a memory that runs through the
sentence in both directions → tags, features, names, and a score for every word as the head of every other.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from editlint.english import features
from editlint.english.lexicons import LISTED
from editlint.english.network import distance_kind

DISTANCES = 26  # kinds of distance between word and head; 0 is the root


@dataclass(slots=True)
class Sizes:
    """Widths of the layers."""

    word: int = 96
    part: int = 32
    window: int = 192
    memory: int = 128
    windows: int = 2
    memories: int = 3
    tag: int = 128
    name: int = 128
    arc: int = 128
    label: int = 96
    product: int = 48
    classes: int = 16


class Scan(torch.autograd.Function):
    """c[t] = keep[t] · c[t-1] + new[t] along the second dimension."""

    @staticmethod
    def forward(ctx: Any, keep: Tensor, new: Tensor) -> Tensor:  # type: ignore[override]
        out = torch.empty_like(new)
        last = new[:, 0]
        out[:, 0] = last
        for t in range(1, new.shape[1]):
            last = torch.addcmul(new[:, t], keep[:, t], last)
            out[:, t] = last
        ctx.save_for_backward(keep, out)
        return out

    @staticmethod
    def backward(ctx: Any, grad: Tensor) -> tuple[Tensor, Tensor]:  # type: ignore[override]
        keep, out = ctx.saved_tensors
        new = torch.empty_like(grad)
        last = grad[:, -1]
        new[:, -1] = last
        for t in range(grad.shape[1] - 2, -1, -1):
            last = torch.addcmul(grad[:, t], keep[:, t + 1], last)
            new[:, t] = last
        kept = torch.zeros_like(keep)
        kept[:, 1:] = new[:, 1:] * out[:, :-1]
        return kept, new


class Window(nn.Module):
    """A word and its two neighbours; the larger of two answers, added to what was there."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self.mix = nn.Linear(3 * size, 2 * size)
        self.norm = nn.LayerNorm(size)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        x = x * mask
        edge = x.new_zeros(x.shape[0], 1, x.shape[2])
        near = torch.cat([torch.cat([edge, x[:, :-1]], 1), x, torch.cat([x[:, 1:], edge], 1)], -1)
        return self.norm(self.mix(near).unflatten(-1, (2, -1)).max(-2).values)


class Memory(nn.Module):
    """What to keep, what to take in and what to tell, all read from the input, so that only the sum runs along the sentence."""

    def __init__(self, size: int, memory: int) -> None:
        super().__init__()
        self.gates = nn.Linear(size, 6 * memory)  # keep, tell, new, each forward then backward
        nn.init.uniform_(self.gates.bias.data[: 2 * memory], -1.0, 3.0)
        self.memory = memory

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        m = self.memory
        g = self.gates(x).float()
        keep, tell = torch.sigmoid(g[..., : 4 * m]).split(2 * m, -1)
        new = torch.tanh(g[..., 4 * m :]) * (1 - keep) * mask
        forward = Scan.apply(keep[..., :m], new[..., :m])
        backward = Scan.apply(keep[..., m:].flip(1), new[..., m:].flip(1)).flip(1)  # type: ignore[union-attr]
        return tell * torch.cat([forward, backward], -1)  # type: ignore[list-item]


class Network(nn.Module):
    """`labels`: the answers of each head, in the order upos, xpos, one entry a feature, names, relations."""

    def __init__(
        self, sizes: Sizes, trained: int, vectors: np.ndarray, labels: dict[str, list[str]], drop: float
    ) -> None:
        super().__init__()
        s = sizes
        self.sizes, self.labels, self.drop = sizes, labels, drop
        self.word = nn.Embedding(trained + 1, s.word)
        self.part = nn.Embedding(features.ROWS, s.part)
        nn.init.normal_(self.word.weight, 0, 0.1)
        nn.init.normal_(self.part.weight, 0, 0.3)
        self.register_buffer("vector", torch.from_numpy(vectors), persistent=False)
        self.into = nn.Linear(s.word + vectors.shape[1] + features.PARTS * s.part + s.classes, s.window)
        self.windows = nn.ModuleList(Window(s.window) for _ in range(s.windows))
        both = 2 * s.memory
        self.memories = nn.ModuleList(Memory(both if k else s.window, s.memory) for k in range(s.memories))
        wide = s.window + both
        self.tag = nn.Linear(wide, s.tag)
        self.tag_heads = nn.ModuleDict(
            {k: nn.Linear(s.tag, len(v)) for k, v in labels.items() if k not in ("name", "relation")}
        )
        self.name = nn.Linear(wide + s.classes + LISTED, s.name)
        self.names = nn.Linear(s.name, len(labels["name"]))
        self.dependent, self.head = nn.Linear(both, s.arc), nn.Linear(both, s.arc)
        self.pair = nn.Linear(s.arc, s.arc, bias=False)
        nn.init.normal_(self.pair.weight, 0, 1 / s.arc)
        self.as_head, self.distance = nn.Linear(s.arc, 1), nn.Linear(s.arc, DISTANCES)
        self.root = nn.Parameter(torch.randn(s.arc) * 0.3)
        self.label_dependent = nn.Linear(both, s.label + s.product)
        self.label_head = nn.Linear(both, s.label + s.product)
        self.label_distance = nn.Embedding(DISTANCES, s.label)
        nn.init.normal_(self.label_distance.weight, 0, 0.1)
        self.label_root = nn.Parameter(torch.randn(both) * 0.1)
        self.relation = nn.Linear(s.label + s.product, len(labels["relation"]))

    def same_drop(self, x: Tensor) -> Tensor:
        """Drops the same numbers throughout a sentence."""
        if not self.training:
            return x
        return x * ((torch.rand(x.shape[0], 1, x.shape[2]) >= self.drop) / (1 - self.drop))

    def encode(
        self,
        words: Tensor,
        vectors: Tensor,
        parts: Tensor,
        classes: Tensor,
        mask: Tensor,
        noise: Tensor | None,
    ) -> tuple[Tensor, Tensor]:
        """After the windows and after the memories. `noise`: chances that the word's own row and the vector are hidden."""
        own, vector, part = self.word(words), self.vector[vectors], self.part(parts)
        if self.training:

            def hide(*shape: int, chance: float = 0.15) -> Tensor:
                return (torch.rand(*shape) >= chance) / (1 - chance)

            own = own * hide(*words.shape, 1)
            if noise is not None:
                own = own * (torch.rand(*words.shape, 1) >= noise[..., None])
            vector = vector * hide(*words.shape, 1)
            part = part * hide(*parts.shape, 1)
            classes = classes * hide(*words.shape, 1)
        x = F.leaky_relu(self.into(torch.cat([own, vector, part.flatten(2), classes], -1)), 0.1)
        x = self.same_drop(x)
        for layer in self.windows:
            x = x + self.same_drop(layer(x, mask))
        near = x
        for k, layer in enumerate(self.memories):
            y = self.same_drop(layer(x, mask))
            x = x + y if k else y
        return near, x

    def forward(
        self, near: Tensor, far: Tensor, known: Tensor, distances: Tensor, mask: Tensor
    ) -> tuple[dict[str, Tensor], Tensor]:
        """Scores of tags, features and names, and scores of heads: (sentence, word, head), head 0 the root.

        `known`: what the lists say of each word, its classes and its part in a listed name.
        """
        wide = torch.cat([near, far], -1)
        hidden = self.loose(F.leaky_relu(self.tag(wide), 0.1))
        scores = {k: layer(hidden).float() for k, layer in self.tag_heads.items()}
        if self.training:
            known = known * (torch.rand(*known.shape[:2], 1) >= 0.15)
        names = self.name(torch.cat([wide, known.to(wide.dtype)], -1))
        scores["name"] = self.names(self.loose(F.leaky_relu(names, 0.1))).float()
        return scores, self.arcs(far, distances, mask)

    def loose(self, x: Tensor) -> Tensor:
        return F.dropout(x, self.drop, self.training)

    def arcs(self, x: Tensor, distances: Tensor, mask: Tensor) -> Tensor:
        sentences, words, _ = x.shape
        dependent = self.loose(F.leaky_relu(self.dependent(x), 0.1))
        head = self.loose(F.leaky_relu(self.head(x), 0.1))
        head = torch.cat([self.root.to(head.dtype).expand(sentences, 1, -1), head], 1)
        scores = (self.pair(dependent) @ head.transpose(1, 2)).float() + self.as_head(head).float().transpose(
            1, 2
        )
        scores = scores + self.distance(dependent).float().gather(2, distances.expand(sentences, -1, -1))
        possible = torch.cat([torch.ones(sentences, 1, dtype=torch.bool), mask[..., 0] > 0], 1)[:, None]
        itself = torch.cat([torch.zeros(words, 1), torch.eye(words)], 1).bool()
        return scores.masked_fill(~possible | itself, -1e9)

    def relations(self, x: Tensor, heads: Tensor, distances: Tensor) -> Tensor:
        """Scores of the relations to the given heads (0 the root)."""
        size = self.sizes.label
        every = torch.cat([self.label_root.to(x.dtype).expand(x.shape[0], 1, -1), x], 1)
        head = self.label_head(every)
        head = head.gather(1, heads[..., None].expand(-1, -1, head.shape[2]))
        dependent = self.label_dependent(x)
        near = self.label_distance(distances[torch.arange(x.shape[1])[None], heads])
        sums = F.leaky_relu(dependent[..., :size] + head[..., :size] + near, 0.1)
        return self.relation(
            self.loose(torch.cat([sums, dependent[..., size:] * head[..., size:]], -1))
        ).float()


def distances_of(words: int) -> Tensor:
    """Kinds of distance for every word (row) and head (column, 0 the root)."""
    at = np.arange(words)
    kinds = np.zeros((words, words + 1), np.int64)
    kinds[:, 1:] = distance_kind(at[None] - at[:, None])
    return torch.from_numpy(kinds)
