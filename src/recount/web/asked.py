"""The filters in a page's address."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import urlencode

import msgspec
from fastapi import Depends, Query

from recount.ledger import Query as LedgerQuery

_Word = Annotated[str | None, Query(max_length=200)]


def _asked(
    text: Annotated[str | None, Query(max_length=400, description='words, "phrases", beginnings*, -not')] = None,
    since: Annotated[str | None, Query(max_length=30, description="YYYY, YYYY-MM or YYYY-MM-DD")] = None,
    until: Annotated[str | None, Query(max_length=30)] = None,
    place: _Word = None,
    party: _Word = None,
    type: _Word = None,  # noqa: A002
    measure: _Word = None,
    source: _Word = None,
    outlet: _Word = None,
    kind: _Word = None,
) -> LedgerQuery:
    """What the address asks for; an empty field asks nothing."""
    fields = locals()
    return LedgerQuery(**{name: (value or "").strip() or None for name, value in fields.items()})


Asked = Annotated[LedgerQuery, Depends(_asked)]


def filters(query: LedgerQuery) -> dict[str, str]:
    """The conditions that are set, by the name they have in the address."""
    return {name: value for name, value in msgspec.to_builtins(query).items() if value}


def with_filter(query: LedgerQuery, **changes: object) -> str:
    """The address's question for the same filters with some changed; null takes one away."""
    return urlencode({name: value for name, value in (filters(query) | changes).items() if value is not None})
