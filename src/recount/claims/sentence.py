"""A sentence as its words, with what annotation found in it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from recount.claims.tree import Tree
from recount.records import AnnotatedText, Name, Place, Quantity, Span, Time


class Spanned(Protocol):
    """Anything with character offsets."""

    @property
    def start(self) -> int:
        """Where it starts."""

    @property
    def end(self) -> int:
        """Where it ends, exclusive."""


HYPHENS = frozenset({"-", "‐", "‑"})
S = TypeVar("S", bound=Spanned)


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words in lower case with character offsets; hyphens inside words are left out ("rebel-held" is two words).

    `bound`: whether a hyphen joins a word to the next. `turns`: indices of the words that open the cue of an
    attribution ("said"), `said` the spans of what attributions say, `sayers` of who says it. `tree`: over the same
    words.
    """

    index: int
    paragraph: int
    start: int
    end: int
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    capital: tuple[bool, ...]
    bound: tuple[bool, ...]
    quantities: tuple[Quantity, ...]
    names: tuple[Name, ...]
    times: tuple[Time, ...]
    places: tuple[Place, ...]
    turns: tuple[int, ...]
    said: tuple[Span, ...]
    sayers: tuple[Span, ...]
    tree: Tree

    @property
    def titled(self) -> bool:
        """Whether most words are capitalised, so that capitals tell nothing."""
        return 2 * sum(self.capital) > len(self.words)

    def first(self, offset: int) -> int:
        """Index of the first word that ends after a character offset."""
        return bisect_right(self.ends, offset)

    def last(self, offset: int) -> int:
        """Index after the last word that starts before a character offset."""
        return bisect_left(self.starts, offset)

    def find(self, phrase: Sequence[str], begin: int = 0, end: int | None = None) -> int | None:
        """Index of the first place where the words stand, from `begin` on and before `end`."""
        wanted, size = tuple(phrase), len(phrase)
        stop = (len(self.words) if end is None else end) - size + 1
        at = begin - 1
        while wanted[0] in self.words[at + 1 : max(stop, 0)]:
            at = self.words.index(wanted[0], at + 1, stop)
            if self.words[at : at + size] == wanted:
                return at
        return None


def sentences(annotated: AnnotatedText) -> tuple[Sentence, ...]:
    """All sentences of a text, in its order."""
    text, tokens = annotated.document.text, annotated.tokens
    cues = {start for speech in annotated.speech for start, _ in speech.cue}
    said = _said(annotated)
    sayers = [span for speech in annotated.speech if speech.content for span in speech.source]
    found = []
    for index, (start, end) in enumerate(annotated.sentences):
        begin, stop = bisect_left(tokens.starts, start), bisect_left(tokens.starts, end)
        kept = [at for at in range(begin, stop) if not _joins(text, tokens.starts[at], tokens.ends[at])]
        spelled = [text[tokens.starts[at] : tokens.ends[at]] for at in kept]
        found.append(
            Sentence(
                index=index,
                paragraph=bisect_right(annotated.paragraphs, (start, len(text))),
                start=start,
                end=end,
                words=tuple(word.casefold().replace("’", "'") for word in spelled),
                starts=tuple(tokens.starts[at] for at in kept),
                ends=tuple(tokens.ends[at] for at in kept),
                capital=tuple(word[:1].isupper() for word in spelled),
                bound=tuple(text[tokens.ends[at] : tokens.ends[at] + 1] in HYPHENS for at in kept),
                quantities=_inside(annotated.quantities, start, end),
                names=_inside(annotated.names, start, end),
                times=_inside(annotated.times, start, end),
                places=_inside(annotated.places, start, end),
                turns=tuple(place for place, at in enumerate(kept) if tokens.starts[at] in cues),
                said=tuple(said.get(index, ())),
                sayers=tuple(span for span in sayers if start <= span[0] < end),
                tree=Tree.of(tokens, kept),
            )
        )
    return tuple(found)


def _said(annotated: AnnotatedText) -> dict[int, list[Span]]:
    """What attributions say, by the sentences that it lies in."""
    found: dict[int, list[Span]] = {}
    for speech in annotated.speech:
        for span in speech.content:
            first = bisect_right(annotated.sentences, span[0], key=lambda sentence: sentence[1])
            last = bisect_left(annotated.sentences, span[1], key=lambda sentence: sentence[0])
            for index in range(first, last):
                found.setdefault(index, []).append(span)
    return found


def _joins(text: str, start: int, end: int) -> bool:
    inside = start > 0 and end < len(text) and text[start - 1].isalnum() and text[end].isalnum()
    return inside and text[start:end] in HYPHENS


def _inside(spans: Sequence[S], start: int, end: int) -> tuple[S, ...]:
    begin = bisect_left(spans, start, key=lambda span: span.start)
    stop = bisect_left(spans, end, key=lambda span: span.start)
    return tuple(span for span in spans[begin:stop] if span.end <= end)
