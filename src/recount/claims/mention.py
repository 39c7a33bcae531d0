"""What tells one act of a text from another, or shows the two to be one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from recount.claims.act import Act
from recount.claims.compatible import compatible
from recount.claims.sentence import Sentence
from recount.records import Time
from recount.reference.manners import manners, one_manner

DEFINITE = frozenset({"the", "this", "that", "these", "those", "both"})
ANOTHER = frozenset({"another", "separate", "separately", "earlier", "previous", "other"})
WITH = ("compound", "amod", "nmod", "nmod:poss", "obj", "nsubj", "nsubj:pass", "obl", "obl:agent", "conj", "flat")
STEPS = 2  # words on the way from an act to one that says of its manner
MATCH = 2  # what one shared trait weighs
WEIGHT = {True: MATCH, False: -MATCH, None: 0}


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a text tells an act.

    `manners`: see data/manners.tsv. `agents`: names of who did it. `day`: of its own, null where its sentence tells
    none. `definite`: it is taken as known ("the blast"). `another`: the words part it from what was told before.
    """

    sentence: int
    type: str | None
    word: str
    manners: frozenset[str]
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
            manners=frozenset(_manners(sentence, act)),
            agents=agents,
            day=day,
            definite=act.noun and bool(around & DEFINITE),
            another=bool(around & ANOTHER),
        )

    def likeness(self, other: Mention) -> int:
        """How much speaks for one happening rather than two; below 0 more speaks for two."""
        agents = bool(self.agents & other.agents) if self.agents and other.agents else None
        alike = WEIGHT[one_manner(self.manners, other.manners)] + WEIGHT[agents]
        if self.type != other.type and not self.manners & other.manners:
            alike -= 2 * MATCH
        return alike + (self.word == other.word)

    def parted(self, day: Time | None) -> bool:
        """Whether its day is another than one that is told."""
        return bool(self.day and day and not compatible(self.day, day))


def _manners(sentence: Sentence, act: Act) -> Iterator[str]:
    """The manners of an act's own words and those before its noun, else of what hangs on it."""
    tree = sentence.tree
    if " " in act.word and act.word in manners():
        yield from manners()[act.word]
        return
    before = (child for child in tree.under(act.head, "compound", "amod") if child < act.first)
    own = [*before, *range(act.first, act.last)]
    found = [manner for at in own for manner in _told(sentence, at)]
    if found:
        yield from found
        return
    waiting = [(act.head, 0)]
    if tree.relations[act.head] in ("acl", "acl:relcl"):
        waiting.append((tree.heads[act.head], STEPS))  # "missiles fired at the port"
    while waiting:
        at, steps = waiting.pop()
        yield from _told(sentence, at)
        if steps < STEPS:
            waiting += [(child, steps + 1) for child in tree.under(at, *WITH)]


def _told(sentence: Sentence, at: int) -> frozenset[str]:
    """The manners that a word tells, with the one before or behind it where the two are listed together."""
    spelled = sentence.words
    for pair in (spelled[max(0, at - 1) : at + 1], spelled[at : at + 2]):
        if " ".join(pair) in manners() and len(pair) > 1:
            return manners()[" ".join(pair)]
    return manners().get(spelled[at], frozenset())
