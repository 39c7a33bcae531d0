"""An event with all that is told of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from recount.events import standing
from recount.records import Claim, Document, Event, Standing
from recount.views.brief.acts import ActWriter
from recount.views.brief.gaps import gaps
from recount.views.brief.notes import Notes
from recount.views.brief.records import EventBrief, Line, Phrase
from recount.views.brief.tolls import TollWriter
from recount.views.weight import plainly, weight
from recount.views.words import days, standing_words


def event_brief(
    event: Event,
    claims: Mapping[str, Claim],
    documents: Mapping[str, Document],
    tolls: TollWriter,
    acts: ActWriter,
    accusing: Sequence[Claim] = (),
) -> EventBrief:
    """Its sentences, its tolls in order of weight, who did it by whose word, and what no report tells.

    accusing: claims beside its own that accuse somebody of it.
    """
    own = [claims[name] for name in event.claims if name in claims]
    outlets = {document.outlet or document.address for name in event.documents if (document := documents.get(name))}
    ranked = sorted(event.tolls, key=weight)
    grade = standing(event, own, documents, accusing)
    return EventBrief(
        id=event.id,
        title=event.title,
        type=event.type,
        when=event.when,
        days=days(event.when),
        place=event.place,
        reports=len(event.documents),
        outlets=len(outlets),
        told=acts.told(event, own),
        tolls=tuple(tolls.toll(plainly(toll, own)) for toll in ranked),
        standing=grade,
        borne=_borne(grade, [*own, *accusing], acts.notes),
        gaps=gaps(event, grade),
    )


def _borne(grade: Standing, claims: Sequence[Claim], notes: Notes) -> Line:
    """Who is said to have done it, with the first claim of each kind that says so."""
    words = standing_words(grade, claims)
    by_id = {claim.id: claim for claim in claims}
    kinds = (grade.admitted, *(names for _, names in grade.blamed), grade.denied, grade.against)
    first = [min((by_id[name] for name in names), key=notes.order) for names in kinds if names]
    return (Phrase(text=words, cites=notes.cite(first)),) if words else ()
