"""Peoples and seats of government: whose a word in a text is."""

from __future__ import annotations

from functools import cache

from recount.reference.table import table


@cache
def demonyms() -> dict[str, tuple[str, ...]]:
    """Adjectives and peoples in small letters ("yemeni", "yemenis"), each with the alpha-3 codes it may mean."""
    found: dict[str, tuple[str, ...]] = {}
    for row in table("countries"):
        for name in filter(None, row["demonyms"].lower().split(";")):
            for form in (name, name if name.endswith(("s", "ese", "ish", "ch")) else name + "s"):
                if row["alpha3"] not in found.get(form, ()):
                    found[form] = (*found.get(form, ()), row["alpha3"])
    return found


@cache
def country_names() -> dict[str, str]:
    """Names and aliases of countries as written, each with its alpha-3 code."""
    return {
        name: row["alpha3"] for row in table("countries") for name in (row["name"], *row["aliases"].split(";")) if name
    }


@cache
def metonyms() -> dict[str, str]:
    """Seats that stand for a government ("Kremlin"), and capitals, with the state's alpha-3 code; "" for a union."""
    capitals = {row["capital"]: row["alpha3"] for row in table("countries") if row["capital"]}
    return capitals | {row["name"]: row["alpha3"] for row in table("metonyms")}
