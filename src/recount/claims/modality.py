"""How sure a text is of a claim."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from recount.claims.draft import Draft
from recount.claims.sentence import Sentence
from recount.records import Span
from recount.reference.table import table, words

REACH = 6  # words from a number or its verb in which a word of doubt bears on it
CLOSE = 3  # words from a word of belief to the verb that it bears on
NEAR = 3  # words from "no" to the noun or verb it denies
ORDER = ("counterfactual", "unverified", "denied", "planned", "possible", "claimed")
VERB = "verb of an act"
NEGATIONS = frozenset({"no", "not", "n't", "never", "neither"})
COMPARED = frozenset({"many", "much", "high", "few", "little", "low", "well", "soon", "long", "far"})


class Told(NamedTuple):
    """A modality and the words that tell it, both null where none do. `others`: what else was found, with its words."""

    modality: str | None = None
    words: str | None = None
    others: tuple[str, ...] = ()


def modality(draft: Draft, lines: Sequence[Sentence], begin: int, end: int) -> Told:
    """The weightiest modality that the words around words[begin:end] of the draft's sentence tell."""
    sentence = lines[draft.sentence]
    verbal = draft.kind == "event" and draft.why["event_type"].rule == VERB and bool(sentence.tree.heads)
    if draft.kind == "event" and not verbal and NEGATIONS & set(sentence.words[max(0, begin - NEAR) : begin]):
        return Told("denied", " ".join(sentence.words[max(0, begin - NEAR) : begin]))  # "no major clashes"
    opened, closed = _clause(sentence, begin, end)
    following = [line for line in lines[sentence.index + 1 : sentence.index + 2] if not line.quantities]
    found: dict[str, str] = {}
    for told, side, phrase in _lexicon():
        if side == "next":
            hit = any(line.find(phrase) is not None for line in (sentence, *following))
        elif (side == "act" and draft.kind != "event") or (verbal and told == "denied" and side == "before"):
            hit = False  # the tree tells what of a verb is denied
        else:
            at = sentence.find(phrase, *_window(side, len(phrase), (begin, end), (opened, closed)))
            hit = at is not None and not _only_named(draft, sentence, at, begin)
        if hit:
            found.setdefault(told, " ".join(phrase))
    by_weight = [told for told in ORDER if told in found]
    if not by_weight:
        return Told()
    first, *rest = by_weight
    return Told(first, found[first], tuple(f"{told} ({found[told]})" for told in rest))


def _window(side: str, size: int, claim: Span, clause: Span) -> Span:
    """Between which words a phrase of some words must stand to bear on the claim."""
    (begin, end), (opened, closed) = claim, clause
    if side == "before":
        return max(opened, begin - REACH), end
    if side == "over":
        return max(0, begin - REACH - size), end
    if side == "close":
        return max(opened, begin - CLOSE - size), end
    return max(opened, begin - REACH - size), min(closed, end + REACH + size)


def _only_named(draft: Draft, sentence: Sentence, at: int, begin: int) -> bool:
    """Whether a word of doubt only names: the month of May, "of 8,454 suspected cases", "suspected rebels killed".

    Who is feared for is no number in doubt.
    """
    word = sentence.words[at]
    if sentence.words[at + 1 : at + 2] == ("for",) and word == "feared":
        return True
    if word == "may":
        return sentence.capital[at] and at > 0
    if word != "suspected" or draft.kind == "event" or sentence.words[at + 1 : at + 2] == ("to",):
        return False
    attribute = (
        bool(sentence.tree.heads) and sentence.tree.relations[at] == "amod" and draft.get("measure") != "infected"
    )
    return at < begin or attribute or (begin > 0 and sentence.words[begin - 1] == "of")


def _clause(sentence: Sentence, begin: int, end: int) -> Span:
    """Words of the clause around words[begin:end]: up to a word that opens another clause, or a strong stop."""
    while begin > 0 and not _parts(sentence, begin - 1):
        begin -= 1
    while end < len(sentence.words) and not _parts(sentence, end):
        end += 1
    return begin, end


def _parts(sentence: Sentence, at: int) -> bool:
    compared = sentence.words[at] == "as" and bool(
        COMPARED & {*sentence.words[at + 1 : at + 2], *sentence.words[max(0, at - 1) : at]}
    )
    return sentence.words[at] in _stops() and not compared  # "may have as many as 80 dead"


@cache
def _stops() -> frozenset[str]:
    return words("clause_words", kind="clause") - {"that", "who", "which"} | {";", ":", "."}


@cache
def _lexicon() -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    rows = (row for row in table("modality") if row["side"] != "itself")
    return tuple((row["modality"], row["side"], tuple(row["phrase"].split())) for row in rows)
