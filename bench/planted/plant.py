"""One change of one article."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["weekday", "country", "sum", "unit", "share", "order"]
KINDS: tuple[Kind, ...] = ("weekday", "country", "sum", "unit", "share", "order")
CHECKS: dict[Kind, str] = {
    "weekday": "weekday", "country": "containment", "sum": "sum", "unit": "conversion", "share": "share",
    "order": "order",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Plant:
    """An article with an error in it. `before`: the article without it, with the sentence where one was put in.

    start, end: where in `after` the changed sentence stands. natural: whether the words are the article's own.
    """

    article: str
    kind: Kind
    natural: bool
    before: str
    after: str
    start: int
    end: int


def changed(article: str, kind: Kind, text: str, start: int, end: int, words: str) -> Plant:
    """The article with text[start:end] replaced."""
    after = text[:start] + words + text[end:]
    first = max(after.rfind("\n", 0, start) + 1, start - 200)
    last = after.find("\n", start + len(words))
    last = min(last if last >= 0 else len(after), start + len(words) + 200)
    return Plant(article, kind, True, text, after, first, last)


def inserted(article: str, kind: Kind, text: str, at: int, true: str, false: str) -> Plant:
    """The article with a sentence of its own paragraph put in at a place, true and false."""
    lead = text[:at] + "\n\n"
    return Plant(
        article, kind, False, lead + true + text[at:], lead + false + text[at:], len(lead), len(lead) + len(false)
    )
