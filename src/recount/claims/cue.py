"""Words of a sentence that carry a measure, and on which side the counted thing can stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from recount.claims.sentence import Sentence
from recount.reference.measures import GAP, MeasureForm, measure_forms
from recount.reference.table import words

WIDE = 7  # words that a gap may hold
NEIGHBOURS = 6  # readings before a cue that it may be joined to
GAPS = frozenset({GAP, "~"})
CLAUSES = words("clause_words", kind="clause") | {";", ":"}
MODIFYING = frozenset({"acl", "acl:relcl", "amod", "compound", "case"})  # verbs that tell more of a noun
ATTRIBUTIVE = words("clause_words", kind="article") - {"this", "that", "these", "those"}
PREPOSITIONS = words("clause_words", kind="preposition")
AUXILIARIES = words("clause_words", kind="passive")
PERFECT = words("clause_words", kind="perfect")
RISES = words("clause_words", kind="rise") - {"is", "was", "put", "at", "to"}
BACK = frozenset(
    (word, noun) for word in ("that", "this", "the", "its") for noun in ("number", "figure", "total", "tally")
)
# what leads from a tally to its number
LEADING = frozenset((word,) for word in (RISES | AUXILIARIES | PERFECT | {"to", "at", "closer"}) - {"number", "total"})
PASSED = words("clause_words", kind="adverb") | PERFECT | words("clause_words", kind="report")


Inner = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Cue:
    """words[first:last] carry `measure`. `before`, `after`: whether the counted thing may stand there.

    `inner`: the words between which the number must stand, where the cue holds it in a gap. `weak`: it gives way to
    other cues. `part`: it makes a part of what it is said of ("among the dead").
    """

    first: int
    last: int
    measure: str
    stands: str
    before: bool
    after: bool
    takes: frozenset[str]
    object: str | None
    passive: bool = False
    weak: bool = False
    part: bool = False
    inner: Inner | None = None


def cues(sentence: Sentence) -> list[Cue]:
    """All cues in their order. A longer phrase hides those inside it; readings of one phrase stand side by side."""
    found: list[Cue] = []
    lexicon = measure_forms()
    covered = -1
    for at, word in enumerate(sentence.words):
        if at < covered:
            continue
        longest = 0
        for form in lexicon.get(word, ()):
            match = _match(sentence, at, form.words)
            if match is None or (form.forms == {"third"} and _plural(sentence, at + 1)):
                continue  # "the security forces and a woman"
            if form.forms == {"base"} and sentence.words[at - 1 : at] and sentence.words[at - 1] in ATTRIBUTIVE:
                continue  # "a crush"
            last, inner = match
            cue = _holding(at, last, inner, form) if inner else _beside(sentence, at, last, form)
            if cue is None or (not cue.inner and cue.last - cue.first < longest):
                continue
            if not cue.inner and not (cue.stands == "tally" and form.words[-1] in PREPOSITIONS):
                longest = cue.last - cue.first  # "cases in 12 provinces" leaves "12 cases in the port" be
            found.append(cue)
        covered = at + longest
        if back := _going_back(sentence, at, found):
            found.append(back)
    return _joined(sentence, found)


def _going_back(sentence: Sentence, at: int, found: Sequence[Cue]) -> Cue | None:
    """ "the total", "that number" behind a measure: a tally of the same."""
    before = [cue for cue in found if cue.last <= at and cue.stands != "tally"]
    if sentence.words[at : at + 2] not in BACK or not before or sentence.words[at + 2 : at + 3] not in LEADING:
        return None
    one = before[-1]
    return Cue(at, at + 2, one.measure, "tally", before=False, after=True, takes=one.takes, object=one.object)


def _plural(sentence: Sentence, at: int) -> bool:
    """Whether what stands at words[at] shows that the word before is a plural noun, no verb."""
    return sentence.words[at : at + 1] != () and sentence.words[at] in PREPOSITIONS | AUXILIARIES | {"and", "or"}


def _match(sentence: Sentence, at: int, phrase: tuple[str, ...]) -> tuple[int, Inner | None] | None:
    """The index after the words of a phrase that stand from `at` on, and the words in its gap "…"."""
    last, opened, inner = at, -1, None
    for word in phrase:
        if word in GAPS:
            opened, holds = last, word == GAP
        elif opened < 0:
            if sentence.words[last : last + 1] != (word,):
                return None
            last += 1
        else:
            closed = sentence.find((word,), opened + holds, min(len(sentence.words), opened + WIDE + 1))
            if closed is None or (holds and _breaks(sentence, opened, closed)):
                return None
            inner = (opened, closed) if holds else inner
            last, opened = closed + 1, -1
    return last, inner


def _breaks(sentence: Sentence, first: int, last: int) -> bool:
    """Whether words[first:last] hold more than what a verb is done to: another verb, or a word that opens a clause."""
    tree = sentence.tree
    verbs = (at for at in range(first, last) if tree.heads and tree.upos[at] == "VERB")
    return bool(CLAUSES & set(sentence.words[first:last])) or any(tree.relations[at] not in MODIFYING for at in verbs)


def _beside(sentence: Sentence, at: int, last: int, form: MeasureForm) -> Cue | None:
    entry = form.entry
    before = entry.stands in ("does", "said", "itself")
    after = entry.stands == "tally"
    passive = False
    if entry.stands == "undergoes":
        before, after, passive = _sides(sentence, at, last, form)
    if not before and not after:
        return None
    part = len(form.words) > 1 and form.words[0] in ("among", "dead", "victims")
    return Cue(
        at, last, entry.measure, entry.stands, before, after, entry.takes, entry.object, passive, entry.weak, part
    )


def _sides(sentence: Sentence, at: int, last: int, form: MeasureForm) -> tuple[bool, bool, bool]:
    """Where the counted thing of a transitive verb can stand: before a passive, after an active, either if untold."""
    if not form.forms & {"past", "participle"}:
        return False, True, False
    back = at - 1
    while back >= 0 and sentence.words[back] in PASSED:
        back -= 1
    hyphened = back > 0 and sentence.bound[back - 1]
    helper = sentence.words[back] if back >= 0 and not hyphened else ""  # "the cave-in killed three"
    if any(word in PERFECT for word in sentence.words[back + 1 : at]):
        return False, True, False
    if "participle" in form.forms and helper in AUXILIARIES:
        return True, False, True
    if helper in ATTRIBUTIVE | PREPOSITIONS and back == at - 1:
        return False, False, False  # "the besieged towns", "of displaced people"
    if "participle" in form.forms and sentence.words[last : last + 1] and sentence.words[last] in PREPOSITIONS:
        return True, False, True  # "killed by", "evacuated from": no object follows
    return "participle" in form.forms, "past" in form.forms, False


def _holding(at: int, last: int, inner: Inner, form: MeasureForm) -> Cue:
    entry = form.entry
    counts = "person" if entry.stands == "gap" else entry.object
    return Cue(at, last, entry.measure, entry.stands, False, False, entry.takes, counts, weak=entry.weak, inner=inner)


def _joined(sentence: Sentence, found: Sequence[Cue]) -> list[Cue]:
    """ "killed and wounded", "dead or injured" under one number are one measure, `casualties`; others are `other`."""
    merged: list[Cue] = []
    for cue in found:
        one = next((each for each in merged[-NEIGHBOURS:] if _one_measure(sentence, each, cue)), None)
        if one is None:
            merged.append(cue)
            continue
        merged = [each for each in merged if each.first != one.first]
        measure = "casualties" if {one.measure, cue.measure} == {"killed", "injured"} else "other"
        stands = one.stands if one.stands == cue.stands else "said"
        merged.append(
            Cue(
                one.first,
                cue.last,
                measure,
                stands,
                one.before or cue.before,
                one.after or cue.after,
                one.takes,
                one.object,
                one.passive or cue.passive,
            )
        )
    return merged


def _one_measure(sentence: Sentence, one: Cue, two: Cue) -> bool:
    between = sentence.words[one.last : two.first]
    pair = {one.measure, two.measure}
    return (
        not one.inner and not two.inner and one.last <= two.first and len(between) <= 2 and set(between) <= JOINTS
        and not RISES & set(sentence.words[two.last : two.last + 1])
        and len(pair) == 2 and pair <= {"killed", "injured", "missing"}
    )  # fmt: skip


JOINTS = frozenset({"and", "or", "and/or", "/", "&", "major", "serious"})
