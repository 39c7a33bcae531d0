"""What no report tells of an event."""

from __future__ import annotations

from recount.records import Event, Standing
from recount.views.brief.records import Line, Phrase
from recount.views.words import listed

_HARM = frozenset({"ASSAULT", "ACCIDENT", "DISASTER"})


def gaps(event: Event, standing: Standing) -> tuple[Line, ...]:
    """One line on what a reader would ask and no claim answers: where, when, who did it, how many were harmed."""
    measures = {toll.measure for toll in event.tolls}
    asked = [
        ("where it happened", event.place is None),
        ("when", event.when is None),
        ("who did it", event.type == "ASSAULT" and not standing.blamed),
        ("how many were killed", event.type in _HARM and not measures & {"killed", "casualties"}),
        ("how many were injured", event.type in _HARM and not measures & {"injured", "casualties", "infected"}),
    ]
    open_ = [question for question, unanswered in asked if unanswered]
    return ((Phrase(text=f"Not found in these reports: {listed(open_)}."),),) if open_ else ()
