"""Which of a sentence's acts tell something of their own, beside the others that it tells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recount.claims.act import FORCEFUL, HARMING, Act
from recount.claims.argument import FIRST, THIRD, over, subject
from recount.claims.sentence import Sentence
from recount.reference.frames import act_classes
from recount.reference.measures import measure_forms


def settled(sentence: Sentence, found: Sequence[Act]) -> Iterator[Act]:
    """The acts without those that another one tells: what is refused, what is threatened, and denials of an act.

    Advice to people at large is left out as well: no side asks it of another.
    """
    tree = sentence.tree
    refused = {act.head for act in found if act.told and act.frame.form == "helper" and act.type == "REJECT"}
    warned = {act.head for act in found if act.word == "warn"}
    threats = {act.head for act in found if tree.heads[act.head] in warned and _threatened(sentence, act)}
    denied = [act for act in found if act.told and act.modality == "denied" and act.type in HARMING and not act.passive]
    answered = {above for act in denied for above in tree.above(act.head)}
    for act in found:
        own = refused & ({act.head, tree.heads[act.head]} if act.noun else {act.head})  # "will not tolerate attacks"
        retold = bool(own) and act.frame.form != "helper"
        idle = act.head in warned and not any(tree.heads[each] == act.head for each in threats)
        denial = (
            act.kind == "position" and act.modality == "denied" and (act.head in answered or _counted(sentence, act))
        )
        if not (retold or idle or denial or act.head in threats or _advises(sentence, act)):
            yield act


def _counted(sentence: Sentence, act: Act) -> bool:
    """Whether what a verb denies is a harm told by its number: "denied shooting dead 12 people"."""
    for done in sentence.tree.under(act.head, "xcomp", "ccomp"):
        begin, end = sentence.tree.reach(done)
        harm = any(form.entry.stands == "undergoes" for form in measure_forms().get(sentence.words[done], ()))
        if harm and any(begin <= sentence.first(quantity.start) < end for quantity in sentence.quantities):
            return True
    return False


def _threatened(sentence: Sentence, act: Act) -> bool:
    """Whether who speaks of an act to come would do it himself, by force: "warned that he would attack"."""
    who = subject(sentence.tree, act.head)
    own = who is not None and sentence.words[who] in THIRD | FIRST
    return own and act.modality in ("planned", "possible") and act.type in FORCEFUL


def _advises(sentence: Sentence, act: Act) -> bool:
    """Whether a request is no side's to another: to nobody that is told, or to people at large ("residents")."""
    if act.kind != "position" or act.type != "REQUEST" or act.frame.form not in ("verb", "helper"):
        return False
    tree = sentence.tree
    undergone = act.passive or act.frame.form == "helper"
    asked = subject(tree, act.head) if undergone else next(iter(tree.under(act.head, "obj")), None)
    classes = act_classes(sentence.words[asked]) if asked is not None else frozenset()
    if act.passive and over(tree, act.head, "by") is None and "envoy" not in classes:
        return True  # "travellers are urged"; but "donor countries are asked"
    return "public" in classes
