"""A briefing as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable

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
from recount.views.brief.records import Brief, EventBrief, Line, Phrase, Reference
from recount.views.words import days

_SPECIAL = re.compile(r"([\\`*_\[\]<>|&~])")  # the others mean something only where a line begins


def markdown(brief: Brief) -> str:
    """The whole briefing; documents' words are escaped, references link to the list at the end."""
    blocks = [f"# {TITLE}", _escaped(brief.summary)]
    if brief.scope:
        blocks.append(f"Asked for: {_escaped(brief.scope)}.")
    blocks += _section(FRESH, brief.fresh)
    blocks += _section(SHORT, brief.short)
    for event in brief.events:
        blocks += _event(event)
    blocks += _section(PLANNED, brief.planned)
    if brief.parties:
        blocks.append(f"## {PARTIES}")
    for party in brief.parties:
        blocks += [f"**{_escaped(party.party)}**", _list(party.lines)]
    blocks += _section(TOTALS, brief.totals)
    blocks += _section(ALSO, brief.also)
    blocks += _section(CHECKS, brief.checks)
    if brief.references:
        blocks += [f"## {REFERENCES}", *map(_reference, brief.references)]
    return "\n\n".join(blocks) + "\n"


def _event(event: EventBrief) -> list[str]:
    blocks = [f"## {_escaped(event.title)}"]
    blocks += [_line(line) for line in event.told]
    for toll in event.tolls:
        blocks.append(_line(toll.head))
        if toll.lines:
            blocks.append(_list(toll.lines))
    if event.borne:
        blocks.append(_line(event.borne))
    blocks += [_line(line) for line in event.gaps]
    return blocks


def _section(heading: str, lines: tuple[Line, ...]) -> list[str]:
    return [f"## {heading}", _list(lines)] if lines else []


def _list(lines: Iterable[Line]) -> str:
    return "\n".join(f"- {_line(line)}" for line in lines)


def _line(line: Line) -> str:
    return "".join(_phrase(phrase) for phrase in line)


def _phrase(phrase: Phrase) -> str:
    text, cites = _escaped(phrase.text), "".join(f" [[{cite.number}]](#ref-{cite.number})" for cite in phrase.cites)
    if not phrase.strong or not text.strip():
        return text + cites
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return f"{before}**{text.strip()}**{cites}{after}"


def _reference(reference: Reference) -> str:
    facts = [reference.outlet, reference.title, days(reference.published) or "no date", reference.address]
    named = ", ".join(_escaped(fact) for fact in facts if fact)
    return f'<a id="ref-{reference.number}"></a>\\[{reference.number}\\] {named}: “{_escaped(reference.quote)}”\n'


def _escaped(text: str) -> str:
    """One line in which no character of the text means anything to Markdown or HTML."""
    return _SPECIAL.sub(r"\\\1", re.sub(r"\s+", " ", text))
