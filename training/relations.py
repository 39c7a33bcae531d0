"""The dependency labels that the model knows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from training.text import Text


def relations(texts: Iterable[Text]) -> list[str]:
    """Labels seen at least three times, in alphabetical order."""
    seen = Counter(label for text in texts for label in text.deprels or [])
    return sorted(label for label, times in seen.items() if times >= 3)
