"""For whom a person speaks, as the words beside her name say."""

from __future__ import annotations

import re
from collections.abc import Iterable

from recount.events.side import side
from recount.events.source_name import SourceName

_SPOKES = r"spokes(?:man|woman|person)"
_HEADS = (
    r"president|premier|minister|secretary[- ]general|secretary|leader|head|chief|chair(?:man|woman|person)?|commander|"
    r"commissioner|negotiator|representative|member|official|king|emir|ambassador|envoy|delegate"
)
_NEAR = 90  # characters beside a name in which an office of it stands
_NAME = r"[^,;:.()“”\"]{2,80}"
# ", a spokesman for the dock workers," behind a name. Of an envoy "to" and "for" tell where she is sent, not who sends.
_BEHIND = re.compile(
    rf"^\s*,((?: [\w’'-]+){{0,5}}) (?:(?:{_SPOKES}) (?:for|of)|(?:{_HEADS}) of)(?: the)? ({_NAME})", re.I
)
# "Dock Union spokesman", "Noria's foreign minister, General" before a name; "the leader of the dock workers, Mr".
_TITLES = r",(?: (?-i:[A-Z])[\w.-]*){0,2}"
_BEFORE = re.compile(
    rf"({_NAME}?) ?((?:\b(?:chief|deputy|first|vice|prime) )*\b(?:{_SPOKES}|{_HEADS}))({_TITLES})? $", re.I
)
_HEADING = re.compile(rf"\b(?:(?:{_SPOKES}) (?:for|of)|(?:{_HEADS}) of)(?: the)? ({_NAME}){_TITLES} $", re.I)
_CLAUSE = re.compile(
    r" (?:who|which|that|and|but|said|says|told|was|is|were|are|has|had|have|in|on|at|after|during)\b.*"
)
_CAPITALS = re.compile(r"(?:[A-Z][\w’'-]* )*[A-Z][\w’'-]*$")
_TITLED = re.compile(r"(?:President|Prime Minister|Minister|General|King|Queen|Mr|Mrs|Ms|Dr)\b")


def behalf(person: str, quotes: Iterable[str]) -> str | None:
    """The state (ISO code) or body that a person speaks for; null where name and sentences tell none, or several.

    "Ann Lee, a spokesman for the dock workers" and "Dock Union spokesman Ann Lee" tell it. An office that she held
    before does not, nor does another person whom she speaks for. A name that is no person's tells for itself.
    """
    if (own := side(person)) is not None or not SourceName.of(person).person:
        return own
    found = {body for quote in quotes if (body := _beside(person, quote)) is not None}
    return found.pop() if len(found) == 1 else None


def _beside(person: str, quote: str) -> str | None:
    at = quote.find(person)
    if at < 0:
        return None
    if (after := _BEHIND.match(quote[at + len(person) :][: 2 * _NEAR])) and "former" not in after.group(1).lower():
        return _body(after.group(2))
    ahead = quote[max(0, at - _NEAR) : at]
    if "former" in ahead.lower():
        return None
    if heading := _HEADING.search(ahead):
        return _body(heading.group(1))
    before = _BEFORE.search(ahead)
    if before is None:
        return None
    capitals = _CAPITALS.search(before.group(1))
    body = capitals.group() if capitals else ""
    named = before.group(2).lower().startswith("spokes") or (body.isupper() and len(body) > 2)
    return side(f"{before.group(1)} {before.group(2)}") or (body if body and named and not before.group(3) else None)


def _body(words: str) -> str | None:
    """What a phrase after "spokesman for the" names, null where that is another person."""
    body = _CLAUSE.sub("", words).strip()
    return None if _TITLED.match(body) or not body else side(body) or body
