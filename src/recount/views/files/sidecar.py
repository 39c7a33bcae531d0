"""Which claims a row of another tool's format stands on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from recount.records import Event, Policy, Record, Toll


class Origin(Record, frozen=True, kw_only=True):
    """Row `row` (from 1) of a file: the event it tells, and the ids of the claims and documents that bear it out.

    policy: how its figure was picked, null where it has none. id: what the row is called in the file, where the format
    has such names.
    """

    row: int
    event: str | None
    claims: tuple[str, ...]
    documents: tuple[str, ...]
    policy: Policy | None = None
    id: str | None = None


def sidecar(rows: Iterable[tuple[Event, Toll | None]]) -> Iterator[str]:
    """A line of JSON a row: the claims of its toll, else of its event."""
    for number, (event, toll) in enumerate(rows, 1):
        yield (
            Origin(
                row=number,
                event=event.id,
                claims=toll.claims if toll else event.claims,
                documents=event.documents,
                policy=toll.policy if toll else None,
            ).to_json()
            + "\n"
        )
