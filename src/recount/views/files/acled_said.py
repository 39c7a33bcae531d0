"""What a person set of an event as a whole, in ACLED's columns."""

from __future__ import annotations

from recount.records import EventFields

_TIME = {1: 1, 2: 2, 3: 2, 4: 3, 5: 3}  # by GED's date_prec: a day, some days, a week, a month, a year
_GEO = {1: 1, 2: 2, 3: 2, 4: 3, 5: 3, 6: 3, 7: 3}  # by GED's where_prec, see `EventFields`
_PARTS = {"deaths_a": "side A", "deaths_b": "side B", "deaths_civilians": "civilians", "deaths_unknown": "not known"}
_VIOLENCE = {1: "state-based", 2: "non-state", 3: "one-sided"}


def acled_said(fields: EventFields) -> tuple[dict[str, object], str]:
    """The columns that hold what she set, and a sentence for the notes with what ACLED has no column for.

    ACLED attributes no deaths to a side: with deaths by side alone, fatalities are their sum once all four are set.
    """
    parts = {name: number for name in _PARTS if (number := getattr(fields, name)) is not None}
    whole = sum(parts.values()) if len(parts) == len(_PARTS) else None
    columns = {
        "actor1": fields.side_a,
        "actor2": fields.side_b,
        "civilian_targeting": "Civilian targeting" if fields.type_of_violence == 3 else None,
        "time_precision": _TIME.get(fields.date_prec or 0),
        "geo_precision": _GEO.get(fields.where_prec or 0),
        "fatalities": fields.best if fields.best is not None else whole,
    }
    told = [f"{_VIOLENCE[fields.type_of_violence]} violence"] if fields.type_of_violence else []
    if parts:
        told.append("deaths by side: " + ", ".join(f"{_PARTS[name]} {number}" for name, number in parts.items()))
    named = ("low", "best", "high")
    told += [f"{name} {number}" for name in named if (number := getattr(fields, name)) is not None]
    if fields.event_clarity:
        told.append("clear" if fields.event_clarity == 1 else "less than clear")
    return (
        {name: value for name, value in columns.items() if value is not None},
        f"Set in review: {'; '.join(told)}." if told else "",
    )
