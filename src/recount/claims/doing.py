"""Who did an act to whom, sentence by sentence of one text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache

from recount.claims.act import HARMING, Act
from recount.claims.party import Parties, Party, Role
from recount.claims.phrase import HELPERS, after, before, object_, subject
from recount.claims.sentence import Sentence
from recount.records import AnnotatedText, Speech
from recount.reference.event_types import act_forms, act_objects
from recount.reference.measures import measure_forms

VOICED = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN", "SUPPORT"})  # acts of speech
BOTH = frozenset({"CONSULT", "AGREE", "RETREAT"})  # acts of two sides at once
MUTUAL = frozenset({"clash", "fighting", "battle", "fight", "firefight", "gun battle"})
NATURAL = frozenset({"DISASTER", "ACCIDENT"})
THIRD = frozenset({"he", "she", "they"})
DOUBT = frozenset({"whether", "unclear", "suspected", "presumed", "possibly", "likely", "if"})
CODE = 3  # letters of a country code
CARRIED = 10  # words from the noun of an act to the verb that carries it
DISEASED = 3  # names of a disease that make a text one about it
POISONS = frozenset({"poison", "poisoned", "poisoning", "tainted", "contaminated", "toxic", "gas"})
OPENING = 8  # sentences
FIRST = frozenset({"we", "i"})


@dataclass(frozen=True, slots=True)
class Sides:
    """Agents and targets of one act; `rule` tells how they were found. Empty where the text does not tell.

    `voice`: the person or body that voices a demand, refusal or charge, by the fullest name; null where none is named.
    """

    agents: tuple[Party, ...] = ()
    targets: tuple[Party, ...] = ()
    rule: str = ""
    voice: str | None = None


class Doing:
    """The sides of every act of one text. `ill`: the text is about a disease, not a poison."""

    def __init__(
        self, annotated: AnnotatedText, lines: Sequence[Sentence], told: Sequence[Sequence[Act]], home: str | None
    ) -> None:
        self.ill = _ill(lines)
        self._home = home
        self._parties = Parties(annotated, lines, home)
        self._speech = annotated.speech
        self._lines = lines
        self._last: tuple[int, tuple[Party, ...]] = (0, ())  # sentence and party of the subject before, for pronouns
        self._told: dict[str, Counter[tuple[str, str]]] = {}  # by type, agents with the act's word
        self._foes: dict[str, Counter[str | None]] = {}  # by agent
        self._opening: set[str] = set()
        self._acts: dict[tuple[int, int], Sides] = {}
        for sentence, found in zip(lines, told, strict=True):
            for act in found:
                sides = self._acts[sentence.index, act.first] = self._sides(sentence, act)
                self._note(sentence, act, sides)

    def of(self, sentence: Sentence, act: Act) -> Sides:
        """The sides of an act."""
        return self._acts.get((sentence.index, act.first), Sides())

    def of_harm(self, sentence: Sentence, begin: int, end: int, told: Sequence[Act]) -> Sides:
        """The sides of what befell a number that stands with its verb on words[begin:end]."""
        own = self._harm(sentence, begin, end)
        if own.agents:
            return own
        near = [act for act in told if act.kind == "event" and act.type in HARMING - NATURAL]
        for act in sorted(near, key=lambda act: abs(act.first - begin)):
            sides = self.of(sentence, act)
            if sides.agents or sides.targets:
                return sides
        return own

    def subject(self, sentence: Sentence, at: int) -> tuple[Party, ...]:
        """The parties that the subject of the verb at words[at] names."""
        return self._subject(sentence, at, "agent")

    def owners(self, sentence: Sentence, begin: int, end: int) -> tuple[Party, ...]:
        """Whose the people or things of a noun phrase are, by its own words."""
        return self._read(sentence, (begin, end), "target")

    def main(self, type_: str | None, words: Collection[str]) -> Sides:
        """The sides that a text gives to harm of a type, told with one of some words, from its opening on.

        Empty where none prevails.
        """
        told = self._told.get(type_ or "", Counter())
        tally: Counter[str] = Counter()
        for (name, _), times in told.items():
            tally[name] += times
        (top, most), *rest = tally.most_common(2) or [("", 0)]
        same = any(told[top, word] for word in words) or (not words and most > 1)
        if not same or top not in self._opening or (rest and rest[0][1] * 2 > most):
            return Sides()
        return Sides((Party(top, ""),), (), "who does it elsewhere in the text")

    def foe(self, agent: str) -> str | None:
        """The target that most acts of an agent have, null where none prevails."""
        aims = self._foes.get(agent, Counter())
        (top, most), *_ = aims.most_common(1) or [(None, 0)]
        return top if most > 1 and 2 * most > sum(aims.values()) else None

    def _note(self, sentence: Sentence, act: Act, sides: Sides) -> None:
        if act.kind != "event" or not (act.told or act.noun) or act.type not in HARMING - NATURAL or not sides.agents:
            return
        if DOUBT & set(sentence.words):
            return
        name = ", ".join(party.name for party in sides.agents)
        self._foes.setdefault(name, Counter())[", ".join(party.name for party in sides.targets) or None] += 1
        self._told.setdefault(act.type, Counter())[name, act.word] += 1
        if sentence.index < OPENING:
            self._opening.add(name)

    def voice(self, sentence: Sentence, at: int) -> tuple[Party, ...]:
        """The party of whoever is quoted at a character, empty where nobody is."""
        holding = [
            (end - start, index)
            for index, speech in enumerate(self._speech)
            for start, end in speech.content
            if start <= at < end
        ]
        return self._speaker(self._speech[min(holding)[1]]) if holding else ()

    def _speaker(self, speech: Speech) -> tuple[Party, ...]:
        for start, end in speech.source:
            for line in self._lines:
                if line.start <= start < line.end:
                    begin, stop = line.first(start), line.last(end)
                    found = self._parties.read(line, begin, stop, "agent") if begin < stop else ()
                    if found:
                        return found[:1]
        state = self._parties.state(speech.speaker)
        name = state or speech.speaker
        return (Party(name, speech.speaker or ""),) if name else ()

    def _sides(self, sentence: Sentence, act: Act) -> Sides:
        if act.type in NATURAL:
            return Sides()
        if act.type == "PROTEST":
            return Sides((), self._read(sentence, after(sentence, act.last, "against"), "target"), "against")
        if act.noun:
            return self._of_noun(sentence, act)
        if act.passive:
            agents = self._read(sentence, after(sentence, act.last, "by"), "agent")
            return Sides(agents, self._subject(sentence, act.first, "target"), "passive")
        agents = self._subject(sentence, act.first, "agent")
        if act.type in BOTH or act.word in MUTUAL:
            return Sides(_joined(agents, self._both(sentence, act)), (), "active, both sides")
        targets = self._read(sentence, object_(sentence, act.last), "target") or self._read(
            sentence, after(sentence, act.last, "on", "against", "at", "to"), "target"
        )
        voice = self._voice(sentence, act.first) if act.type in VOICED else None
        if voice and not agents:
            agents = (Party(voice, voice),)
        return Sides(agents, self._other(targets, agents), "active", voice)

    def _voice(self, sentence: Sentence, at: int) -> str | None:
        """The person or body named in the subject of words[at]."""
        for begin, end in subject(sentence, at):
            name = self._parties.name(sentence, begin, end)
            if name:
                return name
        return None

    def _of_noun(self, sentence: Sentence, act: Act) -> Sides:
        agents = self._read(sentence, after(sentence, act.last, "by") or _carried(sentence, act.last), "agent")
        agents = agents or self._read(sentence, before(sentence, act.first), "attribute")
        if act.type in BOTH or act.word in MUTUAL:
            return Sides(_joined(agents, self._both(sentence, act)), (), "noun, both sides")
        targets = self._read(sentence, after(sentence, act.last, "on", "against", "at"), "target")
        return Sides(agents, self._other(targets, agents), "noun")

    def _other(self, targets: tuple[Party, ...], agents: tuple[Party, ...]) -> tuple[Party, ...]:
        """Targets that are not the agents; a country's own people are one only to another state."""
        names = {party.name for party in agents}
        foreign = any(len(name) == CODE and name.isupper() and name != self._home for name in names)
        kept = (party for party in targets if foreign or not (party.civil and party.name == self._home))
        return tuple(party for party in kept if party.name not in names)

    def _both(self, sentence: Sentence, act: Act) -> tuple[Party, ...]:
        """The sides of "clashes between soldiers and rebels", "met with the rebels", each read by itself."""
        begin, end = after(sentence, act.last, "with", "between") or (0, 0)
        joints = [at for at in range(begin, end) if sentence.words[at] == "and"]
        found: tuple[Party, ...] = ()
        for first, last in zip((begin, *(at + 1 for at in joints)), (*joints, end), strict=True):
            found = _joined(found, self._read(sentence, (first, last), "target"))
        return found

    def _harm(self, sentence: Sentence, begin: int, end: int) -> Sides:
        """By the verb itself: "soldiers killed 12", "12 killed by soldiers"."""
        for at in range(max(0, begin - 1), min(end + 1, len(sentence.words))):
            entries = measure_forms().get(sentence.words[at], ())
            if not any(form.entry.stands == "undergoes" and len(form.words) == 1 for form in entries):
                continue
            by = self._read(sentence, after(sentence, at + 1, "by"), "agent")
            if by:
                return Sides(by, (), "passive")
            if at <= begin:
                return Sides(self._subject(sentence, at, "agent"), (), "active")
        return Sides()

    def _subject(self, sentence: Sentence, at: int, role: Role) -> tuple[Party, ...]:
        for begin, end in subject(sentence, at):
            alone = sentence.words[begin] if end - begin == 1 else ""
            if alone in THIRD:
                return self._last[1] if sentence.index - self._last[0] <= 1 else ()
            if alone in FIRST:
                return self.voice(sentence, sentence.starts[at])
            found = self._parties.read(sentence, begin, end, role)
            if found:
                self._last = sentence.index, found
                return found
        return ()

    def _read(self, sentence: Sentence, span: tuple[int, int] | None, role: Role) -> tuple[Party, ...]:
        return self._parties.read(sentence, *span, role) if span and span[0] < span[1] else ()


def _ill(lines: Sequence[Sentence]) -> bool:
    spelled = Counter(word for line in lines for word in line.words)
    diseases = sum(spelled[word] for word, classes in act_objects().items() if "disease" in classes)
    return diseases >= DISEASED and not any(spelled[word] for word in POISONS)


def _carried(sentence: Sentence, last: int) -> tuple[int, int] | None:
    """The by-agent of a verb that only lends its form: "the raid was carried out by rebels"; null where none."""
    stop = min(len(sentence.words), last + CARRIED)
    for at in range(last, stop):
        if sentence.words[at] in _participles() and sentence.words[at - 1] in HELPERS:
            return after(sentence, at + 1, "by")
    return None


@cache
def _participles() -> frozenset[str]:
    light = (form for all_ in act_forms().values() for form in all_ if form.entry.form == "light")
    return frozenset(form.words[0] for form in light if "participle" in form.forms)


def _joined(one: tuple[Party, ...], two: tuple[Party, ...]) -> tuple[Party, ...]:
    return tuple({party.name: party for party in (*one, *two)}.values())
