"""An RSS or Atom feed."""

from __future__ import annotations

import html
import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import feedparser

from recount.documents.address import web_address
from recount.documents.dated import UNKNOWN, Dated
from recount.documents.given_date import given_date
from recount.documents.media_type import HTML
from recount.documents.source import Source
from recount.errors import BadFeed, InputError, NoArticle
from recount.settings import ReadSettings


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: the link to its page (null where it has none), and the source of its own words or why it has none."""

    link: str | None
    title: str | None
    outlet: str | None
    dated: Dated
    own: Source | InputError


def read_feed(where: str, data: bytes, settings: ReadSettings, *, path: str | None = None) -> Iterator[Entry]:
    """The entries, at most `max_feed_entries`; raises BadFeed.

    An entry's address is its link, else `where#id`; its own words are its title and content as a small page, which is
    what is hashed.
    """
    if b"<!ENTITY" in data:  # a feed needs none, and they can grow without measure
        raise BadFeed(where, detail="it defines entities")
    try:
        feed = feedparser.parse(io.BytesIO(data), sanitize_html=True, resolve_relative_uris=False)
        entries = list(feed.entries)[: settings.max_feed_entries]
        outlet = _words(feed.feed.get("title"))
    except MemoryError:
        raise
    except Exception as error:  # malformed XML leads its parsers to errors of many kinds
        raise BadFeed(where, detail=type(error).__name__) from None
    if not entries:
        raise BadFeed(where, detail="it has no entries")
    for number, entry in enumerate(entries, start=1):
        yield _entry(where, path, entry, outlet, number)


def _entry(where: str, path: str | None, entry: Any, outlet: str | None, number: int) -> Entry:
    link = str(entry.get("link") or "")
    link = link if link.startswith(("http://", "https://")) else ""
    title = _words(entry.get("title"))
    address = web_address(link) if link else f"{where}#{entry.get('id') or f'entry-{number}'}"
    dated = _dated(entry)
    body = next((part.get("value") for part in entry.get("content") or () if part.get("value")), None)
    body = str(body or entry.get("summary") or "").replace("\0", "")
    own: Source | InputError
    if body.strip():
        head = f"<head><title>{html.escape(title or '')}</title></head>"
        page = f"<html>{head}<body><article><p>{body}</p></article></body></html>"
        own = Source(
            address=address,
            data=page.encode("utf-8", "replace"),
            media_type=HTML,
            path=path,
            url=link or None,
            outlet=outlet,
            title=title,
            dated=dated,
        )
    else:
        own = NoArticle(address, detail="the feed's entry has no text")
    return Entry(link or None, title, outlet, dated, own)


def _dated(entry: Any) -> Dated:
    """The day as the feed writes it, in its own time zone. Many feeds give only the time of the last change."""
    for name in ("published", "updated"):
        words = str(entry.get(name) or "")
        if found := given_date(words):
            return Dated(found, "feed", f"the feed's entry has {name} {words!r}")
    return UNKNOWN


def _words(value: Any) -> str | None:
    """Plain words of a title that may hold entities or tags."""
    text = html.unescape(str(value or "")).encode("utf-8", "replace").decode("utf-8")
    return " ".join(text.replace("\0", "").split()) or None
