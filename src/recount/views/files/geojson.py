"""Events on the map, as GeoJSON (RFC 7946)."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from recount.records import Event
from recount.views.files.contents import Contents
from recount.views.files.sidecar import Origin, sidecar


def geojson(contents: Contents) -> dict[str, Iterator[str]]:
    """`events.geojson`: a feature an event, its geometry null where its place is not known; `events.claims.jsonl`.

    The properties hold what the event is, its tolls, and the ids of its claims and documents.
    """
    return {
        "events.geojson": _pieces(contents.events),
        "events.claims.jsonl": sidecar(Origin.of(event, id=event.id) for event in contents.events),
    }


def _pieces(events: tuple[Event, ...]) -> Iterator[str]:
    yield '{"type":"FeatureCollection","features":['
    for at, event in enumerate(events):
        yield ("," if at else "") + "\n" + msgspec.json.encode(_feature(event)).decode("utf-8")
    yield "\n]}\n"


def _feature(event: Event) -> dict[str, object]:
    placed = event.lat is not None and event.lon is not None
    facts = event.to_dict()
    properties = {name: facts[name] for name in ("title", "type", "when", "place", "place_id", "claims", "documents")}
    properties["tolls"] = [
        {name: toll[name] for name in ("measure", "object", "of", "subset", "low", "high", "best", "policy", "status")}
        | {"origins": [lineage["origin"] for lineage in toll["lineages"]], "claims": toll["claims"]}
        for toll in facts["tolls"]
    ]
    point = {"type": "Point", "coordinates": [event.lon, event.lat]} if placed else None
    return {"type": "Feature", "id": event.id, "geometry": point, "properties": properties}
