"""A toll in prose lines: what it is, who says which figure, what was revised, who contradicts whom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from recount.events.figure import Figure
from recount.records import Claim, Lineage, Number, Period, Toll
from recount.views.brief.contradictions import contradictions, live
from recount.views.brief.notes import Notes
from recount.views.brief.records import Line, Phrase, TollBrief
from recount.views.sheets import toll_sheet
from recount.views.words import best, capital, days, figure, label, listed, number, several

_MOST_PAIRS = 4  # of origins, or camps of them, that contradict each other
_MODALITY = {"possible": "possibly ", "planned": "planned: ", "denied": "denied: "}


@dataclass(frozen=True)
class TollWriter:
    """Writes the tolls of a briefing; `claims` by id."""

    claims: Mapping[str, Claim]
    notes: Notes

    def toll(self, toll: Toll) -> TollBrief:
        """One toll with all its lines: a single origin is told in the head, several in a line each."""
        lineages = [lineage for lineage in self._by_weight(toll) if self._of(lineage.claims)]
        head, lines = self._head(toll), [self._origin(lineage, toll) for lineage in lineages]
        if len(lineages) == 1:
            head, lines = (*head, Phrase(text=". One origin: "), *self._origin(lineages[0], toll, alone=True)), []
        else:
            status = {"agreed": ", agreed", "range": "", "disputed": ", disputed"}[toll.status]
            origins, reports = several(len(lineages), "origin"), several(self._reports(toll.claims), "report")
            head = (*head, Phrase(text=f"{status}. {origins} in {reports}."))
        return TollBrief(
            label=label(toll.measure, toll.object, toll.of, subset=toll.subset),
            measure=toll.measure,
            low=toll.low,
            high=toll.high,
            best=toll.best,
            policy=toll.policy,
            status=toll.status,
            origins=len(toll.lineages),
            reports=self._reports(toll.claims),
            head=head,
            lines=(*lines, *self._contradictions(toll)),
            sheet=toll_sheet(toll, self.claims, self.notes.documents),
        )

    def ends(self, toll: Toll) -> Line:
        """Range and status in a line, with who gives the lowest and who the highest figure that stands."""
        words = label(toll.measure, toll.object, None if toll.object == "person" else toll.of, subset=toll.subset)
        head = (
            Phrase(text=f"{words[:1].lower()}{words[1:]} "),
            Phrase(text=self.range(toll), strong=True),
            Phrase(text=(", disputed" if toll.status == "disputed" else "") + best(toll)),
        )
        named = {name: self.notes.origin(lineage, toll) for lineage in toll.lineages for name in lineage.claims}
        low, high = self._giving(toll, toll.low, lowest=True), self._giving(toll, toll.high, lowest=False)
        if low is None or high is None or toll.low == toll.high or len(toll.lineages) == 1:
            one = low or high
            alone = len(toll.lineages) == 1 and one is not None
            who = f", by {named[one.id]} alone" if alone and one else f", {several(len(toll.lineages), 'origin')}"
            return (*head, Phrase(text=who, cites=self.notes.cite([one] if one else [])))
        return (
            *head,
            Phrase(text=f"; lowest {named[low.id]}", cites=self.notes.cite([low])),
            Phrase(text=f", highest {named[high.id]}", cites=self.notes.cite([high])),
        )

    def _giving(self, toll: Toll, number: Number | None, *, lowest: bool) -> Claim | None:
        """The first claim that stands and gives this number."""
        gone = {*toll.superseded}
        figures = [(claim, Figure.of(claim)) for claim in self._of(toll.claims) if claim.id not in gone]
        giving = [claim for claim, found in figures if found and number == (found.written if lowest else found.most)]
        return min(giving, key=self.notes.order, default=None)

    def short(self, toll: Toll) -> Line:
        """The toll in one line, for events that are only listed."""
        words = label(toll.measure, toll.object, toll.of, subset=toll.subset)
        return (Phrase(text=f"{words}: "), *self.figure(toll))

    def figure(self, toll: Toll, when: str | None = None) -> Line:
        """Its range and who gives it, for which days: "more than 100,000 [3] (United Nations, 2011 to 2013)"."""
        names = listed(sorted({self.notes.origin(lineage, toll) for lineage in toll.lineages}))
        return (
            Phrase(text=self.range(toll), strong=True, cites=self.notes.cite(self._of(toll.claims))),
            Phrase(text=f"{best(toll)} ({names}{f', {when}' if when else ''})"),
        )

    def range(self, toll: Toll) -> str:
        """The lowest and highest live figure in words, with the bound where all live claims give the same one."""
        gone = set(toll.superseded)
        words = {_stated(claim) for claim in self._of(toll.claims) if claim.id not in gone}
        if len(words) == 1:
            return words.pop()
        if toll.low is None or toll.high is None:
            known = toll.low if toll.high is None else toll.high
            return "not known" if known is None else number(known)
        return number(toll.low) if toll.low == toll.high else f"{number(toll.low)} to {number(toll.high)}"

    def _head(self, toll: Toll) -> Line:
        words = label(toll.measure, toll.object, toll.of, subset=toll.subset)
        head = (Phrase(text=f"{words}: "), Phrase(text=self.range(toll), strong=True))
        return (*head, Phrase(text=best(toll))) if best(toll) else head

    def _origin(self, lineage: Lineage, toll: Toll, *, alone: bool = False) -> Line:
        """The live figures of one origin with their days, then how they came to be revised.

        alone: it stands after the toll's own figure, which is not said again where it is the only one.
        """
        staying = self._of(live(lineage, toll, self.claims))
        gone = [claim for claim in self._of(lineage.claims) if claim not in staying]
        groups = self._groups(staying)
        once = alone and len(groups) == 1
        phrases = [Phrase(text=f"{self.notes.origin(lineage, toll)}{',' if once else ':'} ", strong=not alone)]
        if not alone:
            phrases = [Phrase(text=capital(phrases[0].text), strong=True)]
        for index, (words, claims) in enumerate(groups):
            if index:
                phrases.append(Phrase(text="; "))
            if not once:
                phrases.append(Phrase(text=f"{words} ", strong=not alone))
            phrases.append(Phrase(text=f"in {self._when(claims)}", cites=self.notes.cite(claims)))
        phrases.append(Phrase(text="." if groups else "no figure that still stands."))
        return (*phrases, *(self._revised(gone, staying) if gone else ()))

    def _revised(self, gone: Sequence[Claim], staying: Sequence[Claim]) -> list[Phrase]:
        """ "Revised from 359 [2] to about 253 on 25 April 2019." with every step between."""
        first, *later = self._groups(gone)
        phrases = [Phrase(text=" Revised from "), Phrase(text=first[0], cites=self.notes.cite(first[1]))]
        for words, claims in later:
            phrases.append(Phrase(text=f" to {words}{self._on(claims)}", cites=self.notes.cite(claims)))
        groups = self._groups(staying)
        if groups:
            words, claims = groups[0]
            then = ", then" if later else ""
            phrases.append(Phrase(text=f"{then} to {words}{self._on(claims)}"))
        phrases.append(Phrase(text="."))
        return phrases

    def _contradictions(self, toll: Toll) -> tuple[Line, ...]:
        """Who contradicts whom, in camps: origins that contradict the same others are named together."""
        against: dict[str, set[str]] = {}
        for lineage, rival in contradictions(toll, self.claims):
            against.setdefault(lineage.origin, set()).add(rival.origin)
            against.setdefault(rival.origin, set()).add(lineage.origin)
        camps: dict[frozenset[str], list[Lineage]] = {}
        for lineage in toll.lineages:
            if lineage.origin in against:
                camps.setdefault(frozenset(against[lineage.origin]), []).append(lineage)
        pairs = [*combinations(camps.items(), 2)]
        if len(camps) > 2 and all(other[0].origin in enemies for (enemies, _), (_, other) in pairs):
            each = listed([self._camp(camp, toll) for camp in camps.values()])
            return ((Phrase(text=f"No two of these can both be right: {each}."),),)
        lines = []
        for (enemies, camp), (_, other) in pairs:
            if other[0].origin in enemies:
                both = len(camp) == len(other) == 1
                verb = "and" if both else "contradicts" if len(camp) == 1 else "contradict"
                end = " contradict each other." if both else "."
                lines.append(capital(f"{self._camp(camp, toll)} {verb} {self._camp(other, toll)}{end}"))
        more = len(lines) - _MOST_PAIRS
        if more > 1:
            lines = [*lines[:_MOST_PAIRS], f"{number(more)} more pairs contradict each other."]
        return tuple((Phrase(text=line),) for line in lines)

    def _camp(self, camp: Sequence[Lineage], toll: Toll) -> str:
        figures = {self.notes.origin(lineage, toll): self._stands(lineage, toll) for lineage in camp}
        if len(set(figures.values())) == 1:
            return f"{listed(list(figures))} ({next(iter(figures.values()))})"
        return listed([f"{origin} ({stands})" for origin, stands in figures.items()])

    def _stands(self, lineage: Lineage, toll: Toll) -> str:
        return listed([words for words, _ in self._groups(self._of(live(lineage, toll, self.claims)))], last="or")

    def _groups(self, claims: Sequence[Claim]) -> list[tuple[str, list[Claim]]]:
        """Claims by the figure they give, in the order in which the figures came."""
        groups: dict[str, list[Claim]] = {}
        for claim in sorted(claims, key=self.notes.order):
            groups.setdefault(_stated(claim), []).append(claim)
        return list(groups.items())

    def _when(self, claims: Sequence[Claim]) -> str:
        """How many reports, and from when to when: "3 reports, 23 April to 2 May 2019"."""
        documents = {claim.document for claim in claims}
        periods = [self._published(document) for document in documents]
        known = [period for period in periods if period is not None]
        count = several(len(documents), "report")
        if not known:
            return f"{count} without a date" if len(documents) > 1 else "one report without a date"
        first, last = min(p.first for p in known), max(p.last for p in known)
        words = days(str(Period(first=first, last=last)))
        return f"a report of {words}" if len(documents) == 1 else f"{count}, {words}"

    def _on(self, claims: Sequence[Claim]) -> str:
        """The day on which a figure first came: " on 25 April 2019", or nothing where it is not known."""
        known = [period for claim in claims if (period := self._published(claim.document))]
        if not known:
            return ""
        first = min(known, key=lambda period: period.last)
        return f" {'on' if first.days == 1 else 'in'} {days(str(first))}"

    def _published(self, document: str) -> Period | None:
        known = self.notes.documents.get(document)
        return Period.maybe(known.published) if known else None

    def _by_weight(self, toll: Toll) -> list[Lineage]:
        """The origin with the latest live figure first: it is the one that a reader asks for."""

        def weight(lineage: Lineage) -> tuple[str, int, str]:
            known = [self._published(self.claims[claim].document) for claim in live(lineage, toll, self.claims)]
            latest = max((period.last.isoformat() for period in known if period), default="")
            return latest, len(lineage.claims), lineage.origin

        return sorted(toll.lineages, key=weight, reverse=True)

    def _of(self, ids: Sequence[str]) -> list[Claim]:
        return [self.claims[claim] for claim in ids if claim in self.claims]

    def _reports(self, ids: Sequence[str]) -> int:
        return len({claim.document for claim in self._of(ids)})


def _stated(claim: Claim) -> str:
    return (
        _MODALITY.get(claim.modality, "") + figure(claim) + (", unverified" if claim.modality == "unverified" else "")
    )
