"""A reading room in a process of its own."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def served(ledger: Path, by: str = "ana") -> Iterator[str]:
    """`recount serve` on a ledger; gives its address. by: whose name judgements carry."""
    command = [sys.executable, "-m", "recount", "serve", "--port", "0", "--as", by, "--ledger", str(ledger)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield process.stdout.readline().split()[5].rstrip("/")
        finally:
            process.terminate()
