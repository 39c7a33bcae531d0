"""Regions by their short forms ("Ky.", "NSW")."""

from __future__ import annotations

from functools import cache

from recount.reference.gazetteer import GazetteerEntry, first_level
from recount.reference.table import table


def abbreviated_region(short: str) -> GazetteerEntry | None:
    """The first-level region that is written so behind a town's name, with its full stops; null for other words."""
    code = _codes().get(short)
    return first_level(code) if code else None


@cache
def _codes() -> dict[str, str]:
    return {row["short"]: row["region"] for row in table("region_abbreviations")}
