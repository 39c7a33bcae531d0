"""What a run is doing, as it does it, and what it has done."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from recount.cli.address import shown as short
from recount.cli.console import console
from recount.views import plain

if TYPE_CHECKING:
    from recount.runs import Outcome, Summary

_DEEDS = {
    "read": "read",
    "revised": "read as a new revision",
    "corrected": "corrected",
    "reread": "read again",
    "unchanged": "unchanged",
    "skipped": "skipped",
    "refused": "refused",
}


class Progress:
    """Hears of each outcome: a bar on a terminal, a line each elsewhere, on standard error."""

    def __init__(self) -> None:
        self.counts = dict.fromkeys(_DEEDS, 0)
        self.kinds: set[str] = set()  # endings of the files that were skipped
        self._advance = self._line

    def report(self, outcome: Outcome) -> None:
        """Show one outcome."""
        self.counts[outcome.deed] += 1
        if outcome.deed == "skipped":
            self.kinds.add(Path(outcome.address).suffix.lower())
        self._advance(outcome)

    def tell(self, summary: Summary, ledger: Path) -> None:
        """Print what was done and what was refused and why, on standard output."""
        done = [
            f"{getattr(summary, deed):,} {words}"
            for deed, words in _DEEDS.items()
            if deed != "skipped" and getattr(summary, deed)
        ]
        found = f"{summary.claims:,} new claims" if summary.claims != 1 else "1 new claim"
        if summary.checks:
            found += f", {summary.checks:,} contradiction{'s' if summary.checks > 1 else ''} inside single reports"
        print(f"{', '.join(done) or 'nothing to read'}; {found}; ledger {short(str(ledger))}")
        if summary.skipped:
            files = f"{summary.skipped:,} file{'s' if summary.skipped > 1 else ''}"
            print(f"  skipped {files} of kinds that are not read: {plain(', '.join(sorted(self.kinds)))}")
        for error in summary.errors:
            print(f"  {plain(short(str(error)))}")

    def _line(self, outcome: Outcome) -> None:
        if outcome.deed == "skipped":
            return
        claims = f" ({outcome.claims} claims)" if outcome.claims else ""
        print(plain(f"{outcome.deed} {short(outcome.address)}{claims}"), file=sys.stderr)


@contextmanager
def progress() -> Iterator[Progress]:
    """Progress shown until the end of the block."""
    shown = Progress()
    if not sys.stderr.isatty():
        yield shown
        return
    from rich.markup import escape
    from rich.progress import BarColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bar

    columns = (BarColumn(bar_width=20), TextColumn("{task.description}"), TimeElapsedColumn())
    with Bar(*columns, console=console(errors=True), transient=True) as bar:
        task = bar.add_task("reading", total=None)

        def advance(outcome: Outcome) -> None:
            counts = ", ".join(f"{count} {deed}" for deed, count in shown.counts.items() if count)
            bar.update(task, description=escape(f"{counts}: {plain(short(outcome.address))[-60:]}"))

        shown._advance = advance
        yield shown
