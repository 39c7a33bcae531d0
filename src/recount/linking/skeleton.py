"""A name's consonants: what stays when it is written over from another script."""

from __future__ import annotations

import re
from functools import lru_cache

from recount.linking.fold import fold

_ARTICLES = frozenset({"al", "el", "ul", "as", "ash", "ar", "at", "an", "ad", "az", "the", "la", "le", "los", "las"})
_SOFT = re.compile(r"[aeiouyhw]+")
_TWICE = re.compile(r"(.)\1+")
_SAME_SOUND = str.maketrans({"q": "k", "c": "k", "z": "s", "v": "f"})

_APOSTROPHES = str.maketrans("", "", "'’‘`ʿʾ")


@lru_cache(maxsize=65536)
def skeleton(name: str) -> str:
    """The consonants of a name without its article; the folded name itself where fewer than three would be left.

    Vowels, h, w and y, doubled letters and k/q/c, s/z, f/v are where romanisations differ.

    >>> skeleton("Mek'ele") == skeleton("Mekelle") == "mkl"
    True
    >>> skeleton("Iwo")
    'iwo'
    """
    folded = fold(name.translate(_APOSTROPHES)).split()
    words = [word for word in folded if word not in _ARTICLES] or folded
    bare = " ".join(filter(None, (_SOFT.sub("", _TWICE.sub(r"\1", word.translate(_SAME_SOUND))) for word in words)))
    return bare if len(bare.replace(" ", "")) >= 3 else " ".join(words)
