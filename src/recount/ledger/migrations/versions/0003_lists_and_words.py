"""Columns by which lists are made without reading each record, and a full-text index of claims and documents."""

from collections.abc import Callable
from typing import Any

import sqlalchemy as sa
from alembic import op

from recount.ledger.listing import listed_claim, listed_event
from recount.ledger.words import TABLES
from recount.records import Claim, Event

revision = "0003"
down_revision = "0002"

_DAYS = {"first_day": sa.Text, "last_day": sa.Text}
_EVENT = {
    "type": sa.Text, **_DAYS, "place": sa.Text,
    "lat": sa.Float, "lon": sa.Float, "precision": sa.Text, "country": sa.Text,
    "reports": sa.Integer, "status": sa.Text, "killed": sa.Float,
}  # fmt: skip
_NEEDED = {"kind": "", "reports": "0"}


def upgrade() -> None:
    claim = {"kind": sa.Text, **_DAYS}
    payload = "SELECT payload FROM entries WHERE seq = added_seq"
    _add("raw_claims", claim, "added_seq", payload, lambda text: listed_claim(Claim.from_json(text)))
    payload = "SELECT coalesce(claims.payload, entries.payload) FROM entries WHERE seq = coalesce(entry, added_seq)"
    _add("claims", claim, "row", payload, lambda text: listed_claim(Claim.from_json(text)))
    payload = "SELECT payload FROM entries WHERE seq = added_seq"
    _add("events", _EVENT, "added_seq", payload, lambda text: listed_event(Event.from_json(text)))
    op.create_index("claims_kind", "claims", ["kind", "first_day"])
    op.create_index("events_days", "events", ["first_day", "last_day"])
    op.create_index("events_status", "events", ["status"])
    for statement in TABLES:
        op.execute(statement.replace(":", r"\:"))
    for words in ("claim_words", "document_words"):
        op.execute(f"INSERT INTO {words} ({words}) VALUES ('rebuild')")


def _add(table: str, columns: dict[str, Any], key: str, payload: str, listed: Callable[[str], dict[str, Any]]) -> None:
    """New columns, filled from the record of each row."""
    for name, kind in columns.items():
        op.add_column(table, sa.Column(name, kind, nullable=name not in _NEEDED, server_default=_NEEDED.get(name)))
    connection = op.get_bind()
    sets = ", ".join(f"{name} = :{name}" for name in columns)
    update = sa.text(f"UPDATE {table} SET {sets} WHERE {key} = :key")
    for row, text in connection.execute(sa.text(f"SELECT {key}, ({payload}) FROM {table}")).all():
        facts = listed(text)
        connection.execute(update, {"key": row, **{name: facts[name] for name in columns}})
