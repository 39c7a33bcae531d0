"""What recount makes of texts, as a user gets it: read into a ledger of its own, and exported."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

MINUTES = 30  # of one command, at most


def exported(texts: Sequence[Path], ledger: Path, export: Path, meta: Path | None = None) -> None:
    """Reads texts into a new ledger, with what a table tells of them where one is given, and exports it to a folder.

    Ends the program where a command of recount fails.
    """
    ledger.unlink(missing_ok=True)
    known = ("--meta", str(meta)) if meta else ()
    recount("read", *map(str, texts), *known, "--ledger", str(ledger))
    recount("export", "--ledger", str(ledger), "--format", "jsonl", "--out", str(export))


def recount(*words: str) -> None:
    """Runs a command of recount; ends the program where it fails."""
    done = subprocess.run(
        [sys.executable, "-m", "recount", *words], capture_output=True, text=True, timeout=60 * MINUTES
    )
    if done.returncode:
        raise SystemExit(
            f"recount {words[0]} ended with {done.returncode}:\n{done.stdout[-2000:]}{done.stderr[-2000:]}"
        )
