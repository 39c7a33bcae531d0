"""Events as the columns of UCDP's Georeferenced Event Dataset."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from recount.records import Claim, Document, Event, EventFields, Period, Toll
from recount.reference import table
from recount.reference.objects import object_class
from recount.views.files.contents import Contents
from recount.views.files.csv_rows import csv_rows
from recount.views.files.happened import happened
from recount.views.files.sidecar import Origin, sidecar
from recount.views.files.spot import Spot
from recount.views.origin_names import OriginNames
from recount.views.words import party

COLUMNS = (
    "id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id", "conflict_new_id",
    "conflict_name", "dyad_dset_id", "dyad_new_id", "dyad_name", "side_a_dset_id", "side_a_new_id", "side_a",
    "side_b_dset_id", "side_b_new_id", "side_b", "number_of_sources", "source_article", "source_office", "source_date",
    "source_headline", "source_original", "where_prec", "where_coordinates", "where_description", "adm_1", "adm_2",
    "latitude", "longitude", "geom_wkt", "priogrid_gid", "country", "country_id", "region", "event_clarity",
    "date_prec", "date_start", "date_end", "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high",
    "low", "gwnoa", "gwnob",
)  # fmt: skip
_WHERE = {"exact": 1, "near": 2, "district": 3, "region": 4, "country": 6}
_ONE_SIDED = 3  # the type of violence in which side b is always called so: civilians
_STATE = re.compile(r"[A-Z]{3}")
_LAST_DAYS = ((1, 1), (6, 2), (7, 3), (31, 4))  # a period of so many days has such a precision; a longer one 5


def ged(contents: Contents) -> dict[str, Iterator[str]]:
    """`ged.csv` with a row an attack that killed, and `ged.claims.jsonl`, which keeps each row's event and claims.

    49 columns in UCDP's order; what only UCDP can give (its ids, statuses and names of conflicts) is left empty, and
    so is what no claim tells. best is the figure of the policy that the contents were picked with, `ucdp` where none
    was; low and high are the lowest and highest that stand. A column that a person set for an event holds what she set.
    """
    contents = contents.picked("ucdp")
    claims = {claim.id: claim for claim in contents.claims}
    documents = {document.id: document for document in contents.documents}
    rows = [(event, toll) for event in contents.events if happened(event, claims) and (toll := _deaths(event))]
    filled = (_row(event, toll, claims, documents) | _said(contents.described.get(event.id)) for event, toll in rows)
    return {
        "ged.csv": csv_rows(COLUMNS, ([row.get(name) for name in COLUMNS] for row in filled)),
        "ged.claims.jsonl": sidecar(Origin.of(event, toll) for event, toll in rows),
    }


def _deaths(event: Event) -> Toll | None:
    """The toll of those killed as a whole, where an attack killed at least one."""
    found = (toll for toll in event.tolls if toll.measure == "killed" and not toll.subset)
    toll = next(found, None) if event.type == "ASSAULT" else None
    return toll if toll and any((number or 0) >= 1 for number in (toll.best, toll.low, toll.high)) else None


def _row(
    event: Event, toll: Toll, claims: Mapping[str, Claim], documents: Mapping[str, Document]
) -> dict[str, object]:  # fmt: skip
    own = [claims[name] for name in event.claims if name in claims]
    reports = [documents[name] for name in event.documents if name in documents]
    spot, period = Spot.of(event), Period.maybe(event.when)
    sides = _sides(own)
    violence, names = _violence(sides, toll), OriginNames(reports)
    row: dict[str, object] = {
        "type_of_violence": violence,
        "side_a": party(sides[0]),
        "side_b": "Civilians" if violence == _ONE_SIDED else party(sides[1]),
        "number_of_sources": len(reports),
        "source_article": tuple(", ".join(filter(None, (d.outlet, d.published, d.title))) for d in reports),
        "source_office": tuple(document.outlet or "" for document in reports),
        "source_date": tuple(document.published or "" for document in reports),
        "source_headline": tuple(document.title or "" for document in reports),
        "source_original": tuple(names(lineage.origin, toll) for lineage in toll.lineages),
        "where_prec": _WHERE.get(event.precision or ""),
        "where_coordinates": spot.name,
        "where_description": event.place,
        "adm_1": spot.admin1,
        "adm_2": spot.admin2,
        "country": spot.country,
        "region": _regions().get(event.country or ""),
        "event_clarity": 1 if period and period.days == 1 and event.precision in ("exact", "near", "district") else 2,
        "best": toll.best,
        "low": toll.low,
        "high": toll.high,
    }
    if event.lat is not None and event.lon is not None:
        row |= {"latitude": event.lat, "longitude": event.lon, "geom_wkt": f"POINT ({event.lon} {event.lat})"}
        row["priogrid_gid"] = _cell(event.lat, event.lon)
    if period is not None:
        row |= {"year": period.first.year, "date_start": str(period.first), "date_end": str(period.last)}
        row["date_prec"] = next((code for days, code in _LAST_DAYS if period.days <= days), 5)
    return row | _split(toll)


def _said(fields: EventFields | None) -> dict[str, object]:
    """What a person set of the event as a whole, which goes before what follows from its claims."""
    return {name: value for name, value in fields.to_dict().items() if value is not None} if fields else {}


def _sides(claims: list[Claim]) -> tuple[str, str]:
    """Who did it and to whom, where the claims name one of each."""
    told = [claim for claim in claims if claim.modality not in ("denied", "possible")]
    agents = {claim.agent for claim in told if claim.agent}
    targets = {claim.target for claim in told if claim.target} - agents
    return (agents.pop() if len(agents) == 1 else "", targets.pop() if len(targets) == 1 else "")


def _violence(sides: tuple[str, str], toll: Toll) -> int | None:
    """1 where a state is on one side of two, 2 where none is, 3 where one side killed civilians, else unknown."""
    if sides[0] and toll.object in ("civilian", "child", "woman"):
        return _ONE_SIDED
    if not all(sides):
        return None
    return 1 if any(_STATE.fullmatch(side) for side in sides) else 2


def _split(toll: Toll) -> dict[str, object]:
    """The deaths by side add up to best: all of one sort where the toll counts one sort, else all unknown."""
    if toll.best is None:
        return {}
    civilians = toll.object in ("civilian", "child", "woman") and object_class(toll.object) is not None
    parts: dict[str, object] = dict.fromkeys(("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown"), 0)
    return parts | {"deaths_civilians" if civilians else "deaths_unknown": toll.best}


@cache
def _regions() -> dict[str, str]:
    return {row["alpha3"]: row["region"] for row in table("ucdp_regions")}


def _cell(lat: float, lon: float) -> int:
    """The number of the PRIO-GRID cell of half a degree, counted from the south-west corner."""
    row, column = min(int((lat + 90) * 2), 359), min(int((lon + 180) * 2), 719)
    return row * 720 + column + 1
