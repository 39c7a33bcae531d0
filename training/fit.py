"""Trains all heads together, an epoch at a time; can be resumed after any checkpoint."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import torch

from recount.annotation.network.feed import Window, feed
from recount.annotation.network.pieces import Pieces
from training.corpora import Corpora
from training.cut import Cut, cut
from training.loss import loss
from training.network import Network
from training.pace import Pace
from training.start import start
from training.targets import targets
from training.text import Text


@dataclass(frozen=True)
class Plan:
    """speech, arms, news: how often an epoch shows each text with attributions, each that marks weapons and vehicles
    throughout, each of GUM's trees, which are nearer to reports than those of EWT. batch: pieces, padding included.
    start: the exported model or the checkpoint to begin with, else the pretrained encoder.

    minutes: by then the rates have sunk to their end and training is over, however many epochs were done.
    """

    epochs: int = 9
    seed: int = 1
    encoder_rate: float = 1.5e-4
    head_rate: float = 1e-3
    batch: int = 1024
    speech: int = 2
    arms: int = 2
    news: int = 2
    threads: int = 2
    minutes: float | None = None
    warm: float = 0.06
    start: Path | None = None


def fit(
    texts: Corpora,
    relations: Sequence[str],
    pieces: Pieces,
    plan: Plan,
    folder: Path,
    after: Callable[[Network, float], None],
    say: Callable[[str], None] = print,
) -> Network:
    """after(network, epochs done) is called each half epoch, when a checkpoint lies in the folder."""
    torch.manual_seed(plan.seed)
    network = Network(len(relations))
    if plan.start is None:
        network.encoder.pretrain()
    else:
        start(network, plan.start)
    optimiser = torch.optim.AdamW(_groups(network, plan), betas=(0.9, 0.98), weight_decay=0.01, fused=True)
    numbers = {label: at for at, label in enumerate(relations)}
    per_epoch = len(_batches(texts.train, pieces, plan, 0))
    total = per_epoch * plan.epochs
    step, spent, path = 0, 0.0, folder / "checkpoint.pt"
    if path.exists():
        state = torch.load(path)
        network.load_state_dict(state["network"])
        optimiser.load_state_dict(state["optimiser"])
        step, spent = state["step"], state["spent"]
        say(f"resumed at step {step}")
    pace = Pace(plan.threads)
    seen, losses = 0, Counter[str]()
    began = told = time.monotonic()
    for cuts in _from(step, texts.train, pieces, plan, total, per_epoch):
        late = (spent + time.monotonic() - began) / (60 * plan.minutes) if plan.minutes else 0.0
        for group in optimiser.param_groups:
            group["lr"] = group["peak"] * _rate(max(step / total, late), plan.warm)
        network.train()
        arrays = {
            name: torch.from_numpy(value)
            for name, value in feed([Window(one.words, one.gaps) for one in cuts], pieces).items()
        }
        want = targets(cuts, numbers, arrays["first"].shape[1])
        out = network(**arrays | {"limits": want["limits"]}, heads=want["heads"].clamp(min=0))
        parts = loss(out, want)
        torch.stack(list(parts.values())).sum().backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(network.parameters(), 2.0)
        optimiser.step()
        optimiser.zero_grad(set_to_none=True)
        step += 1
        size = sum(one.size for one in cuts)
        seen += size
        pace.step(size)
        losses.update({name: float(value.detach()) for name, value in parts.items()})
        if step % 50 == 0:
            rate = seen / (time.monotonic() - told)
            told, seen = time.monotonic(), 0
            shown = " ".join(f"{name} {value / 50:.3f}" for name, value in losses.items())
            say(f"step {step}/{total} {torch.get_num_threads()} threads {rate:.0f} pieces/s {shown}")
            losses.clear()
        if step % max(per_epoch // 2, 1) == 0 or step == total or late >= 1:
            torch.save(
                {
                    "network": network.state_dict(),
                    "optimiser": optimiser.state_dict(),
                    "step": step,
                    "spent": spent + time.monotonic() - began,
                },
                path.with_suffix(".new"),
            )
            path.with_suffix(".new").replace(path)
            network.eval()
            after(network, step / per_epoch)
        if late >= 1:
            break
    network.eval()
    return network


def _groups(network: Network, plan: Plan) -> list[dict[str, object]]:
    """The pretrained weights learn slowly, what is new learns fast."""
    slow: list[torch.nn.Parameter] = []
    fast: list[torch.nn.Parameter] = []
    for name, weight in network.named_parameters():
        if weight.requires_grad:
            new = not name.startswith("encoder.") or name.startswith(("encoder.shapes", "encoder.gaps"))
            (fast if new else slow).append(weight)
    return [{"params": slow, "peak": plan.encoder_rate, "lr": 0.0}, {"params": fast, "peak": plan.head_rate, "lr": 0.0}]


def _rate(done: float, warm: float) -> float:
    return max(done, 0.001) / warm if done < warm else max(1.0 - done, 0.02) / (1.0 - warm)


def _from(
    step: int, texts: Sequence[Text], pieces: Pieces, plan: Plan, total: int, per_epoch: int
) -> Iterator[list[Cut]]:
    """Batches from a step on; an epoch depends on the seed and its number alone. Layout makes its length vary by a
    few batches, so it is repeated or cut to the first one's."""
    while step < total:
        epoch, skip = divmod(step, per_epoch)
        batches = _batches(texts, pieces, plan, epoch)
        for at in range(skip, per_epoch):
            yield batches[at % len(batches)]
            step += 1


def _times(text: Text, plan: Plan) -> int:
    if text.names is not None and "re3d" in text.id:
        return plan.arms
    if text.speech is not None:
        return plan.speech
    return plan.news if text.id.startswith("GUM") else 1


def _batches(texts: Sequence[Text], pieces: Pieces, plan: Plan, epoch: int) -> list[list[Cut]]:
    """Windows of like length together, the batches in any order."""
    random = Random(f"{plan.seed} {epoch}")
    cuts = [one for text in texts for _ in range(_times(text, plan)) for one in cut(text, pieces, random=random)]
    cuts.sort(key=lambda one: one.size * random.uniform(0.9, 1.1), reverse=True)
    batches: list[list[Cut]] = []
    longest = 0
    for one in cuts:
        longest = max(longest, one.size + 2)
        if not batches or (len(batches[-1]) + 1) * longest > plan.batch:
            batches.append([])
            longest = one.size + 2
        batches[-1].append(one)
    random.shuffle(batches)
    return batches
