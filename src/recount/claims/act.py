"""The acts that a sentence tells: frames of the lexicon, matched to its words and tree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from recount.claims.argument import PASSIVES, SUBJECTS, over, passive, phrase, subject
from recount.claims.sentence import Sentence
from recount.claims.standing import COLLECTIVE, Modality, Standing, of_noun, of_verb
from recount.reference.frames import Frame, FrameForm, frame_forms, frame_objects
from recount.reference.objects import object_class

OBJECT = 6  # words behind an act among which what it needs may stand
STEPS = 6  # words from an act to the predicate of its clause
BURST = frozenset({"explosion", "explode", "blast", "blow up", "go off"})
ARMS = frozenset({
    "bomb", "bombs", "bomber", "bombing", "suicide", "grenade", "grenades", "explosives", "militants", "terrorist",
    "terrorists", "ied", "attacker", "attackers", "mine", "landmine",
})  # fmt: skip
CHARGES = frozenset({"charge", "claim", "allegation", "accusation", "report", "responsibility", "version"})
DENYING = frozenset({"deny", "dispute", "refute", "maintain his innocence"})
HARMING = frozenset({"ASSAULT", "ACCIDENT", "DISASTER", "COERCE", "PROTEST"})
APART = frozenset(
    {"in", "on", "at", "of", "by", "for", "from", "with", "after", "against", "to", ",", ";", ":", "that"}
)
TALLIES = frozenset({"toll", "number", "figure", "total", "count", "price", "temperature", "death", "casualty"})
NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "X"})
NOUNS = frozenset({"nsubj", "nsubj:pass", "obj", "obl", "obl:agent", "nmod", "conj", "compound", "nmod:poss"})


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
    matched = sorted((*_matches(sentence), *_duties(sentence)), key=lambda match: match[:2])
    nouns = {_head(sentence, *span): form.frame for *span, form in matched if form.frame.form == "noun"}
    lent = {first: _lent(sentence, last, form, nouns) for first, last, form in matched if form.frame.form == "light"}
    filled = _filled(sentence, matched)
    found = []
    for first, last, form in matched:
        frame, noun = form.frame, not form.frame.verbal
        if frame.form == "light":
            object_ = lent[first]
            if object_ is None:
                continue
            frame = nouns[object_]
        elif frame.form == "noun" and _head(sentence, first, last) in {*lent.values(), *filled}:
            continue
        act = _act(sentence, first, last, form, frame, noun=noun)
        asked = act.kind == "position" and act.type == "REQUEST" and act.passive
        if asked and over(sentence.tree, act.head, "by") is None:
            continue  # "travellers are urged": no side asks it of another
        found.append(_natured(sentence, _turned(sentence, act, form), nouns, armed=armed))
    return found


def _duties(sentence: Sentence) -> Iterator[tuple[int, int, FrameForm]]:
    """The verbs under "must", each with its frame: who says that a side must do something asks it of them."""
    tree = sentence.tree
    for at in range(len(sentence.words)):
        for form in frame_forms().get(sentence.words[at], ()):
            helps = form.frame.form == "helper" and tree.relations[at] == "aux"
            if helps and not tree.under(tree.heads[at], "aux:pass", "cop"):
                yield tree.heads[at], tree.heads[at] + 1, form


def _filled(sentence: Sentence, matched: Iterable[tuple[int, int, FrameForm]]) -> set[int]:
    """The objects of verbs that need one of their kind: the accord in "signed an accord" is no act of its own."""
    needing = (first for first, _, form in matched if form.frame.verbal and form.frame.needs)
    return {child for verb in needing for child in sentence.tree.under(verb, "obj", *PASSIVES)}


def _matches(sentence: Sentence) -> Iterator[tuple[int, int, FrameForm]]:
    """Each place where a frame's words stand in the part of speech that it needs, the longest first."""
    covered = -1
    for at, word in enumerate(sentence.words):
        if at < covered or _named(sentence, at):
            continue
        for form in frame_forms().get(word, ()):
            last = 0 if form.frame.form == "helper" else _last(sentence, at, form)
            if last and _fits(sentence, at, last, form):
                yield at, last, form
                covered = last
                break


def _last(sentence: Sentence, at: int, form: FrameForm) -> int:
    """Where a form that begins at words[at] ends, 0 where it does not stand there; its particle may stand apart."""
    size = len(form.words)
    if sentence.words[at : at + size] == form.words:
        return at + size
    if size != 2 or not form.forms:
        return 0
    particles = sentence.tree.under(at, "compound:prt", "advmod")
    apart = any(sentence.words[each] == form.words[1] for each in particles) or over(sentence.tree, at, form.words[1])
    return at + 1 if apart else 0


def _fits(sentence: Sentence, at: int, last: int, form: FrameForm) -> bool:
    tree, frame = sentence.tree, form.frame
    relation = tree.relations[at]
    if frame.form == "noun":
        head = _head(sentence, at, last)
        gerund = tree.upos[head] == "VERB" and sentence.words[head].endswith("ing") and tree.relations[head] in NOUNS
        if not NOMINAL & set(tree.upos[at:last]) and not gerund:
            return False
        if tree.relations[head] in ("compound", "amod") and object_class(tree.lemmas[tree.heads[head]].lower()):
            return False  # "attack helicopter"
    elif frame.verbal:
        if at and sentence.bound[at - 1]:
            return False  # "worst-hit"
        fragment = titled(sentence) and bool(form.forms & {"third", "past"}) and tree.upos[tree.heads[at]] != "VERB"
        if tree.upos[at] != "VERB" and not fragment:
            return False
        if frame.form == "plan" and of_verb(sentence, at).modality != "planned":
            return False
        if frame.type == "CONSULT" and tree.under(at, "aux:pass"):
            return False  # "the demands were met"
        if relation in ("amod", "compound") and tree.upos[at] == "VERB":
            return False  # "the targeted bus"
        done = tree.under(at, *SUBJECTS)
        if done and frame.type == "ASSAULT" and tree.lemmas[done[0]].lower() in TALLIES:
            return False  # "the toll hit 40"
    return not frame.needs or _has(sentence, at, last, frame.needs)


def _head(sentence: Sentence, first: int, last: int) -> int:
    """The word of words[first:last] that the others hang on, the last where the tree is broken."""
    return next((at for at in range(last - 1, first - 1, -1) if not first <= sentence.tree.heads[at] < last), last - 1)


def _named(sentence: Sentence, at: int) -> bool:
    """Whether a word stands inside a proper name ("Daily Dispatch"); a line of capitalised words tells of no names."""
    if not sentence.capital[at] or at == 0 or titled(sentence):
        return False
    start, end = sentence.starts[at], sentence.ends[at]
    around = (name for name in sentence.names if name.start <= start and end <= name.end)
    return any(name.end - name.start > end - start for name in around)


def titled(sentence: Sentence) -> bool:
    """Whether most words are capitalised, so that capitals tell nothing."""
    return 2 * sum(sentence.capital) > len(sentence.words)


def _has(sentence: Sentence, at: int, last: int, needs: frozenset[str]) -> bool:
    """Whether one of the classes that a frame needs is its object or stands behind it; with `<`, its subject."""
    tree = sentence.tree
    if "to" in needs:
        return sentence.words[last : last + 1] == ("to",) or bool(tree.under(at, "xcomp"))
    before = any(need.startswith("<") for need in needs)
    if before:
        needs = frozenset(need.removeprefix("<") for need in needs)
    near = set() if before else _behind(sentence, at, last)
    who = subject(tree, at)
    undergoes = bool(tree.under(at, "aux:pass", *PASSIVES)) or tree.relations[at] == "acl"
    if who is not None and (before or undergoes):
        near |= {who, *tree.under(who, "nmod", "compound", "conj")}
    if "object" in needs:
        return undergoes or bool(tree.under(at, "obj"))
    if "name" in needs:
        near = {each for each in ((who,) if undergoes else tree.under(at, "obj")) if each is not None}
        return _names(sentence, near, "person")
    if "party" in needs and _names(sentence, near, "organisation"):
        return True
    for place in near:
        word = sentence.words[place]
        if frame_objects().get(word, frozenset()) & needs or object_class(_one(word)) in needs:
            return True
    return "ground" in needs and any(sentence.first(place.start) in near for place in sentence.places)


def _names(sentence: Sentence, near: Iterable[int], kind: str) -> bool:
    """Whether one of some words stands in a name of a kind."""
    spans = [range(sentence.first(name.start), sentence.last(name.end)) for name in sentence.names if name.type == kind]
    return any(at in span for at in near for span in spans)


def _behind(sentence: Sentence, at: int, last: int) -> set[int]:
    """The words of the objects and obliques of a verb at words[at]; where it has none, a few words behind it."""
    objects = sentence.tree.under(at, "obj", "iobj", "obl")
    if not objects:
        return set(range(last, min(last + OBJECT, len(sentence.words))))
    joined = (each for head in objects for each in (head, *sentence.tree.under(head, "conj", "nmod")))
    return {place for head in joined for place in range(*phrase(sentence.tree, head))}


def _one(word: str) -> str:
    return word[:-1] if word.endswith("s") else word


def _lent(sentence: Sentence, last: int, form: FrameForm, nouns: Mapping[int, Frame]) -> int | None:
    """The head of the act noun that is the object of an active light verb which ends before words[last], if any is."""
    tree, verb = sentence.tree, last - len(form.words)
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
    beside = next((noun for noun in nouns if last <= noun < last + OBJECT), None)  # where the tree is broken
    return beside if beside and not APART & set(sentence.words[last:beside]) else None


def _act(sentence: Sentence, first: int, last: int, form: FrameForm, frame: Frame, *, noun: bool) -> Act:
    tree = sentence.tree
    head = _head(sentence, first, last) if form.frame.form == "noun" else first
    standing = _standing(sentence, head, form)
    return Act(
        first=first, last=last, head=head, frame=frame, kind=frame.kind, type=frame.type, noun=noun, told=standing.told,
        passive=not noun and passive(tree, head, participle="participle" in form.forms), modality=standing.modality,
        hedge=standing.words, clause=_clause(sentence, head),
    )  # fmt: skip


def _standing(sentence: Sentence, head: int, form: FrameForm) -> Standing:
    if form.frame.form == "noun":
        return of_noun(sentence, head)
    if form.frame.form == "helper":
        return Standing(told=any(start <= sentence.starts[head] < end for start, end in sentence.said))
    return of_verb(sentence, head) if form.frame.verbal else Standing(told=True)


def _turned(sentence: Sentence, act: Act, form: FrameForm) -> Act:
    """An act as its verb turns it: announced talks are to come, to be committed to help is a position."""
    if form.frame.word == "announce" and act.type == "CONSULT" and act.modality is None:
        return replace(act, modality="planned", hedge=form.words[0])
    if act.kind == "position" and act.modality != "planned":
        charged = act.type == "REJECT" and not act.noun and (act.word in DENYING or _charged(sentence, act.head))
        return replace(act, modality="denied" if charged else None, hedge=act.word if charged else None)
    if act.type in ("AID", "SUPPORT", "COOPERATE") and (act.hedge or "").startswith("commit"):
        return replace(act, kind="position", modality=None, hedge=None)
    return act


def _charged(sentence: Sentence, at: int) -> bool:
    """Whether the object of a verb is what somebody is charged with."""
    return any(sentence.tree.lemmas[child] in CHARGES for child in sentence.tree.under(at, "obj"))


def _natured(sentence: Sentence, act: Act, nouns: Mapping[int, Frame], *, armed: bool) -> Act:
    """An act with the type that its subject gives it: a tsunami that hits a coast, a bomb that goes off."""
    if act.word in BURST and act.type in ("ASSAULT", "ACCIDENT"):
        return replace(act, type="ASSAULT" if armed else "ACCIDENT")
    if act.type == "DISASTER" and act.modality == "planned":
        return replace(act, modality="possible")  # nature plans nothing
    if act.noun or act.type != "ASSAULT":
        return act
    by = over(sentence.tree, act.head, "by") if act.passive else subject(sentence.tree, act.head)
    cause = nouns.get(by) if by is not None else None
    return replace(act, type="DISASTER") if cause and cause.type == "DISASTER" else act


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
        clause = act.head if act.kind == "position" and not act.noun else act.clause
        key = act.kind, act.type, act.modality == "planned", clause
        if key not in seen:
            seen.add(key)
            yield act
