"""What `gather` hands to `extract`: one document's bytes, and what is known of it before it is read."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from recount.documents.dated import UNKNOWN, Dated
from recount.records.document import PublishedBasis


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One document before it is read.

    `address` stays the same when it is read again: a URL without its fragment, the absolute path of a file (links in
    it are not resolved), `path#id` for a row of a table, `stdin:` and a hash for standard input.
    `data` is what is hashed: the file, the answer of the server, the row or the feed's entry as it came.
    `content` is the text or HTML inside `data` where the two differ (a row of a table), already decoded.
    `media_type` says how to read it; `charset` what the server said of it.
    `given` names the fields (outlet, title, url, dated) that hold what a person said with the command or its table.
    """

    address: str
    data: bytes
    media_type: str
    path: str | None = None
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    dated: Dated = UNKNOWN
    content: str | None = None
    charset: str | None = None
    given: frozenset[str] = frozenset()

    @property
    def sha256(self) -> str:
        """The hash of `data`, 64 hex digits."""
        return hashlib.sha256(self.data).hexdigest()

    @property
    def published(self) -> str | None:
        """The publication date known beforehand, ISO date or interval."""
        return self.dated.published

    @property
    def published_basis(self) -> PublishedBasis:
        """Where that date comes from."""
        return self.dated.basis
