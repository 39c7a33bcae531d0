"""What the tree says of numbers and cues: which verb a number is the subject of, which nouns a noun of an act takes."""

from __future__ import annotations

from collections.abc import Sequence

from recount.claims.bond import top
from recount.claims.cue import PREPOSITIONS, Cue
from recount.claims.number import Number
from recount.claims.sentence import Sentence

SUBJECTS = ("nsubj", "nsubj:pass")
ASIDE = ("acl", "acl:relcl")
GOES_ON = frozenset({"conj", "appos", "nmod", "nummod", "compound", "flat", "list"})


class Predicates:
    """Of one sentence; without a tree all answers are no."""

    def __init__(self, sentence: Sentence, numbers: Sequence[Number], cues: Sequence[Cue]) -> None:
        """numbers, cues: those between which costs will be asked."""
        self._sentence, self._tree = sentence, sentence.tree
        tree = self._tree
        self._tops = {number.first: top(tree, number.first, number.closes) for number in numbers if tree.heads}
        cued = {at: cue for cue in cues for at in range(cue.first, cue.last)}
        self._said = {}
        alone = {number.first for number in numbers if number.article}
        for first, at in self._tops.items():
            cue = cued.get(tree.heads[at]) if tree.relations[at] in SUBJECTS else None
            if (
                cue
                and (first not in alone or cue.measure == "killed")
                and (tree.relations[at] == "nsubj:pass" or cue.stands in ("does", "said"))
            ):
                self._said[first] = cue.first

    def say(self, cue: Cue, number: Number) -> bool:
        """Whether the number is the subject of which the cue says it: "98 people from two towns … were killed"."""
        return self._said.get(number.first) == cue.first

    def only_tells_of(self, cue: Cue, number: Number) -> bool:
        """Whether the cue only tells who is meant, and another what became of them: "the 12 injured are in hospital".

        That someone was killed stands above all else that is told of him.
        """
        said = self._said.get(number.first)
        if said is None or said == cue.first or cue.measure == "killed":
            return False
        hung = top(self._tree, cue.first, cue.last)
        return self._tree.relations[hung] in ASIDE and self._tree.heads[hung] == self._tops[number.first]

    def elsewhere(self, cue: Cue, number: Number) -> bool:
        """Whether a noun of an act has another object than the number ("an attack on buses from two towns")."""
        at = cue.last - 1
        behind = self._sentence.words[cue.last : cue.last + 1]
        if (
            not self._tops
            or cue.stands == "tally"
            or self._tree.upos[at] != "NOUN"
            or not behind
            or behind[0] not in PREPOSITIONS
        ):
            return False
        taken = [child for child in self._tree.under(at, "nmod") if child > cue.last]
        reached = self._tops[number.first]
        while taken and reached != taken[0] and self._tree.relations[reached] in GOES_ON - {"nmod"}:
            reached = self._tree.heads[reached]
        return bool(taken) and reached != taken[0]
