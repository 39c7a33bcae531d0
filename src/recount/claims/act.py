"""An act that a sentence tells, and which of a sentence's acts make a claim."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from recount.claims.sentence import Sentence
from recount.claims.standing import Modality
from recount.reference.frames import Frame

ARMS = frozenset({
    "bomb", "bombs", "bomber", "bombing", "suicide", "grenade", "grenades", "explosives", "militants", "terrorist",
    "terrorists", "ied", "attacker", "attackers", "mine", "landmine",
})  # fmt: skip
FORCEFUL = frozenset({"ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "REJECT"})
HARMING = frozenset({"ASSAULT", "ACCIDENT", "DISASTER", "COERCE", "PROTEST"})


@dataclass(frozen=True, slots=True)
class Act:
    """words[first:last] tell an act, `head` among them in the tree. `told`: as a happening of its own.

    `frame`: of the act; where a light verb stands for it, of its noun. `noun`: a noun or a set phrase tells it.
    `modality`: null where it is done; `hedge`: the words that tell it. `clause`: the predicate whose subject it shares.
    """

    first: int
    last: int
    head: int
    frame: Frame
    kind: str
    type: str | None
    noun: bool
    told: bool
    passive: bool
    modality: Modality | None
    hedge: str | None
    clause: int

    @property
    def word(self) -> str:
        """The word of the lexicon."""
        return self.frame.word


def tells_arms(lines: Sequence[Sentence]) -> bool:
    """Whether a text tells of arms or attackers, so that its explosions are attacks."""
    return any(ARMS & set(sentence.words) for sentence in lines)


def tells_one(sentence: Sentence, found: Sequence[Act]) -> bool:
    """Whether a sentence tells of one happening: an act noun in the singular ("a blast"), a crash or the like."""
    return any(
        (act.noun and not sentence.words[act.last - 1].endswith("s")) or (not act.noun and act.type == "ACCIDENT")
        for act in found
        if act.kind == "event" and act.type in HARMING
    )


def main_acts(found: Iterable[Act]) -> Iterator[Act]:
    """The acts that make a claim: of those of one type in a clause the first verb, else the first noun."""
    seen: set[tuple[str, str | None, bool, int]] = set()
    for act in sorted((act for act in found if act.told), key=lambda act: (act.noun, act.first)):
        clause = act.first if act.kind == "position" and not act.noun else act.clause
        key = act.kind, act.type, act.modality == "planned", clause
        if key not in seen:
            seen.add(key)
            yield act
