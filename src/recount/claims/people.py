"""People and bodies that a text names by a noun alone: "protesters", "the town council", "camp residents"."""

from __future__ import annotations

from recount.claims.argument import THIRD, phrase
from recount.claims.party import Party, Role
from recount.claims.sentence import Sentence
from recount.reference.frames import act_classes
from recount.reference.nouns import is_plural, singular
from recount.reference.objects import object_class

HUMAN = frozenset({"person", "fighter", "household"})
BODIES = frozenset({"council", "group", "assembly", "alliance", "press", "envoy"})
UNKNOWN = frozenset({  # who they are, the text does not tell
    "attacker", "assailant", "bomber", "suspect", "perpetrator", "man", "woman", "civilian", "victim", "driver",
    "gunman",
})  # fmt: skip
ANYONE = frozenset({
    "person", "people", "other", "member", "force", "personnel", "individual", "dead", "injured", "wounded", "deceased",
})  # fmt: skip
VAGUE = frozenset({
    "many", "several", "some", "few", "most", "all", "any", "other", "more", "numerous", "various", "hundred", "such",
    "hundreds", "dozens", "thousands", "scores", "unidentified", "unknown", "armed", "masked", "alleged", "suspected",
    "least", "same", "own", "further", "certain", "both",
})  # fmt: skip
AMOUNTS = VAGUE | {"group", "number", "crowd", "majority"}
PROTESTS = frozenset({"protest", "demonstration", "rally", "march", "riot", "vigil", "sit-in"})
SPEAKING = frozenset({
    "council", "tribe", "clan", "opposition", "militia", "union", "party", "commission", "agency",
})  # fmt: skip


def people(sentence: Sentence, at: int | None, role: Role) -> tuple[Party, ...]:
    """Whom the noun phrase with its head at words[at] names; empty for one who acts and is not told ("an attacker"),
    and for "no militia".

    Without articles, numbers and owners; of several joined by "and" each.
    """
    if at is None or sentence.words[at] in THIRD:
        return ()
    if any(sentence.words[child] == "no" for child in sentence.tree.under(at, "det")):
        return ()
    heads = [at, *(each for each in sentence.tree.under(at, "conj") if sentence.tree.upos[each] == "NOUN")]
    return tuple(party for head in heads for party in _one(sentence, _of(sentence, head), role))


def _of(sentence: Sentence, at: int) -> int:
    """The noun that a number of them is of: "hundreds of protesters", "a group of herders"."""
    of = [
        each
        for each in sentence.tree.under(at, "nmod")
        if any(sentence.words[case] == "of" for case in sentence.tree.under(each, "case"))
    ]
    return of[0] if of and sentence.words[at] in AMOUNTS else at


def _one(sentence: Sentence, at: int, role: Role) -> tuple[Party, ...]:
    noun = sentence.words[at]
    one = singular(noun)
    if one in PROTESTS and role == "target":
        return (Party("protesters", noun, common=True),)
    human = object_class(one) in HUMAN or act_classes(noun) & BODIES or noun in SPEAKING
    if sentence.tree.upos[at] != "NOUN" or not human or one in ANYONE:
        return ()
    several = is_plural(noun) or noun in SPEAKING
    if role == "agent" and (one in UNKNOWN or not several or "envoy" in act_classes(noun)):
        return ()
    begin, end = _named(sentence, at)
    spelled = " ".join(sentence.words[begin:end])
    return (Party(spelled, spelled, common=True),)


def _named(sentence: Sentence, at: int) -> tuple[int, int]:
    """The noun with the nouns and adjectives before it."""
    tree = sentence.tree
    first, _ = phrase(tree, at)
    begin = at
    while begin > first and tree.relations[begin - 1] in ("amod", "compound") and tree.heads[begin - 1] <= at:
        if sentence.words[begin - 1] in VAGUE:
            break
        begin -= 1
    return begin, at + 1
