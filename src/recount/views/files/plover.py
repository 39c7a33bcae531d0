"""Events as PLOVER records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec

from recount.records import Claim, Document, Event, Period
from recount.reference import phrases_in
from recount.views.files.contents import Contents
from recount.views.files.sidecar import Origin, sidecar
from recount.views.files.spot import Spot
from recount.views.words import party

QUADS = {
    **dict.fromkeys(("AGREE", "CONSULT", "SUPPORT", "CONCEDE"), 1),
    **dict.fromkeys(("COOPERATE", "AID", "RETREAT"), 2),
    **dict.fromkeys(("REQUEST", "ACCUSE", "REJECT", "THREATEN"), 3),
    **dict.fromkeys(("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"), 4),
}
_TO_COME = {"CONSULT": "AGREE", "RETREAT": "CONCEDE", "COOPERATE": "AGREE"}  # as PLOVER codes an act that is announced
_SIZES = {"killed": "dead", "injured": "injured", "detained": "arrested"}


def plover(contents: Contents) -> dict[str, Iterator[str]]:
    """`plover.jsonl`: a line an event of one of PLOVER's 16 types whose day is known; `plover.claims.jsonl` beside it.

    Accidents and disasters are not PLOVER's. Meetings and truces that are only planned are coded as PLOVER's manual
    has it: AGREE and CONCEDE. Sizes are the lowest figures that stand; a field of our own, `recount`, keeps the ids of
    event and claims, and each toll with its range.
    """
    claims = {claim.id: claim for claim in contents.claims}
    documents = {document.id: document for document in contents.documents}
    made = [(event, record) for event in contents.events if (record := _record(event, claims, documents))]
    return {
        "plover.jsonl": (msgspec.json.encode(record).decode("utf-8") + "\n" for _, record in made),
        "plover.claims.jsonl": sidecar(Origin.of(event, id=event.id) for event, _ in made),
    }


def _record(
    event: Event, claims: Mapping[str, Claim], documents: Mapping[str, Document]
) -> dict[str, object] | None:  # fmt: skip
    period = Period.maybe(event.when)
    own = [claims[name] for name in event.claims if name in claims]
    if event.type not in QUADS or period is None or not own:
        return None
    planned = {claim.kind for claim in own} == {"plan"}
    kind = _TO_COME.get(event.type, event.type) if planned else event.type
    spot, acts = Spot.of(event), [claim for claim in own if claim.event_type == event.type]
    told = [claim for claim in acts if claim.modality != "denied"]
    sizes = {
        _SIZES[toll.measure]: toll.low
        for toll in event.tolls
        if toll.measure in _SIZES and not toll.subset and toll.low is not None
    }
    return {
        "id": event.id,
        "has_event": True,
        "date": str(period.first),
        "enddate": str(period.last),
        "actor": _names(claim.agent for claim in told),
        "recipient": _names(claim.target for claim in told),
        "event": [kind],
        "event_loc": {
            "extracted_place": event.place,
            "resolved_place": spot.name or None,
            "geonameid": event.place_id,
            "lat": event.lat,
            "lon": event.lon,
            "district": spot.admin2 or None,
            "province": spot.admin1 or None,
            "country": spot.country or None,
            "country_code": event.country,
        },
        "event_text": sorted(
            {
                claim.quote[claim.start - claim.quote_start :][: claim.end - claim.start]
                for claim in acts
                if claim.kind != "count"
            }
        ),
        "quad_code": QUADS[kind],
        "mode": sorted(
            {
                row["mode"]
                for quote in {claim.quote for claim in told}
                for _, _, row in phrases_in("plover_modes", quote)
                if row["type"] == kind
            }
        ),
        "context": [],
        "auxiliary": _auxiliary(acts, planned),
        "text": own[0].quote,
        "cite_info": [
            {"id": one.id, "outlet": one.outlet, "date": one.published, "title": one.title, "address": one.address}
            for one in (documents[name] for name in event.documents if name in documents)
        ],
        "coder": "recount",
        **sizes,
        "recount": {
            "claims": event.claims,
            "tolls": [
                {
                    "measure": toll.measure,
                    "low": toll.low,
                    "high": toll.high,
                    "status": toll.status,
                    "claims": toll.claims,
                }
                for toll in event.tolls
            ],
        },
    }


def _names(names: Iterator[str | None]) -> list[str]:
    return sorted({party(part) for name in names if name for part in name.split(", ")})


def _auxiliary(acts: list[Claim], planned: bool) -> list[str]:
    found = ["future"] if planned else []
    modes = {claim.modality for claim in acts if claim.kind != "count"}
    if modes == {"denied"}:
        found.append("negation")
    if modes == {"possible"}:
        found.append("hypothetical")
    return found
