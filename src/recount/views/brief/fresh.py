"""What is new since a day, in prose lines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from recount.records import Claim, EventNews, TollNews
from recount.views.brief.notes import Notes
from recount.views.brief.records import Line, Phrase
from recount.views.weight import weight
from recount.views.words import best, days, label, listed, several, span

_MOST = 8


def fresh(
    news: Sequence[EventNews], *, since: str, arrived: int, whole: bool, claims: Mapping[str, Claim], notes: Notes
) -> tuple[Line, ...]:
    """How many reports came in, then each dispute that opened or closed and each toll that moved, with its new claims.

    whole: there was nothing before; then nothing can have moved, and that is said.
    """
    came = f"{several(arrived, 'report') if arrived else 'No report'} came into the ledger since {days(since)}"
    if not arrived or whole:
        return ((Phrase(text=f"{came}; there was none before." if arrived else f"{came}."),),)
    moved = [(one, toll) for one in news if one.fate == "changed" for toll in one.tolls if _moves(toll)]
    lines = [_toll(one, toll, claims, notes) for one, toll in sorted(moved, key=_order)]
    begun = [one.event.title for one in news if one.fate == "new" and one.tolls]
    if begun:
        more = f" and {len(begun) - 3} more" if len(begun) > 4 else ""
        lines.append((Phrase(text=f"New: {'; '.join(begun[: 3 if more else 4])}{more}."),))
    if len(lines) > _MOST:
        lines = [*lines[:_MOST], (Phrase(text=f"and {len(lines) - _MOST} more, in `recount news --since {since}`"),)]
    return ((Phrase(text=f"{came}{'; no toll moved' if not lines else ''}."),), *lines)


def _moves(news: TollNews) -> bool:
    return news.opened or news.closed or news.moved or news.before is None


def _order(item: tuple[EventNews, TollNews]) -> tuple[object, ...]:
    _, toll = item
    return not toll.opened, not toll.closed, weight(toll.toll)


def _toll(one: EventNews, news: TollNews, claims: Mapping[str, Claim], notes: Notes) -> Line:
    toll = news.toll
    words = label(toll.measure, toll.object, None if toll.object == "person" else toll.of, subset=toll.subset)
    turn = "Now disputed. " if news.opened else "No longer disputed. " if news.closed else ""
    was = f", before {span(news.before)}{best(news.before)}" if news.before and news.moved else ""
    new = [claims[name] for name in news.claims if name in claims]
    names = {notes.origin(lineage, toll) for lineage in toll.lineages if {*lineage.claims} & {*news.claims}}
    by = f" ({listed(sorted(names))})" if names else ""
    return (
        Phrase(text=f"{turn}{one.event.title}: {words[:1].lower()}{words[1:]} "),
        Phrase(text=span(toll), strong=True, cites=notes.cite(_latest(new, notes))),
        Phrase(text=f"{best(toll)}{was}{by}."),
    )


def _latest(claims: Iterable[Claim], notes: Notes) -> list[Claim]:
    """The last claim of each source, so that a line does not cite every repeat."""
    last: dict[str, Claim] = {}
    for claim in sorted(claims, key=notes.order):
        last[claim.source or notes.outlet(claim)] = claim
    return list(last.values())
