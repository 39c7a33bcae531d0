"""The documents of a ledger as rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from recount.records import Document
from recount.views.table import Table, short


def documents_table(documents: Iterable[Document], claims: Mapping[str, int]) -> Table:
    """One row a document. `claims`: how many claims each document's id has."""
    rows = tuple(
        (
            short(document.id),
            document.published or "",
            document.outlet or "",
            document.title or "",
            document.language or "",
            str(claims.get(document.id, 0)),
            document.address,
        )
        for document in documents
    )
    columns = ("id", "published", "outlet", "title", "language", "claims", "address")
    return Table(columns=columns, rows=rows, numbers=frozenset({"claims"}))
