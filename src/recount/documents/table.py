"""A table of documents, .jsonl or .csv."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import PurePath
from typing import Any

import msgspec

from recount.documents.dated import UNKNOWN, Dated
from recount.documents.decode import decode
from recount.documents.given_date import given_date
from recount.documents.media_type import CSV, HTML, TEXT
from recount.documents.source import Source
from recount.errors import BadTable, InputError
from recount.settings import ReadSettings

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")
_MOST_BAD = 100  # rows refused before the whole table is taken for something else


def read_table(path: str, data: bytes, kind: str, settings: ReadSettings) -> Iterator[Source | InputError]:
    """A source a row: its own line or record is what is hashed, its `text` or `html` is the content.

    A row's address is its `url`, else `path#id`, else `path#row-7` (the first row below the header is 1); an address
    that stood in the table before gets the row's number, so that two rows are never two revisions of one document.
    A bad row is yielded as BadTable and the others go on; a table whose first row is bad in form is refused whole.
    """
    seen: set[str] = set()
    bad = 0
    for number, raw, row in rows(path, data, kind, settings, needed=frozenset({"text", "html"})):
        where = f"{path}#row-{number}"
        made = row if isinstance(row, InputError) else _source(path, where, raw, row)
        if isinstance(made, InputError):
            bad += 1
            yield made
            if bad >= _MOST_BAD:
                yield BadTable(path, detail=f"given up after {bad} bad rows")
                return
            continue
        if made.address in seen:
            made = replace(made, address=f"{made.address}#row-{number}")
        seen.add(made.address)
        yield made


def rows(
    path: str, data: bytes, kind: str, settings: ReadSettings, needed: frozenset[str] = frozenset()
) -> Iterator[tuple[int, str, Mapping[str, Any] | InputError]]:
    """Number from 1, the line or record as it stands in the file, and its columns by lower-case name.

    needed: a .csv whose header has none of these columns is refused at once.
    """
    try:
        text, _ = decode(data, path)
    except InputError as error:
        yield 0, "", error
        return
    if kind == CSV:
        yield from _csv_rows(path, text, settings, needed)
    else:
        yield from _json_rows(path, text)


def _json_rows(path: str, text: str) -> Iterator[tuple[int, str, Mapping[str, Any] | InputError]]:
    number = 0
    for line in text.split("\n"):
        if not line.strip():
            continue
        number += 1
        where = f"{path}#row-{number}"
        try:
            row = msgspec.json.decode(line)
        except (msgspec.DecodeError, RecursionError, UnicodeError):
            yield number, line, BadTable(where, detail="the line is no JSON")
            if number == 1:
                return
            continue
        named = {str(key).strip().lower(): value for key, value in row.items()} if isinstance(row, dict) else None
        yield number, line, BadTable(where, detail="the line is no JSON object") if named is None else named


def _csv_rows(
    path: str, text: str, settings: ReadSettings, needed: frozenset[str]
) -> Iterator[tuple[int, str, Mapping[str, Any] | InputError]]:
    csv.field_size_limit(max(csv.field_size_limit(), settings.max_bytes))
    lines = [match[0] for match in _LINE.finditer(text) if match[0]]
    if not lines:
        return
    delimiter = max(",;\t", key=lines[0].count)
    reader = csv.reader(iter(lines), delimiter=delimiter, strict=True)
    number, at = 0, 0
    try:
        header = [name.strip().lower() for name in next(reader)]
        at = reader.line_num
        if needed and not needed & set(header):
            yield 0, "", BadTable(path, detail=f"no column `text` or `html`; columns: {', '.join(header)[:120]}")
            return
        for record in reader:
            raw, at = "".join(lines[at : reader.line_num]), reader.line_num
            if record:
                number += 1
                yield number, raw, dict(zip(header, record, strict=False))
    except csv.Error as error:
        yield number + 1, "", BadTable(f"{path}#row-{number + 1}", detail=str(error))
    except StopIteration:
        return


def _source(path: str, where: str, raw: str, row: Mapping[str, Any]) -> Source | InputError:
    url = _filled(row, "url")
    web = url if url and url.startswith(("http://", "https://")) else None
    name = _filled(row, "id")
    address = web or (f"{path}#{name}" if name else where)
    text = row.get("text")
    kind = TEXT if isinstance(text, str) and text.strip() else HTML
    content = text if kind == TEXT else row.get("html")
    if not isinstance(content, str) or not content.strip():
        columns = ", ".join(sorted(row)[:8])
        return BadTable(address, detail=f"neither `text` nor `html` is filled; columns: {columns}"[:200])
    if "\0" in content or any("\ud800" <= letter <= "\udfff" for letter in content):
        return BadTable(address, detail="characters that no text has")
    return Source(
        address=address,
        data=raw.encode("utf-8", "replace"),
        media_type=kind,
        path=path,
        url=web,
        outlet=_filled(row, "outlet"),
        title=_filled(row, "title"),
        dated=dated_by(row, f"{PurePath(path).name}, {where.rpartition('#')[2]}"),
        content=content,
    )


def dated_by(row: Mapping[str, Any], where: str) -> Dated:
    """The date of a row's `published` column, basis `metadata`; for what is no date, null with its words."""
    words = _filled(row, "published")
    if not words:
        return UNKNOWN
    found = given_date(words)
    if not found:
        return Dated(why=f"the `published` of {where} is no date: {words[:60]!r}")
    return Dated(found, "metadata", f"the `published` of {where} is {words!r}")


def _filled(row: Mapping[str, Any], column: str) -> str | None:
    """The column's words, null where it is empty; a number (a year, an id) counts as its digits."""
    value = row.get(column)
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return value.strip() or None if isinstance(value, str) else None
