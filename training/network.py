"""One encoder, several heads."""

from __future__ import annotations

from typing import NamedTuple

import torch
from torch import Tensor, nn

from recount.annotation.network.labels import CUE_TAGS, FIRST, INSIDE, NAME_TAGS, UPOS
from training.encoder import WIDTH, Encoder

ARC, RELATION, PAIR = 256, 128, 128
FARTHEST, SENTENCES = 40, 4
FAR = -1e4  # the score of an arc that leaves its sentence


class Outputs(NamedTuple):
    """Scores of a batch; the order is that of the exported file's outputs."""

    upos: Tensor  # [windows, words, UPOS]
    starts: Tensor  # [windows, words]: above 0 begins a sentence
    arcs: Tensor  # [windows, words, 1 + words]: column 0 the root
    relations: Tensor  # [windows, words, relations], for the likeliest head
    names: Tensor  # [windows, words, NAME_TAGS]
    cues: Tensor  # [windows, words, CUE_TAGS]
    roles: Tensor  # [windows, words, 2]: is a word of some source, of some content
    sources: Tensor  # [windows, words (of a cue), words]
    contents: Tensor  # [windows, words (of a cue), words]


class Projection(nn.Sequential):
    """A word's state as one head sees it."""

    def __init__(self, width: int, dropout: float) -> None:
        super().__init__(nn.Linear(WIDTH, width), nn.GELU(), nn.Dropout(dropout))


class Network(nn.Module):
    """See Outputs; `relations` is the number of dependency labels."""

    def __init__(self, relations: int, dropout: float = 0.1, drop_heads: float = 0.3) -> None:
        super().__init__()
        self.encoder = Encoder(dropout)
        self.dropout = nn.Dropout(0.2)
        self.upos = nn.Linear(WIDTH, len(UPOS))
        self.starts = nn.Linear(WIDTH, 1)
        self.arc_from, self.arc_to = Projection(ARC, drop_heads), Projection(ARC, drop_heads)
        self.arc_root = nn.Parameter(torch.zeros(ARC))
        self.arc_form = nn.Linear(ARC, ARC)
        self.arc_bias = nn.Linear(ARC, 1)
        self.rel_from, self.rel_to = Projection(2 * RELATION, drop_heads), Projection(2 * RELATION, drop_heads)
        self.rel_root = nn.Parameter(torch.zeros(2 * RELATION))
        self.relations = nn.Linear(6 * RELATION, relations)
        self.names = nn.Sequential(Projection(128, 0.2), nn.Linear(128, len(NAME_TAGS)))
        self.cues = nn.Sequential(Projection(128, drop_heads), nn.Linear(128, len(CUE_TAGS)))
        self.roles = nn.Linear(WIDTH, 2)
        self.pair_cue, self.pair_word = Projection(2 * PAIR, drop_heads), Projection(2 * PAIR, drop_heads)
        self.pair_form = nn.Parameter(torch.randn(2, PAIR, PAIR) * PAIR**-0.75)
        self.pair_bias = nn.Linear(2 * PAIR, 2)
        # How far a word stands from the cue, in words and in sentences.
        self.pair_words = nn.Embedding(2 * FARTHEST + 1, 2)
        self.pair_sentences = nn.Embedding(2 * SENTENCES + 1, 2)
        for table in (self.pair_words, self.pair_sentences):
            nn.init.zeros_(table.weight)

    def forward(
        self,
        pieces: Tensor,
        shapes: Tensor,
        gaps: Tensor,
        first: Tensor,
        last: Tensor,
        limits: Tensor,
        heads: Tensor | None = None,
    ) -> Outputs:
        """limits: see labels. heads [windows, words] (0 the root) for the relations; without them the likeliest."""
        # Half the bits cost half the time; scores and losses need them all.
        with torch.autocast("cpu", torch.bfloat16, enabled=self.training):
            states = self.encoder(pieces, shapes, gaps)
        states = states.float()
        words = self.dropout((_at(states, first) + _at(states, last)) * 0.5)
        starts = self.starts(words).squeeze(-1)
        begins = (((starts > 0) | (limits == FIRST)) & (limits != INSIDE)).to(torch.int64)
        sentence = begins.cumsum(1)
        arcs = self._arcs(words, sentence, first)
        if heads is None:
            heads = arcs.argmax(-1)
        return Outputs(
            self.upos(words),
            starts,
            arcs,
            self._relations(words, heads),
            self.names(words),
            self.cues(words),
            self.roles(words),
            *self._pairs(words, sentence),
        )

    def _arcs(self, words: Tensor, sentence: Tensor, first: Tensor) -> Tensor:
        rows, count = first.shape
        to = torch.cat([self.arc_root.expand(rows, 1, ARC), self.arc_to(words)], 1)
        scores = self.arc_form(self.arc_from(words)) @ to.transpose(1, 2) + self.arc_bias(to).transpose(1, 2)
        apart = sentence[:, :, None] != sentence[:, None, :]
        itself = torch.arange(count)[:, None] == torch.arange(count)[None, :]
        closed = apart | itself[None] | (first == 0)[:, None, :]
        closed = torch.cat([torch.zeros_like(closed[:, :, :1]), closed], 2)
        return torch.where(closed, torch.full_like(scores, FAR), scores)

    def _relations(self, words: Tensor, heads: Tensor) -> Tensor:
        own = self.rel_from(words)
        to = torch.cat([self.rel_root.expand(words.shape[0], 1, 2 * RELATION), self.rel_to(words)], 1)
        other = _at(to, heads)
        logits: Tensor = self.relations(torch.cat([own, other, own * other], -1))
        return logits

    def _pairs(self, words: Tensor, sentence: Tensor) -> tuple[Tensor, Tensor]:
        place = torch.arange(words.shape[1])
        apart = (place[None, :] - place[:, None]).clamp(-FARTHEST, FARTHEST) + FARTHEST
        across = (sentence[:, None, :] - sentence[:, :, None]).clamp(-SENTENCES, SENTENCES) + SENTENCES
        near = 10.0 * (self.pair_words(apart)[None] + self.pair_sentences(across))  # tenfold: tables learn slowly
        cues = self.pair_cue(words).chunk(2, -1)
        others = self.pair_word(words)
        bias = self.pair_bias(others)
        sources, contents = (
            cue @ form @ other.transpose(1, 2) + bias[:, None, :, at] + near[..., at]
            for at, (cue, form, other) in enumerate(zip(cues, self.pair_form, others.chunk(2, -1), strict=True))
        )
        return sources, contents


def _at(states: Tensor, where: Tensor) -> Tensor:
    """states[row, where[row]] for [rows, n, width] and [rows, m]."""
    return states.gather(1, where[:, :, None].expand(-1, -1, states.shape[2]))
