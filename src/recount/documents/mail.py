"""A mail message."""

from __future__ import annotations

import re
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr

from recount.documents.article import Article, under_title
from recount.documents.dated import UNKNOWN, Dated
from recount.documents.decode import decode
from recount.documents.given_date import given_date
from recount.documents.page import page_body
from recount.documents.source import Source
from recount.errors import InputError, NoArticle, TooLarge, UnreadableFile
from recount.settings import ReadSettings

_HEADER = re.compile(rb"^(?:Subject|From|Date|MIME-Version|Content-[\w-]{1,40}):", re.I)
_LONGEST_HEADER = 4000  # bytes; the library's parser takes minutes over long ones
_MOST_PARTS = 500
_PREFIX = re.compile(r"^(?:(?:re|fwd?|aw|wg)\s{0,3}:\s{0,5}){1,9}", re.I)


def read_mail(source: Source, settings: ReadSettings) -> Article:
    """The message's plain text, else its HTML, under its subject; Date, From and Subject as date, outlet and title.

    Raises NoArticle where it has no text (attachments are not read), UnreadableFile where it is no mail.
    """
    where = source.address
    try:
        message = message_from_bytes(_bounded(source.data, where), policy=policy.default)
        assert isinstance(message, EmailMessage)
        subject, sender, date = (_header(message, name) for name in ("Subject", "From", "Date"))
        part = message.get_body(("plain", "html"))
        kind = part.get_content_type() if part else ""
        payload = part.get_payload(decode=True) if part else None
        charset = part.get_content_charset() if part else None
    except (InputError, MemoryError):
        raise
    except Exception as error:  # the parser raises many kinds on malformed headers and nesting
        raise UnreadableFile(where, detail=f"no mail message: {type(error).__name__}") from None
    if not (subject or sender or date):
        raise UnreadableFile(where, detail="no mail message: neither Subject nor From nor Date")
    if not isinstance(payload, bytes) or not payload.strip():
        raise NoArticle(where, detail="the message has no text")
    body, encoding = decode(payload, where, charset)
    if kind == "text/html":
        body = page_body(body, where)
    title = _PREFIX.sub("", subject) or None
    return Article(
        text=under_title(title, body.replace("\r\n", "\n").strip("\n")),
        encoding=encoding,
        title=title,
        outlet=parseaddr(sender)[0].strip() or None,
        dated=_dated(date),
    )


def _bounded(data: bytes, where: str) -> bytes:
    """The message with the headers that are read, of its own and of its parts, and no others."""
    kept: list[bytes] = []
    header, size, parts, own = False, 0, 0, True
    for line in data.splitlines(keepends=True):
        if not line.strip():
            own = header = False
        elif header and line[:1] in b" \t":
            size += len(line)
        elif header := bool(_HEADER.match(line)):
            size = len(line)
            parts += line[:13].lower() == b"content-type:"
        elif own:
            continue
        if header and size > _LONGEST_HEADER:
            raise UnreadableFile(where, detail=f"a header longer than {_LONGEST_HEADER:,} bytes")
        if parts > _MOST_PARTS:
            raise TooLarge(where, detail=f"more than {_MOST_PARTS} parts")
        kept.append(line)
    return b"".join(kept)


def _header(message: EmailMessage, name: str) -> str:
    try:
        value = message.get(name)
    except Exception:  # a malformed header is as good as none
        return ""
    return " ".join(str(value).split()).encode("utf-8", "replace").decode("utf-8") if value else ""


def _dated(header: str) -> Dated:
    found = given_date(header)
    return Dated(found, "metadata", f"the mail's Date header is {header!r}") if found else UNKNOWN
