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
_FEW = 6  # one sentence in so many names a storm that is not merely recalled
_LONGEST = 4  # words of a noun
_HEADLINE = 0.5  # the share of words in capitals from which on capitals tell nothing


def called(claims: Sequence[Claim], kind: str | None) -> tuple[str, str | None] | None:
    """The noun by which the reports call an event of this kind, and its name where it has one; null where none does.

    ("Typhoon", "Rai") for storms, which have names, unless few of the sentences tell it; ("Flood", None), ("Bombings",
    None): the noun that most of its own acts are, if more than one is; of a disaster or an accident else the noun that
    most sentences on it hold.
    """
    quotes = {claim.quote for claim in claims}
    storms = Counter(_storms(quotes)) if kind == "DISASTER" else Counter[tuple[str, str]]()
    storm = commonest(storms.elements())
    if storm and storms[storm] * _FEW >= len(quotes):
        return _capital(storm[0]), storm[1]
    told = Counter(
        claim.quote[claim.start - claim.quote_start : claim.end - claim.quote_start].casefold()
        for claim in claims
        if claim.kind == "event" and claim.event_type == kind
    )
    best = commonest(word for word in told.elements() if told[word] > 1 and _names_act(word, kind))
    if best is None and kind in _NATURAL:
        own = (word for word in told if _names_act(word, kind))
        best = commonest([*own, *(noun for quote in quotes for noun in _nouns(quote, kind))])
    return (_capital(best), None) if best else None


def _storms(quotes: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Storms by noun and name, but for a headline's capitals ("Typhoon Kills Ten") and words that are no names."""
    plain = [quote for quote in quotes if not _is_headline(quote)]
    words = {word for quote in plain for word in _WORD.findall(quote) if word.islower()}
    named = ((noun.lower(), name) for quote in plain for noun, name in _STORM.findall(quote))
    return ((noun, name) for noun, name in named if name.lower() not in words)


def _is_headline(quote: str) -> bool:
    words: list[str] = _WORD.findall(quote)
    return sum(word[0].isupper() for word in words) > _HEADLINE * len(words)


def _nouns(quote: str, kind: str | None) -> Iterator[str]:
    words = [word.lower() for word in _WORD.findall(quote)]
    found = (_noun(words[at : at + _LONGEST], kind) for at in range(len(words)))
    return (noun for noun in found if noun)


def _names_act(word: str, kind: str | None) -> bool:
    """Whether a word is a noun for acts of this kind."""
    plain = word.replace("-", " ")
    return _noun(plain.split(), kind) == plain


def _noun(words: Sequence[str], kind: str | None) -> str | None:
    """The noun for acts of this kind with which these words begin."""
    for form in frame_forms().get(words[0], ()) if words else ():
        named = (form.frame.form, form.frame.type) == ("noun", kind) and not form.frame.needs  # "the use of gas"
        if named and tuple(words[: len(form.words)]) == form.words:
            return " ".join(form.words)
    return None


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]
