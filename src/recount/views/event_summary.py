"""What an event's tolls and its standing are, a line each."""

from __future__ import annotations

from collections.abc import Sequence

from recount.events import standing
from recount.records import Claim, Document, Event, Toll
from recount.views.weight import plainly, weight
from recount.views.words import best, label, several, span, standing_words


def event_summary(
    event: Event, told: Sequence[tuple[Claim, Document]], accusing: Sequence[Claim] = ()
) -> tuple[str, ...]:
    """Its tolls in order of weight, each with its range, status and origins, and the policy's figure where one picked.

    Then who is said to have done it, and how well that is borne out. `told`: the event's claims with their documents;
    `accusing`: those beside them that accuse somebody of it.
    """
    claims = [claim for claim, _ in told]
    tolls = [_line(plainly(toll, claims)) for toll in sorted(event.tolls, key=weight)]
    grade = standing(event, claims, {document.id: document for _, document in told}, accusing)
    return (*tolls, *(line for line in [standing_words(grade, [*claims, *accusing])] if line))


def _line(toll: Toll) -> str:
    words = f"{label(toll.measure, toll.object, toll.of, subset=toll.subset)}: {span(toll)}"
    status = "" if toll.status == "range" or len(toll.lineages) == 1 else f", {toll.status}"
    return f"{words}{status}{best(toll)} ({several(len(toll.lineages), 'origin')})"
