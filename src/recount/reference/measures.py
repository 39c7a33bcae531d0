"""Which words carry which measure."""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple

from recount.reference.inflection import FormName, forms
from recount.reference.table import table

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
        spelled: dict[str, frozenset[FormName]] = {entry.word: frozenset()}
        if entry.stands in ("undergoes", "does", "gap"):
            spelled = forms(entry.word)
        elif entry.stands == "itself":
            spelled[plural(entry.word)] = frozenset()
        for form, names in spelled.items():
            words = tuple(form.replace("-", " ").split())
            found.setdefault(words[0], []).append(MeasureForm(words, names, entry))
    return {first: tuple(sorted(all_, key=lambda form: -len(form.words))) for first, all_ in found.items()}


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
