"""What follows from a ledger's claims and events, kept in it for lists and pages."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

from recount.errors import DiskFull, LockedLedger, ReadOnlyLedger
from recount.events import acts, origins_of, takings, telling
from recount.ledger import Digest, Digesting, Ledger, Lists, Writer
from recount.records import Period

_AT_ONCE = 500  # documents or events that are held in memory together


def digest(ledger: Ledger) -> Digest | None:
    """The ledger's digest, brought up to its last entry; null where it is not and the ledger cannot be written.

    The cost grows with what came since the last time. A ledger from before these rules is gone through once.
    """
    found, at = Digest(ledger), Lists(ledger).last()[1]
    if at is None or found.fresh(_rules()):
        return found
    try:
        with ledger.writing(at) as writer:
            _renew(writer, Digesting(writer, _rules()))
    except (ReadOnlyLedger, LockedLedger, DiskFull):
        return None
    return found


def _renew(writer: Writer, kept: Digesting) -> None:
    for some in _parts(kept.documents()):
        documents = {one.id: one for one in writer.documents(ids=some, text=False)}
        claims = list(writer.claims(documents=some))
        taken = [(one.to_dict(), Period.maybe(one.when)) for one in takings(claims, documents)]
        days = [
            {
                **row,
                "first_day": period.first.isoformat() if period else None,
                "last_day": period.last.isoformat() if period else None,
            }
            for row, period in taken
        ]
        kept.put_documents(some, {"takings": days, "acts": [one.to_dict() for one in acts(claims)]})
    for some in _parts(kept.events()):
        events = list(writer.events(ids=some))
        claims_of = {one.id: one for one in writer.claims(ids=[name for event in events for name in event.claims])}
        reports = writer.documents(ids={one.document for one in claims_of.values()}, text=False, every_revision=True)
        documents = {one.id: one for one in reports}
        told = [(event.id, telling(event, claims_of, documents)) for event in events]
        kept.put_events(
            some,
            {
                "voices": [voice.to_dict() for _, one in told for voice in one.voices],
                "tallies": [tally.to_dict() for _, one in told for tally in one.tallies],
                "same": [{"event": name, "one": a, "other": b} for name, one in told for a, b in one.same],
            },
        )
    kept.finish(origins_of(kept.pairs()))


def _parts(names: Sequence[str]) -> Iterator[Sequence[str]]:
    return (names[at : at + _AT_ONCE] for at in range(0, len(names), _AT_ONCE))


@cache
def _rules() -> str:
    """What tells the rules that rows are made by from those of another version: their code and their words."""
    homes = ((files("recount.events"), ".py"), (files("recount.reference") / "data", ".tsv"))
    own = [one for home, end in homes for one in home.iterdir() if one.name.endswith(end)]
    parts = (one.read_bytes() for one in sorted(own, key=lambda one: one.name))
    return hashlib.sha256(b"".join(parts)).hexdigest()[:16]
