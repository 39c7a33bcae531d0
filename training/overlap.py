"""How much of a text also lies in an article of the gold."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

_END = re.compile(r"[.!?][\"'”’)\]]*\s+|\n+")
_SHORTEST = 20  # letters: shorter sentences ("He said no.") repeat by chance
MOST = 0.3


def _sentences(text: str) -> set[str]:
    bare = ("".join(sign for sign in sentence.lower() if sign.isalnum()) for sentence in _END.split(text))
    return {sentence for sentence in bare if len(sentence) >= _SHORTEST}


class Overlap:
    """The articles that nothing may be trained on."""

    def __init__(self, articles: Iterable[str]) -> None:
        self._articles = [found for found in map(_sentences, articles) if found]

    @classmethod
    def of_gold(cls, folder: Path) -> Overlap:
        """Every text file under the folder of the gold."""
        paths = sorted(folder.glob("*/*.txt"))
        if not paths:
            raise FileNotFoundError(f"no gold articles under {folder}")
        return cls(path.read_text(encoding="utf8", errors="replace") for path in paths)

    def __call__(self, text: str) -> float:
        """The largest share, 0 to 1, that one article and the text have in common, of the text's or the article's."""
        own = _sentences(text)
        common = ((len(own & article), len(article)) for article in self._articles)
        return max((max(both / len(own), both / size) for both, size in common if both), default=0.0)
