"""Who did an act to whom, sentence by sentence of one text."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from recount.claims.act import HARMING, Act
from recount.claims.argument import FIRST, PASSIVES, THIRD, over, phrase, subject
from recount.claims.party import Parties, Party, Role
from recount.claims.sentence import Sentence
from recount.records import AnnotatedText, Speech
from recount.reference.frames import frame_forms, frame_objects
from recount.reference.measures import measure_forms

VOICED = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN", "SUPPORT"})  # acts of speech
AGREED = frozenset({"AID", "AGREE", "CONSULT", "COOPERATE", "CONCEDE"})  # acts of a person or body by name
ANNOUNCING = frozenset({"announce", "claim"})  # "claimed responsibility for the raid"
NATURAL = frozenset({"DISASTER", "ACCIDENT"})
DOUBT = frozenset({"whether", "unclear", "suspected", "presumed", "possibly", "likely", "if", "alleged"})
CODE = 3  # letters of a country code
DISEASED = 3  # names of a disease that make a text one about it
POISONS = frozenset({"poison", "poisoned", "poisoning", "tainted", "contaminated", "toxic", "gas"})
OPENING = 8  # sentences
DEFINITE = frozenset({"the", "this", "these", "that", "those"})
TAKEN_UP = 2  # sentences back to an act that a definite noun takes up
OWN = frozenset({"its", "his", "her", "their"})


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
        self._attacks: list[tuple[int, bool, tuple[Party, ...]]] = []  # sentences, with whether by both and by whom
        self._told: dict[str, Counter[tuple[str, str]]] = {}  # by type, agents with the act's word
        self._foes: dict[str, Counter[str]] = {}  # by agent
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
        return self._parties.read(sentence, begin, end, "target") if begin < end else ()

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

    def foe(self, agent: str) -> str | None:
        """The target that most of an agent's acts against anyone have, null where none prevails."""
        aims = self._foes.get(agent, Counter())
        top = max(aims, key=lambda name: aims[name], default=None)
        return top if top and 2 * aims[top] > aims.total() else None

    def _note(self, sentence: Sentence, act: Act, sides: Sides) -> None:
        if act.kind != "event" or not (act.told or act.noun) or act.type not in HARMING - NATURAL or not sides.agents:
            return
        if DOUBT & set(sentence.words):
            return
        if act.type == "ASSAULT":
            self._attacks.append((sentence.index, "both" in act.frame.target, sides.agents))
        name = ", ".join(party.name for party in sides.agents)
        if sides.targets:
            self._foes.setdefault(name, Counter())[", ".join(party.name for party in sides.targets)] += 1
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

    def voiced(self, sentence: Sentence, act: Act) -> bool:
        """Whether who is quoted may do an act: its verb has no subject, or a pronoun for one."""
        who = None if act.noun else subject(sentence.tree, act.head)
        return who is None or sentence.words[who] in THIRD | FIRST

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
        tree = sentence.tree
        if act.type == "PROTEST":
            return Sides((), self._read(sentence, over(tree, act.head, "against"), "target"), "against")
        if act.frame.form == "helper" and act.type == "REJECT":
            own = self._subject(sentence, act.head, "agent") or self.voice(sentence, sentence.starts[act.head])
            return Sides(own, (), "who will not do it")
        if act.frame.form == "helper":
            asked = self._subject(sentence, act.head, "target")
            return Sides(self.voice(sentence, sentence.starts[act.head]), asked, "who says what must be done")
        if act.noun:
            return self._of_noun(sentence, act)
        if act.passive and act.type == "MOBILIZE":
            return Sides(self._subject(sentence, act.head, "agent"), (), "passive, its own forces")
        if act.passive:
            agents = self._read(sentence, over(tree, act.head, "by"), "agent")
            targets = self._subject(sentence, act.head, "target") if "obj" in act.frame.target else ()
            return Sides(agents, self._other(targets, agents), "passive")
        agents = self._subject(sentence, act.head, "agent")
        if "both" in act.frame.target:
            return Sides(_joined(agents, self._both(sentence, act)), (), "active, both sides")
        named = (
            self._voice(sentence, act.head)
            if act.type in VOICED | AGREED or sentence.tree.lemmas[act.first] in ANNOUNCING
            else None
        )
        if named and not agents:
            agents = (Party(named, named),)
        said = act.type in VOICED or sentence.tree.lemmas[act.first] in ANNOUNCING
        return Sides(agents, self._other(self._aims(sentence, act), agents), "active", named if said else None)

    def _voice(self, sentence: Sentence, at: int) -> str | None:
        """The person or body named in the subject of words[at]."""
        who = subject(sentence.tree, at)
        return self._parties.name(sentence, *phrase(sentence.tree, who)) if who is not None else None

    def _of_noun(self, sentence: Sentence, act: Act) -> Sides:
        tree = sentence.tree
        agents = self._read(sentence, over(tree, act.head, "by"), "agent")
        carried = [tree.heads[act.head]] if tree.relations[act.head] in PASSIVES else tree.under(act.head, "acl")
        for verb in carried:
            agents = agents or self._read(sentence, over(tree, verb, "by"), "agent")  # "was carried out by rebels"
        if tree.relations[act.head] == "obj" and tree.lemmas[tree.heads[act.head]] == "claim":
            agents = agents or self._subject(sentence, tree.heads[act.head], "agent")
        begin, _ = phrase(tree, act.head)
        agents = agents or self._parties.read(sentence, begin, min(act.first, act.head), "attribute")
        if not agents and any(sentence.words[child] in OWN for child in tree.under(act.head, "nmod:poss")):
            agents = self._subject(sentence, tree.heads[act.head], "agent")
        agents = agents or self._again(sentence, act.head, mutual="both" in act.frame.target)
        if "both" in act.frame.target:
            return Sides(_joined(agents, self._both(sentence, act)), (), "noun, both sides")
        return Sides(agents, self._other(self._aims(sentence, act), agents), "noun")

    def _again(self, sentence: Sentence, at: int, *, mutual: bool) -> tuple[Party, ...]:
        """Who did the act that a noun takes up from a sentence or two before ("these strikes"); empty for a new one."""
        definite = any(sentence.words[child] in DEFINITE for child in sentence.tree.under(at, "det"))
        before = bisect_right(self._attacks, sentence.index, key=lambda attack: attack[0])
        index, both, agents = self._attacks[before - 1] if before else (0, False, ())
        return agents if definite and both == mutual and sentence.index - index <= TAKEN_UP else ()

    def _aims(self, sentence: Sentence, act: Act) -> tuple[Party, ...]:
        """Whom the frame of an act that is no passive says that it is done to."""
        tree, target = sentence.tree, act.frame.target
        objects = tree.under(act.head, "obj", "iobj")
        if "obj" in target:
            for each in objects:
                found = self._read(sentence, each, "target")
                if found:
                    return found
        cases = {*target, act.word.rpartition(" ")[-1]} - {"obj"}
        for at in (act.head, *objects):
            found = self._read(sentence, over(tree, at, *cases), "target")
            if found:
                return found
        return ()

    def _other(self, targets: tuple[Party, ...], agents: tuple[Party, ...]) -> tuple[Party, ...]:
        """Targets that are not the agents; a country's own people are one only to another state."""
        names = {party.name for party in agents}
        foreign = any(len(name) == CODE and name.isupper() and name != self._home for name in names)
        kept = (party for party in targets if foreign or not (party.civil and party.name == self._home))
        return tuple(party for party in kept if party.name not in names)

    def _both(self, sentence: Sentence, act: Act) -> tuple[Party, ...]:
        """The sides of "clashes between soldiers and rebels", "met with the rebels", each read by itself."""
        tree = sentence.tree
        places = (over(tree, at, "with", "between") for at in (act.head, *tree.under(act.head, "obj")))
        other = next((place for place in places if place is not None), None)
        if other is None and not act.noun and act.frame.form == "verb":
            other = next(iter(tree.under(act.head, "obj")), None)
        if other is None:
            return ()
        begin, end = phrase(tree, other)
        joints = [at for at in range(begin, end) if sentence.words[at] == "and"]
        found: tuple[Party, ...] = ()
        for first, last in zip((begin, *(at + 1 for at in joints)), (*joints, end), strict=True):
            found = _joined(found, self.owners(sentence, first, last))
        return found

    def _harm(self, sentence: Sentence, begin: int, end: int) -> Sides:
        """By the verb itself: "soldiers killed 12", "12 killed by soldiers"."""
        for at in range(max(0, begin - 1), min(end + 1, len(sentence.words))):
            entries = measure_forms().get(sentence.words[at], ())
            if not any(form.entry.stands == "undergoes" and len(form.words) == 1 for form in entries):
                continue
            by = self._read(sentence, over(sentence.tree, at, "by"), "agent")
            if by:
                return Sides(by, (), "passive")
            if at <= begin:
                return Sides(self._subject(sentence, at, "agent"), (), "active")
        return Sides()

    def _subject(self, sentence: Sentence, at: int, role: Role) -> tuple[Party, ...]:
        who = subject(sentence.tree, at)
        if who is None:
            return ()
        if sentence.words[who] in THIRD:
            speaker = self._sayer(sentence, at)
            if speaker is not None:
                return self._read(sentence, speaker, role)  # "the coalition said it freed them"
            return self._last[1] if sentence.index - self._last[0] <= 1 else ()
        if sentence.words[who] in FIRST:
            return self.voice(sentence, sentence.starts[at])
        struck = any(form.frame.form == "noun" for form in frame_forms().get(sentence.words[who], ()))
        found = self._read(sentence, who, role)
        if not found and struck and role == "agent":
            found = self._read(sentence, who, "attribute") or self._again(
                sentence, who, mutual=_mutual(sentence.words[who])
            )  # "US strikes hit the town"
        for verb in sentence.tree.under(who, "acl") if role == "agent" else ():
            found = found or self._read(
                sentence, over(sentence.tree, verb, "by"), role
            )  # "missiles fired by rebels hit"
        if found:
            self._last = sentence.index, found
        return found

    def _sayer(self, sentence: Sentence, at: int) -> int | None:
        """The head of the subject of the verb that reports the clause of words[at]; null for none or a pronoun."""
        tree = sentence.tree
        while tree.relations[at] in ("xcomp", "advcl", "conj"):  # "they were ready to abide by it"
            at = tree.heads[at]
        who = subject(tree, tree.heads[at]) if tree.relations[at] == "ccomp" else None
        return None if who is None or sentence.words[who] in THIRD | FIRST else who

    def _read(self, sentence: Sentence, at: int | None, role: Role) -> tuple[Party, ...]:
        """The parties of the noun phrase with its head at words[at], a name that goes on behind it kept whole."""
        if at is None:
            return ()
        begin, end = phrase(sentence.tree, at)
        for name in sentence.names:
            first, last = sentence.first(name.start), sentence.last(name.end)
            if first <= at < last:
                begin, end = min(begin, first), max(end, last)
        return self._parties.read(sentence, begin, end, role)


def _ill(lines: Sequence[Sentence]) -> bool:
    spelled = Counter(word for line in lines for word in line.words)
    diseases = sum(spelled[word] for word, classes in frame_objects().items() if "disease" in classes)
    return diseases >= DISEASED and not any(spelled[word] for word in POISONS)


def _mutual(word: str) -> bool:
    return any("both" in form.frame.target for form in frame_forms().get(word, ()))


def _joined(one: tuple[Party, ...], two: tuple[Party, ...]) -> tuple[Party, ...]:
    return tuple({party.name: party for party in (*one, *two)}.values())
