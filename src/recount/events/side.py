"""Whose side a speaker is on, as far as her name tells."""

from __future__ import annotations

import re
from functools import lru_cache

from recount.reference.party_phrases import party_phrases

_WORD = re.compile(r"'s\b|[^\W_]+(?:\.[^\W_]\.)*")
_STATES = frozenset({"country", "people", "seat"})
_ORGANS = frozenset({"home", "organ"})
_OTHERS = frozenset({"armed", "single", "voice"})  # "Norian rebels", "Norian television": not the state's own word
_SMALL = frozenset("the a an of 's and".split())  # noqa: SIM905
_SPOKES = frozenset({"spokesman", "spokeswoman", "spokesperson"})


@lru_cache(maxsize=16384)
def side(name: str) -> str | None:
    """The state (ISO code) or armed body that a source's name names: "Norian air force"; null where it names none.

    A state is named by itself ("Noria"), by its seat, or by an organ or office of it; "Norian rebels", "a Norian rights
    group" are not its own voice. Where a name holds two parties it is nobody's: "the Norian ambassador to Sudria".
    """
    words = [match.group().replace("’", "'") for match in _WORD.finditer(name.replace("’", "'").replace("-", " "))]
    folded, found, at = [word.casefold() for word in words], dict[str, str](), 0
    kinds, rest = set[str](), set[str]()
    while at < len(words):
        for phrase in party_phrases().get(folded[at], ()):
            end = at + len(phrase.words)
            if tuple(folded[at:end]) == phrase.words and (not phrase.shouted or words[at].isupper()):
                kinds.add(phrase.kind)
                if phrase.kind in _STATES or phrase.kind == "group":
                    found[phrase.value] = phrase.kind
                at = end
                break
        else:
            rest.add(folded[at])
            at += 1
    if len(found) != 1:
        return None
    ((party, kind),) = found.items()
    own = kind in ("group", "seat") or kinds & _ORGANS or rest & _SPOKES or not rest - _SMALL
    return party if own and not (kind != "group" and kinds & _OTHERS) else None
