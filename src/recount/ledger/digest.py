"""What follows from claims and events, read from the tables that `Digesting` keeps."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, or_, select, true

from recount.ledger.digest_tables import acts, digested, takings, tallies, voices
from recount.ledger.query import Query
from recount.ledger.reader import Reader
from recount.ledger.schema import claims, entries, events, members

Row = dict[str, Any]


class Digest:
    """Asks for rows of the digest, and for no more of them than a page shows; what claims say is read by their ids."""

    def __init__(self, reader: Reader) -> None:
        """reader: an open ledger whose digest is up to date, see `fresh`."""
        self._reader = reader

    def fresh(self, rules: str) -> bool:
        """Whether it was made by these rules and up to the log's last entry."""
        last = select(entries.c.seq).order_by(entries.c.seq.desc()).limit(1).scalar_subquery()
        rows = self._all(select(digested.c.rules, digested.c.seq, func.coalesce(last, 0)))
        return bool(rows) and rows[0][0] == rules and rows[0][1] == rows[0][2]

    def parties(self, query: Query, issues: Collection[str | None] | None = None) -> list[tuple[str, int]]:
        """Who takes positions, and in how many statements; who says most first. issues: only on these."""
        said = self._statements(query, issues=issues)
        many = func.count()
        return self._all(select(said.c.party, many).group_by(said.c.party).order_by(many.desc(), said.c.party))

    def issues(self, query: Query, parties: Collection[str] | None = None) -> list[tuple[str | None, int]]:
        """On what (null: nothing named), and in how many statements. parties: only theirs."""
        said = self._statements(query, parties=parties)
        many = func.count()
        rows = select(said.c.issue, many).group_by(said.c.issue)
        return self._all(rows.order_by(said.c.issue.is_(None), many.desc(), said.c.issue))

    def takings(self, query: Query, parties: Collection[str]) -> list[Row]:
        """All that these parties took positions by, of any day."""
        which = takings.c.party.in_(parties) & _asked(query.replace(since=None, until=None), takings.c.claim)
        return self._rows(select(takings).where(which))

    def _statements(
        self, query: Query, *, parties: Collection[str] | None = None, issues: Collection[str | None] | None = None
    ) -> Any:
        first, last = query.period()
        which = _asked(query.replace(since=None, until=None), takings.c.claim) & _meets(takings, first, last)
        if parties is not None:
            which &= takings.c.party.in_(parties)
        if issues is not None:
            named = takings.c.issue.in_([issue for issue in issues if issue is not None])
            which &= or_(named, takings.c.issue.is_(None)) if None in issues else named
        columns = (takings.c.party, takings.c.issue, takings.c.stance, takings.c.when)
        return select(*columns).distinct().where(which).subquery()

    def plan_months(self, query: Query) -> dict[str | None, int]:
        """How many plans begin in each month (ISO, "2022-10"; null: without a day)."""
        month = func.substr(acts.c.first_day, 1, 7)
        own = func.coalesce(members.c.event, acts.c.anchor)
        plans = (
            select(month.label("month"), own.label("own"), acts.c.event_type, acts.c.when)
            .select_from(acts.outerjoin(members, members.c.claim == acts.c.claim))
            .where(acts.c.kind == "plan", _asked(query, acts.c.claim))
            .distinct()
            .subquery()
        )
        return dict(self._all(select(plans.c.month, func.count()).group_by(plans.c.month).order_by(plans.c.month)))

    def plans(self, query: Query, first: date, last: date) -> list[str]:
        """Claims that plan something for some of these days."""
        which = _meets(acts, first.isoformat(), last.isoformat())
        return self._plans(query, which, None)

    def undated_plans(self, query: Query, *, limit: int) -> list[str]:
        """Claims that plan something for no day that is known, the latest read first."""
        return self._plans(query, acts.c.first_day.is_(None), limit)

    def _plans(self, query: Query, which: ColumnElement[bool], limit: int | None) -> list[str]:
        rows = select(acts.c.claim).where(acts.c.kind == "plan", which, _asked(query, acts.c.claim))
        return [row[0] for row in self._all(rows.order_by(acts.c.document.desc(), acts.c.claim).limit(limit))]

    def near_plans(self, names: Collection[str]) -> set[str]:
        """Claims that may say what became of plans: of their events, of their type on their days, of a fate."""
        if not names:
            return set()
        own = acts.c.claim.in_(names)
        held = select(members.c.event).where(members.c.claim.in_(names))
        near = [select(acts.c.claim).join(members, members.c.claim == acts.c.claim).where(members.c.event.in_(held))]
        days = (acts.c.event_type, func.min(acts.c.first_day), func.max(acts.c.last_day))
        types = self._all(select(*days).where(own).group_by(acts.c.event_type))
        for kind, first, last in types:
            if kind and first:
                same_type = (acts.c.event_type == kind) & (acts.c.kind == "event") & _meets(acts, first, last)
                near.append(select(acts.c.claim).where(same_type))
        fates: ColumnElement[bool] = acts.c.event_type.in_([*(kind for kind, *_ in types if kind), "REJECT"])
        if any(kind is None for kind, *_ in types):
            fates = or_(fates, acts.c.event_type.is_(None))
        near.append(select(acts.c.claim).where(acts.c.fate.is_not(None), fates))
        return {row[0] for rows in near for row in self._all(rows)}

    def sources(self, query: Query, *, limit: int, offset: int, among: Collection[str] | None = None) -> list[str]:
        """Keys of origins in the events asked for, the one with most claims first. among: only these."""
        many = func.count(voices.c.claim.distinct())
        rows = select(voices.c.origin).where(_told(query, voices, among)).group_by(voices.c.origin)
        return [row[0] for row in self._all(rows.order_by(many.desc(), voices.c.origin).limit(limit).offset(offset))]

    def count_sources(self, query: Query, among: Collection[str] | None = None) -> int:
        """How many origins there are."""
        rows = select(func.count(voices.c.origin.distinct())).where(_told(query, voices, among))
        return int(self._all(rows)[0][0])

    def source_names(self) -> list[tuple[str, str]]:
        """Keys of origins with each name that they are called by."""
        return self._all(select(voices.c.origin, voices.c.name).distinct())

    def voices(self, query: Query, among: Collection[str]) -> tuple[list[Row], list[Row], dict[str, str]]:
        """Voices and tallies of these origins in the events asked for, and by key the origin it is counted under."""
        said, counted = (self._rows(select(table).where(_told(query, table, among))) for table in (voices, tallies))
        under = {row["key"]: row.pop("origin") for row in (*said, *counted)}
        return said, counted, under

    def _rows(self, rows: Select[Any]) -> list[Row]:
        with self._reader._reading() as connection:
            return [{str(name): value for name, value in row.items()} for row in connection.execute(rows).mappings()]

    def _all(self, rows: Select[Any]) -> list[Any]:
        with self._reader._reading() as connection:
            return list(connection.execute(rows).all())


def _asked(query: Query, claim: ColumnElement[Any]) -> ColumnElement[bool]:
    return true() if query == Query() else claim.in_(select(claims.c.id).where(query.claims()))


def _told(query: Query, table: Any, among: Collection[str] | None) -> ColumnElement[bool]:
    """Rows on the events asked for; a query's source is no condition on events, it chooses among the origins."""
    over = query.replace(source=None)
    which = true() if over == Query() else table.c.event.in_(select(events.c.id).where(over.events()))
    return which if among is None else and_(which, table.c.origin.in_(among))


def _meets(table: Any, first: str | None, last: str | None) -> ColumnElement[bool]:
    which = [table.c.last_day >= first] if first else []
    return and_(true(), *which, *([table.c.first_day <= last] if last else []))
