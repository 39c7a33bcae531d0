"""Possessives that lost their apostrophe."""

from __future__ import annotations

from recount.reference import GazetteerEntry, country_names, find_places


def owning(name: str) -> tuple[GazetteerEntry, ...]:
    """The country of a possessive that lost its apostrophe on the way ("Yemens coast"); else none."""
    return find_places(name[:-1]) if name.endswith("s") and name[:-1] in country_names() else ()
