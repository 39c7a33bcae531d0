"""A folder as a new user has it: the checkout's examples and no ledger."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Iterator
from pathlib import Path


@contextlib.contextmanager
def workspace(folder: Path, root: Path) -> Iterator[Path]:
    """Work in a folder that holds `examples/` alone, without the settings of whoever runs the tests."""
    before, variables = Path.cwd(), {name: os.environ.pop(name, None) for name in ("RECOUNT_LEDGER", "COLUMNS")}
    shutil.copytree(root / "examples", folder / "examples")
    os.chdir(folder)
    try:
        yield folder
    finally:
        os.chdir(before)
        os.environ.update({name: value for name, value in variables.items() if value is not None})
