"""Attributions of a speech file on the words of a text."""

from __future__ import annotations

from hashlib import sha256
from typing import Any, Literal

from training.project import Projection
from training.text import Speech, Text


def speech(text: Text, row: dict[str, Any]) -> tuple[list[Speech], set[int]]:
    """The row's attributions as word numbers, and the words of passages that its annotators left out.

    Raises ValueError where the row's text is another one.
    """
    projection = Projection(row["text"], text.words)

    def words(pieces: list[list[int]]) -> tuple[int, ...]:
        found = (projection(start, end) for start, end in pieces)
        return tuple(sorted({at for first, end in found for at in range(first, end)}))

    unheard = {at for start, end in row.get("ignore") or [] for at in range(*projection(start, end))}
    unheard |= set(range(projection.covered, len(text.words)))
    said = [Speech(words(one["source"]), words(one["cue"]), words(one["content"])) for one in row["attributions"]]
    return [one for one in said if one.cue], unheard


def part(name: str) -> Literal["train", "dev", "test"]:
    """Which part a document of the speech files belongs to, by its id: a third is test, a twelfth dev."""
    number = int.from_bytes(sha256(name.encode()).digest()[:4], "big")
    if number % 3 == 0:
        return "test"
    return "dev" if number // 3 % 8 == 0 else "train"
