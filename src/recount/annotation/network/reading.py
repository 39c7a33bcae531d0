"""The network's columns over a whole text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from recount.annotation.network.attributions import Attribution, Runs
from recount.annotation.network.carry import carry
from recount.annotation.network.columns import Columns
from recount.annotation.network.feed import Window
from recount.annotation.network.labels import BLANK, OPEN
from recount.annotation.network.reader import Reader
from recount.annotation.network.windows import windows


@dataclass
class Reading:
    """One value a word, counted from the text's beginning; a root is its own head."""

    upos: list[int] = field(default_factory=list)
    starts: list[bool] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    relations: list[int] = field(default_factory=list)
    names: list[tuple[int, int, int]] = field(default_factory=list)
    speech: list[Attribution] = field(default_factory=list)


def read(reader: Reader, words: Sequence[str], gaps: Sequence[int], limits: Sequence[int] | None = None) -> Reading:
    """Cuts the words into windows, reads them together, and puts what was found together again.

    gaps, limits: one value a word (see labels).
    """
    found = Reading()
    limits = limits or [OPEN] * len(words)
    cuts = windows(words, gaps, limits, [len(reader.pieces(word)) for word in words])
    fed = [
        Window(tuple(words[first:end]), (BLANK, *gaps[first + 1 : end]), tuple(limits[first:end]))
        for first, end in cuts
    ]
    said: list[float] = []
    for (first, _), columns in zip(cuts, reader(fed), strict=True):
        _append(found, columns, first)
        said += columns.said
    found.speech = carry(found.speech, [first for first, _ in cuts if first], said)
    return found


def _append(found: Reading, columns: Columns, base: int) -> None:
    def moved(runs: Runs) -> Runs:
        return tuple((base + first, base + end) for first, end in runs)

    found.upos += columns.upos
    found.starts += columns.starts
    found.heads += [base + head for head in columns.heads]
    found.relations += columns.relations
    found.names += [(base + first, base + end, kind) for first, end, kind in columns.names]
    found.speech += [Attribution(moved(one.source), moved(one.cue), moved(one.content)) for one in columns.speech]
