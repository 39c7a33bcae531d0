"""What tells one act of a text from another, or shows the two to be one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from recount.claims.act import Act
from recount.claims.compatible import compatible
from recount.claims.sentence import Sentence
from recount.records import Time
from recount.reference.table import table

DEFINITE = frozenset({"the", "this", "that", "these", "those", "both"})
ANOTHER = frozenset({"another", "separate", "separately", "second", "third", "earlier", "previous", "similar", "other"})
WITH = ("compound", "amod", "nmod", "nmod:poss", "obj", "nsubj", "nsubj:pass", "obl", "obl:agent", "conj", "flat")
STEPS = 2  # words on the way from an act to one that says of what sort it is
MATCH = 2  # what one shared trait weighs


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a text tells an act.

    `sorts`: see data/act_sorts.tsv. `agents`: names of who did it. `day`: of its own, null where its sentence tells
    none. `definite`: it is taken as known ("the blast"). `another`: the words part it from what was told before.
    """

    sentence: int
    type: str | None
    word: str
    sorts: frozenset[str]
    agents: frozenset[str]
    day: Time | None
    definite: bool
    another: bool

    @classmethod
    def of(cls, sentence: Sentence, act: Act, agents: frozenset[str], day: Time | None) -> Mention:
        """Of an act with those who did it and its own day."""
        around = {sentence.words[child] for child in sentence.tree.under(act.head, "det", "amod", "advmod")}
        return cls(
            sentence=sentence.index,
            type=act.type,
            word=act.word,
            sorts=frozenset(_sorts(sentence, act)),
            agents=agents,
            day=day,
            definite=act.noun and bool(around & DEFINITE),
            another=bool(around & ANOTHER),
        )

    def likeness(self, other: Mention) -> int:
        """How much speaks for one happening rather than two; below 0 more speaks for two."""
        alike = _agree(self.sorts, other.sorts) + _agree(self.agents, other.agents)
        if self.type != other.type and not self.sorts & other.sorts:
            alike -= 2 * MATCH
        return alike + (self.word == other.word)

    def parted(self, day: Time | None) -> bool:
        """Whether its day is another than one that is told."""
        return bool(self.day and day and not compatible(self.day, day))


def _agree(some: frozenset[str], others: frozenset[str]) -> int:
    if not some or not others:
        return 0
    return MATCH if some & others else -MATCH


def _sorts(sentence: Sentence, act: Act) -> Iterator[str]:
    """The sorts of an act's own words, else of those that hang on it."""
    spelled = (act.word,) if " " in act.word and act.word in _sorted() else sentence.words[act.first : act.last]
    own = [sort for word in spelled for sort in _sorted().get(word, ())]
    if own:
        yield from own
        return
    tree = sentence.tree
    waiting = [(act.head, 0)]
    if tree.relations[act.head] in ("acl", "acl:relcl"):
        waiting.append((tree.heads[act.head], STEPS))  # "missiles fired at the port"
    while waiting:
        at, steps = waiting.pop()
        yield from _sorted().get(sentence.words[at], ())
        if steps < STEPS:
            waiting += [(child, steps + 1) for child in tree.under(at, *WITH)]


@cache
def _sorted() -> dict[str, frozenset[str]]:
    """Words with the sorts of act that they are of."""
    found: dict[str, set[str]] = {}
    for row in table("act_sorts"):
        for word in row["words"].split(", "):
            found.setdefault(word, set()).add(row["sort"])
    return {word: frozenset(sorts) for word, sorts in found.items()}
