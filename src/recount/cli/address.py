"""A document as the user names it, and as she is shown it."""

from __future__ import annotations

import os
from pathlib import Path


def address(name: str) -> str:
    """The address of a file that exists (its absolute path, as the ledger knows it); else the name itself."""
    try:
        path = Path(name)
        return str(path.absolute()) if path.is_file() else name
    except (OSError, ValueError):
        return name


def shown(address: str) -> str:
    """A path below the present folder without that folder; any other address as it is."""
    return address.removeprefix(f"{Path.cwd()}{os.sep}")
