"""What a reader of one format finds in it."""

from __future__ import annotations

from dataclasses import dataclass

from recount.documents.dated import UNKNOWN, Dated


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """The text that offsets count in, and what the format itself says of it (null where it says nothing)."""

    text: str
    encoding: str | None = None
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    dated: Dated = UNKNOWN


def under_title(title: str | None, body: str) -> str:
    """The body under its headline, which is claimed like any sentence, unless the body begins with it already."""
    if not title or " ".join(body[: len(title) + 200].split()).casefold().startswith(
        " ".join(title.split()).casefold()
    ):
        return body
    return f"{title}\n\n{body}"
