"""How well texts were read: shares and F1, 0 to 100."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

from recount.annotation.network.labels import NAME_TAGS, NAME_TYPES
from recount.annotation.network.spans import spans
from training.read import Read
from training.text import ANY_NAME, Text


def syntax(gold: Sequence[Text], found: Sequence[Read]) -> dict[str, float]:
    """UPOS, UAS, LAS with full labels and with their universal part; every word counts, punctuation too."""
    total = right = attached = labelled = universal = 0
    for text, read in zip(gold, found, strict=True):
        assert text.upos is not None and text.heads is not None and text.deprels is not None
        for at in range(len(text.words)):
            total += 1
            right += text.upos[at] == read.upos[at]
            if text.heads[at] == read.heads[at]:
                attached += 1
                labelled += text.deprels[at] == read.relations[at]
                universal += text.deprels[at].split(":")[0] == read.relations[at].split(":")[0]
    return {
        name: round(100 * value / max(total, 1), 2)
        for name, value in (("upos", right), ("uas", attached), ("las", labelled), ("las universal", universal))
    }


def f1(hit: int, said: int, wanted: int) -> float:
    """0 to 100."""
    return round(200 * hit / (said + wanted), 2) if said + wanted else 100.0


def sentences(gold: Sequence[Text], found: Sequence[Read]) -> float:
    """F1 of whole sentences, both ends right."""
    hit = said = wanted = 0
    for text, read in zip(gold, found, strict=True):
        assert text.starts is not None
        sides = []
        for starts in (text.starts, read.starts):
            bounds = [at for at, start in enumerate(starts) if start] + [len(starts)]
            sides.append(set(pairwise(bounds)))
        hit, said, wanted = hit + len(sides[0] & sides[1]), said + len(sides[1]), wanted + len(sides[0])
    return f1(hit, said, wanted)


def names(gold: Sequence[Text], found: Sequence[Read], types: Sequence[str] = NAME_TYPES) -> float:
    """F1 of spans with their type, over the words whose tag the corpus fixes; others' types are not counted."""
    hit = said = wanted = 0
    counted = {NAME_TYPES.index(kind) for kind in types}
    for text, read in zip(gold, found, strict=True):
        assert text.names is not None
        want = {span for span in _spans(text.names) if span[2] in counted}
        open_ = {at for at, bits in enumerate(text.names) if bits == ANY_NAME}
        have = {span for span in read.names if span[2] in counted and not open_ & set(range(span[0], span[1]))}
        hit, said, wanted = hit + len(want & have), said + len(have), wanted + len(want)
    return f1(hit, said, wanted)


def speech(score: Path, gold: Sequence[dict[str, Any]], found: Sequence[dict[str, Any]]) -> dict[str, dict[str, float]]:
    """What the speech scorer in the folder `score` says."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / name for name in ("gold.jsonl", "found.jsonl")]
        for path, rows in zip(paths, (gold, found), strict=True):
            path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf8")
        run = subprocess.run(
            [sys.executable, str(score / "speech.py"), *map(str, paths), "--json"],
            capture_output=True,
            text=True,
            check=True,
        )
    result: dict[str, dict[str, float]] = json.loads(run.stdout)
    return result


def _spans(bits: Sequence[int]) -> list[tuple[int, int, int]]:
    """Gold spans from the bits of their tags; a span of open type gets its first."""
    if not bits:
        return []
    table = np.array([[0.0 if one >> tag & 1 else -1e6 for tag in range(len(NAME_TAGS))] for one in bits])
    table[:, 0] += [1.0 if one & 1 else 0.0 for one in bits]
    return spans(table, len(NAME_TYPES))
