"""A claim while it is being read."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from recount.records import Claim, Document, Why
from recount.spans import quote

_MARK = re.compile(r"\s{0,8}(?:#{1,6}|[>*•·–-])[ \t]{1,8}")
RUNNERS_UP = 3
VOICED = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN", "SUPPORT"})


@dataclass(slots=True)
class Draft:
    """Slots as they are filled, each with the rule and the words that filled it.

    `further`: the number comes on top of another ("200 more").
    """

    kind: str
    start: int
    end: int
    sentence: int
    further: bool = False
    slots: dict[str, Any] = field(default_factory=dict)
    why: dict[str, Why] = field(default_factory=dict)

    def put(self, slot: str, value: Any, rule: str, words: str | None = None, runners_up: tuple[str, ...] = ()) -> None:
        """Fill a slot; null leaves it empty and gives no reason. Of the runners-up the first few are kept."""
        if value is None:
            return
        self.slots[slot] = value
        self.why[slot] = Why(rule=rule, words=words, runners_up=runners_up[:RUNNERS_UP])

    def get(self, slot: str) -> Any:
        """What a slot holds, null where nothing."""
        return self.slots.get(slot)

    @property
    def voiced(self) -> bool:
        """Whether it is done by saying it."""
        return self.kind == "position" or self.get("event_type") in VOICED

    def claim(self, document: Document, sentence: tuple[int, int], extractor: str) -> Claim:
        """The finished claim, quoting its sentence without the mark of a heading or of an item that it begins with."""
        begin, end = sentence
        if mark := _MARK.match(document.text, begin, self.start):
            begin = mark.end()
        slots = dict(self.slots)
        return Claim.make(
            document,
            start=self.start,
            end=self.end,
            kind=self.kind,  # type: ignore[arg-type]
            quote=quote(document.text, begin, end),
            quote_start=begin,
            quote_end=end,
            extractor=extractor,
            why=self.why,
            **slots,
        )
