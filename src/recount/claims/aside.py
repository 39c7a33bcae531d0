"""Whether a place of a sentence is told of something else than of what a claim stands on, by the dependency tree."""

from __future__ import annotations

from recount.claims.bond import SUBJECTS, names_act, top
from recount.claims.sentence import Sentence
from recount.claims.spot import Spot
from recount.reference.frames import frame_forms
from recount.reference.table import words

CLAUSES = frozenset({"conj", "ccomp", "parataxis", "acl:relcl"})  # of their own, on a verb
EARLIER = frozenset({"after", "following", "since", "for", "over"})
MEANWHILE = frozenset({"as", "while", "whereas"})
VOICED = frozenset({"ACCUSE", "REQUEST", "REJECT"})
STATIONED = frozenset({"based", "deployed", "positioned", "stationed"})
ORDERING = frozenset({"after", "before", "since"})


def aside(sentence: Sentence, spot: Spot, begin: int, end: int, *, counts: bool = False) -> bool:
    """Whether a place hangs on a doer, on another act or on a clause that words[begin:end] do not stand in.

    "Killed by a coalition fighting rebels in Yemen", "the raid was an answer to the shelling of Aden". counts: people
    are counted there, and what went before is what harmed them ("12 died after a bomb went off in Aden").
    """
    tree = sentence.tree
    if not tree.heads:
        return False
    own = top(tree, begin, end)
    around = {own, *tree.above(own)}
    at = top(tree, spot.first, spot.last)
    first = at
    while at not in around and tree.heads[at] != at:
        if _parts(sentence, at, bound=spot.placed and counts, placed=spot.placed):
            return True
        at = tree.heads[at]
    # "in Cairo the minister condemned the attack"
    voiced = tree.relations[own] == "obj" and tree.heads[own] == at and first < at and names_act(sentence.words[own])
    return voiced and any(form.frame.type in VOICED for form in frame_forms().get(sentence.words[at], ()))


def _parts(sentence: Sentence, at: int, *, placed: bool, bound: bool) -> bool:
    tree = sentence.tree
    relation, verb = tree.relations[at], tree.upos[at] == "VERB"
    joined = {sentence.words[child] for child in tree.under(at, "case", "mark")}
    if names_act(sentence.words[at]) and relation == "obl:agent":
        return False  # "swept away by floods in Assam"
    if relation == "obl:agent" or (relation == "nmod" and "by" in joined and tree.upos[at] != "PROPN"):
        return True
    if not verb:
        answers = relation == "nmod" and "to" in joined  # "a response to the raid", not "led to the raid"
        return names_act(sentence.words[at]) and (answers or bool(joined & EARLIER))
    stands = sentence.words[at].endswith("ing") or sentence.words[at] in STATIONED
    if relation == "acl" and stands and sentence.words[tree.heads[at]] in words("party_words"):
        return True  # "the coalition fighting rebels in Yemen"
    apart = bool(joined & MEANWHILE) and bool(tree.under(at, *SUBJECTS))
    return apart or (not placed and relation in CLAUSES) or (not bound and bool(joined & ORDERING))
