"""Answers to a search."""

from __future__ import annotations

from recount.ledger import Ledger, Lists, Query
from recount.records import Document, Record
from recount.views.sheets.claim_line import ClaimLine

_CLAIMS, _DOCUMENTS = 30, 10


class Hit(Record, frozen=True, kw_only=True):
    """A document (without text) with its words around what was found, in pieces: words, and whether they were found."""

    document: Document
    words: tuple[tuple[str, bool], ...]


class FoundClaim(Record, frozen=True, kw_only=True):
    """A claim with the id of the event that holds it; null where none does."""

    line: ClaimLine
    event: str | None


class SearchSheet(Record, frozen=True, kw_only=True):
    """Claims and documents that were found, the latest read first; nothing where nothing was asked."""

    claims: tuple[FoundClaim, ...]
    documents: tuple[Hit, ...]
    claim_count: int
    document_count: int
    page: int
    pages: int


def search_sheet(ledger: Ledger, query: Query, *, page: int = 1) -> SearchSheet:
    """The answers to a question, a page of them; raises BadDate."""
    lists = Lists(ledger)
    if query == Query():
        return SearchSheet(claims=(), documents=(), claim_count=0, document_count=0, page=1, pages=1)
    claims, documents = lists.count(query, "claims"), lists.count(query, "documents")
    lines = ClaimLine.many(ledger, list(lists.claims(query, limit=_CLAIMS, offset=_CLAIMS * (page - 1))))
    held = ledger.event_of([line.claim.id for line in lines])
    found = list(lists.documents(query, limit=_DOCUMENTS, offset=_DOCUMENTS * (page - 1)))
    words = lists.snippets(query, [one.id for one in found])
    return SearchSheet(
        claims=tuple(FoundClaim(line=line, event=held.get(line.claim.id)) for line in lines),
        documents=tuple(Hit(document=one, words=_pieces(words.get(one.id, ""))) for one in found),
        claim_count=claims,
        document_count=documents,
        page=page,
        pages=max(1, -(-claims // _CLAIMS), -(-documents // _DOCUMENTS)),
    )


def _pieces(words: str) -> tuple[tuple[str, bool], ...]:
    """Words found stand between \\x02 and \\x03."""
    pieces: list[tuple[str, bool]] = []
    for index, part in enumerate(words.split("\x02")):
        found, _, rest = part.partition("\x03") if index else ("", "", part)
        pieces += [(text, own) for text, own in ((found, True), (rest, False)) if text]
    return tuple(pieces)
