"""What to call an event."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from recount.events.called import called
from recount.events.commonest import commonest
from recount.records import Claim, Document, Event, Period

_TITLES = {
    "ASSAULT": "Attack", "COERCE": "Coercion", "CONSULT": "Talks", "AGREE": "Agreement", "REJECT": "Refusal",
    "SUPPORT": "Support", "CONCEDE": "Concession", "COOPERATE": "Cooperation", "AID": "Aid", "RETREAT": "Withdrawal",
    "REQUEST": "Demand", "ACCUSE": "Accusation", "THREATEN": "Threat", "PROTEST": "Protest", "SANCTION": "Sanctions",
    "MOBILIZE": "Mobilisation", "ACCIDENT": "Accident", "DISASTER": "Disaster",
}  # fmt: skip
_HARM = frozenset({"ASSAULT", "ACCIDENT", "DISASTER", "COERCE"})
_HARMED = frozenset({"killed", "injured", "casualties", "missing"})
_BY_NATURE = frozenset({"hit", "hits", "hitting", "struck", "strikes", "striking", "battered", "pounded", "killed"})
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]  # English, whatever the locale


def describe(claims: Sequence[Claim], documents: Mapping[str, Document]) -> Event:
    """The event of a group of claims, without tolls. Its id is its least anchor.

    type: the commonest, among kinds of harm where people were harmed; what "hit" or "struck" without an agent is a
    disaster's doing where a disaster is told. when: the days that most claims give, the
    shorter period where two are as common; of talks all days from the first to the last. place: the most exact of the
    places that its claims give, the commonest among equals. title: what the reports call it (else its type), place,
    date: "Bombings, Colombo, 21 April 2019".
    """
    spoken = [claim for claim in claims if claim.scope != "cumulative"] or list(claims)
    kind = _kind(spoken)
    when = _days(spoken) if kind == "CONSULT" else _when(spoken)
    placed = _placed(spoken)
    return Event(
        id=min(claim.anchor for claim in claims),
        type=kind,
        title=_title(claims, kind, placed, when),
        when=str(when) if when else None,
        place=placed.place if placed else None,
        place_id=placed.place_id if placed else None,
        lat=placed.lat if placed else None,
        lon=placed.lon if placed else None,
        precision=placed.place_precision if placed else None,
        country=placed.country if placed else None,
        claims=tuple(claim.id for claim in sorted(claims, key=lambda c: _reading_order(c, documents))),
        documents=tuple(sorted({claim.document for claim in claims})),
    )


def _kind(claims: Sequence[Claim]) -> str | None:
    harm = any(claim.measure in _HARMED for claim in claims)
    kind = commonest(claim.event_type for claim in claims if not harm or claim.event_type in _HARM)
    if kind == "ASSAULT" and any(claim.event_type == "DISASTER" for claim in claims):
        return kind if any(map(_attacks, claims)) else "DISASTER"
    return kind


def _attacks(claim: Claim) -> bool:
    """Whether it tells of somebody's attack, and of nothing that a storm or a quake can do as well."""
    told = claim.quote[claim.start - claim.quote_start : claim.end - claim.quote_start].casefold()
    return claim.event_type == "ASSAULT" and bool(claim.agent or (claim.kind == "event" and told not in _BY_NATURE))


def _reading_order(claim: Claim, documents: Mapping[str, Document]) -> tuple[str, str, int, str]:
    document = documents.get(claim.document)
    return (document.published or "9999" if document else "9999", claim.document, claim.start, claim.id)


def _when(claims: Sequence[Claim]) -> Period | None:
    counts = Counter(period for claim in claims if (period := Period.maybe(claim.when)) is not None)
    return min(counts, key=lambda period: (-counts[period], period.days, period), default=None)


def _days(claims: Sequence[Claim]) -> Period | None:
    """From the first to the last day that talks are said to have gone on."""
    days = [period for claim in claims if claim.kind == "event" and (period := Period.maybe(claim.when)) is not None]
    if not days:
        return _when(claims)
    return Period(first=min(day.first for day in days), last=max(day.last for day in days))


def _placed(claims: Sequence[Claim]) -> Claim | None:
    """The claim whose place stands for the event: one of the commonest among the most exact that several claims give.

    A place that one claim alone gives yields to a place that at least a third as many claims as the commonest give.
    """
    placed = [(claim.place, claim) for claim in claims if claim.place is not None]
    counts = Counter(place for place, _ in placed)
    enough = max(counts.values(), default=0) / 3
    worth = [(place, claim) for place, claim in placed if counts[place] >= enough]
    best = min(
        worth,
        key=lambda item: (-item[0].count(","), -counts[item[0]], item[0], item[1].place_id is None, item[1].anchor),
        default=None,
    )
    return best[1] if best else None


def _title(claims: Sequence[Claim], kind: str | None, placed: Claim | None, when: Period | None) -> str:
    named, name = {claim.kind for claim in claims}, None
    if all(claim.scope == "cumulative" for claim in claims):
        first = "Running total"
    elif named == {"position"}:
        first = "Position"
    elif named == {"state"}:
        first = "State"
    else:
        noun, name = called(claims, kind) or (_TITLES.get(kind or "", "Event"), None)
        noun = f"Planned: {noun.lower()}" if named == {"plan"} else noun
        first = f"{noun} {name}" if name else noun
    place = placed.place.split(",")[0].strip() if placed and placed.place else None
    if name and placed and placed.place:
        # A storm is called by its land, not by one of the places that it struck; by none where it struck several.
        lands = {claim.place.rpartition(",")[2].strip() for claim in claims if claim.place}
        place = lands.pop() if len(lands) == 1 else None
    if place and place.isupper() and len(place) > 3:
        place = place.title()  # a dateline
    return ", ".join(part for part in (first, place, _spoken(when)) if part)


def _spoken(when: Period | None) -> str | None:
    if when is None:
        return None
    if when.first == when.last:
        return _day(when.first)
    text = str(when)
    if "/" not in text:
        return text if len(text) == 4 else f"{_MONTHS[when.first.month - 1]} {when.first.year}"
    same = (when.first.year, when.first.month) == (when.last.year, when.last.month)
    return f"{when.first.day if same else _day(when.first)} to {_day(when.last)}"


def _day(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
