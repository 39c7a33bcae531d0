"""Plain text and Markdown: the text is the decoded file itself."""

from __future__ import annotations

from recount.documents.article import Article
from recount.documents.decode import decode
from recount.documents.source import Source
from recount.settings import ReadSettings


def read_text(source: Source, settings: ReadSettings) -> Article:
    """The file as it came, nothing removed, so that offsets stay those of the file. Raises InputError."""
    if source.content is not None:
        return Article(text=source.content, encoding="utf-8")
    text, encoding = decode(source.data, source.address, source.charset)
    return Article(text=text, encoding=encoding)
