"""Reads texts with the model, as its measures need them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from recount.annotation.network.attributions import Attribution
from recount.annotation.network.carry import carry
from recount.annotation.network.columns import Columns
from recount.annotation.network.feed import Window
from recount.annotation.network.labels import FIRST, INSIDE
from recount.annotation.network.reader import Reader
from training.cut import ROOM, cut
from training.text import Text
from training.words import words


@dataclass
class Read:
    """The model's columns over a whole text: numbers of words count from the text's beginning; heads -1 for a root."""

    upos: list[int] = field(default_factory=list)
    starts: list[bool] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    relations: list[str] = field(default_factory=list)
    names: list[tuple[int, int, int]] = field(default_factory=list)
    speech: list[Attribution] = field(default_factory=list)
    said: list[float] = field(default_factory=list)
    bounds: list[int] = field(default_factory=list)


def read(reader: Reader, texts: Sequence[Text], given: bool = False, room: int = ROOM) -> list[Read]:
    """One Read a text. given: whether its sentences are told to the model or found by it."""
    cuts = [
        (nth, one)
        for nth, text in enumerate(texts)
        for one in cut(text if given else text.unsplit(), reader.pieces, room)
    ]
    windows = []
    for nth, one in cuts:
        starts = texts[nth].starts if given else None
        limits = [FIRST if start else INSIDE for start in starts[one.first : one.end]] if starts else None
        windows.append(Window(one.words, one.gaps, limits))
    found = [Read() for _ in texts]
    for (nth, one), columns in zip(cuts, reader(windows), strict=True):
        _append(found[nth], columns, one.first, reader.relations)
    for text in found:
        text.speech = carry(text.speech, text.bounds, text.said)
    return found


def attributed(reader: Reader, rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Rows of a speech file with the attributions that the model finds, as pieces in characters of their text."""
    texts = [words(row["id"], row["text"]) for row in rows]
    out: list[dict[str, Any]] = []
    for row, text, found in zip(rows, texts, read(reader, texts), strict=True):
        places: list[tuple[int, int]] = []
        end = 0
        for word in text.words:
            start = row["text"].index(word, end)
            end = start + len(word)
            places.append((start, end))
        out.append(
            {
                "id": row["id"],
                "attributions": [
                    {
                        role: [[places[a][0], places[b - 1][1]] for a, b in getattr(one, role)]
                        for role in ("source", "cue", "content")
                    }
                    for one in found.speech
                ],
            }
        )
    return out


def _append(text: Read, found: Columns, base: int, relations: list[str]) -> None:
    text.upos += found.upos
    text.starts += found.starts
    text.heads += [-1 if head == at else base + head for at, head in enumerate(found.heads)]
    text.relations += [relations[number] for number in found.relations]
    text.names += [(base + first, base + end, kind) for first, end, kind in found.names]
    text.speech += [
        Attribution(*(tuple((base + a, base + b) for a, b in runs) for runs in (one.source, one.cue, one.content)))
        for one in found.speech
    ]
    text.said += found.said
    if base:
        text.bounds.append(base)
