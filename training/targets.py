"""The labels of a batch of windows as tensors; what is not annotated is masked, never negative."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor

from recount.annotation.network.labels import FIRST, INSIDE, NAME_TAGS
from training.cut import Cut
from training.text import ANY_NAME

NONE = -100


def targets(cuts: Sequence[Cut], relations: dict[str, int], width: int) -> dict[str, Tensor]:
    """[windows, words]: `upos heads relations starts limits` (NONE where unknown; head 0 is the root),
    `cues` (0 1 2), `said_by said` (0 1); [windows, words, tags]: `names` (allowed or not);
    `pairs` [cue words, 2]: window and word of each word of a cue, with `sources contents` [cue words, words].
    """
    rows = len(cuts)
    out = {
        name: torch.full((rows, width), NONE)
        for name in ("upos", "heads", "relations", "starts", "cues", "said_by", "said")
    }
    out["limits"] = torch.zeros((rows, width), dtype=torch.long)
    names = torch.zeros((rows, width), dtype=torch.long)
    pairs: list[tuple[int, int]] = []
    sources: list[Tensor] = []
    contents: list[Tensor] = []
    for row, cut in enumerate(cuts):
        text, first, end = cut.text, cut.first, cut.end
        size = end - first
        if text.upos is not None and text.heads is not None and text.deprels is not None and text.starts is not None:
            out["upos"][row, :size] = torch.tensor(text.upos[first:end])
            begins = torch.tensor(text.starts[first:end], dtype=torch.long)
            out["starts"][row, :size] = begins
            out["limits"][row, :size] = torch.where(begins == 1, FIRST, INSIDE)
            for at in range(size):
                head = text.heads[first + at]
                local = 0 if head < 0 else head - first + 1
                if 0 <= local <= size:  # a sentence longer than a window loses the arcs that leave it
                    out["heads"][row, at] = local
                    out["relations"][row, at] = relations.get(text.deprels[first + at], NONE)
        if text.names is not None:
            names[row, :size] = torch.tensor(text.names[first:end])
        known = text.speech is not None
        if known:
            for name in ("cues", "said_by", "said"):
                out[name][row, :size] = 0
        for one in (text.speech if known else text.hints) or []:
            cue = [at - first for at in one.cue if first <= at < end]
            source = [at - first for at in one.source if first <= at < end]
            content = [at - first for at in one.content if first <= at < end]
            for at in cue:
                out["cues"][row, at] = 2 if at - 1 in cue else 1
            if known:
                out["said_by"][row, source] = 1
                out["said"][row, content] = 1
            for at in cue:
                pairs.append((row, at))
                for where, found in ((sources, source), (contents, content)):
                    line = torch.full((width,), float(NONE))
                    line[:size] = 0.0
                    line[found] = 1.0
                    where.append(line)
        if known:
            for at in text.unheard:
                if first <= at < end:
                    for name in ("cues", "said_by", "said"):
                        out[name][row, at - first] = NONE
    names[names == 0] = ANY_NAME
    out["names"] = (names[..., None] >> torch.arange(len(NAME_TAGS))) & 1
    out["pairs"] = torch.tensor(pairs, dtype=torch.long).reshape(-1, 2)
    out["sources"] = torch.stack(sources) if sources else torch.zeros((0, width))
    out["contents"] = torch.stack(contents) if contents else torch.zeros((0, width))
    return out
