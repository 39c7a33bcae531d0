"""What things are called on pages."""

from __future__ import annotations

from functools import cache

from recount.records import SLOTS, Policy, Status
from recount.reference import table
from recount.reference.frames import frames

ROOMS = (
    ("/", "Front"),
    ("/positions", "Positions"),
    ("/plans", "Plans"),
    ("/sources", "Sources"),
    ("/review", "Review"),
)

# A sign beside each word, so that no status is told by its colour alone.
STATUS: dict[Status, tuple[str, str]] = {
    "disputed": ("≠", "disputed"),
    "range": ("↔", "range"),
    "agreed": ("=", "agreed"),
}
POLICIES: dict[Policy, str] = {
    "range": "the lowest and the highest figure that still stand; no single one is picked",
    "ucdp": "the most likely total as last reported, vague words only where there is nothing else",
    "acled": "the most conservative figure; tens count 10, dozens 12, hundreds 100",
    "latest-official": "the last figure of an authority",
    "majority": "the figure that most independent origins give",
}
NO_SLOTS = {**dict.fromkeys(SLOTS), "modality": "asserted"}
_KINDS = {"count": "Number", "event": "Event", "plan": "Plan", "position": "Position", "state": "State"}
_SLOTS = {
    "of": "of whom", "low": "at least", "high": "at most", "approx": "approximate", "subset": "part of a larger number",
    "via": "relayed by", "event_type": "type of event", "agent": "who acts", "target": "who is acted on",
    "when": "when", "place": "where",
}  # fmt: skip


def kind_name(kind: str) -> str:
    """A claim's kind as a heading: "Number" for `count`."""
    return _KINDS.get(kind, kind)


def slot_name(slot: str) -> str:
    """A slot as a label: "relayed by" for `via`."""
    return _SLOTS.get(slot, slot)


@cache
def choices() -> dict[str, tuple[str, ...]]:
    """What a slot may hold, where that is a closed list."""
    return {
        "measure": measures(), "event_type": event_types(), "scope": ("incident", "cumulative"),
        "modality": ("asserted", "claimed", "denied", "possible", "planned", "unverified"),
    }  # fmt: skip


@cache
def event_types() -> tuple[str, ...]:
    """All types of event, by name."""
    return tuple(sorted({frame.type for frame in frames() if frame.type}))


@cache
def measures() -> tuple[str, ...]:
    """All measures, by name."""
    return tuple(sorted({row["measure"] for row in table("measures")} - {""}))
