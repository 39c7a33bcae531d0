"""An event's claims -> its tolls."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from recount.events.figure import Figure
from recount.events.groups import PEOPLE, counted
from recount.events.origins import origins
from recount.events.status import status
from recount.events.supersede import supersede
from recount.events.toll_groups import TollGroup, toll_groups
from recount.records import Claim, Document, Lineage, Toll


def tolls(claims: Sequence[Claim], documents: Mapping[str, Document], copies: Mapping[str, str]) -> tuple[Toll, ...]:
    """The tolls of one event: totals before parts, then by measure. `copies`: document id -> its group of copies."""
    ordered = sorted(claims, key=lambda claim: (claim.anchor, claim.id))
    figures = {
        claim.id: figure for claim in ordered if (figure := Figure.of(claim, documents.get(claim.document))) is not None
    }
    groups = toll_groups(ordered, figures)
    named = origins(ordered, [group.claims for group in groups], figures, documents, copies)
    return tuple(_toll(group, figures, named, documents) for group in groups)


def _toll(
    group: TollGroup,
    figures: Mapping[str, Figure],
    named: Mapping[str, tuple[str, str]],
    documents: Mapping[str, Document],
) -> Toll:
    by_origin: dict[str, list[Claim]] = {}
    for claim in group.claims:
        by_origin.setdefault(named[claim.id][0], []).append(claim)
    lineages, gone = [], {}
    for origin, own in sorted(by_origin.items()):
        why = tuple(named[claim.id][1] for claim in own)
        lineages.append(Lineage(origin=origin, claims=tuple(claim.id for claim in own), why=why))
        gone.update(supersede(own, figures, documents))
    live = {claim.id: figures[claim.id] for claim in group.claims if claim.id not in gone}
    state, why_status = status(lineages, live)
    return Toll(
        measure=group.measure,
        object=_object(group),
        of=_of(group),
        subset=group.part,
        claims=tuple(claim.id for claim in group.claims),
        lineages=tuple(lineages),
        superseded=tuple(claim.id for claim in group.claims if claim.id in gone),
        low=min((figure.written for figure in live.values()), default=None),
        high=max((figure.most for figure in live.values()), default=None),
        status=state,
        why=why_status,
    )


def _object(group: TollGroup) -> str | None:
    """The commonest word for what is counted; "person" where it counts people under several words."""
    names = Counter(claim.object for claim in group.claims if claim.object)
    if len(names) > 1 and group.measure in PEOPLE and any(counted(claim) == {"person"} for claim in group.claims):
        return "person"
    return min(names, key=lambda name: (-names[name], name), default=None)


def _of(group: TollGroup) -> str | None:
    sides = {claim.of for claim in group.claims if claim.of}
    return next(iter(sides)) if len(sides) == 1 else None
