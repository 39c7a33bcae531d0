"""Sums of money: pledged, asked for, spent or lost."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from recount.claims.argument import PASSIVES
from recount.claims.draft import Draft
from recount.claims.sentence import Sentence
from recount.claims.standing import of_verb
from recount.records import Quantity
from recount.reference.inflection import forms
from recount.reference.objects import object_class
from recount.reference.table import Row, table
from recount.spans import quote

REACH = 9  # words from a verb to its sum
PAIR = 3  # words from a sum to the bracket and the number of what it is in another currency
STEPS = 3  # words from the end of a sum to the subject that it is or belongs to
STOPS = frozenset({";", ":", "which", "who", "while", "after", "when", "because"})


class Verb(NamedTuple):
    """A verb in one of its forms, and its line of the table."""

    words: tuple[str, ...]
    row: Row


def funds(sentence: Sentence, text: str) -> Iterator[tuple[Draft, int, int]]:
    """Drafts of the sums of a sentence that a verb speaks of, each with the words from verb to sum (begin, end).

    Of a sum that a passive speaks of ("12 million dollars were pledged") the words are the verb's alone; of a
    converted pair ("$12 million (€9 million)") only the first sum counts.
    """
    before = -1  # where the sum before ends
    for quantity in sentence.quantities:
        unit = quantity.unit or ""
        if object_class(unit.split(" ")[0]) != "money" or quantity.low is quantity.high is None:
            continue
        first, last = sentence.first(quantity.start), sentence.last(quantity.end)
        converted, before = "(" in sentence.words[before:first] and first - before <= PAIR, last
        if converted:
            continue
        active = _verb(sentence, first)
        found = active or _passive(sentence, last - 1)
        if found:
            at, verb = found
            yield _draft(sentence, text, quantity, at, verb), at, last if active else at + 1


def _verb(sentence: Sentence, first: int) -> tuple[int, Verb] | None:
    """The nearest verb before a sum, with its place; null where none stands near."""
    for at in range(first - 1, max(-1, first - 1 - REACH), -1):
        if sentence.words[at] in STOPS:
            return None
        for verb in _verbs().get(sentence.words[at], ()):
            if sentence.words[at : at + len(verb.words)] == verb.words and at + len(verb.words) <= first:
                return at, verb
    return None


def _passive(sentence: Sentence, at: int) -> tuple[int, Verb] | None:
    """The verb in the passive whose subject is the sum that ends on words[at], with its place."""
    tree = sentence.tree
    for _ in range(STEPS if tree.heads else 0):
        head = tree.heads[at]
        if tree.relations[at] in PASSIVES:
            for place in (head, *tree.under(head, "xcomp")):
                single = (verb for verb in _verbs().get(sentence.words[place], ()) if len(verb.words) == 1)
                if verb := next(single, None):
                    return place, verb
        at = head
    return None


def _draft(sentence: Sentence, text: str, quantity: Quantity, at: int, verb: Verb) -> Draft:
    kind = verb.row["kind"]
    if kind == "count" and verb.row["type"] and sentence.tree.heads and of_verb(sentence, at).modality == "planned":
        kind = "plan"
    draft = Draft(kind, quantity.start, quantity.end, sentence.index)
    carrier = quote(text, sentence.starts[at], sentence.ends[at + len(verb.words) - 1])
    draft.put("measure", "money", "verb of a sum", carrier)
    draft.put("object", quantity.unit, "unit of the sum")
    draft.put("event_type", verb.row["type"] or None, "verb of a sum", carrier)
    for slot, value in (("low", quantity.low), ("high", quantity.high), ("written", quantity.value)):
        draft.put(slot, value, "number and its bounds", quantity.words or None)
    draft.put("number_text", quote(text, quantity.start, quantity.end), "number and its bounds")
    if quantity.approx:
        draft.put("approx", True, "hedge", quantity.words or None)
    if kind == "plan":
        draft.put("modality", "planned", "verb of a sum", carrier)
    return draft


@cache
def _verbs() -> dict[str, tuple[Verb, ...]]:
    """All forms by their first word, the longest first."""
    found: dict[str, list[Verb]] = {}
    for row in table("funds"):
        for form in forms(row["verb"]):
            words = tuple(form.split())
            found.setdefault(words[0], []).append(Verb(words, row))
    return {first: tuple(sorted(verbs, key=lambda verb: -len(verb.words))) for first, verbs in found.items()}
