"""Words that bound or blur a number."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from recount.annotation.words import Word, lexed
from recount.records import Number
from recount.records.annotated_text import Change
from recount.reference import table

_BETWEEN = frozenset(
    ("another", "additional", "further", "a", "the", "total", "of", "other", "us", "$", "€", "£", "¥", "₹", "-", "even")
)


@dataclass(frozen=True, slots=True)
class Hedge:
    """What bounds a number: `bound` as in hedges.tsv, null where it is only blurred; words[first:after] is all."""

    bound: str | None
    about: bool
    first: int
    after: int

    def interval(self, low: Number, high: Number | None, counted: bool) -> tuple[Number | None, Number | None]:
        """Low and high of what the words allow. counted: whole things, so that more than 90 begins at 91."""
        step = 1 if counted and isinstance(low, int) else 0
        if self.bound == "least":
            return low, None
        if self.bound == "over":
            return low + step, None
        if self.bound in ("most", "near"):
            return None, high
        if self.bound == "under":
            return None, None if high is None else high - step
        return low, high

    @property
    def change(self) -> Change:
        """The sign that CONTRACT.md's quantities carry."""
        if self.bound in ("least", "over"):
            return ">"
        if self.bound in ("most", "under"):
            return "<"
        return "~" if self.about else "="


@cache
def _phrases(side: str) -> dict[tuple[str, ...], str]:
    rows = (row for row in table("hedges") if row["side"] == side)
    return {tuple(word.lower for word in lexed(row["phrase"])): row["bound"] for row in rows}


def hedge(words: list[Word], first: int, after: int) -> Hedge:
    """The hedges around the number words[first:after]; one without bound where there are none."""
    bound: str | None = None
    about = False
    start, end = first, after
    at = first
    for _ in range(2):  # "up to around 50" carries two
        skipped = at
        while skipped > 0 and first - skipped < 4:
            found = _ending(words, skipped)
            if found or words[skipped - 1].lower not in _BETWEEN:
                break
            skipped -= 1
        found = _ending(words, skipped)
        if not found:
            break
        size, kind = found
        about = about or kind in ("about", "near")
        bound = bound or (kind if kind != "about" else None)
        start = at = skipped - size
    jump = end + 1 if end < len(words) and words[end].text == "-" else end
    for size in range(min(3, len(words) - jump), 0, -1):
        kind = _phrases("after").get(tuple(word.lower for word in words[jump : jump + size]), "")
        if kind and not (kind == "about" and bound):
            about = about or kind == "about"
            bound = bound or (kind if kind != "about" else None)
            end = jump + size
            break
    return Hedge(bound, about, start, end)


def _ending(words: list[Word], at: int) -> tuple[int, str] | None:
    """The longest hedge that ends right before words[at]: its size in words and its bound."""
    for size in (4, 3, 2, 1):
        if size <= at:
            kind = _phrases("before").get(tuple(word.lower for word in words[at - size : at]))
            if kind:
                return size, kind
    return None
