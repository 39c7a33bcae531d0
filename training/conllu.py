"""CoNLL-U files as texts."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path

from recount.annotation.network.labels import BLANK, NOTHING, SPACE, UPOS
from training.text import Text


def conllu(path: Path) -> Iterator[Text]:
    """One text a document; sentences follow one another with a space, paragraphs with a blank line.

    Only the sentence's and paragraph's marks are read of the comment lines.
    """
    text = _empty("")
    rows: list[list[str]] = []
    gap = NOTHING
    with gzip.open(path, "rt", encoding="utf8") if path.suffix == ".gz" else path.open(encoding="utf8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("# newdoc"):
                if text.words:
                    yield text
                text, gap = _empty(line.partition("=")[2].strip()), NOTHING
            elif line.startswith("# newpar"):
                gap = BLANK if text.words else NOTHING
            elif line.startswith("#"):
                continue
            elif line:
                rows.append(line.split("\t"))
            elif rows:
                gap = _add(text, rows, gap)
                rows = []
        if rows:
            _add(text, rows, gap)
    if text.words:
        yield text


def _empty(name: str) -> Text:
    return Text(name, [], [], starts=[], upos=[], heads=[], deprels=[])


def _add(text: Text, rows: list[list[str]], gap: int) -> int:
    """Appends one sentence and gives the gap that follows it."""
    assert text.starts is not None and text.upos is not None and text.heads is not None and text.deprels is not None
    base = len(text.words)
    joined_until = 0
    following = gap
    for row in rows:
        number = row[0]
        spaced = "SpaceAfter=No" not in row[9].split("|")
        if "-" in number:  # a written word of several syntactic words: only after it stands a space
            joined_until = int(number.split("-")[1])
            written_apart = spaced
            continue
        if "." in number:
            continue
        text.words.append(row[1].replace("\xa0", " "))
        text.gaps.append(following)
        text.starts.append(int(number) == 1)
        text.upos.append(UPOS.index(row[3]))
        text.heads.append(base + int(row[6]) - 1 if row[6] != "0" else -1)
        text.deprels.append(row[7])
        if int(number) < joined_until:
            spaced = False
        elif int(number) == joined_until:
            spaced = written_apart
        following = SPACE if spaced else NOTHING
    return following
