"""Events, parties and reports as FollowTheMoney entities."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

import msgspec

from recount.records import Claim, Document, Event, Period, content_id
from recount.reference import table
from recount.views.files.contents import Contents
from recount.views.files.sidecar import Origin, sidecar
from recount.views.words import label, party, span

_STATE = re.compile(r"[A-Z]{3}")


def ftm(contents: Contents) -> dict[str, Iterator[str]]:
    """`entities.ftm.json`: a line an entity: Article for each report, Organization or PublicBody for each party,
    Event for each event, with its reports as `proof`.

    A party is a PublicBody where a state is meant. `entities.claims.jsonl` keeps the ids of the claims that stand in a
    report, name a party, or tell of an event.
    """
    claims = {claim.id: claim for claim in contents.claims}
    named = {event.id: _named(event, claims) for event in contents.events}
    return {
        "entities.ftm.json": (msgspec.json.encode(one).decode("utf-8") + "\n" for one in _entities(contents, named)),
        "entities.claims.jsonl": sidecar(_origins(contents, named)),
    }


_Named = Mapping[str, Mapping[str, list[Claim]]]  # the claims of each event that name a party, by both


def _entities(contents: Contents, named: _Named) -> Iterator[dict[str, object]]:
    """Reports first, then parties, then the events that lead to both."""
    yield from map(_article, contents.documents)
    yield from map(_party, _parties(named))
    yield from (_event(event, sorted(named[event.id])) for event in contents.events)


def _origins(contents: Contents, named: _Named) -> Iterator[Origin]:
    """In the order of the entities."""
    told: dict[str, list[str]] = defaultdict(list)
    for claim in contents.claims:
        told[claim.document].append(claim.id)
    for document in contents.documents:
        yield Origin(event=None, claims=tuple(told[document.id]), documents=(document.id,), id=document.id)
    for name in _parties(named):
        own = {claim.id: claim.document for by in named.values() for claim in by.get(name, ())}
        documents = tuple(sorted(set(own.values())))
        yield Origin(event=None, claims=tuple(sorted(own)), documents=documents, id=_party_id(name))
    yield from (Origin.of(event, id=event.id) for event in contents.events)


def _named(event: Event, claims: Mapping[str, Claim]) -> dict[str, list[Claim]]:
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in (claims[name] for name in event.claims if name in claims):
        for part in {part for name in (claim.agent, claim.target) if name for part in re.split(r", | or ", name)}:
            if part:
                found[part].append(claim)
    return found


def _parties(named: _Named) -> list[str]:
    return sorted({name for by in named.values() for name in by})


def _article(document: Document) -> dict[str, object]:
    published = Period.maybe(document.published)
    return _entity(
        document.id,
        "Article",
        fileName=document.path or document.address,
        title=document.title,
        publisher=document.outlet,
        publishedAt=str(published.first) if published and published.days == 1 else None,
        sourceUrl=document.url,
        mimeType=document.media_type,
        bodyText=document.text,
    )


def _party(name: str) -> dict[str, object]:
    state = bool(_STATE.fullmatch(name))
    return _entity(
        _party_id(name),
        "PublicBody" if state else "Organization",
        name=party(name),
        country=_code(name) if state else None,
    )


def _party_id(name: str) -> str:
    return content_id("party", name)


def _event(event: Event, parties: list[str]) -> dict[str, object]:
    period = Period.maybe(event.when)
    tolls = [
        f"{label(toll.measure, toll.object, toll.of, subset=toll.subset)}: {span(toll)}, {toll.status}"
        for toll in event.tolls
    ]
    return _entity(
        event.id,
        "Event",
        name=event.title,
        startDate=str(period.first) if period else None,
        endDate=str(period.last) if period else None,
        location=event.place,
        country=_code(event.country),
        keywords=event.type,
        summary=tolls,
        involved=[_party_id(name) for name in parties],
        proof=list(event.documents),
    )


def _entity(entity: str, schema: str, **values: str | list[str] | None) -> dict[str, object]:
    """All properties are lists; empty ones are left out."""
    properties = {key: [value] if isinstance(value, str) else value for key, value in values.items() if value}
    return {"id": entity, "schema": schema, "properties": properties}


def _code(alpha3: str | None) -> str | None:
    """FollowTheMoney's code of a country: two small letters."""
    return next((row["alpha2"].lower() for row in table("countries") if row["alpha3"] == alpha3), None)
