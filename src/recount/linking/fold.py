"""Text as comparison sees it."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_NO_WORD = re.compile(r"[^\w]+")


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Lower case, without accents and punctuation, words parted by one space; the empty string where nothing is left.

    >>> fold("Négombo,  Sri Lanka's west")
    'negombo sri lanka s west'
    """
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return _NO_WORD.sub(" ", plain.casefold()).strip()
