"""What a person's own table says of files: outlet, title, date, address."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from recount.documents.media_type import CSV, JSONL
from recount.documents.source import Source
from recount.documents.table import dated_by, rows
from recount.errors import BadOption, InputError
from recount.settings import ReadSettings


@dataclass(frozen=True, slots=True)
class Meta:
    """Rows by key: an absolute path, an address, or a path below a folder that is not known beforehand."""

    path: str
    by_key: Mapping[str, tuple[int, Mapping[str, Any]]]
    repeated: frozenset[str] = frozenset()  # names and paths below a read folder that mean several of the files

    @classmethod
    def open(cls, path: str, files: Collection[tuple[str, str]], settings: ReadSettings) -> Meta:
        """The table at `path`, .csv or .jsonl with a column `path`; raises BadOption.

        `files`: all files that will be read, as absolute path and the folder that was asked for.
        """
        kind = {".csv": CSV, ".jsonl": JSONL}.get(Path(path).suffix.lower())
        if kind is None:
            raise BadOption(f"--meta {path}", detail="it must be a .csv or .jsonl table")
        try:
            data = Path(path).read_bytes()
        except (OSError, ValueError) as error:
            raise BadOption(f"--meta {path}", detail=getattr(error, "strerror", None) or "no such file") from None
        by_key: dict[str, tuple[int, Mapping[str, Any]]] = {}
        for number, _, row in rows(path, data, kind, settings):
            if isinstance(row, InputError):
                raise BadOption(f"--meta {path}", detail=f"row {number}: {row.detail or row.what}")
            key = row.get("path")
            if not isinstance(key, str) or not key.strip():
                raise BadOption(f"--meta {path}", detail=f"row {number} has no `path`")
            by_key[key.strip() if "://" in key else os.path.normpath(key.strip())] = (number, row)
        named = Counter(os.path.basename(file) for file, _ in files)
        below = Counter(os.path.relpath(file, root) for file, root in files)
        several = {f"*/{name}" for name, times in named.items() if times > 1}
        several |= {name for name, times in below.items() if times > 1}
        return cls(os.path.abspath(path), by_key, frozenset(several))

    def told(self, source: Source, root: str | None) -> Source:
        """The source with what its row says; unchanged where none is for it.

        A row's `path` is looked for as an address or absolute path, then from the table's own folder, then from the
        folder that is read (`root`), then, for a bare name, as the name of a file; what fits several of the files that
        are read is left alone.
        What the row leaves empty stays as it was.
        """
        found = self._row(source.path or source.address, root)
        if found is None:
            return source
        number, row = found
        dated = dated_by(row, f"{os.path.basename(self.path)}, row-{number}")
        word = {name: str(row[name]).strip() for name in ("outlet", "title", "url") if row.get(name)}
        return replace(
            source,
            outlet=word.get("outlet") or source.outlet,
            title=word.get("title") or source.title,
            url=word.get("url") or source.url,
            dated=dated if dated.published or dated.why else source.dated,
        )

    def _row(self, place: str, root: str | None) -> tuple[int, Mapping[str, Any]] | None:
        keys = [place]
        if "://" not in place:
            name = os.path.basename(place)
            keys.append(os.path.relpath(place, os.path.dirname(self.path)))
            keys += [
                below for below in (root and os.path.relpath(place, root),) if below and below not in self.repeated
            ]
            keys += [name] if f"*/{name}" not in self.repeated else []
        return next((self.by_key[key] for key in keys if key in self.by_key), None)
