"""Which words carry which measure."""

from __future__ import annotations

from functools import cache
from itertools import product
from typing import Literal, NamedTuple

from recount.reference.inflection import FormName, forms
from recount.reference.table import table

GAP = "…"
Stands = Literal["undergoes", "does", "gap", "itself", "tally", "said"]


class MeasureWord(NamedTuple):
    """One line of the table: see the head of data/measures.tsv."""

    word: str
    measure: str
    stands: Stands
    takes: frozenset[str]
    object: str | None
    weak: bool
    example: str


class MeasureForm(NamedTuple):
    """A word in one of its forms, as the lower-case words it is written with; "…" and "~" are gaps.

    `forms` is empty for words that are no verbs.
    """

    words: tuple[str, ...]
    forms: frozenset[FormName]
    entry: MeasureWord


@cache
def measure_words() -> tuple[MeasureWord, ...]:
    """The table."""
    return tuple(
        MeasureWord(
            word=row["word"],
            measure=row["measure"],
            stands=row["stands"],  # type: ignore[arg-type]
            takes=frozenset(row["takes"].split()),
            object=row["object"] or None,
            weak=bool(row["weak"]),
            example=row["example"],
        )
        for row in table("measures")
    )


@cache
def measure_forms() -> dict[str, tuple[MeasureForm, ...]]:
    """All forms of all words, by their first word; the longest first."""
    found: dict[str, list[MeasureForm]] = {}
    for entry in measure_words():
        for phrase in spellings(entry.word):
            spelled: dict[str, frozenset[FormName]] = {phrase: frozenset()}
            if entry.stands in ("undergoes", "does", "gap"):
                spelled = forms(phrase)
            elif entry.stands == "itself":
                spelled[plural(phrase)] = frozenset()
            for form, names in spelled.items():
                head, *rest = form.replace("-", " ").split()
                found.setdefault(head, []).append(MeasureForm((head, *rest), names, entry))
                if entry.stands == "undergoes" and rest:
                    found[head].append(MeasureForm((head, GAP, *rest), names, entry))
    return {first: tuple(sorted(all_, key=lambda form: -len(form.words))) for first, all_ in found.items()}


def spellings(word: str) -> list[str]:
    """A word of the table with each choice of the words that a stroke divides: "take|bring to safety"."""
    return [" ".join(choice) for choice in product(*(place.split("|") for place in word.split()))]


def plural(noun: str) -> str:
    """The plural by the rule; "people" and participles used as nouns ("the wounded") stay as they are."""
    if noun.endswith(("s", "people", "ed")):
        return noun
    if noun in _plurals():
        return _plurals()[noun]
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("ch", "sh", "x")) else "s")


@cache
def _plurals() -> dict[str, str]:
    return {row["singular"]: row["plural"] for row in table("nouns")}
