"""A PDF file."""

from __future__ import annotations

import io
import logging
import time

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from recount.documents.article import Article
from recount.documents.source import Source
from recount.documents.unwrap import unwrap
from recount.errors import InputError, NoArticle, TooLarge, UnreadableFile
from recount.settings import ReadSettings

_MOST_PAGES = 500
_SECONDS = 30.0  # for all pages of one file

logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # its complaints about a file become our errors


def read_pdf(source: Source, settings: ReadSettings) -> Article:
    """The text of the pages, lines joined to paragraphs; title as the file's properties give it where the text does.

    Its creation date is not taken: it is the day of printing. Raises UnreadableFile for an encrypted or damaged file,
    NoArticle for scanned pages, TooLarge beyond 500 pages or 30 seconds.
    """
    where = source.address
    deadline = time.monotonic() + _SECONDS

    def watch(*_: object) -> None:  # called at every operator of a page: one page can take hours
        if time.monotonic() > deadline:
            raise TooLarge(where, detail=f"its pages take longer than {_SECONDS:.0f} seconds")

    pages: list[str] = []
    size = 0
    try:
        reader = PdfReader(io.BytesIO(source.data), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise UnreadableFile(where, detail="it is encrypted")
        count = len(reader.pages)
        if count > _MOST_PAGES:
            raise TooLarge(where, detail=f"{count:,} pages, the limit is {_MOST_PAGES}")
        for page in reader.pages:
            pages.append(page.extract_text(visitor_operand_before=watch))
            size += len(pages[-1])
            if size > settings.max_chars:
                raise TooLarge(where, detail=f"more than {settings.max_chars:,} characters of text")
        title = str(reader.metadata.title or "") if reader.metadata else ""
    except (InputError, MemoryError):
        raise
    except PyPdfError as error:
        raise UnreadableFile(where, detail=f"damaged PDF: {' '.join(str(error).split())[:80]}") from None
    except Exception as error:  # damaged files lead pypdf to errors of every kind
        raise UnreadableFile(where, detail=f"damaged PDF: {type(error).__name__}") from None
    text = unwrap(pages).encode("utf-8", "replace").decode("utf-8")
    if not text.strip():
        raise NoArticle(where, detail="its pages hold no text, they may be scanned")
    title = " ".join(title.split())
    return Article(text=text, title=title if title and title.casefold() in " ".join(text.split()).casefold() else None)
