"""Paths, folders, addresses and feeds to sources."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import BinaryIO

from recount.documents.address import file_address, web_address
from recount.documents.dated import Dated
from recount.documents.feed import Entry, read_feed
from recount.documents.fetch import fetch
from recount.documents.media_type import BY_SUFFIX, CSV, FEED, JSONL, TEXT, declared_by_server, media_type
from recount.documents.meta import Meta
from recount.documents.skipped import Skipped
from recount.documents.source import Source
from recount.documents.table import read_table
from recount.documents.walk import walk
from recount.errors import EmptyFile, InputError, MissingInput, TooLarge, UnreadableFile, UnsupportedFormat
from recount.records import Period
from recount.settings import ReadSettings


def gather(
    inputs: Sequence[str],
    settings: ReadSettings,
    *,
    meta: str | None = None,
    outlet: str | None = None,
    published: str | None = None,
    stdin: BinaryIO | None = None,
) -> Iterator[Source | Skipped | InputError]:
    """The documents of all inputs, one after the other; what cannot be read is yielded as an error, never raised.

    inputs: files, folders, http(s) addresses of pages or feeds, `-` for `stdin`. Of a folder, files of kinds that are
    not read are skipped.
    meta: path of a table keyed by `path`; outlet, published: for all that no table gives its own. What a person gives
    this way beats what a page says of itself. Raises RequestError at once for a bad `meta` or `published`.
    """
    period = Period.parse(published) if published else None
    given = Dated(str(period), "metadata", f"given with the command: {published}") if period else None
    named = [file_address(name) for name in inputs if name != "-" and not _is_address(name)] if meta else []
    files = [(path, name) for name in named for path in walk(name) if isinstance(path, str)]
    table = Meta.open(meta, files, settings) if meta else None
    return _Gatherer(settings, table, outlet, given, stdin).all(inputs)


@dataclass(frozen=True, slots=True)
class _Gatherer:
    settings: ReadSettings
    meta: Meta | None
    outlet: str | None
    given: Dated | None
    stdin: BinaryIO | None

    def all(self, inputs: Sequence[str]) -> Iterator[Source | Skipped | InputError]:
        for name in inputs:
            if name == "-":
                yield from self._told(self._stdin(), None)
            elif _is_address(name):
                yield from self._told(self._web(name), None)
            else:
                yield from self._path(name)

    def _told(self, found: Iterator[Source | InputError], root: str | None) -> Iterator[Source | InputError]:
        """Adds what the meta table and the command say. A failure of reading is yielded like any other error."""
        try:
            for source in found:
                yield source if isinstance(source, InputError) else self._with_given(source, root)
        except InputError as error:
            yield error

    def _with_given(self, source: Source, root: str | None) -> Source:
        asked = replace(
            source,
            outlet=source.outlet if _of_table(source) and source.outlet else self.outlet or source.outlet,
            dated=source.dated if source.dated.basis == "metadata" or not self.given else self.given,
        )
        told = self.meta.told(asked, root) if self.meta else asked
        given = (name for name in ("outlet", "title", "url", "dated") if getattr(told, name) != getattr(source, name))
        return replace(told, given=frozenset(given))

    def _path(self, name: str) -> Iterator[Source | Skipped | InputError]:
        try:
            folder = os.path.isdir(name)
            there = folder or os.path.lexists(name)
        except ValueError:  # a zero byte in the name
            folder = there = False
        if not there:
            yield MissingInput(file_address(name))
            return
        root = file_address(name)
        if not folder:
            yield from self._told(self._file(root), None)
            return
        for path in walk(name):
            if isinstance(path, InputError):
                yield path
            elif _unread_kind(path):
                yield Skipped(path)
            elif not (self.meta and path == self.meta.path):
                yield from self._told(self._file(path), root)

    def _file(self, path: str) -> Iterator[Source | InputError]:
        if unread := _unread_kind(path):
            raise UnsupportedFormat(path, detail=unread)
        data = _bytes(path, self.settings)
        if not data.strip():
            raise EmptyFile(path)
        kind = media_type(data, BY_SUFFIX.get(_suffix(path), TEXT))
        if kind in (CSV, JSONL):
            yield from read_table(path, data, kind, self.settings)
        elif kind == FEED:
            for entry in read_feed(path, data, self.settings, path=path):
                yield entry.own
        else:
            yield Source(address=path, data=data, media_type=str(kind), path=path)

    def _stdin(self) -> Iterator[Source | InputError]:
        if self.stdin is None:
            raise MissingInput("-", detail="nothing is connected to standard input")
        try:
            data = self.stdin.read(self.settings.max_bytes + 1)
        except (OSError, ValueError) as error:
            raise UnreadableFile("-", detail=str(error)) from None
        if len(data) > self.settings.max_bytes:
            raise TooLarge("-", detail=f"more than {self.settings.max_bytes:,} bytes")
        if not data.strip():
            raise EmptyFile("-")
        address = f"stdin:{hashlib.sha256(data).hexdigest()[:20]}"
        yield from self._of_bytes(address, data, TEXT)

    def _of_bytes(self, address: str, data: bytes, declared: str | None) -> Iterator[Source | InputError]:
        kind = media_type(data, declared)
        if kind == FEED:
            yield from (entry.own for entry in read_feed(address, data, self.settings))
        else:
            yield Source(address=address, data=data, media_type=str(kind))

    def _web(self, name: str) -> Iterator[Source | InputError]:
        url = web_address(name)
        answer = fetch(url, self.settings)
        if not answer.data.strip():
            raise EmptyFile(url)
        kind = media_type(answer.data, declared_by_server(answer.content_type))
        if kind == FEED:
            for entry in read_feed(url, answer.data, self.settings):
                yield self._entry(entry)
        elif kind is None:
            raise UnsupportedFormat(url, detail=answer.content_type[:80])
        else:
            yield Source(address=url, data=answer.data, media_type=kind, url=url, charset=answer.charset)

    def _entry(self, entry: Entry) -> Source | InputError:
        """The page that an entry links to, else the entry's own words, else why the page could not be had."""
        if not entry.link:
            return entry.own
        try:
            url = web_address(entry.link)
            answer = fetch(url, self.settings)
            kind = media_type(answer.data, declared_by_server(answer.content_type))
            if kind in (None, FEED) or not answer.data.strip():
                raise UnsupportedFormat(url, detail=answer.content_type[:80])
        except InputError as error:
            return entry.own if isinstance(entry.own, Source) else error
        return Source(
            address=url,
            data=answer.data,
            media_type=str(kind),
            url=url,
            outlet=entry.outlet,
            title=entry.title,
            dated=entry.dated,
            charset=answer.charset,
        )


def _is_address(name: str) -> bool:
    return name.lower().startswith(("http://", "https://"))


def _of_table(source: Source) -> bool:
    return source.content is not None


def _suffix(path: str) -> str:
    return os.path.splitext(path)[1].lower()


def _unread_kind(path: str) -> str:
    """The ending of a file whose name says that it is nothing Recount reads, else ""."""
    suffix = _suffix(path)
    return "" if suffix in BY_SUFFIX else suffix


def _bytes(path: str, settings: ReadSettings) -> bytes:
    try:
        facts = os.stat(path)
        if not stat.S_ISREG(facts.st_mode):
            raise UnreadableFile(path, detail="it is no regular file")
        with open(path, "rb") as file:
            data = file.read(settings.max_bytes + 1)
    except FileNotFoundError:
        raise MissingInput(path, detail="a link that leads nowhere" if os.path.islink(path) else "") from None
    except (OSError, ValueError) as error:
        raise UnreadableFile(path, detail=getattr(error, "strerror", None) or str(error)) from None
    if len(data) > settings.max_bytes:
        raise TooLarge(path, detail=f"the limit is {settings.max_bytes:,} bytes")
    return data
