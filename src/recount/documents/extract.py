"""A source's bytes to a document."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from recount.documents.article import Article
from recount.documents.dated import UNKNOWN, Dated
from recount.documents.furniture import furniture
from recount.documents.language import language
from recount.documents.media_type import HTML, MAIL, MARKDOWN, PDF, TEXT
from recount.documents.outlet import outlet
from recount.documents.publication_date import publication_date
from recount.documents.source import Source
from recount.documents.title import title
from recount.documents.url_date import url_date
from recount.errors import EmptyFile, TooLarge, UnsupportedFormat
from recount.records import Document, document_id, text_sha256
from recount.settings import ReadSettings

EXTRACTOR: Final = "documents/1"


def extract(source: Source, settings: ReadSettings) -> Document:
    """The document of a source: its text, furniture, title, outlet, language and date. Raises InputError."""
    where = source.address
    if not source.data.strip():
        raise EmptyFile(where)
    if len(source.data) > settings.max_bytes:
        raise TooLarge(where, detail=f"{len(source.data):,} bytes, the limit is {settings.max_bytes:,}")
    article = _reader(source)(source, settings)
    text = article.text
    if not text.strip():
        raise EmptyFile(where, detail="nothing but white space")
    if len(text) > settings.max_chars:
        raise TooLarge(where, detail=f"{len(text):,} characters of text, the limit is {settings.max_chars:,}")
    marked = furniture(text)
    dated = _dated(source, article)
    return Document(
        id=document_id(where, source.sha256),
        address=where,
        sha256=source.sha256,
        path=source.path,
        url=source.url or article.url,
        outlet=source.outlet or article.outlet or outlet(text),
        title=source.title or article.title or title(text, marked),
        language=language(text, marked),
        encoding=article.encoding,
        media_type=source.media_type,
        chars=len(text),
        text=text,
        text_sha256=text_sha256(text),
        extractor=EXTRACTOR,
        published=dated.published,
        published_basis=dated.basis,
        published_why=dated.why,
        furniture=marked,
    )


def _reader(source: Source) -> Callable[[Source, ReadSettings], Article]:
    """What reads its kind; the libraries that this takes are loaded when the first of the kind comes."""
    if source.media_type in (TEXT, MARKDOWN):
        from recount.documents.plain_text import read_text

        return read_text
    if source.media_type == HTML:
        from recount.documents.page import read_page

        return read_page
    if source.media_type == MAIL:
        from recount.documents.mail import read_mail

        return read_mail
    if source.media_type == PDF:
        from recount.documents.pdf import read_pdf

        return read_pdf
    raise UnsupportedFormat(source.address, detail=source.media_type)


def _dated(source: Source, article: Article) -> Dated:
    """What was given or sent beats what the URL says, that beats what the text says; a given value that is no date
    leaves its reason where nothing better is found."""
    for known in (source.dated, article.dated, url_date(source.url or article.url)):
        if known.published:
            return known
    found = publication_date(article.text)
    return source.dated if found == UNKNOWN and source.dated.why else found
