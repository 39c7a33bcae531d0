"""The one place where the time is read."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> str:
    """ISO time in UTC."""
    return datetime.now(UTC).isoformat()
