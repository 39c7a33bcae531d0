"""The publication date that a page's markup declares."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from recount.documents.dated import UNKNOWN, Dated
from recount.documents.given_date import given_date

_TAG = re.compile(r"<(?:meta|time|abbr|span)\b[^<>]{5,1500}>", re.I)
_ATTRIBUTE = re.compile(r"""([\w:.-]{1,40})\s{0,5}=\s{0,5}(?:"([^"]{0,300})"|'([^']{0,300})'|([^\s"'>]{1,300}))""")
_JSON_LD = re.compile(r"<script[^<>]{0,200}application/ld\+json[^<>]{0,200}>(.{2,200000}?)</script", re.I | re.S)
_NAMES = (
    "article:published_time", "og:article:published_time", "datepublished", "date.published", "publishdate",
    "publish-date", "publish_date", "publication_date", "pubdate", "article.published", "parsely-pub-date",
    "sailthru.date", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date", "citation_publication_date",
    "article_date_original", "originalpublicationdate", "cxenseparse:recs:publishtime", "date",
)  # fmt: skip
_DEEPEST = 12


def page_date(markup: str) -> Dated:
    """The date of first publication in JSON-LD, a meta tag or a marked time element, in this order, basis `metadata`.

    Dates that only stand somewhere in the markup are left alone: they may be those of other articles.
    """
    for where, words in _declared(markup):
        if found := given_date(words):
            return Dated(found, "metadata", f"the page's {where} is {words.strip()[:60]!r}")
    return UNKNOWN


def _declared(markup: str) -> Iterator[tuple[str, str]]:
    for script in _JSON_LD.finditer(markup):
        try:
            yield from (("JSON-LD datePublished", value) for value in _published(json.loads(script[1]), 0))
        except (ValueError, RecursionError):
            continue
    found: dict[str, str] = {}
    times: list[str] = []
    for tag in _TAG.finditer(markup):
        attributes = {name.lower(): a or b or c for name, a, b, c in _ATTRIBUTE.findall(tag[0])}
        name = (attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or "").lower()
        value = attributes.get("content") or attributes.get("datetime")
        if value and name in _NAMES:
            found.setdefault(name, value)
        elif value and tag[0][:5].lower() == "<time" and ("pubdate" in tag[0] or "publish" in tag[0].lower()):
            times.append(value)
    yield from ((f"tag {name}", found[name]) for name in _NAMES if name in found)
    yield from (("time element marked as publication", value) for value in times[:1])


def _published(value: Any, depth: int) -> Iterator[str]:
    """datePublished of the outermost objects first, so that a related article's does not win."""
    if depth > _DEEPEST:
        return
    if isinstance(value, dict):
        if isinstance(date := value.get("datePublished"), str):
            yield date
        else:
            for name in ("@graph", "mainEntity", "mainEntityOfPage"):
                yield from _published(value.get(name), depth + 1)
    elif isinstance(value, list):
        for item in value:
            yield from _published(item, depth + 1)
