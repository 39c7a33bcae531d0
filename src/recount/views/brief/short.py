"""The gravest events of a briefing, a line each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from recount.records import Claim, Event, Toll
from recount.views.brief.records import Line, Phrase
from recount.views.brief.tolls import TollWriter
from recount.views.weight import HARM, plainly, weight
from recount.views.words import several

_SHORT_FROM, _SHORT_MOST = 3, 7  # events with people harmed from which on, and up to which, they are told in short


def short(main: Sequence[Event], claims: Mapping[str, Claim], tolls: TollWriter) -> tuple[Line, ...]:
    """The gravest events with people harmed, a line each; nothing where there is hardly more to shorten."""
    grave = [(one, toll) for one in main if (toll := _gravest(one)) is not None]
    if len(grave) < _SHORT_FROM:
        return ()
    lines = []
    for one, toll in grave[:_SHORT_MOST]:
        own = [claims[name] for name in one.claims if name in claims]
        lines.append((Phrase(text=f"{one.title}: ", strong=True), *tolls.ends(plainly(toll, own))))
    more = len(grave) - len(lines)
    return (
        (*lines, (Phrase(text=f"and {several(more, 'more event')} with people harmed, below"),))
        if more
        else tuple(lines)
    )


def _gravest(event: Event) -> Toll | None:
    people = [toll for toll in event.tolls if toll.measure in HARM and not toll.subset]
    return min(people, key=weight, default=None)
