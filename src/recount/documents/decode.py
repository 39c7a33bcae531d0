"""Bytes to text, in the encoding they are in."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from recount.errors import BinaryFile, UndecodableText

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark begins it
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_SAMPLE = 100_000  # bytes that the encoding is told from; the rest must then decode too
_MOST_CONTROL = 0.002  # share of control characters that a text may have
_MOST_BROKEN = 0.002  # share of broken characters that a UTF-8 text may have


def decode(data: bytes, where: str, charset: str | None = None) -> tuple[str, str]:
    """The text without its byte-order mark, line ends untouched, and the encoding's name.

    `charset` is what a server or a page declares; it is believed where the bytes agree. A UTF-8 text with a few broken
    bytes (cut off, or pasted together) keeps its encoding, the broken ones become U+FFFD.
    Raises BinaryFile for bytes that are no text, UndecodableText where no encoding fits.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _text(data[len(mark) :], name, where), name
    if b"\0" in data:
        raise BinaryFile(where, detail=f"a zero byte at {data.index(0)}")
    for declared in ("utf-8", charset):
        if declared and (text := _try(data, declared)) is not None:
            return _checked(text, where), codecs.lookup(declared).name
    rough = data.decode("utf-8", "replace")
    broken, beyond = rough.count("\ufffd"), sum(letter > "\x7f" for letter in rough)
    if beyond > 4 * broken and broken <= max(1, len(rough) * _MOST_BROKEN):
        return _checked(rough, where), "utf-8"
    found = from_bytes(data[:_SAMPLE], cp_isolation=None).best()
    if found is None:
        _checked(data.decode("latin-1"), where)
        raise UndecodableText(where, detail=f"{broken} bytes are no UTF-8")
    # Several Western encodings may give the very same text; the usual one is named.
    name = "cp1252" if "cp1252" in found.could_be_from_charset else found.encoding
    return _text(data, name, where), codecs.lookup(name).name


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeError, LookupError):  # a server may declare an encoding that does not exist
        return None


def _text(data: bytes, encoding: str, where: str) -> str:
    text = _try(data, encoding)
    if text is None:
        raise UndecodableText(where, detail=f"it begins as {encoding} and does not go on so")
    return _checked(text, where)


def _checked(text: str, where: str) -> str:
    if "\0" in text or len(_CONTROL.findall(text)) > max(2, len(text) * _MOST_CONTROL):
        raise BinaryFile(where, detail="control characters throughout")
    if any("\ud800" <= letter <= "\udfff" for letter in text):
        raise UndecodableText(where, detail="half a surrogate pair")
    return text
