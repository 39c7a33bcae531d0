"""Linking apart from reading: the gold's own claims, linked by `recount link`."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from bench.exported import MINUTES, recount
from bench.scored import SHARED


def given(folder: Path, scratch: Path) -> Path:
    """Links the claims of a folder of gold articles; the folder of the four files that come of it.

    `scratch`: an empty or absent folder for them, and for the claims as they are handed over.
    """
    claims, linked = scratch / "claims", scratch / "linked"
    script = [sys.executable, str(SHARED / "score" / "gold_claims.py"), str(folder), str(claims)]
    subprocess.run(script, check=True, capture_output=True, timeout=60 * MINUTES)
    tables = ("--claims", str(claims / "claims.jsonl"), "--documents", str(claims / "documents.jsonl"))
    recount("link", *tables, "--out", str(linked))
    return linked
