"""What comparing two claims under one aspect found."""

from __future__ import annotations

from typing import NamedTuple


class Sign(NamedTuple):
    """`feature`: the aspect; `found`: its case, a row of `link_weights.tsv`; `words`: what it rests on."""

    feature: str
    found: str
    words: str
