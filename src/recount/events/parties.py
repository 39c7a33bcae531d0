"""Who takes a position."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from recount.events.behalf import behalf
from recount.records import Claim

_BOTH = re.compile(
    r"\b(?:both|the two|the (?:rival|warring|opposing)) (?:sides|parties|governments|countries|delegations|camps)\b",
    re.IGNORECASE,
)
_SELF = re.compile(r"\b(?:they|it|he|she|we)\b[^.;,]{0,40}$", re.IGNORECASE)
_NEAR = 80  # characters before a verb in which its subject stands
_STATE = re.compile(r"[A-Z]{3}")


class Parties:
    """Reads the parties of one document's claims. The result does not depend on their order."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        told = list(claims)
        self._quotes = sorted({claim.quote for claim in told})
        self._known: dict[str, str] = {}
        sides = Counter(claim.agent for claim in told if claim.agent and claim.agent.count(", ") == 1)
        self._both = min(sides, key=lambda names: (-sides[names], names), default=None)

    def of(self, claim: Claim) -> tuple[str, ...]:
        """The agents, each for itself, else who voices it; nobody where neither is known.

        Who says in a sentence what "they" would do speaks of itself, unless the sentence names another agent. Where the
        words speak of "both sides", these are the two that the document names together most often; never are
        they who tells of them.
        """
        names = claim.agent.split(", ") if claim.agent else [claim.source] if claim.source else []
        at = claim.start - claim.quote_start
        if claim.source and _speaks_of_itself(claim, at):
            names = [claim.source]
        if _BOTH.search(claim.quote[max(0, at - _NEAR) : at]) and not len(names) > 1:
            names = self._both.split(", ") if self._both else []
        return tuple(dict.fromkeys(map(self._party, names)))

    def _party(self, name: str) -> str:
        """The state or body that a person speaks for; any other name as it is."""
        if name not in self._known:
            self._known[name] = name if _STATE.fullmatch(name) else behalf(name, self._quotes) or name
        return self._known[name]


def _speaks_of_itself(claim: Claim, at: int) -> bool:
    """Whether the agent was found elsewhere, and the speaker stands before a pronoun that is the subject here."""
    why, first = claim.why.get("agent"), claim.quote.find(claim.source or "")
    elsewhere = why is not None and bool(why.words) and (why.words or "") not in claim.quote
    return elsewhere and 0 <= first < at and bool(_SELF.search(claim.quote[first + len(claim.source or "") : at]))
