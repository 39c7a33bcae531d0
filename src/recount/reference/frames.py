"""Which words tell an act, a position or a state, of which type, and where in the sentence its sides stand."""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple

from recount.reference.inflection import FormName, forms
from recount.reference.measures import plural
from recount.reference.table import table

FrameKind = Literal["event", "position", "state"]


class Frame(NamedTuple):
    """One line of the table: see the head of data/frames.tsv."""

    kind: FrameKind
    type: str | None
    word: str
    form: str
    needs: frozenset[str]
    target: frozenset[str]
    example: str

    @property
    def verbal(self) -> bool:
        """Whether it is a verb."""
        return self.form in ("verb", "light", "plan")


class FrameForm(NamedTuple):
    """A frame's word as it is spelled in one of its forms; `forms` is empty for nouns and phrases."""

    words: tuple[str, ...]
    forms: frozenset[FormName]
    frame: Frame


@cache
def frames() -> tuple[Frame, ...]:
    """The table."""
    return tuple(
        Frame(
            kind=row["kind"],  # type: ignore[arg-type]
            type=row["type"] or None,
            word=row["word"],
            form=row["form"],
            needs=frozenset(row["needs"].split()),
            target=frozenset(row["target"].split()),
            example=row["example"],
        )
        for row in table("frames")
    )


@cache
def frame_objects() -> dict[str, frozenset[str]]:
    """Words that a frame needs beside it, each with its classes."""
    found: dict[str, set[str]] = {}
    for row in table("act_objects"):
        for word in row["words"].split(", "):
            found.setdefault(word, set()).add(row["class"])
    return {word: frozenset(classes) for word, classes in found.items()}


def act_classes(word: str) -> frozenset[str]:
    """The classes of data/act_objects.tsv that a word is of, by its spelling in small letters."""
    return frame_objects().get(word, frozenset())


@cache
def frame_forms() -> dict[str, tuple[FrameForm, ...]]:
    """All forms by their first word, the longest first."""
    found: dict[str, list[FrameForm]] = {}
    for frame in frames():
        spelled: dict[str, frozenset[FormName]] = forms(frame.word) if frame.verbal else {frame.word: frozenset()}
        if frame.form == "noun":
            spelled[plural(frame.word)] = frozenset()
        for form, names in spelled.items():
            words = tuple(form.replace("-", " ").split())
            found.setdefault(words[0], []).append(FrameForm(words, names, frame))
    return {first: tuple(sorted(all_, key=lambda form: -len(form.words))) for first, all_ in found.items()}
