"""The dependency tree of a sentence over its words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from recount.records import Tokens


@dataclass(frozen=True, slots=True)
class Tree:
    """Columns of Universal Dependencies, one entry a word. `heads`: the word's own index for a root.

    Empty where the annotator gives no syntax. `children`: the words that hang on each, in their order. The outer
    subject of what has none of its own is its subject ("the talks are to open").
    """

    lemmas: tuple[str, ...] = ()
    upos: tuple[str, ...] = ()
    heads: tuple[int, ...] = ()
    relations: tuple[str, ...] = ()
    children: tuple[tuple[int, ...], ...] = ()

    @classmethod
    def of(cls, tokens: Tokens, kept: Sequence[int]) -> Tree:
        """The tree of a sentence over some of its tokens, by index; what hangs on one left out hangs on its head."""
        if not tokens.head:
            return cls()
        places = {at: place for place, at in enumerate(kept)}
        heads = []
        for at in kept:
            head = tokens.head[at]
            while head not in places and tokens.head[head] != head:
                head = tokens.head[head]
            heads.append(places.get(head, places[at]))
        children: list[list[int]] = [[] for _ in kept]
        for place, head in enumerate(heads):
            if head != place:
                children[head].append(place)
        relations = [tokens.deprel[at] for at in kept]
        owning = {head for head, relation in zip(heads, relations, strict=True) if relation in ("nsubj", "csubj")}
        return cls(
            lemmas=tuple(tokens.lemma[at] for at in kept),
            upos=tuple(tokens.upos[at] for at in kept),
            heads=tuple(heads),
            relations=tuple(
                relation if head in owning else relation.removesuffix(":outer")
                for head, relation in zip(heads, relations, strict=True)
            ),
            children=tuple(map(tuple, children)),
        )

    def under(self, at: int, *relations: str) -> tuple[int, ...]:
        """The words that hang on words[at] by one of some relations; "nsubj" is not "nsubj:pass"."""
        children = self.children[at] if self.children else ()
        return tuple(child for child in children if self.relations[child] in relations)

    def above(self, at: int) -> Iterator[int]:
        """The words that words[at] hangs on, from its head to the root."""
        while self.heads[at] != at:
            at = self.heads[at]
            yield at

    def reach(self, at: int) -> tuple[int, int]:
        """The words from the first to the last that hang on words[at], itself among them (begin, end)."""
        begin, end, waiting = at, at + 1, [at]
        while waiting:
            each = waiting.pop()
            begin, end = min(begin, each), max(end, each + 1)
            waiting.extend(self.children[each])
        return begin, end

    def steps(self, one: int, other: int) -> int:
        """How many arcs lie between two words."""
        up = {at: away for away, at in enumerate((one, *self.above(one)))}
        return next((away + up[at] for away, at in enumerate((other, *self.above(other))) if at in up), len(self.heads))
