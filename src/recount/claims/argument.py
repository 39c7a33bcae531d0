"""The arguments of a word in the tree of its sentence: who does it, to whom, and what stands over a preposition."""

from __future__ import annotations

from recount.claims.tree import Tree

STEPS = 5  # words on the way from a verb to the subject that it shares
BESIDE = 3  # words from a participle to its "by"
SUBJECTS = ("nsubj", "csubj", "nsubj:outer")
PASSIVES = ("nsubj:pass", "csubj:pass")
OBLIQUES = ("obl", "obl:agent", "nmod", "obl:arg")
CLAUSES = frozenset({"acl", "acl:relcl", "parataxis", "appos", "advcl", "dep", "orphan", "discourse"})
JOINING = ("conj", "xcomp", "advcl", "ccomp")
FIRST = frozenset({"we", "i"})
THIRD = frozenset({"he", "she", "they", "it"})
RELATIVES = frozenset({"who", "which", "that", "whom"})
HELD_TO = frozenset({"of", "for", "from"})  # "accused him of looting", "barred them from leaving"
TOOLS = frozenset({"use", "need", "take", "promise"})  # what they take does nothing: "used drones to attack"


def passive(tree: Tree, at: int, *, participle: bool) -> bool:
    """Whether a verb is in the passive; `participle`: whether it can be one, told by its form."""
    if tree.under(at, "aux:pass", *PASSIVES):
        return True
    if not participle or tree.under(at, "aux", "obj", *SUBJECTS):
        return False
    if tree.relations[at] == "conj":
        head = tree.heads[at]
        return bool(tree.under(head, "aux:pass", *PASSIVES))
    return tree.relations[at] == "acl" or over(tree, at, "by") is not None


def subject(tree: Tree, at: int) -> int | None:
    """The head of the subject of a verb, its own or the one it shares; null where none is told.

    Of a relative clause it is what the clause is about; of a bare participle the noun it hangs on; of what someone is
    urged to do, or charged with, it is whoever is urged or charged.
    """
    for _ in range(STEPS if tree.heads else 0):
        own = tree.under(at, *SUBJECTS, *PASSIVES)
        relation, head = tree.relations[at], tree.heads[at]
        if own and not (relation == "acl:relcl" and tree.lemmas[own[0]].lower() in RELATIVES):
            return own[0]
        if relation in ("acl:relcl", "acl"):
            if "to" not in (tree.lemmas[mark] for mark in tree.under(at, "mark")):
                return head
            owner = tree.under(head, "nmod:poss")
            if owner:
                return owner[0]  # "its plan to attack"
        elif relation not in JOINING or head == at:
            return None
        addressed = _addressed(tree, at)
        if addressed is not None:
            return addressed
        at = head
    return None


def clause(tree: Tree, at: int) -> int:
    """The nearest verb above words[at], or itself, that has a subject of its own; else the root."""
    for _ in range(STEPS + 1):
        if tree.heads[at] == at or (tree.upos[at] in ("VERB", "AUX") and tree.under(at, *SUBJECTS, *PASSIVES)):
            return at
        at = tree.heads[at]
    return at


def _addressed(tree: Tree, at: int) -> int | None:
    """The object of the verb above words[at] where it is to do what words[at] says: "urged him to leave"."""
    head, marks = tree.heads[at], {tree.lemmas[mark].lower() for mark in tree.under(at, "mark")}
    urged = tree.relations[at] == "xcomp" and "to" in marks and tree.lemmas[head].lower() not in TOOLS
    charged = tree.relations[at] == "advcl" and marks & HELD_TO
    return next(iter(tree.under(head, "obj", "iobj")), None) if urged or charged else None


def over(tree: Tree, at: int, *prepositions: str) -> int | None:
    """The head of the first phrase under words[at] that one of some prepositions opens; of a clause its subject."""
    for child in tree.under(at, *OBLIQUES, "advcl"):
        if any(tree.lemmas[case].lower() in prepositions for case in tree.under(child, "case", "mark")):
            done = tree.under(child, *SUBJECTS)
            if tree.relations[child] != "advcl" or done:
                return done[0] if done else child
    beside = range(at + 1, min(at + BESIDE, len(tree.heads)))  # where the tree hangs it elsewhere
    if "by" in prepositions:
        return next((tree.heads[case] for case in beside if tree.lemmas[case] == "by"), None)
    return None


def phrase(tree: Tree, at: int) -> tuple[int, int]:
    """The words of the noun phrase with its head at words[at] (begin, end), without clauses and most adjuncts."""
    begin, end, waiting = at, at + 1, [at]
    while waiting:
        each = waiting.pop()
        begin, end = min(begin, each), max(end, each + 1)
        for child in tree.children[each]:
            relation = tree.relations[child]
            if relation in CLAUSES or relation in ("punct", "case", "cc"):
                continue
            if relation == "nmod" and not {tree.lemmas[case].lower() for case in tree.under(child, "case")} & {"of"}:
                continue
            waiting.append(child)
    return begin, end
