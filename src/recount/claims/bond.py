"""How closely a time of a sentence is bound to an act or count of it, by the dependency tree."""

from __future__ import annotations

from enum import IntEnum
from functools import cache

from recount.claims.sentence import Sentence
from recount.claims.tree import Tree
from recount.reference.frames import frame_forms

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "SYM", "ADV", "ADP", "DET"})
CLAUSES = frozenset({"acl:relcl", "advcl:relcl", "acl", "advcl", "ccomp", "csubj", "csubj:pass", "parataxis"})
SUBJECTS = ("nsubj", "nsubj:pass")
PERFECT = frozenset({"had", "has", "have", "having"})
ORDERING = frozenset({"after", "before"})
SPANS = frozenset({"day", "days", "night", "nights", "week", "weeks", "month", "months", "year", "years"})
SAME = frozenset({"when", "as", "while"})
NOUNS = 10  # words from a time to the "when" that takes it up
CAUSING = SAME | {"after"}


class Bond(IntEnum):
    """OWN: the time says when its very word was. CLAUSE: it says so of what it hangs on or what it was done in.
    OTHER: it dates another act or state."""

    OWN = 0
    CLAUSE = 1
    OTHER = 2


def bond(sentence: Sentence, first: int, last: int, begin: int, end: int, *, harm: bool = False) -> Bond:
    """The bond of words[first:last], a time, to what stands on words[begin:end]; CLAUSE where there is no tree.

    "The attack was an answer to the bombing on Monday": OTHER to "attack", OWN to "bombing". harm: what stands there
    counts harm, which falls on the day of what it came after ("died after a bomb went off on Monday").
    """
    tree = sentence.tree
    if not tree.heads:
        return Bond.CLAUSE
    own, hung = top(tree, begin, end), owner(sentence, first, last)
    if taken_up(sentence, last, begin):
        return Bond.OWN
    if begin <= hung < end or any(first <= at < last for at in tree.above(own)):
        return Bond.OWN
    for at in (own, *tree.above(own)):
        if at == hung:
            return Bond.CLAUSE
        if _ordered(sentence, at) or _perfect(sentence, at):
            return Bond.OTHER
    # "an attack left nine dead in May": what its subject does dates an act
    verb = tree.heads[own] if tree.relations[own] in SUBJECTS else own
    verbs = {verb}
    while tree.relations[verb] == "conj" and tree.heads[verb] not in verbs:
        verb = tree.heads[verb]
        verbs.add(verb)  # "in a raid on Monday two were killed and dozens injured"
    told = False  # whether a clause was passed that tells more of an act
    for at in (hung, *tree.above(hung)):
        if begin <= at < end or at in verbs:
            return Bond.CLAUSE
        if (at != hung or not harm) and any(sentence.words[case] in ORDERING for case in tree.under(at, "case")):
            break  # "after the end of a truce agreed in May"
        if _parts(sentence, at, CAUSING if harm else SAME) or (told and tree.relations[at] in CLAUSES):
            break
        told = told or tree.relations[at] == "acl:relcl"
    return Bond.OTHER


def taken_up(sentence: Sentence, last: int, begin: int) -> bool:
    """Whether "when" tells of a time what stands on words[begin]: "since the raid of 3 May on Aden, when 30 died"."""
    behind = sentence.words[last:begin]
    at = behind.index("when") if "when" in behind else NOUNS
    return at < NOUNS and set(sentence.tree.upos[last : last + at]) <= NOMINAL | {"PUNCT", "ADJ"}


def _ordered(sentence: Sentence, at: int) -> bool:
    """Whether words[at] lies days before or after what it hangs on ("came days after dozens were killed")."""
    marks = (child for child in sentence.tree.under(at, "mark", "case") if child)
    return any(sentence.words[mark] in ORDERING and sentence.words[mark - 1] in SPANS for mark in marks)


def _perfect(sentence: Sentence, at: int) -> bool:
    """Whether a clause looks back from what it hangs on ("who had killed 12")."""
    aside = sentence.tree.relations[at] in CLAUSES - {"ccomp", "parataxis"}
    return aside and any(sentence.words[child] in PERFECT for child in sentence.tree.under(at, "aux"))


def _parts(sentence: Sentence, at: int, joining: frozenset[str]) -> bool:
    """Whether words[at] heads a clause of its own that tells no more of an act, nor of its very moment."""
    tree = sentence.tree
    if tree.relations[at] not in CLAUSES or not tree.under(at, *SUBJECTS):
        return False
    if any(sentence.words[child] in joining for child in tree.under(at, "mark", "advmod")):
        return False
    return tree.relations[at] != "acl:relcl" or not names_act(sentence.words[tree.heads[at]])


def owner(sentence: Sentence, first: int, last: int) -> int:
    """The verb or noun of an act that words[first:last], a time, hang on, through names and plain nouns between.

    "The last outbreak was in 1992": the time says it of its subject. Asks for a tree.
    """
    tree = sentence.tree
    at = top(tree, first, last)
    if tree.under(at, "cop") and (subjects := tree.under(at, *SUBJECTS)):
        return subjects[0]
    while tree.heads[at] != at:
        at = tree.heads[at]
        if tree.upos[at] not in NOMINAL or names_act(sentence.words[at]):
            break
    return at


def top(tree: Tree, begin: int, end: int) -> int:
    """The word of words[begin:end] whose head stands outside, the first where there are several."""
    inside = range(begin, max(end, begin + 1))
    return next((at for at in inside if tree.heads[at] == at or tree.heads[at] not in inside), begin)


def names_act(word: str) -> bool:
    """Whether a word is a noun that tells an act ("blast")."""
    return word in _acts()


@cache
def _acts() -> frozenset[str]:
    """Nouns that tell an act."""
    return frozenset(
        form.words[-1] for all_ in frame_forms().values() for form in all_ if form.frame.form in ("noun", "phrase")
    )
