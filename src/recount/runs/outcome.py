"""What became of the inputs of a run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from recount.errors import InputError

Deed = Literal["read", "revised", "corrected", "reread", "unchanged", "skipped", "refused"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one input. claims, checks: how many are new.

    `error`: why it was refused; a document kept without claims (LanguageNotSupported) has one too.
    """

    address: str
    deed: Deed
    document: str | None = None
    claims: int = 0
    checks: int = 0
    error: InputError | None = None
