"""Who an agent or target is."""

from __future__ import annotations

import re

from recount.reference import country_name

_CODE = re.compile(r"\b[A-Z]{3}\b")


def party(name: str) -> str:
    """A name with ISO 3166 codes spelled out: "LBY" gives "Libya"; other names stay as they are."""
    return _CODE.sub(lambda match: country_name(match.group()), name)
