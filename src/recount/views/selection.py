"""Which claims and events a reader asked for."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from datetime import date
from typing import Self

from recount.ledger import Query
from recount.records import Claim, Document, Event, Period, Record
from recount.views.words import party


class Selection(Record, frozen=True, kw_only=True):
    """All conditions must hold; null asks nothing.

    since, until: ISO days (or months, years), both included, of the happening; where that is not known, of the
    publication. place, source, outlet: any part of the name, in any case, with or without accents.
    """

    since: str | None = None
    until: str | None = None
    place: str | None = None
    source: str | None = None
    outlet: str | None = None
    measure: str | None = None
    kind: str | None = None

    @classmethod
    def of(cls, query: Query) -> Self:
        """A query's conditions, as far as each record can be asked for them."""
        return cls(**{name: getattr(query, name) for name in cls.__struct_fields__})

    def period(self) -> Period | None:
        """The days asked for; raises BadDate."""
        if self.since is None and self.until is None:
            return None
        first = Period.parse(self.since).first if self.since is not None else date.min
        last = Period.parse(self.until).last if self.until is not None else date.max
        return Period(first=first, last=last)

    def named(self) -> tuple[tuple[str, str], ...]:
        """The conditions other than days that were set, by name."""
        names = ("place", "source", "outlet", "measure", "kind")
        return tuple((name, value) for name in names if (value := getattr(self, name)) is not None)

    def takes_document(self, document: Document) -> bool:
        """Whether a document is asked for, by its outlet and day of publication."""
        return names_match(self.outlet, (document.outlet or document.address,)) and _during(
            self.period(), (document.published,), ()
        )

    def takes_claim(self, claim: Claim, document: Document | None) -> bool:
        """Whether a claim is asked for."""
        outlet = document.outlet or document.address if document else None
        return (
            (self.kind is None or claim.kind == self.kind)
            and (self.measure is None or claim.measure == self.measure)
            and names_match(self.source, (claim.source, claim.via))
            and names_match(self.outlet, (outlet,))
            and names_match(self.place, _places(claim.place, claim.country))
            and _during(self.period(), (claim.when,), (document,))
        )

    def takes_event(self, event: Event, claims: Iterable[Claim], documents: Iterable[Document]) -> bool:
        """Whether an event is asked for: by its own day and place, or a claim's place, and by any of its claims."""
        claims, documents = list(claims), list(documents)
        places = [place for claim in claims for place in _places(claim.place, claim.country)]
        return (
            names_match(self.place, (event.place, *places))
            and _during(self.period(), (event.when,), documents)
            and (self.kind is None or any(claim.kind == self.kind for claim in claims))
            and (self.measure is None or any(claim.measure == self.measure for claim in claims))
            and names_match(self.source, [name for claim in claims for name in (claim.source, claim.via)])
            and names_match(self.outlet, [document.outlet or document.address for document in documents])
        )


def _places(place: str | None, country: str | None) -> tuple[str | None, str | None]:
    return place, party(country) if country else None


def names_match(asked: str | None, names: Iterable[str | None]) -> bool:
    """Whether any of the names holds what is asked for, in any case, with or without accents; null asks nothing."""
    return asked is None or any(_plain(asked) in _plain(name) for name in names if name)


def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _during(asked: Period | None, when: Iterable[str | None], documents: Iterable[Document | None]) -> bool:
    if asked is None:
        return True
    known = [period for text in when if (period := Period.maybe(text))]
    if not known:
        known = [period for document in documents if document and (period := Period.maybe(document.published))]
    return any(asked.meets(period) for period in known)
