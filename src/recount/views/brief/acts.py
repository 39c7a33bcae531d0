"""What happened, what is planned and what parties want, in prose lines that quote their sentences."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass

from recount.records import Claim, Event, Plan, Position
from recount.reference.table import words as lexicon
from recount.views.brief.notes import Notes
from recount.views.brief.records import Cite, Line, PartyBrief, Phrase
from recount.views.words import capital, days, excerpt, listed, number, party

_MOST_LINES = 6  # of one party, and of one event's telling
_WHOLE = 320  # characters of the sentence that tells an event
_QUOTES = frozenset("“\"‘'«")
_PRONOUNS = lexicon("speaker_words", kind="pronoun")
_MOST_UNDATED = 5  # plans for which no day is given
_MOST_CITED = 2  # reports that tell what became of a plan


@dataclass(frozen=True)
class ActWriter:
    """Writes what has no number."""

    notes: Notes

    def told(self, event: Event, claims: Sequence[Claim]) -> tuple[Line, ...]:
        """An event's own sentences: the one that tells most of it, and who denies it."""
        told = [claim for claim in claims if claim.kind in ("event", "state")]
        denied = [claim for claim in told if claim.modality == "denied" and claim.source]  # else nobody denies it
        affirmed = [claim for claim in told if claim.modality != "denied"]
        gone = {claim for toll in event.tolls for claim in toll.superseded}
        stale = {(claim.document, claim.quote_start) for claim in claims if claim.id in gone}
        lines = []
        own = [claim for claim in affirmed if claim.event_type == event.type] or affirmed
        if all(self._is_headline(claim) for claim in own):
            own += [
                claim for claim in claims if claim.kind == "count" and not claim.subset and claim.modality != "denied"
            ]
        if own:
            best = min(self._sentences(own), key=lambda group: self._telling(group[0], stale))
            lines.append(self._quoted(best, whole=True))
        for group in self._sentences(denied):
            lines.append((Phrase(text="Denied: "), *self._quoted(group)))
        return tuple(lines[:_MOST_LINES])

    def _telling(self, claim: Claim, stale: Container[tuple[str, int]]) -> tuple[object, ...]:
        """How well a sentence tells its event, least first: no headline, no figure since replaced, most slots.

        One that leans on the sentence before it ("He said …", a quotation) tells it less well.
        """
        leans = claim.quote.lstrip()[:1] in _QUOTES or (claim.quote.split() or [""])[0].casefold() in _PRONOUNS
        slots = (claim.agent, claim.target, claim.place, claim.when_basis == "stated")
        return (
            self._is_headline(claim),
            (claim.document, claim.quote_start) in stale,
            leans,
            -sum(map(bool, slots)),
            self.notes.order(claim),
        )

    def _is_headline(self, claim: Claim) -> bool:
        document = self.notes.documents.get(claim.document)
        title = " ".join((document.title or "").split()) if document else ""
        return bool(title) and title in " ".join(claim.quote.split())

    def planned(self, plans: Iterable[Plan], claims: Mapping[str, Claim]) -> tuple[Line, ...]:
        """One line a plan, the nearest day first, with what became of it; sentences that repeat are told once."""
        lines: dict[str, Line] = {}
        undated: set[str] = set()
        for plan in plans:
            own = [claims[name] for name in plan.claims if name in claims]
            words = " ".join(plan.quote.split()).casefold()
            if not own or words in lines:
                continue
            if not plan.when:
                undated.add(words)
                if len(undated) > _MOST_UNDATED:
                    continue
            head = Phrase(text=f"{days(plan.when) or 'No day given'}: ", strong=True)
            lines[words] = (head, *self._quoted(own), *self._became(plan, claims))
        more = len(undated) - _MOST_UNDATED
        return (
            *lines.values(),
            *(
                [(Phrase(text=f"and {number(more)} more for which no day is given, in `recount plans`"),)]
                if more > 0
                else []
            ),
        )

    def _became(self, plan: Plan, claims: Mapping[str, Claim]) -> Line:
        told = [claims[name] for name in plan.evidence if name in claims][:_MOST_CITED]
        fate = plan.fate + (f" to {days(plan.moved_to)}" if plan.moved_to else "")
        return (Phrase(text=f" {fate[:1].upper()}{fate[1:]}", cites=self._cite(told)), Phrase(text="."))

    def parties(self, positions: Iterable[Position], claims: Mapping[str, Claim]) -> tuple[PartyBrief, ...]:
        """Each party with what it wants, offers or refuses, issue by issue, the party that says most first."""
        groups: dict[str, list[Position]] = {}
        for position in positions:
            if {said.stance for said in position.statements} != {"denied"}:  # that is told with what is denied
                groups.setdefault(position.party, []).append(position)
        ranked = sorted(groups.items(), key=lambda item: (-sum(len(one.statements) for one in item[1]), item[0]))
        return tuple(PartyBrief(party=capital(party(name)), lines=self._positions(own, claims)) for name, own in ranked)

    def _positions(self, positions: Sequence[Position], claims: Mapping[str, Claim]) -> tuple[Line, ...]:
        """A line an issue, the sentence of its last statement quoted; issues that one sentence names share a line."""
        by_sentence: dict[str, list[Position]] = {}
        for position in positions:
            by_sentence.setdefault(" ".join(position.statements[-1].quote.split()), []).append(position)
        lines = [self._position(own, claims) for own in by_sentence.values()]
        more = len(lines) - _MOST_LINES
        if more <= 0:
            return tuple(lines)
        return (*lines[:_MOST_LINES], (Phrase(text=f"and {more} more, in `recount positions`"),))

    def _position(self, positions: Sequence[Position], claims: Mapping[str, Claim]) -> Line:
        first = positions[0]
        issues = [one.issue for one in positions if one.issue]
        history = list(dict.fromkeys(said.stance for said in first.statements))
        stances = ", then ".join(history) + (
            f", {days(first.statements[-1].when)}" if first.statements[-1].when else ""
        )
        last = [claims[name] for name in first.statements[-1].claims if name in claims]
        earlier = [claims[name] for said in first.statements[:-1] for name in said.claims if name in claims]
        head = Phrase(text=f"{listed(issues) + ', ' if issues else ''}{stances}", cites=self._cite(earlier))
        return (head, Phrase(text=": "), *(self._quoted(last, but=party(first.party)) if last else ()))

    def _quoted(self, group: Sequence[Claim], *, but: str | None = None, whole: bool = False) -> Line:
        """The sentence with its reference, and who says it, where neither it nor the party `but` named before tells.

        whole: from its beginning, and longer than what is shown around a claim's words.
        """
        claim = group[0]
        at, end = claim.start - claim.quote_start, claim.end - claim.quote_start
        words = excerpt(claim.quote, 0, 0, size=_WHOLE) if whole else excerpt(claim.quote, at, end)
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
