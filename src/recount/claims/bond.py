"""How closely a time of a sentence is bound to an act or count of it, by the dependency tree."""

from __future__ import annotations

from enum import IntEnum
from functools import cache

from recount.claims.sentence import Sentence
from recount.claims.tree import Tree
from recount.reference.event_types import act_forms

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "SYM", "ADV", "ADP", "DET"})
APART = frozenset({"acl:relcl", "acl", "advcl", "ccomp", "csubj", "csubj:pass", "parataxis", "advcl:relcl"})
SUBJECTS = ("nsubj", "nsubj:pass")


class Bond(IntEnum):
    """OWN: the time says when its very word was. CLAUSE: it says so of what it hangs on or what it was done in.
    OTHER: it dates another act or state."""

    OWN = 0
    CLAUSE = 1
    OTHER = 2


def bond(sentence: Sentence, first: int, last: int, begin: int, end: int) -> Bond:
    """The bond of words[first:last], a time, to what stands on words[begin:end]; CLAUSE where there is no tree.

    "The attack was an answer to the bombing on Monday": OTHER to "attack", OWN to "bombing".
    """
    tree = sentence.tree
    if not tree.heads:
        return Bond.CLAUSE
    hung = owner(sentence, first, last)
    if begin <= hung < end:
        return Bond.OWN
    if hung in tree.above(_top(tree, begin, end)):
        return Bond.CLAUSE
    for at in (hung, *tree.above(hung)):
        if begin <= at < end:
            return Bond.CLAUSE
        if tree.relations[at] in APART and tree.under(at, *SUBJECTS):
            break
    return Bond.OTHER


def owner(sentence: Sentence, first: int, last: int) -> int:
    """The verb or noun of an act that words[first:last], a time, hang on, through names and plain nouns between.

    Asks for a tree.
    """
    tree = sentence.tree
    at = _top(tree, first, last)
    while tree.heads[at] != at:
        at = tree.heads[at]
        if tree.upos[at] not in NOMINAL or sentence.words[at] in _acts():
            break
    return at


def _top(tree: Tree, begin: int, end: int) -> int:
    """The word of words[begin:end] whose head stands outside, the first where there are several."""
    inside = range(begin, max(end, begin + 1))
    return next((at for at in inside if tree.heads[at] == at or tree.heads[at] not in inside), begin)


@cache
def _acts() -> frozenset[str]:
    """Nouns that tell an act."""
    return frozenset(
        form.words[-1] for all_ in act_forms().values() for form in all_ if form.entry.form in ("noun", "phrase")
    )
