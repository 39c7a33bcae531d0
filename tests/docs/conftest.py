from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.docs.workspace import workspace


@pytest.fixture
def here(tmp_path: Path, root: Path) -> Iterator[Path]:
    """The present folder, with `examples/` in it."""
    with workspace(tmp_path, root):
        yield tmp_path
