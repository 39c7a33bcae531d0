"""What a demand lists: each of its terms is a position of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from recount.claims.act import Act
from recount.claims.argument import PASSIVES, SUBJECTS, over, phrase
from recount.claims.sentence import Sentence
from recount.reference.frames import Frame, act_classes, frame_forms

INCLUDING = frozenset({"include", "comprise"})
REACH = 60  # words from the first term to the last, from a noun for terms to the first
JOINTS = frozenset({",", "and", "or"})


def terms(sentence: Sentence, found: Sequence[Act]) -> Iterator[Act]:
    """The acts of a sentence, a demand once for each thing that it asks for: "their terms are a truce and an amnesty".

    Where a verb demands, the first stays on the verb; the others stand on the word of what is demanded.
    """
    if not sentence.tree.heads:
        return
    listed = [*_lists(sentence), *(term for act in found if _demands(act) for term in _further(sentence, act))]
    taken = {act.first for act in listed} | {act.head for act in listed if act.frame.form == "list"}
    yield from listed
    yield from (act for act in found if act.head not in taken)


def _demands(act: Act) -> bool:
    return act.told and act.kind == "position" and act.type == "REQUEST" and act.frame.form == "verb"


def _further(sentence: Sentence, act: Act) -> Iterator[Act]:
    """What a verb demands besides the first thing."""
    objects = sentence.tree.under(act.head, "obj")
    asked = next(iter(objects), None) or over(sentence.tree, act.head, act.word.rpartition(" ")[-1]) or act.head
    return (replace(act, first=at, last=at + 1) for at in _joined(sentence, asked))


def _lists(sentence: Sentence) -> Iterator[Act]:
    """The terms that a noun for them introduces, each as an act of that noun."""
    for at, word in enumerate(sentence.words):
        frame = next((form.frame for form in frame_forms().get(word, ()) if form.frame.form == "list"), None)
        first = _behind(sentence, at) if frame else None
        if frame and first is not None:
            own = [first] if _is_term(sentence, first) or _gerund(sentence, first) else []
            yield from (_term(frame, at, item) for item in (*own, *_joined(sentence, first)))


def _behind(sentence: Sentence, at: int) -> int | None:
    """The first of what the noun at words[at] is said to be, to include, or to stand before with a colon."""
    tree = sentence.tree
    head = tree.heads[at]
    if tree.relations[at] in SUBJECTS and tree.under(head, "cop"):
        return head
    reached = range(at + 1, min(at + REACH, len(tree.heads)))
    for verb in (each for each in reached if tree.lemmas[each].lower() in INCLUDING):
        who = tree.under(verb, *SUBJECTS)
        if who and (who[0] == at or sentence.words[who[0]] == "which"):
            things = tree.under(verb, "obj")
            doing = (*tree.under(verb, "advcl", "ccomp"), *(each for at in things for each in tree.under(at, "acl")))
            return next((each for each in doing if _gerund(sentence, each)), next(iter(things), None))
    opened = next((each for each in reached if sentence.words[each] == ":"), None)
    if opened is None:
        return None
    return next((each for each in range(opened + 1, len(tree.heads)) if not opened < tree.heads[each] != each), None)


def _joined(sentence: Sentence, first: int) -> list[int]:
    """The further items of a list that begins with words[first], behind a comma or "and"; of verbs by the tree."""
    tree = sentence.tree
    found = []
    for at in range(first + 1, min(first + REACH, len(tree.heads))):
        begin, _ = phrase(tree, at)
        verbal = _gerund(sentence, first) and tree.relations[at] == "conj" and tree.heads[at] == first
        listed = sentence.words[begin - 1] in JOINTS and tree.relations[at] not in (*SUBJECTS, *PASSIVES, "root")
        if verbal or (listed and _is_term(sentence, at)):
            found.append(at)
    return found


def _is_term(sentence: Sentence, at: int) -> bool:
    """Whether a word is for what a side can ask of another: a truce, an amnesty."""
    return sentence.tree.upos[at] != "VERB" and "term" in act_classes(sentence.words[at])


def _gerund(sentence: Sentence, at: int) -> bool:
    return sentence.tree.upos[at] == "VERB" and sentence.words[at].endswith("ing")


def _term(frame: Frame, noun: int, at: int) -> Act:
    return Act(
        first=at, last=at + 1, head=noun, frame=frame, kind=frame.kind, type=frame.type, noun=True, told=True,
        passive=False, modality=None, hedge=None, clause=at,
    )  # fmt: skip
