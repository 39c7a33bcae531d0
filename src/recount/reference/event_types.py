"""Which words tell an act, a position or a state, and of which type."""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple

from recount.reference.inflection import FormName, forms
from recount.reference.measures import plural
from recount.reference.table import table

ActKind = Literal["event", "position", "state"]
TABLES: dict[ActKind, str] = {"event": "event_types", "position": "positions", "state": "states"}


class ActWord(NamedTuple):
    """One line of a table: see the heads of data/event_types.tsv, positions.tsv and states.tsv."""

    kind: ActKind
    word: str
    type: str | None
    form: str
    needs: frozenset[str]
    example: str


class ActForm(NamedTuple):
    """An act word as it is spelled in one of its forms; `forms` is empty for nouns and phrases."""

    words: tuple[str, ...]
    forms: frozenset[FormName]
    entry: ActWord


@cache
def act_words() -> tuple[ActWord, ...]:
    """All three tables."""
    return tuple(
        ActWord(kind, row["word"], row["type"] or None, row["form"], frozenset(row["needs"].split()), row["example"])
        for kind, name in TABLES.items()
        for row in table(name)
    )


@cache
def act_objects() -> dict[str, frozenset[str]]:
    """Words that stand beside an act, each with its classes."""
    found: dict[str, set[str]] = {}
    for row in table("act_objects"):
        for word in row["words"].split(", "):
            found.setdefault(word, set()).add(row["class"])
    return {word: frozenset(classes) for word, classes in found.items()}


@cache
def act_forms() -> dict[str, tuple[ActForm, ...]]:
    """All forms by their first word, the longest first."""
    found: dict[str, list[ActForm]] = {}
    for entry in act_words():
        if entry.form in ("verb", "intransitive", "light", "plan"):
            spelled = forms(entry.word)
        else:
            spelled = {entry.word: frozenset()}
            if entry.form == "noun":
                spelled[plural(entry.word)] = frozenset()
        for form, names in spelled.items():
            words = tuple(form.replace("-", " ").split())
            found.setdefault(words[0], []).append(ActForm(words, names, entry))
    return {first: tuple(sorted(all_, key=lambda form: -len(form.words))) for first, all_ in found.items()}
