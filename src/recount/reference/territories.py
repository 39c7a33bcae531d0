"""How large countries are."""

from __future__ import annotations

from recount.reference.table import table


def country_area(alpha3: str) -> int | None:
    """Square kilometres of a country, null where not known."""
    return next((int(row["area"]) for row in table("territories") if row["alpha3"] == alpha3), None)
