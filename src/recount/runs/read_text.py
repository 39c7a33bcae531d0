"""Claims of one text, without a ledger."""

from __future__ import annotations

from recount.errors import LanguageNotSupported
from recount.records import Claim, Period
from recount.runs.findings import findings
from recount.runs.stages import Stages
from recount.settings import ReadSettings


def read_text(
    text: str,
    *,
    published: str | None = None,
    outlet: str | None = None,
    title: str | None = None,
    stages: Stages | None = None,
) -> tuple[Claim, ...]:
    """The claims of a plain text; their offsets count in it. published: ISO date or interval.

    Raises BadDate, EmptyFile, LanguageNotSupported.
    """
    from recount.documents import Source

    stages = stages or Stages.standard()
    data = text.encode("utf-8", "replace")
    source = Source(
        address="text", data=data, content=data.decode("utf-8"), media_type="text/plain", outlet=outlet, title=title
    )
    document = stages.extract(source, ReadSettings())
    if published is not None:
        document = document.replace(
            published=str(Period.parse(published)), published_basis="metadata", published_why="given with the text"
        )
    found = findings(document, stages)
    if isinstance(found.error, LanguageNotSupported):
        raise found.error
    return found.claims
