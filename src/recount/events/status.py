"""Whether a toll's origins agree."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import reduce

from recount.events.figure import Figure
from recount.records import Interval, Lineage, Number, Status


def status(lineages: Sequence[Lineage], live: Mapping[str, Figure]) -> tuple[Status, str]:
    """The status of a toll by its live figures, and one line that says why. `live`: claim id -> figure.

    agreed: all live figures are one written number, and some number satisfies all. disputed: the places of two
    lineages share no number; a lineage's place is the hull of its figures that are not vague, "about" widened by a
    tenth. range: everything else, so "dozens" beside 36 is a range.
    """
    if not live:
        return "agreed", "no figure is live"
    written = {end for figure in live.values() for end in (figure.written, figure.most)}
    if len({(figure.written, figure.most) for figure in live.values()}) == 1 and _shared(
        [figure.interval for figure in live.values()]
    ):
        number = " to ".join(f"{end:,}" for end in sorted(written))
        many = f"all {len(live)} live figures" if len(live) > 1 else "the only live figure"
        return "agreed", f"{many} say {number}" if len(live) > 1 else f"{many} says {number}"
    places = [(lineage.origin, place) for lineage in lineages if (place := _place(lineage, live)) is not None]
    for i, (one, place) in enumerate(places):
        for other, theirs in places[i + 1 :]:
            if not place.meets(theirs):
                return "disputed", f"{one} ({show(place)}) and {other} ({show(theirs)}) exclude each other"
    low, high = min(written), max(written)
    if low == high:
        return "range", f"all write {low:,}, but their bounds exclude each other"
    return "range", f"live figures run from {low:,} to {high:,}, and no two origins exclude each other"


def show(interval: Interval) -> str:
    """An interval in words: "30 or more", "29 to 31", "at most 10", "43"."""
    low, high = interval.low, interval.high
    if low is not None and high is not None:
        return _plain(low) if low == high else f"{_plain(low)} to {_plain(high)}"
    if low is not None:
        return f"{_plain(low)} or more"
    return f"at most {_plain(high)}" if high is not None else "any number"


def _plain(number: Number) -> str:
    return f"{number:,.10g}"


def _shared(intervals: Sequence[Interval]) -> bool:
    """Whether some number satisfies all: for intervals it is enough that each two meet."""
    return all(a.meets(b) for i, a in enumerate(intervals) for b in intervals[i + 1 :])


def _place(lineage: Lineage, live: Mapping[str, Figure]) -> Interval | None:
    places = [place for name in lineage.claims if name in live and (place := live[name].place) is not None]
    return reduce(Interval.hull, places) if places else None
