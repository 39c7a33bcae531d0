"""The label sets of the heads that do not depend on the training data."""

from __future__ import annotations

from typing import Final

UPOS: Final = (
    "ADJ",
    "ADP",
    "ADV",
    "AUX",
    "CCONJ",
    "DET",
    "INTJ",
    "NOUN",
    "NUM",
    "PART",
    "PRON",
    "PROPN",
    "PUNCT",
    "SCONJ",
    "SYM",
    "VERB",
    "X",
)
NAME_TYPES: Final = ("person", "place", "organisation", "event", "weapon", "vehicle")
# Tag 0 is "outside"; type k begins with tag 2k+1 and goes on with tag 2k+2.
NAME_TAGS: Final = ("O", *(f"{step}-{kind}" for kind in NAME_TYPES for step in "BI"))
CUE_TAGS: Final = ("O", "B", "I")
# What stands between a word and the one before it.
NOTHING, SPACE, LINE, BLANK = range(4)
# What the text says about a word's being the first of a sentence.
OPEN, FIRST, INSIDE = range(3)
