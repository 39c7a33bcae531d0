"""Which states and bodies a noun phrase names as acting or acted upon."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from recount.claims.sentence import Sentence
from recount.records import AnnotatedText, Name
from recount.reference.nouns import singular
from recount.reference.objects import object_class
from recount.reference.parties import demonyms
from recount.reference.party_phrases import ADJECTIVES, PartyPhrase, party_phrases
from recount.reference.table import words

Role = Literal["agent", "target", "attribute"]

OFFICES = words("titles", kind="office")
GROUPED = frozenset({"group", "militants", "fighters", "rebels", "militia", "insurgents", "movement", "gunmen"})
DRIVEN = frozenset({"weapon", "aircraft", "vehicle", "fighter"})
OWN = frozenset({"rebel", "militant", "insurgent", "terrorist", "jihadist", "separatist", "guerrilla", "opposition"})
HEADS = frozenset({"president", "premier", "king", "emir", "sultan"})
PREFIXES = frozenset({"anti", "pro", "non", "ex", "counter"})
ENDINGS = ("ish", "ist", "ic", "ese", "an", "arab", "ern")
COALITION = frozenset({"coalition", "coalitions", "alliance"})
FORCES = frozenset({"forces", "army", "police", "navy", "guard", "military", "troops"})
SHORT = 3  # letters of a word that may be heard for a name
NO_LONGER = frozenset({"former", "ex", "self", "exiled", "deposed", "ousted", "rebel", "opposition", "late"})
TITLE = 8  # words from a country to the name of who holds an office of it


@dataclass(frozen=True, slots=True)
class Party:
    """A state by its code, or a body by its name, and the words that name it.

    `civil`: only its people or places. `common`: named by a common noun alone, which may be others elsewhere.
    """

    name: str
    words: str
    civil: bool = False
    common: bool = False


@dataclass(frozen=True, slots=True)
class Sides:
    """Agents and targets of one act; `rule` tells how they were found. Empty where the text does not tell.

    `voice`: the person or body that voices a demand, refusal or charge, by the fullest name; null where none is named.
    """

    agents: tuple[Party, ...] = ()
    targets: tuple[Party, ...] = ()
    rule: str = ""
    voice: str | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """words[first:last] name a party or a part of one."""

    first: int
    last: int
    phrase: PartyPhrase


class Parties:
    """Reads noun phrases of one text. `home`: the alpha-3 code of the country that the text is about."""

    def __init__(self, annotated: AnnotatedText, lines: Sequence[Sentence], home: str | None) -> None:
        self.text = annotated.document.text
        self.home = home
        self._shouting = frozenset(line.index for line in lines if _shouts(self.text[line.start : line.end]))
        self._states = self._offices(lines)
        self._kin = self._namesakes(lines)

    def read(self, sentence: Sentence, begin: int, end: int, role: Role) -> tuple[Party, ...]:
        """The parties that words[begin:end] name in a role; empty where they name none, or "no militia".

        attribute: the words stand before the noun of an act ("Yemeni army raids"); there a country's full name tells
        where ("the Yemen attacks"), not who.
        """
        if sentence.words[begin:end][:1] == ("no",):
            return ()
        joints = [at for at in range(begin, end) if sentence.words[at] == "and"]
        parts = zip((begin, *(at + 1 for at in joints)), (*joints, end), strict=True) if joints else ()
        each = [party for first, last in parts if first < last for party in self._one(sentence, first, last, role)]
        whole = self._one(sentence, begin, end, role)
        joined = whole if {party.name for party in each} <= {party.name for party in whole} else [*each, *whole]
        return tuple({party.name: party for party in joined}.values())

    def _one(self, sentence: Sentence, begin: int, end: int, role: Role) -> list[Party]:
        mentions = self._mentions(sentence, begin, end)
        found: list[Party] = []
        states = [each for each in mentions if each.phrase.kind in ("country", "people", "seat")]
        organs = [each for each in mentions if each.phrase.kind in ("home", "organ")]
        groups = [self._party(sentence, each, each.phrase.value) for each in mentions if each.phrase.kind == "group"]
        found += [*groups, *self._coalition(sentence, begin, end), *self._grouped(sentence, begin, end)]
        if not found:
            kinds = ("armed",) if role == "agent" else ("armed", "single")
            armed = [each for each in mentions if each.phrase.kind in kinds]
            found += [
                self._party(sentence, each, self._kin.get(each.phrase.value, each.phrase.value)) for each in armed
            ]
        voiced = any(each.phrase.kind == "voice" for each in mentions)
        if not found and not voiced:
            bodies = self._bodies(sentence, begin, end) if not states and not sentence.titled else []
            found += bodies or self._state(sentence, end, states, organs, role)
        if not found and role != "attribute":
            found += self._person(sentence, begin, end)
        return found

    def name(self, sentence: Sentence, begin: int, end: int) -> str | None:
        """The person or body in whose name a phrase stands, or that it names; the fullest name, null for a state."""
        start, stop = sentence.starts[begin], sentence.ends[end - 1]
        around = (name for name in sentence.names if name.start <= start and stop <= name.end)
        named = (*self._names(sentence, begin, end), *around)
        return next((name.full for name in named if name.type in ("person", "organisation")), None)

    def state(self, person: str | None) -> str | None:
        """The state whose office a person holds, by the full name."""
        return self._states.get(person or "")

    def known(self, name: str | None) -> str | None:
        """The body known by a name that a longer one holds ("the 15-nation Economic Community of …"), null for none."""
        spelled = (name or "").casefold().split()
        for at, word in enumerate(spelled):
            for phrase in party_phrases().get(word, ()):
                if (
                    phrase.kind == "group"
                    and not phrase.shouted
                    and tuple(spelled[at : at + len(phrase.words)]) == phrase.words
                ):
                    return phrase.value
        return None

    def _state(
        self, sentence: Sentence, end: int, states: list[Mention], organs: list[Mention], role: Role
    ) -> list[Party]:
        kept = [each for each in states if self._acts(sentence, each, end, organs, role)]
        civil = not organs and object_class(sentence.words[end - 1].removesuffix("s")) not in DRIVEN
        found = [Party(each.phrase.value, self._spelled(sentence, each.first, each.last), civil) for each in kept]
        named = {each.last for each in states}
        homely = next((each for each in organs if each.phrase.kind == "home" and each.first not in named), None)
        if homely and self.home and (not states or sentence.words[homely.first - 1] in ("and", "or")):
            found.append(self._party(sentence, homely, self.home))  # "by Russian and regime jets"
        return found

    def _acts(self, sentence: Sentence, state: Mention, end: int, organs: list[Mention], role: Role) -> bool:
        """Whether a state named in a phrase is itself the party: by an organ of it, as its head, or as a possessor."""
        if any(organ.last > state.first for organ in organs):
            return True
        head = sentence.words[end - 1]
        owns = sentence.words[state.last : state.last + 1] in (("'s",), ("’s",), ("'",))
        short = state.phrase.shouted or state.phrase.kind == "people"
        if role == "attribute":
            own = set(sentence.words[state.last : end]) & OWN
            return (short or owns) and not own
        joined = sentence.words[end : end + 1] == ("and",)  # "Thai and Cambodian forces"
        if state.last == end or (owns and state.last + 1 == end):
            return joined or state.phrase.kind != "people" or head.endswith(("s", "ese", "ish", "ch"))
        if role == "target":
            return short or owns
        driven = object_class(head) or object_class(head.removesuffix("s"))
        return (short or owns) and driven in DRIVEN

    def _bodies(self, sentence: Sentence, begin: int, end: int) -> list[Party]:
        """The bodies named at the head of a phrase or before its forces, but for organs of state and news agencies."""
        found = []
        for name in self._names(sentence, begin, end):
            first, last = sentence.first(name.start), sentence.last(name.end)
            heads = last == end or object_class(singular(sentence.words[end - 1])) == "fighter"
            spelled = self.text[name.start : name.end]
            plain = spelled.replace(" ", "").isalpha() and (len(spelled) > SHORT or spelled.isupper())
            if name.type == "organisation" and heads and plain and not self._mentions(sentence, first, last):
                found.append(self._body(name))
        return [body for body in found if body is not None]

    def _body(self, name: Name) -> Party | None:
        """A body by its fullest name, or the state whose force it is ("Iraqi Security Forces"); none for who relays."""
        spelled = self.text[name.start : name.end]
        known = object_class(singular(spelled)) or spelled.casefold() in words("speaker_words", kind="watch")
        if name.full in words("relays", "name") or known:
            return None
        parts = name.full.casefold().split()
        codes = demonyms().get(parts[0], ())
        state = len(codes) == 1 and parts[-1] in FORCES and "national" not in parts  # "Libyan National Army" is none
        return Party(codes[0] if state else spelled, spelled)

    def _coalition(self, sentence: Sentence, begin: int, end: int) -> list[Party]:
        """ "the US-led coalition"; "US-led" alone before an act; a body with a name of its own is none."""
        for at in range(begin, end):
            led = sentence.words[at] == "led" and at > begin and sentence.bound[at - 1]
            if led and (at + 1 >= end or sentence.words[at + 1] in COALITION | {"international"}):
                return [Party("Coalition", self._spelled(sentence, at - 1, min(end, at + 2)))]
            named = sentence.words[at] in COALITION
            if named and (at == begin or sentence.words[at - 1] in ("the", "international", "global", "military")):
                return [Party("Coalition", self._spelled(sentence, at, at + 1))]
        return []

    def _grouped(self, sentence: Sentence, begin: int, end: int) -> list[Party]:
        """A capitalised name beside a word for an armed group: "the rebel group Ansaru", "Seleka fighters"."""
        if sentence.index in self._shouting or sentence.titled:
            return []
        for at in range(begin, end):
            if sentence.words[at] not in GROUPED:
                continue
            first = at
            while first > begin and self._proper(sentence, first - 1) and not sentence.words[first - 1].endswith("ed"):
                first -= 1
            single = at - first == 1 and sentence.words[first].endswith(ENDINGS)
            while first < at and sentence.words[first] in ("the", "a", "an", "as", "once"):
                first += 1
            if first < at and not single and not self._mentions(sentence, first, at):
                return [Party(self._spelled(sentence, first, at), self._spelled(sentence, first, at))]
            last = at + 1
            while last < len(sentence.words) and last - at < 5 and self._proper(sentence, last):
                last += 1
            if last > at + 1 and not self._mentions(sentence, at + 1, last):
                return [Party(self._spelled(sentence, at + 1, last), self._spelled(sentence, at + 1, last))]
        return []

    def _proper(self, sentence: Sentence, at: int) -> bool:
        return sentence.capital[at] or (at > 0 and sentence.bound[at - 1]) or sentence.bound[at]

    def _person(self, sentence: Sentence, begin: int, end: int) -> list[Party]:
        """The state of a person who holds an office of it."""
        for name in self._names(sentence, begin, end):
            state = self._states.get(name.full)
            if state:
                return [Party(state, name.full)]
        return []

    def _names(self, sentence: Sentence, begin: int, end: int) -> list[Name]:
        start, stop = sentence.starts[begin], sentence.ends[end - 1]
        return [name for name in sentence.names if name.start >= start and name.end <= stop]

    def _namesakes(self, lines: Sequence[Sentence]) -> Mapping[str, str]:
        """The nouns of sides ("rebels") that stand behind the name of one body alone ("Ansaru rebels")."""
        found: dict[str, set[str]] = {}
        for line in lines:
            for one, two in pairwise(self._mentions(line, 0, len(line.words))):
                labelled = two.phrase.value in ADJECTIVES  # whom one calls terrorists is nobody's name
                if one.phrase.kind == "group" and two.phrase.kind == "armed" and one.last == two.first and not labelled:
                    found.setdefault(two.phrase.value, set()).add(one.phrase.value)
        return {noun: next(iter(names)) for noun, names in found.items() if len(names) == 1}

    def _offices(self, lines: Sequence[Sentence]) -> Mapping[str, str]:
        """Persons with the state whose office the text says they hold ("Ghana's president, John Mahama")."""
        found: dict[str, str] = {}
        for sentence in lines:
            for name in sentence.names:
                if name.type != "person" or name.full in found:
                    continue
                first, last = sentence.first(name.start), sentence.last(name.end)
                for begin, end in ((max(0, first - TITLE), last), (first, min(len(sentence.words), last + TITLE))):
                    spoken = set(sentence.words[begin:end])
                    if not spoken & OFFICES or spoken & NO_LONGER:
                        continue
                    states = [
                        each
                        for each in self._mentions(sentence, begin, end)
                        if each.phrase.kind in ("country", "people", "seat")
                    ]
                    if len({each.phrase.value for each in states}) == 1:
                        found[name.full] = states[0].phrase.value
                        break
        if self.home:
            for sentence in lines:
                for name in sentence.names:
                    first = sentence.first(name.start)
                    if name.type == "person" and set(sentence.words[max(0, first - 1) : first + 1]) & HEADS:
                        found.setdefault(name.full, self.home)
        return found

    def _mentions(self, sentence: Sentence, begin: int, end: int) -> list[Mention]:
        found: list[Mention] = []
        at = begin
        while at < end:
            known = party_phrases().get(sentence.words[at], ())
            phrase = next((each for each in known if self._fits(sentence, at, end, each)), None)
            if phrase and not self._aside(sentence, at, at + len(phrase.words)):
                found.append(Mention(at, at + len(phrase.words), phrase))
            at += len(phrase.words) if phrase else 1
        return found

    @staticmethod
    def _aside(sentence: Sentence, at: int, last: int) -> bool:
        """Whether a hyphen makes a name an attribute: "US-led", "rebel-held", "anti-government"."""
        if at and sentence.bound[at - 1]:
            return sentence.words[at - 1] in PREFIXES
        return sentence.bound[last - 1]

    def _fits(self, sentence: Sentence, at: int, end: int, phrase: PartyPhrase) -> bool:
        last = at + len(phrase.words)
        if last > end or sentence.words[at:last] != phrase.words:
            return False
        if phrase.shouted:
            return self.text[sentence.starts[at] : sentence.ends[at]].replace(".", "").isupper() and (
                sentence.index not in self._shouting
            )
        return phrase.kind in ("home", "organ", "armed", "single", "voice") or any(sentence.capital[at:last])

    def _party(self, sentence: Sentence, mention: Mention, name: str) -> Party:
        return Party(name, self._spelled(sentence, mention.first, mention.last))

    def _spelled(self, sentence: Sentence, begin: int, end: int) -> str:
        return self.text[sentence.starts[begin] : sentence.ends[end - 1]]


def _shouts(line: str) -> bool:
    """Whether a line is written in capitals, so that they tell nothing."""
    return line.isupper()
