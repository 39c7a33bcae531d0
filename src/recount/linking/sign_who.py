"""What the actors say for or against one happening."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from recount.linking.parties import MEETING, sides
from recount.linking.profile import Profile
from recount.linking.sign import Sign
from recount.records import Claim
from recount.reference import country_names


def sign_who(one: Profile, other: Profile) -> Iterator[Sign]:
    """Agent and target, each where both claims name it.

    Responsibility is contested, so different agents weigh little, but much where one voice names both. Who met whom
    tells talks apart better than who did an act.
    """
    for role, first, second in (("agent", one.agent, other.agent), ("target", one.target, other.target)):
        if not first or not second:
            continue
        a, b = one.claim, other.claim
        shared = first & second
        if shared:
            found = "both sides" if len(shared) > 1 and a.event_type in MEETING else "one"
            yield Sign(role, found, str(getattr(a, role)))
        elif not _perhaps(getattr(a, role), getattr(b, role)):
            found = "two in one voice" if _one_voice(a, b) else "two"
            yield Sign(role, found, f"{getattr(a, role)} and {getattr(b, role)}")


def _perhaps(one: str, other: str) -> bool:
    """Whether one is a word for anybody in arms ("gunmen") who may well be the group that the other names."""
    return (one.islower() and not _states(other)) or (other.islower() and not _states(one))


def _states(name: str) -> bool:
    return not sides(name).isdisjoint(_codes())


@cache
def _codes() -> frozenset[str]:
    return frozenset(code.casefold() for code in country_names().values())


def _one_voice(a: Claim, b: Claim) -> bool:
    """Whether one narrator tells both: a source by name, or the report, which also leads over to its sources."""
    return a.document == b.document and (a.source == b.source or a.source is None or b.source is None)
