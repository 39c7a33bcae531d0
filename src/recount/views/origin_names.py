"""What to call whom a figure goes back to."""

from __future__ import annotations

from collections.abc import Iterable

from recount.events import report_name
from recount.records import Document, Toll


class OriginNames:
    """Names origins for readers: a report without an outlet stands under its address, which tells them nothing."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self._unnamed = {
            key: document
            for document in documents
            if not document.outlet
            for key in (document.address, document.url, document.path)
            if key
        }

    def __call__(self, origin: str, toll: Toll | None = None) -> str:
        """The name; "the report itself" for such a report, with its title where several speak of the same toll.

        Residents whom such a report quotes without a name ("residents (/home/a/7.txt)") are residents.
        """
        document = self._unnamed.get(origin)
        if document is None:
            whose, _, where = origin.rpartition(" (")
            return whose if where.removesuffix(")") in self._unnamed else origin
        several = toll is not None and sum(lineage.origin in self._unnamed for lineage in toll.lineages) > 1
        return report_name(document) if several else "the report itself"
