"""Claims of an event -> how well borne out it is who did it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from recount.events.behalf import behalf
from recount.events.interest import against_interest
from recount.events.responsibility import claims_responsibility
from recount.events.source_name import SourceName
from recount.records import Claim, Document, Event, Grade, Standing
from recount.reference import country_names

_HARM = frozenset({"ASSAULT", "COERCE"})


def standing(
    event: Event, claims: Sequence[Claim], documents: Mapping[str, Document], accusing: Sequence[Claim] = ()
) -> Standing:
    """The standing of one event. `claims`: all of it. `accusing`: claims that accuse somebody of it (`accusations`).

    confirmed: a party that is named as the agent says so itself. contested: several parties are named, each alone, by
    different sources, and they cannot be one ("rebels" may well be the "Northern Front"). fair: one is named, and two
    or more origins speak of the event. weak: one is, and all goes back to a single origin. Whether those killed were
    combatants, for which Airwars discounts a claim, is not decided here.
    """
    blamed: dict[str, list[Claim]] = defaultdict(list)
    admitted, denied = [], []
    for claim in sorted(claims, key=lambda claim: (claim.anchor, claim.id)):
        own = _own(claim)
        if claim.event_type not in _HARM or claim.kind not in ("event", "count"):
            continue
        agent = claim.agent or (own if own and claims_responsibility(claim) else None)
        if claim.modality == "denied":
            if own is not None and own == agent:
                denied.append(claim.id)
        elif agent:
            blamed[agent].append(claim)
            if own == agent:
                admitted.append(claim.id)
    for claim in accusing:
        blamed[claim.target or ""].append(claim)
    for party in [name for name in blamed if name.islower() and f"{name}s" in blamed]:
        blamed[f"{party}s"] += blamed.pop(party)  # "a gang" and "the gangs"
    alone = [party for party in blamed if ", " not in party and " or " not in party]
    voices = {party: {_voice(claim, documents) for claim in blamed[party]} for party in alone}
    against_each_other = any(
        voices[a] - voices[b] and voices[b] - voices[a]
        for a in alone
        for b in alone
        if a < b and not _perhaps_one(a, b)
    )
    count = _origins(event, [*claims, *accusing], documents)
    grade: Grade | None = None
    if blamed:
        grade = "confirmed" if admitted else "contested" if against_each_other else "fair" if count > 1 else "weak"
    return Standing(
        grade=grade,
        origins=count,
        blamed=tuple((party, tuple(claim.id for claim in found)) for party, found in sorted(blamed.items())),
        admitted=tuple(admitted),
        denied=tuple(denied),
        against=tuple(claim.id for claim in claims if against_interest(claim)),
    )


def _perhaps_one(one: str, other: str) -> bool:
    """Whether a word for anyone in arms ("rebels", "guerrillas") may mean the same as the other, which is no state."""
    states = country_names().values()
    return (one.islower() or other.islower()) and one not in states and other not in states


def _own(claim: Claim) -> str | None:
    """Whose word a claim is: a party's by the speaker's name, also where it only has the agent's in it."""
    if not claim.source:
        return None
    named, agent = SourceName.of(claim.source).words, claim.agent or ""
    bears = bool(re.search("[A-Z]", agent)) and SourceName.of(agent).words <= named  # "the Harbour Coalition's command"
    return behalf(claim.source, [claim.quote]) or (agent if bears else None)


def _origins(event: Event, claims: Sequence[Claim], documents: Mapping[str, Document]) -> int:
    """The origins of its figures, under the names that their lineages have, and whoever else speaks of it by name.

    Where there is neither, the outlets.
    """
    names = {lineage.origin for toll in event.tolls for lineage in toll.lineages}
    traced = {name for toll in event.tolls for lineage in toll.lineages for name in lineage.claims}
    spoken = {claim.source for claim in claims if claim.id in traced}
    more = {claim.source for claim in claims if claim.source and not SourceName.of(claim.source).anyone}
    known = {frozenset(SourceName.of(name).words) for name in names | (more - spoken)}
    return len(known) or len({_voice(claim, documents) for claim in claims})


def _voice(claim: Claim, documents: Mapping[str, Document]) -> str:
    document = documents.get(claim.document)
    accuser = claim.agent if claim.event_type == "ACCUSE" else None
    return claim.source or accuser or (document.outlet if document else None) or claim.document
