"""What hangs on a word in the dependency trees of a text."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Sequence

from recount.records import Span, Tokens


class Dependents:
    """Reads the tree columns of tokens by index; without a tree no word has dependents."""

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens
        self._under: dict[int, list[int]] = defaultdict(list)
        for at, head in enumerate(tokens.head):
            if head != at:
                self._under[head].append(at)

    def of(self, at: int, *relations: str) -> list[int]:
        """The words on which a relation hangs them on token `at`, in order of the text."""
        return [each for each in self._under.get(at, ()) if self._tokens.deprel[each] in relations]

    def all(self, at: int) -> Sequence[int]:
        """The words that hang on token `at`, in order of the text."""
        return self._under.get(at, ())

    def subject(self, verb: int) -> int | None:
        """The head of a verb's subject; a verb that "and" joins to another shares the other's."""
        while not (found := self.of(verb, "nsubj", "nsubj:pass")):
            if self._tokens.deprel[verb] != "conj":
                return None
            verb = self._tokens.head[verb]
        return found[0]

    def reach(self, at: int, without: Collection[str] = ()) -> Span:
        """Characters from the first to the last word that hangs on token `at`, but for some relations; with itself."""
        first = last = at
        waiting = [at]
        while waiting:
            each = waiting.pop()
            first, last = min(first, each), max(last, each)
            waiting += [child for child in self._under.get(each, ()) if self._tokens.deprel[child] not in without]
        return self._tokens.starts[first], self._tokens.ends[last]

    def token(self, start: int) -> int | None:
        """The token of a tree that starts at a character."""
        at = bisect_left(self._tokens.starts, start)
        return at if at < len(self._tokens.head) and self._tokens.starts[at] == start else None
