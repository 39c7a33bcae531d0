"""Which words make an act that hangs on them one to come, to be feared, denied or merely wanted."""

from __future__ import annotations

from functools import cache
from typing import Literal

from recount.reference.table import table

Makes = Literal["planned", "begun", "possible", "denied", "wanted"]


@cache
def governors(form: str) -> dict[str, Makes]:
    """Base forms and words with what they make of an act; form as in the head of data/governors.tsv."""
    return {row["word"]: row["makes"] for row in table("governors") if row["form"] == form}  # type: ignore[misc]
