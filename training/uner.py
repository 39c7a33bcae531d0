"""The names of UNER's EWT files as texts."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

from recount.annotation.network.labels import NOTHING, SPACE
from training.names import tagged
from training.rows import rows
from training.text import Text


def uner(path: Path) -> list[Text]:
    """One text a document, with its own words, sentences and names."""
    texts: list[Text] = []
    for name, sentences in groupby(rows(path), key=lambda row: str(row["id"]).rsplit("-", 1)[0]):
        text = Text(name, [], [], starts=[], names=[])
        for row in sentences:
            end = 0
            for nth, word in enumerate(row["tokens"]):
                # A few words of the file are not in its text as they stand; they count as set off by a space.
                start = row["text"].find(word, end)
                text.gaps.append(SPACE if nth == 0 or start != end else NOTHING)
                end = start + len(word) if start >= 0 else end
                text.words.append(word)
                assert text.starts is not None
                text.starts.append(nth == 0)
            assert text.names is not None
            text.names += tagged(row["tags"])
        texts.append(text)
    return texts
