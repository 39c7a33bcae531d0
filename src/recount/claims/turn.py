"""An act as its verb, its negation and its subject turn it: readiness is a position, a storm's hit no assault."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import pairwise

from recount.claims.act import FORCEFUL, Act
from recount.claims.argument import over, subject
from recount.claims.sentence import Sentence
from recount.claims.standing import BE, CONDITIONS
from recount.reference.frames import FrameForm, act_classes, frame_forms
from recount.reference.table import words

BURST = frozenset({"explosion", "explode", "blast", "blow up", "go off"})
READY = frozenset({"ready", "willing", "prepared"})
PEACEABLE = frozenset({"CONSULT", "AGREE", "RETREAT"})  # acts that to be ready for is a position


def turned(sentence: Sentence, act: Act, form: FrameForm, *, armed: bool) -> Act:
    """An act in one of the forms of its frame, with the kind, type and modality that its sentence makes of it.

    armed: see tells_arms.
    """
    return _natured(sentence, _willed(sentence, act, form), armed=armed)


def _willed(sentence: Sentence, act: Act, form: FrameForm) -> Act:
    """An act as its verb turns it: announced talks are to come, to be committed to help is a position."""
    if form.frame.word == "announce" and act.type == "CONSULT" and act.modality is None:
        return replace(act, modality="planned", hedge=form.words[0])
    if act.kind == "event" and act.modality == "planned" and act.type in FORCEFUL and _conditional(sentence, act.head):
        return replace(act, type="THREATEN", modality=None, hedge=None)  # "will attack unless the rebels leave"
    if act.type in PEACEABLE and act.kind == "event" and act.hedge in READY and _is(sentence, act.hedge or ""):
        kind = "REJECT" if act.modality == "denied" else "AGREE"
        return replace(act, kind="position", type=kind, modality=None, hedge=None)
    if act.word == "rule out" and act.modality == "denied" and _forcible(sentence, act.head):
        return replace(act, kind="event", type="THREATEN", modality=None, hedge=None)
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


def _natured(sentence: Sentence, act: Act, *, armed: bool) -> Act:
    """An act with the type that its subject gives it: a tsunami that hits a coast, a bomb that goes off."""
    if act.word in BURST and act.type in ("ASSAULT", "ACCIDENT"):
        return replace(act, type="ASSAULT" if armed else "ACCIDENT")
    if act.type == "DISASTER" and act.modality == "planned":
        return replace(act, modality="possible")  # nature plans nothing
    if act.noun or act.type != "ASSAULT":
        return act
    by = over(sentence.tree, act.head, "by") if act.passive else subject(sentence.tree, act.head)
    parts = (
        () if by is None else (by, *sentence.tree.under(by, "compound", "nmod:desc", "flat", "amod"))
    )  # "Cyclone Ann"
    natural = any(_natural(sentence.words[each]) for each in parts)
    return replace(act, type="DISASTER") if natural else act


def _natural(word: str) -> bool:
    """Whether a word is a noun for what nature does."""
    return any(form.frame.type == "DISASTER" and form.frame.form == "noun" for form in frame_forms().get(word, ()))


def _conditional(sentence: Sentence, at: int) -> bool:
    """Whether a clause with "if" or "unless" hangs on a verb."""
    tree = sentence.tree
    marks = (mark for each in tree.under(at, "advcl") for mark in tree.under(each, "mark"))
    return any(sentence.words[mark] in CONDITIONS for mark in marks)


def _is(sentence: Sentence, state: str) -> bool:
    """Whether a word is said of someone by a form of "be", as a headline leaves out; "prepared" alone is a verb."""
    before = {word for word, next_ in pairwise(sentence.words) if next_ == state}
    return state != "prepared" or not before.isdisjoint(BE)


def _forcible(sentence: Sentence, at: int) -> bool:
    """Whether the object of a verb is the use of force: "does not rule out military action"."""
    begin, end = sentence.tree.reach(at)
    return any("armed" in act_classes(word) for word in sentence.words[max(begin, at) : end])


def _charged(sentence: Sentence, at: int) -> bool:
    """Whether the object of a verb is what somebody is charged with."""
    objects = sentence.tree.under(at, "obj")
    return any(act_classes(sentence.words[each]) & {"charge", "blame"} for each in objects)


@cache
def _denials() -> frozenset[str]:
    """Verbs that say that a charge is not true."""
    return words("modality", "phrase", side="itself")
