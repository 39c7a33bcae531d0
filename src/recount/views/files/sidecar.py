"""Which claims a row of another tool's format stands on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from recount.records import Event, Policy, Record, Toll


class Origin(Record, frozen=True, kw_only=True):
    """What one row of a file stands on: the ids of the claims and documents that bear it out.

    row: its place in the file, from 1. event: the event it tells, null where it tells none (a party, a report).
    policy: how its figure was picked, null where it has none. id: what the row is called in the file, null where the
    format has no names for rows.
    """

    row: int = 0
    event: str | None
    claims: tuple[str, ...]
    documents: tuple[str, ...]
    policy: Policy | None = None
    id: str | None = None

    @classmethod
    def of(cls, event: Event, toll: Toll | None = None, *, id: str | None = None) -> Origin:  # noqa: A002
        """Of a row on an event: the claims of the toll that it gives the figure of, else all of the event's."""
        return cls(
            event=event.id,
            claims=toll.claims if toll else event.claims,
            documents=event.documents,
            policy=toll.policy if toll else None,
            id=id,
        )


def sidecar(rows: Iterable[Origin]) -> Iterator[str]:
    """A line of JSON a row, in the order of the rows, which are counted here."""
    return (origin.replace(row=number).to_json() + "\n" for number, origin in enumerate(rows, 1))
