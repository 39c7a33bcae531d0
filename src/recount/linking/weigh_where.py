"""What the places of two claims say for or against one happening."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt

from rapidfuzz.distance import JaroWinkler

from recount.linking.site import Site
from recount.records import Claim, Evidence

_FINE = frozenset({"exact", "near", "district"})
_ALIKE = 0.93  # of two skeletons: one consonant in seven may differ


def weigh_where(a: Claim, b: Claim) -> Evidence | None:
    """Log odds from the two places; null where one names none.

    The same place weighs more the more exactly it is named; a place within the other's region says a little; two
    different places in one region speak against, in one country still more.
    """
    if a.country and b.country and a.country != b.country:
        return Evidence(feature="where", weight=-4.0, words=f"{a.country} and {b.country}")
    one, other = Site.of(a), Site.of(b)
    if not one.heads or not other.heads:
        return None
    words = a.place if a.place == b.place else f"{a.place} and {b.place}"
    weight = _weight(a, b, one, other)
    if 0 < weight < 1 and a.document == b.document:
        weight = 0.9  # a report names a country for short, seldom for a second happening
    return Evidence(feature="where", weight=weight, words=words or "")


def _weight(a: Claim, b: Claim, one: Site, other: Site) -> float:
    fine = a.place_precision in _FINE and b.place_precision in _FINE
    distance = _kilometres(a, b) if fine else None
    if distance is not None and distance > 100:
        return -4.0
    if a.place_id is not None and a.place_id == b.place_id and not (one.loose or other.loose):
        return 3.0 if fine else _same(one, other)
    if _share(one.heads, other.heads):
        namesakes = one.around and other.around and not _share(one.around, other.around)
        return -2.0 if namesakes else _same(one, other)
    if distance is not None and distance <= 5:
        return 2.0
    if _longer(one.heads, other.heads):
        return _same(one, other) - 0.5
    inside = _share(one.heads, other.around) or _share(other.heads, one.around)
    if inside:
        wider = one if _share(one.heads, other.around) else other
        return 0.2 if wider.depth == 1 else 1.0
    shared = _share(one.around, other.around)
    if not one.around or not other.around:
        return -1.0  # at least one stands without what contains it, so nothing shows that they differ
    if one.around[-1] != other.around[-1] and not shared:
        return -4.0
    widest = not _share(one.around[:-1], other.around[:-1])
    if "near" in (a.place_precision, b.place_precision) and None in (a.lat, b.lat):
        return -0.5  # "outside the capital" may well be the village that the other names
    if (one.depth == 2 and a.lat is None) or (other.depth == 2 and b.lat is None):
        return -0.8  # of a name that no map has only the country is known: it may lie within the other
    return -3.0 if widest else -2.0


def _same(one: Site, other: Site) -> float:
    depth = max(one.depth, other.depth)
    full = 0.3 if depth == 1 else 1.8 if depth == 2 else 3.0
    return full - (0.5 if (one.loose or other.loose) and depth > 1 else 0.0)


def _share(some: tuple[str, ...], others: tuple[str, ...]) -> bool:
    return any(x == y or (len(x) > 5 and JaroWinkler.similarity(x, y) >= _ALIKE) for x in some for y in others)


def _longer(some: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Whether one name is the other with more words ("Harbour Bridge", "Harbour Bridge North")."""
    pairs = [(frozenset(x.split()), frozenset(y.split())) for x in some for y in others]
    return any(x < y or y < x for x, y in pairs)


def _kilometres(a: Claim, b: Claim) -> float | None:
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return None
    north, east = radians(b.lat - a.lat), radians(b.lon - a.lon)
    h = sin(north / 2) ** 2 + cos(radians(a.lat)) * cos(radians(b.lat)) * sin(east / 2) ** 2
    return 12742 * asin(sqrt(min(1.0, h)))
