"""`pytest tests/golden --renew` writes the expected files anew; nothing else does."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--renew", action="store_true", help="write the expected files of every arrow anew")
