"""Whose people or things a claim is about."""

from __future__ import annotations

from collections.abc import Sequence

from recount.claims.doing import Doing
from recount.claims.draft import Draft
from recount.claims.party import Party
from recount.claims.phrase import PREPOSITIONS
from recount.claims.sentence import Sentence
from recount.reference.objects import object_class
from recount.reference.table import words

PHRASE = 5  # words of a noun phrase
STOPS = words("clause_words", kind="clause") | PREPOSITIONS | {",", ";", ":", ".", "said", "says", '"', "“", "”"}


def owner(draft: Draft, sentence: Sentence, doing: Doing) -> None:
    """Fill `of`: whom the noun's own words name, else for civilians the place's country."""
    if draft.kind == "event" or not draft.get("measure"):
        return
    kind = object_class(draft.get("object"))
    named = whose(draft, sentence, doing)
    if named:
        draft.put("of", named[0].name, "word of the noun phrase", named[0].words)
    elif kind in ("weapon", "fighter") and draft.get("measure") in ("launched", "troops"):
        draft.put("of", draft.get("agent"), "the side that fields them")
    elif kind not in ("fighter", "weapon", "aircraft", "unit"):
        draft.put("of", draft.get("country"), "the country of the place", draft.get("place"))


def whose(draft: Draft, sentence: Sentence, doing: Doing) -> Sequence[Party]:
    """The parties that a number's own noun phrase names."""
    first, last = sentence.last(draft.end), sentence.first(draft.end)
    last = max(first, last)
    while last < len(sentence.words) and last - first < PHRASE and sentence.words[last] not in STOPS:
        last += 1
        if object_class(sentence.words[last - 1].removesuffix("s")):
            break
    return doing.owners(sentence, first, last)
