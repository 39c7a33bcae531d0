"""Who did an act to whom, sentence by sentence of one text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache

from recount.claims.act import Act
from recount.claims.argument import FIRST, PASSIVES, SUBJECTS, THIRD, over, phrase, subject
from recount.claims.foes import FORCE, MUTUAL, NATURAL, Foes
from recount.claims.party import Parties, Party, Role, Sides
from recount.claims.people import people
from recount.claims.sentence import Sentence
from recount.records import AnnotatedText, Speech
from recount.reference.frames import act_classes, frame_forms, frame_objects, frames
from recount.reference.measures import measure_forms
from recount.reference.nouns import singular
from recount.reference.objects import object_class

VOICED = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN", "SUPPORT"})  # acts of speech
AGREED = frozenset({"AID", "AGREE", "CONSULT", "COOPERATE", "CONCEDE"})  # acts of a person or body by name
ANNOUNCING = frozenset({"announce", "claim"})  # "claimed responsibility for the raid"
CODE = 3  # letters of a country code
DISEASED = 3  # names of a disease that make a text one about it
POISONS = frozenset({"poison", "poisoned", "poisoning", "tainted", "contaminated", "toxic", "gas"})
DEFINITE = frozenset({"the", "this", "these", "that", "those"})
OWN = frozenset({"its", "his", "her", "their"})
SPOKEN = frozenset({"spokesman", "spokeswoman", "spokesperson", "spokespeople", "representative", "representatives"})
NAMING = frozenset({"from", "like", "including", "such"})


class Doing:
    """The sides of every act of one text. `ill`: the text is about a disease, not a poison. `foes`: who fights whom."""

    def __init__(
        self, annotated: AnnotatedText, lines: Sequence[Sentence], told: Sequence[Sequence[Act]], home: str | None
    ) -> None:
        self.ill = _ill(lines)
        self._home = home
        self._parties = Parties(annotated, lines, home)
        self._speech = annotated.speech
        self._lines = lines
        self._last: tuple[int, tuple[Party, ...]] = (0, ())  # sentence and party of the subject before, for pronouns
        self.foes = Foes()
        self._acts: dict[tuple[int, int], Sides] = {}
        for sentence, found in zip(lines, told, strict=True):
            for act in found:
                sides = self._acts[sentence.index, act.first] = self._sides(sentence, act)
                self.foes.note(sentence, act, sides)
        self._opposed = self.foes.both()

    def of(self, sentence: Sentence, act: Act) -> Sides:
        """The sides of an act; what foes do to one another is theirs where its sentence names no second side."""
        sides = self._acts.get((sentence.index, act.first), Sides())
        named = {party.name for party in sides.agents}
        mutual = "both" in act.frame.target and act.type in MUTUAL and len(named) < 2
        if mutual and named < {party.name for party in self._opposed}:
            return Sides(self._opposed, (), "who fight one another in the text")
        return sides

    def of_harm(self, sentence: Sentence, begin: int, end: int, told: Sequence[Act]) -> Sides:
        """The sides of what befell a number that stands with its verb on words[begin:end]."""
        own = self._harm(sentence, begin, end)
        if own.agents:
            return own
        near = [act for act in told if act.kind == "event" and act.type in FORCE]
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
        name = state or self._parties.known(speech.speaker) or speech.speaker
        return (Party(name, speech.speaker or ""),) if name else ()

    def _sides(self, sentence: Sentence, act: Act) -> Sides:
        if act.type in NATURAL:
            return Sides()
        tree = sentence.tree
        if act.type == "PROTEST":
            return self._protest(sentence, act)
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
        named = self._voice(sentence, act.head, whole=act.type not in VOICED | AGREED)
        if named and not agents:
            agents = (Party(named, named),)
        said = act.type in VOICED or sentence.tree.lemmas[act.first] in ANNOUNCING
        return Sides(agents, self._other(self._aims(sentence, act), agents), "active", named if said else None)

    def _protest(self, sentence: Sentence, act: Act) -> Sides:
        """Protesters, by the noun that the sentence has for them, and whom they are against, else their own state."""
        who = None if act.noun else subject(sentence.tree, act.head)
        agents = people(sentence, who, "agent") or (Party("protesters", act.word),)
        against = self._read(sentence, over(sentence.tree, act.head, "against", "at"), "target")
        own = (Party(self._home, "the country of the text"),) if self._home else ()
        return Sides(agents, against or own, "against whom they protest")

    def _voice(self, sentence: Sentence, at: int, *, whole: bool) -> str | None:
        """The person or body named in the subject of words[at]; whole: by its head, not by a word beside it."""
        who = subject(sentence.tree, at)
        if who is None or (whole and sentence.titled):
            return None
        return self._parties.name(sentence, *((who, who + 1) if whole else phrase(sentence.tree, who)))

    def _of_noun(self, sentence: Sentence, act: Act) -> Sides:
        tree = sentence.tree
        agents = self._read(sentence, over(tree, act.head, "by"), "agent")
        verbs = [tree.heads[act.head]] if tree.relations[act.head] in PASSIVES else tree.under(act.head, "acl")
        carried = [verb for verb in verbs if tree.lemmas[verb].lower() in _lending()]
        for verb in carried:
            agents = agents or self._read(sentence, over(tree, verb, "by"), "agent")  # "was carried out by rebels"
        if tree.relations[act.head] == "obj" and tree.lemmas[tree.heads[act.head]] == "claim":
            agents = agents or self._subject(sentence, tree.heads[act.head], "agent")
        begin, _ = phrase(tree, act.head)
        agents = agents or self._parties.read(sentence, begin, min(act.first, act.head), "attribute")
        if not agents and any(sentence.words[child] in OWN for child in tree.under(act.head, "nmod:poss")):
            agents = self._subject(sentence, tree.heads[act.head], "agent")
        agents = agents or self._again(sentence, act.head, mutual="both" in act.frame.target)
        against = self._read(sentence, over(tree, act.head, "against"), "target")
        if "both" in act.frame.target and not against:
            return Sides(_joined(agents, self._both(sentence, act)), (), "noun, both sides")
        if against:
            return Sides(agents, self._other(against, agents), "noun")
        return Sides(agents, self._other(self._aims(sentence, act), agents), "noun")

    def _again(self, sentence: Sentence, at: int, *, mutual: bool) -> tuple[Party, ...]:
        """Who did the act that a noun takes up from a sentence or two before ("these strikes"); empty for a new one."""
        definite = any(sentence.words[child] in DEFINITE for child in sentence.tree.under(at, "det"))
        return self.foes.before(sentence, mutual=mutual) if definite else ()

    def _aims(self, sentence: Sentence, act: Act) -> tuple[Party, ...]:
        """Whom the frame of an act that is no passive says that it is done to."""
        tree, target = sentence.tree, act.frame.target
        objects = tree.under(act.head, "obj", "iobj")
        cases = {*target, act.word.rpartition(" ")[-1]} - {"obj"}
        own = act.type == "MOBILIZE"  # who is sent is no target
        places = [
            *(objects if "obj" in target and not own else ()),
            *(over(tree, at, *cases) for at in (act.head, *objects)),
        ]
        if "from" in target:
            places.insert(0, over(tree, act.head, "from"))  # "took the town from the rebels"
        found = (self._read(sentence, each, "target") for each in places)
        nouns = (self._unlisted(sentence, each, "target") for each in places)
        return next(filter(None, (*found, *nouns)), ())

    def _unlisted(self, sentence: Sentence, at: int | None, role: Role) -> tuple[Party, ...]:
        """Who is neither a state nor a known body: people by their noun, a person to whom something is done by name."""
        name = self._parties.name(sentence, at, at + 1) if role == "target" and at is not None else None
        return people(sentence, at, role) or ((Party(name, name, common=True),) if name else ())

    def _other(self, targets: tuple[Party, ...], agents: tuple[Party, ...]) -> tuple[Party, ...]:
        """Targets that are not the agents; a country's own people are one only to another state."""
        names = {party.name for party in agents}
        foreign = any(_state(name) and name != self._home for name in names)
        kept = (party for party in targets if foreign or not (party.civil and party.name == self._home))
        return tuple(party for party in kept if party.name not in names)

    def _both(self, sentence: Sentence, act: Act) -> tuple[Party, ...]:
        """The sides of "clashes between soldiers and rebels", "met with the rebels", each read by itself."""
        tree = sentence.tree
        near = [act.head, *tree.under(act.head, "obj")]
        if act.noun and tree.relations[act.head] in SUBJECTS:
            near.append(tree.heads[act.head])  # "clashes broke out between soldiers and rebels"
        places = (over(tree, at, "with", "between") for at in near)
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
        if who is None or any(who < turn < at for turn in sentence.turns if sentence.tree.relations[turn] == "aux"):
            return ()  # "the raid which officials said had killed 12"
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
        for thing in (who, *sentence.tree.under(who, "acl")) if role == "agent" else ():
            # "missiles fired by rebels hit", "strikes by the army hit"
            found = found or self._read(sentence, over(sentence.tree, thing, "by"), role)
        found = found or self._unlisted(sentence, who, role)
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

    def _behind(self, sentence: Sentence, at: int, role: Role) -> tuple[Party, ...]:
        """Whose a spokesman or fighters are: "a spokesman for the junta", "militants from Ansaru" (no land)."""
        cases = ("for", "of") if sentence.words[at] in SPOKEN else ("of", "from")
        behind = over(sentence.tree, at, *cases) if sentence.tree.upos[at] == "NOUN" else None
        found = self._read(sentence, behind, role) if behind not in (None, at) else ()
        sure = sentence.words[at] in SPOKEN or object_class(singular(sentence.words[at])) == "fighter"
        return tuple(party for party in found if sure and (sentence.words[at] in SPOKEN or not _state(party.name)))

    def _read(self, sentence: Sentence, at: int | None, role: Role) -> tuple[Party, ...]:
        """The parties of the noun phrase with its head at words[at], a name that goes on behind it kept whole."""
        if at is None:
            return ()
        begin, end = phrase(sentence.tree, at)
        for name in sentence.names:
            first, last = sentence.first(name.start), sentence.last(name.end)
            if first <= at < last:
                begin, end = min(begin, first), max(end, last)
        found = self._parties.read(sentence, begin, end, role)
        bodies = self._behind(sentence, at, role) if role != "attribute" else ()
        found = bodies if bodies and (not found or sentence.words[at] in (party.name for party in found)) else found
        if found or role == "attribute" or "envoy" not in act_classes(sentence.words[at]):
            return found
        listed = (party for each in _listed(sentence, at) for party in self._read(sentence, each, role))
        return tuple({party.name: party for party in listed}.values())


def _state(name: str) -> bool:
    """Whether a party is a state, by its code."""
    return len(name) == CODE and name.isupper()


def _listed(sentence: Sentence, at: int) -> list[int]:
    """Who is named behind a noun for several: "leaders from Niger and Mali", "countries including Ghana"."""
    tree = sentence.tree
    named = [
        each
        for each in tree.under(at, "nmod")
        if any(sentence.words[case] in NAMING for case in tree.under(each, "case"))
    ]
    return [each for one in named for each in (one, *tree.under(one, "conj"))]


def _ill(lines: Sequence[Sentence]) -> bool:
    spelled = Counter(word for line in lines for word in line.words)
    diseases = sum(spelled[word] for word, classes in frame_objects().items() if "disease" in classes)
    return diseases >= DISEASED and not any(spelled[word] for word in POISONS)


@cache
def _lending() -> frozenset[str]:
    """The verbs that lend an act a finite verb: what is carried out by someone is done by him."""
    return frozenset(frame.word.split()[0] for frame in frames() if frame.form == "light")


def _mutual(word: str) -> bool:
    return any("both" in form.frame.target for form in frame_forms().get(word, ()))


def _joined(one: tuple[Party, ...], two: tuple[Party, ...]) -> tuple[Party, ...]:
    return tuple({party.name: party for party in (*one, *two)}.values())
