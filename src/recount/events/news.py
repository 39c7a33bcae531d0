"""Two states of the events -> what is new in the later one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from recount.records import Event, EventNews, Toll, TollNews


def news(before: Iterable[Event], after: Iterable[Event]) -> tuple[EventNews, ...]:
    """What changed between two states; events that are the same in both may be left out of both.

    An event is the same as an earlier one that it shares a claim with, or its id, or a former id. Where it took
    several together, its tolls are held against theirs. Events of `before` that none of `after` goes on from are gone.
    """
    earlier = sorted(before, key=lambda event: event.id)
    holder: dict[str, list[Event]] = {}
    for event in earlier:
        for name in {event.id, *event.claims}:
            holder.setdefault(name, []).append(event)
    went_on: set[str] = set()
    found = []
    for event in sorted(after, key=lambda event: event.id):
        same = {one.id: one for name in (event.id, *event.former, *event.claims) for one in holder.get(name, ())}
        went_on |= same.keys()
        former = [same[name] for name in sorted(same)]
        old = {name for one in former for name in one.claims}
        told = _tolls([toll for one in former for toll in one.tolls], event.tolls)
        new = tuple(name for name in event.claims if name not in old)
        if new or told or not former or old - {*event.claims}:
            found.append(
                EventNews(event=event, before=tuple(same), claims=new, tolls=told, fate="changed" if former else "new")
            )
    gone = (EventNews(event=event, before=(event.id,), fate="gone") for event in earlier if event.id not in went_on)
    return (*found, *gone)


def _tolls(before: Sequence[Toll], after: Sequence[Toll]) -> tuple[TollNews, ...]:
    """The tolls that moved, each held against the one that it shares most claims with, else that counts the same."""
    found = []
    for toll in after:
        like = [one for one in before if one.measure == toll.measure and one.subset == toll.subset]
        shared = [(len({*one.claims} & {*toll.claims}), _counts_same(one, toll), at) for at, one in enumerate(like)]
        most = max(shared, key=lambda item: (item[0], item[1], -item[2]), default=None)
        old = like[most[2]] if most and (most[0] or most[1]) else None
        if old is None or _shows(old) != _shows(toll):
            known = {lineage.origin for lineage in old.lineages} if old else set()
            found.append(
                TollNews(
                    toll=toll,
                    before=old,
                    claims=tuple(name for name in toll.claims if old is None or name not in old.claims),
                    origins=tuple(lineage.origin for lineage in toll.lineages if lineage.origin not in known),
                    opened=toll.status == "disputed" and (old is None or old.status != "disputed"),
                    closed=old is not None and old.status == "disputed" and toll.status != "disputed",
                )
            )
    return tuple(found)


def _counts_same(one: Toll, other: Toll) -> bool:
    return (one.object, one.of) == (other.object, other.of)


def _shows(toll: Toll) -> tuple[object, ...]:
    """What a reader sees of it."""
    return toll.low, toll.high, toll.status, len(toll.lineages), {*toll.claims}, {*toll.superseded}
