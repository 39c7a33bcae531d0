"""What the reports call an event."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from recount.events.commonest import commonest
from recount.records import Claim
from recount.reference.frames import frame_forms

_WORD = re.compile(r"[^\W\d_]+")
_NATURAL = frozenset({"DISASTER", "ACCIDENT"})  # a sentence on such a thing seldom speaks of another of its kind
_STORM = re.compile(
    r"\b((?:tropical )?storm|typhoon|hurricane|cyclone) ((?-i:[A-Z][a-z]+(?:-[A-Z][a-z]+)?))\b", re.IGNORECASE
)
_HEADLINE = 0.5  # the share of words in capitals from which on capitals tell nothing


def called(claims: Sequence[Claim], kind: str | None) -> tuple[str, str | None] | None:
    """The noun by which the reports call an event of this kind, and its name where it has one; null where none does.

    ("Typhoon", "Rai") for storms, which have names; ("Flood", None), ("Bombings", None): the noun that most of its own
    acts are, if more than one is; of a disaster or an accident else the noun that most sentences on it hold.
    """
    quotes = {claim.quote for claim in claims}
    if kind == "DISASTER" and (storm := commonest(_storms(quotes))) is not None:
        return _capital(storm[0]), storm[1]
    told = Counter(
        claim.quote[claim.start - claim.quote_start : claim.end - claim.quote_start].casefold()
        for claim in claims
        if claim.kind == "event" and claim.event_type == kind
    )
    best = commonest(word for word in told.elements() if told[word] > 1 and _names_act(word, kind))
    if best is None and kind in _NATURAL:
        best = commonest(noun for quote in quotes for noun in _nouns(quote, kind))
    return (_capital(best), None) if best else None


def _storms(quotes: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Storms by noun and name, but for a headline's capitals ("Typhoon Kills Ten") and words that are no names."""
    plain = [quote for quote in quotes if not _is_headline(quote)]
    words = {word for quote in plain for word in _WORD.findall(quote) if word.islower()}
    named = ((noun.lower(), name) for quote in plain for noun, name in _STORM.findall(quote))
    return ((noun, name) for noun, name in named if name.lower() not in words)


def _is_headline(quote: str) -> bool:
    words = _WORD.findall(quote)
    return sum(word[0].isupper() for word in words) > _HEADLINE * len(words)


def _nouns(quote: str, kind: str) -> Iterator[str]:
    words = [word.lower() for word in _WORD.findall(quote)]
    for at, word in enumerate(words):
        for form in frame_forms().get(word, ()):
            if (
                form.frame.form == "noun"
                and form.frame.type == kind
                and tuple(words[at:][: len(form.words)]) == form.words
            ):
                yield " ".join(form.words)
                break


def _names_act(word: str, kind: str | None) -> bool:
    """Whether a word is a noun for acts of this kind."""
    words = tuple(word.replace("-", " ").split())
    found = frame_forms().get(words[0], ()) if words else ()
    return any(form.words == words and form.frame.form == "noun" and form.frame.type == kind for form in found)


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]
