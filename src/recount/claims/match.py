"""Where the words of frames stand in a sentence: in their part of speech, with what they need beside them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from recount.claims.argument import PASSIVES, SUBJECTS, over, phrase, subject
from recount.claims.sentence import Sentence
from recount.claims.standing import of_verb
from recount.reference.frames import FrameForm, act_classes, frame_forms
from recount.reference.objects import object_class
from recount.reference.table import words

OBJECT = 6  # words behind an act among which what it needs may stand
DATING = frozenset({"on", "in", "at"})
SYNTAX = frozenset({"to", "for", "whom", "alone", "deadline"})  # needs that are no classes of words
TALLIES = frozenset({"toll", "number", "figure", "total", "count", "price", "temperature", "death", "casualty"})
NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "X"})
NOUNS = frozenset({"nsubj", "nsubj:pass", "obj", "obl", "obl:agent", "nmod", "conj", "compound", "nmod:poss"})


class Match(NamedTuple):
    """words[first:last] are a frame's in one of its forms; the others hang on `head` in the tree."""

    first: int
    last: int
    head: int
    form: FrameForm


def matches(sentence: Sentence) -> list[Match]:
    """Each place where a frame's words stand, in their order, the longest first; and every duty ("must leave").

    Asks for a tree.
    """
    return sorted((*_matches(sentence), *_duties(sentence)), key=lambda match: match[:2])


def _duties(sentence: Sentence) -> Iterator[Match]:
    """The verbs under "must" or "will not", each with its frame: by saying so a side asks it of another, or refuses."""
    tree = sentence.tree
    for at in range(len(sentence.words)):
        verb = tree.heads[at]
        if tree.relations[at] != "aux" or tree.under(verb, "cop"):
            continue
        for form in frame_forms().get(sentence.words[at], ()):
            if form.frame.form == "helper" and sentence.words[at : at + len(form.words)] == form.words:
                yield Match(verb, verb + 1, verb, form)
                break


def _matches(sentence: Sentence) -> Iterator[Match]:
    """Each place where a frame's words stand in the part of speech that it needs, the longest first."""
    covered = -1
    for at, word in enumerate(sentence.words):
        if at < covered or _named(sentence, at) or (sentence.capital[at] and _timed(sentence, at)):
            continue  # "30 March" is no march
        for form, last in _standing(sentence, at, frame_forms().get(word, ())):
            if _fits(sentence, at, last, form):
                yield Match(at, last, _head(sentence, at, last) if form.frame.form == "noun" else at, form)
                covered = last
                break


def _standing(sentence: Sentence, at: int, forms: Iterable[FrameForm]) -> list[tuple[FrameForm, int]]:
    """The forms that begin at words[at], each with where it ends; those whose particle stands apart are the last."""
    listed = [form for form in forms if form.frame.form not in ("helper", "list")]
    listed = [form for form in listed if not _dates(sentence, at, form)]
    whole = [(form, at + len(form.words)) for form in listed if sentence.words[at : at + len(form.words)] == form.words]
    longer = {form.words for form, _ in whole if len(form.words) > 1}
    apart = () if longer else (form for form in listed if len(form.words) == 2 and form.forms)
    parted = [(form, at + 1) for form in apart if _parted(sentence, at, form.words[1])]
    return sorted((*whole, *parted), key=lambda found: -len(found[0].words))


def _parted(sentence: Sentence, at: int, particle: str) -> bool:
    """Whether the particle of a verb stands behind its object, or its preposition behind an adverb; none of a time."""
    tree = sentence.tree
    if any(sentence.words[each] == particle for each in tree.under(at, "compound:prt", "advmod")):
        return True
    governed = over(tree, at, particle)
    return governed is not None and not tree.under(at, "obj") and not _timed(sentence, governed)


def _dates(sentence: Sentence, at: int, form: FrameForm) -> bool:
    """Whether the preposition that closes a verb only dates it: "called on Monday for a truce"."""
    behind = at + len(form.words)
    if form.words[-1] not in DATING:
        return False
    dated = behind < len(sentence.words) and (
        _timed(sentence, behind) or bool(words("calendar") & set(sentence.words[behind : behind + 2]))
    )
    if "'s" in sentence.words[behind : behind + 3]:
        return False  # "in Monday's talks"
    return dated and len(form.words) > 1 and bool(form.forms)


def _timed(sentence: Sentence, at: int) -> bool:
    """Whether a word stands in a time."""
    return any(time.start <= sentence.starts[at] < time.end for time in sentence.times)


def _fits(sentence: Sentence, at: int, last: int, form: FrameForm) -> bool:
    tree, frame = sentence.tree, form.frame
    relation = tree.relations[at]
    if frame.form == "noun":
        noun = _head(sentence, at, last)
        gerund = tree.upos[noun] == "VERB" and sentence.words[noun].endswith("ing") and tree.relations[noun] in NOUNS
        if not NOMINAL & set(tree.upos[at:last]) and not gerund:
            return False
        if tree.relations[noun] in ("compound", "amod") and object_class(tree.lemmas[tree.heads[noun]].lower()):
            return False  # "attack helicopter"
    elif frame.verbal:
        if at and sentence.bound[at - 1]:
            return False  # "worst-hit"
        fragment = sentence.titled and bool(form.forms & {"third", "past"}) and tree.upos[tree.heads[at]] != "VERB"
        if tree.upos[at] != "VERB" and not fragment:
            return False
        if frame.form == "plan" and of_verb(sentence, at).modality != "planned":
            return False
        if frame.type == "CONSULT" and (tree.under(at, "aux:pass") or _object(sentence, at, "public")):
            return False  # "the demands were met", "met people in the camp"
        if frame.type == "REJECT" and _silent(sentence, at):
            return False  # "declined to comment"
        if frame.type == "THREATEN" and _object(sentence, at, "prospect"):
            return False  # "threatens the future of the talks"
        if relation in ("amod", "compound") and tree.upos[at] == "VERB":
            return False  # "the targeted bus"
        done = tree.under(at, *SUBJECTS)
        if done and frame.type == "ASSAULT" and tree.lemmas[done[0]].lower() in TALLIES:
            return False  # "the toll hit 40"
    return not frame.needs or _has(sentence, at, last, frame.needs)


def _silent(sentence: Sentence, at: int) -> bool:
    """Whether who refuses only will not speak."""
    said = sentence.tree.under(at, "xcomp")
    return any("silence" in act_classes(sentence.words[each]) for each in said)


def _object(sentence: Sentence, at: int, kind: str) -> bool:
    """Whether the object of a verb is of a class: people at large, who are no side, or what is only at risk."""
    objects = sentence.tree.under(at, "obj")
    return any(kind in act_classes(sentence.words[each]) for each in objects)


def _head(sentence: Sentence, first: int, last: int) -> int:
    """The word of words[first:last] that the others hang on, the last where the tree is broken."""
    return next((at for at in range(last - 1, first - 1, -1) if not first <= sentence.tree.heads[at] < last), last - 1)


def _named(sentence: Sentence, at: int) -> bool:
    """Whether a word stands inside a proper name ("Daily Dispatch"); a line of capitalised words tells of no names."""
    if not sentence.capital[at] or at == 0 or sentence.titled:
        return False
    start, end = sentence.starts[at], sentence.ends[at]
    around = (
        name for name in sentence.names if name.start <= start and end <= name.end and name.type != "event"
    )  # "the Battle of Kidal" is told
    return any(name.end - name.start > end - start for name in around)


def _has(sentence: Sentence, at: int, last: int, needs: frozenset[str]) -> bool:
    """Whether one of the things that a frame needs is there: by syntax, as its object or behind it, as its subject."""
    tree = sentence.tree
    who = subject(tree, at)
    undergoes = bool(tree.under(at, "aux:pass", *PASSIVES)) or tree.relations[at] == "acl"
    before = frozenset(need.removeprefix("<") for need in needs if need.startswith("<"))
    behind = frozenset(need for need in needs - SYNTAX if not need.startswith("<"))
    objects = tree.under(at, "obj")
    if "to" in needs and (sentence.words[last : last + 1] == ("to",) or tree.under(at, "xcomp")):
        return True
    if "for" in needs and any(over(tree, each, "for") is not None for each in (at, *objects)):
        return True
    if "whom" in needs and _whom(sentence, at):
        return True
    if "deadline" in needs and _deadline(sentence, at):
        return True
    if "alone" in needs and not tree.under(at, "obj", "ccomp"):
        return True
    if "object" in needs and (undergoes or objects):
        return True
    harmed = (who,) if undergoes else objects
    if "name" in needs and (_names(sentence, harmed, "person") or any(_him(sentence, each) for each in harmed)):
        return True
    named = [] if who is None else [who, *tree.under(who, "nmod", "compound", "amod", "conj")]
    if before and (_are(sentence, named, before) or ("name" in before and _names(sentence, named, "person"))):
        return True
    return bool(behind) and _are(sentence, {*_behind(sentence, at, last), *(named if undergoes else ())}, behind)


def _whom(sentence: Sentence, at: int) -> bool:
    """Whether someone else is to do what a verb speaks of: "wants the king to resign", "told airlines not to buy"."""
    tree = sentence.tree
    for clause in tree.under(at, "xcomp", "ccomp", "advcl"):
        own = tree.under(clause, *SUBJECTS, *PASSIVES) or tree.under(at, "obj", "iobj", *PASSIVES)
        if own and any(sentence.words[mark] == "to" for mark in tree.under(clause, "mark")):
            return True
    return False


def _him(sentence: Sentence, at: int | None) -> bool:
    """Whether a word stands for one person that the text has named."""
    return at is not None and sentence.words[at] in ("he", "she", "him", "her")


def _deadline(sentence: Sentence, at: int) -> bool:
    """Whether the object of a verb is a time in which something is to be done: "a week to free the president"."""
    tree = sentence.tree
    for time in tree.under(at, "obj", "iobj", "obl:unmarked", "obl"):
        clauses = (*tree.under(at, "xcomp", "advcl"), *tree.under(time, "acl"))
        told = any(sentence.words[mark] == "to" for each in clauses for mark in tree.under(each, "mark", "case"))
        if told and object_class(_one(sentence.words[time])) == "time":
            return True
        if sentence.words[time] == "ultimatum":
            return True
    return False


def _are(sentence: Sentence, near: Collection[int], classes: Collection[str]) -> bool:
    """Whether one of some words is of one of some classes."""
    if "party" in classes and _names(sentence, near, "organisation"):
        return True
    for place in near:
        word = sentence.words[place]
        if not act_classes(word).isdisjoint(classes) or object_class(_one(word)) in classes:
            return True
    return "ground" in classes and any(sentence.first(place.start) in near for place in sentence.places)


def _names(sentence: Sentence, near: Iterable[int | None], kind: str) -> bool:
    """Whether one of some words stands in a name of a kind."""
    spans = [range(sentence.first(name.start), sentence.last(name.end)) for name in sentence.names if name.type == kind]
    return any(at in span for at in near for span in spans)


def _behind(sentence: Sentence, at: int, last: int) -> set[int]:
    """The words of the objects and obliques of a verb at words[at]; where it has none, a few words behind it."""
    tree = sentence.tree
    objects = [
        each
        for each in tree.under(at, "obj", "iobj", "obl", "xcomp")
        if all(sentence.words[case] != "by" for case in tree.under(each, "case"))
    ]
    if not objects:
        return set(range(last, min(last + OBJECT, len(sentence.words))))
    joined = (each for head in objects for each in (head, *tree.under(head, "conj", "nmod")))
    return {place for head in joined for place in range(*phrase(tree, head))}


def _one(word: str) -> str:
    return word[:-1] if word.endswith("s") else word
