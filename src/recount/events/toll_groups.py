"""Which counts of an event make one toll."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from recount.events.figure import Figure
from recount.events.groups import PEOPLE, civil, counted
from recount.events.parts import parts
from recount.records import Claim, Number
from recount.reference import country_names

_ANYONE = frozenset({"person"})


@dataclass(frozen=True, slots=True)
class TollGroup:
    """The claims of one toll. `part`: it is a part of another toll, of one group or place among all."""

    measure: str
    claims: tuple[Claim, ...]
    part: bool = False


def toll_groups(claims: Sequence[Claim], figures: Mapping[str, Figure]) -> tuple[TollGroup, ...]:
    """The tolls that the figures of one event make, by measure, what is counted and whose; each figure in one.

    People without a quality of their own make the total. A group among them (children, medics) is a part of its own
    where the text marks it so or where the same event has a higher total, and else is how this report words the
    total ("18 pilgrims died"), as it is where the report gives the number for anyone too; foreigners of one nation are
    a part beside a higher total. A marked part without such a group is told by its place ("15 of them in the north"),
    and some numbers are parts though nothing marks them: see `parts`. Plans and what is held (kind `state`) are no
    outcome and have tolls of their own.
    """
    keyed: dict[tuple[str, str, bool, str], list[Claim]] = defaultdict(list)
    told = [claim for claim in claims if claim.id in figures and claim.measure and claim.modality != "denied"]
    outcomes = [claim for claim in told if claim.kind not in ("plan", "state")]
    totals, small = _totals(outcomes, figures), parts(outcomes, figures)
    same = {(c.document, c.measure, figures[c.id].written) for c in outcomes if not c.subset and counted(c) == _ANYONE}
    lands = {land for claim in outcomes if (land := _land(claim))}
    common = lands.pop() if len(lands) == 1 else None
    things: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in told:
        assert claim.measure is not None
        sort = claim.kind if claim.kind in ("plan", "state") else "count"
        if claim.measure in PEOPLE:
            group = not claim.subset and counted(claim) != _ANYONE
            if claim.id in small:
                which = (True, small[claim.id])
            elif group and (claim.document, claim.measure, figures[claim.id].written) in same:
                which = (False, "person")
            else:
                which = _people(claim, figures[claim.id], totals, common)
            keyed[(sort, claim.measure, *which)].append(claim)
        else:
            things[(sort, claim.measure)].append(claim)
    groups = [
        TollGroup(measure=measure, claims=tuple(found), part=part) for (_, measure, part, _), found in keyed.items()
    ]
    for (_, measure), found in things.items():
        groups += [TollGroup(measure=measure, claims=tuple(same), part=same[0].subset) for same in _alike(found)]
    return tuple(sorted(groups, key=lambda group: (group.part, group.measure, min(c.anchor for c in group.claims))))


def _totals(claims: Sequence[Claim], figures: Mapping[str, Figure]) -> dict[str, tuple[Number, bool, str]]:
    """Measure -> the highest figure of its total, whether some count says that they are civilians, and who is counted.

    The total counts anyone; where nobody is counted so, it counts those who bear arms.
    """
    whole = {(claim.measure, *counted(claim)) for claim in claims if not claim.subset}
    totals: dict[str, tuple[Number, bool, str]] = {}
    for claim in claims:
        who = "person" if (claim.measure, "person") in whole else "fighter"
        if claim.measure in PEOPLE and not claim.subset and counted(claim) == {who}:
            highest, civilians, _ = totals.get(claim.measure, (0, False, who))
            totals[claim.measure] = (max(highest, figures[claim.id].written), civilians or civil(claim), who)
    return totals


def _people(
    claim: Claim, figure: Figure, totals: Mapping[str, tuple[Number, bool, str]], common: str | None
) -> tuple[bool, str]:
    """(is a part, which): the total is (False, "person"). common: the one land where all of it is told to have been."""
    names = counted(claim)
    highest, civilians, who = totals.get(claim.measure or "", (None, False, "person"))
    lower = highest is not None and figure.written < highest
    if names == {"person"}:
        if lower and _foreign(claim, common):
            return (True, f"of {claim.of}")
        return (True, _spot(claim)) if claim.subset else (False, "person")
    which = " or ".join(sorted(names))
    if claim.subset or (lower and names != {who}):
        return (True, which)
    if names == {"fighter"} and civilians:
        return (False, which)
    return (False, "person")


def _land(claim: Claim) -> str | None:
    return claim.country or country_names().get((claim.place or "").rpartition(",")[2].strip())


def _foreign(claim: Claim, common: str | None) -> bool:
    """Whether it counts one nation's people in another's land: a part of what happened there."""
    land = _land(claim) or common
    return land is not None and claim.of is not None and claim.of != land and claim.of in country_names().values()


def _spot(claim: Claim) -> str:
    return "at " + (claim.place or "").split(",")[0].strip().casefold()


def _alike(claims: Sequence[Claim]) -> list[list[Claim]]:
    """Claims of things joined where they share a name, a side and being a part; a claim that names no side joins."""
    groups: list[list[Claim]] = []
    for claim in sorted(claims, key=lambda claim: (claim.of is None, claim.anchor, claim.id)):
        near = [group for group in groups if any(_same(claim, other) for other in group)]
        joined = [claim, *(other for group in near for other in group)]
        if claim.of is None and len({other.of for other in joined} - {None}) > 1:
            near, joined = near[:1], [claim, *near[0]]
        groups = [group for group in groups if not any(group is other for other in near)] + [joined]
    return groups


def _same(a: Claim, b: Claim) -> bool:
    sides = a.of is None or b.of is None or a.of == b.of
    return sides and a.subset == b.subset and bool(counted(a) & counted(b))
