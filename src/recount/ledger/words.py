"""The words of claims and documents in the database's own full-text index."""

from __future__ import annotations

from sqlalchemy import Connection, event, text

from recount.ledger.schema import METADATA

_FACTS = ("source", "via", "agent", "target", "place", "country", "measure", "event_type", "quote")
_TOKENS = "tokenize = \"unicode61 remove_diacritics 2\", prefix = '2 3'"

# Claims are indexed by `claims.row`, revisions by `documents.added_seq`. Rows that were retired stay indexed, since the
# index holds no state of its own: a search keeps to rows that stand. The views give the text that is shown.
TABLES = (
    "CREATE VIEW claim_texts AS SELECT claims.row AS row, claims.document AS document, claims.added_seq AS added_seq, "
    + ", ".join(f"json_extract(coalesce(claims.payload, said.payload), '$.{fact}') AS {fact}" for fact in _FACTS)
    + ", json_extract(report.payload, '$.outlet') AS outlet, claims.kind AS kind FROM claims"
    " LEFT JOIN entries AS said ON said.seq = claims.entry"
    " JOIN documents ON documents.id = claims.document JOIN entries AS report ON report.seq = documents.added_seq",
    f"CREATE VIRTUAL TABLE claim_words USING fts5({', '.join(_FACTS)}, outlet, kind, content = 'claim_texts',"
    f" content_rowid = 'row', {_TOKENS})",
    "CREATE VIEW document_texts AS SELECT documents.added_seq AS seq, json_extract(payload, '$.title') AS title,"
    " json_extract(payload, '$.outlet') AS outlet, entries.text AS text"
    " FROM documents JOIN entries ON entries.seq = documents.added_seq",
    f"CREATE VIRTUAL TABLE document_words USING fts5(title, outlet, text, content = 'document_texts',"
    f" content_rowid = 'seq', {_TOKENS})",
)

_COLUMNS = ", ".join((*_FACTS, "outlet", "kind"))
_CLAIMS = text(
    f"INSERT INTO claim_words (rowid, {_COLUMNS}) SELECT row, {_COLUMNS} FROM claim_texts"
    " WHERE row IN (SELECT row FROM claims WHERE document = :document AND added_seq = :seq)"
)
_DOCUMENT = text(
    "INSERT INTO document_words (rowid, title, outlet, text)"
    " SELECT seq, title, outlet, text FROM document_texts WHERE seq = :seq"
)


@event.listens_for(METADATA, "after_create")
def _create(_: object, connection: Connection, **facts: object) -> None:
    for statement in TABLES:
        connection.exec_driver_sql(statement)


def index_claims(connection: Connection, document: str, seq: int) -> None:
    """Take in the claims of a document that readers see since entry `seq`."""
    connection.execute(_CLAIMS, {"document": document, "seq": seq})


def index_document(connection: Connection, seq: int) -> None:
    """Take in the revision that entry `seq` brought."""
    connection.execute(_DOCUMENT, {"seq": seq})
