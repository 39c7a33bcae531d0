"""A briefing for the terminal."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from recount.views.brief.headings import (
    ALSO,
    CHECKS,
    FRESH,
    PARTIES,
    PLANNED,
    REFERENCES,
    SHORT,
    TITLE,
    TOTALS,
)
from recount.views.brief.page import pieces
from recount.views.brief.records import Brief, EventBrief, Line, Reference
from recount.views.plain import plain
from recount.views.plots import spark
from recount.views.words import days


def terminal(brief: Brief) -> RenderableType:
    """The whole briefing for `rich`; documents' words can neither move the cursor nor carry markup."""
    parts: list[RenderableType] = [Text(TITLE, style="bold"), Text(plain(brief.summary))]
    if brief.scope:
        parts.append(Text(plain(f"Asked for: {brief.scope}."), style="dim"))
    if brief.timeline and (line := spark(brief.timeline)):
        parts += [Text(), Text(line, style="dim")]
    parts += _section(FRESH, brief.fresh)
    parts += _section(SHORT, brief.short)
    for event in brief.events:
        parts += _event(event)
    parts += _section(PLANNED, brief.planned)
    if brief.parties:
        parts += _heading(PARTIES)
    for party in brief.parties:
        parts += [Text(plain(party.party), style="bold"), *_items(party.lines)]
    parts += _section(TOTALS, brief.totals)
    parts += _section(ALSO, brief.also)
    parts += _section(CHECKS, brief.checks)
    if brief.references:
        parts += _heading(REFERENCES)
        parts += [_reference(reference) for reference in brief.references]
    return Group(*parts)


def _event(event: EventBrief) -> list[RenderableType]:
    parts = _heading(event.title)
    parts += [_line(line) for line in event.told]
    for toll in event.tolls:
        parts += [_line(toll.head), *_items(toll.lines)]
    if event.borne:
        parts.append(_line(event.borne))
    parts += [_line(line) for line in event.gaps]
    return parts


def _section(heading: str, lines: tuple[Line, ...]) -> list[RenderableType]:
    return [*_heading(heading), *_items(lines)] if lines else []


def _heading(text: str) -> list[RenderableType]:
    return [Text(), Text(plain(text), style="bold underline")]


def _items(lines: Iterable[Line]) -> list[RenderableType]:
    grid = Table.grid(padding=(0, 1))  # so that a long line goes on under its own beginning
    for line in lines:
        grid.add_row(" -", _line(line))
    return [grid] if grid.rows else []


def _line(line: Line) -> Text:
    text = Text()
    for phrase in line:
        text.append(plain(phrase.text), style="bold" if phrase.strong else "italic" if phrase.quoted else "")
        for cite in phrase.cites:
            text.append(f" [{cite.number}]", style="cyan")
    return text


def _reference(reference: Reference) -> Text:
    text = Text(f"[{reference.number}] ", style="cyan")
    facts = [reference.outlet, reference.title, days(reference.published) or "no date", reference.address]
    text.append(plain(", ".join(fact for fact in facts if fact)), style="dim")
    text.append(": “", style="not cyan")
    for words, own in pieces(reference):
        text.append(plain(words), style="bold" if own else "")
    return text.append("”")
