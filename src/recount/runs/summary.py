"""What a run did."""

from __future__ import annotations

from dataclasses import dataclass, field

from recount.errors import InputError
from recount.runs.outcome import Outcome


@dataclass(slots=True)
class Summary:
    """Inputs read for the first time, as a new revision, under corrected outlet, title, URL or date, by another
    extractor, found as before, skipped (files of a folder, of kinds that are not read), refused.

    claims, checks: how many are new. errors: in their order, those of documents kept without claims too.
    """

    read: int = 0
    revised: int = 0
    corrected: int = 0
    reread: int = 0
    unchanged: int = 0
    skipped: int = 0
    refused: int = 0
    claims: int = 0
    checks: int = 0
    seconds: float = 0.0
    errors: list[InputError] = field(default_factory=list)

    def add(self, outcome: Outcome) -> None:
        """Count one more."""
        setattr(self, outcome.deed, getattr(self, outcome.deed) + 1)
        self.claims += outcome.claims
        self.checks += outcome.checks
        if outcome.error is not None:
            self.errors.append(outcome.error)

    @property
    def exit_code(self) -> int:
        """0 where every input was read, 1 where one was not, or gave no claims for its language."""
        return 1 if self.errors else 0
