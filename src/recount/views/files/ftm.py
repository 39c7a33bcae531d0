"""Events, parties and reports as FollowTheMoney entities."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import msgspec

from recount.records import Claim, Document, Event, Period, content_id
from recount.reference import table
from recount.views.files.contents import Contents
from recount.views.words import label, party, span

_STATE = re.compile(r"[A-Z]{3}")


def ftm(contents: Contents) -> dict[str, Iterator[str]]:
    """`entities.ftm.json`: a line an entity: Article for each report, Organization or PublicBody for each party,
    Event for each event, with its reports as `proof`.

    A party is a PublicBody where a state is meant. `recordId` of an event keeps the ids of its claims.
    """
    claims = {claim.id: claim for claim in contents.claims}
    return {"entities.ftm.json": (msgspec.json.encode(one).decode("utf-8") + "\n" for one in _all(contents, claims))}


def _all(contents: Contents, claims: Mapping[str, Claim]) -> Iterator[dict[str, object]]:
    yield from map(_article, contents.documents)
    parties: set[str] = set()
    for event in contents.events:
        own = [claims[name] for name in event.claims if name in claims]
        names = sorted({part for claim in own for name in (claim.agent, claim.target) if name for part in _parts(name)})
        for name in names:
            if name not in parties:
                parties.add(name)
                yield _party(name)
        yield _event(event, names)


def _parts(name: str) -> list[str]:
    return [part for part in re.split(r", | or ", name) if part]


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
        recordId=list(event.claims),
    )


def _entity(entity: str, schema: str, **values: str | list[str] | None) -> dict[str, object]:
    """All properties are lists; empty ones are left out."""
    properties = {key: [value] if isinstance(value, str) else value for key, value in values.items() if value}
    return {"id": entity, "schema": schema, "properties": properties}


def _code(alpha3: str | None) -> str | None:
    """FollowTheMoney's code of a country: two small letters."""
    return next((row["alpha2"].lower() for row in table("countries") if row["alpha3"] == alpha3), None)
