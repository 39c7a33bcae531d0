"""The language model: from words to columns, with numpy and onnxruntime alone."""

from __future__ import annotations

from functools import cache
from importlib.resources import as_file, files

from recount.annotation.network.reader import REMEMBERED, Reader


@cache
def open_reader() -> Reader:
    """The network that ships with the package, opened once a process."""
    with as_file(files("recount.annotation.network") / "weights") as folder:
        return Reader.load(folder, remember=REMEMBERED)
