"""Words that name who acts: states, peoples, organs of state, armed groups, by their first word."""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple

from recount.reference.parties import country_names, demonyms, metonyms
from recount.reference.table import table

PartyKind = Literal["country", "people", "seat", "group", "home", "organ", "armed", "single", "voice"]
ADJECTIVES = frozenset({"terrorists", "extremists"})  # "a terrorist attack" tells of no side


class PartyPhrase(NamedTuple):
    """A phrase in lower-case words without hyphens. `value`: the alpha-3 code or the body's name, for nouns the noun;
    `single`: a noun of a side in the singular, which names it before an act only ("a rebel attack").

    `shouted`: it counts in capitals only ("US", "IS").
    """

    words: tuple[str, ...]
    kind: PartyKind
    value: str
    shouted: bool = False


@cache
def party_phrases() -> dict[str, tuple[PartyPhrase, ...]]:
    """All phrases by their first word, the longest first. Demonyms that mean several states are left out."""
    found: dict[str, dict[tuple[str, ...], PartyPhrase]] = {}

    def add(spelled: str, kind: PartyKind, value: str) -> None:
        words = tuple(spelled.casefold().replace("-", " ").replace("'s ", " 's ").replace("' ", " ' ").split())
        known = found.setdefault(words[0], {}).get(words)
        shouted = spelled.replace(".", "").isupper() and len(words) == 1 and (known is None or known.shouted)
        found[words[0]][words] = known._replace(shouted=shouted) if known else PartyPhrase(words, kind, value, shouted)

    for row in table("groups"):
        for name in row["names"].split(";"):
            add(name, "group", row["group"])
    for name, code in country_names().items():
        add(name, "country", code)
    for name, codes in demonyms().items():
        if len(codes) == 1:
            add(name, "people", codes[0])
    for name, code in metonyms().items():
        if code:
            add(name, "seat", code)
    for row in table("party_words"):
        add(row["word"], row["kind"], row["word"])  # type: ignore[arg-type]
        if row["kind"] == "armed" and row["word"].endswith("s") and row["word"] not in ADJECTIVES:
            add(row["word"][:-1], "single", row["word"])
    return {first: tuple(sorted(by.values(), key=lambda one: -len(one.words))) for first, by in found.items()}
