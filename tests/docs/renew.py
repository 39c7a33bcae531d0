"""Write today's outputs into the documentation: `python -m tests.docs.renew`, then read what changed."""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.docs.console import renewed
from tests.docs.workspace import workspace

PAGES = ("README.md", "docs/commands.md")


def renew(root: Path) -> None:
    for page in PAGES:
        with tempfile.TemporaryDirectory() as base, workspace(Path(base), root):
            text = renewed((root / page).read_text(encoding="utf-8"))
        (root / page).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    renew(Path(__file__).resolve().parent.parent.parent)
