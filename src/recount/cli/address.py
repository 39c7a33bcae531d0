"""A document as the user names it."""

from __future__ import annotations

from pathlib import Path


def address(name: str) -> str:
    """The address of a file that exists (its absolute path, as the ledger knows it); else the name itself."""
    try:
        path = Path(name)
        return str(path.absolute()) if path.is_file() else name
    except (OSError, ValueError):
        return name
