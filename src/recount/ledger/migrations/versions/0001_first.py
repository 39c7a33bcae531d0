"""The log, its guards, and the first projections."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def _text(name: str, **facts: Any) -> sa.Column[str]:
    return sa.Column(name, sa.Text, **{"nullable": False, **facts})


def _number(name: str, **facts: Any) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, **{"nullable": False, **facts})


def _added() -> sa.Column[int]:
    return _number("added_seq", primary_key=True, autoincrement=False)


def _retired() -> sa.Column[int]:
    return _number("retired_seq", nullable=True)


def _tables() -> dict[str, list[Any]]:
    return {
        "entries": [
            _number("seq", primary_key=True, autoincrement=False), _text("id"), _text("at"), _text("kind"),
            _text("subject"), _text("payload"), _text("text", nullable=True),
        ],
        "documents": [
            _added(), _text("id", unique=True), _text("address"), _text("sha256"), _number("revision"), _retired(),
        ],
        "readings": [_text("document", primary_key=True), _text("extractor"), _number("seq")],
        "raw_claims": [_added(), _text("id"), _text("anchor"), _text("document"), _number("start"), _retired()],
        "claims": [
            _number("row", primary_key=True), _number("entry", nullable=True), _text("payload", nullable=True),
            _text("id"), _text("anchor"), _text("document"), _number("start"), _number("added_seq"), _retired(),
        ],
        "checks": [_added(), _text("id"), _text("document"), _number("start"), _retired()],
        "links": [_added(), _text("id"), _text("kind"), _text("a"), _text("b"), _retired()],
        "events": [_added(), _text("id"), _retired()],
        "members": [_text("claim", primary_key=True), _text("event", primary_key=True)],
        "former": [_text("id", primary_key=True), _added(), _text("leads_to")],
        "judgements": [
            _added(), _text("id", unique=True), _text("kind"), _text("address", nullable=True),
            _text("anchor", nullable=True), _text("other", nullable=True),
        ],
        "anchors": [
            _number("row", primary_key=True), _text("anchor"), _text("current", nullable=True), _text("address"),
            _text("kind"), _number("start"), _number("end"), _number("quote_start"), _text("quote"),
            _number("added_seq"), _retired(),
        ],
        "keys": [_text("key", primary_key=True), _text("subject", primary_key=True)],
        "refusals": [_added(), _text("address"), _text("code"), _retired()],
    }  # fmt: skip


INDEXES = {
    "entries_at": ("entries", "at"),
    "documents_address": ("documents", "address", "revision"),
    "raw_claims_document": ("raw_claims", "document"),
    "raw_claims_anchor": ("raw_claims", "anchor"),
    "claims_id": ("claims", "id"),
    "claims_anchor": ("claims", "anchor"),
    "claims_document": ("claims", "document"),
    "claims_added": ("claims", "added_seq"),
    "claims_retired": ("claims", "retired_seq"),
    "checks_document": ("checks", "document"),
    "links_id": ("links", "id"),
    "links_a": ("links", "a"),
    "links_b": ("links", "b"),
    "events_id": ("events", "id"),
    "members_event": ("members", "event"),
    "judgements_address": ("judgements", "address"),
    "judgements_anchor": ("judgements", "anchor"),
    "judgements_other": ("judgements", "other"),
    "anchors_anchor": ("anchors", "anchor"),
    "anchors_current": ("anchors", "current"),
    "anchors_address": ("anchors", "address"),
    "keys_subject": ("keys", "subject"),
    "refusals_address": ("refusals", "address"),
}


def upgrade() -> None:
    for table, columns in _tables().items():
        op.create_table(table, *columns, sqlite_with_rowid=table != "keys")  # the primary key is all it holds
    for index, (table, *names) in INDEXES.items():
        op.create_index(index, table, names)
    for act in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER entries_refuse_{act.lower()} BEFORE {act} ON entries "
            f"BEGIN SELECT raise(ABORT, 'entries are never changed'); END"
        )
