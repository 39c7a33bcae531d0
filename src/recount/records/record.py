"""The base of all records: frozen, typed, with one JSON form and ids made from content."""

from __future__ import annotations

import hashlib
from typing import Any, Self

import msgspec

from recount.errors import BadRecord


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """A frozen shape on an arrow. `to_json` and `from_json` are inverse; unknown fields are let through."""

    def to_json(self) -> str:
        """One line of JSON, UTF-8 text, fields in the order of the class."""
        return msgspec.json.encode(self).decode("utf-8")

    @classmethod
    def from_json(cls, line: str | bytes, *, where: str = "") -> Self:
        """The record of one line; raises BadRecord with the field that does not fit."""
        try:
            return msgspec.json.decode(line, type=cls)
        except msgspec.MsgspecError as error:
            raise BadRecord(where, detail=str(error)) from None

    def to_dict(self) -> dict[str, Any]:
        """The same as JSON would give, as plain Python values."""
        plain: dict[str, Any] = msgspec.to_builtins(self)
        return plain

    def replace(self, **changes: Any) -> Self:
        """A copy with some fields changed."""
        return msgspec.structs.replace(self, **changes)


def content_id(prefix: str, *parts: object) -> str:
    """`prefix-` and 20 hex digits of the SHA-256 of the parts' canonical JSON: the same content, the same id."""
    canonical = msgspec.json.encode(parts, order="sorted")
    return f"{prefix}-{hashlib.sha256(canonical).hexdigest()[:20]}"
