"""Weapons and vehicles that plain nouns name, since no corpus marks enough of them."""

from __future__ import annotations

from recount.annotation.network.labels import NAME_TYPES, UPOS
from recount.annotation.network.lemma import lemma
from recount.reference.objects import object_class
from training.text import ANY_NAME, Text

_KINDS = {"weapon": "weapon", "vehicle": "vehicle", "aircraft": "vehicle"}
# Nouns that mostly mean something else.
_OTHER = frozenset(["carriage", "charge", "crane", "launcher", "magazine", "mine", "round", "shell", "shot"])
_HOLDERS = frozenset(["fish", "fuel", "gallon", "gas", "oil", "storage", "think", "water"])
_NOUN = UPOS.index("NOUN")


def arms(text: Text) -> None:
    """Marks the nouns, with the words before them that they govern, on a text with a tree and names of other kinds."""
    if text.upos is None or text.heads is None or text.deprels is None or text.names is None:
        return
    for at, word in enumerate(text.words):
        noun = lemma(word, "NOUN")
        kind = _KINDS.get(object_class(noun) or "")
        if kind is None or text.upos[at] != _NOUN or text.deprels[at] == "compound":
            continue
        first = at
        while first and text.heads[first - 1] == at and text.deprels[first - 1] in ("compound", "amod", "punct"):
            first -= 1
        while not text.words[first][0].isalnum():
            first += 1
        step = 2 * NAME_TYPES.index(kind) + 1
        if noun in _OTHER or (noun == "tank" and text.words[at - 1].lower() in _HOLDERS):
            text.names[at] = ANY_NAME
        elif all(bits & 1 << step for bits in text.names[first : at + 1]):
            text.names[first : at + 1] = [1 << step, *[1 << step + 1] * (at - first)]
