"""The arrows, in their order: the one place where it is written."""

from __future__ import annotations

from typing import Final, NamedTuple


class Arrow(NamedTuple):
    """One step of the way: its name, what it takes, what it gives, and what it does in one line."""

    name: str
    takes: str
    gives: str
    does: str


ORDER: Final[tuple[Arrow, ...]] = (
    Arrow("gather", "paths, addresses, feeds, tables", "Source", "finds the bytes of each document"),
    Arrow("extract", "Source", "Document", "decodes them, marks furniture, finds title, outlet, language and date"),
    Arrow("annotate", "Document", "AnnotatedText", "tokens, names, times, places, quantities, speech"),
    Arrow("find_claims", "AnnotatedText", "Claims", "who says what about what, with which words"),
    Arrow("find_checks", "AnnotatedText + Claims", "Checks", "where an article contradicts itself or the map"),
    Arrow("link_copies", "Document + known Documents", "Links", "which documents carry one text"),
    Arrow("link_claims", "Claims + known Claims", "Links", "which claims speak of one happening"),
    Arrow("reconcile", "Claims + Links + Judgements", "Events", "tolls with their lineages, dissent kept"),
)
