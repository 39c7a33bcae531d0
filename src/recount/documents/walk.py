"""The files below a folder."""

from __future__ import annotations

import os
from collections.abc import Iterator

from recount.errors import InputError, UnreadableFile


def walk(folder: str) -> Iterator[str | InputError]:
    """Absolute paths of all files below `folder`, sorted by name within each folder, hidden ones left out.

    Links are followed, a folder is entered once however many links lead to it; one that may not be opened is yielded
    as an error, and the walk goes on.
    """
    waiting: list[str] = [os.path.abspath(folder)]
    entered: set[tuple[int, int]] = set()
    while waiting:
        path = waiting.pop()
        try:
            if not os.path.isdir(path):
                yield path
                continue
            facts = os.stat(path)
            if (facts.st_dev, facts.st_ino) in entered:
                continue
            entered.add((facts.st_dev, facts.st_ino))
            names = sorted(name for name in os.listdir(path) if not name.startswith("."))
        except OSError as error:
            yield UnreadableFile(path, detail=error.strerror or type(error).__name__)
            continue
        waiting += [os.path.join(path, name) for name in reversed(names)]
