"""A file that nobody asked for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file below a folder, of a kind that is not read; `address` is its absolute path. Named itself it is refused."""

    address: str
