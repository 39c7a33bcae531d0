"""What happened, what is planned and what parties want, in prose lines that quote their sentences."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import dataclass

from recount.records import Claim, Event
from recount.views.brief.notes import Notes
from recount.views.brief.records import Cite, Line, PartyBrief, Phrase
from recount.views.words import days, does, excerpt, listed, party

_MOST_LINES = 6  # of one party, and of one event's telling
_BLAMED = {"ASSAULT", "COERCE"}


@dataclass(frozen=True)
class ActWriter:
    """Writes what has no number."""

    notes: Notes

    def told(self, event: Event, claims: Sequence[Claim]) -> tuple[Line, ...]:
        """An event's own sentences: the one that tells most of it, who is blamed, who denies it."""
        told = [claim for claim in claims if claim.kind in ("event", "state")]
        denied = [claim for claim in told if claim.modality == "denied"]
        affirmed = [claim for claim in told if claim.modality != "denied"]
        gone = {claim for toll in event.tolls for claim in toll.superseded}
        stale = {(claim.document, claim.quote_start) for claim in claims if claim.id in gone}
        lines = []
        if affirmed:
            own = [claim for claim in affirmed if claim.event_type == event.type] or affirmed
            best = min(self._sentences(own), key=lambda group: self._telling(group[0], stale))
            lines.append(self._quoted(best))
        blamed = [claim for claim in affirmed if claim.agent and claim.event_type in _BLAMED]
        for name, group in _by(blamed, lambda claim: party(claim.agent or "")):
            by = listed(sorted({claim.source or self.notes.outlet(claim) for claim in group}))
            lines.append((Phrase(text=f"Blamed: {name}, by {by}.", cites=self._cite(group)),))
        for group in self._sentences(denied):
            lines.append((Phrase(text="Denied: "), *self._quoted(group)))
        return tuple(lines[:_MOST_LINES])

    def _telling(self, claim: Claim, stale: Container[tuple[str, int]]) -> tuple[bool, bool, int, tuple[str, str, int]]:
        """How well a sentence tells its event, least first: no headline, no figure since replaced, most slots."""
        document = self.notes.documents.get(claim.document)
        title = " ".join((document.title or "").split()) if document else ""
        slots = (claim.agent, claim.target, claim.place, claim.when_basis == "stated")
        headline = bool(title) and title in " ".join(claim.quote.split())
        return headline, (claim.document, claim.quote_start) in stale, -sum(map(bool, slots)), self.notes.order(claim)

    def planned(self, claims: Iterable[Claim]) -> tuple[Line, ...]:
        """One line a plan, the nearest day first; sentences that reports repeat are told once."""
        groups = self._sentences(claims)
        groups.sort(key=lambda group: (group[0].when or "9999", self.notes.order(group[0])))
        return tuple(
            (Phrase(text=f"{days(group[0].when) or 'No day given'}: ", strong=True), *self._quoted(group))
            for group in groups
        )

    def parties(self, claims: Iterable[Claim]) -> tuple[PartyBrief, ...]:
        """Each party with what it demands, offers or refuses, the party that says most first, unnamed ones last."""
        groups = _by(claims, lambda claim: party(claim.agent or claim.source or ""))
        groups.sort(key=lambda group: (not group[0], -len(group[1]), group[0]))
        return tuple(
            PartyBrief(party=name or "Party not named", lines=self._positions(name, group)) for name, group in groups
        )

    def _positions(self, name: str, claims: Sequence[Claim]) -> tuple[Line, ...]:
        lines = []
        sentences = self._sentences(claims)
        for group in sentences[:_MOST_LINES]:
            verbs = sorted({does(claim.event_type) for claim in group})
            lines.append((Phrase(text=f"{listed(verbs)}: "), *self._quoted(group, but=name)))
        if len(sentences) > _MOST_LINES:
            lines.append(
                (Phrase(text=f"and {len(sentences) - _MOST_LINES} more, in `recount claims --kind position`"),)
            )
        return tuple(lines)

    def _quoted(self, group: Sequence[Claim], *, but: str | None = None) -> Line:
        """The sentence with its reference, and who says it, where neither it nor the party `but` named before tells."""
        claim = group[0]
        words = excerpt(claim.quote, claim.start - claim.quote_start, claim.end - claim.quote_start)
        known = (but or "", " ".join(claim.quote.split()))
        sources = sorted({one.source for one in group if one.source and not any(one.source in text for text in known)})
        said = f" ({listed(sources)})" if sources else ""
        return (Phrase(text=_in_quotes(words), quoted=True), Phrase(text=said, cites=self._cite(group)))

    def _sentences(self, claims: Iterable[Claim]) -> list[list[Claim]]:
        """Claims by the words of their sentence, oldest first: a copied sentence is told once, with all references."""
        ordered = sorted(claims, key=self.notes.order)
        return [group for _, group in _by(ordered, lambda claim: " ".join(claim.quote.split()).casefold())]

    def _cite(self, claims: Sequence[Claim]) -> tuple[Cite, ...]:
        return self.notes.cite(claims)


def _in_quotes(words: str) -> str:
    """Quotation marks around words that have none around them; Markdown's signs before and after them left out."""
    bare = words.strip(" #*_")
    whole = bare.startswith("“") and bare.endswith("”") and bare.count("“") == 1
    return bare if whole else f"“{bare}”"


def _by(claims: Iterable[Claim], key: Callable[[Claim], str]) -> list[tuple[str, list[Claim]]]:
    groups: dict[str, list[Claim]] = {}
    for claim in claims:
        groups.setdefault(key(claim), []).append(claim)
    return list(groups.items())
