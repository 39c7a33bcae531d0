"""Events as ACLED's columns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from recount.records import Claim, Document, Event, EventFields, Period, Toll
from recount.reference import country_number, phrases_in
from recount.views.files.acled_said import acled_said
from recount.views.files.contents import Contents
from recount.views.files.csv_rows import csv_rows
from recount.views.files.happened import happened
from recount.views.files.sidecar import Origin, sidecar
from recount.views.files.spot import Spot
from recount.views.origin_names import OriginNames
from recount.views.words import number, party, span

COLUMNS = (
    "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type", "actor1",
    "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction", "civilian_targeting", "iso",
    "region", "country", "admin1", "admin2", "admin3", "location", "latitude", "longitude", "geo_precision", "source",
    "source_scale", "notes", "fatalities", "tags", "timestamp",
)  # fmt: skip
_DISORDER = {
    "Battles": "Political violence",
    "Explosions/Remote violence": "Political violence",
    "Violence against civilians": "Political violence",
    "Riots": "Political violence",
    "Protests": "Demonstrations",
    "Strategic developments": "Strategic developments",
}
_GEO = {"exact": 1, "near": 2, "district": 2, "region": 3, "country": 3}
_STATE = re.compile(r"[A-Z]{3}")
_ALWAYS = frozenset({"ASSAULT", "PROTEST"})
_KINDS = frozenset({"ASSAULT", "PROTEST", "AGREE", "RETREAT", "COERCE"})


def acled(contents: Contents) -> dict[str, Iterator[str]]:
    """`acled.csv` with a row an event of political violence or unrest, and `acled.claims.jsonl` with its claims.

    31 columns; ids, codes of actors beyond "state", regions, tags and time stamps are ACLED's to give and stay empty.
    Types and sub-types are told by the reports' words (data/acled_types.tsv), and empty where these tell none.
    fatalities is the figure of the policy that the contents were picked with, `acled` where none was; the notes tell
    the range, and the dispute where there is one. What a person set for an event (`EventFields`) goes before all this.
    """
    contents = contents.picked("acled")
    claims = {claim.id: claim for claim in contents.claims}
    documents = {document.id: document for document in contents.documents}
    chosen = [
        event
        for event in contents.events
        if event.type in _KINDS and Period.maybe(event.when) and happened(event, claims)
    ]
    kinds = {event.id: _kind(event, _own(event, claims)) for event in chosen}
    rows = [(event, _deaths(event)) for event in chosen if event.type in _ALWAYS or kinds[event.id] is not None]
    filled = (
        _with_said(_row(event, toll, kinds[event.id], claims, documents), contents.described.get(event.id))
        for event, toll in rows
    )
    return {
        "acled.csv": csv_rows(COLUMNS, ([row.get(name) for name in COLUMNS] for row in filled)),
        "acled.claims.jsonl": sidecar(Origin.of(event, toll) for event, toll in rows),
    }


def _own(event: Event, claims: Mapping[str, Claim]) -> list[Claim]:
    return [claims[name] for name in event.claims if name in claims]


def _deaths(event: Event) -> Toll | None:
    return next((toll for toll in event.tolls if toll.measure == "killed" and not toll.subset), None)


def _kind(event: Event, claims: Sequence[Claim]) -> tuple[str, str] | None:
    """Event type and sub-type: what most sentences on it name, of its own PLOVER type; null where none does."""
    votes: dict[tuple[str, str], int] = {}
    for quote in {claim.quote for claim in claims if claim.modality != "denied"}:
        for kind in {
            (row["event_type"], row["sub_event_type"])
            for _, _, row in phrases_in("acled_types", quote)
            if row["plover"] == event.type
        }:
            votes[kind] = votes.get(kind, 0) + 1
    return min(votes, key=lambda kind: (-votes[kind], kind), default=None)


def _row(
    event: Event,
    toll: Toll | None,
    kind: tuple[str, str] | None,
    claims: Mapping[str, Claim],
    documents: Mapping[str, Document],
) -> dict[str, object]:
    own = _own(event, claims)
    spot, period = Spot.of(event), Period.maybe(event.when)
    assert period is not None
    told = [claim for claim in own if claim.modality != "denied"]
    agent = next((claim.agent for claim in told if claim.agent and claim.event_type == event.type), "")
    target = next((claim.target for claim in told if claim.target and claim.event_type == event.type), "")
    outlets = tuple(dict.fromkeys(documents[name].outlet or "" for name in event.documents if name in documents))
    event_type, sub_type = kind or ("", "")
    return {
        "event_date": str(period.first),
        "year": period.first.year,
        "time_precision": 1 if period.days == 1 else 2 if period.days <= 7 else 3,
        "disorder_type": _DISORDER.get(event_type),
        "event_type": event_type,
        "sub_event_type": sub_type,
        "actor1": party(agent),
        "inter1": 1 if _STATE.fullmatch(agent) else None,
        "actor2": party(target),
        "inter2": 1 if _STATE.fullmatch(target) else None,
        "civilian_targeting": "Civilian targeting" if event_type == "Violence against civilians" else "",
        "iso": int(code) if (code := country_number(event.country or "")) else None,
        "country": spot.country,
        "admin1": spot.admin1,
        "admin2": spot.admin2,
        "location": spot.name,
        "latitude": event.lat,
        "longitude": event.lon,
        "geo_precision": _GEO.get(event.precision or ""),
        "source": outlets,
        "notes": _notes(event, toll, [documents[name] for name in event.documents if name in documents]),
        "fatalities": toll.best if toll else None,
    }


def _with_said(row: dict[str, object], fields: EventFields | None) -> dict[str, object]:
    if fields is None:
        return row
    columns, sentence = acled_said(fields)
    sides = {"actor1": "inter1", "actor2": "inter2"}  # the code of an actor that she replaced is no longer known
    gone = dict.fromkeys(sides[name] for name in sides.keys() & columns.keys() if columns[name] != row[name])
    return row | columns | gone | {"notes": f"{row['notes']} {sentence}".strip()}


def _notes(event: Event, toll: Toll | None, reports: Sequence[Document]) -> str:
    if toll is None:
        return f"{event.title}."
    names = OriginNames(reports)
    origins = "; ".join(names(lineage.origin, toll) for lineage in toll.lineages)
    disputed = "disputed between" if toll.status == "disputed" else "reported by"
    best = "no figure" if toll.best is None else number(toll.best)
    return f"{event.title}. Killed: {span(toll)}, {disputed} {origins}; {best} by the policy {toll.policy}."
