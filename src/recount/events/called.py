"""What the reports call an event."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from recount.events.commonest import commonest
from recount.records import Claim
from recount.reference.frames import frame_forms

_WORD = re.compile(r"[^\W\d_]+")
_NATURAL = frozenset({"DISASTER", "ACCIDENT"})  # a sentence on such a thing seldom speaks of another of its kind
_FEW = 6  # one claim in so many tells of a storm that is not merely recalled
_LONGEST = 4  # words of a noun


def called(claims: Sequence[Claim], kind: str | None) -> tuple[str, str | None] | None:
    """The noun by which the reports call an event of this kind, and its name where it has one; null where none does.

    ("Typhoon", "Rai") for storms, which have names, unless few of the claims tell it; ("Flood", None), ("Bombings",
    None): the noun that most of its own acts are, if more than one is; of a disaster or an accident else the noun that
    most sentences on it hold.
    """
    quotes = {claim.quote for claim in claims}
    storms = Counter(claim.storm for claim in claims if claim.storm and kind == "DISASTER")
    storm = commonest(storms.elements())
    if storm and storms[storm] * _FEW >= len(claims):
        noun, _, name = storm.partition(" ")
        return noun, name
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
