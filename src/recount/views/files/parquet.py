"""Documents, claims, events and tolls as Parquet."""

from __future__ import annotations

import io
from collections.abc import Collection, Iterator, Mapping
from typing import TYPE_CHECKING, Any

import msgspec

from recount.errors import MissingPart
from recount.records import Claim, Document, Event, Record, Toll
from recount.views.files.contents import Contents

if TYPE_CHECKING:
    import pyarrow


def parquet(contents: Contents) -> dict[str, Iterator[bytes]]:
    """`documents.parquet`, `claims.parquet`, `events.parquet`, `tolls.parquet` (each toll with its event's id).

    Ids are lists of text, lineages lists of structures; numbers are of double precision. Raises MissingPart where
    pyarrow is not installed.
    """
    try:
        import pyarrow  # noqa: F401
    except ImportError:
        raise MissingPart("pyarrow", detail="pip install 'recount[parquet]'") from None
    tolls = [{"event": event.id, **toll.to_dict()} for event in contents.events for toll in event.tolls]
    return {
        "documents.parquet": _file(Document, [one.to_dict() for one in contents.documents], but={"furniture"}),
        "claims.parquet": _file(Claim, [one.to_dict() for one in contents.claims], but={"why"}),
        "events.parquet": _file(Event, [one.to_dict() for one in contents.events], but={"tolls"}),
        "tolls.parquet": _file(Toll, tolls, more={"event": str}),
    }


def _file(
    record: type[Record], rows: list[dict[str, Any]], *, but: Collection[str] = (), more: Mapping[str, type] = {}
) -> Iterator[bytes]:
    """The bytes of one file; made when it is written."""
    import pyarrow
    from pyarrow import parquet as writer

    fields = {**more, **{f.encode_name: f.type for f in msgspec.structs.fields(record) if f.name not in but}}
    schema = pyarrow.schema([(name, _kind(msgspec.inspect.type_info(kind))) for name, kind in fields.items()])
    buffer = io.BytesIO()
    writer.write_table(pyarrow.Table.from_pylist(rows, schema=schema), buffer)
    yield buffer.getvalue()


def _kind(info: msgspec.inspect.Type) -> pyarrow.DataType:
    """The column type of a field's type: a union is its first member that is not null, numbers are doubles."""
    import pyarrow

    if isinstance(info, msgspec.inspect.UnionType):
        kinds = [kind for kind in info.types if not isinstance(kind, msgspec.inspect.NoneType)]
        numbers = any(isinstance(kind, msgspec.inspect.FloatType) for kind in kinds)
        return pyarrow.float64() if numbers else _kind(kinds[0])
    if isinstance(info, msgspec.inspect.VarTupleType):
        return pyarrow.list_(_kind(info.item_type))
    if isinstance(info, msgspec.inspect.StructType):
        return pyarrow.struct([(field.encode_name, _kind(field.type)) for field in info.fields])
    plain = {"IntType": pyarrow.int64(), "FloatType": pyarrow.float64(), "BoolType": pyarrow.bool_()}
    return plain.get(type(info).__name__, pyarrow.string())
