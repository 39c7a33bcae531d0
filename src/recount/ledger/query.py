"""What a reader looks for, as the database understands it."""

from __future__ import annotations

import re
from typing import Any

from sqlalchemy import ColumnElement, TextualSelect, and_, bindparam, select, text, true

from recount.ledger.schema import alive, claims, events, members
from recount.records import Period, Record
from recount.reference import country_names

_TERM = re.compile(r'(?P<minus>-?)(?:"(?P<phrase>[^"]{1,200})"|(?P<word>[^\s"]{1,100}))')
_MOST = 400  # characters of a question that are looked at


class Query(Record, frozen=True, kw_only=True):
    """All conditions must hold; null asks nothing.

    text: words, "quoted phrases", beginnings with a star, a minus before what must not stand there. place, party,
    source, outlet: words that a name begins with, with or without accents. since, until: ISO days, months or years.
    """

    text: str | None = None
    since: str | None = None
    until: str | None = None
    place: str | None = None
    party: str | None = None
    type: str | None = None
    measure: str | None = None
    source: str | None = None
    outlet: str | None = None
    kind: str | None = None

    def period(self) -> tuple[str | None, str | None]:
        """First and last day asked for, ISO; raises BadDate."""
        first = Period.parse(self.since).first.isoformat() if self.since else None
        last = Period.parse(self.until).last.isoformat() if self.until else None
        return first, last

    def claim_words(self) -> str:
        """The conditions on a claim's words in the full-text index's own language; empty where there are none."""
        names = (
            ("place country", self.place), ("agent target", self.party), ("event_type", self.type),
            ("measure", self.measure), ("source via", self.source), ("outlet", self.outlet),
        )  # fmt: skip
        parts = [f"{{{columns}}} : ({_name(value)})" for columns, value in names if _name(value)]
        spoken = _terms(self.text)
        return " AND ".join([*parts, *([f"{{quote source via place}} : ({spoken})"] if spoken else [])])

    def document_words(self) -> str:
        """The same for a document's own words: its text, title and outlet."""
        outlet, spoken = _name(self.outlet), _terms(self.text)
        return " AND ".join([*([f"outlet : ({outlet})"] if outlet else []), *([f"({spoken})"] if spoken else [])])

    def claims(self) -> ColumnElement[bool]:
        """Which rows of `claims` stand and are asked for."""
        which = and_(alive(claims), _during(claims.c.first_day, claims.c.last_day, *self.period()))
        if self.kind:
            which &= claims.c.kind == self.kind
        if words := self.claim_words():
            which &= claims.c.row.in_(holding("claim_words", words, claims.c.row))
        return which

    def events(self) -> ColumnElement[bool]:
        """Which rows of `events` stand and are asked for: by their own days, and by what any of their claims says."""
        which = and_(alive(events), _during(events.c.first_day, events.c.last_day, *self.period()))
        if self.kind or self.claim_words():
            bare = self.replace(since=None, until=None)
            joined = members.join(claims, claims.c.id == members.c.claim)
            which &= events.c.id.in_(select(members.c.event).select_from(joined).where(bare.claims()))
        return which


def holding(index: str, words: str, row: ColumnElement[Any]) -> TextualSelect:
    """The rows of a full-text index that match; `row` is the column that they number."""
    found = text(f"SELECT rowid FROM {index} WHERE {index} MATCH :words")
    return found.bindparams(bindparam("words", words, unique=True)).columns(row)


def _name(asked: str | None) -> str:
    """Words that a name begins with; a country's name also finds its code, which agents, targets and places carry."""
    words = _terms(asked, begins=True)
    code = next((code for name, code in country_names().items() if name.casefold() == (asked or "").casefold()), None)
    return f'({words}) OR "{code}"' if code else words


def _terms(asked: str | None, *, begins: bool = False) -> str:
    """Words as quoted terms, all of which must stand there: nothing a reader types is taken for an operator."""
    wanted: list[str] = []
    unwanted: list[str] = []
    for match in _TERM.finditer((asked or "")[:_MOST]):
        bare = (match["phrase"] or match["word"]).strip("*")
        if any(letter.isalnum() for letter in bare):
            star = begins or (match["word"] or "").endswith("*")
            term = f'"{bare}"' + ("*" if star else "")
            (unwanted if match["minus"] and not begins else wanted).append(term)
    told = " AND ".join(wanted)
    return " NOT ".join([f"({told})", *unwanted]) if told else ""


def _during(
    first: ColumnElement[Any], last: ColumnElement[Any], since: str | None, until: str | None
) -> ColumnElement[bool]:
    which = [last >= since] if since else []
    return and_(true(), *which, *([first <= until] if until else []))
