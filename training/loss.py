"""How wrong the network is on a batch, head by head."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

from training.network import Outputs
from training.targets import NONE

WEIGHTS = {
    "upos": 0.7,
    "heads": 2.0,
    "relations": 1.5,
    "starts": 0.7,
    "names": 3.0,
    "cues": 2.0,
    "said_by": 0.5,
    "said": 0.5,
    "sources": 3.0,
    "contents": 1.5,
}
RARE = 5.0  # a source is a few words of a window: each counts for so many that are none


def loss(out: Outputs, want: dict[str, Tensor]) -> dict[str, Tensor]:
    """The weighted loss of each head that has something to learn from the batch."""
    found = {
        "upos": _classes(out.upos, want["upos"]),
        "heads": _classes(out.arcs, want["heads"]),
        "relations": _classes(out.relations, want["relations"]),
        "starts": _yes(out.starts, want["starts"]),
        "cues": _classes(out.cues, want["cues"]),
        "said_by": _yes(out.roles[..., 0], want["said_by"], RARE),
        "said": _yes(out.roles[..., 1], want["said"]),
        # Of the tags that a corpus leaves possible any will do.
        "names": _some(
            (out.names.log_softmax(-1) + torch.where(want["names"] == 1, 0.0, -1e4)).logsumexp(-1).neg(),
            want["names"].sum(-1) < want["names"].shape[-1],
        ),
    }
    if len(want["pairs"]):
        rows, cues = want["pairs"].unbind(1)
        found["sources"] = _yes(out.sources[rows, cues], want["sources"], RARE)
        found["contents"] = _yes(out.contents[rows, cues], want["contents"])
    return {name: value * WEIGHTS[name] for name, value in found.items() if value is not None}


def _classes(logits: Tensor, want: Tensor) -> Tensor | None:
    if not (want != NONE).any():
        return None
    return functional.cross_entropy(logits.flatten(0, 1), want.flatten(), ignore_index=NONE)


def _yes(logits: Tensor, want: Tensor, rare: float = 1.0) -> Tensor | None:
    return _some(
        functional.binary_cross_entropy_with_logits(
            logits, want.clamp(min=0).float(), reduction="none", pos_weight=torch.tensor(rare)
        ),
        want != NONE,
    )


def _some(losses: Tensor, counted: Tensor) -> Tensor | None:
    return losses[counted].mean() if counted.any() else None
