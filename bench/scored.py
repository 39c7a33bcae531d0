"""What one of the shared scorers says of an export."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
MINUTES = 30  # of one run, at most


def scored(name: str, folder: Path, export: Path) -> dict[str, Any]:
    """The figures of `score.py` or `incidents.py` for a folder of gold articles and the export of their reading."""
    command = [sys.executable, str(SHARED / "score" / name), str(folder), str(export), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60 * MINUTES, check=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found
