"""The tables: one log, and the projections made from it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Boolean, Column, ColumnElement, Float, Index, Integer, MetaData, Table, Text, and_, func, or_

METADATA = MetaData()
VERSION = "0005"  # the newest migration
APPLICATION_ID = 0x52434E54  # "RCNT", in the file's header


def _table(name: str, *columns: Any, **facts: Any) -> Table:
    return Table(name, METADATA, *columns, **facts)


def _text(name: str, **facts: Any) -> Column[str]:
    return Column(name, Text, **{"nullable": False, **facts})


def _number(name: str, **facts: Any) -> Column[int]:
    return Column(name, Integer, **{"nullable": False, **facts})


def _added() -> Column[int]:
    return _number("added_seq", primary_key=True, autoincrement=False)


def _retired() -> Column[int]:
    return _number("retired_seq", nullable=True)


def _days() -> tuple[Column[str], Column[str]]:
    """First and last day, ISO; null where they are not known."""
    return _text("first_day", nullable=True), _text("last_day", nullable=True)


# The log. `text` holds a document's text beside its payload, so that listings need not read it.
entries = _table(
    "entries",
    _number("seq", primary_key=True, autoincrement=False),
    _text("id"),
    _text("at"),
    _text("kind"),
    _text("subject"),
    _text("payload"),
    _text("text", nullable=True),
    Index("entries_at", "at"),
)

# Projections. `added_seq` is the entry that brought a row (and holds its payload), `retired_seq` the one that ended it.
documents = _table(
    "documents",
    _added(),
    _text("id", unique=True),
    _text("address"),
    _text("sha256"),
    _number("revision"),
    _retired(),
    Index("documents_address", "address", "revision"),
)
readings = _table("readings", _text("document", primary_key=True), _text("extractor"), _number("seq"))
# What the extractor makes of the newest revision, before any judgement.
raw_claims = _table(
    "raw_claims",
    _added(),
    _text("id"),
    _text("anchor"),
    _text("document"),
    _number("start"),
    _text("kind"),
    *_days(),
    _retired(),
    Index("raw_claims_document", "document"),
    Index("raw_claims_anchor", "anchor"),
)
# What readers see: judgements applied. `payload` only where a judgement changed it; else it is that of `entry`.
claims = _table(
    "claims",
    _number("row", primary_key=True),
    _number("entry", nullable=True),
    _text("payload", nullable=True),
    _text("id"),
    _text("anchor"),
    _text("document"),
    _number("start"),
    _text("kind"),
    *_days(),
    _number("added_seq"),
    _retired(),
    Index("claims_id", "id"),
    Index("claims_anchor", "anchor"),
    Index("claims_document", "document"),
    Index("claims_added", "added_seq"),
    Index("claims_retired", "retired_seq"),
    Index("claims_kind", "kind", "first_day"),
)
checks = _table(
    "checks",
    _added(),
    _text("id"),
    _text("document"),
    _number("start"),
    _retired(),
    Index("checks_document", "document"),
)
links = _table(
    "links",
    _added(),
    _text("id"),
    _text("kind"),
    _text("a"),
    _text("b"),
    Column("score", Float, nullable=False),
    _retired(),
    Index("links_id", "id"),
    Index("links_a", "a"),
    Index("links_b", "b"),
)
# By what events are listed. `status`: the worst of its whole tolls; `killed`: the highest figure that stands.
events = _table(
    "events",
    _added(),
    _text("id"),
    _text("type", nullable=True),
    *_days(),
    _text("place", nullable=True),
    Column("lat", Float, nullable=True),
    Column("lon", Float, nullable=True),
    _text("precision", nullable=True),
    _text("country", nullable=True),
    _number("reports"),
    _text("status", nullable=True),
    Column("killed", Float, nullable=True),
    _retired(),
    Index("events_id", "id"),
    Index("events_days", "first_day", "last_day"),
    Index("events_status", "status"),
    Index("events_retired", "retired_seq"),
)
members = _table(
    "members", _text("claim", primary_key=True), _text("event", primary_key=True), Index("members_event", "event")
)
former = _table("former", _text("id", primary_key=True), _added(), _text("leads_to"))
# `retired_seq`: the judgement that undid it; null again where that one was undone.
judgements = _table(
    "judgements",
    _added(),
    _text("id", unique=True),
    _text("kind"),
    _text("address", nullable=True),
    _text("anchor", nullable=True),
    _text("other", nullable=True),
    _text("undoes", nullable=True),
    _retired(),
    Index("judgements_address", "address"),
    Index("judgements_anchor", "anchor"),
    Index("judgements_other", "other"),
)
# Where a judged anchor lies now: `current` is null while the newest revision has no such words.
anchors = _table(
    "anchors",
    _number("row", primary_key=True),
    _text("anchor"),
    _text("current", nullable=True),
    _text("address"),
    _text("kind"),
    _number("start"),
    _number("end"),
    _number("quote_start"),
    _text("quote"),
    _number("added_seq"),
    _retired(),
    Index("anchors_anchor", "anchor"),
    Index("anchors_current", "current"),
    Index("anchors_address", "address"),
)
# By what linking finds candidates; only of live claims and documents.
keys = _table(
    "keys",
    _text("key", primary_key=True),
    _text("subject", primary_key=True),
    Index("keys_subject", "subject"),
    sqlite_with_rowid=False,
)
refusals = _table(
    "refusals", _added(), _text("address"), _text("code"), _retired(), Index("refusals_address", "address")
)

# Those above alone: what `digest_tables` adds follows from rules that change, not from the log.
PROJECTIONS = tuple(table for table in METADATA.sorted_tables if table is not entries)


def alive(table: Table, cut: int | None = None) -> ColumnElement[bool]:
    """Rows that stand after entry `cut`; null for now.

    Most rows do, and SQLite is told so: it would else take the index of `retired_seq` for the way to few rows.
    """
    retired = table.c.retired_seq
    if cut is None:
        return func.likely(retired.is_(None), type_=Boolean)
    return and_(table.c.added_seq <= cut, or_(retired.is_(None), retired > cut))
