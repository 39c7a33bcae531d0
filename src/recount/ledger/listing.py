"""What of a record stands in columns, so that lists are made without reading it."""

from __future__ import annotations

from typing import Any

from recount.records import Claim, Event, Period

_STATUS = ("disputed", "range", "agreed")


def listed_claim(claim: Claim) -> dict[str, Any]:
    """The columns of a claim's row."""
    facts = {"id": claim.id, "anchor": claim.anchor, "start": claim.start, "kind": claim.kind}
    return facts | _days(claim.when)


def listed_event(event: Event) -> dict[str, Any]:
    """The columns of an event's row. `status`: the worst of its whole tolls; `killed`: the highest figure of dead."""
    whole = [toll for toll in event.tolls if not toll.subset]
    killed = [toll.high for toll in whole if toll.measure == "killed" and toll.high is not None]
    facts = {name: getattr(event, name) for name in ("id", "type", "place", "lat", "lon", "precision", "country")}
    return {
        **facts,
        **_days(event.when),
        "reports": len(event.documents),
        "status": min((toll.status for toll in whole), key=_STATUS.index, default=None),
        "killed": max(killed, default=None),
    }


def _days(when: str | None) -> dict[str, str | None]:
    period = Period.maybe(when)
    first, last = (period.first.isoformat(), period.last.isoformat()) if period else (None, None)
    return {"first_day": first, "last_day": last}
