"""What the places of two claims say for or against one happening."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt

from rapidfuzz.distance import JaroWinkler

from recount.linking.profile import Profile
from recount.linking.sign import Sign
from recount.linking.site import Site
from recount.records import Claim

_FINE = frozenset({"exact", "near", "district"})
_ALIKE = 0.93  # of two skeletons: one consonant in seven may differ


def sign_where(left: Profile, right: Profile) -> Sign | None:
    """The two places; null where one names none.

    The same place says more the more exactly it is named; a place within the other's region says a little; two
    different places in one region speak against, in one country still more.
    """
    a, b = left.claim, right.claim
    if a.country and b.country and a.country != b.country:
        return Sign("where", "two countries", f"{a.country} and {b.country}")
    one, other = left.site, right.site
    if not one.heads or not other.heads:
        return None
    words = a.place if a.place == b.place else f"{a.place} and {b.place}"
    return Sign("where", _found(a, b, one, other), words or "")


def _found(a: Claim, b: Claim, one: Site, other: Site) -> str:
    fine = a.place_precision in _FINE and b.place_precision in _FINE
    distance = _kilometres(a, b) if fine else None
    if distance is not None and distance > 100:
        return "far apart"
    if a.place_id is not None and a.place_id == b.place_id and not (one.loose or other.loose):
        return "one place" if fine else _same(one, other)
    if _share(one.heads, other.heads):
        namesakes = one.around and other.around and not _share(one.around, other.around)
        return "namesakes" if namesakes else _same(one, other)
    if distance is not None and distance <= 5:
        return "close by"
    if _longer(one.heads, other.heads):
        return "a longer name"
    if _share(one.heads, other.around) or _share(other.heads, one.around):
        wider = one if _share(one.heads, other.around) else other
        return "within its country" if wider.depth == 1 else "within its region"
    if not one.around or not other.around:
        return "nothing around"  # at least one stands without what contains it, so nothing shows that they differ
    if one.around[-1] != other.around[-1] and not _share(one.around, other.around):
        return "nothing shared"
    if "near" in (a.place_precision, b.place_precision) and None in (a.lat, b.lat):
        return "perhaps nearby"  # "outside the capital" may well be the village that the other names
    if (one.depth == 2 and a.lat is None) or (other.depth == 2 and b.lat is None):
        return "on no map"  # of a name that no map has only the country is known: it may lie within the other
    return "two in a region" if _share(one.around[:-1], other.around[:-1]) else "two in a country"


def _same(one: Site, other: Site) -> str:
    depth = max(one.depth, other.depth)
    name = "one country" if depth == 1 else "one name in a country" if depth == 2 else "one place"
    return f"{name}, loosely" if (one.loose or other.loose) and depth > 1 else name


def _share(some: tuple[str, ...], others: tuple[str, ...]) -> bool:
    if some == others:
        return bool(some)
    return any(x == y or (len(x) > 5 and JaroWinkler.similarity(x, y) >= _ALIKE) for x in some for y in others)


def _longer(some: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Whether one name is the other with more words ("Harbour Bridge", "Harbour Bridge North")."""
    pairs = [(frozenset(x.split()), frozenset(y.split())) for x in some for y in others]
    return any(x < y or y < x for x, y in pairs)


def _kilometres(a: Claim, b: Claim) -> float | None:
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return None
    if (a.lat, a.lon) == (b.lat, b.lon):
        return 0.0
    north, east = radians(b.lat - a.lat), radians(b.lon - a.lon)
    h = sin(north / 2) ** 2 + cos(radians(a.lat)) * cos(radians(b.lat)) * sin(east / 2) ** 2
    return 12742 * asin(sqrt(min(1.0, h)))
