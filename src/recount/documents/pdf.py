"""A PDF file."""

from __future__ import annotations

import io
import logging
import re
import time
from collections import Counter

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from recount.documents.article import Article
from recount.documents.source import Source
from recount.errors import NoArticle, TooLarge, UnreadableFile
from recount.settings import ReadSettings

_MOST_PAGES = 500
_SECONDS = 60.0  # for all pages of one file
_HYPHEN = re.compile(r"(\w+)[-\u00ad\u2010]\n(?=([a-z]+))")
_PAGE_NUMBER = re.compile(r"(?:page )?\d{1,4}(?: ?(?:of|/) ?\d{1,4})?", re.I)

logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # its complaints about a file become our errors


def read_pdf(source: Source, settings: ReadSettings) -> Article:
    """The text of the pages, lines joined to paragraphs; title as the file's properties give it where the text does.

    Its creation date is not taken: it is the day of printing. Raises UnreadableFile for an encrypted or damaged file,
    NoArticle for scanned pages, TooLarge beyond 500 pages or a minute.
    """
    where = source.address
    started = time.monotonic()
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
            pages.append(page.extract_text())
            size += len(pages[-1])
            if size > settings.max_chars:
                raise TooLarge(where, detail=f"more than {settings.max_chars:,} characters of text")
            if time.monotonic() - started > _SECONDS:
                raise TooLarge(where, detail=f"its pages take longer than {_SECONDS:.0f} seconds")
        title = str(reader.metadata.title or "") if reader.metadata else ""
    except (UnreadableFile, TooLarge, MemoryError, KeyboardInterrupt):
        raise
    except PyPdfError as error:
        raise UnreadableFile(where, detail=f"damaged PDF: {' '.join(str(error).split())[:80]}") from None
    except Exception as error:  # damaged files lead pypdf to errors of every kind
        raise UnreadableFile(where, detail=f"damaged PDF: {type(error).__name__}") from None
    text = _joined(pages).encode("utf-8", "replace").decode("utf-8")
    if not text.strip():
        raise NoArticle(where, detail="its pages hold no text, they may be scanned")
    title = " ".join(title.split())
    return Article(text=text, title=title if title and title.casefold() in " ".join(text.split()).casefold() else None)


def _joined(pages: list[str]) -> str:
    """Lines to paragraphs: a line goes on in the next unless it ends a sentence and is short, or a heading.

    Page numbers and lines that stand on most pages (running heads) are left out.
    """
    by_page = [[" ".join(line.split()) for line in page.replace("\0", "").split("\n")] for page in pages]
    seen = Counter(line for lines in by_page for line in {line for line in lines if line})
    running = {line for line, times in seen.items() if len(pages) > 2 and times > len(pages) * 0.6}
    lines = [
        line
        for page in by_page
        for line in [*(line for line in page if line not in running and not _PAGE_NUMBER.fullmatch(line)), ""]
    ]
    text = "\n".join(lines)
    words = {word.casefold() for word in re.findall(r"\w+(?:-\w+)+", text)}
    text = _HYPHEN.sub(lambda m: m[0].replace("\n", "") if f"{m[1]}-{m[2]}".casefold() in words else m[1], text)
    lines = text.split("\n")
    width = (
        sorted(len(line) for line in lines if line)[int(len([line for line in lines if line]) * 0.8)]
        if text.strip()
        else 0
    )
    joined: list[str] = []
    for index, line in enumerate(lines):
        following = next((later for later in lines[index + 1 :] if later), "")
        if not line:
            # A blank line parts paragraphs, but a page may break a sentence in two.
            joined.append(" " if joined and joined[-1][-1:].isalnum() and following[:1].islower() else "\n\n")
        elif line[-1] in '.!?”"' and len(line) < width * 0.95:
            joined += [line, "\n"]
        elif len(line) < width * 0.75 and following[:1].isupper():
            joined += [line, "\n"]  # a heading, or the last line of a paragraph
        else:
            joined += [line, " "]
    return re.sub(r"[ \n]*\n\n[ \n]*", "\n\n", re.sub(r" *\n *", "\n", "".join(joined))).strip()
