"""What is new, in prose lines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from recount.records import Claim, Document, EventNews, Plan, Position, Toll, TollNews
from recount.views.news import News
from recount.views.origin_names import OriginNames
from recount.views.section import Section
from recount.views.table import short
from recount.views.weight import weight
from recount.views.words import act, best, days, excerpt, figure, label, party, several, span

_MOST = 12  # lines under a heading


def news_listing(news: News) -> tuple[Section, ...]:
    """Sections in order of weight, each only where there is something to say."""
    documents = {document.id: document for document in news.documents}
    claims = {claim.id: claim for claim in news.claims}
    names = OriginNames(news.documents)
    tolls = [(one, toll) for one in news.events if one.fate == "changed" for toll in one.tolls]
    still = [toll for _, toll in tolls if not (toll.opened or toll.closed or toll.moved or toll.before is None)]

    def line(one: EventNews, toll: TollNews) -> str:
        return f"{one.event.title}: {_toll(toll)}{_who(toll, claims, documents, names)}"

    opened = [line(one, toll) for one, toll in tolls if toll.opened]
    closed = [line(one, toll) for one, toll in tolls if toll.closed]
    rest = [(one, toll) for one, toll in tolls if not (toll.opened or toll.closed)]
    moved = [line(one, toll) for one, toll in rest if toll.moved or toll.before is None]
    sections = {
        "Disputes opened": opened,
        "Disputes closed": closed,
        "Tolls that moved": moved,
        "New events": [_new(one, claims, documents, names) for one in news.events if one.fate == "new" and _told(one)],
        "Events that no claim is left of": [one.event.title for one in news.events if one.fate == "gone"],
        "Plans": [_plan(plan) for plan in news.plans],
        "Positions": [_position(position) for position in news.positions],
        "Arrived": list(_arrived(news)),
    }
    if still:
        sections["Tolls that moved"].append(
            f"{several(len(still), 'other toll')} repeated or borne out by new reports, without moving"
        )
    return tuple(Section(heading=heading, lines=_cut(lines)) for heading, lines in sections.items() if lines)


def _cut(lines: list[str]) -> tuple[str, ...]:
    more = len(lines) - _MOST
    return tuple(lines) if more <= 1 else (*lines[:_MOST], f"and {more} more; --json gives all")


def _told(one: EventNews) -> bool:
    """Whether an event is more than plans and positions, which have lines of their own."""
    return bool(one.tolls) or not one.event.title.startswith(("Planned", "Position"))


def _toll(news: TollNews) -> str:
    toll, before = news.toll, news.before
    words = label(toll.measure, toll.object, None if toll.object == "person" else toll.of, subset=toll.subset)
    words = words[:1].lower() + words[1:]
    was = ""
    if before is not None and (news.moved or news.opened or news.closed):
        was = f" (was {span(before)}{_disputed(before)}{best(before)})"
    return f"{words} {span(toll)}{_disputed(toll)}{best(toll)}{was}"


def _disputed(toll: Toll) -> str:
    return ", disputed" if toll.status == "disputed" else ""


def _who(
    news: TollNews, claims: Mapping[str, Claim], documents: Mapping[str, Document], names: OriginNames
) -> str:  # fmt: skip
    """ ". Interior ministry: 5,200, then more than 5,300 (Northlight Dispatch, 13 September 2023; clm-0123abcd)"."""
    words = []
    for lineage in news.toll.lineages:
        own = [claims[name] for name in lineage.claims if name in news.claims and name in claims]
        own.sort(key=lambda claim: (_published(claim, documents), claim.id not in news.toll.superseded, claim.start))
        if own:
            figures = ", then ".join(dict.fromkeys(map(figure, own)))
            name = names(lineage.origin, news.toll)
            words.append(f"{name}: {figures} ({_where(own[-1], documents)})")
    return ". " + "; ".join(words) if words else ""


def _published(claim: Claim, documents: Mapping[str, Document]) -> str:
    document = documents.get(claim.document)
    return (document.published if document else None) or "9999"


def _where(claim: Claim, documents: Mapping[str, Document]) -> str:
    document = documents.get(claim.document)
    facts = (document.outlet or document.title, days(document.published) or "no date") if document else ()
    return "; ".join((", ".join(fact for fact in facts if fact), short(claim.id))).removeprefix("; ")


def _new(
    one: EventNews, claims: Mapping[str, Claim], documents: Mapping[str, Document], names: OriginNames
) -> str:  # fmt: skip
    first = sorted(one.tolls, key=lambda toll: weight(toll.toll))[:2]
    told = "; ".join(f"{_toll(toll)}{_who(toll, claims, documents, names)}" for toll in first)
    return (
        f"{one.event.title}: {told}" if told else f"{one.event.title} ({several(len(one.event.documents), 'report')})"
    )


def _plan(plan: Plan) -> str:
    fate = plan.fate + (f" to {days(plan.moved_to)}" if plan.moved_to else "")
    what = act(plan.event_type).capitalize() if plan.event_type else "Plan"
    words = f"“{excerpt(plan.quote, *plan.mark)}” ({short(plan.claims[0])})"
    return f"{what}, {days(plan.when) or 'no day given'}: {fate}. {words}"


def _position(position: Position) -> str:
    said = position.statements[-1]
    words = f"{party(position.party)} on {position.issue or 'no named issue'}: {said.stance}"
    return f"{words}, {days(said.when) or 'no date'}: “{excerpt(said.quote, *said.mark)}” ({short(said.claims[0])})"


def _arrived(news: News) -> Iterator[str]:
    outlets = {document.outlet or document.address for document in news.documents}
    if not news.documents:
        return
    revised = f", {len(news.revised)} of them revised" if news.revised else ""
    yield f"{several(len(news.documents), 'report')} from {several(len(outlets), 'outlet')}{revised}"
    for document in news.documents:
        title = " ".join((document.title or document.address).split())
        yield ", ".join(fact for fact in (document.outlet, days(document.published) or "no date", title) if fact)
