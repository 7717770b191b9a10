"""Trains the network.

    python training/train.py SHARED VECTORS.npz OUT.pt [--steps N] [--from EARLIER.pt] …

SHARED is the folder of treebanks (training/README.md says where the originals are). The same arguments give the same
weights on the same machine.
"""

from __future__ import annotations

import argparse
import copy
import json
import math
import time
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import numpy as np
import torch
from augment import augmented
from corpus import (
    UNKNOWN,
    Example,
    Forms,
    begun,
    column_names,
    example,
    label_sets,
    only_names,
    tagged,
    with_names,
)
from network import Network, Sizes, distances_of
from scores import decode, score
from torch import Tensor
from torch.nn import functional as F
from treebanks import GOLD, SILVER, TRAINING, samples, word_counts

from editlint.english.lexicons import LISTED

OFTEN = 8  # words seen as often get a row of their own
LONGEST = 120
MADE_TIMES = 2  # how often a sentence made from a gold one is learned from
NAMES_TRUST = 2.0  # corpora of names alone are few and were marked by hand


def word_table(shared: Path, vectors: Path) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Keys of all known words, sorted; the trained row of each (0: none); its vector."""
    data = np.load(vectors)
    counts = word_counts(shared, TRAINING)
    own = sorted(number for number, n in counts.items() if n >= OFTEN)
    keys = np.union1d(data["keys"], np.array(own, np.uint32))
    rows = np.zeros(len(keys), np.int64)
    rows[np.searchsorted(keys, own)] = np.arange(1, len(own) + 1)
    centres, codes = data["centres"], data["codes"]
    every = np.tile((centres**2).sum(2).argmin(1).astype(np.uint8), (len(keys), 1))  # nearest to nothing
    every[np.searchsorted(keys, data["keys"])] = codes
    return keys, rows, every


def unpacked(codes: np.ndarray, centres: np.ndarray) -> np.ndarray:
    """(words, 96) from the codes of the pieces."""
    return np.concatenate([centres[k][codes[:, k]] for k in range(len(centres))], 1).astype(np.float32)


class Corpus:
    """All examples, gold and silver, and the development parts."""

    def __init__(self, shared: Path, keys: np.ndarray, rows: np.ndarray) -> None:
        forms = Forms(keys, rows)
        gold = [s for s in samples(shared / GOLD) if len(s.rows) <= LONGEST]
        self.labels = labels = label_sets(gold)
        columns = len(column_names(labels)) + 2
        cleaned = [begun(tags) for _, _, tags in tagged(shared / "silver/gum_train_c.tsv.gz")]
        self.examples: list[Example] = []
        at = 0
        for sample in samples(shared / GOLD):
            if not sample.id.startswith("GUM"):
                continue
            made = example(sample, forms, labels, is_gold=True, has_names=False)
            with_names(made, cleaned[at], 1.0)
            at += 1
            if len(sample.rows) <= LONGEST:
                self.examples.append(made)
        for sample in samples(shared / "teacher/ewt_train_names.conllu.gz"):
            if len(sample.rows) <= LONGEST:
                self.examples.append(example(sample, forms, labels, is_gold=True, has_names=True))
        made = [example(s, forms, labels, is_gold=True, has_names=False) for s in augmented(gold)]
        self.examples += [e for e in made for _ in range(MADE_TIMES) if len(e.forms) <= LONGEST]
        uner = list(tagged(shared / "names/uner_ewt_dev.iob2.gz"))
        held = set(sorted({doc for doc, _, _ in uner})[::5])
        wiki = list(tagged(shared / "names/wikigold.txt.gz"))
        docs = list(dict.fromkeys(doc for doc, _, _ in wiki))
        number = {doc: i for i, doc in enumerate(docs)}
        self.names_dev: list[Example] = []
        for doc, words, tags in uner:
            made_names = only_names(words, begun(tags), forms, columns, NAMES_TRUST)
            (self.names_dev if doc in held else self.examples).append(made_names)
        for doc, words, tags in wiki:
            if number[doc] % 4:
                made_names = only_names(words, begun(tags), forms, columns, NAMES_TRUST)
                (self.names_dev if number[doc] % 16 == 7 else self.examples).append(made_names)
        self.examples += [
            example(sample, forms, labels, is_gold=False, has_names=True)
            for part in SILVER
            for sample in samples(shared / part)
            if len(sample.rows) <= LONGEST
        ]
        self.dev = {
            part: [
                example(s, forms, labels, is_gold=True, has_names=False)
                for s in samples(shared / f"treebank/{part}.conllu.gz")
            ]
            for part in ("gum_dev", "ewt_dev")
        }
        self.rows, self.classes = forms.tables()
        self.forms = forms.forms


class Batch:
    """Padded sentences; `way` says for each sentence how its words are written."""

    def __init__(
        self, corpus: Corpus, chosen: list[Example], ways: np.ndarray, drop_stop: np.ndarray
    ) -> None:
        sizes = np.array([len(e.forms) for e in chosen])
        n = int(sizes.max())
        shape = (len(chosen), n)
        forms = np.zeros(shape, np.int64)
        answers = np.full((*shape, chosen[0].answers.shape[1]), UNKNOWN, np.int64)
        heads = np.full(shape, UNKNOWN, np.int64)
        trust = np.zeros((*shape, 3), np.float32)
        mask = np.zeros((*shape, 1), np.float32)
        listed = np.zeros(shape, np.int64)
        for i, e in enumerate(chosen):
            k = len(e.forms)
            if drop_stop[i] and k > 3 and e.answers[k - 1, 0] == PUNCT and not (e.heads == k).any():
                k -= 1
            listed[i, :k] = e.listed[:k]
            forms[i, :k], answers[i, :k], heads[i, :k] = e.forms[:k], e.answers[:k], e.heads[:k]
            trust[i, :k], mask[i, :k] = e.trust[:k], 1
        rows = torch.from_numpy(corpus.rows[ways[:, None], forms])
        self.words, self.vectors, self.parts = rows[..., 0], rows[..., 1], rows[..., 2:]
        self.classes = torch.from_numpy(corpus.classes[ways[:, None], forms])
        parts = F.one_hot(torch.from_numpy(listed), LISTED).float()
        self.known = torch.cat([self.classes, parts], -1)
        self.answers, self.heads = torch.from_numpy(answers), torch.from_numpy(heads)
        self.trust, self.mask = torch.from_numpy(trust), torch.from_numpy(mask)
        self.distances = distances_of(n)
        self.sizes = sizes


PUNCT = 0  # set when the labels are known


def batches(examples: list[Example], size: int, rng: np.random.Generator | None) -> Iterator[list[Example]]:
    """Sentences of like length, about `size` words each batch."""
    lengths = np.array([len(e.forms) for e in examples])
    order = np.argsort(lengths + (rng.random(len(lengths)) * 2 if rng else 0), kind="stable")
    groups, group, longest = list[list[Example]](), list[Example](), 0
    for i in order:
        longest = max(longest, lengths[i])
        if group and longest * (len(group) + 1) > size:
            groups.append(group)
            group, longest = [], lengths[i]
        group.append(examples[i])
    groups.append(group)
    if rng:
        rng.shuffle(groups)  # type: ignore[arg-type]
    yield from groups


def loss_of(
    net: Network, batch: Batch, noise: Tensor | None, smooth: float, names: float
) -> tuple[Tensor, list[float]]:
    """The sum of all heads' losses, that of names `names` times, and five of its parts."""
    near, far = net.encode(batch.words, batch.vectors, batch.parts, batch.classes, batch.mask, noise)
    scores, arcs = net(near, far, batch.known, batch.distances, batch.mask)
    relations = net.relations(far, batch.heads.clamp(min=0), batch.distances)

    def cost(given: Tensor, wanted: Tensor, trust: Tensor, smoothing: float) -> Tensor:
        each = F.cross_entropy(
            given.flatten(0, 1),
            wanted.flatten(),
            ignore_index=UNKNOWN,
            label_smoothing=smoothing,
            reduction="none",
        )
        weight = trust.flatten() * (wanted.flatten() >= 0)
        return (each * weight).sum() / batch.mask.sum()

    tags = column_names(net.labels)
    tag_trust, arc_trust, name_trust = batch.trust.unbind(-1)
    upos, xpos, *rest = (
        cost(scores[name], batch.answers[..., k], tag_trust, smooth if k < 2 else 0.0)
        for k, name in enumerate(tags)
    )
    arc = cost(arcs, batch.heads, arc_trust, 0.0)
    label = cost(relations, batch.answers[..., -1], arc_trust, smooth)
    name = cost(scores["name"], batch.answers[..., -2], name_trust, 0.0)
    some = sum(rest[1:], rest[0])
    total = arc + label + 0.5 * (upos + xpos + some) + names * name
    return total, [float(v.detach()) for v in (upos, some, arc, label, name)]


@torch.no_grad()
def predicted(
    net: Network, corpus: Corpus, examples: list[Example]
) -> list[tuple[Example, np.ndarray, np.ndarray]]:
    """For each sentence: its answers (a column a head, then name and relation) and heads."""
    net.eval()
    found = []
    for group in batches(examples, 6000, None):
        none = np.zeros(len(group), np.int64)
        batch = Batch(corpus, group, none, none)
        near, far = net.encode(batch.words, batch.vectors, batch.parts, batch.classes, batch.mask, None)
        scores, arcs = net(near, far, batch.known, batch.distances, batch.mask)
        heads = np.zeros(batch.heads.shape, np.int64)
        best = arcs.log_softmax(-1).numpy()
        for i, e in enumerate(group):
            n = len(e.forms)
            heads[i, :n] = decode(best[i, :n, : n + 1])
        relations = net.relations(far, torch.from_numpy(heads), batch.distances)
        columns = [scores[name].argmax(-1) for name in (*column_names(net.labels), "name")]
        answers = torch.stack([*columns, relations.argmax(-1)], -1).numpy()
        found += [(e, answers[i, : len(e.forms)], heads[i, : len(e.forms)]) for i, e in enumerate(group)]
    net.train()
    return found


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("shared", type=Path)
    parser.add_argument("vectors", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--steps", type=int, default=12_000)
    parser.add_argument("--batch", type=int, default=3000, help="words a step")
    parser.add_argument(
        "--silver", type=float, default=0.8, help="silver batches for each gold one of the same size"
    )
    parser.add_argument("--silver-end", type=float, default=0.25, help="the same in the last third")
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--drop", type=float, default=0.2)
    parser.add_argument("--smooth", type=float, default=0.03)
    parser.add_argument("--names", type=float, default=1.5, help="weight of the loss of names")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument(
        "--look", type=int, default=1000, help="steps between two looks at the development parts"
    )
    parser.add_argument("--from", dest="start", type=Path, help="weights to begin with")
    parser.add_argument(
        "--minutes", type=float, default=1e9, help="stop then, whatever the steps (for trying things)"
    )
    parser.add_argument("--half", action="store_true", help="multiply in bfloat16")
    for name, value in asdict(Sizes()).items():
        parser.add_argument(f"--{name}", type=int, default=value)
    args = parser.parse_args()
    train(args)


def train(args: argparse.Namespace) -> None:
    global PUNCT
    torch.manual_seed(args.seed)
    torch.set_num_threads(args.threads)
    rng = np.random.default_rng(args.seed)
    began = time.time()
    keys, rows, codes = word_table(args.shared, args.vectors)
    centres = np.load(args.vectors)["centres"]
    vectors = unpacked(codes, centres)
    corpus = Corpus(args.shared, keys, rows)
    PUNCT = corpus.labels["upos"].index("PUNCT")
    sizes = Sizes(**{name: getattr(args, name) for name in asdict(Sizes())})
    net = Network(
        sizes,
        int(rows.max()),
        np.vstack([np.zeros((1, vectors.shape[1]), np.float32), vectors]),
        corpus.labels,
        args.drop,
    )
    if args.start:
        state = torch.load(args.start, weights_only=False)["state"]
        same = {k: v for k, v in net.state_dict().items() if k in state and state[k].shape == v.shape}
        net.load_state_dict({k: state[k] for k in same}, strict=False)
        print("new:", ", ".join(k for k in net.state_dict() if k not in same) or "nothing", flush=True)
    counts = np.bincount(
        np.concatenate([corpus.rows[0, e.forms, 0] for e in corpus.examples]), minlength=int(rows.max()) + 1
    )
    rare = torch.from_numpy((1.0 / (1.0 + counts)).astype(np.float32))
    gold = [e for e in corpus.examples if e.is_gold]
    silver = [e for e in corpus.examples if not e.is_gold]
    print(
        f"{sum(p.numel() for p in net.parameters()):,} numbers, {sum(len(e.forms) for e in gold):,} gold words, "
        f"{sum(len(e.forms) for e in silver):,} silver, {len(corpus.forms):,} forms, {time.time() - began:.0f} s",
        flush=True,
    )
    optimiser = torch.optim.AdamW(net.parameters(), args.rate, (0.9, 0.98), weight_decay=1e-3)
    mean = copy.deepcopy(net)
    state, mean_state = net.state_dict(), mean.state_dict()
    streams = {"gold": iter(()), "silver": iter(())}
    began, parts, owed = time.time(), list[list[float]](), 0.0
    stop = args.steps
    step = 0
    while step < stop:
        done = step / args.steps
        owed += args.silver if done < 0.67 else args.silver_end
        kinds = ["gold"]
        while owed >= 1 or (owed > 0 and rng.random() < owed):
            kinds.append("silver")
            owed -= 1
        for kind in kinds:
            group = next(streams[kind], None)
            if group is None:
                streams[kind] = batches(gold if kind == "gold" else silver, args.batch, rng)
                group = next(streams[kind])
            ways = rng.choice(4, len(group), p=[0.935, 0.025, 0.015, 0.025])
            batch = Batch(corpus, group, ways, rng.random(len(group)) < 0.04)
            rate = (
                args.rate
                * min(1, (step + 1) / 200)
                * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * min(1, step / args.steps))))
            )
            for g in optimiser.param_groups:
                g["lr"] = rate
            with torch.autocast("cpu", dtype=torch.bfloat16, enabled=args.half):
                loss, shares = loss_of(net, batch, rare[batch.words], args.smooth, args.names)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 2.0)
            optimiser.step()
            step += 1
            parts.append(shares)
            decay = min(0.999, (step + 1) / (step + 20))
            with torch.no_grad():
                floats = [k for k, v in mean_state.items() if v.is_floating_point() and k != "vector"]
                torch._foreach_lerp_([mean_state[k] for k in floats], [state[k] for k in floats], 1 - decay)
            if (time.time() - began) / 60 > args.minutes:
                stop = step
            if step % args.look == 0 or step >= stop:
                report = {
                    part: score(predicted(mean, corpus, e), corpus.labels) for part, e in corpus.dev.items()
                }
                report["names"] = score(predicted(mean, corpus, corpus.names_dev), corpus.labels)
                print(
                    f"{(time.time() - began) / 60:.1f} min, step {step}, loss {np.round(np.mean(parts, 0), 3)} {json.dumps(report)}",
                    flush=True,
                )
                parts = []
                torch.save(
                    {
                        "sizes": asdict(sizes),
                        "labels": corpus.labels,
                        "keys": keys,
                        "rows": rows,
                        "codes": codes,
                        "centres": centres,
                        "state": mean_state,
                    },
                    args.out,
                )
            if step >= stop:
                break


if __name__ == "__main__":
    main()
