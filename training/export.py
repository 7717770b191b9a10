"""Writes the trained network as the file that ships.

    python training/export.py TRAINED.pt [TRAINED.pt …] editlint/english/data/network.bin

Several networks that began as one are averaged; to a path that ends with .pt only their mean is written. Matrices become whole numbers of 8 bits with a scale for each column;
the rest is kept in 16 bits. Layers that are used together are put side by side.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import numpy as np
import torch

_ALIGNED = 64  # bytes


def averaged(paths: list[str]) -> dict[str, Any]:
    """The first file's content with the mean of all weights."""
    loaded = [torch.load(path, weights_only=False) for path in paths]
    first = loaded[0]
    for name, value in first["state"].items():
        if value.is_floating_point():
            first["state"][name] = sum(other["state"][name] for other in loaded) / len(loaded)
    return first


def arranged(state: dict[str, np.ndarray], sizes: dict[str, int], tags: list[str]) -> dict[str, np.ndarray]:
    """The arrays by the names that the numpy network knows them by, inputs down, outputs across."""
    out: dict[str, np.ndarray] = {}

    def layer(name: str, *sources: str) -> None:
        out[name] = np.concatenate([state[f"{source}.weight"] for source in sources]).T
        out[f"{name}.bias"] = np.concatenate([state[f"{source}.bias"] for source in sources])

    out["table.word"], out["table.part"] = state["word.weight"], state["part.weight"]
    layer("into", "into")
    for k in range(sizes["windows"]):
        layer(f"windows.{k}.mix", f"windows.{k}.mix")
        out[f"windows.{k}.norm"] = state[f"windows.{k}.norm.weight"]
        out[f"windows.{k}.norm.bias"] = state[f"windows.{k}.norm.bias"]
    for k in range(sizes["memories"]):
        layer(f"memories.{k}.gates", f"memories.{k}.gates")
        for part in (f"memories.{k}.gates", f"memories.{k}.gates.bias"):
            out[part][..., : 4 * sizes["memory"]] *= 0.5  # sigmoid by way of tanh
    layer("tag", "tag")
    layer("tags", *(f"tag_heads.{name}" for name in tags))
    layer("name", "name")
    layer("names", "names")
    layer("pairs", "dependent", "head", "label_dependent", "label_head")
    root = state["label_root"] @ state["label_head.weight"].T + state["label_head.bias"]
    out["pair"] = state["pair.weight"].T
    layer("as_head", "as_head")
    layer("distance", "distance")
    layer("relation", "relation")
    out["root"], out["label_root"], out["label_distance"] = (
        state["root"],
        root,
        state["label_distance.weight"],
    )
    return out


def small(array: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Whole numbers from -127 to 127 and the scale of each column."""
    scale = np.maximum(np.abs(array).max(0), 1e-8) / 127
    return np.round(array / scale).astype(np.int8), scale.astype(np.float16)


def main(*paths: str) -> None:
    trained = averaged(list(paths[:-1]))
    if paths[-1].endswith(".pt"):
        torch.save(trained, paths[-1])
        return
    tags = [name for name in trained["labels"] if name not in ("name", "relation")]
    state = {name: value.float().numpy().copy() for name, value in trained["state"].items()}
    arrays: dict[str, np.ndarray] = {
        "keys": trained["keys"].astype("<u4"),
        "trained": trained["rows"].astype("<u2"),
        "codes": trained["codes"].astype(np.uint8),
        "centres": trained["centres"].astype("<f2"),
    }
    for name, array in arranged(state, trained["sizes"], tags).items():
        if array.ndim == 2 and array.size > 2000:
            arrays[name], arrays[f"{name}.scale"] = small(array)
        else:
            arrays[name] = array.astype("<f2")
    lines = [f"size\t{name}\t{size}" for name, size in trained["sizes"].items()]
    lines += ["\t".join(("labels", name, *labels)) for name, labels in trained["labels"].items()]
    at, blocks = 0, []
    for name, array in arrays.items():
        data = np.ascontiguousarray(array).tobytes()
        lines.append("\t".join(("array", name, array.dtype.str, str(at), *map(str, array.shape))))
        blocks.append(data + bytes(-len(data) % _ALIGNED))
        at += len(blocks[-1])
    header = "\n".join(lines).encode()
    header += b"\n" * (-(len(header) + 8) % _ALIGNED)
    Path(paths[-1]).write_bytes(len(header).to_bytes(8, "little") + header + b"".join(blocks))
    print(f"{paths[-1]}: {Path(paths[-1]).stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main(*sys.argv[1:])
