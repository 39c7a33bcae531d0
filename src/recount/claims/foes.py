"""Who fights whom in a text, as its acts of force tell one after the other."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection

from recount.claims.act import HARMING, Act
from recount.claims.party import Party, Sides
from recount.claims.sentence import Sentence

NATURAL = frozenset({"DISASTER", "ACCIDENT"})
FORCE = HARMING - NATURAL - {"PROTEST"}
MUTUAL = frozenset({"ASSAULT", "RETREAT"})  # acts of two foes
DOUBT = frozenset({"whether", "unclear", "suspected", "presumed", "possibly", "likely", "if", "alleged"})
HELPLESS = frozenset({"aid workers", "aid convoy", "asylum seekers", "migrants"})  # they fight nobody
OPENING = 8  # sentences
CODE = 3  # letters of a country code
TAKEN_UP = 2  # sentences back to an act that a definite noun takes up


class Foes:
    """The acts of force of one text, noted in its order. What is planned or in doubt is left out."""

    def __init__(self) -> None:
        self._attacks: list[tuple[int, bool, tuple[Party, ...]]] = []  # sentences, with whether by both and by whom
        self._told: dict[str, Counter[tuple[str, str]]] = {}  # by type, agents with the act's word
        self._aims: dict[str, Counter[str]] = {}  # by agent
        self._opening: set[str] = set()

    def note(self, sentence: Sentence, act: Act, sides: Sides) -> None:
        """Take in an act with its sides, where it is one of force and the text tells who does it."""
        if act.kind != "event" or not (act.told or act.noun) or act.type not in FORCE or not sides.agents:
            return
        if act.modality == "planned" or DOUBT & set(sentence.words):
            return
        name = ", ".join(party.name for party in sides.agents)
        if act.type == "ASSAULT":
            self._attacks.append((sentence.index, "both" in act.frame.target, sides.agents))
        if any(not party.common and party.name not in HELPLESS for party in sides.targets):
            self._aims.setdefault(name, Counter())[", ".join(party.name for party in sides.targets)] += 1
        self._told.setdefault(act.type, Counter())[name, act.word] += 1
        if sentence.index < OPENING:
            self._opening.add(name)

    def before(self, sentence: Sentence, *, mutual: bool) -> tuple[Party, ...]:
        """Who did the last attack that the text told up to a sentence or two before; mutual: the last of two sides."""
        end = bisect_right(self._attacks, sentence.index, key=lambda attack: attack[0])
        begin = bisect_left(self._attacks, sentence.index - TAKEN_UP, key=lambda attack: attack[0])
        alike = (agents for _, both, agents in reversed(self._attacks[begin:end]) if both == mutual)
        return next(alike, ())

    def main(self, sentence: Sentence, type_: str | None, words: Collection[str]) -> Sides:
        """The sides that a text gives to harm of a type, told with one of some words, from its opening on.

        Empty where none prevails, or where the sentence leaves it open ("an alleged attack").
        """
        if DOUBT & set(sentence.words):
            return Sides()
        told = self._told.get(type_ or "", Counter())
        tally: Counter[str] = Counter()
        for (name, _), times in told.items():
            tally[name] += times
        (top, most), *rest = tally.most_common(2) or [("", 0)]
        same = any(told[top, word] for word in words) or (not words and most > 1)
        if not same or top not in self._opening or (rest and rest[0][1] * 2 > most):
            return Sides()
        return Sides((Party(top, ""),), (), "who does it elsewhere in the text")

    def of(self, agent: str) -> str | None:
        """The target that most of an agent's acts against anyone have, null where none prevails."""
        aims = self._aims.get(agent, Counter())
        top = max(aims, key=lambda name: aims[name], default=None)
        return top if top and 2 * aims[top] > aims.total() else None

    def group(self) -> str | None:
        """The armed group that most attacks of the text are by, null where a state does as many or none prevails."""
        tally: Counter[str] = Counter()
        for (name, _), times in self._told.get("ASSAULT", Counter()).items():
            tally[name] += times
        top = max(tally, key=lambda name: tally[name], default="")
        state = len(top) == CODE and top.isupper()
        prevails = 2 * tally[top] > tally.total()
        return top if prevails and not state and not top.islower() and "," not in top else None

    def both(self) -> tuple[Party, ...]:
        """The two sides that most acts of force in the text are between, empty where none prevail."""
        tally: Counter[frozenset[str]] = Counter()
        for agent, aims in self._aims.items():
            for target, times in aims.items():
                tally[frozenset((agent, target))] += times
        top = max(tally, key=lambda pair: tally[pair], default=frozenset[str]())
        prevails = tally[top] > 1 and 2 * tally[top] > tally.total()
        return tuple(Party(name, "") for name in sorted(top)) if prevails and len(top) > 1 else ()
