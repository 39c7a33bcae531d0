"""What to call an event."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from datetime import date
from typing import TypeVar

from recount.records import Claim, Document, Event, Period
from recount.reference.frames import frame_forms

_Value = TypeVar("_Value", bound=Hashable)

_TITLES = {
    "ASSAULT": "Attack", "COERCE": "Coercion", "CONSULT": "Talks", "AGREE": "Agreement", "REJECT": "Refusal",
    "SUPPORT": "Support", "CONCEDE": "Concession", "COOPERATE": "Cooperation", "AID": "Aid", "RETREAT": "Withdrawal",
    "REQUEST": "Demand", "ACCUSE": "Accusation", "THREATEN": "Threat", "PROTEST": "Protest", "SANCTION": "Sanctions",
    "MOBILIZE": "Mobilisation", "ACCIDENT": "Accident", "DISASTER": "Disaster",
}  # fmt: skip
_HARM = frozenset({"ASSAULT", "ACCIDENT", "DISASTER", "COERCE"})
_HARMED = frozenset({"killed", "injured", "casualties", "missing"})
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

    type: the commonest, among kinds of harm where people were harmed. when: the days that most claims give, the
    shorter period where two are as common; of talks all days from the first to the last. place: the most exact of the
    places that its claims give, the commonest among equals. title: what the reports call it (else its type), place,
    date: "Bombings, Colombo, 21 April 2019".
    """
    spoken = [claim for claim in claims if claim.scope != "cumulative"] or list(claims)
    harm = any(claim.measure in _HARMED for claim in spoken)
    kind = _commonest(claim.event_type for claim in spoken if not harm or claim.event_type in _HARM)
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


def _reading_order(claim: Claim, documents: Mapping[str, Document]) -> tuple[str, str, int, str]:
    document = documents.get(claim.document)
    return (document.published or "9999" if document else "9999", claim.document, claim.start, claim.id)


def _commonest(values: Iterable[_Value | None]) -> _Value | None:
    counts = Counter(value for value in values if value is not None)
    return min(counts, key=lambda value: (-counts[value], str(value)), default=None)


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
    named = {claim.kind for claim in claims}
    if all(claim.scope == "cumulative" for claim in claims):
        first = "Running total"
    elif named == {"position"}:
        first = "Position"
    elif named == {"state"}:
        first = "State"
    else:
        first = _called(claims, kind) or _TITLES.get(kind or "", "Event")
        if named == {"plan"}:
            first = f"Planned: {first.lower()}"
    place = placed.place.split(",")[0].strip() if placed and placed.place else None
    if place and place.isupper() and len(place) > 3:
        place = place.title()  # a dateline
    return ", ".join(part for part in (first, place, _spoken(when)) if part)


def _called(claims: Sequence[Claim], kind: str | None) -> str | None:
    """The noun by which the reports call it ("Flood", "Bombings"): the commonest, if more than one claim uses it."""
    words = Counter(
        claim.quote[claim.start - claim.quote_start : claim.end - claim.quote_start].casefold()
        for claim in claims
        if claim.kind == "event" and claim.event_type == kind
    )
    nouns = {word: count for word, count in words.items() if count > 1 and _names_act(word, kind)}
    best = min(nouns, key=lambda word: (-nouns[word], word), default=None)
    return best and best[0].upper() + best[1:]


def _names_act(word: str, kind: str | None) -> bool:
    """Whether a word is a noun for acts of this kind."""
    words = tuple(word.replace("-", " ").split())
    found = frame_forms().get(words[0], ()) if words else ()
    return any(form.words == words and form.frame.form == "noun" and form.frame.type == kind for form in found)


def _spoken(when: Period | None) -> str | None:
    if when is None:
        return None
    if when.first == when.last:
        return _day(when.first)
    text = str(when)
    if "/" not in text:
        return text if len(text) == 4 else f"{_MONTHS[when.first.month - 1]} {when.first.year}"
    return f"{_day(when.first)} to {_day(when.last)}"


def _day(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
