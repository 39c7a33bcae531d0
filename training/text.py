"""A training text: words, the gaps between them, and whatever layers its corpus annotates."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from recount.annotation.network.labels import NAME_TAGS, NAME_TYPES

ANY_NAME = (1 << len(NAME_TAGS)) - 1


@dataclass(frozen=True)
class Speech:
    """One attribution; each role is a tuple of word numbers."""

    source: tuple[int, ...]
    cue: tuple[int, ...]
    content: tuple[int, ...]


@dataclass
class Text:
    """One document. A layer is None where the corpus does not annotate it.

    heads: number of the head word, -1 for a root. names: for each word a bit for every tag it may have.
    hints: attributions read off the tree, some of those that are there. unheard: words about whose part in speech
    nothing is known.
    """

    id: str
    words: list[str]
    gaps: list[int]
    starts: list[bool] | None = None
    upos: list[int] | None = None
    heads: list[int] | None = None
    deprels: list[str] | None = None
    names: list[int] | None = None
    speech: list[Speech] | None = None
    hints: list[Speech] | None = None
    unheard: set[int] = field(default_factory=set)

    def unsplit(self) -> Text:
        """The same text, its sentences not known."""
        return replace(self, starts=None)

    @property
    def running(self) -> str:
        """The text as a reader sees it."""
        signs = ("", " ", "\n", "\n\n")
        return "".join(
            signs[gap] * bool(at) + word for at, (gap, word) in enumerate(zip(self.gaps, self.words, strict=True))
        )


def allow(count: int, spans: list[tuple[int, int, set[str]]], unannotated: set[str]) -> list[int]:
    """Bits of the allowed tags of each word.

    spans: (first, after the last, types it may be; none where it may be anything). A type in `unannotated` may be
    anywhere, since the corpus does not mark it.
    """
    loose = 1 | sum(3 << (2 * NAME_TYPES.index(kind) + 1) for kind in unannotated)
    bits = [loose] * count
    for first, end, kinds in spans:
        for at in range(first, end):
            step = 1 if at == first else 2
            bits[at] = sum(1 << (2 * NAME_TYPES.index(kind) + step) for kind in kinds) or ANY_NAME
    return bits
