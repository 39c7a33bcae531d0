"""Which claims are worth comparing."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import blake2b

from recount.linking.fold import fold
from recount.linking.lasting import lasting
from recount.linking.named import named
from recount.linking.number import number
from recount.linking.parties import parties
from recount.linking.sign_when import LATE, SESSION
from recount.linking.site import Site
from recount.linking.storm import storm
from recount.records import Claim, Period
from recount.reference import country_names

_SPAN = 4  # days in a bucket: one more than the most days apart, so that neighbours share one of two
_WINDOW = 6000  # characters of a document in a bucket
_SEASON = 60  # days in a bucket for what a storm did
_LONG = 28  # days, above which a period is known by its two ends
_SENTENCE = 40  # characters, below which equal sentences mean nothing
_FEW = 3  # below such a number claims without a date are not sought by it: it is met everywhere


def block_keys(claim: Claim) -> tuple[str, ...]:
    """Keys, a few dozen at most; claims that share none are never compared.

    Each key is a time (a bucket of four days and its neighbour) with a place: the claim's own places, the smallest
    region around them, or its country together with measure and number, or with a name in the sentence, so that a
    headline that says only the country meets the report it stands for without meeting everything else there. What
    lasts, an epidemic or a flood, is known by its country and measure. Claims of one document meet in windows of its
    text; talks are known by who met, a storm by its name. Equal sentences meet too. A claim without a time has keys of
    storm, of land, measure and number, of land and names, and of its sentence; see `sought_keys`.
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
            places.append(f"n|{_land(claim)}|{claim.measure}|{fold(claim.object or '')}|{number(claim)}")
        if claim.place_precision in ("exact", "near", "district") and claim.lat is not None and claim.lon is not None:
            places.extend(_corners(claim.lat, claim.lon))
        sort = "c" if claim.scope == "cumulative" else claim.kind if claim.kind in ("position", "state") else "h"
        keys.extend(f"t|{sort}|{bucket}|{place}" for bucket in _buckets(claim, period) for place in places)
        if len(claim.quote) >= _SENTENCE:
            sentence = _digest(claim)
            keys.extend(f"q|{bucket}|{sentence}" for bucket in _buckets(claim, period))
    if period is not None and (name := storm(claim)) is not None:
        keys.extend(f"s|{period.last.toordinal() // _SEASON + late}|{name}" for late in (0, 1))
    side = "dated" if period is not None else "undated"
    keys.extend(f"{side}|{key}" for key in _timeless(claim))
    return tuple(dict.fromkeys(keys))


def sought_keys(key: str) -> tuple[str, ...]:
    """The keys under which a claim with this key looks for what it may be linked to.

    It is the key itself, but for those that a claim has whatever its time: by these it meets claims without a time,
    and only such a claim meets all others, so that what years part is not compared. Who is sought seeks back.
    """
    if key.startswith("dated|"):
        return (f"un{key}",)
    return (key, key[2:]) if key.startswith("undated|") else (key,)


def _timeless(claim: Claim) -> Iterator[str]:
    if claim.scope == "cumulative" or claim.kind in ("position", "state"):
        return
    if (name := storm(claim)) is not None:
        yield f"s|{name}"
    said = number(claim)
    if (land := _land(claim)) is not None:
        if claim.measure is not None and said is not None and said >= _FEW:
            yield f"n|{land}|{claim.measure}|{fold(claim.object or '')}|{said}"
        yield from (f"w|{land}|{claim.event_type}|{name}" for name in sorted(named(claim)))
    if len(claim.quote) >= _SENTENCE:
        yield f"q|{_digest(claim)}"


def _land(claim: Claim) -> str | None:
    """The country, by its code where one is known; else the widest of the names."""
    if claim.country is not None or claim.place is None:
        return claim.country
    widest = claim.place.rpartition(",")[2].strip()
    return country_names().get(widest, fold(widest))


def _digest(claim: Claim) -> str:
    return blake2b(fold(claim.quote).encode(), digest_size=8).hexdigest()


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
