"""Who an agent or target is."""

from __future__ import annotations

import re
from functools import lru_cache

_CODE = re.compile(r"\b[A-Z]{3}\b")


def party(name: str) -> str:
    """A name with ISO 3166 codes spelled out: "LBY" gives "Libya"; other names stay as they are."""
    return _CODE.sub(lambda match: _country(match.group()), name)


@lru_cache(maxsize=512)
def _country(code: str) -> str:
    import pycountry

    country = pycountry.countries.get(alpha_3=code)
    if country is None:
        return code
    plain: str = getattr(country, "common_name", country.name)
    family, comma, rest = plain.partition(", ")  # "Iran, Islamic Republic of", "Korea, Republic of"
    return family if comma and rest.endswith((" of", "of the")) and family not in {"Korea", "Congo"} else plain
