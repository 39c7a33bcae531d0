"""One home for the strategies of property tests."""

from __future__ import annotations

from hypothesis import strategies as st

from recount.records import Claim, Judgement, Record, Why

NUMBERS = st.integers(-(2**53), 2**53) | st.floats(allow_nan=False, allow_infinity=False)  # what JSON can carry
SCALARS = st.none() | st.booleans() | NUMBERS | st.text(max_size=8)

st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))
st.register_type_strategy(int, st.integers(-(2**53), 2**53))
st.register_type_strategy(str, st.text(max_size=12))


def records(record: type[Record]) -> st.SearchStrategy[Record]:
    """Any value of a record class. Dictionaries are named here, since a default factory is no type to draw from."""
    slots = st.dictionaries(st.text(max_size=6), SCALARS, max_size=3)
    by_record: dict[type[Record], dict[str, st.SearchStrategy[object]]] = {
        Claim: {"why": st.dictionaries(st.text(max_size=6), st.from_type(Why), max_size=2)},
        Judgement: {"seen": slots, "slots": slots},
    }
    return st.builds(record, **by_record[record]) if record in by_record else st.from_type(record)
