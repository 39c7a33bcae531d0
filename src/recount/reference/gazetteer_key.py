"""The form under which place names are compared."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_SIGNS = re.compile(r"[^\w\s]|_")
_QUIET = str.maketrans("", "", "'’‘ʻʼ`´ʹ.")
_LETTERS = str.maketrans(
    {"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ß": "ss", "ħ": "h", "ə": "e"}
)
_ARTICLES = frozenset(("al", "el", "ad", "ar", "as", "at", "an", "ash", "az", "adh", "ath", "the"))


@lru_cache(maxsize=65536)
def gazetteer_key(name: str) -> str:
    """Small letters without accents, apostrophes, hyphens and the Arabic article: "Deir al-Zor" gives "deir zor".

    Empty where nothing is left.
    """
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold().translate(_LETTERS))
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    words = _SIGNS.sub(" ", plain.translate(_QUIET)).split()
    kept = [word for word in words if word not in _ARTICLES]
    return " ".join(kept or words)
