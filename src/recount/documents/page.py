"""A web page: trafilatura finds the article and what the page says of itself."""

from __future__ import annotations

import logging
import re

import trafilatura
from trafilatura.settings import Document

from recount.documents.article import Article, under_title
from recount.documents.decode import decode
from recount.documents.page_date import page_date
from recount.documents.source import Source
from recount.errors import NoArticle, TooLarge, UnreadableFile
from recount.settings import ReadSettings

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s{0,9}=\s{0,9}[\"']?([\w-]{2,30})", re.I)
_DEEPEST = 1500  # open elements inside one another; real pages stay below 100, and recursion has an end
_MOST_TAGS = 400_000  # a page of more costs minutes
_TAG = re.compile(r"<(/?)([a-zA-Z][\w:-]{0,30})[^<>]{0,5000}>")
_EMPTY = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
        "p",
        "li",
        "td",
        "tr",
        "th",
        "dt",
        "dd",
        "option",
    ]
)
_SURROUNDED = re.compile(r"<article\b|<p\b|<div\b|<body\b", re.I)

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # its complaints about a page become our errors


def read_page(source: Source, settings: ReadSettings) -> Article:
    """The article under its headline, with title, outlet, date and address as the page gives them.

    Raises NoArticle where there is no running text, TooLarge for markup nested or repeated without measure.
    """
    markup, encoding = _markup(source)
    body, title, site, url = _extracted(markup, source.address)
    title = source.title or title
    return Article(
        text=under_title(title, body),
        encoding=encoding,
        title=title,
        outlet=site,
        url=url,
        dated=page_date(markup),
    )


def page_body(markup: str, where: str) -> str:
    """The article's text without its headline; raises NoArticle."""
    return _extracted(markup, where)[0]


def _markup(source: Source) -> tuple[str, str]:
    if source.content is not None:
        return source.content, "utf-8"
    declared = _CHARSET.search(source.data[:4096])
    return decode(source.data, source.address, source.charset or (declared[1].decode("ascii") if declared else None))


def _extracted(markup: str, where: str) -> tuple[str, str | None, str | None, str | None]:
    _check_shape(markup, where)
    if not _SURROUNDED.search(markup):  # an entry of a feed: a piece of a page
        markup = f"<html><body><article><p>{markup}</p></article></body></html>"
    try:
        found = trafilatura.bare_extraction(
            markup,
            include_comments=False,
            with_metadata=True,
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
        facts = found.as_dict() if isinstance(found, Document) else {}
        body = (facts.get("text") or "").strip() or _plain(markup)
    except MemoryError:
        raise
    except Exception as error:  # whatever a hostile page does to the parsers is a fault of the page
        raise UnreadableFile(where, detail=f"the page breaks the parser: {type(error).__name__}") from None
    if not body:
        raise NoArticle(where)
    url = facts.get("url") or ""
    return body, _line(facts.get("title")), _line(facts.get("sitename")), url if url.startswith("http") else None


def _plain(markup: str) -> str:
    """The words of a page too short for trafilatura's first choice; nothing where it holds just a few."""
    body = str(trafilatura.baseline(markup)[1]).strip()
    return body if len(body.split()) > 5 else ""


def _check_shape(markup: str, where: str) -> None:
    depth = 0
    for tags, match in enumerate(_TAG.finditer(markup), start=1):
        if match[2].lower() not in _EMPTY and not match[0].endswith("/>"):
            depth = max(0, depth - 1) if match[1] else depth + 1
        if depth > _DEEPEST or tags > _MOST_TAGS:
            what = (
                f"elements nested more than {_DEEPEST} deep" if depth > _DEEPEST else f"more than {_MOST_TAGS:,} tags"
            )
            raise TooLarge(where, detail=what)


def _line(words: str | None) -> str | None:
    return " ".join(words.split()) or None if words else None
