"""Which claims are worth comparing."""

from __future__ import annotations

from hashlib import blake2b

from recount.linking.fold import fold
from recount.linking.named import named
from recount.linking.site import Site
from recount.linking.weigh_numbers import number
from recount.linking.weigh_when import LATE, SESSION, lasting
from recount.linking.weigh_who import parties
from recount.records import Claim, Period

_SPAN = 4  # days in a bucket: one more than the most days apart, so that neighbours share one of two
_WINDOW = 6000  # characters of a document in a bucket
_LONG = 28  # days, above which a period is known by its two ends
_SENTENCE = 40  # characters, below which equal sentences mean nothing


def block_keys(claim: Claim) -> tuple[str, ...]:
    """Keys, a few dozen at most; claims that share none are never compared.

    Each key is a time (a bucket of four days and its neighbour) with a place: the claim's own places, the smallest
    region around them, or its country together with measure and number, or with a name in the sentence, so that a
    headline that says only the country meets the report it stands for without meeting everything else there. What
    lasts, an epidemic or a flood, is known by its country and measure. Claims of one document meet in windows of its
    text; a claim without time or place has no other key, but that talks are known by who met. Equal sentences meet too.
    """
    window = claim.start // _WINDOW
    keys = [f"d|{claim.document}|{window}", f"d|{claim.document}|{window + 1}"]
    period, site = Period.maybe(claim.when), Site.of(claim)
    if period is not None:
        keys.extend(
            f"m|{bucket}|{claim.event_type}|{side}" for side in parties(claim) for bucket in _buckets(claim, period)
        )
    if period is not None and site.heads:
        # A longer form of a name ("Harbour Bridge North") is met by its longest word.
        places = [f"p|{name}" for head in site.heads for name in (head, max(sorted(head.split()), key=len))]
        if site.depth > 2:
            places.append(f"p|{site.around[0]}")
        if lasting(claim):
            places.append(f"l|{site.around[-1] if site.around else site.heads[0]}|{claim.measure}")
        elif site.depth == 1:
            places = [f"w|{site.heads[0]}|{name}" for name in sorted(named(claim))]
        if claim.measure is not None and number(claim) is not None:
            widest = site.around[-1] if site.around else site.heads[-1]
            places.append(f"n|{widest}|{claim.measure}|{fold(claim.object or '')}|{number(claim)}")
        if claim.place_precision in ("exact", "near", "district") and claim.lat is not None and claim.lon is not None:
            places.extend(_corners(claim.lat, claim.lon))
        sort = "c" if claim.scope == "cumulative" else claim.kind if claim.kind in ("position", "state") else "h"
        keys.extend(f"t|{sort}|{bucket}|{place}" for bucket in _buckets(claim, period) for place in places)
        if len(claim.quote) >= _SENTENCE:
            digest = blake2b(fold(claim.quote).encode(), digest_size=8).hexdigest()
            keys.extend(f"q|{bucket}|{digest}" for bucket in _buckets(claim, period))
    return tuple(dict.fromkeys(keys))


def _buckets(claim: Claim, period: Period) -> list[int]:
    late = LATE if claim.when_basis == "publication" else SESSION if claim.event_type == "CONSULT" else 0
    first, last = (period.first.toordinal() - late) // _SPAN, period.last.toordinal() // _SPAN
    if period.days > _LONG:
        return sorted({first, first + 1, last, last + 1})
    return list(range(first, last + 2))


def _corners(lat: float, lon: float) -> list[str]:
    """The corners of the half-degree square around a point: points less than a quarter degree apart share one."""
    south, west = int(lat * 2 // 1), int(lon * 2 // 1)
    return [f"g|{south + up}|{(west + right) % 720}" for up in (0, 1) for right in (0, 1)]
