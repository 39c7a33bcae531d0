"""Whether a sentence puts something at a place."""

from __future__ import annotations

from recount.claims.sentence import Sentence
from recount.reference.hitting import hitting
from recount.reference.nouns import singular
from recount.reference.table import words

NEAR = 4  # words before a name in which a preposition puts something there
PLACING = frozenset({"in", "at", "near", "on", "off", "outside", "inside", "around", "across", "into", "over", "within",
                     "throughout", "through"})  # fmt: skip
LEAVING = frozenset({"from", "of", "to", "for", "between", "towards", "toward", "via", "by"})
SIDES = frozenset({"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "coast",
                   "part", "parts", "rest", "areas", "centre", "center"})  # fmt: skip
MODIFIERS = words("place_words") | {"the", "a", "an", "neighbouring", "neighboring", "nearby"}
LANDS = frozenset({"nation", "nations", "country", "countries", "state", "states", "kingdom", "republic"})
INSIDE = frozenset({"nmod", "appos", "compound", "flat", "conj"})


def placed(sentence: Sentence, first: int) -> bool:
    """Whether something is put at the place that begins at words[first]: by "in", "north of", or as an attack's aim.

    Words of place and direction between do not count: "in the town of X", but not "from the town of X".
    """
    at = first - 1
    if sentence.tree.heads and (_hit(sentence, first) or _held(sentence, first) or _streets(sentence, first)):
        return True
    between = MODIFIERS | SIDES
    while at >= 0 and first - at <= NEAR and (sentence.words[at] in between or _adjective(sentence, at)):
        at -= 1
    if at < 1 or sentence.words[at] != "of":
        return at >= 0 and sentence.words[at] in PLACING
    at -= 1
    if sentence.words[at] not in between:
        return False
    while at >= 0 and (sentence.words[at] in between or _adjective(sentence, at)):
        at -= 1
    return at < 0 or sentence.words[at] not in LEAVING


def _held(sentence: Sentence, at: int) -> bool:
    """Whether something is put in what words[at] are said to be: "in the three countries of X, Y and Z"."""
    tree = sentence.tree
    while tree.relations[at] in INSIDE and sentence.words[tree.heads[at]] in LANDS:
        at = tree.heads[at]
    cases = (sentence.words[case] for case in tree.under(at, "case"))
    return sentence.words[at] in LANDS and any(case in PLACING for case in cases)


def _streets(sentence: Sentence, at: int) -> bool:
    """Whether words[at] own a part of a town that something is done in or to: "filled Aden's squares"."""
    tree = sentence.tree
    parts = words("place_words", kind="loose", precision="exact") | words(
        "place_words", kind="place", precision="exact"
    )
    owned = tree.relations[at] == "nmod:poss" and singular(sentence.words[tree.heads[at]]) in parts
    return owned and tree.relations[tree.heads[at]] in ("obj", "obl")


def _adjective(sentence: Sentence, at: int) -> bool:
    return sentence.words[at].endswith("ern") or sentence.tree.upos[at : at + 1] == ("ADJ",)


def struck(sentence: Sentence, at: int) -> bool:
    """Whether words[at] are what an attack hits, by the tree: "struck a market", "the market was hit"."""
    tree = sentence.tree
    return tree.relations[at] in ("obj", "nsubj:pass") and sentence.words[tree.heads[at]] in hitting()


def _hit(sentence: Sentence, at: int) -> bool:
    """Whether words[at] begin the object of an attack: "struck Aden", "hit the Crater district"."""
    tree = sentence.tree
    head = tree.heads[at]
    if tree.relations[at] == "compound" and head > at and sentence.words[head] in words("place_words"):
        at = head
    return tree.relations[at] == "obj" and struck(sentence, at)
