"""The acts that a sentence tells: frames of the lexicon, matched to its words and tree."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from recount.claims.act import Act
from recount.claims.argument import FIRST, PASSIVES, THIRD, clause, passive, phrase, subject
from recount.claims.match import Match, matches
from recount.claims.sentence import Sentence
from recount.claims.settle import settled
from recount.claims.standing import COLLECTIVE, Standing, of_noun, of_verb
from recount.claims.turn import turned
from recount.reference.frames import Frame, FrameForm
from recount.reference.table import words

REACH = 6  # words from a light verb to the act that it lends a verb, where the tree is broken
STEPS = 6  # words from an act to the predicate of its clause
APART = frozenset({
    "in", "on", "at", "of", "by", "for", "from", "with", "after", "against", "to", "during", "before", "amid",
    ",", ";", ":", "that",
})  # fmt: skip


def find_acts(sentence: Sentence, *, armed: bool = False) -> list[Act]:
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
            if object_ is None or _unclaimed(sentence, match):
                continue
            frame = nouns[object_]
        elif frame.form == "noun" and match.head in {*lent.values(), *filled}:
            continue
        act = _act(sentence, match, frame, noun=noun)
        found.append(turned(sentence, act, match.form, armed=armed))
    return list(settled(sentence, found))


def _unclaimed(sentence: Sentence, match: Match) -> bool:
    """Whether nobody owns to an act: "no group has claimed responsibility for the raid" tells not who did it."""
    return "responsibility" in match.form.words and of_verb(sentence, match.first).modality == "denied"


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
        passive(sentence.tree, head, participle="participle" in form.forms)
        or _accused(sentence, head, form)
        or form.words[-1:] == ("under",)  # "came under attack"
    )
    return Act(
        first=first, last=last, head=head, frame=frame, kind=frame.kind, type=frame.type, noun=noun, told=standing.told,
        passive=suffered, modality=standing.modality, hedge=standing.words, clause=clause(sentence.tree, head),
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


@cache
def _sides() -> frozenset[str]:
    """Nouns for who may will something."""
    return words("party_words")
