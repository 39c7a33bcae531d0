"""A plain text cut into words as the package cuts it."""

from __future__ import annotations

from functools import cache

import spacy
from spacy.language import Language

from recount.annotation.network.labels import BLANK, LINE, NOTHING, SPACE
from training.text import Text


@cache
def _english() -> Language:
    return spacy.blank("en")


def words(name: str, text: str) -> Text:
    """Words and gaps; stretches of space are no words."""
    found = Text(name, [], [])
    end = 0
    for token in _english().make_doc(text):
        if token.is_space:
            continue
        between = text[end : token.idx]
        lines = between.count("\n")
        found.words.append(token.text)
        found.gaps.append(NOTHING if not between else BLANK if lines > 1 else LINE if lines else SPACE)
        end = token.idx + len(token.text)
    return found
