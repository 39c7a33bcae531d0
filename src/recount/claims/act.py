"""The acts that a sentence tells: frames of the lexicon, matched to its words and tree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from recount.claims.argument import PASSIVES, SUBJECTS, over, passive, phrase, subject
from recount.claims.match import Match, matches
from recount.claims.sentence import Sentence
from recount.claims.standing import COLLECTIVE, Modality, Standing, of_noun, of_verb
from recount.reference.frames import Frame, FrameForm, frame_objects
from recount.reference.table import words

REACH = 6  # words from a light verb to the act that it lends a verb, where the tree is broken
STEPS = 6  # words from an act to the predicate of its clause
BURST = frozenset({"explosion", "explode", "blast", "blow up", "go off"})
ARMS = frozenset({
    "bomb", "bombs", "bomber", "bombing", "suicide", "grenade", "grenades", "explosives", "militants", "terrorist",
    "terrorists", "ied", "attacker", "attackers", "mine", "landmine",
})  # fmt: skip
HARMING = frozenset({"ASSAULT", "ACCIDENT", "DISASTER", "COERCE", "PROTEST"})
READY = frozenset({"ready", "willing"})
FORCEFUL = frozenset({"ASSAULT", "COERCE", "SANCTION", "MOBILIZE"})
FIRST = frozenset({"we", "i"})
THIRD = frozenset({"he", "she", "they", "it"})
APART = frozenset(
    {
        "in",
        "on",
        "at",
        "of",
        "by",
        "for",
        "from",
        "with",
        "after",
        "against",
        "to",
        ",",
        ";",
        ":",
        "that",
        "during",
        "before",
        "amid",
    }
)


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


def acts(sentence: Sentence, *, armed: bool = False) -> list[Act]:
    """All acts of a sentence in their order, one for each place; a light verb stands for the act in its object.

    armed: the text tells of arms or attackers, see tells_arms; else what bursts is an accident. None without syntax.
    """
    if not sentence.tree.heads:
        return []
    matched = matches(sentence)
    nouns = {match.head: match.form.frame for match in matched if match.form.frame.form == "noun"}
    lent = {match.first: _lent(sentence, match, nouns) for match in matched if match.form.frame.form == "light"}
    filled = _filled(sentence, matched)
    found = []
    for match in matched:
        frame, noun = match.form.frame, not match.form.frame.verbal
        if frame.form == "light":
            object_ = lent[match.first]
            if object_ is None:
                continue
            frame = nouns[object_]
        elif frame.form == "noun" and match.head in {*lent.values(), *filled}:
            continue
        act = _turned(sentence, _act(sentence, match, frame, noun=noun), match.form)
        if not _advises(sentence, act):
            found.append(_natured(sentence, act, nouns, armed=armed))
    return list(_settled(sentence, found))


def _filled(sentence: Sentence, matched: Iterable[Match]) -> set[int]:
    """The objects of verbs that need one of their kind: the accord in "signed an accord" is no act of its own."""
    needing = (match.first for match in matched if match.form.frame.verbal and match.form.frame.needs)
    return {child for verb in needing for child in sentence.tree.under(verb, "obj", *PASSIVES)}


def _lent(sentence: Sentence, match: Match, nouns: Mapping[int, Frame]) -> int | None:
    """The head of the act noun that is the object of an active light verb, null where none is."""
    tree, verb, last, form = sentence.tree, match.first, match.last, match.form
    reached = ("obl", "nmod", "obj") if len(form.words) > 1 else ("obj",)
    for noun in nouns:
        at = noun
        for _ in range(STEPS):
            head, relation = tree.heads[at], tree.relations[at]
            if head == verb and relation in reached and noun > verb:
                return noun
            through = relation == "conj" or tree.lemmas[head] in COLLECTIVE or (len(form.words) > 2 and head < last)
            if head == at or not through:
                break
            at = head
    beside = next((noun for noun in nouns if last <= noun < last + REACH), None)  # where the tree is broken
    return beside if beside and not APART & set(sentence.words[last:beside]) else None


def _act(sentence: Sentence, match: Match, frame: Frame, *, noun: bool) -> Act:
    first, last, head, form = match
    standing = _standing(sentence, head, form)
    suffered = not noun and (
        passive(sentence.tree, head, participle="participle" in form.forms) or _accused(sentence, head, form)
    )
    return Act(
        first=first, last=last, head=head, frame=frame, kind=frame.kind, type=frame.type, noun=noun, told=standing.told,
        passive=suffered, modality=standing.modality, hedge=standing.words, clause=_clause(sentence, head),
    )  # fmt: skip


def _accused(sentence: Sentence, at: int, form: FrameForm) -> bool:
    """Whether a headline's participle is said of who is accused: "Army accused of theft", "Mayor blamed for fire"."""
    tree = sentence.tree
    if form.frame.type != "ACCUSE" or "participle" not in form.forms or tree.under(at, "obj", "aux"):
        return False
    charges = tree.under(at, "obl", "advcl", "nmod")
    return any(
        sentence.words[case] in ("of", "for", "over") for each in charges for case in tree.under(each, "case", "mark")
    )


def _standing(sentence: Sentence, head: int, form: FrameForm) -> Standing:
    if form.frame.form == "noun":
        return of_noun(sentence, head)
    if form.frame.form == "helper":
        said = any(start <= sentence.starts[head] < end for start, end in sentence.said)
        aside = sentence.tree.relations[head] == "acl:relcl"  # "a fight that we must win"
        return Standing(told=_willed(sentence, head) if form.frame.type == "REJECT" else said and not aside)
    return of_verb(sentence, head) if form.frame.verbal else Standing(told=True)


def _willed(sentence: Sentence, at: int) -> bool:
    """Whether a verb tells what its subject wills: "we will not", "the king will not", "said they would not"."""
    who = subject(sentence.tree, at)
    if who is None:
        return False
    if sentence.words[who] in THIRD:
        return sentence.tree.relations[at] in ("ccomp", "conj")
    first, last = phrase(sentence.tree, who)
    starts = (*(name.start for name in sentence.names), *(place.start for place in sentence.places))
    named = any(first <= sentence.first(start) < last for start in starts)
    spelled = sentence.words[first:last]
    return sentence.words[who] in FIRST or named or not _sides().isdisjoint(spelled)


def _settled(sentence: Sentence, found: Sequence[Act]) -> Iterator[Act]:
    """The acts without those that another one tells: what is refused, what is threatened, and denials of an act."""
    tree = sentence.tree
    refused = {act.head for act in found if act.told and act.frame.form == "helper" and act.type == "REJECT"}
    warned = {act.head for act in found if act.word == "warn"}
    threats = {act.head for act in found if tree.heads[act.head] in warned and _threatened(sentence, act)}
    denied = [act for act in found if act.told and act.modality == "denied" and act.type in HARMING and not act.passive]
    answered = {above for act in denied for above in tree.above(act.head)}
    for act in found:
        retold = act.head in refused and act.frame.form != "helper"
        idle = act.head in warned and not any(tree.heads[each] == act.head for each in threats)
        denial = act.kind == "position" and act.modality == "denied" and act.head in answered
        if not (retold or idle or denial or act.head in threats):
            yield act


def _threatened(sentence: Sentence, act: Act) -> bool:
    """Whether who speaks of an act to come would do it himself, by force: "warned that he would attack"."""
    who = subject(sentence.tree, act.head)
    own = who is not None and sentence.words[who] in THIRD | FIRST
    return own and act.modality in ("planned", "possible") and act.type in FORCEFUL


def _turned(sentence: Sentence, act: Act, form: FrameForm) -> Act:
    """An act as its verb turns it: announced talks are to come, to be committed to help is a position."""
    if form.frame.word == "announce" and act.type == "CONSULT" and act.modality is None:
        return replace(act, modality="planned", hedge=form.words[0])
    if act.type == "CONSULT" and act.hedge in READY:
        kind = "REJECT" if act.modality == "denied" else "AGREE"
        return replace(act, kind="position", type=kind, modality=None, hedge=None)
    if act.kind == "position" and act.modality == "denied" and not act.noun:
        refusal = act.type in ("AGREE", "SUPPORT") or act.word == "want"  # but "did not demand" says nothing
        return replace(act, type="REJECT", modality=None, hedge=None, told=act.told and refusal)
    if act.kind == "position" and act.modality == "planned" and form.frame.form == "noun":
        return replace(act, told=False)  # "agreed to the demands"
    if act.kind == "position" and (act.modality != "planned" or act.type == "AGREE"):
        charged = act.type == "REJECT" and not act.noun and (act.word in _denials() or _charged(sentence, act.head))
        return replace(act, modality="denied" if charged else None, hedge=act.word if charged else None)
    if act.type in ("AID", "SUPPORT", "COOPERATE") and (act.hedge or "").startswith("commit"):
        return replace(act, kind="position", modality=None, hedge=None)
    return act


def _charged(sentence: Sentence, at: int) -> bool:
    """Whether the object of a verb is what somebody is charged with."""
    return any(
        "charge" in frame_objects().get(sentence.tree.lemmas[child], ()) for child in sentence.tree.under(at, "obj")
    )


@cache
def _sides() -> frozenset[str]:
    """Nouns for who may will something."""
    return words("party_words")


@cache
def _denials() -> frozenset[str]:
    """Verbs that say that a charge is not true."""
    return words("modality", "phrase", side="itself")


def _advises(sentence: Sentence, act: Act) -> bool:
    """Whether a request is no side's to another: to nobody that is told, or to people at large ("residents")."""
    if act.kind != "position" or act.type != "REQUEST" or act.frame.form not in ("verb", "helper"):
        return False
    tree = sentence.tree
    undergone = act.passive or act.frame.form == "helper"
    asked = subject(tree, act.head) if undergone else next(iter(tree.under(act.head, "obj")), None)
    classes = frame_objects().get(sentence.words[asked], frozenset()) if asked is not None else frozenset()
    if act.passive and over(tree, act.head, "by") is None and "envoy" not in classes:
        return True  # "travellers are urged"; but "donor countries are asked"
    return "public" in classes


def _natured(sentence: Sentence, act: Act, nouns: Mapping[int, Frame], *, armed: bool) -> Act:
    """An act with the type that its subject gives it: a tsunami that hits a coast, a bomb that goes off."""
    if act.word in BURST and act.type in ("ASSAULT", "ACCIDENT"):
        return replace(act, type="ASSAULT" if armed else "ACCIDENT")
    if act.type == "DISASTER" and act.modality == "planned":
        return replace(act, modality="possible")  # nature plans nothing
    if act.noun or act.type != "ASSAULT":
        return act
    by = over(sentence.tree, act.head, "by") if act.passive else subject(sentence.tree, act.head)
    named = (
        () if by is None else (by, *sentence.tree.under(by, "compound", "nmod:desc", "flat", "amod"))
    )  # "Cyclone Ann"
    natural = any(nouns[each].type == "DISASTER" for each in named if each in nouns)
    return replace(act, type="DISASTER") if natural else act


def _clause(sentence: Sentence, at: int) -> int:
    """The nearest verb above words[at], or itself, that has a subject of its own; else the root."""
    tree = sentence.tree
    for _ in range(STEPS):
        if tree.heads[at] == at or (tree.upos[at] in ("VERB", "AUX") and tree.under(at, *SUBJECTS, *PASSIVES)):
            return at
        at = tree.heads[at]
    return at


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
